"""Does a comment ask something of us? A question mark tells, or an opening that is a question in whatever language.

In doubt it does: a case too many is closed with one tap, a question that nobody reads is not.
"""

import re
from typing import Final

from bot.core.language import any_of, entries

_SPACED: Final = any_of(entries("question_openings")).replace(r"\ ", r"\s+")
_LEADS: Final = any_of(entries("question_leads"))
_OPENING: Final = re.compile(rf"(?:^|[.!?\n][^\S\n]*|[,.!?\n][^\S\n]*{_LEADS}\s+){_SPACED}(?!\w)", re.IGNORECASE)
_WORD: Final = re.compile(r"\w+")


def is_question(comment: str | None) -> bool:
    text = (comment or "").strip()
    return _is_marked(text) or _OPENING.search(text) is not None


def _is_marked(text: str) -> bool:
    """Two words at least before a mark: a mark alone ("?", "??") asks what the bot wants, not what we know."""
    for asked in text.split("?")[:-1]:
        words = _WORD.findall(asked.rpartition("\n")[2])
        if any(word[0].isalpha() for word in words[:-1]):
            return True
    return False
