"""Which comments are asked for: `[group] [survey] [period] [search words] [ATTRIBUTE=VALUE]`, in whatever order.

What is neither a group nor a survey to the letter, and no period, is looked for in what people wrote; so is all that
stands in quotation marks, as one.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from bot.commands.arguments import attribute_named, attributes, shown, surveys
from bot.commands.request import CommandRequest, shortened
from bot.core.calendar import periods
from bot.core.calendar.period_words import canonical
from bot.core.calendar.periods import Period, bounds
from bot.core.comments.group_words import WORDS
from bot.core.comments.searching import Search
from bot.core.conversation.tally import LOCALE
from bot.core.language import LANGUAGES
from bot.core.nps import Group
from bot.core.texts import reports as texts
from bot.i18n import NAMES
from bot.reports import period_names
from bot.store.comments import CommentFilter

Value = TypeVar("Value")

_PIECE: Final = re.compile(r'(?:"([^"]{1,200})"|([^\s="]+))\s{0,3}=\s{0,3}(?:"([^"]+)"|([^\s"]+))|"([^"]+)"|(\S+)')
_QUOTES: Final = str.maketrans(dict.fromkeys("“”„«»", '"'))

#: The longest periods have so many words: "1. kvartal i fjor".
_MAX_WORDS: Final = 6

#: Nobody looks for more; what reads periods would take its time for a thousand.
_MAX_SEARCHED: Final = 40

_LOCALES: Final = {name.casefold(): locale for locale, name in NAMES.items()}


@dataclass(frozen=True, slots=True)
class CommentsAsked:
    wanted: CommentFilter
    #: What was understood, in the reader's words.
    about: str
    #: The words that are searched for.
    searched: tuple[str, ...]


async def read(question: CommandRequest) -> CommentsAsked:
    """May raise NotUnderstoodError for an attribute there is not."""
    known = await surveys(question)
    line = _with_pairs(" ".join(question.words), await attributes(question, known))
    pairs, quoted, words = _pieces(line)
    survey, words = _taken(words, {key.casefold(): key for key in known})
    group, words = _taken(words, WORDS)
    period, words = _period(question, words)
    about = (survey,) if survey else tuple(known)
    named = [(await attribute_named(question, name, about), value) for name, value in pairs]
    start, end = bounds(period, question.runtime.surveys.zone) if period else (None, None)
    search = " ".join([*words, *(f'"{phrase}"' for phrase in quoted)])
    wanted = CommentFilter(
        surveys=about,
        start=start,
        end=end,
        group=group,
        search=Search(search) or None,
        attributes=tuple(
            (name, _LOCALES.get(value.casefold(), value) if name == LOCALE else value) for name, value in named
        ),
    )
    said = _said(question, survey, group, period)
    said += [f"{shown(question, name)}: {shortened(value)}" for name, value in named]
    said += [f'"{shortened(one)}"' for one in [*words, *quoted]]
    return CommentsAsked(wanted, ", ".join(said), tuple(words))


def _pieces(line: str) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    """Attributes with their values, phrases in quotation marks, and single words."""
    pairs, quoted, words = [], [], []
    for names, name, phrase, value, alone, word in _PIECE.findall(line.translate(_QUOTES)):
        if names or name:
            pairs.append((names or name, phrase or value))
        elif alone:
            quoted.append(alone)
        elif bare := word.replace('"', ""):
            words.append(bare)
    return pairs, quoted[:_MAX_SEARCHED], words[:_MAX_SEARCHED]


def _with_pairs(line: str, known: Iterable[str]) -> str:
    """Names of several words before `=` in quotation marks, and `name: value`, as answers write it, with `=`."""
    for name in sorted(known, key=len, reverse=True):
        pair = re.compile(rf'(?<![\w"]){re.escape(name)}\s{{0,3}}[=:]\s{{0,3}}(?=\S)', re.IGNORECASE)
        line = f'"{name}"='.join(pair.split(line))
    return line


def _taken(words: Sequence[str], known: Mapping[str, Value]) -> tuple[Value | None, list[str]]:
    """What the first of the words that is known stands for, and the other words."""
    for at, word in enumerate(words):
        if word.casefold() in known:
            return known[word.casefold()], [*words[:at], *words[at + 1 :]]
    return None, list(words)


def _period(question: CommandRequest, words: Sequence[str]) -> tuple[Period | None, list[str]]:
    """The longest words in a row that are a period, and the others."""
    for length in range(min(len(words), _MAX_WORDS), 0, -1):
        for at in range(len(words) - length + 1):
            if length == 1 and _is_rather_searched(words[at], question.locale):
                continue
            try:
                found = periods.parse(" ".join(words[at : at + length]), today=question.today)
            except ValueError:
                continue
            return found, [*words[:at], *words[at + length :]]
    return None, list(words)


def _is_rather_searched(word: str, locale: str) -> bool:
    """A unit alone ("dag", "week"), or a short month that is another word too ("jul", "mar"): only their own name of a
    month is one to readers of that language.
    """
    plain = canonical(word)
    if plain in {"d", "w", "m", "q", "h", "y"}:
        return True
    return plain.startswith("m ") and len(word) <= 3 and word.casefold() != _short_month(locale)


def _short_month(locale: str) -> str:
    """The one whose whole name has three letters."""
    language = LANGUAGES.get(locale)
    return language.identity.short_month if language else ""


def _said(question: CommandRequest, survey: str | None, group: Group | None, period: Period | None) -> list[str]:
    said = [] if survey is None else [question.runtime.surveys.title(survey)]
    if group is not None:
        said.append(question.say(texts.GROUPS[group]))
    if period is not None:
        said.append(period_names.name(question.reader, period))
    return said
