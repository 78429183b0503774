from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar.periods import CalendarUnit, Period
from bot.core.calendar.quiet_hours import Calendar
from bot.core.measuring.digests import OFF, Digest, due, last_closed, wanted

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
#: Easter Monday, and two first days of a month.
HOLIDAYS = {date(2026, 4, 6), date(2026, 1, 1), date(2026, 5, 1)}
OFFICE = Calendar(COPENHAGEN, HOLIDAYS.__contains__)
HOUR = timedelta(hours=1)


def there(*numbers):
    return datetime(*numbers, tzinfo=COPENHAGEN)


MOMENTS = st.builds(
    lambda days, hour: there(2024, 1, 1, hour) + timedelta(days=days), *map(st.integers, (0, 0), (1500, 23))
)


def told(digest, told_through, start, hours):
    """What is told to a chat whose bot looks at the clock once an hour: (when by the clock there, of which period)."""
    found = []
    for hour in range(hours):
        now = start.astimezone(UTC) + hour * HOUR
        period = due(digest, told_through, now, OFFICE)
        if period is not None:
            found.append((now.astimezone(COPENHAGEN), period))
            told_through = period.last
    return found


def week(monday):
    return Period(monday, monday + timedelta(days=6), CalendarUnit.WEEK)


def test_a_week_is_told_of_on_the_monday_after_it_at_eight():
    assert told(Digest.WEEKLY, date(2026, 3, 1), there(2026, 3, 5), 14 * 24) == [
        (there(2026, 3, 9, 8), week(date(2026, 3, 2))),
        (there(2026, 3, 16, 8), week(date(2026, 3, 9))),
    ]


def test_a_public_holiday_is_left_out():
    assert told(Digest.WEEKLY, date(2026, 3, 29), there(2026, 4, 1), 8 * 24) == [
        (there(2026, 4, 7, 8), week(date(2026, 3, 30)))
    ]


@pytest.mark.parametrize(
    ("start", "at", "month"),
    [
        # A Friday and a holiday, before a weekend.
        (there(2026, 4, 30), there(2026, 5, 4, 8), Period(date(2026, 4, 1), date(2026, 4, 30), CalendarUnit.MONTH)),
        # A Saturday.
        (there(2026, 7, 31), there(2026, 8, 3, 8), Period(date(2026, 7, 1), date(2026, 7, 31), CalendarUnit.MONTH)),
        (there(2025, 12, 31), there(2026, 1, 2, 8), Period(date(2025, 12, 1), date(2025, 12, 31), CalendarUnit.MONTH)),
    ],
)
def test_a_month_is_told_of_on_the_first_working_day_after_it(start, at, month):
    assert told(Digest.MONTHLY, month.first - timedelta(days=1), start, 10 * 24) == [(at, month)]


def test_who_is_back_after_weeks_tells_the_latest_only_and_not_at_night():
    assert told(Digest.WEEKLY, date(2026, 2, 1), there(2026, 3, 11, 22), 24) == [
        (there(2026, 3, 12, 8), week(date(2026, 3, 2)))
    ]


def test_eight_is_eight_on_both_sides_of_summer_time():
    found = told(Digest.WEEKLY, date(2026, 3, 15), there(2026, 3, 20), 17 * 24)
    assert [at for at, _ in found] == [there(2026, 3, 23, 8), there(2026, 3, 30, 8)]


@given(
    digest=st.sampled_from(Digest),
    start=MOMENTS,
    hours=st.integers(1, 24 * 40),
)
def test_no_day_is_told_of_twice_and_none_before_it_is_over(digest, start, hours):
    found = told(digest, start.date() - timedelta(days=60), start, hours)
    for (_, first), (_, second) in pairwise(found):
        assert first.last < second.first
    assert all(period.last < at.date() and 8 <= at.hour < 18 for at, period in found)


@given(digest=st.sampled_from(Digest), start=MOMENTS)
def test_who_has_just_wished_waits_for_the_next(digest, start):
    through = last_closed(digest, start.date()).last
    assert due(digest, through, start, OFFICE) is None


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        *((words, Digest.WEEKLY) for words in ("weekly", "Ugentligt", "ukentlig", "veckovis", "hver uge", "weekyl")),
        *((words, Digest.MONTHLY) for words in ("MONTHLY", "månedlig", "manedligt", "månadsvis", "varje månad")),
        *((words, OFF) for words in ("off", "fra", "slå fra", "av", "stäng av", "stop")),
        *((words, None) for words in ("", "daily", "on", "weekly monthly", "every")),
    ],
)
def test_words_of_four_languages(said, wish):
    assert wanted(tuple(said.split())) == wish
