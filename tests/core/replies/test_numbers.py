"""Which numbers a text mentions, and in what form."""

import pytest

from bot.core.language import LANGUAGES
from bot.core.replies.mention import Form
from bot.core.replies.numbers import mentions, value_of
from bot.core.replies.writing import plain, tokens, visible


def found_in(text, locale="da"):
    flat = plain(visible(text))
    return [(mention.value, mention.form.name) for mention in mentions(flat, tokens(flat), locale)]


@pytest.mark.parametrize("digit", ["8", "８", "٨", "۸", "८", "๘", "𝟖", "𝟴", "⑧", "⁸", "8️⃣", "8\u20e3", "8\u0332"])
def test_a_digit_in_any_script_is_a_digit(digit):
    assert found_in(digit) == [(8, "WHOLE")]


@pytest.mark.parametrize("ten", ["10", "１０", "🔟", "1️⃣0️⃣", "١٠", "1\u200b0"])
def test_two_digits_are_one_number(ten):
    assert found_in(ten) == [(10, "WHOLE")]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("8.5", "FRACTION"), ("8,5", "FRACTION"), ("8½", "FRACTION"), ("8 1/2", "FRACTION"),
        ("8 og en halv", "FRACTION"), ("8.0", "WHOLE"), ("8/10", "OF_TEN"), ("8 ud af 10", "OF_TEN"),
        ("8 out of ten", "OF_TEN"), ("8'er", "NOUN"), ("8:a", "NOUN"), ("8:an", "NOUN"), ("8-tal", "NOUN"),
        ("7-8", "RANGE"), ("7 eller 8", "RANGE"), ("0-10", "SCALE"), ("fra 0 til 10", "SCALE"), ("8:30", "OTHER"),
        ("8%", "OTHER"), ("$8", "OTHER"), ("8,-", "OTHER"), ("8. maj", "OTHER"), ("2nd", "OTHER"), ("8/5", "OTHER"),
        ("8/10-24", "OTHER"), ("7-Eleven", "OTHER"), ("iPhone8", "OTHER"), ("gr8", "OTHER"),
        ("20 12 34 56", "OTHER"), ("+4520123456", "OTHER"), ("8kr", "OTHER"), ("4x4", "OTHER"), ("1.500,50", "OTHER"),
    ],
)  # fmt: skip
def test_what_touches_a_number_says_what_form_it_has(text, form):
    assert [each for _, each in found_in(text)][:1] == [form]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-3", -3),
        ("−3", -3),
        ("minus tre", -3),
        ("tyve", 20),
        ("one hundred", 100),
        ("twenty five", 20),
        ("1000000", 1000000),
    ],
)
def test_numbers_outside_the_scale(text, value):
    assert found_in(text, "en")[0][0] == value


def test_every_number_word_of_every_language_is_known_without_nordic_letters_too():
    for language in LANGUAGES.values():
        for table in (language.numbers.numbers, language.numbers.nouns):
            for value, words in table.items():
                assert {value_of(word) for word in words.split()} == {value}
    assert [value_of(word) for word in ("atta", "aatta", "tva", "attan", "tvaa")] == [8, 8, 2, 8, 2]


def test_letters_held_down_change_nothing():
    assert [value_of(word) for word in ("teeeeen", "tiiii", "niooooo", "noooool")] == [10, 10, 9, 0]


def test_a_word_that_is_usually_no_number_gives_way_to_one_that_is():
    assert found_in("en 8") == [(8, "WHOLE")]
    assert found_in("en") == [(1, "WHOLE")]
    assert found_in("ni får en åtta", "sv") == [(8, "WHOLE")]


def test_the_same_number_twice_is_no_range():
    assert [form for _, form in found_in("ti - 10")] == [Form.WHOLE.name] * 2
