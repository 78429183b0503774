"""What admins do about a case: take it, contact the customer, give it back, close it, write something down.

Each function works in the transaction its caller opened, locks the contact, and tells how the case stands then and why
it was refused, if it was. `None`: there is no such case.
"""

from dataclasses import dataclass

from bot import webhooks
from bot.cases import chats
from bot.cases.alerts import refresh
from bot.core.cases.case import Case, advance
from bot.core.cases.events import (
    AuditLine,
    CaseOutcome,
    Closed,
    Contacted,
    Event,
    Owner,
    Refresh,
    Refused,
    Released,
    Taken,
)
from bot.core.messages import Contact
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import audit, cases, contacts
from bot.store.cases import CaseNote


@dataclass(frozen=True, slots=True)
class Acted:
    case: Case
    refused: Refused | None = None


async def take(runtime: Runtime, connection: Connection, case_id: str, by: Owner) -> Acted | None:
    now = runtime.clock()
    found = await _locked(connection, case_id)
    if found is None:
        return None
    case, _ = found
    return await _act(runtime, connection, case, Taken(by, now, chats.contact_by(runtime, case.survey, now)))


async def note_contacted(runtime: Runtime, connection: Connection, case_id: str, by: Owner) -> Acted | None:
    """The customer was called, or written to. Takes a case that nobody has."""
    found = await _locked(connection, case_id)
    return await _act(runtime, connection, found[0], Contacted(by, runtime.clock())) if found else None


async def release(runtime: Runtime, connection: Connection, case_id: str, by: Owner) -> Acted | None:
    """Gives it back, or says "not now": the next chat hears of it at once, where there is one."""
    now = runtime.clock()
    found = await _locked(connection, case_id)
    if found is None:
        return None
    case, contact = found
    turns = chats.steps(runtime, case.survey, contact, await chats.reach(runtime, connection))
    take_by = chats.take_by(runtime, case.survey, now)
    return await _act(runtime, connection, case, Released(by, now, take_by, has_next=case.step < len(turns)))


async def close(
    runtime: Runtime, connection: Connection, case_id: str, by: Owner, outcome: CaseOutcome
) -> Acted | None:
    """Raises ValueError for an outcome that comes about by itself."""
    event = Closed(by, outcome, runtime.clock())
    found = await _locked(connection, case_id)
    return await _act(runtime, connection, found[0], event) if found else None


async def write_down(runtime: Runtime, connection: Connection, case_id: str, by: Owner, text: str) -> Acted | None:
    """A note for colleagues. Erasure of the customer takes it along."""
    now = runtime.clock()
    found = await _locked(connection, case_id)
    if found is None:
        return None
    await cases.add_note(connection, case_id, CaseNote(by, text, now))
    await audit.write(connection, [audit.AuditEntry(by.id, "case_noted", case_id)], now)
    return Acted(found[0])


async def _locked(connection: Connection, case_id: str) -> tuple[Case, Contact] | None:
    """As it stands while nobody else can change it."""
    found = (await cases.by_id(connection, [case_id])).get(case_id)
    if found is None:
        return None
    people = await contacts.by_id(connection, [found.contact_id])
    case = (await cases.by_id(connection, [case_id]))[case_id]
    return case, people[found.contact_id]


async def _act(runtime: Runtime, connection: Connection, case: Case, event: Event) -> Acted:
    after, effects = advance(case, event)
    if after is None:
        return Acted(case)
    await cases.update(connection, [(case, after)])
    await webhooks.note_cases(runtime, connection, [(case, after)], runtime.clock())
    entries = [
        audit.AuditEntry(one.actor, one.action, case.id, one.details) for one in effects if isinstance(one, AuditLine)
    ]
    await audit.write(connection, entries, runtime.clock())
    for effect in effects:
        match effect:
            case Refresh(news):
                await refresh(runtime, connection, {case.id: news})
            case Refused():
                return Acted(after, effect)
    return Acted(after)
