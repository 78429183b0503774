"""A foreign reader of PostgreSQL who forgot to go: a snapshot that lets nothing be cleaned away, tables held open, and
the row of a customer.

Meanwhile strangers write many messages a second. As dead rows pile up, every look at a queue and every counter costs
more; what is told is how many messages were taken in a second in the first third of the time, and in the last.
"""

from collections.abc import Sequence
from contextlib import AsyncExitStack

import asyncpg

from tests.chaos.beside import Beside
from tests.chaos.strangers import Strangers


async def begin(beside: Beside, stack: AsyncExitStack, seconds: float, a_second: int) -> None:
    readers = [await asyncpg.connect(beside.database_url) for _ in range(2)] if beside.is_postgresql else []
    for reader in readers:
        stack.push_async_callback(reader.close)
    for reader, begun in zip(readers, ("BEGIN ISOLATION LEVEL REPEATABLE READ", "BEGIN"), strict=False):
        # Reading takes an ACCESS SHARE lock on each table, and keeps it to the end of the transaction.
        await reader.execute(begun)
        for table in await reader.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"):
            await reader.fetch(f'SELECT count(*) FROM "{table["tablename"]}"')
        # Its customer waits until the reader is gone.
        await reader.fetch("SELECT 1 FROM contact ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED")
    beside.begin(_flooded(beside, readers, seconds, a_second))


async def _flooded(beside: Beside, readers: Sequence[asyncpg.Connection], seconds: float, a_second: int) -> None:
    strangers = Strangers(beside)
    await strangers.flood(a_second, seconds)
    # From the first that was taken: a bot has to start.
    began = min(strangers.taken_at)
    third = (max(strangers.taken_at) - began) / 3
    for name, first in (("first", 0.0), ("last", 2 * third)):
        taken = sum(first <= at - began < first + third for at in strangers.taken_at)
        beside.figures[f"messages taken a second in the {name} third"] = round(taken / third)
    beside.figures["messages of strangers"] = len(strangers.taken_at)
    for reader in readers:
        await reader.execute("ROLLBACK")
