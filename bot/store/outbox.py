r"""Messages out: what waits to be sent, and who takes it. What became of them is in `outcomes.py`.

queued --claim--> sending --> sent --> delivered
^  ^              |  \---> failed
|  \--not sent----/  \---> unknown     (may have been sent: never sent again without proof)
\-------------proof that it was not---/    a report from the provider settles sending and unknown too
queued --> cancelled
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.messages import Button, ChannelName, Keyboard, Outgoing, Purpose
from bot.database import Connection, Row
from bot.store import attachments
from bot.store.encoding import chunks, json_of, json_text, time_text

#: The announcement that something is due.
ANNOUNCEMENT = "outbox"

#: Whoever waits for an answer comes first; questions come last.
_PRIORITY = {
    Purpose.REPLY: 0,
    Purpose.KEYBOARD: 0,
    Purpose.ANSWER: 0,
    Purpose.ALERT: 0,
    Purpose.TALK: 0,
    Purpose.WITHDRAWAL: 0,
    Purpose.REMINDER: 1,
    Purpose.ASK: 2,
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
class QuestionMessage:
    """A message of ours with buttons, where it can be changed."""

    address: str
    provider_id: str
    #: The driver question; `None`: the score's.
    driver: str | None = None


async def add(
    connection: Connection, messages: Sequence[Queued], now: datetime, due_at: datetime | None = None
) -> None:
    await connection.execute_many(
        "INSERT INTO outbox (id, channel, address, contact_id, invitation_id, purpose, priority, text, keyboard, "
        "replaces, reply_to, attachment, topic, state, due_at, attempts, created_at) VALUES (:id, :channel, :address, "
        ":contact_id, :invitation_id, :purpose, :priority, :text, :keyboard, :replaces, :reply_to, :attachment, "
        ":topic, 'queued', :due_at, 0, :created_at)",
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
                "reply_to": queued.outgoing.reply_to,
                "attachment": attachments.text_of(queued.outgoing.attachment),
                "topic": queued.outgoing.topic,
                "due_at": time_text((queued.due_at or due_at or now) + timedelta(microseconds=position)),
                "created_at": time_text(now),
            }
            # Microseconds apart, so that what was said first is due first.
            for position, queued in enumerate(messages)
        ],
    )
    await attachments.keep(connection, [queued.outgoing for queued in messages])
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
        reply_to=row["reply_to"],
        attachment=attachments.of_text(row["attachment"]),
        topic=row["topic"],
    )
    return Queued(outgoing, row["contact_id"], row["invitation_id"], row["attempts"])


ROW = (
    "id, channel, address, contact_id, invitation_id, purpose, text, keyboard, replaces, reply_to, attachment, topic, "
    "attempts"
)


#: A queue for each priority: whatever waits in the others, the first of each is found at once. Without NOT EXISTS, of
#: which PostgreSQL makes a join over the whole queue while its statistics are older than the broadcast.
_QUEUE = f"""
    SELECT * FROM (
        SELECT {ROW}, priority, due_at FROM outbox AS due
        WHERE state = 'queued' AND channel = :channel AND priority = {{priority}} AND due_at <= :now
        AND (
            SELECT 1 FROM outbox AS earlier WHERE earlier.channel = :channel AND earlier.address = due.address
            AND earlier.state IN ('queued', 'sending') AND (earlier.state = 'sending' OR (earlier.due_at <= :now
            AND (earlier.priority, earlier.due_at, earlier.id) < (due.priority, due.due_at, due.id))) LIMIT 1) IS NULL
        ORDER BY due_at, id LIMIT :most
    ) AS queue{{priority}}
"""  # noqa: S608
_DUE = " UNION ALL ".join(_QUEUE.format(priority=priority) for priority in sorted(set(_PRIORITY.values())))


async def due(connection: Connection, channel: ChannelName, most: int, now: datetime) -> list[Queued]:
    """What is to be sent on the channel now, the most urgent first.

    One message of an address at a time, so that nobody reads the second before the first.
    """
    rows = await connection.fetch(
        f"SELECT * FROM ({_DUE}) AS due ORDER BY priority, due_at, id LIMIT :most",  # noqa: S608
        channel=channel.value,
        now=time_text(now),
        most=most,
    )
    return [queued_of(row) for row in rows]


async def still_queued(connection: Connection, messages: Sequence[Queued]) -> list[Queued]:
    """Those that are, held for this transaction, so that no two workers claim the same and nobody takes them back."""
    found: set[str] = set()
    for part in chunks(queued.outgoing.id for queued in messages):
        rows = await connection.fetch(
            "SELECT id FROM outbox WHERE id IN (:ids) AND state = 'queued' ORDER BY id FOR UPDATE SKIP LOCKED", ids=part
        )
        found.update(row["id"] for row in rows)
    return [queued for queued in messages if queued.outgoing.id in found]


async def claim(connection: Connection, messages: Sequence[Queued], now: datetime) -> list[Queued]:
    """Marks them `sending`: from here on they may have been sent. As they are now, this attempt counted."""
    for part in chunks(queued.outgoing.id for queued in messages):
        await connection.execute(
            "UPDATE outbox SET state = 'sending', claimed_at = :now, attempts = attempts + 1 WHERE id IN (:ids)",
            now=time_text(now),
            ids=part,
        )
    contents = await attachments.contents(connection, [queued.outgoing for queued in messages])
    return [
        replace(
            queued,
            outgoing=attachments.with_content(queued.outgoing, contents.get(queued.outgoing.id)),
            attempts=queued.attempts + 1,
        )
        for queued in messages
    ]


async def postpone(connection: Connection, times: Mapping[str, datetime]) -> None:
    """Id -> before when it cannot leave."""
    await connection.execute_many(
        "UPDATE outbox SET due_at = :due_at WHERE id = :id AND state = 'queued' AND due_at < :due_at",
        [{"id": message_id, "due_at": time_text(times[message_id])} for message_id in sorted(times)],
    )


async def move(connection: Connection, addresses: Mapping[str, str]) -> None:
    """Id -> where it goes instead. For whoever holds the rows."""
    await connection.execute_many(
        "UPDATE outbox SET address = :address WHERE id = :id",
        [{"id": message_id, "address": addresses[message_id]} for message_id in sorted(addresses)],
    )


async def cancel_asks(connection: Connection, contact_ids: Iterable[str], now: datetime) -> None:
    """Takes back what has not been asked yet."""
    await _cancel(connection, contact_ids, [Purpose.ASK, Purpose.REMINDER], now)


async def cancel_all(connection: Connection, contact_ids: Iterable[str], now: datetime) -> list[str]:
    """Takes back everything the contacts were still to read; not what admins are told about them. The ids of it."""
    return await _cancel(connection, contact_ids, [Purpose.ASK, Purpose.REMINDER, Purpose.REPLY, Purpose.TALK], now)


async def _cancel(
    connection: Connection, contact_ids: Iterable[str], purposes: Sequence[Purpose], now: datetime
) -> list[str]:
    cancelled: list[str] = []
    for part in chunks(sorted(set(contact_ids))):
        rows = await connection.fetch(
            "UPDATE outbox SET state = 'cancelled', settled_at = :now "
            "WHERE contact_id IN (:ids) AND state IN ('queued', 'held') AND purpose IN (:purposes) RETURNING id",
            now=time_text(now),
            ids=part,
            purposes=[purpose.value for purpose in purposes],
        )
        cancelled += [row["id"] for row in rows]
    return cancelled


async def questions(connection: Connection, invitation_ids: Iterable[str]) -> dict[str, list[QuestionMessage]]:
    """Invitation id -> the sent messages that carry score buttons."""
    found: dict[str, list[QuestionMessage]] = defaultdict(list)
    for part in chunks(sorted(set(invitation_ids))):
        rows = await connection.fetch(
            "SELECT invitation_id, address, provider_id, keyboard FROM outbox WHERE invitation_id IN (:ids) "
            "AND provider_id IS NOT NULL AND replaces IS NULL AND keyboard <> '[]' AND purpose NOT IN (:not_theirs) "
            "ORDER BY id",
            ids=part,
            not_theirs=[Purpose.ALERT.value, Purpose.ANSWER.value],
        )
        for row in rows:
            found[row["invitation_id"]].append(QuestionMessage(row["address"], row["provider_id"], _driver(row)))
    return dict(found)


def _driver(row: Row) -> str | None:
    """By the first button: `<invitation>:<score>` or `<invitation>:<driver>:<score>`."""
    _, _, said = json_of(row["keyboard"])[0][0][1].partition(":")
    return said.rpartition(":")[0] or None


async def hold(connection: Connection, ids: Sequence[str]) -> None:
    for part in chunks(ids):
        await connection.execute("UPDATE outbox SET state = 'held' WHERE id IN (:ids) AND state = 'queued'", ids=part)


async def cancel(connection: Connection, ids: Sequence[str], now: datetime) -> None:
    for part in chunks(ids):
        await connection.execute(
            "UPDATE outbox SET state = 'cancelled', settled_at = :now WHERE id IN (:ids) AND state = 'queued'",
            ids=part,
            now=time_text(now),
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """A message, and how far it has come."""

    outgoing: Outgoing
    state: OutgoingState
    provider_id: str | None


async def standing(connection: Connection, message_id: str) -> Standing | None:
    """Held for this transaction: nobody sends it meanwhile."""
    rows = await connection.fetch(
        f"SELECT {ROW}, state, provider_id FROM outbox WHERE id = :id FOR UPDATE",  # noqa: S608
        id=message_id,
    )
    return (
        Standing(queued_of(rows[0]).outgoing, OutgoingState(rows[0]["state"]), rows[0]["provider_id"]) if rows else None
    )


async def reword(connection: Connection, message_id: str, text: str) -> None:
    """What is still to leave says something else."""
    await connection.execute(
        "UPDATE outbox SET text = :text WHERE id = :id AND state = 'queued'", id=message_id, text=text
    )
