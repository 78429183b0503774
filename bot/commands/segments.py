"""`/segments`: each department, country or whatever the contacts are grouped by, against everyone else."""

from typing import Final

from bot.commands.arguments import (
    MAX_WORDS,
    NotUnderstoodError,
    ReportArguments,
    attribute_meant,
    attribute_named,
    attributes,
    one_survey,
    read,
    shown,
    surveys,
)
from bot.commands.buttons import button, row, rows
from bot.commands.request import CommandRequest, Reply
from bot.core.calendar.periods import Period
from bot.core.language import entries
from bot.core.nps import summarise
from bot.core.texts import reports as texts
from bot.pictures import Picture
from bot.reports import captions, period_names
from bot.reports import segments as report
from bot.reports.segments import Breakdown
from bot.store import tally

#: And the last word of "by" in several.
_BY: Final = {*entries("by"), *(words.split()[-1] for words in entries("divided_by"))}


async def segments(question: CommandRequest) -> str | Reply:
    """`/segments ATTRIBUTE [survey] [period]`, in any order; "by" before the attribute may be left out"""
    attribute, wanted = await _read(question)
    survey = await one_survey(question, wanted)
    if attribute is None:
        return await _which(question, survey)
    period = wanted.period_or(question)
    found = await _found(question, survey, attribute, period)
    if found.are_nearly_all_different:
        return question.say(texts.NO_SEGMENTS, attribute=found.attribute)
    if found.whole.shown is None:
        return question.say(texts.SEGMENTS_NONE, attribute=found.attribute, period=found.period)
    if question.is_sms:
        return report.for_sms(question.reader, found)
    return Reply(report.for_chat(question.reader, found), picture=_picture(question, found))


async def _read(question: CommandRequest) -> tuple[str | None, ReportArguments]:
    """The attribute is what names one: several words in a row, for columns such as "account manager"."""
    words = list(question.words)
    known = await attributes(question, await surveys(question))
    for many in range(min(len(words), MAX_WORDS), 0, -1):
        for place in range(len(words) - many + 1):
            if (meant := attribute_meant(" ".join(words[place : place + many]), known)) is not None:
                before = words[:place]
                rest = [*(before[:-1] if before and _is_by(before[-1]) else before), *words[place + many :]]
                return meant, await read(question, rest)
    try:
        wanted = await read(question)
    except NotUnderstoodError:
        await _refuse_unknown(question, words)
        raise
    return wanted.attribute, wanted


async def _refuse_unknown(question: CommandRequest, words: list[str]) -> None:
    """The one word without which all makes sense was to be an attribute. Raises NotUnderstoodError for it."""
    for place, word in enumerate(words):
        try:
            wanted = await read(question, [*words[:place], *words[place + 1 :]])
        except NotUnderstoodError:
            continue
        await attribute_named(question, word, wanted.surveys)


def _is_by(word: str) -> bool:
    return word.casefold() in _BY


async def _which(question: CommandRequest, survey: str) -> Reply:
    known = await attributes(question, [survey])
    if not known:
        raise NotUnderstoodError(Reply(question.say(texts.NO_ATTRIBUTES)))
    rest = " ".join(question.words)
    keyboard = rows(*(row(button(name, f"/segments {name} {rest}".rstrip())) for name in known))
    return Reply(question.say(texts.SEGMENTS_WHICH, known=", ".join(known)), keyboard)


async def _found(question: CommandRequest, survey: str, attribute: str, period: Period) -> Breakdown:
    connection = question.connection
    asked = await tally.response_by_value(connection, survey, attribute, period.first, period.last)
    return report.made(
        await tally.by_value(connection, survey, attribute, period.first, period.last),
        {name: response.sent for name, response in asked.items()},
        summarise(await tally.counts(connection, survey, period.first, period.last)).answers,
        title=question.runtime.surveys.title(survey),
        survey=survey,
        attribute=shown(question, attribute),
        period=period_names.name(question.reader, period),
    )


def _picture(question: CommandRequest, found: Breakdown) -> Picture | None:
    if len(found.shown) < 2:
        return None
    lowest, highest = found.ends
    return captions.segments(
        question.reader,
        title=found.title,
        below=question.say(texts.SEGMENTS_BELOW, attribute=found.attribute, period=found.period),
        found=[*lowest, *highest],
        whole=found.whole,
        footnote=report.not_shown(question.reader, found),
    )
