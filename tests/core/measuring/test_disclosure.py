"""Nobody can be recognised in a segment, nor by taking the shown ones from the whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.measuring.disclosure import hidden
from bot.core.nps import HIDDEN


@pytest.mark.parametrize(
    ("sizes", "rest", "found"),
    [
        ({"a": 20, "b": 30}, 0, set()),
        ({"a": 4, "b": 30, "c": 20}, 0, {"a", "c"}),
        ({"a": 4, "b": 3, "c": 20}, 0, {"a", "b"}),
        ({"a": 2, "b": 2, "c": 20, "d": 30}, 0, {"a", "b", "c"}),
        ({"a": 4, "b": 30}, 20, {"a"}),
        ({"a": 20, "b": 30}, 2, {"a"}),
        ({"a": 0, "b": 30}, 0, {"a"}),
        ({}, 0, set()),
    ],
)
def test_small_ones_and_as_many_more_as_it_takes_are_hidden(sizes, rest, found):
    assert hidden(sizes, rest) == found


@given(st.dictionaries(st.text(max_size=2), st.integers(0, 30), max_size=6), st.integers(0, 30))
def test_what_is_not_shown_is_nobody_or_enough_in_two_parts(sizes, rest):
    found = hidden(sizes, rest)
    assert all(people >= HIDDEN for name, people in sizes.items() if name not in found)
    unseen = [people for people in [rest, *(sizes[name] for name in found)] if people]
    assert not unseen or (len(unseen) > 1 and sum(unseen) >= HIDDEN) or len(found) == len(sizes)
