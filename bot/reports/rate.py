"""What `/rate` says: what became of those who were asked, and what those who kept silent could change."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final

from bot import i18n
from bot.core.delivery.sms_segments import costly, count, fold
from bot.core.measuring.disclosure import hidden
from bot.core.measuring.response_rate import CohortSegment, Response, if_silent_differ, lowest_first
from bot.core.nps import FEW, Summary, nearest
from bot.core.texts import admins as admin_texts
from bot.core.texts import pictures as picture_texts
from bot.core.texts import reports as texts
from bot.reports.score import MAX_SEGMENTS, unseen

Say = Callable[..., str]

#: The silent are supposed to be this much lower.
LOWER: Final = 20

#: From here on the silent cannot change much.
MAX_ANSWERED: Final = Fraction(60, 100)

MAX_LINES: Final = 16


def for_chat(say: Say, response: Response, summary: Summary, locale: str, *, title: str, period: str) -> str:
    """`summary` is of the answers of the same days. Somebody must have been asked."""
    rate = response.rate
    head = (
        say(texts.RATE_HEAD_NONE, locale, survey=title)
        if rate is None
        else say(texts.RATE_HEAD, locale, rate=i18n.percent(rate, locale), survey=title)
    )
    lines = [head, period, "", *steps(say, response, locale), say(texts.RATE_OF, locale)]
    lines += _undelivered(say, response, locale)
    more = [*_so_far(say, response, locale), *_silent(say, response, summary, locale)]
    return "\n".join([*lines, *([""] if more else []), *more])


def by_attribute(say: Say, parts: Mapping[str, Response], asked: int, locale: str, *, attribute: str) -> str:
    """`asked` counts those too who are in no segment."""
    sizes = {name: response.sent for name, response in parts.items()}
    small = hidden(sizes, asked - sum(sizes.values()))
    found = [part for part in lowest_first(parts) if part.name not in small]
    lines = [
        say(texts.RATE_BY, locale, attribute=attribute),
        *(_line(say, part, locale) for part in found[:MAX_LINES]),
    ]
    if len(found) > MAX_LINES:
        lines.append(say(texts.RATE_MORE, locale, count=i18n.decimal(len(found) - MAX_LINES, locale)))
    if small:
        lines.append(unseen(say, small, locale))
    return "\n".join(lines)


def for_sms(
    say: Say, response: Response, summary: Summary, locale: str, *, names: tuple[str, str], period: str, by: str
) -> str:
    """`names` are the survey's key and its title; `by` is what `by_attribute` says, or nothing."""
    survey, title = names
    title = survey if costly(fold(title)) else title
    rate = "-" if response.rate is None else i18n.percent(response.rate, locale)
    done = ", ".join(steps(say, response, locale))
    text = fold(say(texts.RATE_SMS, locale, rate=rate, survey=title, period=period, steps=done))
    more = [*_so_far(say, response, locale), *(by.split("\n") if by else _silent(say, response, summary, locale))]
    for sentence in more:
        longer = f"{text}\n{fold(sentence)}"
        if count(longer).segments <= MAX_SEGMENTS:
            text = longer
    return text


def steps(say: Say, response: Response, locale: str) -> list[str]:
    """From all who were asked on, each with its share of the one before."""
    done = {
        picture_texts.PICTURE_SENT: response.sent,
        picture_texts.PICTURE_DELIVERED: response.delivered,
        picture_texts.PICTURE_SCORED: response.scored,
        picture_texts.PICTURE_COMMENTED: response.commented,
    }
    lines, before = [], 0
    for step, people in done.items():
        words = i18n.decimal(people, locale)
        if before:
            share = i18n.percent(Fraction(people, before), locale)
            words = say(picture_texts.PICTURE_STEP, locale, people=words, share=share)
        lines.append(say(texts.RATE_STEP, locale, step=say(step, locale), people=words))
        before = people
    return lines


def _undelivered(say: Say, response: Response, locale: str) -> list[str]:
    if not response.undelivered:
        return []
    return [say(admin_texts.NPS_UNDELIVERED, locale, undelivered=i18n.decimal(response.undelivered, locale))]


def _so_far(say: Say, response: Response, locale: str) -> list[str]:
    if not response.is_so_far:
        return []
    text = texts.RATE_SO_FAR_ONE if response.waiting == 1 else texts.RATE_SO_FAR
    return [say(text, locale, waiting=i18n.decimal(response.waiting, locale))]


def _silent(say: Say, response: Response, summary: Summary, locale: str) -> list[str]:
    """Who waits is not silent yet. The answers of the days and those asked on them are nearly, not quite, the same."""
    settled = response.delivered - response.waiting
    if summary.answers < FEW or not response.scored or not settled:
        return []
    answered = Fraction(response.scored, settled)
    if answered >= MAX_ANSWERED:
        return []
    # As many as these answers speak for, at the rate of those who were asked.
    reached = nearest(summary.answers / answered)
    score = if_silent_differ(summary, reached, by=-LOWER)
    if score is None:
        return []
    return [say(texts.RATE_SILENT, locale, points=LOWER, score=nearest(score), plain=summary.shown)]


def _line(say: Say, part: CohortSegment, locale: str) -> str:
    response = part.response
    if response.rate is None:
        return say(texts.RATE_LINE_NONE, locale, name=part.name)
    numbers = {"scored": response.scored, "delivered": response.delivered}
    written = {name: i18n.decimal(number, locale) for name, number in numbers.items()}
    return say(texts.RATE_LINE, locale, name=part.name, rate=i18n.percent(response.rate, locale), **written)
