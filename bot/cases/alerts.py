"""What the worker does about cases when their time has come: the next chat is told, or those who know are reminded.

Exactly once, however many workers there are: the contact is locked, the case is read again under the lock, and the
change repeats what it was decided on. The first alert goes at any hour, all that follows in working hours.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.cases import card, chats, thread
from bot.cases.card import Facts
from bot.cases.thread import ThreadMessages
from bot.core.cases.case import Case, CaseState, advance
from bot.core.cases.events import Alert, AuditLine, CaseDue, Effect, News, Remind
from bot.core.texts import cases as case_texts
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import audit, case_messages, cases, contacts
from bot.store.case_messages import CaseMessage
from bot.store.consent import Address

#: At most this many cases or alerts are seen to in one transaction: replies that come in meanwhile wait for no more.
MAX_AT_ONCE: Final = 100


async def is_due(runtime: Runtime) -> bool:
    """Whether there is anything to do: asked often, and without holding up anybody."""
    async with runtime.database.reading() as connection:
        return bool(await cases.due(connection, runtime.clock(), most=1))


async def alert_due(runtime: Runtime, connection: Connection) -> int:
    """Tells and reminds whose turn it is. How many cases were seen to; whoever is in conversation is left for later."""
    now = runtime.clock()
    due = await _unchanged(connection, await cases.due(connection, now, MAX_AT_ONCE))
    if not due:
        return 0
    facts = await card.facts_of(connection, due)
    alerts = await case_messages.alerts_of(connection, facts)
    reached = await chats.reach(runtime, connection)
    told = await thread.begin(runtime, connection)
    steps, entries = [], []
    for case in due:
        turns = chats.steps(runtime, case.survey, facts[case.id].contact, reached)
        after, effects = advance(case, _due(runtime, case, len(turns)))
        if after is None:
            continue
        steps.append((case, after))
        within_reach = [one for one in alerts.get(case.id, ()) if one.chat not in reached.unreachable]
        _follow(told, facts[case.id], effects, turns, within_reach)
        entries += [audit.AuditEntry(one.actor, one.action, case.id) for one in effects if isinstance(one, AuditLine)]
    await cases.update(connection, steps)
    await told.save(connection)
    await audit.write(connection, entries, now)
    return len(steps)


def _due(runtime: Runtime, case: Case, turns: int) -> CaseDue:
    now = runtime.clock()
    until = (chats.contact_by if case.state is CaseState.TAKEN else chats.take_by)(runtime, case.survey, now)
    return CaseDue(now, turns, runtime.surveys.case_rules(case.survey).most_reminders, until)


def _follow(
    told: ThreadMessages,
    facts: Facts,
    effects: Sequence[Effect],
    turns: Sequence[Sequence[Address]],
    alerts: Sequence[CaseMessage],
) -> None:
    for effect in effects:
        match effect:
            case Alert(step):
                # The customer may have moved to another department since: nobody is told twice.
                known = {alert.chat for alert in alerts}
                for chat in turns[min(step, len(turns) - 1)]:
                    if chat not in known:
                        told.alert(facts, chat)
            case Remind():
                _remind(told, facts, alerts)


def _remind(told: ThreadMessages, facts: Facts, alerts: Sequence[CaseMessage]) -> None:
    sentence = case_texts.REMIND_TAKEN if facts.case.state is CaseState.TAKEN else case_texts.REMIND_OPEN
    owner = facts.case.owner.name if facts.case.owner else ""
    for alert in alerts:
        told.below(facts, alert, sentence, owner=owner, survey=told.runtime.surveys.title(facts.case.survey))


async def _unchanged(connection: Connection, due: Sequence[Case]) -> list[Case]:
    """Those nobody is changing now, their contacts locked."""
    free = await contacts.lock_free(connection, [case.contact_id for case in due])
    still = await cases.by_id(connection, [case.id for case in due if case.contact_id in free])
    return [case for case in due if still.get(case.id) == case]


async def refresh(runtime: Runtime, connection: Connection, changed: Mapping[str, News | None]) -> None:
    """All alerts of these cases (by id, with what is to be told below them) are changed; one that is still on its way
    is changed when it has arrived.
    """
    await case_messages.mark_stale(connection, changed, runtime.clock())
    await refresh_stale(runtime, connection)


async def is_stale(runtime: Runtime) -> bool:
    """Whether there is anything to do: asked often, and without holding up anybody."""
    async with runtime.database.reading() as connection:
        return await case_messages.has_stale(connection)


async def refresh_stale(runtime: Runtime, connection: Connection) -> int:
    """Changes the alerts that no longer say how it stands. How many."""
    stale = await case_messages.stale(connection, MAX_AT_ONCE)
    if not stale:
        return 0
    known = await cases.by_id(connection, [alert.case_id for alert in stale])
    facts = await card.facts_of(connection, known.values())
    told = await thread.begin(runtime, connection)
    for alert in stale:
        about = facts[alert.case_id]
        told.change(about, alert)
        if alert.news is not None and not about.contact.is_erased:
            told.below(about, alert, case_texts.NEWS[alert.news], score=about.invitation.score)
    await told.save(connection)
    await case_messages.mark_fresh(connection, stale)
    return len(stale)
