"""A command as an admin asked it, and what is said to it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from bot.core.cases.events import Owner
from bot.core.messages import Attachment, ChannelName, Contact, Inbound, Keyboard
from bot.core.roles import Role
from bot.core.texts import cases as case_texts
from bot.database import Connection
from bot.i18n import Reader
from bot.pictures import Picture
from bot.runtime import Runtime
from bot.store.audit import AuditEntry
from bot.store.cases import CaseScope
from bot.store.consent import Address

#: Letters of what was not understood that are said back.
LONGEST_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class CommandRequest:
    """A command as it was asked."""

    runtime: Runtime
    connection: Connection
    message: Inbound
    words: tuple[str, ...]
    locale: str
    role: Role
    #: Ids of the customers whose name, number, words or case the answer says: where it stands, an erasure finds it.
    named: set[str] = field(default_factory=set)
    #: Ids of the invitations whose comments it quotes, for the same.
    quoted: set[str] = field(default_factory=set)

    @property
    def reader(self) -> Reader:
        return self.runtime.reader(self.locale)

    def say(self, text: str, **values: object) -> str:
        return self.reader.say(text, **values)

    def name(self, *contacts: Contact) -> None:
        """The answer is about them. Of whoever is erased it cannot say anything."""
        self.named.update(contact.id for contact in contacts if not contact.is_erased)

    @property
    def command(self) -> str:
        """As it was typed, with its slash."""
        return self.message.text.split()[0] if self.message.text.startswith("/") else "/help"

    @property
    def is_sms(self) -> bool:
        return self.message.channel is ChannelName.SMS

    @property
    def actor(self) -> str:
        """For the audit log: the chat and, in a group, who of it."""
        chat = f"{self.message.channel.value}:{self.message.address}"
        is_somebody_else = self.message.sender not in {None, self.message.address} and not self.message.is_anonymous
        return f"{chat}/{self.message.sender}" if is_somebody_else else chat

    @property
    def chat(self) -> Address:
        return self.message.channel, self.message.address

    @property
    def owner(self) -> Owner:
        """The person, not the group they are in; who writes as the group may be any of its administrators."""
        chat = f"{self.message.channel.value}:{self.message.address}"
        if self.message.is_anonymous:
            return Owner(chat, self.say(case_texts.ANONYMOUS), chat, is_anonymous=True)
        sender = self.message.sender or self.message.address
        return Owner(f"{self.message.channel.value}:{sender}", self.message.sender_name or sender, chat)

    @property
    def cases(self) -> CaseScope | None:
        """The cases that can be seen and acted on here; `None`: all. A case belongs to the chats it was told to."""
        return None if self.role.may(Role.OWNER) else CaseScope(self.chat, self.owner.id)

    def number(self, count: int) -> str:
        return self.reader.number(count)

    def moment(self, at: datetime) -> str:
        """By the organisation's clock."""
        return self.runtime.moment(at, self.locale)

    @property
    def today(self) -> date:
        return self.runtime.clock().astimezone(self.runtime.surveys.zone).date()


@dataclass(frozen=True, slots=True)
class Reply:
    """What a command answers with, where a text alone is not all. By SMS only the text goes out."""

    text: str
    #: Each button stands for a command, as if the admin had typed it.
    keyboard: Keyboard = ()
    attachment: Attachment | None = None
    #: Drawn once all is read, and shown with the text.
    picture: Picture | None = None
    #: Asked for by a button, it takes the place of the message with the button instead of following it.
    is_page: bool = False
    #: What takes its time: worked out once nothing is being read any more, and then answered instead of this.
    rest: "Callable[[], Awaitable[Reply]] | None" = None
    #: What the audit log is to hold, kept together with the answer.
    recorded: tuple[AuditEntry, ...] = ()


Answer = Callable[[CommandRequest], Awaitable[str | Reply]]


@dataclass(frozen=True, slots=True)
class Command:
    answer: Answer
    #: What it does, with examples: `/help NAME`.
    help: str
    #: A few words, for the list and for Telegram's menu.
    menu: str
    #: The least role that may give it.
    role: Role = Role.VIEWER
    #: It writes, so it is carried out in the transaction that keeps the message; others only read.
    is_change: bool = False
    #: By SMS only what reads, or changes the admin's own settings: a sender's number is easily forged.
    is_for_sms: bool = True
    #: Nobody needs more, and nothing that reads a command is given more. What takes words of its own may be longer.
    max_characters: int = 300


def shortened(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}..."
