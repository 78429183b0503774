"""Whether words that could be a no to our messages are about the thing an admin has just asked about.

"Shall we cancel the order?" is answered by "Yes, cancel it", "slet den", "skicka inte den". Every word has to be in the
tables: with any other, and for a verb that stands alone ("cancel", "stop"), it is the no that it could be.
"""

import re
from typing import Final

from bot.core.language import entries

_AGREEMENT: Final = frozenset(entries("order_agreement"))
_AGREEING: Final = _AGREEMENT | frozenset(entries("order_fillers"))
_ENDING: Final = frozenset(entries("order_endings"))
_NOT: Final = frozenset(entries("order_denials"))
_SENDING: Final = frozenset(entries("order_sending"))
#: "Remove me" and "delete my data" are not among them.
_THINGS: Final = frozenset(entries("order_things"))

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def is_about_a_thing(text: str) -> bool:
    """Said after an admin's question."""
    words = [word.replace("’", "'") for word in _WORD.findall(text.lower()[:200])]
    if len(text) > 200 or not set(words) & _ENDING or not set(words) <= _AGREEING | _ENDING | _NOT | _THINGS:
        return False
    if set(words) & _SENDING and not set(words) & _NOT:
        return False
    return bool(set(words) & _THINGS or set(words) & _AGREEMENT)
