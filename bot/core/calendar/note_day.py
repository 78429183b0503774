"""The day at the beginning of a note, as people write it, and the text behind it.

    read("12. marts nyt telefonsystem", today=...) -> (12 March, "nyt telefonsystem")

Without a year it is the latest such day. A day without a year is read where nothing else can be meant: "12/3", "12.3."
and "12. marts" are days, "12.3" is a number. Without any day the note is today's.
"""

import re
from contextlib import suppress
from datetime import date
from typing import Final

from bot.core.calendar.period_words import canonical
from bot.core.calendar.periods import DAY, CalendarUnit, parse
from bot.core.language import meanings

#: Longer ones do not fit under a picture.
MAX_CHARACTERS: Final = 80

_RELATIVE: Final = {words: int(days) for words, days in meanings("days_back").items()}
_WITHOUT_A_YEAR: Final = re.compile(r"\d{1,2}/\d{1,2}|\d{1,2}\.\d{1,2}\.")
_NAMED_MONTH: Final = re.compile(r"(?:\d{1,2} m|m \d{1,2}) \d{1,2}")
_MONTH_FIRST: Final = re.compile(r"m (\d{1,2}) (\d{1,2}) (20\d\d)")
_LIKE_A_DAY: Final = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\1\d{4}|\d{1,2}/\d{1,2}")


def read(words: str, *, today: date) -> tuple[date, str]:
    """The text may be empty. Raises `ValueError` for what is written like a day and is none, such as 2026-02-30."""
    said = words.split()
    for many in (3, 2, 1):
        if len(said) >= many and (day := _day(" ".join(said[:many]).strip(",:;"), today)) is not None:
            return day, " ".join(said[many:]).lstrip("-:, ")
    if said and _LIKE_A_DAY.fullmatch(said[0].rstrip(".,:")):
        raise ValueError(f"There is no day {said[0]}.")
    return today, " ".join(said)


def _day(words: str, today: date) -> date | None:
    if (back := _RELATIVE.get(words.casefold())) is not None:
        return today - back * DAY
    if not re.search(r"\d", words):
        return None
    if _WITHOUT_A_YEAR.fullmatch(words) or _NAMED_MONTH.fullmatch(canonical(words)):
        return _latest(words, today)
    with suppress(ValueError):
        if american := _MONTH_FIRST.fullmatch(canonical(words)):
            month, day, year = map(int, american.groups())
            return date(year, month, day)
        found = parse(words, today=today)
        # "3 d" is three days back from today, and "2026-03" a month: what is meant has a year and one day.
        if found.kind is CalendarUnit.DAY and re.search(r"20\d\d", words):
            return found.first
    return None


def _latest(words: str, today: date) -> date | None:
    """Eight years back, since the 29th of February may be that rare."""
    numbers = [int(number) for number in re.findall(r"\d+", canonical(words))]
    month_first = canonical(words).startswith("m ")
    day, month = reversed(numbers) if month_first else numbers
    for year in range(today.year, today.year - 9, -1):
        with suppress(ValueError):
            found = date(year, month, day)
            if found <= today:
                return found
    return None
