"""What goes with recommending: rank correlation against published figures and a slower way to the same number."""

from collections import Counter
from fractions import Fraction
from math import sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.core.measuring.drivers import drivers, fisher, spearman
from bot.core.nps import Group


def sign(difference: int) -> int:
    return (difference > 0) - (difference < 0)


def slow_spearman(pairs: list[tuple[int, int]]) -> float | None:
    """Every customer against every other: how many score below, less how many above, is twice the centred rank."""
    by_score = [sum(sign(one - other) for other, _ in pairs) for one, _ in pairs]
    by_answer = [sum(sign(one - other) for _, other in pairs) for _, one in pairs]
    spread = sum(rank**2 for rank in by_score) * sum(rank**2 for rank in by_answer)
    return sum(x * y for x, y in zip(by_score, by_answer, strict=True)) / sqrt(spread) if spread else None


scores = st.integers(0, 10)
tables = st.dictionaries(st.tuples(scores, scores), st.integers(0, 40), max_size=12)
some_pairs = st.lists(st.tuples(scores, scores), max_size=60)

# Rho


@pytest.mark.parametrize(
    ("pairs", "rho"),
    [
        ([(0, 1), (5, 2), (10, 3)], 1),
        ([(0, 9), (5, 8), (10, 7)], -1),
        ([(0, 0), (0, 1), (1, 0), (1, 1)], 0),
        # Hollander & Wolfe (1973), p. 187, as in R's ?cor.test, here the ranks of the nine pairs
        ([(3, 2), (6, 4), (1, 1), (8, 8), (4, 5), (2, 7), (7, 9), (5, 3), (9, 6)], 0.6),
        # no ties: 1 - 6 sum(d^2) / (n (n^2 - 1))
        ([(1, 2), (2, 1), (3, 4), (4, 3), (5, 5)], 1 - 6 * 4 / (5 * 24)),
        # ties share the mean of their ranks: scores 1.5 1.5 3 4, answers 1 2.5 2.5 4
        ([(7, 3), (7, 5), (8, 5), (10, 9)], 3.75 / 4.5),
    ],
)
def test_rho_of_known_cases(pairs: list[tuple[int, int]], rho: float) -> None:
    assert spearman(Counter(pairs)) == pytest.approx(rho)


@pytest.mark.parametrize("pairs", [[], [(3, 4)], [(9, 1), (9, 2), (9, 3)], [(1, 5), (2, 5)]])
def test_where_all_say_the_same_there_is_no_order(pairs: list[tuple[int, int]]) -> None:
    assert spearman(Counter(pairs)) is None


@given(some_pairs)
def test_it_is_that_of_everyone_against_everyone(pairs: list[tuple[int, int]]) -> None:
    rho, slow = spearman(Counter(pairs)), slow_spearman(pairs)
    assert (rho is None) == (slow is None)
    assert rho is None or (-1 <= rho <= 1 and rho == pytest.approx(slow, abs=1e-12))


@given(some_pairs)
def test_which_of_the_two_was_asked_first_does_not_matter(pairs: list[tuple[int, int]]) -> None:
    assert spearman(Counter(pairs)) == spearman(Counter((answer, score) for score, answer in pairs))


@given(some_pairs)
def test_an_answer_turned_round_turns_the_sign(pairs: list[tuple[int, int]]) -> None:
    rho, turned = spearman(Counter(pairs)), spearman(Counter((score, 10 - answer) for score, answer in pairs))
    assert (rho is None and turned is None) or turned == -rho


@given(some_pairs)
def test_only_the_order_counts(pairs: list[tuple[int, int]]) -> None:
    assert spearman(Counter(pairs)) == spearman(Counter((score, answer**3) for score, answer in pairs))


@given(some_pairs, st.integers(2, 9))
def test_more_of_the_same_customers_change_nothing_but_the_certainty(pairs: list[tuple[int, int]], times: int) -> None:
    many = Counter({pair: number * times for pair, number in Counter(pairs).items()})
    rho = spearman(many)
    assert rho == (None if spearman(Counter(pairs)) is None else pytest.approx(spearman(Counter(pairs))))
    if rho is not None and len(pairs) >= 4 and abs(rho) < 1:
        (low, high), (lower, higher) = fisher(rho, many.total()), fisher(rho, len(pairs))
        assert high - low < higher - lower


# Its interval


@pytest.mark.parametrize(
    ("rho", "answers", "low", "high"),
    [  # tanh(atanh(rho) -+ 1.96 / sqrt(n - 3))
        (0.5, 50, 0.257, 0.683),
        (0, 103, -0.1935, 0.1935),
        (0.9, 28, 0.793, 0.953),
        (1, 60, 1, 1),
        (-1, 60, -1, -1),
    ],
)
def test_the_interval_by_fishers_z(rho: float, answers: int, low: float, high: float) -> None:
    assert fisher(rho, answers) == (pytest.approx(low, abs=1e-3), pytest.approx(high, abs=1e-3))


def test_three_answers_have_no_interval() -> None:
    with pytest.raises(ValueError, match="takes four"):
        fisher(0.5, 3)


@given(st.floats(-1, 1), st.integers(4, 10**6))
def test_the_interval_holds_rho_and_stays_on_the_scale(rho: float, answers: int) -> None:
    low, high = fisher(rho, answers)
    assert -1 <= low <= rho + 1e-12
    assert rho - 1e-12 <= high <= 1


# Drivers


def linked(answers: int, shift: int = 0) -> Counter[tuple[int, int]]:
    """Who scores higher, answers higher; with a shift, less so."""
    return Counter((number % 11, (number + shift * (number % 3)) % 11) for number in range(answers))


def test_means_of_everyone_and_of_each_group() -> None:
    pairs = Counter({(3, 2): 20, (6, 4): 10, (8, 6): 15, (10, 9): 25, (9, 10): 5})
    (only,) = drivers({"waiting": pairs}).ranked
    assert (only.everyone.answers, only.everyone.mean) == (75, Fraction(40 + 40 + 90 + 225 + 50, 75))
    assert {group: (found.answers, found.mean) for group, found in only.by_group.items()} == {
        Group.DETRACTOR: (30, Fraction(80, 30)),
        Group.PASSIVE: (15, 6),
        Group.PROMOTER: (30, Fraction(275, 30)),
    }
    assert only.low < only.rho == spearman(pairs) < only.high


def test_a_group_without_answers_has_no_mean_rather_than_0() -> None:
    (only,) = drivers({"waiting": Counter((score, score) for score in (7, 8, 9, 10) * 20)}).ranked
    assert (only.by_group[Group.DETRACTOR].answers, only.by_group[Group.DETRACTOR].mean) == (0, None)


def test_what_goes_with_the_score_most_comes_first() -> None:
    found = drivers({"little": linked(300, shift=4), "most": linked(300)})
    assert [driver.question for driver in found.ranked] == ["most", "little"]


@pytest.mark.parametrize(("answers", "is_shown"), [(49, False), (50, True)])
def test_nothing_is_said_under_fifty_pairs(answers: int, is_shown: bool) -> None:
    found = drivers({"skill": linked(answers)})
    assert bool(found.ranked) is is_shown
    assert found.too_few == ({} if is_shown else {"skill": 49})


def test_a_question_with_two_answers_only_is_left_out() -> None:
    two = Counter({(3, 5): 30, (9, 5): 30, (9, 6): 30})
    found = drivers({"two": two, "three": two + Counter({(10, 7): 1}), "one": Counter({(3, 5): 30, (9, 5): 30})})
    assert [driver.question for driver in found.ranked] == ["three"]
    assert found.too_alike == {"one", "two"}


def test_who_skipped_one_question_counts_for_the_other() -> None:
    found = drivers({"waiting": linked(120), "skill": linked(60, shift=1)})
    assert {driver.question: driver.everyone.answers for driver in found.ranked} == {"waiting": 120, "skill": 60}


def test_under_two_hundred_the_order_is_uncertain_where_the_intervals_overlap() -> None:
    near = {"a": linked(199, shift=2), "b": linked(199, shift=3)}
    far = {"a": linked(150), "b": linked(150, shift=5)}
    many = {"a": linked(200, shift=2), "b": linked(200, shift=3)}
    assert [drivers(questions).is_order_uncertain for questions in (near, far, many)] == [True, False, False]
    assert not drivers({"a": linked(100)}).is_order_uncertain


@given(st.dictionaries(st.sampled_from("abcd"), tables))
def test_every_question_is_ranked_or_said_why_not(asked: dict[str, dict[tuple[int, int], int]]) -> None:
    found = drivers(asked)
    ranked = [driver.question for driver in found.ranked]
    assert sorted([*ranked, *found.too_few, *found.too_alike]) == sorted(asked)
    assert [driver.rho for driver in found.ranked] == sorted((driver.rho for driver in found.ranked), reverse=True)


@given(tables)
def test_the_groups_together_are_everyone(pairs: dict[tuple[int, int], int]) -> None:
    found = drivers({"skill": pairs}).ranked
    assume(found)
    parts = found[0].by_group.values()
    assert sum(part.answers for part in parts) == found[0].everyone.answers == sum(pairs.values())
    assert sum(part.answers * (part.mean or 0) for part in parts) == sum(
        answer * times for (_, answer), times in pairs.items()
    )
