"""`/cases report [survey] [period]`: how cases are dealt with, and whether it shows. Numbers alone: viewers see it too.

What becomes of a case is counted where it was opened: in the period that is asked for.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from bot.commands.arguments import read
from bot.commands.request import CommandRequest
from bot.core.calendar.periods import Period, bounds
from bot.core.cases.events import CaseOutcome
from bot.core.cases.report import FirstContact, NextScores, first_contact
from bot.core.nps import FEW, nearest
from bot.core.texts import cases as texts
from bot.reports import period_names
from bot.store import case_figures


async def report(question: CommandRequest, words: Sequence[str]) -> str:
    """May raise NotUnderstoodError."""
    wanted = await read(question, words)
    period = wanted.period_or(question)
    parts = [await _of_survey(question, survey, period) for survey in wanted.surveys]
    return "\n\n".join(parts)


async def _of_survey(question: CommandRequest, survey: str, period: Period) -> str:
    connection, now = question.connection, question.runtime.clock()
    start, end = bounds(period, question.runtime.surveys.zone)
    outcomes = await case_figures.outcomes(connection, survey, start, end)
    still_open = await case_figures.still_open(connection, survey)
    named = {
        "survey": question.runtime.surveys.title(survey),
        "period": period_names.name(question.reader, period),
    }
    if not outcomes and not still_open:
        return question.say(texts.REPORT_NONE, **named)
    late = await case_figures.late(connection, survey, now)
    lines = [
        question.say(texts.REPORT_HEAD, **named),
        question.say(
            texts.REPORT_NOW,
            opened=question.number(outcomes.total()),
            still_open=question.number(still_open),
            late=question.number(late),
        ),
        *_contact(question, first_contact(await case_figures.opened(connection, survey, start, end), now)),
        *_outcomes(question, outcomes),
        *_next(question, await case_figures.next_scores(connection, survey, start, end)),
    ]
    return "\n".join(lines)


def _contact(question: CommandRequest, first: FirstContact) -> list[str]:
    if not first.cases:
        return []
    if first.median is None:
        return [question.say(texts.REPORT_NO_CONTACT)]
    numbers = {"contacted": question.number(first.contacted), "cases": question.number(first.cases)}
    lines = [question.say(texts.REPORT_CONTACT, median=span(question, first.median), **numbers)]
    if first.share_soon is not None:
        share = question.reader.percent(first.share_soon)
        lines.append(question.say(texts.REPORT_SOON, share=share, cases=question.number(first.old_enough)))
    return lines


def span(question: CommandRequest, length: timedelta) -> str:
    """In one unit, rounded down: 47 h, then 2 d."""
    hours = length // timedelta(hours=1)
    if hours < 1:
        return question.say(texts.AGE_MINUTES, count=length // timedelta(minutes=1))
    if hours < 48:
        return question.say(texts.AGE_HOURS, count=hours)
    return question.say(texts.AGE_DAYS, count=question.number(length.days))


def _outcomes(question: CommandRequest, outcomes: Counter[CaseOutcome | None]) -> list[str]:
    said = [
        f"{question.say(texts.OUTCOMES[one])} {question.number(outcomes[one])}" for one in CaseOutcome if outcomes[one]
    ]
    return [question.say(texts.REPORT_OUTCOMES, outcomes=", ".join(said))] if said else []


def _next(question: CommandRequest, scores: NextScores) -> list[str]:
    """Only from ten answers on each side on; below, how many there are."""
    (others, contacted), change = scores.summaries, scores.difference
    answers = {"contacted": question.number(contacted.answers), "others": question.number(others.answers)}
    if not change.has_enough or change.difference is None or change.low is None or change.high is None:
        is_any = contacted.answers or others.answers
        return [question.say(texts.REPORT_FEW, few=FEW, **answers)] if is_any else []
    sure = texts.REPORT_REAL if change.is_more_than_chance else texts.REPORT_CHANCE
    low, high = (question.number(nearest(one)) for one in (change.low, change.high))
    return [
        question.say(texts.REPORT_NEXT),
        question.say(texts.REPORT_NEXT_CONTACTED, score=contacted.shown, answers=answers["contacted"]),
        question.say(texts.REPORT_NEXT_OTHERS, score=others.shown, answers=answers["others"]),
        question.say(sure, difference=f"{change.difference:+d}", low=low, high=high),
        question.say(texts.REPORT_CAUSE),
    ]
