import pytest

from tests.cases.desk import Desk, desk_over


@pytest.fixture
async def desk(database, clock) -> Desk:
    """Three admin chats that all hear of every case."""
    return await desk_over(database, clock)
