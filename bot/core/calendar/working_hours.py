"""When so much time has passed in which people are at work.

A span runs while the office is open and stands still while it is not, so that a case of Friday evening is not overdue
on Monday before anybody has seen it.
"""

from datetime import UTC, datetime, timedelta

from bot.core.calendar.quiet_hours import Calendar, Quiet, next_allowed


def after(moment: datetime, span: timedelta, closed: Quiet, calendar: Calendar) -> datetime:
    """The first instant at which the office, which is not at work while it is `closed`, has been open for `span` since
    `moment`. In UTC. Raises ValueError if the calendar has nothing but holidays for a year.
    """
    at, left = next_allowed(moment, closed, calendar), span
    while left > (open_for := _closes(at, closed, calendar) - at):
        left -= open_for
        at = next_allowed(at + open_for, closed, calendar)
    return at + left


def _closes(at: datetime, closed: Quiet, calendar: Calendar) -> datetime:
    """When the office that is open at that time closes."""
    day = at.astimezone(calendar.zone).date()
    # Where a clock is moved back over the closing hour, it comes twice.
    closing = (datetime.combine(day, closed.from_.replace(fold=fold), tzinfo=calendar.zone) for fold in (0, 1))
    return min(end for one in closing if (end := one.astimezone(UTC)) > at)
