"""The customer is told what became of their case: once, in words an admin has seen, as an admin would write to them.

What they answer comes to the thread of the case.
"""

from bot.cases import letters
from bot.cases.letters import Letter
from bot.core.cases.case import Case
from bot.core.cases.events import Owner
from bot.core.messages import Outgoing, Purpose
from bot.core.texts import cases as texts
from bot.database import Connection
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import audit, cases, contacts, outbox, talks
from bot.store.outbox import Queued
from bot.store.talks import ThreadMessage, ThreadMessageState


async def letter(runtime: Runtime, connection: Connection, case: Case) -> Letter | None:
    """As it would go out now; `None` where there is nothing to tell. Locks the contact. Raises NotWritableError."""
    if case.outcome is None or case.outcome not in texts.TOLD:
        return None
    contact = (await contacts.by_id(connection, [case.contact_id]))[case.contact_id]
    own = runtime.surveys.told(case.survey, case.outcome, contact.locale)
    sender = runtime.signature(contact.locale)
    words = own or runtime.reader(contact.locale).say(texts.TOLD[case.outcome], organisation=sender)
    return await letters.letter(runtime, connection, case, words, None)


async def send(runtime: Runtime, connection: Connection, about: Letter, by: Owner) -> bool:
    """False where they have been told before."""
    now = runtime.clock()
    if not await cases.mark_told(connection, about.case.id, now):
        return False
    outgoing = Outgoing(new_id(now), about.channel, about.address, about.text, Purpose.TALK)
    await outbox.add(connection, [Queued(outgoing, about.contact.id, due_at=about.due_at)], now)
    at = about.due_at or now
    line = ThreadMessage(
        new_id(now),
        about.case.id,
        about.contact.id,
        ThreadMessageState.WRITTEN,
        about.text,
        at,
        by,
        outbox_id=outgoing.id,
    )
    await talks.add(connection, [line])
    await audit.write(connection, [audit.AuditEntry(by.id, "case_told", about.case.id, by.name)], now)
    return True
