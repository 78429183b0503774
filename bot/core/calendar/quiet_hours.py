"""When nobody is to be disturbed: nights, weekends and public holidays, by the clock and the calendar of the contact.

    silence(moment, ...)      -> why not at this instant, or None
    next_allowed(moment, ...) -> the first instant, at or after this one, at which there is no silence

The law is what the clock on the wall shows. A night in which clocks are moved needs no rule of its own: an hour that
comes twice is judged twice, and where clocks jump over the end of the quiet hours, they end with the jump.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

DAY: Final = timedelta(days=1)

#: No calendar is silent for longer; one that says so is wrong.
_FURTHEST: Final = 366


class Silence(StrEnum):
    """Why this is no time to write to somebody."""

    QUIET_HOURS = "quiet_hours"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class Quiet:
    """The quiet hours: over night `from_` one time of day `until` another, and whole days."""

    until: time = time(9)
    from_: time = time(20)
    #: All of Saturday and Sunday.
    on_weekends: bool = True
    on_holidays: bool = True

    def __post_init__(self) -> None:
        if self.until >= self.from_:
            raise ValueError(
                f"Quiet hours go over midnight: they end ({self.until:%H:%M}) earlier in the day than they begin "
                f"({self.from_:%H:%M}). An example: from 20:00 until 09:00. To have quiet mornings only, let them "
                "begin at 24:00."
            )


@dataclass(frozen=True, slots=True)
class Calendar:
    """The clock and the calendar of the place where somebody is."""

    zone: tzinfo
    is_holiday: Callable[[date], bool]


def silence(moment: datetime, quiet: Quiet, calendar: Calendar) -> Silence | None:
    local = moment.astimezone(calendar.zone)
    if not quiet.until <= local.time() < quiet.from_:
        return Silence.QUIET_HOURS
    if quiet.on_weekends and local.isoweekday() >= 6:
        return Silence.WEEKEND
    if quiet.on_holidays and calendar.is_holiday(local.date()):
        return Silence.HOLIDAY
    return None


def is_allowed(moment: datetime, quiet: Quiet, calendar: Calendar) -> bool:
    return silence(moment, quiet, calendar) is None


def next_allowed(moment: datetime, quiet: Quiet, calendar: Calendar) -> datetime:
    """In UTC. Raises ValueError if the calendar has nothing but holidays for a year."""
    moment = moment.astimezone(UTC)
    if is_allowed(moment, quiet, calendar):
        return moment
    start = moment.replace(microsecond=0)
    for _ in range(_FURTHEST):
        for opening in sorted(_openings(start, quiet, calendar.zone)):
            if moment < opening <= start + DAY and is_allowed(opening, quiet, calendar):
                return opening
        start += DAY
    raise ValueError("This calendar has nothing but holidays for a year.")


def _openings(start: datetime, quiet: Quiet, zone: tzinfo) -> Iterator[datetime]:
    """Every instant in the 24 hours after `start` at which silence can end, and others.

    A clock comes to the end of the quiet hours by running, once or (moved back) twice, or by being moved.
    """
    today = start.astimezone(zone).date()
    # A third day, because on the shortest night of the year 24 hours begin before one midnight and end after the next.
    for day in (today, today + DAY, today + 2 * DAY):
        for fold in (0, 1):
            yield datetime.combine(day, quiet.until.replace(fold=fold), tzinfo=zone).astimezone(UTC)

    def is_moved(seconds: int) -> bool:
        return (start + timedelta(seconds=seconds)).astimezone(zone).utcoffset() != offset

    offset, length = start.astimezone(zone).utcoffset(), int(DAY.total_seconds())
    if is_moved(length):
        yield start + timedelta(seconds=bisect_left(range(length), True, key=is_moved))
