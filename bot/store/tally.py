"""The tally: how often each score was given, and what became of those asked, without reading a single answer.

What it costs to read grows with the days of a period and the values of an attribute, never with answers.
`bot/core/conversation/tally.py` says what is counted where; days are those of the organisation's calendar, first and
last included.

Law: `add()` is the last statement of its transaction, and goes through the rows in the order of their keys. Many
processes change the row of today's whole: so none waits for another longer than a commit takes, and never in a circle.
"""

from datetime import date, datetime
from typing import Any
from unicodedata import normalize

from bot.core.calendar.periods import DAY
from bot.core.conversation.tally import COUNTERS, SCORES, WHOLE, Counts, Tally
from bot.core.measuring.response_rate import Response
from bot.core.spelling import folded
from bot.database import Connection, Row
from bot.store.encoding import time_text

_KEY = ("survey", "attribute", "day", "value")
_PLACES = ", ".join(f":{name}" for name in (*_KEY, *COUNTERS))
_ADDED = ", ".join(f"{name} = tally.{name} + excluded.{name}" for name in COUNTERS)
_EMPTY = " AND ".join(f"{name} = 0" for name in COUNTERS)
_SUMS = ", ".join(f"coalesce(sum({name}), 0) AS {name}" for name in COUNTERS)
_HAS_ANSWERS = " + ".join(COUNTERS[:SCORES]) + " > 0"
#: In the order of the primary key, so that a range of it is read and nothing else.
_RANGE = "FROM tally WHERE survey = :survey AND attribute = :attribute AND day BETWEEN :first AND :last"


async def add(connection: Connection, changes: Tally) -> None:
    """Adds counts to those that are there. A row that counts nothing any more goes: its value may tell of somebody."""
    rows: list[dict[str, str | int]] = [
        {"survey": key.survey, "attribute": key.attribute, "day": key.day.isoformat(), "value": key.value}
        | dict(zip(COUNTERS, counts, strict=True))
        for key, counts in changes
    ]
    await connection.execute_many(
        f"INSERT INTO tally ({', '.join((*_KEY, *COUNTERS))}) VALUES ({_PLACES}) "  # noqa: S608
        f"ON CONFLICT (survey, attribute, day, value) DO UPDATE SET {_ADDED}",
        rows,
    )
    lessened = [row for row in rows if any(int(row[name]) < 0 for name in COUNTERS)]
    await connection.execute_many(
        "DELETE FROM tally WHERE survey = :survey AND attribute = :attribute AND day = :day AND value = :value "  # noqa: S608
        f"AND {_EMPTY}",
        [{name: row[name] for name in _KEY} for row in lessened],
    )


async def of_day(connection: Connection, survey: str, day: date) -> list[Row]:
    """Every row of a day, with its attribute and value."""
    return await connection.fetch(
        f"SELECT attribute, value, {', '.join(COUNTERS)} FROM tally "  # noqa: S608
        "WHERE survey = :survey AND attribute IN (:attributes) AND day = :day",
        survey=survey,
        attributes=await _distinct(connection, "attribute", survey),
        day=day.isoformat(),
    )


# --- answers ---------------------------------------------------------------------------------------------------------


async def counts(
    connection: Connection, survey: str, first: date, last: date, attribute: str = WHOLE, value: str = ""
) -> Counts:
    """How many said 0, 1 ... 10 first on one of these days; a corrected answer counts with its last score."""
    return _scores(await _sums(connection, survey, first, last, attribute, value))


async def by_value(connection: Connection, survey: str, attribute: str, first: date, last: date) -> dict[str, Counts]:
    """Value of the attribute -> its eleven counts; those with answers, by name."""
    rows = await _sums_by_value(connection, survey, attribute, first, last)
    return {row["value"]: found for row in rows if any(found := _scores(row))}


async def by_day(
    connection: Connection, survey: str, first: date, last: date, attribute: str = WHOLE, value: str = ""
) -> dict[date, Counts]:
    """Day -> its eleven counts; those with answers, in order."""
    rows = await connection.fetch(
        f"SELECT day, {', '.join(COUNTERS)} {_RANGE} AND value = :value ORDER BY day",
        **_range(survey, attribute, first, last),
        value=value,
    )
    return {date.fromisoformat(row["day"]): found for row in rows if any(found := _scores(row))}


async def surveys(connection: Connection) -> list[str]:
    """Those that somebody has answered, by name, whether they are still in the survey file or not."""
    return [name for name in await _distinct(connection, "survey") if await _is_answered(connection, name, WHOLE)]


async def attributes(connection: Connection, survey: str, first: date = date.min, last: date = date.max) -> list[str]:
    """By which attributes the answers of these days can be grouped, channel and language among them.

    A contact's own are named as `own()` makes them.
    """
    names = await _distinct(connection, "attribute", survey)
    return [name for name in names if name != WHOLE and await _is_answered(connection, survey, name, first, last)]


async def values(
    connection: Connection, survey: str, attribute: str, first: date = date.min, last: date = date.max
) -> list[str]:
    """What the attribute was in the answers of these days, by name."""
    return list(await by_value(connection, survey, attribute, first, last))


# --- what became of those asked --------------------------------------------------------------------------------------


async def response(
    connection: Connection, survey: str, first: date, last: date, attribute: str = WHOLE, value: str = ""
) -> Response:
    """What became of those who were asked on these days: one cohort, from sent to commented, whenever they answered."""
    return _response(await _sums(connection, survey, first, last, attribute, value))


async def response_by_value(
    connection: Connection, survey: str, attribute: str, first: date, last: date
) -> dict[str, Response]:
    """Value of the attribute -> what became of those of it who were asked; by name."""
    rows = await _sums_by_value(connection, survey, attribute, first, last)
    return {row["value"]: _response(row) for row in rows if row["asked"]}


async def _sums(connection: Connection, survey: str, first: date, last: date, attribute: str, value: str) -> Row:
    [row] = await connection.fetch(
        f"SELECT {_SUMS} {_RANGE} AND value = :value", **_range(survey, attribute, first, last), value=value
    )
    return row


async def _sums_by_value(connection: Connection, survey: str, attribute: str, first: date, last: date) -> list[Row]:
    """Of spellings of one value together, under the one that was there first."""
    rows = await connection.fetch(
        f"SELECT value, min(day) AS since, {_SUMS} {_RANGE} GROUP BY value", **_range(survey, attribute, first, last)
    )
    together: dict[str, dict[str, Any]] = {}
    for row in sorted(rows, key=lambda row: (row["since"], row["value"])):
        shown = " ".join(normalize("NFC", row["value"]).split())
        sums = together.setdefault(folded(row["value"]), {"value": shown, **dict.fromkeys(COUNTERS, 0)})
        for name in COUNTERS:
            # PostgreSQL sums up in a type without limits.
            sums[name] += int(row[name])
    # Here, for the databases sort text in different ways.
    return sorted(together.values(), key=lambda row: str(row["value"]))


async def _distinct(connection: Connection, column: str, survey: str = "") -> list[str]:
    """The surveys, or the attributes of one: from each to the next in the primary key, however many rows it has."""
    where = "survey = :survey AND" if survey else ""
    rows = await connection.fetch(
        f"WITH RECURSIVE found(name) AS (SELECT min({column}) FROM tally WHERE {where} 1 = 1 UNION ALL "  # noqa: S608
        f"SELECT (SELECT min({column}) FROM tally WHERE {where} {column} > found.name) FROM found "
        "WHERE found.name IS NOT NULL) SELECT name FROM found WHERE name IS NOT NULL",
        survey=survey,
    )
    return sorted(row["name"] for row in rows)


async def _is_answered(
    connection: Connection, survey: str, attribute: str, first: date = date.min, last: date = date.max
) -> bool:
    rows = await connection.fetch(
        f"SELECT 1 AS found {_RANGE} AND {_HAS_ANSWERS} LIMIT 1", **_range(survey, attribute, first, last)
    )
    return bool(rows)


def _range(survey: str, attribute: str, first: date, last: date) -> dict[str, str]:
    return {"survey": survey, "attribute": attribute, "first": first.isoformat(), "last": last.isoformat()}


def _scores(row: Row) -> Counts:
    # PostgreSQL sums up in a type without limits.
    return [int(row[name]) for name in COUNTERS[:SCORES]]


def _response(row: Row) -> Response:
    asked, undelivered, scored, commented = (int(row[name]) for name in COUNTERS[SCORES:])
    return Response(asked, asked - undelivered, scored, commented)


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
