"""What follows from what was said: each effect of the core, as a change of the batch. No I/O: see `batch.py`."""

from dataclasses import replace

from bot.conversation import keyboards
from bot.conversation.batch import Batch
from bot.conversation.outgoing import asked, locale_of, spoken
from bot.core.conversation.events import AskedAboutData
from bot.core.conversation.invitation import (
    AskDriver,
    AwaitErasure,
    DriverAnswered,
    DropErasure,
    Effect,
    Erase,
    Invitation,
    OptIn,
    OptOut,
    Say,
    SetLocale,
    ShowChoice,
    TooLate,
)
from bot.core.conversation.questions_to_us import ABOUT_DATA, unanswered
from bot.core.messages import ChannelName, Contact, Inbound, InboundKind, Keyboard, Outgoing, Purpose
from bot.core.replies import Asks
from bot.ids import new_id
from bot.store import audit
from bot.store.consent import Address
from bot.store.driver_answers import DriverAnswer
from bot.store.outbox import QuestionMessage, Queued


def follow(
    batch: Batch, effect: Effect, contact: Contact | None, invitation: Invitation | None, message: Inbound
) -> None:
    contact = batch.people[contact.id] if contact else None
    match effect:
        case Say():
            is_said = say(batch, effect, contact, invitation, message)
            _note_answer(batch, effect.answers, contact, invitation, message, is_said=is_said)
        case AskedAboutData(words) if contact is not None:
            batch.asked_about_data.append((contact, words))
        case ShowChoice() if invitation is not None:
            _show_choice(batch, effect, invitation, message)
        case AskDriver() | DriverAnswered() if contact is not None and invitation is not None:
            _on_drivers(batch, effect, contact, invitation, message)
        case TooLate(words) if contact is not None:
            batch.too_late.append((contact, words))
        case OptOut(words):
            note_consent(batch, contact, message, words)
        case OptIn():
            note_consent(batch, contact, message, None)
        case SetLocale(locale) if contact is not None:
            batch.locales[contact.id] = locale
            batch.people[contact.id] = replace(contact, locale=locale)
            batch.entries.append(audit.AuditEntry(contact.id, "language", contact.id, locale))
        case Erase() | AwaitErasure() | DropErasure():
            _on_erasure(batch, effect, contact, message)


def _note_answer(
    batch: Batch,
    asks: Asks | None,
    contact: Contact | None,
    invitation: Invitation | None,
    message: Inbound,
    *,
    is_said: bool,
) -> None:
    """What they asked us was answered, or, too much having been said, not yet."""
    if not is_said and asks is not None and invitation is not None:
        batch.move(invitation, unanswered(invitation, asks))
    if is_said and asks in ABOUT_DATA and contact is not None:
        batch.asked_about_data.append((contact, message.text))


def _on_erasure(
    batch: Batch, effect: Erase | AwaitErasure | DropErasure, contact: Contact | None, message: Inbound
) -> None:
    sender: Address = message.channel, message.address
    match effect:
        case AwaitErasure():
            batch.await_erasure(sender, message.at)
        case DropErasure():
            batch.await_erasure(sender, None)
        case Erase() if contact is not None:
            batch.erase(contact)
            batch.entries.append(audit.AuditEntry(contact.id, "erase", contact.id, message.channel.value))
        case Erase():
            batch.erase_stranger(sender)


def _on_drivers(
    batch: Batch, effect: AskDriver | DriverAnswered, contact: Contact, invitation: Invitation, message: Inbound
) -> None:
    match effect:
        case AskDriver():
            batch.ask(asked(batch.runtime, effect, (message.channel, message.address), contact, invitation))
            _note_answer(batch, effect.answers, contact, invitation, message, is_said=True)
        case DriverAnswered(question, score):
            batch.driver_answers.append(DriverAnswer(invitation.id, question, score, message.at))


def say(batch: Batch, words: Say, contact: Contact | None, invitation: Invitation | None, message: Inbound) -> bool:
    """Whether it is said; too much may have been said already."""
    return batch.reply(words.text, message_of(batch, words, contact, invitation, message))


def message_of(
    batch: Batch, words: Say, contact: Contact | None, invitation: Invitation | None, message: Inbound
) -> Queued:
    to: Address = message.channel, message.address
    return spoken(batch.runtime, words, to, locale_of(contact, message), contact, invitation)


def _show_choice(batch: Batch, choice: ShowChoice, invitation: Invitation, message: Inbound) -> None:
    """Wherever that question of the invitation stands, also when the answer came by SMS."""
    is_tap = message.kind is InboundKind.TAP and message.message_id is not None
    tapped = [QuestionMessage(message.address, message.message_id or "", choice.question)] if is_tap else []
    for question in dict.fromkeys([*tapped, *batch.questions.get(invitation.id, ())]):
        if question.driver == choice.question:
            change_keyboard(batch, question, keyboards.chosen(invitation.id, choice.score, choice.question), invitation)


def change_keyboard(batch: Batch, question: QuestionMessage, keyboard: Keyboard, invitation: Invitation) -> None:
    edit = Outgoing(
        new_id(batch.now),
        ChannelName.TELEGRAM,
        question.address,
        "",
        Purpose.KEYBOARD,
        keyboard,
        replaces=question.provider_id,
    )
    batch.outgoing.append(Queued(edit, invitation.contact_id, invitation.id))


def note_consent(batch: Batch, contact: Contact | None, message: Inbound, words: str | None) -> None:
    """`words` say no; None says yes."""
    if contact is None:
        batch.strangers[message.channel, message.address] = words
        return
    batch.consents[contact.id] = words
    if words is not None and contact.opted_out_at is None:
        batch.stop(contact)
    opted_out_at = None if words is None else max(contact.opted_out_at or message.at, message.at)
    batch.people[contact.id] = replace(contact, opted_out_at=opted_out_at)
    action = "opt_in" if words is None else "opt_out"
    batch.entries.append(audit.AuditEntry(contact.id, action, contact.id, message.channel.value))
