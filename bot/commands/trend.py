"""`/trend`: how the score of a survey went over time, with what was done about it."""

from datetime import date
from typing import Final

from bot.commands.arguments import NotUnderstoodError, ReportArguments, one_survey, read
from bot.commands.request import CommandRequest, Reply
from bot.core.calendar.periods import CalendarUnit, Period
from bot.core.calendar.trend_units import splits
from bot.core.conversation.tally import Counts
from bot.core.measuring import trend
from bot.core.measuring.trend import Trend, TrendNote
from bot.pictures import Picture
from bot.reports import captions, period_names
from bot.reports import trend as report
from bot.store import notes, tally

#: The latest; more flags would hide the line.
MAX_FLAGS: Final = 12


async def trend_(question: CommandRequest) -> str | Reply:
    """`/trend [survey] [period] [week|month|quarter|half-year|year]`"""
    wanted, grain = await _read(question)
    survey = await one_survey(question, wanted)
    title = question.runtime.surveys.title(survey)
    found, period = await _found(question, survey, wanted.period, grain)
    if not found.points:
        named = period_names.dates(question.reader, period)
        return report.none(question.reader, title=title, period=named)
    if question.is_sms:
        return report.for_sms(question.reader, found, survey=survey, title=title)
    picture = _picture(question, found, title)
    text = report.for_chat(question.reader, found, title=title, has_picture=picture is not None)
    return Reply(text, picture=picture)


async def _read(question: CommandRequest) -> tuple[ReportArguments, CalendarUnit | None]:
    """A unit that could be a period as well ("this month", "2 years") is one where the words make sense that way."""
    words = " ".join(question.words)
    for grain, rest in splits(words):
        try:
            wanted = await read(question, rest.split())
        except NotUnderstoodError:
            continue
        if wanted.period is None or not await _is_understood(question):
            return wanted, grain
    return await read(question), None


async def _is_understood(question: CommandRequest) -> bool:
    try:
        await read(question)
    except NotUnderstoodError:
        return False
    return True


async def _found(
    question: CommandRequest, survey: str, period: Period | None, grain: CalendarUnit | None
) -> tuple[Trend, Period]:
    today = question.today
    looked_at = period or trend.lately(CalendarUnit.YEAR, today)
    daily = await _daily(question, survey, looked_at)
    done = await notes.between(question.connection, survey, looked_at.first, looked_at.last)
    flags = [TrendNote(note.day, note.text) for note in done]
    if period is None:
        return trend.of_late(daily, today=today, grain=grain or CalendarUnit.QUARTER, notes=flags), looked_at
    return trend.trend(daily, period, today=today, grain=grain, notes=flags), period


async def _daily(question: CommandRequest, survey: str, period: Period) -> dict[date, Counts]:
    return await tally.by_day(question.connection, survey, period.first, period.last)


def _picture(question: CommandRequest, found: Trend, title: str) -> Picture | None:
    """A line has two points at least."""
    if sum(not point.is_gap for point in found.points) < 2:
        return None
    return captions.trend(
        question.reader,
        title=title,
        below=period_names.dates(question.reader, _whole(found)),
        units=[
            captions.Unit(period_names.short(question.reader, point.period), point.summary, point.is_running)
            for point in found.points
        ],
        notes=[(at, f"{question.reader.day(note.day)}: {note.text}") for at, note in found.placed[-MAX_FLAGS:]],
    )


def _whole(found: Trend) -> Period:
    return Period(found.points[0].period.first, found.points[-1].period.last, CalendarUnit.SPAN)
