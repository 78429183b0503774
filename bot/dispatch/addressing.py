"""Where a message to a customer goes, looked up when it leaves: days may have passed since it was queued.

the contact's address is another one now   it goes there
one of the contact's addresses said no     the contact has said no, whatever is known of them besides
an admin's words cannot reach them now    they are taken back, and the admin hears it; questions see to it themselves

What somebody has just asked for goes where they asked from, the confirmation of their STOP too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import structlog

from bot.cases import customer_replies
from bot.core.messages import ChannelName, Contact, Purpose
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import audit, contacts, outbox
from bot.store.outbox import Queued

log = structlog.get_logger()

#: What we begin. A change of an earlier message goes where that one stands.
UNASKED: Final = frozenset({Purpose.ASK, Purpose.REMINDER, Purpose.TALK})


async def readdress(runtime: Runtime, connection: Connection, due: Sequence[Queued]) -> list[Queued]:
    """As they are to leave now. For whoever holds the outbox rows and the locks of the contacts."""
    unasked = [one for one in due if one.outgoing.purpose in UNASKED and one.contact_id is not None]
    if not unasked:
        return list(due)
    people = await _people(runtime, connection, unasked)
    moved = {one.outgoing.id: fresh for one in unasked if (fresh := _moved(one, people)) is not None}
    if moved:
        log.info("readdressed", messages=len(moved))
        await outbox.move(connection, {message_id: one.outgoing.address for message_id, one in moved.items()})
    gone = {one.outgoing.id for one in unasked if _is_unreachable(one, people)}
    await outbox.cancel(connection, sorted(gone), runtime.clock())
    await customer_replies.tell_undelivered(runtime, connection, gone)
    return [moved.get(one.outgoing.id, one) for one in due if one.outgoing.id not in gone]


async def _people(runtime: Runtime, connection: Connection, messages: Sequence[Queued]) -> dict[str, Contact]:
    """As they stand once the no of an address is known to be the person's."""
    now = runtime.clock()
    people = await contacts.read(connection, [one.contact_id for one in messages if one.contact_id])
    willing = [one for one in people.values() if one.opted_out_at is None]
    refusing = [people[one] for one in sorted(await runtime.consent.refusing(connection, willing))]
    await contacts.opt_out(connection, runtime.consent, [(contact, "") for contact in refusing], now)
    entries = [audit.AuditEntry("outbox", "opt_out", contact.id) for contact in refusing]
    await audit.write(connection, entries, now)
    return {**people, **{contact.id: replace(contact, opted_out_at=now) for contact in refusing}}


def _moved(queued: Queued, people: Mapping[str, Contact]) -> Queued | None:
    """To the address of now; `None` where it is the one of then, or there is none."""
    outgoing = queued.outgoing
    contact = people.get(queued.contact_id or "")
    address = contact.address(outgoing.channel) if contact else None
    if address is None or address == outgoing.address or outgoing.replaces is not None:
        return None
    return replace(queued, outgoing=replace(outgoing, address=address))


def _is_unreachable(queued: Queued, people: Mapping[str, Contact]) -> bool:
    """Of an admin's words. What becomes of a question that cannot be asked any more is told in `rechecking.py`."""
    contact, channel = people.get(queued.contact_id or ""), queued.outgoing.channel
    if queued.outgoing.purpose is not Purpose.TALK or contact is None:
        return False
    is_blocked = channel is ChannelName.TELEGRAM and contact.blocked_at is not None
    has_said_no = contact.opted_out_at is not None or contact.is_erased
    return contact.address(channel) is None or is_blocked or has_said_no
