"""Where a number lies, and how far an axis goes."""

from math import inf, nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.scales import LEAST_SPAN, Scale, span, ticks

scores = st.floats(-100, 100)


def test_the_ends_of_a_scale_lie_at_its_ends():
    scale = Scale(-20, 60, 500, 100)
    assert (scale(-20), scale(20), scale(60)) == (500, 300, 100)


@given(st.lists(scores, min_size=1))
def test_an_axis_holds_every_value_in_tens_and_forty_points_at_least(values):
    low, high = span(values)
    assert -100 <= low <= min(values)
    assert max(values) <= high <= 100
    assert low % 10 == high % 10 == 0
    assert high - low >= LEAST_SPAN


@given(scores)
def test_one_value_lies_near_the_middle_unless_the_scale_ends_there(value):
    low, high = span([value])
    assert high - low <= LEAST_SPAN + 10
    if low > -100 and high < 100:
        assert abs((low + high) / 2 - value) <= 10


@given(st.lists(scores))
def test_numbers_of_an_axis_are_round_few_and_hold_zero_if_it_is_there(values):
    low, high = span(values)
    shown = ticks(low, high)
    assert 3 <= len(shown) <= 8
    assert all(value % 10 == 0 and low <= value <= high for value in shown)
    assert (0 in shown) == (low <= 0 <= high)


def test_without_values_the_axis_is_the_whole_scale():
    assert span([]) == (-100, 100)


#: Each ten and the floats next to it, and how far off 50 points are: so far apart an axis is no wider than it must be.
TENS = [beside for ten in range(-100, 110, 10) for beside in (nextafter(ten, -inf), ten, nextafter(ten, inf))]


@pytest.mark.parametrize("off", [-50, 50])
@pytest.mark.parametrize("value", [value for value in TENS if -100 <= value <= 100])
def test_an_axis_holds_the_neighbours_of_each_ten(value, off):
    other = min(100, max(-100, value + off))
    low, high = span([value, other])
    assert -100 <= low <= min(value, other)
    assert max(value, other) <= high <= 100
    assert high - low <= LEAST_SPAN + 10 or low + 10 > min(value, other)
