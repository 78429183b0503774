"""The card of /nps."""

from itertools import pairwise

import pytest
from matplotlib.colors import to_hex

from bot.pictures.card import Card, GroupBar
from bot.pictures.palette import DETRACTOR, PASSIVE, PROMOTER
from tests.pictures.plans import plan

COUNTS = (3, 1, 4, 6, 5, 12, 15, 30, 41, 60, 52)


def card(counts=COUNTS, **changes) -> Card:
    groups = tuple(
        GroupBar(
            name, sum(counts[scores]), str(sum(counts[scores])), f"{100 * sum(counts[scores]) // max(1, sum(counts))}%"
        )
        for name, scores in (
            ("Detractors 0-6", slice(0, 7)),
            ("Passives 7-8", slice(7, 9)),
            ("Promoters 9-10", slice(9, 11)),
        )
    )
    said = {
        "title": "Yearly survey",
        "period": "Q3 2026",
        "headline": "NPS 29",
        "facts": ("229 answers", "most likely between 18 and 38"),
        "counts": counts,
        "written": tuple(map(str, counts)),
        "groups": groups,
    }
    return Card(**said | changes)


def test_every_score_has_its_column_as_high_as_it_was_given_often():
    found = plan(card())
    columns = [found.shapes(f"score {score}")[0] for score in range(11)]
    assert [column.get_height() / columns[9].get_height() for column in columns] == pytest.approx(
        [count / 60 for count in COUNTS], abs=0.03
    )
    assert all(left.get_x() < right.get_x() for left, right in pairwise(columns))
    assert [to_hex(column.get_facecolor()) for column in columns] == [DETRACTOR] * 7 + [PASSIVE] * 2 + [PROMOTER] * 2


def test_the_groups_share_one_bar_in_their_fixed_order():
    shares = plan(card()).shapes("share")
    assert [to_hex(share.get_facecolor()) for share in shares] == [DETRACTOR, PASSIVE, PROMOTER]
    assert shares[0].get_x() == 48
    assert shares[-1].get_x() + shares[-1].get_width() == 1032
    assert shares[2].get_width() / shares[0].get_width() == pytest.approx(112 / 46, rel=0.03)


def test_all_that_colour_says_is_said_in_words():
    words = plan(card()).words
    for said in ("Yearly survey", "Q3 2026", "NPS 29", "229 answers", "most likely between 18 and 38"):
        assert said in words
    for said in ("Detractors 0-6", "46 · 20%", "Passives 7-8", "71 · 31%", "Promoters 9-10", "112 · 48%"):
        assert said in words
    assert [word for word in words if word.isdigit()] == [
        number for score, count in enumerate(COUNTS) for number in (str(count), str(score))
    ]


def test_a_score_nobody_gave_has_a_number_and_no_column():
    found = plan(card((0, 0, 0, 0, 0, 0, 0, 0, 2, 150, 150)))
    assert found.shapes("score 0") == []
    assert found.words.count("0") == 9  # eight columns, and the score 0 itself
    assert len(found.shapes("share")) == 2


def test_one_answer_among_a_hundred_thousand_is_seen():
    found = plan(card((1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100_000)))
    assert found.shapes("score 0")[0].get_height() >= 3
    assert found.shapes("share")[0].get_width() >= 3


def test_no_answers_are_an_empty_bar_and_said():
    found = plan(card((0,) * 11, headline="No answers yet", facts=()))
    assert "No answers yet" in found.words
    assert found.shapes("share") == []
    assert len(found.shapes("nobody")) == 1


def test_large_numbers_are_turned_so_that_they_do_not_meet():
    counts = (1_234_567,) * 11
    found = plan(card(counts, written=("1.234.567",) * 11))
    assert {text.get_rotation() for text in found.texts if text.get_text() == "1.234.567"} == {90}
    assert found.overlapping() == []


@pytest.mark.parametrize(
    ("counts", "headline"),
    [
        (COUNTS, "NPS 29"),
        ((0,) * 11, "Ingen svar endnu"),
        ((0,) * 10 + (1,), "NPS 100"),
        ((100_000,) + (0,) * 10, "NPS -100"),
        ((9_999,) * 11, "NPS -45"),
    ],
)
@pytest.mark.parametrize(
    "title", ["Yearly survey", "Årlig undersøgelse af kundeoplevelsen Øst og Västra Götaland", "x" * 80]
)
def test_nothing_is_cut_or_laid_over_something_else(counts, headline, title):
    found = plan(
        card(counts, headline=headline, title=title, facts=("100.000 svar", "højst sandsynligt mellem -100 og -99"))
    )
    assert found.overlapping() == []
    assert found.cut() == []
    assert found.size[0] == 1080
    assert found.size[1] <= 1200
