"""What a digest says of one survey in a week or month that is over: the score, what changed, what waits to be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bot import i18n
from bot.core.delivery.sms_segments import count, fold
from bot.core.texts import reports as texts
from bot.reports import period_names, score
from bot.reports.figures import Figures

Say = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Told:
    """The figures of a survey that has been answered, and what can be counted beside them."""

    figures: Figures
    comments: int
    #: Now, whenever they were opened.
    open_cases: int


def for_chat(say: Say, told: Told, locale: str, today: date) -> str:
    """Under the picture, or in its place."""
    figures = told.figures
    period = period_names.name(say, figures.period, locale)
    head = say(texts.DIGEST_HEAD, locale, survey=figures.title, period=period, score=figures.summary.shown)
    return "\n".join([head, *score.in_short(say, figures, locale, today), *_to_do(say, told, locale)])


def for_sms(say: Say, told: Sequence[Told], locale: str, today: date) -> str:
    """What `/nps` answers by SMS, with the counts where there is room: two segments at most."""
    text = score.for_sms(say, [one.figures for one in told], locale, today)
    more = [fold(line) for line in _to_do(say, told[0], locale)] if len(told) == 1 else []
    for line in more:
        longer = f"{text} {line}."
        text = longer if count(longer).segments <= score.MAX_SEGMENTS else text
    return text


def _to_do(say: Say, told: Told, locale: str) -> list[str]:
    counts = {texts.DIGEST_COMMENTS: told.comments, texts.DIGEST_CASES: told.open_cases}
    return [say(text, locale, count=i18n.decimal(number, locale)) for text, number in counts.items() if number]
