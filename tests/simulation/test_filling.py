"""A store is filled, counted, and never filled twice. On both databases."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from bot.simulation import NotEmptyError, fill
from tests.tallies import differs

ZONE = ZoneInfo("Europe/Copenhagen")


async def test_what_is_filled_in_is_counted(database):
    seen = []
    options = {"answers": 60, "seed": "a", "until": date(2026, 3, 2), "progress": lambda *done: seen.append(done)}
    answers = await fill(database, ZONE, ["nps"], **options)
    async with database.reading() as connection:
        [row] = await connection.fetch("SELECT count(score) AS n FROM invitation")
    assert row["n"] == answers > 30
    assert not any(await differs(database, ZONE))
    assert seen[-1][0] == seen[-1][1]
    with pytest.raises(NotEmptyError):
        await fill(database, ZONE, ["nps"], **options)
