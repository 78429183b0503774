"""Where the rules meet the store: inviting, hearing what is said, closing what stays unanswered.

    load what the batch needs --> the pure core decides, message by message --> write all of it

Every function works inside the transaction its caller opened, so an answer, the reply to it and the proof of consent
are there together or not at all.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot import hearing
from bot.core.eligibility import History, Reason, reason_against
from bot.core.invitation import Expired, Invitation, Invited, Say, advance
from bot.core.messages import ChannelName, Contact, Inbound
from bot.database import Connection
from bot.ids import new_id
from bot.runtime import Runtime
from bot.speaking import spoken
from bot.store import contacts, invitations, outbox
from bot.surveys import Survey
from bot.turn import load

#: So many invitations are closed in one transaction: replies that come in meanwhile wait no longer than for that.
MOST_EXPIRED = 500


async def hear(runtime: Runtime, connection: Connection, batch: Sequence[Inbound]) -> None:
    """Handles what came in. What was handled before changes nothing."""
    if not batch:
        return
    turn = await load(runtime, connection, batch)
    for message in turn.messages:
        hearing.hear(turn, message)
    await turn.save(connection)


async def invite(
    runtime: Runtime,
    connection: Connection,
    asked: Sequence[tuple[Contact, ChannelName]],
    survey: str,
    campaign_id: str,
    *,
    due_at: datetime | None = None,
) -> list[Reason | None]:
    """Asks those who may be asked now, each on the channel beside them; in their order, the reason why not."""
    now = runtime.clock()
    quarantine = timedelta(days=runtime.surveys.survey(survey).quarantine_days)
    # Locked, so that two sends of one contact wait for each other and the second sees the first one's invitation.
    locked = await contacts.by_id(connection, [contact.id for contact, _ in asked])
    histories = await contacts.histories(connection, locked)
    reasons: list[Reason | None] = []
    fresh: dict[str, Invitation] = {}
    messages: list[outbox.Queued] = []
    for known, channel in asked:
        contact = locked[known.id]
        history = History(has_open_invitation=True) if contact.id in fresh else histories.get(contact.id, History())
        reason = reason_against(contact, history, channel, now, quarantine)
        reasons.append(reason)
        if reason is None:
            fresh[contact.id], message = _asked(runtime, contact, survey, channel, now)
            messages.append(message)
    await invitations.insert(connection, list(fresh.values()), campaign_id)
    await outbox.add(connection, messages, now, due_at)
    return reasons


def _asked(
    runtime: Runtime, contact: Contact, survey: str, channel: ChannelName, now: datetime
) -> tuple[Invitation, outbox.Queued]:
    invitation, effects = advance(None, Invited(new_id(now), survey, contact.id, channel, now))
    address = contact.address(channel)
    if invitation is None or address is None:
        raise RuntimeError("eligibility let through a contact that can not be asked")
    [say] = [effect for effect in effects if isinstance(effect, Say)]
    return invitation, spoken(runtime, say, (channel, address), contact.locale, contact, invitation)


async def expire(runtime: Runtime, connection: Connection) -> int:
    """Closes what has been open for longer than its survey allows. How many."""
    now = runtime.clock()
    surveys = {**dict.fromkeys(await invitations.open_surveys(connection), Survey()), **runtime.surveys.surveys}
    count = 0
    for key, survey in surveys.items():
        count += await _expire(connection, key, now - timedelta(days=survey.open_days), now)
    return count


async def _expire(connection: Connection, survey: str, asked_before: datetime, now: datetime) -> int:
    """Whoever is in conversation now is left for the next time."""
    due = await invitations.due_before(connection, survey, asked_before, MOST_EXPIRED)
    free = await contacts.lock_free(connection, [invitation.contact_id for invitation in due])
    still_open = await invitations.open_of(connection, free)
    overdue = [one for one in due if still_open.get(one.contact_id) == one]
    steps = [(before, after) for before in overdue if (after := advance(before, Expired(now))[0]) is not None]
    await invitations.update(connection, steps, now)
    await outbox.cancel_asks(connection, [before.contact_id for before in overdue], now)
    return len(overdue)
