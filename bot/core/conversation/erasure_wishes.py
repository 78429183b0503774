r"""A wish to be erased that comes by SMS is confirmed first: whose number stands above an SMS anybody can forge.

"Delete my data" --asked once whether they mean it--> the next words are a yes, in time --> erased
                                                 \-> any others, or none: nothing has happened
"""

import re
from datetime import datetime, timedelta
from typing import Final

from bot.core.conversation.events import Said
from bot.core.language import entries
from bot.core.replies import is_yes

#: The number of days stands in the sentence.
CONFIRMED_WITHIN: Final = timedelta(days=3)

#: What may follow the yes, or stand for it. The bare English YES is a START to some SMS providers; it is heard as well.
_DELETE: Final = frozenset(entries("erasing"))

_LONGEST: Final = 40


def is_confirmed(asked_at: datetime | None, text: str, at: datetime) -> bool:
    """Whether the words, said at that time, confirm a wish about which was asked back then."""
    if asked_at is None or not asked_at <= at <= asked_at + CONFIRMED_WITHIN:
        return False
    if is_yes(text):
        return True
    words = re.findall(r"\w+", text.casefold()) if len(text) <= _LONGEST else []
    rest = words[1:] if words and is_yes(words[0]) else words
    return bool(rest) and _DELETE.issuperset(rest)


def confirms(said: Said) -> bool:
    return said.original is None and is_confirmed(said.erasure_asked_at, said.text, said.at)
