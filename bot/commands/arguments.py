"""What a report is to be about: `[survey] [period] [by ATTRIBUTE]`, in whatever order and language it is asked.

    words --> ReportArguments, or NotUnderstoodError with an answer that says what there is, and buttons for near ones

One slip of the keys in the name of a survey or an attribute is forgiven.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from unicodedata import normalize

from bot.commands.buttons import suggested
from bot.commands.request import CommandRequest, Reply, shortened
from bot.core import spelling
from bot.core.calendar import periods
from bot.core.calendar.periods import CalendarUnit, Period
from bot.core.contact_data import is_contact_data
from bot.core.conversation.tally import CHANNEL, LOCALE, name_of
from bot.core.language import any_of, entries, meanings
from bot.core.messages import Keyboard
from bot.core.texts import admins as admin_texts
from bot.core.texts import reports as texts
from bot.store import tally

#: Without a period: about a quarter, ending today.
USUAL_DAYS: Final = 90

_BY: Final = re.compile(rf"(?:^|\s){any_of([*entries('by'), *entries('divided_by')])}(?=\s)", re.IGNORECASE)

#: The name of an attribute has at most this many words: "default address country code".
MAX_WORDS: Final = 6

#: What the attributes that every answer has are called.
_BUILT_IN: Final = {
    word: {"channel": CHANNEL, "language": LOCALE}[attribute] for word, attribute in meanings("attributes").items()
}


#: What they are called where a column of the list has their name.
_OURS: Final = {CHANNEL: texts.ATTRIBUTE_CHANNEL_OURS, LOCALE: texts.ATTRIBUTE_LANGUAGE_OURS}


class NotUnderstoodError(Exception):
    """What was asked makes no sense here; the reply says what would."""

    def __init__(self, reply: Reply) -> None:
        super().__init__("not understood")
        self.reply = reply


@dataclass(frozen=True, slots=True)
class ReportArguments:
    #: The one that was named, or all there are.
    surveys: tuple[str, ...]
    is_named: bool
    #: None where none was said.
    period: Period | None
    #: As the tally names it.
    attribute: str | None

    def period_or(self, question: CommandRequest, days: int = USUAL_DAYS) -> Period:
        """What was said, or so many days that end today."""
        today = question.today
        return self.period or Period(today - timedelta(days=days - 1), today, CalendarUnit.SPAN)


async def read(question: CommandRequest, words: Sequence[str] | None = None) -> ReportArguments:
    """Of all words, or of those that a command has left. May raise NotUnderstoodError."""
    said = " ".join(question.words if words is None else words)
    known = await surveys(question)
    by, rest = await _by(question, said, known)
    named, rest = _survey(rest.split(), known)
    period = _period(question, rest, known) if rest else None
    about = (named,) if named else tuple(known)
    attribute = await attribute_named(question, by, about) if by else None
    return ReportArguments(about, named is not None, period, attribute)


async def _by(question: CommandRequest, said: str, about: Sequence[str]) -> tuple[str | None, str]:
    """What stands behind "by": the most words in a row that name an attribute, else one; and all other words."""
    by = _BY.search(said)
    if by is None:
        return None, said
    known = await attributes(question, about)
    before, words = said[: by.start()], said[by.end() :].split()
    if not words:
        return None, said
    many = min(len(words), MAX_WORDS)
    while many > 1 and attribute_meant(" ".join(words[:many]), known) is None:
        many -= 1
    return " ".join(words[:many]), " ".join([before, *words[many:]])


async def surveys(question: CommandRequest) -> list[str]:
    """Those of the survey file, and those that have answers from before they were taken out of it."""
    in_file = list(question.runtime.surveys.surveys)
    return list(dict.fromkeys([*in_file, *await tally.surveys(question.connection)]))


async def one_survey(question: CommandRequest, wanted: ReportArguments) -> str:
    """For what can only be said of one. May raise NotUnderstoodError where several are there and none was named."""
    if len(wanted.surveys) == 1:
        return wanted.surveys[0]
    name, words = question.command, " ".join(question.words)
    commands = [f"{name} {survey} {words}".rstrip() for survey in wanted.surveys]
    text = question.say(texts.WHICH_SURVEY, surveys=", ".join(wanted.surveys))
    raise NotUnderstoodError(Reply(text, suggested(commands)))


def _survey(words: list[str], known: Sequence[str]) -> tuple[str | None, str]:
    """The survey that is named first or last, and the other words."""
    for place in (0, -1) if words else ():
        named = spelling.meant(words[place], known)
        if named is not None and not _is_period(words[place]):
            rest = words[1:] if place == 0 else words[:-1]
            return named, " ".join(rest)
    return None, " ".join(words)


def _is_period(word: str) -> bool:
    return any(character.isdigit() for character in word)


def _period(question: CommandRequest, words: str, known: Sequence[str]) -> Period:
    try:
        return periods.parse(words, today=question.today)
    except ValueError:
        said = question.say(admin_texts.UNKNOWN_PERIOD, words=shortened(words))
        names = question.say(admin_texts.KNOWN_SURVEYS, surveys=", ".join(known))
        raise NotUnderstoodError(Reply(f"{said}\n{names}", _corrections(question, words.split(), known))) from None


def _corrections(question: CommandRequest, words: Iterable[str], known: Sequence[str]) -> Keyboard:
    """The command once more, with the nearest known survey in the place of each word that is none."""
    line = " ".join([question.command, *question.words])
    return suggested(
        line.replace(word, near) for word in words for near in spelling.suggestions(word, known) if near != word
    )


async def attributes(question: CommandRequest, about: Sequence[str]) -> dict[str, str]:
    """What each attribute of these surveys is called here, and how the tally names it."""
    found = [one for survey in about for one in await tally.attributes(question.connection, survey)]
    of_lists = {_plain(name_of(one)) for one in found if one not in _OURS}
    known: dict[str, str] = {}
    for attribute in found:
        name = shown(question, attribute)
        if attribute in _OURS and _plain(name) in of_lists:
            name = question.say(_OURS[attribute])
        # Of lists that were stored before contact data was kept apart.
        if attribute in _OURS or not is_contact_data(name):
            known.setdefault(name, attribute)
    return known


def _plain(name: str) -> str:
    """As it is compared: `_` and `-` are as good as a space, quotation marks and case are nothing."""
    return " ".join(re.sub(r"[_\-\s]", " ", normalize("NFC", name).strip('"“”„«»')).casefold().split())


def attribute_meant(word: str, known: Mapping[str, str]) -> str | None:
    """As the tally names it; None where it is none of them."""
    plain = {_plain(name): name for name in known}
    if (exact := plain.get(_plain(word))) is not None:
        return known[exact]
    for name in (plain.get(spelling.meant(_plain(word), plain) or ""), _BUILT_IN.get(word.casefold())):
        if name is not None and (name in known or name in known.values()):
            return known.get(name, name)
    return None


async def attribute_named(question: CommandRequest, word: str, about: Sequence[str]) -> str:
    """As the tally names it. May raise NotUnderstoodError."""
    known = await attributes(question, about)
    if (meant := attribute_meant(word, known)) is not None:
        return meant
    if not known:
        raise NotUnderstoodError(Reply(question.say(texts.NO_ATTRIBUTES)))
    said = question.say(texts.UNKNOWN_ATTRIBUTE, word=shortened(word), known=", ".join(known))
    line = " ".join([question.command, *question.words])
    near = [line.replace(word, name) for name in spelling.suggestions(word, known)]
    raise NotUnderstoodError(Reply(said, suggested(near or [line.replace(word, name) for name in list(known)[:3]])))


def shown(question: CommandRequest, attribute: str) -> str:
    """What an attribute is called here."""
    text = {CHANNEL: texts.ATTRIBUTE_CHANNEL, LOCALE: texts.ATTRIBUTE_LANGUAGE}.get(attribute)
    return question.say(text) if text else name_of(attribute)
