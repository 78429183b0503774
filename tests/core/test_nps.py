"""The score, its certainty and its change: published cases first, then the laws.

An NPS is Tango's difference of paired proportions (detractors and promoters are the discordant pairs, passives the
others), so the literature on paired proportions gives independent figures.
"""

from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import erfc, factorial, sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.core.nps import NOTHING, Group, Groups, Summary, Z, around, change, estimate, group_of, nearest, summarise

AGRESTI_MIN = Groups(0.5, 1, 0.5)
BONETT_PRICE = Groups(1, 0, 1)


def of(detractors: int, passives: int, promoters: int) -> Summary:
    return Summary(promoters=promoters, passives=passives, detractors=detractors)


numbers = st.integers(0, 2000)
summaries = st.builds(Summary, promoters=numbers, passives=numbers, detractors=numbers)
small = st.builds(Summary, promoters=st.integers(0, 40), passives=st.integers(0, 40), detractors=st.integers(0, 40))
per_score = st.lists(st.integers(0, 10**6), min_size=11, max_size=11)

# Groups


def test_zero_to_six_are_detractors_seven_and_eight_passives_nine_and_ten_promoters() -> None:
    groups = [group_of(score) for score in range(11)]
    assert groups == [Group.DETRACTOR] * 7 + [Group.PASSIVE] * 2 + [Group.PROMOTER] * 2


@pytest.mark.parametrize("score", [-1, 11, 100])
def test_other_numbers_are_no_score(score: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 10"):
        group_of(score)


@given(per_score)
def test_counts_fall_into_the_groups_of_their_scores(counts: list[int]) -> None:
    found = summarise(counts)
    sizes = {Group.DETRACTOR: found.detractors, Group.PASSIVE: found.passives, Group.PROMOTER: found.promoters}
    assert sizes == {g: sum(n for score, n in enumerate(counts) if group_of(score) is g) for g in Group}
    assert found.answers == sum(counts)


@pytest.mark.parametrize("counts", [[], [1] * 10, [1] * 12, [0] * 10 + [-1]])
def test_counts_are_eleven_and_not_negative(counts: list[int]) -> None:
    with pytest.raises(ValueError, match="eleven"):
        summarise(counts)


# Score and rounding


@pytest.mark.parametrize(
    ("detractors", "passives", "promoters", "exact", "shown", "detailed"),
    [
        # Questback's three examples. Its page prints -23 for the first: the same number, cut off. Nearest is -24.
        (20, 12, 10, -23.8095, -24, "-23.8"),
        (20, 20, 20, 0, 0, "0.0"),
        (10, 8, 20, 26.3158, 26, "26.3"),
        (10, 10, 80, 70, 70, "70.0"),  # 80 % promoters, 10 % detractors
        (20, 20, 60, 40, 40, "40.0"),  # 60 % promoters, 20 % detractors
        (40, 30, 80, 26.6667, 27, "26.7"),  # 53 % less 27 % would be 26: percentages are not rounded first
        (75, 675, 250, 17.5, 18, "17.5"),
        (1, 2, 3, 33.3333, 33, "33.3"),  # R package NPS
        (46, 71, 112, 28.8210, 29, "28.8"),
        (0, 0, 1, 100, 100, "100.0"),
        (3, 0, 0, -100, -100, "-100.0"),
        # A tie goes away from zero, on both sides: 12.5 and -12.5.
        (0, 7, 1, 12.5, 13, "12.5"),
        (1, 7, 0, -12.5, -13, "-12.5"),
        (0, 199, 1, 0.5, 1, "0.5"),
        (1, 199, 0, -0.5, -1, "-0.5"),
        (0, 1999, 1, 0.05, 0, "0.1"),
    ],
)
def test_the_score_is_exact_and_shown_to_the_nearest(
    detractors: int, passives: int, promoters: int, exact: float, shown: int, detailed: str
) -> None:
    found = of(detractors, passives, promoters)
    assert found.score == Fraction(100 * (promoters - detractors), detractors + passives + promoters)
    assert float(found.score) == pytest.approx(exact, abs=5e-5)
    assert found.shown == shown
    assert str(found.detailed) == detailed


def test_no_answers_are_no_score_rather_than_0() -> None:
    nobody = summarise([0] * 11)
    assert (nobody.answers, nobody.score, nobody.shown, nobody.detailed) == (0, None, None, None)
    assert (nobody.low, nobody.high, nobody.interval) == (None, None, None)


def test_a_zero_is_an_answer_like_any_other() -> None:
    assert summarise([1] + [0] * 10).score == -100


@given(summaries)
def test_swapping_promoters_and_detractors_changes_the_sign_and_nothing_else(found: Summary) -> None:
    assume(found.answers)
    swapped = of(found.promoters, found.passives, found.detractors)
    assert (swapped.score, swapped.shown, swapped.detailed) == (-found.score, -found.shown, -found.detailed)
    if found.interval:
        assert swapped.interval == (-found.interval[1], -found.interval[0])


@given(summaries, summaries)
def test_answers_together_score_between_the_two(some: Summary, more: Summary) -> None:
    assume(some.answers and more.answers)
    together = some + more
    assert together - more == some
    assert together.score * together.answers == some.score * some.answers + more.score * more.answers
    assert min(some.score, more.score) <= together.score <= max(some.score, more.score)


@given(per_score, st.integers(0, 9))
def test_a_point_more_never_lowers_the_score(counts: list[int], score: int) -> None:
    assume(counts[score])
    raised = counts.copy()
    raised[score] -= 1
    raised[score + 1] += 1
    assert summarise(raised).score >= summarise(counts).score


@given(st.fractions(-100, 100))
def test_rounding_moves_by_at_most_a_half_and_ties_leave_zero(value: Fraction) -> None:
    assert abs(nearest(value) - value) <= Fraction(1, 2)
    if abs(nearest(value) - value) == Fraction(1, 2):
        assert abs(nearest(value)) > abs(value)


@given(summaries)
def test_the_decimal_and_the_integer_come_from_the_same_exact_score(found: Summary) -> None:
    assume(found.answers)
    assert abs(Fraction(found.detailed) - found.score) <= Fraction(1, 20)
    assert found.detailed == found.detailed.quantize(Decimal("0.1"))


# Certainty


@pytest.mark.parametrize(
    ("groups", "score", "variance", "error"),
    [  # R package NPS: nps_var and nps_se
        (Groups(1, 2, 3), 1 / 3, 5 / 9, 0.304),
        (Groups(1, 1, 1), 0, 2 / 3, 0.471),
        (Groups(1, 0, 1), 0, 1, 0.707),
        (Groups(0, 1, 1), 0.5, 0.25, 0.354),
        # p = 1/2, 1/3, d = 1/6: https://stats.stackexchange.com/a/18609
        (Groups(100, 200, 300), 1 / 3, 5 / 9, sqrt(5 / 9 / 600)),
    ],
)
def test_variance_and_error_as_in_r(groups: Groups, score: float, variance: float, error: float) -> None:
    found = estimate(groups, NOTHING)
    assert (found.centre, found.variance) == (pytest.approx(score), pytest.approx(variance))
    assert sqrt(found.squared_error) == pytest.approx(error, abs=5e-4)


def test_promoters_and_detractors_are_not_independent() -> None:
    """250 promoters and 75 detractors of 1000: 14.3 to 20.5 circulates, which takes them for two samples."""
    found = estimate(Groups(75, 675, 250), NOTHING)
    assert around(found.centre, found.squared_error) == (
        pytest.approx(14.137, abs=1e-3),
        pytest.approx(20.863, abs=1e-3),
    )
    as_if = 0.25 * 0.75 + 0.075 * 0.925
    assert around(0.175, as_if / 1000) == (pytest.approx(14.36, abs=0.01), pytest.approx(20.64, abs=0.01))


@pytest.mark.parametrize(
    ("added", "low", "high"),
    [  # Fagerland, Lydersen & Laake, "Statistical Analysis of Contingency Tables", chapter 8: 16, 139 and 6 of 161
        (NOTHING, -0.1184, -0.0058),
        (AGRESTI_MIN, -0.1182, -0.0045),
        (BONETT_PRICE, -0.1195, -0.0032),
    ],
)
def test_published_intervals_with_other_added_answers(added: Groups, low: float, high: float) -> None:
    found = estimate(Groups(16, 139, 6), added)
    assert around(found.centre, found.squared_error) == (
        pytest.approx(100 * low, abs=0.005),
        pytest.approx(100 * high, abs=0.005),
    )


@pytest.mark.parametrize(
    ("detractors", "passives", "promoters", "low", "high"),
    [
        (20, 12, 10, -45.789, 1.345),
        (20, 20, 20, -20.042, 20.042),
        (10, 8, 20, -1.380, 50.161),
        (10, 10, 80, 55.349, 80.573),
        (20, 20, 60, 23.380, 54.290),
        (40, 30, 80, 12.645, 39.643),
        (1, 2, 3, -26.743, 71.188),
        (0, 0, 10, 47.504, 100),
        (0, 10, 0, -18.465, 18.465),
        (5, 0, 0, -100, -17.491),
        (46, 71, 112, 18.4265, 38.4700),
    ],
)
def test_the_interval_of_known_cases(detractors: int, passives: int, promoters: int, low: float, high: float) -> None:
    found = of(detractors, passives, promoters)
    assert found.low == pytest.approx(low, abs=6e-4)
    assert found.high == pytest.approx(high, abs=6e-4)


def tango(groups: Groups, z: float = Z) -> tuple[float, float]:
    """The score interval of Tango (1998), Statistics in Medicine 17: another method, found by bisection."""
    d, _, p = groups
    n = sum(groups)

    def is_inside(s: float) -> bool:
        b, c = -d - p + (2 * n - p + d) * s, -d * s * (1 - s)
        q = (sqrt(max(0.0, b * b - 8 * n * c)) - b) / (4 * n)
        return abs(p - d - n * s) <= z * sqrt(max(0.0, n * (2 * q + s * (1 - s))))

    def edge(outside: float) -> float:
        inside = (p - d) / n
        for _ in range(60):
            middle = (inside + outside) / 2
            inside, outside = (middle, outside) if is_inside(middle) else (inside, middle)
        return inside

    return 100 * (-1 if d == n else edge(-1)), 100 * (1 if p == n else edge(1))


@pytest.mark.parametrize(
    ("groups", "z", "low", "high"),
    [
        (Groups(16, 139, 6), Z, -0.1240, -0.0054),  # Fagerland et al.
        (Groups(3, 0, 0), Z, -1, 0.1230),
        (Groups(0, 0, 3), Z, -0.1230, 1),
        (Groups(7, 13, 1), Z, -0.517, -0.026),  # R package ratesci
        (Groups(25, 565, 28), 1.644854, -0.0148, 0.0247),  # R package PropCIs, 90 %
        (Groups(20, 12, 10), Z, -0.46167, 0.01777),
        (Groups(20, 20, 20), Z, -0.20328, 0.20328),
        (Groups(10, 8, 20), Z, -0.01954, 0.50373),
        (Groups(10, 10, 80), Z, 0.55071, 0.80329),
        (Groups(20, 20, 60), Z, 0.23197, 0.54280),
        (Groups(40, 30, 80), Z, 0.12536, 0.39642),
        (Groups(1, 2, 3), Z, -0.31107, 0.75396),
        (Groups(0, 0, 10), Z, 0.44493, 1),
        (Groups(0, 10, 0), Z, -0.27753, 0.27753),
        (Groups(5, 0, 0), Z, -1, -0.13104),
    ],
)
def test_the_other_method_is_the_published_one(groups: Groups, z: float, low: float, high: float) -> None:
    assert tango(groups, z) == (pytest.approx(100 * low, abs=0.051), pytest.approx(100 * high, abs=0.051))


@given(small)
def test_from_twenty_answers_on_the_interval_is_close_to_that_of_the_other_method(found: Summary) -> None:
    assume(found.answers >= 20)
    low, high = tango(found.groups)
    assert found.low == pytest.approx(low, abs=6)
    assert found.high == pytest.approx(high, abs=6)


PROFILES = [  # promoters, detractors: even, good, better, best, bad, divided, indifferent
    (1 / 3, 1 / 3),
    (0.5, 0.2),
    (0.6, 0.2),
    (0.7, 0.1),
    (0.8, 0.05),
    (0.9, 0.02),
    (0.2, 0.5),
    (0.5, 0.5),
    (0.05, 0.05),
]


@pytest.mark.parametrize(("answers", "lowest"), [(5, 0.91), (10, 0.885), (20, 0.93), (50, 0.93)])
def test_the_interval_holds_the_truth_as_often_as_it_says(answers: int, lowest: float) -> None:
    """Exact: the chance of every possible outcome, summed where the interval holds the true score."""
    for promoting, detracting in PROFILES:
        held = 0.0
        for promoters, detractors in product(range(answers + 1), repeat=2):
            passives = answers - promoters - detractors
            found = of(detractors, passives, promoters) if passives >= 0 else None
            if found and found.low <= 100 * (promoting - detracting) <= found.high:
                ways = factorial(answers) // factorial(promoters) // factorial(detractors) // factorial(passives)
                held += ways * promoting**promoters * detracting**detractors * (1 - promoting - detracting) ** passives
        assert lowest <= held


def test_no_interval_from_a_single_answer() -> None:
    assert of(0, 0, 1).interval is None
    assert of(0, 0, 2).interval is not None


@given(summaries)
def test_the_score_lies_in_its_interval_and_that_within_the_scale(found: Summary) -> None:
    assume(found.answers >= 2)
    assert -100 <= found.low <= found.score <= found.high <= 100
    assert found.low < found.high


def test_the_score_lies_in_its_interval_for_every_outcome_of_up_to_forty_answers() -> None:
    for detractors, passives, promoters in product(range(41), repeat=3):
        if 2 <= detractors + passives + promoters <= 40:
            found = of(detractors, passives, promoters)
            assert found.low <= found.score <= found.high


@given(small, st.integers(2, 50))
def test_more_of_the_same_answers_make_it_surer(found: Summary, times: int) -> None:
    assume(found.answers >= 2)
    many = of(found.detractors * times, found.passives * times, found.promoters * times)
    assert many.score == found.score
    assert many.high - many.low < found.high - found.low


# Change


@pytest.mark.parametrize(
    ("before", "after", "difference", "low", "high", "p"),
    [
        (of(20, 12, 10), of(10, 8, 20), 50, 11.69, 81.53, 0.0089),
        (of(20, 20, 20), of(10, 8, 20), 26, -8.26, 57.04, 0.143),
        (of(46, 71, 112), of(30, 70, 120), 12, -1.85, 25.67, 0.090),
    ],
)
def test_the_change_of_known_cases(
    before: Summary, after: Summary, difference: int, low: float, high: float, p: float
) -> None:
    found = change(before, after)
    assert found.difference == difference
    assert (found.low, found.high) == (pytest.approx(low, abs=0.005), pytest.approx(high, abs=0.005))
    assert found.p == pytest.approx(p, abs=5e-4)
    assert found.is_more_than_chance == (p < 0.05)


def test_without_added_answers_the_error_of_a_difference_is_the_textbook_one() -> None:
    one, other = estimate(Groups(10, 0, 20), NOTHING), estimate(Groups(18, 0, 12), NOTHING)
    error = sqrt(one.squared_error + other.squared_error)
    difference = one.centre - other.centre
    assert (difference, error) == (pytest.approx(0.5333, abs=5e-5), pytest.approx(0.24825, abs=5e-6))
    assert erfc(difference / error / sqrt(2)) == pytest.approx(0.0317, abs=5e-5)


def test_a_decrease_of_nhs_size_is_more_than_chance() -> None:
    """The documented example of `nps_moe_test` in NHS Business Services' R code: a decrease, at z = 2.58 too."""
    one, other = estimate(Groups(987, 654, 321), NOTHING), estimate(Groups(789, 456, 123), NOTHING)
    assert (other.centre - one.centre) / sqrt(one.squared_error + other.squared_error) == pytest.approx(-6.04, abs=5e-3)
    found = change(of(987, 654, 321), of(789, 456, 123))
    assert found.difference == -15
    assert found.is_more_than_chance
    assert found.p < erfc(6 / sqrt(2))


@pytest.mark.parametrize(
    ("before", "after", "chance"),
    [(of(46, 71, 112), of(30, 70, 120), 0.955), (of(8, 12, 20), of(4, 10, 26), 0.929)],
)
def test_the_chance_that_it_has_risen_is_the_other_side_of_half_of_p(
    before: Summary, after: Summary, chance: float
) -> None:
    """Draws from Dirichlet distributions with the three answers as prior give .954 and .930 (a million draws)."""
    assert 1 - change(before, after).p / 2 == pytest.approx(chance, abs=5e-4)


def test_the_difference_is_that_of_the_integers_people_saw() -> None:
    assert (of(0, 7, 1).shown, of(1, 7, 0).shown) == (13, -13)
    assert change(of(1, 7, 0), of(0, 7, 1)).difference == 26  # exactly 25


def test_what_would_have_been_needed() -> None:
    assert change(of(46, 71, 112), of(30, 70, 120)).needed == pytest.approx(13.76, abs=0.01)


@pytest.mark.parametrize(
    ("before", "after", "difference"),
    [(of(0, 0, 0), of(1, 2, 3), None), (of(1, 2, 3), of(0, 0, 0), None), (of(0, 0, 1), of(3, 0, 0), -200)],
)
def test_too_few_answers_say_nothing_about_change(before: Summary, after: Summary, difference: int | None) -> None:
    found = change(before, after)
    assert (found.difference, found.low, found.high, found.p, found.needed) == (difference, None, None, None, None)
    assert not found.is_more_than_chance
    assert not found.has_enough


def test_ten_answers_on_both_sides_are_enough_for_a_verdict() -> None:
    assert change(of(5, 0, 5), of(0, 0, 10)).has_enough
    assert not change(of(5, 0, 4), of(0, 0, 10)).has_enough
    assert not change(of(0, 0, 10), of(5, 0, 4)).has_enough


def test_ten_against_two_hundred_cry_wolf_no_oftener_than_one_time_in_twenty() -> None:
    """Exact over the ten, the large side at its most likely outcome: the plain test errs one time in three here."""
    rest = of(4, 16, 180)  # 90 % promoters, 2 % detractors
    alarm = plain_alarm = 0.0
    for promoters, detractors in product(range(11), repeat=2):
        if (passives := 10 - promoters - detractors) < 0:
            continue
        ways = factorial(10) // factorial(promoters) // factorial(detractors) // factorial(passives)
        chance = ways * 0.9**promoters * 0.02**detractors * 0.08**passives
        part = of(detractors, passives, promoters)
        one, other = estimate(rest.groups, NOTHING), estimate(part.groups, NOTHING)
        plain_error = sqrt(one.squared_error + other.squared_error)
        alarm += chance * change(rest, part).is_more_than_chance
        plain_alarm += chance * (abs(one.centre - other.centre) > Z * plain_error)
    assert alarm < 0.05
    assert plain_alarm > 0.3


@given(summaries)
def test_nothing_changed_is_never_more_than_chance(found: Summary) -> None:
    assert not change(found, found).is_more_than_chance


@given(summaries, summaries)
def test_backwards_in_time_the_change_has_the_other_sign(before: Summary, after: Summary) -> None:
    assume(min(before.answers, after.answers) >= 2)
    there, back = change(before, after), change(after, before)
    assert (back.difference, back.low, back.high, back.p) == (-there.difference, -there.high, -there.low, there.p)


@given(summaries, summaries)
def test_the_interval_and_the_p_value_tell_the_same(before: Summary, after: Summary) -> None:
    assume(min(before.answers, after.answers) >= 2)
    found = change(before, after)
    assume(abs(found.p - 0.05) > 1e-9)
    assert found.is_more_than_chance == (found.p < 0.05)
    assert 0 <= found.p <= 1
    assert -200 <= found.low <= found.high <= 200
