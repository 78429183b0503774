"""Messages about cases for the chats of the admins: each is remembered, so that it can be changed and answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.cases import card
from bot.cases.card import Facts
from bot.core.messages import Attachment, Outgoing, Purpose
from bot.database import Connection
from bot.i18n import SOURCE, Reader
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import admins, case_messages, outbox
from bot.store.case_messages import CaseMessage, CaseMessageKind
from bot.store.consent import Address
from bot.store.outbox import Queued


@dataclass(slots=True)
class ThreadMessages:
    """What is told in one transaction."""

    runtime: Runtime
    locales: Mapping[Address, str]
    queued: list[Queued] = field(default_factory=list)
    remembered: list[CaseMessage] = field(default_factory=list)

    def alert(self, facts: Facts, chat: Address) -> None:
        self._say(facts, chat, self._text(facts, chat), CaseMessageKind.ALERT)

    def say(self, sentence: str, chat: Address, **values: object) -> str:
        return self._reader(chat).say(sentence, **values)

    def pass_on(self, facts: Facts, alert: CaseMessage, words: str, attachment: Attachment | None) -> None:
        """What the customer wrote, as it is."""
        self._say(facts, alert.chat, words, CaseMessageKind.BELOW, reply_to=alert.provider_id, attachment=attachment)

    def below(self, facts: Facts, alert: CaseMessage, sentence: str, **values: object) -> None:
        """Something that happened, where the chat hears it."""
        self.pass_on(facts, alert, self.say(sentence, alert.chat, **values), None)

    def change(self, facts: Facts, alert: CaseMessage) -> None:
        """The alert says how the case stands now."""
        edit = self._outgoing(facts, alert.chat, self._text(facts, alert.chat), alert.provider_id)
        self.queued.append(Queued(edit, facts.contact.id))

    def _say(
        self,
        facts: Facts,
        chat: Address,
        words: str,
        kind: CaseMessageKind,
        reply_to: str | None = None,
        attachment: Attachment | None = None,
    ) -> None:
        plain = self._outgoing(facts, chat, words, has_buttons=kind is CaseMessageKind.ALERT)
        outgoing = replace(plain, reply_to=reply_to, attachment=attachment)
        # Without the invitation: its messages with buttons are its questions.
        self.queued.append(Queued(outgoing, facts.contact.id))
        self.remembered.append(CaseMessage(outgoing.id, facts.case.id, chat, kind))

    def _outgoing(
        self, facts: Facts, chat: Address, words: str, replaces: str | None = None, *, has_buttons: bool = True
    ) -> Outgoing:
        channel, address = chat
        buttons = card.keyboard(self.runtime, facts.case, chat, self._reader(chat)) if has_buttons else ()
        message_id = new_id(self.runtime.clock())
        return Outgoing(message_id, channel, address, words, Purpose.ALERT, buttons, replaces)

    def _text(self, facts: Facts, chat: Address) -> str:
        return card.text(self.runtime, facts, chat, self._reader(chat))

    def _reader(self, chat: Address) -> Reader:
        return self.runtime.reader(self.locales.get(chat, SOURCE))

    async def save(self, connection: Connection) -> None:
        await outbox.add(connection, self.queued, self.runtime.clock())
        await case_messages.add(connection, self.remembered)


async def begin(runtime: Runtime, connection: Connection) -> ThreadMessages:
    return ThreadMessages(runtime, await admins.locales(connection))
