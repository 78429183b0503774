"""Both databases for every test that asks for one.

database        open and migrated
database_url    its URL, for whole processes; without a table for tests marked `bare_database`
empty_database  open, without a table
clock           stands still until it is set
runtime         over the database, with channels that keep what they are given
talk            says things to that runtime, and tells what it answers
"""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from bot import logs
from bot.database import Database, open_database
from bot.database.migrate import migrate
from bot.runtime import Runtime
from tests.postgresql import PostgresqlServer, running_server
from tests.runtimes import Clock, Talk, runtime_over

# What production logs, a failing test shows: no locals, and no words of anybody.
logs.configure("text")

# The same examples every time; scripts/explore looks for others, and prints a seed that brings them back.
hypothesis_settings.register_profile("same", derandomize=True, deadline=None)
hypothesis_settings.register_profile(
    "explore", deadline=None, max_examples=1_000, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
hypothesis_settings.load_profile("same")

MIGRATIONS = Path(__file__).parent.parent / "bot" / "migrations"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What one process has to do alone begins first: at the end nothing waits for it."""
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgresqlServer]:
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite database with every table and nothing in it: copying it takes a fifth of the time of making one."""
    path = tmp_path_factory.mktemp("migrated") / "nps.db"
    asyncio.run(migrated(f"sqlite:///{path}"))
    return path


async def migrated(url: str) -> None:
    """Makes every table."""
    async with open_database(url) as database:
        await migrate(database, MIGRATIONS, datetime.now(UTC))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    is_bare = "empty_database" in request.fixturenames or request.node.get_closest_marker("bare_database")
    # What it takes is asked for here, so that the server only starts for those who need it.
    if request.param == "sqlite":
        path = tmp_path / "nps.db"
        if not is_bare:
            shutil.copyfile(request.getfixturevalue("migrated_file"), path)
        yield f"sqlite:///{path}"
        return
    server: PostgresqlServer = request.getfixturevalue("postgresql")
    with server.new_database() if is_bare else server.used_database(migrated) as name:
        yield server.url(name)


@pytest.fixture
async def empty_database(database_url: str) -> AsyncIterator[Database]:
    async with open_database(database_url) as database:
        yield database


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    async with open_database(database_url) as database:
        yield database


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def runtime(database: Database, clock: Clock) -> Runtime:
    return await runtime_over(database, clock)


@pytest.fixture
def talk(runtime: Runtime, clock: Clock) -> Talk:
    return Talk(runtime, clock)
