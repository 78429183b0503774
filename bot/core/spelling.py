"""What somebody most likely meant to type: the known words nearest to a word.

The distance is that of Damerau, in its restricted form: letters missing, too many, wrong, or two that changed places.
Damerau (1964), "A technique for computer detection and correction of spelling errors", Communications of the ACM 7(3).
"""

from collections.abc import Iterable
from typing import Final
from unicodedata import normalize

#: From so many letters on, two slips may be in a word.
LONG: Final = 6

#: At most this many suggestions are made.
MAX_SUGGESTED: Final = 3


def folded(text: str) -> str:
    """What two spellings of one value have in common: Oslo, OSLO and "oslo " are one, whatever å is made of."""
    return " ".join(normalize("NFC", normalize("NFC", text).casefold()).split())


def distance(first: str, second: str) -> int:
    """How many slips lie between the two, whatever the case. At most some hundred letters: quadratic."""
    a, b = first.casefold(), second.casefold()
    before, row = [0] * (len(b) + 1), list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


def meant(word: str, known: Iterable[str]) -> str | None:
    """The known word that this is, or is by one slip of the keys; None where none is, or several could be."""
    found = near(word, known)
    return found[0] if len(found) == 1 else None


def near(word: str, known: Iterable[str]) -> list[str]:
    """The known word that this is, else all that it is by one slip of the keys."""
    words = list(known)
    same = [one for one in words if one.casefold() == word.casefold()]
    if same:
        return same[:1]
    return [one for one in words if len(one) > 2 and abs(len(one) - len(word)) <= 1 and distance(word, one) == 1]


def suggestions(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The nearest known words, the nearest first; those that begin with the word count as near."""
    found = []
    for place, one in enumerate(known):
        begins = len(word) > 1 and one.casefold().startswith(word.casefold())
        slips = 1 if begins else distance(word[:40], one)
        if slips <= (2 if len(one) >= LONG else 1):
            found.append((slips, place, one))
    return tuple(one for _, _, one in sorted(found)[:MAX_SUGGESTED])
