"""How many of those who were asked can still answer: of them a rate does not know yet."""

from datetime import date, datetime

from bot.database import Connection
from bot.store.values import time_text


async def waiting(connection: Connection, survey: str, first: date, last: date, asked_after: datetime) -> int:
    """Asked on these days, and later than `asked_after`, and open without a score.

    Only open invitations are looked at, and none of them is older than the survey's `open_days` for long.
    """
    [row] = await connection.fetch(
        "SELECT count(*) AS waiting FROM invitation WHERE survey = :survey AND state <> 'closed' AND score IS NULL "
        "AND asked_on BETWEEN :first AND :last AND asked_at > :asked_after",
        survey=survey,
        first=first.isoformat(),
        last=last.isoformat(),
        asked_after=time_text(asked_after),
    )
    return int(row["waiting"])
