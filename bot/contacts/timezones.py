"""A time zone as lists name it, and the one that a country implies.

Systems write IANA names, the names of Windows, offsets, and labels that hold one of them:
`(GMT+01:00) Central European Standard Time (Europe/Oslo)`, `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`.
"""

import re
import zoneinfo
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from babel.core import get_global

from bot.contacts.cleaning import printable

DEFAULT_TIMEZONE: Final = "Europe/Copenhagen"

#: Countries with several zones: the one most of the people live in. All others are in CLDR.
_MAIN_ZONE: Final = {
    "AR": "America/Argentina/Buenos_Aires", "AU": "Australia/Sydney", "BR": "America/Sao_Paulo",
    "CA": "America/Toronto", "CD": "Africa/Kinshasa", "CL": "America/Santiago", "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia", "DE": "Europe/Berlin", "EC": "America/Guayaquil", "ES": "Europe/Madrid",
    "FM": "Pacific/Pohnpei", "GL": "America/Nuuk", "ID": "Asia/Jakarta", "KI": "Pacific/Tarawa", "KZ": "Asia/Almaty",
    "MH": "Pacific/Majuro", "MN": "Asia/Ulaanbaatar", "MX": "America/Mexico_City", "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland", "PF": "Pacific/Tahiti", "PG": "Pacific/Port_Moresby", "PS": "Asia/Hebron",
    "PT": "Europe/Lisbon", "RU": "Europe/Moscow", "UA": "Europe/Kyiv", "US": "America/New_York",
    "UZ": "Asia/Tashkent", "XK": "Europe/Belgrade",
}  # fmt: skip

_OFFSET: Final = re.compile(r"\(?(?:utc|gmt)?\s?([+\-−–])\s?(\d{1,2})(?:[:.]?(\d{2}))?\)?", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\(([a-z_]+(?:/[a-z0-9_+-]+){1,2})\)", re.IGNORECASE)
_SEPARATED: Final = re.compile(r"[,;()]")
_LABELLED: Final = re.compile(r"\(?(?:utc|gmt)(?:\s?[+\-−–]\s?\d{1,2}(?:[:.]?\d{2})?)?\)\s*", re.IGNORECASE)
#: Days of winter and summer north of the equator: two zones that agree on both are one clock.
_DAYS: Final = (datetime(2026, 1, 15, 12, tzinfo=UTC), datetime(2026, 7, 15, 12, tzinfo=UTC))
#: Characters of a label that are looked at.
_LOOKED_AT: Final = 150


@lru_cache(maxsize=1024)
def read_timezone(text: str, country: str = "") -> str:
    """The IANA name. `country` chooses where several of one clock are meant: Windows has one for Copenhagen and Paris.

    Raises ValueError, whose sentence says what to do and not what was typed.
    """
    written = printable(text)[:_LOOKED_AT]
    if name := _named(written) or _in_brackets(written):
        return name
    label = _LABELLED.sub("", written, count=1).strip() or written
    if name := _of_windows(label):
        return _nearest(name, country)
    cities = _SEPARATED.split(label)
    for city in cities:
        if name := _cities().get(_folded(city)):
            return name if len(cities) == 1 else _nearest(name, country)
    if (offset := _OFFSET.match(written)) and (name := _of_offset(offset, country)):
        return name
    raise ValueError("There is no such time zone: give an IANA name such as Europe/Oslo, or leave it empty.")


@cache
def timezone_of_country(country: str) -> str:
    """Where most people of the country are; Denmark's for a number of no country."""
    country = country.upper()
    if country in _MAIN_ZONE:
        return _MAIN_ZONE[country]
    zones = get_global("territory_zones").get(country, ())
    return str(zones[0]) if len(zones) == 1 else DEFAULT_TIMEZONE


def _folded(name: str) -> str:
    return name.strip().replace(" ", "_").casefold()


def _named(written: str) -> str | None:
    """HubSpot writes `europe_slash_copenhagen`."""
    return _zones().get(_folded(written).replace("_slash_", "/"))


def _in_brackets(written: str) -> str | None:
    found = _IN_BRACKETS.search(written)
    return _zones().get(found[1].casefold()) if found else None


def _of_windows(label: str) -> str | None:
    return _windows().get(label.casefold().replace(" daylight time", " standard time"))


def _of_offset(offset: re.Match[str], country: str) -> str | None:
    """The zone of the country where its clock is that far from UTC; else the zone that never changes its clock."""
    hours, minutes = int(offset[2]), int(offset[3] or 0)
    far = timedelta(hours=hours, minutes=minutes) * (1 if offset[1] == "+" else -1)
    local = timezone_of_country(country)
    if far in _offsets(local):
        return local
    return _zones().get(f"etc/gmt{'-' if offset[1] == '+' else '+'}{hours}") if not minutes else None


def _nearest(name: str, country: str) -> str:
    local = timezone_of_country(country)
    return local if _offsets(local) == _offsets(name) else name


@cache
def _offsets(name: str) -> tuple[timedelta | None, ...]:
    return tuple(day.astimezone(ZoneInfo(name)).utcoffset() for day in _DAYS)


@cache
def _zones() -> dict[str, str]:
    names = zoneinfo.available_timezones() - {"Factory", "localtime"}
    return {name.casefold(): name for name in names}


@cache
def _windows() -> dict[str, str]:
    return {name.casefold(): str(zone) for name, zone in get_global("windows_zone_mapping").items()}


@cache
def _cities() -> dict[str, str]:
    """City -> zone, as CLDR calls it, where one zone alone is called after it."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for name in sorted(get_global("zone_territories")):
        city = str(name).rsplit("/", 1)[-1].casefold()
        if city in found:
            twice.add(city)
        if "/" in name and not name.startswith("Etc/"):
            found[city] = str(name)
    return {city: name for city, name in found.items() if city not in twice and name.casefold() in _zones()}
