"""A message that hangs or kills the process three times is set aside, and nobody else waits for it."""

import asyncio
import contextlib
import signal
import textwrap

import pytest

from bot import conversation
from bot.core.messages import InboundKind, nameless
from bot.database import UnavailableError
from bot.inbox import DatabaseAwayError, Inbox, NotKeptError
from bot.inbox.deadline import Sliced, TooLongError
from bot.runtime import open_runtime
from bot.sandbox.twilio import TwilioStandIn
from bot.store import set_aside
from tests.bots import Process, ask, bot, environment, free_port, healthy, rows, run, settings, until
from tests.runtimes import ADMIN, TELEGRAM

IDA, BO = "+4520123456", "+4520123457"


def spin():
    while True:
        pass


@pytest.fixture
def hanging(monkeypatch):
    """Whoever writes "hang" holds the process; a tenth of a second is what a slice may take here."""
    monkeypatch.setattr("bot.inbox.deadline.SLICE_SECONDS", 0.1)
    hear = conversation.inbound.hear
    monkeypatch.setattr(
        conversation.inbound, "hear", lambda batch, message: spin() if message.text == "hang" else hear(batch, message)
    )


@pytest.mark.usefixtures("hanging")
async def test_a_message_that_hangs_is_set_aside_and_others_are_heard(talk):
    await talk.asked()
    bad = talk.message("hang")
    for _ in range(set_aside.MAX_TRIES - 1):
        with pytest.raises(NotKeptError):
            await talk.inbox.receive(bad)
    await asyncio.gather(talk.inbox.receive(bad), talk.inbox.receive(talk.message("9")))
    assert (await talk.invitation())["score"] == 9
    alert = next(one for one in await talk.deliver() if one.address == ADMIN)
    assert nameless(bad.provider_id) in alert.text
    await talk.inbox.receive(bad)
    assert [one.address for one in await talk.deliver()] == []


async def test_what_ended_the_process_three_times_is_not_tried_again(talk):
    """What is left of a process that died: a try that began."""
    await talk.asked()
    bad, good = talk.message("5, a bit slow"), talk.message("9", at=talk.clock.tick(seconds=1))
    for _ in range(set_aside.MAX_TRIES):
        async with talk.database.transaction() as connection:
            await set_aside.begin(connection, [bad], talk.clock())
    await asyncio.gather(talk.inbox.receive(bad), talk.inbox.receive(good))
    assert (await talk.invitation())["score"] == 9
    assert [row["provider_id"] for row in await talk.rows("SELECT provider_id FROM failed_inbound")] == [
        bad.provider_id
    ]


async def test_a_database_that_fails_speaks_against_no_message_however_often_the_bot_is_started_again(
    talk, monkeypatch
):
    """A full disk takes some writes and refuses others, and whoever looks after the bot starts it again."""
    await talk.asked()
    messages = [talk.message("5"), talk.message("9", at=talk.clock.tick(seconds=1))]

    async def full(*_, **__):
        raise UnavailableError("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(conversation, "load", full)
        for _ in range(2 * set_aside.MAX_TRIES):
            outcomes = await asyncio.gather(*map(Inbox(talk.runtime).receive, messages), return_exceptions=True)
            assert [type(outcome) for outcome in outcomes] == [DatabaseAwayError] * 2
    await asyncio.gather(*map(Inbox(talk.runtime).receive, messages))
    assert (await talk.invitation())["score"] == 9
    assert await talk.rows("SELECT * FROM failed_inbound") == await talk.rows("SELECT * FROM inbound_try") == []


@pytest.mark.parametrize(
    "said",
    [
        {"text": "9"},
        {"text": "9", "channel": TELEGRAM, "address": "77", "kind": InboundKind.EDIT},
        {"text": "/nps", "address": ADMIN, "channel": TELEGRAM},
        {"text": "/nsp", "address": ADMIN, "channel": TELEGRAM},
        {"text": "/pause", "address": ADMIN, "channel": TELEGRAM},
        {"text": "STOP"},
        {"text": "Delete my data"},
        {"text": "Hello?", "address": "+4520999000"},
    ],
    ids=lambda said: " ".join(map(str, said.values())),
)
async def test_what_was_handled_is_never_set_aside_however_often_it_is_brought_again(talk, said):
    """Providers bring what was not answered in time, and a list that is fetched again holds all of it."""
    await talk.asked()
    message = talk.message(**said)
    for _ in range(2 * set_aside.MAX_TRIES):
        await asyncio.gather(talk.inbox.receive(message), talk.inbox.receive(message))
    assert await talk.rows("SELECT * FROM inbound_try") == []
    assert await talk.rows("SELECT * FROM failed_inbound") == []
    assert len(await talk.rows("SELECT * FROM inbound")) == 1


async def test_who_was_in_a_batch_that_died_is_handled_all_the_same(talk):
    await talk.asked()
    said = talk.message("9")
    async with talk.database.transaction() as connection:
        await set_aside.begin(connection, [said], talk.clock())
    await talk.inbox.receive(said)
    assert (await talk.invitation())["score"] == 9
    assert await talk.rows("SELECT * FROM inbound_try") == []


async def test_who_waits_behind_a_message_that_kills_the_process_is_not_set_aside_with_it(talk, monkeypatch):
    """Kills at any point, again and again: only tries of one's own speak against one."""

    class KilledError(BaseException):
        """Nothing of the process goes on after it."""

    hear = conversation.inbound.hear

    def deadly(batch, message):
        if message.text == "die":
            raise KilledError
        return hear(batch, message)

    monkeypatch.setattr(conversation.inbound, "hear", deadly)
    await talk.asked()
    bad, good = talk.message("die"), talk.message("9", at=talk.clock.tick(seconds=1))
    for _ in range(set_aside.MAX_TRIES + 2):
        with contextlib.suppress(KilledError):
            await Inbox(talk.runtime)._handle([bad, good])
    assert (await talk.invitation())["score"] == 9
    assert [row["provider_id"] for row in await talk.rows("SELECT provider_id FROM failed_inbound")] == [
        bad.provider_id
    ]


async def test_the_deadline_is_of_one_slice_and_not_of_all_that_is_waited_for(monkeypatch):
    monkeypatch.setattr("bot.inbox.deadline.SLICE_SECONDS", 0.05)

    async def patient():
        for _ in range(4):
            await asyncio.sleep(0.03)
        return "done"

    async def hanging():
        await asyncio.sleep(0)
        spin()

    assert await Sliced(patient()) == "done"
    with pytest.raises(TooLongError):
        await Sliced(hanging())


async def test_an_error_and_a_cancellation_pass_through():
    async def failing():
        await asyncio.sleep(0)
        raise LookupError

    with pytest.raises(LookupError):
        await Sliced(failing())

    async def told():
        return await Sliced(asyncio.sleep(30, "never"))

    task = asyncio.create_task(told())
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


#: The bot, in which one word kills the process at once, as a lack of memory would.
DEADLY = textwrap.dedent("""
    import os, sys
    from bot import __main__, conversation
    hear = conversation.inbound.hear
    conversation.inbound.hear = lambda batch, message: os._exit(9) if message.text == "die" else hear(batch, message)
    sys.argv = ["bot", "run"]
    sys.exit(__main__.main())
""")


@pytest.mark.whole
@pytest.mark.bare_database
async def test_a_message_that_kills_the_process_again_and_again_is_set_aside(database_url, tmp_path):
    port = free_port()
    async with TwilioStandIn(f"http://127.0.0.1:{port}") as twilio:
        variables = environment(database_url, twilio=twilio, port=port, ADMINS="sms:+4520999999")
        await run(bot("migrate", variables, tmp_path))
        async with open_runtime(settings(variables)) as runtime:
            await ask(runtime, f"Ida,{IDA},", f"Bo,{BO},")
            async with Process("-c", DEADLY, environment=variables, folder=tmp_path, is_fork=False) as process:
                await healthy(f"http://127.0.0.1:{port}")
                await until(lambda: len(twilio.messages) >= 2)
                brought = asyncio.create_task(twilio.say(IDA, "die"))
                assert await process.ended() == 9
                await asyncio.gather(brought, return_exceptions=True)
            for _ in range(set_aside.MAX_TRIES - 1):
                # Nobody writes: the bot itself fetches what it has missed.
                async with Process("-c", DEADLY, environment=variables, folder=tmp_path, is_fork=False) as process:
                    assert await process.ended() == 9
            async with Process("-c", DEADLY, environment=variables, folder=tmp_path, is_fork=False) as process:
                await healthy(f"http://127.0.0.1:{port}")
                assert await twilio.say(BO, "9") == 200
                await until(lambda: any("set aside" in one.body for one in twilio.messages))
                process.send(signal.SIGTERM)
                assert await process.ended() == 0
            answered = await rows(runtime, "SELECT score FROM invitation WHERE score IS NOT NULL")
            assert [row["score"] for row in answered] == [9]
