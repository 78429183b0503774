"""Colours that need not be seen: contrast by WCAG 2.2, distance as colour-blind people see them."""

from itertools import combinations
from math import dist

import pytest

from bot.pictures.palette import BAND, DETRACTOR, INK, MUTED, PAPER, PASSIVE, PROMOTER, contrast, ink_on

GROUPS = {"detractor": DETRACTOR, "passive": PASSIVE, "promoter": PROMOTER}

#: "A Physiologically-based Model for Simulation of Color Vision Deficiency", Machado and others 2009, IEEE TVCG 15(6);
#: severity 1.0, on linear RGB.
SEEN_BY = {
    "everyone": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "the red-blind": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "the green-blind": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "the blue-blind": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
    "those who see no colour": ((0.2126, 0.7152, 0.0722),) * 3,
}

#: CIE76 of 2.3 is just noticeable side by side; ten times that is told apart across a legend.
FAR = 23


def linear(colour: str) -> list[float]:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def lab(rgb: list[float]) -> tuple[float, float, float]:
    """CIE L*a*b* of linear sRGB under D65."""
    matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    shares = [
        sum(weight * max(0, part) for weight, part in zip(row, rgb, strict=True)) / full
        for row, full in zip(matrix, white, strict=True)
    ]
    x, y, z = (share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116 for share in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, eyes: str) -> float:
    seen = [
        [sum(weight * part for weight, part in zip(row, linear(colour), strict=True)) for row in SEEN_BY[eyes]]
        for colour in (one, other)
    ]
    return dist(lab(seen[0]), lab(seen[1]))


@pytest.mark.parametrize("eyes", [eyes for eyes in SEEN_BY if eyes != "those who see no colour"])
@pytest.mark.parametrize(("one", "other"), tuple(combinations(GROUPS, 2)))
def test_the_groups_stay_apart_for_all_eyes(one, other, eyes):
    assert distance(GROUPS[one], GROUPS[other], eyes) >= FAR


def test_neighbours_stay_apart_without_any_colour():
    """Passives lie between the two others, in the columns and in the bar, with a white gap between."""
    assert distance(DETRACTOR, PASSIVE, "those who see no colour") >= 15
    assert distance(PASSIVE, PROMOTER, "those who see no colour") >= 15


def test_the_usual_traffic_lights_would_not_have_stayed_apart():
    red, green = "#c0392b", "#27ae60"
    assert distance(red, green, "everyone") >= FAR
    assert distance(red, green, "the green-blind") < FAR


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)  # WebAIM's example of just too little


@pytest.mark.parametrize("words", [INK, MUTED])
@pytest.mark.parametrize("ground", [PAPER, BAND])
def test_words_are_read_on_the_paper_and_on_the_band(words, ground):
    assert contrast(words, ground) >= 4.5


@pytest.mark.parametrize("ground", GROUPS.values())
def test_words_are_read_in_the_bar(ground):
    assert contrast(ink_on(ground), ground) >= 4.5


@pytest.mark.parametrize("shape", [DETRACTOR, PASSIVE, PROMOTER, MUTED])
def test_shapes_that_carry_meaning_stand_out(shape):
    assert contrast(shape, PAPER) >= 3


def test_the_line_stands_out_from_its_band():
    assert contrast(PROMOTER, BAND) >= 3
