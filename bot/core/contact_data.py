"""Which columns of a list are contact data: what says who somebody is or how to reach them, and no attribute.

Recognised by the heading, in whatever language, and by what the cells hold. It stays with the contact and goes
to whoever handles a case; it is in no segment, over no comment, and in no export that was not asked for with contacts.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import Final

from bot.core.language import any_of, entries, entries_by_key


class DataKind(StrEnum):
    E_MAIL = "e-mail"
    PHONE = "phone"
    NAME = "name"
    ADDRESS = "address"
    #: Of a person: from the state, a bank, a birthday.
    PERSONAL_NUMBER = "personal number"
    PROFILE = "profile"


#: Words of headings, and endings of the compounds that the Nordic languages make of them (`arbejdstelefon`).
_KIND_OF_WORD: Final = {word: DataKind(kind) for word, kind in entries_by_key("contact_words").items()}
_KIND_OF_ENDING: Final = {ending: DataKind(kind) for ending, kind in entries_by_key("contact_endings").items()}
#: Two words that are one: "birth date", "e mail".
_PAIRS: Final = {tuple(pair.split()): DataKind(kind) for pair, kind in entries_by_key("contact_pairs").items()}
_NAME: Final = frozenset(entries("name_words"))
#: A name of these is one of a person; of others (store name, product name) it is an attribute.
_WORDS_OF_A_PERSON: Final = frozenset(entries("of_a_person"))
#: What is about an address or a number and is none: Shopify's "Accepts Email Marketing", "Default Address City".
_ABOUT_WORDS: Final = frozenset(entries("about"))
_WORD: Final = re.compile(r"[^\W_]+")

_MAIL: Final = re.compile(r"[^\s@<>,;:]{1,64}@[^\W_][\w.-]{0,250}\.[^\W\d_]{2,24}")
#: With a plus, or 00 and a Nordic country: what is written so is a number of somebody wherever it stands.
_CALLED: Final = re.compile(
    r"(?<![\w+])(?:[+＋]\s?[1-9]|00\s?(?=4[5-7]|358|354|29[89])\d)(?:[\s().\-/‐-―−]{0,2}\d){6,14}(?!\d)"
)
_DIALLED: Final = re.compile(r"\(?\d(?:[\s().\-/]{0,2}\d){7,12}")
_DAY: Final = re.compile(r"\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]\d{2,4}|(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d")
#: What things and customers are counted by, and no telephone answers to.
_COUNTED: Final = re.compile(
    rf"(?:^|[\W_]){any_of(entries('counters'))}(?:$|[\W_])|{any_of(entries('counter_endings'))}$"
)
_STREET: Final = re.compile(
    rf"(?:\b[^\W\d_]{{1,40}}?{any_of(entries('street_endings'))}|"
    rf"\w[\w.' -]{{0,60}} {any_of(entries('street_words'))})"
    r"\s{1,3}(?:nr\.?\s?)?\d{1,4}\s?[a-z]?\b",
    re.IGNORECASE,
)
_STREET_BEHIND: Final = re.compile(
    rf"\d{{1,5}}[a-z]?\s[\w.' -]{{1,60}}\b{any_of(entries('street_words_behind'))}\b", re.IGNORECASE
)
#: The letters are small ones: whatever is none of them begins a name.
_NAMED: Final = r"[^\W\d_a-zæøåäö][^\W\d_]{0,30}\.?"
_PERSON: Final = re.compile(rf"{_NAMED}(?:[-'’ ](?:{any_of(entries('name_particles'))} )?{_NAMED}){{1,4}}")
#: Danish cpr 010203-1234, Norwegian 11 digits, Swedish 19800101-1234 and 800101-1234.
_OF_THE_STATE: Final = re.compile(r"(?:19|20)?\d{6}[-+ ]?\d{4,5}")
_BY_CELL: Final = (
    (DataKind.E_MAIL, _MAIL),
    (DataKind.ADDRESS, _STREET),
    (DataKind.ADDRESS, _STREET_BEHIND),
    (DataKind.PHONE, _CALLED),
)
_NUMBERS: Final = ((DataKind.PERSONAL_NUMBER, _OF_THE_STATE), (DataKind.PHONE, _DIALLED))
#: Of the cells that hold anything, the share from which the column counts as what they hold.
_MAX_OF_THE_CELLS: Final = 0.5
#: Somebody who writes an address into a column of notes does so now and then.
_SOME_OF_THE_CELLS: Final = 0.1
#: Fewer cells say nothing about how different they are.
FEWEST_CELLS: Final = 5
#: As many different values, of all, make each of them one person's.
_NEARLY_ALL: Final = 0.8
#: Characters of a cell that are looked at.
_LOOKED_AT: Final = 500


@lru_cache(maxsize=4096)
def kind_of_heading(heading: str) -> DataKind | None:
    """What the heading says that the column holds: `Privat e-mail`, `Telefon (mobil)`, `Förnamn`, `kunde (e-mail)`."""
    words = _WORD.findall(unicodedata.normalize("NFKC", heading).casefold())
    if not words:
        return None
    if heading.endswith(")") and (said := _said_by(heading)):
        return said
    about = _ABOUT_WORDS.intersection(words)
    for pair in pairwise(words):
        if (kind := _PAIRS.get(pair)) and not about:
            return kind
    for word in words:
        if (kind := _kind_of_word(word)) and not about:
            return kind
    if _NAME.intersection(words):
        others = set(words) - _NAME
        return (
            DataKind.NAME
            if not others or others <= _WORDS_OF_A_PERSON or all(word.isdigit() for word in others)
            else None
        )
    return None


def marked(heading: str, kind: DataKind) -> str:
    """A heading that says what its cells hold, so that whoever reads only the heading knows it."""
    return heading if kind_of_heading(heading) else f"{heading} ({kind.value})"


def kind_of_column(heading: str, values: Collection[str], different: int, cells: int) -> DataKind | None:
    """What a column holds, by its heading, else by some of its values.

    `different` values are in `cells` cells that are not empty: names differ from departments in that each is another.
    """
    if kind := kind_of_heading(heading):
        return kind
    if not values:
        return None
    for kind, pattern in _BY_CELL:
        fitting = sum(1 for value in values if pattern.search(value[:_LOOKED_AT]))
        if fitting >= max(1, _SOME_OF_THE_CELLS * len(values)):
            return kind
    if not is_nearly_unique(different, cells):
        return None
    numbers = () if _COUNTED.search(heading.casefold()) else _NUMBERS
    by_cell: tuple[tuple[DataKind, re.Pattern[str]], ...] = (*numbers, (DataKind.NAME, _PERSON))
    for kind, pattern in by_cell:
        fitting = sum(1 for value in values if pattern.fullmatch(value) and not _DAY.fullmatch(value))
        if fitting > _MAX_OF_THE_CELLS * len(values):
            return kind
    return None


def is_nearly_unique(different: int, of: int) -> bool:
    """Whether values are nearly all different, and so make no groups. Few of them are not judged."""
    return of >= FEWEST_CELLS and different > _NEARLY_ALL * of


def is_contact_data(heading: str, value: str = "") -> bool:
    """By the heading, or by an e-mail address or a number with a country code in the value itself."""
    return kind_of_heading(heading) is not None or _holds_address(value)


def without_contact_data(attributes: Mapping[str, str]) -> dict[str, str]:
    """What may stand in exports, segments and over comments."""
    return {name: value for name, value in attributes.items() if not is_contact_data(name, value)}


def _holds_address(value: str) -> bool:
    looked_at = value[:_LOOKED_AT]
    return ("@" in looked_at and _MAIL.search(looked_at) is not None) or (
        ("+" in looked_at or "00" in looked_at) and _CALLED.search(looked_at) is not None
    )


def _said_by(heading: str) -> DataKind | None:
    said = heading[heading.rfind("(") + 1 : -1].strip().casefold()
    return next((kind for kind in DataKind if kind.value == said), None)


def _kind_of_word(word: str) -> DataKind | None:
    word = word.rstrip("0123456789") or word
    if kind := _KIND_OF_WORD.get(word):
        return kind
    return next((kind for ending, kind in _KIND_OF_ENDING.items() if word.endswith(ending)), None)
