"""One slip of the keys is forgiven, and what is near is offered; nothing is guessed between two."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.spelling import MAX_SUGGESTED, distance, folded, meant, suggestions

COMMANDS = ("nps", "trend", "segments", "comments", "cases", "send", "status", "pause")


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("NPS", "nps"),
        ("nsp", "nps"),
        ("tren", "trend"),
        ("coments", "comments"),
        ("pasue", "pause"),
        ("statuss", "status"),
        ("xyz", None),
        ("tr", None),
        ("commetns!", None),
    ],
)
def test_one_slip_is_forgiven(word, known):
    assert meant(word, COMMANDS) == known


def test_between_two_nothing_is_guessed():
    assert meant("sent", ("send", "sens")) is None
    assert meant("sens", ("send", "sens")) == "sens"


@pytest.mark.parametrize(
    ("word", "near"),
    [("segm", ("segments",)), ("coment", ("comments",)), ("depart", ("department",)), ("", ()), ("zzzz", ())],
)
def test_what_is_near_is_offered(word, near):
    assert suggestions(word, (*COMMANDS, "department")) == near


@given(st.text(max_size=12), st.text(max_size=12))
def test_slips_count_the_same_both_ways(first, second):
    assert distance(first, second) == distance(second, first)
    assert (distance(first, second) == 0) == (first.casefold() == second.casefold())


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=8))
def test_only_what_is_known_is_offered(word, known):
    found = suggestions(word, known)
    assert len(found) <= MAX_SUGGESTED
    assert set(found) <= set(known)


@given(st.text(max_size=30))
def test_spellings_of_one_value_are_one_however_often_they_are_folded(text):
    once = folded(text)
    assert folded(once) == once
    assert folded(f" {text}\t") == folded(normalize("NFC", text)) == folded(normalize("NFD", text)) == once


@pytest.mark.parametrize("spelling", ["Oslo", "OSLO", "oslo ", "\tOslo", "Oslo\u00a0"])
def test_case_and_blanks_make_no_other_town(spelling):
    assert folded(spelling) == "oslo"


def test_other_letters_make_another_town():
    assert len({folded(name) for name in ("Ås", "As", "Aas", "Oslo", "Oslo 2")}) == 5
