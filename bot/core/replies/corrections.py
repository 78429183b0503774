"""What a reply to the follow-up question is: a comment, no comment, or another score (rules 8 and 9)."""

from bot.core.language import entries, merged, phrases
from bot.core.replies.answers import Weighed, weighed
from bot.core.replies.mention import Form
from bot.core.replies.numbers import AMBIGUOUS, value_of
from bot.core.replies.phrasing import Phrases, together
from bot.core.replies.places import Place
from bot.core.replies.roles import NumberRole
from bot.core.replies.vocabulary import (
    ARTICLES,
    CARRIERS,
    ENDINGS,
    FILLERS,
    FRAMES,
    GRADERS,
    PACKAGING,
    SLIPS,
    TOP,
    consists_of,
    is_pure,
)
from bot.core.replies.writing import Token, is_word

_DECLINES = Phrases(phrases("declines"))
_DECLINE_WORDS = merged("decline_words")
_EMPTY = CARRIERS - FRAMES - merged("overall")
_CORRECTIONS = merged("corrections")
_REPLACES = Phrases(phrases("replaces"))
_SLIP_VERBS = merged("slip_verbs")
_MISTAKEN = merged("mistaken")
_SCALE_WORDS = merged("ends_of_scale") | frozenset(entries("low_and_high"))
_MOVES = merged("moves")
_INTO = merged("into")
_EXPLAINING = (
    _CORRECTIONS | SLIPS | CARRIERS | GRADERS | _SLIP_VERBS | {word for phrase in _REPLACES.all for word in phrase}
)
_EXPLAINING_PHRASES = together(Phrases(phrases("take_backs") | phrases("connectives")), PACKAGING)
_FORMS = frozenset({Form.WHOLE, Form.OF_TEN, Form.NOUN, Form.RANGE})
_MAX_NUMBERS = 4


def is_declined(found: list[Token]) -> bool:
    """As in "Nej tak", "no comment": they do not want to say."""
    words = [token.text for token in found if is_word(token)]
    if not words or any(map(_is_number, found)):
        return False
    at, has_declined = 0, False
    while at < len(words):
        if size := _DECLINES.at(words, at):
            has_declined = True
        elif not (size := max(FILLERS.at(words, at), ENDINGS.at(words, at))):
            if words[at] not in _DECLINE_WORDS and words[at] not in _EMPTY:
                return False
            size = 1
        at += size
    return has_declined


def _is_number(token: Token) -> bool:
    return token.text[0].isdigit() or (value_of(token.text) is not None and token.text not in AMBIGUOUS)


def correction_in(seen: str, text: str, found: list[Token], locale: str) -> tuple[int, str | None] | None:
    """The score that replaces the earlier one, and a reason given in a sentence of its own; None for ordinary text."""
    every = weighed(text, found, locale)
    if moved := next((each.place for each in every if _is_moved(each.place)), None):
        return (
            (moved.mention.ends[1], None)
            if moved.mention.ends and all(map(_only_explains, _sentences(found)))
            else None
        )
    numbers = [each for each in every if _could_be_score(each)]
    if not 0 < len(numbers) <= _MAX_NUMBERS:
        return None
    starts = {each.place.token.start for each in numbers}
    sentences = _sentences(found)
    with_number = [sentence for sentence in sentences if starts.intersection(token.start for token in sentence)]
    if not all(map(_only_explains, with_number)):
        return None
    places = [each.place for each in numbers]
    replaced = [place for place in places if _is_replaced(place)]
    if not (replaced or "*" in text or _says_so(found)):
        is_lone = all(_is_lone(sentence) for sentence in sentences)
        values = {each.value if each.role is NumberRole.ANSWER else None for each in numbers}
        value = values.pop() if is_lone and len(values) == 1 else None
        return None if value is None else (value, None)
    value = _target(places, replaced)
    reasons = [sentence for sentence in sentences if not _only_explains(sentence)]
    return None if value is None else (value, _written(seen, reasons))


def _is_moved(place: Place) -> bool:
    """As in "change my answer from 1 to 10": the whole scale, and still a correction."""
    is_from = bool(place.before) and place.before[-1] in _MOVES
    return place.mention.form is Form.SCALE and is_from and not _CORRECTIONS.isdisjoint(place.before)


def _could_be_score(each: Weighed) -> bool:
    mention = each.place.mention
    if mention.is_lookalike and each.role is not NumberRole.ANSWER:
        return False
    return mention.form in _FORMS and 0 <= mention.value <= TOP


def _sentences(found: list[Token]) -> list[list[Token]]:
    sentences: list[list[Token]] = [[]]
    for token in found:
        sentences[-1].append(token)
        if token.text in ".!?\n":
            sentences.append([])
    return [sentence for sentence in sentences if any(token.text[0].isalnum() for token in sentence)]


def _only_explains(sentence: list[Token]) -> bool:
    words = [token.text for token in sentence if is_word(token)]
    return consists_of([word for word in words if value_of(word) is None], _EXPLAINING_PHRASES, _EXPLAINING)


def _is_lone(sentence: list[Token]) -> bool:
    words = [token.text for token in sentence if is_word(token)]
    return is_pure([word for word in words if word not in GRADERS and value_of(word) is None])


def _says_so(found: list[Token]) -> bool:
    """As in "I meant"; or "TIO, inte ett", where the replaced one is a word that is no number elsewhere."""
    words = [token.text for token in found if token.text[0].isalnum()]
    if not _CORRECTIONS.isdisjoint(words):
        return True
    if not _MISTAKEN.isdisjoint(words) and not _SCALE_WORDS.isdisjoint(words):
        return True  # "I thought 1 was best"
    sizes = [(at, _REPLACES.at(words, at)) for at in range(len(words))]
    return any(size and any(value_of(word) is not None for word in words[at + size :][:1]) for at, size in sizes)


def _is_replaced(place: Place) -> bool:
    before = [word for word in place.before if word not in ARTICLES]
    return _REPLACES.up_to(before, len(before)) > 0 and place.mention.form is not Form.RANGE


def _target(places: list[Place], replaced: list[Place]) -> int | None:
    """The number that counts: not the replaced one, and not the one typed by mistake."""
    left = [place for place in places if place not in replaced]
    if not left:
        return None
    last = left[-1]
    if len(places) == 2 and replaced == places[1:] and _was_typed(last) and len(replaced[0].before) > 1:
        return replaced[0].mention.value  # "I pressed 3 instead of 8"
    if last.mention.form is Form.RANGE:
        is_move = bool(last.before) and last.before[-1] in _MOVES
        return last.mention.ends[1] if is_move and last.mention.ends else None
    if len({place.mention.value for place in left}) == 1 or _INTO.intersection(last.before[-2:]):
        return last.mention.value
    for place in left:
        if _INTO.intersection(place.before[-2:]) and not _was_typed(place):
            return place.mention.value  # "change my 1 to a 10, I thought 1 was best"
    meant = [place for place in left if not _was_typed(place)]
    explained = [place for place in meant if _CORRECTIONS.intersection(place.before)]
    return (explained or meant or left)[-1].mention.value


def _was_typed(place: Place) -> bool:
    return not _SLIP_VERBS.isdisjoint(place.before) or not _MISTAKEN.isdisjoint(place.before)


def _written(seen: str, sentences: list[list[Token]]) -> str | None:
    return "\n".join(seen[sentence[0].start : sentence[-1].end].strip() for sentence in sentences) or None
