"""The themes of what people wrote, and what each theme is called."""

import asyncio
from collections.abc import Iterable

from bot.core.comments.themes import Comment, Report, report
from bot.core.texts import reports as report_texts
from bot.runtime import Runtime
from bot.stems import stem


async def counted(runtime: Runtime, comments: Iterable[Comment]) -> Report:
    """Takes seconds for 100,000 comments: not on the loop."""
    return await asyncio.to_thread(report, comments, runtime.surveys.lexicon, stem)


def title(runtime: Runtime, theme: str, locale: str) -> str:
    """As the organisation calls it in its survey file, else in the words of the catalogue."""
    own = runtime.surveys.themes.title(theme, locale)
    return own or runtime.catalogues.say(report_texts.NAMES[theme], locale)
