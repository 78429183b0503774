"""Answers and cases are passed on to the webhook of their survey, so that a CRM can follow.

    an answer or a case changes --same transaction--> event --couriers--> https://crm.example.com/nps

Law: what is committed is told, at least once, and in its order for each invitation. What is told is in `payloads.py`.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Final

from bot.core.cases.case import Case, CaseState
from bot.core.contact_data import without_contact_data
from bot.core.conversation.invitation import ClosedBecause, Invitation
from bot.core.messages import Contact
from bot.core.nps import group_of
from bot.database import Connection
from bot.ids import new_ids
from bot.runtime import Runtime
from bot.store import contacts, events, invitations
from bot.webhooks.payloads import (
    AnswerChanged,
    AnswerCreated,
    AnswerErased,
    Before,
    CaseChanged,
    CaseData,
    CaseEvent,
    ChangedData,
    CreatedData,
    ErasedData,
    Payload,
    ToldAnswer,
    ToldCase,
    ToldContact,
    ToldInvitation,
    ToldOwner,
    bare,
)

#: Makes the event, once it has its id.
_Draft = tuple[Invitation, Callable[[str], Payload]]


#: State a case comes into -> the event that tells it.
_CASE_EVENTS: Final[Mapping[CaseState, CaseEvent]] = {
    CaseState.OPEN: "case.released",
    CaseState.TAKEN: "case.taken",
    CaseState.CONTACTED: "case.contacted",
    CaseState.CLOSED: "case.closed",
}


async def note_answers(
    runtime: Runtime,
    connection: Connection,
    steps: Sequence[tuple[Invitation, Invitation]],
    people: Mapping[str, Contact],
    erased: Collection[Contact],
    now: datetime,
) -> None:
    """The events of these steps (before, after), and of those who are being erased. `people` by their ids.

    For whoever holds the contacts' locks, once the steps are saved and before anybody's words are erased: the erasure
    takes them out of what waits.
    """
    surveys = await _webhook_surveys(runtime, connection)
    drafts = [
        _answer(before, after, people[after.contact_id], has_person, now)
        for before, after in steps
        if (has_person := surveys.get(after.survey)) is not None and _is_news(before, after)
    ]
    if surveys and erased:
        answered = await invitations.scored_of(connection, [contact.id for contact in erased])
        drafts += [_erased(one, now) for one in answered if one.survey in surveys]
    await _add(connection, drafts, now)


async def note_cases(
    runtime: Runtime, connection: Connection, steps: Sequence[tuple[Case | None, Case]], now: datetime
) -> None:
    """The events of these steps (before, after). For whoever holds the contacts' locks, once the steps are saved."""
    surveys = await _webhook_surveys(runtime, connection)
    steps = [(before, after) for before, after in steps if after.survey in surveys and _case_events(before, after)]
    if not steps:
        return
    about = await invitations.by_id(connection, [after.invitation_id for _, after in steps])
    people = await contacts.read(connection, [after.contact_id for _, after in steps])
    drafts = [
        _case(type_, after, about[after.invitation_id], _contact(people[after.contact_id], surveys[after.survey]), now)
        for before, after in steps
        for type_ in _case_events(before, after)
    ]
    await _add(connection, drafts, now)


def _case_events(before: Case | None, after: Case) -> list[CaseEvent]:
    opened: list[CaseEvent] = ["case.opened"] if before is None else []
    was = CaseState.OPEN if before is None else before.state
    return opened if was is after.state else [*opened, _CASE_EVENTS[after.state]]


async def retry(runtime: Runtime) -> int:
    """All that was set aside is told once more, also to webhooks that wanted nothing more. How many events."""

    async def queue(connection: Connection) -> int:
        await events.reopen(connection)
        return await events.queue_again(connection, runtime.clock())

    return await runtime.database.repeating(queue)


async def _webhook_surveys(runtime: Runtime, connection: Connection) -> dict[str, bool]:
    """The surveys with a webhook that wants to be told -> whether names and numbers too."""
    webhooks = runtime.surveys.webhooks
    if not webhooks:
        return {}
    stopped = await events.stopped(connection)
    return {key: one.contacts for key, one in webhooks.items() if (key, one.fingerprint) not in stopped}


def _is_news(before: Invitation, after: Invitation) -> bool:
    """An erasure takes the comment too: that is told by an event of its own."""
    if after.score is None or after.closed_because is ClosedBecause.ERASED:
        return False
    return (before.score, before.comment) != (after.score, after.comment)


def _answer(before: Invitation, after: Invitation, contact: Contact, has_person: bool, now: datetime) -> _Draft:
    invitation, whom, answer = _invitation(after), _contact(contact, has_person), _score(after)

    def made(event_id: str) -> Payload:
        if before.score is None:
            data = CreatedData(invitation=invitation, contact=whom, answer=answer)
            return AnswerCreated(id=event_id, timestamp=now, data=data)
        earlier = Before(score=before.score, comment=before.comment)
        changed = ChangedData(invitation=invitation, contact=whom, answer=answer, before=earlier)
        return AnswerChanged(id=event_id, timestamp=now, data=changed)

    return after, made


def _erased(invitation: Invitation, now: datetime) -> _Draft:
    data = ErasedData(invitation=_invitation(invitation), contact_id=invitation.contact_id)
    return invitation, lambda event_id: AnswerErased(id=event_id, timestamp=now, data=data)


def _case(type_: CaseEvent, case: Case, invitation: Invitation, contact: ToldContact, now: datetime) -> _Draft:
    owner = ToldOwner(id=case.owner.id, name=case.owner.name) if case.owner else None
    data = CaseData(
        invitation=_invitation(invitation),
        contact=contact,
        answer=_score(invitation),
        case=ToldCase(id=case.id, state=case.state, owner=owner, outcome=case.outcome),
    )
    return invitation, lambda event_id: CaseChanged(id=event_id, timestamp=now, type=type_, data=data)


def _invitation(invitation: Invitation) -> ToldInvitation:
    return ToldInvitation(
        id=invitation.id, survey=invitation.survey, channel=invitation.channel, asked_at=invitation.asked_at
    )


def _contact(contact: Contact, has_person: bool) -> ToldContact:
    return ToldContact(
        id=contact.id,
        name=contact.name if has_person else None,
        phone=contact.phone if has_person else None,
        locale=contact.locale,
        attributes=dict(contact.attributes) if has_person else without_contact_data(contact.attributes),
    )


def _score(invitation: Invitation) -> ToldAnswer:
    score = invitation.score or 0
    return ToldAnswer(
        score=score,
        group=group_of(score),
        comment=invitation.comment,
        scored_at=invitation.scored_at,
        corrected_at=invitation.corrected_at,
        is_late=invitation.is_late,
    )


async def _add(connection: Connection, drafts: Sequence[_Draft], now: datetime) -> None:
    if not drafts:
        return
    made = [
        (invitation, make(event_id))
        for event_id, (invitation, make) in zip(new_ids(now, len(drafts)), drafts, strict=True)
    ]
    await events.add(
        connection,
        [
            events.Event(
                payload.id,
                invitation.survey,
                payload.type,
                invitation.id,
                invitation.contact_id,
                payload.model_dump_json(),
                bare(payload).model_dump_json(),
            )
            for invitation, payload in made
        ],
        now,
    )
