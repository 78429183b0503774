"""Who was reached, who kept silent, and how many answers are enough."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.measuring.response_rate import (
    Response,
    among,
    answers_needed,
    answers_to_see,
    change_that_shows,
    if_silent_differ,
    lowest_first,
    silence_bounds,
)
from bot.core.nps import Summary, change, estimate

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
    assert found.completion == Fraction(120, 229)


def test_nothing_delivered_is_no_rate_rather_than_0() -> None:
    found = Response(sent=3, delivered=0, scored=0, commented=0)
    assert (found.undelivered, found.rate, found.completion) == (3, None, None)


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


def test_a_quarter_answering_leaves_wide_bounds() -> None:
    assert silence_bounds(FORTY, delivered=400) == (-65, 85)


def test_if_the_silent_are_twenty_points_lower() -> None:
    assert if_silent_differ(FORTY, delivered=400, by=-20) == 25


def test_nobody_can_score_below_minus_100() -> None:
    assert if_silent_differ(Summary(0, 0, 50), delivered=100, by=-20) == -100


def test_without_answers_silence_has_no_bounds() -> None:
    assert silence_bounds(NOBODY, delivered=10) is None
    assert if_silent_differ(NOBODY, delivered=10, by=-20) is None
    assert among(NOBODY, customers=10) is None


@pytest.mark.parametrize("ask", [silence_bounds, among, lambda found, of: if_silent_differ(found, of, by=-20)])
def test_more_answers_than_people_asked_is_a_mistake(ask) -> None:
    with pytest.raises(ValueError, match="100 answers cannot come from 99"):
        ask(FORTY, 99)


@given(summaries, st.integers(0, 1000), st.integers(-200, 200))
def test_whatever_the_silent_think_the_score_stays_in_the_bounds(found: Summary, silent: int, by: int) -> None:
    delivered = found.answers + silent
    worst, best = silence_bounds(found, delivered)
    assert -100 <= worst <= if_silent_differ(found, delivered, by=by) <= best <= 100
    assert best - worst == 200 * Fraction(silent, delivered)


# These customers and nobody else


@pytest.mark.parametrize(
    ("answers", "customers", "narrowing"),
    [(100, 10_000, 0.99504), (1000, 10_000, 0.94873), (40, 60, 0.58), (100, 400, 0.87), (10_000, 10_000, 0)],
)
def test_the_more_of_all_customers_answered_the_narrower(answers: int, customers: int, narrowing: float) -> None:
    found = Summary(promoters=answers // 2, passives=answers // 4, detractors=answers // 4)
    low, high = among(found, customers)
    assert (high - low) / (found.high - found.low) == pytest.approx(narrowing, abs=0.005 if narrowing < 0.9 else 5e-6)


@given(summaries, st.integers(0, 5000))
def test_it_narrows_onto_the_score_itself(found: Summary, others: int) -> None:
    low, high = among(found, found.answers + others)
    slack = 1e-9
    assert found.low - slack <= low <= found.score + slack
    assert found.score - slack <= high <= found.high + slack
    if not others:
        assert (low, high) == (pytest.approx(float(found.score)), pytest.approx(float(found.score)))


# Enough


@pytest.mark.parametrize(("margin", "answers"), [(5, 935), (10, 232), (15, 102)])
def test_answers_for_a_margin(margin: int, answers: int) -> None:
    assert answers_needed(margin) == answers


@pytest.mark.parametrize(("points", "answers"), [(5, 3831), (10, 958), (20, 240), (30, 107)])
def test_answers_in_each_period_for_a_change_to_show(points: int, answers: int) -> None:
    assert answers_to_see(points) == answers


@pytest.mark.parametrize(
    ("answers", "half_width", "shows", "found"),
    [  # what can be seen at an NPS of about 30, from so many answers in each period
        (20, 32, 48, 69),
        (50, 21, 31, 44),
        (100, 15, 22, 31),
        (200, 11, 15, 22),
        (500, 7, 10, 14),
        (1000, 5, 7, 10),
        (2000, 3.4, 5, 7),
    ],
)
def test_the_table_of_what_can_be_seen(answers: int, half_width: float, shows: int, found: int) -> None:
    assert round(change_that_shows(answers, answers)) == shows
    assert answers_needed(half_width + 0.5) <= answers <= answers_needed(half_width - 0.5)
    assert answers_to_see(found + 0.5) <= answers <= answers_to_see(found - 0.5)


def test_a_change_that_shows_is_what_the_test_would_have_needed() -> None:
    before, after = Summary(1120, 710, 460), Summary(1200, 700, 300)
    variance = (estimate(before.groups).variance + estimate(after.groups).variance) / 2
    assert change_that_shows(2290, 2200, variance) == pytest.approx(change(before, after).needed, rel=0.01)


@pytest.mark.parametrize("margin", [3, 5, 10, 15, 25])
def test_with_the_answers_needed_the_interval_is_that_narrow(margin: int) -> None:
    answers = answers_needed(margin)
    found = Summary(promoters=round(answers * 0.5), passives=round(answers * 0.3), detractors=round(answers * 0.2))
    assert (found.high - found.low) / 2 == pytest.approx(margin, rel=0.05)
