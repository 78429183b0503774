"""Files of other people as text: which encoding they are in, and text that was damaged before it came here.

Excel follows the country: Windows-1252 for "CSV", UTF-8 with a byte order mark for "CSV UTF-8", UTF-16 for "Unicode
text" (as PowerShell and Notepad write it too), Mac Roman on a Mac. Two files put together can be two of these at once.
"""

import codecs
import re
from typing import Final

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF_32: Final = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
#: What speaks for a code page; Windows-1252 is first and wins a draw.
_EVIDENCE: Final = {"cp1252": "[A-Za-z][åäöæøé]", "mac_roman": "[A-Za-z][åæø]", "cp850": "[A-Za-z][åæø]"}
#: How DOS ends a text, and what comes behind it.
_DOS_END: Final = "\x1a\r\n \t"
#: The first bytes, which show whether a text without a mark is UTF-16.
_LOOKED_AT: Final = 4096


class NotTextError(ValueError):
    """The bytes are no text in any encoding that lists come in."""


def decode(data: bytes) -> str:
    """Raises NotTextError. What no encoding explains stands as U+FFFD, in its own line only."""
    if data.startswith(_UTF_32):
        raise NotTextError
    if encoding := _two_bytes(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            raise NotTextError from None
    else:
        text = _one_byte(data)
    text = text.lstrip("\ufeff")
    if text.endswith(tuple(_DOS_END)):
        ended = text.rstrip(_DOS_END)
        text = ended if "\x1a" in text[len(ended) :] else text
    if "\0" in text:
        raise NotTextError
    return text


def _two_bytes(data: bytes) -> str | None:
    """UTF-16 by its mark, or by the zeros that nearly every second byte of a Western text in it is."""
    if data.startswith(_UTF_16):
        return "utf-16"
    beginning = data[:_LOOKED_AT]
    half = len(beginning) // 2
    if half < 2 or len(data) % 2:
        return None
    for encoding, zeros, letters in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        if beginning[zeros::2].count(0) > 0.7 * half and not beginning[letters::2].count(0):
            return encoding
    return None


def _one_byte(data: bytes) -> str:
    """UTF-8; where it is not, line by line, so that one line of another system does not garble all others.

    What no UTF explains is Windows-1252, unless an old code page of Mac or DOS gives more Nordic letters. Those write
    å, æ and ø with bytes that Windows-1252 has for signs (¾, †, an opening quotation mark) and Œ, which hardly ever
    follow a letter.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    pieces = [_utf_8(line) for line in data.splitlines(keepends=True)]
    others = b"".join(piece for piece in pieces if isinstance(piece, bytes))
    page = max(_EVIDENCE, key=lambda page: len(re.findall(_EVIDENCE[page].encode(page), others)))
    return "".join(piece if isinstance(piece, str) else piece.decode(page, "replace") for piece in pieces)


def _utf_8(line: bytes) -> str | bytes:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line


# --- damaged before it came ------------------------------------------------------------------------------------------

#: The letters that Windows-1252 does not have are read as control characters by what damages text.
_CONTROLS: Final = {code: bytes([code]) for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_CONTINUED: Final = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
#: UTF-8 in the eyes of one who reads each byte as a letter: the pattern to look for, and the encoding it was read as.
_MISREAD: Final = (
    (re.compile(f"[Â-ô][{_CONTINUED}]"), "cp1252"),
    (re.compile("[√¬ƒ≈]|‚[ÄÇÑ]"), "mac_roman"),
    (re.compile("[├┬─┼]|Γ[ÇéÄ]"), "cp437"),
    (re.compile("[├┬─┼]|Ô[Çéä]"), "cp850"),
)
#: Damage can be done again and again: each time the text is saved.
_MAX_TIMES: Final = 4
#: What is left of it where it could not be mended, and what stands for a lost letter.
_DAMAGED: Final = re.compile("[ÂÃ][\x80-\x9f\xa1-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\ufffd")


def mended(text: str) -> str:
    """UTF-8 that was read as another encoding and saved again (`Ã¸` for ø, `√∏` on a Mac), as it was meant.

    The test is that its bytes in that encoding are UTF-8, which no text of a human being is by chance.
    """
    if text.isascii():
        return text
    for _ in range(_MAX_TIMES):
        before = text
        for pattern, encoding in _MISREAD:
            if pattern.search(text) and (better := _decoded_again(text, encoding)):
                text = better
                break
        if text == before:
            break
    return text


def is_damaged(text: str) -> bool:
    return not text.isascii() and _DAMAGED.search(text) is not None


def _decoded_again(text: str, encoding: str) -> str | None:
    try:
        return b"".join(_byte(letter, encoding) for letter in text).decode("utf-8")
    except UnicodeError:
        return None


def _byte(letter: str, encoding: str) -> bytes:
    if encoding == "cp1252" and "\x80" <= letter <= "\x9f":
        return bytes([ord(letter)])
    return _CONTROLS.get(ord(letter)) or letter.encode(encoding)
