"""Refusals in a row of which nobody knows whether they are about the recipient or about us."""

from bot.core.messages import ChannelName
from bot.database import Connection


async def add(connection: Connection, channel: ChannelName, outbox_id: str, code: str, *, is_reported: bool) -> int:
    """How many messages were refused with that code since the last one that went out."""
    await connection.execute(
        "INSERT INTO refusal (channel, outbox_id, code, is_reported) "
        "VALUES (:channel, :outbox_id, :code, :is_reported) "
        "ON CONFLICT (channel, outbox_id) DO UPDATE SET code = excluded.code, is_reported = excluded.is_reported",
        channel=channel.value,
        outbox_id=outbox_id,
        code=code,
        is_reported=int(is_reported),
    )
    rows = await connection.fetch(
        "SELECT count(*) AS many FROM refusal WHERE channel = :channel AND code = :code",
        channel=channel.value,
        code=code,
    )
    return int(rows[0]["many"])


async def clear(connection: Connection, channel: ChannelName, *, is_arrived: bool) -> None:
    """One was taken; or one has arrived."""
    await connection.execute(
        "DELETE FROM refusal WHERE channel = :channel AND is_reported <= :at_most",
        channel=channel.value,
        at_most=int(is_arrived),
    )


async def of(connection: Connection, channel: ChannelName) -> set[str]:
    """The ids of the messages."""
    rows = await connection.fetch("SELECT outbox_id FROM refusal WHERE channel = :channel", channel=channel.value)
    return {row["outbox_id"] for row in rows}
