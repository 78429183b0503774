"""Up to when all that people wrote is known to be here, whatever the webhooks missed."""

from datetime import datetime

from bot.core.messages import ChannelName
from bot.database import Connection
from bot.store.values import time_of, time_text


async def recovered_until(connection: Connection, channel: ChannelName) -> datetime | None:
    """None when nothing can have been missed: nothing ever came in or went out there.

    Before the first recovery, what came in last counts; else what went out first, for nobody can have answered before.
    """
    for sql in (
        "SELECT until AS at FROM recovery WHERE channel = :channel",
        "SELECT max(at) AS at FROM inbound WHERE channel = :channel",
        "SELECT min(created_at) AS at FROM outbox WHERE channel = :channel",
    ):
        rows = await connection.fetch(sql, channel=channel.value)
        if rows and rows[0]["at"] is not None:
            return time_of(rows[0]["at"])
    return None


async def note(connection: Connection, channel: ChannelName, until: datetime) -> None:
    """Only ever later."""
    await connection.execute(
        "INSERT INTO recovery (channel, until) VALUES (:channel, :until) "
        "ON CONFLICT (channel) DO UPDATE SET until = excluded.until WHERE recovery.until < excluded.until",
        channel=channel.value,
        until=time_text(until),
    )
