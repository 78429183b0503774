"""What admins and customers write to each other about a case.

draft --the admin agrees--> written        heard: what the customer answers
   \\---- thinks better of it: it goes
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.cases.events import Owner
from bot.core.conversation.admin_thread import THREAD_DURATION, Talk
from bot.database import Connection, Row
from bot.store.encoding import chunks, time_of, time_text


class ThreadMessageState(StrEnum):
    DRAFT = "draft"
    WRITTEN = "written"
    HEARD = "heard"


@dataclass(frozen=True, slots=True)
class ThreadMessage:
    """One message of a talk."""

    id: str
    case_id: str
    contact_id: str
    state: ThreadMessageState
    text: str
    at: datetime
    #: `None`: the customer.
    author: Owner | None = None
    photo: str | None = None
    outbox_id: str | None = None
    #: The admin's own message: in which chat, and its id there.
    said_in: str | None = None
    said_as: str | None = None
    #: The message of the outbox that changes what was sent.
    edit_id: str | None = None


_FIELDS = (
    "id, case_id, contact_id, state, author_id, author_name, text, photo, at, outbox_id, said_in, said_as, edit_id"
)


def _line(row: Row) -> ThreadMessage:
    author = None if row["author_id"] is None else Owner(row["author_id"], row["author_name"])
    return ThreadMessage(
        id=row["id"],
        case_id=row["case_id"],
        contact_id=row["contact_id"],
        state=ThreadMessageState(row["state"]),
        text=row["text"],
        at=time_of(row["at"]),
        author=author,
        photo=row["photo"],
        outbox_id=row["outbox_id"],
        said_in=row["said_in"],
        said_as=row["said_as"],
        edit_id=row["edit_id"],
    )


async def add(connection: Connection, lines: Sequence[ThreadMessage]) -> None:
    places = ", ".join(f":{name}" for name in _FIELDS.split(", "))
    await connection.execute_many(
        f"INSERT INTO case_talk ({_FIELDS}) VALUES ({places})",  # noqa: S608
        [
            {
                "id": line.id,
                "case_id": line.case_id,
                "contact_id": line.contact_id,
                "state": line.state.value,
                "author_id": line.author.id if line.author else None,
                "author_name": line.author.name if line.author else None,
                "text": line.text,
                "photo": line.photo,
                "at": time_text(line.at),
                "outbox_id": line.outbox_id,
                "said_in": line.said_in,
                "said_as": line.said_as,
                "edit_id": line.edit_id,
            }
            for line in lines
        ],
    )


async def draft(connection: Connection, draft_id: str) -> ThreadMessage | None:
    """As long as nobody has sent it or thrown it away."""
    rows = await connection.fetch(
        f"SELECT {_FIELDS} FROM case_talk WHERE id = :id AND state = 'draft'",  # noqa: S608
        id=draft_id,
    )
    return _line(rows[0]) if rows else None


async def take_draft(connection: Connection, draft_id: str) -> ThreadMessage | None:
    """The draft, which is then no more: whoever takes it writes it or drops it. `None`: somebody has taken it."""
    rows = await connection.fetch(
        f"DELETE FROM case_talk WHERE id = :id AND state = 'draft' RETURNING {_FIELDS}",  # noqa: S608
        id=draft_id,
    )
    return _line(rows[0]) if rows else None


async def is_begun(connection: Connection, case_id: str) -> bool:
    """Has an admin written to the customer about it?"""
    rows = await connection.fetch(
        "SELECT 1 AS found FROM case_talk WHERE case_id = :id AND state = 'written' LIMIT 1", id=case_id
    )
    return bool(rows)


async def heard_since(connection: Connection, contact_id: str, since: datetime) -> bool:
    """Has the contact written anything, about whatever, since then?"""
    rows = await connection.fetch(
        "SELECT 1 AS found FROM inbound WHERE contact_id = :id AND at >= :since LIMIT 1",
        id=contact_id,
        since=time_text(since),
    )
    return bool(rows)


async def going_on(connection: Connection, contact_ids: Iterable[str], now: datetime) -> dict[str, list[Talk]]:
    """Contact id -> what admins have written, if it arrived and is not too long ago, the last of it last.

    Not what is still to leave: the customer answers what they have read.
    """
    found: dict[str, list[Talk]] = {}
    for part in chunks(sorted(set(contact_ids))):
        rows = await connection.fetch(
            "SELECT case_talk.contact_id, case_talk.case_id, case_talk.at, case_talk.text, customer_case.state "
            "FROM case_talk JOIN customer_case ON customer_case.id = case_talk.case_id "
            "JOIN outbox ON outbox.id = case_talk.outbox_id AND outbox.state NOT IN ('failed', 'cancelled') "
            "WHERE case_talk.contact_id IN (:ids) AND case_talk.state = 'written' AND case_talk.at >= :since "
            "AND case_talk.at <= :now ORDER BY case_talk.at, case_talk.id",
            ids=part,
            # Messages that were held up on their way are judged by when they were written.
            since=time_text(now - 2 * THREAD_DURATION),
            now=time_text(now),
        )
        for row in rows:
            talk = Talk(row["case_id"], time_of(row["at"]), row["state"] == "closed", "?" in row["text"])
            found.setdefault(row["contact_id"], []).append(talk)
    return found


async def said(connection: Connection, said_in: str, said_as: str) -> ThreadMessage | None:
    """What an admin's own message became: a draft, or words that were written."""
    rows = await connection.fetch(
        f"SELECT {_FIELDS} FROM case_talk WHERE said_in = :said_in AND said_as = :said_as "  # noqa: S608
        "ORDER BY id DESC LIMIT 1",
        said_in=said_in,
        said_as=said_as,
    )
    return _line(rows[0]) if rows else None


async def change(connection: Connection, line_id: str, text: str, edit_id: str | None) -> None:
    await connection.execute(
        "UPDATE case_talk SET text = :text, edit_id = coalesce(:edit_id, edit_id) WHERE id = :id",
        id=line_id,
        text=text,
        edit_id=edit_id,
    )


async def by_outbox(connection: Connection, outbox_ids: Iterable[str]) -> list[ThreadMessage]:
    """What was to be sent, or changed, with these messages."""
    found: list[ThreadMessage] = []
    for part in chunks(sorted(set(outbox_ids))):
        rows = await connection.fetch(
            f"SELECT {_FIELDS} FROM case_talk WHERE outbox_id IN (:ids) OR edit_id IN (:ids)",  # noqa: S608
            ids=part,
        )
        found += [_line(row) for row in rows]
    return found
