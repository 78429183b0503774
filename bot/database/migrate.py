"""Brings a database up to date: each numbered file of statements once, in order, with its record in one transaction.

    bot/migrations/0001_start.sql, 0002_cases.sql ...

A file that was applied anywhere is never changed: what comes later is a new file.
"""

import hashlib
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.database import Connection, Database, DatabaseError, DatabaseIsNewer, UnavailableError
from bot.database.statements import split

RECORD = """
    CREATE TABLE IF NOT EXISTS migration (
        number bigint PRIMARY KEY,
        name text NOT NULL,
        checksum text NOT NULL,
        applied_at text NOT NULL
    )
"""


@dataclass(frozen=True)
class Migration:
    number: int
    name: str
    script: str

    @property
    def checksum(self) -> str:
        return hashlib.sha256(self.script.encode()).hexdigest()


async def migrate(database: Database, directory: Path, now: datetime) -> list[str]:
    """The names of the files applied by this call. When several processes call at once, each file is applied by one."""
    applied = []
    migrations = read(directory)
    for _ in migrations:
        async with database.transaction() as connection:
            await connection.lock("migration")
            await connection.execute(RECORD)
            due = await outstanding(connection, migrations)
            if not due:
                break
            await apply(connection, due[0], now)
        applied.append(due[0].name)
    return applied


async def try_to_write(database: Database) -> None:
    """Raises DatabaseError when nothing would be kept. More than one page, and a number that no other look has."""
    await database.try_to_write(
        "INSERT INTO migration (number, name, checksum, applied_at) VALUES (:number, :name, '', '')",
        number=-1 - secrets.randbits(62),
        name="never kept " * 8192,
    )


async def pending(database: Database, directory: Path) -> list[str]:
    """The names of the files not applied yet."""
    async with database.reading() as connection:
        return [migration.name for migration in await outstanding(connection, read(directory))]


def read(directory: Path) -> list[Migration]:
    migrations: dict[int, Migration] = {}
    for path in sorted(directory.glob("*.sql")):
        match = re.fullmatch(r"(\d{4})_\w+", path.stem)
        if match is None:
            raise DatabaseError(f"The migration {path.name} must be named like 0007_what_it_does.sql.")
        number = int(match[1])
        if number in migrations:
            raise DatabaseError(f"Two migrations have the number {number:04}: {migrations[number].name}, {path.stem}.")
        # Read as text: line ends that git made CRLF count as unchanged.
        migrations[number] = Migration(number, path.stem, path.read_text(encoding="utf-8"))
    if not migrations:
        raise DatabaseError(f"There are no migrations in {directory}: the installation is incomplete.")
    return list(migrations.values())


async def outstanding(connection: Connection, migrations: list[Migration]) -> list[Migration]:
    if "migration" not in await connection.tables():
        return migrations
    rows = await connection.fetch("SELECT number, name, checksum FROM migration ORDER BY number")
    known = {migration.number: migration for migration in migrations}
    for row in reversed(rows):
        check(row, known)
    done = {row["number"] for row in rows}
    return [migration for migration in migrations if migration.number not in done]


def check(row: Mapping[str, str | int], known: Mapping[int, Migration]) -> None:
    number, highest = int(row["number"]), max(known)
    if number > highest:
        raise DatabaseIsNewer(
            f"The database is at migration {number:04}, this version of the bot only knows up to {highest:04}: "
            "install the newer version again, or restore the backup made before it."
        )
    if number not in known:
        raise DatabaseError(f"The migration {row['name']} was applied to this database, but its file is missing.")
    if row["checksum"] != known[number].checksum:
        raise DatabaseError(
            f"The migration {row['name']} was changed after it was applied: restore the file as it was, "
            "and put the change into a new one."
        )


async def apply(connection: Connection, migration: Migration, now: datetime) -> None:
    try:
        for statement in split(migration.script):
            await connection.execute(statement)
    except UnavailableError:
        raise
    except DatabaseError as error:
        raise DatabaseError(f"The migration {migration.name} failed and left nothing behind: {error}") from None
    await connection.execute(
        "INSERT INTO migration (number, name, checksum, applied_at) VALUES (:number, :name, :checksum, :applied_at)",
        number=migration.number,
        name=migration.name,
        checksum=migration.checksum,
        applied_at=now.isoformat(),
    )
