"""Answers admins: who may ask what, once for each message. Who is not in ADMINS has no commands: their words are a
customer's.

    typed, or a tapped button that stands for it --> only reads: read, work out, draw, then commit message and answer
                                                 \\-> changes something: all of it in one transaction

What only reads is worked out before the transaction that keeps it: a picture that takes its time holds up nobody.
"""

import re
from dataclasses import dataclass, field, replace

import structlog

from bot import pictures
from bot.commands import sms_limits
from bot.commands.arguments import NotUnderstoodError
from bot.commands.buttons import suggested
from bot.commands.case_letters import is_about_case
from bot.commands.messages import messages_of
from bot.commands.request import Command, CommandRequest, Reply, shortened
from bot.commands.roles import Sender, sender_of
from bot.commands.table import COMMANDS, UNLISTED
from bot.core import spelling
from bot.core.delivery.message_split import LONGEST_TEXT
from bot.core.messages import Attachment, AttachmentKind, ChannelName, Inbound, InboundKind
from bot.core.roles import Role
from bot.core.texts import admins as texts
from bot.database import Connection
from bot.i18n import SOURCE
from bot.runtime import Runtime
from bot.store import admins, audit, contacts, inbound, message_about, outbox, set_aside
from bot.store.inbound import Heard

__all__ = ["COMMANDS", "Command", "CommandRequest", "Reply", "answer", "is_about_case", "is_command"]

log = structlog.get_logger()

#: Of a phone or a chat, as one types it to be found.
_NUMBER = re.compile(r"\+?[0-9]{5,16}")

#: Commands of customers; they reach the conversation even from an admin.
NO_COMMAND = "no command"
#: What an admin writes in reply to something: a command, where that is about a case.
REPLY = "reply"
#: What an admin changes afterwards: one as well, where it had gone to a customer, or was to.
CHANGE = "change"
CUSTOMERS = {"start", "stop", NO_COMMAND, REPLY, CHANGE}


def is_command(runtime: Runtime, message: Inbound) -> bool:
    return runtime.is_admin(message.channel, message.address) and _name(message) not in CUSTOMERS


def _name(message: Inbound) -> str:
    """The command's name. `/start` without a personal link is how an admin meets the bot: with the list of commands."""
    match message.kind:
        case InboundKind.START if not message.text:
            return "help"
        case InboundKind.EDIT:
            return CHANGE
        case InboundKind.MESSAGE if message.reply_to is not None and not message.text.startswith("/"):
            return REPLY
        case InboundKind.MESSAGE | InboundKind.TAP if message.text.startswith("/"):
            words = message.text.removeprefix("/").split(maxsplit=1)
            return words[0].lower() if words else ""
        case _:
            return NO_COMMAND


async def answer(runtime: Runtime, message: Inbound) -> None:
    """Answers a command, once: a redelivery finds it answered."""
    sender = await sender_of(runtime, message)
    name, command = _meant(_name(message), sender.role)
    asked = _Asked(runtime, message, sender, name, command)
    if asked.only_reads:
        await asked.read()
    await runtime.database.repeating(asked.write)


@dataclass(slots=True)
class _Asked:
    """A command on the way to its answer."""

    runtime: Runtime
    message: Inbound
    sender: Sender
    name: str
    command: Command | None
    reply: str | Reply | None = None
    #: What `CommandRequest` has of the same names.
    named: set[str] = field(default_factory=set)
    quoted: set[str] = field(default_factory=set)

    @property
    def is_refused(self) -> bool:
        return self.command is not None and not self.sender.role.may(self.command.role)

    @property
    def only_reads(self) -> bool:
        return not self.is_refused and (self.command is None or not self.command.is_change)

    async def read(self) -> None:
        """Works it out, unless that is of no use."""
        async with self.runtime.database.reading() as connection:
            if not await inbound.unheard(connection, [self.message], self.runtime.consent):
                return
            if await self._answers_by_sms(connection) >= sms_limits.MAX_AN_HOUR:
                return
            question = await self._question(connection)
            self.named, self.quoted = question.named, question.quoted
            reply = await _answer(question, self.name, self.command)
        self.reply = await _drawn(self.message, await _worked_out(reply))

    async def write(self, connection: Connection) -> None:
        """Keeps the message, what it changes and the answer together."""
        # Also of one that was answered before and is brought again.
        await set_aside.end(connection, [self.message])
        if not await inbound.unheard(connection, [self.message], self.runtime.consent):
            return
        now, question = self.runtime.clock(), await self._question(connection)
        said = await self._said(connection, question)
        # Its words can name a customer, and nothing reads them again.
        await inbound.record(connection, [Heard(replace(self.message, text=""))])
        if isinstance(said, Reply):
            await audit.write(connection, said.recorded, now)
        if question.is_sms and said:
            await sms_limits.note(connection, self.runtime.consent, self.message.address, now)
        messages = messages_of(question, said)
        await outbox.add(connection, messages, now)
        ids = [one.outgoing.id for one in messages]
        # An answer can say the admin's own words again.
        by_number = await contacts.ids_by_number(connection, _NUMBER.findall(self.message.text[:LONGEST_TEXT]))
        named = self.named | by_number | question.named
        await message_about.add(connection, ids, named, self.quoted | question.quoted)

    async def _said(self, connection: Connection, question: CommandRequest) -> str | Reply:
        answers = await self._answers_by_sms(connection)
        if answers > sms_limits.MAX_AN_HOUR:
            return ""
        if answers == sms_limits.MAX_AN_HOUR:
            return question.say(texts.ENOUGH_BY_SMS, most=question.number(answers))
        if self.is_refused:
            refused = audit.AuditEntry(question.actor, "refused", self.name)
            sentence = texts.ADMINISTRATORS_UNKNOWN if self.sender.is_doubtful else texts.REFUSED
            return Reply(question.say(sentence, command=self.name), recorded=(refused,))
        if self.reply is not None:
            return self.reply
        return await _answer(question, self.name, self.command)

    async def _question(self, connection: Connection) -> CommandRequest:
        message = self.message
        locale = (await admins.locales(connection)).get((message.channel, message.address), SOURCE)
        words = tuple(message.text.split()[1:])
        return CommandRequest(self.runtime, connection, message, words, locale, self.sender.role)

    async def _answers_by_sms(self, connection: Connection) -> int:
        """In the last hour; none where it did not come by SMS."""
        message = self.message
        if message.channel is not ChannelName.SMS:
            return 0
        return await sms_limits.answered(connection, self.runtime.consent, message.address, self.runtime.clock())


def _meant(name: str, role: Role) -> tuple[str, Command | None]:
    """The command by its name or one slip beside it. What changes something is never guessed."""
    command = COMMANDS.get(name) or UNLISTED.get(name)
    if command is None:
        guess = spelling.meant(name, [known for known, one in COMMANDS.items() if not one.is_change])
        if guess is not None and role.may(COMMANDS[guess].role):
            return guess, COMMANDS[guess]
    return name, command


async def _answer(question: CommandRequest, name: str, command: Command | None) -> str | Reply:
    if command is None:
        return _unknown(question, name)
    if len(question.message.text) > command.max_characters:
        return question.say(texts.TOO_LONG, command=name, most=command.max_characters)
    if question.is_sms and not command.is_for_sms:
        return question.say(texts.NOT_BY_SMS, command=name)
    try:
        return await command.answer(question)
    except NotUnderstoodError as error:
        return error.reply


async def _worked_out(reply: str | Reply) -> str | Reply:
    return reply if isinstance(reply, str) or reply.rest is None else await reply.rest()


async def _drawn(message: Inbound, reply: str | Reply) -> str | Reply:
    """With its picture. A picture that cannot be drawn is no reason to keep the number back."""
    if isinstance(reply, str) or reply.picture is None or message.channel is ChannelName.SMS:
        return reply
    try:
        content = await pictures.png(reply.picture)
    except Exception as error:
        log.exception("picture_not_drawn", kind=type(reply.picture).__name__, error=type(error).__name__)
        return reply
    return replace(reply, attachment=Attachment(AttachmentKind.PHOTO, f"{_name(message)}.png", content))


def _unknown(question: CommandRequest, name: str) -> str | Reply:
    known = [one for one, command in COMMANDS.items() if question.role.may(command.role)]
    near = [" ".join([f"/{one}", *question.words]) for one in spelling.suggestions(name, known)]
    text = question.say(texts.UNKNOWN_COMMAND, command=shortened(name))
    return Reply(text, suggested(near)) if near else text
