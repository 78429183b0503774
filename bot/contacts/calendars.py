"""Which country's calendar somebody lives by, and which of its days are off.

A day on which people there are off, in full or from some hour on, is off in full: nobody misses a question on it.
The days of a country come from the `holidays` package; what it does not count and people do stands in a table here.
Weekends are no holidays, though the law of Sweden calls every Sunday one: whether they are quiet is another setting.
"""

from collections.abc import Container, Mapping
from contextlib import suppress
from datetime import date
from functools import cache, partial
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import holidays
import phonenumbers
from babel.core import get_global
from phonenumbers import NumberParseException

from bot.contacts.addresses import DEFAULT_TIMEZONE
from bot.core.calendar.quiet_hours import Calendar
from bot.core.messages import Contact

DEFAULT_COUNTRY: Final = "DK"

#: What the package calls public, what a law puts on a level with it (Sweden: the eves of Midsummer, Christmas and New
#: Year, semesterlagen 1977:480 § 7), and half days (Iceland, the Faroe Islands).
_CATEGORIES: Final = {holidays.PUBLIC, holidays.DE_FACTO, holidays.HALF_DAY}

#: Country -> (month, day) -> what it is. 1 May in Denmark is missing on purpose: whether it is a day off depends on the
#: employer, and shops are open.
_ALSO_OFF: Final[Mapping[str, Mapping[tuple[int, int], str]]] = {
    # Shops are closed on the first two, and from 15 on the third (lukkeloven § 2, https://danskelove.dk/lukkeloven/2).
    # Most workplaces give all of 31 December (https://ida.dk/content/ferie-og-maerkedage).
    "DK": {(6, 5): "Grundlovsdag", (12, 24): "juleaftensdag", (12, 31): "nytårsaftensdag"},
    # Off from 15 (arbeidsmiljøloven § 10-10) and from 18, in most agreements from 12
    # (https://lovdata.no/dokument/SPH/sph-2017/KAPITTEL_3-1-2).
    "NO": {(12, 24): "julaften", (12, 31): "nyttårsaften"},
}

#: Zones of several countries that the time zone data puts into one of them (CET: Belgium).
_OF_NO_COUNTRY: Final = {"CET", "EET", "MET", "WET"}


def calendar_of(contact: Contact) -> Calendar:
    """What says whether it is day, night, or a holiday for this contact."""
    return Calendar(_zone(contact.timezone), partial(is_holiday, country_of(contact)))


def calendar_of_zone(timezone: str) -> Calendar:
    """The clock of a time zone, and the holidays of the country it is in."""
    return Calendar(_zone(timezone), partial(is_holiday, _country_of_timezone(timezone)))


def country_of(contact: Contact) -> str:
    """ISO 3166, from the phone number, else from the time zone; Denmark when neither tells."""
    if contact.phone is not None:
        with suppress(NumberParseException):
            number = phonenumbers.parse(contact.phone)
            region = phonenumbers.region_code_for_number(number)
            if region in phonenumbers.SUPPORTED_REGIONS:
                return str(region)
    return _country_of_timezone(contact.timezone)


def is_holiday(country: str, day: date) -> bool:
    """False for every day of a country whose holidays nobody has listed."""
    return (day.month, day.day) in _ALSO_OFF.get(country, ()) or day in _holidays(country)


@cache
def _holidays(country: str) -> Container[date]:
    """Works out each year when its first day is asked for, and keeps it."""
    try:
        supported = holidays.country_holidays(country).supported_categories
    except NotImplementedError:  # how the package says that it does not know the country
        return ()
    return holidays.country_holidays(country, categories=_CATEGORIES.intersection(supported) or supported)


@cache
def _country_of_timezone(name: str) -> str:
    """From CLDR, which knows a zone under one name and the others as aliases of it."""
    territory = get_global("zone_territories").get(get_global("zone_aliases").get(name, name))
    is_told = name not in _OF_NO_COUNTRY and territory in phonenumbers.SUPPORTED_REGIONS
    return str(territory) if is_told else DEFAULT_COUNTRY


@cache
def _zone(name: str) -> ZoneInfo:
    """A zone that this machine has no data for must not stop a send: the contact is asked by the clock of Denmark."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(DEFAULT_TIMEZONE)
