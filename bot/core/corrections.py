"""What a reply to the follow-up question is: a comment, no comment, or another score (rules 8 and 9)."""

from bot.core.answers import CARRIERS, ENDINGS, FILLERS, Place, Role, is_pure, places_in
from bot.core.language import merged, phrases
from bot.core.numbers import Form, value_of
from bot.core.phrasing import Phrases
from bot.core.writing import Token, is_word

_DECLINES = phrases("declines")
_DECLINE_WORDS = merged("decline_words")
_CORRECTIONS = merged("corrections")
_REPLACES = Phrases(phrases("replaces"))
_SLIPS = merged("slips")
_SLIP_VERBS = merged("slip_verbs")
_GRADERS = merged("graders")
_EXPLAINING = (
    _CORRECTIONS
    | _SLIPS
    | CARRIERS
    | _GRADERS
    | _SLIP_VERBS
    | frozenset(word for phrase in _REPLACES.all for word in phrase)
)
_FIRST_DECLINES = Phrases(_DECLINES)


def is_declined(found: list[Token]) -> bool:
    """ "Nej tak", "no comment": they do not want to say."""
    words = [token.text for token in found if is_word(token)]
    if not words or any(token.text[0].isdigit() for token in found):
        return False
    at, has_declined = 0, False
    while at < len(words):
        if size := _FIRST_DECLINES.at(words, at):
            has_declined = True
        elif not (size := max(FILLERS.at(words, at), ENDINGS.at(words, at))):
            if words[at] not in _DECLINE_WORDS:
                return False
            size = 1
        at += size
    return has_declined


def correction_in(seen: str, text: str, found: list[Token], locale: str) -> tuple[int, str | None] | None:
    """The score that replaces the earlier one, and a reason given in a sentence of its own; None for ordinary text."""
    places = [place for place in places_in(text, found, locale) if _could_be_score(place)]
    if not places or len(places) > _MOST_NUMBERS:
        return None
    sentences = _sentences(found)
    with_number = [s for s in sentences if any(_holds(s, place) for place in places)]
    words = [token.text for sentence in with_number for token in sentence if is_word(token)]
    if not all(_explains(word, locale) for word in words):
        return None
    says_so = (
        _replaces_a_word(found)
        or [t.text for s in sentences for t in s if is_word(t) and t.text in _CORRECTIONS]
        or "*" in text
    )
    replaced = [place for place in places if _is_replaced(place)]
    if not says_so and not replaced:
        return _alone(places, sentences, with_number)
    value = _target(places, replaced)
    if value is None:
        return None
    rest = [
        s for s in sentences if s not in with_number and not all(_explains(t.text, locale) for t in s if is_word(t))
    ]
    return value, _cut(seen, rest)


def _replaces_a_word(found: list[Token]) -> bool:
    """ "TIO, inte ett": the replaced one may be a word that is no number elsewhere."""
    words = [token.text for token in found if token.text[0].isalnum()]
    return any(
        (size := _REPLACES.at(words, at)) and at + size < len(words) and value_of(words[at + size]) is not None
        for at in range(len(words))
    )


_MOST_NUMBERS = 4
_INTO = frozenset("mot til till to for".split())
_FORMS = frozenset({Form.WHOLE, Form.OF_TEN, Form.NOUN, Form.RANGE})
_MOVES = frozenset({"fra", "från", "from"})


def _could_be_score(place: Place) -> bool:
    mention = place.mention
    return (
        mention.form in _FORMS
        and 0 <= mention.value <= 10
        and not (mention.is_lookalike and place.role is not Role.ANSWER)
    )


def _explains(word: str, locale: str) -> bool:
    return word in _EXPLAINING or value_of(word) is not None or word == locale


def _alone(
    places: list[Place], sentences: list[list[Token]], with_number: list[list[Token]]
) -> tuple[int, None] | None:
    """A lone number: nothing beside it but what may carry it."""
    answers = {place.mention.value for place in places if place.role is Role.ANSWER}
    words = [[token.text for token in sentence if is_word(token)] for sentence in sentences]
    is_lone = all(
        is_pure([w for w in each if w not in _GRADERS and value_of(w) is None] if sentence in with_number else each)
        for each, sentence in zip(words, sentences, strict=True)
    )
    if not is_lone or len(answers) != 1 or any(place.role is not Role.ANSWER for place in places):
        return None
    return answers.pop(), None


def _is_replaced(place: Place) -> bool:
    before = [word for word in place.before if word not in {"a", "an", "en", "et", "ett"}]
    return _REPLACES.up_to(before, len(before)) > 0 and place.mention.form is not Form.RANGE


def _target(places: list[Place], replaced: list[Place]) -> int | None:
    """The number that counts: not the replaced one, and not the one typed by mistake."""
    if len(replaced) == 1 and len(places) == 2 and _was_slip(places, replaced[0]):
        return replaced[0].mention.value
    left = [place for place in places if place not in replaced]
    values = {place.mention.value for place in left}
    if not left:
        return None
    if left[-1].mention.form is Form.RANGE:
        ends = left[-1].mention.ends
        return ends[1] if ends and left[-1].before and left[-1].before[-1] in _MOVES else None
    if len(values) == 1:
        return left[0].mention.value
    if _INTO.intersection(left[-1].before[-2:]):
        return left[-1].mention.value
    meant = [place for place in left if not _SLIP_VERBS.intersection(place.before)]
    told = [place for place in meant if _CORRECTIONS.intersection(place.before)] or meant or left
    return told[-1].mention.value


def _was_slip(places: list[Place], replaced: Place) -> bool:
    first = places[0]
    return first is not replaced and not _SLIP_VERBS.isdisjoint(first.before) and len(replaced.before) > 1


def _holds(sentence: list[Token], place: Place) -> bool:
    return any(token is place.token for token in sentence)


def _sentences(found: list[Token]) -> list[list[Token]]:
    sentences: list[list[Token]] = [[]]
    for token in found:
        sentences[-1].append(token)
        if token.text in ".!?\n":
            sentences.append([])
    return [sentence for sentence in sentences if any(t.text[0].isalnum() for t in sentence)]


def _cut(seen: str, rest: list[list[Token]]) -> str | None:
    return "\n".join(seen[sentence[0].start : sentence[-1].end].strip() for sentence in rest) or None
