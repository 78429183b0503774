"""By which unit of the calendar a trend is asked for, in whatever language: "month", "pr. kvartal", "half year".

    splits("relation 2026 per month") -> (month, "relation 2026"), then whatever else the words could mean

A unit may stand for a period too ("this month"), so every way to read it is given; whoever knows the periods chooses.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.core.calendar.period_words import canonical
from bot.core.calendar.periods import CalendarUnit
from bot.core.language import entries, meanings

_UNITS: Final = {
    "w": CalendarUnit.WEEK,
    "m": CalendarUnit.MONTH,
    "q": CalendarUnit.QUARTER,
    "h": CalendarUnit.HALF_YEAR,
    "y": CalendarUnit.YEAR,
}

_ADVERBS: Final = {word: CalendarUnit(unit) for word, unit in meanings("how_often").items()}

_PREFIXES: Final = {*entries("by"), *entries("times_per")}


def splits(words: str) -> Iterator[tuple[CalendarUnit, str]]:
    """Each way to take a unit out, from the end on, with the words that are left, in their order."""
    said = words.split()
    for many in (2, 1):
        for place in range(len(said) - many, -1, -1):
            if (grain := _grain(said[place : place + many])) is not None:
                yield grain, " ".join([*_without_prefix(said[:place]), *said[place + many :]])


def _grain(words: list[str]) -> CalendarUnit | None:
    """Two words only where both are of the name ("half year"): "this month" is a period."""
    if words[0].casefold() in _PREFIXES and len(words) == 2:
        return _grain(words[1:])
    if len(words) == 1 and (adverb := _ADVERBS.get(words[0].casefold())):
        return adverb
    is_name = all(canonical(word) for word in words) and not re.search(r"\d", words[0])
    return _UNITS.get(canonical(" ".join(words))) if is_name else None


def _without_prefix(before: list[str]) -> list[str]:
    return before[:-1] if before and before[-1].casefold() in _PREFIXES else before
