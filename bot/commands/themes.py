"""`/themes`: what the comments of one survey are about. Counted off the event loop, once they have been read."""

import asyncio
from collections.abc import Collection, Sequence
from functools import partial

from bot.commands.arguments import one_survey, read
from bot.commands.request import CommandRequest, Reply
from bot.core.calendar.periods import Period, bounds
from bot.core.comments.themes import FEW, ThemedComment
from bot.core.roles import Role
from bot.reports import comments as comment_report
from bot.reports import period_names, themes
from bot.reports import themes as report
from bot.store import comments as store


async def answer(question: CommandRequest) -> Reply:
    """`/themes [survey] [period]`"""
    wanted = await read(question)
    survey, period = await one_survey(question, wanted), wanted.period_or(question)
    start, end = bounds(period, question.runtime.surveys.zone)
    found = await store.all_comments(question.connection, [survey], start, end)
    if len(found) < FEW:
        return await _few(question, survey, period, len(found))
    return Reply("", rest=partial(_counted, question, survey, period, found))


async def _few(question: CommandRequest, survey: str, period: Period, count: int) -> Reply:
    """Nothing is counted of so few: they are read."""
    may_read = question.role.may(Role.AGENT)
    surveys = question.runtime.surveys
    name = period_names.name(question.reader, period)
    text = report.too_few(question.reader, count, survey=surveys.title(survey), period=name, may_read=may_read)
    if not count or not may_read:
        return Reply(text)
    start, end = bounds(period, surveys.zone)
    wanted = store.CommentFilter(surveys=[survey], start=start, end=end)
    page = await store.page(question.connection, wanted, most=FEW)
    question.quoted.update(one.invitation_id for one in page.comments)
    return Reply(f"{text}\n\n{comment_report.page(question.reader, page.comments, surveys, is_titled=False)}")


async def _counted(question: CommandRequest, survey: str, period: Period, found: list[ThemedComment]) -> Reply:
    runtime = question.runtime
    counted = await themes.counted(runtime, found)
    has_quotes = question.role.may(Role.AGENT)
    if has_quotes:
        quotes = {theme.quote for theme in counted.themes if theme.quote is not None}
        question.quoted.update(await asyncio.to_thread(_quoted, found, quotes))
    text = report.text(
        question.reader,
        counted,
        lambda key: themes.title(runtime, key, question.reader),
        survey=runtime.surveys.title(survey),
        period=period_names.name(question.reader, period),
        has_quotes=has_quotes,
    )
    return Reply(text)


def _quoted(found: Sequence[ThemedComment], quotes: Collection[str]) -> set[str]:
    """The invitations whose comments hold one of the quotes."""
    lines = ((one.invitation_id, " ".join(one.text.split())) for one in found)
    return {invitation_id for invitation_id, line in lines if any(quote in line for quote in quotes)}
