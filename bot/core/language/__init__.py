"""Every word of the languages that people write in to the bot: one folder a language, for a native speaker to review.

Words stand as they are spelled; what people type without Nordic letters (`atta`, `aatte`) is worked out from them.
Tables of one question are merged over all languages, because a reply may be written in any of them.
A folder here is a language of the bot; there is no list of them to keep.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Final

from bot.core.language.identity import LanguageIdentity
from bot.core.language.table import Language, spellings

#: The language of the texts in `bot/core/texts/`, and for whoever speaks none of the others.
SOURCE: Final = "en"


def _folders() -> Iterator[str]:
    found = sorted(module.name for module in iter_modules(__path__) if module.ispkg)
    return iter(sorted(found, key=lambda name: name == SOURCE))


def _language(folder: str) -> Language:
    language: Language = import_module(f"{__name__}.{folder}").LANGUAGE
    return language


LANGUAGES: Final[Mapping[str, Language]] = {folder: _language(folder) for folder in _folders()}
#: The source last: where one is to be chosen, those of the customers come first.
LOCALES: Final = tuple(LANGUAGES)
#: Each language in its own words, for whoever looks for theirs.
NAMES: Final[Mapping[str, str]] = {locale: language.identity.name for locale, language in LANGUAGES.items()}


def locales_of(field: str) -> dict[str, str]:
    """What one field of `LanguageIdentity` lists -> the language it is of."""
    return {one: locale for locale, language in LANGUAGES.items() for one in getattr(language.identity, field).split()}


def locale_of_country(country: str) -> str:
    return _OF_COUNTRY.get(country.upper(), SOURCE)


_OF_COUNTRY: Final = locales_of("countries")


def _tables(field: str) -> Iterator[Any]:
    """The table of that name in each language, whichever part it stands in."""
    for language in LANGUAGES.values():
        parts = (getattr(language, part.name) for part in fields(language))
        yield next(getattr(part, field) for part in parts if hasattr(part, field))


@cache
def merged(field: str) -> frozenset[str]:
    """The words of one table in all languages, in every spelling."""
    return frozenset(form for table in _tables(field) for word in table.lower().split() for form in spellings(word))


@cache
def phrases(field: str) -> frozenset[tuple[str, ...]]:
    """The entries of one table as word sequences."""
    return frozenset(tuple(entry.split("_")) for entry in merged(field))


def entries(field: str) -> tuple[str, ...]:
    """The words and phrases of one table in all languages as they stand there, phrases with blanks."""
    return tuple(dict.fromkeys(_blanks(word) for table in _tables(field) for word in table.split()))


def meanings(field: str) -> dict[str, str]:
    """The words and phrases of a table with keys, in every spelling -> their keys."""
    return {_blanks(form): key for key, word in _keyed(field) for form in spellings(word)}


def entries_by_key(field: str) -> dict[str, str]:
    """The same as they stand there."""
    return {_blanks(word): key for key, word in _keyed(field)}


def ranked(field: str) -> dict[str, dict[str, tuple[int, int]]]:
    """Key -> the entries of its classes, with class and place, of a table whose keys have classes."""
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for table in _tables(field):
        for key, classes in table.items():
            known = found.setdefault(key, {})
            for number, words in enumerate(classes):
                for place, word in enumerate(words.split()):
                    known[_blanks(word)] = min((number, place), known.get(_blanks(word), (number, place)))
    return found


def any_of(words: Collection[str]) -> str:
    """A pattern that fits each of them."""
    return "(?:" + "|".join(sorted(map(re.escape, words))) + ")"


def _keyed(field: str) -> Iterator[tuple[str, str]]:
    for table in _tables(field):
        yield from ((key, word) for key, words in table.items() for word in words.split())


def _blanks(entry: str) -> str:
    return entry.replace("_", " ")


__all__ = [
    "LANGUAGES", "LOCALES", "NAMES", "SOURCE", "Language", "LanguageIdentity", "any_of", "entries", "entries_by_key",
    "locale_of_country", "locales_of", "meanings", "merged", "phrases", "ranked", "spellings",
]  # fmt: skip
