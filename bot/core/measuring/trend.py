"""How the score went over time: points that can be compared, in units that hold enough answers to say something.

    answers per day  ->  weeks, months, quarters, half-years or years  ->  points, oldest first

The unit gets coarser until the usual one (the median) holds thirty answers. Nothing is smoothed: neighbours on a
smoothed line share answers, and what looks like a movement is mostly those. A unit without answers is a gap, not 0.

A verdict is said between two closed units in a row, ten answers in each, and never of the one that still runs: whoever
looks at the last 90 days every week sees a "change" in 60 % of years in which nothing has changed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import median
from typing import Final, NamedTuple

from bot.core.calendar.periods import DAY, CalendarUnit, Period, buckets, containing
from bot.core.nps import Change, Summary, change, summarise

GRAINS: Final[tuple[CalendarUnit, ...]] = (
    CalendarUnit.WEEK,
    CalendarUnit.MONTH,
    CalendarUnit.QUARTER,
    CalendarUnit.HALF_YEAR,
    CalendarUnit.YEAR,
)
"""From fine to coarse."""

ENOUGH: Final = 30
"""Answers in the usual unit, from where on the points say more than chance does."""

FEWEST_UNITS: Final = 4
"""As many whole units a period should have room for, to be drawn in them if there are answers enough."""

LOOKS_BACK: Final = {
    CalendarUnit.WEEK: 26,
    CalendarUnit.MONTH: 24,
    CalendarUnit.QUARTER: 8,
    CalendarUnit.HALF_YEAR: 8,
    CalendarUnit.YEAR: 10,
}
"""So many units before the running one are looked at where no period is named: two years, if quarters will do."""

NOBODY: Final = Summary(promoters=0, passives=0, detractors=0)


class TrendNote(NamedTuple):
    """What an admin wrote about a day: a new price, a strike."""

    day: date
    text: str


class Bucket(NamedTuple):
    period: Period
    summary: Summary


@dataclass(frozen=True, slots=True)
class TrendPoint:
    period: Period
    summary: Summary
    is_running: bool
    """More can come in: drawn hollow, said "so far"."""
    change: Change | None
    """From the point before; only where a verdict is due."""
    notes: tuple[TrendNote, ...]

    @property
    def is_gap(self) -> bool:
        return self.summary.answers == 0


@dataclass(frozen=True, slots=True)
class Trend:
    points: tuple[TrendPoint, ...]
    """Oldest first, from the first answer on; empty without answers."""
    grain: CalendarUnit
    asked: CalendarUnit

    @property
    def is_coarser(self) -> bool:
        """The answers were too few for the unit asked for."""
        return self.grain is not self.asked

    @property
    def placed(self) -> tuple[tuple[float, TrendNote], ...]:
        """Where on the line each note stands: the first point has the room from 0 to 1, the second from 1 to 2."""
        return tuple(
            (index + ((note.day - point.period.first).days + 0.5) / point.period.days, note)
            for index, point in enumerate(self.points)
            for note in point.notes
        )


def trend(
    daily: Mapping[date, Sequence[int]],
    period: Period,
    *,
    today: date,
    grain: CalendarUnit | None = None,
    notes: Iterable[TrendNote] = (),
) -> Trend:
    """From eleven counts per day of the organisation's calendar; days without answers may be missing.

    `grain` is the finest unit wanted, else the one that suits the length of the period. Days outside the period and
    after today are left out. Raises `ValueError` for a grain that is none.
    """
    asked = grain or suiting(period)
    if asked not in GRAINS:
        raise ValueError(f"A trend goes by {', '.join(GRAINS)}, not by {asked}.")
    days = sorted(day for day in daily if period.first <= day <= min(period.last, today) and any(daily[day]))
    per_day = [(day, summarise(daily[day])) for day in days]
    coarser = iter(GRAINS[GRAINS.index(asked) + 1 :])
    found, cut = asked, _cut(per_day, period, asked, today)
    while len(cut) > 1 and _usual_answers(cut, today) < ENOUGH and (next_one := next(coarser, None)):
        found, cut = next_one, _cut(per_day, period, next_one, today)
    return Trend(points(cut, today=today, notes=notes), found, asked)


def of_late(
    daily: Mapping[date, Sequence[int]],
    *,
    today: date,
    grain: CalendarUnit = CalendarUnit.QUARTER,
    notes: Iterable[TrendNote] = (),
) -> Trend:
    """Where no period is named: whole units up to the running one, further back the coarser they must be."""
    kept = tuple(notes)
    for one in GRAINS[GRAINS.index(grain) :]:
        found = trend(daily, lately(one, today), today=today, grain=one, notes=kept)
        if not found.is_coarser:
            break
    return replace(found, asked=grain)


def lately(grain: CalendarUnit, today: date) -> Period:
    """The running unit and those before it. Raises `KeyError` for a grain that is none."""
    running = first = containing(today, grain)
    for _ in range(LOOKS_BACK[grain]):
        first = containing(first.first - DAY, grain)
    return Period(first.first, running.last, CalendarUnit.SPAN)


def suiting(period: Period) -> CalendarUnit:
    """Calendar quarters, as results are reported; months or weeks where the period is too short for those."""
    days = {CalendarUnit.QUARTER: 91, CalendarUnit.MONTH: 30}
    return next((grain for grain, length in days.items() if period.days >= FEWEST_UNITS * length), CalendarUnit.WEEK)


def points(cut: Sequence[Bucket], *, today: date, notes: Iterable[TrendNote] = ()) -> tuple[TrendPoint, ...]:
    """From buckets in order that do not overlap: units of the calendar, or the waves of a recurring survey."""
    kept = sorted(notes)
    return tuple(
        TrendPoint(
            here.period,
            here.summary,
            is_running=not here.period.is_closed(today),
            change=_verdict(before, here, today),
            notes=tuple(note for note in kept if here.period.first <= note.day <= here.period.last),
        )
        for before, here in zip([None, *cut], cut, strict=False)
    )


def _verdict(before: Bucket | None, here: Bucket, today: date) -> Change | None:
    if before is None or not here.period.is_closed(today):
        return None
    found = change(before.summary, here.summary)
    return found if found.has_enough else None


def _cut(per_day: Sequence[tuple[date, Summary]], period: Period, grain: CalendarUnit, today: date) -> list[Bucket]:
    """Up to the unit that holds today; units before the first answer are left out, those after the last are not."""
    if not per_day:
        return []
    found = []
    for unit in buckets(period, grain):
        if unit.last < per_day[0][0] or unit.first > today:
            continue
        start, end = bisect_left(per_day, unit.first, key=_day), bisect_right(per_day, unit.last, key=_day)
        found.append(Bucket(unit, sum((summary for _, summary in per_day[start:end]), NOBODY)))
    return found


def _day(row: tuple[date, Summary]) -> date:
    return row[0]


def _usual_answers(cut: Sequence[Bucket], today: date) -> float:
    """The median over closed, whole units, gaps between them included; over what there is, if none is whole."""
    answered = [index for index, bucket in enumerate(cut) if bucket.summary.answers]
    between = cut[: answered[-1] + 1]
    whole = [
        bucket for bucket in between if bucket.period.is_closed(today) and bucket.period.kind is not CalendarUnit.SPAN
    ]
    return median(bucket.summary.answers for bucket in whole or between)
