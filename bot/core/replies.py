"""What a reply means: a score, a comment, a correction, or a wish about our messages."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Awaiting = Literal["score", "comment"]


class Kind(StrEnum):
    SCORE = "score"
    SCORE_COMMENT = "score+comment"
    UNCLEAR = "unclear"
    OUT_OF_RANGE = "out_of_range"
    COMMENT = "comment"
    CORRECTION = "correction"
    OPT_OUT = "opt_out"
    OPT_IN = "opt_in"
    HELP = "help"
    ERASE = "erase"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood; `candidate` is the one plausible number of an unclear reply, to ask back about."""

    kind: Kind
    score: int | None = None
    comment: str | None = None
    locale: str | None = None
    candidate: int | None = None
    is_automatic: bool = False
    is_reserved_word: bool = False


_STOP = {"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"}
_START = {"start", "yes", "unstop"}
_HELP = {"help", "info"}


def read(text: str, *, awaiting: Awaiting | None, locale: str) -> Reading:
    """Understand one reply, or a burst joined by line breaks, to the question asked last."""
    word = text.strip().lower()
    if word in _STOP:
        return Reading(Kind.OPT_OUT, is_reserved_word=True)
    if word in _START - {"yes"}:
        return Reading(Kind.OPT_IN, is_reserved_word=True)
    if word in _HELP:
        return Reading(Kind.HELP, is_reserved_word=True)
    number = re.fullmatch(r"(\d{1,4})[\s.,!]*", word)
    value = int(number[1]) if number else None
    if awaiting == "comment" and value is not None and value <= 10:
        return Reading(Kind.CORRECTION, score=value)
    if awaiting == "score":
        if value is None:
            return Reading(Kind.UNCLEAR)
        return Reading(Kind.SCORE, score=value) if value <= 10 else Reading(Kind.OUT_OF_RANGE)
    return Reading(Kind.COMMENT, comment=text.strip() or None)


def is_yes(text: str) -> bool:
    """A plain yes in any of the four languages; ask only right after "Did you mean 9?"."""
    return text.strip(" .!\n").lower() in {"ja", "jo", "yes", "japp", "yep"}
