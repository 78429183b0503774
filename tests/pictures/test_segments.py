"""The dots of /segments."""

import pytest
from matplotlib.colors import to_hex

from bot.pictures.palette import DETRACTOR, PROMOTER
from bot.pictures.segments import Differs, SegmentRow, SegmentsPicture
from tests.pictures.plans import plan

ROWS = (
    SegmentRow("Invoicing", -12, -32, 8, "64", Differs.LOWER),
    SegmentRow("Support", 27, 18, 36, "310"),
    SegmentRow("Sales", 52, 39, 65, "160", Differs.HIGHER),
)
LONG = (
    "Kundeservice for erhvervskunder i Nordjylland og på øerne",
    "Forskningsogudviklingsafdelingen",
    "Göteborg, Västra Frölunda",
    "DK",
)


def segments(*rows, whole=29, **changes) -> SegmentsPicture:
    said = {
        "title": "Yearly survey",
        "below": "By department, 2026",
        "rows": rows,
        "whole": whole,
        "whole_words": f"All: {whole}",
        "score": "NPS",
        "answers": "answers",
        "lower": "lower than the others",
        "higher": "higher than the others",
        "not_different": "could be chance",
    }
    return SegmentsPicture(**said | changes)


def test_each_segment_is_a_row_with_its_score_and_its_answers():
    found = plan(segments(*ROWS))
    for name, score, answers in (("Invoicing", "−12", "64"), ("Support", "27", "310"), ("Sales", "52", "160")):
        heights = {found.text(words).get_position()[1] for words in (name, score, answers)}
        assert len(heights) == 1
    heights = [found.text(row.name).get_position()[1] for row in ROWS]
    assert heights == sorted(heights)


def test_the_interval_lies_around_the_score_and_all_answers_are_the_upright_line():
    found = plan(segments(*ROWS))
    (whole,) = found.shapes("whole")
    intervals = found.shapes("interval")
    marks = [found.shapes(differs)[0] for differs in (Differs.LOWER, Differs.NOT, Differs.HIGHER)]
    for interval, mark in zip(intervals, marks, strict=True):
        low, high = interval.get_xdata()
        assert low < mark.get_xdata()[0] < high
    assert marks[1].get_xdata()[0] < whole.get_xdata()[0] < marks[2].get_xdata()[0]
    assert "All: 29" in found.words


def test_what_differs_has_another_shape_and_weight_and_not_only_a_colour():
    found = plan(segments(*ROWS))
    lower, same, higher = (found.shapes(differs)[0] for differs in (Differs.LOWER, Differs.NOT, Differs.HIGHER))
    assert [mark.get_marker() for mark in (lower, same, higher)] == ["v", "o", "^"]
    assert [to_hex(mark.get_color()) for mark in (lower, higher)] != [DETRACTOR, PROMOTER]  # the line has none
    assert [to_hex(mark.get_markerfacecolor()) for mark in (lower, higher)] == [DETRACTOR, PROMOTER]
    assert [found.text(row.name).get_fontproperties().get_file().endswith("Bold.ttf") for row in ROWS] == [
        True,
        False,
        True,
    ]


def test_only_shapes_that_are_there_are_explained():
    assert {"lower than the others", "higher than the others", "could be chance"} <= set(plan(segments(*ROWS)).words)
    found = plan(segments(ROWS[1]))
    assert "could be chance" in found.words
    assert "lower than the others" not in found.words


def test_what_is_not_shown_is_said():
    assert "Under 5 answers: 3" in plan(segments(*ROWS, footnote="Under 5 answers: 3")).words


@pytest.mark.parametrize("count", [0, 1, 2, 15, 40])
@pytest.mark.parametrize("whole", [-100, 0, 100])
def test_nothing_is_cut_or_laid_over_something_else(count, whole):
    rows = [
        SegmentRow(
            LONG[n % 4] + (f" {n}" if n > 3 else ""),
            200 * n // 40 - 100,
            -100,
            100,
            f"{13**5 * n:,}",
            list(Differs)[n % 3],
        )
        for n in range(count)
    ]
    found = plan(segments(*rows, whole=whole, title="Årlig undersøgelse af kundeoplevelsen Øst og vest"))
    assert found.overlapping() == []
    assert found.cut() == []


def test_a_segment_of_one_answer_has_no_interval():
    assert plan(segments(SegmentRow("DK", 100, None, None, "1"))).shapes("interval") == []


def test_segments_that_agree_do_not_look_far_apart():
    found = plan(segments(SegmentRow("A", 29, 28, 30, "9,000"), SegmentRow("B", 31, 30, 32, "9,000"), whole=30))
    shown = [int(line.get_gid().split()[1]) for line in found.shapes("grid")]
    assert shown[-1] - shown[0] >= 40
