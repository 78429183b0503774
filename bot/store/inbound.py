"""Messages that came in: each once, for ever; and those that could not be handled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter

from bot.core.invitation import Original
from bot.core.messages import Inbound, InboundKind
from bot.core.replies import Awaiting
from bot.database import Connection
from bot.store.values import chunks, time_text

MOST_ATTEMPTS = 3

#: The whole message as JSON and back.
_MESSAGE = TypeAdapter(Inbound)

#: channel, provider id
Key = tuple[str, str]


def key_of(inbound: Inbound) -> Key:
    return inbound.channel.value, inbound.provider_id


@dataclass(frozen=True, slots=True)
class Heard:
    """An inbound message with whom it came from, and what it was taken as an answer to."""

    inbound: Inbound
    contact_id: str | None = None
    invitation_id: str | None = None
    awaiting: Awaiting | None = None


async def unheard(connection: Connection, batch: Sequence[Inbound]) -> list[Inbound]:
    """The messages of the batch that were never handled before, each once, in their order."""
    known: set[Key] = set()
    for channel in {inbound.channel for inbound in batch}:
        ids = [inbound.provider_id for inbound in batch if inbound.channel is channel]
        for part in chunks(ids):
            rows = await connection.fetch(
                "SELECT provider_id FROM inbound WHERE channel = :channel AND provider_id IN (:ids)",
                channel=channel.value,
                ids=part,
            )
            known.update((channel.value, row["provider_id"]) for row in rows)
    fresh = {key_of(inbound): inbound for inbound in reversed(batch) if key_of(inbound) not in known}
    return list(reversed(fresh.values()))


async def record(connection: Connection, heard: Sequence[Heard]) -> None:
    """Raises DuplicateError when another process handled one of them meanwhile."""
    await connection.execute_many(
        "INSERT INTO inbound (channel, provider_id, address, contact_id, invitation_id, kind, text, message_id, awaiting, at) "
        "VALUES (:channel, :provider_id, :address, :contact_id, :invitation_id, :kind, :text, :message_id, :awaiting, :at)",
        [
            {
                "channel": one.inbound.channel.value,
                "provider_id": one.inbound.provider_id,
                "address": one.inbound.address,
                "contact_id": one.contact_id,
                "invitation_id": one.invitation_id,
                "kind": one.inbound.kind.value,
                "text": one.inbound.text,
                "message_id": one.inbound.message_id,
                "awaiting": one.awaiting,
                "at": time_text(one.inbound.at),
            }
            for one in heard
        ],
    )


async def original(connection: Connection, edit: Inbound) -> tuple[str | None, Original] | None:
    """What an edited message said last, with the invitation it belonged to; None if it was never heard."""
    rows = await connection.fetch(
        "SELECT text, awaiting, invitation_id FROM inbound "
        "WHERE channel = :channel AND address = :address AND message_id = :message_id AND kind IN (:kinds) "
        "ORDER BY at DESC, provider_id DESC LIMIT 1",
        channel=edit.channel.value,
        address=edit.address,
        message_id=edit.message_id,
        kinds=[InboundKind.MESSAGE.value, InboundKind.EDIT.value],
    )
    if not rows:
        return None
    return rows[0]["invitation_id"], Original(rows[0]["text"], rows[0]["awaiting"])


async def count_failure(connection: Connection, inbound: Inbound, error: str, now: datetime) -> int:
    """Counts one more failed try; how many there were. With the last one the message is set aside."""
    key = {"channel": inbound.channel.value, "provider_id": inbound.provider_id}
    await connection.execute(
        "INSERT INTO failed_inbound (channel, provider_id, address, attempts, error, message) "
        "VALUES (:channel, :provider_id, :address, 1, :error, :message) "
        "ON CONFLICT (channel, provider_id) DO UPDATE SET attempts = failed_inbound.attempts + 1, error = :error",
        **key,
        address=inbound.address,
        error=error,
        message=_MESSAGE.dump_json(inbound).decode(),
    )
    await connection.execute(
        "UPDATE failed_inbound SET set_aside_at = :now WHERE channel = :channel AND provider_id = :provider_id "
        "AND attempts >= :most AND set_aside_at IS NULL",
        **key,
        now=time_text(now),
        most=MOST_ATTEMPTS,
    )
    rows = await connection.fetch(
        "SELECT attempts FROM failed_inbound WHERE channel = :channel AND provider_id = :provider_id", **key
    )
    return int(rows[0]["attempts"])


async def set_aside(connection: Connection) -> list[Inbound]:
    """What waits to be handled again, oldest first."""
    rows = await connection.fetch(
        "SELECT message FROM failed_inbound WHERE set_aside_at IS NOT NULL ORDER BY set_aside_at"
    )
    return [_MESSAGE.validate_json(row["message"]) for row in rows]


async def forget_failure(connection: Connection, inbound: Inbound) -> None:
    await connection.execute(
        "DELETE FROM failed_inbound WHERE channel = :channel AND provider_id = :provider_id",
        channel=inbound.channel.value,
        provider_id=inbound.provider_id,
    )
