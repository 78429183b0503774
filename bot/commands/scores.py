"""`/nps`: the score of each survey, how sure it is, and what changed."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from bot import reports
from bot.commands.question import Question, shortened
from bot.core import admin_texts as texts
from bot.core import periods
from bot.core.periods import Period

#: `/nps` without a period: about a quarter, ending today.
USUAL_DAYS: Final = 90


async def nps(question: Question) -> str:
    """`/nps [survey] [period]`"""
    runtime, locale = question.runtime, question.locale
    known = list(runtime.surveys.surveys)
    named, rest = _split(question.words, known)
    try:
        period = periods.parse(rest, today=question.today) if rest else _usual(question.today)
    except ValueError:
        words = question.say(texts.UNKNOWN_PERIOD, words=shortened(rest))
        return f"{words}\n{question.say(texts.KNOWN_SURVEYS, surveys=', '.join(known))}"
    surveys = [named] if named else known
    found = [await reports.figures(runtime, question.connection, survey, period) for survey in surveys]
    say = runtime.catalogues.say
    if question.is_sms:
        return reports.for_sms(say, found, locale, question.today)
    return "\n\n".join(reports.for_chat(say, one, locale, question.today) for one in found)


def _split(words: Sequence[str], surveys: Sequence[str]) -> tuple[str | None, str]:
    """The survey that is named first or last, and the other words."""
    if words and words[0].lower() in surveys:
        return words[0].lower(), " ".join(words[1:])
    if words and words[-1].lower() in surveys:
        return words[-1].lower(), " ".join(words[:-1])
    return None, " ".join(words)


def _usual(today: date) -> Period:
    return Period(today - timedelta(days=USUAL_DAYS - 1), today, periods.Kind.SPAN)
