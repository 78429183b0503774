"""One batch of messages: what is known when it begins, and what it changes; read and written with a few statements.

    load --> Turn --inbound.hear(), message by message, in memory--> Turn --> save

Law: a batch changes what its messages would change one by one, so each message sees what those before it did.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot import alerts, webhooks
from bot.cases import customer_replies, from_answers
from bot.conversation.ordering import in_sequence
from bot.core import customer_words
from bot.core.conversation.invitation import Invitation, InvitationState, Original
from bot.core.conversation.reply_limits import MAX_TO_STRANGERS_AN_HOUR, LimitedReply, ration
from bot.core.conversation.tally import Tally
from bot.core.messages import ChannelName, Contact, Inbound, InboundKind
from bot.core.texts import admins as admin_texts
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import (
    audit,
    contacts,
    driver_answers,
    erasure,
    erasure_wishes,
    inbound,
    invitations,
    outbox,
    recent_replies,
    set_aside,
    tally,
)
from bot.store.consent import Address, addresses_of
from bot.store.driver_answers import DriverAnswer
from bot.store.inbound import Earlier, Heard, MessageKey, message_key_of
from bot.store.outbox import QuestionMessage, Queued

#: At most this many characters of what somebody wrote too late, or asked, are told to the admins; all of it is stored.
MAX_WORDS_TOLD = 300


@dataclass(slots=True)
class Batch:
    runtime: Runtime
    now: datetime
    #: What has never been handled, in its order.
    messages: list[Inbound]

    # What is known, as it stands after the messages so far.
    people: dict[str, Contact]
    owners: dict[Address, str]
    #: Contact id -> the invitation that is open, or has expired and is the last.
    current: dict[str, Invitation]
    #: The token of a link that works -> whose it is.
    tokens: dict[str, str]
    earlier: dict[MessageKey, Earlier]
    #: Invitation id -> where its questions stand.
    questions: dict[str, list[QuestionMessage]]
    #: Where messages came from -> what was said there in the last 24 hours.
    replies: dict[Address, list[LimitedReply]]
    #: Senders who were no contact when it began, and how many replies they may still get this hour, all together.
    unknown: frozenset[Address]
    left_for_unknown: int
    #: The senders who asked to be erased before: of what they write now nothing is kept.
    forgotten: set[Address]
    #: The senders who said no and are no contact.
    refusing: set[Address]
    #: What must be acted on of the answers.
    cases: from_answers.CaseChanges
    #: What is for an admin who wrote to them.
    talks: customer_replies.CustomerReplies

    # What changes.
    steps: list[tuple[Invitation, Invitation]] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    outgoing: list[Queued] = field(default_factory=list)
    #: The new replies, and where to.
    said: list[tuple[Address, LimitedReply]] = field(default_factory=list)
    #: Ids of replies of earlier batches that wait and are not to be said any more.
    overtaken: list[str] = field(default_factory=list)
    #: Ids of contacts who have answered: what still waits to be asked is not asked any more.
    scored: set[str] = field(default_factory=set)
    #: Ids of contacts who said no, whatever they said after it: what waits for them then is not sent.
    stopped: set[str] = field(default_factory=set)
    #: Who wrote when it no longer counted, and what.
    too_late: list[tuple[Contact, str]] = field(default_factory=list)
    #: Who asked about their data, and how.
    asked_about_data: list[tuple[Contact, str]] = field(default_factory=list)
    #: Contact id -> the words it said no with, or None where it said yes last.
    consents: dict[str, str | None] = field(default_factory=dict)
    #: The same for senders who are no contact.
    strangers: dict[Address, str | None] = field(default_factory=dict)
    locales: dict[str, str] = field(default_factory=dict)
    blocked: dict[str, datetime | None] = field(default_factory=dict)
    #: token, contact id, chat
    joins: list[tuple[str, str, str]] = field(default_factory=list)
    #: Who was asked whether they mean to be erased, since when; what changes of it.
    wishes: dict[Address, datetime] = field(default_factory=dict)
    changed_wishes: dict[Address, datetime | None] = field(default_factory=dict)
    erased: list[Contact] = field(default_factory=list)
    erased_strangers: list[Address] = field(default_factory=list)
    entries: list[audit.AuditEntry] = field(default_factory=list)
    driver_answers: list[DriverAnswer] = field(default_factory=list)
    #: Ids of the driver questions to be asked, as messages.
    asking: set[str] = field(default_factory=set)

    def sender(self, message: Inbound) -> Contact | None:
        return self.people.get(self.owners.get((message.channel, message.address), ""))

    def has_refused(self, contact: Contact | None, address: Address) -> bool:
        """Whether they said no, and have not taken it back."""
        if contact is not None:
            return contact.opted_out_at is not None
        if address in self.strangers:
            return self.strangers[address] is not None
        return address in self.refusing or address in self.erased_strangers

    def note(self, heard: Heard) -> None:
        said = heard.inbound
        # What admins write can name a customer; of theirs nothing is an answer, unless they are a contact as well.
        is_admins = heard.contact_id is None and self.runtime.is_admin(said.channel, said.address)
        self.heard.append(replace(heard, inbound=replace(said, text="")) if is_admins else heard)
        key = message_key_of(said)
        if key is not None and (key not in self.earlier or self.earlier[key].at <= said.at):
            self.earlier[key] = Earlier(Original(said.text, heard.awaiting), heard.invitation_id, said.at)

    def move(self, before: Invitation, after: Invitation) -> None:
        self.current[after.contact_id] = after
        if after.state is InvitationState.CLOSED and after.late_until is None:
            del self.current[after.contact_id]
        if before.score is None and after.score is not None:
            self.scored.add(after.contact_id)
        self.steps.append((before, after))
        self.entries += self.cases.follow(self.people[after.contact_id], before, after)

    def reply(self, text: str, queued: Queued) -> bool:
        """Says it, now or later, if not enough was said there already: False where it stays unsaid. `text` is the one
        as it stands in `texts/customers.py`.
        """
        address, words = (
            (queued.outgoing.channel, queued.outgoing.address),
            recent_replies.words_of(queued.outgoing.text),
        )
        earlier = self.replies.setdefault(address, [])
        rationed = ration(text, words, earlier, self.now)
        if rationed is None or (address in self.unknown and self.left_for_unknown <= 0):
            return False
        self.left_for_unknown -= address in self.unknown
        self._take_back(address, {one.id for one in rationed.overtakes})
        reply = LimitedReply(queued.outgoing.id, words, rationed.due_at)
        self.said.append((address, reply))
        self.replies[address].append(reply)
        self.outgoing.append(replace(queued, due_at=rationed.due_at))
        return True

    def ask(self, question: Queued | None) -> None:
        """A driver question. It is not rationed: each is asked once in an invitation."""
        if question is not None:
            self.asking.add(question.outgoing.id)
            self.outgoing.append(question)

    def _take_back(self, address: Address, gone: set[str]) -> None:
        self.overtaken += gone - {one.id for _, one in self.said}
        self.outgoing = [one for one in self.outgoing if one.outgoing.id not in gone]
        self.said = [(to, one) for to, one in self.said if one.id not in gone]
        self.replies[address] = [one for one in self.replies.get(address, ()) if one.id not in gone]

    def stop(self, contact: Contact) -> None:
        """What waits to be said to them, on whatever channel, is not said any more."""
        self.stopped.add(contact.id)
        self.outgoing = [
            one for one in self.outgoing if one.contact_id != contact.id or one.outgoing.id not in self.asking
        ]
        for address in addresses_of(contact):
            self._take_back(address, {one.id for one in self.replies.get(address, ()) if one.is_queued})

    def join(self, token: str, contact_id: str, address: Address) -> Contact:
        """The chat is this contact's from now on, and nobody else's."""
        previous = self.owners.get(address)
        if previous is not None:
            self.people[previous] = replace(self.people[previous], telegram=None)
        contact = self.people[contact_id]
        for left in addresses_of(contact):
            self.owners.pop(left, None)
        contact = self.people[contact_id] = replace(contact, telegram=address[1], blocked_at=None)
        self.owners.update(dict.fromkeys(addresses_of(contact), contact_id))
        self.joins.append((token, contact_id, address[1]))
        self.blocked[contact_id] = None
        return contact

    def await_erasure(self, address: Address, at: datetime | None) -> None:
        if at is not None:
            self.wishes[address] = self.changed_wishes[address] = at
        elif self.wishes.pop(address, None) is not None:
            self.changed_wishes[address] = None

    def erase(self, contact: Contact) -> None:
        """Whoever writes from there in the same batch is a stranger already."""
        self.erased.append(contact)
        self.talks.forget(contact.id)
        self.outgoing = [queued for queued in self.outgoing if queued.contact_id != contact.id]
        self.too_late = [(author, words) for author, words in self.too_late if author.id != contact.id]
        self.asked_about_data = [(author, words) for author, words in self.asked_about_data if author.id != contact.id]
        for address in addresses_of(contact):
            self.owners.pop(address, None)
            self.await_erasure(address, None)
        self.tokens = {token: owner for token, owner in self.tokens.items() if owner != contact.id}

    def erase_stranger(self, address: Address) -> None:
        """Saved before what strangers say of messages, so only what they say of those from now on is saved."""
        self.erased_strangers.append(address)
        self.await_erasure(address, None)
        self.strangers.pop(address, None)

    async def save(self, connection: Connection) -> None:
        """First what can turn out to be a duplicate, then what goes out, last the tally, which many processes share."""
        await inbound.record(connection, self.heard, self.forgotten, self.runtime.consent)
        await contacts.spend(connection, self.joins, self.now)
        await contacts.set_locales(connection, self.locales)
        await contacts.set_blocked(connection, self.blocked)
        await self._save_consents(connection)
        counted = await invitations.update(connection, self.steps, self.now, self.runtime.surveys.zone)
        await driver_answers.keep(connection, self.driver_answers)
        await webhooks.note_answers(self.runtime, connection, self.steps, self.people, self.erased, self.now)
        await self.cases.save(connection)
        await self.talks.save(connection)
        await erasure_wishes.change(connection, self.runtime.consent, self.changed_wishes)
        counted.update(await self._save_erasures(connection))
        await self._save_strangers(connection)
        await audit.write(connection, self.entries, self.now)
        await recent_replies.take_back(connection, self.overtaken, self.now)
        await recent_replies.add(connection, self.runtime.consent, self.said, self.unknown)
        await outbox.add(connection, self.outgoing, self.now)
        await self._tell_admins(connection)
        await tally.add(connection, counted)

    async def _tell_admins(self, connection: Connection) -> None:
        heard = [(admin_texts.WROTE_LATE, *one) for one in self.too_late]
        heard += [(admin_texts.ASKED_ABOUT_DATA, *one) for one in self.asked_about_data]
        for text, author, words in heard:
            name = customer_words.on_one_line(author.name) or author.phone or author.telegram
            values = {"name": name, "words": customer_words.behind(words[:MAX_WORDS_TOLD])}
            await alerts.alert(self.runtime, connection, text, contact_id=author.id, **values)

    async def _save_consents(self, connection: Connection) -> None:
        consent = self.runtime.consent
        refusals = [(self.people[one], words) for one, words in self.consents.items() if words is not None]
        await contacts.opt_out(connection, consent, refusals, self.now)
        await outbox.cancel_asks(connection, [*self.scored, *(contact.id for contact in self.erased)], self.now)
        taken_back = await outbox.cancel_all(connection, self.stopped, self.now)
        await customer_replies.tell_undelivered(self.runtime, connection, taken_back)
        welcome = [self.people[contact_id] for contact_id, words in self.consents.items() if words is None]
        await contacts.opt_in(connection, consent, welcome)

    async def _save_erasures(self, connection: Connection) -> Tally:
        """After the answers of the same batch: some of them are forgotten again."""
        forgotten = Tally()
        for contact in self.erased:
            forgotten.update(await erasure.erase(connection, self.runtime.consent, contact, self.now))
        self.entries += await self.cases.forget(connection, [contact.id for contact in self.erased])
        await erasure.erase_addresses(connection, self.runtime.consent, self.erased_strangers, self.now)
        if self.erased:
            # Nobody knows whom a command named that could not be carried out: it is typed again.
            await set_aside.forget_from(connection, self.runtime.admins)
        return forgotten

    async def _save_strangers(self, connection: Connection) -> None:
        consent = self.runtime.consent
        refusals = [(address, words) for address, words in self.strangers.items() if words is not None]
        await consent.remember(connection, refusals, self.now)
        await consent.forget(connection, [address for address, words in self.strangers.items() if words is None])


async def load(runtime: Runtime, connection: Connection, batch: Sequence[Inbound]) -> Batch:
    joining = [message.text for message in batch if message.kind is InboundKind.START and message.text]
    owners_of_links = await contacts.unused(connection, joining)
    found = await contacts.find(connection, [(one.channel, one.address) for one in batch], owners_of_links.values())
    # Only now that the contacts are locked: another process may have handled the same until then.
    messages = await in_sequence(connection, await inbound.unheard(connection, batch, runtime.consent))
    current = await invitations.current_of(connection, [contact.id for contact in found])
    now = runtime.clock()
    owners = {address: contact.id for contact in found for address in addresses_of(contact)}
    senders = {(one.channel, one.address) for one in messages}
    unknown = frozenset(one for one in senders if one not in owners and not runtime.is_admin(*one))
    # Whoever is a contact is not erased.
    refusals = await runtime.consent.refusals(connection, senders - set(owners))
    return Batch(
        runtime,
        now,
        messages,
        people={contact.id: contact for contact in found},
        owners=owners,
        current=current,
        # Asked again under the lock; who got a new link since is not loaded, and their old link has ended.
        tokens={
            token: owner
            for token, owner in (await contacts.unused(connection, owners_of_links)).items()
            if owner == owners_of_links[token]
        },
        earlier=await inbound.earlier(connection, [one for one in messages if message_key_of(one)]),
        questions=await outbox.questions(
            connection, [one.id for one in current.values() if one.channel is ChannelName.TELEGRAM]
        ),
        replies=await recent_replies.of(connection, runtime.consent, senders, now),
        unknown=unknown,
        left_for_unknown=MAX_TO_STRANGERS_AN_HOUR - await recent_replies.to_strangers(connection, now)
        if unknown
        else 0,
        wishes=await erasure_wishes.of(
            connection,
            runtime.consent,
            {(one.channel, one.address) for one in messages if one.channel is ChannelName.SMS},
        ),
        forgotten={address for address, is_erased in refusals.items() if is_erased},
        refusing=set(refusals),
        cases=await from_answers.load(runtime, connection, current.values(), now),
        talks=await customer_replies.load(runtime, connection, [contact.id for contact in found], now),
    )
