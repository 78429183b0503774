"""Finding phrases of a table in a sequence of words, from its start or up to its end."""

from collections.abc import Iterable, Sequence

Phrase = tuple[str, ...]


class Phrases:
    """A set of word sequences, indexed so that a look-up costs one hash for most words."""

    __slots__ = ("_sizes_from", "_sizes_to", "all")

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.all = frozenset(phrases)
        self._sizes_from = _sizes(self.all, 0)
        self._sizes_to = _sizes(self.all, -1)

    def at(self, words: Sequence[str], start: int) -> int:
        """The length of the longest phrase that starts there, or 0."""
        if start >= len(words) or (word := words[start]) not in self._sizes_from:
            return 0
        for size in self._sizes_from[word]:
            if size == 1 or (start + size <= len(words) and tuple(words[start : start + size]) in self.all):
                return size
        return 0

    def up_to(self, words: Sequence[str], end: int) -> int:
        """The length of the longest phrase that ends just before `end`, or 0."""
        if end <= 0 or (word := words[end - 1]) not in self._sizes_to:
            return 0
        for size in self._sizes_to[word]:
            if size == 1 or (size <= end and tuple(words[end - size : end]) in self.all):
                return size
        return 0

    def anywhere(self, words: Sequence[str]) -> bool:
        if self._sizes_from.keys().isdisjoint(words):
            return False
        return any(self.at(words, start) for start in range(len(words)))


def together(*tables: Phrases) -> Phrases:
    """One table of all: the longest phrase of any of them is found in one look-up."""
    return Phrases(frozenset().union(*(table.all for table in tables)))


def _sizes(phrases: frozenset[Phrase], end: int) -> dict[str, tuple[int, ...]]:
    """For each word that opens (0) or closes (-1) a phrase, how long such phrases are, longest first."""
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        found.setdefault(phrase[end], set()).add(len(phrase))
    return {word: tuple(sorted(sizes, reverse=True)) for word, sizes in found.items()}
