"""Messages that came in and could not be handled: counted, and set aside after the third try."""

from collections.abc import Iterable
from datetime import datetime

from pydantic import TypeAdapter

from bot.core.messages import Inbound
from bot.database import Connection
from bot.store.consent import Address
from bot.store.encoding import time_text

MOST_ATTEMPTS = 3

#: The whole message as JSON and back.
_MESSAGE = TypeAdapter(Inbound)


async def count(connection: Connection, inbound: Inbound, error: str, now: datetime) -> int:
    """Counts one more failed try; how many there were. With the last one the message is set aside."""
    rows = await connection.fetch(
        "INSERT INTO failed_inbound (channel, provider_id, address, attempts, error, message) "
        "VALUES (:channel, :provider_id, :address, 1, :error, :message) "
        "ON CONFLICT (channel, provider_id) DO UPDATE SET attempts = failed_inbound.attempts + 1, error = :error "
        "RETURNING attempts",
        channel=inbound.channel.value,
        provider_id=inbound.provider_id,
        address=inbound.address,
        error=error,
        message=_MESSAGE.dump_json(inbound).decode(),
    )
    attempts = int(rows[0]["attempts"])
    if attempts >= MOST_ATTEMPTS:
        await connection.execute(
            "UPDATE failed_inbound SET set_aside_at = coalesce(set_aside_at, :now) "
            "WHERE channel = :channel AND provider_id = :provider_id",
            channel=inbound.channel.value,
            provider_id=inbound.provider_id,
            now=time_text(now),
        )
    return attempts


async def set_aside(connection: Connection) -> list[Inbound]:
    """What waits to be handled again, in the order it was said."""
    rows = await connection.fetch("SELECT message FROM failed_inbound WHERE set_aside_at IS NOT NULL")
    return sorted((_MESSAGE.validate_json(row["message"]) for row in rows), key=lambda message: message.at)


async def forget(connection: Connection, inbound: Inbound) -> None:
    await connection.execute(
        "DELETE FROM failed_inbound WHERE channel = :channel AND provider_id = :provider_id",
        channel=inbound.channel.value,
        provider_id=inbound.provider_id,
    )


async def forget_from(connection: Connection, addresses: Iterable[Address]) -> None:
    """All that came from there and could not be handled yet."""
    await connection.execute_many(
        "DELETE FROM failed_inbound WHERE channel = :channel AND address = :address",
        [{"channel": channel.value, "address": address} for channel, address in addresses],
    )
