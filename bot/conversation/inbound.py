"""What each message does: who said it, what it is an answer to, and what the core makes of it. No I/O: see `turn.py`.

START                a personal link joins chat and contact; without one it undoes an earlier STOP
BLOCKED, UNBLOCKED   noted
TAP                  counts for the invitation the button was made for, and for no later one
EDIT                 is read as what the message was an answer to; in an edit of older talk only wishes count
MESSAGE              is said; or it is for an admin who wrote to them about their case (see `core/talk.py`)

A STOP is confirmed to whoever had not said it yet. A START said before the STOP and coming in after it is too late.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.conversation import keyboards
from bot.conversation.batch import Batch
from bot.conversation.outgoing import asked, locale_of, spoken
from bot.core.cases.rules import CaseRules
from bot.core.conversation import erasure_wishes
from bot.core.conversation.admin_thread import Hearer
from bot.core.conversation.events import AskedAboutData, Awaited
from bot.core.conversation.invitation import (
    SCORE,
    AskDriver,
    AwaitErasure,
    DriverAnswered,
    DropErasure,
    Effect,
    Erase,
    Invitation,
    InvitationState,
    OptIn,
    OptOut,
    Original,
    Said,
    Say,
    SetLocale,
    ShowChoice,
    TooLate,
    advance,
)
from bot.core.conversation.questions_to_us import ABOUT_DATA, unanswered
from bot.core.messages import ChannelName, Contact, Inbound, InboundKind, Keyboard, Outgoing, ProviderWish, Purpose
from bot.core.replies import Asks, Kind, read
from bot.core.texts import customers as texts
from bot.ids import new_id
from bot.store import audit
from bot.store.consent import Address
from bot.store.driver_answers import DriverAnswer
from bot.store.inbound import Heard, message_key_of
from bot.store.outbox import QuestionMessage, Queued


def hear(turn: Batch, message: Inbound) -> None:
    contact = turn.sender(message)
    match message.kind:
        case InboundKind.START if message.text:
            _join(turn, contact, message)
        case InboundKind.START:
            _greet(turn, contact, message)
        case InboundKind.BLOCKED | InboundKind.UNBLOCKED:
            _note_blocked(turn, contact, message)
        case InboundKind.TAP:
            _tapped(turn, contact, message)
        case InboundKind.EDIT | InboundKind.MESSAGE:
            _written(turn, contact, message)


# --- what came in ----------------------------------------------------------------------------------------------------


def _written(turn: Batch, contact: Contact | None, message: Inbound) -> None:
    key = message_key_of(message)
    earlier = turn.earlier.get(key) if key else None
    sender: Address = message.channel, message.address
    is_confirmed = erasure_wishes.is_confirmed(turn.wishes.get(sender), message.text, message.at)
    invitation = turn.current.get(contact.id) if contact else None
    is_edit = message.kind is InboundKind.EDIT
    wish = _PROVIDERS_WISH.get(message.wish)
    hearer = Hearer.SURVEY
    if contact is not None and not is_confirmed:
        hearer = turn.talks.hearer(contact, message, earlier, wish)
    if contact is not None and hearer is not Hearer.SURVEY:
        turn.await_erasure(sender, None)
        _in_talk(turn, contact, invitation, message, hearer, wish)
    elif contact is not None and invitation is not None and _is_wordless(message):
        _without_words(turn, contact, invitation, message)
    elif earlier is None or (not is_edit and earlier.at < message.at):
        _said(turn, contact, invitation, message)
    elif not is_edit or message.at < earlier.at:
        # It comes late: what they have made of it since is known already.
        turn.note(_heard(contact, message, earlier.invitation_id, earlier.original.awaiting))
    elif invitation is not None and invitation.id == earlier.invitation_id:
        _said(turn, contact, invitation, message, earlier.original)
    else:
        # Older talk answers nothing that is open now, but STOP counts in it too.
        _said(turn, contact, invitation, message, replace(earlier.original, awaiting=None))


#: What the provider has understood, as we name it.
_PROVIDERS_WISH: Final[Mapping[ProviderWish | None, Kind]] = {
    ProviderWish.STOP: Kind.OPT_OUT,
    ProviderWish.START: Kind.OPT_IN,
    ProviderWish.HELP: Kind.HELP,
}


def _in_talk(
    turn: Batch,
    contact: Contact,
    invitation: Invitation | None,
    message: Inbound,
    hearer: Hearer,
    wish: Kind | None,
) -> None:
    """A wish is obeyed, and the admin reads it too."""
    if hearer is Hearer.ADMIN:
        turn.note(_heard(contact, message))
        turn.talks.hear(contact, message)
        return
    kind = wish or read(message.text, awaiting=None, locale=contact.locale).kind
    turn.talks.hear(contact, message, is_stop=kind is Kind.OPT_OUT)
    _said(turn, contact, invitation, message, wish=kind)


def _is_wordless(message: Inbound) -> bool:
    is_more = message.has_more or message.photo is not None
    return message.kind is InboundKind.MESSAGE and is_more and not message.text.strip()


def _without_words(turn: Batch, contact: Contact, invitation: Invitation, message: Inbound) -> None:
    """A voice message, a picture, a sticker: whoever is to answer hears that it is not read, and the alert says so."""
    awaiting = invitation.awaiting
    turn.note(_heard(contact, message, invitation.id if awaiting else None, awaiting))
    is_asked = invitation.state is not InvitationState.NOTHING and invitation.comment is None
    if awaiting is not None and is_asked:
        _say(turn, Say(texts.ONLY_WORDS), contact, invitation, message)
    if (case := turn.cases.last.get(invitation.id)) is not None:
        turn.cases.stale.setdefault(case.id, None)


def _said(
    turn: Batch,
    contact: Contact | None,
    invitation: Invitation | None,
    message: Inbound,
    original: Original | None = None,
    wish: Kind | None = None,
) -> None:
    drivers = turn.runtime.surveys.drivers(invitation.survey) if invitation else ()
    question, text = _on_button(message)
    wish = wish or _PROVIDERS_WISH.get(message.wish)
    said = Said(
        text,
        message.at,
        locale_of(contact, message),
        message.is_answered,
        original,
        drivers,
        question,
        wish,
        is_forgeable=message.channel is ChannelName.SMS,
        erasure_asked_at=turn.wishes.get((message.channel, message.address)),
        channel=message.channel,
        is_stranger=contact is None,
        has_refused=turn.has_refused(contact, (message.channel, message.address)),
        case_rules=turn.runtime.surveys.case_rules(invitation.survey) if invitation else CaseRules(),
        attributes=contact.attributes if contact else {},
    )
    after, effects = advance(invitation, said)
    awaiting = original.awaiting if original else invitation.awaiting if invitation else None
    turn.note(_heard(contact, message, invitation.id if invitation and awaiting else None, awaiting))
    if invitation is not None and after is not None:
        turn.move(invitation, after)
    # Erasure first: what waited to be said is not said any more, but its own confirmation is.
    news = _for_desk(turn, _unless_known(effects, contact, message), contact, message)
    for effect in sorted(news, key=lambda effect: not isinstance(effect, Erase)):
        _follow(turn, effect, contact, after, message)


def _for_desk(turn: Batch, effects: Sequence[Effect], contact: Contact | None, message: Inbound) -> Sequence[Effect]:
    """What admins say among themselves in a chat of theirs is not answered, unless they are a contact as well."""
    if contact is not None or not turn.runtime.is_admin(message.channel, message.address):
        return effects
    return [
        effect
        for effect in effects
        if not isinstance(effect, Say) or (effect.answers is None and effect.text != texts.NOTHING_OPEN)
    ]


def _on_button(message: Inbound) -> tuple[str | None, str]:
    """Which question a tap is about, and what it says. What was typed says all there is."""
    if message.kind is not InboundKind.TAP:
        return None, message.text
    driver, said = keyboards.question_of(message.text)
    return driver or SCORE, said


def _unless_known(effects: Sequence[Effect], contact: Contact | None, message: Inbound) -> Sequence[Effect]:
    if contact is None or contact.opted_out_at is None:
        return effects
    if any(isinstance(effect, OptIn) for effect in effects):
        return effects if _is_after_stop(contact, message) else ()
    return [effect for effect in effects if not (isinstance(effect, Say) and effect.text == texts.STOPPED)]


def _is_after_stop(contact: Contact, message: Inbound) -> bool:
    return contact.opted_out_at is None or message.at >= contact.opted_out_at


def _heard(
    contact: Contact | None, message: Inbound, invitation_id: str | None = None, awaiting: Awaited | None = None
) -> Heard:
    return Heard(message, contact.id if contact else None, invitation_id, awaiting)


def _tapped(turn: Batch, contact: Contact | None, message: Inbound) -> None:
    invitation = turn.current.get(contact.id) if contact else None
    if invitation is None or contact is None or invitation.id != message.invitation_id:
        turn.note(_heard(contact, message))
    elif (on_button := keyboards.question_of(message.text))[1] == keyboards.CHANGE:
        turn.note(_heard(contact, message, invitation.id))
        tapped = QuestionMessage(message.address, message.message_id or "")
        _replace(turn, tapped, keyboards.scores(invitation.id, on_button[0]), invitation)
    else:
        _said(turn, contact, invitation, message)


def _join(turn: Batch, contact: Contact | None, message: Inbound) -> None:
    """A personal link was used."""
    owner = turn.tokens.pop(message.text, None)
    if owner is None:
        turn.note(_heard(contact, replace(message, text="")))
        _say(turn, Say(texts.WELCOME if contact else texts.LINK_SPENT), contact, None, message)
        return
    joined = turn.join(message.text, owner, (message.channel, message.address))
    turn.note(_heard(joined, replace(message, text="")))
    turn.entries.append(audit.AuditEntry(owner, "joined", owner, message.channel.value))
    # Whoever said no in this chat before was somebody we did not know.
    turn.strangers[message.channel, message.address] = None
    if not _is_after_stop(joined, message):
        return
    if joined.opted_out_at is not None:
        _consent(turn, joined, message, None)
    # Not rationed: a link works once.
    turn.outgoing.append(_spoken(turn, Say(texts.WELCOME), joined, None, message))


def _greet(turn: Batch, contact: Contact | None, message: Inbound) -> None:
    """`/start` without a link: from a contact it is the START that undoes a STOP."""
    turn.note(_heard(contact, message))
    if contact is None:
        _say(turn, Say(texts.WELCOME_UNKNOWN), None, None, message)
    elif contact.opted_out_at is not None:
        for effect in _unless_known((OptIn(message.text), Say(texts.STARTED)), contact, message):
            _follow(turn, effect, contact, None, message)
    else:
        _say(turn, Say(texts.WELCOME), contact, None, message)


def _note_blocked(turn: Batch, contact: Contact | None, message: Inbound) -> None:
    turn.note(_heard(contact, message))
    if contact is not None:
        at = message.at if message.kind is InboundKind.BLOCKED else None
        turn.blocked[contact.id] = at
        turn.people[contact.id] = replace(contact, blocked_at=at)


# --- what follows ----------------------------------------------------------------------------------------------------


def _follow(
    turn: Batch, effect: Effect, contact: Contact | None, invitation: Invitation | None, message: Inbound
) -> None:
    contact = turn.people[contact.id] if contact else None
    match effect:
        case Say():
            is_said = _say(turn, effect, contact, invitation, message)
            _note_answer(turn, effect.answers, contact, invitation, message, is_said=is_said)
        case AskedAboutData(words) if contact is not None:
            turn.asked_about_data.append((contact, words))
        case ShowChoice() if invitation is not None:
            _show_choice(turn, effect, invitation, message)
        case AskDriver() | DriverAnswered() if contact is not None and invitation is not None:
            _on_drivers(turn, effect, contact, invitation, message)
        case TooLate(words) if contact is not None:
            turn.too_late.append((contact, words))
        case OptOut(words):
            _consent(turn, contact, message, words)
        case OptIn():
            _consent(turn, contact, message, None)
        case SetLocale(locale) if contact is not None:
            turn.locales[contact.id] = locale
            turn.people[contact.id] = replace(contact, locale=locale)
            turn.entries.append(audit.AuditEntry(contact.id, "language", contact.id, locale))
        case Erase() | AwaitErasure() | DropErasure():
            _on_erasure(turn, effect, contact, message)


def _note_answer(
    turn: Batch,
    asks: Asks | None,
    contact: Contact | None,
    invitation: Invitation | None,
    message: Inbound,
    *,
    is_said: bool,
) -> None:
    """What they asked us was answered, or, too much having been said, not yet."""
    if not is_said and asks is not None and invitation is not None:
        turn.move(invitation, unanswered(invitation, asks))
    if is_said and asks in ABOUT_DATA and contact is not None:
        turn.asked_about_data.append((contact, message.text))


def _on_erasure(
    turn: Batch, effect: Erase | AwaitErasure | DropErasure, contact: Contact | None, message: Inbound
) -> None:
    sender: Address = message.channel, message.address
    match effect:
        case AwaitErasure():
            turn.await_erasure(sender, message.at)
        case DropErasure():
            turn.await_erasure(sender, None)
        case Erase() if contact is not None:
            turn.erase(contact)
            turn.entries.append(audit.AuditEntry(contact.id, "erase", contact.id, message.channel.value))
        case Erase():
            turn.erase_stranger(sender)


def _on_drivers(
    turn: Batch, effect: AskDriver | DriverAnswered, contact: Contact, invitation: Invitation, message: Inbound
) -> None:
    match effect:
        case AskDriver():
            turn.ask(asked(turn.runtime, effect, (message.channel, message.address), contact, invitation))
            _note_answer(turn, effect.answers, contact, invitation, message, is_said=True)
        case DriverAnswered(question, score):
            turn.driver_answers.append(DriverAnswer(invitation.id, question, score, message.at))


def _say(turn: Batch, say: Say, contact: Contact | None, invitation: Invitation | None, message: Inbound) -> bool:
    """Whether it is said; too much may have been said already."""
    return turn.reply(say.text, _spoken(turn, say, contact, invitation, message))


def _spoken(turn: Batch, say: Say, contact: Contact | None, invitation: Invitation | None, message: Inbound) -> Queued:
    to: Address = message.channel, message.address
    return spoken(turn.runtime, say, to, locale_of(contact, message), contact, invitation)


def _show_choice(turn: Batch, choice: ShowChoice, invitation: Invitation, message: Inbound) -> None:
    """Wherever that question of the invitation stands, also when the answer came by SMS."""
    is_tap = message.kind is InboundKind.TAP and message.message_id is not None
    tapped = [QuestionMessage(message.address, message.message_id or "", choice.question)] if is_tap else []
    for question in dict.fromkeys([*tapped, *turn.questions.get(invitation.id, ())]):
        if question.driver == choice.question:
            _replace(turn, question, keyboards.chosen(invitation.id, choice.score, choice.question), invitation)


def _replace(turn: Batch, question: QuestionMessage, keyboard: Keyboard, invitation: Invitation) -> None:
    edit = Outgoing(
        new_id(turn.now),
        ChannelName.TELEGRAM,
        question.address,
        "",
        Purpose.KEYBOARD,
        keyboard,
        replaces=question.provider_id,
    )
    turn.outgoing.append(Queued(edit, invitation.contact_id, invitation.id))


def _consent(turn: Batch, contact: Contact | None, message: Inbound, words: str | None) -> None:
    """`words` say no; None says yes."""
    if contact is None:
        turn.strangers[message.channel, message.address] = words
        return
    turn.consents[contact.id] = words
    if words is not None and contact.opted_out_at is None:
        turn.stop(contact)
    opted_out_at = None if words is None else max(contact.opted_out_at or message.at, message.at)
    turn.people[contact.id] = replace(contact, opted_out_at=opted_out_at)
    action = "opt_in" if words is None else "opt_out"
    turn.entries.append(audit.AuditEntry(contact.id, action, contact.id, message.channel.value))
