"""The bot as processes of its own, HTTP only, killed again and again while many customers talk to it on both channels.

Law: every answer that a provider handed over is stored, once; nobody is asked twice; no message leaves twice. A
question that was on its way when the bot was killed may have arrived, so it is not sent again.
"""

import asyncio
import csv
import random
import signal
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import StringIO
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.channels.sms import STATUS_PATH
from bot.core.nps import summarise
from bot.database import open_database
from bot.sandbox.telegram import TelegramMisbehaviour, TelegramStandIn
from bot.sandbox.twilio import TwilioMisbehaviour, TwilioStandIn
from tests.bots import PATIENCE, bot, environment, free_port, run, script, until

pytestmark = pytest.mark.whole

#: No quiet hours: the tests run at any time of day.
SURVEYS = """
organisation = "Nordlys"
quiet = { from = "24:00", until = "00:00", weekends = false, holidays = false }
"""
QUESTION = "0 = helt usandsynligt"
PEOPLE = 48
KILLS = 5

#: What they say, one after the other, and the score that counts in the end.
DIALOGUES = [
    (["9", "I er flinke"], 9),
    (["7", "8"], 8),
    (["10 fordi I er søde"], 10),
    (["3", "Det tog for lang tid", "2"], 2),
    (["hvad?", "6"], 6),
    (["0", "Aldrig mere", "Undskyld, jeg mente 1"], 1),
    (["ni", "tak for hjælpen"], 9),
    (["5"], 5),
]


@dataclass
class Customer:
    number: int
    #: What was said and taken; by whatever way.
    said: int = 0
    is_done: bool = False
    words: list[str] = field(init=False)
    score: int = field(init=False)

    def __post_init__(self):
        self.words, self.score = DIALOGUES[self.number % len(DIALOGUES)]

    @property
    def name(self):
        return f"Kunde {self.number}"

    @property
    def phone(self):
        return f"+45201{self.number:05}"

    async def talk(self, chance):
        """Until everything is said; for ever, when the question never comes."""
        while not self.questions():  # noqa: ASYNC110  a person looks at the phone now and then
            await asyncio.sleep(0.02)
        for words in self.words:
            await asyncio.sleep(chance.random() / 2)
            await self.say(words)
            self.said += 1
        self.is_done = True

    def questions(self):
        return sum(QUESTION in text for text in self.heard())


@dataclass
class Phone(Customer):
    twilio: TwilioStandIn = None

    def heard(self):
        return [message.body for message in self.twilio.messages if message.to == self.phone]

    async def say(self, words):
        """Twilio tries a few times and then gives up; a person who gets no answer sends no other message by itself, so
        what is delivered again here is what Twilio's support would deliver again: the same message.
        """
        status = await self.twilio.say(self.phone, words)
        message = next(one for one in reversed(self.twilio.inbound) if one.sender == self.phone)
        while status != 200:
            await asyncio.sleep(0.1)
            status = await self.twilio.deliver(message)


@dataclass
class App(Customer):
    telegram: TelegramStandIn = None

    def __post_init__(self):
        super().__post_init__()
        self.person = self.telegram.person(1000 + self.number, self.name, "da")

    def heard(self):
        return [message.text for message in self.person.history if message.is_by_bot]

    async def say(self, words):
        """Telegram tries until it is taken."""
        if words.isdecimal() and self.said == 0:
            await self.person.tap(words)
        else:
            await self.person.say(words)


class Whole:
    """The stand-ins, the customers, and the processes of the bot."""

    def __init__(self, commands, variables, folder, port, twilio, telegram):
        self.commands, self.variables, self.folder, self.port = commands, variables, folder, port
        self.twilio, self.telegram = twilio, telegram
        self.chance = random.Random(7)
        self.people = [
            Phone(number, twilio=twilio) if number % 2 else App(number, telegram=telegram) for number in range(PEOPLE)
        ]
        self.errors = ""

    async def rows(self, sql):
        async with open_database(self.variables["DATABASE_URL"]) as database, database.reading() as connection:
            return [dict(row) for row in await connection.fetch(sql)]

    async def script(self, name, *arguments):
        process = await run(script(name, arguments, self.variables, self.folder))
        assert process.status == 0, process.errors
        return process.output

    def contacts(self, people):
        text = StringIO()
        writer = csv.writer(text)
        writer.writerow(["name", "phone"])
        writer.writerows([one.name, one.phone] for one in people)
        path = self.folder / "customers.csv"
        path.write_text(text.getvalue(), encoding="utf-8")
        return str(path)

    async def join_telegram(self):
        apps = {one.name: one for one in self.people if isinstance(one, App)}
        for link in csv.DictReader(StringIO(await self.script("invite", self.contacts(apps.values())))):
            await apps[link["name"]].person.start(link["link"].partition("?start=")[2])
        await until(lambda: all(one.heard() for one in apps.values()))

    async def kill_again_and_again(self):
        """Between the first word and the last."""
        for kill in range(KILLS + 1):
            async with AsyncExitStack() as stack:
                starting = (bot(command, self.variables, self.folder) for command in self.commands)
                processes = [await stack.enter_async_context(process) for process in starting]
                for process in processes:
                    await process.until_it_says("started")
                if kill == 0:
                    await self.join_telegram()
                    self.be_slow()
                    await self.script("send", self.contacts(self.people), "--survey", "nps", "--yes")
                if kill < KILLS:
                    # The first kill comes while questions go out.
                    await until(lambda kill=kill: self.progress() > kill / (KILLS + 1))
                    if kill > 0:
                        await until(self.all_are_asked)
                    for process in processes:
                        process.send(signal.SIGKILL)
                        assert await process.ended() == -signal.SIGKILL
                else:
                    await self.finish()
                    for process in processes:
                        process.send(signal.SIGTERM)
                    for process in processes:
                        assert await process.ended() == 0
                self.errors += "".join(process.errors for process in processes)

    def progress(self):
        """How much is said of what those who were asked have to say."""
        asked = [one for one in self.people if one.questions()]
        return sum(one.said for one in asked) / max(1, sum(len(one.words) for one in asked))

    def be_slow(self):
        """The first questions are taken, and confirmed only later."""
        self.twilio.misbehave(TwilioMisbehaviour.SLOW, PEOPLE // 12, seconds=1)
        self.telegram.misbehave(TelegramMisbehaviour.SLOW, PEOPLE // 12, seconds=1, method="sendMessage")

    async def all_are_asked(self):
        """As far as it is known: what a process that was killed had begun is looked at again after minutes."""
        asks = await self.rows("SELECT state, claimed_at FROM outbox WHERE purpose = 'ask'")
        lately = (datetime.now(UTC) - timedelta(seconds=5)).isoformat()
        under_way = [ask for ask in asks if ask["state"] == "sending" and ask["claimed_at"] > lately]
        return len(asks) == PEOPLE and not under_way and all(ask["state"] != "queued" for ask in asks)

    async def finish(self):
        """Until nobody is left to be asked, and whoever was asked has said everything."""

        async def is_quiet():
            return await self.all_are_asked() and all(one.is_done for one in self.people if one.questions())

        await until(is_quiet)
        async with asyncio.timeout(PATIENCE):
            await self.telegram.settled()
        await self.twilio.settled()


@pytest.mark.parametrize(
    ("database_url", "commands"),
    [("sqlite", ["run"]), ("postgresql", ["web", "worker"])],
    indirect=["database_url"],
    ids=["one process on SQLite", "two processes on PostgreSQL"],
)
async def test_a_bot_that_is_killed_again_and_again_loses_no_answer(database_url, commands, tmp_path):
    port = free_port()
    (tmp_path / "surveys.toml").write_text(SURVEYS, encoding="utf-8")
    async with TwilioStandIn(f"http://127.0.0.1:{port}") as twilio, TelegramStandIn() as telegram:
        twilio.webhook_wishes = "#rc=3&rp=ct,rt,5xx"
        variables = environment(database_url, twilio=twilio, telegram=telegram, port=port, SURVEYS_FILE="surveys.toml")
        whole = Whole(commands, variables, tmp_path, port, twilio, telegram)
        talks = [asyncio.create_task(one.talk(whole.chance)) for one in whole.people]
        try:
            await whole.kill_again_and_again()
        finally:
            for talk in talks:
                talk.cancel()
            with suppress(asyncio.CancelledError):
                await asyncio.gather(*talks)
        await check(whole)


async def check(whole):
    asked = [one for one in whole.people if one.questions()]
    # Nobody is asked twice, and who was not asked is one whose question was on its way at a kill.
    assert {one.questions() for one in asked} == {1}
    unsure = await whole.rows("SELECT address FROM outbox WHERE purpose = 'ask' AND state IN ('unknown', 'sending')")
    assert len(whole.people) - len(asked) <= len(unsure)
    assert len(asked) >= PEOPLE / 6

    # Every answer is stored, once, and the last number counts.
    stored = await whole.rows(
        "SELECT name, score, (SELECT count(*) FROM inbound WHERE inbound.contact_id = contact.id AND kind <> 'start') "
        "AS messages FROM contact JOIN invitation ON invitation.contact_id = contact.id"
    )
    assert sorted((row["name"], row["score"], row["messages"]) for row in stored if row["score"] is not None) == sorted(
        (one.name, one.score, len(one.words)) for one in asked
    )
    assert len(stored) == PEOPLE
    sids = {row["provider_id"] for row in await whole.rows("SELECT provider_id FROM inbound WHERE channel = 'sms'")}
    assert sids == {message.sid for message in whole.twilio.inbound}

    # No message left twice: each carries its own id.
    ids = [parse_qs(urlsplit(message.status_callback).query)["o"][0] for message in whole.twilio.messages]
    assert len(ids) == len(set(ids))
    assert all(STATUS_PATH in message.status_callback for message in whole.twilio.messages)

    # Every correction keeps what it replaced.
    corrected = sum(sum(word.isdecimal() for word in one.words) > 1 or "mente" in one.words[-1] for one in asked)
    revisions = await whole.rows("SELECT id FROM revision WHERE score IS NOT NULL")
    assert len(revisions) >= corrected

    # The score is that of a recount.
    counts = [sum(one.score == score for one in asked) for score in range(11)]
    found = await whole.rows("SELECT score FROM invitation WHERE score IS NOT NULL")
    assert summarise([sum(row["score"] == score for row in found) for score in range(11)]) == summarise(counts)

    # The logs know nobody's number, name or words.
    assert "Traceback" not in whole.errors
    for one in whole.people:
        assert one.phone not in whole.errors
        assert one.phone[1:] not in whole.errors
    for words in ("Kunde", "flinke", "fordi", "lang tid", "Aldrig", "Undskyld", "hjælpen"):
        assert words not in whole.errors
