"""`/rate`: what became of those who were asked, from sent to commented, and whom it lacks."""

from dataclasses import replace
from datetime import timedelta

from bot.commands.arguments import attributes, one_survey, read, shown
from bot.commands.buttons import button, row, rows
from bot.commands.request import CommandRequest, Reply
from bot.core.calendar.periods import Period
from bot.core.measuring.response_rate import Response
from bot.core.messages import Keyboard
from bot.core.nps import summarise
from bot.core.texts import reports as texts
from bot.reports import captions, period_names
from bot.reports import rate as report
from bot.store import tally
from bot.store.tally import waiting


async def rate(question: CommandRequest) -> str | Reply:
    """`/rate [survey] [period] [by ATTRIBUTE]`"""
    wanted = await read(question)
    survey = await one_survey(question, wanted)
    period = wanted.period_or(question)
    title = question.runtime.surveys.title(survey)
    named = period_names.name(question.reader, period)
    response = await _response(question, survey, period)
    if not response.sent:
        return question.say(texts.RATE_NOBODY, survey=title, period=named)
    summary = summarise(await tally.counts(question.connection, survey, period.first, period.last))
    by = "" if wanted.attribute is None else await _by(question, survey, period, wanted.attribute, response.sent)
    if question.is_sms:
        return report.for_sms(question.reader, response, summary, names=(survey, title), period=named, by=by)
    text = report.for_chat(question.reader, response, summary, title=title, period=named)
    keyboard = () if by else await _others(question, survey)
    picture = captions.rate(question.reader, title=title, below=named, response=response)
    return Reply(f"{text}\n\n{by}".rstrip("\n"), keyboard, picture=picture)


async def _response(question: CommandRequest, survey: str, period: Period) -> Response:
    """With those who can still answer; nobody waits for a survey that was taken out of the file."""
    found = await tally.response(question.connection, survey, period.first, period.last)
    known = question.runtime.surveys.surveys.get(survey)
    if known is None:
        return found
    asked_after = question.runtime.clock() - timedelta(days=known.open_days)
    many = await waiting(question.connection, survey, period.first, period.last, asked_after)
    return replace(found, waiting=min(many, found.delivered - found.scored))


async def _by(question: CommandRequest, survey: str, period: Period, attribute: str, asked: int) -> str:
    parts = await tally.response_by_value(question.connection, survey, attribute, period.first, period.last)
    named = shown(question, attribute)
    return report.by_attribute(question.reader, parts, asked, attribute=named)


async def _others(question: CommandRequest, survey: str) -> Keyboard:
    """The same by each attribute."""
    words = " ".join([question.command, *question.words])
    known = await attributes(question, [survey])
    label = {name: question.say(texts.RATE_BUTTON, attribute=name) for name in known}
    return rows(*(row(button(label[name], f"{words} by {name}")) for name in known))
