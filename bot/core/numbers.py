"""Which numbers a text mentions, and in what form: digits in any script, words and nouns of four languages.

A mention says what stands there ("8", "9'er", "two", "8.5", "7-8", "8/10"), not what it is for: answers.py decides that.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from bot.core.language import LANGUAGES, merged, phrases, spellings
from bot.core.writing import Token, is_word


class Form(Enum):
    WHOLE = auto()
    OF_TEN = auto()  # "8/10", "8 av 10"
    NOUN = auto()  # "9'er", "8:a", "nian"
    FRACTION = auto()
    RANGE = auto()
    SCALE = auto()  # "0-10": the question's own echo
    OTHER = auto()  # a time, a date, a price, a phone number, an ordinal, part of a name


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` to `last` (inclusive) of a text stand for `value`."""

    value: int
    first: int
    last: int
    form: Form = Form.WHOLE
    is_digits: bool = True
    is_lookalike: bool = False
    ends: tuple[int, int] | None = None


def _words(*fields: str) -> dict[str, int]:
    return {
        form: value
        for field in fields
        for language in LANGUAGES.values()
        for value, words in getattr(language, field).items()
        for word in words.split()
        for form in spellings(word)
    }


_NOUNS = _words("nouns")
_ABOVE_TEN = _words("above_ten")
VALUES: dict[str, int] = _NOUNS | _ABOVE_TEN | _words("numbers")
_LOOKALIKES = {
    locale: frozenset(language.lookalikes.split()) - frozenset({"nines", "tens"})
    for locale, language in LANGUAGES.items()
}
_UNMASKED_BY: dict[str, frozenset[str]] = {
    word: frozenset(after.split()) for language in LANGUAGES.values() for word, after in language.unmasked_by.items()
}
_EVERYWHERE = frozenset("en et ett ei one total".split())
# Verbs and slang that no conversation's language makes safe inside a sentence.
AMBIGUOUS = frozenset(word for words in _LOOKALIKES.values() for word in words)
_THANKS = frozenset(phrase[0] for phrase in phrases("thanks"))
_GLUED = frozenset(
    word
    for name in ("connectives", "fillers", "thanks", "endings", "of", "praise", "qualities")
    for p in phrases(name)
    for word in p[:1]
)
_OF = phrases("of")
_ORDINALS = merged("ordinals")
_POINTS = merged("points")
_ALTERNATIVES = merged("alternatives")
_UNITS_IN_ONE = frozenset({"eleven"})
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")

_SUFFIX = re.compile(
    r"['´]?-?(?:er(?:en|ne|e)?|ere|tal(?:let|ler)?|tall(?:et)?|ar|an?|s)(?!\w)|:(?:an|a|e|or|s)(?!\w)|'(?!\w)"
)
_AFTER = re.compile(
    r"(?P<clock>[:.]\d\d(?!\d)(?=\s*(?:am|pm|-))|:\d\d(?!\d))"
    r"|(?P<whole>[.,]0(?![\d.,/]))"
    r"|(?P<fraction>(?:[.,]\d+)+|\s?[½¼¾⅓⅔⅛⅞]|\s[1-9]/[2-9](?![\d/]))"
    r"|(?P<of>\s?[/\\|]\s?(?P<max>\d+)(?P<more>[/\-.]\d+)?)"
    r"|(?P<price>,-|:-|\s?[%$€£‰°]|\.-)"
    r"|(?P<ordinal>\.?(?:st|nd|rd|th)(?!\w)|:(?:e|de|dje)(?!\w))"
)


def mentions(text: str, found: list[Token], locale: str) -> list[Mention]:
    """Every number of a plain text, in order; ranges and echoes of the scale are one mention each."""
    result: list[Mention] = []
    index = 0
    while index < len(found):
        token = found[index]
        if token.text[0].isdecimal():
            mention = _digits(text, found, index)
        elif is_word(token):
            mention = _word(found, index, locale)
        else:
            mention = None
        if mention is None:
            index += 1
            continue
        mention = _with_more(found, mention)
        result.append(mention)
        index = mention.last + 1
    return _joined(found, [_named_scale(found, mention) for mention in _without_lookalikes(result)])


def _named_scale(found: list[Token], mention: Mention) -> Mention:
    """ "Out of 10 I'd say": the scale named before the score."""
    if mention.value != _TOP or mention.form is not Form.WHOLE:
        return mention
    for size in (4, 3, 2, 1):
        before = tuple(token.text for token in found[max(0, mention.first - size) : mention.first])
        if before in _OF:
            return replace(mention, first=mention.first - size, form=Form.SCALE)
    return mention


_TOP = 10


def _without_lookalikes(result: list[Mention]) -> list[Mention]:
    """Words like "en" and "to" are numbers only when nothing else in the text is one."""
    if all(mention.is_lookalike for mention in result):
        return result
    return [mention for mention in result if not mention.is_lookalike or mention.form is Form.OF_TEN]


def value_of(word: str) -> int | None:
    """The number a word stands for, letters held down included ("teeeen")."""
    value = VALUES.get(word)
    if value is None and _STRETCHED.search(word):
        value = VALUES.get(_STRETCHED.sub(r"\1", word), VALUES.get(_STRETCHED.sub(r"\1\1", word)))
    return value


def _word(found: list[Token], index: int, locale: str) -> Mention | None:
    word = found[index].text
    value = value_of(word)
    if value is None:
        stem, _, suffix = word.replace(":", "-").replace("'", "-").partition("-")
        if suffix in {"er", "a", "an", "eren", "ish", "tal", "tallet", "tall"} and stem in VALUES:
            return Mention(VALUES[stem], index, index, Form.NOUN, is_digits=False)
        return None
    after = found[index + 1].text if index + 1 < len(found) else ""
    if after in _UNMASKED_BY.get(word, ()):
        return None
    if word in _ALTERNATIVES and index and _is_number(found[index - 1].text) and _is_number(after):
        return None
    if word in _ABOVE_TEN and after in _THANKS:
        return None
    if value and index and found[index - 1].text == "minus":
        return Mention(-value, index - 1, index, is_digits=False)
    is_lookalike = word in _EVERYWHERE or word in _LOOKALIKES.get(locale, ())
    if word in _ABOVE_TEN:
        last = index
        while last + 1 < len(found) and value_of(found[last + 1].text) is not None:
            last += 1
        return Mention(value, index, last, is_digits=False)
    if value and after in _ABOVE_TEN and _ABOVE_TEN[after] >= 100:
        return Mention(value * _ABOVE_TEN[after], index, index + 1, is_digits=False)
    form = Form.NOUN if word in _NOUNS and word not in _words_of_numbers else Form.WHOLE
    return Mention(value, index, index, form, is_digits=False, is_lookalike=is_lookalike)


_words_of_numbers = frozenset(_words("numbers"))


def _digits(text: str, found: list[Token], index: int) -> Mention | None:
    token = found[index]
    value = int(token.text[:9])
    before = found[index - 1] if index and found[index - 1].end == token.start else None
    other = Mention(value, index, index, Form.OTHER)
    if before is not None and (
        before.text in "$€£#+@_*&/" and before.text != "*" and before.text != "/" or is_word(before)
    ):
        return other
    if before is not None and before.text == "-":
        if index < 2 or found[index - 2].end != before.start:
            positive = _unsigned(text, found, index, value)
            is_whole = positive.form in {Form.WHOLE, Form.OF_TEN} and value > 0
            return replace(positive, value=-value, first=index - 1) if is_whole else positive
        if is_word(found[index - 2]):
            return other
    if before is not None and before.text in ".,:" and index > 1 and found[index - 2].end == before.start:
        if found[index - 2].text[0].isdigit():
            return other
    if index and found[index - 1].text == "minus" and value:
        return replace(_unsigned(text, found, index, value), value=-value, first=index - 1)
    return _unsigned(text, found, index, value)


def _unsigned(text: str, found: list[Token], index: int, value: int) -> Mention:
    token = found[index]
    other = Mention(value, index, index, Form.OTHER)
    phone = _phone_end(text, found, index)
    if phone:
        return Mention(value, index, phone, Form.OTHER)
    after = _AFTER.match(text, token.end)
    if after:
        return _composite(found, index, value, after)
    if len(token.text) > 5 and len(set(token.text.rstrip("0"))) > 1:
        return other
    suffix = _SUFFIX.match(text, token.end)
    if suffix:
        last = _token_ending(found, index, suffix.end())
        if suffix[0].strip("'-") in {"", "x"}:
            return Mention(value, index, last)
        following = found[last + 1].text if last + 1 < len(found) else ""
        return Mention(value, index, last, Form.OTHER if following in _ORDINALS else Form.NOUN)
    following_token = found[index + 1] if index + 1 < len(found) else None
    if following_token is not None and following_token.start == token.end:
        return _glued(found, index, value)
    return Mention(value, index, index)


def _glued(found: list[Token], index: int, value: int) -> Mention:
    """A digit with something right behind it: "3. gang", "8fordi", "9xx", "7-eleven", "4x4"."""
    after = found[index + 1]
    beyond = found[index + 2].text if index + 2 < len(found) else ""
    touching = index + 2 < len(found) and found[index + 2].start == after.end
    if after.text == "." and beyond in _ORDINALS:
        return Mention(value, index, index + 2, Form.OTHER)
    if after.text == "-" and touching and beyond in _UNITS_IN_ONE:
        return Mention(value, index, index + 2, Form.OTHER)
    if is_word(after):
        if set(after.text) == {"x"} or after.text == "ish":
            return Mention(value, index, index + 1)
        if after.text not in _GLUED or (touching and beyond[:1].isdigit()):
            return Mention(value, index, index + 1, Form.OTHER)
    return Mention(value, index, index)


def _composite(found: list[Token], index: int, value: int, after: re.Match[str]) -> Mention:
    last = _token_ending(found, index, after.end())
    match after.lastgroup:
        case "whole":
            return Mention(value, index, last)
        case "fraction":
            is_score = (
                "." not in after[0][1:] and "," not in after[0][1:] and value <= 10 and len(after[0].strip()) <= 3
            )
            return Mention(value, index, last, Form.FRACTION if is_score else Form.OTHER)
        case "of" | "max" | "more":
            is_of_ten = after["max"] == "10" and not after["more"]
            return Mention(value, index, last, Form.OF_TEN if is_of_ten else Form.OTHER)
        case _:
            return Mention(value, index, last, Form.OTHER)


def _token_ending(found: list[Token], index: int, end: int) -> int:
    while index + 1 < len(found) and found[index + 1].end <= end:
        index += 1
    return index


_PHONE = re.compile(r"\d+(?:[ \-]\d+)+")


def _phone_end(text: str, found: list[Token], index: int) -> int:
    """The last token of a number in groups of digits ("20 12 34 56"), or 0."""
    group = _PHONE.match(text, found[index].start, found[index].start + 24)
    if not group or sum(char.isdigit() for char in group[0]) < 6 or len(set(re.split(r"[ \-]", group[0]))) == 1:
        return 0
    if set(re.split(r"[ \-]", group[0])) <= {str(n) for n in range(11)}:
        return 0
    last = index
    while last + 1 < len(found) and found[last + 1].start < group.end():
        last += 1
    return last


def _with_more(found: list[Token], mention: Mention) -> Mention:
    """The words after it that belong to it: "av 10", "and a half"."""
    at = mention.last + 1
    words = [token.text for token in found[at : at + 5]]
    if mention.form is Form.WHOLE and words[:1] and words[0] in _POINTS and tuple(words[1:2]) in _OF:
        return _with_more(found, replace(mention, last=at))
    if mention.form in {Form.WHOLE, Form.NOUN, Form.FRACTION}:
        for size in (4, 3, 2, 1):
            if tuple(words[:size]) in _OF and len(words) > size and _is_number(words[size]):
                top = int(words[size][:9]) if words[size].isdecimal() else VALUES[words[size]]
                if mention.form is Form.FRACTION:
                    return replace(mention, last=at + size)
                return replace(mention, last=at + size, form=Form.OF_TEN if top == 10 else Form.OTHER)
    if mention.form is Form.WHOLE and mention.value <= 10:
        skip = 1 if words[:1] and words[0] in {"og", "och", "and", "å"} else 0
        rest = words[skip : skip + 2]
        if rest and rest[0] in {"en", "et", "ett", "a"} and rest[1:] and rest[1] in {"halv", "halvt", "half", "kvart"}:
            return replace(mention, last=at + skip + 1, form=Form.FRACTION)
        if rest and rest[0] in {"halv", "halvt", "half"}:
            return replace(mention, last=at + skip, form=Form.FRACTION)
        if rest[1:] and rest[0] in {"komma", "point", "punkt"} and _is_number(rest[1]):
            return replace(mention, last=at + 1, form=Form.FRACTION)
    return mention


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in VALUES


_PART_OF = frozenset({"of", "av", "af"})  # "4 of us"
_RANGE_SIGNS = frozenset("-/~&|")
_BOTH_ENDS = {"og", "och", "and", "&"}
_BETWEEN = {"mellem", "mellom", "mellan", "between", "imellem"}


def _joined(found: list[Token], single: list[Mention]) -> list[Mention]:
    """Two mentions with "-", "eller", "to" between them are a range, or the scale when they are its ends."""
    result: list[Mention] = []
    for mention in single:
        before = result[-1] if result else None
        joined = before and _range(found, before, mention)
        if joined:
            result[-1] = joined
        else:
            result.append(mention)
    return result


def _range(found: list[Token], low: Mention, high: Mention) -> Mention | None:
    numeric = {Form.WHOLE, Form.NOUN, Form.FRACTION, Form.OF_TEN}
    if low.form not in numeric or high.form not in numeric:
        return None
    between = [token.text for token in found[low.last + 1 : high.first]]
    if low.value == high.value or (high.last + 1 < len(found) and found[high.last + 1].text in _PART_OF):
        return None
    if high.value < 0:
        between.append("-")
        high = replace(high, value=-high.value, first=high.first + 1)
    signs = "".join(between)
    lead = found[low.first - 1].text if low.first else ""
    is_range = (
        (between and set(signs) <= _RANGE_SIGNS)
        or (len(between) == 1 and between[0] in _ALTERNATIVES)
        or (len(between) == 1 and between[0] in _BOTH_ENDS and lead in _BETWEEN)
        or (
            signs in {"..", "...", "-or-"}
            and found[low.last].end == found[low.last + 1].start
            and _touches(found, high)
        )
        or (len(between) == 2 and between[1] in _ALTERNATIVES and between[0] in {",", "-"})
    )
    if not is_range:
        return None
    is_scale = {low.value, high.value} in ({0, 10}, {1, 10}) and "eller" not in between and "or" not in between
    form = Form.SCALE if is_scale else Form.RANGE
    return Mention(low.value, low.first, high.last, form, ends=(low.value, high.value))


def _touches(found: list[Token], mention: Mention) -> bool:
    return found[mention.first - 1].end == found[mention.first].start
