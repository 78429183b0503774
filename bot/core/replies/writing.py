"""A text as people see it: invisible characters gone, then a plain form of the same length to match words against.

`visible(text)` is what a comment is cut from; `plain(visible)` has one character for each of it: lower case, digits of
every script as 0-9, full-width and mathematical letters as their plain ones, one kind of quote, dash and space.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from bot.core.language import any_of, entries

# Zero-width, bidirectional and soft-hyphen characters, object replacement, and Latin marks that NFC could not compose.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc\u0300-\u036f\u20d0-\u20ff]"
    r"|(?<![^\w\s])\u200d"  # what joins emoji stays
)
# What makes a key cap or an emoji of a digit; left alone after other characters, where emoji need it.
_AFTER_DIGIT = re.compile(r"(?<=[0-9])[\ufe0e\ufe0f\u200d]+")
# Emoticons that hold a letter or a digit; those of signs alone are no words anyway.
_EMOTICON = re.compile(r"<[/\\]?3+(?!\d)|(?<!\w)[:;=][-']?[dpo3sx]+(?!\w)|(?<=\d)[:;=][-']?[dp]+(?!\w)")
_EMOTICON_SIGNS = re.compile(r"<|[:;=][-']?[dpo3sx]")
_BLANKS = re.compile("[ \t\u00a0\u2007\u202f\u3000]{2,}")
_TENS = re.compile("[\U0001f51f⑩⓾❿➉➓]")
# Letters typed for the digits of a 10 (rule 23): with a digit beside them in any case, else the O in upper case.
_ONE, _ZERO = "1li|іӏ", "0oοо"
_ENDING = any_of(entries("lookalike_endings"))
_LOOKALIKE = re.compile(
    rf"(?<![^\W_])(?:(?P<ten>1[{_ZERO}]|[{_ONE}][{_ZERO}])(?=(?:['´:-]?{_ENDING})?(?![^\W_]))"
    rf"|[{_ZERO}](?=\s?/\s?1[{_ZERO}](?!\w)))"
)
_LONE_LETTERS = re.compile(rf"[^\w|]*(?P<one>[{_ONE}])?(?P<zero>[{_ZERO}])[^\w|]*")

TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['.\-:](?=[^\W\d_])[^\W\d_]+)*|\n|[^\w\s]|_")


class Token(NamedTuple):
    text: str
    start: int
    end: int


_token = Token._make


def visible(text: str) -> str:
    """The text without what nobody sees, one blank for several; in NFC."""
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
        text = _TENS.sub("10 ", _AFTER_DIGIT.sub("", text))
    return _BLANKS.sub(" ", text) if _BLANKS.search(text) else text


class _Plain(dict[int, str]):
    """Each character's plain form, worked out once; always one character long, so that positions stay."""

    def __missing__(self, code: int) -> str:
        form = unicodedata.normalize("NFKC", chr(code)).lower()
        form = form if len(form) == 1 else chr(code)
        if form.isdigit():
            form = str(unicodedata.digit(form))
        if code < 0x3000:  # what is kept has a bound
            self[code] = form
        return form


_PLAIN = _Plain(
    {ord(char): "'" for char in "’‘‛´`ʼ＇′"}
    | {ord(char): '"' for char in "“”„«»‟″＂"}
    | {ord(char): "-" for char in "‐‑‒–—―−﹣－⁃"}
    | {ord(char): " " for char in "\t\u00a0\u2007\u202f\u3000"}
    | {ord(char): "\n" for char in "\r\x0b\x0c\x85\u2028\u2029"}
    | {ord("İ"): "i", ord("ª"): "a", ord("º"): "o", ord("…"): "."}
)


def plain(seen: str) -> str:
    """The same text in one kind of digit, letter, quote and dash, character for character."""
    flat = seen.translate(_PLAIN)
    if _EMOTICON_SIGNS.search(flat):
        flat = _EMOTICON.sub(_blank, flat)
    return _with_digits(seen, flat)


def _with_digits(seen: str, flat: str) -> str:
    """With the letters that stand for the digits of a 10 or a 0 as those digits."""

    def written(found: re.Match[str]) -> str:
        letters = seen[found.start() : found.end()]
        # "io" and "lo" are words inside a text
        return found[0] if letters.isalpha() and not letters[-1].isupper() else "10" if found["ten"] else "0"

    if lone := _LONE_LETTERS.fullmatch(flat):
        first = lone.start("one") if lone["one"] else lone.start("zero")
        return f"{flat[:first]}{'10' if lone['one'] else '0'}{flat[lone.end('zero') :]}"
    return _LOOKALIKE.sub(written, flat)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def tokens(text: str) -> list[Token]:
    """Numbers, words and single signs of a plain text; white space is left out, line breaks are signs."""
    return [_token((found[0], *found.span())) for found in TOKEN.finditer(text)]


def is_word(token: Token) -> bool:
    return token.text[0].isalpha()


def clauses(found: list[Token], marks: str = ".!?\n;") -> Iterator[list[str]]:
    """The words and numbers between marks."""
    clause: list[str] = []
    for token in found:
        if token.text in marks:
            if clause:
                yield clause
            clause = []
        elif is_word(token) or token.text[0].isdigit():
            clause.append(token.text)
    if clause:
        yield clause
