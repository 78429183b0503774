"""What webhooks are still to be told. A row goes when it is taken: the bot keeps no second copy of what people said.

Law: those of one invitation are told in their order; the next one waits while one before it is queued.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.database import Connection, Row
from bot.store.encoding import chunks, time_of, time_text

#: The announcement that something is due.
ANNOUNCEMENT: Final = "event"


@dataclass(frozen=True, slots=True)
class Event:
    id: str
    survey: str
    type: str
    invitation_id: str
    contact_id: str
    #: JSON, as it is sent.
    body: str
    #: The same without anything of the person.
    bare: str


@dataclass(frozen=True, slots=True)
class DueEvent:
    """An event that is to be told now."""

    id: str
    type: str
    body: str
    attempts: int
    queued_at: datetime


async def add(connection: Connection, events: Sequence[Event], now: datetime) -> None:
    """In their order. For whoever holds the contacts' locks, or that of their case."""
    await connection.execute_many(
        "INSERT INTO event (id, survey, type, invitation_id, contact_id, position, body, bare, state, attempts, "
        "due_at, queued_at) VALUES (:id, :survey, :type, :invitation_id, :contact_id, "
        "(SELECT coalesce(max(position), 0) + 1 FROM event WHERE invitation_id = :invitation_id), "
        ":body, :bare, 'queued', 0, :now, :now)",
        [
            {
                "id": event.id,
                "survey": event.survey,
                "type": event.type,
                "invitation_id": event.invitation_id,
                "contact_id": event.contact_id,
                "body": event.body,
                "bare": event.bare,
                "now": time_text(now),
            }
            for event in events
        ],
    )
    if events:
        await connection.announce(ANNOUNCEMENT)


async def due(connection: Connection, survey: str, most: int, now: datetime) -> list[DueEvent]:
    """What the survey's webhook is to be told now, at most one event of an invitation."""
    rows = await connection.fetch(
        "SELECT id, type, body, attempts, queued_at FROM event AS due "
        "WHERE survey = :survey AND state = 'queued' AND due_at <= :now AND ("
        "SELECT 1 FROM event AS earlier WHERE earlier.invitation_id = due.invitation_id AND earlier.state = 'queued' "
        "AND (earlier.position, earlier.id) < (due.position, due.id) LIMIT 1) IS NULL "
        "ORDER BY due_at, id LIMIT :most",
        survey=survey,
        now=time_text(now),
        most=most,
    )
    return [_due(row) for row in rows]


def _due(row: Row) -> DueEvent:
    return DueEvent(row["id"], row["type"], row["body"], row["attempts"], time_of(row["queued_at"]))


async def remove(connection: Connection, ids: Collection[str]) -> None:
    """They are taken."""
    for part in chunks(sorted(ids)):
        await connection.execute("DELETE FROM event WHERE id IN (:ids)", ids=part)


async def postpone(connection: Connection, tries: Mapping[str, tuple[datetime, str]]) -> None:
    """Id -> when it is told again, and what this try came to."""
    await connection.execute_many(
        "UPDATE event SET attempts = attempts + 1, due_at = :due_at, error = :error WHERE id = :id",
        [
            {"id": event_id, "due_at": time_text(due_at), "error": error}
            for event_id, (due_at, error) in sorted(tries.items())
        ],
    )


async def set_aside(connection: Connection, ids: Mapping[str, str]) -> None:
    """Id -> what the last try came to."""
    await connection.execute_many(
        "UPDATE event SET state = 'set_aside', attempts = attempts + 1, error = :error WHERE id = :id",
        [{"id": event_id, "error": error} for event_id, error in sorted(ids.items())],
    )


async def set_aside_before(connection: Connection, survey: str, before: datetime) -> int:
    """All of a survey that has waited since a time or longer. How many."""
    return await connection.execute(
        "UPDATE event SET state = 'set_aside' WHERE survey = :survey AND state = 'queued' AND queued_at <= :before",
        survey=survey,
        before=time_text(before),
    )


async def has_set_aside(connection: Connection, survey: str) -> bool:
    rows = await connection.fetch(
        "SELECT 1 AS one FROM event WHERE survey = :survey AND state = 'set_aside' LIMIT 1", survey=survey
    )
    return bool(rows)


async def queue_again(connection: Connection, now: datetime) -> int:
    """All that is set aside, as if it had just happened. How many."""
    queued = await connection.execute(
        "UPDATE event SET state = 'queued', attempts = 0, due_at = :now, queued_at = :now WHERE state = 'set_aside'",
        now=time_text(now),
    )
    if queued:
        await connection.announce(ANNOUNCEMENT)
    return queued


async def forget(connection: Connection, before: datetime) -> int:
    """What has waited since before a time, whatever it waits for. How many."""
    return await connection.execute("DELETE FROM event WHERE queued_at < :before", before=time_text(before))


async def stop(connection: Connection, survey: str, fingerprint: str, now: datetime) -> bool:
    """Notes that this webhook wants nothing more. False where that is known."""
    rows = await connection.fetch(
        "INSERT INTO webhook_stop (survey, fingerprint, since) VALUES (:survey, :fingerprint, :now) "
        "ON CONFLICT (survey) DO UPDATE SET fingerprint = excluded.fingerprint, since = excluded.since "
        "WHERE webhook_stop.fingerprint <> excluded.fingerprint RETURNING survey",
        survey=survey,
        fingerprint=fingerprint,
        now=time_text(now),
    )
    return bool(rows)


async def stopped(connection: Connection) -> set[tuple[str, str]]:
    """Survey and fingerprint of each webhook that wants nothing more."""
    rows = await connection.fetch("SELECT survey, fingerprint FROM webhook_stop")
    return {(row["survey"], row["fingerprint"]) for row in rows}


async def reopen(connection: Connection) -> None:
    """All webhooks are told again."""
    await connection.execute("DELETE FROM webhook_stop")
