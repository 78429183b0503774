"""Answers, counted: what the reports are made of."""

from datetime import datetime

from bot.core.reach import Response
from bot.database import Connection
from bot.store.values import time_text


async def counts(connection: Connection, survey: str, start: datetime, end: datetime) -> list[int]:
    """How many said 0, 1 ... 10 first in [start, end); a corrected answer counts with its last score."""
    rows = await connection.fetch(
        "SELECT score, count(*) AS n FROM invitation "
        "WHERE survey = :survey AND scored_at >= :start AND scored_at < :end AND score IS NOT NULL GROUP BY score",
        survey=survey,
        start=time_text(start),
        end=time_text(end),
    )
    found = {row["score"]: row["n"] for row in rows}
    return [found.get(score, 0) for score in range(11)]


async def response(connection: Connection, survey: str, start: datetime, end: datetime) -> Response:
    """What became of those who were asked in [start, end): one cohort, from sent to commented."""
    rows = await connection.fetch(
        "SELECT count(*) AS sent, "
        "coalesce(sum(CASE WHEN closed_because = 'undeliverable' THEN 0 ELSE 1 END), 0) AS delivered, "
        "coalesce(sum(CASE WHEN score IS NOT NULL THEN 1 ELSE 0 END), 0) AS scored, "
        "coalesce(sum(CASE WHEN score IS NOT NULL AND comment IS NOT NULL THEN 1 ELSE 0 END), 0) AS commented "
        "FROM invitation WHERE survey = :survey AND asked_at >= :start AND asked_at < :end",
        survey=survey,
        start=time_text(start),
        end=time_text(end),
    )
    return Response(rows[0]["sent"], rows[0]["delivered"], rows[0]["scored"], rows[0]["commented"])
