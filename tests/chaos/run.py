"""One run: customers are asked and answer, everything goes wrong, the bot is killed, and in the end all must be right.

    customers <-> stand-ins, in this process <== HTTP ==> bot processes, killed and started again
                                                               |
                                  verdict <-- all is quiet --- database

On SQLite one process does it all; on PostgreSQL one takes what comes in, and several send.
"""

import asyncio
import random
import socket
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.campaigns.planning import plan
from bot.campaigns.sending import make, terms
from bot.contacts.importing import read_contacts
from bot.database import Database
from bot.inbox import Inbox
from bot.runtime import Runtime, open_runtime
from bot.sandbox.telegram import updates
from bot.settings import Settings
from bot.store import set_aside
from tests.bots import environment, settings
from tests.chaos import full_disk, hanging, reader, silence
from tests.chaos.beside import Beside
from tests.chaos.customers import Customers
from tests.chaos.journal import Journal
from tests.chaos.lives import Launcher, Lives
from tests.chaos.mischief import Dice
from tests.chaos.verdict import judge
from tests.chaos.wishes import Report, Wishes

#: The exit status of a bot that says in a sentence why it cannot start.
REFUSED = 2

#: How many looks in a row must find it quiet.
QUIET_LOOKS = 3

#: Each message that was set aside although nothing is wrong with it was hit by two kills while it was handled alone.
#: So many kills for one show that they were the reason.
KILLS_FOR_ONE_SET_ASIDE = 10


def _lengths(dice: Dice, points: tuple[int, int] | int | None) -> Callable[[], int]:
    """Of lives: as many short ones as long ones, on a scale of orders of magnitude."""
    first = [points] if isinstance(points, int) else []

    def draw() -> int:
        if not isinstance(points, tuple):
            return first.pop() if first else 0
        shortest, longest = points
        return round(shortest * (longest / shortest) ** dice.random.random())

    return draw


async def run(
    database_url: str,
    wishes: Wishes,
    logs: Path,
    *,
    progress: Callable[[int, int, int], object] = lambda *_: None,
    launcher: Launcher | None = None,
) -> Report:
    """`progress` is told how many were asked, how much was answered, and how many lives were ended."""
    began = time.monotonic()
    dice, port = Dice(wishes.seed, is_calm=wishes.is_calm), _port()
    customers = Customers(wishes.asks, dice, f"http://127.0.0.1:{port}", wishes.habits)
    async with AsyncExitStack() as stack:
        stack.callback(setattr, updates, "_LONGEST_PAUSE", updates._LONGEST_PAUSE)
        updates._LONGEST_PAUSE = 0.5  # Telegram would come again after seconds
        await stack.enter_async_context(customers.twilio)
        await stack.enter_async_context(customers.telegram)
        customers.start()
        stack.push_async_callback(customers.stop)
        variables = environment(
            database_url, twilio=customers.twilio, telegram=customers.telegram, port=port, ADMINS="", **_ways(wishes)
        )
        runtime = await stack.enter_async_context(_asked(settings(variables), customers))
        beside = Beside(database_url, port, customers)
        await _made_harder(beside, stack, wishes)
        beside.lives = await _born(stack, variables, logs, wishes, _lengths(dice, wishes.points), launcher)
        run = _Run(runtime, customers, beside, wishes, progress)
        is_quiet = await run.until_quiet()
        await beside.end()
        await asyncio.gather(*(one.stop() for one in beside.lives))
        verdict = await judge(
            runtime.database, customers, is_reminding=wishes.remind_after is not None, hopeless=beside.hopeless
        )
        journal = Journal(logs)
        settled = await journal.settled(runtime.database, run.seen)
    verdict.fault("runs that did not come to rest in time", [] if is_quiet else [f"{wishes.minutes} min"])
    ends = sum((Counter(one.broken_ends()) for one in beside.lives), Counter())
    if wishes.hardships.has_full_disk:
        beside.figures["starts refused with a sentence"] = ends.pop(REFUSED, 0)
    broken = [f"status {status} ({many})" for status, many in ends.items()]
    verdict.fault("processes that ended by themselves", broken)
    unexplained = KILLS_FOR_ONE_SET_ASIDE * run.retried > run.kills
    verdict.fault("messages set aside without enough kills", [f"{run.retried}"] if unexplained else [])
    beside.figures["messages set aside after kills, and handled again"] = run.retried
    beside.figures["slowest answer to an SMS, in ms"] = round(1000 * customers.twilio.slowest_seconds)
    return Report(
        verdict,
        time.monotonic() - began,
        sum(one.ends.total() for one in beside.lives),
        run.kills,
        dice.drawn,
        settled,
        beside.figures,
        journal.events,
        _left_at(customers),
    )


def _ways(wishes: Wishes) -> dict[str, str]:
    """How the bot reaches people, where that is not the usual way."""
    polling = {"TELEGRAM_MODE": "polling"} if wishes.is_polling else {}
    service = {"TWILIO_FROM": "", "TWILIO_MESSAGING_SERVICE_SID": "MG" + "0" * 32} if wishes.has_service else {}
    return polling | service


def _port() -> int:
    """Below those that connections are made from: as long as the bot is dead, one of them could take it."""
    while True:
        port = random.randrange(12_000, 32_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


@asynccontextmanager
async def _asked(loaded: Settings, customers: Customers) -> AsyncIterator[Runtime]:
    """The campaign is made, and not begun yet: nobody works."""
    async with open_runtime(loaded) as runtime:
        await make(runtime, await plan(runtime, terms(runtime, "nps"), read_contacts(customers.csv().encode())))
        yield runtime


async def _born(
    stack: AsyncExitStack,
    variables: dict[str, str],
    logs: Path,
    wishes: Wishes,
    length: Callable[[], int],
    launcher: Launcher | None,
) -> list[Lives]:
    is_alone = variables["DATABASE_URL"].startswith("sqlite")
    more = {
        "haste": {name: getattr(wishes, name) for name in ("settle_after", "is_faster", "remind_after")},
        "fault": wishes.fault or ("hangs" if wishes.hardships.has_hanging_message else ""),
    }
    born = []
    for number, command in enumerate(["run"] if is_alone else ["web", *["worker"] * wishes.workers], 1):
        log = logs / f"{command}-{number}.log"
        by = launcher or await stack.enter_async_context(Launcher())
        born.append(await stack.enter_async_context(Lives(by, command, variables, log, length, **more)))
    return born


async def _made_harder(beside: Beside, stack: AsyncExitStack, wishes: Wishes) -> None:
    """Before the bot lives; what goes on beside waits for it."""
    hard = wishes.hardships
    stack.push_async_callback(beside.end)
    if hard.has_full_disk:
        await full_disk.begin(beside, stack)
    if hard.reader_seconds:
        await reader.begin(beside, stack, hard.reader_seconds, hard.messages_a_second)
    if hard.has_hanging_message:
        hanging.begin(beside)
    silence.begin(beside, hard.silent_connections)


class _Run:
    """Watches until all is quiet."""

    def __init__(
        self,
        runtime: Runtime,
        customers: Customers,
        beside: Beside,
        wishes: Wishes,
        progress: Callable[[int, int, int], object],
    ) -> None:
        self._runtime, self._customers, self._beside = runtime, customers, beside
        self._wishes, self._progress = wishes, progress
        self._inbox = Inbox(runtime)
        #: What was found unknown on the way.
        self.seen: set[str] = set()
        #: Messages that were set aside since kills hit them, and are handled now.
        self.retried = 0

    @property
    def kills(self) -> int:
        return sum(one.kills for one in self._beside.lives)

    async def until_quiet(self) -> bool:
        """False when the time was over first, or nothing moved any more."""
        began = moved_at = time.monotonic()
        quiet_looks, before = 0, None
        while quiet_looks < QUIET_LOOKS:
            now = time.monotonic()
            if now - began > 60 * self._wishes.minutes or now - moved_at > self._wishes.stuck_after_seconds:
                return False
            await asyncio.sleep(self._wishes.look_every)
            for one in self._beside.lives:
                one.check()
            await self._retry_set_aside()
            is_quiet, state = await self._look()
            quiet_looks = quiet_looks + 1 if is_quiet else 0
            if state != before:
                before, moved_at = state, now
        return True

    async def _look(self) -> tuple[bool, tuple[int, ...]]:
        """Whether all is quiet, and how things stand."""
        customers = self._customers
        is_reminding = self._wishes.remind_after is not None
        open_, stored = await _look(self._runtime.database, self.seen, is_reminding=is_reminding)
        asked, said = sum(one.question is not None for one in customers.all), customers.said.total()
        self._progress(asked, said, self.kills)
        is_quiet = not open_ and stored == said and not customers.are_speaking() and self._beside.is_done()
        return is_quiet, (asked, said, open_, stored, len(customers.twilio.messages))

    async def _retry_set_aside(self) -> None:
        """As an operator does, with what kills hit three times while it was handled; nothing is wrong with it."""
        async with self._runtime.database.reading() as connection:
            rows = await connection.fetch("SELECT provider_id FROM failed_inbound WHERE error = 'LeftAloneError'")
            messages = await set_aside.all_of(connection) if rows else []
        left_alone = {row["provider_id"] for row in rows} - self._beside.hopeless
        for message in messages:
            if message.provider_id in left_alone and await self._inbox.handle_again(message):
                await self._runtime.database.repeating(partial(set_aside.forget, inbound=message))
                self.retried += 1


def _left_at(customers: Customers) -> dict[str, list[datetime]]:
    return {"sms": [one.created_at for one in customers.twilio.messages], "telegram": customers.telegram.times}


async def _look(database: Database, seen: set[str], *, is_reminding: bool) -> tuple[int, int]:
    """How much is under way, and how much came in."""
    silent = "SELECT id FROM invitation WHERE state = 'score' AND reminded_at IS NULL"
    async with database.reading() as connection:
        campaigns = await connection.fetch("SELECT id FROM campaign WHERE state <> 'done'")
        messages = await connection.fetch(
            "SELECT id, state FROM outbox "
            "WHERE state IN ('queued', 'held', 'sending') OR (state = 'unknown' AND channel = 'sms')"
        )
        inbound = await connection.fetch("SELECT count(*) AS many FROM inbound")
        to_remind = await connection.fetch(silent) if is_reminding else []
    seen.update(row["id"] for row in messages if row["state"] == "unknown")
    return len(campaigns) + len(messages) + len(to_remind), inbound[0]["many"]
