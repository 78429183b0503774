"""Answers to driver questions, beside the score of the same invitation."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.measuring.drivers import Pairs
from bot.database import Connection
from bot.store.encoding import chunks, time_text


@dataclass(frozen=True, slots=True)
class DriverAnswer:
    invitation_id: str
    question: str
    score: int
    answered_at: datetime


async def keep(connection: Connection, answers: Sequence[DriverAnswer]) -> None:
    """Of two to one question the later one counts. For whoever holds the contacts' locks."""
    await connection.execute_many(
        "INSERT INTO driver_answer (invitation_id, question, score, answered_at) "
        "VALUES (:invitation_id, :question, :score, :at) ON CONFLICT (invitation_id, question) "
        "DO UPDATE SET score = excluded.score, answered_at = excluded.answered_at",
        [
            {
                "invitation_id": one.invitation_id,
                "question": one.question,
                "score": one.score,
                "at": time_text(one.answered_at),
            }
            for one in answers
        ],
    )


async def pairs(connection: Connection, survey: str, start: datetime, end: datetime) -> dict[str, Pairs]:
    """Question -> how many gave this score and this answer; of those who scored in [start, end), UTC."""
    rows = await connection.fetch(
        "SELECT driver_answer.question, invitation.score, driver_answer.score AS answer, count(*) AS n FROM invitation "
        "JOIN driver_answer ON driver_answer.invitation_id = invitation.id WHERE invitation.survey = :survey "
        "AND invitation.scored_at >= :start AND invitation.scored_at < :end AND invitation.score IS NOT NULL "
        "GROUP BY driver_answer.question, invitation.score, driver_answer.score",
        survey=survey,
        start=time_text(start),
        end=time_text(end),
    )
    found: defaultdict[str, dict[tuple[int, int], int]] = defaultdict(dict)
    for row in rows:
        found[row["question"]][row["score"], row["answer"]] = int(row["n"])
    return dict(found)


async def of(connection: Connection, invitation_ids: Iterable[str]) -> dict[str, dict[str, int]]:
    """Invitation id -> question -> answer."""
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for part in chunks(invitation_ids):
        rows = await connection.fetch(
            "SELECT invitation_id, question, score FROM driver_answer WHERE invitation_id IN (:ids)", ids=part
        )
        for row in rows:
            found[row["invitation_id"]][row["question"]] = row["score"]
    return dict(found)


async def questions(connection: Connection) -> list[str]:
    """All that were ever answered, in the alphabet."""
    rows = await connection.fetch("SELECT DISTINCT question FROM driver_answer ORDER BY question")
    return [row["question"] for row in rows]
