"""SQLite: one connection writes, one transaction after another; another reads meanwhile (https://sqlite.org/wal.html)."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, suppress
from pathlib import Path
from threading import Thread

import aiosqlite

from bot.database import statements
from bot.database.door import (
    LOCK_TIMEOUT_SECONDS,
    Connection,
    Hold,
    Listeners,
    Result,
    Row,
    checked,
    repeated,
    to_the_end,
)
from bot.database.errors import STATEMENT_FAILED, DatabaseError
from bot.database.sqlite_errors import primary_code, spoken
from bot.database.sqlite_file import Identity, make_if_new, uri_of
from bot.database.sqlite_lease import holding

#: A write that is only tried gives up sooner than one that must be: a monitor waits for its answer.
TRIAL_LOCK_TIMEOUT_MS = 3000

#: Writers wait while the log is emptied, and that waits for readers: the next time will do as well.
SCRUB_LOCK_TIMEOUT_MS = 100


async def open_sqlite(path: Path) -> "SqliteDatabase":
    with spoken(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        await make_if_new(path)
        # What is deleted is overwritten: whether SQLite does so by itself depends on who compiled it.
        pragmas = "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "PRAGMA secure_delete = ON"
        writer = await connect(path, *pragmas)
        try:
            await keep_log_ahead(writer)
            reader = await connect(path, "PRAGMA query_only = ON")
        except BaseException:
            await to_the_end(writer.close())
            raise
        identity = Identity.of(path)
    return SqliteDatabase(path, identity, writer, reader)


async def connect(path: Path, *pragmas: str) -> aiosqlite.Connection:
    # Transactions are begun and ended here, not by the driver: isolation_level None. A file that is gone stays gone.
    connecting = aiosqlite.connect(
        uri_of(path), uri=True, timeout=LOCK_TIMEOUT_SECONDS, isolation_level=None, cached_statements=512
    )
    try:
        raw = await connecting
    except BaseException:
        # Its thread is still to tell this loop that it ends: a loop that ended first would make it fail, loudly.
        await to_the_end(ended(connecting._thread))  # noqa: SLF001
        raise
    try:
        raw.row_factory = sqlite3.Row
        for pragma in pragmas:
            await raw.execute_fetchall(pragma)
    except BaseException:
        await to_the_end(raw.close())
        raise
    return raw


async def ended(thread: Thread) -> None:
    while thread.is_alive():  # noqa: ASYNC110  it sets no event
        await asyncio.sleep(0.001)


async def keep_log_ahead(raw: aiosqlite.Connection) -> None:
    """Turn the write-ahead log on. SQLite does not wait for others here: two processes starting at once would fail."""
    for attempts_left in reversed(range(round(LOCK_TIMEOUT_SECONDS / 0.05))):
        try:
            await raw.execute_fetchall("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if primary_code(error) != sqlite3.SQLITE_BUSY or not attempts_left:
                raise
            await asyncio.sleep(0.05)
        else:
            return


class SqliteDatabase:
    def __init__(
        self, path: Path, identity: Identity, writer: aiosqlite.Connection, reader: aiosqlite.Connection
    ) -> None:
        self._path, self._identity = path, identity
        self._writer = Turns(path, writer)
        self._reader = Turns(path, reader)
        self._listeners = Listeners()
        # A process that died may have had no time for it.
        self._is_to_scrub = True

    @asynccontextmanager
    async def transaction(self, *, is_durable: bool = True) -> AsyncIterator[Connection]:
        async with self._writer.turn("BEGIN IMMEDIATE", is_durable=is_durable) as connection:
            yield connection
        for channel in connection.announced:
            self._listeners.wake(channel)
        self._is_to_scrub |= connection.is_to_scrub
        if connection.is_to_scrub_at_once:
            await self.scrub()

    async def scrub(self) -> None:
        """Empties the write-ahead log, which holds the pages as they were before."""
        if self._is_to_scrub:
            self._is_to_scrub = not await to_the_end(self._writer.empty_log())

    async def repeating(self, work: Callable[[Connection], Awaitable[Result]], *, is_durable: bool = True) -> Result:
        return await repeated(self.transaction, work, is_durable=is_durable)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Connection]:
        async with self._reader.turn("BEGIN") as connection:
            yield connection

    async def try_to_write(self, sql: str, /, **values: object) -> None:
        self._identity.check(self._path)
        text, named = statements.for_sqlite(sql, values)
        with spoken(self._path):
            # With next to no memory it writes to the disk at once, as a commit would: the writer's own cache is larger.
            raw = await connect(self._path, f"PRAGMA busy_timeout = {TRIAL_LOCK_TIMEOUT_MS}", "PRAGMA cache_size = 1")
            try:
                for statement, given in (("BEGIN IMMEDIATE", {}), (text, named), ("ROLLBACK", {})):
                    await raw.execute_fetchall(statement, given)
            finally:
                await to_the_end(raw.close())

    async def listen(self, channel: str, callback: Callable[[], object]) -> None:
        self._listeners.add(channel, callback)

    async def announce(self, channel: str) -> None:
        self._listeners.wake(channel)

    def holding(self, name: str) -> AbstractAsyncContextManager[Hold | None]:
        return holding(self._path, checked(name))

    async def close(self) -> None:
        for turns in (self._reader, self._writer):
            await to_the_end(turns.close())


class Turns:
    """One SQLite connection, given to one transaction at a time."""

    def __init__(self, path: Path, raw: aiosqlite.Connection) -> None:
        self._path = path
        self._raw = raw
        self._lock = asyncio.Lock()
        self._holder: asyncio.Task[object] | None = None

    @asynccontextmanager
    async def turn(self, begin: str, *, is_durable: bool = True) -> AsyncIterator["SqliteConnection"]:
        if self._holder is not None and self._holder is asyncio.current_task():
            raise DatabaseError("A transaction was begun inside another of its kind, which would wait for itself.")
        async with self._lock:
            self._holder = asyncio.current_task()
            connection = SqliteConnection(self._path, self._raw)
            try:
                with spoken(self._path):
                    if not is_durable:
                        # Takes no effect within a transaction: https://www.sqlite.org/pragma.html#pragma_synchronous
                        await self._raw.execute_fetchall("PRAGMA synchronous = OFF")
                    await self._raw.execute_fetchall(begin)
                yield connection
                connection.is_over = True
                connection.check()
                await to_the_end(self._commit())
            except BaseException:
                connection.is_over = True
                await to_the_end(self._roll_back())
                raise
            finally:
                if not is_durable:
                    with suppress(sqlite3.Error, ValueError):
                        await to_the_end(self._raw.execute_fetchall("PRAGMA synchronous = FULL"))
                self._holder = None

    async def _commit(self) -> None:
        with spoken(self._path):
            await self._raw.execute_fetchall("COMMIT")

    async def _roll_back(self) -> None:
        # What was cancelled may still run in the driver's thread: it is stopped, and the ROLLBACK follows it there.
        # There may be nothing to roll back: BEGIN failed, SQLite did so itself (disk full), or COMMIT was through.
        with suppress(sqlite3.Error, ValueError):
            await self._raw.interrupt()
            await self._raw.execute_fetchall("ROLLBACK")

    async def empty_log(self) -> bool:
        """Whether it is empty now: https://sqlite.org/pragma.html#pragma_wal_checkpoint."""
        async with self._lock:
            try:
                await self._raw.execute_fetchall(f"PRAGMA busy_timeout = {SCRUB_LOCK_TIMEOUT_MS}")
                [outcome] = await self._raw.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
                is_empty = not outcome[0]
            except (sqlite3.Error, ValueError):
                # What was committed stays committed: the disk is full, say, or the database is being closed.
                is_empty = False
            with suppress(sqlite3.Error, ValueError):
                await self._raw.execute_fetchall(f"PRAGMA busy_timeout = {round(LOCK_TIMEOUT_SECONDS * 1000)}")
            return is_empty

    async def close(self) -> None:
        async with self._lock:
            await self._raw.close()


class SqliteConnection:
    def __init__(self, path: Path, raw: aiosqlite.Connection) -> None:
        self._path = path
        self._raw = raw
        self.announced: dict[str, None] = {}
        self.is_over = False
        self.is_to_scrub = self.is_to_scrub_at_once = False
        self._has_failed = False

    async def fetch(self, sql: str, /, **values: object) -> list[Row]:
        text, named = statements.for_sqlite(sql, values)
        with self._spoken():
            rows = list(await self._raw.execute_fetchall(text, named))
        # Half the time of dict(row), which looks every column up by name.
        columns = rows[0].keys() if rows else []
        return [dict(zip(columns, row, strict=True)) for row in rows]

    async def execute(self, sql: str, /, **values: object) -> int:
        text, named = statements.for_sqlite(sql, values)
        with self._spoken():
            cursor = await self._raw.execute(text, named)
        if cursor.description:
            raise DatabaseError("A statement that gives rows must be fetched, not executed.")
        return max(cursor.rowcount, 0)

    async def execute_many(self, sql: str, rows: Sequence[Mapping[str, object]], /) -> None:
        if not rows:
            return
        text, named = statements.many_for_sqlite(sql, rows)
        with self._spoken():
            await self._raw.executemany(text, named)

    async def announce(self, channel: str) -> None:
        self.announced[channel] = None

    def scrub_afterwards(self, *, at_once: bool) -> None:
        self.is_to_scrub = True
        self.is_to_scrub_at_once |= at_once

    async def lock(self, name: str) -> None:
        """Nothing to wait for: no other transaction is under way."""

    async def wait_for_locks(self, seconds: float) -> None:
        """Nothing to wait for, as above."""

    async def lock_table(self, name: str) -> None:
        """Nothing to wait for, as above."""

    async def tables(self) -> set[str]:
        return {row["name"] for row in await self.fetch("SELECT name FROM sqlite_master WHERE type = 'table'")}

    @contextmanager
    def _spoken(self) -> Iterator[None]:
        if self.is_over:
            raise DatabaseError("This transaction is over: its connection cannot be used any more.")
        self.check()
        try:
            with spoken(self._path):
                yield
        except DatabaseError:
            self._has_failed = True
            raise

    def check(self) -> None:
        """As on PostgreSQL, a failed statement fails its transaction, even where the caller went on."""
        if self._has_failed:
            raise DatabaseError(STATEMENT_FAILED)
