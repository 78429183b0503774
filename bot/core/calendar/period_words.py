"""What people call a day, a month, the one before, in whatever language: words in, a few letters out.

    "Forrige måned" -> "p m"   "første kvartal" -> "1 q"   "mars 2026" -> "m 3 2026"   "2026-W05" -> "2026 w 05"

`d w m q h y` are the units, `qs` several quarters, `p` is the one before, `m 3` a month by name, `1st` to `4th` count.
"This" is left out: a unit alone is the running one. Letters may lack their rings and dots ("maned", "forra", "aar"). An
unknown word stays as it is and fits nothing, and so does "first" before what is not numbered that way: "første uge" is
not "1 w", a week back from today.
"""

import re
from typing import Final
from unicodedata import normalize

from bot.core.language import entries, entries_by_key


def _plain(text: str) -> str:
    letters = normalize("NFKD", text.casefold()).translate({ord("ø"): "o", ord("æ"): "ae"})
    return re.sub("[\u0300-\u036f]", "", letters).replace("aa", "a")


_MEANING: Final = {_plain(word): meaning for word, meaning in entries_by_key("periods").items()} | {
    _plain(word): "" for word in entries("period_fillers")
}

# What is written as two words, or means a number before these units alone. Several quarters are a count, "3. kvartal"
# is the third.
_PAIRS: Final = (
    (re.compile(r"^(\d{1,2}) qs$"), r"p \1 q"),
    (re.compile(r"\bqs\b"), "q"),
    (re.compile(r"\bh y\b"), "h"),
    (re.compile(r"\b([1-4])(?:st|nd|rd|th)(?= [qh]\b)"), r"\1"),
)

_READABLE: Final = re.compile(r"[0-9a-z\s.,:/?!–-]*")


def canonical(text: str) -> str:
    plain = _plain(text)
    if not _READABLE.fullmatch(plain):
        return ""
    pieces = (_MEANING.get(piece, piece) for piece in re.findall("[0-9]+|[a-z]+", plain))
    words = " ".join(piece for piece in pieces if piece)
    for pair, meaning in _PAIRS:
        words = pair.sub(meaning, words)
    return words
