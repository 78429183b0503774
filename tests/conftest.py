"""Both databases for every test that asks for one.

database        open and migrated
database_url    the URL of a new, empty one, for whole processes
empty_database  open, without a table
clock           stands still until it is set
runtime         over the database, with channels that keep what they are given
talk            says things to that runtime, and tells what it answers
"""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.database import Database, open_database
from bot.migrating import migrate
from bot.runtime import Runtime
from tests.postgresql import PostgresqlServer, running_server
from tests.runtimes import Clock, Talk, runtime_over

MIGRATIONS = Path(__file__).parent.parent / "bot" / "migrations"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgresqlServer]:
    with running_server() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'nps.db'}"
        return
    # Asked for here, so that the server only starts for those who need it.
    server: PostgresqlServer = request.getfixturevalue("postgresql")
    with server.new_database() as name:
        yield server.url(name)


@pytest.fixture
async def empty_database(database_url: str) -> AsyncIterator[Database]:
    async with open_database(database_url) as database:
        yield database


@pytest.fixture
async def database(empty_database: Database) -> Database:
    await migrate(empty_database, MIGRATIONS, datetime.now(UTC))
    return empty_database


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def runtime(database: Database, clock: Clock) -> Runtime:
    return await runtime_over(database, clock)


@pytest.fixture
def talk(runtime: Runtime, clock: Clock) -> Talk:
    return Talk(runtime, clock)
