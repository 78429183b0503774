"""Messages out: what waits to be sent, and who takes it. What became of them is in `outcomes.py`.

queued --claim--> sending --> sent --> delivered
^                 |  \\---> failed
|  cannot have    |  \\---> unknown     (may have been sent: never sent again without proof)
\\--been sent------/        a report from the provider settles sending and unknown too
queued --> cancelled
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.messages import Button, ChannelName, Keyboard, Outgoing, Purpose
from bot.database import Connection, Row
from bot.store.values import chunks, json_of, json_text, time_text

#: The announcement that something is due.
ANNOUNCEMENT = "outbox"

#: Whoever waits for an answer comes first; broadcasts come last.
_PRIORITY = {
    Purpose.REPLY: 0,
    Purpose.KEYBOARD: 0,
    Purpose.ANSWER: 0,
    Purpose.ALERT: 0,
    Purpose.REMINDER: 1,
    Purpose.ASK: 1,
}


class OutgoingState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Queued:
    """An outgoing message with whom and what it is about."""

    outgoing: Outgoing
    contact_id: str | None = None
    invitation_id: str | None = None
    #: How often it was handed to its channel, the one under way included.
    attempts: int = 0
    #: `None`: now.
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A message of ours with buttons, where it can be changed."""

    address: str
    provider_id: str


async def add(
    connection: Connection, messages: Sequence[Queued], now: datetime, due_at: datetime | None = None
) -> None:
    await connection.execute_many(
        "INSERT INTO outbox (id, channel, address, contact_id, invitation_id, purpose, priority, text, keyboard, "
        "replaces, state, due_at, attempts, created_at) VALUES (:id, :channel, :address, :contact_id, "
        ":invitation_id, :purpose, :priority, :text, :keyboard, :replaces, 'queued', :due_at, 0, :created_at)",
        [
            {
                "id": queued.outgoing.id,
                "channel": queued.outgoing.channel.value,
                "address": queued.outgoing.address,
                "contact_id": queued.contact_id,
                "invitation_id": queued.invitation_id,
                "purpose": queued.outgoing.purpose.value,
                "priority": _PRIORITY[queued.outgoing.purpose],
                "text": queued.outgoing.text,
                "keyboard": _keyboard_text(queued.outgoing.keyboard),
                "replaces": queued.outgoing.replaces,
                "due_at": time_text((queued.due_at or due_at or now) + timedelta(microseconds=position)),
                "created_at": time_text(now),
            }
            # Microseconds apart, so that what was said first is due first.
            for position, queued in enumerate(messages)
        ],
    )
    if messages:
        await connection.announce(ANNOUNCEMENT)


def _keyboard_text(keyboard: Keyboard) -> str:
    return json_text([[[button.label, button.data] for button in row] for row in keyboard])


def queued_of(row: Row) -> Queued:
    keyboard = tuple(tuple(Button(label, data) for label, data in line) for line in json_of(row["keyboard"]))
    outgoing = Outgoing(
        id=row["id"],
        channel=ChannelName(row["channel"]),
        address=row["address"],
        text=row["text"],
        purpose=Purpose(row["purpose"]),
        keyboard=keyboard,
        replaces=row["replaces"],
    )
    return Queued(outgoing, row["contact_id"], row["invitation_id"], row["attempts"])


ROW = "id, channel, address, contact_id, invitation_id, purpose, text, keyboard, replaces, attempts"


async def due(connection: Connection, channels: Sequence[ChannelName], most: int, now: datetime) -> list[Queued]:
    """What is to be sent now, the most urgent first; held for this transaction, so that no two workers see the same.

    One message of an address at a time, so that nobody reads the second before the first.
    """
    rows = await connection.fetch(
        f"SELECT {ROW} FROM outbox AS due "  # noqa: S608
        "WHERE state = 'queued' AND due_at <= :now AND channel IN (:channels) "
        "AND NOT EXISTS (SELECT 1 FROM outbox AS earlier "
        "WHERE earlier.channel = due.channel AND earlier.address = due.address "
        "AND earlier.state IN ('queued', 'sending') AND (earlier.state = 'sending' OR (earlier.due_at <= :now "
        "AND (earlier.priority, earlier.due_at, earlier.id) < (due.priority, due.due_at, due.id)))) "
        "ORDER BY priority, due_at, id LIMIT :most FOR UPDATE SKIP LOCKED",
        now=time_text(now),
        channels=[channel.value for channel in channels],
        most=most,
    )
    return [queued_of(row) for row in rows]


async def claim(connection: Connection, messages: Sequence[Queued], now: datetime) -> list[Queued]:
    """Marks them `sending`: from here on they may have been sent. As they are now, this attempt counted."""
    for part in chunks(queued.outgoing.id for queued in messages):
        await connection.execute(
            "UPDATE outbox SET state = 'sending', claimed_at = :now, attempts = attempts + 1 WHERE id IN (:ids)",
            now=time_text(now),
            ids=part,
        )
    return [replace(queued, attempts=queued.attempts + 1) for queued in messages]


async def cancel_asks(connection: Connection, contact_ids: Iterable[str], now: datetime) -> None:
    """Takes back what has not been asked yet."""
    await _cancel(connection, contact_ids, [Purpose.ASK, Purpose.REMINDER], now)


async def cancel_all(connection: Connection, contact_ids: Iterable[str], now: datetime) -> None:
    """Takes back everything the contacts were still to read; not what admins are told about them."""
    await _cancel(connection, contact_ids, [Purpose.ASK, Purpose.REMINDER, Purpose.REPLY], now)


async def _cancel(
    connection: Connection, contact_ids: Iterable[str], purposes: Sequence[Purpose], now: datetime
) -> None:
    for part in chunks(sorted(set(contact_ids))):
        await connection.execute(
            "UPDATE outbox SET state = 'cancelled', settled_at = :now "
            "WHERE contact_id IN (:ids) AND state IN ('queued', 'held') AND purpose IN (:purposes)",
            now=time_text(now),
            ids=part,
            purposes=[purpose.value for purpose in purposes],
        )


async def questions(connection: Connection, invitation_ids: Iterable[str]) -> dict[str, list[Question]]:
    """Invitation id -> the sent messages that carry score buttons."""
    found: dict[str, list[Question]] = defaultdict(list)
    for part in chunks(sorted(set(invitation_ids))):
        rows = await connection.fetch(
            "SELECT invitation_id, address, provider_id FROM outbox WHERE invitation_id IN (:ids) "
            "AND provider_id IS NOT NULL AND replaces IS NULL AND keyboard <> '[]' ORDER BY id",
            ids=part,
        )
        for row in rows:
            found[row["invitation_id"]].append(Question(row["address"], row["provider_id"]))
    return dict(found)
