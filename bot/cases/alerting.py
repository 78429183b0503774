"""What the worker does about cases when their time has come: the next chat is told, or those who know are reminded.

Exactly once, however many workers there are: the contact is locked, the case is read again under the lock, and the
change repeats what it was decided on. The first alert goes at any hour, all that follows in working hours.
"""

from collections.abc import Sequence
from typing import Final

from bot.cases import chats, deadlines, showing, telling
from bot.cases.showing import Facts
from bot.cases.telling import Telling
from bot.core.cases.case import Case, State, advance
from bot.core.cases.events import Alert, Due, Effect, Record, Remind
from bot.core.texts import cases as case_texts
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import audit, case_messages, cases, contacts
from bot.store.case_messages import CaseMessage
from bot.store.consent import Address

#: So many cases are seen to in one transaction: replies that come in meanwhile wait no longer than for that.
MOST_AT_ONCE: Final = 100


async def is_due(runtime: Runtime) -> bool:
    """Whether there is anything to do: asked often, and without holding up anybody."""
    async with runtime.database.reading() as connection:
        return bool(await cases.due(connection, runtime.clock(), most=1))


async def alert_due(runtime: Runtime, connection: Connection) -> int:
    """Tells and reminds whose turn it is. How many cases were seen to; whoever is in conversation is left for later."""
    now = runtime.clock()
    due = await _unchanged(connection, await cases.due(connection, now, MOST_AT_ONCE))
    if not due:
        return 0
    facts = await showing.facts_of(connection, due)
    alerts = await case_messages.alerts_of(connection, facts)
    usual = await chats.usual(runtime, connection)
    told = await telling.begin(runtime, connection)
    steps, entries = [], []
    for case in due:
        turns = chats.steps(runtime, case.survey, facts[case.id].contact, usual)
        after, effects = advance(case, _due(runtime, case, len(turns)))
        if after is None:
            continue
        steps.append((case, after))
        _follow(told, facts[case.id], effects, turns, alerts.get(case.id, []))
        entries += [audit.Entry(one.actor, one.action, case.id) for one in effects if isinstance(one, Record)]
    await cases.update(connection, steps)
    await told.save(connection)
    await audit.write(connection, entries, now)
    return len(steps)


def _due(runtime: Runtime, case: Case, turns: int) -> Due:
    now = runtime.clock()
    until = (deadlines.contact_by if case.state is State.TAKEN else deadlines.take_by)(runtime, case.survey, now)
    return Due(now, turns, runtime.surveys.case_rules(case.survey).most_reminders, until)


def _follow(
    told: Telling,
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


def _remind(told: Telling, facts: Facts, alerts: Sequence[CaseMessage]) -> None:
    sentence = case_texts.REMIND_TAKEN if facts.case.state is State.TAKEN else case_texts.REMIND_OPEN
    owner = facts.case.owner.name if facts.case.owner else ""
    for alert in alerts:
        told.below(facts, alert, sentence, owner=owner, survey=told.runtime.surveys.title(facts.case.survey))


async def _unchanged(connection: Connection, due: Sequence[Case]) -> list[Case]:
    """Those nobody is changing now, their contacts locked."""
    free = await contacts.lock_free(connection, [case.contact_id for case in due])
    still = await cases.by_id(connection, [case.id for case in due if case.contact_id in free])
    return [case for case in due if still.get(case.id) == case]
