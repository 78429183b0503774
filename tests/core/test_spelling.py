"""One slip of the keys is forgiven, and what is near is offered; nothing is guessed between two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.spelling import MAX_SUGGESTED, distance, meant, suggestions

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
