"""Periods are called what their reader calls them."""

from datetime import date

import pytest

from bot import i18n
from bot.core.calendar.periods import CalendarUnit, Period, containing
from bot.i18n import Reader
from bot.reports import period_names

DAY = date(2026, 3, 2)
CATALOGUES = i18n.load()


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (CalendarUnit.YEAR, ["2026", "2026", "2026", "2026"]),
        (CalendarUnit.HALF_YEAR, ["1. halvår 2026", "1. halvår 2026", "första halvåret 2026", "first half of 2026"]),
        (CalendarUnit.QUARTER, ["1. kvartal 2026", "1. kvartal 2026", "första kvartalet 2026", "1st quarter 2026"]),
        (CalendarUnit.MONTH, ["marts 2026", "mars 2026", "mars 2026", "March 2026"]),
        (CalendarUnit.WEEK, ["uge 10 2026", "uke 10 2026", "vecka 10 2026", "week 10 2026"]),
        (CalendarUnit.DAY, ["2. mar. 2026", "2. mars 2026", "2 mars 2026", "2 Mar 2026"]),
    ],
)
def test_a_period_in_a_sentence(kind, names):
    assert [
        period_names.name(Reader(CATALOGUES, locale), containing(DAY, kind)) for locale in ("da", "nb", "sv", "en")
    ] == names


def test_days_in_a_row_are_two_dates():
    span = Period(date(2026, 3, 2), date(2026, 4, 1), CalendarUnit.SPAN)
    assert period_names.name(Reader(CATALOGUES, "da"), span) == "2. mar. 2026 - 1. apr. 2026"


@pytest.mark.parametrize("kind", CalendarUnit)
@pytest.mark.parametrize("locale", ["da", "nb", "sv", "en"])
def test_short_names_are_short(kind, locale):
    period = Period(DAY, DAY, kind) if kind is CalendarUnit.SPAN else containing(DAY, kind)
    assert 0 < len(period_names.short(Reader(CATALOGUES, locale), period)) <= 15
