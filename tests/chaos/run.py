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
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.campaigns.planning import plan
from bot.campaigns.sending import make, terms
from bot.contacts.importing import read_contacts
from bot.database import Database
from bot.runtime import open_runtime
from bot.sandbox.telegram import updates
from bot.settings import Settings
from tests.bots import environment, settings
from tests.chaos.customers import Customers, Habits
from tests.chaos.journal import Journal
from tests.chaos.lives import Launcher, Lives
from tests.chaos.mischief import Dice
from tests.chaos.verdict import Verdict, judge

#: How many looks in a row must find it quiet.
QUIET_LOOKS = 3


@dataclass(slots=True)
class Wishes:
    asks: int
    seed: int = 1
    workers: int = 2
    minutes: float = 30.0
    #: How many points a bot passes before it is killed: from, to. One number: only the first life ends, and there.
    points: tuple[int, int] | int | None = (20, 20_000)
    #: Nothing goes wrong at the providers.
    is_calm: bool = False
    #: Updates of Telegram are fetched; else it calls.
    is_polling: bool = False
    #: SMS go by a Messaging Service; else by a number.
    has_service: bool = False
    habits: Habits = field(default_factory=Habits)
    #: Seconds, and whether the providers' limits are lifted: see `haste.py`.
    settle_after: float = 4.0
    #: Seconds after which who has not answered is reminded; None: never.
    remind_after: float | None = None
    is_faster: bool = True
    #: The name of one of `faults.py`: a bot that is broken.
    fault: str = ""
    #: Seconds between two looks whether all is quiet.
    look_every: float = 0.5


@dataclass(slots=True)
class Report:
    verdict: Verdict
    seconds: float
    starts: int
    kills: int
    #: How often what went wrong at the stand-ins, and how reports came.
    mischief: Counter[str]
    #: How lost answers were made good.
    settled: dict[str, int]
    #: How often the bot logged each event.
    events: Counter[str]
    #: Channel -> when its provider took each message.
    left_at: dict[str, list[datetime]]


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
        database = await stack.enter_async_context(_asked(settings(variables), customers))
        lives = await _born(stack, variables, logs, wishes, _lengths(dice, wishes.points), launcher)
        seen: set[str] = set()
        is_quiet = await _until_quiet(database, customers, lives, wishes, seen, progress)
        await asyncio.gather(*(one.stop() for one in lives))
        verdict = await judge(database, customers, is_reminding=wishes.remind_after is not None)
        journal = Journal(logs)
        settled = await journal.settled(database, seen)
    verdict.fault("runs that did not come to rest in time", [] if is_quiet else [f"{wishes.minutes} min"])
    broken = [f"status {status} ({many})" for one in lives for status, many in one.broken_ends().items()]
    verdict.fault("processes that ended by themselves", broken)
    return Report(
        verdict,
        time.monotonic() - began,
        sum(one.ends.total() for one in lives),
        sum(one.kills for one in lives),
        dice.drawn,
        settled,
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
async def _asked(loaded: Settings, customers: Customers) -> AsyncIterator[Database]:
    """The campaign is made, and not begun yet: nobody works."""
    async with open_runtime(loaded) as runtime:
        await make(runtime, await plan(runtime, terms(runtime, "nps"), read_contacts(customers.csv().encode())))
        yield runtime.database


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
        "fault": wishes.fault,
    }
    born = []
    for number, command in enumerate(["run"] if is_alone else ["web", *["worker"] * wishes.workers], 1):
        log = logs / f"{command}-{number}.log"
        by = launcher or await stack.enter_async_context(Launcher())
        born.append(await stack.enter_async_context(Lives(by, command, variables, log, length, **more)))
    return born


async def _until_quiet(
    database: Database,
    customers: Customers,
    lives: list[Lives],
    wishes: Wishes,
    seen: set[str],
    progress: Callable[[int, int, int], object],
) -> bool:
    """False when the time was over first. `seen` gets what is found unknown on the way."""
    ends_at = time.monotonic() + 60 * wishes.minutes
    quiet_looks = 0
    while quiet_looks < QUIET_LOOKS:
        if time.monotonic() > ends_at:
            return False
        await asyncio.sleep(wishes.look_every)
        for one in lives:
            one.check()
        open_, stored = await _look(database, seen, is_reminding=wishes.remind_after is not None)
        is_quiet = not open_ and stored == customers.said.total() and not customers.are_speaking()
        quiet_looks = quiet_looks + 1 if is_quiet else 0
        asked = sum(one.question is not None for one in customers.all)
        progress(asked, customers.said.total(), sum(one.kills for one in lives))
    return True


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
