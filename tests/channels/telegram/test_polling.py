import asyncio
import logging

import pytest_asyncio
from structlog.testing import capture_logs

from bot.channels.telegram import Telegram
from bot.core.messages import Button, ChannelName, InboundKind, Outgoing, Purpose
from bot.sandbox.telegram import TelegramMisbehaviour


class Inbox:
    """Takes what comes, and can refuse: as many times as told for each text."""

    def __init__(self):
        self.taken = []
        self.refuse = {}
        self.refused = []
        self.gate = None
        self.asked = asyncio.Event()
        self.unreadable = []

    async def receive(self, inbound):
        self.asked.set()
        if self.gate:
            await self.gate.wait()
        if self.refuse.get(inbound.text):
            self.refuse[inbound.text] -= 1
            self.refused.append(inbound.text)
            raise RuntimeError(f"cannot take {inbound.text}")
        self.taken.append(inbound)

    async def set_aside(self, error):
        self.unreadable.append(error.provider_id)

    @property
    def texts(self):
        return [inbound.text for inbound in self.taken]


@pytest_asyncio.fixture
async def inbox():
    return Inbox()


class Polled:
    """Polls while inside."""

    def __init__(self, telegram, inbox):
        self.telegram, self.inbox = telegram, inbox

    async def __aenter__(self):
        self.task = asyncio.create_task(self.telegram.poll(self.inbox.receive, self.inbox.set_aside))
        return self

    async def __aexit__(self, *_):
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


async def settled(standin):
    async with asyncio.timeout(20):
        await standin.settled()


async def test_what_people_do_is_handed_on(standin, telegram, inbox):
    anna = standin.person(101, "Anna", "da")
    async with Polled(telegram, inbox):
        await anna.start("tok1")
        await telegram.send(
            Outgoing("o", ChannelName.TELEGRAM, "101", "0-10?", Purpose.ASK, keyboard=((Button("9", "inv1:9"),),))
        )
        await anna.next()
        tap = await anna.tap("9")
        said = await anna.say("fint")
        await anna.edit(said, "rigtig fint")
        await anna.block()
        await settled(standin)
        await tap.answered()
    assert [(inbound.kind, inbound.text) for inbound in inbox.taken] == [
        (InboundKind.START, "tok1"),
        (InboundKind.TAP, "9"),
        (InboundKind.MESSAGE, "fint"),
        (InboundKind.EDIT, "rigtig fint"),
        (InboundKind.BLOCKED, ""),
    ]
    assert inbox.taken[2].message_id == inbox.taken[3].message_id


async def test_what_was_said_while_nobody_listened_is_heard_and_a_webhook_makes_way(standin, telegram, inbox):
    await telegram.set_webhook("http://127.0.0.1:9/telegram")
    anna = standin.person(101, "Anna")
    await anna.start()
    await anna.say("9")
    async with Polled(telegram, inbox):
        await settled(standin)
    assert inbox.texts == ["", "9"]


async def test_what_was_not_taken_comes_again_and_nothing_overtakes_it_in_its_chat(standin, telegram, inbox):
    anna, bo = standin.person(101, "Anna"), standin.person(102, "Bo")
    for person in (anna, bo):
        await person.start()
    inbox.refuse["a1"] = 2
    for text in ("a1", "a2"):
        await anna.say(text)
    await bo.say("b1")
    async with Polled(telegram, inbox):
        await settled(standin)
    assert inbox.refused == ["a1", "a1"]
    assert [i.text for i in inbox.taken if i.address == "101"] == ["", "a1", "a2"]
    # Others did not wait, and were not given theirs twice.
    assert [i.text for i in inbox.taken if i.address == "102"] == ["", "b1"]
    assert inbox.texts.index("b1") < inbox.texts.index("a1")


async def test_torn_connections_and_sick_servers_lose_nothing_and_double_nothing(standin, telegram, inbox, caplog):
    caplog.set_level(logging.DEBUG)
    anna = standin.person(101, "Anna")
    await anna.start()
    for misbehaviour in (
        TelegramMisbehaviour.DROP_AFTER,
        TelegramMisbehaviour.UNAVAILABLE,
        TelegramMisbehaviour.GARBLED,
    ):
        standin.misbehave(misbehaviour, method="getUpdates")
    with capture_logs() as logs:
        async with Polled(telegram, inbox):
            await anna.say("9")
            await settled(standin)
            await anna.say("10")
            await settled(standin)
    assert inbox.texts == ["", "9", "10"]
    codes = [entry["code"] for entry in logs if entry["event"] == "telegram_not_reached"]
    assert codes == ["connection lost: ServerDisconnectedError", "502", "answer is not JSON"]
    assert [entry["again_in"] for entry in logs] == [0.5, 1.0, 2.0]
    assert standin.token not in caplog.text + str(logs)


async def test_it_begins_although_telegram_is_away_at_first(standin, telegram, inbox):
    standin.misbehave(TelegramMisbehaviour.DROP_BEFORE, method="getMe")
    standin.misbehave(TelegramMisbehaviour.THROTTLE, method="deleteWebhook", seconds=1)
    anna = standin.person(101, "Anna")
    await anna.start()
    async with Polled(telegram, inbox):
        await settled(standin)
    assert inbox.texts == [""]


async def test_what_was_being_taken_when_it_was_stopped_comes_again(standin, telegram, inbox):
    anna = standin.person(101, "Anna")
    await anna.start()
    inbox.gate = asyncio.Event()
    async with Polled(telegram, inbox):
        await inbox.asked.wait()
    assert standin.pending() == 1
    inbox.gate.set()
    async with Polled(telegram, inbox):
        await settled(standin)
    assert inbox.texts == [""]


async def test_a_second_reader_of_the_same_bot_is_said_in_one_line(standin, telegram, inbox):
    with capture_logs() as logs:
        async with Polled(telegram, inbox), Telegram(standin.token, standin.url) as other, Polled(other, inbox):
            while not logs:  # noqa: ASYNC110 - a log line is no event to wait for
                await asyncio.sleep(0.01)
    assert logs[0]["log_level"] == "error"
    assert logs[0]["code"] == "another process reads this bot's updates"


async def test_what_is_none_of_our_business_is_let_go(standin, telegram, inbox):
    anna = standin.person(101, "Anna")
    team = standin.group(-5, "Kundeservice")
    await team.upgrade()
    async with Polled(telegram, inbox):
        await settled(standin)
        await team.say(anna, f"/nps@{standin.username.upper()} 30d")
        await team.say(anna, "hvad siger I?")
        await team.say(anna, "/nps@other_bot")
        await settled(standin)
    assert [one.text for one in inbox.taken if one.kind is InboundKind.MESSAGE] == ["/nps 30d"]


#: What the library makes nothing of, each in its own way.
UNREADABLE = [
    {"sticker": {"emoji": "x"}},
    {"text": 9},
    {"text": "9", "date": 10**20},
    {"text": "9", "chat": {"id": "x", "type": "private"}},
    {"text": "9", "from": "Anna"},
]


async def test_one_update_that_nobody_can_read_stops_no_other(standin, telegram, inbox):
    anna = standin.person(101, "Anna")
    await anna.start()
    for content in UNREADABLE:
        message = {"message_id": 1, "date": 1, "chat": {"id": 101, "type": "private"}, "from": {"id": 101}} | content
        standin._updates.add(101, "message", message)
        await anna.say("9")
    async with Polled(telegram, inbox):
        await settled(standin)
    assert inbox.texts == ["", *("9" for _ in UNREADABLE)]
    assert len(inbox.unreadable) == len(UNREADABLE)
    assert all(provider_id.isdecimal() for provider_id in inbox.unreadable)


async def test_what_cannot_be_set_aside_comes_again(standin, telegram, inbox):
    anna = standin.person(101, "Anna")
    standin._updates.add(101, "message", {"message_id": 1, "text": 9})
    await anna.start()
    set_aside, failures = inbox.set_aside, iter([True, False])

    async def fails_once(error):
        if next(failures):
            raise RuntimeError("the database is away")
        await set_aside(error)

    inbox.set_aside = fails_once
    async with Polled(telegram, inbox):
        await settled(standin)
    assert len(inbox.unreadable) == 1
    assert inbox.texts == [""]
