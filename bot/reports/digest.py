"""What a digest says of one survey in a week or month that is over: the score, what changed, what waits to be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.delivery.sms_segments import count, fold
from bot.core.texts import reports as texts
from bot.i18n import Reader
from bot.reports import period_names, score
from bot.reports.figures import Figures


@dataclass(frozen=True, slots=True)
class Told:
    """The figures of a survey that has been answered, and what can be counted beside them."""

    figures: Figures
    comments: int
    #: Now, whenever they were opened.
    open_cases: int


def for_chat(reader: Reader, told: Told, today: date) -> str:
    """Under the picture, or in its place."""
    figures = told.figures
    period = period_names.name(reader, figures.period)
    head = reader.say(texts.DIGEST_HEAD, survey=figures.title, period=period, score=figures.summary.shown)
    return "\n".join([head, *score.in_short(reader, figures, today), *_to_do(reader, told)])


def for_sms(reader: Reader, told: Sequence[Told], today: date) -> str:
    """What `/nps` answers by SMS, with the counts where there is room: two segments at most."""
    text = score.for_sms(reader, [one.figures for one in told], today)
    more = [fold(line) for line in _to_do(reader, told[0])] if len(told) == 1 else []
    for line in more:
        longer = f"{text} {line}."
        text = longer if count(longer).segments <= score.MAX_SEGMENTS else text
    return text


def _to_do(reader: Reader, told: Told) -> list[str]:
    counts = {texts.DIGEST_COMMENTS: told.comments, texts.DIGEST_CASES: told.open_cases}
    return [reader.say(text, count=reader.number(number)) for text, number in counts.items() if number]
