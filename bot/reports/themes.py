"""What `/themes` says: each theme with who mentions it and what they think, and the words that set critics apart.

Quotes are what customers wrote: only for those who may read comments. The NPS of a theme under five comments is hidden.
"""

import asyncio
from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Final

from bot import i18n
from bot.core import customer_words
from bot.core.comments.keyness import Word
from bot.core.comments.themes import FEW, Report, Theme, ThemedComment, report
from bot.core.nps import HIDDEN, Summary
from bot.core.texts import reports as report_texts
from bot.core.texts import reports as texts
from bot.reports.stems import stem
from bot.runtime import Runtime

Say = Callable[..., str]

#: Themes that are shown: those that set critics or promoters apart most.
MAX_THEMES: Final = 12


def text(
    say: Say, report: Report, name: Callable[[str], str], locale: str, *, survey: str, period: str, has_quotes: bool
) -> str:
    """Of ten comments or more. `name` is what a theme is called."""
    of = report.comments
    head = [
        say(texts.THEMES_HEAD, locale, survey=survey),
        say(
            texts.THEMES_COMMENTS, locale, period=period, count=i18n.decimal(of.answers, locale), **_groups(of, locale)
        ),
    ]
    chosen = sorted(sorted(report.themes, key=lambda one: -abs(one.z))[:MAX_THEMES], key=lambda one: -one.z)
    themes = [_theme(say, one, of, name(one.key), locale, has_quote=has_quotes) for one in chosen]
    words = _words(say, report, locale)
    parts = ["\n".join(head), *(themes or [say(texts.THEMES_NONE, locale)]), "\n".join(words)]
    return "\n\n".join(part for part in parts if part)


def too_few(say: Say, count: int, locale: str, *, survey: str, period: str, may_read: bool) -> str:
    """Followed by the comments themselves for those who may read them."""
    if not count:
        return say(texts.NO_COMMENTS, locale, survey=survey, period=period)
    sentence = texts.TOO_FEW_READ if may_read else texts.TOO_FEW
    return say(sentence, locale, survey=survey, period=period, count=count, few=FEW)


def _theme(say: Say, theme: Theme, of: Summary, name: str, locale: str, *, has_quote: bool) -> str:
    mentions = theme.mentions
    share = i18n.percent(Fraction(mentions.answers, of.answers), locale)
    lines = [say(texts.THEME_LINE, locale, theme=name, mentions=i18n.decimal(mentions.answers, locale), share=share)]
    if mentions.answers < HIDDEN:
        lines.append(say(texts.THEME_HIDDEN, locale))
    else:
        lines.append(say(texts.THEME_GROUPS, locale, score=mentions.shown, **_groups(mentions, locale)))
    if theme.is_sure:
        lines.append(say(texts.THEME_CRITICS if theme.z > 0 else texts.THEME_PROMOTERS, locale))
    if has_quote and theme.quote is not None:
        lines.append(f'"{customer_words.on_one_line(theme.quote)}"')
    return "\n".join(lines)


def _groups(summary: Summary, locale: str) -> dict[str, str]:
    return {name: i18n.decimal(getattr(summary, name), locale) for name in ("promoters", "passives", "detractors")}


def _words(say: Say, report: Report, locale: str) -> list[str]:
    sentences = {
        texts.WORDS_CRITICS: [word for word in report.words if word.z > 0],
        texts.WORDS_PROMOTERS: [word for word in report.words if word.z < 0],
        texts.WORDS_PERHAPS: report.suggestions,
    }
    return [say(sentence, locale, words=_listed(words)) for sentence, words in sentences.items() if words]


def _listed(words: Iterable[Word]) -> str:
    return ", ".join(word.shown for word in words)


async def counted(runtime: Runtime, comments: Iterable[ThemedComment]) -> Report:
    """Takes seconds for 100,000 comments: not on the loop."""
    return await asyncio.to_thread(report, comments, runtime.surveys.lexicon, stem)


def title(runtime: Runtime, theme: str, locale: str) -> str:
    """As the organisation calls it in its survey file, else in the words of the catalogue."""
    own = runtime.surveys.themes.title(theme, locale)
    return own or runtime.catalogues.say(report_texts.THEMES[theme], locale)
