import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.delivery.pacing import RATES, Pace, RateLimit, Rates, Window, units
from bot.core.messages import ChannelName, Outgoing, Purpose

SMS = RATES[ChannelName.SMS]
TELEGRAM = RATES[ChannelName.TELEGRAM]


def most_in_any(seconds, taken):
    """The largest number of units in any window; a window that starts at a take is never the lesser one."""
    return max(sum(units for at, units in taken if start <= at < start + seconds) for start, _ in taken)


def saturated(pace, message, until, *, sender="S", evenly=False):
    """What leaves when there is always one more message to send: (at, chat, units)."""
    now, sent = 0.0, []
    while True:
        chat, size = message(len(sent))
        now = pace.earliest(sender, chat, size, now=now, evenly=evenly)
        if now >= until:
            return sent
        pace.take(sender, chat, size, at=now)
        sent.append((now, chat, size))


class TestWindow:
    @given(
        limit=st.integers(1, 30),
        per=st.sampled_from([1.0, 0.7, 3.0, 60.0]),
        start=st.floats(0, 1e7),
        requests=st.lists(st.tuples(st.floats(0, 2), st.integers(1, 30)), min_size=1, max_size=80),
    )
    def test_no_second_ever_holds_more_than_its_limit(self, limit, per, start, requests):
        window, now, taken = Window(limit, per), start, []
        for pause, wanted in requests:
            size = min(wanted, limit)
            now = window.earliest(size, now + pause)
            window.take(size, now)
            taken.append((now, size))
        assert most_in_any(per, taken) <= limit

    @given(pauses=st.lists(st.floats(0, 1), max_size=60), size=st.integers(1, 10), wait=st.floats(0, 3))
    def test_it_opens_exactly_when_it_says(self, pauses, size, wait):
        window, now = Window(10, 1.0), 0.0
        for pause in pauses:
            now = window.earliest(1, now + pause)
            window.take(1, now)
        opens = window.earliest(size, now)
        assert window.earliest(size, opens + wait) == opens + wait  # and stays open
        if opens > now:
            with pytest.raises(ValueError, match="before its time"):
                window.take(size, (now + opens) / 2)
        window.take(size, opens)

    def test_an_idle_one_lets_a_full_burst_through_and_then_the_next(self):
        window, at = Window(10, 1.0), []
        for _ in range(25):
            at.append(window.earliest(1, at[-1] if at else 0.0))
            window.take(1, at[-1])
        assert at == [0.0] * 10 + [1.0] * 10 + [2.0] * 5

    def test_more_than_the_limit_goes_and_is_paid_for_afterwards(self):
        window = Window(10, 1.0)
        window.take(24, 0.0)
        assert window.earliest(6, 0.0) == 2.0
        assert window.earliest(7, 0.0) == 3.0
        assert window.earliest(40, 0.0) == 3.0

    def test_memory_is_bounded_by_the_limit(self):
        window, now = Window(25, 1.0), 0.0
        for _ in range(10_000):
            now = window.earliest(1, now)
            window.take(1, now)
        assert len(window._taken) <= 25


class TestThroughput:
    @pytest.mark.parametrize("evenly", [False, True])
    @pytest.mark.parametrize("sizes", [[1], [2], [1, 2], [1, 1, 1, 2]])
    def test_sms_reaches_95_percent_of_ten_segments_a_second(self, sizes, evenly):
        generator = random.Random(7)
        drawn = [generator.choice(sizes) for _ in range(20_000)]
        sent = saturated(Pace(SMS), lambda n: (f"+45{n:08}", drawn[n]), 600.0, evenly=evenly)
        assert sum(size for _, _, size in sent) >= 0.95 * 10 * 600
        assert most_in_any(1.0, [(at, size) for at, _, size in sent[:2000]]) <= 10

    @pytest.mark.parametrize("evenly", [False, True])
    def test_long_texts_fill_what_of_a_second_they_fit_into(self, evenly):
        sent = saturated(Pace(SMS), lambda n: (f"+45{n:08}", 3), 600.0, evenly=evenly)
        assert sum(size for _, _, size in sent) >= 0.95 * 9 * 600

    @pytest.mark.parametrize("evenly", [False, True])
    def test_telegram_reaches_95_percent_of_25_a_second(self, evenly):
        sent = saturated(Pace(TELEGRAM), lambda n: (str(n), 1), 600.0, evenly=evenly)
        assert len(sent) >= 0.95 * 25 * 600
        assert most_in_any(1.0, [(at, 1) for at, _, _ in sent[:2000]]) <= 25

    def test_each_sender_has_its_own(self):
        pace = Pace(SMS)
        for sender in ("+4552000001", "+4552000002"):
            assert len([at for at, _, _ in saturated(pace, lambda n: (str(n), 1), 60.0, sender=sender)]) == 600


class TestChats:
    def test_one_a_second_with_three_at_once(self):
        sent = saturated(Pace(TELEGRAM), lambda _: ("7", 1), 60.0)
        assert [at for at, _, _ in sent[:7]] == [0.0] * 3 + [3.0] * 3 + [6.0]
        assert len(sent) == 60

    def test_a_group_takes_twenty_a_minute(self):
        sent = [(at, 1) for at, _, _ in saturated(Pace(TELEGRAM), lambda _: ("-1001", 1), 600.0)]
        assert most_in_any(60.0, sent) == 20
        assert len(sent) == 200

    def test_a_chat_that_must_wait_holds_up_nobody(self):
        pace = Pace(TELEGRAM)
        for _ in range(3):
            pace.take("bot", "7", at=0.0)
        assert pace.earliest("bot", "7", now=0.0) == 3.0
        assert pace.earliest("bot", "8", now=0.0) == 0.0

    def test_fifteen_to_one_phone_in_half_a_minute(self):
        sent = saturated(Pace(SMS), lambda _: ("+4520123456", 1), 300.0)
        assert most_in_any(30.0, [(at, 1) for at, _, _ in sent]) == 15

    def test_segments_count_for_the_sender_and_messages_for_the_chat(self):
        pace = Pace(Rates(RateLimit(10, 1.0), chat=(RateLimit(2, 1.0),), group=()))
        pace.take("S", "a", 4, at=0.0)
        assert pace.earliest("S", "a", 4, now=0.0) == 0.0
        assert pace.earliest("S", "b", 7, now=0.0) == 1.0

    @given(
        st.lists(
            st.tuples(
                st.sampled_from(["bot 1", "bot 2"]),
                st.sampled_from(["1", "2", "3", "-1", "-2"]),
                st.floats(0, 0.5),
                st.booleans(),
            ),
            min_size=1,
            max_size=120,
        )
    )
    def test_no_window_of_any_sender_or_chat_overflows(self, requests):
        pace, now, sent = Pace(TELEGRAM), 0.0, []
        for sender, chat, pause, evenly in requests:
            now = pace.earliest(sender, chat, now=now + pause, evenly=evenly)
            pace.take(sender, chat, at=now)
            sent.append((now, sender, chat))
        for name in {sender for _, sender, _ in sent}:
            assert most_in_any(1.0, [(at, 1) for at, sender, _ in sent if sender == name]) <= 25
        for place in {one[1:] for one in sent}:
            to_it = [(at, 1) for at, *its_place in sent if tuple(its_place) == place]
            assert most_in_any(3.0, to_it) <= 3
            if place[1].startswith("-"):
                assert most_in_any(60.0, to_it) <= 20


class TestOvertaking:
    @pytest.mark.parametrize("rates", [SMS, TELEGRAM])
    def test_a_reply_waits_a_third_of_a_second_at_most_behind_an_even_broadcast(self, rates):
        pace, now, waits = Pace(rates), 0.0, []
        for n in range(1000):
            now = pace.earliest("S", str(n), now=now, evenly=True)
            pace.take("S", str(n), at=now)
            waits.append(pace.earliest("S", "waiting", now=now) - now)
        assert max(waits) <= 0.3 + 1e-9

    def test_a_reply_does_not_wait_for_evenness(self):
        pace = Pace(SMS)
        for n in range(3):
            pace.take("S", str(n), at=0.0)
        assert pace.earliest("S", "b", now=0.0) == 0.0
        assert pace.earliest("S", "b", now=0.0, evenly=True) == pytest.approx(0.1)

    def test_an_even_broadcast_whose_timers_are_late_catches_up(self):
        generator = random.Random(7)
        pace, now, sent = Pace(SMS), 0.0, 0
        while now < 600.0:
            now = pace.earliest("S", str(sent), now=now, evenly=True) + generator.uniform(0, 0.05)
            pace.take("S", str(sent), at=now)
            sent += 1
        assert sent >= 0.95 * 10 * 600


class TestHalts:
    def test_a_sender_that_was_asked_to_wait_waits_and_others_go_on(self):
        pace = Pace(SMS)
        pace.halt_sender("S", 7.0)
        assert pace.earliest("S", "a", now=1.0) == 7.0
        assert pace.earliest("S", "a", now=8.0) == 8.0
        assert pace.earliest("T", "a", now=1.0) == 1.0
        with pytest.raises(ValueError, match="before its time"):
            pace.take("S", "a", at=6.9)

    def test_a_chat_that_was_asked_to_wait_waits_and_others_go_on(self):
        pace = Pace(TELEGRAM)
        pace.halt_chat("bot", "7", 30.0)
        assert pace.earliest("bot", "7", now=1.0) == 30.0
        assert pace.earliest("bot", "8", now=1.0) == 1.0

    def test_a_shorter_halt_does_not_end_a_longer_one(self):
        pace = Pace(TELEGRAM)
        pace.halt_chat("bot", "7", 30.0)
        pace.halt_chat("bot", "7", 10.0)
        pace.take("bot", "8", at=12.0)
        assert pace.earliest("bot", "7", now=12.0) == 30.0

    def test_the_window_is_looked_at_where_the_halt_ends(self):
        pace = Pace(TELEGRAM)
        for _ in range(3):
            pace.take("bot", "7", at=0.0)
        pace.halt_sender("bot", 2.0)
        assert pace.earliest("bot", "7", now=1.0) == 3.0


class TestMemory:
    def test_quiet_chats_and_past_halts_are_forgotten(self):
        pace = Pace(TELEGRAM)
        for n in range(20_000):
            chat = f"-{n}" if n % 100 == 0 else str(n)
            now = pace.earliest("bot", chat, now=n / 25)
            pace.take("bot", chat, at=now)
            pace.halt_chat("bot", chat, now + 5.0)
        assert len(pace._chats) <= 25 * 61
        assert len(pace._halts._until) <= 25 * 6
        pace.take("bot", "last", at=now + 61.0)
        assert set(pace._chats) == {("bot", "last")}
        assert not pace._halts._until


@pytest.mark.parametrize(
    ("channel", "text", "counted"),
    [
        (ChannelName.SMS, "Hej", 1),
        (ChannelName.SMS, "x" * 161, 2),
        (ChannelName.SMS, "x" * 70 + "–", 2),
        (ChannelName.SMS, "", 1),
        (ChannelName.TELEGRAM, "x" * 1000, 1),
    ],
)
def test_what_a_message_counts(channel, text, counted):
    assert units(Outgoing("1", channel, "+4520123456", text, Purpose.ASK)) == counted
