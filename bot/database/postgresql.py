"""PostgreSQL: a small pool for transactions, and a connection of its own that listens."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress

import asyncpg
import structlog

from bot.database import statements
from bot.database.door import Connection, Hold, Listeners, Result, Row, checked, repeated, to_the_end
from bot.database.errors import STATEMENT_FAILED, DatabaseError
from bot.database.postgresql_errors import DRIVER_ERRORS, SETTINGS, Server, spoken
from bot.database.postgresql_lease import holding

#: Until a connection that is given back counts as lost: the server may be frozen, and whoever asked waits.
GIVE_BACK_SECONDS = 2.0


async def open_postgresql(url: str) -> "PostgresqlDatabase":
    server = Server.of(url)
    with spoken(server):
        pool = await asyncpg.create_pool(
            url,
            min_size=1,
            max_size=5,
            timeout=10,  # seconds to connect
            command_timeout=60,  # seconds until a silent server counts as lost
            server_settings=SETTINGS,
            reset=nothing_to_reset,
        )
    return PostgresqlDatabase(server, pool)


async def nothing_to_reset(_: object) -> None:
    """No setting or lock outlives its transaction here: asyncpg's own reset would cost a round trip each time."""


class _UndoneError(Exception):
    """Leaves a transaction without keeping anything of it."""


class PostgresqlDatabase:
    def __init__(self, server: Server, pool: asyncpg.Pool) -> None:
        self._server = server
        self._pool = pool
        self._listeners = Listeners()
        self._listening: asyncio.Task[None] | None = None
        self._is_listening = asyncio.Event()

    @asynccontextmanager
    async def transaction(self, *, is_durable: bool = True) -> AsyncIterator[Connection]:
        begin = "BEGIN" if is_durable else "BEGIN; SET LOCAL synchronous_commit = off"
        async with self._turn(begin) as connection:
            yield connection

    async def repeating(self, work: Callable[[Connection], Awaitable[Result]], *, is_durable: bool = True) -> Result:
        return await repeated(self.transaction, work, is_durable=is_durable)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Connection]:
        async with self._turn("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") as connection:
            yield connection

    @asynccontextmanager
    async def _turn(self, begin: str) -> AsyncIterator[Connection]:
        with spoken(self._server):
            raw = await self._pool.acquire()
        try:
            with spoken(self._server):
                await raw.execute(begin)
            yield PostgresqlConnection(self._server, raw)
            await to_the_end(self._commit(raw))
        finally:
            await to_the_end(self._give_back(raw))

    async def _commit(self, raw: asyncpg.Connection) -> None:
        with spoken(self._server):
            # PostgreSQL answers so, without an error, when a statement had failed and the caller went on.
            if await raw.execute("COMMIT") == "ROLLBACK":
                raise DatabaseError(STATEMENT_FAILED)

    async def _give_back(self, raw: asyncpg.Connection) -> None:
        # A connection that was lost has nothing to roll back, and the pool replaces it.
        with suppress(*DRIVER_ERRORS):
            try:
                # Around all of it: asyncpg's own time-out begins only when an earlier statement has been cancelled.
                async with asyncio.timeout(GIVE_BACK_SECONDS):
                    if raw.is_in_transaction():
                        await raw.execute("ROLLBACK")
            except TimeoutError:
                raw.terminate()
        with suppress(*DRIVER_ERRORS, TimeoutError):
            await self._pool.release(raw, timeout=GIVE_BACK_SECONDS)

    async def try_to_write(self, sql: str, /, **values: object) -> None:
        with suppress(_UndoneError):
            async with self._turn("BEGIN") as connection:
                await connection.execute(sql, **values)
                raise _UndoneError

    async def scrub(self) -> None:
        """Nothing: which pages hold what no row holds any more is for VACUUM, and for who keeps the server."""

    async def listen(self, channel: str, callback: Callable[[], object]) -> None:
        self._listeners.add(channel, callback)
        if self._listening is None:
            self._listening = asyncio.create_task(
                listen_for_ever(self._server, self._listeners, self._is_listening), name="database: listening"
            )
        await self._is_listening.wait()

    async def announce(self, channel: str) -> None:
        with spoken(self._server):
            await self._pool.execute("SELECT pg_notify($1, $2)", WIRE, channel)

    def holding(self, name: str) -> AbstractAsyncContextManager[Hold | None]:
        return holding(self._server, checked(name))

    async def close(self) -> None:
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.wait([self._listening])
        with suppress(TimeoutError):
            await asyncio.wait_for(self._pool.close(), timeout=5)


class PostgresqlConnection:
    def __init__(self, server: Server, raw: asyncpg.Connection) -> None:
        self._server = server
        self._raw = raw

    async def fetch(self, sql: str, /, **values: object) -> list[Row]:
        text, ordered = statements.for_postgresql(sql, values)
        with spoken(self._server):
            return [dict(record) for record in await self._raw.fetch(text, *ordered)]

    async def execute(self, sql: str, /, **values: object) -> int:
        text, ordered = statements.for_postgresql(sql, values)
        with spoken(self._server):
            # "INSERT 0 3", "UPDATE 3"; "CREATE TABLE" has no count.
            count = (await self._raw.execute(text, *ordered)).rpartition(" ")[2]
        return int(count) if count.isdigit() else 0

    async def execute_many(self, sql: str, rows: Sequence[Mapping[str, object]], /) -> None:
        if not rows:
            return
        text, ordered = statements.many_for_postgresql(sql, rows)
        with spoken(self._server):
            await self._raw.executemany(text, ordered)

    async def announce(self, channel: str) -> None:
        # PostgreSQL keeps it until the commit, and drops it with a rollback.
        await self.fetch("SELECT pg_notify(:wire, :channel)", wire=WIRE, channel=channel)

    def scrub_afterwards(self, *, at_once: bool) -> None:
        """Nothing, as above."""

    async def lock(self, name: str) -> None:
        await self.fetch("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))", name=name)

    async def wait_for_locks(self, seconds: float) -> None:
        await self.execute(f"SET LOCAL lock_timeout = {round(1000 * seconds)}")

    async def lock_table(self, name: str) -> None:
        # https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES
        await self.execute(f"LOCK TABLE {checked(name)} IN SHARE ROW EXCLUSIVE MODE")

    async def tables(self) -> set[str]:
        return {
            row["name"]
            for row in await self.fetch("SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()")
        }


log = structlog.get_logger()

# All announcements go over one channel of PostgreSQL with ours as the payload: one LISTEN serves them all.
WIRE = "nps_bot"

PULSE_SECONDS = 30.0  # seconds between two questions to the server whether it is still there
RETRY_AFTER_SECONDS = 1.0  # seconds


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
        await asyncio.sleep(RETRY_AFTER_SECONDS)


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
            await asyncio.wait_for(is_gone.wait(), PULSE_SECONDS)
        if not is_gone.is_set():
            await raw.execute("SELECT 1")
