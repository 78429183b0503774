"""Action notes: what the organisation did on a day, for the line of a trend. About one survey, or about all of them."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.database import Connection, Row
from bot.store.encoding import time_text


@dataclass(frozen=True, slots=True)
class Note:
    id: str
    #: None for all.
    survey: str | None
    day: date
    text: str


async def add(connection: Connection, note: Note, written_by: str, now: datetime) -> None:
    await connection.execute(
        "INSERT INTO note (id, survey, day, text, written_by, created_at) "
        "VALUES (:id, :survey, :day, :text, :written_by, :at)",
        id=note.id,
        survey=note.survey,
        day=note.day.isoformat(),
        text=note.text,
        written_by=written_by,
        at=time_text(now),
    )


async def between(connection: Connection, survey: str, first: date, last: date) -> list[Note]:
    """Those about the survey or about all, first and last day included, in the order of their days."""
    rows = await connection.fetch(
        "SELECT id, survey, day, text FROM note WHERE (survey = :survey OR survey IS NULL) "
        "AND day BETWEEN :first AND :last ORDER BY day, id",
        survey=survey,
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return [_note(row) for row in rows]


async def latest(connection: Connection, limit: int) -> list[Note]:
    """By their days, the latest first."""
    rows = await connection.fetch(
        "SELECT id, survey, day, text FROM note ORDER BY day DESC, id DESC LIMIT :limit", limit=limit
    )
    return [_note(row) for row in rows]


async def remove(connection: Connection, note_id: str) -> bool:
    """Whether it was there."""
    return await connection.execute("DELETE FROM note WHERE id = :id", id=note_id) > 0


def _note(row: Row) -> Note:
    return Note(row["id"], row["survey"], date.fromisoformat(row["day"]), row["text"])
