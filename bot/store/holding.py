"""Messages that were queued and are not to go: held while their campaign is paused, or taken back."""

from collections.abc import Sequence
from datetime import datetime

from bot.database import Connection
from bot.store.values import chunks, time_text


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
