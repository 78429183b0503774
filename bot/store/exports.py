"""Every invitation of a survey with its answer, part by part, for whoever works on with them elsewhere.

In the order in which they were asked. Each part is read by itself: a long export holds no transaction, so that what is
corrected meanwhile is there as it was before or as it is after, and each invitation once.
"""

from collections import defaultdict
from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from bot.database import Connection, Database, Row
from bot.store import driver_answers
from bot.store.encoding import chunks, json_of, optional_text, optional_time

#: Invitations read at once.
PART = 2000

_FIRST, _LAST = "", "9999"

_SELECT = (
    "SELECT invitation.id, invitation.survey, invitation.contact_id, invitation.campaign_id, invitation.channel, "
    "invitation.asked_at, invitation.delivered_at, invitation.scored_at, invitation.score, invitation.comment, "
    "invitation.is_late, invitation.corrected_at, invitation.reminded_at, invitation.closed_at, "
    "invitation.closed_because, coalesce(invitation.locale, contact.chosen_locale, contact.locale) AS locale, "
    "coalesce(invitation.attributes, contact.attributes) AS attributes, "
    "contact.name, contact.phone, contact.telegram "
    "FROM invitation JOIN contact ON contact.id = invitation.contact_id "
)
_ANSWERED = "invitation.scored_at >= :start AND invitation.scored_at < :end"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFilter:
    """Invitations asked or answered in [start, end), UTC; `None` for open. On demand only those answered in it."""

    surveys: Collection[str]
    start: datetime | None = None
    end: datetime | None = None
    is_answers_only: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    invitation_id: str
    survey: str
    contact_id: str
    campaign_id: str | None
    channel: str
    locale: str
    asked_at: datetime | None
    delivered_at: datetime | None
    scored_at: datetime | None
    score: int | None
    comment: str | None
    is_late: bool
    corrected_at: datetime | None
    #: Other scores that were said before the one that counts.
    earlier_scores: int
    reminded_at: datetime | None
    closed_at: datetime | None
    closed_because: str | None
    attributes: dict[str, str]
    name: str
    phone: str | None
    telegram: str | None
    #: Question -> answer.
    driver_answers: dict[str, int]


async def parts(database: Database, wanted: ExportFilter) -> AsyncIterator[list[Exported]]:
    """At most `PART` invitations at a time, none empty."""
    for survey in wanted.surveys:
        async for part in _asked_before(database, wanted, survey):
            yield part
        async for part in _asked_in(database, wanted, survey):
            yield part


async def _asked_before(database: Database, wanted: ExportFilter, survey: str) -> AsyncIterator[list[Exported]]:
    """Answered in the period, but asked before it: few."""
    if wanted.start is None:
        return
    async with database.reading() as connection:
        rows = await connection.fetch(
            f"SELECT id FROM invitation WHERE survey = :survey AND {_ANSWERED} "  # noqa: S608
            "AND asked_at < :start ORDER BY asked_at, id",
            **_period(wanted, survey),
        )
    for ids in chunks((row["id"] for row in rows), PART):
        async with database.reading() as connection:
            found = await connection.fetch(
                f"{_SELECT} WHERE invitation.id IN (:ids) ORDER BY invitation.asked_at, invitation.id", ids=ids
            )
            yield await _exported(connection, found)


async def _asked_in(database: Database, wanted: ExportFilter, survey: str) -> AsyncIterator[list[Exported]]:
    at, last = _FIRST, _FIRST
    while True:
        async with database.reading() as connection:
            rows = await connection.fetch(
                f"{_SELECT} WHERE invitation.survey = :survey "
                "AND invitation.asked_at >= :start AND invitation.asked_at < :end "
                "AND (invitation.asked_at, invitation.id) > (:at, :last) "
                f"{f'AND {_ANSWERED} ' if wanted.is_answers_only else ''}"
                "ORDER BY invitation.asked_at, invitation.id LIMIT :most",
                **_period(wanted, survey),
                at=at,
                last=last,
                most=PART,
            )
            part = await _exported(connection, rows)
        if part:
            yield part
        if len(rows) < PART:
            return
        at, last = rows[-1]["asked_at"], rows[-1]["id"]


def _period(wanted: ExportFilter, survey: str) -> dict[str, str]:
    start, end = optional_text(wanted.start) or _FIRST, optional_text(wanted.end) or _LAST
    return {"survey": survey, "start": start, "end": end}


async def count(connection: Connection, wanted: ExportFilter) -> int:
    """How many there are, for whoever shows how far it is."""
    chosen = _ANSWERED if wanted.is_answers_only else f"((asked_at >= :start AND asked_at < :end) OR ({_ANSWERED}))"
    number = 0
    for survey in wanted.surveys:
        rows = await connection.fetch(
            f"SELECT count(*) AS n FROM invitation WHERE survey = :survey AND asked_at IS NOT NULL AND {chosen}",  # noqa: S608
            **_period(wanted, survey),
        )
        number += rows[0]["n"]
    return number


async def attributes(database: Database) -> list[str]:
    """The names of all attributes contacts have, in the alphabet: the same columns whatever period is exported."""
    names: set[str] = set()
    last = ""
    while True:
        async with database.reading() as connection:
            rows = await connection.fetch(
                "SELECT id, attributes FROM contact WHERE id > :last ORDER BY id LIMIT :most", last=last, most=PART
            )
        for text in {row["attributes"] for row in rows}:
            names.update(json_of(text))
        if len(rows) < PART:
            return sorted(names)
        last = rows[-1]["id"]


async def questions(database: Database) -> list[str]:
    """All driver questions that were ever answered: the same columns whatever period is exported."""
    async with database.reading() as connection:
        return await driver_answers.questions(connection)


async def _exported(connection: Connection, rows: list[Row]) -> list[Exported]:
    earlier = await _earlier_scores(connection, {row["id"]: row["score"] for row in rows})
    answers = await driver_answers.of(connection, [row["id"] for row in rows])
    return [_of(row, earlier.get(row["id"], 0), answers.get(row["id"], {})) for row in rows]


async def _earlier_scores(connection: Connection, scores: dict[str, int | None]) -> dict[str, int]:
    """Of those who said another score before. A revision of the comment alone holds the score as it stayed."""
    said: defaultdict[str, list[int]] = defaultdict(list)
    for part in chunks(scores):
        rows = await connection.fetch(
            "SELECT invitation_id, score FROM revision WHERE invitation_id IN (:ids) AND score IS NOT NULL ORDER BY id",
            ids=part,
        )
        for row in rows:
            said[row["invitation_id"]].append(row["score"])
    return {
        key: sum(before != after for before, after in pairwise([*before_it, scores[key]]))
        for key, before_it in said.items()
    }


def _of(row: Row, earlier_scores: int, answers: dict[str, int]) -> Exported:
    return Exported(
        invitation_id=row["id"],
        survey=row["survey"],
        contact_id=row["contact_id"],
        campaign_id=row["campaign_id"],
        channel=row["channel"],
        locale=row["locale"],
        asked_at=optional_time(row["asked_at"]),
        delivered_at=optional_time(row["delivered_at"]),
        scored_at=optional_time(row["scored_at"]),
        score=row["score"],
        comment=row["comment"],
        is_late=bool(row["is_late"]),
        corrected_at=optional_time(row["corrected_at"]),
        earlier_scores=earlier_scores,
        reminded_at=optional_time(row["reminded_at"]),
        closed_at=optional_time(row["closed_at"]),
        closed_because=row["closed_because"],
        attributes=json_of(row["attributes"]),
        name=row["name"],
        phone=row["phone"],
        telegram=row["telegram"],
        driver_answers=answers,
    )
