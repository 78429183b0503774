"""Which days an admin means by "30d", "2026q1" or "forrige måned", and when they begin and end.

    parse(text, today=...) -> Period     days of the organisation's calendar; `today` is the day there
    bounds(period, zone)   -> [start, end) in UTC, whatever the clocks did on those days

A week is an ISO week, Monday to Sunday. A name without a year means the latest that has begun: "q4" said in March is
last year's. A number in front counts back from today, today included ("12w"); one behind is the calendar's ("w12").
Quarters and half-years are numbered in front as well ("1. kvartal", "2. halvår").
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from bot.core.calendar.period_words import canonical

DAY: Final = timedelta(days=1)

ACCEPTED: Final = (
    "A period is written as 30d, 12w, 6m, 2026, 2026h1, 2026q1, 2026-03, 2026w05, 2026-03-15, q1, march, today, "
    "this month, last quarter, or 2026-03-01..2026-03-15."
)


class CalendarUnit(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    SPAN = "span"
    """Days in a row that are no unit of the calendar."""


@dataclass(frozen=True, slots=True)
class Period:
    first: date
    last: date
    """Inclusive."""
    kind: CalendarUnit

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"A period cannot end ({self.last}) before it begins ({self.first}).")

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def previous(self) -> "Period":
        """The one right before, never overlapping: the month before a month, as many days before a span."""
        if self.kind is CalendarUnit.SPAN:
            return Period(self.first - self.days * DAY, self.first - DAY, CalendarUnit.SPAN)
        return containing(self.first - DAY, self.kind)

    def is_closed(self, today: date) -> bool:
        """Nothing more can come in. What still runs gets no verdict, only "so far"."""
        return self.last < today


def containing(day: date, kind: CalendarUnit) -> Period:
    """The day, week, month, quarter, half-year or year that holds this day."""
    match kind:
        case CalendarUnit.DAY:
            return Period(day, day, kind)
        case CalendarUnit.WEEK:
            monday = day - day.weekday() * DAY
            return Period(monday, monday + 6 * DAY, kind)
        case CalendarUnit.MONTH | CalendarUnit.QUARTER | CalendarUnit.HALF_YEAR | CalendarUnit.YEAR:
            length = _MONTHS[kind]
            first = day.replace(month=(day.month - 1) // length * length + 1, day=1)
            return Period(first, _months_later(first, length) - DAY, kind)
        case CalendarUnit.SPAN:
            raise ValueError("A span is no unit of the calendar: name its first and last day.")


def buckets(period: Period, grain: CalendarUnit) -> Iterator[Period]:
    """The period cut at the borders of the calendar: every day of it in exactly one bucket, in order.

    A unit that sticks out at either end is cut off there, and is then a span, because it is not a whole unit.
    """
    first = period.first
    while first <= period.last:
        whole = period if grain is CalendarUnit.SPAN else containing(first, grain)
        last = min(whole.last, period.last)
        yield whole if (whole.first, whole.last) == (first, last) else Period(first, last, CalendarUnit.SPAN)
        first = last + DAY


def bounds(period: Period, zone: tzinfo) -> tuple[datetime, datetime]:
    """From the first midnight to the one after the last day, aware, in UTC, half-open."""
    midnights = (datetime.combine(day, time.min, tzinfo=zone) for day in (period.first, period.last + DAY))
    start, end = (midnight.astimezone(UTC) for midnight in midnights)
    return start, end


def parse(text: str, *, today: date) -> Period:
    """Danish, Norwegian, Swedish and English alike. Raises `ValueError` with a sentence that says what is accepted."""
    words = _IN_A_YEAR.sub(lambda found: f"{found[1]} {today.year - bool(found[2])}", canonical(text))
    for form, read in _FORMS:
        if found := form.fullmatch(words):
            try:
                return read(found, today)
            except (ValueError, OverflowError) as error:
                raise ValueError(f"No such day, week, month, quarter or half-year since 2000. {ACCEPTED}") from error
    raise ValueError(ACCEPTED)


_MONTHS: Final = {CalendarUnit.MONTH: 1, CalendarUnit.QUARTER: 3, CalendarUnit.HALF_YEAR: 6, CalendarUnit.YEAR: 12}


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


# What a person's words come to (see period_words), and how that is read. Years are those of this century.
_YEAR: Final = r"(?P<year>20\d\d)"
_NUMBER: Final = r"(?P<number>\d{1,4})"
# "March this year", "the first quarter of last year".
_IN_A_YEAR: Final = re.compile(r"\A([wmqh] \d+|\d [qh]) (p )?y\Z")
_UNITS: Final = {kind.value[0]: kind for kind in CalendarUnit if kind is not CalendarUnit.SPAN}


def _year(found: re.Match[str], _today: date) -> Period:
    return containing(date(int(found["year"]), 1, 1), CalendarUnit.YEAR)


def _date(found: re.Match[str], _today: date) -> Period:
    return containing(date(int(found["year"]), int(found["month"]), int(found["day"])), CalendarUnit.DAY)


def _month(found: re.Match[str], _today: date) -> Period:
    return _nth(CalendarUnit.MONTH, int(found["number"]), int(found["year"]))


def _numbered(found: re.Match[str], today: date) -> Period:
    kind, number = _UNITS[found["unit"]], int(found["number"])
    if found["year"]:
        return _nth(kind, number, int(found["year"]))
    # Next year first, because its week 1 may begin in December; six years back, because week 53 is that rare.
    for year in range(today.year + 1, today.year - 7, -1):
        with suppress(ValueError):
            latest = _nth(kind, number, year)
            if latest.first <= today:
                return latest
    raise ValueError(f"No {kind} has the number {number}.")


def _nth(kind: CalendarUnit, number: int, year: int) -> Period:
    match kind:
        case CalendarUnit.WEEK:
            return containing(date.fromisocalendar(year, number, 1), kind)
        case _:
            return containing(date(year, _MONTHS[kind] * (number - 1) + 1, 1), kind)


def _back_from(found: re.Match[str], today: date) -> Period:
    number = int(found["number"])
    match found["unit"]:
        case "d" | "w" as unit:
            before = today - number * (7 if unit == "w" else 1) * DAY
        case unit:
            before = _months_later(today, -number * _MONTHS[_UNITS[unit]])
    if before.year < 2000:  # the past is as long as the years that can be named
        raise ValueError(f"{number} of {unit} go back too far.")
    return Period(before + DAY, today, CalendarUnit.SPAN)


def _relative(found: re.Match[str], today: date) -> Period:
    running = containing(today, _UNITS[found["unit"]])
    return running.previous() if found["previous"] else running


def _between(found: re.Match[str], _today: date) -> Period:
    numbers = [int(number) for number in found.groups()]
    return Period(date(*numbers[:3]), date(*numbers[3:]), CalendarUnit.SPAN)


_FORMS: Final = tuple(
    (re.compile(form), read)
    for form, read in (
        (_YEAR, _year),
        (rf"{_YEAR} {_NUMBER}", _month),
        (rf"{_NUMBER} {_YEAR}", _month),
        (rf"{_YEAR} (?P<month>\d\d?) (?P<day>\d\d?)", _date),
        (rf"(?P<day>\d\d?) (?:m )?(?P<month>\d\d?) {_YEAR}", _date),
        (rf"{_YEAR} (?P<unit>[wmqh]) {_NUMBER}", _numbered),
        (rf"(?P<unit>[wmqh]) {_NUMBER}(?: {_YEAR})?", _numbered),
        (rf"{_YEAR} {_NUMBER} (?P<unit>[qh])", _numbered),
        (rf"{_NUMBER} (?P<unit>[qh])(?: {_YEAR})?", _numbered),
        (rf"(?:p )?{_NUMBER} (?P<unit>[dwmy])", _back_from),
        (rf"p {_NUMBER} (?P<unit>[qh])", _back_from),
        (r"(?P<previous>p )?(?P<unit>[dwmqhy])", _relative),
        (r"(20\d\d) (\d\d?) (\d\d?) (20\d\d) (\d\d?) (\d\d?)", _between),
    )
)
