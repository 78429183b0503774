"""One door to SQLite (aiosqlite) and PostgreSQL (asyncpg): the same hand-written SQL, the same promises.

    async with open_database("sqlite:///data/nps.db") as database:
        async with database.transaction() as connection:
            await connection.execute("UPDATE contact SET locale = :locale WHERE id = :id", id=7, locale="da")

On SQLite one writer takes turns and a second connection reads meanwhile; on PostgreSQL a small pool does both.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.database.door import Connection, Database, Hold, Row
from bot.database.errors import (
    ConflictError,
    DatabaseError,
    DatabaseIsNewer,
    DuplicateError,
    LockedError,
    UnavailableError,
)
from bot.database.sqlite import open_sqlite

__all__ = [
    "ConflictError",
    "Connection",
    "Database",
    "DatabaseError",
    "DatabaseIsNewer",
    "DuplicateError",
    "Hold",
    "LockedError",
    "Row",
    "UnavailableError",
    "open_database",
]


@asynccontextmanager
async def open_database(url: str) -> AsyncIterator[Database]:
    """`sqlite:///relative/path.db`, `sqlite:////absolute/path.db` or `postgresql://user:password@host/name`."""
    database = await connect(url)
    try:
        yield database
    finally:
        await database.close()


async def connect(url: str) -> Database:
    match url.partition("://"):
        case "sqlite", _, path if path.startswith("/") and path.strip("/") and ":memory:" not in path:
            return await open_sqlite(Path(path[1:]))
        case (("postgresql" | "postgres"), _, _):
            # Imported only where it is used: those on SQLite start faster and smaller without it.
            from bot.database.postgresql import open_postgresql

            return await open_postgresql(url)
    raise DatabaseError(
        "DATABASE_URL is not understood: write sqlite:///data/nps.db (four slashes for an absolute path) "
        "or postgresql://user:password@host/name."
    )
