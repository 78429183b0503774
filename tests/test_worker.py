import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
import pytest_asyncio

from bot.core.conversation.tally import WHOLE, Key, Tally
from bot.core.delivery.flow_control import BROADCAST_SHARE
from bot.core.measuring.digests import Digest
from bot.core.messages import ChannelName
from bot.dispatch.dispatcher import MAX_AT_ONCE
from bot.runtime import open_runtime
from bot.sandbox.telegram import TelegramMisbehaviour, TelegramStandIn
from bot.sandbox.twilio import TwilioMisbehaviour, TwilioStandIn
from bot.store import admins, tally
from bot.worker import Worker
from tests.bots import ask, environment, rows, settings, until
from tests.runtimes import Clock

IDA = "Ida,+4520123456,"

BROADCASTS_AT_ONCE = int(MAX_AT_ONCE * BROADCAST_SHARE)


@pytest_asyncio.fixture
async def twilio():
    async with TwilioStandIn() as twilio:
        yield twilio


@pytest_asyncio.fixture
async def telegram():
    async with TelegramStandIn() as telegram:
        yield telegram


@pytest.fixture
def variables(database_url, twilio, telegram):
    return environment(database_url, twilio=twilio, telegram=telegram)


@pytest_asyncio.fixture
async def runtime(variables):
    async with open_runtime(settings(variables)) as runtime:
        yield runtime


@asynccontextmanager
async def working(runtime):
    worker = Worker(runtime)
    task = asyncio.create_task(worker.run())
    try:
        yield worker
    finally:
        worker.stop()
        await task


async def states(runtime):
    return sorted(row["state"] for row in await rows(runtime, "SELECT state FROM outbox"))


async def settled(runtime, count):
    async def are_settled():
        return await states(runtime) == ["sent"] * count

    await until(are_settled)


# --- woken -----------------------------------------------------------------------------------------------------------


async def test_what_is_queued_in_this_process_is_sent(runtime, twilio):
    async with working(runtime):
        assert await ask(runtime, IDA) == 1
        assert "Hvor sandsynligt" in await twilio.next_to("+4520123456", 30)
        await settled(runtime, 1)
    assert len(twilio.messages) == 1


async def test_it_is_woken_and_need_not_look(runtime, twilio, monkeypatch):
    monkeypatch.setattr("bot.dispatch.dispatcher.LOOK_EVERY_SECONDS", 3600.0)
    async with working(runtime):
        await asyncio.sleep(0.3)  # now it waits
        await ask(runtime, IDA)
        await twilio.next_to("+4520123456", 30)
        await settled(runtime, 1)


async def test_what_another_process_queues_is_sent_too(runtime, variables, twilio):
    async with working(runtime), open_runtime(settings(variables)) as script:
        await ask(script, IDA)
        await twilio.next_to("+4520123456", 30)
        await settled(runtime, 1)


async def test_two_workers_send_everything_once(runtime, variables, twilio):
    people = [f"P{n},+452012{n:04}," for n in range(20)]
    async with open_runtime(settings(variables)) as other, working(runtime), working(other):
        assert await ask(runtime, *people) == 20
        await settled(runtime, 20)
    assert len({message.to for message in twilio.messages}) == len(twilio.messages) == 20


async def test_what_is_due_later_waits(database_url, twilio):
    clock = Clock(datetime(2026, 3, 2, 10, tzinfo=UTC))
    async with open_runtime(settings(environment(database_url, twilio=twilio)), clock) as runtime, working(runtime):
        await ask(runtime, IDA)
        async with runtime.database.transaction() as connection:
            await connection.execute("UPDATE outbox SET due_at = '2026-03-02T12:00:00.000000Z' WHERE state = 'queued'")
        sent_before = len(twilio.messages)
        clock.tick(hours=2, seconds=1)
        if not sent_before:
            await twilio.next_to("+4520123456", 30)
        await settled(runtime, 1)


# --- a provider that hangs -------------------------------------------------------------------------------------------


async def test_a_provider_that_hangs_holds_up_nobody_else(runtime, twilio, telegram, monkeypatch):
    monkeypatch.setattr("bot.dispatch.dispatcher.SHUTDOWN_GRACE_SECONDS", 0.2)
    anna = telegram.person(101, "Anna", "da")
    await anna.start()
    twilio.misbehave(TwilioMisbehaviour.HANG, BROADCASTS_AT_ONCE)
    async with working(runtime):
        await ask(runtime, *(f"P{n},+452012{n:04}," for n in range(BROADCASTS_AT_ONCE)))
        await until(lambda: len(twilio.messages) == BROADCASTS_AT_ONCE)
        await ask(runtime, "Anna,,101")
        assert (await anna.next(30)).buttons == [list("012345"), ["6", "7", "8", "9", "10"]]
    # Accepted, and never answered: they may be with their people, so none of them is sent again.
    assert await states(runtime) == ["sent", *["unknown"] * BROADCASTS_AT_ONCE]


async def test_both_can_hang_and_the_worker_ends_all_the_same(runtime, twilio, telegram, monkeypatch):
    monkeypatch.setattr("bot.dispatch.dispatcher.SHUTDOWN_GRACE_SECONDS", 0.2)
    await telegram.person(101, "Anna", "da").start()
    twilio.misbehave(TwilioMisbehaviour.HANG)
    telegram.misbehave(TelegramMisbehaviour.HANG, method="sendMessage")
    async with working(runtime):
        await ask(runtime, IDA, "Anna,,101")
        await until(lambda: twilio.messages and telegram.called("sendMessage"))
    assert await states(runtime) == ["unknown", "unknown"]


# --- the end ---------------------------------------------------------------------------------------------------------


async def test_stopping_finishes_what_is_under_way_and_begins_nothing(runtime, twilio):
    twilio.misbehave(TwilioMisbehaviour.SLOW, seconds=1.0)
    async with working(runtime) as worker:
        await ask(runtime, IDA)
        await until(lambda: twilio.messages)
        worker.stop()
        await ask(runtime, "Bo,+4520123457,")
    assert await states(runtime) == ["queued", "sent"]
    async with working(runtime):
        await settled(runtime, 2)
    assert [message.to for message in twilio.messages] == ["+4520123456", "+4520123457"]


async def test_an_idle_worker_stops(runtime):
    async with working(runtime):
        pass


async def test_without_a_channel_nothing_is_claimed(runtime, database_url):
    await ask(runtime, IDA)
    async with open_runtime(settings(environment(database_url))) as without, working(without):
        await asyncio.sleep(0.2)
    assert await states(runtime) == ["queued"]


# --- the database away -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_database_that_is_away_is_waited_for(runtime, twilio, postgresql, database_url):
    name = database_url.partition("?")[0].rpartition("/")[2]
    twilio.misbehave(TwilioMisbehaviour.SLOW, seconds=0.5)
    await ask(runtime, IDA, "Bo,+4520123457,")
    async with working(runtime):
        await until(lambda: twilio.messages)
        # Cut off while a message is on its way: that it has left must not be forgotten.
        postgresql.run(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false;')
        postgresql.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}';")
        await asyncio.sleep(1)
        postgresql.run(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true;')
        await settled(runtime, 2)
        await ask(runtime, "Kaj,+4520123458,")
        await settled(runtime, 3)
    assert sorted(message.to for message in twilio.messages) == ["+4520123456", "+4520123457", "+4520123458"]


async def test_a_table_that_fails_for_a_while_is_waited_for(runtime):
    async with working(runtime):
        async with runtime.database.transaction() as connection:
            await connection.execute("ALTER TABLE outbox RENAME TO elsewhere")
        await asyncio.sleep(1)
        async with runtime.database.transaction() as connection:
            await connection.execute("ALTER TABLE elsewhere RENAME TO outbox")
        await ask(runtime, IDA)
        await settled(runtime, 1)


# --- tidying ---------------------------------------------------------------------------------------------------------


async def test_at_the_start_what_has_expired_is_closed_and_what_was_interrupted_is_never_sent_again(
    database_url, twilio
):
    clock = Clock()
    async with open_runtime(settings(environment(database_url, twilio=twilio)), clock) as runtime:
        await ask(runtime, IDA, "Bo,+4520123457,")
        async with runtime.database.transaction() as connection:
            await connection.execute(
                "UPDATE outbox SET state = 'sending', claimed_at = '2026-03-02T10:00:00.000000Z' "
                "WHERE address = '+4520123456'"
            )
            await connection.execute("UPDATE outbox SET state = 'sent' WHERE address = '+4520123457'")
        clock.now += timedelta(days=30)
        async with working(runtime):

            async def is_tidy():
                found = await rows(runtime, "SELECT closed_because FROM invitation")
                return [row["closed_because"] for row in found] == ["expired", "expired"]

            await until(is_tidy)
        assert await states(runtime) == ["sent", "unknown"]
    assert twilio.messages == []


async def test_who_has_not_answered_is_reminded_and_old_replies_are_forgotten(database_url, twilio):
    clock = Clock()
    async with open_runtime(settings(environment(database_url, twilio=twilio)), clock) as runtime:
        await ask(runtime, IDA)
        async with working(runtime):
            await settled(runtime, 1)
            async with runtime.database.transaction() as connection:
                await connection.execute(
                    "INSERT INTO recent_reply (id, address_hash, words, due_at) "
                    "VALUES ('r', 'a', 'w', '2026-03-02T10:00:00.000000Z')"
                )
            clock.now += timedelta(days=3)
            await settled(runtime, 2)

            async def is_forgotten():
                return await rows(runtime, "SELECT * FROM recent_reply") == []

            await until(is_forgotten)
    assert [message.body.partition(":")[0] for message in twilio.messages][1:] == ["Påmindelse"]


async def test_on_monday_morning_the_chats_that_wish_for_it_get_their_digest(database_url, telegram):
    admin = telegram.person(900, "Admin", "en")
    await admin.start()
    clock = Clock(datetime(2026, 3, 9, 6, 59, tzinfo=UTC))  # 07:59 in Copenhagen
    async with open_runtime(settings(environment(database_url, telegram=telegram)), clock) as runtime:
        counted = Tally()
        counted.add(Key("nps", WHOLE, date(2026, 3, 4), ""), 9, 3)
        async with runtime.database.transaction() as connection:
            await admins.wish(connection, (ChannelName.TELEGRAM, "900"), Digest.WEEKLY, date(2026, 3, 1))
            await tally.add(connection, counted)
        async with working(runtime):
            await asyncio.sleep(0.1)
            clock.tick(minutes=1)
            message = await admin.next(30)
    assert message.text.startswith("nps, week 10 2026: NPS 100")
