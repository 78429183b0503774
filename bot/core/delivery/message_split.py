"""Texts cut to what Telegram takes in one message, at the ends of lines.

Limits count UTF-16 code units: https://core.telegram.org/bots/api#sendmessage, #sendphoto.
"""

from typing import Final

LONGEST_TEXT: Final = 4096
#: Under a picture or a file.
LONGEST_CAPTION: Final = 1024


def length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pieces(text: str, longest: int = LONGEST_TEXT) -> list[str]:
    """As few as lines allow, none longer; a line that is longer by itself is cut inside."""
    found: list[str] = []
    for line in text.split("\n"):
        *whole, rest = _cut(line, longest)
        found += whole
        if found and not whole and length(f"{found[-1]}\n{rest}") <= longest:
            found[-1] = f"{found[-1]}\n{rest}"
        else:
            found.append(rest)
    return [piece for piece in found if piece.strip()]


def _cut(line: str, longest: int) -> list[str]:
    parts = []
    while length(line) > longest:
        # As many characters as units fit for sure; of those beyond the first plane each takes two.
        end = longest if line[:longest].isascii() else longest // 2
        parts.append(line[:end])
        line = line[end:]
    return [*parts, line]
