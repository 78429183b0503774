"""A span of working hours runs while the office is open, whatever night, weekend, holiday or clock comes between."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.calendar.quiet_hours import Calendar, Quiet, is_allowed
from bot.core.calendar.working_hours import after

ZONE = ZoneInfo("Europe/Copenhagen")
MAUNDY_THURSDAY, EASTER_MONDAY = date(2026, 4, 2), date(2026, 4, 6)
CALENDAR = Calendar(ZONE, lambda day: MAUNDY_THURSDAY <= day <= EASTER_MONDAY)
CLOSED = Quiet(time(8), time(16))
HOUR = timedelta(hours=1)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-03-02T10:00", 2, "2026-03-02T12:00"),
        ("2026-03-02T15:00", 2, "2026-03-03T09:00"),
        ("2026-03-02T23:00", 2, "2026-03-03T10:00"),
        ("2026-03-06T15:30", 2, "2026-03-09T09:30"),  # over a weekend
        ("2026-03-07T12:00", 8, "2026-03-09T16:00"),  # all of a day, to the minute
        ("2026-03-02T08:00", 20, "2026-03-04T12:00"),
        ("2026-04-01T15:00", 2, "2026-04-07T09:00"),  # over Easter
        ("2026-03-27T15:00", 2, "2026-03-30T09:00"),  # over the night in which clocks are moved
    ],
)
def test_spans(start, hours, end):
    assert after(local(start), hours * HOUR, CLOSED, CALENDAR) == local(end)


def test_an_office_that_never_closes():
    closed = Quiet(time.min, time.max, on_weekends=False, on_holidays=False)
    end = after(local("2026-03-07T23:00"), 2 * HOUR, closed, CALENDAR)
    assert abs(end - local("2026-03-08T01:00")) < timedelta(milliseconds=1)


@settings(deadline=None)
@given(
    st.integers(0, 365 * 24 * 60).map(lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)),
    st.integers(1, 40),
    st.integers(0, 12),
    st.integers(13, 23),
)
def test_it_ends_while_people_are_at_work_and_never_early(moment, hours, opens, closes):
    closed = Quiet(time(opens), time(closes))
    end = after(moment, hours * HOUR, closed, CALENDAR)
    assert end >= moment + hours * HOUR
    assert is_allowed(end - timedelta(microseconds=1), closed, CALENDAR)
    # Nothing is lost where a span is cut in two.
    first = after(moment, HOUR / 2, closed, CALENDAR)
    assert after(first, hours * HOUR - HOUR / 2, closed, CALENDAR) == end
