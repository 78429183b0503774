"""What `/rate` says: what became of those who were asked, and what those who kept silent could change."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from bot.core import customer_words
from bot.core.delivery.sms_segments import costly, count, fold
from bot.core.measuring.disclosure import hidden
from bot.core.measuring.response_rate import CohortSegment, Response, if_silent_differ, lowest_first
from bot.core.nps import FEW, Summary, nearest
from bot.core.texts import admins as admin_texts
from bot.core.texts import pictures as picture_texts
from bot.core.texts import reports as texts
from bot.i18n import Reader
from bot.reports.score import MAX_SEGMENTS, unseen

#: The silent are supposed to be this much lower.
LOWER: Final = 20

#: From here on the silent cannot change much.
MAX_ANSWERED: Final = Fraction(60, 100)

MAX_LINES: Final = 16


def for_chat(reader: Reader, response: Response, summary: Summary, *, title: str, period: str) -> str:
    """`summary` is of the answers of the same days. Somebody must have been asked."""
    rate = response.rate
    head = (
        reader.say(texts.RATE_HEAD_NONE, survey=title)
        if rate is None
        else reader.say(texts.RATE_HEAD, rate=reader.percent(rate), survey=title)
    )
    lines = [head, period, "", *steps(reader, response), reader.say(texts.RATE_OF)]
    lines += _undelivered(reader, response)
    more = [*_so_far(reader, response), *_silent(reader, response, summary)]
    return "\n".join([*lines, *([""] if more else []), *more])


def by_attribute(reader: Reader, parts: Mapping[str, Response], asked: int, *, attribute: str) -> str:
    """`asked` counts those too who are in no segment."""
    sizes = {name: response.sent for name, response in parts.items()}
    small = hidden(sizes, asked - sum(sizes.values()))
    found = [part for part in lowest_first(parts) if part.name not in small]
    lines = [
        reader.say(texts.RATE_BY, attribute=attribute),
        *(_line(reader, part) for part in found[:MAX_LINES]),
    ]
    if len(found) > MAX_LINES:
        lines.append(reader.say(texts.RATE_MORE, count=reader.number(len(found) - MAX_LINES)))
    if small:
        lines.append(unseen(reader, small))
    return "\n".join(lines)


def for_sms(
    reader: Reader, response: Response, summary: Summary, *, names: tuple[str, str], period: str, by: str
) -> str:
    """`names` are the survey's key and its title; `by` is what `by_attribute` says, or nothing."""
    survey, title = names
    title = survey if costly(fold(title)) else title
    rate = "-" if response.rate is None else reader.percent(response.rate)
    done = ", ".join(steps(reader, response))
    text = fold(reader.say(texts.RATE_SMS, rate=rate, survey=title, period=period, steps=done))
    more = [*_so_far(reader, response), *(by.split("\n") if by else _silent(reader, response, summary))]
    for sentence in more:
        longer = f"{text}\n{fold(sentence)}"
        if count(longer).segments <= MAX_SEGMENTS:
            text = longer
    return text


def steps(reader: Reader, response: Response) -> list[str]:
    """From all who were asked on, each with its share of the one before."""
    done = {
        picture_texts.PICTURE_SENT: response.sent,
        picture_texts.PICTURE_DELIVERED: response.delivered,
        picture_texts.PICTURE_SCORED: response.scored,
        picture_texts.PICTURE_COMMENTED: response.commented,
    }
    lines, before = [], 0
    for step, people in done.items():
        words = reader.number(people)
        if before:
            share = reader.percent(Fraction(people, before))
            words = reader.say(picture_texts.PICTURE_STEP, people=words, share=share)
        lines.append(reader.say(texts.RATE_STEP, step=reader.say(step), people=words))
        before = people
    return lines


def _undelivered(reader: Reader, response: Response) -> list[str]:
    if not response.undelivered:
        return []
    return [reader.say(admin_texts.NPS_UNDELIVERED, undelivered=reader.number(response.undelivered))]


def _so_far(reader: Reader, response: Response) -> list[str]:
    if not response.is_so_far:
        return []
    text = texts.RATE_SO_FAR_ONE if response.waiting == 1 else texts.RATE_SO_FAR
    return [reader.say(text, waiting=reader.number(response.waiting))]


def _silent(reader: Reader, response: Response, summary: Summary) -> list[str]:
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
    return [reader.say(texts.RATE_SILENT, points=LOWER, score=nearest(score), plain=summary.shown)]


def _line(reader: Reader, part: CohortSegment) -> str:
    response = part.response
    if response.rate is None:
        return reader.say(texts.RATE_LINE_NONE, name=customer_words.on_one_line(part.name))
    numbers = {"scored": response.scored, "delivered": response.delivered}
    written = {name: reader.number(number) for name, number in numbers.items()}
    return reader.say(
        texts.RATE_LINE, name=customer_words.on_one_line(part.name), rate=reader.percent(response.rate), **written
    )
