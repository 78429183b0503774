"""What `/trend` says: a line a period, whether the last one that is over differs from the one before, what was done."""

from collections.abc import Callable, Sequence
from typing import Final

from bot import i18n
from bot.core.delivery.sms_segments import costly, count, fold
from bot.core.measuring.trend import ENOUGH, Trend, TrendPoint
from bot.core.nps import FEW
from bot.core.texts import admins as admin_texts
from bot.core.texts import reports as texts
from bot.reports import period_names
from bot.reports.score import MAX_SEGMENTS, signed

Say = Callable[..., str]

#: At most this many periods have a line of their own; the picture shows all.
MAX_LINES: Final = 8

#: At most this many notes are repeated below them.
MAX_NOTES: Final = 5


def for_chat(say: Say, found: Trend, locale: str, *, title: str, has_picture: bool) -> str:
    """There must be a point."""
    lines = [
        say(texts.TREND_HEAD, locale, by=say(texts.BY[found.grain], locale), survey=title),
        *_coarser(say, found, locale),
        "",
        *_earlier(say, found, locale, has_picture),
        *(_line(say, point, locale) for point in found.points[-MAX_LINES:]),
        "",
        *_verdict(say, found.points, locale),
        *_notes(say, found, locale),
    ]
    return "\n".join(lines).rstrip("\n")


def for_sms(say: Say, found: Trend, locale: str, *, survey: str, title: str) -> str:
    """The latest periods, and the verdict where both fit into two segments."""
    title = survey if costly(fold(title)) else title
    verdict = " ".join(_verdict(say, found.points, locale))
    points = [_sms_point(say, point, locale) for point in found.points]

    def text(shown: int, more: str) -> str:
        by = say(texts.BY[found.grain], locale)
        said = say(texts.TREND_SMS, locale, by=by, survey=title, points=", ".join(points[-shown:]))
        return fold(f"{said} {more}".rstrip())

    longest = min(len(points), MAX_LINES)
    # Two periods and what to think of them are worth more than many periods.
    tries = [(shown, verdict) for shown in range(longest, 1, -1)] + [(shown, "") for shown in range(longest, 1, -1)]
    for shown, more in tries:
        if count(said := text(shown, more)).segments <= MAX_SEGMENTS:
            return said
    return text(1, "")


def _sms_point(say: Say, point: TrendPoint, locale: str) -> str:
    score = "-" if point.summary.shown is None else point.summary.shown
    answers = i18n.decimal(point.summary.answers, locale)
    period = period_names.short(say, point.period, locale)
    said = say(texts.TREND_SMS_POINT, locale, period=period, score=score, answers=answers)
    return say(texts.TREND_SMS_SO_FAR, locale, point=said) if point.is_running else said


def _coarser(say: Say, found: Trend, locale: str) -> list[str]:
    if not found.is_coarser:
        return []
    by, asked = say(texts.BY[found.grain], locale), say(texts.BY[found.asked], locale)
    return [say(texts.TREND_COARSER, locale, by=by, asked=asked, enough=ENOUGH)]


def _earlier(say: Say, found: Trend, locale: str, has_picture: bool) -> list[str]:
    earlier = len(found.points) - MAX_LINES
    return [say(texts.TREND_EARLIER, locale, earlier=earlier)] if has_picture and earlier > 0 else []


def _line(say: Say, point: TrendPoint, locale: str) -> str:
    summary, period = point.summary, period_names.name(say, point.period, locale)
    if summary.shown is None:
        line = say(texts.TREND_LINE_NONE, locale, period=period)
    elif summary.answers == 1:
        line = say(texts.TREND_LINE_ONE, locale, period=period, score=summary.shown)
    else:
        answers = i18n.decimal(summary.answers, locale)
        line = say(texts.TREND_LINE, locale, period=period, score=summary.shown, answers=answers)
    if point.is_running:
        return say(texts.TREND_SO_FAR, locale, line=line)
    if point.change is None or point.change.difference is None:
        return line
    text = texts.TREND_REAL if point.change.is_more_than_chance else texts.TREND_CHANCE
    return say(text, locale, line=line, difference=signed(point.change.difference))


def _verdict(say: Say, points: Sequence[TrendPoint], locale: str) -> list[str]:
    """On the last period that is over, beside the one before it: never on the one that runs."""
    closed = [point for point in points if not point.is_running]
    if len(closed) < 2:
        return [say(texts.TREND_FIRST, locale)]
    earlier, last = closed[-2:]
    names = {
        "period": period_names.name(say, last.period, locale),
        "before": period_names.name(say, earlier.period, locale),
    }
    step = last.change
    if step is None or step.difference is None:
        return [say(texts.TREND_VERDICT_FEW, locale, few=FEW, **names)]
    if step.is_more_than_chance:
        return [say(texts.TREND_VERDICT_REAL, locale, difference=signed(step.difference), **names)]
    chance = say(texts.TREND_VERDICT_CHANCE, locale, difference=signed(step.difference), **names)
    needed = "" if step.needed is None else say(texts.NPS_NEEDED, locale, needed=step.needed_shown)
    return [f"{chance} {needed}".rstrip()]


def _notes(say: Say, found: Trend, locale: str) -> list[str]:
    kept = [note for point in found.points for note in point.notes][-MAX_NOTES:]
    lines = [say(texts.TREND_NOTE, locale, day=i18n.day(note.day, locale), note=note.text) for note in kept]
    return ["", say(texts.TREND_NOTES, locale), *lines] if lines else []


def none(say: Say, locale: str, *, title: str, period: str) -> str:
    return say(admin_texts.NPS_NONE, locale, survey=title, period=period)
