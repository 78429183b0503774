"""Cases as they stand, and what admins wrote down about them. What their chats were told is in `case_messages.py`.

Whoever changes a case holds the lock of its contact; each change repeats the state it was decided in all the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.cases.case import Case, CaseState
from bot.core.cases.events import CaseOutcome, Owner
from bot.database import Connection, Row
from bot.ids import LETTERS, new_id
from bot.store.consent import Address
from bot.store.encoding import chunks, optional_text, optional_time, time_of, time_text

_FIELDS = (
    "id", "survey", "invitation_id", "contact_id", "opened_at", "state", "owner_id", "owner_name", "owner_chat",
    "outcome", "alerted_at", "taken_at", "contacted_at", "closed_at", "due_at", "late_at", "step", "reminders",
)  # fmt: skip
_SELECT = f"SELECT {', '.join(_FIELDS)} FROM customer_case"  # noqa: S608
_OPEN_LAST = "CASE WHEN state = 'closed' THEN 0 ELSE 1 END"
_CHANGING = [name for name in _FIELDS if name not in {"id", "survey", "invitation_id", "contact_id", "opened_at"}]
_UPDATE = (
    f"UPDATE customer_case SET {', '.join(f'{name} = :{name}' for name in _CHANGING)} "  # noqa: S608
    "WHERE id = :id AND state = :was AND step = :was_step AND reminders = :was_reminders"
)

Step = tuple[Case, Case]


class CaseList(StrEnum):
    """Which cases a list is of."""

    #: Whoever asks has them.
    MINE = "mine"
    #: Nobody has them.
    OPEN = "open"
    #: They should have been taken, or their customers contacted.
    LATE = "late"
    #: All that are not closed.
    ALL = "all"


@dataclass(frozen=True, slots=True)
class CaseScope:
    """The cases that a chat was told of, and those that a person has."""

    chat: Address
    owner_id: str

    @property
    def values(self) -> dict[str, str]:
        return {"in_channel": self.chat[0].value, "in_chat": self.chat[1], "in_hands_of": self.owner_id}


_IN_SCOPE = (
    "(owner_id = :in_hands_of OR EXISTS (SELECT 1 FROM case_message WHERE case_message.case_id = customer_case.id "
    "AND case_message.channel = :in_channel AND case_message.address = :in_chat))"
)

_WHERE = {
    CaseList.MINE: "state <> 'closed' AND owner_id = :owner",
    CaseList.OPEN: "state = 'open'",
    CaseList.LATE: "state <> 'closed' AND late_at <= :now",
    CaseList.ALL: "state <> 'closed'",
}


@dataclass(frozen=True, slots=True)
class CaseNote:
    author: Owner
    text: str
    at: datetime


def _case(row: Row) -> Case:
    return Case(
        id=row["id"],
        survey=row["survey"],
        invitation_id=row["invitation_id"],
        contact_id=row["contact_id"],
        opened_at=time_of(row["opened_at"]),
        state=CaseState(row["state"]),
        owner=Owner(row["owner_id"], row["owner_name"], row["owner_chat"]) if row["owner_id"] is not None else None,
        outcome=CaseOutcome(row["outcome"]) if row["outcome"] is not None else None,
        alerted_at=optional_time(row["alerted_at"]),
        taken_at=optional_time(row["taken_at"]),
        contacted_at=optional_time(row["contacted_at"]),
        closed_at=optional_time(row["closed_at"]),
        due_at=optional_time(row["due_at"]),
        late_at=optional_time(row["late_at"]),
        step=row["step"],
        reminders=row["reminders"],
    )


def _values(case: Case) -> dict[str, str | int | None]:
    return {
        "id": case.id,
        "survey": case.survey,
        "invitation_id": case.invitation_id,
        "contact_id": case.contact_id,
        "opened_at": time_text(case.opened_at),
        "state": case.state.value,
        "owner_id": case.owner.id if case.owner else None,
        "owner_name": case.owner.name if case.owner else None,
        "owner_chat": case.owner.chat if case.owner else None,
        "outcome": case.outcome.value if case.outcome else None,
        "alerted_at": optional_text(case.alerted_at),
        "taken_at": optional_text(case.taken_at),
        "contacted_at": optional_text(case.contacted_at),
        "closed_at": optional_text(case.closed_at),
        "due_at": optional_text(case.due_at),
        "late_at": optional_text(case.late_at),
        "step": case.step,
        "reminders": case.reminders,
    }


def _change(step: Step) -> dict[str, str | int | None]:
    before, after = step
    changed = {name: value for name, value in _values(after).items() if name in _CHANGING or name == "id"}
    return {**changed, "was": before.state.value, "was_step": before.step, "was_reminders": before.reminders}


# --- changing --------------------------------------------------------------------------------------------------------


async def insert(connection: Connection, fresh: Sequence[Case]) -> None:
    """Raises DuplicateError where the invitation has an open case."""
    await connection.execute_many(
        f"INSERT INTO customer_case ({', '.join(_FIELDS)}) "  # noqa: S608
        f"VALUES ({', '.join(f':{name}' for name in _FIELDS)})",
        [_values(case) for case in fresh],
    )


async def update(connection: Connection, steps: Sequence[Step]) -> None:
    """Saves steps, each (before, after)."""
    await connection.execute_many(_UPDATE, [_change(step) for step in steps if step[0] != step[1]])


async def mark_told(connection: Connection, case_id: str, now: datetime) -> bool:
    """That the customer hears what became of it. False where the case is not closed, or they heard before."""
    changed = await connection.execute(
        "UPDATE customer_case SET told_at = :now WHERE id = :id AND state = 'closed' AND told_at IS NULL",
        id=case_id,
        now=time_text(now),
    )
    return changed > 0


async def is_told(connection: Connection, case_id: str) -> bool:
    rows = await connection.fetch("SELECT id FROM customer_case WHERE id = :id AND told_at IS NOT NULL", id=case_id)
    return bool(rows)


async def add_note(connection: Connection, case_id: str, note: CaseNote) -> None:
    await connection.execute(
        "INSERT INTO case_note (id, case_id, author_id, author_name, text, at) "
        "VALUES (:id, :case_id, :author_id, :author_name, :text, :at)",
        id=new_id(note.at),
        case_id=case_id,
        author_id=note.author.id,
        author_name=note.author.name,
        text=note.text,
        at=time_text(note.at),
    )


# --- reading ---------------------------------------------------------------------------------------------------------


async def by_id(connection: Connection, ids: Iterable[str]) -> dict[str, Case]:
    found: dict[str, Case] = {}
    for part in chunks(sorted(set(ids))):
        rows = await connection.fetch(f"{_SELECT} WHERE id IN (:ids)", ids=part)
        found.update({row["id"]: _case(row) for row in rows})
    return found


async def ending_in(connection: Connection, letters: str, scope: CaseScope | None = None, most: int = 2) -> list[Case]:
    """Those whose ids end in these hex digits, the newest first. Reads all cases unless the id is whole."""
    rows = await connection.fetch(
        f"{_SELECT} WHERE id {'=' if len(letters) == LETTERS else 'LIKE'} :letters AND {_within(scope)} "
        "ORDER BY id DESC LIMIT :most",
        letters=letters if len(letters) == LETTERS else f"%{letters}",
        most=most,
        **_values_of(scope),
    )
    return [_case(row) for row in rows]


async def last_of(
    connection: Connection, invitation_ids: Iterable[str], scope: CaseScope | None = None
) -> dict[str, Case]:
    """Invitation id -> its open case, else the one that was closed last."""
    found: dict[str, Case] = {}
    for part in chunks(sorted(set(invitation_ids))):
        rows = await connection.fetch(
            f"{_SELECT} WHERE invitation_id IN (:ids) AND {_within(scope)} ORDER BY {_OPEN_LAST}, id",
            ids=part,
            **_values_of(scope),
        )
        found.update({row["invitation_id"]: _case(row) for row in rows})
    return found


async def of_contacts(connection: Connection, contact_ids: Iterable[str]) -> list[Case]:
    found: list[Case] = []
    for part in chunks(sorted(set(contact_ids))):
        rows = await connection.fetch(f"{_SELECT} WHERE contact_id IN (:ids) ORDER BY id", ids=part)
        found += [_case(row) for row in rows]
    return found


async def due(connection: Connection, now: datetime, most: int) -> list[Case]:
    """Those about which something is to be done by itself now."""
    rows = await connection.fetch(
        f"{_SELECT} WHERE due_at <= :now ORDER BY due_at, id LIMIT :most",
        now=time_text(now),
        most=most,
    )
    return [_case(row) for row in rows]


def _within(scope: CaseScope | None) -> str:
    return "1 = 1" if scope is None else _IN_SCOPE


def _values_of(scope: CaseScope | None) -> dict[str, str]:
    return {} if scope is None else scope.values


async def listed(
    connection: Connection,
    which: CaseList,
    owner_id: str,
    now: datetime,
    *,
    scope: CaseScope | None = None,
    after_id: str = "",
    most: int = 10,
) -> list[Case]:
    """One page, the oldest first, from behind that case on."""
    rows = await connection.fetch(
        f"{_SELECT} WHERE {_WHERE[which]} AND {_within(scope)} AND id > :after ORDER BY id LIMIT :most",
        owner=owner_id,
        now=time_text(now),
        after=after_id,
        most=most,
        **_values_of(scope),
    )
    return [_case(row) for row in rows]


async def count(
    connection: Connection, which: CaseList, owner_id: str, now: datetime, scope: CaseScope | None = None
) -> int:
    """How many stand on all pages together."""
    rows = await connection.fetch(
        f"SELECT count(*) AS n FROM customer_case WHERE {_WHERE[which]} AND {_within(scope)}",  # noqa: S608
        owner=owner_id,
        now=time_text(now),
        **_values_of(scope),
    )
    return int(rows[0]["n"])


async def notes_of(connection: Connection, case_id: str) -> list[CaseNote]:
    """The oldest first."""
    rows = await connection.fetch(
        "SELECT author_id, author_name, text, at FROM case_note WHERE case_id = :id ORDER BY id", id=case_id
    )
    return [CaseNote(Owner(row["author_id"], row["author_name"]), row["text"], time_of(row["at"])) for row in rows]
