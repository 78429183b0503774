"""At most one holder of a name, whatever becomes of the processes."""

import asyncio
import os
import signal
import sys
import textwrap
from contextlib import asynccontextmanager

import pytest

from bot.database import UnavailableError, open_database

HOLDER = textwrap.dedent("""
    import asyncio, sys
    from bot.database import open_database

    async def hold(url, name):
        async with open_database(url) as database, database.holding(name) as hold:
            print("held" if hold else "taken", flush=True)
            await asyncio.to_thread(sys.stdin.read)  # until told to end

    asyncio.run(hold(*sys.argv[1:]))
""")


@asynccontextmanager
async def another_process(url, name="sending"):
    """The process, and what it says of the name."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLDER, url, name, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    try:
        yield process, (await process.stdout.readline()).decode().strip()
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def held_soon(database, name="sending"):
    """The server of PostgreSQL hears of a death within milliseconds, and not before it."""
    async with asyncio.timeout(5):
        while True:
            async with database.holding(name) as hold:
                if hold:
                    return True
            await asyncio.sleep(0.01)


async def test_one_at_a_time(empty_database, database_url):
    async with open_database(database_url) as other:
        async with empty_database.holding("sending") as first, other.holding("sending") as second:
            assert first
            assert not first.lost.is_set()
            assert second is None
        async with other.holding("sending") as second:
            assert second


async def test_in_one_process_too(empty_database):
    async with empty_database.holding("sending") as first, empty_database.holding("sending") as second:
        assert (bool(first), second) == (True, None)


async def test_names_are_held_apart(empty_database):
    async with empty_database.holding("sending") as first, empty_database.holding("recovery") as second:
        assert first
        assert second


async def test_a_transaction_with_a_lock_of_that_name_is_not_in_the_way(empty_database):
    async with empty_database.transaction() as connection:
        await connection.lock("sending")
        async with empty_database.holding("sending") as hold:
            assert hold


async def test_who_fails_lets_go(empty_database):
    with pytest.raises(ZeroDivisionError):
        async with empty_database.holding("sending") as hold:
            assert hold
            _ = 1 / 0
    async with empty_database.holding("sending") as hold:
        assert hold


async def test_who_is_cancelled_lets_go(empty_database):
    is_held = asyncio.Event()

    async def hold_for_ever():
        async with empty_database.holding("sending"):
            is_held.set()
            await asyncio.Event().wait()

    holder = asyncio.create_task(hold_for_ever())
    await is_held.wait()
    holder.cancel()
    await asyncio.wait([holder])
    assert holder.cancelled()
    async with empty_database.holding("sending") as hold:
        assert hold


async def test_what_one_process_holds_no_other_gets(empty_database, database_url):
    async with empty_database.holding("sending"), another_process(database_url) as (_, said):
        assert said == "taken"
    async with another_process(database_url) as (process, said):
        assert said == "held"
        async with empty_database.holding("sending") as hold:
            assert hold is None
        process.stdin.close()
        assert await process.wait() == 0
        async with empty_database.holding("sending") as hold:
            assert hold


async def test_a_killed_process_leaves_the_name_to_the_next(empty_database, database_url):
    async with another_process(database_url) as (process, said):
        assert said == "held"
        os.kill(process.pid, signal.SIGKILL)
        assert await process.wait() == -signal.SIGKILL
        assert await held_soon(empty_database)


async def test_a_stopped_process_keeps_it(empty_database, database_url):
    """It has not died, and will go on where it stood."""
    async with another_process(database_url) as (process, said):
        assert said == "held"
        os.kill(process.pid, signal.SIGSTOP)
        async with empty_database.holding("sending") as hold:
            assert hold is None


@pytest.mark.parametrize("name", ["", "../other", "Sending", "a b"])
async def test_a_name_that_is_no_part_of_a_file_name_is_refused(empty_database, name):
    with pytest.raises(ValueError, match="cannot be held"):
        empty_database.holding(name)


class TestSqlite:
    async def test_by_whatever_path_the_database_is_opened(self, tmp_path):
        (tmp_path / "link").symlink_to(tmp_path)
        here, there = (f"sqlite:///{folder}/nps.db" for folder in (tmp_path, tmp_path / "link"))
        async with (
            open_database(here) as first,
            open_database(there) as second,
            first.holding("sending"),
            second.holding("sending") as hold,
        ):
            assert hold is None
        assert (tmp_path / "nps.db.sending.lock").read_bytes() == b""

    async def test_a_child_that_was_started_meanwhile_does_not_keep_it(self, tmp_path):
        async with open_database(f"sqlite:///{tmp_path}/nps.db") as database:
            async with database.holding("sending"):
                child = await asyncio.create_subprocess_exec("sleep", "30", close_fds=False)
            try:
                async with database.holding("sending") as hold:
                    assert hold
            finally:
                child.kill()
                await child.wait()

    async def test_a_file_that_cannot_be_made_is_said(self, tmp_path):
        async with open_database(f"sqlite:///{tmp_path}/nps.db") as database:
            (tmp_path / "nps.db.sending.lock").mkdir()
            with pytest.raises(UnavailableError, match=r"nps\.db\.sending\.lock cannot be opened"):
                async with database.holding("sending"):
                    pass


class TestPostgresql:
    @pytest.fixture
    def url(self, postgresql):
        with postgresql.new_database() as name:
            yield postgresql.url(name)

    async def test_a_lost_connection_tells_the_holder(self, url, postgresql):
        async with open_database(url) as database:
            async with database.holding("sending") as hold:
                assert hold
                postgresql.run(
                    "SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON pg_database.oid = database "
                    f"WHERE locktype = 'advisory' AND datname = '{url_database(url)}';"
                )
                await asyncio.wait_for(hold.lost.wait(), 5)
                async with database.holding("sending") as second:
                    assert second
            async with database.holding("sending") as third:
                assert third

    async def test_a_server_that_stops_answering_tells_the_holder(self, url, monkeypatch):
        monkeypatch.setattr("bot.database.postgresql_lease.PULSE_SECONDS", 0.2)
        async with open_database(url) as database, database.holding("sending") as hold:
            backend = await pid_of_holder(database)
            os.kill(backend, signal.SIGSTOP)
            try:
                await asyncio.wait_for(hold.lost.wait(), 5)
            finally:
                os.kill(backend, signal.SIGCONT)
            assert await held_soon(database)

    async def test_letting_go_is_no_loss(self, url):
        async with open_database(url) as database:
            async with database.holding("sending") as hold:
                pass
            assert not hold.lost.is_set()

    async def test_a_server_that_is_not_there_is_said(self, url, monkeypatch):
        async with open_database(url) as database:
            server = database._server
            monkeypatch.setattr(
                database, "_server", type(server)("postgresql://127.0.0.1:1/nps", "127.0.0.1:1", "nps", "nps")
            )
            with pytest.raises(UnavailableError, match=r"127\.0\.0\.1:1 cannot be reached"):
                async with database.holding("sending"):
                    pass


def url_database(url):
    return url.partition("?")[0].rpartition("/")[2]


async def pid_of_holder(database):
    async with database.reading() as connection:
        [row] = await connection.fetch(
            "SELECT pid FROM pg_locks WHERE locktype = 'advisory' "
            "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        )
    return row["pid"]
