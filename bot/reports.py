"""What `/nps` says: one message with the score, how sure it is, what changed, and how many answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bot import i18n
from bot.core import admin_texts as texts
from bot.core.nps import FEW, Change, Summary, change, nearest, summarise
from bot.core.periods import Kind, Period
from bot.core.reach import Response
from bot.core.segments import costly, count, fold
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import tally

Say = Callable[..., str]

#: What an answer by SMS may take.
MOST_SEGMENTS = 2


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is known of one survey in one period."""

    survey: str
    title: str
    period: Period
    counts: list[int]
    summary: Summary
    before: Summary
    response: Response

    @property
    def change(self) -> Change:
        return change(self.before, self.summary)

    def is_running(self, today: date) -> bool:
        """More days of it are to come. Days that end today are as many as those before, so the two can be compared."""
        return self.period.last > today or (self.period.last == today and self.period.kind is not Kind.SPAN)


async def figures(runtime: Runtime, connection: Connection, survey: str, period: Period) -> Figures:
    previous = period.previous()
    counts = await tally.counts(connection, survey, period.first, period.last)
    before = await tally.counts(connection, survey, previous.first, previous.last)
    response = await tally.response(connection, survey, period.first, period.last)
    return Figures(
        survey, runtime.surveys.title(survey), period, counts, summarise(counts), summarise(before), response
    )


def for_chat(say: Say, figures: Figures, locale: str, today: date) -> str:
    """Several lines, for a chat."""
    summary = figures.summary
    first, last = _dates(figures.period, locale)
    if summary.shown is None:
        return say(
            texts.NPS_NONE, locale, survey=figures.title, period=say(texts.NPS_PERIOD, locale, first=first, last=last)
        )
    lines = [
        say(texts.NPS_HEAD, locale, score=summary.shown, survey=figures.title),
        say(texts.NPS_PERIOD, locale, first=first, last=last),
        _answers(say, summary, locale),
        *_certainty(say, summary, locale),
        *_change(say, figures, locale, today),
        *_response(say, figures.response, locale),
        "",
        say(texts.NPS_DISTRIBUTION, locale),
        *_distribution(figures.counts, locale),
    ]
    return "\n".join(lines)


def for_sms(say: Say, found: Sequence[Figures], locale: str, today: date) -> str:
    """A sentence a survey, as many as fit into two SMS segments; of the others the name, by which to ask for them."""
    sentences = [fold(_sentence(say, one, locale, today)) for one in found]
    for shown in range(len(found), 0, -1):
        rest = ", ".join(one.survey for one in found[shown:])
        named = [say(texts.KNOWN_SURVEYS, locale, surveys=rest)] if rest else []
        text = "\n".join([*sentences[:shown], *named])
        if count(text).segments <= MOST_SEGMENTS:
            return text
    return sentences[0]


def _sentence(say: Say, figures: Figures, locale: str, today: date) -> str:
    summary = figures.summary
    first, last = _dates(figures.period, locale)
    title = figures.survey if costly(fold(figures.title)) else figures.title
    if summary.shown is None:
        return say(texts.NPS_NONE, locale, survey=title, period=say(texts.NPS_PERIOD, locale, first=first, last=last))
    common = {"score": summary.shown, "survey": title, "first": first, "last": last}
    if summary.interval is None:
        text = say(texts.NPS_SMS_ONE, locale, **common)
    else:
        low, high = map(nearest, summary.interval)
        text = say(texts.NPS_SMS, locale, **common, answers=i18n.decimal(summary.answers, locale), low=low, high=high)
    return " ".join([text, *([say(texts.NPS_RUNNING, locale)] if figures.is_running(today) else [])])


def _dates(period: Period, locale: str) -> tuple[str, str]:
    return i18n.day(period.first, locale), i18n.day(period.last, locale)


def _answers(say: Say, summary: Summary, locale: str) -> str:
    if summary.answers == 1:
        return say(texts.NPS_ONE, locale)
    numbers = {
        "answers": summary.answers,
        "promoters": summary.promoters,
        "passives": summary.passives,
        "detractors": summary.detractors,
    }
    return say(texts.NPS_ANSWERS, locale, **{name: i18n.decimal(number, locale) for name, number in numbers.items()})


def _certainty(say: Say, summary: Summary, locale: str) -> list[str]:
    """No interval for a single answer: it would not even hold that answer."""
    lines = []
    if summary.interval is not None and summary.detailed is not None:
        low, high = map(nearest, summary.interval)
        exact = i18n.decimal(float(summary.detailed), locale, 1)
        lines.append(say(texts.NPS_EXACT, locale, exact=exact, low=low, high=high))
    if summary.answers < FEW:
        lines.append(say(texts.NPS_FEW, locale))
    return lines


def _change(say: Say, figures: Figures, locale: str, today: date) -> list[str]:
    """A verdict for closed periods only: looked at every week, chance alone shows a change in most years."""
    if figures.is_running(today):
        return [say(texts.NPS_RUNNING, locale)]
    step, before = figures.change, figures.before.shown
    if before is None or step.difference is None:
        return []
    if not step.has_enough:
        return [say(texts.NPS_CHANGE_FEW, locale)]
    if not figures.period.is_closed(today):
        first, last = _dates(figures.period.previous(), locale)
        return [f"{_signed(step.difference)} (NPS {before}, {say(texts.NPS_PERIOD, locale, first=first, last=last)})"]
    text = texts.NPS_CHANGE_REAL if step.is_more_than_chance else texts.NPS_CHANGE_CHANCE
    return [say(text, locale, difference=_signed(step.difference), before=before)]


def _signed(difference: int) -> str:
    return f"{difference:+d}" if difference else "0"


def _response(say: Say, response: Response, locale: str) -> list[str]:
    if response.rate is None:
        return []
    rate = i18n.decimal(float(response.rate * 100), locale)
    lines = [say(texts.NPS_RESPONSE, locale, rate=rate, scored=response.scored, delivered=response.delivered)]
    if response.undelivered:
        lines.append(say(texts.NPS_UNDELIVERED, locale, undelivered=response.undelivered))
    return lines


def _distribution(counts: list[int], locale: str) -> list[str]:
    return [f"{score}: {i18n.decimal(number, locale)}" for score, number in reversed(list(enumerate(counts))) if number]
