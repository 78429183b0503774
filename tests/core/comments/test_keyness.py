"""Words that set critics apart: the formula, its thresholds, and that no language passes for a difference."""

import random
from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.comments.keyness import FEWEST, PERHAPS, Cell, Words, keyness
from bot.core.nps import Group

CRITIC, PASSIVE, PROMOTER = Group.DETRACTOR, Group.PASSIVE, Group.PROMOTER


def as_it_is(word, _locale):
    return word


def words_of(*comments, locale="da"):
    words = Words()
    for group, text, times in comments:
        for _ in range(times):
            words.add(text.split(), group, locale)
    return words


def test_the_formula_by_hand():
    # 12 of 52 critics, 4 of 32 promoters: the waiting time of notes/statistics.md.
    by_hand = (log(12.5 / 40.5) - log(4.5 / 28.5)) / sqrt(1 / 12.5 + 1 / 40.5 + 1 / 4.5 + 1 / 28.5)
    assert keyness([Cell(52, 32, 12, 4)]) == pytest.approx(by_hand)
    assert by_hand == pytest.approx(1.114, abs=0.001)


cells = st.tuples(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99), st.integers(0, 99)).map(
    lambda n: Cell(n[0] + n[2], n[1] + n[3], n[2], n[3])
)


@given(st.lists(cells, max_size=4))
def test_exchanging_critics_and_promoters_changes_the_sign_alone(rows):
    turned = [Cell(row.promoters, row.critics, row.promoters_with, row.critics_with) for row in rows]
    assert keyness(turned) == pytest.approx(-keyness(rows))


@given(cells, cells)
def test_a_language_in_which_nobody_says_it_tells_nothing(said, silent):
    nobody = silent._replace(critics_with=0, promoters_with=0)
    assert keyness([said, nobody]) == pytest.approx(keyness([said]))


def test_nobody_says_it():
    assert keyness([Cell(10, 10, 0, 0)]) == keyness([]) == 0


def test_critics_first_word_and_promoters_word():
    words = words_of(
        (CRITIC, "ventetid", 20), (CRITIC, "andet", 40), (PROMOTER, "personale", 20), (PROMOTER, "andet", 40)
    )
    found = {word.shown: word for word in words.key(as_it_is)}
    assert set(found) == {"ventetid", "personale"}
    assert (found["ventetid"].critics, found["ventetid"].promoters) == (20, 0)
    assert found["ventetid"].z > 2.58
    assert found["ventetid"].is_sure
    assert found["personale"].z < -2.58


def test_a_word_counts_once_in_a_comment_with_all_its_forms():
    words = words_of((CRITIC, "tider tider tiden", 6), (CRITIC, "tider", 2), (PROMOTER, "intet", 30))
    [found] = [word for word in words.key(lambda word, _: word[:3]) if word.shown == "tider"]
    assert found.critics == 8


def test_fewer_than_five_comments_are_no_pattern():
    for times, is_found in ((FEWEST - 1, False), (FEWEST, True)):
        words = words_of((CRITIC, "parkering", times), (PROMOTER, "andet", 200))
        assert bool([one for one in words.key(as_it_is, 0) if one.shown == "parkering"]) is is_found


def test_what_says_nothing_is_no_word():
    words = words_of((CRITIC, "det og ok 1234 er", 20), (CRITIC, "ikke", 20), (PROMOTER, "andet", 40))
    assert {word.shown for word in words.key(as_it_is)} == {"ikke", "andet"}


def test_passives_stand_on_neither_side():
    words = words_of((PASSIVE, "midt", 50), (CRITIC, "andet", 20), (PROMOTER, "andet", 20))
    assert words.key(as_it_is, 0) == []


def test_a_language_with_more_critics_does_not_make_its_words_theirs():
    words = Words()
    for group, locale, word, times in (
        (CRITIC, "da", "butik", 80), (PROMOTER, "da", "butik", 20),
        (CRITIC, "sv", "affär", 20), (PROMOTER, "sv", "affär", 80),
    ):  # fmt: skip
        for number in range(times):
            words.add([word] if number % 2 else ["alt"], group, locale)
    assert words.key(as_it_is, PERHAPS) == []


def test_groups_that_do_not_differ_rarely_give_a_word():
    """4 % of reports at 80 + 80 comments (notes/statistics.md, section 6); with |z| > 1.96 every second."""
    draw = random.Random(1)
    vocabulary = [f"ord{number}" for number in range(60)]
    reports = 60
    false = loose = 0
    for _ in range(reports):
        words = Words()
        for number in range(160):
            words.add(draw.choices(vocabulary, k=8), CRITIC if number % 2 else PROMOTER, "da")
        false += bool(words.key(as_it_is))
        loose += bool(words.key(as_it_is, 1.96))
    assert false <= reports * 0.4
    assert loose > false
