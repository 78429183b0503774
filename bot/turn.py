"""What one batch of messages changes, collected in memory while the core decides, then written with a few statements."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot import addresses, keyboards
from bot.core import texts
from bot.core.invitation import (
    Effect,
    Erase,
    Invitation,
    OptIn,
    OptOut,
    Original,
    Said,
    Say,
    SetLocale,
    ShowChoice,
    advance,
)
from bot.core.messages import ChannelName, Contact, Inbound, InboundKind, Keyboard, Outgoing, Purpose
from bot.database import Connection
from bot.i18n import SOURCE
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import audit, contacts, erasure, inbound, invitations, links, outbox
from bot.store.consent import Address
from bot.store.inbound import Heard
from bot.store.outbox import Queued


@dataclass(slots=True)
class Turn:
    runtime: Runtime
    now: datetime
    #: What has never been handled, in its order.
    messages: list[Inbound]
    people: dict[str, Contact]
    owners: dict[Address, str]
    #: Contact id -> the invitation that is open, as it stands after the messages so far.
    open: dict[str, Invitation]
    #: Invitation id -> the same, as it was loaded.
    loaded: dict[str, Invitation]
    moved: dict[str, Invitation] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)
    outgoing: list[Queued] = field(default_factory=list)
    #: Contact id -> the words it said no with, or None where it said yes last.
    consents: dict[str, str | None] = field(default_factory=dict)
    #: The same for senders who are no contact.
    strangers: dict[Address, str | None] = field(default_factory=dict)
    locales: dict[str, str] = field(default_factory=dict)
    blocked: dict[str, datetime | None] = field(default_factory=dict)
    erased: list[str] = field(default_factory=list)
    entries: list[audit.Entry] = field(default_factory=list)

    # --- hearing -----------------------------------------------------------------------------------------------------

    async def hear(self, connection: Connection, message: Inbound) -> None:
        contact = self.people.get(self.owners.get((message.channel, message.address), ""))
        match message.kind:
            case InboundKind.START if message.text:
                await self._join(connection, message)
            case InboundKind.START:
                self._greet(contact, message)
            case InboundKind.BLOCKED | InboundKind.UNBLOCKED:
                self._note_blocked(contact, message)
            case InboundKind.TAP:
                await self._tapped(connection, contact, message)
            case InboundKind.EDIT:
                await self._edited(connection, contact, message)
            case InboundKind.MESSAGE:
                await self._said(connection, contact, message)

    async def _said(
        self, connection: Connection, contact: Contact | None, message: Inbound, original: Original | None = None
    ) -> None:
        before = self.open.get(contact.id) if contact else None
        locale = contact.locale if contact else _locale_of_stranger(message)
        said = Said(message.text, message.at, locale, message.is_answered, original)
        after, effects = advance(before, said)
        self.heard.append(
            Heard(
                message,
                contact.id if contact else None,
                before.id if before else None,
                original.awaiting if original else before.awaiting if before else None,
            )
        )
        if before is not None and after is not None and contact is not None:
            self.open[contact.id] = self.moved[after.id] = after
        for effect in effects:
            await self._follow(connection, effect, contact, after, message)

    async def _tapped(self, connection: Connection, contact: Contact | None, message: Inbound) -> None:
        """A button counts for the invitation it was made for, and for no later one."""
        invitation = self.open.get(contact.id) if contact else None
        if invitation is None or contact is None or invitation.id != message.invitation_id:
            self.heard.append(Heard(message, contact.id if contact else None))
        elif message.text == keyboards.CHANGE:
            self.heard.append(Heard(message, contact.id, invitation.id))
            self._replace(message, message.message_id or "", keyboards.scores(invitation.id), contact, invitation)
        else:
            await self._said(connection, contact, message)

    async def _edited(self, connection: Connection, contact: Contact | None, message: Inbound) -> None:
        """An edit is read as what the message was an answer to; an edit of older talk changes nothing."""
        found = self._original_in_turn(message) or await inbound.original(connection, message)
        if found is None:
            await self._said(connection, contact, message)
            return
        invitation_id, original = found
        invitation = self.open.get(contact.id) if contact else None
        if invitation is not None and invitation.id == invitation_id:
            await self._said(connection, contact, message, original)
        else:
            self.heard.append(Heard(message, contact.id if contact else None, invitation_id, original.awaiting))

    def _original_in_turn(self, message: Inbound) -> tuple[str | None, Original] | None:
        for heard in reversed(self.heard):
            earlier = heard.inbound
            if (earlier.channel, earlier.address, earlier.message_id) == (
                message.channel,
                message.address,
                message.message_id,
            ):
                return heard.invitation_id, Original(earlier.text, heard.awaiting)
        return None

    async def _join(self, connection: Connection, message: Inbound) -> None:
        """A personal link was used: from now on this chat is that contact's."""
        contact_id = await links.spend(connection, message.text, self.now)
        self.heard.append(Heard(replace(message, text=""), contact_id))
        if contact_id is None:
            contact = self.people.get(self.owners.get((message.channel, message.address), ""))
            self._say(Say(texts.WELCOME if contact else texts.LINK_SPENT), contact, None, message)
            return
        await links.join(connection, contact_id, message.address)
        previous = self.owners.get((message.channel, message.address))
        if previous is not None and previous != contact_id:
            self.people[previous] = replace(self.people[previous], telegram=None)
        contact = (await contacts.by_id(connection, [contact_id]))[contact_id]
        self.people[contact_id] = contact
        self.owners[message.channel, message.address] = contact_id
        self.open.update(await invitations.open_of(connection, [contact_id]))
        self.loaded.update({invitation.id: invitation for invitation in self.open.values()})
        self.entries.append(audit.Entry(contact_id, "joined", contact_id, message.channel.value))
        if contact.opted_out_at is not None:
            self._consent(contact, message, None)
        self._say(Say(texts.WELCOME), contact, None, message)

    def _greet(self, contact: Contact | None, message: Inbound) -> None:
        """`/start` without a link: from a contact it is the START that undoes a STOP."""
        self.heard.append(Heard(message, contact.id if contact else None))
        if contact is None:
            self._say(Say(texts.WELCOME_UNKNOWN), None, None, message)
        elif contact.opted_out_at is not None:
            self._consent(contact, message, None)
            self._say(Say(texts.STARTED), contact, None, message)
        else:
            self._say(Say(texts.WELCOME), contact, None, message)

    def _note_blocked(self, contact: Contact | None, message: Inbound) -> None:
        self.heard.append(Heard(message, contact.id if contact else None))
        if contact is not None:
            at = message.at if message.kind is InboundKind.BLOCKED else None
            self.blocked[contact.id] = at
            self.people[contact.id] = replace(contact, blocked_at=at)

    # --- what follows ------------------------------------------------------------------------------------------------

    async def _follow(
        self,
        connection: Connection,
        effect: Effect,
        contact: Contact | None,
        invitation: Invitation | None,
        message: Inbound,
    ) -> None:
        contact = self.people[contact.id] if contact else None
        match effect:
            case Say():
                self._say(effect, contact, invitation, message)
            case ShowChoice(score) if contact and invitation:
                await self._show_choice(connection, score, contact, invitation, message)
            case OptOut(words):
                self._consent(contact, message, words)
            case OptIn():
                self._consent(contact, message, None)
            case SetLocale(locale) if contact:
                self.locales[contact.id] = locale
                self.people[contact.id] = replace(contact, locale=locale)
                self.entries.append(audit.Entry(contact.id, "language", contact.id, locale))
            case Erase():
                self._erase(contact, message)

    def _say(self, say: Say, contact: Contact | None, invitation: Invitation | None, message: Inbound) -> None:
        locale = contact.locale if contact else _locale_of_stranger(message)
        self.outgoing.append(
            spoken(self.runtime, say, contact, invitation, message.channel, message.address, locale=locale)
        )

    async def _show_choice(
        self, connection: Connection, score: int, contact: Contact, invitation: Invitation, message: Inbound
    ) -> None:
        if message.channel is not ChannelName.TELEGRAM:
            return
        tapped = [message.message_id] if message.kind is InboundKind.TAP and message.message_id else []
        for provider_id in dict.fromkeys([*tapped, *await outbox.questions(connection, invitation.id)]):
            self._replace(message, provider_id, keyboards.chosen(invitation.id, score), contact, invitation)

    def _replace(
        self, message: Inbound, provider_id: str, keyboard: Keyboard, contact: Contact, invitation: Invitation
    ) -> None:
        edit = Outgoing(
            new_id(self.now), message.channel, message.address, "", Purpose.KEYBOARD, keyboard, replaces=provider_id
        )
        self.outgoing.append(Queued(edit, contact.id, invitation.id))

    def _consent(self, contact: Contact | None, message: Inbound, words: str | None) -> None:
        """`words` say no; None says yes."""
        if contact is None:
            self.strangers[message.channel, message.address] = words
            return
        self.consents[contact.id] = words
        opted_out_at = None if words is None else contact.opted_out_at or message.at
        self.people[contact.id] = replace(contact, opted_out_at=opted_out_at)
        action = "opt_in" if words is None else "opt_out"
        self.entries.append(audit.Entry(contact.id, action, contact.id, message.channel.value))

    def _erase(self, contact: Contact | None, message: Inbound) -> None:
        if contact is None:
            self.strangers[message.channel, message.address] = ""
            self.heard[-1] = replace(self.heard[-1], inbound=replace(message, text=""))
            return
        self.erased.append(contact.id)
        self.entries.append(audit.Entry(contact.id, "erase", contact.id, message.channel.value))

    # --- writing -----------------------------------------------------------------------------------------------------

    async def save(self, connection: Connection) -> None:
        """First what can turn out to be a duplicate, last what goes out."""
        await inbound.record(connection, self.heard)
        await contacts.set_locales(connection, self.locales)
        await contacts.set_blocked(connection, self.blocked)
        await self._save_consent(connection)
        pairs = [(self.loaded[invitation_id], after) for invitation_id, after in self.moved.items()]
        await invitations.update(connection, pairs, self.now)
        for contact_id in self.erased:
            await erasure.erase(connection, self.runtime.consent, self.people[contact_id], self.now)
        await audit.write(connection, self.entries, self.now)
        await outbox.add(connection, self.outgoing, self.now)

    async def _save_consent(self, connection: Connection) -> None:
        consent = self.runtime.consent
        refusals = {contact_id: words for contact_id, words in self.consents.items() if words is not None}
        await contacts.opt_out(connection, consent, refusals, self.people, self.now)
        await outbox.cancel_asks(connection, [*refusals, *self.erased], self.now)
        welcome = [self.people[contact_id] for contact_id, words in self.consents.items() if words is None]
        await contacts.opt_in(connection, consent, welcome)
        for address, words in self.strangers.items():
            if words is None:
                await consent.forget(connection, [address])
            else:
                await consent.remember(connection, [address], words, self.now)


async def load(runtime: Runtime, connection: Connection, batch: Sequence[Inbound]) -> Turn:
    messages = await inbound.unheard(connection, batch)
    people: dict[str, Contact] = {}
    owners: dict[Address, str] = {}
    for channel in ChannelName:
        found = await contacts.by_address(
            connection, channel, [message.address for message in messages if message.channel is channel]
        )
        for address, contact in found.items():
            people[contact.id] = contact
            owners[channel, address] = contact.id
    open_now = await invitations.open_of(connection, people)
    loaded = {invitation.id: invitation for invitation in open_now.values()}
    return Turn(runtime, runtime.clock(), messages, people, owners, open_now, loaded)


def spoken(
    runtime: Runtime,
    say: Say,
    contact: Contact | None,
    invitation: Invitation | None,
    channel: ChannelName,
    address: str,
    *,
    locale: str | None = None,
) -> Queued:
    """The words of the core as a message in the reader's language."""
    language = locale or (contact.locale if contact else SOURCE)
    name = contact.name if contact else ""
    text = runtime.catalogues.say(
        say.text, language, organisation=runtime.organisation(language), name=name, score=say.score
    )
    has_buttons = say.has_scores and channel is ChannelName.TELEGRAM and invitation is not None
    keyboard = keyboards.scores(invitation.id) if has_buttons and invitation else ()
    outgoing = Outgoing(new_id(runtime.clock()), channel, address, text, say.purpose, keyboard)
    return Queued(outgoing, contact.id if contact else None, invitation.id if invitation else None)


def _locale_of_stranger(message: Inbound) -> str:
    hint = message.language_hint or ""
    if message.channel is ChannelName.SMS:
        return addresses.locale_of_country(hint)
    return addresses.locale_of_language_tag(hint) or SOURCE
