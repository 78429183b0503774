"""A connection that hears PostgreSQL's announcements, and finds its way back when it is lost."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import asyncpg
import structlog

from bot.database.door import Listeners, to_the_end
from bot.database.postgresql_errors import DRIVER_ERRORS, SETTINGS, Server

log = structlog.get_logger()

# All announcements go over one channel of PostgreSQL with ours as the payload: one LISTEN serves them all.
WIRE = "nps_bot"

PULSE = 30.0  # seconds between two questions to the server whether it is still there
RETRY_AFTER = 1.0  # seconds


async def listen_for_ever(server: Server, listeners: Listeners, is_listening: asyncio.Event) -> None:
    """Ends by being cancelled only."""
    while True:
        try:
            async with listening(server, listeners) as (raw, is_gone):
                is_listening.set()
                listeners.wake_all()  # something may have been announced while nobody listened
                await until_gone(raw, is_gone)
        except (*DRIVER_ERRORS, TimeoutError) as error:
            log.warning("database_listening_failed", error=type(error).__name__)
        await asyncio.sleep(RETRY_AFTER)


@asynccontextmanager
async def listening(server: Server, listeners: Listeners) -> AsyncIterator[tuple[asyncpg.Connection, asyncio.Event]]:
    is_gone = asyncio.Event()
    raw = await asyncpg.connect(server.url, timeout=10, command_timeout=10, server_settings=SETTINGS)
    try:
        raw.add_termination_listener(lambda _: is_gone.set())
        await raw.add_listener(WIRE, lambda _raw, _pid, _wire, channel: listeners.wake(channel))
        yield raw, is_gone
    finally:
        with suppress(*DRIVER_ERRORS, TimeoutError):
            await to_the_end(raw.close(timeout=2))


async def until_gone(raw: asyncpg.Connection, is_gone: asyncio.Event) -> None:
    # A connection that died without a word is only found out by asking.
    while not is_gone.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(is_gone.wait(), PULSE)
        if not is_gone.is_set():
            await raw.execute("SELECT 1")
