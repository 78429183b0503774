"""Which of the numbers in a reply is the score: their roles decide, never the first number seen (rules 1, 4, 6, 7)."""

from dataclasses import dataclass, replace

from bot.core.language import entries, merged, phrases
from bot.core.replies.denials import EARLIER_WORDS, is_dismissed, is_the_writers
from bot.core.replies.mention import Form
from bot.core.replies.numbers import mentions, value_of
from bot.core.replies.phrasing import Phrases
from bot.core.replies.places import DENIALS, Place, places
from bot.core.replies.roles import NumberRole, belongs_elsewhere, dates_of, role_of
from bot.core.replies.vocabulary import CARRIERS, CONNECTIVES, GRADERS, SLIPS, TOP, is_pure, is_wrapping
from bot.core.replies.writing import Token, is_word


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place and the role of its number."""

    place: Place
    role: NumberRole

    @property
    def value(self) -> int:
        return self.place.mention.value


@dataclass(frozen=True, slots=True)
class Decision:
    """The number answered (it may be out of range), or the one to ask about; `carrying` places are no comment."""

    value: int | None = None
    candidate: int | None = None
    carrying: tuple[Place, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Does the number stand by itself, or as what the writer says or gives?"""
        if self.value is None or not 0 <= self.value <= TOP:
            return False
        place = self.carrying[-1]
        if place.is_after_pure and CONNECTIVES.at(place.before, place.stop):
            return True  # "I am on holiday, but 9 from me"
        return _is_alone(place) or place.has_frame or place.mention.form in {Form.OF_TEN, Form.NOUN}


_OVERALL = merged("overall")
_TAKE_BACKS = Phrases(phrases("take_backs"))
_OTHER_SCALE_NAMES = merged("other_scale_names")
_SCALE = merged("scale")
_OUT_OF = {phrase for phrase in phrases("of") if len(phrase) > 1}
_FARTHEST = 24  # tokens between a number and the one that replaces it
_OPEN = frozenset({NumberRole.ANSWER, NumberRole.UNCLEAR})
_MAX_NUMBERS = 60  # whoever writes more of them has given no score: keeps a hostile text cheap
_WOULD = merged("would")
_BUT = frozenset(entries("but"))
_SO = frozenset(entries("so"))
_SHORT = 4
_MAX_STARS = 5


def decide(text: str, found: list[Token], locale: str) -> Decision:
    """Weigh every number of a plain text at the stage where a score was asked for."""
    numbers = weighed(text, found, locale)
    numbers = _without_reasons(numbers)
    open_ones = [each for each in numbers if each.role in _OPEN]
    answers = {each.value for each in open_ones if each.role is NumberRole.ANSWER}
    if not answers:
        return Decision(candidate=_candidate(numbers))
    last = open_ones[-1]
    if any(each.role is NumberRole.DENIED and each.value == last.value for each in numbers):
        return Decision()
    if len(answers) == 1 and all(_agrees(each, last) for each in open_ones):
        is_doubtful = _has_stray_beside(last.place, numbers) or _is_starred(found, last.place)
        return Decision() if is_doubtful else _decided(last, numbers)
    sums = [each for each in open_ones if _is_sum(each.place)]
    if len({each.value for each in sums}) == 1 and sums[0].role is NumberRole.ANSWER:
        return _decided(sums[0], [each for each in numbers if each.role not in _OPEN or each.value == sums[0].value])
    if last.role is NumberRole.ANSWER and _takes_back(found, open_ones):
        return _decided(last, numbers)
    return Decision()


def _names_another_scale(found: list[Token], standing: list[Place]) -> bool:
    """As in "on a scale of 1 to 5: 4", "out of 5: 4"; then only "N out of 10" is on ours (rule 22)."""
    if any(place.mention.form is Form.OF_TEN for place in standing):
        return False
    if any(token.text in _OTHER_SCALE_NAMES for token in found):
        return True
    return any(
        (max(place.mention.ends or (TOP,)) < TOP and not _SCALE.isdisjoint(place.before))
        or (0 < place.mention.value < TOP and tuple(place.before) in _OUT_OF)
        for place in standing
    )


def _without_reasons(numbers: list[Weighed]) -> list[Weighed]:
    """As in "9. Took 1 off for the parking": beside one number on its own, others in sentences are no answers."""
    alone = {each.value for each in numbers if each.role is NumberRole.ANSWER and _is_alone(each.place)}
    if len(alone) != 1:
        return numbers
    return [replace(each, role=NumberRole.STRAY) if _is_in_reason(each) else each for each in numbers]


def _is_alone(place: Place) -> bool:
    return place.is_before_pure and place.is_after_pure


def _is_in_reason(each: Weighed) -> bool:
    place = each.place
    if each.role not in _OPEN or place.is_before_pure or is_the_writers(place):
        return False
    return not place.is_after_pure or place.mention.form in {Form.RANGE, Form.FRACTION}


def weighed(text: str, found: list[Token], locale: str) -> list[Weighed]:
    """Every number of a plain text that belongs to nothing else, with its role."""
    if len(found) > _MAX_NUMBERS and sum(token.text[0].isdecimal() for token in found) > _MAX_NUMBERS:
        return []
    numbers = mentions(text, found, locale)
    if not 0 < len(numbers) <= _MAX_NUMBERS:
        return []
    standing = places(found, numbers)
    if _names_another_scale(found, standing):
        return []
    dates = dates_of(standing)
    own = [place.mention for place in standing if place not in dates and not belongs_elsewhere(place)]
    if len(own) < len(standing):  # a year or a price is a word like any other to the numbers around it
        standing = places(found, own)
    return [Weighed(place, NumberRole.DENIED if is_dismissed(found, place) else role_of(place)) for place in standing]


def _agrees(each: Weighed, last: Weighed) -> bool:
    """An answer, or a range that the last number settles ("7-8, let's say 8")."""
    ends = each.place.mention.ends
    return each.role is NumberRole.ANSWER or (
        ends is not None and last.role is NumberRole.ANSWER and last.value in ends
    )


def _has_stray_beside(place: Place, numbers: list[Weighed]) -> bool:
    """As in "Food 8 service 6": another bare number in the same breath, and nothing says which one counts."""
    if place.has_frame or place.is_before_pure or place.mention.form is Form.OF_TEN:
        return False
    return any(
        each.role is NumberRole.STRAY
        and 0 <= each.value <= TOP
        and not (each.place.mention.form is Form.SCALE or each.place.is_end_of_scale)
        and each.place.mention.is_digits
        and each.place.segment == place.segment
        and each.value != place.mention.value
        for each in numbers
    )


def _is_starred(found: list[Token], place: Place) -> bool:
    """As in "5*": stars, unless the sign stands on both sides."""
    first, last = place.mention.first, place.mention.last
    has_star = last + 1 < len(found) and found[last + 1].text == "*" and found[last + 1].start == found[last].end
    return has_star and place.mention.value <= _MAX_STARS and not (first and found[first - 1].text == "*")


def _is_sum(place: Place) -> bool:
    return not _OVERALL.isdisjoint(place.before) or not _OVERALL.isdisjoint(place.after)


def _takes_back(found: list[Token], open_ones: list[Weighed]) -> bool:
    """Does the writer say that the last number replaces the ones before?"""
    last = open_ones[-1].place
    differing = [each for each in open_ones[:-1] if each.value != last.mention.value or each.role is NumberRole.UNCLEAR]
    if not differing:
        return False
    wished = differing[-1].place
    is_but = bool(wished.after) and wished.after[0] in _BUT and not _WOULD.isdisjoint(wished.before)
    if is_but and not _SO.isdisjoint(last.before[:1]):
        return True  # "would have given 10 but the food was cold, so 5"
    first, until = differing[-1].place.mention.last + 1, last.mention.first
    if until - first > _FARTHEST:
        return False
    between = found[first:until]
    beyond = found[last.mention.last + 1 : last.mention.last + 2]
    if any(token.text == "*" for token in [*between[-1:], *beyond]):
        return True
    words = [token.text for token in between if is_word(token) and value_of(token.text) is None]
    for at in range(len(words)):
        size = _TAKE_BACKS.at(words, at)
        if size > 1 or (size and (is_pure(words[at + size :]) or all(map(_corrects, words[at:])))):
            return True
    after = last.after
    return 0 < len(after) <= _SHORT and all(map(_corrects, after)) and _TAKE_BACKS.anywhere(after[:3])


def _corrects(word: str) -> bool:
    return word in CARRIERS or word in SLIPS or _TAKE_BACKS.at([word], 0) > 0


def _candidate(numbers: list[Weighed]) -> int | None:
    """The single number that may have been meant, when none was plainly said."""
    if any(each.role is NumberRole.UNCLEAR and each.place.mention.form is not Form.WHOLE for each in numbers):
        return None
    plausible = {each.value for each in numbers if each.role in {NumberRole.MAYBE, NumberRole.UNCLEAR}}
    only = plausible.pop() if len(plausible) == 1 else None
    return only if only is not None and 0 <= only <= TOP else None


def _decided(chosen: Weighed, numbers: list[Weighed]) -> Decision:
    carrying = [
        each.place
        for each in numbers
        if each.role in _OPEN
        or each.place.mention.form is Form.SCALE
        or each.place.is_end_of_scale
        or (each.role is NumberRole.DENIED and _is_bare_denial(each.place, chosen.place))
    ]
    return Decision(chosen.value, carrying=(*(place for place in carrying if place is not chosen.place), chosen.place))


def _is_bare_denial(place: Place, chosen: Place) -> bool:
    """As in "Not a ten but a ...", "I was going to say 7": says nothing beside the number it denies."""
    if place.mention.first > chosen.mention.first and not DENIALS.up_to(place.before, place.stop):
        return False  # what was true before is worth telling after the score
    has_reason = CONNECTIVES.at(place.after, 0) > 0  # "would have been 10 but it was cold, so 5"
    return (has_reason or is_wrapping(place.after, GRADERS)) and is_wrapping(place.before, GRADERS | EARLIER_WORDS)
