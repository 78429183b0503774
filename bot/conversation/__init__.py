"""Where the rules meet the store: hearing what is said, reminding, closing what stays unanswered.

    load what the batch needs --> the pure core decides, message by message --> write all of it

Every function works inside the transaction its caller opened, so an answer, the reply to it and the proof of consent
are there together or not at all.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.conversation import inbound
from bot.conversation.batch import load
from bot.conversation.outgoing import spoken
from bot.core.conversation.invitation import Effect, Expired, Invitation, Reminded, Say, advance
from bot.core.conversation.tally import Tally
from bot.core.messages import ChannelName, Contact, Inbound
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import contacts, invitations, outbox, set_aside, tally
from bot.surveys import Survey

#: At most this many invitations are closed or reminded of in one transaction: replies that come in
#: meanwhile wait no longer than for that.
MAX_AT_ONCE = 500


async def hear(runtime: Runtime, connection: Connection, batch: Sequence[Inbound]) -> None:
    """Handles what came in. What was handled before changes nothing."""
    if not batch:
        return
    turn = await load(runtime, connection, batch)
    await set_aside.end(connection, batch)
    for message in turn.messages:
        inbound.hear(turn, message)
    await turn.save(connection)


async def expire(runtime: Runtime, connection: Connection) -> int:
    """Closes what has been open for longer than its survey allows. How many."""
    now = runtime.clock()
    count, counted = 0, Tally()
    for key, survey in (await _surveys(runtime, connection)).items():
        asked_before = now - timedelta(days=survey.open_days)
        due = await invitations.due_before(connection, key, asked_before, MAX_AT_ONCE)
        overdue = await _unchanged(connection, due)
        expired = Expired(now, now + timedelta(days=survey.grace_days))
        steps = [(before, after) for before in overdue if (after := advance(before, expired)[0]) is not None]
        counted.update(await invitations.update(connection, steps, now, runtime.surveys.zone))
        await outbox.cancel_asks(connection, [before.contact_id for before in overdue], now)
        count += len(overdue)
    await tally.add(connection, counted)
    return count


async def remind(runtime: Runtime, connection: Connection) -> int:
    """Asks once more those who have not answered for as long as their survey says. How many.

    In quiet hours it waits, as a question does: see `rechecking.py`. Whoever cannot be reached now is not tried again.
    """
    now = runtime.clock()
    messages: list[outbox.Queued] = []
    counted = Tally()
    for key, survey in (await _surveys(runtime, connection)).items():
        if survey.reminder_after is None:
            continue
        asked = now - timedelta(days=survey.open_days), now - survey.reminder_after
        due = await _unchanged(connection, await invitations.to_remind(connection, key, asked, MAX_AT_ONCE))
        people = await contacts.by_id(connection, [one.contact_id for one in due])
        steps = []
        for before in due:
            after, effects = advance(before, Reminded(now))
            if after is not None:
                steps.append((before, after))
            messages += _reminders(runtime, effects, before, people[before.contact_id])
        counted.update(await invitations.update(connection, steps, now, runtime.surveys.zone))
    await outbox.add(connection, messages, now)
    await tally.add(connection, counted)
    return len(messages)


def _reminders(
    runtime: Runtime, effects: Sequence[Effect], invitation: Invitation, contact: Contact
) -> list[outbox.Queued]:
    address = contact.address(invitation.channel)
    is_blocked = invitation.channel is ChannelName.TELEGRAM and contact.blocked_at is not None
    if address is None or is_blocked or contact.opted_out_at is not None:
        return []
    to = invitation.channel, address
    says = [effect for effect in effects if isinstance(effect, Say)]
    return [spoken(runtime, say, to, contact.locale, contact, invitation) for say in says]


async def _surveys(runtime: Runtime, connection: Connection) -> dict[str, Survey]:
    """Those in the file, and those taken out of it while invitations of theirs are open."""
    return {**dict.fromkeys(await invitations.open_surveys(connection), Survey()), **runtime.surveys.surveys}


async def _unchanged(connection: Connection, due: Sequence[Invitation]) -> list[Invitation]:
    """Those nobody talks about now, their contacts locked. Whoever is in conversation is left for the next time."""
    free = await contacts.lock_free(connection, [invitation.contact_id for invitation in due])
    still_open = await invitations.open_of(connection, free)
    return [one for one in due if still_open.get(one.contact_id) == one]
