"""What a text says beside what it asks of us: "Who is this? Too slow, by the way. 4" is "Too slow, by the way. 4".

A sentence that asks goes, or of its parts those that ask: "nice staff, but who are you?" keeps its first part.
Greetings and thanks alone say nothing beside it.
"""

from collections.abc import Iterator

from bot.core.replies.corrections import is_declined
from bot.core.replies.questions import ENDS, PAUSES, Asks, asked_in
from bot.core.replies.reasons import comment_around
from bot.core.replies.surroundings import own_words
from bot.core.replies.writing import Token, is_word, plain, tokens, visible

MAX_CHARACTERS = 4096
_MOST = 10


def asked_of_us(text: str) -> Asks | None:
    """What is asked, whatever else the text wishes."""
    return asked_in(tokens(plain(visible(text[:MAX_CHARACTERS]))))


def beside_questions(text: str) -> str | None:
    """The rest, as it was written; None where there is none."""
    seen = visible(text[:MAX_CHARACTERS]).strip()
    spans = own_words(plain(seen), tokens(plain(seen)))
    seen = "\n".join(seen[first:last] for first, last in spans)
    kept = "".join(seen[first:last] for first, last in _kept(tokens(plain(seen)), len(seen))).strip()
    return kept if _says_something(kept) else None


def number_at_the_edge(text: str) -> int | None:
    """Of "8 who is this": it can be the answer, and it is not certain that it is. None where there are several."""
    found = tokens(plain(visible(text[:MAX_CHARACTERS])))
    edges = {token for sentence in _split(found, ENDS) if asked_in(sentence) for token in _edges(sentence)}
    numbers = [int(token.text) for token in edges if token.text.isdecimal() and len(token.text) <= len(str(_MOST))]
    return numbers[0] if len(numbers) == 1 and numbers[0] <= _MOST else None


def _edges(sentence: list[Token]) -> tuple[Token, ...]:
    inner = sentence[:-1] if sentence[-1].text in ENDS else sentence
    return (inner[0], inner[-1]) if inner else ()


def _says_something(kept: str) -> bool:
    found = tokens(plain(kept))
    has_number = any(token.text[0].isdigit() for token in found)
    return has_number or is_declined(found) or comment_around(kept, found, ()) is not None


def _kept(found: list[Token], length: int) -> Iterator[tuple[int, int]]:
    """Where the sentences and parts stand that ask nothing."""
    start = 0
    for sentence in _split(found, ENDS):
        end = sentence[-1].end
        if asked_in(sentence) is None:
            yield start, end
        else:
            yield from _kept_parts(sentence)
        start = end
    yield start, length


def _kept_parts(sentence: list[Token]) -> Iterator[tuple[int, int]]:
    """Where no part asks by itself, the sentence asks as a whole."""
    close = sentence[-1:] if sentence[-1].text in ENDS else []
    parts = [(part, asked_in([*part, *close])) for part in _split(sentence, PAUSES)]
    if any(asks for _, asks in parts):
        yield from (_span(part) for part, asks in parts if asks is None and any(map(_is_said, part)))


def _is_said(token: Token) -> bool:
    return is_word(token) or token.text[0].isdigit()


def _span(part: list[Token]) -> tuple[int, int]:
    """Without the pause it ends with."""
    return part[0].start, part[-1].start if part[-1].text in PAUSES else part[-1].end


def _split(found: list[Token], signs: str) -> Iterator[list[Token]]:
    piece: list[Token] = []
    for token in found:
        piece.append(token)
        if token.text in signs:
            yield piece
            piece = []
    if piece:
        yield piece
