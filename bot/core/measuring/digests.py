"""Which digest is due: last week's or last month's figures, on a working day of the organisation.

Monday 08:00, or the first working day after it --> last week        each once; what a stopped bot missed is
the first working day of the month, from 08:00  --> last month       made up for, the latest only
"""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bot.core import spelling
from bot.core.calendar.periods import CalendarUnit, Period, containing
from bot.core.calendar.quiet_hours import Calendar
from bot.core.language import entries, meanings

FROM_HOUR: Final = 8
UNTIL_HOUR: Final = 18
"""By the clock of the organisation: a bot that comes back at night wakes nobody."""


class Digest(StrEnum):
    WEEKLY = "weekly"
    MONTHLY = "monthly"


OFF: Final = "off"

#: What admins write, with and without their letters.
WORDS: Final[Mapping[str, Digest | str]] = {
    word: OFF if digest == OFF else Digest(digest) for word, digest in meanings("digests").items()
}
_BEFORE: Final = frozenset(entries("digest_leads"))

_UNITS: Final = {Digest.WEEKLY: CalendarUnit.WEEK, Digest.MONTHLY: CalendarUnit.MONTH}


def wanted(words: tuple[str, ...]) -> Digest | str | None:
    """A digest, `OFF`, or None where it is none of them. One slip of the keys is forgiven."""
    rest = [word for word in words if word.casefold() not in _BEFORE]
    if len(rest) != 1:
        return None
    meant = {WORDS[name] for name in spelling.near(rest[0], WORDS)}
    return meant.pop() if len(meant) == 1 else None


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
