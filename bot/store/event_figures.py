"""What a monitor is told of the webhooks of surveys: what waits for them, and what tries came to."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.core.delivery.webhook_retry import DeliveryResult
from bot.database import Connection
from bot.store.encoding import time_of, time_text


@dataclass(frozen=True, slots=True)
class EventQueue:
    """What waits for the webhook of a survey, also while it is to wait."""

    survey: str
    events: int
    #: How long the oldest of them has waited.
    age_seconds: float
    set_aside: int = 0


@dataclass(frozen=True, slots=True)
class EventCount:
    survey: str
    outcome: str
    attempts: int


@dataclass(frozen=True, slots=True)
class EventFigures:
    queues: Collection[EventQueue] = ()
    attempts: Collection[EventCount] = ()


async def count(connection: Connection, survey: str, outcomes: Iterable[DeliveryResult]) -> None:
    """One try for each outcome."""
    await connection.execute_many(
        "INSERT INTO event_count (survey, outcome, attempts) VALUES (:survey, :outcome, :attempts) "
        "ON CONFLICT (survey, outcome) DO UPDATE SET attempts = event_count.attempts + excluded.attempts",
        [
            {"survey": survey, "outcome": outcome.value, "attempts": attempts}
            for outcome, attempts in sorted(Counter(outcomes).items())
        ],
    )


async def read(connection: Connection, now: datetime) -> EventFigures:
    waiting = await connection.fetch(
        "SELECT survey, sum(CASE WHEN state = 'queued' THEN 1 ELSE 0 END) AS queued, "
        "sum(CASE WHEN state = 'set_aside' THEN 1 ELSE 0 END) AS set_aside, "
        "min(CASE WHEN state = 'queued' THEN queued_at ELSE :now END) AS oldest FROM event GROUP BY survey",
        now=time_text(now),
    )
    tried = await connection.fetch("SELECT survey, outcome, attempts FROM event_count")
    return EventFigures(
        [
            EventQueue(
                row["survey"],
                int(row["queued"]),
                max((now - time_of(row["oldest"])).total_seconds(), 0.0),
                int(row["set_aside"]),
            )
            for row in waiting
        ],
        [EventCount(row["survey"], row["outcome"], row["attempts"]) for row in tried],
    )
