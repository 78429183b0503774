"""Finding comments by words, whatever their case, and with or without their accents and Nordic letters.

    fodsel, foedsel   find fødsel and födsel          fødsel     finds födsel and foedsel, not fodsel: ø was meant
    "lang tid"        the words together              lang tid   both words, anywhere

A word is found inside longer ones too: Nordic languages put words together.
"""

import re
import unicodedata
from typing import Final

from bot.core.replies.writing import plain, visible

_TERM: Final = re.compile(r'"([^"]+)"|([^\s"]+)')

_NORDIC: Final = "åäöæø"


class _Bare(dict[int, str]):
    """Letters without what is above and below them; given ones as they are written."""

    def __missing__(self, code: int) -> str:
        self[code] = "".join(one for one in unicodedata.normalize("NFD", chr(code)) if not unicodedata.combining(one))
        return self[code]


_DROPPED: Final = _Bare({ord("æ"): "a", ord("ø"): "o"})
_SPELLED_OUT: Final = _Bare({ord("å"): "aa", **{ord(one): "ae" for one in "äæ"}, **{ord(one): "oe" for one in "öø"}})
_NEIGHBOUR: Final = _Bare({ord("å"): "å", **{ord(one): "æ" for one in "äæ"}, **{ord(one): "ø" for one in "öø"}})


class Search:
    """Some words, all of which must stand in a comment."""

    def __init__(self, words: str) -> None:
        terms = [" ".join((one or other).split()) for one, other in _TERM.findall(_plain(words))]
        self._forms: Final = tuple(_forms(term) for term in terms if term)

    def __bool__(self) -> bool:
        return bool(self._forms)

    def finds(self, comment: str) -> bool:
        text = " ".join(_plain(comment).split())
        if text.isascii():
            return all(spelled in text for _, _, spelled in self._forms)
        dropped, neighbour, spelled_out = (text.translate(table) for table in (_DROPPED, _NEIGHBOUR, _SPELLED_OUT))
        return all(
            (form in neighbour if is_nordic else form in dropped) or spelled in spelled_out
            for is_nordic, form, spelled in self._forms
        )


def _forms(term: str) -> tuple[bool, str, str]:
    """Has it Nordic letters; how it is looked for among such letters; and how where they are spelled out."""
    is_nordic = not set(term).isdisjoint(_NORDIC)
    return is_nordic, term.translate(_NEIGHBOUR if is_nordic else _DROPPED), term.translate(_SPELLED_OUT)


def _plain(text: str) -> str:
    return plain(visible(text))
