"""A country as lists name it, and which countries can be meant by the same number."""

import re
from functools import cache, lru_cache
from typing import Final

import phonenumbers
from babel import Locale
from babel.core import get_global

from bot.contacts.cleaning import printable
from bot.core.language import LOCALES, entries_by_key

#: Tongues that countries call themselves in beside ours; and names that stand in no table, letters on cars among them.
_OTHER_TONGUES: Final = ("fi", "is", "fo", "kl", "de", "nl", "pl")
_ALSO: Final = {**entries_by_key("country_names"), "d": "DE", "n": "NO", "s": "SE", "fin": "FI", "ger": "DE"}
#: The older letters on cars and envelopes stand before the postal code there: `DK-2100`.
_DIALLED: Final = re.compile(r"(?:\+|00)?([1-9][0-9]{0,2})", re.ASCII)
_PART: Final = re.compile(r"[^()/|,;:–-]+")
#: One realm, several codes: who lives in one has numbers of the other.
_REALMS: Final = ({"DK", "FO", "GL"}, {"NO", "SJ"}, {"FI", "AX"}, {"GB", "GG", "IM", "JE"})
#: Characters of a name that are looked at.
_LOOKED_AT: Final = 100


@lru_cache(maxsize=1024)
def read_country(text: str) -> str:
    """ISO 3166 in two letters. Raises ValueError, whose sentence says what to do and not what was typed."""
    written = printable(text)[:_LOOKED_AT].casefold()
    if dialled := _DIALLED.fullmatch(written):
        region = phonenumbers.region_code_for_country_code(int(dialled[1]))
        if region in phonenumbers.SUPPORTED_REGIONS:
            return str(region)
    if found := _names().get(written):
        return found
    parts = {country for part in _PART.findall(written) if (country := _names().get(part.strip()))}
    if len(parts) == 1:
        return parts.pop()
    raise ValueError("There is no such country: give it in two letters, such as DK, NO or SE, or by its name.")


def are_one(country: str, other: str) -> bool:
    """Whether a number of one can be that of somebody in the other."""
    return (
        country == other
        or any({country, other} <= realm for realm in _REALMS)
        or phonenumbers.country_code_for_region(country) == phonenumbers.country_code_for_region(other)
    )


@cache
def _names() -> dict[str, str]:
    """Names and codes (ISO 3166, two and three letters) -> code, of the countries that have telephone numbers."""
    names: dict[str, str] = {}
    for tongue in (*reversed(_OTHER_TONGUES), *reversed(LOCALES)):
        names.update({name.casefold(): code for code, name in Locale(tongue).territories.items()})
    for alias, codes in get_global("territory_aliases").items():
        if len(codes) == 1 and alias.isalpha() and len(alias) == 3:
            names.setdefault(alias.casefold(), codes[0])
    names.update(_ALSO)
    names.update({code.casefold(): code for code in phonenumbers.SUPPORTED_REGIONS})
    return {name: code for name, code in names.items() if code in phonenumbers.SUPPORTED_REGIONS}
