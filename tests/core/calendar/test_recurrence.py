"""Which occasion a day belongs to."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.core.calendar.recurrence import Every, occasion, share_of


@pytest.mark.parametrize(
    ("every", "day", "name"),
    [
        (Every.MONTH, date(2026, 3, 31), "nps 2026-03"),
        (Every.QUARTER, date(2026, 3, 31), "nps 2026q1"),
        (Every.QUARTER, date(2026, 4, 1), "nps 2026q2"),
        (Every.QUARTER, date(2026, 12, 31), "nps 2026q4"),
        (Every.HALF_YEAR, date(2026, 6, 30), "nps 2026h1"),
        (Every.HALF_YEAR, date(2026, 7, 1), "nps 2026h2"),
        (Every.YEAR, date(2026, 7, 1), "nps 2026"),
        (None, date(2026, 7, 1), "nps 2026-07-01"),
    ],
)
def test_occasions(every, day, name):
    assert occasion("nps", every, day) == name


@pytest.mark.parametrize(
    ("every", "count"), [(Every.MONTH, 24), (Every.QUARTER, 8), (Every.HALF_YEAR, 4), (Every.YEAR, 2)]
)
def test_two_years_have_as_many_as_they_should(every, count):
    days = [date(2027, 1, 1) + timedelta(days=n) for n in range(365 + 366)]
    names = [occasion("nps", every, day) for day in days]
    assert len(set(names)) == count
    # Each in one piece.
    assert sum(before != after for before, after in pairwise(names)) == count - 1


@pytest.mark.parametrize(
    ("many", "share", "size"), [(1000, 0.01, 10), (1049, 0.01, 10), (3, 0.01, 1), (0, 0.5, 0), (7, 1, 7)]
)
def test_a_share_of_somebody_is_somebody(many, share, size):
    assert share_of(many, share) == size
