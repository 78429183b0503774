"""What admins can ask, a function a command. Who is not in ADMINS has no commands: their words are a customer's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot import reports
from bot.channels.telegram import Telegram
from bot.commands import campaigns
from bot.commands.question import Answer, Question, shortened
from bot.commands.why import why
from bot.contacts import addresses
from bot.core import admin_texts as texts
from bot.core import periods
from bot.core.messages import ChannelName, Inbound, InboundKind, Outgoing, Purpose
from bot.core.periods import Period
from bot.i18n import LOCALES, NAMES, SOURCE
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import admins, audit, contacts, inbound, outbox
from bot.store.inbound import Heard

#: `/nps` without a period: about a quarter, ending today.
USUAL_DAYS: Final = 90

#: Commands of customers; they reach the conversation even from an admin.
NO_COMMAND: Final = "no command"
CUSTOMERS: Final = {"start", "stop", NO_COMMAND}


def is_command(runtime: Runtime, message: Inbound) -> bool:
    return runtime.is_admin(message.channel, message.address) and _name(message) not in CUSTOMERS


def _name(message: Inbound) -> str:
    """The command's name. `/start` without a personal link is how an admin meets the bot: with the list of commands."""
    match message.kind:
        case InboundKind.START if not message.text:
            return "help"
        case InboundKind.MESSAGE if message.text.startswith("/"):
            words = message.text.removeprefix("/").split(maxsplit=1)
            return words[0].lower() if words else ""
        case _:
            return NO_COMMAND


async def answer(runtime: Runtime, message: Inbound) -> None:
    """Answers a command, once: a redelivery finds it answered."""
    async with runtime.database.transaction() as connection:
        if not await inbound.unheard(connection, [message], runtime.consent):
            return
        locale = (await admins.locales(connection)).get((message.channel, message.address), SOURCE)
        question = Question(runtime, connection, message, tuple(message.text.split()[1:]), locale)
        text = await _answer(question, _name(message))
        now = runtime.clock()
        await inbound.record(connection, [Heard(message)])
        outgoing = Outgoing(new_id(now), message.channel, message.address, text, Purpose.ANSWER)
        await outbox.add(connection, [outbox.Queued(outgoing)], now)


async def _answer(question: Question, name: str) -> str:
    command = COMMANDS.get(name)
    if command is None:
        return question.say(texts.UNKNOWN_COMMAND, command=shortened(name))
    if question.is_sms and not command.is_for_sms:
        return question.say(texts.NOT_BY_SMS, command=name)
    return await command.answer(question)


async def nps(question: Question) -> str:
    """`/nps [survey] [period]`"""
    runtime, locale = question.runtime, question.locale
    known = list(runtime.surveys.surveys)
    named, rest = _split(question.words, known)
    try:
        period = periods.parse(rest, today=question.today) if rest else _usual(question.today)
    except ValueError:
        words = question.say(texts.UNKNOWN_PERIOD, words=shortened(rest))
        return f"{words}\n{question.say(texts.KNOWN_SURVEYS, surveys=', '.join(known))}"
    surveys = [named] if named else known
    found = [await reports.figures(runtime, question.connection, survey, period) for survey in surveys]
    say = runtime.catalogues.say
    if question.is_sms:
        return reports.for_sms(say, found, locale, question.today)
    return "\n\n".join(reports.for_chat(say, one, locale, question.today) for one in found)


def _split(words: Sequence[str], surveys: Sequence[str]) -> tuple[str | None, str]:
    """The survey that is named first or last, and the other words."""
    if words and words[0].lower() in surveys:
        return words[0].lower(), " ".join(words[1:])
    if words and words[-1].lower() in surveys:
        return words[-1].lower(), " ".join(words[:-1])
    return None, " ".join(words)


def _usual(today: date) -> Period:
    return Period(today - timedelta(days=USUAL_DAYS - 1), today, periods.Kind.SPAN)


async def language(question: Question) -> str:
    """`/language svenska`"""
    wanted = question.words[0].lower() if question.words else ""
    by_name = {name.lower(): locale for locale, name in NAMES.items()}
    locale = by_name.get(wanted) or (wanted if wanted in LOCALES else addresses.locale_of_language_tag(wanted))
    if locale is None:
        return question.say(texts.LANGUAGE_UNKNOWN)
    await admins.set_locale(question.connection, (question.message.channel, question.message.address), locale)
    return question.runtime.catalogues.say(texts.LANGUAGE_SET, locale)


async def invite(question: Question) -> str:
    """`/invite +4520123456`: a personal link for a customer who is in the contacts."""
    from bot.inviting import make_links

    telegram = question.runtime.channels.get(ChannelName.TELEGRAM)
    if not isinstance(telegram, Telegram):
        return question.say(texts.INVITE_OFF)
    try:
        phone = addresses.normalise_phone("".join(question.words))
    except ValueError:
        return question.say(texts.INVITE_USAGE)
    found = await contacts.by_address(question.connection, ChannelName.SMS, [phone])
    if phone not in found:
        return question.say(texts.INVITE_UNKNOWN)
    [link] = await make_links(question.runtime, question.connection, [found[phone]])
    entry = audit.Entry(question.actor, "invite", found[phone].id)
    await audit.write(question.connection, [entry], question.runtime.clock())
    return f"{question.say(texts.INVITE_LINK, name=found[phone].name)}\n{link.url}"


async def help_(question: Question) -> str:
    lines = [
        f"/{name} - {question.say(command.help)}"
        for name, command in COMMANDS.items()
        if command.is_for_sms or not question.is_sms
    ]
    return "\n".join([question.say(texts.HELP), *lines])


@dataclass(frozen=True, slots=True)
class Command:
    answer: Answer
    help: str
    #: A few words for Telegram's menu.
    menu: str
    #: By SMS only what changes nothing but the admin's own language: a sender's number is easily forged.
    is_for_sms: bool = True


COMMANDS: Final[dict[str, Command]] = {
    "nps": Command(nps, texts.HELP_NPS, texts.MENU_NPS),
    "send": Command(campaigns.send, texts.HELP_SEND, texts.MENU_SEND, is_for_sms=False),
    "status": Command(campaigns.status, texts.HELP_STATUS, texts.MENU_STATUS),
    "pause": Command(campaigns.pause, texts.HELP_PAUSE, texts.MENU_PAUSE, is_for_sms=False),
    "resume": Command(campaigns.resume, texts.HELP_RESUME, texts.MENU_RESUME, is_for_sms=False),
    "why": Command(why, texts.HELP_WHY, texts.MENU_WHY),
    "language": Command(language, texts.HELP_LANGUAGE, texts.MENU_LANGUAGE),
    "invite": Command(invite, texts.HELP_INVITE, texts.MENU_INVITE, is_for_sms=False),
    "help": Command(help_, texts.HELP_HELP, texts.MENU_HELP),
}
