"""Is a number the answer where it stands? (rules 1 and 4 to 7)"""

from enum import Enum, auto

from bot.core.language import entries, merged, phrases
from bot.core.replies.denials import is_denied, is_somebody_elses
from bot.core.replies.mention import Form
from bot.core.replies.numbers import AMBIGUOUS
from bot.core.replies.phrasing import Phrases
from bot.core.replies.places import DENIALS, LIMITS, Place
from bot.core.replies.vocabulary import (
    ARTICLES,
    CARRIERS,
    CONNECTIVES,
    ENDINGS,
    FILLERS,
    PARTICLES,
    THANKS,
    TOP,
    is_pure,
)


class NumberRole(Enum):
    ANSWER = auto()  # alone, after "I'd say", "N/10", "9'er", or first with the reason after it
    MAYBE = auto()  # could be the answer: good enough to ask about
    DENIED = auto()  # "not a 10", "would have been a 10"
    STRAY = auto()  # nothing says what this number is for
    UNCLEAR = auto()  # a range, a fraction, "at least 8", a question about 10


_UNITS = merged("units") - merged("points")
_MY_UNITS = (_UNITS & merged("possessives")) | set(entries("counted_people"))  # "3 man kan ikke ..."
_INFINITIVES = frozenset(entries("infinitives"))
_MEASURED = merged("measured")
_MEASURED_ENDS = tuple(merged("measured_ends"))
_MARKS = merged("marks")
_OTHER_SCALES = merged("other_scales")
_FARTHEST_SCALE = 3  # words behind a number
_LONG_TIMES = merged("long_times")
_PART_OF = merged("part_of")
_HEADS = Phrases(phrases("heads"))
_PREPOSITIONS = merged("prepositions")
_IDIOMS = Phrases(phrases("idioms"))
_KIN = merged("kin")
_AGES = merged("ages")
_STREETS = tuple(merged("streets"))
_SHORTEST_STREET = 6
_DOUBTED = merged("doubted")  # only where they are look-alikes: "fire" in English, "ni" in Swedish
_SOUNDS = frozenset({"sure", "ever", "u", "you"})  # "4 sure"
_ASKS = merged("asks")
_QUESTIONS = merged("questions")
_QUALITIES = merged("qualities")
_DATED = merged("dated")
_AS_AGREED = Phrases(phrases("as_agreed"))
_FARTHEST_VERB = 4  # words between it and its date
_SHORT_JUDGEMENT = 3
_FARTHEST_CONNECTIVE = 6


def belongs_elsewhere(place: Place) -> bool:
    """Rule 5: three days, kl. 8, Storgatan 8, my son is 8, b4."""
    if place.mention.form is Form.SCALE or place.is_end_of_scale:
        return False
    return place.mention.form is Form.OTHER or _is_counted(place) or _is_named(place) or _is_on_another_scale(place)


def dates_of(standing: list[Place]) -> list[Place]:
    """As in "the parcel came 8/10", "8/10, not 1/10 as agreed": days of October, and no scores (rule 24)."""
    fractions = [place for place in standing if place.mention.form is Form.OF_TEN]
    if len(fractions) > 1 and any(_AS_AGREED.at(place.after, 0) for place in fractions):
        return fractions
    return [place for place in fractions if _is_date(place)]


def _is_date(place: Place) -> bool:
    nearest = place.before[-_FARTHEST_VERB:]
    if _DATED.isdisjoint(nearest) or place.has_frame:
        return False
    after = place.after
    return not after or CONNECTIVES.at(after, 0) > 0 or DENIALS.at(after, 0) > 0 or _AS_AGREED.at(after, 0) > 0


def role_of(place: Place) -> NumberRole:
    """What a number that could be the score is, by what stands beside it."""
    mention = place.mention
    if mention.form is Form.SCALE or place.is_end_of_scale:
        return NumberRole.STRAY
    if is_denied(place):
        return NumberRole.DENIED
    if is_somebody_elses(place):
        return NumberRole.STRAY
    if LIMITS.up_to(place.before, place.stop) or _is_question(place):
        return NumberRole.UNCLEAR
    role = _by_position(place)
    if role is not NumberRole.ANSWER:
        return role
    if mention.form in {Form.RANGE, Form.FRACTION}:
        return NumberRole.UNCLEAR
    if not 0 <= mention.value <= TOP:
        return NumberRole.ANSWER if _is_surely_meant(place) else NumberRole.STRAY
    return _of_lookalike(place) if mention.is_lookalike else role


def _is_counted(place: Place) -> bool:
    after = place.after
    if not after or (CONNECTIVES.at(after, 0) and after != ["for"]):
        return False
    if place.mention.form is Form.NOUN and place.mention.is_digits:
        return False
    if place.mention.value == 0 and after[0] in _INFINITIVES and len(after) > 1:
        return True  # "0 å klage på"
    if after[0] in _UNITS or after == ["for"]:  # "2 for 1"
        is_on_ours = place.mention.form is Form.OF_TEN and after[0] in _MARKS
        return not is_on_ours and not _is_mine(after)
    return len(after) > 1 and (
        after[1] in _LONG_TIMES or (after[0] in _PART_OF and not place.has_frame and not ENDINGS.at(after, 0))
    )


def _is_on_another_scale(place: Place) -> bool:
    """As in "terningkast 5", "5 på terningen" (rule 22)."""
    if place.mention.form is Form.OF_TEN:
        return False
    return not _OTHER_SCALES.isdisjoint(place.before) or not _OTHER_SCALES.isdisjoint(place.after[:_FARTHEST_SCALE])


def _is_mine(after: list[str]) -> bool:
    """As in "2 min pakke kom aldrig": "my parcel", and no minutes; but "5 min kø" are some."""
    if after[0] not in _MY_UNITS or len(after) == 1:
        return False
    return after[1] not in _MEASURED and not after[1].endswith(_MEASURED_ENDS)


def _is_named(place: Place) -> bool:
    before = place.before
    if _is_street(place.after):
        return True
    if not before or place.mention.form is Form.NOUN:
        return False
    if _IDIOMS.up_to(before, len(before)) or _is_street(before[-1:]) or _is_sound(place):
        return True
    if before[-1] in _AGES and not _KIN.isdisjoint(before):
        return True
    head = _HEADS.up_to(before, len(before))
    if head > 0 and FILLERS.up_to(before, len(before)) <= head and not (place.has_frame and before[-1] in CARRIERS):
        return True
    is_far = _HEADS.up_to(before, place.stop) > 0 and before[place.stop - 1] not in _PREPOSITIONS
    return is_far and not place.has_frame and before[-1] not in ARTICLES


def _is_street(words: list[str]) -> bool:
    return any(len(word) >= _SHORTEST_STREET and word.endswith(_STREETS) for word in words[:2])


def _is_sound(place: Place) -> bool:
    """As in "me 2", "b4 xmas 4 sure": digits for their sound."""
    if place.mention.value not in {2, 4} or not place.mention.is_digits:
        return False
    return place.before == ["me"] or bool(place.after and place.after[0] in _SOUNDS)


def _is_question(place: Place) -> bool:
    if len(place.before) == 1 and place.before[0] in _ASKS and place.after:
        return True
    if len(place.before) > 1 and place.before[0] in _QUESTIONS and place.before[1] in _ASKS:
        return True  # "hvad betyder 10"
    if not place.is_asked:
        return False
    opening = place.before[0] if place.before else ""
    asks = opening in _QUESTIONS and PARTICLES.at(place.before, 0) <= 1  # but "shall we say 6?"
    return asks or bool(place.after and place.after[0] in _QUESTIONS and not place.has_frame)


def _by_position(place: Place) -> NumberRole:
    """ANSWER where a number in this place is one."""
    before, after, form = place.before, place.after, place.mention.form
    gives_reason = bool(CONNECTIVES.at(after, 0)) or _has_pure_start(after)
    closes = place.is_after_pure or gives_reason
    has_article = bool(before) and before[-1] in ARTICLES
    if place.word in AMBIGUOUS and not place.has_frame and not _stands_free(place):
        return NumberRole.ANSWER if has_article and closes else NumberRole.STRAY
    if place.has_frame or form is Form.OF_TEN or closes:
        return NumberRole.ANSWER
    if place.is_before_pure:
        return NumberRole.ANSWER if place.opens_line or form is Form.NOUN else NumberRole.MAYBE
    if _is_short_judgement(place):
        return NumberRole.ANSWER
    return NumberRole.MAYBE if has_article else NumberRole.STRAY


def _stands_free(place: Place) -> bool:
    return place.is_before_pure and (place.is_after_pure or not place.before)


def _has_pure_start(after: list[str]) -> bool:
    """Carriers up to a connective: "8 from me because ..."."""
    for end in range(1, min(len(after), _FARTHEST_CONNECTIVE)):
        if CONNECTIVES.at(after, end) or THANKS.at(after, end):
            return is_pure(after[:end])
    return bool(THANKS.at(after, 0))


def _is_short_judgement(place: Place) -> bool:
    """As in "Good food 8 slow service": no verb, so the number counts nothing."""
    if not place.mention.is_digits or place.follows_number or place.before[0] not in _QUALITIES:
        return False
    return len(place.before) <= _SHORT_JUDGEMENT and len(place.after) <= _SHORT_JUDGEMENT


def _is_surely_meant(place: Place) -> bool:
    """A number outside the scale: asked about again only where it cannot be a quantity."""
    if place.mention.form is Form.OF_TEN or place.has_frame:
        return True
    return place.is_before_pure and (place.is_after_pure or place.mention.value < 0)


def _of_lookalike(place: Place) -> NumberRole:
    """As in "en", "to", "ni" where they usually are no numbers: only alone, or plainly given as the score."""
    if place.mention.form is Form.OF_TEN:
        return NumberRole.ANSWER
    is_lone = not place.before and not place.after
    if is_lone and place.segment == 0 and place.mention.value == 1:
        return NumberRole.ANSWER
    if place.is_whole and place.is_before_pure and place.is_after_pure and not _is_article(place):
        return NumberRole.MAYBE if place.word in _DOUBTED else NumberRole.ANSWER
    return NumberRole.ANSWER if place.has_frame and place.is_after_pure else NumberRole.STRAY


def _is_article(place: Place) -> bool:
    """As in "ett stort tack": the article of what follows."""
    return place.word in ARTICLES and bool(place.after) and not (len(place.after) == 1 and THANKS.at(place.after, 0))
