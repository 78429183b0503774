"""What a clause may mean for a request, in the languages that know its words best."""

import re
from typing import Final

from bot.core.replies.meanings import tables
from bot.core.replies.request_grammar import LETTERS, UNKNOWN
from bot.core.replies.request_words import HEAD_LETTERS

_CALLING = LETTERS["calling"]
_WAYS = "".join(LETTERS[name] for name in ("contact", "texting", "messages", "send", "contacted"))
_OF_ANY_KIND: Final = re.compile(f"(?<=[{_WAYS}]){_CALLING}|{_CALLING}(?=[{_WAYS}])")
_MAYBE_NOT = LETTERS["maybe_not"]
_VERBS = "".join(LETTERS[name] for name in ("want", "can", "must", "need", "asked"))
_NEGATION: Final = re.compile(f"(?<=[{_VERBS}]){_MAYBE_NOT}")


def meant(clause: list[str]) -> list[str]:
    """What a clause means in the languages that know its words best, where it is about any request at all."""
    words = set(clause)
    unknown = [len(words - table.words) for table in tables()]
    return [
        _with_calls_among(_negated(letters))
        for table, count in zip(tables(), unknown, strict=True)
        if count <= min(unknown) + 1 and not HEAD_LETTERS.isdisjoint(letters := table.meant(clause))
    ]


def _negated(letters: str) -> str:
    """A dialect's "et" is "not" behind a verb that another verb follows, else an article."""
    return _NEGATION.sub(LETTERS["not"], letters).replace(_MAYBE_NOT, UNKNOWN) if _MAYBE_NOT in letters else letters


def is_known(word: str) -> bool:
    """Does any language know the word for its part in a request?"""
    return any(word in table.words for table in tables())


def _with_calls_among(letters: str) -> str:
    """As in "don't call or text me": beside other ways a call is one more of them."""
    return _OF_ANY_KIND.sub("", letters) if LETTERS["instead"] not in letters else letters
