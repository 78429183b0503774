"""The score in a word, and in two where the answers do not tell them apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.measuring.bands import Band, band_of, bands
from bot.core.nps import Summary

ORDER = list(Band)

summaries = st.builds(
    Summary, promoters=st.integers(0, 300), passives=st.integers(0, 300), detractors=st.integers(0, 300)
)


@pytest.mark.parametrize(
    ("shown", "band"),
    [
        (-100, Band.CRITICAL),
        (-1, Band.CRITICAL),
        (0, Band.ACCEPTABLE),
        (19, Band.ACCEPTABLE),
        (20, Band.GOOD),
        (49, Band.GOOD),
        (50, Band.EXCELLENT),
        (100, Band.EXCELLENT),
    ],
)
def test_each_band_begins_where_the_one_below_ends(shown: int, band: Band) -> None:
    assert band_of(shown) is band


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        (Summary(112, 71, 46), (Band.ACCEPTABLE, Band.GOOD)),  # 29, from 18 to 38
        (Summary(800, 100, 100), (Band.EXCELLENT, Band.EXCELLENT)),
        (Summary(5, 0, 5), (Band.CRITICAL, Band.EXCELLENT)),
        (Summary(19, 29, 1), (Band.GOOD, Band.GOOD)),  # from 19.9 to 49.3: people see 20 and 49
        (Summary(1, 0, 0), None),
        (Summary(0, 0, 0), None),
    ],
)
def test_between_two_words_where_the_interval_crosses_an_edge(summary: Summary, found) -> None:
    assert bands(summary) == found


@given(summaries.filter(lambda found: found.answers >= 2))
def test_the_word_for_the_score_is_one_of_the_two_or_between_them(summary: Summary) -> None:
    low, high = bands(summary)
    assert ORDER.index(low) <= ORDER.index(band_of(summary.shown)) <= ORDER.index(high)
