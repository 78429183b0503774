"""`/nps`: the score of a survey, how sure it is, and what changed; of several surveys a line each."""

from collections.abc import Mapping, Sequence

from bot.commands.arguments import ReportArguments, one_survey, read, shown
from bot.commands.buttons import button, row, rows
from bot.commands.request import CommandRequest, Reply
from bot.core.calendar.periods import Period
from bot.core.messages import Keyboard
from bot.reports import captions, figures, period_names, score
from bot.reports.figures import Figures
from bot.store import tally


async def nps(question: CommandRequest) -> str | Reply:
    """`/nps [survey] [period] [by ATTRIBUTE]`"""
    wanted = await read(question)
    period = wanted.period_or(question)
    found = [await figures.read(question.runtime, question.connection, survey, period) for survey in wanted.surveys]
    if question.is_sms and wanted.attribute is not None:
        await one_survey(question, wanted)
        counts = await _counts(question, found[0], period, wanted.attribute)
        named = shown(question, wanted.attribute)
        return score.by_attribute_for_sms(question.reader, found[0], counts, named, question.today)
    if question.is_sms:
        return score.for_sms(question.reader, found, question.today)
    if len(found) > 1:
        return Reply(score.side_by_side(question.reader, found), _each(question, wanted))
    [one] = found
    text = score.for_chat(question.reader, one, question.today)
    if wanted.attribute is not None:
        text = f"{text}\n\n{await _by(question, one, period, wanted.attribute)}"
    if one.summary.shown is None:
        return text
    named = period_names.name(question.reader, period)
    return Reply(text, picture=captions.card(question.reader, title=one.title, period=named, counts=one.counts))


async def _by(question: CommandRequest, one: Figures, period: Period, attribute: str) -> str:
    counts = await _counts(question, one, period, attribute)
    named, answers = shown(question, attribute), one.summary.answers
    return score.by_attribute(question.reader, counts, named, answers=answers)


async def _counts(
    question: CommandRequest, one: Figures, period: Period, attribute: str
) -> Mapping[str, Sequence[int]]:
    return await tally.by_value(question.connection, one.survey, attribute, period.first, period.last)


def _each(question: CommandRequest, wanted: ReportArguments) -> Keyboard:
    """A button a survey, for all that is known of it in the same period."""
    words = " ".join(question.words)
    return rows(
        *(
            row(button(question.runtime.surveys.title(survey), f"{question.command} {survey} {words}".rstrip()))
            for survey in wanted.surveys
        )
    )
