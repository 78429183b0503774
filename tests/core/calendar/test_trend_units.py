"""Units are taken off the words in four languages, whichever way people put them."""

import pytest

from bot.core.calendar.periods import CalendarUnit
from bot.core.calendar.trend_units import splits


@pytest.mark.parametrize(
    ("words", "grain", "rest"),
    [
        ("month", CalendarUnit.MONTH, ""),
        ("relation per month", CalendarUnit.MONTH, "relation"),
        ("relation 2026 pr. måned", CalendarUnit.MONTH, "relation 2026"),
        ("Månedsvis relation", CalendarUnit.MONTH, "relation"),
        ("per kvartal", CalendarUnit.QUARTER, ""),
        ("uge", CalendarUnit.WEEK, ""),
        ("2026 uke", CalendarUnit.WEEK, "2026"),
        ("vecka relation", CalendarUnit.WEEK, "relation"),
        ("half year", CalendarUnit.HALF_YEAR, ""),
        ("half-year", CalendarUnit.HALF_YEAR, ""),
        ("relation halvår", CalendarUnit.HALF_YEAR, "relation"),
        ("yearly", CalendarUnit.YEAR, ""),
        ("relation per måned 2025", CalendarUnit.MONTH, "relation 2025"),
        ("relation årligen", CalendarUnit.YEAR, "relation"),
    ],
)
def test_a_unit_is_found(words, grain, rest):
    assert (grain, rest) in list(splits(words))


@pytest.mark.parametrize("words", ["", "relation", "2026q1", "2026-03", "30d", "2026-01-01..2026-03-01", "march"])
def test_other_words_hold_none(words):
    assert list(splits(words)) == []


def test_a_period_is_not_swallowed_whole():
    """ "this month" is a unit behind a word that makes no sense alone; whoever reads it sees that."""
    assert {rest for _, rest in splits("this month")} == {"this"}
    assert {rest for _, rest in splits("2 years")} == {"2"}
