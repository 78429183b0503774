"""`/drivers [survey] [period]`: which of the extra questions of a survey go with recommending."""

from bot.commands.arguments import one_survey, read
from bot.commands.request import CommandRequest, Reply
from bot.core.calendar.periods import bounds
from bot.core.measuring.drivers import drivers as measured
from bot.core.texts import reports as texts
from bot.pictures import Picture
from bot.reports import captions, period_names
from bot.reports import drivers as report
from bot.store import driver_answers

#: Without a period: a year, for it takes many answers to tell.
USUAL_DAYS = 365


async def drivers(question: CommandRequest) -> str | Reply:
    """Of the questions in the survey file: what was asked once and is not any more, is in the exports."""
    wanted = await read(question)
    survey = await one_survey(question, wanted)
    period = wanted.period_or(question, USUAL_DAYS)
    tables = question.runtime.surveys.questions(survey)
    title = question.runtime.surveys.title(survey)
    if not tables:
        return question.say(texts.DRIVERS_OFF, survey=title)
    pairs = await driver_answers.pairs(question.connection, survey, *bounds(period, question.runtime.surveys.zone))
    found = measured({key: pairs.get(key, {}) for key in tables})
    names = {key: table.named(question.locale) for key, table in tables.items()}
    named = period_names.name(question.reader, period)
    if question.is_sms:
        return report.for_sms(question.reader, found, names, title, named)
    picture: Picture | None = None
    if found.ranked:
        asked = [
            captions.AskedDriver(names[one.question], float(one.everyone.mean or 0), one.rho, one.low, one.high)
            for one in found.ranked
        ]
        picture = captions.drivers(question.reader, title=title, below=named, questions=asked)
    return Reply(report.for_chat(question.reader, found, names, title, named), picture=picture)
