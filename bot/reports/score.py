"""What `/nps` says: one message with the score, how sure it is, what changed, and how many answered."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Final

from bot import i18n
from bot.core.calendar.periods import Period
from bot.core.delivery.sms_segments import costly, count, fold
from bot.core.measuring.bands import bands
from bot.core.measuring.breakdown import Segment, segments
from bot.core.measuring.disclosure import hidden
from bot.core.measuring.response_rate import Response
from bot.core.nps import FEW, Summary, nearest
from bot.core.texts import admins as texts
from bot.core.texts import reports as report_texts
from bot.reports import period_names
from bot.reports.figures import Figures

Say = Callable[..., str]

#: What an answer by SMS may take.
MAX_SEGMENTS: Final = 2

#: At most this many segments stand beside the score; `/segments` has all.
MAX_PARTS: Final = 12


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
        *_band(say, summary, locale),
        *_change(say, figures, locale, today),
        *_response(say, figures.response, locale),
        *_removed(say, figures, locale),
        "",
        say(texts.NPS_DISTRIBUTION, locale),
        *_distribution(figures.counts, locale),
    ]
    return "\n".join(lines)


def in_short(say: Say, figures: Figures, locale: str, today: date) -> list[str]:
    """What a digest says beside the score: of how many, how sure, what changed, who answered."""
    return [
        _answers(say, figures.summary, locale),
        *_certainty(say, figures.summary, locale),
        *_change(say, figures, locale, today),
        *_response(say, figures.response, locale),
        *_removed(say, figures, locale),
    ]


def by_attribute(say: Say, counts: Mapping[str, Sequence[int]], named: str, locale: str, *, answers: int) -> str:
    """The score of each value of an attribute, the lowest first. `answers` are those without the attribute too."""
    lines = _by_lines(say, counts, locale, answers=answers)
    return "\n".join([say(report_texts.BY_HEAD, locale, attribute=named), *lines])


def _by_lines(say: Say, counts: Mapping[str, Sequence[int]], locale: str, *, answers: int) -> list[str]:
    found = segments(counts)
    sizes = {one.name: one.summary.answers for one in found}
    small = hidden(sizes, answers - sum(sizes.values()))
    shown = [one for one in found if one.name not in small][:MAX_PARTS]
    lines = [segment_line(say, one, locale) for one in shown]
    if small:
        lines.append(unseen(say, small, locale))
    return lines


def unseen(say: Say, names: Collection[str], locale: str) -> str:
    """How many are not shown, and why. Not which: the name of a segment of one tells that this very person answered."""
    return say(report_texts.HIDDEN, locale, count=i18n.decimal(len(names), locale))


def segment_line(say: Say, segment: Segment, locale: str) -> str:
    answers = i18n.decimal(segment.summary.answers, locale)
    line = say(report_texts.BY_LINE, locale, name=segment.name, score=segment.summary.shown, answers=answers)
    if not segment.is_different:
        return line
    is_lower = (segment.change.difference or 0) < 0
    text = report_texts.BY_DIFFERENT_LOWER if is_lower else report_texts.BY_DIFFERENT_HIGHER
    return f"{line} - {say(text, locale)}"


def side_by_side(say: Say, found: Sequence[Figures], locale: str) -> str:
    """A line a survey: each asks something of its own, so they are never added up."""
    period = period_names.name(say, found[0].period, locale)
    lines = [_line(say, one, locale) for one in found]
    return "\n".join([say(report_texts.NPS_SIDE_BY_SIDE, locale, period=period), *lines])


def _line(say: Say, figures: Figures, locale: str) -> str:
    summary = figures.summary
    if summary.shown is None:
        return say(report_texts.NPS_LINE_NONE, locale, survey=figures.title)
    if summary.interval is None:
        return say(report_texts.NPS_LINE_ONE, locale, survey=figures.title, score=summary.shown)
    low, high = map(nearest, summary.interval)
    answers = i18n.decimal(summary.answers, locale)
    return say(
        report_texts.NPS_LINE,
        locale,
        survey=figures.title,
        score=summary.shown,
        answers=answers,
        low=low,
        high=high,
    )


def for_sms(say: Say, found: Sequence[Figures], locale: str, today: date) -> str:
    """What fits into two SMS segments: of one survey all that matters most, of several a sentence each.

    Of those that do not fit, the name is said, by which to ask for them.
    """
    if len(found) == 1:
        return _by_sms(say, found[0], locale, today)
    sentences = [fold(_sentence(say, one, locale, today)) for one in found]
    for shown in range(len(found), 0, -1):
        rest = ", ".join(one.survey for one in found[shown:])
        named = [say(texts.KNOWN_SURVEYS, locale, surveys=rest)] if rest else []
        text = "\n".join([*sentences[:shown], *named])
        if count(text).segments <= MAX_SEGMENTS:
            return text
    return sentences[0]


def by_attribute_for_sms(
    say: Say, figures: Figures, counts: Mapping[str, Sequence[int]], named: str, locale: str, today: date
) -> str:
    """The score, and as many of the parts as two segments hold, the lowest first."""
    answers = figures.summary.answers
    lines = [fold(line) for line in _by_lines(say, counts, locale, answers=answers)]
    head = [fold(_sentence(say, figures, locale, today)), fold(say(report_texts.BY_HEAD, locale, attribute=named))]
    for shown in range(len(lines), -1, -1):
        rest = [fold(say(report_texts.BY_SMS_REST, locale, count=len(lines) - shown))] if shown < len(lines) else []
        text = "\n".join([*head, *lines[:shown], *rest])
        if count(text).segments <= MAX_SEGMENTS:
            return text
    return head[0]


def _by_sms(say: Say, figures: Figures, locale: str, today: date) -> str:
    """The sentence that is needed, then what there is room for."""
    text = fold(_sentence(say, figures, locale, today))
    if figures.summary.shown is None:
        return text
    is_running = figures.is_running(today)
    more = [
        *([] if is_running else _change(say, figures, locale, today)),
        *_response(say, figures.response, locale),
        *_removed(say, figures, locale),
        *([_groups(say, figures.summary, locale)] if figures.summary.answers > 1 else []),
    ]
    for sentence in more:
        # What is a line in a chat is a sentence here.
        longer = f"{text} {fold(sentence.rstrip('.'))}."
        if count(longer).segments <= MAX_SEGMENTS:
            text = longer
    return text


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


def _groups(say: Say, summary: Summary, locale: str) -> str:
    """Where the number of answers was said."""
    counts = {"promoters": summary.promoters, "passives": summary.passives, "detractors": summary.detractors}
    return say(texts.NPS_GROUPS, locale, **{name: i18n.decimal(many, locale) for name, many in counts.items()})


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
        return [f"{signed(step.difference)} (NPS {before}, {say(texts.NPS_PERIOD, locale, first=first, last=last)})"]
    if step.is_more_than_chance:
        return [say(texts.NPS_CHANGE_REAL, locale, difference=signed(step.difference), before=before)]
    chance = say(texts.NPS_CHANGE_CHANCE, locale, difference=signed(step.difference), before=before)
    needed = "" if step.needed is None else say(report_texts.NPS_NEEDED, locale, needed=step.needed_shown)
    return [f"{chance} {needed}".rstrip()]


def _band(say: Say, summary: Summary, locale: str) -> list[str]:
    """Only where the answers are enough to say something."""
    ends = bands(summary)
    if ends is None or summary.answers < FEW:
        return []
    low, high = (say(report_texts.BANDS[end], locale) for end in ends)
    if low == high:
        return [say(report_texts.NPS_BAND, locale, word=low)]
    return [say(report_texts.NPS_BANDS, locale, low=low, high=high)]


def _removed(say: Say, figures: Figures, locale: str) -> list[str]:
    """Always beside the score: choosing who is asked is how a score is bent most often."""
    if not figures.removed:
        return []
    return [say(report_texts.NPS_REMOVED, locale, count=i18n.decimal(figures.removed, locale))]


def signed(difference: int) -> str:
    return f"{difference:+d}" if difference else "0"


def _response(say: Say, response: Response, locale: str) -> list[str]:
    if response.rate is None:
        return []
    rate = i18n.decimal(float(response.rate * 100), locale)
    scored, delivered = i18n.decimal(response.scored, locale), i18n.decimal(response.delivered, locale)
    lines = [say(texts.NPS_RESPONSE, locale, rate=rate, scored=scored, delivered=delivered)]
    if response.undelivered:
        lines.append(say(texts.NPS_UNDELIVERED, locale, undelivered=i18n.decimal(response.undelivered, locale)))
    return lines


def _distribution(counts: list[int], locale: str) -> list[str]:
    return [f"{score}: {i18n.decimal(number, locale)}" for score, number in reversed(list(enumerate(counts))) if number]
