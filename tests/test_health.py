"""A monitor is told the truth: ready means that an answer would be kept; and it is told whatever the database does."""

import asyncio
import os
import resource
import shutil
import signal
import sqlite3
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path

import aiohttp
import asyncpg
import pytest
import pytest_asyncio

from bot.database import DatabaseError, open_database
from bot.health import CANNOT_BE_USED, Health
from bot.runtime import open_runtime
from tests.bots import environment, listening, rows, settings, until

READY = (200, None)
NOT_READY = (503, CANNOT_BE_USED)

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


class Monitor:
    def __init__(self, session, url, runtime):
        self.session, self.url, self.runtime = session, url, runtime

    async def look(self):
        # Far below the minute after which a statement without an answer is given up.
        async with asyncio.timeout(20), self.session.get(f"{self.url}/healthz") as answer:
            return answer.status, (await answer.json()).get("reason")

    async def is_ready(self):
        return await self.look() == READY


@pytest_asyncio.fixture
async def monitor(database_url):
    async with (
        open_runtime(settings(environment(database_url))) as runtime,
        listening(runtime) as url,
        aiohttp.ClientSession() as session,
    ):
        yield Monitor(session, url, runtime)


async def test_what_was_tried_leaves_nothing_behind(monitor):
    before = await rows(monitor.runtime, "SELECT * FROM migration ORDER BY number")
    assert [await monitor.look() for _ in range(3)] == [READY] * 3
    assert await rows(monitor.runtime, "SELECT * FROM migration ORDER BY number") == before


async def test_many_monitors_at_once_cost_one_look(monitor):
    looks = []
    health = Health(monitor.runtime.database, 5.0)

    class Counted:
        def __getattr__(self, name):
            looks.append(name)
            return getattr(monitor.runtime.database, name)

    health._database = Counted()
    states = await asyncio.gather(*(health.look() for _ in range(50)))
    assert {state.fault for state in states} == {None}
    assert looks == ["reading", "try_to_write"]


# --- locked ----------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def locked(url):
    if url.startswith("sqlite"):
        other = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.close()
    else:
        other = await asyncpg.connect(url)
        await other.execute("BEGIN; LOCK TABLE migration IN ACCESS EXCLUSIVE MODE")
        yield
        await other.close()


async def test_while_another_holds_what_is_written_it_is_not_ready(monitor, database_url):
    async with locked(database_url):
        assert await monitor.look() == NOT_READY
    await until(monitor.is_ready)


# --- SQLite: the disk and the file -----------------------------------------------------------------------------------


@contextmanager
def full_disk(most_bytes):
    """No file may grow beyond; Python ignores the signal, so that writing fails as on a disk without room."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@SQLITE
async def test_on_a_full_disk_it_is_not_ready(monitor):
    with full_disk(40_000):
        assert await monitor.look() == NOT_READY
    assert await monitor.look() == READY


def deleted(path):
    path.unlink()


def replaced_by_a_copy(path):
    shutil.copyfile(path, path.with_suffix(".copy"))
    path.with_suffix(".copy").replace(path)


def replaced_by_nothing(path):
    path.with_suffix(".empty").touch()
    path.with_suffix(".empty").replace(path)


def folder_moved_away(path):
    path.parent.rename(path.parent.with_name("elsewhere"))


def is_there(path):
    return path.exists()


@SQLITE
@pytest.mark.parametrize("happens", [deleted, replaced_by_a_copy, replaced_by_nothing, folder_moved_away])
async def test_a_file_that_is_no_longer_the_one_we_have_open_is_told(monitor, database_url, happens):
    assert await monitor.look() == READY
    path = Path(database_url.removeprefix("sqlite:///"))
    happens(path)
    assert await monitor.look() == NOT_READY
    # Looking makes nothing.
    assert is_there(path) is (happens in {replaced_by_a_copy, replaced_by_nothing})


@SQLITE
async def test_the_same_file_by_another_name_is_the_same(tmp_path, database_url):
    (tmp_path / "link.db").symlink_to(database_url.removeprefix("sqlite:///"))
    async with open_database(f"sqlite:///{tmp_path}/link.db") as database:
        assert (await Health(database, 5.0).look()).fault is None


@pytest.mark.bare_database
@SQLITE
async def test_the_files_of_a_database_are_for_their_user_alone(monitor, tmp_path):
    before = os.umask(0)
    try:
        assert await monitor.look() == READY
        modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert set(modes) >= {"nps.db", "nps.db-wal", "nps.db-shm"}
    assert set(modes.values()) == {0o600}


@pytest.mark.parametrize("name", ["nps.db", "with blank #1?.db", "æøå%20.db"])
async def test_a_database_that_is_new_is_never_empty_and_one_that_is_empty_is_refused(tmp_path, name):
    path = tmp_path / name
    for _ in range(2):
        async with open_database(f"sqlite:///{path}") as database, database.transaction() as connection:
            assert path.stat().st_size > 0
            await connection.execute("CREATE TABLE IF NOT EXISTS kept (x text)")
    path.write_bytes(b"")
    for beside in tmp_path.glob("*-*"):
        beside.unlink()
    with pytest.raises(DatabaseError, match=r"is an empty file: what it held is lost.*Put a backup in its place"):
        async with open_database(f"sqlite:///{path}"):
            pass
    assert path.stat().st_size == 0


async def test_two_that_make_the_same_database_at_once_both_have_it(tmp_path):
    async def opened():
        async with open_database(f"sqlite:///{tmp_path}/nps.db") as database, database.reading() as connection:
            return await connection.tables()

    assert await asyncio.gather(*(opened() for _ in range(8))) == [set()] * 8


# --- PostgreSQL: the server ------------------------------------------------------------------------------------------


@contextmanager
def frozen(server):
    """Every process of the server stands still; connections stay, and nothing answers."""
    postmaster = int((server.folder / "postmaster.pid").read_text().split()[0])
    children = [
        int(path.parent.name)
        for path in Path("/proc").glob("[0-9]*/stat")
        if path.exists() and int(path.read_text().rpartition(") ")[2].split()[1]) == postmaster
    ]
    pids = [postmaster, *children]
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)


@POSTGRESQL
async def test_a_server_that_is_frozen_is_told_and_comes_back(monitor, postgresql):
    assert await monitor.look() == READY
    with frozen(postgresql):
        assert [await monitor.look() for _ in range(2)] == [NOT_READY] * 2
        async with asyncio.timeout(20), monitor.session.get(f"{monitor.url}/metrics") as answer:
            assert "nps_database_up 0.0" in await answer.text()
    await until(monitor.is_ready)


@POSTGRESQL
async def test_a_transaction_on_a_frozen_server_is_left_in_time(monitor, postgresql):
    with ExitStack() as stack:
        async with asyncio.timeout(20):
            with pytest.raises(TimeoutError):
                async with monitor.runtime.database.transaction() as connection:
                    await connection.fetch("SELECT 1")
                    stack.enter_context(frozen(postgresql))
                    async with asyncio.timeout(0.2):
                        await connection.fetch("SELECT 1")
    await until(monitor.is_ready)


@POSTGRESQL
async def test_a_server_that_only_reads_is_not_ready(monitor, postgresql, database_url):
    name = database_url.partition("?")[0].rpartition("/")[2]
    ended = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}';"
    postgresql.run(f'ALTER DATABASE "{name}" SET default_transaction_read_only = on; {ended}')
    try:
        await until(lambda: is_not_ready(monitor))
        assert await monitor.look() == NOT_READY
    finally:
        postgresql.run(
            f'SET default_transaction_read_only = off; ALTER DATABASE "{name}" RESET default_transaction_read_only; '
            f"{ended}"
        )
    await until(monitor.is_ready)


async def is_not_ready(monitor):
    return await monitor.look() == NOT_READY
