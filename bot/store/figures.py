"""What a monitor is told of the whole bot: what waits, what was tried, which channels are stopped.

Counted where it is committed, so that any process can tell it, restarts forget nothing and nothing counts twice.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from math import inf
from typing import Final

from bot.core.messages import ChannelName, Failure, Purpose
from bot.database import Connection
from bot.store import channel_stops, event_figures, unreachable_chats
from bot.store.encoding import time_of, time_text
from bot.store.event_figures import EventFigures

#: Upper bounds of the classes in which the answers of a provider are counted, in seconds. It answers within one; a
#: request is given up after thirty.
BOUNDS: Final = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, inf)

SENT: Final = "sent"


class Waiting(StrEnum):
    """Who waits for a message."""

    #: Somebody who wrote, or an admin: seconds count.
    SOMEBODY = "somebody"
    #: Nobody: questions and reminders go when there is room.
    NOBODY = "nobody"

    @classmethod
    def of(cls, purpose: Purpose) -> "Waiting":
        return cls.NOBODY if purpose in {Purpose.ASK, Purpose.REMINDER} else cls.SOMEBODY


@dataclass(frozen=True, slots=True)
class Queue:
    """What is due and has not been sent."""

    channel: ChannelName
    waiting: Waiting
    messages: int
    #: How long the one that has been due longest has been so.
    age_seconds: float


@dataclass(frozen=True, slots=True)
class Tried:
    """One attempt to send, sent where there is no failure, and how long the provider took."""

    channel: ChannelName
    purpose: Purpose
    failure: Failure | None
    seconds: float

    @property
    def outcome(self) -> str:
        return SENT if self.failure is None else self.failure.value


@dataclass(frozen=True, slots=True)
class AttemptCount:
    """So many attempts with this outcome took up to `at_most` seconds, and more than the bound before that."""

    channel: ChannelName
    purpose: Purpose
    outcome: str
    at_most: float
    attempts: int
    #: Of all of them together.
    seconds: float


@dataclass(frozen=True, slots=True)
class StoredFigures:
    queues: Collection[Queue] = ()
    attempts: Collection[AttemptCount] = ()
    stopped: Collection[ChannelName] = ()
    events: EventFigures = field(default_factory=EventFigures)
    #: How many chats of admins cannot be written to.
    unreachable_chats: int = 0


async def count(connection: Connection, tried: Sequence[Tried]) -> None:
    found: defaultdict[tuple[str, str, str, float], list[float]] = defaultdict(list)
    for one in tried:
        at_most = BOUNDS[bisect_left(BOUNDS, one.seconds)]
        found[one.channel.value, one.purpose.value, one.outcome, at_most].append(one.seconds)
    await connection.execute_many(
        "INSERT INTO attempt_count (channel, purpose, outcome, at_most, attempts, seconds) "
        "VALUES (:channel, :purpose, :outcome, :at_most, :attempts, :seconds) "
        "ON CONFLICT (channel, purpose, outcome, at_most) DO UPDATE SET "
        "attempts = attempt_count.attempts + excluded.attempts, seconds = attempt_count.seconds + excluded.seconds",
        [
            {
                "channel": channel,
                "purpose": purpose,
                "outcome": outcome,
                "at_most": at_most,
                "attempts": len(seconds),
                "seconds": sum(seconds),
            }
            # In one order, so that nobody waits in a circle.
            for (channel, purpose, outcome, at_most), seconds in sorted(found.items())
        ],
    )


async def read(connection: Connection, now: datetime) -> StoredFigures:
    return StoredFigures(
        await _queues(connection, now),
        await _attempts(connection),
        list(await channel_stops.all_of(connection)),
        await event_figures.read(connection, now),
        len(await unreachable_chats.all_of(connection)),
    )


async def _queues(connection: Connection, now: datetime) -> list[Queue]:
    rows = await connection.fetch(
        "SELECT channel, purpose, count(*) AS messages, min(due_at) AS oldest FROM outbox "
        "WHERE state = 'queued' AND due_at <= :now GROUP BY channel, purpose",
        now=time_text(now),
    )
    found: defaultdict[tuple[ChannelName, Waiting], list[tuple[int, float]]] = defaultdict(list)
    for row in rows:
        key = ChannelName(row["channel"]), Waiting.of(Purpose(row["purpose"]))
        found[key].append((row["messages"], (now - time_of(row["oldest"])).total_seconds()))
    return [
        Queue(channel, waiting, sum(messages for messages, _ in parts), max(age for _, age in parts))
        for (channel, waiting), parts in found.items()
    ]


async def _attempts(connection: Connection) -> list[AttemptCount]:
    rows = await connection.fetch("SELECT channel, purpose, outcome, at_most, attempts, seconds FROM attempt_count")
    return [
        AttemptCount(
            ChannelName(row["channel"]),
            Purpose(row["purpose"]),
            row["outcome"],
            row["at_most"],
            row["attempts"],
            row["seconds"],
        )
        for row in rows
    ]
