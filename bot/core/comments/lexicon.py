"""Which themes a comment touches: word starts and short phrases of four languages, read word by word.

    kø                 this word                       took_*_weeks    words in a row, a lone * for any one of them
    ventetid*          words that begin like this      !leverpostej*   never this word, whatever else matches it
    *kvalitet          words that end like this        *kvalitet*      words with this inside them

Nordic languages put words together, so starts and ends find compounds ("ventetidsgaranti", "fragtpris"). What is left
open has four letters at least: "app*" would find "apparat". Words without their Nordic letters ("ventetid pa 3 uger",
"vantetid") are found too.

A comment is read with the words of the language it was asked for in, and, where those find nothing, with those of the
other language that finds most: some answer a Danish question in English. Each word is looked up once and remembered, so
the time grows with the length of the comments and not with that of the lists.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.language import LANGUAGES
from bot.core.language.table import spellings
from bot.core.replies.writing import plain, visible

#: Letters beside a star: with fewer, a start is a start of too much else.
SHORTEST_OPEN: Final = 4

ANY: Final = "*"

#: Different words whose meaning is kept, in each language.
_REMEMBERED: Final = 1 << 17

#: The end of a sentence, among its words.
ENDS: Final = frozenset(".!?\n")

_TOKEN: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[.!?\n]")
_PIECE: Final = r"\*|\*?[^\W_]+(?:['-][^\W_]+)*\*?"
_ENTRY: Final = re.compile(rf"!?(?:{_PIECE})(?:[ _]+(?:{_PIECE}))*")

Entry = str
Words = Mapping[str, Mapping[str, Iterable[Entry]]]
"""Locale -> theme -> its entries."""


#: The themes that are there without being written down, by language.
BUILT_IN: Final[Words] = {
    locale: {theme: words.split() for theme, words in language.themes.themes.items()}
    for locale, language in LANGUAGES.items()
}


def words_in(text: str) -> list[str]:
    """In lower case and in order; the end of a sentence stands as a sign of its own."""
    return _TOKEN.findall(plain(visible(text)))


def fault(entry: Entry) -> str | None:
    """What is wrong with an entry somebody wrote, in a sentence; `None` if nothing is."""
    if not _ENTRY.fullmatch(entry.strip()) or entry.strip(" _!*") == "":
        return f"'{entry}' is not understood: write a word, the start of one as parking*, or words in a row"
    pieces = _pieces(entry)
    if ANY in (pieces[0], pieces[-1]):
        return f"'{entry}': a lone * stands between two words"
    for piece in pieces:
        letters = piece.strip("*")
        if piece not in {ANY, letters} and len(letters) < SHORTEST_OPEN:
            return f"'{piece}' finds too much: beside a * write {SHORTEST_OPEN} letters or more, or the whole word"
    return None


def _pieces(entry: Entry) -> tuple[str, ...]:
    return tuple(entry.strip(" _!").lower().replace("_", " ").split())


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What one word can be a part of."""

    pieces: frozenset[str]
    themes: frozenset[str]
    #: The pieces that must follow, and the theme that is then touched.
    begins: tuple[tuple[tuple[str, ...], str], ...]


class _Remembered(dict[str, _Meaning | None]):
    """Word -> its meaning, worked out once; `None` for most words."""

    def __init__(self, work_out: Callable[[str], _Meaning | None]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> _Meaning | None:
        meaning = self._work_out(word)
        if len(self) < _REMEMBERED:
            self[word] = meaning
        return meaning


class _Language:
    """The lists of one language, turned round: from a word to what it means."""

    def __init__(self, themes: Mapping[str, Iterable[Entry]]) -> None:
        self._whole: dict[str, set[str]] = defaultdict(set)
        self._starts: dict[str, set[str]] = defaultdict(set)
        self._ends: dict[str, set[str]] = defaultdict(set)
        self._inside: dict[str, str] = {}
        self._themes: dict[str, set[str]] = defaultdict(set)
        self._never: dict[str, set[str]] = defaultdict(set)
        self._begins: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for theme, entries in themes.items():
            for entry in entries:
                self._add(theme, entry)
        self._reach = max(map(len, (*self._starts, *self._ends)), default=0)
        self._meanings = _Remembered(self._meaning)

    def _add(self, theme: str, entry: Entry) -> None:
        pieces = _pieces(entry)
        for piece in pieces:
            self._index(piece)
        if entry.startswith("!"):
            self._never[pieces[0]].add(theme)
        elif len(pieces) == 1:
            self._themes[pieces[0]].add(theme)
        else:
            self._begins[pieces[0]].append((pieces[1:], theme))

    def _index(self, piece: str) -> None:
        letters = piece.strip("*")
        for form in spellings(letters):
            # "kø" without its letter is a cow.
            if form != letters and form.isascii() and len(form) < SHORTEST_OPEN:
                continue
            match piece.startswith("*"), piece.endswith("*"):
                case True, True:
                    self._inside[form] = piece
                case True, False:
                    self._ends[form].add(piece)
                case False, True:
                    self._starts[form].add(piece)
                case _:
                    self._whole[form].add(piece)

    def _meaning(self, word: str) -> _Meaning | None:
        forms = {word, *word.split("-"), word.replace("-", "")} if "-" in word else {word}
        pieces = frozenset(piece for form in forms for piece in self._pieces_of(form))
        if not pieces:
            return None
        themes = {theme for piece in pieces for theme in self._themes.get(piece, ())}
        never = {theme for piece in pieces for theme in self._never.get(piece, ())}
        begins = tuple(begin for piece in pieces for begin in self._begins.get(piece, ()))
        return _Meaning(pieces, frozenset(themes - never), begins)

    def _pieces_of(self, word: str) -> Iterable[str]:
        yield from self._whole.get(word, ())
        for length in range(1, min(len(word), self._reach) + 1):
            yield from self._starts.get(word[:length], ())
            yield from self._ends.get(word[-length:], ())
        for letters, piece in self._inside.items():
            if letters in word:
                yield piece

    def touched(self, words: list[str]) -> set[str]:
        meanings = [self._meanings[word] for word in words]
        found: set[str] = set()
        for place, meaning in enumerate(meanings):
            if meaning is None:
                continue
            found |= meaning.themes
            for rest, theme in meaning.begins:
                if theme not in found and _follow(rest, meanings, words, place + 1):
                    found.add(theme)
        return found


def _follow(rest: tuple[str, ...], meanings: list[_Meaning | None], words: list[str], start: int) -> bool:
    """Do the pieces stand there, one after the other, within the sentence?"""
    if start + len(rest) > len(words):
        return False
    for place, piece in enumerate(rest, start):
        meaning = meanings[place]
        if not (words[place] not in ENDS if piece == ANY else meaning is not None and piece in meaning.pieces):
            return False
    return True


class Lexicon:
    """The themes of all languages, merged: what is said of waiting counts together, whatever language it is said in."""

    def __init__(self, words: Words) -> None:
        self.themes: tuple[str, ...] = tuple(dict.fromkeys(theme for themes in words.values() for theme in themes))
        self._languages = {locale: _Language(themes) for locale, themes in words.items()}

    def touched(self, words: list[str], locale: str) -> frozenset[str]:
        """The themes of a comment, given its words (`words_in`) and the language it was asked for in."""
        own = self._languages.get(locale)
        found = own.touched(words) if own else set()
        if not found:
            others = (language for language in self._languages.values() if language is not own)
            found = max((language.touched(words) for language in others), key=len, default=set())
        return frozenset(found)
