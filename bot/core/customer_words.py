"""What customers wrote, for the eyes of admins: as they wrote it, and unable to pass for anything else.

a line of theirs     begins with "> ": none looks like one of ours
a word that Telegram would make a button of (/export, @name, #topic) has a character in it that nobody sees
signs that turn the direction of what stands behind them are left out

Source: Telegram makes links of commands, mentions and hashtags by itself, in any message
(https://core.telegram.org/bots/api#messageentity); directions: https://www.unicode.org/reports/tr9/.
"""

import re
from typing import Final

#: Taken for the end of a line by one screen or another.
_ENDS_OF_LINE: Final = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_DIRECTIONS: Final = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: In front of a word, and not within one: not of an address on the web or of a mailbox. Behind a full stop or a colon
#: it is one all the same.
_TAPPABLE: Final = re.compile(r"(?<![\w/])([/@#$])(?=\w)")

#: Nobody sees it, and no line is broken at it: U+2060 WORD JOINER.
_UNSEEN: Final = "\u2060"


def harmless(words: str) -> str:
    """Without anything to tap by mistake. Its lines stay."""
    return _TAPPABLE.sub(rf"\1{_UNSEEN}", _DIRECTIONS.sub("", words))


def on_one_line(words: str) -> str:
    return _ENDS_OF_LINE.sub(" ", harmless(words))


def quoted(words: str) -> str:
    return "\n".join(f"> {line}" for line in _ENDS_OF_LINE.split(harmless(words)))


def behind(words: str) -> str:
    """To stand behind the name of whoever said it: one line as it is, several below it."""
    return f"\n{quoted(words)}" if _ENDS_OF_LINE.search(words) else harmless(words)
