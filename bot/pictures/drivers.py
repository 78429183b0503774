"""The map of `/drivers`: how customers rate each thing asked about, and how much it goes with recommending.

rho |  start here |            |
    |-------------+------------|  lines at the averages
    |             |            |
             mean answer
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.pictures.palette import BAND, MUTED, PROMOTER, RULE
from bot.pictures.paper import LEADING, LEFT, RIGHT, SMALL, TINY
from bot.pictures.scales import Scale

if TYPE_CHECKING:
    from bot.pictures.sheet import PictureSheet

NAME: Final = 340
"""Pixels for a name at most; longer ones take several lines."""
HEIGHT: Final = 640
CORNER: Final = 54
"""Kept free over all points, for where to start."""


@dataclass(frozen=True, slots=True)
class DriverBar:
    name: str
    mean: float
    """0 to 10."""
    rho: float
    """Rank correlation with the score, -1 to 1."""
    low: float
    high: float
    """95 % interval of rho."""
    figures: str
    """Mean and rho as the reader writes them."""


@dataclass(frozen=True, slots=True)
class DriversPicture:
    title: str
    below: str
    drivers: tuple[DriverBar, ...]
    mean_words: str
    """Along the bottom: "Mean answer, 0 to 10"."""
    rho_words: str
    """Over the upright axis: that higher goes more with recommending."""
    start_here: str
    """In the corner of what matters and is rated low."""
    decimal_mark: str
    """Of the numbers on the upright axis."""


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "_Box") -> bool:
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)

    def is_inside(self, other: "_Box") -> bool:
        is_between = other.left <= self.left and self.right <= other.right
        return is_between and other.top <= self.top and self.bottom <= other.bottom


@dataclass(frozen=True, slots=True)
class _Plot:
    area: _Box
    across: Scale
    up: Scale
    taken: list[_Box]
    """Where words may not lie."""
    lines: list[_Box]
    """Where words should not lie, if there is room elsewhere."""


def draw(picture: DriversPicture, sheet: "PictureSheet") -> None:
    y = sheet.heading(picture.title, picture.below)
    y = sheet.paragraph(LEFT, y + 24, f"↑ {picture.rho_words}", RIGHT - LEFT, size=SMALL, colour=MUTED) + 20
    area = _Box(LEFT + 76, y, RIGHT, y + HEIGHT)
    across = Scale(*_means(picture.drivers), area.left, area.right)
    up = Scale(*_rhos(picture.drivers), area.bottom, area.top + CORNER)
    plot = _Plot(area, across, up, [], [])
    _grid(picture, plot, sheet)
    if len(picture.drivers) > 1:
        _averages(picture, plot, sheet)
    _points(picture.drivers, plot, sheet)
    y = area.bottom + 64
    sheet.text(RIGHT, y, f"{picture.mean_words} →", size=SMALL, colour=MUTED, align="right")
    sheet.end(_names(picture.drivers, plot, sheet, y + SMALL / 2))


def _means(drivers: Sequence[DriverBar]) -> tuple[float, float]:
    """Whole numbers around all means, four apart at least."""
    means = [driver.mean for driver in drivers] or [0.0, 10.0]
    low, high = max(0, floor(min(means) - 0.3)), min(10, ceil(max(means) + 0.3))
    while high - low < 4:
        low, high = max(0, low - 1), min(10, high + 1)
    return low, high


def _rhos(drivers: Sequence[DriverBar]) -> tuple[float, float]:
    """Tenths around all intervals, and 0."""
    ends = [0.0, *(end for driver in drivers for end in (driver.low, driver.high))]
    return max(-1.0, floor(10 * min(ends)) / 10), min(1.0, max(0.4, ceil(10 * max(ends)) / 10))


def _grid(picture: DriversPicture, plot: _Plot, sheet: "PictureSheet") -> None:
    area = plot.area
    for mean in range(round(plot.across.low), round(plot.across.high) + 1):
        x = plot.across(mean)
        sheet.line([(x, area.top), (x, area.bottom)], RULE, layer=1, gid=f"grid {mean}")
        sheet.text(x, area.bottom + 14 + TINY / 2, str(mean), size=TINY, colour=MUTED, align="center")
    tenths = range(round(10 * plot.up.low), round(10 * plot.up.high) + 1)
    for tenth in tenths[:: ceil(len(tenths) / 8)]:
        y = plot.up(tenth / 10)
        sheet.line([(area.left, y), (area.right, y)], MUTED if tenth == 0 else RULE, layer=1, gid=f"grid {tenth}")
        words = f"{tenth / 10:.1f}".replace(".", picture.decimal_mark)
        sheet.text(area.left - 14, y, words, size=TINY, colour=MUTED, align="right")


def _averages(picture: DriversPicture, plot: _Plot, sheet: "PictureSheet") -> None:
    """The lines at the averages, and the corner to start in."""
    area, count = plot.area, len(picture.drivers)
    x = plot.across(sum(driver.mean for driver in picture.drivers) / count)
    y = plot.up(sum(driver.rho for driver in picture.drivers) / count)
    sheet.box(area.left, area.top, x, y, BAND, gid="corner")
    sheet.line([(x, area.top), (x, area.bottom)], MUTED, is_dashed=True, gid="average")
    sheet.line([(area.left, y), (area.right, y)], MUTED, is_dashed=True, gid="average")
    words = _Box(area.left + 16, area.top + 6, area.left + 16, area.top + CORNER)
    sheet.text(words.left, (words.top + words.bottom) / 2, picture.start_here, size=SMALL, is_bold=True)
    plot.taken.append(words._replace(right=words.left + sheet.width_of(picture.start_here, SMALL, is_bold=True)))
    plot.lines.extend((_Box(x - 4, area.top, x + 4, area.bottom), _Box(area.left, y - 4, area.right, y + 4)))


def _points(drivers: Sequence[DriverBar], plot: _Plot, sheet: "PictureSheet") -> None:
    for driver in drivers:
        x, y = plot.across(driver.mean), plot.up(driver.rho)
        low, high = plot.up(driver.low), plot.up(driver.high)
        sheet.line([(x, low), (x, high)], PROMOTER, width=4, layer=3, gid="interval")
        sheet.mark(x, y, PROMOTER, shape="D", size=22, gid="driver")
        plot.taken.append(_Box(x - 16, y - 16, x + 16, y + 16))
        plot.lines.append(_Box(x - 4, high, x + 4, low))


def _names(drivers: Sequence[DriverBar], plot: _Plot, sheet: "PictureSheet", bottom: float) -> float:
    """Beside each point; below the map, should there be no room in it."""
    for driver in drivers:
        lines = [*sheet.wrapped(driver.name, NAME, SMALL, is_bold=True), driver.figures]
        width = max(sheet.width_of(line, SMALL, is_bold=line is not driver.figures) for line in lines)
        place = _place(plot, driver, width, len(lines) * SMALL * LEADING)
        if place is None:
            words = f"{driver.name}: {driver.figures}"
            bottom = sheet.paragraph(LEFT, bottom + 12, words, RIGHT - LEFT, size=SMALL)
            continue
        plot.taken.append(place)
        sheet.plate(*place)
        for number, line in enumerate(lines):
            y = place.top + (number + 0.5) * SMALL * LEADING
            sheet.text(place.left, y, line, size=SMALL, is_bold=number < len(lines) - 1)
    return bottom


def _place(plot: _Plot, driver: DriverBar, width: float, height: float) -> _Box | None:
    near = [
        box
        for box in _around(plot.across(driver.mean), plot.up(driver.rho), width, height)
        if box.is_inside(plot.area) and not any(box.overlaps(other) for other in plot.taken)
    ]
    clear = (box for box in near if not any(box.overlaps(line) for line in plot.lines))
    return next(clear, near[0] if near else None)


def _around(x: float, y: float, width: float, height: float) -> Iterator[_Box]:
    """So near to the point that nobody asks which one is meant: at its sides, then over and under it."""
    rows = [y - height / 2 + shift * height / 4 for shift in (0, 1, -1, 2, -2, 3, -3)]
    for top in rows:
        for left in (x + 26, x - 26 - width):
            yield _Box(left, top, left + width, top + height)
    for top in (y - 26 - height, y + 26):
        for left in (x - width / 2, x - width / 4, x - 3 * width / 4):
            yield _Box(left, top, left + width, top + height)
