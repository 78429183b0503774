"""Type, measured before it is set: how wide words are, where lines break, and which letters there are.

The fonts are the two that matplotlib brings, by file: what a machine has installed changes nothing. DejaVu Sans has all
Latin, Greek and Cyrillic letters, and no emoji.
"""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.text import Text

from bot.pictures.paper import DPI

_FILES: Final = {
    is_bold: str(Path(mpl.get_data_path()) / "fonts" / "ttf" / name)
    for is_bold, name in ((False, "DejaVuSans.ttf"), (True, "DejaVuSans-Bold.ttf"))
}
#: A hyphen before a number that belongs to no word is a minus.
_MINUS: Final = re.compile(r"(?<![\w.])-(?=\d)")
#: Control characters, joiners and what is no character at all.
_UNSEEN: Final = {"Cc", "Cf", "Cs", "Co", "Cn"}


@cache
def font(size: float, *, is_bold: bool = False) -> FontProperties:
    return FontProperties(fname=_FILES[is_bold], size=size)


@lru_cache(maxsize=4096)
def width_of(words: str, size: float, *, is_bold: bool = False) -> float:
    """Pixels that one line takes."""
    ruler = _ruler()
    ruler.set_text(settable(words))
    ruler.set_fontproperties(font(size, is_bold=is_bold))
    return ruler.get_window_extent().width


@cache
def _ruler() -> Text:
    """Set as it will be on the sheet: the font's own figures leave out what kerning and hinting do."""
    figure = Figure(dpi=DPI)
    FigureCanvasAgg(figure)  # makes itself known to the figure
    return figure.text(0, 0, "")


def wrapped(words: str, width: float, size: float, *, is_bold: bool = False) -> list[str]:
    """Lines of at most so many pixels; a word that is longer than a line is broken."""
    lines: list[str] = []
    for word in settable(words).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, is_bold=is_bold) <= width:
            lines[-1] = longer
        else:
            lines.extend(_pieces(word, width, size, is_bold=is_bold))
    return lines


def _pieces(word: str, width: float, size: float, *, is_bold: bool) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_of(pieces[-1] + letter, size, is_bold=is_bold) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def settable(words: str) -> str:
    """What our font can set: a symbol it lacks (emoji) is left out, a letter it lacks becomes a box."""
    kept = []
    for letter in unicodedata.normalize("NFC", words):
        category = unicodedata.category(letter)
        if letter.isspace():
            kept.append(" ")
        elif category not in _UNSEEN and ord(letter) in _letters():
            kept.append(letter)
        elif category[0] == "L":
            kept.append("\N{WHITE SQUARE}")
    return _MINUS.sub("\N{MINUS SIGN}", " ".join("".join(kept).split()))


@cache
def _letters() -> frozenset[int]:
    """Those that both fonts have."""
    return frozenset.intersection(*(frozenset(get_font(path).get_charmap()) for path in _FILES.values()))
