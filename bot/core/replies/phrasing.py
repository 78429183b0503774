"""Finding phrases of a table in a sequence of words, from its start or up to its end."""

from collections.abc import Iterable, Sequence

Phrase = tuple[str, ...]


class Phrases:
    """A set of word sequences, indexed so that a look-up costs one hash for most words."""

    __slots__ = ("_by_first", "_by_last", "all")

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.all = frozenset(phrases)
        self._by_first: dict[str, list[Phrase]] = {}
        self._by_last: dict[str, list[Phrase]] = {}
        for phrase in sorted(self.all, key=len, reverse=True):
            self._by_first.setdefault(phrase[0], []).append(phrase)
            self._by_last.setdefault(phrase[-1], []).append(phrase)

    def at(self, words: Sequence[str], start: int) -> int:
        """The length of the longest phrase that starts there, or 0."""
        if start >= len(words) or (phrases := self._by_first.get(words[start])) is None:
            return 0
        for phrase in phrases:
            size = len(phrase)
            if size == 1 or tuple(words[start : start + size]) == phrase:
                return size
        return 0

    def up_to(self, words: Sequence[str], end: int) -> int:
        """The length of the longest phrase that ends just before `end`, or 0."""
        if end <= 0 or (phrases := self._by_last.get(words[end - 1])) is None:
            return 0
        for phrase in phrases:
            size = len(phrase)
            if size == 1 or (size <= end and tuple(words[end - size : end]) == phrase):
                return size
        return 0

    def anywhere(self, words: Sequence[str]) -> bool:
        if self._by_first.keys().isdisjoint(words):
            return False
        return any(self.at(words, start) for start in range(len(words)))
