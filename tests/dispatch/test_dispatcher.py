"""One sender at a time, at the provider's pace, the urgent first. Shown by order over real HTTP, on both databases."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import pairwise

import pytest
import pytest_asyncio

from bot.core.messages import Outgoing, Purpose
from bot.database import open_database
from bot.dispatch.dispatcher import Dispatcher
from bot.ids import new_id
from bot.runtime import open_runtime
from bot.sandbox.telegram import TelegramMisbehaviour, TelegramStandIn
from bot.sandbox.twilio import TwilioMisbehaviour, TwilioStandIn
from bot.store import outbox
from tests.bots import ask, environment, rows, settings, until
from tests.runtimes import SMS, TELEGRAM

#: More than is taken ahead at once, and what a sender that starts may catch up with.
A_SECOND = 10

DANISH, NORWEGIAN = "+4552510011", "+4759440011"


@pytest_asyncio.fixture
async def twilio():
    async with TwilioStandIn(number=DANISH) as twilio:
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
async def dispatching(runtime, channel=SMS):
    dispatcher = Dispatcher(runtime, runtime.channels[channel])
    await runtime.database.listen(outbox.ANNOUNCEMENT, dispatcher.wake)
    task = asyncio.create_task(dispatcher.run())
    try:
        yield dispatcher
    finally:
        dispatcher.stop()
        await task


def message(runtime, text, address, purpose=Purpose.REPLY, channel=SMS):
    return outbox.Queued(Outgoing(new_id(runtime.clock()), channel, address, text, purpose))


async def queue(runtime, *messages):
    async with runtime.database.transaction() as connection:
        await outbox.add(connection, messages, runtime.clock())


async def queue_broadcast(runtime, many, channel="sms", prefix="+4520"):
    """Questions to so many, all due, in no time."""
    async with runtime.database.transaction() as connection:
        await connection.execute(
            "INSERT INTO outbox (id, channel, address, purpose, priority, text, keyboard, state, due_at, attempts, "
            f"created_at) WITH RECURSIVE number(n) AS (SELECT 100000 UNION ALL SELECT n + 1 FROM number WHERE n < "
            f"{100_000 + many - 1}) SELECT 'ask' || n || '{prefix}', :channel, '{prefix}' || n, 'ask', 2, '0-10?', "
            "'[]', 'queued', :at, 0, :at FROM number",
            channel=channel,
            at="2026-01-01T00:00:00.000000Z",
        )


async def states(runtime):
    found = await rows(runtime, "SELECT state, count(*) AS count FROM outbox GROUP BY state")
    return {row["state"]: row["count"] for row in found}


# --- the urgent first ------------------------------------------------------------------------------------------------


async def test_a_reply_goes_before_a_hundred_thousand_questions(runtime, twilio):
    await queue_broadcast(runtime, 100_000)
    async with dispatching(runtime):
        await until(lambda: len(twilio.messages) >= 3)
        await queue(runtime, message(runtime, "Thank you", "+4530000001"))
        await twilio.next_to("+4530000001", 30)
    [reply] = await rows(runtime, "SELECT created_at, claimed_at FROM outbox WHERE purpose = 'reply'")
    claimed = await rows(runtime, "SELECT claimed_at FROM outbox WHERE purpose = 'ask' AND claimed_at IS NOT NULL")
    between = [row for row in claimed if reply["created_at"] < row["claimed_at"] < reply["claimed_at"]]
    # At most the one claim that had begun is before it.
    assert len(between) <= A_SECOND
    assert {one.body for one in twilio.messages} == {"0-10?", "Thank you"}


async def test_replies_then_reminders_then_questions(runtime, twilio):
    await queue(
        runtime,
        message(runtime, "ask", "+4530000001", Purpose.ASK),
        message(runtime, "reminder", "+4530000002", Purpose.REMINDER),
        message(runtime, "alert", "+4530000003", Purpose.ALERT),
        message(runtime, "reply", "+4530000004"),
    )
    async with dispatching(runtime):
        await until(lambda: len(twilio.messages) == 4)
    waited_for = [one.body for one in twilio.messages]
    assert set(waited_for[:2]) == {"alert", "reply"}
    assert waited_for[2:] == ["reminder", "ask"]


async def test_no_more_is_taken_than_leaves_soon(runtime, twilio):
    await queue_broadcast(runtime, 1000)
    async with dispatching(runtime):
        await until(lambda: twilio.messages)
        found = await states(runtime)
    assert found["queued"] >= 1000 - 2 * A_SECOND
    assert (await states(runtime)).keys() == {"queued", "sent"}


# --- at the provider's pace ------------------------------------------------------------------------------------------


async def test_no_second_holds_more_than_ten_of_a_sender(runtime, twilio):
    await queue(runtime, *(message(runtime, "Hi", f"+45300000{number:02}") for number in range(25)))
    async with dispatching(runtime):
        await until(lambda: len(twilio.messages) == 25)
    # By when Twilio had them: they may come closer together than they left, by what the way took.
    at = sorted(one.created_at.timestamp() for one in twilio.messages)
    assert at[-1] - at[0] >= 1.0
    assert all(later >= earlier for earlier, later in pairwise(at))


async def test_a_sender_that_is_to_wait_holds_up_no_other(database_url, twilio):
    variables = environment(database_url, twilio=twilio, TWILIO_FROM=f"{DANISH},{NORWEGIAN}")
    async with open_runtime(settings(variables)) as runtime:
        twilio.misbehave(TwilioMisbehaviour.THROTTLE, seconds=3600)
        await queue(runtime, message(runtime, "first", "+4530000000"))
        async with dispatching(runtime):

            async def is_refused():
                return (await rows(runtime, "SELECT error FROM outbox"))[0]["error"] == "20429"

            await until(is_refused)
            await queue_broadcast(runtime, 250, prefix="+4520")
            await queue(runtime, message(runtime, "til dig", "+4530000001"), message(runtime, "til deg", "+4740000001"))
            await until(lambda: twilio.messages)
            await twilio.next_to("+4740000001", 30)
            later = f"SELECT count(*) AS n FROM outbox WHERE state = 'queued' AND due_at > '{_soon(runtime)}'"

            async def are_put_off():
                return (await rows(runtime, later))[0]["n"] == 252

            await until(are_put_off)
    assert [one.sender for one in twilio.messages] == [NORWEGIAN]


def _soon(runtime):
    return runtime.clock().strftime("%Y-%m-%dT%H:%M:%S.%fZ")


async def test_a_chat_that_is_to_wait_holds_up_no_other(runtime, telegram):
    for number in (101, 102):
        await telegram.person(number, "Anna", "da").start()
    telegram.misbehave(TelegramMisbehaviour.THROTTLE, seconds=3600, method="sendMessage")
    async with dispatching(runtime, TELEGRAM):
        await queue(runtime, message(runtime, "first", "101", channel=TELEGRAM))
        await until(lambda: _failed(runtime, "429"))
        await queue(runtime, *(message(runtime, "second", chat, channel=TELEGRAM) for chat in ("101", "102")))
        await until(lambda: telegram.called("sendMessage"))
        await until(lambda: _put_off(runtime, 2))
    assert [call.values["chat_id"] for call in telegram.called("sendMessage")] == ["102"]


async def _failed(runtime, code):
    return (await rows(runtime, "SELECT error FROM outbox ORDER BY id"))[0]["error"] == code


async def _put_off(runtime, many):
    found = await rows(runtime, "SELECT due_at, created_at FROM outbox WHERE state = 'queued'")
    return len(found) == many and all(row["due_at"] > row["created_at"] for row in found)


async def test_those_that_can_not_be_reached_stop_nobody(runtime, twilio):
    await queue(
        runtime,
        *(message(runtime, "Hi", f"+1500555000{digit}") for digit in (1, 2, 3, 4, 9)),
        message(runtime, "Hi", "+4530000001"),
    )
    async with dispatching(runtime):
        await twilio.next_to("+4530000001", 30)

        async def are_settled():
            return await states(runtime) == {"failed": 3, "queued": 2, "sent": 1}

        await until(are_settled)


async def test_a_provider_that_is_out_costs_a_few_attempts(runtime, twilio):
    await queue_broadcast(runtime, 500)
    twilio.misbehave(TwilioMisbehaviour.UNAVAILABLE, 500)
    async with dispatching(runtime):

        async def is_left_alone():
            return (await states(runtime)).get("unknown", 0) >= 5

        await until(is_left_alone)
        await asyncio.sleep(1.0)
    assert (await states(runtime))["unknown"] <= 3 * A_SECOND


# --- one holder ------------------------------------------------------------------------------------------------------


async def test_only_who_holds_the_name_sends(runtime, variables, twilio):
    async with open_database(variables["DATABASE_URL"]) as other:
        async with other.holding("sending-sms") as hold, dispatching(runtime):
            assert hold is not None
            await queue(runtime, message(runtime, "Hi", "+4530000001"))
            await asyncio.sleep(0.3)
            assert twilio.messages == []
        async with dispatching(runtime):
            await twilio.next_to("+4530000001", 30)


async def test_the_next_one_takes_over_when_the_first_stops(runtime, variables, twilio):
    async with open_runtime(settings(variables)) as other:
        async with dispatching(other):
            async with dispatching(runtime):
                await queue(runtime, message(runtime, "one", "+4530000001"))
                await twilio.next_to("+4530000001", 30)
            await queue(runtime, message(runtime, "two", "+4530000001"))
            assert await twilio.next_to("+4530000001", 30) == "two"
        assert await states(runtime) == {"sent": 2}


async def test_what_a_killed_process_was_sending_is_unknown_at_once_and_holds_up_nothing(runtime, twilio):
    await queue(runtime, *(message(runtime, text, "+4530000001", Purpose.ALERT) for text in ("one", "two")))
    async with runtime.database.transaction() as connection:
        now = runtime.clock().strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        await connection.execute(
            "UPDATE outbox SET state = 'sending', attempts = 1, claimed_at = :now WHERE text = 'one'", now=now
        )
    async with dispatching(runtime):
        assert await twilio.next_to("+4530000001", 30) == "two"
    assert [one.body for one in twilio.messages] == ["two"]
    assert (await rows(runtime, "SELECT state FROM outbox WHERE text = 'one'"))[0]["state"] == "unknown"


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_name_that_is_lost_is_held_again_and_nothing_is_forgotten(runtime, twilio, postgresql, database_url):
    name = database_url.partition("?")[0].rpartition("/")[2]
    twilio.misbehave(TwilioMisbehaviour.SLOW, seconds=1.0)
    async with dispatching(runtime):
        await queue(runtime, message(runtime, "one", "+4530000001"))
        await until(lambda: twilio.messages)
        postgresql.run(
            "SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database "
            f"WHERE locktype = 'advisory' AND datname = '{name}';"
        )

        async def is_noted():
            return await states(runtime) == {"sent": 1}

        await until(is_noted)
        await queue(runtime, message(runtime, "two", "+4530000001"))
        await twilio.next_to("+4530000001", 30)
        await twilio.next_to("+4530000001", 30)
    assert [one.body for one in twilio.messages] == ["one", "two"]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_contact_that_somebody_holds_keeps_no_others_outcome_from_being_noted(runtime, database_url, twilio):
    refused, others = "+4520123456", [f"+4520123{number}" for number in range(500, 540)]
    twilio.opted_out.add(refused)
    await ask(runtime, f"Ida,{refused},")
    [contact] = await rows(runtime, "SELECT id FROM contact")
    async with runtime.database.transaction() as connection:
        await connection.execute("UPDATE outbox SET state = 'cancelled'")
    reply = replace(message(runtime, "Thank you", refused), contact_id=contact["id"])
    await queue(runtime, reply, *(message(runtime, "Thank you", other) for other in others))

    async def noted():
        return (await states(runtime)).get("sent") == len(others)

    async def is_failed():
        return (await states(runtime)).get("failed") == 1

    async with open_database(database_url) as by_hand, dispatching(runtime):
        async with by_hand.transaction() as connection:
            await connection.fetch("SELECT 1 AS one FROM contact FOR UPDATE")
            await until(noted)
            assert not await is_failed()
        await until(is_failed)
