"""One comment to stand for a theme: short, typical, and with nothing in it by which somebody could be known.

What is left out: addresses and links, four digits or more in a row however they are set apart (a phone number, an
order), and a word with a capital letter inside a sentence, which is most often a name. A name at the beginning of a
sentence looks like any other word there.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

SHORTEST: Final = 12
LONGEST: Final = 140
"""Characters. Of a longer comment one sentence is quoted."""

_BEST_LENGTH: Final = 60

_ADDRESS: Final = re.compile(r"@|https?:|www\.|\w\.(?:com|dk|no|se|net|org)\b", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d(?:[\s.,/()+-]{0,2}\d){3,}")
_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]*")
# Two letters at least: "I" and "Å" are words. In capitals throughout it is an abbreviation or a raised voice.
_NAME: Final = re.compile(r"(?<=[^\s.!?:)\"'-])[\s\"'(]{1,9}[^\W\d_a-zæøåäöé](?=\w{0,60}[a-zæøåäöé])\w+")


@dataclass(frozen=True, slots=True)
class Candidate:
    score: int
    text: str
    #: How many themes the comment touches.
    themes: int


def pieces(comment: str) -> list[str]:
    """The comment, or its sentences where it is too long to be quoted whole; on one line each."""
    whole = " ".join(comment.split())
    if len(whole) <= LONGEST:
        return [whole]
    return [" ".join(sentence.split()) for sentence in _SENTENCE.findall(comment)]


def is_quotable(text: str) -> bool:
    return SHORTEST <= len(text) <= LONGEST and not any(found.search(text) for found in (_ADDRESS, _DIGITS, _NAME))


def choose(candidates: Iterable[Candidate]) -> str | None:
    """The same for the same comments, whatever their order. `None` where none can be shown.

    Typical is what speaks of one thing only, with a score near the middle of the scores given.
    """
    found: Sequence[Candidate] = [one for one in candidates if is_quotable(one.text)]
    if not found:
        return None
    scores = sorted(one.score for one in found)
    middle = scores[len(scores) // 2]
    best = min(
        found,
        key=lambda one: (
            one.themes,
            abs(one.score - middle),
            abs(len(one.text) - _BEST_LENGTH),
            one.text,
        ),
    )
    return best.text
