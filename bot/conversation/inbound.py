"""What each message does: who said it, what it is an answer to, and what the core makes of it. No I/O: see `batch.py`.

START                a personal link joins chat and contact; without one it undoes an earlier STOP
BLOCKED, UNBLOCKED   noted
TAP                  counts for the invitation the button was made for, and for no later one
EDIT                 is read as what the message was an answer to; in an edit of older talk only wishes count
MESSAGE              is said; or it is for an admin who wrote to them about their case (`admin_thread.py`)

A STOP is confirmed to whoever had not said it yet. A START said before the STOP and coming in after it is too late.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.conversation import keyboards
from bot.conversation.batch import Batch
from bot.conversation.effects import change_keyboard, follow, message_of, note_consent, say
from bot.conversation.outgoing import locale_of
from bot.core.cases.rules import CaseRules
from bot.core.conversation import erasure_wishes
from bot.core.conversation.admin_thread import Hearer
from bot.core.conversation.events import Awaited
from bot.core.conversation.invitation import (
    SCORE,
    Effect,
    Erase,
    Invitation,
    InvitationState,
    OptIn,
    Original,
    Said,
    Say,
    advance,
)
from bot.core.messages import ChannelName, Contact, Inbound, InboundKind, ProviderWish
from bot.core.replies import Kind, read
from bot.core.texts import customers as texts
from bot.store import audit
from bot.store.consent import Address
from bot.store.inbound import Heard, message_key_of
from bot.store.outbox import QuestionMessage


def hear(batch: Batch, message: Inbound) -> None:
    contact = batch.sender(message)
    match message.kind:
        case InboundKind.START if message.text:
            _join(batch, contact, message)
        case InboundKind.START:
            _greet(batch, contact, message)
        case InboundKind.BLOCKED | InboundKind.UNBLOCKED:
            _note_blocked(batch, contact, message)
        case InboundKind.TAP:
            _tapped(batch, contact, message)
        case InboundKind.EDIT | InboundKind.MESSAGE:
            _written(batch, contact, message)


# --- what came in ----------------------------------------------------------------------------------------------------


def _written(batch: Batch, contact: Contact | None, message: Inbound) -> None:
    key = message_key_of(message)
    earlier = batch.earlier.get(key) if key else None
    sender: Address = message.channel, message.address
    is_confirmed = erasure_wishes.is_confirmed(batch.wishes.get(sender), message.text, message.at)
    invitation = batch.current.get(contact.id) if contact else None
    is_edit = message.kind is InboundKind.EDIT
    wish = _PROVIDERS_WISH.get(message.wish)
    hearer = Hearer.SURVEY
    if contact is not None and not is_confirmed:
        hearer = batch.talks.hearer(contact, message, earlier, wish)
    if contact is not None and hearer is not Hearer.SURVEY:
        batch.await_erasure(sender, None)
        _in_talk(batch, contact, invitation, message, hearer, wish)
    elif contact is not None and invitation is not None and _is_wordless(message):
        _without_words(batch, contact, invitation, message)
    elif earlier is None or (not is_edit and earlier.at < message.at):
        _said(batch, contact, invitation, message)
    elif not is_edit or message.at < earlier.at:
        # It comes late: what they have made of it since is known already.
        batch.note(_heard(contact, message, earlier.invitation_id, earlier.original.awaiting))
    elif invitation is not None and invitation.id == earlier.invitation_id:
        _said(batch, contact, invitation, message, earlier.original)
    else:
        # Older talk answers nothing that is open now, but STOP counts in it too.
        _said(batch, contact, invitation, message, replace(earlier.original, awaiting=None))


#: What the provider has understood, as we name it.
_PROVIDERS_WISH: Final[Mapping[ProviderWish | None, Kind]] = {
    ProviderWish.STOP: Kind.OPT_OUT,
    ProviderWish.START: Kind.OPT_IN,
    ProviderWish.HELP: Kind.HELP,
}


def _in_talk(
    batch: Batch,
    contact: Contact,
    invitation: Invitation | None,
    message: Inbound,
    hearer: Hearer,
    wish: Kind | None,
) -> None:
    """A wish is obeyed, and the admin reads it too."""
    if hearer is Hearer.ADMIN:
        batch.note(_heard(contact, message))
        batch.talks.hear(contact, message)
        return
    kind = wish or read(message.text, awaiting=None, locale=contact.locale).kind
    batch.talks.hear(contact, message, is_stop=kind is Kind.OPT_OUT)
    _said(batch, contact, invitation, message, wish=kind)


def _is_wordless(message: Inbound) -> bool:
    is_more = message.has_more or message.photo is not None
    return message.kind is InboundKind.MESSAGE and is_more and not message.text.strip()


def _without_words(batch: Batch, contact: Contact, invitation: Invitation, message: Inbound) -> None:
    """A voice message, a picture, a sticker: whoever is to answer hears that it is not read, and the alert says so."""
    awaiting = invitation.awaiting
    batch.note(_heard(contact, message, invitation.id if awaiting else None, awaiting))
    is_asked = invitation.state is not InvitationState.NOTHING and invitation.comment is None
    if awaiting is not None and is_asked:
        say(batch, Say(texts.ONLY_WORDS), contact, invitation, message)
    if (case := batch.cases.last.get(invitation.id)) is not None:
        batch.cases.stale.setdefault(case.id, None)


def _said(
    batch: Batch,
    contact: Contact | None,
    invitation: Invitation | None,
    message: Inbound,
    original: Original | None = None,
    wish: Kind | None = None,
) -> None:
    drivers = batch.runtime.surveys.drivers(invitation.survey) if invitation else ()
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
        erasure_asked_at=batch.wishes.get((message.channel, message.address)),
        channel=message.channel,
        is_stranger=contact is None,
        has_refused=batch.has_refused(contact, (message.channel, message.address)),
        case_rules=batch.runtime.surveys.case_rules(invitation.survey) if invitation else CaseRules(),
        attributes=contact.attributes if contact else {},
    )
    after, effects = advance(invitation, said)
    awaiting = original.awaiting if original else invitation.awaiting if invitation else None
    batch.note(_heard(contact, message, invitation.id if invitation and awaiting else None, awaiting))
    if invitation is not None and after is not None:
        batch.move(invitation, after)
    # Erasure first: what waited to be said is not said any more, but its own confirmation is.
    news = _for_desk(batch, _unless_known(effects, contact, message), contact, message)
    for effect in sorted(news, key=lambda effect: not isinstance(effect, Erase)):
        follow(batch, effect, contact, after, message)


def _for_desk(batch: Batch, effects: Sequence[Effect], contact: Contact | None, message: Inbound) -> Sequence[Effect]:
    """What admins say among themselves in a chat of theirs is not answered, unless they are a contact as well."""
    if contact is not None or not batch.runtime.is_admin(message.channel, message.address):
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


def _tapped(batch: Batch, contact: Contact | None, message: Inbound) -> None:
    invitation = batch.current.get(contact.id) if contact else None
    if invitation is None or contact is None or invitation.id != message.invitation_id:
        batch.note(_heard(contact, message))
    elif (on_button := keyboards.question_of(message.text))[1] == keyboards.CHANGE:
        batch.note(_heard(contact, message, invitation.id))
        tapped = QuestionMessage(message.address, message.message_id or "")
        change_keyboard(batch, tapped, keyboards.scores(invitation.id, on_button[0]), invitation)
    else:
        _said(batch, contact, invitation, message)


def _join(batch: Batch, contact: Contact | None, message: Inbound) -> None:
    """A personal link was used."""
    owner = batch.tokens.pop(message.text, None)
    if owner is None:
        batch.note(_heard(contact, replace(message, text="")))
        say(batch, Say(texts.WELCOME if contact else texts.LINK_SPENT), contact, None, message)
        return
    joined = batch.join(message.text, owner, (message.channel, message.address))
    batch.note(_heard(joined, replace(message, text="")))
    batch.entries.append(audit.AuditEntry(owner, "joined", owner, message.channel.value))
    # Whoever said no in this chat before was somebody we did not know.
    batch.strangers[message.channel, message.address] = None
    if not _is_after_stop(joined, message):
        return
    if joined.opted_out_at is not None:
        note_consent(batch, joined, message, None)
    # Not rationed: a link works once.
    batch.outgoing.append(message_of(batch, Say(texts.WELCOME), joined, None, message))


def _greet(batch: Batch, contact: Contact | None, message: Inbound) -> None:
    """`/start` without a link: from a contact it is the START that undoes a STOP."""
    batch.note(_heard(contact, message))
    if contact is None:
        say(batch, Say(texts.WELCOME_UNKNOWN), None, None, message)
    elif contact.opted_out_at is not None:
        for effect in _unless_known((OptIn(message.text), Say(texts.STARTED)), contact, message):
            follow(batch, effect, contact, None, message)
    else:
        say(batch, Say(texts.WELCOME), contact, None, message)


def _note_blocked(batch: Batch, contact: Contact | None, message: Inbound) -> None:
    batch.note(_heard(contact, message))
    if contact is not None:
        at = message.at if message.kind is InboundKind.BLOCKED else None
        batch.blocked[contact.id] = at
        batch.people[contact.id] = replace(contact, blocked_at=at)
