"""Finding phrases of a table in a sequence of words, from its start or up to its end."""

from collections.abc import Iterable, Sequence

Phrase = tuple[str, ...]


class Phrases:
    """A set of word sequences, indexed so that a look-up costs one hash for most words."""

    __slots__ = ("_firsts", "_lasts", "all")

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.all = frozenset(phrases)
        # The phrases with a word first (or last), longest first; None where it is a phrase by itself and opens no other.
        self._firsts = _indexed(self.all, 0)
        self._lasts = _indexed(self.all, -1)

    def at(self, words: Sequence[str], start: int) -> int:
        """The length of the longest phrase that starts there, or 0."""
        if start >= len(words) or (word := words[start]) not in self._firsts:
            return 0
        if (phrases := self._firsts[word]) is None:
            return 1
        for phrase in phrases:
            size = len(phrase)
            if size == 1 or tuple(words[start : start + size]) == phrase:
                return size
        return 0

    def up_to(self, words: Sequence[str], end: int) -> int:
        """The length of the longest phrase that ends just before `end`, or 0."""
        if end <= 0 or (word := words[end - 1]) not in self._lasts:
            return 0
        if (phrases := self._lasts[word]) is None:
            return 1
        for phrase in phrases:
            size = len(phrase)
            if size == 1 or (size <= end and tuple(words[end - size : end]) == phrase):
                return size
        return 0

    def anywhere(self, words: Sequence[str]) -> bool:
        if self._firsts.keys().isdisjoint(words):
            return False
        return any(self.at(words, start) for start in range(len(words)))


def together(*tables: Phrases) -> Phrases:
    """One table of all: the longest phrase of any of them is found in one look-up."""
    return Phrases(frozenset().union(*(table.all for table in tables)))


def _indexed(phrases: frozenset[Phrase], end: int) -> dict[str, list[Phrase] | None]:
    by_word: dict[str, list[Phrase] | None] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        if len(phrase) == 1:
            by_word.setdefault(phrase[0], None)
        if (others := by_word.get(phrase[end])) is not None:
            others.append(phrase)
        elif phrase[end] not in by_word:
            by_word[phrase[end]] = [phrase]
    return by_word
