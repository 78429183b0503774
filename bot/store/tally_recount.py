"""The tally compared with what it counts, day by day, and what is not counted yet."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.core.conversation.invitation import Invitation
from bot.core.conversation.tally import ASKED, COMMENTED, COUNTERS, SCORED, UNDELIVERED, Key, Tally, segments_of
from bot.database import Connection, Row
from bot.store import tally
from bot.store.encoding import json_of, json_text, optional_day_text, time_text

#: Invitation id, contact id.
Waiting = list[tuple[str, str]]


async def uncounted(connection: Connection, most: int) -> Waiting:
    """So many of what was asked before the tally was there, or by a version that knew nothing of it."""
    rows = await connection.fetch(
        "SELECT id, contact_id FROM invitation WHERE asked_at IS NOT NULL AND asked_on IS NULL ORDER BY id LIMIT :most",
        most=most,
    )
    return [(row["id"], row["contact_id"]) for row in rows]


async def misdated(
    connection: Connection, survey: str, day: date, bounds: tuple[datetime, datetime], most: int
) -> Waiting:
    """So many of those that are counted on this day, though what was asked or said was so outside of its bounds."""
    # "Before or after" says the same, but SQLite would read all answers of the survey by their times for it.
    rows = await connection.fetch(
        "SELECT id, contact_id FROM invitation WHERE survey = :survey AND asked_on = :day "
        "AND NOT (asked_at >= :start AND asked_at < :end) UNION "
        "SELECT id, contact_id FROM invitation WHERE survey = :survey AND scored_on = :day "
        "AND NOT (scored_at >= :start AND scored_at < :end) ORDER BY id LIMIT :most",
        survey=survey,
        day=day.isoformat(),
        start=time_text(bounds[0]),
        end=time_text(bounds[1]),
        most=most,
    )
    return [(row["id"], row["contact_id"]) for row in rows]


async def note(connection: Connection, dated: Sequence[Invitation]) -> None:
    """Under what these are counted. For whoever holds the contacts' locks."""
    await connection.execute_many(
        "UPDATE invitation SET asked_on = :asked_on, scored_on = :scored_on, locale = :locale, "
        "attributes = :attributes WHERE id = :id",
        [
            {
                "id": one.id,
                "asked_on": optional_day_text(one.asked_on),
                "scored_on": optional_day_text(one.scored_on),
                "locale": one.locale,
                "attributes": None if one.attributes is None else json_text(dict(one.attributes)),
            }
            for one in dated
        ],
    )


async def days(connection: Connection) -> dict[str, tuple[date, date]]:
    """Survey -> the first and the last day on which anything is counted, or should be."""
    found: dict[str, tuple[date, date]] = {}
    for table, column in (("invitation", "asked_on"), ("invitation", "scored_on"), ("tally", "day")):
        rows = await connection.fetch(
            f"SELECT survey, min({column}) AS first, max({column}) AS last FROM {table} "  # noqa: S608
            f"WHERE {column} IS NOT NULL GROUP BY survey"
        )
        for row in rows:
            first, last = date.fromisoformat(row["first"]), date.fromisoformat(row["last"])
            known = found.get(row["survey"], (first, last))
            found[row["survey"]] = min(known[0], first), max(known[1], last)
    return found


async def differences(connection: Connection, survey: str, day: date) -> Tally:
    """What has to be added to the tally of a day for it to be what the invitations say. Nothing, if all is right."""
    found = Tally()
    await _count_asked(connection, found, survey, day)
    await _count_scored(connection, found, survey, day)
    for row in await tally.of_day(connection, survey, day):
        for counter, name in enumerate(COUNTERS):
            found.add(Key(survey, row["attribute"], day, row["value"]), counter, -row[name])
    return found


async def _count_asked(connection: Connection, found: Tally, survey: str, day: date) -> None:
    rows = await connection.fetch(
        "SELECT channel, locale, attributes, count(*) AS asked, "
        "sum(CASE WHEN closed_because = 'undeliverable' THEN 1 ELSE 0 END) AS undelivered, "
        "sum(CASE WHEN score IS NOT NULL THEN 1 ELSE 0 END) AS scored, "
        "sum(CASE WHEN score IS NOT NULL AND comment IS NOT NULL THEN 1 ELSE 0 END) AS commented "
        "FROM invitation WHERE survey = :survey AND asked_on = :day GROUP BY channel, locale, attributes",
        survey=survey,
        day=day.isoformat(),
    )
    for row in rows:
        for key in _keys(survey, day, row):
            for counter in (ASKED, UNDELIVERED, SCORED, COMMENTED):
                found.add(key, counter, row[COUNTERS[counter]])


async def _count_scored(connection: Connection, found: Tally, survey: str, day: date) -> None:
    rows = await connection.fetch(
        "SELECT channel, locale, attributes, score, count(*) AS answers FROM invitation "
        "WHERE survey = :survey AND scored_on = :day AND score IS NOT NULL AND asked_on IS NOT NULL "
        "GROUP BY channel, locale, attributes, score",
        survey=survey,
        day=day.isoformat(),
    )
    for row in rows:
        for key in _keys(survey, day, row):
            found.add(key, row["score"], row["answers"])


def _keys(survey: str, day: date, row: Row) -> list[Key]:
    attributes = json_of(row["attributes"]) if row["attributes"] is not None else None
    segments = segments_of(row["channel"], row["locale"], attributes)
    return [Key(survey, attribute, day, value) for attribute, value in segments]


async def zone(connection: Connection) -> str | None:
    """The time zone of the dates that are counted; None where nobody has set it yet."""
    rows = await connection.fetch("SELECT zone FROM tally_zone")
    return rows[0]["zone"] if rows else None


async def set_zone(connection: Connection, name: str) -> None:
    await connection.execute("DELETE FROM tally_zone WHERE zone <> :name", name=name)
    await connection.execute("INSERT INTO tally_zone (zone) VALUES (:name) ON CONFLICT (zone) DO NOTHING", name=name)
