"""What the headings of a list say that its columns hold, in whatever language, as people and customer systems write it.

A column that is none of these is kept: as an attribute, or as contact data where it says who somebody is.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from bot.core.language import ranked


class Field(StrEnum):
    NAME = "name"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    PHONE = "phone"
    TELEGRAM = "telegram"
    LOCALE = "locale"
    TIMEZONE = "timezone"
    COUNTRY = "country"


#: Heading -> its field, and how sure it is: where several columns are one field, the surest counts. Numbers are tried
#: in this order row by row, mobiles before what may be a landline. `Value` is Google's, `Default Address` and `Billing`
#: are Shopify's, `Mailing` is Salesforce's, `Mobile Phone` is Outlook's.
_FIELD_OF: Final = {
    heading: (Field(one), rank) for one, headings in ranked("headings").items() for heading, rank in headings.items()
}
_ALL: Final = ", ".join(f.value for f in (Field.NAME, Field.PHONE, Field.TELEGRAM, Field.LOCALE, Field.TIMEZONE))
KNOWN: Final = f"{_ALL}, country, and the same in Danish, Norwegian and Swedish"
_SIGNS: Final = re.compile(r"[\W_]+")
#: `firstName`, as programs write headings.
_CAMEL: Final = re.compile(r"(?<=[a-zæøåäö])(?=[A-ZÆØÅÄÖ])")


#: The class of a heading, and its place there.
Rank = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column is which; numbers count from 0."""

    #: Field -> its column; phone and country apart, all others have one.
    place: dict[Field, int] = field(default_factory=dict)
    #: Where a number is looked for, one after the other.
    phones: tuple[int, ...] = ()
    #: Column -> the name it is kept under.
    kept: dict[int, str] = field(default_factory=dict)

    @property
    def has_address(self) -> bool:
        return bool(self.phones) or Field.TELEGRAM in self.place


def columns_of(headings: Sequence[str]) -> Columns:
    """Headings as they are written, "" for a column without one."""
    found: dict[Field, list[tuple[Rank, int]]] = {}
    for number, heading in enumerate(headings):
        if known := _known(heading):
            found.setdefault(known[0], []).append((known[1], number))
    ranked = {one: [number for _, number in sorted(places)] for one, places in found.items()}
    place: dict[Field, int] = {one: numbers[0] for one, numbers in ranked.items() if one is not Field.PHONE}
    phones = tuple(ranked.get(Field.PHONE, ()))
    taken = {*phones, *(number for one, number in place.items() if one is not Field.COUNTRY)}
    if Field.NAME in place:
        # The whole name is there: its parts are contact data like any other.
        taken -= {place.pop(part) for part in (Field.FIRST_NAME, Field.LAST_NAME) if part in place}
    kept = [(number, heading.lower()) for number, heading in enumerate(headings) if heading and number not in taken]
    return Columns(place, phones, _unique(kept))


def field_of(heading: str) -> Field | None:
    known = _known(heading)
    return known[0] if known else None


def _known(heading: str) -> tuple[Field, Rank] | None:
    written = unicodedata.normalize("NFKC", heading)
    return _FIELD_OF.get(_words(written)) or _FIELD_OF.get(_words(_CAMEL.sub(" ", written)))


def _words(heading: str) -> str:
    return _SIGNS.sub(" ", heading).strip().lower()


def _unique(kept: Sequence[tuple[int, str]]) -> dict[int, str]:
    """Two columns of one name are both kept: `note`, `note 2`."""
    names: dict[int, str] = {}
    taken = {name for _, name in kept}
    seen: set[str] = set()
    times: dict[str, int] = {}
    for number, name in kept:
        unique = name
        while unique in seen or (unique != name and unique in taken):
            times[name] = times.get(name, 1) + 1
            unique = f"{name} {times[name]}"
        seen.add(unique)
        names[number] = unique
    return names
