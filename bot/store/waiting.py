"""How many of those who were asked can still answer: of them a rate does not know yet."""

from datetime import date, datetime

from bot.core.calendar.periods import DAY
from bot.database import Connection
from bot.store.values import time_text


async def waiting(connection: Connection, survey: str, first: date, last: date, asked_after: datetime) -> int:
    """Asked on these days, and later than `asked_after`, and open without a score.

    The days before `asked_after` are not looked at, so a long period costs no more than a short one.
    """
    [row] = await connection.fetch(
        "SELECT count(*) AS waiting FROM invitation WHERE survey = :survey AND state <> 'closed' AND score IS NULL "
        "AND asked_on BETWEEN :first AND :last AND asked_at > :asked_after",
        survey=survey,
        # The calendar of the organisation is up to a day from that of UTC.
        first=max(first, asked_after.date() - DAY).isoformat(),
        last=last.isoformat(),
        asked_after=time_text(asked_after),
    )
    return int(row["waiting"])
