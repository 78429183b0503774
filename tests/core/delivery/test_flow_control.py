import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.delivery.flow_control import (
    BROADCAST,
    CLAIM_AHEAD_SECONDS,
    LONG_PAUSE_SECONDS,
    LONGEST_PAUSE_SECONDS,
    SHORTEST_PAUSE_SECONDS,
    SILENT,
    Breaker,
    FlowControl,
)
from bot.core.delivery.pacing import RATES
from bot.core.messages import ChannelName, Failure, Outgoing, Purpose

SMS, TELEGRAM = ChannelName.SMS, ChannelName.TELEGRAM
MOST = 20

numbers = itertools.count(1)


def message(purpose=Purpose.ASK, address=None, channel=SMS, text="0-10?"):
    number = next(numbers)
    return Outgoing(f"m{number}", channel, address or f"+4520{number:06}", text, purpose)


def messages(many, purpose=Purpose.ASK, channel=SMS):
    return [message(purpose, channel=channel) for _ in range(many)]


def one_sender(channel=SMS):
    return FlowControl(RATES[channel], lambda _: "us", MOST)


def by_country():
    return FlowControl(RATES[SMS], lambda outgoing: outgoing.address[:3], MOST)


# --- what leaves -----------------------------------------------------------------------------------------------------


def test_only_what_leaves_within_a_tenth_of_a_second_is_taken():
    choice = one_sender().choose(messages(100), 0, now=10.0)
    assert len(choice.leaving) == 4  # one and the next of ten a second, and two that a late start catches up with
    assert all(10.0 <= at <= 10.0 + CLAIM_AHEAD_SECONDS for at in choice.leaving.values())
    assert choice.next_at is not None
    assert 10.0 + CLAIM_AHEAD_SECONDS < choice.next_at <= 10.0 + 2 * CLAIM_AHEAD_SECONDS
    assert choice.postponed == {}


def test_who_was_held_up_does_not_make_up_for_it_in_a_burst():
    flow = one_sender()
    late, next_ones = messages(8), messages(8)
    assert all(flow.leave(one, now=11.0) == 11.0 for one in late)  # they were to leave between 10 and 11
    waits = [flow.leave(one, now=11.2) for one in next_ones]
    assert waits == [11.2, 11.2] + [12.0] * 6
    assert flow.leave(next_ones[-1], now=12.0) == 12.0


def test_an_empty_queue_has_no_next():
    choice = one_sender().choose([], 0, now=0.0)
    assert (choice.leaving, choice.next_at) == ({}, None)


@given(st.lists(st.sampled_from([0.0, 0.01, 0.3, 0.7, 2.0]), min_size=1, max_size=30))
def test_no_second_ever_holds_more_than_the_sender_may(pauses):
    flow, left, now = one_sender(), [], 0.0
    for pause in pauses:
        now += pause
        left += flow.choose(messages(30, Purpose.REPLY), 0, now=now).leaving.values()
    for start in left:
        assert sum(start <= at < start + 1.0 for at in left) <= 10


def test_a_reply_leaves_before_the_rest_of_a_broadcast():
    flow = one_sender()
    first = flow.choose(messages(100), 0, now=0.0).leaving
    reply = message(Purpose.REPLY)
    second = flow.choose([reply, *messages(100)], len(first), now=0.1).leaving
    assert next(iter(second)) == reply.id
    assert second[reply.id] <= 2 * CLAIM_AHEAD_SECONDS


def test_long_messages_count_for_what_they_are():
    long = [message(Purpose.REPLY, text="x" * 300) for _ in range(20)]
    assert len(one_sender().choose(long, 0, now=0.0).leaving) == 5


def test_each_sender_has_a_pace_of_its_own():
    due = [message(Purpose.REPLY, f"+{country}20{number:06}") for number in range(15) for country in (45, 47)]
    leaving = by_country().choose(due, 0, now=0.0).leaving
    assert len(leaving) == 20


def test_broadcasts_leave_room_for_replies():
    flow = by_country()
    due = [message(Purpose.ASK, f"+{country}20{number:06}") for number in range(9) for country in range(45, 55)]
    hanging = len(flow.choose(due, 0, now=0.0).leaving)
    assert hanging == MOST * 3 // 4
    assert flow.choose(due, hanging, now=1.0).leaving == {}
    replies = [message(Purpose.REPLY, f"+{country}20000000") for country in range(45, 55)]
    assert len(flow.choose(replies, hanging, now=1.0).leaving) == MOST - hanging


@pytest.mark.parametrize("purpose", Purpose)
def test_questions_and_reminders_are_what_nobody_waits_for(purpose):
    assert (purpose in BROADCAST) == (purpose in {Purpose.ASK, Purpose.REMINDER})


# --- what a provider answers -----------------------------------------------------------------------------------------


def hear(flow, outgoing, failure, retry_after=None, now=0.0, left_at=0.0):
    flow.heard(outgoing, failure, retry_after, left_at=left_at, now=now)


def test_a_sender_that_is_to_wait_waits_and_the_others_go_on():
    flow = by_country()
    hear(flow, message(address="+4520000000"), Failure.TRANSIENT, 30.0)
    danish, norwegian = message(address="+4520000001"), message(address="+4720000001")
    choice = flow.choose([danish, norwegian], 0, now=1.0)
    assert list(choice.leaving) == [norwegian.id]
    assert choice.postponed == {danish.id: 30.0}
    assert list(flow.choose([danish], 0, now=30.0).leaving) == [danish.id]


def test_a_short_wait_puts_nothing_off():
    flow = one_sender()
    hear(flow, message(), Failure.TRANSIENT, LONG_PAUSE_SECONDS - 1)
    choice = flow.choose([message()], 0, now=0.0)
    assert (choice.leaving, choice.postponed, choice.next_at) == ({}, {}, LONG_PAUSE_SECONDS - 1)


def test_a_chat_that_is_to_wait_holds_up_no_other():
    flow = one_sender(TELEGRAM)
    hear(flow, message(address="1", channel=TELEGRAM), Failure.TRANSIENT, 30.0)
    same, other = message(address="1", channel=TELEGRAM), message(address="2", channel=TELEGRAM)
    choice = flow.choose([same, other], 0, now=1.0)
    assert (list(choice.leaving), list(choice.postponed)) == ([other.id], [same.id])


def test_a_second_chat_that_is_to_wait_means_that_the_bot_is_meant():
    flow = one_sender(TELEGRAM)
    for address in ("1", "2"):
        hear(flow, message(address=address, channel=TELEGRAM), Failure.TRANSIENT, 30.0)
    other = message(address="3", channel=TELEGRAM)
    assert list(flow.choose([other], 0, now=1.0).postponed) == [other.id]


def test_the_same_chat_twice_or_another_one_later_means_the_chat():
    flow = one_sender(TELEGRAM)
    for address, now in (("1", 0.0), ("1", 1.0), ("2", 40.0)):
        hear(flow, message(address=address, channel=TELEGRAM), Failure.TRANSIENT, 30.0, now=now)
    other = message(address="3", channel=TELEGRAM)
    assert list(flow.choose([other], 0, now=41.0).leaving) == [other.id]


def silence(flow, times, now=0.0):
    for _ in range(times):
        hear(flow, message(), Failure.UNKNOWN, now=now, left_at=now)


def test_a_provider_that_is_silent_is_left_alone_ever_longer():
    flow = one_sender()
    silence(flow, SILENT - 1)
    assert len(flow.choose([message()], 0, now=0.0).leaving) == 1
    silence(flow, 1)
    assert flow.choose([message()], 0, now=0.0).next_at == SHORTEST_PAUSE_SECONDS
    silence(flow, 1, now=SHORTEST_PAUSE_SECONDS)
    assert (
        flow.choose([message()], 0, now=SHORTEST_PAUSE_SECONDS).next_at
        == SHORTEST_PAUSE_SECONDS + 2 * SHORTEST_PAUSE_SECONDS
    )


@pytest.mark.parametrize("failure", [None, Failure.PERMANENT, Failure.OPTED_OUT, Failure.CONFIGURATION])
def test_any_answer_ends_the_silence(failure):
    flow = one_sender()
    silence(flow, SILENT - 1)
    hear(flow, message(), failure)
    silence(flow, SILENT - 1)
    assert len(flow.choose([message()], 0, now=0.0).leaving) == 1


def test_contacts_that_can_not_be_reached_never_stop_a_run():
    flow = one_sender()
    for _ in range(100):
        hear(flow, message(), Failure.PERMANENT)
    assert len(flow.choose([message()], 0, now=0.0).leaving) == 1


def test_what_left_before_the_pause_says_nothing_new():
    breaker = Breaker()
    pauses = [breaker.note(False, left_at=0.0, now=1.0) for _ in range(3 * SILENT)]
    assert [pause for pause in pauses if pause is not None] == [1.0 + SHORTEST_PAUSE_SECONDS]


def test_an_hour_of_silence_costs_a_few_attempts_a_minute():
    breaker, now, attempts = Breaker(), 0.0, 0
    while now < 3600.0:
        attempts += 1
        now = breaker.note(False, left_at=now, now=now) or now
    assert 3600.0 / LONGEST_PAUSE_SECONDS <= attempts <= 3600.0 / LONGEST_PAUSE_SECONDS + 2 * SILENT
