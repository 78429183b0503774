"""Writers of every kind at once on one database: does a conflict between two of them ever reach whoever asked?

Each writer is a bot of its own, with its own connections, and goes on until the time is over. A conflict that was done
again is counted; what was raised is a failure.
"""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot import conversation, dispatch, outbox
from bot.campaigns import feeding
from bot.campaigns.planning import plan
from bot.campaigns.sending import make, terms
from bot.cases import alerts
from bot.contacts.importing import ContactList, Row
from bot.core.messages import Inbound
from bot.database import Database, open_database
from bot.ids import new_id
from bot.inbox import Inbox
from bot.runtime import Runtime
from bot.store import outbox as store_outbox
from bot.tally_repair import prepare
from tests.runtimes import ADMIN, SMS, TELEGRAM, runtime_over

#: So few that everybody meets everybody.
CUSTOMERS = 60
SAID = ("9", "3", "10 great", "I meant 6", "What a mess", "STOP", "START", "HELP", "Swedish please")
COMMANDS = ("/nps", "/status", "/cases", "/rate", "/comments", "/pause", "/resume", "/digest weekly")


@dataclass
class Count:
    done: int = 0
    repeated: int = 0
    #: What was raised -> how often.
    failed: Counter[str] = field(default_factory=Counter)


class Clock:
    """Years pass in a minute, so that everybody is asked again and again."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def __call__(self) -> datetime:
        passed = time.monotonic() - self._began
        return datetime.fromtimestamp(1_770_000_000 + passed * 1_000_000, UTC)


class Writer:
    def __init__(self, runtime: Runtime, dice: random.Random) -> None:
        self.runtime, self.dice = runtime, dice
        self.inbox = Inbox(runtime)

    def someone(self) -> str:
        return f"+45201234{self.dice.randrange(CUSTOMERS):02}"

    async def _say(self, text: str, channel=SMS, address: str | None = None) -> None:
        now = self.runtime.clock()
        await self.inbox.receive(Inbound(channel, new_id(now), address or self.someone(), text, now))

    async def answer(self) -> None:
        await asyncio.gather(*(self._say(self.dice.choice(SAID)) for _ in range(5)))

    async def forget(self) -> None:
        await self._say("Please delete my data")

    async def send(self) -> None:
        lines = self.dice.sample(range(CUSTOMERS), 30)
        rows = [
            Row(line + 2, f"P{line}", f"+45201234{line:02}", None, "da", "Europe/Copenhagen", {"n": str(line)})
            for line in lines
        ]
        laid_down = terms(self.runtime, "nps")
        await make(self.runtime, await plan(self.runtime, laid_down, ContactList(tuple(rows), (), ("n",))))

    async def feed(self) -> None:
        await feeding.feed(self.runtime)

    async def work(self) -> None:
        claimed = await dispatch.claim(self.runtime, 20)
        await dispatch.note(self.runtime, [await outbox.send(self.runtime, queued) for queued in claimed])

    async def tidy(self) -> None:
        repeating = self.runtime.database.repeating
        await repeating(lambda connection: conversation.expire(self.runtime, connection))
        await repeating(lambda connection: conversation.remind(self.runtime, connection))
        await repeating(lambda connection: alerts.alert_due(self.runtime, connection))
        await repeating(lambda connection: alerts.refresh_stale(self.runtime, connection))

    async def command(self) -> None:
        await self._say(self.dice.choice(COMMANDS), TELEGRAM, ADMIN)

    async def postpone(self) -> None:
        now = self.runtime.clock()

        async def write(connection) -> None:
            due = await store_outbox.due(connection, SMS, 20, now)
            self.dice.shuffle(due)
            await store_outbox.postpone(connection, {one.outgoing.id: now for one in due})

        await self.runtime.database.repeating(write)

    async def count_again(self) -> None:
        await prepare(self.runtime.database, self.runtime.surveys.zone)


KINDS: dict[str, Callable[[Writer], Awaitable[None]]] = {
    "customers": Writer.answer,
    "erasures": Writer.forget,
    "sends": Writer.send,
    "feeding": Writer.feed,
    "worker": Writer.work,
    "tidying": Writer.tidy,
    "commands": Writer.command,
    "postponing": Writer.postpone,
    "tally": Writer.count_again,
}
#: Seconds between two goes of a writer that would else do nothing but ask.
PAUSES = {"erasures": 0.5, "sends": 0.3, "tally": 0.2, "feeding": 0.02, "tidying": 0.05}


async def stress(url: str, *, seconds: float, writers: int = 3, seed: int = 0) -> dict[str, Count]:
    """By kind of writer. The database is migrated."""
    counts = {kind: Count() for kind in KINDS}
    clock, ends_at = Clock(), time.monotonic() + seconds

    async def go_on(kind: str, number: int) -> None:
        async with AsyncExitStack() as stack:
            database = await stack.enter_async_context(open_database(url))
            _count_repeats(database, counts[kind])
            writer = Writer(await runtime_over(database, clock), random.Random(f"{seed} {kind} {number}"))
            stack.push_async_callback(writer.inbox.close)
            while time.monotonic() < ends_at:
                try:
                    await KINDS[kind](writer)
                except Exception as error:  # noqa: BLE001  what it is, is what is asked
                    counts[kind].failed[f"{type(error).__name__}: {error}"] += 1
                else:
                    counts[kind].done += 1
                await asyncio.sleep(PAUSES.get(kind, 0))

    await asyncio.gather(*(go_on(kind, number) for kind in KINDS for number in range(writers)))
    return counts


def _count_repeats(database: Database, count: Count) -> None:
    repeating = database.repeating

    async def counted(work, **how):
        tries = 0

        async def tried(connection):
            nonlocal tries
            tries += 1
            return await work(connection)

        try:
            return await repeating(tried, **how)
        finally:
            count.repeated += max(tries - 1, 0)

    database.repeating = counted
