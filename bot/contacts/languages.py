"""A language as lists name it: a code, a tag, a label of a customer system, its name in any of ours."""

import re
from functools import cache, lru_cache
from typing import Final

from babel import Locale

from bot.contacts.cleaning import printable
from bot.core.language import LOCALES, locales_of

_OF_CODE: Final = locales_of("codes")
_OF_LONG_CODE: Final = locales_of("long_codes")
_OF_WINDOWS_CODE: Final = locales_of("windows_codes")
#: BCP 47 (RFC 5646), as far as languages, scripts and countries go; systems write `_` as often as `-`. POSIX adds an
#: encoding (`da_DK.UTF-8`).
_LANGUAGE_TAG: Final = re.compile(r"([a-z]{2,3})([-_][a-z0-9]{2,8})*(\.[a-z0-9-]{1,20})?", re.IGNORECASE | re.ASCII)
_WORD: Final = re.compile(r"[^\W_]+")
#: Characters of a label that are looked at.
_LOOKED_AT: Final = 100


@lru_cache(maxsize=1024)
def read_locale(text: str) -> str:
    """Raises ValueError, whose sentence says what to do and not what was typed."""
    written = printable(text)[:_LOOKED_AT].casefold()
    locale = (
        _OF_WINDOWS_CODE.get(written) or _names().get(written) or locale_of_language_tag(written) or _of_label(written)
    )
    if locale is None:
        raise ValueError(
            f"The bot does not write this language: give {', '.join(LOCALES[:-1])} or {LOCALES[-1]}, or leave it empty."
        )
    return locale


def locale_of_language_tag(tag: str) -> str | None:
    """`nb-NO`, `nn`, `sv_FI`, `dan` ...: the locale to write in, `None` when it is none of ours."""
    match = _LANGUAGE_TAG.fullmatch(tag.strip())
    code = match[1].lower() if match else ""
    return _OF_CODE.get(code) or _OF_LONG_CODE.get(code)


def _of_label(written: str) -> str | None:
    """`Danish (Denmark)`, `Norsk (Bokmål)`, `English - United States`, `Svenska/Swedish`: the first word that is one.

    `Norwegian Danish` would be two languages, and is none.
    """
    words = _WORD.findall(written)
    found = [locale for word in words if (locale := _names().get(word))]
    is_first = bool(words) and (words[0] in _names() or (f"({words[-1]})" in written and words[-1] in _names()))
    return found[0] if is_first and len(set(found)) == 1 else None


@cache
def _names() -> dict[str, str]:
    """Name of a language, in any of ours -> locale, from CLDR; `norsk bokmål` goes by its last word as well."""
    names = {}
    for tongue in LOCALES:
        for code, locale in _OF_CODE.items():
            name = Locale(tongue).languages[code].casefold()
            names[name] = names[name.rsplit(maxsplit=1)[-1]] = locale
    return names
