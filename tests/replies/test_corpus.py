"""The gate: how well the reader must do on labelled replies before it may go out."""

from collections import Counter

import pytest

from bot.core.replies import Kind, read
from tests.replies.corpus import has_comment_right, is_right, is_wrong_score, load

ROWS = load()
READINGS = [(row, read(row.text, awaiting=row.stage, locale=row.lang)) for row in ROWS]


def test_there_are_enough_labelled_replies_of_every_language_kind_and_difficulty():
    languages = Counter(row.lang for row in ROWS)
    assert len(ROWS) >= 800
    assert set(languages) == {"da", "nb", "sv", "en"}
    assert min(languages.values()) >= 0.15 * len(ROWS)
    assert set(Counter(row.kind for row in ROWS)) == {kind.value for kind in Kind}
    assert min(Counter(row.kind for row in ROWS).values()) >= 20
    assert min(Counter(tag for row in ROWS for tag in row.tags if tag in {"easy", "medium", "hard"}).values()) >= 100
    assert all(len({"easy", "medium", "hard"} & set(row.tags)) == 1 for row in ROWS)


def test_no_score_is_stored_that_was_not_given():
    assert [(row.text, reading.score) for row, reading in READINGS if is_wrong_score(row, reading.score)] == []


@pytest.mark.parametrize("kind", ["opt_out", "erase"])
def test_no_wish_to_be_left_alone_or_forgotten_is_missed_or_imagined(kind):
    missed = [row.text for row, reading in READINGS if row.kind == kind != reading.kind]
    imagined = [row.text for row, reading in READINGS if row.kind != kind == reading.kind]
    assert (missed, imagined) == ([], [])


def test_98_percent_of_kinds_and_scores_are_right():
    wrong = [(row.text, reading) for row, reading in READINGS if not is_right(row, reading)]
    assert len(wrong) <= 0.02 * len(ROWS), wrong


def test_95_percent_of_comments_are_right():
    commented = [(row, reading) for row, reading in READINGS if row.comment is not None or reading.comment is not None]
    wrong = [(row.text, reading.comment) for row, reading in commented if not has_comment_right(row, reading)]
    assert len(wrong) <= 0.05 * len(commented), wrong
