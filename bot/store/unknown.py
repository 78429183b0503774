"""Messages out of which nobody knows whether they were sent, and when each is looked up next (`due_at`)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.messages import ChannelName
from bot.database import Connection
from bot.store.outbox import ROW, Queued, queued_of
from bot.store.values import chunks, time_of, time_text


@dataclass(frozen=True, slots=True)
class Unknown:
    queued: Queued
    #: Not sent before then.
    claimed_at: datetime
    #: The provider's ids of other messages to the same address.
    known_ids: frozenset[str]


async def due(
    connection: Connection, channel: ChannelName, most: int, *, claimed_after: datetime, now: datetime
) -> list[Unknown]:
    """What is to be looked up now; whose words were forgotten since can not be."""
    rows = await connection.fetch(
        f"SELECT {ROW}, claimed_at FROM outbox WHERE state = 'unknown' AND channel = :channel "  # noqa: S608
        "AND due_at <= :now AND claimed_at > :after AND address <> '' ORDER BY due_at LIMIT :most",
        channel=channel.value,
        after=time_text(claimed_after),
        now=time_text(now),
        most=most,
    )
    known = await _known_ids(connection, channel, sorted({row["address"] for row in rows}))
    return [Unknown(queued_of(row), time_of(row["claimed_at"]), frozenset(known[row["address"]])) for row in rows]


async def _known_ids(
    connection: Connection, channel: ChannelName, addresses: Sequence[str]
) -> defaultdict[str, set[str]]:
    """Address -> the provider's ids. One that is unknown has none."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for part in chunks(addresses):
        rows = await connection.fetch(
            "SELECT address, provider_id FROM outbox "
            "WHERE channel = :channel AND address IN (:addresses) AND provider_id IS NOT NULL",
            channel=channel.value,
            addresses=part,
        )
        for row in rows:
            found[row["address"]].add(row["provider_id"])
    return found


async def postpone(connection: Connection, message_id: str, due_at: datetime) -> None:
    """Where a report has not settled it meanwhile."""
    await connection.execute(
        "UPDATE outbox SET due_at = :due_at WHERE id = :id AND state = 'unknown'",
        id=message_id,
        due_at=time_text(due_at),
    )
