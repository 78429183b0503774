"""What a cell or a typed text says once what cannot be seen is gone from it."""

import unicodedata
from typing import Final

#: Letters and signs by their category that leave nothing on the screen: fillers, the empty Braille cell, variation
#: selectors, the combining grapheme joiner.
_BLANK: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5" + "".join(map(chr, range(0xFE00, 0xFE10))))
_JOINERS: Final = frozenset("\u200c\u200d")
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs"})


def printable(text: str) -> str:
    """On one line, in one form of each letter (NFC), without what cannot be seen.

    Marks come along when a number is copied from a chat, and a Mac writes å as two letters.
    """
    line = " ".join(text.split())
    if line.isascii():
        return line if line.isprintable() else "".join(filter(str.isprintable, line)).strip()
    line = unicodedata.normalize("NFC", line)
    return line if line.isprintable() else "".join(filter(_is_seen, line)).strip()


def heading_of(text: str) -> str:
    """A heading as it is written: what cannot be seen could not be typed either."""
    return printable("".join(letter for letter in text if letter not in _BLANK and letter not in _JOINERS))


def _is_seen(character: str) -> bool:
    """Joiners are invisible too, but hold emoji and Persian names together."""
    return unicodedata.category(character) not in _HIDDEN or character in _JOINERS
