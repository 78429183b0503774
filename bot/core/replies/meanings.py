"""What the words of a clause mean for a request, in one language: a letter each, as request_grammar.py names them."""

from collections.abc import Iterator
from functools import cache

from bot.core.language import LANGUAGES, entries, spellings
from bot.core.replies.request_grammar import LETTERS, UNKNOWN

# People mix languages in these words, so each language also knows those of the others.
_SHARED = ("unsubscribe", "delete", "stop", "messages", "texting", "list", "not", "never", "story", "mistake")
_MAX_IDLE = 3  # words inside a phrase
_COMPOUNDED = frozenset(LETTERS[name] for name in ("messages", "list", "system", "data"))
_SHORTEST_COMPOUND = 7
# A slip is looked for only in the words that carry a request; what a slip could spell by chance is left out.
_CARRYING = frozenset(
    LETTERS[name]
    for name in ("unsubscribe", "stop", "delete", "deleted", "remove", "removed", "deletion", "contact", "send")
)
_NOUNS = frozenset({LETTERS["data"], LETTERS["messages"]})
_SHORTEST_MISSPELT = 4
_SHORTEST_NOUN = 8
_NO_SLIPS = frozenset(entries("no_slips"))


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
    for meaning, letter in (*LETTERS.items(), ("idle", "")):
        for words in _words(table, meaning):
            own.setdefault(words, letter)
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
    """One language's words, phrases and compounds; `idle` words mean nothing here and may stand inside a phrase."""

    __slots__ = ("_heads", "_letters", "_modifiers", "_phrases", "words")

    def __init__(self, table: dict[str, str], others: list[dict[str, str]]) -> None:
        every = _phrases(table, others)
        self._letters = {words[0]: letter for words, letter in every.items() if len(words) == 1}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for words, letter in sorted(every.items(), key=lambda entry: -len(entry[0])):
            if len(words) > 1:
                self._phrases.setdefault(words[0], []).append((words, letter))
        self._modifiers = tuple(form for word in table["modifiers"].split() for form in spellings(word))
        self._heads = {word: letter for word, letter in self._letters.items() if letter and letter in _COMPOUNDED}
        self.words = frozenset(word for words in every for word in words)

    def meant(self, clause: list[str]) -> str:
        letters = self._letters
        if self._phrases.keys().isdisjoint(clause):
            return "".join([letters[word] if word in letters else self._compound(word) for word in clause])
        found, at = [], 0
        while at < len(clause):
            word = clause[at]
            letter, end = self._phrase_at(clause, at) if word in self._phrases else ("", 0)
            found.append(letter if end else letters[word] if word in letters else self._compound(word))
            at = end or at + 1
        return "".join(found)

    def _phrase_at(self, clause: list[str], start: int) -> tuple[str, int]:
        """The meaning of the longest phrase that begins there, and where it ends; 0 for none."""
        for words, letter in self._phrases[clause[start]]:
            at = start + 1
            for word in words[1:]:
                farthest = at + _MAX_IDLE
                while at < min(farthest, len(clause)) and clause[at] != word and self._letters.get(clause[at]) == "":
                    at += 1
                if at == len(clause) or clause[at] != word:
                    break
                at += 1
            else:
                return letter, at
        return "", 0

    def _compound(self, word: str) -> str:
        """As in "kundeundersøgelser": the meaning of its head, where what stands before is known to go with it."""
        if len(word) < _SHORTEST_COMPOUND or not word.startswith(self._modifiers):
            return UNKNOWN
        for modifier in self._modifiers:
            if word.startswith(modifier):
                head = word[len(modifier) :].removeprefix("-")
                if letter := self._heads.get(head) or self._heads.get(head[1:] if head[:1] in "es" else ""):
                    return letter
        return UNKNOWN

    def words_of(self, letters: str) -> frozenset[str]:
        """The words that mean one of these, and the longest word of each such phrase: the others are common."""
        entries = (entry for entries in self._phrases.values() for entry in entries)
        return frozenset(word for word, letter in self._letters.items() if letter and letter in letters) | frozenset(
            max(words, key=len) for words, letter in entries if letter and letter in letters
        )


@cache
def tables() -> tuple[Table, ...]:
    """Of each language; built when first asked for, as it takes a tenth of a second."""
    every = [language.requests.requests for language in LANGUAGES.values()]
    return tuple(Table(table, [other for other in every if other is not table]) for table in every)
