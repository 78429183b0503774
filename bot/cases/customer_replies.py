"""What customers answer to an admin: kept in the transaction it came in with, and told in the thread of the case."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.cases import card, thread
from bot.core import customer_words
from bot.core.conversation.admin_thread import Hearer, Talk, hearer
from bot.core.delivery.message_split import LONGEST_CAPTION, length, pieces
from bot.core.messages import Attachment, AttachmentKind, ChannelName, Contact, Inbound, InboundKind
from bot.core.replies import Kind
from bot.core.texts import cases as case_texts
from bot.database import Connection
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import case_messages, cases, talks
from bot.store.consent import Address
from bot.store.inbound import Earlier
from bot.store.talks import ThreadMessage, ThreadMessageState


@dataclass(frozen=True, slots=True)
class _Heard:
    contact: Contact
    message: Inbound
    case_id: str
    #: They want no more messages, and get none.
    is_stop: bool = False


@dataclass(slots=True)
class CustomerReplies:
    """The talks of the senders of one batch."""

    runtime: Runtime
    now: datetime
    #: Contact id -> what admins have written, the last of it last.
    known: dict[str, list[Talk]]
    heard: list[_Heard] = field(default_factory=list)

    def hearer(
        self, contact: Contact | None, message: Inbound, earlier: Earlier | None, wish: Kind | None = None
    ) -> Hearer:
        """For whom it is. An edit is for the admin where what it edits was no answer of the survey's."""
        talk = self._talk(contact, message)
        if contact is None or talk is None:
            return Hearer.SURVEY
        match message.kind:
            case InboundKind.MESSAGE if earlier is None:
                pass
            case InboundKind.EDIT if earlier is not None and earlier.invitation_id is None:
                pass
            case _:
                return Hearer.SURVEY
        has_said_no = contact.opted_out_at is not None
        return hearer(talk, message.text, contact.locale, wish=wish, has_said_no=has_said_no)

    def hear(self, contact: Contact, message: Inbound, *, is_stop: bool = False) -> None:
        talk = self._talk(contact, message)
        if talk is not None:
            self.heard.append(_Heard(contact, message, talk.case_id, is_stop))

    def _talk(self, contact: Contact | None, message: Inbound) -> Talk | None:
        """What they have read last when they wrote."""
        talks_of = self.known.get(contact.id, []) if contact else []
        return next((talk for talk in reversed(talks_of) if talk.goes_on(message.at)), None)

    def forget(self, contact_id: str) -> None:
        """They asked to be erased."""
        self.known.pop(contact_id, None)
        self.heard = [one for one in self.heard if one.contact.id != contact_id]

    async def save(self, connection: Connection) -> None:
        if not self.heard:
            return
        await talks.add(connection, [self._line(one) for one in self.heard])
        await _pass_on(self.runtime, connection, self.heard)

    def _line(self, heard: _Heard) -> ThreadMessage:
        message = heard.message
        return ThreadMessage(
            new_id(self.now),
            heard.case_id,
            heard.contact.id,
            ThreadMessageState.HEARD,
            message.text,
            message.at,
            photo=_photo(message),
        )


async def load(runtime: Runtime, connection: Connection, contact_ids: Sequence[str], now: datetime) -> CustomerReplies:
    return CustomerReplies(runtime, now, await talks.going_on(connection, contact_ids, now))


async def _pass_on(runtime: Runtime, connection: Connection, heard: Sequence[_Heard]) -> None:
    """To every chat that was told of the case, below its alert."""
    known = await cases.by_id(connection, [one.case_id for one in heard])
    facts = await card.facts_of(connection, known.values())
    alerts = await case_messages.alerts_of(connection, known)
    told = await thread.begin(runtime, connection)
    for one in heard:
        for alert in alerts.get(one.case_id, []):
            if alert.chat[0] is ChannelName.TELEGRAM:
                for words, attachment in _parts(told, one, alert.chat):
                    told.pass_on(facts[one.case_id], alert, words, attachment)
                if one.is_stop:
                    told.below(facts[one.case_id], alert, case_texts.HEARD_STOPPED, name=_name(told, one, alert.chat))
    await told.save(connection)


def _parts(told: thread.ThreadMessages, heard: _Heard, chat: Address) -> list[tuple[str, Attachment | None]]:
    """As few messages as hold it."""
    message = heard.message
    name = _name(told, heard, chat)
    file_id = _photo(message)
    photo = Attachment(AttachmentKind.PHOTO, provider_id=file_id) if file_id else None
    if not message.text and photo is None:
        return [(told.say(case_texts.HEARD_NO_WORDS, chat, name=name), None)]
    sentence = case_texts.HEARD_EDITED if message.kind is InboundKind.EDIT else case_texts.HEARD
    words = told.say(sentence, chat, name=name, words=customer_words.behind(message.text))
    if message.has_more:
        words = f"{words}\n\n{told.say(case_texts.HEARD_MORE, chat)}"
    if photo is not None and length(words) <= LONGEST_CAPTION:
        return [(words, photo)]
    with_photo: list[tuple[str, Attachment | None]] = [("", photo)] if photo else []
    return [*with_photo, *((piece, None) for piece in pieces(words))]


def _photo(message: Inbound) -> str | None:
    """Of an edited message it was passed on already."""
    return None if message.kind is InboundKind.EDIT else message.photo


def _name(told: thread.ThreadMessages, heard: _Heard, chat: Address) -> str:
    return customer_words.on_one_line(heard.contact.name) or told.say(case_texts.SOMEBODY, chat)


async def tell_undelivered(runtime: Runtime, connection: Connection, outbox_ids: Iterable[str]) -> None:
    """An admin who wrote to somebody, or changed it, hears when it did not arrive. Of these messages others may be no
    admin's.
    """
    ids = set(outbox_ids)
    lines = await talks.by_outbox(connection, ids)
    if not lines:
        return
    known = await cases.by_id(connection, [line.case_id for line in lines])
    facts = await card.facts_of(connection, known.values())
    alerts = await case_messages.alerts_of(connection, known)
    told = await thread.begin(runtime, connection)
    for line in lines:
        about = facts[line.case_id]
        for alert in alerts.get(line.case_id, []):
            name = customer_words.on_one_line(about.contact.name) or told.say(case_texts.SOMEBODY, alert.chat)
            sentence = case_texts.NOT_CHANGED if line.edit_id in ids else case_texts.NOT_DELIVERED
            told.below(about, alert, sentence, name=name)
    await told.save(connection)
