"""Which numbers a text mentions, and in what form: digits in any script, words and nouns of four languages.

A mention says what stands there ("8", "9'er", "two", "8.5", "7-8", "8/10"), not what it is for: roles.py decides that.
"""

import re
from dataclasses import replace

from bot.core.language import LANGUAGES, entries, merged, phrases, spellings
from bot.core.replies.mention import Form, Mention
from bot.core.replies.misspellings import SHORTEST, near_value
from bot.core.replies.numerals import mention_at
from bot.core.replies.vocabulary import ARTICLES, CARRIERS, TOP, is_pure
from bot.core.replies.writing import Token, is_word


def _values(tables: list[dict[int, str]]) -> dict[str, int]:
    return {
        form: value
        for table in tables
        for value, words in table.items()
        for word in words.split()
        for form in spellings(word)
    }


_NUMBERS = [language.numbers for language in LANGUAGES.values()]
_PLAIN_WORDS = _values([table.numbers for table in _NUMBERS])
_NOUNS = _values([table.nouns for table in _NUMBERS])
_ABOVE_TEN = _values([table.above_ten for table in _NUMBERS])
VALUES: dict[str, int] = _NOUNS | _ABOVE_TEN | _PLAIN_WORDS
_MAX_AROUND_MISSPELT = 12
_LONG_WORDS = {
    locale: [
        (word, value)
        for table in (language.numbers.numbers, language.numbers.nouns)
        for word, value in _values([table]).items()
        if len(word) >= SHORTEST
    ]
    for locale, language in LANGUAGES.items()
}
_NEAR_NUMBERS = merged("near_numbers")
_NOUN_ENDINGS = frozenset(entries("noun_endings"))
_OR = frozenset(entries("or_words"))
_LOOKALIKES = {locale: frozenset(language.numbers.lookalikes.split()) for locale, language in LANGUAGES.items()}
# Words that no conversation's language makes safe inside a sentence; and those that are articles in some language.
AMBIGUOUS = frozenset(word for words in _LOOKALIKES.values() for word in words)
_ONES = (ARTICLES & _PLAIN_WORDS.keys()) | {"one"}
_UNMASKED_BY = {word: frozenset(after.split()) for table in _NUMBERS for word, after in table.unmasked_by.items()}
_THANKS = frozenset(phrase[0] for phrase in phrases("thanks"))
_OF = phrases("of") | {("/",)}
_LONGEST_OF = max(map(len, _OF))
_POINTS = merged("points") | merged("marks") | {"plus"}
_HALVES = merged("halves")
_DECIMALS = merged("decimals")
_ALTERNATIVES = merged("alternatives")
_BETWEEN = merged("between")
_BOTH_ENDS = merged("both_ends")
_PART_OF = merged("part_of")
_RANGE_SIGNS = frozenset("-/~&|")
_MAY_BE_NUMBER = re.compile(r"(?<=[^\W\d_])[-:']|([^\W\d_])\1\1")  # "tre-tal", "teeen"
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_HUNDRED = 100


def mentions(text: str, found: list[Token], locale: str) -> list[Mention]:
    """Every number of a plain text, in order; ranges and echoes of the scale are one mention each."""
    result: list[Mention] = []
    index = 0
    while index < len(found):
        mention, word = None, found[index].text
        if word[0].isdecimal():
            mention = mention_at(text, found, index)
        elif word in VALUES or _MAY_BE_NUMBER.search(word):
            mention = _word(found, index, locale)
        if mention is not None:
            mention = _with_more(found, mention)
            result.append(mention)
            index = mention.last
        index += 1
    if all(mention.is_lookalike for mention in result) and (misspelt := _misspelt(found, locale)):
        return misspelt
    return _joined(found, [_named_scale(found, mention) for mention in _without_lookalikes(found, result)])


def _misspelt(found: list[Token], locale: str) -> list[Mention]:
    """The one word of a reply that is more than packaging, if it is a letter away from a long number word."""
    words = [token.text for token in found if is_word(token)]
    if len(words) > _MAX_AROUND_MISSPELT:
        return []
    near = [
        (index, value)
        for index, token in enumerate(found)
        if (value := _misspelt_value(token.text, locale)) is not None
    ]
    if len(near) != 1 or not is_pure([word for word in words if word != found[near[0][0]].text]):
        return []
    return [Mention(near[0][1], near[0][0], near[0][0], is_digits=False)]


def _misspelt_value(word: str, locale: str) -> int | None:
    if word in _NEAR_NUMBERS or word in CARRIERS:
        return None
    return near_value(word, _LONG_WORDS.get(locale, ()))


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
        stem, _, ending = word.replace(":", "-").replace("'", "-").partition("-")
        is_noun = ending in _NOUN_ENDINGS and stem in VALUES
        return Mention(VALUES[stem], index, index, Form.NOUN, is_digits=False) if is_noun else None
    before = found[index - 1].text if index else ""
    after = found[index + 1].text if index + 1 < len(found) else ""
    if after in _UNMASKED_BY.get(word, ()) or (word in _ABOVE_TEN and after in _THANKS):
        return None
    if word in _ALTERNATIVES and _is_number(before) and _is_number(after):
        return None
    if before == "minus" and value:
        return Mention(-value, index - 1, index, is_digits=False)
    if word in _ABOVE_TEN or _ABOVE_TEN.get(after, 0) >= _HUNDRED:
        return _large(found, index, value)
    is_lookalike = word in _ONES or word in _LOOKALIKES.get(locale, ())
    form = Form.NOUN if word in _NOUNS and word not in _PLAIN_WORDS else Form.WHOLE
    return Mention(value, index, index, form, is_digits=False, is_lookalike=is_lookalike)


def _large(found: list[Token], index: int, value: int) -> Mention:
    """As in "Twenty five", "one hundred": above the scale, however much."""
    last = index
    while last + 1 < len(found) and value_of(found[last + 1].text) is not None:
        last += 1
    return Mention(
        max(value, *(value_of(token.text) or 0 for token in found[index : last + 1]), 0), index, last, is_digits=False
    )


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in VALUES


def _with_more(found: list[Token], mention: Mention) -> Mention:
    """With the words after it that belong to it: "av 10", "and a half"."""
    at = mention.last + 1
    words = [token.text for token in found[at : at + _LONGEST_OF + 2]]
    if not words or mention.form not in {Form.WHOLE, Form.NOUN, Form.FRACTION}:
        return mention
    if mention.form is Form.WHOLE and words[0] in _POINTS:
        of_more = _with_more(found, replace(mention, last=at))
        return mention if of_more.last == at else of_more
    for size in range(min(len(words) - 1, _LONGEST_OF), 0, -1):
        if tuple(words[:size]) in _OF and _is_number(words[size]):
            top = int(words[size][:9]) if words[size].isdecimal() else VALUES[words[size]]
            form = Form.OF_TEN if top == TOP else Form.OTHER
            last = at + size + (words[size + 1 : size + 2] != [] and words[size + 1] in _POINTS)
            return replace(mention, last=last, form=mention.form if mention.form is Form.FRACTION else form)
    if mention.form is Form.WHOLE and mention.value <= TOP and (more := _fraction(words)):
        return replace(mention, last=mention.last + more, form=Form.FRACTION)
    return mention


def _fraction(words: list[str]) -> int:
    """How many words make the number before them a fraction: "og en halv", "komma fem"."""
    at = 1 if words[0] in _BOTH_ENDS else 0
    at += words[at : at + 1] != [] and words[at] in ARTICLES
    if words[at : at + 1] and words[at] in _HALVES:
        return at + 1
    return 2 if len(words) > 1 and words[0] in _DECIMALS and _is_number(words[1]) else 0


def _without_lookalikes(found: list[Token], result: list[Mention]) -> list[Mention]:
    """Words like "en" and "to" are numbers only when nothing else in the text is one, or as an end of the scale."""
    if all(mention.is_lookalike for mention in result):
        return result
    return [
        mention
        for mention, after in zip(result, [*result[1:], None], strict=True)
        if not mention.is_lookalike or mention.form is Form.OF_TEN or _opens_scale(found, mention, after)
    ]


def _opens_scale(found: list[Token], low: Mention, high: Mention | None) -> bool:
    """As in "from one to ten"."""
    joined = _range(found, low, high) if high else None
    return joined is not None and joined.form is Form.SCALE


def _named_scale(found: list[Token], mention: Mention) -> Mention:
    """As in "Out of 10 I'd say": the scale named before the score."""
    if mention.value != TOP or mention.form is not Form.WHOLE:
        return mention
    for size in range(min(_LONGEST_OF, mention.first), 0, -1):
        before = tuple(token.text for token in found[mention.first - size : mention.first])
        if before in _OF:
            return replace(mention, first=mention.first - size, form=Form.SCALE)
    return mention


def _joined(found: list[Token], single: list[Mention]) -> list[Mention]:
    """Two mentions with "-", "eller", "to" between them are a range, or the scale when they are its ends."""
    result: list[Mention] = []
    for mention in single:
        joined = _range(found, result[-1], mention) if result else None
        if joined:
            result[-1] = joined
        else:
            result.append(mention)
    return result


def _range(found: list[Token], low: Mention, high: Mention) -> Mention | None:
    if low.value == high.value or Form.OTHER in {low.form, high.form} or Form.SCALE in {low.form, high.form}:
        return None
    if high.last + 1 < len(found) and found[high.last + 1].text in _PART_OF:
        return None
    between = [token.text for token in found[low.last + 1 : high.first]]
    if high.value < 0:  # "7 -8"
        between.append("-")
        high = replace(high, value=-high.value, first=high.first + 1)
    lead = found[low.first - 1].text if low.first else ""
    if not _is_range(between, lead):
        return None
    is_scale = {low.value, high.value} in ({0, TOP}, {1, TOP}) and _OR.isdisjoint(between)
    form = Form.SCALE if is_scale else Form.RANGE
    return Mention(low.value, low.first, high.last, form, ends=(low.value, high.value))


def _is_range(between: list[str], lead: str) -> bool:
    if not between:
        return False
    if _RANGE_SIGNS.issuperset(between) or between in ([".", "."], [".", ".", "."]):
        return True
    if len(between) > 1 and between[0] in _ALTERNATIVES and between[1] in ARTICLES:
        between = between[:1] + between[2:]  # "a seven or an eight"
    if len(between) == 1:
        return between[0] in _ALTERNATIVES or (between[0] in _BOTH_ENDS and lead in _BETWEEN)
    return len(between) in {2, 3} and between[1] in _ALTERNATIVES and all(sign in {",", "-"} for sign in between[::2])
