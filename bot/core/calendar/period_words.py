"""What people call a day, a month, the one before, in four languages: words in, a few letters out.

    "Forrige måned" -> "p m"   "første kvartal" -> "1 q"   "mars 2026" -> "m 3 2026"   "2026-W05" -> "2026 w 05"

`d w m q h y` are the units, `p` is the one before, `m 3` a month by name. "This" is left out: a unit alone is the
running one. Letters may lack their rings and dots ("maned", "forra", "aar"). An unknown word stays as it is and fits
nothing, and so does "first" before what is not numbered that way: "første uge" is not "1 w", a week back from today.
"""

import re
from typing import Final
from unicodedata import normalize


def _plain(text: str) -> str:
    letters = normalize("NFKD", text.casefold()).translate({ord("ø"): "o", ord("æ"): "ae"})
    return re.sub("[\u0300-\u036f]", "", letters).replace("aa", "a")


# Separators and filling words: "i år" is the year, "denne uge" the week, "fra ... til ..." two dates.
_FILLING: Final = """
    this the in of for from to until current so far now st nd rd th
    denne dette den det de i fra til og her indeværende nuværende inneværende nåværende hittil indtil inntil nu nå
    denna detta här från till och innevarande nuvarande hittills a e
"""

_WORDS: Final = {
    "d": "d day days today dag dage dagen dagene dager dagar dagarna idag",
    "p d": "yesterday igår går",
    "w": "w wk week weeks u uge uger ugen ugerne uke uker uken uka ukene v vecka veckor veckan veckorna",
    "m": "m month months md mdr mnd mån måned måneder måneden månederne månedene månad månader månaden månaderna",
    "q": "q k kv quarter kvartal kvartalet",
    "qs": "quarters kvartaler kvartalene kvartalen",
    "h": "h hy half halv halve halvt halvår halvåret halvårene halvåren",
    "y": "y year years år året årene åren ytd",
    "p y": "fjor fjol ifjor ifjol",
    "p": "p last previous past sidste seneste forrige foregående siste förra förrige föregående senaste sista",
    "1st": "first første första",
    "2nd": "second anden andet andre andra",
    "3rd": "third tredje",
    "4th": "fourth fjerde fjärde",
    "m 1": "jan january januar januari",
    "m 2": "feb february februar februari",
    "m 3": "mar march marts mars",
    "m 4": "apr april",
    "m 5": "may maj mai",
    "m 6": "jun june juni",
    "m 7": "jul july juli",
    "m 8": "aug august augusti",
    "m 9": "sep sept september",
    "m 10": "oct okt october oktober",
    "m 11": "nov november",
    "m 12": "dec des december desember",
    "": _FILLING,
}
_MEANING: Final = {_plain(word): meaning for meaning, words in _WORDS.items() for word in words.split()}

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
