"""A name that one process at a time holds, in PostgreSQL: an advisory lock of a connection that does nothing else.

https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS. The server lets it go when the connection
ends, which a killed process does at once. Where the network fails without a word, the holder knows first:

    holder    asks every 5 s and waits 5 s for the answer    10 s at most
    server    asks after 15 s of silence, then every 5 s     25 s at least, 30 s at most

Only a standby that takes over within those 10 s can have a second holder so long: it does not know the locks.
A pool between (PgBouncer) must work by session: by transaction it lends the connection with the lock to others.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import asyncpg
import structlog

from bot.database.door import Hold, to_the_end
from bot.database.postgresql_errors import DRIVER_ERRORS, SETTINGS, Server, spoken

log = structlog.get_logger()

PULSE_SECONDS = 5.0  # seconds between two questions to the server, and to wait for an answer

# https://www.postgresql.org/docs/current/runtime-config-connection.html#RUNTIME-CONFIG-TCP-SETTINGS
WATCHED = {"tcp_keepalives_idle": "15", "tcp_keepalives_interval": "5", "tcp_keepalives_count": "3"}


@asynccontextmanager
async def holding(server: Server, name: str) -> AsyncIterator[Hold | None]:
    with spoken(server):
        raw = await asyncpg.connect(
            server.url, timeout=10, command_timeout=PULSE_SECONDS, server_settings=SETTINGS | WATCHED
        )
    try:
        with spoken(server):
            # A key of its own: a transaction's lock of the same name is another one.
            is_held = await raw.fetchval("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", f"hold: {name}")
        if not is_held:
            yield None
            return
        hold = Hold(lost=asyncio.Event())
        watch = asyncio.create_task(_watch(raw, name, hold.lost), name=f"database: holding {name}")
        try:
            yield hold
        finally:
            watch.cancel()
            await to_the_end(_ended(watch))
    finally:
        await to_the_end(_close(raw))


async def _watch(raw: asyncpg.Connection, name: str, lost: asyncio.Event) -> None:
    """Sets the event when the connection is gone, and ends it where only the answers stopped."""
    is_gone = asyncio.Event()
    raw.add_termination_listener(lambda _: is_gone.set())
    try:
        while not is_gone.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(is_gone.wait(), PULSE_SECONDS)
            if not is_gone.is_set():
                await raw.execute("SELECT 1")
    except (*DRIVER_ERRORS, TimeoutError) as error:
        log.warning("database_hold_lost", name=name, error=type(error).__name__)
    else:
        log.warning("database_hold_lost", name=name, error="closed")
    lost.set()
    raw.terminate()


async def _ended(watch: asyncio.Task[None]) -> None:
    await asyncio.wait([watch])


async def _close(raw: asyncpg.Connection) -> None:
    with suppress(*DRIVER_ERRORS, TimeoutError):
        await raw.close(timeout=2)
