"""Points over time: as fine as the answers allow, with gaps, and with verdicts only where they are due."""

from datetime import date, timedelta
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar.periods import CalendarUnit, Period, containing, parse
from bot.core.measuring.trend import ENOUGH, GRAINS, LOOKS_BACK, Bucket, TrendNote, of_late, points, suiting, trend
from bot.core.nps import Summary, change, summarise

TODAY = date(2026, 2, 11)
YEARS = Period(date(2024, 1, 1), TODAY, CalendarUnit.SPAN)
DAY = timedelta(days=1)


def counts(detractors: int = 0, passives: int = 0, promoters: int = 0) -> list[int]:
    return [0, 0, 0, 0, 0, 0, detractors, passives, 0, 0, promoters]


def every_day(answers: int, first: date, last: date, step: int = 1) -> dict[date, list[int]]:
    days = (last - first).days + 1
    return {first + day * DAY: counts(passives=answers) for day in range(0, days, step)}


def period(said: str) -> Period:
    return parse(said, today=TODAY)


# The grain


@pytest.mark.parametrize(
    ("every", "grain"),
    [  # one answer every so many days, over two years
        (0.2, CalendarUnit.WEEK),
        (1, CalendarUnit.MONTH),
        (3, CalendarUnit.QUARTER),
        (6, CalendarUnit.HALF_YEAR),
        (8, CalendarUnit.YEAR),
        (90, CalendarUnit.YEAR),
    ],
)
def test_the_fewer_answers_the_coarser(every: float, grain: CalendarUnit) -> None:
    daily = every_day(max(1, round(1 / every)), YEARS.first, TODAY, max(1, round(every)))
    found = trend(daily, YEARS, today=TODAY, grain=CalendarUnit.WEEK)
    assert (found.grain, found.asked, found.is_coarser) == (grain, CalendarUnit.WEEK, grain is not CalendarUnit.WEEK)


def test_it_is_never_finer_than_asked_for() -> None:
    daily = every_day(100, YEARS.first, TODAY)
    assert trend(daily, YEARS, today=TODAY, grain=CalendarUnit.HALF_YEAR).grain is CalendarUnit.HALF_YEAR


def test_a_wave_a_quarter_is_shown_by_quarter_and_not_as_weeks_with_holes() -> None:
    daily = {date(year, month, 15): counts(10, 20, 70) for year in (2024, 2025) for month in (2, 5, 8, 11)}
    found = trend(daily, YEARS, today=TODAY, grain=CalendarUnit.WEEK)
    assert found.grain is CalendarUnit.QUARTER
    assert [point.summary.answers for point in found.points] == [100] * 8 + [0]


def test_the_unit_that_still_runs_does_not_make_it_coarser() -> None:
    daily = every_day(1, date(2025, 10, 1), date(2026, 1, 31)) | {date(2026, 2, 10): counts(1)}
    found = trend(daily, period("2025-10-01..2026-02-11"), today=TODAY, grain=CalendarUnit.MONTH)
    assert [point.summary.answers for point in found.points] == [31, 30, 31, 31, 1]


def test_units_cut_off_at_the_ends_do_not_make_it_coarser() -> None:
    some_days = period("2025-09-29..2026-01-02")
    found = trend(every_day(1, some_days.first, some_days.last), some_days, today=TODAY, grain=CalendarUnit.MONTH)
    assert [point.summary.answers for point in found.points] == [2, 31, 30, 31, 2]


@pytest.mark.parametrize(
    ("said", "grain"),
    [
        ("2025", CalendarUnit.QUARTER),
        ("12m", CalendarUnit.QUARTER),
        ("2025h2", CalendarUnit.MONTH),
        ("120d", CalendarUnit.MONTH),
        ("90d", CalendarUnit.WEEK),
        ("2025q4", CalendarUnit.WEEK),
        ("today", CalendarUnit.WEEK),
    ],
)
def test_the_usual_grain_suits_the_period(said: str, grain: CalendarUnit) -> None:
    assert suiting(period(said)) is grain
    assert trend({}, period(said), today=TODAY).asked is grain


@pytest.mark.parametrize("grain", [CalendarUnit.DAY, CalendarUnit.SPAN])
def test_days_are_no_grain(grain: CalendarUnit) -> None:
    with pytest.raises(ValueError, match=r"by week, month, quarter, half-year, year, not by"):
        trend({}, YEARS, today=TODAY, grain=grain)


# The points


def test_a_year_by_quarter_with_the_running_one_marked() -> None:
    daily = every_day(1, date(2025, 4, 1), TODAY)
    found = trend(daily, period("2025-01-01..2026-12-31"), today=TODAY)
    assert [point.period for point in found.points] == [
        period(f"{q}") for q in ("2025q2", "2025q3", "2025q4", "2026q1")
    ]
    assert [point.is_running for point in found.points] == [False, False, False, True]
    assert [point.summary.answers for point in found.points] == [91, 92, 92, 42]


def test_a_unit_without_answers_is_a_gap_and_not_a_0() -> None:
    daily = {
        day: counts(passives=40) for day in (date(2025, 1, 5), date(2025, 2, 5), date(2025, 4, 5), date(2025, 5, 5))
    }
    found = trend(daily, period("2025-01-01..2025-07-31"), today=TODAY, grain=CalendarUnit.MONTH)
    assert [point.summary.shown for point in found.points] == [0, 0, None, 0, 0, None, None]
    assert [point.is_gap for point in found.points] == [False, False, True, False, False, True, True]
    assert [point.change is not None for point in found.points] == [False, True, False, False, True, False, False]


def test_without_answers_there_are_no_points() -> None:
    assert trend({}, YEARS, today=TODAY).points == ()
    assert trend({TODAY + DAY: counts(5), YEARS.first - DAY: counts(5)}, YEARS, today=TODAY).points == ()


def test_a_day_whose_answers_were_all_erased_is_a_day_without_answers() -> None:
    erased = {date(2025, 1, 3): counts(), date(2025, 12, 24): counts()}
    assert trend(erased, YEARS, today=TODAY).points == ()
    some = every_day(1, date(2025, 4, 1), date(2025, 9, 30))
    assert trend(some | erased, YEARS, today=TODAY) == trend(some, YEARS, today=TODAY)


def test_a_period_in_the_future_has_no_points() -> None:
    assert trend(every_day(1, YEARS.first, TODAY), period("2026q4"), today=TODAY).points == ()


# Verdicts


def test_a_verdict_is_that_between_two_closed_units_in_a_row() -> None:
    bad, good = counts(20, 12, 10), counts(10, 8, 20)
    daily = {date(2025, 8, 1): bad, date(2025, 11, 1): good, date(2026, 1, 20): bad}
    first, second, running = trend(
        daily, period("2025-07-01..2026-03-31"), today=TODAY, grain=CalendarUnit.QUARTER
    ).points
    assert first.change is None
    assert second.change == change(summarise(bad), summarise(good))
    assert (second.change.difference, second.change.is_more_than_chance) == (50, True)
    assert (running.is_running, running.change) == (True, None)


@pytest.mark.parametrize(("before", "after", "is_due"), [(10, 10, True), (9, 300, False), (300, 9, False)])
def test_ten_answers_on_both_sides_are_wanted(before: int, after: int, is_due: bool) -> None:
    cut = [
        Bucket(period("2025q3"), summarise(counts(before))),
        Bucket(period("2025q4"), summarise(counts(0, 0, after))),
    ]
    assert (points(cut, today=TODAY)[1].change is not None) is is_due


def test_waves_that_do_not_follow_the_calendar_are_points_too() -> None:
    spring, autumn = Period(date(2025, 3, 3), date(2025, 3, 20), CalendarUnit.SPAN), period("2025-09-01..2025-09-19")
    cut = [Bucket(spring, Summary(30, 10, 10)), Bucket(autumn, Summary(10, 10, 30))]
    found = points(cut, today=TODAY, notes=[TrendNote(date(2025, 6, 1), "between the waves")])
    assert [point.period for point in found] == [spring, autumn]
    assert found[1].change.difference == -80
    assert [point.notes for point in found] == [(), ()]


# Notes


def test_a_note_stands_in_the_unit_that_holds_its_day() -> None:
    strike, prices, moved = (
        TrendNote(date(2025, 6, 30), "strike"),
        TrendNote(date(2025, 7, 1), "prices up"),
        TrendNote(date(2025, 8, 16), "moved"),
    )
    daily = every_day(1, date(2025, 4, 1), date(2025, 12, 31))
    found = trend(
        daily, period("2025"), today=TODAY, notes=[moved, prices, strike, TrendNote(date(2024, 5, 1), "before")]
    )
    assert [point.notes for point in found.points] == [(strike,), (prices, moved), ()]
    places = {note: at for at, note in found.placed}
    assert places[strike] == pytest.approx(1, abs=0.01)
    assert places[prices] == pytest.approx(1, abs=0.01)
    assert places[strike] < 1 < places[prices]
    assert places[moved] == pytest.approx(1.505, abs=0.005)


# Laws

some_days = st.dictionaries(
    st.dates(date(2024, 6, 1), date(2026, 3, 1)),
    st.lists(st.integers(0, 9), min_size=11, max_size=11) | st.just([0] * 11),
    max_size=60,
)
spans = st.tuples(st.dates(date(2024, 1, 1), date(2026, 6, 1)), st.integers(0, 900)).map(
    lambda drawn: Period(drawn[0], drawn[0] + drawn[1] * DAY, CalendarUnit.SPAN)
)
grains = st.sampled_from(GRAINS)


@given(some_days, spans, grains)
def test_every_answer_of_the_period_is_in_exactly_one_point(daily, span, grain) -> None:
    found = trend(daily, span, today=TODAY, grain=grain)
    inside = [numbers for day, numbers in daily.items() if span.first <= day <= min(span.last, TODAY)]
    assert sum(point.summary.answers for point in found.points) == sum(map(sum, inside))
    assert all(one.period.last + DAY == other.period.first for one, other in pairwise(found.points))


@given(some_days, spans, grains)
def test_it_is_as_fine_as_the_usual_unit_allows(daily, span, grain) -> None:
    found = trend(daily, span, today=TODAY, grain=grain)
    assert GRAINS.index(found.grain) >= GRAINS.index(grain)
    whole = [
        point.summary.answers for point in found.points if point.period.kind is found.grain and not point.is_running
    ]
    while whole and not whole[-1]:
        whole.pop()
    if whole and found.grain is not CalendarUnit.YEAR and len(found.points) > 1:
        assert median(whole) >= ENOUGH


@given(some_days, spans, grains)
def test_a_verdict_has_two_closed_neighbours_with_ten_answers_each(daily, span, grain) -> None:
    found = trend(daily, span, today=TODAY, grain=grain).points
    for before, here in pairwise(found):
        closed = here.period.last < TODAY
        enough = min(before.summary.answers, here.summary.answers) >= 10
        assert (here.change is not None) == (closed and enough)
    assert not found or found[0].change is None


@given(some_days, spans, grains, st.lists(st.dates(date(2024, 1, 1), date(2026, 6, 1)), max_size=9))
def test_no_note_on_the_line_is_lost_or_doubled(daily, span, grain, days) -> None:
    found = trend(daily, span, today=TODAY, grain=grain, notes=[TrendNote(day, "x") for day in days])
    shown = [note.day for point in found.points for note in point.notes]
    ends = (found.points[0].period.first, found.points[-1].period.last) if found.points else (TODAY, TODAY - DAY)
    assert shown == sorted(day for day in days if ends[0] <= day <= ends[1])
    assert [note.day for _, note in found.placed] == shown
    assert all(
        found.points[int(at)].period.first <= note.day <= found.points[int(at)].period.last for at, note in found.placed
    )


@given(st.dates(date(2024, 6, 1), TODAY), grains)
def test_the_first_point_holds_the_first_answer_and_the_last_one_today(day, grain) -> None:
    found = trend({day: counts(5, 5, 5)}, YEARS, today=TODAY, grain=grain)
    assert found.points[0].period.first <= day <= found.points[0].period.last
    assert found.points[-1].period.last == TODAY


# --- without a period ------------------------------------------------------------------------------------------------


def test_two_years_of_quarters_are_looked_at_where_no_period_is_named():
    today = date(2026, 3, 20)
    found = of_late(every_day(1, date(2020, 1, 1), today), today=today)
    assert found.points[0].period == containing(date(2024, 1, 1), CalendarUnit.QUARTER)
    assert found.points[-1].is_running
    assert len(found.points) == 1 + LOOKS_BACK[CalendarUnit.QUARTER]


def test_few_answers_are_looked_at_in_whole_coarser_units_and_further_back():
    today = date(2026, 3, 20)
    daily = {date(year, month, 1): [0] * 9 + [6, 0] for year in range(2023, 2026) for month in range(1, 13)}
    found = of_late(daily, today=today, grain=CalendarUnit.WEEK)
    assert (found.grain, found.asked, found.is_coarser) == (CalendarUnit.HALF_YEAR, CalendarUnit.WEEK, True)
    assert found.points[0].period == containing(date(2023, 1, 1), CalendarUnit.HALF_YEAR)
    assert {point.summary.answers for point in found.points[:-1]} == {36}


@pytest.mark.parametrize("grain", GRAINS)
def test_without_answers_there_is_no_point(grain):
    assert of_late({}, today=date(2026, 3, 20), grain=grain).points == ()
