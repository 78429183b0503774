"""Told at least once, in order, by one process at a time; a webhook that fails is waited for. Over real HTTP."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
import pytest_asyncio

from bot import webhooks
from bot.core.delivery.webhook_retry import GIVE_UP_AFTER
from bot.database import open_database
from bot.sandbox.receiver import Receiver, ReceiverMisbehaviour
from bot.surveys import Survey, Surveys
from bot.surveys.webhook import Webhook
from bot.webhooks.delivery import Handover
from tests.bots import until
from tests.runtimes import Talk, person, runtime_over
from tests.webhooks.deliveries import OTHER, SECRET, Driven, passing_on


@pytest_asyncio.fixture
async def courier(runtime):
    return Driven(runtime)


async def answered(talk, number=0, text="3"):
    """Somebody has answered."""
    phone = f"+4520123{number:03}"
    await talk.asked(person(phone))
    await talk.say(text, address=phone)
    return phone


async def waiting(talk):
    return await talk.rows("SELECT type, state, attempts, error, due_at FROM event ORDER BY invitation_id, position")


async def alerts(talk):
    return [row["text"] for row in await talk.rows("SELECT text FROM outbox WHERE purpose = 'alert' ORDER BY id")]


# --- it fails --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (ReceiverMisbehaviour.UNAVAILABLE, "503"),
        (ReceiverMisbehaviour.THROTTLE, "429"),
        (ReceiverMisbehaviour.REFUSE, "400"),
        (ReceiverMisbehaviour.LIE, "500"),
        (ReceiverMisbehaviour.DROP, "ServerDisconnectedError"),
        (ReceiverMisbehaviour.REDIRECT, "302"),
    ],
)
async def test_what_is_not_taken_is_told_again_under_the_same_id(talk, receiver, courier, kind, code):
    await answered(talk)
    receiver.misbehave(kind)
    await courier.carry()
    assert [(row["state"], row["attempts"], row["error"]) for row in await waiting(talk)] == [("queued", 1, code)]
    await courier.carry()
    assert len(receiver.asked) == 1
    talk.clock.tick(minutes=1)
    await courier.carry()
    first, second = receiver.asked
    assert (first.id, first.body) == (second.id, second.body)
    assert first.headers["webhook-timestamp"] != second.headers["webhook-timestamp"]
    assert (await waiting(talk), receiver.types, receiver.strayed) == ([], ["answer.created"], 0)


async def test_a_webhook_that_hangs_is_not_waited_for_for_ever(talk, receiver, courier, monkeypatch):
    monkeypatch.setattr("bot.webhooks.client.TOTAL_TIMEOUT_SECONDS", 0.2)
    await answered(talk)
    receiver.misbehave(ReceiverMisbehaviour.HANG)
    await courier.carry()
    [row] = await waiting(talk)
    assert (row["state"], row["attempts"]) == ("queued", 1)
    assert "Timeout" in row["error"]


async def test_an_answer_that_never_ends_is_not_read(talk, receiver, courier):
    await answered(talk)
    receiver.misbehave(ReceiverMisbehaviour.FLOOD)
    await courier.carry()
    assert await waiting(talk) == []


async def test_nobody_there(database, clock):
    # Port 9 is where nobody listens (RFC 863).
    talk = Talk(passing_on(await runtime_over(database, clock), "http://127.0.0.1:9/nps"), clock)
    await answered(talk)
    await Driven(talk.runtime).carry()
    [row] = await waiting(talk)
    assert (row["state"], row["error"]) == ("queued", "ClientConnectorError")


async def test_it_waits_as_long_as_it_is_asked_to(talk, receiver, courier):
    await answered(talk)
    receiver.misbehave(ReceiverMisbehaviour.THROTTLE, seconds=3600)
    await courier.carry()
    talk.clock.tick(minutes=59)
    await courier.carry()
    assert len(receiver.asked) == 1
    talk.clock.tick(minutes=1)
    await courier.carry()
    assert len(receiver.taken) == 1


async def test_a_webhook_that_can_take_nothing_is_asked_by_one_event_whether_it_can_again(talk, receiver, courier):
    for number in range(20):
        await answered(talk, number)
    receiver.misbehave(ReceiverMisbehaviour.UNAVAILABLE, 100)
    await courier.carry()
    at_first = len(receiver.asked)
    assert at_first < 20
    talk.clock.tick(seconds=3)
    await courier.carry()
    assert len(receiver.asked) == at_first + 1
    receiver.behave()
    talk.clock.tick(minutes=5)
    await courier.carry()
    assert len(receiver.events) == 20
    assert await waiting(talk) == []


async def test_an_event_that_is_refused_holds_up_its_own_invitation_alone(talk, receiver, courier):
    phone = await answered(talk)
    receiver.misbehave(ReceiverMisbehaviour.REFUSE)
    await courier.carry()
    await talk.say("The invoice was late", address=phone)
    await answered(talk, 1, "9")
    await courier.carry()
    assert [event["data"]["answer"]["score"] for event in receiver.events] == [9]
    talk.clock.tick(minutes=1)
    await courier.carry()
    assert receiver.types == ["answer.created", "answer.created", "answer.changed"]


# --- it fails for good -----------------------------------------------------------------------------------------------


async def test_after_three_days_it_is_set_aside_and_the_admins_hear_once(talk, receiver, courier):
    for number in range(3):
        await answered(talk, number)
    receiver.misbehave(ReceiverMisbehaviour.REFUSE, 1000)
    for _ in range(24):
        await courier.carry()
        talk.clock.tick(hours=4)
    assert {row["state"] for row in await waiting(talk)} == {"set_aside"}
    tries = len(receiver.asked)
    assert tries < 3 * 30
    [text] = await alerts(talk)
    assert "For 3 days the webhook of the survey 'nps' has not taken what it was told (400)." in text
    talk.clock.tick(days=1)
    await courier.carry()
    assert len(receiver.asked) == tries
    receiver.behave()
    assert await webhooks.retry(talk.runtime) == 3
    await courier.carry()
    assert len(receiver.events) == 3


async def test_what_waits_for_a_webhook_that_takes_nothing_is_set_aside_together(talk, receiver, courier):
    for number in range(12):
        await answered(talk, number)
    talk.clock.tick(seconds=GIVE_UP_AFTER.total_seconds())
    await answered(talk, 12)
    receiver.misbehave(ReceiverMisbehaviour.UNAVAILABLE, 1000)
    await courier.carry()
    assert sorted(row["state"] for row in await waiting(talk)) == ["queued", *["set_aside"] * 12]
    assert len(await alerts(talk)) == 1


async def test_what_comes_behind_what_was_set_aside_is_told(talk, receiver, courier):
    phone = await answered(talk)
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE event SET state = 'set_aside'")
    await talk.say("8", address=phone)
    await courier.carry()
    assert receiver.types == ["answer.changed"]


async def test_gone_is_gone_until_it_is_asked_for_again(talk, receiver, courier):
    phone = await answered(talk)
    await talk.say("The invoice was late", address=phone)
    receiver.misbehave(ReceiverMisbehaviour.GONE)
    await courier.carry()
    await answered(talk, 1)
    await courier.carry()
    assert len(receiver.asked) == 1
    assert [row["state"] for row in await waiting(talk)] == ["set_aside", "set_aside"]
    [text] = await alerts(talk)
    assert "wants nothing more (410)" in text
    assert await webhooks.retry(talk.runtime) == 2
    await answered(talk, 2, "7")
    await courier.carry()
    assert sorted(receiver.types) == ["answer.changed", "answer.created", "answer.created"]


async def test_another_address_is_another_webhook(talk, receiver, courier):
    await answered(talk)
    receiver.misbehave(ReceiverMisbehaviour.GONE)
    await courier.carry()
    moved = passing_on(talk.runtime, f"{receiver.url}?key=new")
    elsewhere = Talk(moved, talk.clock)
    await answered(elsewhere, 1, "9")
    await Driven(moved).carry()
    assert [event["data"]["answer"]["score"] for event in receiver.events] == [9]


# --- signed ----------------------------------------------------------------------------------------------------------


async def test_while_the_secret_is_rotated_either_is_enough(database, clock):
    async with Receiver([OTHER], clock=lambda: clock().timestamp()) as receiver:
        bare = await runtime_over(database, clock)
        talk = Talk(passing_on(bare, receiver.url, secret=SECRET), clock)
        await answered(talk)
        await Driven(talk.runtime).carry()
        assert (receiver.forged, receiver.events) == (1, [])
        both = passing_on(bare, receiver.url, secret=f"{SECRET},{OTHER}")
        clock.tick(minutes=1)
        await Driven(both).carry()
        assert receiver.types == ["answer.created"]
        assert len(receiver.taken[0].headers["webhook-signature"].split(" ")) == 2
        receiver.secrets = [SECRET]
        await answered(talk, 1)
        await Driven(both).carry()
        assert len(receiver.events) == 2


# --- by itself -------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def handing(runtime):
    carrying = Handover(runtime)
    task = asyncio.create_task(carrying.run())
    try:
        yield carrying
    finally:
        carrying.stop()
        await task


async def test_what_happens_is_told_by_itself(talk, receiver, monkeypatch):
    monkeypatch.setattr("bot.webhooks.delivery.LOOK_EVERY_SECONDS", 3600.0)
    async with handing(talk.runtime):
        await answered(talk)
        await until(lambda: receiver.types == ["answer.created"])


async def test_several_processes_tell_each_event_once(talk, receiver, database_url):
    async with open_database(database_url) as other:
        second = replace(talk.runtime, database=other)
        async with handing(talk.runtime) as first, handing(second):
            for number in range(30):
                await answered(talk, number)
                if number == 15:
                    first.stop()
            await until(lambda: len(receiver.events) == 30)
    assert len(receiver.taken) == 30


async def test_a_process_that_is_killed_is_followed_by_one_that_tells_it_again(talk, receiver):
    await answered(talk)
    receiver.misbehave(ReceiverMisbehaviour.HANG)
    killed = asyncio.create_task(Handover(talk.runtime).run())
    await until(lambda: receiver.taken)
    killed.cancel()
    await asyncio.gather(killed, return_exceptions=True)
    async with handing(talk.runtime):
        await until(lambda: len(receiver.taken) == 2)
    first, second = receiver.taken
    assert (first.id, first.body) == (second.id, second.body)
    assert len(receiver.events) == 1


async def test_stopping_waits_for_what_is_being_told(talk, receiver):
    await answered(talk)
    receiver.misbehave(ReceiverMisbehaviour.SLOW, seconds=0.5)
    async with handing(talk.runtime):
        await until(lambda: receiver.taken)
    assert await waiting(talk) == []


async def test_a_webhook_that_hangs_does_not_hold_up_the_end(talk, receiver, monkeypatch):
    monkeypatch.setattr("bot.webhooks.delivery.SHUTDOWN_GRACE_SECONDS", 0.1)
    await answered(talk)
    receiver.misbehave(ReceiverMisbehaviour.HANG)
    async with handing(talk.runtime):
        await until(lambda: receiver.taken)
    assert [row["state"] for row in await waiting(talk)] == ["queued"]


async def test_a_webhook_that_hangs_holds_up_no_other(talk, receiver, monkeypatch):
    monkeypatch.setattr("bot.webhooks.delivery.SHUTDOWN_GRACE_SECONDS", 0.1)
    async with Receiver([SECRET], clock=lambda: talk.clock().timestamp()) as second:
        await answered(talk)
        await answered(talk, 1, "9")
        surveys = {
            "nps": Survey(title="One", webhook=Webhook(url=receiver.url)),
            "delivery": Survey(title="Two", webhook=Webhook(url=second.url)),
        }
        async with talk.database.transaction() as connection:
            await connection.execute("UPDATE event SET survey = 'delivery' WHERE id = (SELECT max(id) FROM event)")
        receiver.misbehave(ReceiverMisbehaviour.HANG)
        async with handing(replace(talk.runtime, surveys=Surveys(surveys=surveys))):
            await until(lambda: receiver.taken and second.taken)


async def test_a_table_that_fails_for_a_while_is_waited_for(talk, receiver, monkeypatch):
    monkeypatch.setattr("bot.webhooks.delivery.FAILURE_PAUSE_SECONDS", 0.1)
    await answered(talk)
    async with talk.database.transaction() as connection:
        await connection.execute("ALTER TABLE event RENAME TO elsewhere")
    async with handing(talk.runtime):
        await asyncio.sleep(0.3)
        async with talk.database.transaction() as connection:
            await connection.execute("ALTER TABLE elsewhere RENAME TO event")
        await until(lambda: receiver.taken)


async def test_without_a_webhook_there_is_nothing_to_do(talk):
    async with handing(replace(talk.runtime, surveys=Surveys())):
        pass
