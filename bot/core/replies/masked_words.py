"""Swearing with letters masked ("f*ck", "h***ede"), read as the word it stands for (rule 18)."""

import re
from functools import cache

from bot.core.replies.request_words import words_for
from bot.core.replies.writing import Token

_MASKS = frozenset("*#@$")


@cache
def _swearing() -> tuple[str, ...]:
    return tuple(sorted(words_for("swearing"), key=lambda word: (len(word), word)))


def unmasked(found: list[Token]) -> list[Token]:
    """The same tokens, with each masked word that can be told as one token."""
    if not any(token.text in _MASKS for token in found):
        return found
    plain: list[Token] = []
    at = 0
    while at < len(found):
        end = _end_of_run(found, at)
        word = _word_behind([token.text for token in found[at:end]])
        if word:
            plain.append(Token(word, found[at].start, found[end - 1].end))
        else:
            plain += found[at:end]
        at = end
    return plain


def _end_of_run(found: list[Token], start: int) -> int:
    """Where what is written in one with the token at `start` ends."""
    end = start + 1
    while end < len(found) and found[end].start == found[end - 1].end and _can_be_masked(found[end].text):
        end += 1
    return end


def _can_be_masked(text: str) -> bool:
    return text in _MASKS or text.isalpha()


def _word_behind(parts: list[str]) -> str | None:
    written = "".join(parts)
    if not written[0].isalpha() or written.isalpha() or len(written) > max(map(len, _swearing())) + 2:
        return None
    shape = re.compile("".join("." if sign in _MASKS else re.escape(sign) for sign in written))
    return next((word for word in _swearing() if shape.fullmatch(word)), None)
