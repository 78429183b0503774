"""The words of four languages that decide what a reply means; one file a language, for a native speaker to review.

Words stand as they are spelled; what people type without Nordic letters (`atta`, `aatte`) is worked out from them.
Tables of one question are merged over all languages, because a reply may be written in any of them.
"""

from bot.core.language import da, en, nb, sv
from bot.core.language.table import Language, spellings

LANGUAGES: dict[str, Language] = {"da": da.LANGUAGE, "nb": nb.LANGUAGE, "sv": sv.LANGUAGE, "en": en.LANGUAGE}


def merged(field: str) -> frozenset[str]:
    """The words of one table in all languages, in every spelling."""
    return frozenset(
        form
        for language in LANGUAGES.values()
        for word in getattr(language, field).lower().split()
        for form in spellings(word)
    )


def phrases(field: str) -> frozenset[tuple[str, ...]]:
    """The entries of one table as word sequences; a phrase is written with underscores."""
    return frozenset(tuple(entry.split("_")) for entry in merged(field))


__all__ = ["LANGUAGES", "Language", "merged", "phrases", "spellings"]
