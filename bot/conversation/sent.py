"""What a message that was sent, delivered or refused means to the conversation it belongs to.

a question leaves            its invitation is asked: from now on a number can be its answer
it is delivered              the invitation knows when
it cannot arrive             the invitation is closed; a no to the provider is a no to us
an admin's words cannot      the admin hears it
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from bot.cases import customer_replies
from bot.channels import Failure
from bot.core.conversation.invitation import Asked, Undeliverable, advance
from bot.core.conversation.tally import Tally
from bot.core.messages import ChannelName, Purpose
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import audit, contacts, inbound, invitations, outbox
from bot.store.outbox import Queued

_ASKS: Final = {Purpose.ASK, Purpose.REMINDER}

#: Telegram's no is to the chat, which may be nobody's by now: on other channels the person is asked.
_UNREACHABLE: Final = {Failure.OPTED_OUT, Failure.GONE}


async def note_asked(runtime: Runtime, connection: Connection, leaving: Sequence[Queued]) -> Tally:
    """Returns what changes in the tally."""
    now = runtime.clock()
    before = await invitations.by_id(connection, [one.invitation_id or "" for one in leaving if _is_ask(one)])
    steps = [(one, after) for one in before.values() if (after := advance(one, Asked(now))[0]) is not None]
    return await invitations.update(connection, steps, now, runtime.surveys.zone)


async def note_delivered(connection: Connection, delivered: Sequence[Queued], now: datetime) -> None:
    asks = [one.invitation_id for one in delivered if one.invitation_id and one.outgoing.purpose in _ASKS]
    await invitations.note_delivered(connection, asks, now)


async def note_failed(
    runtime: Runtime,
    connection: Connection,
    failed: Sequence[tuple[Queued, Failure]],
    *,
    may_have_arrived: bool = False,
) -> Tally:
    """Returns what changes in the tally.

    A question reported as failed is not asked again, even if the handset was merely off: the operator has tried for
    hours by then, nobody waits for a survey, and as an undeliverable question it leaves the contact free for the next.
    Yet reports err: where it may have arrived, an answer that comes all the same counts.
    """
    words = [queued.outgoing.id for queued, _ in failed if queued.outgoing.purpose is Purpose.TALK]
    await customer_replies.tell_undelivered(runtime, connection, words)
    unasked = {queued.invitation_id or "": failure for queued, failure in failed if _is_ask(queued)}
    counted = await _close_unasked(runtime, connection, unasked, may_have_arrived=may_have_arrived)
    to_contacts = [(queued, failure) for queued, failure in failed if _is_to_contact(queued)]
    await _note_blocked(runtime, connection, [queued for queued, why in to_contacts if why in _UNREACHABLE])
    await _opt_out(runtime, connection, [queued for queued, why in to_contacts if why is Failure.OPTED_OUT])
    return counted


async def _note_blocked(runtime: Runtime, connection: Connection, blocked: Sequence[Queued]) -> None:
    now = runtime.clock()
    chats = {one.contact_id or "": now for one in blocked if one.outgoing.channel is ChannelName.TELEGRAM}
    await contacts.set_blocked(connection, dict(chats))


async def _opt_out(runtime: Runtime, connection: Connection, refused: Sequence[Queued]) -> None:
    now = runtime.clock()
    ids = [queued.contact_id or "" for queued in refused if queued.outgoing.channel is ChannelName.SMS]
    people = await contacts.by_id(connection, ids)
    await contacts.opt_out(connection, runtime.consent, [(contact, "") for contact in people.values()], now)
    await outbox.cancel_asks(connection, people, now)
    await audit.write(connection, [audit.AuditEntry("provider", "opt_out", contact_id) for contact_id in people], now)


async def _close_unasked(
    runtime: Runtime, connection: Connection, unasked: Mapping[str, Failure], *, may_have_arrived: bool
) -> Tally:
    """Invitation id -> why its question failed. Whoever has written since they were asked is in conversation."""
    now = runtime.clock()
    asked = await invitations.by_id(connection, unasked)
    written = await inbound.last_written(connection, {one.contact_id for one in asked.values()})
    steps = []
    for one in asked.values():
        if one.asked_at is not None and one.contact_id in written and written[one.contact_id] >= one.asked_at:
            continue
        is_open_to_doubt = may_have_arrived and unasked[one.id] is not Failure.OPTED_OUT
        late_until = now + runtime.surveys.answers_count_for(one.survey) if is_open_to_doubt else None
        after, _ = advance(one, Undeliverable(now, late_until))
        if after is not None:
            steps.append((one, after))
    return await invitations.update(connection, steps, now, runtime.surveys.zone)


def _is_ask(queued: Queued) -> bool:
    return queued.outgoing.purpose is Purpose.ASK


def _is_to_contact(queued: Queued) -> bool:
    """An alert is about a contact, not addressed to them."""
    return queued.contact_id is not None and queued.outgoing.purpose is not Purpose.ALERT
