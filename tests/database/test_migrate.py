import asyncio
import sys
from datetime import UTC, datetime

import pytest

from bot.database import DatabaseError, DatabaseIsNewer
from bot.database.migrate import migrate, pending

pytestmark = pytest.mark.bare_database

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)

FIRST = """
-- Who is asked; first of all.
CREATE TABLE contact (
    id bigint PRIMARY KEY, -- made by the bot;
    words text NOT NULL DEFAULT 'a; -- b'
);
CREATE INDEX contact_words ON contact (words);
"""
SECOND = "ALTER TABLE contact ADD COLUMN locale text;\nINSERT INTO contact (id) VALUES (1);\n"


@pytest.fixture
def directory(tmp_path):
    directory = tmp_path / "migrations"
    directory.mkdir()
    (directory / "0001_start.sql").write_text(FIRST)
    return directory


async def test_each_file_is_applied_once_and_in_order(empty_database, directory):
    assert await pending(empty_database, directory) == ["0001_start"]
    assert await migrate(empty_database, directory, NOW) == ["0001_start"]
    assert await migrate(empty_database, directory, NOW) == []
    (directory / "0003_more.sql").write_text("CREATE TABLE more (id bigint);")
    (directory / "0002_locale.sql").write_text(SECOND)
    assert await pending(empty_database, directory) == ["0002_locale", "0003_more"]
    assert await migrate(empty_database, directory, NOW) == ["0002_locale", "0003_more"]
    assert await pending(empty_database, directory) == []
    async with empty_database.reading() as connection:
        assert await connection.fetch("SELECT * FROM contact") == [{"id": 1, "words": "a; -- b", "locale": None}]
        records = await connection.fetch("SELECT number, name, applied_at FROM migration ORDER BY number")
    assert records[1] == {"number": 2, "name": "0002_locale", "applied_at": "2026-03-01T12:00:00+00:00"}


async def test_a_file_that_fails_leaves_nothing_behind_and_those_before_stay(empty_database, directory):
    broken = directory / "0002_broken.sql"
    broken.write_text("CREATE TABLE half (id bigint);\nINSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(DatabaseError, match=r"The migration 0002_broken failed and left nothing behind: .*nowhere"):
        await migrate(empty_database, directory, NOW)
    async with empty_database.reading() as connection:
        assert await connection.tables() == {"contact", "migration"}
    broken.write_text("CREATE TABLE half (id bigint);\n")
    assert await migrate(empty_database, directory, NOW) == ["0002_broken"]


async def test_a_database_of_a_newer_version_is_left_alone(empty_database, directory):
    (directory / "0007_later.sql").write_text("CREATE TABLE later (id bigint);")
    await migrate(empty_database, directory, NOW)
    (directory / "0007_later.sql").unlink()
    for call in (migrate(empty_database, directory, NOW), pending(empty_database, directory)):
        with pytest.raises(DatabaseIsNewer) as error:
            await call
        assert "is at migration 0007, this version of the bot only knows up to 0001: install the" in str(error.value)


async def test_an_applied_file_is_never_changed_or_lost(empty_database, directory):
    (directory / "0002_locale.sql").write_text(SECOND)
    await migrate(empty_database, directory, NOW)
    (directory / "0001_start.sql").write_bytes(FIRST.replace("\n", "\r\n").encode())
    assert await migrate(empty_database, directory, NOW) == []
    (directory / "0001_start.sql").write_text(FIRST + "DROP TABLE contact;\n")
    with pytest.raises(DatabaseError, match="0001_start was changed after it was applied: restore the file"):
        await migrate(empty_database, directory, NOW)
    (directory / "0001_start.sql").unlink()
    with pytest.raises(DatabaseError, match="0001_start was applied to this database, but its file is missing"):
        await migrate(empty_database, directory, NOW)


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (["2_locale.sql"], "2_locale.sql must be named like 0007_what_it_does.sql"),
        (["0001_other.sql"], "Two migrations have the number 0001: 0001_other, 0001_start"),
    ],
)
async def test_a_badly_named_file_is_said(empty_database, directory, names, says):
    for name in names:
        (directory / name).write_text(SECOND)
    with pytest.raises(DatabaseError, match=says):
        await migrate(empty_database, directory, NOW)


async def test_no_files_at_all_are_an_incomplete_installation(empty_database, tmp_path):
    with pytest.raises(DatabaseError, match="There are no migrations in"):
        await migrate(empty_database, tmp_path / "nowhere", NOW)


PROCESS = """
import asyncio, sys
from datetime import UTC, datetime
from pathlib import Path
from bot.database import open_database
from bot.database.migrate import migrate


async def main():
    async with open_database(sys.argv[1]) as database:
        print("ready", flush=True)
        sys.stdin.readline()
        print(*await migrate(database, Path(sys.argv[2]), datetime.now(UTC)))

asyncio.run(main())
"""


async def test_processes_that_start_at_once_apply_each_file_once(database_url, directory):
    for number in range(2, 12):
        (directory / f"{number:04}_more.sql").write_text(f"CREATE TABLE more_{number} (id bigint);\n")
    pipe = asyncio.subprocess.PIPE
    processes = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", PROCESS, database_url, str(directory), stdin=pipe, stdout=pipe, stderr=pipe
        )
        for _ in range(3)
    ]
    for process in processes:
        await process.stdout.readline()
    results = await asyncio.gather(*[process.communicate(b"go\n") for process in processes])
    assert [errors.decode() for _, errors in results] == ["", "", ""]
    applied = [name for said, _ in results for name in said.decode().split()]
    assert sorted(applied) == sorted(path.stem for path in directory.glob("*.sql"))
