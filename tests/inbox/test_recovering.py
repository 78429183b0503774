"""What was written while no webhook could be reached is fetched and handled once."""

import asyncio
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
import pytest_asyncio

from bot import dispatch
from bot.channels import SendError
from bot.channels.telegram import Telegram
from bot.core.messages import ChannelName, Inbound
from bot.inbox import Inbox, recovering
from bot.runtime import open_runtime
from bot.sandbox.telegram import TelegramStandIn
from bot.sandbox.twilio import TwilioMisbehaviour, TwilioStandIn
from tests.bots import ask, environment, listening, rows, settings, until

CUSTOMER, OTHER = "+4520123456", "+4520123457"


@pytest_asyncio.fixture
async def twilio():
    # Its webhooks go where nobody listens.
    async with TwilioStandIn("http://127.0.0.1:9") as twilio:
        yield twilio


@pytest_asyncio.fixture
async def runtime(database_url, twilio):
    async with open_runtime(settings(environment(database_url, twilio=twilio))) as runtime:
        yield runtime


@pytest.fixture
def inbox(runtime):
    return Inbox(runtime)


async def heard(runtime):
    return [(row["address"], row["text"]) for row in await rows(runtime, "SELECT * FROM inbound ORDER BY at, text")]


async def test_what_was_missed_is_handled_once_and_in_order(runtime, inbox, twilio):
    await ask(runtime, f"Ida,{CUSTOMER},", f"Bo,{OTHER},")
    for number, text in ((CUSTOMER, "9"), (OTHER, "STOP"), (CUSTOMER, "Good shop, kind people")):
        assert await twilio.say(number, text) == 502
        await asyncio.sleep(0.002)  # the list knows no order within the same moment
    for _ in range(2):
        await recovering.recover(runtime, inbox)
    assert sorted(await heard(runtime)) == [(CUSTOMER, "9"), (CUSTOMER, "Good shop, kind people"), (OTHER, "STOP")]
    [opted_out] = await rows(runtime, "SELECT phone FROM contact WHERE opted_out_at IS NOT NULL")
    assert opted_out["phone"] == OTHER


async def test_what_the_webhook_brought_is_not_handled_again(runtime, inbox, twilio):
    await ask(runtime, f"Ida,{CUSTOMER},")
    await twilio.say(CUSTOMER, "9")
    await recovering.recover(runtime, inbox)
    async with listening(runtime) as url:
        twilio.bot_url = url
        # Signed for another address than this one: the webhook itself is tested elsewhere.
        await twilio.say(CUSTOMER, "8")
    await recovering.recover(runtime, inbox)
    await recovering.recover(runtime, inbox)
    assert sorted(text for _, text in await heard(runtime)) == ["8", "9"]


async def test_where_nobody_was_ever_written_to_nothing_is_asked(runtime, inbox, twilio):
    await twilio.say(CUSTOMER, "9")
    await recovering.recover(runtime, inbox)
    assert await heard(runtime) == []


async def test_what_is_older_than_a_week_is_left(runtime, inbox, twilio):
    await ask(runtime, f"Ida,{CUSTOMER},")
    async with runtime.database.transaction() as connection:
        await connection.execute("UPDATE outbox SET created_at = '2026-01-01T00:00:00.000000Z'")
    for days in (8, 6):
        await twilio.say(CUSTOMER, str(days))
        twilio.inbound[-1].created_at = datetime.now(UTC) - timedelta(days=days)
    await recovering.recover(runtime, inbox)
    assert await heard(runtime) == [(CUSTOMER, "6")]


async def test_a_list_that_can_not_be_had_is_fetched_later_from_where_it_was_left(runtime, inbox, twilio, monkeypatch):
    monkeypatch.setattr("bot.inbox.recovering.FIRST_PAUSE_SECONDS", 0.01)
    await ask(runtime, f"Ida,{CUSTOMER},")
    await twilio.say(CUSTOMER, "9")
    twilio.misbehave(TwilioMisbehaviour.UNAVAILABLE, 3)
    with pytest.raises(SendError):
        await recovering.recover(runtime, inbox)
    assert await rows(runtime, "SELECT * FROM recovery") == []
    recovery = asyncio.create_task(recovering.keep_recovering(runtime, inbox))

    async def is_heard():
        return await heard(runtime) == [(CUSTOMER, "9")]

    await until(is_heard)
    recovery.cancel()
    await asyncio.wait([recovery])


async def test_one_process_at_a_time_fetches(runtime, inbox, twilio):
    await ask(runtime, f"Ida,{CUSTOMER},")
    await twilio.say(CUSTOMER, "9")
    async with runtime.database.holding("recovering-sms"):
        await recovering.recover(runtime, inbox)
    assert await heard(runtime) == []


async def test_what_telegram_keeps_is_never_dropped(database_url):
    """Neither when the webhook is set nor when polling begins."""
    async with TelegramStandIn() as telegram:
        anna = telegram.person(101, "Anna", "da")
        await anna.start()
        await anna.say("9")
        assert telegram.pending() == 2
        variables = environment(database_url, telegram=telegram)
        async with open_runtime(settings(variables)) as runtime:
            [channel] = runtime.channels.values()
            assert isinstance(channel, Telegram)
            await channel.set_webhook("https://127.0.0.1:9/telegram")
            assert telegram.pending() == 2
            inbox = Inbox(runtime)
            set_aside = partial(inbox.set_unreadable_aside, ChannelName.TELEGRAM)
            polling = asyncio.create_task(channel.poll(inbox.receive, set_aside))

            async def are_heard():
                return [text for _, text in await heard(runtime)] == ["", "9"]

            await until(are_heard)
            polling.cancel()
            await asyncio.wait([polling])
        assert not [call for call in telegram.calls if call.values.get("drop_pending_updates") in (True, "true")]


@pytest.mark.parametrize("skew", [-5, 0, 5], ids=lambda seconds: f"our clock {seconds:+} s")
@pytest.mark.parametrize("is_first_missed", [True, False])
async def test_the_last_number_counts_whatever_was_missed_and_whatever_the_clocks_say(
    runtime, inbox, twilio, skew, is_first_missed
):
    await ask(runtime, f"Ida,{CUSTOMER},")
    await dispatch.claim(runtime, 1)
    for text, is_missed in (("7", is_first_missed), ("8", not is_first_missed)):
        await twilio.say(CUSTOMER, text)
        if not is_missed:
            # As the webhook tells it: by our clock.
            [message] = [one for one in twilio.inbound if one.body == text]
            at = datetime.now(UTC) + timedelta(seconds=skew)
            await inbox.receive(Inbound(ChannelName.SMS, message.sid, CUSTOMER, text, at))
        await asyncio.sleep(0.01)
    await recovering.recover(runtime, inbox)
    assert [row["score"] for row in await rows(runtime, "SELECT score FROM invitation")] == [8]
