"""Whatever opens a file with whichever separator finds no cell that begins a formula."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.inert import inert, inert_row

SEPARATORS = ",;\t|"
SIGNS = "=+-@＝＋－＠"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'\t'=1"),
        ("+45 20 12", "'+45 20 12"),
        ("-", "'-"),
        ("＝1+1", "'＝1+1"),
        ("fin;=1+1;", "fin;'=1+1;"),
        ("første\n=1+1", "første\n'=1+1"),
        ('a;"=1', "a;\"'=1"),
        ("a, -b", "a, '-b"),
    ],
)
def test_a_formula_is_made_text(text, safe):
    assert inert(text) == safe


@pytest.mark.parametrize("text", ["", "godt", "a=b", "+4520123456", "-5", "-1,5", "5-7", "'=1", "a - b", "8-9, godt"])
def test_what_is_no_formula_is_left_alone(text):
    assert inert(text) == text


PIECES = st.sampled_from([*SIGNS, *SEPARATORS, "\n", "\r", "\r\n", '"', '""', "'", " ", "\u00a0", "a", "1", "cmd|"])
TEXT = st.lists(PIECES, max_size=12).map("".join)


@settings(deadline=None, max_examples=500)
@given(
    st.lists(st.lists(TEXT, min_size=3, max_size=3), min_size=1, max_size=4),
    st.sampled_from(SEPARATORS),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_no_separator_makes_a_formula_of_what_was_written_for_another(rows, written_for, quoting):
    file = io.StringIO()
    csv.writer(file, delimiter=written_for, quoting=quoting).writerows(inert_row(row) for row in rows)
    for separator in SEPARATORS:
        for row in csv.reader(io.StringIO(file.getvalue(), newline=""), delimiter=separator):
            for cell in row:
                bare = cell.lstrip(" \u00a0")
                is_number = bare[1:].replace(",", "", 1).isdecimal() and bare[0] in "+-"
                assert not bare or bare[0] not in SIGNS or is_number, (cell, file.getvalue())


@given(TEXT)
def test_only_apostrophes_are_added(text):
    assert inert(text).replace("'", "") == text.replace("'", "")
