"""Which digest is due: last week's or last month's figures, on a working day of the organisation.

Monday 08:00, or the first working day after it --> last week        each once; what a stopped bot missed is
the first working day of the month, from 08:00  --> last month       made up for, the latest only
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bot.core import spelling
from bot.core.calendar.periods import CalendarUnit, Period, containing
from bot.core.calendar.quiet_hours import Calendar

FROM_HOUR: Final = 8
UNTIL_HOUR: Final = 18
"""By the clock of the organisation: a bot that comes back at night wakes nobody."""


class Digest(StrEnum):
    WEEKLY = "weekly"
    MONTHLY = "monthly"


OFF: Final = "off"

#: What admins write, in four languages, with and without their letters.
WORDS: Final[dict[str, Digest | str]] = {
    **dict.fromkeys(
        ("weekly", "week", "ugentligt", "ugentlig", "uge", "ukentlig", "uke", "veckovis", "vecka"), Digest.WEEKLY
    ),
    **dict.fromkeys(
        (
            *("monthly", "month", "månedligt", "månedlig", "måned", "månadsvis", "månad", "månatligen"),
            *("manedligt", "manedlig", "maned", "manadsvis", "manad", "manatligen"),
        ),
        Digest.MONTHLY,
    ),
    **dict.fromkeys(("off", "fra", "av", "stop", "stopp", "stoppa", "ingen", "never"), OFF),
}  # fmt: skip

#: "every week", "hver måned", "varje vecka": the words before the one that counts.
_BEFORE: Final = {"every", "each", "hver", "varje", "slå", "stäng"}

_UNITS: Final = {Digest.WEEKLY: CalendarUnit.WEEK, Digest.MONTHLY: CalendarUnit.MONTH}


def wanted(words: tuple[str, ...]) -> Digest | str | None:
    """A digest, `OFF`, or None where it is none of them. One slip of the keys is forgiven."""
    rest = [word for word in words if word.casefold() not in _BEFORE]
    if len(rest) != 1:
        return None
    name = spelling.meant(rest[0], WORDS)
    return None if name is None else WORDS[name]


def last_closed(digest: Digest, today: date) -> Period:
    """The latest week or month that is over."""
    return containing(today, _UNITS[digest]).previous()


def due(digest: Digest, told_through: date, now: datetime, office: Calendar) -> Period | None:
    """What is to be told now to a chat that knows everything up to and including that day."""
    local = now.astimezone(office.zone)
    is_open = FROM_HOUR <= local.hour < UNTIL_HOUR
    if not is_open or local.isoweekday() >= 6 or office.is_holiday(local.date()):
        return None
    period = last_closed(digest, local.date())
    return period if period.last > told_through else None
