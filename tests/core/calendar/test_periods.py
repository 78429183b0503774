"""What an admin's words mean on a given day, and when those days begin and end."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar.periods import CalendarUnit, Period, bounds, buckets, containing, parse

TODAY = date(2026, 2, 11)  # a Wednesday in ISO week 7
NORDIC = [ZoneInfo("Europe/Copenhagen"), ZoneInfo("Europe/Oslo"), ZoneInfo("Europe/Stockholm")]
UNITS = [kind for kind in CalendarUnit if kind is not CalendarUnit.SPAN]

days = st.dates(date(2000, 1, 8), date(2090, 12, 31))
units = st.sampled_from(UNITS)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    kind = draw(st.sampled_from(CalendarUnit))
    day = draw(days)
    if kind is not CalendarUnit.SPAN:
        return containing(day, kind)
    return Period(day, day + timedelta(days=draw(st.integers(0, 800))), kind)


# Words


@pytest.mark.parametrize(
    ("said", "first", "last", "kind"),
    [
        ("30d", "2026-01-13", "2026-02-11", CalendarUnit.SPAN),
        ("1d", "2026-02-11", "2026-02-11", CalendarUnit.SPAN),
        ("12w", "2025-11-20", "2026-02-11", CalendarUnit.SPAN),
        ("6m", "2025-08-12", "2026-02-11", CalendarUnit.SPAN),
        ("1 year", "2025-02-12", "2026-02-11", CalendarUnit.SPAN),
        ("last 4 quarters", "2025-02-12", "2026-02-11", CalendarUnit.SPAN),
        ("de seneste 30 dage", "2026-01-13", "2026-02-11", CalendarUnit.SPAN),
        ("2026", "2026-01-01", "2026-12-31", CalendarUnit.YEAR),
        ("2026q1", "2026-01-01", "2026-03-31", CalendarUnit.QUARTER),
        ("2026-Q4", "2026-10-01", "2026-12-31", CalendarUnit.QUARTER),
        ("1. kvartal 2026", "2026-01-01", "2026-03-31", CalendarUnit.QUARTER),
        ("kvartal 2 2025", "2025-04-01", "2025-06-30", CalendarUnit.QUARTER),
        ("q1", "2026-01-01", "2026-03-31", CalendarUnit.QUARTER),
        ("q2", "2025-04-01", "2025-06-30", CalendarUnit.QUARTER),  # the latest that has begun
        ("2026-03", "2026-03-01", "2026-03-31", CalendarUnit.MONTH),
        ("03/2026", "2026-03-01", "2026-03-31", CalendarUnit.MONTH),
        ("2024-02", "2024-02-01", "2024-02-29", CalendarUnit.MONTH),
        ("2026h1", "2026-01-01", "2026-06-30", CalendarUnit.HALF_YEAR),
        ("2025-H2", "2025-07-01", "2025-12-31", CalendarUnit.HALF_YEAR),
        ("h2", "2025-07-01", "2025-12-31", CalendarUnit.HALF_YEAR),  # the latest that has begun
        ("1. halvår 2025", "2025-01-01", "2025-06-30", CalendarUnit.HALF_YEAR),
        ("andra halvåret 2025", "2025-07-01", "2025-12-31", CalendarUnit.HALF_YEAR),
        ("first half of 2024", "2024-01-01", "2024-06-30", CalendarUnit.HALF_YEAR),
        ("2025 2. halvår", "2025-07-01", "2025-12-31", CalendarUnit.HALF_YEAR),
        ("siste halvår", "2025-07-01", "2025-12-31", CalendarUnit.HALF_YEAR),
        ("last 3 half years", "2024-08-12", "2026-02-11", CalendarUnit.SPAN),
        ("fjerde kvartal", "2025-10-01", "2025-12-31", CalendarUnit.QUARTER),
        ("andre kvartal 2024", "2024-04-01", "2024-06-30", CalendarUnit.QUARTER),
        ("2025 1. kvartal", "2025-01-01", "2025-03-31", CalendarUnit.QUARTER),
        ("marts 2025", "2025-03-01", "2025-03-31", CalendarUnit.MONTH),
        ("februari", "2026-02-01", "2026-02-28", CalendarUnit.MONTH),
        ("march", "2025-03-01", "2025-03-31", CalendarUnit.MONTH),
        ("2026w05", "2026-01-26", "2026-02-01", CalendarUnit.WEEK),
        ("uge 7", "2026-02-09", "2026-02-15", CalendarUnit.WEEK),
        ("vecka 8", "2025-02-17", "2025-02-23", CalendarUnit.WEEK),
        ("2025w01", "2024-12-30", "2025-01-05", CalendarUnit.WEEK),
        ("2026w53", "2026-12-28", "2027-01-03", CalendarUnit.WEEK),
        ("w53", "2020-12-28", "2021-01-03", CalendarUnit.WEEK),  # the latest year with so many weeks
        ("2026-03-15", "2026-03-15", "2026-03-15", CalendarUnit.DAY),
        ("15.03.2026", "2026-03-15", "2026-03-15", CalendarUnit.DAY),
        ("15. marts 2026", "2026-03-15", "2026-03-15", CalendarUnit.DAY),
        ("2026-01-10..2026-02-05", "2026-01-10", "2026-02-05", CalendarUnit.SPAN),
    ],
)
def test_what_is_said_and_what_is_meant(said: str, first: str, last: str, kind: CalendarUnit) -> None:
    assert parse(said, today=TODAY) == Period(date.fromisoformat(first), date.fromisoformat(last), kind)


@pytest.mark.parametrize(
    ("spoken", "meant"),
    [  # Danish, Norwegian, Swedish, English
        ("i dag | i dag | idag | today", "2026-02-11"),
        ("i går | i går | igår | yesterday", "2026-02-10"),
        ("denne uge | denne uken | den här veckan | this week", "2026w07"),
        ("sidste uge | forrige uke | förra veckan | last week", "2026w06"),
        ("denne måned | denne måneden | den här månaden | this month", "2026-02"),
        ("sidste måned | forrige måned | förra månaden | last month", "2026-01"),
        ("dette kvartal | dette kvartalet | det här kvartalet | this quarter", "2026q1"),
        ("sidste kvartal | forrige kvartal | förra kvartalet | last quarter", "2025q4"),
        ("dette halvår | dette halvåret | det här halvåret | this half-year", "2026h1"),
        ("sidste halvår | forrige halvår | förra halvåret | last half year", "2025h2"),
        ("i år | i år | i år | this year", "2026"),
        ("sidste år | i fjor | förra året | last year", "2025"),
        ("indtil nu i år | hittil i år | hittills i år | so far this year", "2026"),
        ("første kvartal | første kvartal | första kvartalet | first quarter", "2026q1"),
        ("marts sidste år | mars i fjor | mars förra året | march last year", "2025-03"),
        ("1. kvartal sidste år | første kvartal i fjor | första kvartalet i fjol | q1 of last year", "2025q1"),
        ("marts i år | mars i år | mars i år | march this year", "2026-03"),
        ("uge 6 | uke 6 | vecka 6 | week 6", "2026w06"),
    ],
)
def test_natural_words_of_four_languages(spoken: str, meant: str) -> None:
    for said in spoken.split(" | "):
        assert parse(said, today=TODAY) == parse(meant, today=TODAY), said


def test_a_first_week_is_not_a_week_back_from_today() -> None:
    for said in ("første uge", "first month", "andra dagen"):
        with pytest.raises(ValueError, match="A period is written as"):
            parse(said, today=TODAY)


def test_week_one_of_next_year_may_already_run() -> None:
    assert parse("w1", today=date(2024, 12, 30)) == parse("2025w01", today=TODAY)


def test_months_back_from_the_last_day_of_a_long_month() -> None:
    assert parse("3m", today=date(2026, 5, 31)).first == date(2026, 3, 1)


@pytest.mark.parametrize(
    "said",
    ["", "foo", "this", "30", "30 bananas", "d30", "20260315", "1999", "3.5d", "±3d", "2026-03-1-1"],
)
def test_anything_else_is_told_what_is_accepted(said: str) -> None:
    with pytest.raises(ValueError, match=r"^A period is written as 30d, .*2026q1"):
        parse(said, today=TODAY)


IMPOSSIBLE = """
    0d q0 q5 5q 2026q 2026q5 h3 24h 2026h0
    2026-00 2026-13 2026w54 2025w53 w54 2026-02-29 9999y 9999w 2026-03-02..2026-03-01
"""


@pytest.mark.parametrize("said", IMPOSSIBLE.split())
def test_what_the_calendar_does_not_have_is_told_so(said: str) -> None:
    with pytest.raises(ValueError, match=r"^No such day.* A period is written as 30d"):
        parse(said, today=TODAY)


@given(st.text(alphabet="0123456789dwmqhykv. -år", max_size=14), days)
def test_any_text_is_a_period_or_a_clear_error(said: str, today: date) -> None:
    found, told = None, ""
    try:
        found = parse(said, today=today)
    except ValueError as error:
        told = str(error)
    assert found is not None or "A period is written as" in told
    assert found is None or found.previous().last < found.first <= found.last


@given(st.integers(1, 2000), st.sampled_from(["d", "w"]), days)
def test_counting_back_takes_in_today_and_as_many_days_as_said(number: int, unit: str, today: date) -> None:
    length = number * (7 if unit == "w" else 1)
    if (today - timedelta(days=length)).year >= 2000:
        found = parse(f"{number}{unit}", today=today)
        assert (found.last, found.days) == (today, length)


@given(days, units)
def test_a_unit_alone_is_the_running_one_and_last_is_the_one_before(today: date, kind: CalendarUnit) -> None:
    running = parse(f"this {kind}", today=today)
    assert running == containing(today, kind)
    assert parse(f"last {kind}", today=today) == running.previous()


@given(days, st.sampled_from(["q1", "q2", "q3", "q4", "h1", "h2", "march", "m9"]))
def test_a_name_without_a_year_has_begun_less_than_a_year_ago(today: date, said: str) -> None:
    found = parse(said, today=today)
    assert found.first <= today < found.first.replace(year=found.first.year + 1)


# Periods


@pytest.mark.parametrize(
    ("said", "before"),
    [
        ("2024", "2023"),
        ("2026q1", "2025q4"),
        ("2026h1", "2025h2"),
        ("2026-03", "2026-02"),
        ("2026w01", "2025w52"),
        ("2027w01", "2026w53"),
        ("2026-03-01", "2026-02-28"),
        ("2026-02-11..2026-03-12", "2026-01-12..2026-02-10"),
    ],
)
def test_the_period_before(said: str, before: str) -> None:
    assert parse(said, today=TODAY).previous() == parse(before, today=TODAY)


@given(periods())
def test_the_period_before_touches_this_one_and_is_of_its_kind(period: Period) -> None:
    before = period.previous()
    assert before.last + timedelta(days=1) == period.first
    assert before.kind is period.kind
    if period.kind in (CalendarUnit.SPAN, CalendarUnit.DAY, CalendarUnit.WEEK):
        assert before.days == period.days


def test_a_period_is_closed_the_day_after_its_last() -> None:
    january = parse("2026-01", today=TODAY)
    assert not january.is_closed(date(2026, 1, 31))
    assert january.is_closed(date(2026, 2, 1))
    assert not parse("30d", today=TODAY).is_closed(TODAY)


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Period(date(2026, 1, 2), date(2026, 1, 1), CalendarUnit.SPAN)


def test_a_span_is_not_a_unit_to_be_in() -> None:
    with pytest.raises(ValueError, match="no unit of the calendar"):
        containing(TODAY, CalendarUnit.SPAN)


@given(days, units)
def test_every_day_is_in_one_unit_and_that_is_the_same_for_all_its_days(day: date, kind: CalendarUnit) -> None:
    found = containing(day, kind)
    assert found.first <= day <= found.last
    assert containing(found.first, kind) == found == containing(found.last, kind)


# Buckets


def test_a_year_by_quarter() -> None:
    cut = list(buckets(parse("2026", today=TODAY), CalendarUnit.QUARTER))
    assert cut == [parse(f"2026q{number}", today=TODAY) for number in (1, 2, 3, 4)]


def test_what_sticks_out_is_cut_off_and_no_longer_a_whole_unit() -> None:
    cut = list(buckets(Period(date(2026, 1, 13), date(2026, 3, 11), CalendarUnit.SPAN), CalendarUnit.MONTH))
    assert cut == [
        Period(date(2026, 1, 13), date(2026, 1, 31), CalendarUnit.SPAN),
        Period(date(2026, 2, 1), date(2026, 2, 28), CalendarUnit.MONTH),
        Period(date(2026, 3, 1), date(2026, 3, 11), CalendarUnit.SPAN),
    ]


def test_weeks_do_not_care_about_the_new_year() -> None:
    cut = list(buckets(Period(date(2024, 12, 23), date(2025, 1, 12), CalendarUnit.SPAN), CalendarUnit.WEEK))
    assert [bucket.first.isocalendar()[:2] for bucket in cut] == [(2024, 52), (2025, 1), (2025, 2)]
    assert {bucket.kind for bucket in cut} == {CalendarUnit.WEEK}


@given(periods(), st.sampled_from(CalendarUnit))
def test_every_day_is_in_exactly_one_bucket(period: Period, grain: CalendarUnit) -> None:
    cut = list(buckets(period, grain))
    assert (cut[0].first, cut[-1].last) == (period.first, period.last)
    assert all(one.last + timedelta(days=1) == next_one.first for one, next_one in pairwise(cut))
    assert all(
        bucket == containing(bucket.first, bucket.kind) for bucket in cut if bucket.kind is not CalendarUnit.SPAN
    )
    assert all(bucket.kind is grain for bucket in cut[1:-1])


# When they begin and end


@pytest.mark.parametrize("zone", NORDIC, ids=str)
@pytest.mark.parametrize(("day", "hours"), [("2025-03-30", 23), ("2025-10-26", 25), ("2025-06-01", 24)])
def test_a_day_is_as_long_as_the_clocks_make_it(zone: ZoneInfo, day: str, hours: int) -> None:
    start, end = bounds(parse(day, today=TODAY), zone)
    assert end - start == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("zone", "quarter"),
    [(str(zone), "2025q1") for zone in NORDIC] + [("Europe/Helsinki", "2025q1"), ("Europe/London", "2024q4")],
)
def test_the_last_half_hour_of_the_year_is_next_year_east_of_london(zone: str, quarter: str) -> None:
    start, end = bounds(parse(quarter, today=TODAY), ZoneInfo(zone))
    assert start <= datetime(2024, 12, 31, 23, 30, tzinfo=UTC) < end


def test_summer_in_copenhagen_is_two_hours_ahead() -> None:
    start, end = bounds(parse("2026-07", today=TODAY), ZoneInfo("Europe/Copenhagen"))
    assert start == datetime(2026, 6, 30, 22, tzinfo=UTC)
    assert end == datetime(2026, 7, 31, 22, tzinfo=UTC)
    assert (start.tzinfo, end.tzinfo) == (UTC, UTC)


def test_where_the_clocks_go_forward_at_midnight_the_day_begins_at_one() -> None:
    santiago = ZoneInfo("America/Santiago")
    start, end = bounds(Period(date(2025, 9, 7), date(2025, 9, 7), CalendarUnit.DAY), santiago)
    assert (start.astimezone(santiago).hour, end - start) == (1, timedelta(hours=23))


zones = st.sampled_from([*NORDIC, ZoneInfo("Europe/Helsinki"), ZoneInfo("Atlantic/Reykjavik"), ZoneInfo("UTC")])


@given(periods(), zones)
def test_a_moment_is_in_a_period_exactly_when_its_local_day_is(period: Period, zone: ZoneInfo) -> None:
    start, end = bounds(period, zone)
    moment = timedelta(microseconds=1)
    assert start.astimezone(zone).date() == period.first
    assert (start - moment).astimezone(zone).date() == period.first - timedelta(days=1)
    assert (end - moment).astimezone(zone).date() == period.last
    assert end.astimezone(zone).date() == period.last + timedelta(days=1)


@given(periods(), zones)
def test_no_moment_is_lost_between_a_period_and_the_one_before(period: Period, zone: ZoneInfo) -> None:
    assert bounds(period.previous(), zone)[1] == bounds(period, zone)[0]
