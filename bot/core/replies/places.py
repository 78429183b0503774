"""Where the numbers of a reply stand.

A reply is cut into segments at punctuation, line breaks and emoji; a place is a number with the words beside it in its
segment, and how many of them only carry it ("I'd give it a solid").
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.core.language import entries, merged, phrases
from bot.core.replies.mention import Form, Mention
from bot.core.replies.phrasing import Phrases
from bot.core.replies.vocabulary import (
    ARTICLES,
    CARRIERS,
    CONNECTIVES,
    ENDINGS,
    FRAMES,
    GRADERS,
    OPINIONS,
    PACKAGING,
    PRAISE,
    TOP,
    is_pure,
)
from bot.core.replies.writing import Token, is_word

DENIALS = Phrases(phrases("denials") | (phrases("replaces") - phrases("moves")))
LIMITS = Phrases(phrases("limits"))
_IS = merged("is_words")
_IS_WORDS_OF_A_QUESTION = merged("asks")
_ENDS_OF_SCALE = merged("ends_of_scale")
_SCALE_TOPS = Phrases(phrases("scale_tops"))
_ABBREVIATIONS = merged("abbreviations")
_AWARDS = merged("awards")
_ADDRESSEES = frozenset(entries("addressees"))
_RECEIVES = (merged("receives") & _AWARDS) | frozenset(entries("receiving"))
_UNSPOKEN = frozenset("\"'*_~`´#£$€%")
_FARTHEST = 24  # words that are looked at on either side: keeps a text of numbers from being read again for each

_Segment = list[int | str]  # the numbers in it, by their position, and its words


@dataclass(slots=True)
class Place:
    """A number and the words beside it: the nearest are first in `after`, last in `before`."""

    mention: Mention
    token: Token
    before: list[str]
    after: list[str]
    segment: int
    opens_line: bool
    is_asked: bool  # the segment ends in "?"
    follows_number: bool  # another one stands before it in its segment
    is_whole: bool  # nothing but carriers in the whole text
    run: int = field(init=False)  # so many words before it only carry it
    stop: int = field(init=False)  # where in `before` they begin
    is_before_pure: bool = field(init=False)
    is_after_pure: bool = field(init=False)
    has_frame: bool = field(init=False)
    is_end_of_scale: bool = field(init=False)  # "where 10 is best"

    def __post_init__(self) -> None:
        self.run = _run(self.before, self.mention.form is Form.NOUN)
        if self.run < len(self.before) and _is_award(self.before) and _may_end(self.after):
            self.run = len(self.before)
        self.stop = len(self.before) - self.run
        self.is_before_pure = self.run == len(self.before)
        self.is_after_pure = is_pure(self.after) and OPINIONS.isdisjoint(self.after)
        self.has_frame = not FRAMES.isdisjoint(self.before[self.stop :])
        self.is_end_of_scale = self.mention.value in {0, 1, TOP} and (
            _says_end_of_scale(self.after)
            or _SCALE_TOPS.up_to(self.before, len(self.before)) > 0
            or self.asks_about_scale
        )

    @property
    def asks_about_scale(self) -> bool:
        """As in "is 10 the best?"."""
        if not self.is_asked or not self.before or self.before[0] not in _IS_WORDS_OF_A_QUESTION:
            return False
        words = self.before[1:] + self.after
        return not _ENDS_OF_SCALE.isdisjoint(words) and all(
            word in _ENDS_OF_SCALE or word in CARRIERS or word in ARTICLES for word in words
        )

    @property
    def word(self) -> str:
        return "" if self.mention.is_digits else self.token.text


def _run(before: list[str], is_noun: bool) -> int:
    end = len(before)
    while end:
        step = PACKAGING.up_to(before, end)
        if step <= 1:
            if DENIALS.up_to(before, end) or LIMITS.up_to(before, end) or not _is_carrier(before, end, is_noun):
                break
            step = 1
        end -= step
    return len(before) - end


def _is_award(before: list[str]) -> bool:
    """As in "you get a", "dere skal få en": said to us, and of nothing else."""
    if _RECEIVES.isdisjoint(before) or _ADDRESSEES.isdisjoint(before):
        return False
    return all(word in _AWARDS or word in CARRIERS or word in GRADERS or word in ARTICLES for word in before)


def _may_end(after: list[str]) -> bool:
    return not after or ENDINGS.at(after, 0) > 0 or CONNECTIVES.at(after, 0) > 0


def _is_carrier(before: list[str], end: int, is_noun: bool) -> bool:
    word = before[end - 1]
    if word in CARRIERS or word in GRADERS:
        return True
    return (word in PRAISE or is_noun) and end > 1 and before[end - 2] in ARTICLES


def _says_end_of_scale(after: list[str]) -> bool:
    if len(after) < 2 or after[0] not in _IS:
        return False
    return after[0] == "being" or bool(_ENDS_OF_SCALE.intersection(after[1:4]))


def places(found: list[Token], numbers: Sequence[Mention]) -> list[Place]:
    """The place of each number; `numbers` in their order, all other tokens count as words and signs."""
    segments, asked, line_starts = _segments(found, numbers)
    texts = [[item for item in segment if isinstance(item, str)] for segment in segments]
    is_whole = all(map(is_pure, texts))
    result: list[Place] = []
    has_begun = False
    for at, segment in enumerate(segments):
        for position, item in enumerate(segment):
            if isinstance(item, str):
                continue
            before = _words(segment[max(0, position - _FARTHEST) : position][::-1])[::-1]
            after = _words(segment[position + 1 : position + _FARTHEST])
            follows = bool(result) and result[-1].segment == at
            opens_line = not has_begun or at in line_starts
            token = found[numbers[item].first]
            result.append(Place(numbers[item], token, before, after, at, opens_line, at in asked, follows, is_whole))
        has_begun = has_begun or len(texts[at]) < len(segment) or not is_pure(texts[at])
    _tell_other_end(result)
    return result


def _tell_other_end(standing: list[Place]) -> None:
    """As in "0 is worst and 10 is yes": who explains one end of the scale explains the other."""
    ends = [place for place in standing if place.is_end_of_scale and _explains(place)]
    for place in standing if ends else ():
        if place.mention.value in {0, 1, TOP} and place.mention.value != ends[0].mention.value and _explains(place):
            place.is_end_of_scale = True


def _explains(place: Place) -> bool:
    return bool(place.after) and place.after[0] in _IS


def _segments(found: list[Token], numbers: Sequence[Mention]) -> tuple[list[_Segment], set[int], set[int]]:
    """The segments, which of them are questions, and which begin a line."""
    owner = {index: at for at, mention in enumerate(numbers) for index in range(mention.first, mention.last + 1)}
    segments: list[_Segment] = [[]]
    asked: set[int] = set()
    line_starts = {0}
    for index, token in enumerate(found):
        if (number := owner.get(index)) is not None:
            if index == numbers[number].first:
                segments[-1].append(number)
        elif is_word(token) or token.text[0].isdigit():
            segments[-1].append(token.text)
        elif token.text not in _UNSPOKEN and not _is_abbreviated(found, index):
            if token.text == "?":
                asked.add(len(segments) - 1)
            segments.append([])
            if token.text == "\n":
                line_starts.add(len(segments) - 1)
    return segments, asked, line_starts


def _is_abbreviated(found: list[Token], index: int) -> bool:
    return found[index].text == "." and index > 0 and found[index - 1].text in _ABBREVIATIONS


def _words(items: _Segment) -> list[str]:
    """The words up to the next number."""
    words = []
    for item in items:
        if not isinstance(item, str):
            break
        words.append(item)
    return words
