"""Who did what, when: the proof of consent, and of its end. Of customers it holds ids, never words or numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.database import Connection
from bot.ids import new_ids
from bot.store.encoding import time_of, time_text


@dataclass(frozen=True, slots=True)
class AuditEntry:
    actor: str
    action: str
    subject: str | None = None
    details: str | None = None


async def write(connection: Connection, entries: Sequence[AuditEntry], now: datetime) -> None:
    await connection.execute_many(
        "INSERT INTO audit (id, at, actor, action, subject, details) "
        "VALUES (:id, :at, :actor, :action, :subject, :details)",
        [
            {
                "id": entry_id,
                "at": time_text(now),
                "actor": e.actor,
                "action": e.action,
                "subject": e.subject,
                "details": e.details,
            }
            for entry_id, e in zip(new_ids(now, len(entries)), entries, strict=True)
        ],
    )


async def details_of(connection: Connection, subject: str, action: str) -> list[str | None]:
    """Of each record of this, the oldest first."""
    rows = await connection.fetch(
        "SELECT details FROM audit WHERE subject = :subject AND action = :action ORDER BY id",
        subject=subject,
        action=action,
    )
    return [row["details"] for row in rows]


async def of_subject(connection: Connection, subject: str) -> list[tuple[datetime, AuditEntry]]:
    """What was done about it, the oldest first."""
    rows = await connection.fetch(
        "SELECT at, actor, action, subject, details FROM audit WHERE subject = :subject ORDER BY id", subject=subject
    )
    return [
        (time_of(row["at"]), AuditEntry(row["actor"], row["action"], row["subject"], row["details"])) for row in rows
    ]
