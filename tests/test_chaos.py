"""Never twice, never lost: a small run of what `scripts/chaos` does for as long as one wishes.

Real processes are killed at any of their suspension points, against providers that go wrong in every way they can.
"""

import random
from dataclasses import replace

import pytest

from tests.chaos.customers import Habits
from tests.chaos.every_point import at_every_point
from tests.chaos.run import Wishes, run

pytestmark = pytest.mark.whole

#: Short lives and quick customers, so that a small run has many of both.
SMALL = Wishes(
    40,
    seed=7,
    minutes=1.5,
    points=(20, 3000),
    settle_after=2.0,
    look_every=0.2,
    habits=Habits(longest_thought=0.5, latest_report=4.0),
)


async def test_nobody_is_asked_twice_and_nothing_is_lost(database_url, tmp_path):
    report = await run(database_url, SMALL, tmp_path)
    assert report.verdict.is_good, str(report.verdict)
    assert report.kills


async def test_nor_by_polling_and_a_messaging_service_and_with_reminders(database_url, tmp_path):
    wishes = replace(SMALL, asks=20, is_polling=True, has_service=True, remind_after=4.0)
    report = await run(database_url, wishes, tmp_path)
    assert report.verdict.is_good, str(report.verdict)
    assert report.kills


async def test_a_conversation_survives_a_kill_anywhere_in_it():
    dice = random.Random(7)
    points = [dice.randrange(first, first + 125) for first in range(1, 2000, 125)]
    found = await at_every_point(points, minutes=1.5)
    assert found.faults == {}
    # How many points a conversation has depends on the machine: while it waits the bot looks around now and then.
    assert found.kills >= sum(point < (found.end or max(points) + 1) for point in points) >= len(points) / 2


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("fault", "found"), [("sends_again", "asked twice"), ("answers_too_early", "customers' messages lost")]
)
async def test_a_broken_bot_is_found_out(database_url, tmp_path, fault, found):
    """By luck: the bot has to be killed at the right point."""
    for seed in range(5):
        folder = tmp_path / str(seed)
        folder.mkdir()
        wishes = replace(SMALL, minutes=0.2, fault=fault, seed=seed)
        report = await run(f"{database_url}.{seed}", wishes, folder)
        if report.verdict.faults[found]:
            return
    pytest.fail(f"nobody noticed: {found}")
