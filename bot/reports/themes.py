"""What `/themes` says: each theme with who mentions it and what they think, and the words that set critics apart.

Quotes are what customers wrote: only for those who may read comments. The NPS of a theme under five comments is hidden.
"""

import asyncio
from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Final

from bot.core import customer_words
from bot.core.comments.keyness import Word
from bot.core.comments.themes import FEW, Report, Theme, ThemedComment, report
from bot.core.nps import HIDDEN, Summary
from bot.core.texts import reports as report_texts
from bot.core.texts import reports as texts
from bot.i18n import Reader
from bot.reports.stems import stem
from bot.runtime import Runtime

#: Themes that are shown: those that set critics or promoters apart most.
MAX_THEMES: Final = 12


def text(
    reader: Reader, report: Report, name: Callable[[str], str], *, survey: str, period: str, has_quotes: bool
) -> str:
    """Of ten comments or more. `name` is what a theme is called."""
    of = report.comments
    head = [
        reader.say(texts.THEMES_HEAD, survey=survey),
        reader.say(texts.THEMES_COMMENTS, period=period, count=reader.number(of.answers), **_groups(of, reader)),
    ]
    chosen = sorted(sorted(report.themes, key=lambda one: -abs(one.z))[:MAX_THEMES], key=lambda one: -one.z)
    themes = [_theme(reader, one, of, name(one.key), has_quote=has_quotes) for one in chosen]
    words = _words(reader, report)
    parts = ["\n".join(head), *(themes or [reader.say(texts.THEMES_NONE)]), "\n".join(words)]
    return "\n\n".join(part for part in parts if part)


def too_few(reader: Reader, count: int, *, survey: str, period: str, may_read: bool) -> str:
    """Followed by the comments themselves for those who may read them."""
    if not count:
        return reader.say(texts.NO_COMMENTS, survey=survey, period=period)
    sentence = texts.TOO_FEW_READ if may_read else texts.TOO_FEW
    return reader.say(sentence, survey=survey, period=period, count=count, few=FEW)


def _theme(reader: Reader, theme: Theme, of: Summary, name: str, *, has_quote: bool) -> str:
    mentions = theme.mentions
    share = reader.percent(Fraction(mentions.answers, of.answers))
    lines = [reader.say(texts.THEME_LINE, theme=name, mentions=reader.number(mentions.answers), share=share)]
    if mentions.answers < HIDDEN:
        lines.append(reader.say(texts.THEME_HIDDEN))
    else:
        lines.append(reader.say(texts.THEME_GROUPS, score=mentions.shown, **_groups(mentions, reader)))
    if theme.is_sure:
        lines.append(reader.say(texts.THEME_CRITICS if theme.z > 0 else texts.THEME_PROMOTERS))
    if has_quote and theme.quote is not None:
        lines.append(f'"{customer_words.on_one_line(theme.quote)}"')
    return "\n".join(lines)


def _groups(summary: Summary, reader: Reader) -> dict[str, str]:
    return {name: reader.number(getattr(summary, name)) for name in ("promoters", "passives", "detractors")}


def _words(reader: Reader, report: Report) -> list[str]:
    sentences = {
        texts.WORDS_CRITICS: [word for word in report.words if word.z > 0],
        texts.WORDS_PROMOTERS: [word for word in report.words if word.z < 0],
        texts.WORDS_PERHAPS: report.suggestions,
    }
    return [reader.say(sentence, words=_listed(words)) for sentence, words in sentences.items() if words]


def _listed(words: Iterable[Word]) -> str:
    return ", ".join(word.shown for word in words)


async def counted(runtime: Runtime, comments: Iterable[ThemedComment]) -> Report:
    """Takes seconds for 100,000 comments: not on the loop."""
    return await asyncio.to_thread(report, comments, runtime.surveys.lexicon, stem)


def title(runtime: Runtime, theme: str, reader: Reader) -> str:
    """As the organisation calls it in its survey file, else in the words of the catalogue."""
    own = runtime.surveys.themes.title(theme, reader.locale)
    return own or reader.say(report_texts.THEMES[theme])
