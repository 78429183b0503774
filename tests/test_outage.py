"""A provider that is away for an hour, in virtual time: everybody is asked once all the same, and nobody at night.

The whole way out works as it does in a process: campaign, dispatcher, pace, circuit breaker, retries, look-ups.
"""

import asyncio
import itertools
import random
from collections import Counter
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from bot.campaigns import feeding
from bot.channels import Failure, SendError
from bot.core.delivery.pacing import RATES
from bot.core.messages import ChannelName, Outgoing
from bot.database import open_database
from bot.database.migrate import migrate
from bot.runtime import MIGRATIONS
from bot.worker import Worker
from tests.bots import rows
from tests.chaos.pace import most_in_a_second
from tests.runtimes import runtime_over
from tests.sends import listed, made
from tests.virtual_time import VirtualTime

pytestmark = pytest.mark.whole

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
CUSTOMERS = 800
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def on_monday(hour: int, minute: int) -> datetime:
    return datetime(2026, 3, 2, hour, minute, tzinfo=COPENHAGEN).astimezone(UTC)


class Provider:
    """Takes SMS, keeps a list of them, and is away for a while: unreachable, silent, or taking and not answering."""

    name = ChannelName.SMS

    def __init__(self, virtual: VirtualTime, away_from: datetime, until: datetime) -> None:
        self._virtual, self._away_from, self._until = virtual, away_from, until
        self._dice = random.Random(1)
        self._ids = itertools.count(1)
        #: Id, address, words and time of each that was taken.
        self.taken: list[tuple[str, str, str, datetime]] = []
        #: When each was tried.
        self.tries: list[datetime] = []

    def is_away(self) -> bool:
        return self._away_from <= self._virtual.now() < self._until

    def sender_of(self, _outgoing: Outgoing) -> str:
        return "+15005550006"

    async def send(self, outgoing: Outgoing) -> str:
        self.tries.append(self._virtual.now())
        if not self.is_away():
            await asyncio.sleep(self._dice.uniform(0.1, 0.4))
            return self._take(outgoing)
        match self._dice.randrange(3):
            case 0:
                raise SendError(Failure.TRANSIENT, "connect")
            case 1:
                self._take(outgoing)
        await asyncio.sleep(30)
        raise SendError(Failure.UNKNOWN, "timeout")

    def _take(self, outgoing: Outgoing) -> str:
        sid = f"SM{next(self._ids):032x}"
        self.taken.append((sid, outgoing.address, outgoing.text, self._virtual.now()))
        return sid

    async def find(self, outgoing: Outgoing, since: datetime, except_ids: set[str]) -> str | None:
        if self.is_away():
            raise SendError(Failure.UNKNOWN, "503")
        for sid, address, text, at in self.taken:
            if (address, text) == (outgoing.address, outgoing.text) and at >= since and sid not in except_ids:
                return sid
        return None

    async def check(self) -> str:
        return "There."


@asynccontextmanager
async def at_work(runtime):
    worker = Worker(runtime)
    tasks = [asyncio.create_task(worker.run()), asyncio.create_task(feeding.run(runtime))]
    try:
        yield
    finally:
        worker.stop()
        await tasks[0]
        tasks[1].cancel()
        await asyncio.gather(tasks[1], return_exceptions=True)


@pytest.fixture
def virtual(monkeypatch):
    with VirtualTime(on_monday(0, 0)) as virtual:
        monkeypatch.setattr("bot.dispatch.dispatcher.time", SimpleNamespace(monotonic=virtual.loop.time))
        # Idle looks at the table: an hour of them is not what is tried here.
        monkeypatch.setattr("bot.dispatch.dispatcher.LOOK_EVERY_SECONDS", 10.0)
        monkeypatch.setattr("bot.dispatch.settling.ROUND_EVERY_SECONDS", 10.0)
        monkeypatch.setattr("bot.worker.LOOK_EVERY_SECONDS", 30.0)
        monkeypatch.setattr("bot.campaigns.feeding.LOOK_EVERY_SECONDS", 10.0)
        yield virtual


async def played(virtual, path, provider, *shifts):
    """A campaign that begins with the first shift of the worker, each from one moment to another; what it ends as."""
    async with open_database(f"sqlite:///{path / 'nps.db'}") as real:
        await migrate(real, MIGRATIONS, virtual.now())
        async with virtual.over(real) as database:
            runtime = await runtime_over(database, virtual.now)
            runtime = replace(runtime, channels={ChannelName.SMS: provider})
            await virtual.sleep_until(shifts[0][0])
            await made(runtime, listed(CUSTOMERS))
            for begins_at, ends_at in shifts:
                await virtual.sleep_until(begins_at)
                async with at_work(runtime):
                    await virtual.sleep_until(ends_at)
            states = Counter(row["state"] for row in await rows(runtime, "SELECT state FROM outbox"))
            [campaign] = await rows(runtime, "SELECT state FROM campaign")
            return states, campaign["state"]


AFTERNOON, EVENING, NIGHT, MORNING = on_monday(14, 1), on_monday(19, 15), on_monday(21, 30), on_monday(8, 50) + DAY


@pytest.mark.parametrize(
    ("away_from", "shifts", "days"),
    [
        (AFTERNOON, [(AFTERNOON - MINUTE, AFTERNOON + 120 * MINUTE)], {2}),
        # The provider is back at a quarter past eight, when nobody is written to any more; the dead of
        # night is left out.
        (EVENING, [(EVENING - MINUTE, NIGHT), (MORNING, MORNING + 30 * MINUTE)], {2, 3}),
    ],
    ids=["in the afternoon", "into the night"],
)
def test_after_an_hour_without_the_provider_everybody_was_asked_once_and_nobody_at_night(
    virtual, tmp_path, away_from, shifts, days
):
    provider = Provider(virtual, away_from, away_from + 60 * MINUTE)
    states, campaign = virtual.run(played(virtual, tmp_path, provider, *shifts))

    asked = Counter(address for _, address, _, _ in provider.taken)
    assert asked == Counter(row.phone for row in listed(CUSTOMERS).rows), "each of them, once"
    assert states == {"sent": CUSTOMERS}
    assert campaign == "done"

    hours = [at.astimezone(COPENHAGEN) for *_, at in provider.taken]
    assert all(time(9) <= at.time() < time(20) for at in hours)
    assert {at.day for at in hours} == days


def test_no_second_holds_more_than_its_limit_and_the_pace_is_kept(virtual, tmp_path):
    never = on_monday(9, 0) - MINUTE
    provider = Provider(virtual, never, never)
    virtual.run(played(virtual, tmp_path, provider, (on_monday(10, 0), on_monday(10, 5))))
    limit = RATES[ChannelName.SMS].sender.limit
    assert most_in_a_second(provider.tries) == limit
    span = (max(provider.tries) - min(provider.tries)) / timedelta(seconds=1)
    assert len(provider.tries) / span >= 0.95 * limit


def test_a_process_that_stalls_does_not_make_up_for_it_in_a_burst(virtual, tmp_path):
    """As on a machine that is too busy: for most of a second nothing at all is done, again and again."""

    def stall():
        virtual.loop.seconds += 0.8
        virtual.loop.call_later(1.7, stall)

    never = on_monday(9, 0) - MINUTE
    provider = Provider(virtual, never, never)
    virtual.loop.call_at(10 * 3600 + 10, stall)
    states, _ = virtual.run(played(virtual, tmp_path, provider, (on_monday(10, 0), on_monday(10, 10))))
    assert states == {"sent": CUSTOMERS}
    assert most_in_a_second(provider.tries) <= RATES[ChannelName.SMS].sender.limit
