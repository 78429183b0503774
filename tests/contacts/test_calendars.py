"""Nobody is asked on a day when people where they live are off."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import available_timezones

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contacts.calendars import calendar_of, country_of, is_holiday
from bot.core.calendar.quiet_hours import Quiet, next_allowed
from bot.core.messages import Contact

#: The Easter of each year, from the tables of the Church of Denmark.
EASTERS = {2025: date(2025, 4, 20), 2026: date(2026, 4, 5), 2027: date(2027, 3, 28), 2028: date(2028, 4, 16)}


def contact(phone: str | None = None, timezone: str = "Europe/Copenhagen") -> Contact:
    return Contact("1", "Anna", "da", timezone, phone=phone, telegram="42")


@pytest.mark.parametrize("year", EASTERS)
@pytest.mark.parametrize(
    ("country", "fixed", "after_easter"),
    [
        # Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Whit Sunday, Whit Monday; no Store Bededag
        ("DK", "01-01 06-05 12-24 12-25 12-26 12-31", (-3, -2, 0, 1, 39, 49, 50)),
        ("NO", "01-01 05-01 05-17 12-24 12-25 12-26 12-31", (-3, -2, 0, 1, 39, 49, 50)),
        ("SE", "01-01 01-06 05-01 06-06 12-24 12-25 12-26 12-31", (-2, 0, 1, 39, 49)),
    ],
)
def test_the_days_off_of_a_year_are_these_and_no_others(
    country: str, fixed: str, after_easter: tuple[int, ...], year: int
) -> None:
    expected = {date.fromisoformat(f"{year}-{day}") for day in fixed.split()}
    expected |= {EASTERS[year] + timedelta(days=days) for days in after_easter}
    if country == "SE":
        # Saturdays: Midsummer of 20-26 June, with the Friday before it; All Saints' of 31 October-6 November.
        midsummer = next(day for day in days_from(date(year, 6, 20)) if day.isoweekday() == 6)
        all_saints = next(day for day in days_from(date(year, 10, 31)) if day.isoweekday() == 6)
        expected |= {midsummer, midsummer - timedelta(days=1), all_saints}
    off = {day for day in days_from(date(year, 1, 1))[: 366 if year % 4 == 0 else 365] if is_holiday(country, day)}
    assert off == expected


def days_from(first: date) -> list[date]:
    return [first + timedelta(days=days) for days in range(366)]


@pytest.mark.parametrize(
    ("country", "day", "off"),
    [
        (
            "SE",
            "2026-06-14",
            False,
        ),  # a Sunday like any other: the law calls it a holiday, a calendar of days off does not
        ("DK", "2026-05-01", False),  # a day off for some; shops and offices are open
        ("NO", "2026-06-05", False),
        ("SE", "2026-06-05", False),
        ("FI", "2026-12-06", True),
        ("FI", "2026-12-24", True),
        ("FO", "2026-04-25", True),  # flag day, half of it off
        ("IS", "2026-12-31", True),
        ("DE", "2026-10-03", True),
        ("XX", "2026-12-25", False),
    ],
)
def test_a_country_has_its_own_days(country: str, day: str, off: bool) -> None:
    assert is_holiday(country, date.fromisoformat(day)) is off


@pytest.mark.parametrize(
    ("phone", "timezone", "country"),
    [
        ("+4520123456", "Europe/Copenhagen", "DK"),
        ("+4791234567", "Europe/Oslo", "NO"),
        ("+46701234567", "Europe/Stockholm", "SE"),
        ("+358401234567", "Europe/Helsinki", "FI"),
        ("+46701234567", "Europe/Copenhagen", "SE"),  # lives in Malmö, was imported by a Dane
        (None, "Europe/Oslo", "NO"),
        (None, "Atlantic/Faroe", "FO"),
        (None, "Atlantic/Faeroe", "FO"),  # an older name of the same zone
        (None, "America/Nuuk", "GL"),
        (None, "America/Godthab", "GL"),
        (None, "UTC", "DK"),
        (None, "CET", "DK"),
        (None, "Etc/GMT-1", "DK"),
        (None, "no such zone", "DK"),
        ("+999123", "Europe/Oslo", "NO"),  # a number of no country
        ("+88213", "Europe/Stockholm", "SE"),  # a number of a satellite
        ("no number", "Europe/Stockholm", "SE"),
    ],
)
def test_the_country_is_that_of_the_number_else_that_of_the_time_zone(
    phone: str | None, timezone: str, country: str
) -> None:
    assert country_of(contact(phone, timezone)) == country


@given(st.sampled_from(sorted(available_timezones())))
def test_every_time_zone_has_a_country(name: str) -> None:
    assert country_of(contact(None, name)) in phonenumbers.SUPPORTED_REGIONS


@settings(deadline=None)  # the first look at a country's calendar makes it
@given(st.sampled_from(sorted(phonenumbers.SUPPORTED_REGIONS)), st.dates(date(2025, 1, 1), date(2034, 12, 31)))
def test_no_country_is_too_far_away_for_a_calendar(country: str, day: date) -> None:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    number = phonenumbers.example_number_for_type(country, phonenumbers.PhoneNumberType.MOBILE)
    phone = None if number is None else phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    # The longest row of days off is New Year's week with its weekends.
    assert next_allowed(noon, Quiet(), calendar_of(contact(phone))) - noon < timedelta(days=15)


@pytest.mark.parametrize(
    ("phone", "timezone", "moment", "allowed"),
    [
        ("+4520123456", "Europe/Copenhagen", "2026-12-23 20:30", "2026-12-28 09:00"),
        ("+4791234567", "Europe/Oslo", "2026-05-16 12:00", "2026-05-18 09:00"),
        ("+46701234567", "Europe/Stockholm", "2026-06-18 21:00", "2026-06-22 09:00"),
        ("+4520123456", "Europe/Copenhagen", "2026-04-01 21:00", "2026-04-07 09:00"),
    ],
)
def test_over_a_feast_people_are_left_in_peace(phone: str, timezone: str, moment: str, allowed: str) -> None:
    calendar = calendar_of(contact(phone, timezone))
    wished = datetime.fromisoformat(moment).replace(tzinfo=calendar.zone)
    assert next_allowed(wished, Quiet(), calendar) == datetime.fromisoformat(allowed).replace(tzinfo=calendar.zone)


def test_a_zone_this_machine_does_not_know_is_that_of_denmark() -> None:
    for name in ("Mars/Olympus", "", "../etc/passwd"):
        assert calendar_of(contact(timezone=name)).zone == calendar_of(contact()).zone
