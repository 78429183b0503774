"""Parts against everyone else, and the score weighted by part."""

import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.measuring.breakdown import NOBODY, holm, segments, weighted
from bot.core.nps import Summary, change, summarise


def counts(detractors: int, passives: int, promoters: int) -> list[int]:
    return [0, 0, 0, 0, 0, 0, detractors, passives, 0, 0, promoters]


per_score = st.lists(st.integers(0, 60), min_size=11, max_size=11)
several = st.dictionaries(st.sampled_from(["salg", "kundservice", "lager", "verkstad", "web"]), per_score)

# Segments


def test_each_is_compared_with_everyone_else_and_not_with_the_total() -> None:
    bad, good, fine = segments({"web": counts(2, 8, 30), "lager": counts(30, 5, 5), "salg": counts(3, 5, 32)})
    assert [bad.name, good.name, fine.name] == ["lager", "web", "salg"]
    assert bad.change == change(summarise(counts(5, 13, 62)), bad.summary)
    assert bad.is_different
    assert bad.change.difference == -63 - 71


def test_the_lowest_score_comes_first_and_who_has_no_answers_last() -> None:
    found = segments({"b": counts(0, 10, 0), "none": [0] * 11, "a": counts(0, 10, 0), "low": counts(10, 0, 0)})
    assert [segment.name for segment in found] == ["low", "a", "b", "none"]
    assert (found[-1].summary.score, found[-1].p, found[-1].is_different) == (None, None, False)


def test_under_five_answers_are_hidden_and_under_ten_get_no_verdict() -> None:
    drawn = {str(size): counts(size, 0, 0) for size in (4, 5, 9, 10)} | {"all": counts(0, 0, 500)}
    found = {segment.name: segment for segment in segments(drawn)}
    assert [name for name in drawn if found[name].is_hidden] == ["4"]
    assert [name for name in drawn if found[name].is_different] == ["10", "all"]


def test_of_two_segments_the_question_is_asked_once() -> None:
    one, other = segments({"ny": counts(20, 10, 10), "gammel": counts(10, 10, 20)})
    assert one.p == other.p == one.change.p


def test_nobody_and_a_single_segment_have_nobody_to_be_compared_with() -> None:
    assert segments({}) == ()
    (only,) = segments({"alt": counts(5, 5, 20)})
    assert (only.p, only.change.difference) == (None, None)


def test_twelve_equal_segments_seldom_differ() -> None:
    chance, scans = random.Random(12), 300
    flagged = bare = 0
    for _ in range(scans):
        drawn = {}
        for name in range(12):
            answers = chance.choices(("detractor", "passive", "promoter"), weights=(20, 30, 50), k=40)
            drawn[str(name)] = counts(answers.count("detractor"), answers.count("passive"), answers.count("promoter"))
        found = segments(drawn)
        flagged += any(segment.is_different for segment in found)
        bare += any(segment.change.is_more_than_chance for segment in found)
    assert flagged / scans <= 0.08
    assert bare / scans >= 0.35  # what a scan without the correction would cry


@given(several)
def test_correcting_only_ever_raises_p_and_keeps_the_order(drawn: dict[str, list[int]]) -> None:
    found = segments(drawn)
    assert {segment.name for segment in found} == set(drawn)
    tested = [segment for segment in found if segment.p is not None]
    assert all(segment.change.p <= segment.p <= 1 for segment in tested)
    assert all(segment.is_different <= segment.change.is_more_than_chance for segment in tested)
    ranked = sorted(tested, key=lambda segment: segment.change.p)
    assert [segment.p for segment in ranked] == sorted(segment.p for segment in ranked)


@pytest.mark.parametrize(
    ("raw", "adjusted"),
    [  # R: p.adjust(p, "holm")
        ((0.01, 0.02, 0.03, 0.04, 0.05), (0.05, 0.08, 0.09, 0.09, 0.09)),
        ((0.05, 0.01, 0.03), (0.06, 0.03, 0.06)),
        ((0.6, 0.5), (1.0, 1.0)),
        ((0.04,), (0.04,)),
        ((), ()),
    ],
)
def test_holm_as_in_r(raw: tuple[float, ...], adjusted: tuple[float, ...]) -> None:
    assert holm(raw) == pytest.approx(adjusted)


chances = st.fractions(0, 1, max_denominator=1000)


@given(st.lists(chances, max_size=12), st.fractions(0, Fraction(1, 4), max_denominator=100))
def test_holm_rejects_what_going_down_step_by_step_rejects(raw: list[Fraction], level: Fraction) -> None:
    """The smallest against level / m, the next against level / (m - 1) ..., until one is not rejected."""
    rejected = set()
    for rank, index in enumerate(sorted(range(len(raw)), key=raw.__getitem__)):
        if raw[index] * (len(raw) - rank) > level:
            break
        rejected.add(index)
    assert {index for index, p in enumerate(holm(raw)) if p <= level} == rejected


@given(st.lists(chances, max_size=12), st.randoms(use_true_random=False))
def test_the_order_in_which_questions_are_asked_does_not_matter_to_holm(raw: list[Fraction], chance) -> None:
    order = list(range(len(raw)))
    chance.shuffle(order)
    adjusted = holm(raw)
    assert holm([raw[index] for index in order]) == tuple(adjusted[index] for index in order)


# Weights

A, B = Summary(promoters=30, passives=20, detractors=10), Summary(promoters=70, passives=30, detractors=40)


def test_a_part_with_more_customers_than_answers_weighs_more() -> None:
    found = weighted({"A": A, "B": B}, {"A": 800, "B": 200})
    assert (A + B).score == 25
    assert float(found.score) == pytest.approx(30.95, abs=0.005)
    assert found.shown == 31
    assert found.is_worth_saying
    assert (found.high - found.low) / 2 == pytest.approx(15.0, abs=0.1)


def test_under_three_points_it_is_not_worth_saying() -> None:
    assert not weighted({"A": A, "B": B}, {"A": 300, "B": 500}).is_worth_saying


@pytest.mark.parametrize(
    ("parts", "customers"),
    [
        ({}, {}),
        ({"A": A, "B": B}, {"A": 800}),  # a size not known
        ({"A": A}, {"A": 800, "B": 200}),  # nothing known of B
        ({"A": Summary(5, 2, 2)}, {"A": 800}),  # nine answers
    ],
)
def test_it_is_not_said_where_it_cannot_be_known(parts: dict[str, Summary], customers: dict[str, int]) -> None:
    assert weighted(parts, customers) is None


def test_small_parts_are_put_together_and_named() -> None:
    few, none = Summary(1, 2, 6), NOBODY
    found = weighted({"A": A, "B": B, "c": few, "d": few, "e": none}, {"A": 500, "B": 200, "c": 100, "d": 150, "e": 50})
    assert found.merged == {"c", "d", "e"}
    assert found.score == weighted({"A": A, "B": B, "cde": few + few}, {"A": 500, "B": 200, "cde": 300}).score
    assert weighted({"A": A, "B": B}, {"A": 500, "B": 200}).merged == set()


def test_parts_that_are_too_few_even_together_take_in_the_next_smallest() -> None:
    few, small = Summary(2, 1, 1), Summary(6, 3, 3)
    parts, sizes = {"A": A, "b": small, "c": few}, {"A": 500, "b": 300, "c": 200}
    assert weighted(parts, sizes).merged == {"b", "c"}
    assert weighted(parts, sizes).score == weighted({"A": A, "bc": few + small}, {"A": 500, "bc": 500}).score


def test_where_all_parts_are_put_together_nothing_is_left_to_weigh() -> None:
    found = weighted({"a": Summary(4, 2, 2), "b": Summary(1, 2, 4)}, {"a": 800, "b": 200})
    assert (found.score, found.is_worth_saying) == ((Summary(5, 4, 6)).score, False)


def test_answers_from_a_part_without_customers_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="no customers in B"):
        weighted({"A": A, "B": B}, {"A": 800, "B": 0})


any_size = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.builds(Summary, promoters=st.integers(0, 12), passives=st.integers(0, 12), detractors=st.integers(0, 12)),
)


@given(any_size, st.data())
def test_every_stratum_that_is_weighed_has_ten_answers(parts: dict[str, Summary], data: st.DataObject) -> None:
    found = weighted(parts, {name: data.draw(st.integers(1, 1000)) for name in parts})
    answers = sum(part.answers for part in parts.values())
    assert (found is None) == (answers < 10)
    if found:
        alone = [part.answers for name, part in parts.items() if name not in found.merged]
        assert all(count >= 10 for count in alone)
        assert not found.merged or sum(parts[name].answers for name in found.merged) >= 10
        assert found.low <= found.score <= found.high


big = st.builds(
    Summary, promoters=st.integers(0, 300), passives=st.integers(0, 300), detractors=st.integers(0, 300)
).filter(lambda part: part.answers >= 10)
named = st.dictionaries(st.sampled_from("abcdefghij"), big, min_size=1)


@given(named)
def test_weights_that_follow_the_answers_change_nothing(parts: dict[str, Summary]) -> None:
    found = weighted(parts, {name: part.answers for name, part in parts.items()})
    everyone = sum(parts.values(), Summary(0, 0, 0))
    assert found.score == everyone.score
    assert not found.is_worth_saying


@given(named, st.data())
def test_the_weighted_score_lies_between_its_parts_and_in_its_interval(
    parts: dict[str, Summary], data: st.DataObject
) -> None:
    found = weighted(parts, {name: data.draw(st.integers(1, 10**6)) for name in parts})
    scores = [part.score for part in parts.values()]
    assert min(scores) <= found.score <= max(scores)
    assert -100 <= found.low <= found.score <= found.high <= 100


@given(big)
def test_a_single_part_is_the_plain_score_with_the_plain_interval(part: Summary) -> None:
    found = weighted({"alle": part}, {"alle": 5000})
    assert (found.score, found.low, found.high) == (part.score, part.low, part.high)


def test_ten_small_and_happy_parts_keep_the_truth_in_the_interval() -> None:
    """Ten of ten answers each, true NPS 88. With three made-up answers in every part it would never be held."""
    chance, draws, held = random.Random(3), 400, 0
    for _ in range(draws):
        parts = {}
        for name in range(10):
            answers = chance.choices("dpP", weights=(2, 8, 90), k=10)
            parts[str(name)] = Summary(answers.count("P"), answers.count("p"), answers.count("d"))
        found = weighted(parts, dict.fromkeys(parts, 100))
        held += found.low <= Fraction(88) <= found.high
    assert held / draws >= 0.92
