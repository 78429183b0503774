"""Only those who can still answer are waited for."""

from datetime import UTC, date, datetime

from bot.store.waiting import waiting
from tests.cohorts import One, desk_of, happened

DAY, OLD = date(2026, 3, 1), date(2026, 2, 1)


async def test_open_ones_without_a_score_that_were_asked_lately_are_waited_for(runtime, clock):
    desk = desk_of(runtime, clock, "relation")
    await happened(
        desk,
        [
            *(One(None, DAY, is_open=True) for _ in range(3)),
            One(9, DAY, is_open=True),
            One(None, DAY, because="expired"),
            One(None, OLD, is_open=True),
            One(None, DAY, is_open=True, survey="delivery"),
        ],
    )
    after = datetime(2026, 2, 20, tzinfo=UTC)
    async with runtime.database.reading() as connection:
        assert await waiting(connection, "relation", OLD, DAY, after) == 3
        assert await waiting(connection, "relation", OLD, OLD, after) == 0
        assert await waiting(connection, "relation", OLD, DAY, datetime(2026, 1, 1, tzinfo=UTC)) == 4
