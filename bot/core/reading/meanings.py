"""What the words of a clause mean for a request, in one language: a letter each, as request_grammar.py names them."""

from collections.abc import Iterator

from bot.core.language import LANGUAGES, spellings
from bot.core.reading.request_grammar import LETTERS, OTHER

# People mix languages in these words, so each language also knows those of the others.
_SHARED = ("unsubscribe", "delete", "stop", "messages", "texting", "list", "not", "never", "story", "mistake")
_LONGEST_PHRASE = 3
# A slip is looked for only in the words that carry a request; what a slip could spell by chance is left out.
_CARRYING = frozenset(
    LETTERS[name]
    for name in ("unsubscribe", "stop", "delete", "deleted", "remove", "removed", "deletion", "contact", "send")
)
_NOUNS = frozenset({LETTERS["data"], LETTERS["messages"]})
_SHORTEST_MISSPELT = 4
_SHORTEST_NOUN = 8
_NO_SLIPS = frozenset({"delte", "sette", "setter", "letter", "toppe", "toppa", "luta", "sned", "rign", "sutte"})


def slips(word: str) -> Iterator[str]:
    """The word with two neighbours swapped, a letter doubled or, unless it opens the word, left out."""
    for at in range(len(word)):
        yield word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
        yield word[:at] + word[at] + word[at:]
        if at and len(word) > _SHORTEST_MISSPELT:
            yield word[:at] + word[at + 1 :]


def _words(table: dict[str, str], meaning: str) -> Iterator[tuple[str, ...]]:
    for entry in table.get(meaning, "").lower().split():
        yield tuple(entry.split("_"))


def _forms(own: dict[tuple[str, ...], str]) -> Iterator[tuple[tuple[str, ...], str]]:
    for words, letter in own.items():
        for form in spellings("_".join(words)):
            yield tuple(form.split("_")), letter


def _phrases(table: dict[str, str], others: list[dict[str, str]]) -> dict[tuple[str, ...], str]:
    """Words in a row -> letter, nothing for the idle; the first meaning in LETTERS wins where a word has several."""
    own: dict[tuple[str, ...], str] = {}
    for meaning, letter in LETTERS.items():
        for words in _words(table, meaning):
            own.setdefault(words, letter)
    idle = {words[0] for words in _words(table, "idle") if words not in own}
    own = {(*(word for word in words[:-1] if word not in idle), words[-1]): letter for words, letter in own.items()}
    own.update({(word,): "" for word in idle})
    for meaning in _SHARED:
        for other in others:
            for words in _words(other, meaning):
                own.setdefault(words, LETTERS[meaning])
    for words, letter in list(_forms(own)):
        own.setdefault(words, letter)
    return own | _slips_of(own)


def _slips_of(own: dict[tuple[str, ...], str]) -> dict[tuple[str, ...], str]:
    known = frozenset(word for words in own for word in words) | _NO_SLIPS
    return {
        (slip,): letter
        for words, letter in own.items()
        if len(words) == 1 and len(words[0]) >= (_SHORTEST_MISSPELT if letter in _CARRYING else _SHORTEST_NOUN)
        if letter in _CARRYING | _NOUNS
        for slip in slips(words[0])
        if slip not in known
    }


class Table:
    """One language's words and phrases; `idle` ones mean nothing here and are passed over, also inside a phrase."""

    __slots__ = ("_firsts", "_letters", "_phrases", "words")

    def __init__(self, table: dict[str, str], others: list[dict[str, str]]) -> None:
        every = _phrases(table, others)
        self._letters = {words[0]: letter for words, letter in every.items() if len(words) == 1}
        self._phrases = {words: letter for words, letter in every.items() if len(words) > 1}
        self._firsts = frozenset(words[0] for words in self._phrases)
        self.words = frozenset(word for words in every for word in words)

    def meant(self, clause: list[str]) -> str:
        letters = self._letters
        words = [word for word in clause[:-1] if letters.get(word) != ""] + clause[-1:]
        if self._firsts.isdisjoint(words):
            return "".join([letters.get(word, OTHER) for word in words])
        found, at = [], 0
        while at < len(words):
            size = self._size(words, at)
            found.append(self._phrases[tuple(words[at : at + size])] if size > 1 else letters.get(words[at], OTHER))
            at += size
        return "".join(found)

    def _size(self, words: list[str], at: int) -> int:
        if words[at] in self._firsts:
            for size in range(_LONGEST_PHRASE, 1, -1):
                if tuple(words[at : at + size]) in self._phrases:
                    return size
        return 1

    def words_of(self, letters: str) -> frozenset[str]:
        """The words that mean one of these, and those that open such a phrase."""
        return frozenset(word for word, letter in self._letters.items() if letter and letter in letters) | frozenset(
            words[0] for words, letter in self._phrases.items() if letter in letters
        )


_REQUESTS = [language.requests.requests for language in LANGUAGES.values()]
TABLES = [Table(table, [other for other in _REQUESTS if other is not table]) for table in _REQUESTS]
