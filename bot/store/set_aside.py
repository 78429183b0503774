"""Messages that cannot be handled: a try is counted before it begins, and after the third the message is set aside."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from pydantic import TypeAdapter

from bot.core.messages import ChannelName, Inbound
from bot.database import Connection
from bot.store.consent import Address
from bot.store.encoding import chunks, time_text

MAX_TRIES = 3

#: The whole message as JSON and back.
_MESSAGE = TypeAdapter(Inbound)


async def begin(connection: Connection, messages: Sequence[Inbound], now: datetime) -> list[int]:
    """Counts one more try of each; how many it is with this one."""
    await connection.execute_many(
        "INSERT INTO inbound_try (channel, provider_id, tries, at) VALUES (:channel, :provider_id, 1, :at) "
        "ON CONFLICT (channel, provider_id) DO UPDATE SET tries = inbound_try.tries + 1, at = :at",
        # The same message may have been brought twice: that is one try.
        [
            {"channel": channel, "provider_id": provider_id, "at": time_text(now)}
            for channel, provider_id in sorted({_key(message) for message in messages})
        ],
    )
    return await tries(connection, messages)


async def take_back(connection: Connection, counts: Mapping[tuple[ChannelName, str], int]) -> None:
    """So many tries of each, by channel and provider id, were none."""
    await connection.execute_many(
        "UPDATE inbound_try SET tries = tries - :many "
        "WHERE channel = :channel AND provider_id = :provider_id AND tries >= :many",
        [
            {"channel": channel.value, "provider_id": provider_id, "many": counts[channel, provider_id]}
            for channel, provider_id in sorted(counts)
        ],
    )


async def tries(connection: Connection, messages: Sequence[Inbound]) -> list[int]:
    """How many of each have begun and not ended."""
    known: dict[tuple[str, str], int] = {}
    for part in chunks(sorted({message.provider_id for message in messages})):
        rows = await connection.fetch(
            "SELECT channel, provider_id, tries FROM inbound_try WHERE provider_id IN (:ids)", ids=part
        )
        known |= {(row["channel"], row["provider_id"]): int(row["tries"]) for row in rows}
    return [known.get(_key(message), 0) for message in messages]


async def end(connection: Connection, messages: Sequence[Inbound]) -> None:
    """They are handled: whatever went before is forgotten."""
    for channel in sorted({message.channel for message in messages}):
        ids = sorted({message.provider_id for message in messages if message.channel is channel})
        for part in chunks(ids):
            await connection.execute(
                "DELETE FROM inbound_try WHERE channel = :channel AND provider_id IN (:ids)",
                channel=channel.value,
                ids=part,
            )


async def forget_tries(connection: Connection, before: datetime) -> None:
    """Of messages that nobody brought again; those of one that is set aside are known as long as it is."""
    await connection.execute(
        "DELETE FROM inbound_try WHERE at < :before AND NOT EXISTS (SELECT 1 FROM failed_inbound WHERE "
        "failed_inbound.channel = inbound_try.channel AND failed_inbound.provider_id = inbound_try.provider_id)",
        before=time_text(before),
    )


async def put(connection: Connection, inbound: Inbound, error: str, now: datetime) -> bool:
    """Sets it aside; False where it is already. Its tries stay known: brought again, it is not handled."""
    count = await connection.execute(
        "INSERT INTO failed_inbound (channel, provider_id, address, attempts, error, message, set_aside_at) "
        "VALUES (:channel, :provider_id, :address, :tries, :error, :message, :now) "
        "ON CONFLICT (channel, provider_id) DO NOTHING",
        channel=inbound.channel.value,
        provider_id=inbound.provider_id,
        address=inbound.address,
        tries=MAX_TRIES,
        error=error,
        message=_MESSAGE.dump_json(inbound).decode(),
        now=time_text(now),
    )
    return count > 0


async def all_of(connection: Connection) -> list[Inbound]:
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


def _key(message: Inbound) -> tuple[str, str]:
    return message.channel.value, message.provider_id
