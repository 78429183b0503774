"""What a period is called where it is read: "1. kvartal 2026", "marts 2026", "uge 5 2026", or two dates."""

from typing import Final

from babel.dates import format_date

from bot import i18n
from bot.core.calendar.periods import CalendarUnit, Period
from bot.core.texts import admins as admin_texts
from bot.core.texts import reports as texts
from bot.i18n import Reader

#: By the quarters of the year. CLDR has "1:a kvartalet" in Swedish, where "första halvåret" stands beside it.
_QUARTERS: Final = (
    texts.PERIOD_FIRST_QUARTER,
    texts.PERIOD_SECOND_QUARTER,
    texts.PERIOD_THIRD_QUARTER,
    texts.PERIOD_FOURTH_QUARTER,
)


def name(reader: Reader, period: Period) -> str:
    """In a sentence or a heading."""
    match period.kind:
        case CalendarUnit.YEAR:
            return str(period.first.year)
        case CalendarUnit.HALF_YEAR:
            is_first = period.first.month == 1
            text = texts.PERIOD_FIRST_HALF if is_first else texts.PERIOD_SECOND_HALF
            return reader.say(text, year=period.first.year)
        case CalendarUnit.QUARTER:
            return reader.say(_QUARTERS[period.first.month // 3], year=period.first.year)
        case CalendarUnit.MONTH:
            return _formatted(period, "LLLL y", reader)
        case CalendarUnit.WEEK:
            year, number, _ = period.first.isocalendar()
            return reader.say(texts.PERIOD_WEEK, number=number, year=year)
        case CalendarUnit.DAY:
            return reader.day(period.first)
        case CalendarUnit.SPAN:
            return dates(reader, period)


def short(reader: Reader, period: Period) -> str:
    """Under a point of a picture."""
    match period.kind:
        case CalendarUnit.HALF_YEAR:
            is_first = period.first.month == 1
            text = texts.PERIOD_FIRST_HALF_SHORT if is_first else texts.PERIOD_SECOND_HALF_SHORT
            return reader.say(text, year=period.first.year)
        case CalendarUnit.QUARTER:
            return _formatted(period, "QQQ y", reader)
        case CalendarUnit.MONTH:
            return _formatted(period, "LLL y", reader)
        case CalendarUnit.WEEK:
            return reader.say(texts.PERIOD_WEEK_SHORT, number=period.first.isocalendar().week)
        case CalendarUnit.SPAN:
            return _formatted(period, "d/M", reader)
        case _:
            return name(reader, period)


def dates(reader: Reader, period: Period) -> str:
    """From the first day to the last."""
    first, last = reader.day(period.first), reader.day(period.last)
    return reader.say(admin_texts.NPS_PERIOD, first=first, last=last)


def _formatted(period: Period, pattern: str, reader: Reader) -> str:
    return format_date(period.first, pattern, locale=i18n.number_format(reader.locale)).replace("\xa0", " ")
