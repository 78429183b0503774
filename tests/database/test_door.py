"""What is promised about both databases, asked of both."""

import asyncio
import sys
import textwrap

import pytest

from bot.database import ConflictError, DatabaseError, DuplicateError, UnavailableError, open_database


@pytest.fixture
async def account(empty_database):
    async with empty_database.transaction() as connection:
        await connection.execute(
            "CREATE TABLE account (id bigint PRIMARY KEY, owner text UNIQUE, balance bigint, rate double precision)"
        )
        await connection.execute("INSERT INTO account (id, owner, balance) VALUES (1, 'Ida', 0), (2, 'Bo', 0)")
    return empty_database


async def balances(database):
    async with database.reading() as connection:
        return [row["balance"] for row in await connection.fetch("SELECT balance FROM account ORDER BY id")]


async def add(connection, number, *, id_=1):
    return await connection.execute("UPDATE account SET balance = balance + :n WHERE id = :id", n=number, id=id_)


async def test_what_is_written_is_read(account):
    rows = [
        {"id": 3, "owner": "Åse 'Æ' Ødegård", "balance": None, "rate": 0.1},
        {"id": 2**63 - 1, "owner": None, "balance": True, "rate": None},
    ]
    async with account.transaction() as connection:
        await connection.execute_many("INSERT INTO account VALUES (:id, :owner, :balance, :rate)", rows)
        await connection.execute_many("INSERT INTO account VALUES (:id, :owner, :balance, :rate)", [])
    async with account.reading() as connection:
        assert await connection.fetch("SELECT * FROM account WHERE id > 2 ORDER BY id") == rows
        assert await connection.fetch("SELECT * FROM account WHERE id = 9") == []
        assert await connection.tables() == {"account"}


async def test_changed_rows_are_counted(account):
    async with account.transaction() as connection:
        assert await add(connection, 1) == 1
        assert await add(connection, 1, id_=9) == 0
        assert await connection.execute("UPDATE account SET balance = 5") == 2
        assert await connection.execute("CREATE TABLE other (id bigint)") == 0
        assert await connection.execute("INSERT INTO other SELECT id FROM account") == 2


@pytest.mark.parametrize(
    ("condition", "values", "found"),
    [
        ("id IN (:ids)", {"ids": [2, 3, 1]}, [1, 2]),
        ("id IN (:ids)", {"ids": []}, []),
        ("owner NOT IN (:names)", {"names": ("Ida", "Eva", "Åse")}, [2]),
        ("id = :id AND owner IN (:names)", {"id": 1, "names": ["Ida"]}, [1]),
        ("(:owner IS NULL OR owner = :owner)", {"owner": None}, [1, 2]),
        ("(:owner IS NULL OR owner = :owner)", {"owner": "Bo"}, [2]),
        ("(:id IS NULL OR id = :id)", {"id": None}, [1, 2]),
        ("balance = coalesce(:balance, 0)", {"balance": None}, [1, 2]),
        ("owner <> ':id' AND owner <> 'it''s :id' -- :id", {}, [1, 2]),
        ("CAST(:id AS text) = '1' AND id = CAST(:id AS bigint)", {"id": 1}, [1]),
        ("id >= :id * 1.5", {"id": 1}, [2]),
    ],
)
async def test_values_stand_where_they_are_named(account, condition, values, found):
    async with account.reading() as connection:
        rows = await connection.fetch(f"SELECT id FROM account WHERE {condition}\n ORDER BY id", **values)
    assert [row["id"] for row in rows] == found


async def test_nothing_goes_into_columns_of_every_type(account):
    async with account.transaction() as connection:
        await connection.execute(
            "UPDATE account SET owner = :owner, balance = :balance, rate = :rate WHERE id = 1",
            owner=None,
            balance=None,
            rate=None,
        )
        (row,) = await connection.fetch("SELECT owner, balance, rate FROM account WHERE id = 1")
    assert row == {"owner": None, "balance": None, "rate": None}


async def test_claimed_rows_come_back(account):
    async with account.transaction() as connection:
        rows = await connection.fetch(
            "UPDATE account SET balance = 9 WHERE id IN "
            "(SELECT id FROM account WHERE balance = 0 ORDER BY id LIMIT :n FOR UPDATE SKIP LOCKED) RETURNING id",
            n=1,
        )
    assert rows == [{"id": 1}]
    assert await balances(account) == [9, 0]


async def test_two_hundred_at_once_lose_no_increment(account):
    async def increment():
        async with account.transaction() as connection:
            (row,) = await connection.fetch("SELECT balance FROM account WHERE id = 1 FOR UPDATE")
            await connection.execute("UPDATE account SET balance = :next WHERE id = 1", next=row["balance"] + 1)

    await asyncio.gather(*[increment() for _ in range(200)])
    assert await balances(account) == [200, 0]


async def test_an_exception_leaves_nothing_behind_and_comes_out_as_it_is(account):
    problem = OSError("the disk of somebody else")
    with pytest.raises(OSError, match="somebody else") as error:
        async with account.transaction() as connection:
            await add(connection, 1)
            raise problem
    assert error.value is problem
    assert await balances(account) == [0, 0]


async def test_a_failed_statement_spoils_its_transaction_only(account):
    with pytest.raises(DatabaseError, match="no_such_table"):
        async with account.transaction() as connection:
            await add(connection, 1)
            await connection.execute("DELETE FROM no_such_table")
    async with account.transaction() as connection:
        await add(connection, 2)
    assert await balances(account) == [2, 0]


async def test_readers_see_one_moment_while_others_write(account):
    async with account.reading() as reading:
        before = await reading.fetch("SELECT sum(balance) AS total FROM account")
        async with account.transaction() as connection:
            await add(connection, 5)
        after = await reading.fetch("SELECT sum(balance) AS total FROM account")
    assert before == after == [{"total": 0}]
    assert await balances(account) == [5, 0]


async def test_readers_cannot_write(account):
    with pytest.raises(DatabaseError, match="read"):
        async with account.reading() as connection:
            await add(connection, 1)
    assert await balances(account) == [0, 0]


async def test_whoever_goes_on_after_a_failed_statement_is_told(account):
    with pytest.raises(DatabaseError, match="nothing of the transaction is kept"):
        async with account.transaction() as connection:
            await add(connection, 1)
            with pytest.raises(DuplicateError):
                await connection.execute("INSERT INTO account (id) VALUES (1)")
    assert await balances(account) == [0, 0]


# Cancellation


async def test_cancelled_in_the_middle_nothing_is_kept_and_the_next_may_write(account):
    inside = asyncio.Event()

    async def write():
        async with account.transaction() as connection:
            await add(connection, 1)
            inside.set()
            await asyncio.sleep(3600)

    task = asyncio.create_task(write())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with account.transaction() as connection:
        await add(connection, 2)
    assert await balances(account) == [2, 0]


@pytest.mark.parametrize("door", ["transaction", "reading"])
async def test_a_statement_without_end_is_stopped_by_cancelling(account, door):
    started = asyncio.Event()

    async def count_for_ever():
        async with getattr(account, door)() as connection:
            started.set()
            await connection.fetch("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT max(i) FROM n")

    task = asyncio.create_task(count_for_ever())
    await started.wait()
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await balances(account) == [0, 0]


async def test_cancelled_anywhere_both_rows_change_or_none(account):
    """Sooner or later, to reach every await: of the turn, the begin, both statements, the commit and the rollback."""

    async def move():
        async with account.transaction() as connection:
            await add(connection, 1, id_=1)
            await add(connection, 1, id_=2)

    async def cancelled_after(moments):
        task = asyncio.create_task(move())
        for _ in range(moments):
            await asyncio.sleep(0.0002)
        while not task.done():  # and again, while it cleans up
            task.cancel()
            await asyncio.sleep(0)

    await asyncio.gather(*[cancelled_after(moments) for moments in range(40)])
    for moments in range(20):
        await cancelled_after(moments)
    await move()
    first, second = await balances(account)
    assert first == second >= 1


async def test_a_connection_ends_with_its_transaction(account):
    async with account.transaction() as connection:
        await add(connection, 1)
    with pytest.raises(DatabaseError):
        await add(connection, 1)
    assert await balances(account) == [1, 0]


# Errors


async def test_a_unique_value_twice_is_a_duplicate_and_the_value_is_not_said(account):
    for statement in ("VALUES (3, :owner)", "SELECT 1, owner || '!' FROM account WHERE owner = :owner"):
        with pytest.raises(DuplicateError) as error:
            async with account.transaction() as connection:
                await connection.execute(f"INSERT INTO account (id, owner) {statement}", owner="Ida")
        assert "Ida" not in str(error.value)
        assert error.value.__suppress_context__


@pytest.mark.parametrize(("column", "value"), [("balance", 2**63), ("owner", "\ud800"), ("rate", 1j)])
async def test_what_no_column_can_hold_is_said(account, column, value):
    with pytest.raises(DatabaseError, match=r"cannot be stored|does not fit|must be text"):
        async with account.transaction() as connection:
            await connection.execute(f"UPDATE account SET {column} = :value", value=value)


async def test_a_closed_database_says_so(database_url):
    async with open_database(database_url) as database:
        pass
    with pytest.raises(UnavailableError, match="closed"):
        async with database.transaction():
            pass


# Waking


async def test_listeners_wake_with_the_commit_and_not_before(account):
    woken = asyncio.Event()
    await account.listen("outbox", woken.set)
    await asyncio.sleep(0.05)
    woken.clear()
    async with account.transaction() as connection:
        await connection.announce("outbox")
        await asyncio.sleep(0.05)
        assert not woken.is_set()
    await woken.wait()


async def test_a_rollback_wakes_nobody_and_channels_are_apart(account):
    heard = asyncio.Queue()
    for channel in ("outbox", "inbox"):
        await account.listen(channel, lambda channel=channel: heard.put_nowait(channel))
    await asyncio.sleep(0.05)
    while not heard.empty():
        heard.get_nowait()
    with pytest.raises(KeyError):
        async with account.transaction() as connection:
            await connection.announce("outbox")
            raise KeyError
    await account.announce("nobody")
    await account.announce("inbox")
    assert await heard.get() == "inbox"
    assert heard.empty()


# Processes

WRITER = """
import asyncio, sys
from bot.database import open_database

async def main():
    async with open_database(sys.argv[1]) as database:
        for number in range(1_000_000):
            async with database.transaction() as connection:
                await connection.execute("UPDATE account SET balance = :n WHERE id = 1", n=number)
                await connection.execute("UPDATE account SET balance = :n WHERE id = 2", n=number)
            print(number, flush=True)

asyncio.run(main())
"""


async def test_what_was_committed_outlives_a_kill(account, database_url):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", textwrap.dedent(WRITER), database_url, stdout=asyncio.subprocess.PIPE
    )
    for _ in range(50):
        await process.stdout.readline()
    process.kill()
    said = (await process.communicate())[0].split()
    first, second = await balances(account)
    assert first == second >= (int(said[-1]) if said else 49)


async def test_an_address_that_is_none_says_what_to_write():
    for url in (
        "mysql://bot:secret@db/nps",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite://data/nps.db",
        "",
    ):
        with pytest.raises(DatabaseError, match="DATABASE_URL is not understood: write") as error:
            async with open_database(url):
                pass
        assert "secret" not in str(error.value)


# --- repeating -------------------------------------------------------------------------------------------------------


async def test_work_in_conflict_is_done_again_from_its_beginning(account):
    tries = 0

    async def work(connection):
        nonlocal tries
        tries += 1
        await add(connection, tries)
        if tries < 3:
            raise ConflictError("in the way")
        return "done"

    assert await account.repeating(work) == "done"
    assert await balances(account) == [3, 0]


async def test_work_that_is_always_in_conflict_says_so(empty_database, monkeypatch):
    monkeypatch.setattr("bot.database.door.RETRY_PAUSES_SECONDS", (0.001, 0.001))
    tries = 0

    async def work(_connection):
        nonlocal tries
        tries += 1
        raise ConflictError("in the way")

    with pytest.raises(ConflictError):
        await empty_database.repeating(work)
    assert tries == 3


async def test_what_is_wrong_is_not_tried_again(empty_database):
    tries = 0

    async def work(connection):
        nonlocal tries
        tries += 1
        await connection.fetch("SELECT * FROM nowhere")

    with pytest.raises(DatabaseError):
        await empty_database.repeating(work)
    assert tries == 1
