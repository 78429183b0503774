"""`/themes`: what the comments of one survey are about. Counted off the event loop, once they have been read."""

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
    say, locale, surveys = question.runtime.catalogues.say, question.locale, question.runtime.surveys
    name = period_names.name(say, period, locale)
    text = report.too_few(say, count, locale, survey=surveys.title(survey), period=name, may_read=may_read)
    if not count or not may_read:
        return Reply(text)
    start, end = bounds(period, surveys.zone)
    wanted = store.CommentFilter(surveys=[survey], start=start, end=end)
    page = await store.page(question.connection, wanted, most=FEW)
    return Reply(f"{text}\n\n{comment_report.page(say, locale, page.comments, surveys, is_titled=False)}")


async def _counted(question: CommandRequest, survey: str, period: Period, found: list[ThemedComment]) -> Reply:
    runtime, locale = question.runtime, question.locale
    say = runtime.catalogues.say
    text = report.text(
        say,
        await themes.counted(runtime, found),
        lambda key: themes.title(runtime, key, locale),
        locale,
        survey=runtime.surveys.title(survey),
        period=period_names.name(say, period, locale),
        has_quotes=question.role.may(Role.AGENT),
    )
    return Reply(text)
