"""The comment around a score: what is left when the number, and what only carries it, is taken out (rules 2 and 3)."""

from collections.abc import Iterable, Iterator

from bot.core.language import merged, phrases
from bot.core.replies.mention import Form
from bot.core.replies.phrasing import Phrases
from bot.core.replies.places import Place
from bot.core.replies.vocabulary import (
    ARTICLES,
    CARRIERS,
    CONNECTIVES,
    DANGLING,
    ENDINGS,
    FILLERS,
    FRAMES,
    LEADS,
    OPINIONS,
    SLIPS,
    THANKS,
    THANKS_FOR,
    is_pure,
    is_wrapping,
    thanks_at,
)
from bot.core.replies.writing import Token, is_word

_SCALE_LEADS = merged("scale") | merged("scale_leads")
_GREETINGS = Phrases(phrases("greetings"))
_ORDINALS = merged("ordinals")
_ENDS_OF_SCALE = merged("ends_of_scale")
_POSSESSIVES = merged("possessives")
_EDGES = " \n\t,;:-–—/|*~=_·•>"
_MAX_IN_A_GREETING = 3


def comment_around(seen: str, found: list[Token], carrying: Iterable[Place]) -> str | None:
    """The words that are left, as written; pieces on both sides of the number are joined by a line break."""
    used: set[int] = set()
    first, last = len(found), 0
    for place in carrying:
        used |= _used(found, place)
        first, last = min(first, place.mention.first), max(last, place.mention.first)
    pieces = [
        _trimmed(seen, piece)
        for piece in _pieces(found, used)
        if not (first < last and piece[0].start < found[last].start and _explains_a_slip(piece))
    ]
    return "\n".join(piece for piece in pieces if piece) or None


def _explains_a_slip(piece: list[Token]) -> bool:
    """What leads to a number taken back, or from there to the one that counts."""
    return is_wrapping([token.text for token in piece if is_word(token)], SLIPS)


def _used(found: list[Token], place: Place) -> set[int]:
    used = set(range(place.mention.first, place.mention.last + 1))
    after = place.after
    if place.asks_about_scale:
        return (
            used
            | _outwards(found, place.mention.first - 1, -1, len(place.before))
            | _outwards(found, place.mention.last + 1, 1, len(after))
        )
    used |= _outwards(found, place.mention.first - 1, -1, _carried_before(place))
    carried = _end_of_scale(after) if place.is_end_of_scale else _carried_after(after)
    if place.mention.form is Form.SCALE:
        carried = next((at for at, word in enumerate(after) if word not in CARRIERS), len(after))
    used |= _outwards(found, place.mention.last + 1, 1, carried)
    return used


def _end_of_scale(after: list[str]) -> int:
    """As in "is the best": the verb and what it says."""
    return next((at for at, word in enumerate(after) if at > 1 and word not in _ENDS_OF_SCALE), len(after))


def _outwards(found: list[Token], index: int, step: int, words: int) -> set[int]:
    """The next so many words in a direction, and the signs between them."""
    used: set[int] = set()
    while words > 0 and 0 <= index < len(found):
        used.add(index)
        words -= is_word(found[index])
        index += step
    return used


def _carried_before(place: Place) -> int:
    before, run = place.before, place.run
    if place.mention.form is Form.SCALE:
        return next((at for at, word in enumerate(reversed(before)) if word not in _SCALE_LEADS), len(before))
    if place.is_before_pure or is_wrapping(before):
        return len(before)
    start = len(before)
    if place.has_frame:
        start = next(at for at in range(len(before) - run, len(before)) if before[at] in FRAMES)
    floor = len(before) - run
    while start > floor:
        step = max(ENDINGS.up_to(before, start), FILLERS.up_to(before, start))
        if not step and before[start - 1] not in LEADS and start != len(before):
            break
        if not step and start == len(before) and before[start - 1] not in LEADS:
            graded = _graded(before, floor)
            if not graded:
                break
            step = graded
        start -= max(step, 1)
    return len(before) - max(start, floor)


def _graded(before: list[str], floor: int) -> int:
    """An article and the adjectives after it: "a solid"."""
    for size in (1, 2, 3):
        at = len(before) - 1 - size
        if at >= floor and before[at] in ARTICLES:
            return size + 1
    return 1 if before[-1] not in CARRIERS else 0


def _carried_after(after: list[str]) -> int:
    if is_pure(after) and after[-1:] != ["ok"]:
        return len(after)
    if CONNECTIVES.at(after, 0) or after[0] in DANGLING:
        return 0
    at = 0
    while at < len(after):
        if THANKS.at(after, at):
            return at
        step = max(ENDINGS.at(after, at), FILLERS.at(after, at))
        if not step:
            break
        at += step
    for end in range(at + 1, min(len(after), 6)):
        if CONNECTIVES.at(after, end) and after[end - 1] not in _POSSESSIVES and is_pure(after[:end]):
            return end
    return at


def _pieces(found: list[Token], used: set[int]) -> Iterator[list[Token]]:
    piece: list[Token] = []
    for index, token in enumerate(found):
        if index not in used:
            piece.append(token)
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece


def _trimmed(seen: str, piece: list[Token]) -> str:
    """A piece without greetings, bare thanks and loose signs at its edges; "" when nothing is left."""
    segments = _segments(piece)
    while segments and _adds_nothing(segments[0]):
        segments.pop(0)
    if segments:
        segments[0] = _without_greeting(segments[0])
    while segments and _adds_nothing(segments[-1]):
        segments.pop()
    if not segments:
        return ""
    while segments and all(token.text in DANGLING for token in segments[-1]):
        segments.pop()
    if not segments:
        return ""
    segments[-1] = _without_dangling(segments[-1])
    tokens = [token for segment in segments for token in segment if is_word(token) or token.text[0].isdigit()]
    if not any(is_word(token) for token in tokens):
        return ""
    last = piece[-1].end if piece[-1].text in ".!?)" and segments[-1][-1].end >= piece[-1].start - 2 else tokens[-1].end
    return seen[tokens[0].start : max(last, tokens[-1].end)].strip(_EDGES)


def _segments(piece: list[Token]) -> list[list[Token]]:
    segments: list[list[Token]] = [[]]
    for at, token in enumerate(piece):
        if is_word(token) or token.text[0].isdigit():
            segments[-1].append(token)
        elif segments[-1] and token.text not in "'\"*_&/%£$€" and not _is_glued(piece, at):
            segments.append([])
    return [segment for segment in segments if segment]


def _is_glued(piece: list[Token], at: int) -> bool:
    """As in "9:a", "14.30": a sign inside a word."""
    if piece[at].text not in ":.-'/":
        return False
    return 0 < at < len(piece) - 1 and piece[at - 1].end == piece[at].start and piece[at].end == piece[at + 1].start


def _adds_nothing(segment: list[Token]) -> bool:
    words = [token.text for token in segment]
    if len(words) > 1 and not OPINIONS.isdisjoint(words):
        return False
    thanks = thanks_at(words, 0)
    if 0 < thanks < len(words) and words[thanks] in THANKS_FOR:
        return False
    if is_pure(words) or ((len(words) != 1 or words[0] not in _ORDINALS) and is_wrapping(words)):
        return True
    greeting = _GREETINGS.at(words, 0)
    return (
        bool(greeting)
        and len(words) - greeting <= _MAX_IN_A_GREETING - 1
        and not any(word in CARRIERS for word in words[greeting:])
    )


def _without_greeting(segment: list[Token]) -> list[Token]:
    words = [token.text for token in segment]
    greeting = _GREETINGS.at(words, 0)
    return segment[greeting:] if greeting < len(words) else segment


def _without_dangling(segment: list[Token]) -> list[Token]:
    """Without what led to the number, and without thanks at the end, unless for something."""
    words = [token.text for token in segment]
    while words and words[-1] in DANGLING:
        words.pop()
    thanks = THANKS.up_to(words, len(words))
    if thanks and thanks < len(words):
        words = words[: len(words) - thanks]
    return segment[: len(words)] or segment
