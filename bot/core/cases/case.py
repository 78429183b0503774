"""One case, an answer that somebody in the organisation must act on: what moves it, and what follows.

Law 1: `advance()` is the only door, and it is pure. Events and effects are in `events.py`.
Law 2: one admin has it. Whoever comes second is told who was first, and changes nothing.
Law 3: what has closed stays closed. An answer that comes under the rule again opens a case of its own.
Law 4: each chat hears of it once; after that it is reminded, a set number of times. What closes before it was told of
       is not told of at all.

    None --Opened--> OPEN --Taken--> TAKEN --Contacted--> CONTACTED --Closed--> CLOSED
                     ^  \\------------- Contacted ---------^   |
                     \\---------------- Released -------------/

    any of them --Closed, Corrected out of the rule, Forgotten--> CLOSED

The case holds neither score nor words: they are the invitation's, and are corrected and erased there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.core.cases.events import (
    Alert,
    AuditLine,
    Because,
    CaseDue,
    CaseOutcome,
    Closed,
    Contacted,
    Corrected,
    Effect,
    Event,
    Forgotten,
    MoreSaid,
    News,
    Opened,
    Owner,
    Refresh,
    Refused,
    Released,
    Remind,
    Taken,
)


class CaseState(StrEnum):
    OPEN = "open"
    #: Somebody has said that they will see to it.
    TAKEN = "taken"
    #: The customer was reached, or it was tried.
    CONTACTED = "contacted"
    CLOSED = "closed"


_ENDS: Final[Mapping[type[Event], CaseState]] = {
    Closed: CaseState.CLOSED,
    Corrected: CaseState.CLOSED,
    Forgotten: CaseState.CLOSED,
}

#: State -> what happens -> the next state. What is not listed leaves the state as it is. `Corrected` ends a case only
#: where the answer is no longer under the rule.
TRANSITIONS: Final[Mapping[CaseState | None, Mapping[type[Event], CaseState]]] = {
    None: {Opened: CaseState.OPEN},
    CaseState.OPEN: {Taken: CaseState.TAKEN, Contacted: CaseState.CONTACTED, **_ENDS},
    CaseState.TAKEN: {Contacted: CaseState.CONTACTED, Released: CaseState.OPEN, **_ENDS},
    CaseState.CONTACTED: {Released: CaseState.OPEN, **_ENDS},
    CaseState.CLOSED: {},
}


@dataclass(frozen=True, slots=True)
class Case:
    id: str
    survey: str
    invitation_id: str
    contact_id: str
    opened_at: datetime
    state: CaseState = CaseState.OPEN
    owner: Owner | None = None
    outcome: CaseOutcome | None = None
    #: When the first chat was told.
    alerted_at: datetime | None = None
    taken_at: datetime | None = None
    #: When the customer was contacted first.
    contacted_at: datetime | None = None
    closed_at: datetime | None = None
    #: When something is to be done by itself: the alert, the next chat, a reminder. `None`: nothing any more.
    due_at: datetime | None = None
    #: From when on it should have been taken, or the customer contacted.
    late_at: datetime | None = None
    #: How many of its chats have been told.
    step: int = 0
    reminders: int = 0

    @property
    def is_closed(self) -> bool:
        return self.state is CaseState.CLOSED

    def is_late(self, now: datetime) -> bool:
        return self.late_at is not None and self.late_at <= now


Step = tuple[Case | None, tuple[Effect, ...]]


def advance(case: Case | None, event: Event) -> Step:
    """The case as it is after the event, and what follows from it elsewhere.

    Takes any event in any state: a move that is not possible changes nothing, and where an admin made it, is refused.
    """
    if case is None or isinstance(event, Opened):
        return _opened(case, event)
    match event:
        case CaseDue():
            return _due(case, event)
        case Corrected():
            return _corrected(case, event)
        case MoreSaid():
            return _more_said(case, event)
        case Forgotten():
            return _forgotten(case, event)
        case Closed() | Taken() | Contacted() | Released():
            return _acted(case, event)


def _opened(case: Case | None, event: Event) -> Step:
    if case is not None or not isinstance(event, Opened):
        return case, ()
    fresh = Case(event.id, event.survey, event.invitation_id, event.contact_id, event.at, due_at=event.due_at)
    return fresh, (AuditLine("case_opened", event.contact_id),)


# --- what admins do --------------------------------------------------------------------------------------------------

Act = Taken | Contacted | Released | Closed

#: The same button tapped twice.
_DONE_ALREADY: Final = {(CaseState.TAKEN, Taken), (CaseState.CONTACTED, Taken), (CaseState.CONTACTED, Contacted)}


def _acted(case: Case, event: Act) -> Step:
    if (refused := _refused(case, event)) is not None:
        return case, (refused,)
    if (case.state, type(event)) in _DONE_ALREADY:
        return case, ()
    after = replace(_changed(case, event), state=TRANSITIONS[case.state].get(type(event), case.state))
    return after, (*_refresh(case), _record(event))


def _refused(case: Case, event: Act) -> Refused | None:
    """A colleague's case can be given back by anybody, since they may be ill; all else is the owner's, or of whoever
    writes as the group the owner acts in: it can be them.
    """
    if case.state is CaseState.CLOSED:
        return Refused(Because.CLOSED, case.owner)
    if isinstance(event, Released):
        return None
    if case.owner is None:
        return Refused(Because.ANONYMOUS, None) if event.by.is_anonymous else None
    is_theirs = case.owner.chat == event.by.chat if event.by.is_anonymous else case.owner.id == event.by.id
    return None if is_theirs else Refused(Because.TAKEN, case.owner)


def _changed(case: Case, event: Act) -> Case:
    match event:
        case Taken(by, at, contact_by):
            return _waiting(replace(case, owner=by, taken_at=at), contact_by)
        case Contacted(by, at):
            first = case.contacted_at or at
            owner = _owner(case, by)
            return _waiting(replace(case, owner=owner, taken_at=case.taken_at or at, contacted_at=first), None)
        case Released(_, at, take_by, has_next):
            given_back = _waiting(replace(case, owner=None, taken_at=None), take_by)
            return replace(given_back, due_at=at) if has_next and case.alerted_at is not None else given_back
        case Closed(by, outcome, at):
            return _ended(replace(case, owner=_owner(case, by)), outcome, at)


def _owner(case: Case, by: Owner) -> Owner | None:
    return case.owner if by.is_anonymous else by


def _waiting(case: Case, until: datetime | None) -> Case:
    """What it waits for has to be done until then; an alert that is still to come comes when it would have come."""
    return replace(case, late_at=until, due_at=until if case.alerted_at is not None else case.due_at)


def _ended(case: Case, outcome: CaseOutcome, at: datetime) -> Case:
    return replace(case, state=CaseState.CLOSED, outcome=outcome, closed_at=at, due_at=None, late_at=None)


_ACTIONS: Final[Mapping[type[Act], str]] = {
    Taken: "case_taken",
    Contacted: "case_contacted",
    Released: "case_released",
    Closed: "case_closed",
}


def _record(event: Act) -> AuditLine:
    """With the outcome, else with the name: the audit is read when the case has another owner."""
    details = event.outcome.value if isinstance(event, Closed) else event.by.name
    return AuditLine(_ACTIONS[type(event)], event.by.id, details)


def _refresh(case: Case, news: News | None = None) -> tuple[Refresh, ...]:
    """What nobody has been told of needs no correcting."""
    return (Refresh(news),) if case.alerted_at is not None else ()


# --- what customers do -----------------------------------------------------------------------------------------------


def _corrected(case: Case, event: Corrected) -> Step:
    if case.state is CaseState.CLOSED or event.is_under_rule:
        return case, _refresh(case)
    after = _ended(case, CaseOutcome.CORRECTED, event.at)
    return after, (*_refresh(case, News.CORRECTED), _closed_by(case.contact_id, CaseOutcome.CORRECTED))


def _more_said(case: Case, event: MoreSaid) -> Step:
    """Once they have said all, nobody waits for more. What is said after the end is told, not only shown."""
    if case.alerted_at is None and case.due_at is not None and event.is_all:
        return replace(case, due_at=min(case.due_at, event.at)), ()
    is_ended = case.state is CaseState.CLOSED and case.outcome is not CaseOutcome.CORRECTED
    return case, _refresh(case, News.MORE_SAID if is_ended else None)


def _forgotten(case: Case, event: Forgotten) -> Step:
    if case.state is CaseState.CLOSED:
        return case, _refresh(case)
    after = _ended(case, CaseOutcome.ERASED, event.at)
    return after, (*_refresh(case), _closed_by(case.contact_id, CaseOutcome.ERASED))


def _closed_by(contact_id: str, outcome: CaseOutcome) -> AuditLine:
    return AuditLine("case_closed", contact_id, outcome.value)


# --- what time does --------------------------------------------------------------------------------------------------


def _due(case: Case, event: CaseDue) -> Step:
    if case.due_at is None or event.at < case.due_at:
        return case, ()
    is_first = case.alerted_at is None
    if is_first or (case.state is CaseState.OPEN and case.step < event.chats):
        # Whoever took it from a list before the alert keeps the time they were given.
        until = case.late_at or event.until if is_first else event.until
        due_at = None if case.state is CaseState.CONTACTED else until
        alerted = replace(case, alerted_at=case.alerted_at or event.at, step=case.step + 1, due_at=due_at)
        return replace(alerted, late_at=case.late_at or due_at), (Alert(case.step), AuditLine("case_alerted", "bot"))
    if case.state is not CaseState.CONTACTED and case.reminders < event.most_reminders:
        reminded = replace(case, reminders=case.reminders + 1, due_at=event.until)
        return reminded, (Remind(), AuditLine("case_reminded", "bot"))
    return replace(case, due_at=None), ()
