"""Messages out: queued, claimed, sent, and what became of them.

queued --claim--> sending --> sent --> delivered
^                 |  \\---> failed
|  cannot have    |  \\---> unknown     (may have been sent: never sent again without proof)
\\--been sent------/        a report from the provider settles sending and unknown too
queued --> cancelled
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.messages import Button, ChannelName, Delivery, DeliveryStatus, Keyboard, Outgoing, Purpose
from bot.database import Connection, Row
from bot.store.values import chunks, json_of, json_text, optional_text, time_text

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
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one attempt came to; `due_at` is set when it goes back to the queue."""

    id: str
    state: OutgoingState
    provider_id: str | None = None
    error: str | None = None
    due_at: datetime | None = None
    address: str | None = None


async def add(
    connection: Connection, messages: Sequence[Queued], now: datetime, due_at: datetime | None = None
) -> None:
    await connection.execute_many(
        "INSERT INTO outbox (id, channel, address, contact_id, invitation_id, purpose, priority, text, keyboard, replaces, "
        "state, due_at, attempts, created_at) VALUES (:id, :channel, :address, :contact_id, :invitation_id, :purpose, :priority, "
        ":text, :keyboard, :replaces, 'queued', :due_at, 0, :created_at)",
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
                "due_at": time_text((due_at or now) + timedelta(microseconds=position)),
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


def _queued(row: Row) -> Queued:
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


_ROW = "id, channel, address, contact_id, invitation_id, purpose, text, keyboard, replaces, attempts"


async def claim(connection: Connection, channels: Sequence[ChannelName], most: int, now: datetime) -> list[Queued]:
    """Takes what is due for sending, and marks it `sending`: from here on it may have been sent."""
    rows = await connection.fetch(
        f"SELECT {_ROW} FROM outbox WHERE state = 'queued' AND due_at <= :now AND channel IN (:channels) "  # noqa: S608
        "ORDER BY priority, due_at, id LIMIT :most FOR UPDATE SKIP LOCKED",
        now=time_text(now),
        channels=[channel.value for channel in channels],
        most=most,
    )
    await connection.execute_many(
        "UPDATE outbox SET state = 'sending', claimed_at = :now, attempts = attempts + 1 WHERE id = :id",
        [{"id": row["id"], "now": time_text(now)} for row in rows],
    )
    return [_queued(row) for row in rows]


async def settle(connection: Connection, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Notes what the attempts came to. A report that came first stands: reports only move forward."""
    await connection.execute_many(
        "UPDATE outbox SET state = :state, provider_id = coalesce(:provider_id, provider_id), error = :error, "
        "due_at = coalesce(:due_at, due_at), address = coalesce(:address, address), settled_at = :settled_at "
        "WHERE id = :id AND state = 'sending'",
        [
            {
                "id": outcome.id,
                "state": outcome.state.value,
                "provider_id": outcome.provider_id,
                "error": outcome.error,
                "due_at": optional_text(outcome.due_at),
                "address": outcome.address,
                "settled_at": None if outcome.state is OutgoingState.QUEUED else time_text(now),
            }
            for outcome in outcomes
        ],
    )
    await _wipe_erased(connection, [outcome.id for outcome in outcomes if outcome.state is not OutgoingState.QUEUED])


async def _wipe_erased(connection: Connection, ids: Sequence[str]) -> None:
    """The last words to somebody who asked to be erased are forgotten once they are said."""
    for part in chunks(ids):
        await connection.execute(
            "UPDATE outbox SET address = '', text = '' WHERE id IN (:ids) "
            "AND contact_id IN (SELECT id FROM contact WHERE erased_at IS NOT NULL)",
            ids=part,
        )


#: From which states a report may move a message on.
_MAY_BECOME = {
    DeliveryStatus.SENT: (OutgoingState.SENDING, OutgoingState.UNKNOWN),
    DeliveryStatus.DELIVERED: (OutgoingState.SENDING, OutgoingState.UNKNOWN, OutgoingState.SENT),
    DeliveryStatus.FAILED: (OutgoingState.SENDING, OutgoingState.UNKNOWN, OutgoingState.SENT),
}


async def report(connection: Connection, delivery: Delivery, now: datetime) -> Queued | None:
    """Moves the message a report is about forward; the message if the report changed anything."""
    rows = await connection.fetch(
        f"SELECT {_ROW}, state FROM outbox WHERE channel = :channel AND (id = :id OR provider_id = :provider_id) "  # noqa: S608
        "ORDER BY id LIMIT 1 FOR UPDATE",
        channel=delivery.channel.value,
        id=delivery.outgoing_id,
        provider_id=delivery.provider_id,
    )
    if not rows or OutgoingState(rows[0]["state"]) not in _MAY_BECOME[delivery.status]:
        return None
    await connection.execute(
        "UPDATE outbox SET state = :state, provider_id = :provider_id, error = :error, settled_at = :now WHERE id = :id",
        state=delivery.status.value,
        provider_id=delivery.provider_id,
        error=delivery.error_code,
        now=time_text(now),
        id=rows[0]["id"],
    )
    await _wipe_erased(connection, [rows[0]["id"]])
    return _queued(rows[0])


async def lose(connection: Connection, claimed_before: datetime, now: datetime) -> int:
    """Claims whose process died: what was being sent then may have been sent. How many."""
    return await connection.execute(
        "UPDATE outbox SET state = 'unknown', error = 'interrupted', settled_at = :now "
        "WHERE state = 'sending' AND claimed_at < :before",
        before=time_text(claimed_before),
        now=time_text(now),
    )


async def cancel_asks(connection: Connection, contact_ids: Iterable[str], now: datetime) -> None:
    """Takes back what has not been asked yet."""
    for part in chunks(sorted(set(contact_ids))):
        await connection.execute(
            "UPDATE outbox SET state = 'cancelled', settled_at = :now "
            "WHERE contact_id IN (:ids) AND state = 'queued' AND purpose IN (:purposes)",
            now=time_text(now),
            ids=part,
            purposes=[Purpose.ASK.value, Purpose.REMINDER.value],
        )


async def questions(connection: Connection, invitation_id: str) -> list[str]:
    """The provider's ids of the messages of an invitation that carry score buttons."""
    rows = await connection.fetch(
        "SELECT provider_id FROM outbox WHERE invitation_id = :id AND provider_id IS NOT NULL AND replaces IS NULL AND keyboard <> '[]' "
        "ORDER BY id",
        id=invitation_id,
    )
    return [row["provider_id"] for row in rows]
