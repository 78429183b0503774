"""Who was reached, who kept silent, and how many answers are enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.measuring.response_rate import (
    Response,
    if_silent_differ,
    lowest_first,
)
from bot.core.nps import Summary

NOBODY = Summary(0, 0, 0)
FORTY = Summary(promoters=60, passives=20, detractors=20)  # NPS 40 of 100

summaries = st.builds(
    Summary, promoters=st.integers(0, 300), passives=st.integers(0, 300), detractors=st.integers(0, 300)
).filter(lambda found: found.answers >= 2)

# Response


def test_the_rate_is_of_those_the_question_reached() -> None:
    found = Response(sent=658, delivered=640, scored=229, commented=120)
    assert found.undelivered == 18
    assert round(100 * found.rate) == 36


def test_nothing_delivered_is_no_rate_rather_than_0() -> None:
    found = Response(sent=3, delivered=0, scored=0, commented=0)
    assert (found.undelivered, found.rate) == (3, None)


@pytest.mark.parametrize("steps", [(1, 2, 0, 0), (5, 4, 5, 0), (5, 5, 2, 3), (5, 5, 2, -1)])
def test_no_step_is_larger_than_the_one_before(steps: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="part of the one before"):
        Response(*steps)


def test_who_was_asked_lately_is_waiting_and_makes_it_a_rate_so_far() -> None:
    assert Response(sent=100, delivered=90, scored=20, commented=5, waiting=30).is_so_far
    assert not Response(sent=100, delivered=90, scored=20, commented=5).is_so_far


@pytest.mark.parametrize("waiting", [-1, 71])
def test_who_waits_was_reached_and_has_not_scored(waiting: int) -> None:
    with pytest.raises(ValueError, match="Who waits"):
        Response(sent=100, delivered=90, scored=20, commented=5, waiting=waiting)


def test_the_segment_that_answers_least_comes_first_and_what_nothing_reached_last() -> None:
    found = lowest_first(
        {
            "web": Response(50, 50, 25, 3),
            "lager": Response(40, 40, 5, 5, waiting=20),
            "salg": Response(900, 800, 400, 20),
            "nowhere": Response(7, 0, 0, 0),
            "silent": Response(6, 6, 0, 0),
        }
    )
    assert [part.name for part in found] == ["silent", "lager", "salg", "web", "nowhere"]
    assert [part.response.is_so_far for part in found] == [False, True, False, False, False]


def test_under_five_invitations_a_segment_is_hidden() -> None:
    found = lowest_first({str(sent): Response(sent, sent, 1, 0) for sent in (3, 4, 5, 40)})
    assert {part.name for part in found if part.is_hidden} == {"3", "4"}


@st.composite
def responses(draw: st.DrawFn) -> Response:
    commented, more_scored, waiting, silent, lost = (draw(st.integers(0, 50)) for _ in range(5))
    scored = commented + more_scored
    delivered = scored + waiting + silent
    return Response(delivered + lost, delivered, scored, commented, waiting)


@given(st.dictionaries(st.text(max_size=3), responses(), max_size=8))
def test_no_segment_is_lost_and_together_they_answer_neither_less_nor_more_than_any(parts: dict[str, Response]) -> None:
    found = lowest_first(parts)
    assert {part.name: part.response for part in found} == parts
    together = sum(parts.values(), Response(0, 0, 0, 0))
    rates = [part.response.rate for part in found if part.response.rate is not None]
    assert rates == sorted(rates)
    assert together.rate is None if not rates else rates[0] <= together.rate <= rates[-1]
    assert together.is_so_far == any(part.response.is_so_far for part in found)


# Silence


def test_if_the_silent_are_twenty_points_lower() -> None:
    assert if_silent_differ(FORTY, delivered=400, by=-20) == 25


def test_nobody_can_score_below_minus_100() -> None:
    assert if_silent_differ(Summary(0, 0, 50), delivered=100, by=-20) == -100


def test_more_answers_than_people_asked_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="100 answers cannot come from 99"):
        if_silent_differ(FORTY, 99, by=-20)
