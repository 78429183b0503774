"""What a customer asks us: who writes, where the number is from, what we know, whether it is a fraud (rule 16)."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from bot.core.language import LANGUAGES
from bot.core.replies.meanings import Table
from bot.core.replies.question_sentences import MARKED, SENTENCES
from bot.core.replies.request_grammar import LETTERS
from bot.core.replies.writing import Token, is_word


class Asks(StrEnum):
    """What is asked; of several in one text the first here."""

    SOURCE = "source"
    ACCESS = "access"
    ANONYMITY = "anonymity"
    TRUST = "trust"
    COST = "cost"
    WHO = "who"
    WHY = "why"


ENDS = ".!?\n;"
PAUSES = ",:-("
# Without one of these words nothing is asked of us: most replies stop here.
_TELLING = (
    "who", "where", "how", "why", "what", "trust", "cost", "anonymous", "insight", "keep", "know", "share", "speak",
    "number", "data",
)  # fmt: skip


@cache
def _tables() -> tuple[Table, ...]:
    return tuple(Table(language.questions.questions, []) for language in LANGUAGES.values())


@cache
def _telling_words() -> frozenset[str]:
    letters = "".join(LETTERS[name] for name in _TELLING)
    return frozenset().union(*(table.words_of(letters) for table in _tables()))


def asked_in(found: list[Token]) -> Asks | None:
    """What the text asks us, or None."""
    if _telling_words().isdisjoint(token.text for token in found):
        return None
    asked = {asks for clause, is_marked in _clauses(found) if (asks := _asked(clause, is_marked))}
    return next((asks for asks in Asks if asks in asked), None)


def _asked(clause: list[str], is_marked: bool) -> Asks | None:
    if _telling_words().isdisjoint(clause):
        return None
    meant = list(_meant(clause))
    for asks in Asks:
        patterns = (SENTENCES[asks], MARKED[asks]) if is_marked and asks in MARKED else (SENTENCES[asks],)
        if any(pattern.found_in(letters) for letters in meant for pattern in patterns):
            return asks
    return None


def _meant(clause: list[str]) -> Iterator[str]:
    """What a clause means in the languages that know its words best."""
    words = set(clause)
    unknown = [len(words - table.words) for table in _tables()]
    for table, count in zip(_tables(), unknown, strict=True):
        if count <= min(unknown) + 1:
            yield table.meant(clause)


def _clauses(found: list[Token]) -> Iterator[tuple[list[str], bool]]:
    """The words of each sentence and of each of its parts, and whether a question mark stands behind it."""
    sentence: list[str] = []
    part: list[str] = []
    parts: list[list[str]] = []
    for token in (*found, Token("\n", 0, 0)):
        if token.text in ENDS or token.text in PAUSES:
            if part:
                parts.append(part)
            part = []
        elif is_word(token):
            part.append(token.text)
            sentence.append(token.text)
        if token.text in ENDS and sentence:
            yield from ((each, token.text == "?") for each in ([sentence, *parts] if len(parts) > 1 else [sentence]))
            sentence, parts = [], []
