"""Invitations as they stand, and every earlier score and comment.

Law: what is written here is counted in the tally. `update()` tells what that changes there, and whoever calls it adds
that with the last statement of the transaction: see `tally.py`.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from bot.core.conversation.invitation import ClosedBecause, Invitation, InvitationState
from bot.core.conversation.tally import Tally, dated
from bot.core.messages import ChannelName
from bot.core.replies import Asks
from bot.database import Connection, Row
from bot.ids import new_ids
from bot.store.encoding import (
    chunks,
    json_of,
    json_text,
    optional_day,
    optional_day_text,
    optional_text,
    optional_time,
    time_of,
    time_text,
)

_FIELDS = (
    "id", "survey", "contact_id", "channel", "created_at", "state", "score", "comment", "pending", "candidate",
    "clarifications", "asked_at", "scored_at", "corrected_at", "reminded_at", "closed_at", "closed_because",
    "late_until", "is_late", "locale", "attributes", "asked_on", "scored_on",
    "driver", "driver_at", "drivers_from", "answered",
)  # fmt: skip
_COLUMNS = ", ".join(_FIELDS)
_SELECT = f"SELECT {_COLUMNS} FROM invitation"  # noqa: S608
_STAYING = {"id", "survey", "contact_id", "channel", "created_at", "locale", "attributes"}
_CHANGING = [name for name in _FIELDS if name not in _STAYING]


def _invitation(row: Row) -> Invitation:
    return Invitation(
        id=row["id"],
        survey=row["survey"],
        contact_id=row["contact_id"],
        channel=ChannelName(row["channel"]),
        created_at=time_of(row["created_at"]),
        state=InvitationState(row["state"]),
        score=row["score"],
        comment=row["comment"],
        pending=row["pending"],
        candidate=row["candidate"],
        clarifications=row["clarifications"],
        asked_at=optional_time(row["asked_at"]),
        scored_at=optional_time(row["scored_at"]),
        corrected_at=optional_time(row["corrected_at"]),
        reminded_at=optional_time(row["reminded_at"]),
        closed_at=optional_time(row["closed_at"]),
        closed_because=ClosedBecause(row["closed_because"]) if row["closed_because"] else None,
        late_until=optional_time(row["late_until"]),
        is_late=bool(row["is_late"]),
        locale=row["locale"],
        attributes=None if row["attributes"] is None else json_of(row["attributes"]),
        asked_on=optional_day(row["asked_on"]),
        scored_on=optional_day(row["scored_on"]),
        driver=row["driver"],
        driver_at=optional_time(row["driver_at"]),
        drivers_from=optional_time(row["drivers_from"]),
        answered=frozenset(map(Asks, row["answered"].split())),
    )


def _values(invitation: Invitation) -> dict[str, str | int | None]:
    return {
        "id": invitation.id,
        "survey": invitation.survey,
        "contact_id": invitation.contact_id,
        "channel": invitation.channel.value,
        "created_at": time_text(invitation.created_at),
        "state": invitation.state.value,
        "score": invitation.score,
        "comment": invitation.comment,
        "pending": invitation.pending,
        "candidate": invitation.candidate,
        "clarifications": invitation.clarifications,
        "asked_at": optional_text(invitation.asked_at),
        "scored_at": optional_text(invitation.scored_at),
        "corrected_at": optional_text(invitation.corrected_at),
        "reminded_at": optional_text(invitation.reminded_at),
        "closed_at": optional_text(invitation.closed_at),
        "closed_because": invitation.closed_because.value if invitation.closed_because else None,
        "late_until": optional_text(invitation.late_until),
        "is_late": int(invitation.is_late),
        "locale": invitation.locale,
        "attributes": None if invitation.attributes is None else json_text(dict(invitation.attributes)),
        "asked_on": optional_day_text(invitation.asked_on),
        "scored_on": optional_day_text(invitation.scored_on),
        "driver": invitation.driver,
        "driver_at": optional_text(invitation.driver_at),
        "drivers_from": optional_text(invitation.drivers_from),
        "answered": " ".join(sorted(invitation.answered)),
    }


async def open_of(connection: Connection, contact_ids: Iterable[str]) -> dict[str, Invitation]:
    """Contact id -> the one open invitation."""
    found: dict[str, Invitation] = {}
    for part in chunks(sorted(set(contact_ids))):
        rows = await connection.fetch(f"{_SELECT} WHERE state <> 'closed' AND contact_id IN (:ids)", ids=part)
        found.update({row["contact_id"]: _invitation(row) for row in rows})
    return found


async def current_of(connection: Connection, contact_ids: Iterable[str]) -> dict[str, Invitation]:
    """Contact id -> what they may be talking about: the open invitation, else the last one if it has expired."""
    found: dict[str, Invitation] = {}
    for part in chunks(sorted(set(contact_ids))):
        rows = await connection.fetch(
            f"{_SELECT} WHERE contact_id IN (:ids) AND (state <> 'closed' OR (late_until IS NOT NULL "  # noqa: S608
            "AND NOT EXISTS (SELECT 1 FROM invitation AS later "
            "WHERE later.contact_id = invitation.contact_id AND later.id > invitation.id)))",
            ids=part,
        )
        found.update({row["contact_id"]: _invitation(row) for row in rows})
    return found


async def by_id(connection: Connection, ids: Iterable[str]) -> dict[str, Invitation]:
    found: dict[str, Invitation] = {}
    for part in chunks(sorted(set(ids))):
        rows = await connection.fetch(f"{_SELECT} WHERE id IN (:ids)", ids=part)
        found.update({row["id"]: _invitation(row) for row in rows})
    return found


async def of_contact(connection: Connection, contact_id: str) -> list[Invitation]:
    rows = await connection.fetch(f"{_SELECT} WHERE contact_id = :contact_id ORDER BY id", contact_id=contact_id)
    return [_invitation(row) for row in rows]


async def scored_of(connection: Connection, contact_ids: Iterable[str]) -> list[Invitation]:
    """All that the contacts have answered, the first one first."""
    found: list[Invitation] = []
    for part in chunks(sorted(set(contact_ids))):
        rows = await connection.fetch(
            f"{_SELECT} WHERE contact_id IN (:ids) AND score IS NOT NULL ORDER BY id", ids=part
        )
        found += [_invitation(row) for row in rows]
    return found


async def open_surveys(connection: Connection) -> list[str]:
    """The surveys that have open invitations, whether they are still defined or not."""
    rows = await connection.fetch("SELECT DISTINCT survey FROM invitation WHERE state <> 'closed'")
    return [row["survey"] for row in rows]


async def due_before(connection: Connection, survey: str, before: datetime, most: int) -> list[Invitation]:
    """Open invitations of a survey that were asked before a time; not those whose question is still to come."""
    rows = await connection.fetch(
        f"{_SELECT} WHERE state <> 'closed' AND survey = :survey AND created_at < :before "  # noqa: S608
        "AND (asked_at IS NULL OR asked_at < :before) AND NOT EXISTS (SELECT 1 FROM outbox "
        "WHERE outbox.invitation_id = invitation.id AND outbox.state = 'queued' AND outbox.due_at >= :before) "
        "ORDER BY created_at LIMIT :most",
        survey=survey,
        before=time_text(before),
        most=most,
    )
    return [_invitation(row) for row in rows]


async def to_remind(
    connection: Connection, survey: str, asked: tuple[datetime, datetime], most: int
) -> list[Invitation]:
    """Invitations of a survey that await a score and were asked between two times; not those being asked just now."""
    rows = await connection.fetch(
        f"{_SELECT} WHERE state = 'score' AND reminded_at IS NULL AND survey = :survey "  # noqa: S608
        "AND asked_at > :after AND asked_at <= :before AND NOT EXISTS (SELECT 1 FROM outbox "
        "WHERE outbox.invitation_id = invitation.id AND outbox.purpose = 'ask' "
        "AND outbox.state IN ('queued', 'sending', 'held')) ORDER BY asked_at LIMIT :most",
        survey=survey,
        after=time_text(asked[0]),
        before=time_text(asked[1]),
        most=most,
    )
    return [_invitation(row) for row in rows]


async def insert(connection: Connection, fresh: Sequence[Invitation], campaign_id: str) -> None:
    names = ", ".join(f":{name}" for name in _FIELDS)
    await connection.execute_many(
        f"INSERT INTO invitation ({_COLUMNS}, campaign_id) VALUES ({names}, :campaign_id)",  # noqa: S608
        [{**_values(invitation), "campaign_id": campaign_id} for invitation in fresh],
    )


async def update(
    connection: Connection, steps: Sequence[tuple[Invitation, Invitation]], now: datetime, zone: tzinfo
) -> Tally:
    """Saves steps, each (before, after) and in their order; an answer that no longer counts is kept as a revision.

    For whoever holds the contacts' locks. Returns what changes in the tally, with days of the organisation's `zone`.
    """
    changes = ", ".join(f"{name} = :{name}" for name in _CHANGING)
    last: dict[str, Invitation] = {}
    changed = Tally()
    for first, end in _moves(steps):
        last[end.id] = after = dated(first, end, zone)
        changed.move(first, after)
    replaced = [before for before, after in steps if _is_replaced(before, after)]
    await connection.execute_many(
        f"UPDATE invitation SET {changes} WHERE id = :id",  # noqa: S608
        [{name: _values(after)[name] for name in ("id", *_CHANGING)} for after in last.values()],
    )
    await connection.execute_many(
        "INSERT INTO revision (id, invitation_id, score, comment, replaced_at) "
        "VALUES (:id, :invitation_id, :score, :comment, :at)",
        [
            {
                "id": revision_id,
                "invitation_id": before.id,
                "score": before.score,
                "comment": before.comment,
                "at": time_text(now),
            }
            for revision_id, before in zip(new_ids(now, len(replaced)), replaced, strict=True)
        ],
    )
    return changed


def _moves(steps: Sequence[tuple[Invitation, Invitation]]) -> list[tuple[Invitation, Invitation]]:
    """Each invitation that changed as it was stored, and as it is in the end."""
    moving = [(before, after) for before, after in steps if before != after]
    first = {before.id: before for before, _ in reversed(moving)}
    return [(first[after.id], after) for after in {after.id: after for _, after in moving}.values()]


def _is_replaced(before: Invitation, after: Invitation) -> bool:
    is_other_score = before.score is not None and before.score != after.score
    is_other_comment = before.comment is not None and before.comment != after.comment
    return is_other_score or is_other_comment


async def note_delivered(connection: Connection, invitation_ids: Sequence[str], at: datetime) -> None:
    await connection.execute_many(
        "UPDATE invitation SET delivered_at = :at WHERE id = :id AND delivered_at IS NULL",
        [{"id": invitation_id, "at": time_text(at)} for invitation_id in invitation_ids],
    )
