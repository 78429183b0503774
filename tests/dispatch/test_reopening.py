"""A provider that refuses us stops its channel: nothing is lost, the admins are told once, and it opens by itself."""

import pytest
import pytest_asyncio

from bot import dispatch, outbox
from bot.core.messages import ChannelName
from bot.dispatch import reopening
from bot.runtime import open_runtime
from bot.sandbox.telegram import TelegramStandIn
from bot.sandbox.twilio import TwilioMisbehaviour, TwilioStandIn
from tests.bots import ask, environment, rows, settings
from tests.runtimes import SMS, Clock

ADMIN = "telegram:900"


@pytest_asyncio.fixture
async def twilio():
    async with TwilioStandIn() as twilio:
        yield twilio


@pytest_asyncio.fixture
async def telegram():
    async with TelegramStandIn() as telegram:
        await telegram.person(900, "Admin", "da").start()
        yield telegram


@pytest.fixture
def clock():
    return Clock()


@pytest_asyncio.fixture
async def runtime(database_url, twilio, telegram, clock):
    variables = environment(database_url, twilio=twilio, telegram=telegram, ADMINS=ADMIN)
    async with open_runtime(settings(variables), clock) as runtime:
        yield runtime


async def attempt(runtime, clock, most=20):
    clock.tick(seconds=1)
    claimed = await dispatch.claim(runtime, most, [SMS])
    for queued in claimed:
        await dispatch.note(runtime, [await outbox.send(runtime, queued)])
    return claimed


async def alerts(runtime):
    found = await rows(runtime, "SELECT text FROM outbox WHERE purpose = 'alert' ORDER BY id")
    return [row["text"].partition(":")[0] for row in found]


async def asks(runtime):
    return [row["state"] for row in await rows(runtime, "SELECT state FROM outbox WHERE purpose = 'ask' ORDER BY id")]


async def refused(runtime, clock, twilio):
    """Two are asked while the token is wrong."""
    right, twilio.auth_token = twilio.auth_token, "0" * 32
    await ask(runtime, "Ida,+4520123456,", "Bo,+4520123457,")
    await attempt(runtime, clock)
    return right


async def try_again(runtime):
    runtime.clock.tick(minutes=1)
    stop = await reopening.stop_of(runtime, SMS)
    return await reopening.try_again(runtime, stop)


STOPPED = "The channel 'sms' has stopped"
OPEN = "The channel 'sms' works again. What has waited goes out now."


async def test_nothing_is_lost_nothing_more_is_tried_and_the_admins_are_told_once(runtime, clock, twilio):
    await refused(runtime, clock, twilio)
    assert await asks(runtime) == ["queued", "queued"]
    assert await attempt(runtime, clock) == []
    assert await alerts(runtime) == [STOPPED]
    assert (await reopening.stop_of(runtime, SMS)).code == "20003"
    assert await reopening.stop_of(runtime, ChannelName.TELEGRAM) is None
    # However often it is refused, no message gets nearer to being given up.
    attempts = await rows(runtime, "SELECT attempts FROM outbox WHERE purpose = 'ask'")
    assert [row["attempts"] for row in attempts] == [0, 0]


async def test_it_stays_stopped_while_the_check_is_bad(runtime, clock, twilio):
    await refused(runtime, clock, twilio)
    for _ in range(3):
        assert not await try_again(runtime)
    assert await alerts(runtime) == [STOPPED]


async def test_it_opens_again_with_the_message_that_was_refused_and_says_so_once(runtime, clock, twilio):
    twilio.auth_token = await refused(runtime, clock, twilio)
    assert await try_again(runtime)
    assert await reopening.stop_of(runtime, SMS) is None
    assert [message.to for message in twilio.messages] == ["+4520123456"]
    await attempt(runtime, clock)
    assert await asks(runtime) == ["sent", "sent"]
    assert await alerts(runtime) == [STOPPED, OPEN]


async def test_a_good_check_is_not_enough_where_the_sender_is_refused(runtime, clock, twilio, monkeypatch):
    # Not a number of the account: https://www.twilio.com/docs/api/errors/21606
    twilio.number = "+4520999999"
    monkeypatch.setattr("bot.sandbox.twilio.api.refusal", lambda *_: 21606)
    await ask(runtime, "Ida,+4520123456,")
    await attempt(runtime, clock)
    for _ in range(3):
        assert not await try_again(runtime)
    assert await alerts(runtime) == [STOPPED]
    monkeypatch.undo()
    assert await try_again(runtime)
    assert await alerts(runtime) == [STOPPED, OPEN]


async def test_no_answer_to_the_first_message_proves_nothing(runtime, clock, twilio):
    twilio.auth_token = await refused(runtime, clock, twilio)
    # The check is one request, the message the next.
    twilio.misbehave(TwilioMisbehaviour.SLOW, seconds=0.0)
    twilio.misbehave(TwilioMisbehaviour.ERROR)
    assert not await try_again(runtime)
    assert await reopening.stop_of(runtime, SMS) is not None
    assert await try_again(runtime)


async def test_where_nothing_waits_a_good_check_opens_it(runtime, clock, twilio):
    twilio.auth_token = await refused(runtime, clock, twilio)
    async with runtime.database.transaction() as connection:
        await connection.execute("UPDATE outbox SET state = 'cancelled' WHERE purpose = 'ask'")
    assert await try_again(runtime)
    assert twilio.messages == []
    assert await alerts(runtime) == [STOPPED, OPEN]


async def test_a_suspended_account_stays_stopped(runtime, clock, twilio):
    twilio.auth_token = await refused(runtime, clock, twilio)
    twilio.account_status = "suspended"
    assert not await try_again(runtime)
    assert twilio.messages == []


async def test_of_a_stop_the_admins_are_told_where_messages_still_go(database_url, twilio, telegram, clock):
    variables = environment(database_url, twilio=twilio, telegram=telegram, ADMINS=f"{ADMIN},sms:+4520999999")
    async with open_runtime(settings(variables), clock) as runtime:
        await ask(runtime, "Anna,,900")
        telegram.token = "4200000001:" + "x" * 35
        clock.tick(seconds=1)
        for queued in await dispatch.claim(runtime, 20):
            await dispatch.note(runtime, [await outbox.send(runtime, queued)])
        found = await rows(runtime, "SELECT channel, text FROM outbox WHERE purpose = 'alert'")
    assert [(row["channel"], row["text"].partition(":")[0]) for row in found] == [
        ("sms", "The channel 'telegram' has stopped")
    ]
