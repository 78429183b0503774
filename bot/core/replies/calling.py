"""Declined or wished-for calls, and another way preferred: about a case, not about our messages (rule 17).

"No need to call", "write, don't call" and "call, don't write" ask for no end of the messages; "no more texts, call me"
and "don't call or text me again" do.
"""

import re
from collections.abc import Sequence
from typing import Final

from bot.core.replies.request_grammar import LETTERS
from bot.core.replies.request_words import words_for

_CALLING = LETTERS["calling"]
_WAYS = "".join(LETTERS[name] for name in ("contact", "texting", "messages", "send"))
_REFUSALS = "".join(LETTERS[name] for name in ("not", "dont", "never", "stop"))
_POLITE = "".join(LETTERS[name] for name in ("want", "can", "must", "instead", "into", "me", "need"))
_MORE = "".join(LETTERS[name] for name in ("more", "never", "again"))
_EITHER = words_for("either")

_WISH: Final = re.compile(f"[{_POLITE}]*[{_CALLING}{_WAYS}]")
# "call don't write", "don't write call"
_ONE_NOT_THE_OTHER: Final = re.compile(
    f"{_CALLING}[{_REFUSALS}][{_WAYS}]|[{_WAYS}][{_REFUSALS}]{_CALLING}|[{_REFUSALS}][{_WAYS}]{_CALLING}$"
)


def prefers_another_way(parts: Sequence[tuple[list[str], Sequence[str]]]) -> bool:
    """Each part with its words and what they mean in the likely languages: is one way refused, and another asked for?

    Not where no more messages are asked for.
    """
    is_wished = is_refused = is_about_calls = False
    for words, readings in parts:
        for letters in readings:
            if not set(letters) & set(_CALLING + _WAYS) or set(letters) & set(_MORE):
                continue
            is_about_calls |= _CALLING in letters or LETTERS["instead"] in letters
            if _ONE_NOT_THE_OTHER.search(letters) and _EITHER.isdisjoint(words):
                return True
            if set(letters) & set(_REFUSALS):
                is_refused = True
            elif _WISH.match(letters):
                is_wished = True
    return is_about_calls and is_wished and is_refused
