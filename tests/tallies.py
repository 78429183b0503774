"""The tally counted once more from the invitations, in another way than the bot's own."""

import json
from collections import Counter
from datetime import UTC, datetime

from bot.database import Connection, Database
from bot.runtime import Runtime

NAMES = (*(f"s{score}" for score in range(11)), "asked", "undelivered", "scored", "commented")

#: survey, attribute, day, value, counter -> how many
Counts = Counter[tuple[str, str, str, str, str]]


async def standing(connection: Connection) -> Counts:
    """What the tally says. A row without a count in it would show as a counter named "nothing"."""
    found: Counts = Counter()
    for row in await connection.fetch("SELECT * FROM tally"):
        where = row["survey"], row["attribute"], row["day"], row["value"]
        counts = {name: row[name] for name in NAMES if row[name]} or {"nothing": 1}
        found.update({(*where, name): many for name, many in counts.items()})
    return found


async def recounted(connection: Connection, zone) -> Counts:
    """What the invitations say."""
    found: Counts = Counter()
    for row in await connection.fetch("SELECT * FROM invitation WHERE asked_at IS NOT NULL"):
        segments = [("", ""), (":channel", row["channel"]), (":locale", row["locale"])]
        segments += json.loads(row["attributes"]).items()
        asked = {
            "asked": True,
            "undelivered": row["closed_because"] == "undeliverable",
            "scored": row["score"] is not None,
            "commented": row["score"] is not None and row["comment"] is not None,
        }
        for attribute, value in segments:
            where = row["survey"], attribute, day(row["asked_at"], zone), value
            found.update((*where, name) for name, is_so in asked.items() if is_so)
            if row["score"] is not None:
                found[row["survey"], attribute, day(row["scored_at"], zone), value, f"s{row['score']}"] += 1
    return found


def day(text: str, zone) -> str:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC).astimezone(zone).strftime("%Y-%m-%d")


async def is_right(runtime: Runtime) -> bool:
    return await differs(runtime.database, runtime.surveys.zone) == (Counter(), Counter())


async def differs(database: Database, zone) -> tuple[Counts, Counts]:
    """What the tally has too many of, and what it lacks."""
    async with database.reading() as connection:
        stands, should = await standing(connection), await recounted(connection, zone)
    return Counter({key: n for key, n in stands.items() if n != should[key]}), should - stands
