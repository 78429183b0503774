"""What an admin writes to a customer about a case: through the same outbox, with consent, and not in quiet hours.

    reply to the alert --first of the case--> shown as it will be read --Send--> outbox
                       \\-- later ones ---------------------------------------> outbox

Whoever is in conversation now is answered at once, whatever the hour: they have written within the last hour.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot import i18n
from bot.cases import actions
from bot.contacts.calendars import calendar_of
from bot.core.calendar.quiet_hours import next_allowed
from bot.core.cases.case import Case
from bot.core.cases.events import Owner, Refused
from bot.core.delivery.message_split import LONGEST_CAPTION, LONGEST_TEXT, length
from bot.core.delivery.sms_segments import fold
from bot.core.messages import Attachment, AttachmentKind, ChannelName, Contact, Outgoing, Purpose
from bot.core.texts import cases as texts
from bot.database import Connection
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import audit, channel_stops, contacts, invitations, outbox, talks
from bot.store.outbox import Queued
from bot.store.talks import ThreadMessage, ThreadMessageState

#: Anyone who wrote this recently is in conversation.
IN_CONVERSATION_FOR: Final = timedelta(hours=1)

#: Characters an SMS of several segments can have at Twilio: https://www.twilio.com/docs/api/errors/21617.
LONGEST_SMS: Final = 1600


class NotWritableError(Exception):
    """Why it cannot be sent: a sentence of `texts/cases.py` and its values."""

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence)
        self.sentence, self.values = sentence, values


@dataclass(frozen=True, slots=True)
class Letter:
    """Words on their way to a customer."""

    case: Case
    contact: Contact
    channel: ChannelName
    address: str
    text: str
    photo: str | None
    #: `None`: now.
    due_at: datetime | None


async def letter(
    runtime: Runtime, connection: Connection, case: Case, text: str, photo: str | None, *, has_more: bool = False
) -> Letter:
    """As it would go out now. Locks the contact. Raises NotWritableError."""
    contact = (await contacts.by_id(connection, [case.contact_id]))[case.contact_id]
    if contact.is_erased:
        raise NotWritableError(texts.REFUSED_ERASED)
    if contact.opted_out_at is not None:
        raise NotWritableError(texts.REFUSED_STOPPED)
    channel, address = await _reachable(runtime, connection, case, contact)
    said = text.strip()
    if not said and photo is None:
        raise NotWritableError(texts.REFUSED_EMPTY)
    if has_more:
        raise NotWritableError(texts.REFUSED_FILE)
    if channel is ChannelName.SMS:
        if photo is not None:
            raise NotWritableError(texts.REFUSED_PHOTO)
        said = fold(said)
    longest = LONGEST_SMS if channel is ChannelName.SMS else LONGEST_CAPTION if photo else LONGEST_TEXT
    if length(said) > longest:
        raise NotWritableError(texts.REFUSED_LONG, most=longest)
    return Letter(case, contact, channel, address, said, photo, await _due_at(runtime, connection, case, contact))


async def _reachable(runtime: Runtime, connection: Connection, case: Case, contact: Contact) -> tuple[ChannelName, str]:
    """Where the customer answered, else wherever they can be reached."""
    stopped = await channel_stops.all_of(connection)
    answered = (await invitations.by_id(connection, [case.invitation_id]))[case.invitation_id].channel
    for channel in sorted(ChannelName, key=lambda one: one is not answered):
        address = contact.address(channel)
        is_blocked = channel is ChannelName.TELEGRAM and contact.blocked_at is not None
        if address is not None and not is_blocked and channel in runtime.channels and channel not in stopped:
            return channel, address
    raise NotWritableError(texts.REFUSED_AWAY)


async def _due_at(runtime: Runtime, connection: Connection, case: Case, contact: Contact) -> datetime | None:
    now = runtime.clock()
    if await talks.heard_since(connection, contact.id, now - IN_CONVERSATION_FOR):
        return None
    allowed = next_allowed(now, runtime.surveys.rules(case.survey).quiet, calendar_of(contact))
    return None if allowed == now else allowed


@dataclass(frozen=True, slots=True)
class Source:
    """The admin's own message, by which a change of it finds what became of it."""

    chat: str | None = None
    message_id: str | None = None


async def keep_draft(runtime: Runtime, connection: Connection, about: Letter, by: Owner, source: Source) -> str:
    """Its id."""
    now = runtime.clock()
    draft_id = new_id(now)
    draft = ThreadMessage(
        draft_id,
        about.case.id,
        about.contact.id,
        ThreadMessageState.DRAFT,
        about.text,
        now,
        by,
        about.photo,
        said_in=source.chat,
        said_as=source.message_id,
    )
    await talks.add(connection, [draft])
    return draft_id


async def send(runtime: Runtime, connection: Connection, about: Letter, by: Owner, source: Source) -> Refused | None:
    """Into the outbox. The case is then theirs, and its customer contacted; a colleague's case is refused."""
    acted = await actions.note_contacted(runtime, connection, about.case.id, by)
    # A case that has closed can be written about all the same: nothing is decided any more.
    if acted is not None and acted.refused is not None and not about.case.is_closed:
        return acted.refused
    now = runtime.clock()
    attachment = Attachment(AttachmentKind.PHOTO, provider_id=about.photo) if about.photo else None
    outgoing = Outgoing(new_id(now), about.channel, about.address, about.text, Purpose.TALK, attachment=attachment)
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
        about.photo,
        outgoing.id,
        source.chat,
        source.message_id,
    )
    await talks.add(connection, [line])
    await audit.write(connection, [audit.AuditEntry(by.id, "case_written", about.case.id)], now)
    return None


def language_of(contact: Contact, locale: str) -> str | None:
    """The name of the customer's language, where it is another than the admin's."""
    names: Mapping[str, str] = i18n.NAMES
    return None if contact.locale == locale else names.get(contact.locale)
