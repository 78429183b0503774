"""What a word has in common with its other forms: ventetid, ventetiden and ventetider are one.

Snowball's stemmers (https://snowballstem.org), through this one door. There is one for Norwegian, that of bokmål.
"""

from functools import cache, lru_cache
from typing import Protocol

import snowballstemmer

from bot.core.language import LANGUAGES


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802  their name


@cache
def _stemmer(locale: str) -> _Stemmer | None:
    language = LANGUAGES.get(locale)
    algorithm = language.identity.stemmer if language else ""
    found: _Stemmer | None = snowballstemmer.stemmer(algorithm) if algorithm else None
    return found


@lru_cache(1 << 16)
def stem(word: str, locale: str) -> str:
    """Of a word in lower case; the word itself in a language without a stemmer."""
    stemmer = _stemmer(locale)
    return stemmer.stemWord(word) if stemmer else word
