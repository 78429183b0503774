"""Nobody is written to at night, on weekends or on holidays, whatever is done to the clocks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.calendar.quiet_hours import Calendar, Quiet, Silence, is_allowed, next_allowed, silence

MINUTE = timedelta(minutes=1)
INSTANT = timedelta(microseconds=1)
NORDIC = ("Europe/Copenhagen", "Europe/Oslo", "Europe/Stockholm")
ALL_DAYS = Quiet(on_weekends=False, on_holidays=False)


def calendar(zone: str = "Europe/Copenhagen", *holidays: date) -> Calendar:
    return Calendar(ZoneInfo(zone), frozenset(holidays).__contains__)


def local(text: str, zone: str = "Europe/Copenhagen", fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


# What the hours and days are


@pytest.mark.parametrize(
    ("moment", "why"),
    [
        ("2026-03-02 08:59:59.999999", Silence.QUIET_HOURS),
        ("2026-03-02 09:00", None),
        ("2026-03-02 19:59:59.999999", None),
        ("2026-03-02 20:00", Silence.QUIET_HOURS),
        ("2026-03-07 12:00", Silence.WEEKEND),
        ("2026-03-08 12:00", Silence.WEEKEND),
        ("2026-03-07 22:00", Silence.QUIET_HOURS),
        ("2026-12-25 12:00", Silence.HOLIDAY),
        ("2026-12-26 12:00", Silence.WEEKEND),
    ],
)
def test_each_silence_has_its_name(moment: str, why: Silence | None) -> None:
    christmas = calendar("Europe/Copenhagen", date(2026, 12, 25), date(2026, 12, 26))
    assert silence(local(moment), Quiet(), christmas) is why


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [
        ("2026-03-02 12:34:56.789", "2026-03-02 12:34:56.789"),
        ("2026-03-02 03:00", "2026-03-02 09:00"),
        ("2026-03-02 21:00", "2026-03-03 09:00"),
        ("2026-03-06 20:00", "2026-03-09 09:00"),  # Friday night -> Monday
        ("2026-12-23 21:00", "2026-12-28 09:00"),  # 24th and 25th are holidays, then it is a weekend
    ],
)
def test_silence_ends_with_the_next_ordinary_morning(moment: str, allowed: str) -> None:
    christmas = calendar("Europe/Copenhagen", *(date(2026, 12, day) for day in (24, 25, 26)))
    assert next_allowed(local(moment), Quiet(), christmas) == local(allowed)


def test_an_organisation_that_is_open_on_weekends_and_holidays_writes_then() -> None:
    boxing_day = calendar("Europe/Copenhagen", date(2026, 12, 26))
    saturday = local("2026-12-26 12:00")
    assert is_allowed(saturday, ALL_DAYS, boxing_day)
    assert silence(saturday, replace(ALL_DAYS, on_holidays=True), boxing_day) is Silence.HOLIDAY
    assert silence(saturday, replace(ALL_DAYS, on_weekends=True), boxing_day) is Silence.WEEKEND


def test_the_hours_are_those_of_the_place_not_of_the_sender() -> None:
    noon_in_copenhagen = local("2026-03-02 12:00")
    assert silence(noon_in_copenhagen, Quiet(), calendar("America/Nuuk")) is None
    assert silence(noon_in_copenhagen, Quiet(), calendar("Asia/Tokyo")) is Silence.QUIET_HOURS
    assert next_allowed(noon_in_copenhagen, Quiet(), calendar("Asia/Tokyo")) == local("2026-03-03 09:00", "Asia/Tokyo")


def test_the_answer_is_in_utc() -> None:
    for moment in (local("2026-03-02 12:00"), local("2026-03-02 03:00")):
        assert next_allowed(moment, Quiet(), calendar()).tzinfo is UTC


@pytest.mark.parametrize(("from_", "until"), [("09:00", "09:00"), ("08:00", "20:00"), ("00:00", "08:00")])
def test_quiet_hours_go_over_midnight(from_: str, until: str) -> None:
    with pytest.raises(ValueError, match=f"end \\({until}\\) earlier in the day than they begin \\({from_}\\)"):
        Quiet(until=time.fromisoformat(until), from_=time.fromisoformat(from_))


def test_a_calendar_of_nothing_but_holidays_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing but holidays"):
        next_allowed(local("2026-03-02 12:00"), Quiet(), Calendar(UTC, lambda _: True))


# Nights in which clocks are moved


def moves(zone: str, first: int = 2025, last: int = 2030) -> Iterator[datetime]:
    """The hours, in UTC, from which on the offset is another one."""
    hour = datetime(first, 1, 1, tzinfo=UTC)
    while hour.year <= last:
        following = hour + timedelta(hours=1)
        if hour.astimezone(ZoneInfo(zone)).utcoffset() != following.astimezone(ZoneInfo(zone)).utcoffset():
            yield following
        hour = following


NIGHTS = [(zone, move) for zone in NORDIC for move in moves(zone)]


def test_the_clocks_of_scandinavia_are_moved_twice_a_year() -> None:
    assert len(NIGHTS) == 3 * 6 * 2


@pytest.mark.parametrize(("zone", "move"), NIGHTS, ids=lambda value: value if isinstance(value, str) else f"{value:%F}")
@pytest.mark.parametrize(
    "quiet",
    [
        ALL_DAYS,
        Quiet(),
        replace(ALL_DAYS, until=time(2, 30)),  # ends in the hour that is left out or comes twice
        replace(ALL_DAYS, until=time(1), from_=time(2, 30)),  # and begins in it
        replace(ALL_DAYS, until=time(0), from_=time(23, 59)),
        replace(ALL_DAYS, until=time(2, 15), from_=time(2, 45)),
    ],
    ids=lambda quiet: f"{quiet.from_:%H%M}-{quiet.until:%H%M}",
)
def test_in_a_night_of_moved_clocks_no_allowed_minute_is_lost_and_no_other_used(
    zone: str, move: datetime, quiet: Quiet
) -> None:
    place = calendar(zone)
    minutes = [move + minute * MINUTE for minute in range(-30 * 60, 10 * 60)]
    expected: datetime | None = None
    for minute in reversed(minutes):
        shown = minute.astimezone(ZoneInfo(zone))
        if quiet.until <= shown.time() < quiet.from_ and not (quiet.on_weekends and shown.weekday() >= 5):
            expected = minute
        if expected is not None and minute.minute in (0, 20):
            assert next_allowed(minute, quiet, place) == expected


@pytest.mark.parametrize("zone", NORDIC)
def test_the_morning_after_moved_clocks_begins_at_nine_by_the_new_time(zone: str) -> None:
    for move in moves(zone):
        morning = next_allowed(move - timedelta(hours=3), ALL_DAYS, calendar(zone)).astimezone(ZoneInfo(zone))
        assert (morning.date(), morning.time()) == (move.date(), time(9))


def test_quiet_hours_that_end_in_the_left_out_hour_end_with_the_jump() -> None:
    quiet = replace(ALL_DAYS, until=time(2, 30))
    assert next_allowed(local("2026-03-29 01:00"), quiet, calendar()) == local("2026-03-29 03:00")
    after_a_holiday = calendar("Europe/Copenhagen", date(2026, 3, 28))
    assert next_allowed(local("2026-03-27 23:00"), replace(quiet, on_holidays=True), after_a_holiday) == local(
        "2026-03-29 03:00"
    )


def test_quiet_hours_that_end_in_the_hour_that_comes_twice_end_twice() -> None:
    quiet = replace(ALL_DAYS, until=time(2, 30))
    assert next_allowed(local("2026-10-25 01:00"), quiet, calendar()) == local("2026-10-25 02:30")
    assert next_allowed(local("2026-10-25 02:10", fold=1), quiet, calendar()) == local("2026-10-25 02:30", fold=1)


def test_clocks_moved_back_before_the_quiet_hours_end_them_for_a_while() -> None:
    quiet = replace(ALL_DAYS, until=time(1), from_=time(2, 30))
    assert next_allowed(local("2026-10-25 02:45"), quiet, calendar()) == local("2026-10-25 02:00", fold=1)


def test_a_whole_day_left_out_is_no_obstacle() -> None:
    """Samoa had no 30 December 2011 (it moved over the date line)."""
    apia = calendar("Pacific/Apia")
    evening = local("2011-12-29 21:00", "Pacific/Apia")
    assert next_allowed(evening, ALL_DAYS, apia) == local("2011-12-31 09:00", "Pacific/Apia")


# Laws

times_of_day = st.times().map(lambda found: found.replace(fold=0))
quiets = st.builds(
    lambda pair, weekends, holidays: Quiet(min(pair), max(pair), weekends, holidays),
    st.tuples(times_of_day, times_of_day).filter(lambda pair: pair[0] != pair[1]),
    st.booleans(),
    st.booleans(),
)
zones = st.sampled_from([*NORDIC, *sorted(available_timezones() - {"Factory", "localtime"})]).map(ZoneInfo)
calendars = st.builds(
    # Every seventh to every second day is a holiday, whatever day of the week it is.
    lambda zone, often, shift: Calendar(zone, lambda day: (day.toordinal() * 11 + shift) % often == 0),
    zones,
    st.integers(2, 7),
    st.integers(0, 6),
)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@given(moments, quiets, calendars)
def test_what_is_found_is_allowed_and_not_before_the_moment(moment: datetime, quiet: Quiet, calendar: Calendar) -> None:
    found = next_allowed(moment, quiet, calendar)
    shown = found.astimezone(calendar.zone)
    assert found >= moment
    assert is_allowed(found, quiet, calendar)
    assert quiet.until <= shown.time() < quiet.from_
    assert not (quiet.on_weekends and shown.weekday() >= 5)
    assert not (quiet.on_holidays and calendar.is_holiday(shown.date()))


@given(moments, quiets, calendars)
def test_to_look_again_finds_the_same(moment: datetime, quiet: Quiet, calendar: Calendar) -> None:
    found = next_allowed(moment, quiet, calendar)
    assert next_allowed(found, quiet, calendar) == found


@given(moments, quiets, calendars, st.floats(0, 1))
@example(datetime(2026, 10, 25, 0, 45, tzinfo=UTC), Quiet(time(1), time(2, 30), on_weekends=False), calendar(), 0.5)
def test_nothing_earlier_is_allowed(moment: datetime, quiet: Quiet, calendar: Calendar, share: float) -> None:
    found = next_allowed(moment, quiet, calendar)
    if found > moment:
        for earlier in (moment, moment + (found - moment) * share * 0.999_999, found - INSTANT):
            assert not is_allowed(earlier, quiet, calendar)


@given(moments, st.timedeltas(timedelta(0), timedelta(days=9)), quiets, calendars)
def test_who_waits_is_never_asked_earlier(moment: datetime, later: timedelta, quiet: Quiet, calendar: Calendar) -> None:
    assert next_allowed(moment, quiet, calendar) <= next_allowed(moment + later, quiet, calendar)


@given(moments, quiets, calendars, st.integers(-12, 14))
def test_it_is_the_instant_that_counts_not_how_it_is_written(
    moment: datetime, quiet: Quiet, calendar: Calendar, hours: int
) -> None:
    written = moment.astimezone(timezone(timedelta(hours=hours)))
    assert next_allowed(written, quiet, calendar) == next_allowed(moment, quiet, calendar)
