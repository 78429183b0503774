"""The words of four languages that decide what a reply means; one folder a language, for a native speaker to review.

Words stand as they are spelled; what people type without Nordic letters (`atta`, `aatte`) is worked out from them.
Tables of one question are merged over all languages, because a reply may be written in any of them.
"""

from functools import cache

from bot.core.language import da, en, nb, sv
from bot.core.language.table import Language, spellings

LANGUAGES: dict[str, Language] = {"da": da.LANGUAGE, "nb": nb.LANGUAGE, "sv": sv.LANGUAGE, "en": en.LANGUAGE}


def _table(language: Language, field: str) -> str:
    part = next(p for p in (language.numbers, language.answers, language.requests) if hasattr(p, field))
    words: str = getattr(part, field)
    return words.lower()


@cache
def merged(field: str) -> frozenset[str]:
    """The words of one table in all languages, in every spelling."""
    tables = [_table(language, field) for language in LANGUAGES.values()]
    return frozenset(form for table in tables for word in table.split() for form in spellings(word))


@cache
def phrases(field: str) -> frozenset[tuple[str, ...]]:
    """The entries of one table as word sequences."""
    return frozenset(tuple(entry.split("_")) for entry in merged(field))


__all__ = ["LANGUAGES", "Language", "merged", "phrases", "spellings"]
