"""What answers do to cases, in the transaction of the answer.

an answer comes under the rule            a case opens; its chat hears in five minutes, or once the reason is told
the reason, more of it, another score     the alert says so
the answer leaves the rule                the case closes by itself, and is never told of if it was not yet
the customer is erased                    every case of theirs closes, and what the chats were told is taken back
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from bot import webhooks
from bot.core.cases.case import Case, CaseState, advance
from bot.core.cases.events import AuditLine, Corrected, Event, Forgotten, MoreSaid, News, Opened, Refresh
from bot.core.cases.rules import opens
from bot.core.conversation.invitation import Invitation
from bot.core.conversation.invitation import InvitationState as Awaits
from bot.core.messages import Contact
from bot.database import Connection
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import case_messages, cases
from bot.store.audit import AuditEntry

#: An alert waits this long for the reason, so that one alert says it all.
COMMENT_WAIT: Final = timedelta(minutes=5)


@dataclass(slots=True)
class CaseChanges:
    """The cases of the answers in one batch, as they stand after the messages so far."""

    runtime: Runtime
    now: datetime
    #: Invitation id -> its open case, else its last.
    last: dict[str, Case]
    #: Case id -> as it is stored.
    stored: dict[str, Case]
    #: Case id -> as it is to be stored.
    changed: dict[str, Case] = field(default_factory=dict)
    #: Case id -> what is to be told below its alerts, which say something else now.
    stale: dict[str, News | None] = field(default_factory=dict)

    def follow(self, contact: Contact, before: Invitation, after: Invitation) -> list[AuditEntry]:
        """What a step of an invitation does to its case; for the audit."""
        case = self.last.get(after.id)
        if _is_over(after):
            # They said STOP, or it is too late: no reason is to come any more.
            is_waited_for = case is not None and case.alerted_at is None
            return self._move(case, MoreSaid(self.now, is_all=True)) if is_waited_for else []
        rules = self.runtime.surveys.case_rules(after.survey)
        was, is_under_rule = (opens(rules, contact.attributes, one.score, one.comment) for one in (before, after))
        if is_under_rule and (case is None or (case.state is CaseState.CLOSED and not was)):
            return self._move(None, self._opened(after))
        if case is None:
            return []
        events = _events(case, before, after, is_under_rule, self.now)
        return [entry for event in events for entry in self._move(self.last[after.id], event)]

    def _opened(self, after: Invitation) -> Opened:
        due_at = self.now + COMMENT_WAIT if after.state is Awaits.COMMENT else self.now
        return Opened(new_id(self.now), after.survey, after.id, after.contact_id, self.now, due_at)

    def _move(self, case: Case | None, event: Event) -> list[AuditEntry]:
        after, effects = advance(case, event)
        if after is None:
            return []
        self.last[after.invitation_id] = after
        if after != case:
            self.changed[after.id] = after
        for effect in effects:
            if isinstance(effect, Refresh):
                self.stale[after.id] = effect.news or self.stale.get(after.id)
        return [
            AuditEntry(one.actor, one.action, after.id, one.details) for one in effects if isinstance(one, AuditLine)
        ]

    async def save(self, connection: Connection) -> None:
        """What closes first: an invitation has one open case."""
        steps = [(self.stored[one.id], one) for one in self.changed.values() if one.id in self.stored]
        fresh = [(None, one) for one in self.changed.values() if one.id not in self.stored]
        await cases.update(connection, steps)
        await cases.insert(connection, [one for _, one in fresh])
        await webhooks.note_cases(self.runtime, connection, [*steps, *fresh], self.now)
        await case_messages.mark_stale(connection, self.stale, self.now)

    async def forget(self, connection: Connection, contact_ids: Iterable[str]) -> list[AuditEntry]:
        """Once all else is saved. For the audit."""
        of_theirs = await cases.of_contacts(connection, contact_ids)
        self.stored = {case.id: case for case in of_theirs}
        self.changed, self.stale = {}, {}
        entries = [entry for case in of_theirs for entry in self._move(case, Forgotten(self.now))]
        await self.save(connection)
        return entries


def _is_over(invitation: Invitation) -> bool:
    return invitation.state is Awaits.CLOSED and invitation.late_until is None


def _events(case: Case, before: Invitation, after: Invitation, is_under_rule: bool, now: datetime) -> Iterator[Event]:
    if after.score != before.score or (not is_under_rule and case.state is not CaseState.CLOSED):
        yield Corrected(now, is_under_rule)
    is_all = after.state is not Awaits.COMMENT
    # Who declines to give a reason has said all as well.
    if after.comment != before.comment or (is_all and case.alerted_at is None):
        yield MoreSaid(now, is_all)


async def load(
    runtime: Runtime, connection: Connection, invitations: Iterable[Invitation], now: datetime
) -> CaseChanges:
    """For whoever holds the locks of the contacts."""
    last = await cases.last_of(connection, [one.id for one in invitations if one.score is not None])
    return CaseChanges(runtime, now, last, {case.id: case for case in last.values()})
