import asyncio
from pathlib import Path

import pytest

from bot.database import ConflictError, DatabaseError, UnavailableError, open_database


@pytest.fixture
def url(postgresql):
    with postgresql.new_database() as name:
        yield postgresql.url(name)


async def refusal(url):
    with pytest.raises(DatabaseError) as error:
        async with open_database(url):
            pass
    assert error.value.__suppress_context__ or not error.value.__context__
    return error.value


async def test_a_server_that_is_not_there_is_said():
    error = await refusal("postgresql://nps:se%23cret@127.0.0.1:1/nps")
    assert isinstance(error, UnavailableError)
    assert str(error).startswith("PostgreSQL at 127.0.0.1:1 cannot be reached (")
    assert str(error).endswith("): start it, or correct DATABASE_URL.")
    assert "cret" not in str(error)


@pytest.fixture
def locked_out(postgresql):
    """The URL of a user who needs a password: everyone else is let in without."""
    rules: Path = postgresql.folder / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text("local all locked_out scram-sha-256\n" + before)
    postgresql.run("CREATE ROLE locked_out LOGIN PASSWORD 'right'; SELECT pg_reload_conf();")
    yield postgresql.url("postgres").replace("postgres:@", "locked_out:wrong@")
    rules.write_text(before)
    postgresql.run("DROP ROLE locked_out; SELECT pg_reload_conf();")


async def test_a_wrong_password_is_said_but_not_shown(locked_out, postgresql):
    assert str(await refusal(locked_out)) == (
        f"PostgreSQL at {postgresql.folder}:5432 refuses user locked_out: correct name or password in DATABASE_URL."
    )


async def test_a_database_that_is_not_there_is_said(postgresql):
    assert "has no database nowhere: make it, or correct DATABASE_URL." in str(await refusal(postgresql.url("nowhere")))


@pytest.mark.parametrize("password", ["12/secret", "12#secret", "12?secret", "sec/ret", "[secret"])
async def test_a_password_that_must_be_encoded_is_not_taken_for_something_else(password):
    error = await refusal(f"postgresql://nps:{password}@db/nps")
    assert "DATABASE_URL is not understood" in str(error)
    assert "secret" not in str(error)


async def test_a_lock_held_by_another_is_said_after_waiting(url):
    async with open_database(url) as database:
        async with database.transaction() as first:
            await first.lock("migration")
            with pytest.raises(UnavailableError, match="has been locked for 10 seconds"):
                async with database.transaction() as second:
                    await second.execute("SET LOCAL lock_timeout = 100")
                    await second.lock("migration")
        async with database.transaction() as connection:
            await connection.lock("migration")


async def test_two_that_wait_for_each_other_are_told_apart(url):
    first_has, second_has = asyncio.Event(), asyncio.Event()

    async with open_database(url) as database:
        async with database.transaction() as connection:
            await connection.execute("CREATE TABLE account AS SELECT 1 AS id, 0 AS balance UNION SELECT 2, 0")

        async def move(first, second, mine, others):
            async with database.transaction() as connection:
                await connection.execute("UPDATE account SET balance = balance + 1 WHERE id = :id", id=first)
                mine.set()
                await others.wait()
                await connection.execute("UPDATE account SET balance = balance + 1 WHERE id = :id", id=second)

        results = await asyncio.gather(
            move(1, 2, first_has, second_has), move(2, 1, second_has, first_has), return_exceptions=True
        )
        assert [type(result) for result in results if result] == [ConflictError]
        async with database.reading() as connection:
            assert await connection.fetch("SELECT balance FROM account") == [{"balance": 1}, {"balance": 1}]


async def test_a_lost_connection_is_said_and_replaced(url):
    async with open_database(url) as database:
        with pytest.raises(UnavailableError, match="cannot be reached"):
            async with database.transaction() as connection:
                await connection.fetch("SELECT pg_terminate_backend(pg_backend_pid())")
        async with database.transaction() as connection:
            assert await connection.fetch("SELECT 1 AS n") == [{"n": 1}]


async def test_listening_finds_its_way_back(url):
    woken = asyncio.Event()

    async def wakes():
        await woken.wait()
        woken.clear()

    async with open_database(url) as database:
        await database.listen("outbox", woken.set)
        await wakes()  # on beginning to listen
        async with database.transaction() as connection:
            await connection.fetch(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND query LIKE 'LISTEN%'"
            )
        await wakes()  # after the gap
        await database.announce("outbox")
        await wakes()


async def test_announcements_cross_processes(url):
    woken = asyncio.Event()
    async with open_database(url) as here, open_database(url) as elsewhere:
        await here.listen("outbox", woken.set)
        await woken.wait()
        woken.clear()
        async with elsewhere.transaction() as connection:
            await connection.announce("outbox")
        await woken.wait()
