"""What `/nps` says: one message with the score, how sure it is, what changed, and how many answered."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Final

from bot.core import customer_words
from bot.core.calendar.periods import Period
from bot.core.delivery.sms_segments import costly, count, fold
from bot.core.measuring.bands import bands
from bot.core.measuring.breakdown import Segment, segments
from bot.core.measuring.disclosure import hidden
from bot.core.measuring.response_rate import Response
from bot.core.nps import FEW, Summary, nearest
from bot.core.texts import admins as texts
from bot.core.texts import reports as report_texts
from bot.i18n import Reader
from bot.reports import period_names
from bot.reports.figures import Figures

#: What an answer by SMS may take.
MAX_SEGMENTS: Final = 2

#: At most this many segments stand beside the score; `/segments` has all.
MAX_PARTS: Final = 12


def for_chat(reader: Reader, figures: Figures, today: date) -> str:
    """Several lines, for a chat."""
    summary = figures.summary
    first, last = _dates(figures.period, reader)
    if summary.shown is None:
        return reader.say(
            texts.NPS_NONE, survey=figures.title, period=reader.say(texts.NPS_PERIOD, first=first, last=last)
        )
    lines = [
        reader.say(texts.NPS_HEAD, score=summary.shown, survey=figures.title),
        reader.say(texts.NPS_PERIOD, first=first, last=last),
        _answers(reader, summary),
        *_certainty(reader, summary),
        *_band(reader, summary),
        *_change(reader, figures, today),
        *_response(reader, figures.response),
        *_removed(reader, figures),
        "",
        reader.say(texts.NPS_DISTRIBUTION),
        *_distribution(figures.counts, reader),
    ]
    return "\n".join(lines)


def in_short(reader: Reader, figures: Figures, today: date) -> list[str]:
    """What a digest says beside the score: of how many, how sure, what changed, who answered."""
    return [
        _answers(reader, figures.summary),
        *_certainty(reader, figures.summary),
        *_change(reader, figures, today),
        *_response(reader, figures.response),
        *_removed(reader, figures),
    ]


def by_attribute(reader: Reader, counts: Mapping[str, Sequence[int]], named: str, *, answers: int) -> str:
    """The score of each value of an attribute, the lowest first. `answers` are those without the attribute too."""
    lines = _by_lines(reader, counts, answers=answers)
    return "\n".join([reader.say(report_texts.BY_HEAD, attribute=named), *lines])


def _by_lines(reader: Reader, counts: Mapping[str, Sequence[int]], *, answers: int) -> list[str]:
    found = segments(counts)
    sizes = {one.name: one.summary.answers for one in found}
    small = hidden(sizes, answers - sum(sizes.values()))
    shown = [one for one in found if one.name not in small][:MAX_PARTS]
    lines = [segment_line(reader, one) for one in shown]
    if small:
        lines.append(unseen(reader, small))
    return lines


def unseen(reader: Reader, names: Collection[str]) -> str:
    """How many are not shown, and why. Not which: the name of a segment of one tells that this very person answered."""
    return reader.say(report_texts.HIDDEN, count=reader.number(len(names)))


def segment_line(reader: Reader, segment: Segment) -> str:
    answers = reader.number(segment.summary.answers)
    line = reader.say(
        report_texts.BY_LINE,
        name=customer_words.on_one_line(segment.name),
        score=segment.summary.shown,
        answers=answers,
    )
    if not segment.is_different:
        return line
    is_lower = (segment.change.difference or 0) < 0
    text = report_texts.BY_DIFFERENT_LOWER if is_lower else report_texts.BY_DIFFERENT_HIGHER
    return f"{line} - {reader.say(text)}"


def side_by_side(reader: Reader, found: Sequence[Figures]) -> str:
    """A line a survey: each asks something of its own, so they are never added up."""
    period = period_names.name(reader, found[0].period)
    lines = [_line(reader, one) for one in found]
    return "\n".join([reader.say(report_texts.NPS_SIDE_BY_SIDE, period=period), *lines])


def _line(reader: Reader, figures: Figures) -> str:
    summary = figures.summary
    if summary.shown is None:
        return reader.say(report_texts.NPS_LINE_NONE, survey=figures.title)
    if summary.interval is None:
        return reader.say(report_texts.NPS_LINE_ONE, survey=figures.title, score=summary.shown)
    low, high = map(nearest, summary.interval)
    answers = reader.number(summary.answers)
    return reader.say(
        report_texts.NPS_LINE,
        survey=figures.title,
        score=summary.shown,
        answers=answers,
        low=low,
        high=high,
    )


def for_sms(reader: Reader, found: Sequence[Figures], today: date) -> str:
    """What fits into two SMS segments: of one survey all that matters most, of several a sentence each.

    Of those that do not fit, the name is said, by which to ask for them.
    """
    if len(found) == 1:
        return _by_sms(reader, found[0], today)
    sentences = [fold(_sentence(reader, one, today)) for one in found]
    for shown in range(len(found), 0, -1):
        rest = ", ".join(one.survey for one in found[shown:])
        named = [reader.say(texts.KNOWN_SURVEYS, surveys=rest)] if rest else []
        text = "\n".join([*sentences[:shown], *named])
        if count(text).segments <= MAX_SEGMENTS:
            return text
    return sentences[0]


def by_attribute_for_sms(
    reader: Reader, figures: Figures, counts: Mapping[str, Sequence[int]], named: str, today: date
) -> str:
    """The score, and as many of the parts as two segments hold, the lowest first."""
    answers = figures.summary.answers
    lines = [fold(line) for line in _by_lines(reader, counts, answers=answers)]
    head = [fold(_sentence(reader, figures, today)), fold(reader.say(report_texts.BY_HEAD, attribute=named))]
    for shown in range(len(lines), -1, -1):
        rest = [fold(reader.say(report_texts.BY_SMS_REST, count=len(lines) - shown))] if shown < len(lines) else []
        text = "\n".join([*head, *lines[:shown], *rest])
        if count(text).segments <= MAX_SEGMENTS:
            return text
    return head[0]


def _by_sms(reader: Reader, figures: Figures, today: date) -> str:
    """The sentence that is needed, then what there is room for."""
    text = fold(_sentence(reader, figures, today))
    if figures.summary.shown is None:
        return text
    is_running = figures.is_running(today)
    more = [
        *([] if is_running else _change(reader, figures, today)),
        *_response(reader, figures.response),
        *_removed(reader, figures),
        *([_groups(reader, figures.summary)] if figures.summary.answers > 1 else []),
    ]
    for sentence in more:
        # What is a line in a chat is a sentence here.
        longer = f"{text} {fold(sentence.rstrip('.'))}."
        if count(longer).segments <= MAX_SEGMENTS:
            text = longer
    return text


def _sentence(reader: Reader, figures: Figures, today: date) -> str:
    summary = figures.summary
    first, last = _dates(figures.period, reader)
    title = figures.survey if costly(fold(figures.title)) else figures.title
    if summary.shown is None:
        return reader.say(texts.NPS_NONE, survey=title, period=reader.say(texts.NPS_PERIOD, first=first, last=last))
    common = {"score": summary.shown, "survey": title, "first": first, "last": last}
    if summary.interval is None:
        text = reader.say(texts.NPS_SMS_ONE, **common)
    else:
        low, high = map(nearest, summary.interval)
        text = reader.say(texts.NPS_SMS, **common, answers=reader.number(summary.answers), low=low, high=high)
    return " ".join([text, *([reader.say(texts.NPS_RUNNING)] if figures.is_running(today) else [])])


def _dates(period: Period, reader: Reader) -> tuple[str, str]:
    return reader.day(period.first), reader.day(period.last)


def _answers(reader: Reader, summary: Summary) -> str:
    if summary.answers == 1:
        return reader.say(texts.NPS_ONE)
    numbers = {
        "answers": summary.answers,
        "promoters": summary.promoters,
        "passives": summary.passives,
        "detractors": summary.detractors,
    }
    return reader.say(texts.NPS_ANSWERS, **{name: reader.number(number) for name, number in numbers.items()})


def _groups(reader: Reader, summary: Summary) -> str:
    """Where the number of answers was said."""
    counts = {"promoters": summary.promoters, "passives": summary.passives, "detractors": summary.detractors}
    return reader.say(texts.NPS_GROUPS, **{name: reader.number(many) for name, many in counts.items()})


def _certainty(reader: Reader, summary: Summary) -> list[str]:
    """No interval for a single answer: it would not even hold that answer."""
    lines = []
    if summary.interval is not None and summary.detailed is not None:
        low, high = map(nearest, summary.interval)
        exact = reader.number(float(summary.detailed), 1)
        lines.append(reader.say(texts.NPS_EXACT, exact=exact, low=low, high=high))
    if summary.answers < FEW:
        lines.append(reader.say(texts.NPS_FEW))
    return lines


def _change(reader: Reader, figures: Figures, today: date) -> list[str]:
    """A verdict for closed periods only: looked at every week, chance alone shows a change in most years."""
    if figures.is_running(today):
        return [reader.say(texts.NPS_RUNNING)]
    step, before = figures.change, figures.before.shown
    if before is None or step.difference is None:
        return []
    if not step.has_enough:
        return [reader.say(texts.NPS_CHANGE_FEW)]
    if not figures.period.is_closed(today):
        first, last = _dates(figures.period.previous(), reader)
        return [f"{signed(step.difference)} (NPS {before}, {reader.say(texts.NPS_PERIOD, first=first, last=last)})"]
    if step.is_more_than_chance:
        return [reader.say(texts.NPS_CHANGE_REAL, difference=signed(step.difference), before=before)]
    chance = reader.say(texts.NPS_CHANGE_CHANCE, difference=signed(step.difference), before=before)
    needed = "" if step.needed is None else reader.say(report_texts.NPS_NEEDED, needed=step.needed_shown)
    return [f"{chance} {needed}".rstrip()]


def _band(reader: Reader, summary: Summary) -> list[str]:
    """Only where the answers are enough to say something."""
    ends = bands(summary)
    if ends is None or summary.answers < FEW:
        return []
    low, high = (reader.say(report_texts.BANDS[end]) for end in ends)
    if low == high:
        return [reader.say(report_texts.NPS_BAND, word=low)]
    return [reader.say(report_texts.NPS_BANDS, low=low, high=high)]


def _removed(reader: Reader, figures: Figures) -> list[str]:
    """Always beside the score: choosing who is asked is how a score is bent most often."""
    if not figures.removed:
        return []
    return [reader.say(report_texts.NPS_REMOVED, count=reader.number(figures.removed))]


def signed(difference: int) -> str:
    return f"{difference:+d}" if difference else "0"


def _response(reader: Reader, response: Response) -> list[str]:
    if response.rate is None:
        return []
    rate = reader.number(float(response.rate * 100))
    scored, delivered = reader.number(response.scored), reader.number(response.delivered)
    lines = [reader.say(texts.NPS_RESPONSE, rate=rate, scored=scored, delivered=delivered)]
    if response.undelivered:
        lines.append(reader.say(texts.NPS_UNDELIVERED, undelivered=reader.number(response.undelivered)))
    return lines


def _distribution(counts: list[int], reader: Reader) -> list[str]:
    return [f"{score}: {reader.number(number)}" for score, number in reversed(list(enumerate(counts))) if number]
