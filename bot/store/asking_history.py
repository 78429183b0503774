"""What was asked of contacts before: what the rules about asking again go by."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from bot.core.asking.eligibility import History
from bot.database import Connection, Row
from bot.store.encoding import chunks, optional_time


async def histories(
    connection: Connection, contact_ids: Iterable[str], open_days: Callable[[str], int]
) -> dict[str, History]:
    """Of those who were ever asked. An ask that could not be delivered was never heard, and does not count.

    `open_days` tells of each survey after how many days an invitation closes by itself.
    """
    found: dict[str, History] = {}
    for part in chunks(sorted(set(contact_ids))):
        rows = await connection.fetch(
            "SELECT contact_id, survey, max(CASE WHEN state <> 'closed' THEN 1 ELSE 0 END) AS is_open, "
            "max(CASE WHEN state <> 'closed' THEN asked_at END) AS open_since, max(asked_at) AS last_asked_at "
            "FROM invitation WHERE contact_id IN (:ids) "
            "AND (closed_because IS NULL OR closed_because <> 'undeliverable') GROUP BY contact_id, survey",
            ids=part,
        )
        for row in rows:
            found[row["contact_id"]] = _with(found.get(row["contact_id"], History()), row, open_days)
    return found


def _with(history: History, row: Row, open_days: Callable[[str], int]) -> History:
    asked_at = optional_time(row["last_asked_at"])
    last_asked_in = dict(history.last_asked_in)
    if asked_at is not None:
        last_asked_in[row["survey"]] = asked_at
    open_since = optional_time(row["open_since"])
    return History(
        has_open_invitation=history.has_open_invitation or bool(row["is_open"]),
        last_asked_at=_later(history.last_asked_at, asked_at),
        last_asked_in=last_asked_in,
        open_until=history.open_until or (open_since and open_since + timedelta(days=open_days(row["survey"]))),
    )


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max(one, other) if one and other else one or other
