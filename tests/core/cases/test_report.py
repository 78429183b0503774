"""Time to the first contact, the share within a day, and the next score with and without a contact."""

from datetime import UTC, datetime, timedelta

from bot.core.cases.report import FirstContact, NextScores, OpenedCase, first_contact

NOW = datetime(2026, 3, 10, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)


def opened(hours_ago: float, contacted_after: float | None = None) -> OpenedCase:
    at = NOW - hours_ago * HOUR
    return OpenedCase(at, None if contacted_after is None else at + contacted_after * HOUR)


def test_no_cases():
    nothing = first_contact([], NOW)
    assert nothing == FirstContact(0, 0, None, 0, 0)
    assert nothing.share_soon is None


def test_the_median_and_the_share_of_those_old_enough_to_tell():
    found = first_contact([opened(100, 1), opened(90, 24), opened(80, 40), opened(70), opened(2), opened(3, 2)], NOW)
    assert (found.cases, found.contacted, found.median) == (6, 4, timedelta(hours=13))
    assert (found.soon, found.old_enough, found.share_soon) == (2, 4, 0.5)


def test_the_difference_is_of_the_contacted_over_the_others():
    contacted = (0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0)
    others = (0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0)
    difference = NextScores(contacted, others).difference
    assert difference.difference == 200
    assert difference.is_more_than_chance
    assert not NextScores(contacted, (0,) * 11).difference.has_enough
