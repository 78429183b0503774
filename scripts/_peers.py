"""What three peers would store as the score, re-implemented from their public sources to compare with.

RapidPro: goflow `flows/routers/cases/tests.go`, the first number in the text that lies between 0 and 10.
Surveda: `lib/ask/runtime/step.ex`, an integer at the start; else `number_translator.ex`, the nearest English word.
Typebot: `validateRatingReply.ts`, JavaScript's `Number(reply)` compared with the length of the scale.
"""

import math
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

_TOP = 10
_POINT = {"en": (".", ","), "da": (",", "."), "nb": (",", " "), "sv": (",", " ")}
_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ENGLISH = {word: value for value, word in enumerate(_WORDS)}
_JS_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_NUMERIC = "0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19½¼¾①-⑩"


@dataclass(frozen=True, slots=True)
class Peer:
    name: str
    score: Callable[[str, str], float | None]
    stop_words: frozenset[str] = frozenset()


def rapidpro(text: str, locale: str) -> float | None:
    decimal, group = _POINT[locale]
    whole, point = f"[{_NUMERIC}{re.escape(group)}]+", re.escape(decimal)
    pattern = rf"[-+]?(?:{whole}(?:{point}[{_NUMERIC}]+)?|(?:\W|^){point}[{_NUMERIC}]+)"
    for found in re.finditer(pattern, text):
        number = _decimal(found[0].replace(group, "").replace(decimal, "."))
        if number is not None and 0 <= number <= _TOP:
            return number
    return None


def _decimal(text: str) -> float | None:
    digits = "".join(str(unicodedata.decimal(char, char)) for char in text)
    try:
        return float(digits)
    except ValueError:
        return None


def surveda(text: str, _locale: str) -> float | None:
    start = re.match(r"\s*([+-]?\d+)(?![.,]\d)", text, re.ASCII)
    if start:
        return int(start[1]) if 0 <= int(start[1]) <= _TOP else None
    word = text.strip().lower()
    distance, nearest = min((_levenshtein(word, known), known) for known in _ENGLISH)
    return _ENGLISH[nearest] if word and distance <= math.ceil(len(word) / 5) else None


def _levenshtein(left: str, right: str) -> int:
    if abs(len(left) - len(right)) > len(right):
        return len(left)
    row = list(range(len(right) + 1))
    for at, char in enumerate(left, 1):
        previous, row[0] = row[0], at
        for other, expected in enumerate(right, 1):
            previous, row[other] = row[other], min(row[other] + 1, row[other - 1] + 1, previous + (char != expected))
    return row[-1]


def typebot(text: str, _locale: str) -> float | None:
    stripped = text.strip()
    if not stripped:
        return 0
    number = float(stripped) if _JS_NUMBER.fullmatch(stripped) else None
    return number if number is not None and number <= _TOP else None


PEERS = (
    Peer("RapidPro", rapidpro),
    Peer("Surveda", surveda, frozenset({"stop"})),
    Peer("Typebot", typebot),
)
