"""A store with made-up answers, for trying the reports before there are any, and for proving them.

customers -> askings over two years -> invitations, revisions --recount--> the tally, as scripts/rebuild-tally makes it
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from bot import tally_repair
from bot.database import Connection, Database
from bot.simulation.answers import DAYS, TIMES_ASKED, SimulatedCustomer, SimulatedInvitation, asked, customers, drivers
from bot.store import driver_answers
from bot.store.driver_answers import DriverAnswer
from bot.store.encoding import json_text, optional_day_text, optional_text, time_text

Thing = TypeVar("Thing")

#: Written in one transaction.
_PART: Final = 10_000


class NotEmptyError(Exception):
    """There are contacts already: made-up answers among real ones could never be told apart again."""


async def fill(
    database: Database,
    zone: ZoneInfo,
    surveys: Sequence[str],
    *,
    answers: int,
    seed: str,
    until: date,
    questions: Mapping[str, Sequence[str]] | None = None,
    progress: Callable[[int, int], object] = lambda _done, _of: None,
) -> int:
    """How many answers there are then: about so many, all before the day `until`. Raises NotEmptyError.

    `questions` are the keys of the driver questions of a survey. `progress` is told how much of all is done.
    """
    async with database.reading() as connection:
        if await connection.fetch("SELECT 1 AS found FROM contact LIMIT 1"):
            raise NotEmptyError("The database has contacts already. Give DATABASE_URL a new one, such as trial.db.")
    began = datetime.combine(until - timedelta(days=DAYS), time.min, UTC)
    people = customers(seed, answers, until)
    for part in _parts(people):
        async with database.transaction() as connection:
            await _add_customers(connection, part, began)
    scored = done = 0
    total = 2 * TIMES_ASKED * len(people)
    for part_asked in _parts(asked(seed, until, zone, surveys, people)):
        found = [replace(one, drivers=drivers(seed, one, (questions or {}).get(one.survey, ()))) for one in part_asked]
        async with database.transaction() as connection:
            await _add_asked(connection, found)
        scored += sum(one.score is not None for one in found)
        done += len(found)
        progress(done, total)
    async for day in tally_repair.recount(database, zone, is_check=False):
        progress(done + done * day.number // day.of, total)
    return scored


def _parts(things: Iterable[Thing]) -> Iterator[list[Thing]]:
    left = iter(things)
    while part := list(islice(left, _PART)):
        yield part


async def _add_customers(connection: Connection, people: Sequence[SimulatedCustomer], at: datetime) -> None:
    await connection.execute_many(
        "INSERT INTO contact (id, name, locale, timezone, attributes, created_at) "
        "VALUES (:id, '', :locale, 'Europe/Copenhagen', :attributes, :at)",
        [{"id": one.id, "locale": one.locale, "attributes": _attributes(one), "at": time_text(at)} for one in people],
    )


async def _add_asked(connection: Connection, found: Sequence[SimulatedInvitation]) -> None:
    await connection.execute_many(_INSERT, [_invitation(one) for one in found])
    await connection.execute_many(
        "INSERT INTO revision (id, invitation_id, score, replaced_at) VALUES (:id, :id, :score, :at)",
        [
            {"id": one.id, "score": one.first_score, "at": optional_text(one.scored_at)}
            for one in found
            if one.first_score is not None
        ],
    )
    await driver_answers.keep(
        connection,
        [
            DriverAnswer(one.id, question, score, one.scored_at)
            for one in found
            if one.scored_at is not None
            for question, score in one.drivers.items()
        ],
    )


_COLUMNS: Final = (
    "id", "survey", "contact_id", "channel", "state", "score", "comment", "clarifications", "created_at", "asked_at",
    "delivered_at", "scored_at", "corrected_at", "closed_at", "closed_because", "locale", "attributes", "asked_on",
    "scored_on",
)  # fmt: skip
_INSERT: Final = f"INSERT INTO invitation ({', '.join(_COLUMNS)}) VALUES ({', '.join(f':{name}' for name in _COLUMNS)})"  # noqa: S608


def _invitation(one: SimulatedInvitation) -> dict[str, str | int | None]:
    at = time_text(one.asked_at)
    return {
        "id": one.id,
        "survey": one.survey,
        "contact_id": one.customer.id,
        "channel": one.customer.channel,
        "state": "closed",
        "score": one.score,
        "comment": one.comment,
        "clarifications": 0,
        "created_at": at,
        "asked_at": at,
        "delivered_at": at if one.is_reached else None,
        "scored_at": optional_text(one.scored_at),
        "corrected_at": optional_text(one.scored_at) if one.first_score is not None else None,
        "closed_at": optional_text(one.scored_at) or at,
        "closed_because": "expired" if one.is_reached else "undeliverable",
        "locale": one.customer.locale,
        "attributes": _attributes(one.customer),
        "asked_on": one.asked_on.isoformat(),
        "scored_on": optional_day_text(one.scored_on),
    }


def _attributes(customer: SimulatedCustomer) -> str:
    return json_text({"department": customer.department, "country": customer.country})
