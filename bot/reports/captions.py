"""What stands on a picture, in the reader's language: from counted answers to what `bot.pictures` draws.

    await pictures.png(captions.card(reader, title=..., period=..., counts=...))

Titles, periods and notes come in as the reader writes them; all other words and numbers are put here.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from bot.core.measuring.breakdown import Segment
from bot.core.measuring.response_rate import Response
from bot.core.nps import Summary, nearest, summarise
from bot.core.texts import admins as admin_texts
from bot.core.texts import pictures as texts
from bot.i18n import Reader
from bot.pictures.card import Card, GroupBar
from bot.pictures.drivers import DriverBar, DriversPicture
from bot.pictures.rate import RatePicture, RateStep
from bot.pictures.segments import Differs, SegmentRow, SegmentsPicture
from bot.pictures.trend import NoteMark, PlottedPoint, TrendPicture


class Unit(NamedTuple):
    """One period on the line of a trend."""

    name: str
    """Short: "Q1 2026"."""
    summary: Summary
    is_running: bool


class AskedDriver(NamedTuple):
    """One driver question: what was asked in short, how it was answered, and how that goes with the score."""

    name: str
    mean: float
    """0 to 10."""
    rho: float
    low: float
    high: float
    """Spearman's rho, with its 95 % interval."""


def card(reader: Reader, *, title: str, period: str, counts: Sequence[int]) -> Card:
    """Of eleven counts, the answers per score 0 to 10."""
    summary = summarise(counts)
    groups = (
        _group(reader, texts.PICTURE_DETRACTORS, summary.detractors, summary.answers),
        _group(reader, texts.PICTURE_PASSIVES, summary.passives, summary.answers),
        _group(reader, texts.PICTURE_PROMOTERS, summary.promoters, summary.answers),
    )
    return Card(
        title=title,
        period=period,
        headline=_headline(reader, summary),
        facts=_facts(reader, summary),
        counts=tuple(counts),
        written=tuple(reader.number(count) for count in counts),
        groups=groups,
    )


def _headline(reader: Reader, summary: Summary) -> str:
    if summary.shown is None:
        return reader.say(texts.PICTURE_NO_ANSWERS)
    return reader.say(texts.PICTURE_HEADLINE, score=summary.shown)


def _facts(reader: Reader, summary: Summary) -> tuple[str, ...]:
    if summary.answers == 0:
        return ()
    if summary.interval is None:
        return (reader.say(admin_texts.NPS_ONE),)
    low, high = map(nearest, summary.interval)
    answers = reader.number(summary.answers)
    return (
        reader.say(texts.PICTURE_ANSWERS, answers=answers),
        reader.say(texts.PICTURE_INTERVAL, low=low, high=high),
    )


def _group(reader: Reader, name: str, answers: int, of: int) -> GroupBar:
    share = reader.percent(Fraction(answers, of or 1))
    return GroupBar(reader.say(name), answers, reader.number(answers), share)


def trend(
    reader: Reader, *, title: str, below: str, units: Sequence[Unit], notes: Sequence[tuple[float, str]] = ()
) -> TrendPicture:
    """A note is where it stands, counted in units from the beginning of the first, and its words with the day."""
    return TrendPicture(
        title=title,
        below=below,
        points=tuple(
            PlottedPoint(
                period=unit.name,
                score=unit.summary.shown,
                low=unit.summary.low,
                high=unit.summary.high,
                answers=reader.number(unit.summary.answers),
                is_running=unit.is_running,
            )
            for unit in units
        ),
        notes=tuple(NoteMark(at, words) for at, words in sorted(notes)),
        score="NPS",
        answers=reader.say(texts.PICTURE_ANSWERS_ROW),
        band=reader.say(texts.PICTURE_BAND),
        so_far=reader.say(texts.PICTURE_SO_FAR),
    )


def segments(
    reader: Reader,
    *,
    title: str,
    below: str,
    found: Sequence[Segment],
    whole: Summary,
    footnote: str = "",
) -> SegmentsPicture:
    """As `bot.core.measuring.breakdown.segments` sorts them; those with too few answers to be shown are left out.

    Raises ValueError where `whole` has no answers: there is nothing to compare with.
    """
    if whole.shown is None:
        raise ValueError("Segments of no answers cannot be drawn: say that there are none yet.")
    return SegmentsPicture(
        title=title,
        below=below,
        rows=tuple(row for segment in found for row in _row(reader, segment)),
        whole=whole.shown,
        whole_words=reader.say(texts.PICTURE_WHOLE, score=whole.shown),
        score="NPS",
        answers=reader.say(texts.PICTURE_ANSWERS_ROW),
        lower=reader.say(texts.PICTURE_LOWER),
        higher=reader.say(texts.PICTURE_HIGHER),
        not_different=reader.say(texts.PICTURE_NOT_DIFFERENT),
        footnote=footnote,
    )


def _row(reader: Reader, segment: Segment) -> Sequence[SegmentRow]:
    summary = segment.summary
    if segment.is_hidden or summary.shown is None:
        return ()
    differs = Differs.NOT
    if segment.is_different:
        differs = Differs.LOWER if (segment.change.difference or 0) < 0 else Differs.HIGHER
    answers = reader.number(summary.answers)
    return (SegmentRow(segment.name, summary.shown, summary.low, summary.high, answers, differs),)


def drivers(reader: Reader, *, title: str, below: str, questions: Sequence[AskedDriver]) -> DriversPicture:
    return DriversPicture(
        title=title,
        below=below,
        drivers=tuple(_driver(reader, question) for question in questions),
        mean_words=reader.say(texts.PICTURE_MEAN),
        rho_words=reader.say(texts.PICTURE_RHO),
        start_here=reader.say(texts.PICTURE_START_HERE),
        decimal_mark=reader.number(0.5, 1)[1],
    )


def _driver(reader: Reader, question: AskedDriver) -> DriverBar:
    mean, rho = reader.number(question.mean, 1), reader.number(question.rho, 2)
    return DriverBar(question.name, question.mean, question.rho, question.low, question.high, f"{mean} / {rho}")


#: In the order of what happens.
STEPS: Final = {
    "sent": texts.PICTURE_SENT,
    "delivered": texts.PICTURE_DELIVERED,
    "scored": texts.PICTURE_SCORED,
    "commented": texts.PICTURE_COMMENTED,
}


def rate(reader: Reader, *, title: str, below: str, response: Response) -> RatePicture:
    steps: list[RateStep] = []
    for name, text in STEPS.items():
        people: int = getattr(response, name)
        words = reader.number(people)
        if steps and steps[-1].people:
            share = reader.percent(Fraction(people, steps[-1].people))
            words = reader.say(texts.PICTURE_STEP, people=words, share=share)
        steps.append(RateStep(reader.say(text), people, words))
    return RatePicture(title, below, tuple(steps))
