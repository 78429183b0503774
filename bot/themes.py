"""The themes of what people wrote about some surveys in a period, and what each theme is called."""

import asyncio
from collections.abc import Collection
from datetime import datetime

from bot.core import theme_texts
from bot.core.themes import Report, report
from bot.runtime import Runtime
from bot.stems import stem
from bot.store import comments


async def themes(runtime: Runtime, surveys: Collection[str], start: datetime, end: datetime) -> Report:
    """Of what was answered in [start, end), UTC. The sorting takes seconds for 100,000 comments: not on the loop."""
    async with runtime.database.reading() as connection:
        found = await comments.all_comments(connection, surveys, start, end)
    return await asyncio.to_thread(report, found, runtime.surveys.lexicon, stem)


def title(runtime: Runtime, theme: str, locale: str) -> str:
    """As the organisation calls it in its survey file, else in the words of the catalogue."""
    own = runtime.surveys.themes.title(theme, locale)
    return own or runtime.catalogues.say(theme_texts.NAMES[theme], locale)
