"""What became of cases, counted: how soon customers were contacted, what it came to, and what they answered next."""

from collections import Counter
from datetime import datetime

from bot.core.cases.events import CaseOutcome
from bot.core.cases.report import NextScores, OpenedCase
from bot.database import Connection
from bot.store.encoding import optional_time, time_of, time_text

#: Nobody could act on these: they say nothing of how the organisation acts.
_BY_THEMSELVES = [CaseOutcome.CORRECTED.value, CaseOutcome.ERASED.value]


async def opened(connection: Connection, survey: str, start: datetime, end: datetime) -> list[OpenedCase]:
    """The cases opened in [start, end); not those that closed by themselves before anybody had contacted anyone."""
    rows = await connection.fetch(
        "SELECT opened_at, contacted_at FROM customer_case WHERE survey = :survey AND opened_at >= :start "
        "AND opened_at < :end AND (contacted_at IS NOT NULL OR outcome IS NULL OR outcome NOT IN (:themselves)) "
        "ORDER BY id",
        survey=survey,
        start=time_text(start),
        end=time_text(end),
        themselves=_BY_THEMSELVES,
    )
    return [OpenedCase(time_of(row["opened_at"]), optional_time(row["contacted_at"])) for row in rows]


async def outcomes(connection: Connection, survey: str, start: datetime, end: datetime) -> Counter[CaseOutcome | None]:
    """Of the cases opened in [start, end); `None` counts those that are not closed."""
    rows = await connection.fetch(
        "SELECT outcome, count(*) AS n FROM customer_case WHERE survey = :survey AND opened_at >= :start "
        "AND opened_at < :end GROUP BY outcome",
        survey=survey,
        start=time_text(start),
        end=time_text(end),
    )
    return Counter({CaseOutcome(row["outcome"]) if row["outcome"] else None: row["n"] for row in rows})


async def next_scores(connection: Connection, survey: str, start: datetime, end: datetime) -> NextScores:
    """What the customers with a case opened in [start, end) answered the next time they were asked in this survey.

    Contacted is who was so before that answer. Cases that closed by themselves count on neither side.
    """
    rows = await connection.fetch(
        "SELECT later.score AS score, CASE WHEN customer_case.contacted_at < later.scored_at THEN 1 ELSE 0 END "
        "AS is_contacted, count(*) AS n FROM customer_case JOIN invitation AS later ON later.id = ("
        "SELECT min(invitation.id) FROM invitation WHERE invitation.contact_id = customer_case.contact_id "
        "AND invitation.survey = customer_case.survey AND invitation.id > customer_case.invitation_id "
        "AND invitation.score IS NOT NULL) "
        "WHERE customer_case.survey = :survey AND customer_case.opened_at >= :start AND customer_case.opened_at < :end "
        "AND (customer_case.outcome IS NULL OR customer_case.outcome NOT IN (:themselves)) "
        "GROUP BY later.score, CASE WHEN customer_case.contacted_at < later.scored_at THEN 1 ELSE 0 END",
        survey=survey,
        start=time_text(start),
        end=time_text(end),
        themselves=_BY_THEMSELVES,
    )
    counts = {(row["is_contacted"], row["score"]): row["n"] for row in rows}
    contacted, others = (tuple(counts.get((side, score), 0) for score in range(11)) for side in (1, 0))
    return NextScores(contacted, others)


async def still_open(connection: Connection, survey: str) -> int:
    """How many cases of the survey are not closed now."""
    rows = await connection.fetch(
        "SELECT count(*) AS n FROM customer_case WHERE survey = :survey AND state <> 'closed'", survey=survey
    )
    return int(rows[0]["n"])


async def late(connection: Connection, survey: str, now: datetime) -> int:
    """How many of them should have been taken, or their customers contacted, by now."""
    rows = await connection.fetch(
        "SELECT count(*) AS n FROM customer_case WHERE survey = :survey AND state <> 'closed' AND late_at <= :now",
        survey=survey,
        now=time_text(now),
    )
    return int(rows[0]["n"])
