"""Words on paper: how wide, in how many lines, and with which letters."""

import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures.lettering import settable, width_of, wrapped
from bot.pictures.sheet import PictureSheet, shipped_settings
from tests.pictures.plans import Plan


@pytest.fixture(autouse=True)
def _shipped():
    with shipped_settings():
        yield


@pytest.mark.parametrize("words", ["æøåäö", "ÆØÅÄÖ", "Reykjavík, Þórshöfn", "Łódź", "Ελλάδα", "Привет", "€ § ½ · →"])
def test_letters_of_europe_stay_as_they_are(words):
    assert settable(words) == words


def test_letters_in_two_parts_become_one():
    assert settable("o\N{COMBINING DIAERESIS}st") == "öst"


@pytest.mark.parametrize(
    ("words", "settled"),
    [
        ("Best \N{ROCKET} ever", "Best ever"),
        ("東京", "□□"),
        ("one\ntwo\tthree\xa0four", "one two three four"),
        ("zero\N{ZERO WIDTH JOINER}width\x07", "zerowidth"),
        ("  much   room  ", "much room"),
    ],
)
def test_what_the_font_lacks_is_left_out_or_boxed(words, settled):
    assert settable(words) == settled


@pytest.mark.parametrize(
    ("words", "settled"),
    [
        ("NPS -23", "NPS −23"),
        ("-5", "−5"),
        ("(-5)", "(−5)"),
        ("0-6", "0-6"),
        ("2026-03-15", "2026-03-15"),
        ("a - b", "a - b"),
        ("3.-5. marts", "3.-5. marts"),
        ("uge-12", "uge-12"),
    ],
)
def test_a_minus_is_a_minus_and_a_hyphen_a_hyphen(words, settled):
    assert settable(words) == settled


def test_bold_and_larger_letters_are_wider():
    assert width_of("Ærø", 28) < width_of("Ærø", 28, is_bold=True) < width_of("Ærø", 40, is_bold=True)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.integers(60, 600))
def test_lines_hold_all_words_and_none_is_too_wide(words, width):
    lines = wrapped(words, width, 28)
    assert "".join("".join(lines).split()) == "".join(settable(words).split())
    assert all(width_of(line, 28) <= width for line in lines)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_whatever_is_written_is_drawn_without_a_warning_and_as_wide_as_measured(words):
    sheet = PictureSheet()
    sheet.text(0, 50, words, size=28)
    sheet.end(100)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sheet.png()
        ((_, (left, _, right, _)),) = Plan(sheet).boxes()
    assert right - left == pytest.approx(width_of(words, 28), abs=1)


@pytest.mark.parametrize("words", ["$5 or $10", r"a_b^{c} \frac", "100 % of $x$", "\\"])
def test_no_sign_is_taken_for_a_formula(words):
    sheet = PictureSheet()
    sheet.text(0, 50, words)
    assert Plan(sheet).words == [words]
    assert not sheet.page.texts[0].get_parse_math()
