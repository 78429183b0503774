"""What stands on a picture, in the reader's language: from counted answers to what `bot.pictures` draws.

    await pictures.png(captions.card(say, locale, title=..., period=..., counts=...))

Titles, periods and notes come in as the reader writes them; all other words and numbers are put here.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from bot import i18n
from bot.core.measuring.breakdown import Segment
from bot.core.measuring.response_rate import Response
from bot.core.nps import Summary, nearest, summarise
from bot.core.texts import admins as admin_texts
from bot.core.texts import pictures as texts
from bot.pictures.card import Card, GroupBar
from bot.pictures.drivers import DriverBar, DriversPicture
from bot.pictures.rate import RatePicture, RateStep
from bot.pictures.segments import Differs, SegmentRow, SegmentsPicture
from bot.pictures.trend import NoteMark, PlottedPoint, TrendPicture

Say = Callable[..., str]


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


def card(say: Say, locale: str, *, title: str, period: str, counts: Sequence[int]) -> Card:
    """Of eleven counts, the answers per score 0 to 10."""
    summary = summarise(counts)
    groups = (
        _group(say, locale, texts.PICTURE_DETRACTORS, summary.detractors, summary.answers),
        _group(say, locale, texts.PICTURE_PASSIVES, summary.passives, summary.answers),
        _group(say, locale, texts.PICTURE_PROMOTERS, summary.promoters, summary.answers),
    )
    return Card(
        title=title,
        period=period,
        headline=_headline(say, locale, summary),
        facts=_facts(say, locale, summary),
        counts=tuple(counts),
        written=tuple(i18n.decimal(count, locale) for count in counts),
        groups=groups,
    )


def _headline(say: Say, locale: str, summary: Summary) -> str:
    if summary.shown is None:
        return say(texts.PICTURE_NO_ANSWERS, locale)
    return say(texts.PICTURE_HEADLINE, locale, score=summary.shown)


def _facts(say: Say, locale: str, summary: Summary) -> tuple[str, ...]:
    if summary.answers == 0:
        return ()
    if summary.interval is None:
        return (say(admin_texts.NPS_ONE, locale),)
    low, high = map(nearest, summary.interval)
    answers = i18n.decimal(summary.answers, locale)
    return (
        say(texts.PICTURE_ANSWERS, locale, answers=answers),
        say(texts.PICTURE_INTERVAL, locale, low=low, high=high),
    )


def _group(say: Say, locale: str, name: str, answers: int, of: int) -> GroupBar:
    share = i18n.percent(Fraction(answers, of or 1), locale)
    return GroupBar(say(name, locale), answers, i18n.decimal(answers, locale), share)


def trend(
    say: Say, locale: str, *, title: str, below: str, units: Sequence[Unit], notes: Sequence[tuple[float, str]] = ()
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
                answers=i18n.decimal(unit.summary.answers, locale),
                is_running=unit.is_running,
            )
            for unit in units
        ),
        notes=tuple(NoteMark(at, words) for at, words in sorted(notes)),
        score="NPS",
        answers=say(texts.PICTURE_ANSWERS_ROW, locale),
        band=say(texts.PICTURE_BAND, locale),
        so_far=say(texts.PICTURE_SO_FAR, locale),
    )


def segments(
    say: Say,
    locale: str,
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
        rows=tuple(row for segment in found for row in _row(locale, segment)),
        whole=whole.shown,
        whole_words=say(texts.PICTURE_WHOLE, locale, score=whole.shown),
        score="NPS",
        answers=say(texts.PICTURE_ANSWERS_ROW, locale),
        lower=say(texts.PICTURE_LOWER, locale),
        higher=say(texts.PICTURE_HIGHER, locale),
        not_different=say(texts.PICTURE_NOT_DIFFERENT, locale),
        footnote=footnote,
    )


def _row(locale: str, segment: Segment) -> Sequence[SegmentRow]:
    summary = segment.summary
    if segment.is_hidden or summary.shown is None:
        return ()
    differs = Differs.NOT
    if segment.is_different:
        differs = Differs.LOWER if (segment.change.difference or 0) < 0 else Differs.HIGHER
    answers = i18n.decimal(summary.answers, locale)
    return (SegmentRow(segment.name, summary.shown, summary.low, summary.high, answers, differs),)


def drivers(say: Say, locale: str, *, title: str, below: str, questions: Sequence[AskedDriver]) -> DriversPicture:
    return DriversPicture(
        title=title,
        below=below,
        drivers=tuple(_driver(locale, question) for question in questions),
        mean_words=say(texts.PICTURE_MEAN, locale),
        rho_words=say(texts.PICTURE_RHO, locale),
        start_here=say(texts.PICTURE_START_HERE, locale),
        decimal_mark=i18n.decimal(0.5, locale, 1)[1],
    )


def _driver(locale: str, question: AskedDriver) -> DriverBar:
    mean, rho = i18n.decimal(question.mean, locale, 1), i18n.decimal(question.rho, locale, 2)
    return DriverBar(question.name, question.mean, question.rho, question.low, question.high, f"{mean} / {rho}")


#: In the order of what happens.
STEPS: Final = {
    "sent": texts.PICTURE_SENT,
    "delivered": texts.PICTURE_DELIVERED,
    "scored": texts.PICTURE_SCORED,
    "commented": texts.PICTURE_COMMENTED,
}


def rate(say: Say, locale: str, *, title: str, below: str, response: Response) -> RatePicture:
    steps: list[RateStep] = []
    for name, text in STEPS.items():
        people: int = getattr(response, name)
        words = i18n.decimal(people, locale)
        if steps and steps[-1].people:
            share = i18n.percent(Fraction(people, steps[-1].people), locale)
            words = say(texts.PICTURE_STEP, locale, people=words, share=share)
        steps.append(RateStep(say(text, locale), people, words))
    return RatePicture(title, below, tuple(steps))
