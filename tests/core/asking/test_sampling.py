"""Samples that can be drawn again."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bot.core.asking.sampling import drawn

ids = st.sets(st.text(min_size=1, max_size=8), max_size=30)


@given(ids, st.integers(0, 40), st.text(max_size=5))
def test_a_sample_has_the_size_that_was_asked_for_and_comes_from_the_contacts(contacts, size, seed):
    sample = drawn(contacts, size, seed)
    assert sample <= contacts
    assert len(sample) == min(size, len(contacts))


@given(ids, st.integers(0, 40), st.text(max_size=5))
def test_the_order_of_the_list_changes_nothing(contacts, size, seed):
    assert drawn(sorted(contacts), size, seed) == drawn(sorted(contacts, reverse=True), size, seed)


@given(ids, st.integers(0, 20), st.integers(0, 20), st.text(max_size=5))
def test_a_smaller_sample_lies_within_a_larger_one(contacts, size, more, seed):
    assert drawn(contacts, size, seed) <= drawn(contacts, size + more, seed)


def test_the_algorithm_stays_what_it_is():
    """`printf 'autumn\\nc1' | sha256sum` and so on: 0c45..., 4f4b..., 50b1... are the lowest."""
    contacts = [f"c{number}" for number in range(10)]
    assert drawn(contacts, 3, "autumn") == {"c1", "c6", "c7"}


def test_everybody_is_drawn_equally_often():
    times = Counter(one for seed in range(2000) for one in drawn(map(str, range(20)), 5, str(seed)))
    # 500 each are expected; the standard deviation is 19.
    assert all(400 < times[str(one)] < 600 for one in range(20))
