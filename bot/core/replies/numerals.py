"""What a run of digits is, from what touches it: "9'er", "8/10", "8.5", "3. gang", "8:30", "20 12 34 56"."""

import re
from dataclasses import replace

from bot.core.language import any_of, entries, merged, phrases
from bot.core.replies.mention import Form, Mention
from bot.core.replies.vocabulary import TOP
from bot.core.replies.writing import Token, is_word

_OF = frozenset(phrase[0] for phrase in phrases("of") if len(phrase) == 1)
_ORDINALS = merged("ordinals")
_WORDS_THAT_MAY_TOUCH = frozenset(
    phrase[0]
    for table in ("connectives", "fillers", "thanks", "endings", "of", "praise", "qualities", "possessives")
    for phrase in phrases(table)
)
_NAMES_BEHIND_A_DASH = frozenset({"eleven"})
_SIGNS_OF_OTHERS = frozenset("$€£#+@_&")
_OPENINGS = "\n(["  # a minus right behind one of these belongs to its number
_MAX_DIGITS = 5
_SUFFIX = re.compile(
    rf"['´]?-?{any_of(entries('digit_endings'))}(?!\w)|:{any_of(entries('colon_endings'))}(?!\w)|'(?!\w)"
)
_AFTER = re.compile(
    r"(?P<clock>[:.]\d\d(?!\d)(?=\s*(?:am|pm|-))|:\d\d(?!\d))"
    r"|(?P<whole>[.,]0(?![\d.,/]))"
    r"|(?P<fraction>(?:[.,]\d+)+|\s?[½¼¾⅓⅔⅛⅞]|\s[1-9]/[2-9](?![\d/]))"
    r"|(?P<of>\s?[/\\|]\s?(?P<max>\d+)(?P<more>[/\-.]\d+)?)"
    r"|(?P<price>,-|:-|\s?[%$€£‰°]|\.-)"
    r"|(?P<ordinal>\.?(?:st|nd|rd|th)(?!\w)|:(?:e|de|dje)(?!\w))"
)
_DECIMAL = re.compile(r"[.,]\d{1,2}|\s?[½¼¾⅓⅔⅛⅞]|\s[1-9]/[2-9]")
_THOUSANDS = re.compile(r"(?:[.,]000)+")
_GROUPS = re.compile(r"\d+(?:[ \-]\d+)+")
_DIGITS_OF_A_PHONE_NUMBER = 6
_LONGEST_PHONE_NUMBER = 24


def mention_at(text: str, found: list[Token], index: int) -> Mention:
    """The number whose first digits are token `index`, with its sign."""
    token = found[index]
    value = int(token.text[:9])
    before = found[index - 1] if index else None
    if before is not None and before.text == "minus" and value:
        return replace(_unsigned(text, found, index, value), value=-value, first=index - 1)
    if before is None or before.end != token.start:
        return _unsigned(text, found, index, value)
    touches_more = index > 1 and found[index - 2].end == before.start and found[index - 2].text not in _OPENINGS
    if is_word(before) or before.text in _SIGNS_OF_OTHERS:
        return Mention(value, index, index, Form.OTHER)
    if touches_more and before.text in ".,:" and found[index - 2].text[0].isdecimal():
        return Mention(value, index, index, Form.OTHER)
    if before.text == "-":
        if touches_more and is_word(found[index - 2]) and found[index - 2].text != "ish":
            return Mention(value, index, index, Form.OTHER)
        if not touches_more:
            return _negative(_unsigned(text, found, index, value))
    return _unsigned(text, found, index, value)


def _negative(mention: Mention) -> Mention:
    if mention.form not in {Form.WHOLE, Form.OF_TEN} or mention.value == 0:
        return mention
    return replace(mention, value=-mention.value, first=mention.first - 1)


def _unsigned(text: str, found: list[Token], index: int, value: int) -> Mention:
    token = found[index]
    if phone := _phone_end(text, found, index):
        return Mention(value, index, phone, Form.OTHER)
    if after := _AFTER.match(text, token.end):
        return _composite(found, index, value, after)
    if len(token.text) > _MAX_DIGITS and len(set(token.text.rstrip("0"))) > 1:
        return Mention(value, index, index, Form.OTHER)
    if suffix := _SUFFIX.match(text, token.end):
        return _with_suffix(found, index, value, suffix)
    if index + 1 < len(found) and found[index + 1].start == token.end:
        return _touched(found, index, value)
    return Mention(value, index, index)


def _composite(found: list[Token], index: int, value: int, after: re.Match[str]) -> Mention:
    last = _token_ending(found, index, after.end())
    match after.lastgroup:
        case "whole":
            form = Form.WHOLE
        case "fraction" if _THOUSANDS.fullmatch(after[0]):
            form, value = Form.WHOLE, value * 1000
        case "fraction":
            form = Form.FRACTION if _DECIMAL.fullmatch(after[0]) and value <= TOP else Form.OTHER
        case "of" | "max" | "more":
            form = Form.OF_TEN if after["max"] == str(TOP) and not after["more"] else Form.OTHER
        case _:
            form = Form.OTHER
    return Mention(value, index, last, form)


def _with_suffix(found: list[Token], index: int, value: int, suffix: re.Match[str]) -> Mention:
    last = _token_ending(found, index, suffix.end())
    if not suffix[0].strip("'-"):
        return Mention(value, index, last)
    following = found[last + 1].text if last + 1 < len(found) else ""
    return Mention(value, index, last, Form.OTHER if following in _ORDINALS else Form.NOUN)


def _touched(found: list[Token], index: int, value: int) -> Mention:
    """A sign or a word right behind it: "3. gang", "8fordi", "9xx", "7-eleven", "4x4"."""
    after = found[index + 1]
    beyond = found[index + 2].text if index + 2 < len(found) else ""
    touching = index + 2 < len(found) and found[index + 2].start == after.end
    if (after.text == "." and beyond in _ORDINALS) or (
        after.text == "-" and touching and beyond in _NAMES_BEHIND_A_DASH
    ):
        return Mention(value, index, index + 2, Form.OTHER)
    if not is_word(after):
        return Mention(value, index, index)
    if touching and beyond[:1].isdecimal():
        return Mention(value, index, index) if after.text in _OF else Mention(value, index, index + 1, Form.OTHER)
    is_zero = after.text == "o" and not beyond[:1].isalpha()  # "2O" may be 20; "8o snabbt" is 8 "och"
    if is_zero or after.text == "x":  # twice; kisses come in pairs
        return Mention(value, index, index + 1, Form.OTHER)
    if after.text == "ish" or set(after.text) == {"x"}:
        return Mention(value, index, index + 1)
    return (
        Mention(value, index, index)
        if after.text in _WORDS_THAT_MAY_TOUCH
        else Mention(value, index, index + 1, Form.OTHER)
    )


def _phone_end(text: str, found: list[Token], index: int) -> int:
    """The last token of a number in groups of digits ("20 12 34 56"), or 0."""
    start = found[index].start
    groups = _GROUPS.match(text, start, start + _LONGEST_PHONE_NUMBER)
    if not groups:
        return 0
    parts = set(re.split(r"[ \-]", groups[0]))
    could_be_scores = parts <= {str(score) for score in range(TOP + 1)}
    if could_be_scores or len(parts) == 1 or sum(map(str.isdecimal, groups[0])) < _DIGITS_OF_A_PHONE_NUMBER:
        return 0
    return _token_ending(found, index, groups.end())


def _token_ending(found: list[Token], index: int, end: int) -> int:
    while index + 1 < len(found) and found[index + 1].end <= end:
        index += 1
    return index
