"""Which of the numbers in a reply is the score (rules 1 to 7).

A reply is cut into segments at punctuation, line breaks and emoji. Each number gets a role from what stands beside it
in its segment, and the roles decide, never the first number seen.
"""

from dataclasses import dataclass, field
from enum import Enum, auto

from bot.core.language import merged, phrases
from bot.core.numbers import AMBIGUOUS, Form, Mention, mentions
from bot.core.phrasing import Phrases
from bot.core.writing import Token, is_word


class Role(Enum):
    ANSWER = auto()  # alone, after "I'd say", "N/10", "9'er", or first with the reason after it
    MAYBE = auto()  # could be the answer: good enough to ask about
    DENIED = auto()  # "not a 10", "would have been a 10"
    OTHER = auto()  # three days, kl. 8, iPhone 8
    UNCLEAR = auto()  # a range, a fraction, "at least 8", a question about 10


@dataclass(slots=True)
class Place:
    """A mention and the words beside it in its segment, the nearest first in `after`, last in `before`."""

    mention: Mention
    token: Token
    before: list[str]
    after: list[str]
    segment: int
    opens_line: bool = False
    is_whole: bool = False  # nothing but carriers in the whole text
    is_asked: bool = False  # the segment ends in "?"
    role: Role = Role.OTHER
    is_stray: bool = False  # no answer by position alone
    follows_number: bool = False  # another one stands before it in its segment
    word: str = ""
    is_before_pure: bool = field(init=False)
    is_after_pure: bool = field(init=False)
    run: int = field(init=False)  # so many words before it only carry it
    has_frame: bool = field(init=False)
    is_end_of_scale: bool = field(init=False)  # "where 10 is best"

    def __post_init__(self) -> None:
        self.run = _run(self.before, self.mention.form is Form.NOUN)
        self.is_before_pure = self.run == len(self.before)
        self.is_after_pure = is_pure(self.after) and OPINIONS.isdisjoint(self.after)
        self.is_end_of_scale = _is_end_of_scale(self)
        self.has_frame = not FRAMES.isdisjoint(self.before[len(self.before) - self.run :])


@dataclass(frozen=True, slots=True)
class Decision:
    """The number answered (it may be out of range), or the one to ask about; `carrying` are the places that only carry it."""

    value: int | None = None
    candidate: int | None = None
    carrying: tuple[Place, ...] = ()


FRAMES = merged("frames")
LEADS = merged("leads")
ENDINGS = Phrases(phrases("endings") | phrases("points"))
FILLERS = Phrases(phrases("fillers") | phrases("thanks") | phrases("greetings"))
CONNECTIVES = Phrases(phrases("connectives"))
THANKS = Phrases(phrases("thanks"))
CARRIERS = merged("carriers") | FRAMES | LEADS | merged("points") | merged("scale") | merged("overall")
_GRADERS = merged("graders")
_PRAISE = merged("praise")
_UNITS = merged("units") - merged("points") - frozenset({"halv", "tak"})
_LONG_TIMES = frozenset(
    "dage uger timer minutter måneder dager uker måneder dagar veckor timmar minuter månader days weeks hours minutes months years".split()
)
_HEADS = Phrases(phrases("heads"))
_DENIALS = Phrases(phrases("denials") | {p for p in phrases("replaces") if p[0] not in {"fra", "from", "från"}})
_LIMITS = Phrases(phrases("limits"))
_EARLIER = Phrases(phrases("earlier"))
_EARLIER_WORDS = frozenset(word for phrase in _EARLIER.all if len(phrase) > 2 for word in phrase)
_OVERALL = merged("overall")
_QUESTIONS = merged("questions")
_TAKE_BACKS = Phrases(phrases("take_backs"))
_THANKS_FOR = merged("thanks_for")
_ENDS_OF_SCALE = merged("ends_of_scale")
_ONES = frozenset("one en et ett én ei".split())
_ARTICLES = frozenset("en et ett ei a an the".split())
_PART_OF = frozenset({"of", "av", "af"})  # "4 of us"
_PREPOSITIONS = frozenset("i med af av for om hos of in with by than till til before after".split())
_IS_IT = frozenset("er är is does betyder means".split())
_IS_NOW = frozenset("er är is was var blev turned fyllde fyller fylte på under over över fylder blev".split())
_NEVER = frozenset("aldri aldrig never".split())
_STREETS = (
    "gatan", "gata", "gaten", "gate", "gade", "vägen", "vejen", "vej", "veien", "vegen", "torget", "torg", "gränd",
    "allé", "street", "road", "avenue",
)  # fmt: skip
_IDIOMS = (["give", "me"], ["gimme"])
_SHORT_STREET = 5
_KIN = merged("kin")
_QUALITIES = merged("qualities")
_SLIPS = merged("slips")
_IS = frozenset("er är is being betyder means equals".split())
_NOT_IS = frozenset({("is", "not"), ("er", "ikke"), ("är", "inte"), ("isn't",), ("no", "way")})
_ABBREVIATED = frozenset("nr kl ca d v art tlf tel str st vs max min ordrenr ordernr kap fig pos adr".split())
OPINIONS = frozenset({"ok", "okay", "okej"})
_UNSPOKEN = frozenset("\"'*_~`´#")
_MOST = 10


def decide(text: str, found: list[Token], locale: str) -> Decision:
    """Weigh every number of a plain text at the stage where a score was asked for."""
    return _weigh(found, places_in(text, found, locale))


def places_in(text: str, found: list[Token], locale: str) -> list[Place]:
    """Every number of a plain text with its role."""
    numbers = mentions(text, found, locale)
    if not numbers:
        return []
    places = _places(found, numbers)
    own = [place.mention for place in places if not _is_other(place)]
    if len(own) < len(places):  # a year or a price is a word like any other to the numbers around it
        places = _places(found, own)
    for place in places:
        place.role = _role(place)
    return places


def is_pure(words: list[str]) -> bool:
    """Are these only words that carry a number, greet, thank or fill?"""
    at = 0
    while at < len(words):
        if thanks := THANKS.at(words, at):
            if at + thanks < len(words) and words[at + thanks] in _THANKS_FOR:
                return False
            at += thanks
        elif step := max(FILLERS.at(words, at), ENDINGS.at(words, at)):
            at += step
        elif words[at] in CARRIERS:
            at += 1
        else:
            return False
    return True


def _run(before: list[str], is_noun: bool) -> int:
    """How many words right before a number only carry it."""
    end = len(before)
    while end:
        step = max(FILLERS.up_to(before, end), ENDINGS.up_to(before, end))
        if not step and (_DENIALS.up_to(before, end) or _LIMITS.up_to(before, end)):
            break
        word = before[end - 1]
        is_graded = word in _GRADERS or ((word in _PRAISE or is_noun) and end > 1 and before[end - 2] in _ARTICLES)
        if not step and not is_graded and word not in CARRIERS:
            break
        end -= max(step, 1)
    return len(before) - end


def _places(found: list[Token], numbers: list[Mention]) -> list[Place]:
    owner = {
        index: number for number, mention in enumerate(numbers) for index in range(mention.first, mention.last + 1)
    }
    segments: list[list[int | str]] = [[]]
    asked: set[int] = set()
    line_starts = {0}
    for index, token in enumerate(found):
        if index in owner:
            if not segments[-1] or segments[-1][-1] != owner[index]:
                segments[-1].append(owner[index])
        elif is_word(token) or token.text[0].isdigit():
            segments[-1].append(token.text)
        elif token.text not in _UNSPOKEN and not (
            token.text == "." and index and found[index - 1].text in _ABBREVIATED
        ):
            if token.text == "?":
                asked.add(len(segments) - 1)
            segments.append([])
            if token.text == "\n":
                line_starts.add(len(segments) - 1)
    places = []
    has_begun = False
    for at, segment in enumerate(segments):
        follows = False
        for position, item in enumerate(segment):
            if isinstance(item, int):
                before = _words_before(segment, position)
                after = _words_after(segment, position)
                place = Place(numbers[item], found[numbers[item].first], before, after, at, is_asked=at in asked)
                place.word = "" if place.mention.is_digits else place.token.text
                place.opens_line = not has_begun or at in line_starts
                place.follows_number = follows
                follows = True
                places.append(place)
        words = [item for item in segment if isinstance(item, str)]
        has_begun = has_begun or len(words) < len(segment) or not is_pure(words)
    is_whole = all(is_pure([item for item in segment if isinstance(item, str)]) for segment in segments)
    for place in places:
        place.is_whole = is_whole
    return places


def _words_before(segment: list[int | str], position: int) -> list[str]:
    words: list[str] = []
    for item in reversed(segment[max(0, position - 24) : position]):
        if not isinstance(item, str):
            break
        words.append(item)
    return words[::-1]


def _words_after(segment: list[int | str], position: int) -> list[str]:
    words: list[str] = []
    for item in segment[position + 1 : position + 24]:
        if not isinstance(item, str):
            break
        words.append(item)
    return words


def _role(place: Place) -> Role:
    mention, before, after = place.mention, place.before, place.after
    if mention.form is Form.SCALE or place.is_end_of_scale:
        return Role.OTHER
    if _is_denied(place):
        return Role.DENIED
    if _LIMITS.up_to(before, len(before) - place.run) or _is_question(place):
        return Role.UNCLEAR
    role = _position(place)
    place.is_stray = role is Role.OTHER and mention.is_digits and 0 <= mention.value <= _MOST
    if mention.form in {Form.RANGE, Form.FRACTION}:
        return Role.UNCLEAR if role is Role.ANSWER else Role.OTHER
    if not 0 <= mention.value <= _MOST and role is Role.ANSWER:
        is_certain = (
            mention.form is Form.OF_TEN
            or place.has_frame
            or (place.is_before_pure and (place.is_after_pure or mention.value < 0))
        )
        return Role.ANSWER if is_certain else Role.OTHER
    if mention.is_lookalike and role is Role.ANSWER:
        return _role_of_lookalike(place)
    return role


def _is_end_of_scale(place: Place) -> bool:
    after = place.after
    if len(after) < 2 or after[0] not in _IS or place.mention.value not in {0, 1, _MOST}:
        return False
    return after[0] == "being" or bool(_ENDS_OF_SCALE.intersection(after[1:4]))


def _is_other(place: Place) -> bool:
    """Does the number belong to something else (rule 5)?"""
    if place.mention.form is Form.SCALE or place.is_end_of_scale:
        return False
    return place.mention.form is Form.OTHER or _is_counted(place) or _is_named(place)


def _is_counted(place: Place) -> bool:
    after = place.after
    if not after or CONNECTIVES.at(after, 0) or (place.mention.form is Form.NOUN and place.mention.is_digits):
        return False
    if after[0] in _UNITS or after == ["for"] or (after[0] in _PART_OF and len(after) > 1 and not ENDINGS.at(after, 0)):
        return True
    return len(after) > 1 and after[1] in _LONG_TIMES and not CONNECTIVES.at(after, 0)


def _is_named(place: Place) -> bool:
    """Room 8, kl. 8, Storgatan 8, my son is 8."""
    before = place.before
    if not before or place.mention.form is Form.NOUN:
        return _is_street(place.after)
    is_head = _HEADS.up_to(before, len(before)) > 0 and not (place.has_frame and before[-1] in CARRIERS)
    stop = len(before) - place.run
    is_verb = not place.has_frame and _HEADS.up_to(before, stop) > 0 and before[stop - 1] not in _PREPOSITIONS
    is_verb = is_verb and before[-1] not in _ARTICLES
    is_age = before[-1] in _IS_NOW and not _KIN.isdisjoint(before)
    is_head = is_head or before[-2:] in _IDIOMS
    return is_head or is_verb or is_age or _is_street(before[-1:]) or _is_texted(place) or _is_street(place.after)


def _is_street(words: list[str]) -> bool:
    return any(word.endswith(_STREETS) and len(word) > _SHORT_STREET for word in words[:2])


def _is_texted(place: Place) -> bool:
    """ "me 2", "b4 xmas 4 sure": digits for their sound."""
    if place.mention.value not in {2, 4} or not place.mention.is_digits:
        return False
    return place.before == ["me"] or bool(place.after and place.after[0] in {"sure", "ever", "u", "you"})


def _is_denied(place: Place) -> bool:
    before = place.before
    stop = len(before) - place.run
    denial = _DENIALS.up_to(before, stop)
    if denial and not _is_no_denial(place, before[:stop]):
        return True
    if any(_EARLIER.up_to(before, end) for end in range(stop, len(before) + 1)):
        return True
    return tuple(place.after[:1]) in _NOT_IS or tuple(place.after[:2]) in _NOT_IS


def _is_no_denial(place: Place, before: list[str]) -> bool:
    """ "7 no 6" takes the 7 back; in "you never fail 10" never belongs to the verb."""
    if before == ["no"]:
        return place.follows_number
    return len(before) > 1 and before[-1] in _NEVER and before[-2] not in CARRIERS


def _is_question(place: Place) -> bool:
    if len(place.before) == 1 and place.before[0] in _IS_IT and place.after:
        return True
    if not place.is_asked:
        return False
    opening = place.before[0] if place.before else ""
    return opening in _QUESTIONS or bool(place.after and place.after[0] in _QUESTIONS and not place.has_frame)


def _position(place: Place) -> Role:
    """ANSWER where a number in this place is one, by position alone."""
    before, after = place.before, place.after
    gives_reason = bool(CONNECTIVES.at(after, 0)) or _has_pure_start(after)
    has_article = bool(before) and before[-1] in _ARTICLES
    if (
        place.word in AMBIGUOUS
        and not place.has_frame
        and not (place.is_before_pure and (place.is_after_pure or not before))
    ):
        return Role.ANSWER if has_article and (place.is_after_pure or gives_reason) else Role.OTHER
    if place.is_before_pure:
        if place.is_after_pure or place.opens_line or gives_reason or place.mention.form is Form.OF_TEN:
            return Role.ANSWER
        return Role.ANSWER if place.has_frame or place.mention.form is Form.NOUN else Role.MAYBE
    if place.has_frame or place.mention.form is Form.OF_TEN:
        return Role.ANSWER
    if place.is_after_pure or gives_reason:
        return Role.ANSWER
    if (
        before[0] in _QUALITIES
        and len(before) <= _FEW
        and len(after) <= _FEW
        and place.mention.is_digits
        and not place.follows_number
    ):
        return Role.ANSWER  # "good food 8 slow service"
    return Role.MAYBE if has_article else Role.OTHER


_FEW = 3


def _has_pure_start(after: list[str]) -> bool:
    """Carriers up to a connective: "8 from me because ..."."""
    for end in range(1, min(len(after), 6)):
        if CONNECTIVES.at(after, end) or THANKS.at(after, end):
            return is_pure(after[:end])
    return bool(after) and bool(THANKS.at(after, 0))


def _role_of_lookalike(place: Place) -> Role:
    """ "en", "to", "ni" where they usually are no numbers: only alone, or plainly given as the score."""
    if place.mention.form is Form.OF_TEN:
        return Role.ANSWER
    if place.segment == 0 and not place.before and not place.after and place.word in _ONES:
        return Role.ANSWER
    if place.is_whole and place.is_before_pure and place.is_after_pure and not _leads_on(place):
        return Role.MAYBE if place.mention.value == 4 else Role.ANSWER
    return Role.ANSWER if place.has_frame and place.is_after_pure else Role.OTHER


def _leads_on(place: Place) -> bool:
    """ "ett stort tack": an article with what it belongs to."""
    return place.word in _ARTICLES and bool(place.after) and not (len(place.after) == 1 and THANKS.at(place.after, 0))


def _weigh(found: list[Token], places: list[Place]) -> Decision:
    open_places = [place for place in places if place.role in {Role.ANSWER, Role.UNCLEAR}]
    if not any(place.role is Role.ANSWER for place in open_places):
        return Decision(candidate=_candidate(places))
    last = open_places[-1]
    if any(place.role is Role.DENIED and place.mention.value == last.mention.value for place in places):
        return Decision()
    values = {place.mention.value for place in open_places if place.role is Role.ANSWER}
    if len(values) == 1 and all(_agrees(place, last) for place in open_places):
        return Decision() if _has_stray_beside(last, places) else _decided(last, places)
    summing = [place for place in open_places if _is_sum(place)]
    if len({place.mention.value for place in summing}) == 1 and summing[0].role is Role.ANSWER:
        return _decided(summing[0], places, is_taken_back=False)
    if last.role is Role.ANSWER and _is_taken_back(found, places, last):
        return _decided(last, places)
    return Decision()


def _has_stray_beside(last: Place, places: list[Place]) -> bool:
    """ "Food 8 service 6": another bare number in the same breath, and nothing says which one counts."""
    return not (last.has_frame or last.is_before_pure or last.mention.form is Form.OF_TEN) and any(
        place.is_stray and place.segment == last.segment and place.mention.value != last.mention.value
        for place in places
    )


def _agrees(place: Place, last: Place) -> bool:
    """An answer, or a range that the last number settles ("7-8, let's say 8")."""
    if place.role is Role.ANSWER:
        return True
    ends = place.mention.ends
    return ends is not None and place is not last and last.mention.value in ends and last.role is Role.ANSWER


def _is_sum(place: Place) -> bool:
    return not _OVERALL.isdisjoint(place.before) or not _OVERALL.isdisjoint(place.after)


def _is_taken_back(found: list[Token], places: list[Place], last: Place) -> bool:
    earlier = [p for p in places if p.mention.last < last.mention.first and p.role in {Role.ANSWER, Role.UNCLEAR}]
    differing = [p for p in earlier if p.mention.value != last.mention.value or p.role is Role.UNCLEAR]
    if not differing:
        return False
    first, until = differing[-1].mention.last + 1, last.mention.first
    if until - first > 24:
        return False
    signs = [token.text for token in found[first:until]]
    words = [sign for sign in signs if sign[0].isalpha()]
    if signs and signs[-1] == "*":
        return True
    after = last.mention.last + 1
    if after < len(found) and found[after].text == "*":
        return True
    for at in range(len(words)):
        size = _TAKE_BACKS.at(words, at)
        if size and (size > 1 or is_pure(words[at + size :]) or _is_correcting(words[at:])):
            return True
    return any(_TAKE_BACKS.at(last.after, at) > 0 for at in range(min(3, len(last.after)))) and is_pure_take_back(
        last.after
    )


def _is_correcting(words: list[str]) -> bool:
    return all(word in CARRIERS or word in _SLIPS or _TAKE_BACKS.at([word], 0) for word in words)


def is_pure_take_back(words: list[str]) -> bool:
    return len(words) <= 4 and all(word in CARRIERS or _TAKE_BACKS.at([word], 0) for word in words)


def _candidate(places: list[Place]) -> int | None:
    plausible = {
        place.mention.value
        for place in places
        if place.role is Role.MAYBE or (place.role is Role.UNCLEAR and place.mention.form is Form.WHOLE)
    }
    others = any(place.role is Role.UNCLEAR and place.mention.form in {Form.RANGE, Form.FRACTION} for place in places)
    only = plausible.pop() if len(plausible) == 1 and not others else None
    return only if only is not None and 0 <= only <= _MOST else None


def _is_bare_denial(place: Place) -> bool:
    """ "not a ten but a ...": says nothing beside the number it denies."""
    stop = len(place.before) - place.run
    denial = _DENIALS.up_to(place.before, stop)
    if _EARLIER.anywhere(place.before):
        denial = stop if all(word in CARRIERS or word in _EARLIER_WORDS for word in place.before) else 0
        if stop == 0:
            return is_pure(place.after[1:]) if CONNECTIVES.at(place.after, 0) else place.is_after_pure
    after = place.after[1:] if CONNECTIVES.at(place.after, 0) else place.after
    return denial == stop > 0 and all(word in CARRIERS or word in _GRADERS for word in after)


def _decided(chosen: Place, places: list[Place], *, is_taken_back: bool = True) -> Decision:
    carrying = tuple(
        place
        for place in places
        if place.mention.form is Form.SCALE
        or (
            place.role in {Role.ANSWER, Role.UNCLEAR} and (is_taken_back or place.mention.value == chosen.mention.value)
        )
        or (place.role is Role.DENIED and _is_bare_denial(place))
        or place.is_end_of_scale
    )
    return Decision(chosen.mention.value, None, tuple(p for p in carrying if p is not chosen) + (chosen,))
