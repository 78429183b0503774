"""Channels on which nothing is sent, since their provider refuses us."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.messages import ChannelName
from bot.database import Connection
from bot.store.encoding import time_of, time_text


@dataclass(frozen=True, slots=True)
class ChannelStop:
    channel: ChannelName
    since: datetime
    #: What the provider said.
    code: str
    #: The message it said that to.
    outbox_id: str
    #: It said so in a report, having taken the message first.
    is_reported: bool = False


async def add(connection: Connection, stop: ChannelStop) -> bool:
    """False where the channel is stopped already: the first stop stands."""
    rows = await connection.fetch(
        "INSERT INTO channel_stop (channel, since, code, outbox_id, is_reported) "
        "VALUES (:channel, :since, :code, :outbox_id, :is_reported) "
        "ON CONFLICT (channel) DO NOTHING RETURNING channel",
        channel=stop.channel.value,
        since=time_text(stop.since),
        code=stop.code,
        outbox_id=stop.outbox_id,
        is_reported=int(stop.is_reported),
    )
    return bool(rows)


async def all_of(connection: Connection) -> dict[ChannelName, ChannelStop]:
    rows = await connection.fetch("SELECT channel, since, code, outbox_id, is_reported FROM channel_stop")
    found = [
        ChannelStop(
            ChannelName(row["channel"]), time_of(row["since"]), row["code"], row["outbox_id"], bool(row["is_reported"])
        )
        for row in rows
    ]
    return {stop.channel: stop for stop in found}


async def remove(connection: Connection, channel: ChannelName) -> bool:
    """Whether it was stopped."""
    return await connection.execute("DELETE FROM channel_stop WHERE channel = :channel", channel=channel.value) > 0
