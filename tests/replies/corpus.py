"""Labelled replies: loading them, and comparing a reading with its label.

A line of `*.jsonl` is one reply: the conversation's language, what the bot asked last, the text, what it means and why.
Comments are compared by their words alone, and a connective that leads one may be kept or dropped.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.core.language import phrases
from bot.core.replies import Reading

HERE = Path(__file__).parent
_WORDS = re.compile(r"\w+")
_CONNECTIVES = sorted({" ".join(phrase) for phrase in phrases("connectives")}, key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class Labelled:
    lang: str
    stage: str
    text: str
    kind: str
    score: int | None
    comment: str | None
    locale: str | None
    why: str
    tags: tuple[str, ...]


def load(folder: Path = HERE) -> list[Labelled]:
    """Every labelled reply in a folder of `*.jsonl` files, or in one such file."""
    files = sorted(folder.glob("*.jsonl")) if folder.is_dir() else [folder]
    return [row for file in files for row in _rows(file)]


def _rows(file: Path) -> Iterator[Labelled]:
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            row: dict[str, Any] = json.loads(line)
            expect = row["expect"]
            meant = [expect[name] for name in ("kind", "score", "comment", "lang")]
            yield Labelled(row["lang"], row["stage"], row["text"], *meant, row["why"], tuple(row["tags"]))


def words(comment: str | None) -> str:
    """What counts of a comment: its words, lower case, without a connective in front."""
    plain = unicodedata.normalize("NFKC", comment or "").lower().replace("p.g.a.", "pga")
    text = " ".join(_WORDS.findall(plain))
    for connective in _CONNECTIVES:
        if text.startswith(connective + " "):
            return text[len(connective) + 1 :]
    return text


def is_right(row: Labelled, reading: Reading) -> bool:
    """Kind, score and language; the comment is judged apart."""
    return (reading.kind.value, reading.score, reading.locale) == (row.kind, row.score, row.locale)


def is_wrong_score(row: Labelled, score: float | None) -> bool:
    """A score would be stored that the customer did not give: the costly mistake."""
    return score is not None and score != row.score


def has_comment_right(row: Labelled, reading: Reading) -> bool:
    return words(row.comment) == words(reading.comment)
