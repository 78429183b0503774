"""What `/segments` says: a line a segment, the lowest first, and which differ by more than chance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.contact_data import is_nearly_unique
from bot.core.delivery.sms_segments import costly, count, fold
from bot.core.measuring.breakdown import NOBODY, Segment, segments, weighted
from bot.core.measuring.disclosure import hidden
from bot.core.nps import Summary, summarise
from bot.core.texts import reports as texts
from bot.i18n import Reader
from bot.reports.score import MAX_SEGMENTS, segment_line, unseen

#: Of more, those at either end are shown.
MAX_LINES: Final = 16


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Of one survey and period, by one attribute."""

    title: str
    survey: str
    attribute: str
    """As the reader calls it."""
    period: str
    shown: tuple[Segment, ...]
    """The lowest first."""
    hidden: tuple[str, ...]
    whole: Summary
    """All answers of these segments."""
    rest: int
    """Answers that are in no segment."""
    weighted: int | None
    """Where it is worth saying."""

    @property
    def are_nearly_all_different(self) -> bool:
        """Then it is no segment: an order number, a date of birth."""
        return is_nearly_unique(len(self.shown) + len(self.hidden), self.whole.answers)

    @property
    def ends(self) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
        """All of them, or so many at either end."""
        if len(self.shown) <= MAX_LINES:
            return self.shown, ()
        return self.shown[: MAX_LINES // 2], self.shown[-MAX_LINES // 2 :]


def made(
    counts: Mapping[str, Sequence[int]],
    asked: Mapping[str, int],
    answers: int,
    *,
    title: str,
    survey: str,
    attribute: str,
    period: str,
) -> Breakdown:
    """`counts` per segment, how many of each were asked in the period, and the answers of everybody in it."""
    found = segments(counts)
    whole = sum((segment.summary for segment in found), NOBODY)
    rest = answers - whole.answers
    small = hidden({segment.name: segment.summary.answers for segment in found}, rest)
    return Breakdown(
        title=title,
        survey=survey,
        attribute=attribute,
        period=period,
        shown=tuple(segment for segment in found if segment.name not in small),
        hidden=tuple(sorted(small)),
        whole=whole,
        rest=rest,
        weighted=_weighted(counts, asked),
    )


def _weighted(counts: Mapping[str, Sequence[int]], asked: Mapping[str, int]) -> int | None:
    """Not where more answered in the period than were asked in it: then it is not they whom the answers speak for."""
    parts = {name: summarise(counts.get(name, [0] * 11)) for name in asked.keys() | counts.keys()}
    if any(part.answers > asked.get(name, 0) for name, part in parts.items()):
        return None
    found = weighted(parts, asked)
    return found.shown if found is not None and found.is_worth_saying else None


def for_chat(reader: Reader, found: Breakdown) -> str:
    lowest, highest = found.ends
    between = len(found.shown) - len(lowest) - len(highest)
    lines = [
        reader.say(texts.SEGMENTS_HEAD, attribute=found.attribute, survey=found.title),
        found.period,
        "",
        *(segment_line(reader, segment) for segment in lowest),
        *([reader.say(texts.SEGMENTS_BETWEEN, count=reader.number(between))] if between else []),
        *(segment_line(reader, segment) for segment in highest),
        *_not_shown(reader, found),
        "",
        *([reader.say(texts.SEGMENTS_HOW)] if len(found.shown) > 1 else []),
        *_weighted_line(reader, found),
    ]
    return "\n".join(lines).rstrip("\n")


def not_shown(reader: Reader, found: Breakdown) -> str:
    """Under the picture."""
    return unseen(reader, found.hidden) if found.hidden else ""


def _not_shown(reader: Reader, found: Breakdown) -> list[str]:
    lines = []
    if found.hidden:
        lines.append(unseen(reader, found.hidden))
    # Only where it tells nothing of those that are hidden.
    if found.rest and not found.hidden:
        rest = reader.number(found.rest)
        lines.append(reader.say(texts.SEGMENTS_REST, attribute=found.attribute, count=rest))
    return lines


def _weighted_line(reader: Reader, found: Breakdown) -> list[str]:
    if found.weighted is None:
        return []
    values = {"attribute": found.attribute, "score": found.weighted, "plain": found.whole.shown}
    return [reader.say(texts.SEGMENTS_WEIGHTED, **values)]


def for_sms(reader: Reader, found: Breakdown) -> str:
    """The lowest, as many as two segments hold."""
    title = found.survey if costly(fold(found.title)) else found.title
    parts = [_sms_part(reader, segment) for segment in found.shown if not costly(fold(segment.name))]

    def text(shown: int) -> str:
        common = {"attribute": found.attribute, "survey": title, "period": found.period}
        said = reader.say(texts.SEGMENTS_SMS, parts=", ".join(parts[:shown]) or "-", **common)
        more = len(found.shown) + len(found.hidden) - shown
        return fold(f"{said} {reader.say(texts.SEGMENTS_SMS_MORE, count=more)}" if more else said)

    fitting = (said for shown in range(len(parts), 0, -1) if count(said := text(shown)).segments <= MAX_SEGMENTS)
    return next(fitting, text(0))


def _sms_part(reader: Reader, segment: Segment) -> str:
    answers = reader.number(segment.summary.answers)
    part = reader.say(texts.SEGMENTS_SMS_PART, name=segment.name, score=segment.summary.shown, answers=answers)
    if not segment.is_different:
        return part
    is_lower = (segment.change.difference or 0) < 0
    return reader.say(texts.SEGMENTS_SMS_LOWER if is_lower else texts.SEGMENTS_SMS_HIGHER, part=part)
