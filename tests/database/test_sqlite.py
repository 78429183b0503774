import asyncio
import os
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.database import DatabaseError, UnavailableError, open_database


async def opened(path):
    async with open_database(f"sqlite:///{path}") as database, database.transaction() as connection:
        await connection.execute("CREATE TABLE IF NOT EXISTS note (words text)")


async def pragma(connection, name):
    (row,) = await connection.fetch(f"PRAGMA {name}")
    return next(iter(row.values()))


@contextmanager
def without_rights(folder):
    """Root may write everywhere: as somebody else for a moment."""
    folder.chmod(0o555)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)
        folder.chmod(0o755)


@pytest.fixture
def open_folder():
    """pytest's own temporary folders are closed to others."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


async def test_folders_are_made_and_what_is_committed_is_on_the_disk(tmp_path):
    path = tmp_path / "data" / "deep" / "nps.db"
    await opened(path)
    async with open_database(f"sqlite:///{path}") as database:
        async with database.transaction() as connection:
            assert await pragma(connection, "journal_mode") == "wal"
            assert await pragma(connection, "synchronous") == 2  # FULL
            assert await pragma(connection, "foreign_keys") == 1
            assert await pragma(connection, "busy_timeout") == 10_000
        async with database.reading() as connection:
            assert await pragma(connection, "query_only") == 1
    assert [file.name for file in path.parent.iterdir()] == ["nps.db"]


async def test_a_relative_path_has_three_slashes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    await opened("data/nps.db")
    assert (tmp_path / "data" / "nps.db").exists()


async def test_foreign_keys_hold(tmp_path):
    async with open_database(f"sqlite:///{tmp_path}/nps.db") as database:
        with pytest.raises(DatabaseError, match="FOREIGN KEY constraint failed"):
            async with database.transaction() as connection:
                await connection.execute("CREATE TABLE a (id bigint PRIMARY KEY)")
                await connection.execute("CREATE TABLE b (id bigint REFERENCES a (id))")
                await connection.execute("INSERT INTO b VALUES (1)")


async def test_a_folder_that_cannot_be_written_is_said(open_folder):
    path = open_folder / "nps.db"
    with without_rights(open_folder), pytest.raises(UnavailableError, match=f"{path} cannot be written: this user"):
        await opened(path)


async def test_a_file_that_cannot_be_written_is_said(open_folder):
    path = open_folder / "nps.db"
    await opened(path)
    path.chmod(0o444)
    with without_rights(open_folder), pytest.raises(UnavailableError, match=f"{path} cannot be written: this user"):
        await opened(path)


async def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(UnavailableError, match=r"The folder of the database .* cannot be made \(File exists\)"):
        await opened(tmp_path / "data" / "nps.db")


async def test_a_file_that_is_no_database_is_said(tmp_path):
    path = tmp_path / "nps.db"
    path.write_text("name,phone\n" * 500)
    with pytest.raises(DatabaseError, match=f"The file {path} is not an SQLite database"):
        await opened(path)
    assert path.read_text() == "name,phone\n" * 500


async def test_a_full_disk_is_said_and_mended_by_making_room(tmp_path):
    async with open_database(f"sqlite:///{tmp_path}/nps.db") as database:
        async with database.transaction() as connection:
            await connection.execute("CREATE TABLE note (words text)")
            await connection.fetch("PRAGMA max_page_count = 10")
        with pytest.raises(UnavailableError, match="is full: make room; nothing was lost"):
            async with database.transaction() as connection:
                await connection.execute("INSERT INTO note VALUES (:words)", words="short")
                await connection.execute("INSERT INTO note VALUES (:words)", words="x" * 100_000)
        async with database.transaction() as connection:
            await connection.fetch("PRAGMA max_page_count = 1000")
            await connection.execute("INSERT INTO note VALUES (:words)", words="x" * 100_000)
            assert await connection.fetch("SELECT count(*) AS n FROM note") == [{"n": 1}]


async def test_a_lock_held_by_another_is_said_after_waiting(tmp_path):
    path = tmp_path / "nps.db"
    async with open_database(f"sqlite:///{path}") as database:
        async with database.transaction() as connection:
            await connection.execute("CREATE TABLE note (words text)")
            await connection.fetch("PRAGMA busy_timeout = 100")
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(UnavailableError, match="has been locked by another process"):
                async with database.transaction():
                    pass
            other.execute("COMMIT")
        async with database.transaction() as connection:
            await connection.execute("INSERT INTO note VALUES ('after')")


async def test_opening_waits_for_another_that_is_just_starting(tmp_path):
    path = tmp_path / "nps.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("CREATE TABLE other (id bigint)")
        other.execute("BEGIN IMMEDIATE")
        opening = asyncio.create_task(opened(path))
        await asyncio.sleep(0.2)
        assert not opening.done()
        other.execute("COMMIT")
        await opening


async def test_a_transaction_inside_another_is_refused_and_not_waited_for(tmp_path):
    async with open_database(f"sqlite:///{tmp_path}/nps.db") as database:
        with pytest.raises(DatabaseError, match="inside another"):
            async with database.transaction(), database.transaction():
                pass
        async with database.transaction(), database.reading():
            pass


async def test_rows_that_come_back_must_be_fetched(tmp_path):
    async with open_database(f"sqlite:///{tmp_path}/nps.db") as database:
        with pytest.raises(DatabaseError, match="must be fetched"):
            async with database.transaction() as connection:
                await connection.execute("SELECT 1")
