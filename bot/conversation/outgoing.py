"""From what the core wants to say to a message in the reader's language."""

from bot.contacts import addresses
from bot.conversation import keyboards
from bot.core.conversation.invitation import AskDriver, Invitation, Say
from bot.core.delivery.sms_segments import count, fold
from bot.core.messages import ChannelName, Contact, Inbound, Outgoing, Purpose
from bot.core.texts import customers as texts
from bot.i18n import SOURCE
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store.consent import Address
from bot.store.outbox import Queued

_WITH_LINK = {texts.THANKS_PASSIVE, texts.THANKS_PROMOTER}
#: Below these it helps to know whom to ask; below the second whatever it costs.
_WITH_CONTACT = {
    texts.HELP,
    texts.WHO_WE_ARE,
    texts.NO_FRAUD,
    texts.WHERE_FROM,
    texts.WHAT_WE_KEEP,
    texts.NOT_ANONYMOUS,
}
_IN_ANY_CASE = {texts.WHERE_FROM, texts.WHAT_WE_KEEP}


def spoken(
    runtime: Runtime,
    say: Say,
    to: Address,
    locale: str,
    contact: Contact | None = None,
    invitation: Invitation | None = None,
) -> Queued:
    channel, address = to
    text = words(runtime, say, channel, locale, first_name(contact.name) if contact else "")
    if channel is ChannelName.TELEGRAM and invitation is not None and say.text in _WITH_LINK:
        survey = runtime.surveys.surveys.get(invitation.survey)
        text = f"{text}\n{survey.link}" if survey and survey.link else text
    has_buttons = say.has_scores and channel is ChannelName.TELEGRAM
    keyboard = keyboards.scores(invitation.id) if has_buttons and invitation else ()
    outgoing = Outgoing(new_id(runtime.clock()), channel, address, text, say.purpose, keyboard)
    return Queued(outgoing, contact.id if contact else None, invitation.id if invitation else None)


def first_name(name: str) -> str:
    """As people are greeted in the north: "Freja" of "Freja Lund" and of "Lund, Freja". In doubt as it was written."""
    written = name.rpartition(",")[2].split()
    is_plain = bool(written) and len(written[0]) > 1 and not written[0].endswith(".")
    return written[0] if is_plain else name


def asked(runtime: Runtime, ask: AskDriver, to: Address, contact: Contact, invitation: Invitation) -> Queued | None:
    """A driver question in the contact's language; None where the survey does not ask it any more."""
    channel, address = to
    text = runtime.surveys.driver_text(invitation.survey, ask.question, contact.locale)
    if text is None:
        return None
    if ask.may_contact:
        text = f"{runtime.reader(contact.locale).say(texts.MAY_CONTACT)} {text}"
    keyboard = keyboards.scores(invitation.id, ask.question) if channel is ChannelName.TELEGRAM else ()
    if ask.opening is not None:
        text = _joined(words(runtime, Say(ask.opening), channel, contact.locale), text, channel)
    spoken = fold(text) if channel is ChannelName.SMS else text
    outgoing = Outgoing(new_id(runtime.clock()), channel, address, spoken, Purpose.REPLY, keyboard)
    return Queued(outgoing, contact.id, invitation.id)


def words(runtime: Runtime, say: Say, channel: ChannelName, locale: str, name: str = "") -> str:
    """What is sent, to the letter; on SMS with plain signs, for a typographic one would double the price."""
    reader = runtime.reader(locale)
    text = reader.say(say.text, organisation=runtime.organisation(locale), name=name, score=say.score)
    if say.may_contact:
        text = f"{text} {reader.say(texts.MAY_CONTACT)}"
    if say.opening is not None:
        text = _joined(words(runtime, Say(say.opening), channel, locale), text, channel)
    text = fold(text) if channel is ChannelName.SMS else text
    return _with_contact(runtime, say, text, channel, locale)


def _joined(first: str, second: str, channel: ChannelName) -> str:
    return f"{first} {second}" if channel is ChannelName.SMS else f"{first}\n\n{second}"


def _with_contact(runtime: Runtime, say: Say, text: str, channel: ChannelName, locale: str) -> str:
    """Whom to ask, where that helps; on SMS not for the price of another segment, unless it is about their data."""
    if runtime.surveys.contact is None or say.text not in _WITH_CONTACT:
        return text
    line = runtime.reader(locale).say(texts.CONTACT, contact=runtime.surveys.contact)
    both = f"{text} {line}" if channel is ChannelName.SMS else f"{text}\n{line}"
    is_free = channel is not ChannelName.SMS or count(both).segments == count(text).segments
    return both if is_free or say.text in _IN_ANY_CASE else text


def locale_of(contact: Contact | None, message: Inbound) -> str:
    """In which language to answer; for a stranger, what the provider knows of them."""
    if contact is not None:
        return contact.locale
    hint = message.language_hint or ""
    if message.channel is ChannelName.SMS:
        return addresses.locale_of_country(hint)
    return addresses.locale_of_language_tag(hint) or SOURCE
