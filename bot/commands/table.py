"""Every command: what answers it, what is said of it, who may give it. Also `/help`, which reads this table, and
`/language`.
"""

from typing import Final

from bot.commands import cases, send, themes
from bot.commands.case import case
from bot.commands.case_letters import change, say, talk
from bot.commands.comments import comments
from bot.commands.digest import digest
from bot.commands.drivers import drivers
from bot.commands.export import export
from bot.commands.invite import invite
from bot.commands.note import note
from bot.commands.nps import nps
from bot.commands.rate import rate
from bot.commands.request import Command, CommandRequest
from bot.commands.segments import segments
from bot.commands.trend import trend_
from bot.commands.why import why
from bot.contacts import addresses
from bot.core import spelling
from bot.core.roles import Role
from bot.core.texts import admins as texts
from bot.core.texts import cases as case_texts
from bot.core.texts import reports as report_texts
from bot.i18n import LOCALES, NAMES
from bot.store import admins


async def help_(question: CommandRequest) -> str:
    """`/help`, and `/help nps` for more about one."""
    known = {
        name: command
        for name, command in COMMANDS.items()
        if question.role.may(command.role) and (command.is_for_sms or not question.is_sms)
    }
    wanted = question.words[0].removeprefix("/") if question.words else ""
    name = spelling.meant(wanted, known) if wanted else None
    if name is not None:
        return f"/{name} - {question.say(known[name].help)}"
    lines = [f"/{name} - {question.say(command.menu)}" for name, command in known.items()]
    return "\n".join([question.say(texts.HELP), *lines, question.say(texts.HELP_MORE)])


async def language(question: CommandRequest) -> str:
    """`/language svenska`"""
    wanted = question.words[0].lower() if question.words else ""
    by_name = {name.lower(): locale for locale, name in NAMES.items()}
    locale = by_name.get(wanted) or (wanted if wanted in LOCALES else addresses.locale_of_language_tag(wanted))
    if locale is None:
        return question.say(texts.LANGUAGE_UNKNOWN)
    await admins.set_locale(question.connection, (question.message.channel, question.message.address), locale)
    return question.runtime.reader(locale).say(texts.LANGUAGE_SET)


#: Notes and letters to customers are words of their own.
MAX_WORDS_CHARACTERS: Final = 4096

COMMANDS: Final[dict[str, Command]] = {
    "nps": Command(nps, texts.HELP_NPS, texts.MENU_NPS),
    "segments": Command(segments, report_texts.HELP_SEGMENTS, report_texts.MENU_SEGMENTS),
    "rate": Command(rate, report_texts.HELP_RATE, report_texts.MENU_RATE),
    "trend": Command(trend_, report_texts.HELP_TREND, report_texts.MENU_TREND),
    "note": Command(
        note,
        report_texts.HELP_NOTE,
        report_texts.MENU_NOTE,
        role=Role.AGENT,
        is_change=True,
        is_for_sms=False,
        max_characters=MAX_WORDS_CHARACTERS,
    ),
    "comments": Command(
        comments, report_texts.HELP_COMMENTS, report_texts.MENU_COMMENTS, role=Role.AGENT, is_for_sms=False
    ),
    "themes": Command(themes.answer, report_texts.HELP_THEMES, report_texts.MENU_THEMES, is_for_sms=False),
    "export": Command(export, report_texts.HELP_EXPORT, report_texts.MENU_EXPORT, role=Role.OWNER, is_for_sms=False),
    "drivers": Command(drivers, report_texts.HELP_DRIVERS, report_texts.MENU_DRIVERS),
    "digest": Command(digest, report_texts.HELP_DIGEST, report_texts.MENU_DIGEST, is_change=True),
    "send": Command(send.send, texts.HELP_SEND, texts.MENU_SEND, role=Role.OWNER, is_change=True, is_for_sms=False),
    "status": Command(send.status, texts.HELP_STATUS, texts.MENU_STATUS),
    "pause": Command(send.pause, texts.HELP_PAUSE, texts.MENU_PAUSE, role=Role.OWNER, is_change=True, is_for_sms=False),
    "resume": Command(
        send.resume, texts.HELP_RESUME, texts.MENU_RESUME, role=Role.OWNER, is_change=True, is_for_sms=False
    ),
    # It changes nothing, but judges as the sender does, who holds whom he judges.
    "why": Command(why, texts.HELP_WHY, texts.MENU_WHY, role=Role.AGENT, is_change=True),
    "invite": Command(invite, texts.HELP_INVITE, texts.MENU_INVITE, role=Role.AGENT, is_change=True, is_for_sms=False),
    # Its report is for all; the lists are refused where they are asked for.
    "cases": Command(cases.answer, case_texts.HELP_CASES, case_texts.MENU_CASES, is_for_sms=False),
    "case": Command(
        case,
        case_texts.HELP_CASE,
        case_texts.MENU_CASE,
        role=Role.AGENT,
        is_change=True,
        is_for_sms=False,
        max_characters=MAX_WORDS_CHARACTERS,
    ),
    "language": Command(language, texts.HELP_LANGUAGE, texts.MENU_LANGUAGE, is_change=True),
    "help": Command(help_, texts.HELP_HELP, texts.MENU_HELP),
}

#: What nobody types: replies to what is told of a case, and the buttons below.
UNLISTED: Final[dict[str, Command]] = {
    "reply": Command(
        say, "", "", role=Role.AGENT, is_change=True, is_for_sms=False, max_characters=MAX_WORDS_CHARACTERS
    ),
    "change": Command(
        change, "", "", role=Role.AGENT, is_change=True, is_for_sms=False, max_characters=MAX_WORDS_CHARACTERS
    ),
    "talk": Command(talk, "", "", role=Role.AGENT, is_change=True, is_for_sms=False),
}
