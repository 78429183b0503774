"""The bars of /rate."""

import pytest

from bot.pictures.rate import RatePicture, RateStep
from tests.pictures.plans import plan


def rate(*people: int) -> RatePicture:
    names = ("Asked", "Reached", "Gave a score", "Said why")
    return RatePicture(
        "Yearly survey", "2026", tuple(RateStep(*step, f"{step[1]} (x%)") for step in zip(names, people, strict=True))
    )


def test_each_step_is_a_bar_as_long_as_its_part_of_those_asked():
    widths = [bar.get_width() for bar in plan(rate(660, 640, 229, 131)).shapes("step")]
    assert [width / widths[0] for width in widths] == pytest.approx([1, 640 / 660, 229 / 660, 131 / 660])


def test_behind_each_step_lies_the_one_before():
    found = plan(rate(660, 640, 229, 131))
    before = [bar.get_width() for bar in found.shapes("before")]
    steps = [bar.get_width() for bar in found.shapes("step")]
    assert before == pytest.approx([steps[0], *steps[:3]])


def test_few_are_seen_and_none_are_not():
    bars = plan(rate(1_000_000, 640, 1, 0)).shapes("step")
    assert len(bars) == 3
    assert min(bar.get_width() for bar in bars) >= 4


def test_nobody_asked_is_one_empty_bar():
    found = plan(rate(0, 0, 0, 0))
    assert found.shapes("step") == []
    assert len(found.shapes("before")) == 1
    assert found.overlapping() == found.cut() == []
