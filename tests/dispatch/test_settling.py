"""What may have been sent is looked up with Twilio, and only what was not is sent again."""

import tomllib
from dataclasses import replace
from datetime import timedelta

import pytest
import pytest_asyncio

from bot import conversation, dispatch, outbox
from bot.core.messages import Delivery, DeliveryStatus
from bot.dispatch import settling
from bot.dispatch.settling import LONGEST_PAUSE, LOOK_UP_PERIOD, SHORTEST_PAUSE, next_look_up
from bot.runtime import open_runtime
from bot.sandbox.telegram import TelegramMisbehaviour, TelegramStandIn
from bot.sandbox.twilio import TwilioMisbehaviour, TwilioStandIn
from bot.surveys import Surveys
from tests.bots import SURVEYS, ask, environment, rows, settings
from tests.runtimes import SMS, TELEGRAM, Clock

IDA = "Ida,+4520123456,"
SENT = {"state": "sent"}
UNKNOWN = {"state": "unknown"}


@pytest_asyncio.fixture
async def twilio():
    async with TwilioStandIn() as twilio:
        yield twilio


@pytest_asyncio.fixture
async def telegram():
    async with TelegramStandIn() as telegram:
        yield telegram


@pytest.fixture
def clock():
    # Twilio's list has the time of this machine; the rules of the hour are not what is tested here.
    return Clock()


@pytest_asyncio.fixture
async def runtime(database_url, twilio, telegram, clock, monkeypatch):
    monkeypatch.setattr("bot.channels.sms.history.CLOCK_TOLERANCE", timedelta(days=3650))
    async with open_runtime(settings(environment(database_url, twilio=twilio, telegram=telegram)), clock) as runtime:
        yield runtime


async def attempt(runtime):
    """One round of sending, however it ends."""
    for queued in await dispatch.claim(runtime, 20):
        await dispatch.note(runtime, [await outbox.send(runtime, queued)])


async def asked(runtime, clock, twilio, *misbehaviours):
    for kind in misbehaviours:
        twilio.misbehave(kind)
    await ask(runtime, IDA)
    clock.tick(seconds=1)
    await attempt(runtime)


async def settle(runtime, clock, **later):
    clock.tick(**(later or {"minutes": 2, "seconds": 1}))
    return await settling.settle_unknown(runtime, SMS)


async def message(runtime):
    [row] = await rows(runtime, "SELECT state, provider_id, attempts, error FROM outbox")
    return row


@pytest.mark.parametrize(
    "kind",
    [
        TwilioMisbehaviour.DROP_AFTER,
        TwilioMisbehaviour.ERROR_AFTER,
        TwilioMisbehaviour.UNAVAILABLE_AFTER,
        TwilioMisbehaviour.GARBLED,
        TwilioMisbehaviour.EMPTY,
    ],
)
async def test_what_is_in_the_list_was_sent(runtime, clock, twilio, kind):
    await asked(runtime, clock, twilio, kind)
    assert (await message(runtime)).items() >= UNKNOWN.items()
    assert await settle(runtime, clock) == 1
    assert (await message(runtime)).items() >= {"provider_id": twilio.messages[0].sid, **SENT}.items()
    await attempt(runtime)
    assert len(twilio.messages) == 1


@pytest.mark.parametrize(
    "kind", [TwilioMisbehaviour.DROP_BEFORE, TwilioMisbehaviour.ERROR, TwilioMisbehaviour.UNAVAILABLE]
)
async def test_what_is_not_in_the_list_is_sent_again_once(runtime, clock, twilio, kind):
    await asked(runtime, clock, twilio, kind)
    assert await settle(runtime, clock) == 1
    assert (await message(runtime)).items() >= {"state": "queued", "attempts": 1}.items()
    first = (await rows(runtime, "SELECT asked_at FROM invitation"))[0]["asked_at"]
    clock.tick(seconds=10)
    await attempt(runtime)
    assert (await message(runtime)).items() >= {"attempts": 2, **SENT}.items()
    assert len(twilio.messages) == 1
    [invitation] = await rows(runtime, "SELECT state, asked_at FROM invitation")
    assert invitation["state"] == "score"
    assert invitation["asked_at"] > first  # when it was really asked


async def test_a_question_that_the_reminder_has_asked_meanwhile_is_not_sent_again(runtime, clock, twilio):
    """As when Twilio's list could not be had until then."""
    surveys = tomllib.loads(SURVEYS.read_text()) | {"surveys": {"nps": {"remind_after_days": 1}}}
    runtime = replace(runtime, surveys=Surveys.model_validate(surveys))
    await asked(runtime, clock, twilio, TwilioMisbehaviour.DROP_BEFORE)
    clock.tick(days=1)
    async with runtime.database.transaction() as connection:
        assert await conversation.remind(runtime, connection) == 1
    assert await settle(runtime, clock) == 1
    clock.tick(minutes=1)
    await attempt(runtime)
    found = await rows(runtime, "SELECT purpose, state FROM outbox ORDER BY purpose")
    assert [tuple(row.values()) for row in found] == [("ask", "cancelled"), ("reminder", "sent")]
    assert len(twilio.messages) == 1


async def test_nothing_is_looked_up_before_the_list_can_have_it(runtime, clock, twilio):
    await asked(runtime, clock, twilio, TwilioMisbehaviour.ERROR)
    assert await settle(runtime, clock, seconds=100) == 0
    assert (await message(runtime)).items() >= UNKNOWN.items()


async def test_what_can_not_be_looked_up_is_looked_up_later_ever_more_slowly(runtime, clock, twilio):
    await asked(runtime, clock, twilio, TwilioMisbehaviour.ERROR_AFTER)
    twilio.misbehave(TwilioMisbehaviour.UNAVAILABLE, 2)
    assert await settle(runtime, clock) == 0
    assert await settle(runtime, clock, seconds=50) == 0
    assert await settle(runtime, clock, seconds=15) == 0  # the second of the two
    assert await settle(runtime, clock, seconds=70) == 0
    assert (await message(runtime)).items() >= UNKNOWN.items()
    assert await settle(runtime, clock, seconds=60) == 1
    assert (await message(runtime)).items() >= SENT.items()


async def test_a_report_that_comes_first_settles_it(runtime, clock, twilio):
    await asked(runtime, clock, twilio, TwilioMisbehaviour.ERROR_AFTER)
    [row] = await rows(runtime, "SELECT id FROM outbox")
    report = Delivery(SMS, twilio.messages[0].sid, DeliveryStatus.DELIVERED, clock(), row["id"])
    await dispatch.note_reports(runtime, [report])
    assert await settle(runtime, clock) == 0
    assert (await message(runtime))["state"] == "delivered"


async def test_a_report_for_what_was_thought_not_sent_stops_it_from_being_sent_again(runtime, clock, twilio):
    await asked(runtime, clock, twilio, TwilioMisbehaviour.ERROR)
    await settle(runtime, clock)
    [row] = await rows(runtime, "SELECT id FROM outbox")
    await dispatch.note_reports(runtime, [Delivery(SMS, "SM1", DeliveryStatus.SENT, clock(), row["id"])])
    clock.tick(seconds=10)
    await attempt(runtime)
    assert twilio.messages == []


async def test_the_same_words_twice_are_two_messages(runtime, clock, twilio):
    """One was accepted, one was not: the list has one, and it is not taken for both."""
    await ask(runtime, IDA)
    async with runtime.database.transaction() as connection:
        await connection.execute(
            "INSERT INTO outbox (id, channel, address, contact_id, invitation_id, purpose, priority, text, keyboard, "
            "state, due_at, attempts, created_at) SELECT id || 'b', channel, address, contact_id, invitation_id, "
            "purpose, priority, text, keyboard, state, due_at, attempts, created_at FROM outbox"
        )
    for kind in (TwilioMisbehaviour.ERROR_AFTER, TwilioMisbehaviour.ERROR):
        twilio.misbehave(kind)
        clock.tick(seconds=1)
        await attempt(runtime)
    assert await settle(runtime, clock) == 2
    assert sorted(row["state"] for row in await rows(runtime, "SELECT state FROM outbox")) == ["queued", "sent"]


async def test_a_stop_that_came_meanwhile_is_kept(runtime, clock, twilio):
    await asked(runtime, clock, twilio, TwilioMisbehaviour.ERROR)
    async with runtime.database.transaction() as connection:
        await connection.execute("UPDATE invitation SET state = 'closed', closed_because = 'opted_out'")
    await settle(runtime, clock)
    assert (await message(runtime))["state"] == "cancelled"


async def test_what_is_never_accepted_is_given_up_in_the_end(runtime, clock, twilio):
    await asked(runtime, clock, twilio)
    twilio.messages.clear()
    async with runtime.database.transaction() as connection:
        await connection.execute("UPDATE outbox SET state = 'unknown', attempts = 10, provider_id = NULL")
    await settle(runtime, clock)
    assert (await message(runtime))["state"] == "failed"
    [invitation] = await rows(runtime, "SELECT closed_because FROM invitation")
    assert invitation["closed_because"] == "undeliverable"


async def test_after_some_days_it_is_left_unknown(runtime, clock, twilio):
    await asked(runtime, clock, twilio, TwilioMisbehaviour.ERROR)
    assert await settle(runtime, clock, days=LOOK_UP_PERIOD.days, seconds=1) == 0
    assert (await message(runtime)).items() >= UNKNOWN.items()


async def test_what_a_dead_process_was_sending_is_looked_up_too(runtime, clock):
    await ask(runtime, IDA)
    clock.tick(seconds=1)
    [queued] = await dispatch.claim(runtime, 20)
    await runtime.channels[SMS].send(queued.outgoing)  # and dies before it is noted
    assert await dispatch.take_over(runtime, SMS, ()) == 1
    assert await settle(runtime, clock) == 1
    assert (await message(runtime)).items() >= SENT.items()


async def test_an_answer_that_comes_when_it_is_being_sent_again_is_not_believed(runtime, clock):
    """Of an earlier attempt, by a process that was thought dead: the message is on its way a second time."""
    await ask(runtime, IDA)
    clock.tick(seconds=1)
    [first] = await dispatch.claim(runtime, 20)
    await dispatch.take_over(runtime, SMS, ())
    await settle(runtime, clock)
    clock.tick(seconds=10)
    [second] = await dispatch.claim(runtime, 20)
    assert (first.attempts, second.attempts) == (1, 2)
    await dispatch.note(runtime, [settling._attempt(settling.Unknown(first, clock(), frozenset()), None)])
    assert (await message(runtime))["state"] == "sending"


async def test_on_telegram_it_stays_unknown(runtime, clock, telegram):
    await telegram.person(101, "Anna", "da").start()
    await ask(runtime, "Anna,,101")
    clock.tick(seconds=1)
    telegram.misbehave(TelegramMisbehaviour.ERROR_AFTER, method="sendMessage")
    await attempt(runtime)
    clock.tick(hours=1)
    assert await settling.settle_unknown(runtime, TELEGRAM) == 0
    await attempt(runtime)
    assert (await message(runtime)).items() >= UNKNOWN.items()
    assert len(telegram.called("sendMessage")) == 1


def test_the_pauses_grow():
    claimed_at = Clock()()
    now, pauses = claimed_at + timedelta(minutes=2), []
    while now < claimed_at + LOOK_UP_PERIOD:
        at = next_look_up(claimed_at, now)
        pauses.append(at - now)
        now = at
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (SHORTEST_PAUSE, LONGEST_PAUSE)
    assert len(pauses) < 100
