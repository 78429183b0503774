"""The map of /drivers."""

import pytest

from bot.pictures.drivers import DriverBar, DriversPicture
from tests.pictures.plans import plan

WAITING = DriverBar("Waiting time", 5.8, 0.56, 0.44, 0.66, "5.8 / 0.56")
KNOWING = DriverBar("How well we know our trade", 8.3, 0.41, 0.2, 0.6, "8.3 / 0.41")


def drivers(*found, mark=".") -> DriversPicture:
    return DriversPicture("Yearly survey", "229 answers", found, "average answer", "goes more with", "Start here", mark)


def test_what_is_rated_low_and_goes_with_recommending_lies_in_the_corner_to_start_in():
    found = plan(drivers(WAITING, KNOWING))
    (corner,) = found.shapes("corner")
    first, second = found.shapes("driver")

    def is_in_corner(mark) -> bool:
        x, y = mark.get_xdata()[0], mark.get_ydata()[0]
        is_left = corner.get_x() <= x <= corner.get_x() + corner.get_width()
        return is_left and corner.get_y() <= y <= corner.get_y() + corner.get_height()

    assert is_in_corner(first)
    assert not is_in_corner(second)
    assert "Start here" in found.words


def test_one_question_has_no_average_to_stand_over():
    found = plan(drivers(WAITING))
    assert found.shapes("average") == found.shapes("corner") == []
    assert "Start here" not in found.words


def test_the_interval_of_the_correlation_is_drawn():
    found = plan(drivers(WAITING))
    (interval,), (mark,) = found.shapes("interval"), found.shapes("driver")
    low, high = interval.get_ydata()
    assert high < mark.get_ydata()[0] < low  # pixels count downwards


def test_numbers_of_the_axis_have_the_readers_decimal_mark():
    words = plan(drivers(WAITING, mark=",")).words
    assert "0,5" in words
    assert "0.5" not in words


@pytest.mark.parametrize(
    "points",
    [
        [(5.8, 0.56), (8.3, 0.41)],
        [(6, 0.5), (6, 0.5)],
        [(10, 0.9), (10, -0.9)],
        [(0, 0), (0, 0.01)],
        [(7 + n / 10, 0.4 + n / 100) for n in range(8)],
    ],
)
@pytest.mark.parametrize("name", ["Tid", "Hvor godt vi kender dit fag og din hverdag som kunde i Nordjylland"])
def test_no_name_is_cut_or_laid_over_another(points, name):
    found = plan(
        drivers(
            *(DriverBar(f"{name} {n}", mean, rho, rho - 0.1, rho + 0.1, "6") for n, (mean, rho) in enumerate(points))
        )
    )
    assert found.overlapping() == []
    assert found.cut() == []
    written = " ".join(found.words)
    assert all(str(n) in written for n in range(len(points)))
    assert written.count("Tid" if name == "Tid" else "Hvor godt") == len(points)
