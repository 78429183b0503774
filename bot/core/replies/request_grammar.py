"""How a sentence is written down for all four languages: a pattern in the names of its words' meanings.

The meanings are those of the tables in `bot/core/language/*/requests.py`, and `other` is a word of none. Word order
differs little among the languages; where it does, both orders stand in request_sentences.py.
"""

import re
import string
from collections.abc import Iterator
from functools import cache

MEANINGS = (
    "unsubscribe", "unsubscribed", "remove", "removed", "delete", "deleted", "deletion", "keep", "past_not", "dont",
    "not", "never", "stop", "stopped", "contact", "send", "contacted", "hear", "texting", "messages", "list", "system",
    "consent", "withdraw", "forget", "forgotten", "again", "back", "join", "begin", "asked", "can", "must", "spare",
    "receive", "have", "me", "mine", "number", "data", "all", "right", "leave", "alone", "be", "take", "into", "off",
    "questions", "declining", "appreciate", "want", "more", "these", "you", "others", "mistake", "story",
    "part", "damn", "is", "from", "wh", "need", "calling", "hours", "instead", "while", "maybe_not",
    # of questions: question_sentences.py
    "who", "where", "how", "why", "what", "source", "given", "come", "know", "use", "share", "insight", "see", "i",
    "this", "tell", "write", "trust", "cost", "reply", "anonymous", "purpose", "sender", "speak",
)  # fmt: skip
# One character a meaning, none of which means anything in a regular expression.
_ALPHABET = (
    string.ascii_letters
    + string.digits
    + "".join(map(chr, range(0x3B1, 0x3CA)))
    + "".join(map(chr, range(0x430, 0x450)))
)
LETTERS = dict(zip(MEANINGS, _ALPHABET, strict=False))
UNKNOWN = "~"  # a word of none
# These are about something else than our messages, unless a sentence names them.
OTHER = UNKNOWN + "".join(LETTERS[name] for name in ("calling", "hours", "instead", "while", "maybe_not"))
# Where one word may do for another.
_STANDS_FOR = {
    "contact": ("contact", "texting"), "messages": ("messages", "texting"), "not": ("not", "dont", "never"),
    "more": ("more", "again"), "want": ("want", "asked", "wh", "need"),
    "off": ("off", "from"), "data": ("data", "number"),
    "contacted": ("contacted", "contact", "send", "texting"), "have": ("have", "receive"), "be": ("be", "is"),
}  # fmt: skip
_ONLY = {
    "only_not": "not",
    "only_more": "more",
    "name": "data",
    "sent": "contacted",
    "owns": "have",
    "only_be": "be",
    "away": "off",
}
_SHORTHANDS = {
    # Stop, when nobody says "don't stop"; "can't you stop" asks.
    "HALT": "(?:(?<![not past_not])(?<!mine)stop|you not stop)",
    "NOT": "not",
    "REFUSE": "(?:[not] more? can?(?:want|must)|(?:want|must) (?:more|can|you|asked){0,2}[not])",
    # What may stand between the parts: who, to whom, how many.
    "FEW": "(?:me|you|all|more|these|mine|into|off|can|be|receive|must){0,6}",
    # "Don't", asked of us; "you don't" and "nobody" tell of something.
    "DO_NOT": "(?:(?<!you)only_not|[can must] you only_not|never|(?<!you)(?<!others)dont)",
    # But not from a list: that is a wish to be left alone.
    "UNLISTED": "(?! (?:mine|off|you|these|all|me|into|other|be)* (?:list|off [you these all]* messages))",
    "END": "(?:me|you|all|more|these|off|into|must|can|want)*$",
    # Out of our hands: not "from" somewhere, and not out of another company's.
    "OUT": "(?:away (?! from? other))",
    # What we do.
    "ABOUT": "[contact send texting messages questions list hear]",
    # "I want", "can you", "no, you must": who asks, and how.
    "ASKING": "[want can must asked others you me be receive declining right all]*",
}
_NEEDS = {"HALT": "stop"}
_RAREST_FIRST = (
    "questions", "consent", "alone", "spare", "hear", "list", "system", "forget", "forgotten", "deletion", "delete",
    "deleted", "removed", "remove", "unsubscribe", "appreciate", "join", "begin", "mistake", "story", "contacted",
    "keep", "again", "stop", "leave", "contact", "send", "data", "name", "messages", "number", "take", "these", "more",
)  # fmt: skip
_PART = re.compile(r"[A-Za-z_]+|[^A-Za-z_ ]")


def _letters(name: str) -> str:
    """Of one name of a pattern; KeyError where no table has it."""
    if name in _ONLY:
        return LETTERS[_ONLY[name]]
    return OTHER if name == "other" else "".join(LETTERS[each] for each in _STANDS_FOR.get(name, (name,)))


def _translated(pattern: str) -> str:
    out: list[str] = []
    is_in_class = False
    for part in _PART.findall(pattern):
        is_in_class = part == "[" or (is_in_class and part != "]")
        if not part.replace("_", "").isalpha():
            out.append(part)
        elif part in _SHORTHANDS:
            out.append(_translated(_SHORTHANDS[part]))
        else:
            letters = _letters(part)
            out.append(letters if is_in_class or len(letters) == 1 else f"[{letters}]")
    return "".join(out)


def _alternatives(pattern: str) -> Iterator[str]:
    depth = start = 0
    for at, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            yield pattern[start:at]
            start = at + 1
    yield pattern[start:]


def _required(pattern: str) -> str:
    """The rarest of the meanings without which the pattern cannot be found."""
    depth, needed = 0, []
    parts = _PART.findall(pattern)
    for part, after in zip(parts, [*parts[1:], "$"], strict=True):
        depth += (part in "([") - (part in ")]")
        if depth == 0 and after not in "?*{" and (name := _NEEDS.get(part, part)) in _RAREST_FIRST:
            needed.append(name)
    return min(needed, key=_RAREST_FIRST.index, default="")


class Patterns:
    """Alternatives grouped by a meaning each of them needs, so that most are never tried."""

    __slots__ = ("_groups",)

    def __init__(self, *patterns: str) -> None:
        groups: dict[str, list[str]] = {}
        for pattern in patterns:
            for alternative in _alternatives(pattern):
                groups.setdefault(_required(alternative), []).append(_translated(alternative))
        self._groups = [
            (frozenset(_letters(name)) if name else frozenset(), "|".join(group)) for name, group in groups.items()
        ]

    def found_in(self, letters: str) -> bool:
        """Is one of them a part of this sequence?"""
        for needed, pattern in self._groups:
            if (not needed or not needed.isdisjoint(letters)) and _compiled(pattern).search(letters):
                return True
        return False


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """When first needed: compiling all of them takes longer than reading a thousand replies."""
    return re.compile(pattern)
