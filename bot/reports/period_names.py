"""What a period is called where it is read: "1. kvartal 2026", "marts 2026", "uge 5 2026", or two dates."""

from collections.abc import Callable
from typing import Final

from babel.dates import format_date

from bot import i18n
from bot.core.calendar.periods import CalendarUnit, Period
from bot.core.texts import admins as admin_texts
from bot.core.texts import reports as texts

Say = Callable[..., str]

#: By the quarters of the year. CLDR has "1:a kvartalet" in Swedish, where "första halvåret" stands beside it.
_QUARTERS: Final = (
    texts.PERIOD_FIRST_QUARTER,
    texts.PERIOD_SECOND_QUARTER,
    texts.PERIOD_THIRD_QUARTER,
    texts.PERIOD_FOURTH_QUARTER,
)


def name(say: Say, period: Period, locale: str) -> str:
    """In a sentence or a heading."""
    match period.kind:
        case CalendarUnit.YEAR:
            return str(period.first.year)
        case CalendarUnit.HALF_YEAR:
            is_first = period.first.month == 1
            text = texts.PERIOD_FIRST_HALF if is_first else texts.PERIOD_SECOND_HALF
            return say(text, locale, year=period.first.year)
        case CalendarUnit.QUARTER:
            return say(_QUARTERS[period.first.month // 3], locale, year=period.first.year)
        case CalendarUnit.MONTH:
            return _formatted(period, "LLLL y", locale)
        case CalendarUnit.WEEK:
            year, number, _ = period.first.isocalendar()
            return say(texts.PERIOD_WEEK, locale, number=number, year=year)
        case CalendarUnit.DAY:
            return i18n.day(period.first, locale)
        case CalendarUnit.SPAN:
            return dates(say, period, locale)


def short(say: Say, period: Period, locale: str) -> str:
    """Under a point of a picture."""
    match period.kind:
        case CalendarUnit.HALF_YEAR:
            is_first = period.first.month == 1
            text = texts.PERIOD_FIRST_HALF_SHORT if is_first else texts.PERIOD_SECOND_HALF_SHORT
            return say(text, locale, year=period.first.year)
        case CalendarUnit.QUARTER:
            return _formatted(period, "QQQ y", locale)
        case CalendarUnit.MONTH:
            return _formatted(period, "LLL y", locale)
        case CalendarUnit.WEEK:
            return say(texts.PERIOD_WEEK_SHORT, locale, number=period.first.isocalendar().week)
        case CalendarUnit.SPAN:
            return _formatted(period, "d/M", locale)
        case _:
            return name(say, period, locale)


def dates(say: Say, period: Period, locale: str) -> str:
    """From the first day to the last."""
    first, last = i18n.day(period.first, locale), i18n.day(period.last, locale)
    return say(admin_texts.NPS_PERIOD, locale, first=first, last=last)


def _formatted(period: Period, pattern: str, locale: str) -> str:
    return format_date(period.first, pattern, locale=i18n.number_format(locale)).replace("\xa0", " ")
