"""How many SMS segments a text takes, and how to keep it cheap.

    every character in the GSM-7 alphabet?     alone    in several parts, a header takes the rest
      yes  GSM-7, counted in septets            160      153
      no   UCS-2, counted in UTF-16 units        70       67

One en dash in a Danish text of 116 characters doubles its price. A character of two units (`€` in GSM-7, an emoji in
UCS-2) is never cut in two by the end of a segment: it moves to the next one and leaves a unit unused.

Sources: 3GPP TS 23.038 §6.2.1 (alphabet and extension table), 3GPP TS 23.040 §9.2.3.24.1 (concatenation).
"""

from dataclasses import dataclass
from typing import Final, Literal
from unicodedata import normalize

# In the order of the table, 0x00 to 0x7F. 0x1B is the escape to the extension table and no character.
ALPHABET: Final = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION: Final = "\f^{}\\[~]|€"

_SEPTETS: Final = {character: 1 for character in ALPHABET if character != "\x1b"} | dict.fromkeys(EXTENSION, 2)

# What a word processor or a phone keyboard puts in by itself, and what it stands for. No letter is in here, nor any
# sign whose meaning would suffer: "1½" must not become "11/2".
_LOOK_ALIKES: Final = str.maketrans(
    dict.fromkeys("‐‑‒–—―⁃−•‣", "-")  # hyphens, dashes, the minus sign, bullets
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‘’‚‛‹›′´`", "'")
    | dict.fromkeys("\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
    | dict.fromkeys("\u0085\u2028\u2029", "\n")
    | dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")  # invisible: soft hyphen, zero-width space, word joiner, BOM
    | {"…": "...", "⁄": "/"}
)


@dataclass(frozen=True, slots=True)
class SmsSegments:
    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    """Septets or UTF-16 code units of the text itself, without headers and without what is left unused at a border."""
    segments: int
    """What is sent and paid for. 0 for the empty text, which no operator takes."""


def count(text: str) -> SmsSegments:
    septets = [_SEPTETS.get(character) for character in text]
    known = [size for size in septets if size is not None]
    if len(known) == len(septets):
        return SmsSegments("GSM-7", sum(known), _parts(known, alone=160, joined=153))
    units = [2 if character > "\uffff" else 1 for character in text]
    return SmsSegments("UCS-2", sum(units), _parts(units, alone=70, joined=67))


def costly(text: str) -> tuple[str, ...]:
    """The characters that force UCS-2 on the whole text, each once, in the order they appear."""
    return tuple(dict.fromkeys(character for character in text if character not in _SEPTETS))


def fold(text: str) -> str:
    """The same text with typographic signs in their plain form, so that they cost nothing.

    Letters stay what they are. Only a letter that came in two pieces (`a` and a ring, as macOS writes file names) is
    put together, which Unicode defines as the same text.
    """
    return normalize("NFC", text).translate(_LOOK_ALIKES)


def _parts(sizes: list[int], *, alone: int, joined: int) -> int:
    if sum(sizes) <= alone:
        return 1 if sizes else 0
    parts, room = 1, joined
    for size in sizes:
        if size > room:
            parts, room = parts + 1, joined
        room -= size
    return parts
