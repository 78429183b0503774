"""The line of /trend."""

import pytest
from matplotlib.colors import to_hex

from bot.pictures.palette import PAPER, PROMOTER
from bot.pictures.trend import NoteMark, PlottedPoint, TrendPicture
from tests.pictures.plans import plan


def point(score, period="Q1 2026", answers="60", *, half=20, is_running=False) -> PlottedPoint:
    if score is None:
        return PlottedPoint(period, None, None, None, "0", is_running)
    return PlottedPoint(period, score, max(-100, score - half), min(100, score + half), answers, is_running)


def trend(*points, notes=()) -> TrendPicture:
    return TrendPicture(
        "Yearly survey", "2025 - 2026", points, tuple(notes), "NPS", "answers", "Pale: the true NPS", "so far"
    )


FOUR = (
    point(18, "Q1 2026"),
    point(22, "Q2 2026"),
    point(15, "Q3 2026", "1,234"),
    point(29, "Q4 2026", is_running=True),
)


def numbers_of_the_axis(found) -> list[int]:
    return [int(shape.get_gid().split()[1]) for shape in found.shapes("grid")]


def test_each_period_has_its_point_its_number_and_its_answers():
    found = plan(trend(*FOUR))
    assert [mark.get_xdata()[0] for mark in found.shapes("point")] == sorted(
        mark.get_xdata()[0] for mark in found.shapes("point")
    )
    assert len(found.shapes("point")) == 4
    for word in ("18", "22", "15", "29", "1,234", "answers", "NPS", "Pale: the true NPS"):
        assert word in found.words
    assert found.words.count("60") == 3
    middle = found.shapes("point")[2].get_xdata()[0]
    assert found.text("15").get_position()[0] == found.text("1,234").get_position()[0] == middle


def test_higher_scores_lie_higher():
    heights = [mark.get_ydata()[0] for mark in plan(trend(*FOUR)).shapes("point")]
    assert heights[3] < heights[1] < heights[0] < heights[2]


def test_the_running_period_is_hollow_dashed_and_named():
    found = plan(trend(*FOUR))
    fills = [to_hex(mark.get_markerfacecolor()) for mark in found.shapes("point")]
    assert fills == [PROMOTER, PROMOTER, PROMOTER, PAPER]
    assert [line.get_linestyle() for line in found.shapes("line")] == ["-", "-", "--"]
    assert "so far" in found.words
    assert "so far" not in plan(trend(*FOUR[:3])).words


def test_a_period_without_answers_is_a_gap_and_not_a_zero():
    found = plan(trend(point(18), point(22), point(None), point(30)))
    assert len(found.shapes("point")) == 3
    assert len(found.shapes("line")) == 1
    assert len(found.shapes("band")) == 2
    assert "0" in found.words


def test_one_answer_has_a_point_and_no_band():
    found = plan(trend(PlottedPoint("Q1 2026", 100, None, None, "1")))
    assert len(found.shapes("point")) == 1
    assert found.shapes("band") == []


def test_the_axis_spans_forty_points_at_least_in_tens():
    shown = numbers_of_the_axis(plan(trend(point(30, half=3), point(31, half=3))))
    assert shown == [10, 20, 30, 40, 50]


def test_the_axis_never_leaves_the_scale():
    assert numbers_of_the_axis(plan(trend(point(-100), point(100)))) == [-100, -50, 0, 50, 100]
    assert numbers_of_the_axis(plan(trend(point(99, half=1), point(100, half=1)))) == [60, 70, 80, 90, 100]


def test_the_line_of_zero_is_darker_than_the_others():
    lines = {line.get_gid(): to_hex(line.get_color()) for line in plan(trend(point(-10), point(10))).shapes("grid")}
    assert lines.pop("grid 0") not in lines.values()


def test_notes_are_numbered_flags_on_their_day_explained_below():
    notes = (NoteMark(0.5, "12 Feb 2026: new phone system"), NoteMark(2.25, "24 Jul 2026: two more in support"))
    found = plan(trend(*FOUR, notes=notes))
    first, second = found.shapes("flag")
    points = [mark.get_xdata()[0] for mark in found.shapes("point")]
    assert first.get_xdata()[0] == points[0]
    assert points[1] < second.get_xdata()[0] < points[2]
    for number, note in (("1", notes[0]), ("2", notes[1])):
        on_the_line, below = [text for text in found.texts if text.get_text() == number]
        assert on_the_line.get_position()[1] < below.get_position()[1] == found.text(note.words).get_position()[1]


def test_flags_of_the_same_days_stand_over_each_other():
    notes = [NoteMark(at, f"note {at}") for at in (2.0, 2.01, 2.02, 3.9)]
    found = plan(trend(*FOUR, notes=notes))
    tops = [flag.get_ydata()[0] for flag in found.shapes("flag")]
    assert tops[0] > tops[1] > tops[2]
    assert tops[3] == tops[0]
    assert found.overlapping() == []


def months(count: int) -> list[PlottedPoint]:
    names = ["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."]
    return [
        point(
            (37 * index) % 201 - 100, f"{names[index % 12]} {2025 + index // 12}", f"{17 * index:,}".replace(",", " ")
        )
        for index in range(count)
    ]


@pytest.mark.parametrize("count", [0, 1, 2, 4, 7, 8, 12, 13, 24, 36, 60, 120])
def test_nothing_is_cut_or_laid_over_something_else(count):
    notes = [NoteMark(at * count / 9, "12. mar. 2026: " + "Nye åbningstider på alle hverdage, " * 4) for at in range(9)]
    found = plan(trend(*months(count), point(40, is_running=True), notes=notes))
    assert found.overlapping() == []
    assert found.cut() == []


def test_two_years_of_months_have_every_number_and_every_period():
    found = plan(trend(*months(24)))
    for one in months(24):
        assert one.period in found.words
        assert str(one.score).replace("-", "−") in found.words
        assert one.answers in found.words


def test_a_trend_of_gaps_alone_is_an_empty_scale():
    found = plan(trend(point(None), point(None)))
    assert numbers_of_the_axis(found) == [-100, -50, 0, 50, 100]
    assert found.shapes("point") == found.shapes("line") == []
