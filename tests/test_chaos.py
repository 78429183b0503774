"""Never twice, never lost: a small run of what `scripts/chaos` does for as long as one wishes.

Real processes are killed at any of their suspension points, against providers that go wrong in every way they can.
"""

import random
from dataclasses import replace

import pytest

from tests.chaos.customers import Habits
from tests.chaos.every_point import at_every_point
from tests.chaos.full_disk import REFUSALS, NoSmallDiskError, small_disk
from tests.chaos.run import run
from tests.chaos.wishes import Hardships, Wishes

pytestmark = pytest.mark.whole

#: Short lives and quick customers, so that a small run has many of both.
SMALL = Wishes(
    40,
    seed=7,
    minutes=10,
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
    found = await at_every_point(points, minutes=15)
    assert found.faults == {}
    # How many points a conversation has depends on the machine: while it waits the bot looks around now and then.
    assert found.kills >= sum(point < (found.end or max(points) + 1) for point in points) >= len(points) / 2


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("fault", "found"), [("sends_again", "asked twice"), ("answers_too_early", "customers' messages lost")]
)
async def test_a_broken_bot_is_found_out(database_url, tmp_path, fault, found):
    """By luck: the bot has to be killed at the right point. What is lost keeps it from coming to rest."""
    for seed in range(5):
        folder = tmp_path / str(seed)
        folder.mkdir()
        wishes = replace(SMALL, stuck_after_seconds=10.0, fault=fault, seed=seed)
        report = await run(f"{database_url}.{seed}", wishes, folder)
        if report.verdict.faults[found]:
            return
    pytest.fail(f"nobody noticed: {found}")


#: A run of seconds with kills, beside what makes it harder.
HARD = replace(SMALL, asks=20)


async def test_a_disk_that_is_full_for_a_while_loses_nothing_and_what_cannot_be_kept_is_refused(database_url, tmp_path):
    if not database_url.startswith("sqlite"):
        try:
            with small_disk():
                pass
        except NoSmallDiskError as error:
            pytest.skip(str(error))
    report = await run(database_url, replace(HARD, hardships=Hardships(has_full_disk=True)), tmp_path)
    assert report.verdict.is_good, str(report.verdict)
    assert report.hardships["answers 503 while the disk was full"] >= REFUSALS


async def test_others_are_heard_beside_a_message_that_hangs_and_it_is_set_aside(database_url, tmp_path):
    report = await run(database_url, replace(HARD, hardships=Hardships(has_hanging_message=True)), tmp_path)
    assert report.verdict.is_good, str(report.verdict)


async def test_connections_that_say_nothing_keep_nobody_from_being_heard(database_url, tmp_path):
    report = await run(database_url, replace(HARD, hardships=Hardships(silent_connections=1000)), tmp_path)
    assert report.verdict.is_good, str(report.verdict)
    assert report.hardships["connections that said nothing"] >= 1000


async def test_a_reader_that_holds_a_snapshot_keeps_nobody_from_being_heard(database_url, tmp_path):
    hardships = Hardships(reader_seconds=3.0, messages_a_second=200)
    report = await run(database_url, replace(HARD, hardships=hardships), tmp_path)
    assert report.verdict.is_good, str(report.verdict)
    assert report.hardships["messages of strangers"]


async def test_a_message_that_hangs_and_is_not_set_aside_is_found_out(tmp_path):
    url, hardships = f"sqlite:///{tmp_path / 'nps.db'}", Hardships(has_hanging_message=True)
    wishes = replace(HARD, hardships=hardships, points=None, fault="tries_for_ever", stuck_after_seconds=3.0)
    report = await run(url, wishes, tmp_path)
    assert report.verdict.faults["messages that hang, and were not set aside"]
