"""Sentences in the reader's language, numbers and dates as the reader writes them.

English is the source text in `bot/core/texts/`; the other languages are the catalogues in `locales/`. The `.po` files
are read as they are, so there is nothing to compile and nothing that can be stale.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.dates import format_date, format_time
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

from bot.core.language import LANGUAGES, LOCALES, NAMES, SOURCE

__all__ = [
    "DIRECTORY", "LOCALES", "NAMES", "SOURCE", "CatalogueError", "Catalogues", "Reader", "day", "decimal", "load",
    "number_format", "percent",
    "untranslated",
]  # fmt: skip

DIRECTORY: Final = Path(__file__).parent.parent / "locales"


class CatalogueError(Exception):
    """A catalogue is missing or not complete; the sentence says which, and what to do."""


class Catalogues:
    def __init__(self, translations: Mapping[str, GNUTranslations]) -> None:
        self._translations = translations

    def say(self, text: str, locale: str, /, **values: object) -> str:
        """The sentence in that language. A language we do not speak is answered in English."""
        translations = self._translations.get(locale)
        return (translations.gettext(text) if translations else text).format_map(values)


@cache
def load(directory: Path = DIRECTORY) -> Catalogues:
    """Raises CatalogueError when a language is missing or has gaps: better at the start than in front of a customer."""
    return Catalogues({locale: _translations(directory, locale) for locale in LOCALES if locale != SOURCE})


def _translations(directory: Path, locale: str) -> GNUTranslations:
    path = directory / locale / "LC_MESSAGES" / "messages.po"
    if not path.exists():
        raise CatalogueError(
            f"The catalogue for '{locale}' is missing: {path.name} should be in locales/{locale}/LC_MESSAGES/."
        )
    with path.open("rb") as file:
        catalogue = read_po(file, locale)
    gaps = untranslated(catalogue)
    if gaps:
        raise CatalogueError(
            f"The catalogue for '{locale}' has {len(gaps)} sentences that are not translated or not checked, "
            f"the first: '{gaps[0]}'. Complete it, then run scripts/translations check."
        )
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def untranslated(catalogue: Catalog) -> list[str]:
    return [str(message.id) for message in catalogue if message.id and (not message.string or message.fuzzy)]


def number_format(locale: str) -> str:
    """The name by which CLDR knows how readers of the language write numbers and dates."""
    language = LANGUAGES.get(locale)
    return language.identity.number_format if language else locale


def decimal(value: float, locale: str, digits: int = 0) -> str:
    """-23.81 with one digit is "-23,8" in Danish. The minus is the hyphen of the keyboard, which is in GSM-7."""
    pattern = "#,##0." + "0" * digits if digits else "#,##0"
    return (
        format_decimal(value, format=pattern, locale=number_format(locale))
        .replace("\N{MINUS SIGN}", "-")
        .replace("\xa0", " ")
    )


def day(value: date, locale: str) -> str:
    return format_date(value, format="medium", locale=number_format(locale)).replace("\xa0", " ")


def time_of_day(value: datetime, locale: str) -> str:
    """Eight in the morning is "08.00" in Danish and "08:00" in the others."""
    return format_time(value, format="short", locale=number_format(locale))


def percent(share: Fraction | float, locale: str) -> str:
    """0.204 is "20%" in English and "20 %" in the others, with a blank that does not break."""
    return format_percent(float(share), format=None, locale=number_format(locale))


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a text is made: sentences, numbers and days as one language writes them."""

    catalogues: Catalogues
    locale: str

    def say(self, text: str, /, **values: object) -> str:
        return self.catalogues.say(text, self.locale, **values)

    def number(self, value: float, digits: int = 0) -> str:
        return decimal(value, self.locale, digits)

    def day(self, value: date) -> str:
        return day(value, self.locale)

    def percent(self, share: Fraction | float) -> str:
        return percent(share, self.locale)
