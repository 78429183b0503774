"""What `/trend` says: a line a period, whether the last one that is over differs from the one before, what was done."""

from collections.abc import Sequence
from typing import Final

from bot.core.delivery.sms_segments import costly, count, fold
from bot.core.measuring.trend import ENOUGH, Trend, TrendPoint
from bot.core.nps import FEW
from bot.core.texts import admins as admin_texts
from bot.core.texts import reports as texts
from bot.i18n import Reader
from bot.reports import period_names
from bot.reports.score import MAX_SEGMENTS, signed

#: At most this many periods have a line of their own; the picture shows all.
MAX_LINES: Final = 8

#: At most this many notes are repeated below them.
MAX_NOTES: Final = 5


def for_chat(reader: Reader, found: Trend, *, title: str, has_picture: bool) -> str:
    """There must be a point."""
    lines = [
        reader.say(texts.TREND_HEAD, by=reader.say(texts.BY[found.grain]), survey=title),
        *_coarser(reader, found),
        "",
        *_earlier(reader, found, has_picture),
        *(_line(reader, point) for point in found.points[-MAX_LINES:]),
        "",
        *_verdict(reader, found.points),
        *_notes(reader, found),
    ]
    return "\n".join(lines).rstrip("\n")


def for_sms(reader: Reader, found: Trend, *, survey: str, title: str) -> str:
    """The latest periods, and the verdict where both fit into two segments."""
    title = survey if costly(fold(title)) else title
    verdict = " ".join(_verdict(reader, found.points))
    points = [_sms_point(reader, point) for point in found.points]

    def text(shown: int, more: str) -> str:
        by = reader.say(texts.BY[found.grain])
        said = reader.say(texts.TREND_SMS, by=by, survey=title, points=", ".join(points[-shown:]))
        return fold(f"{said} {more}".rstrip())

    longest = min(len(points), MAX_LINES)
    # Two periods and what to think of them are worth more than many periods.
    tries = [(shown, verdict) for shown in range(longest, 1, -1)] + [(shown, "") for shown in range(longest, 1, -1)]
    for shown, more in tries:
        if count(said := text(shown, more)).segments <= MAX_SEGMENTS:
            return said
    return text(1, "")


def _sms_point(reader: Reader, point: TrendPoint) -> str:
    score = "-" if point.summary.shown is None else point.summary.shown
    answers = reader.number(point.summary.answers)
    period = period_names.short(reader, point.period)
    said = reader.say(texts.TREND_SMS_POINT, period=period, score=score, answers=answers)
    return reader.say(texts.TREND_SMS_SO_FAR, point=said) if point.is_running else said


def _coarser(reader: Reader, found: Trend) -> list[str]:
    if not found.is_coarser:
        return []
    by, asked = reader.say(texts.BY[found.grain]), reader.say(texts.BY[found.asked])
    return [reader.say(texts.TREND_COARSER, by=by, asked=asked, enough=ENOUGH)]


def _earlier(reader: Reader, found: Trend, has_picture: bool) -> list[str]:
    earlier = len(found.points) - MAX_LINES
    return [reader.say(texts.TREND_EARLIER, earlier=earlier)] if has_picture and earlier > 0 else []


def _line(reader: Reader, point: TrendPoint) -> str:
    summary, period = point.summary, period_names.name(reader, point.period)
    if summary.shown is None:
        line = reader.say(texts.TREND_LINE_NONE, period=period)
    elif summary.answers == 1:
        line = reader.say(texts.TREND_LINE_ONE, period=period, score=summary.shown)
    else:
        answers = reader.number(summary.answers)
        line = reader.say(texts.TREND_LINE, period=period, score=summary.shown, answers=answers)
    if point.is_running:
        return reader.say(texts.TREND_SO_FAR, line=line)
    if point.change is None or point.change.difference is None:
        return line
    text = texts.TREND_REAL if point.change.is_more_than_chance else texts.TREND_CHANCE
    return reader.say(text, line=line, difference=signed(point.change.difference))


def _verdict(reader: Reader, points: Sequence[TrendPoint]) -> list[str]:
    """On the last period that is over, beside the one before it: never on the one that runs."""
    closed = [point for point in points if not point.is_running]
    if len(closed) < 2:
        return [reader.say(texts.TREND_FIRST)]
    earlier, last = closed[-2:]
    names = {
        "period": period_names.name(reader, last.period),
        "before": period_names.name(reader, earlier.period),
    }
    step = last.change
    if step is None or step.difference is None:
        return [reader.say(texts.TREND_VERDICT_FEW, few=FEW, **names)]
    if step.is_more_than_chance:
        return [reader.say(texts.TREND_VERDICT_REAL, difference=signed(step.difference), **names)]
    chance = reader.say(texts.TREND_VERDICT_CHANCE, difference=signed(step.difference), **names)
    needed = "" if step.needed is None else reader.say(texts.NPS_NEEDED, needed=step.needed_shown)
    return [f"{chance} {needed}".rstrip()]


def _notes(reader: Reader, found: Trend) -> list[str]:
    kept = [note for point in found.points for note in point.notes][-MAX_NOTES:]
    lines = [reader.say(texts.TREND_NOTE, day=reader.day(note.day), note=note.text) for note in kept]
    return ["", reader.say(texts.TREND_NOTES), *lines] if lines else []


def none(reader: Reader, *, title: str, period: str) -> str:
    return reader.say(admin_texts.NPS_NONE, survey=title, period=period)
