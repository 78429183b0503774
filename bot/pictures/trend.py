"""The line of `/trend`: a point a period in its 95 % band, the answers under each, and what was done about it.

A period without answers is a gap and not a 0. The one that still runs is hollow, and the line to it dashed. The axis
spans forty points at least, so that noise does not look like news.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import ceil
from typing import TYPE_CHECKING, Final

from bot.pictures.palette import BAND, INK, MUTED, PROMOTER, RULE
from bot.pictures.paper import LEADING, LEFT, RIGHT, SMALL, TINY
from bot.pictures.scales import Scale, span, ticks

if TYPE_CHECKING:
    from bot.pictures.sheet import PictureSheet

HEIGHT: Final = 440
FLAG_ROW: Final = 52
AWAY: Final = 18
"""From a point to its number."""


@dataclass(frozen=True, slots=True)
class PlottedPoint:
    period: str
    """As short as it can be understood: "Q1 2026", "Mar"."""
    score: int | None
    """-100 to 100; `None` without answers."""
    low: float | None
    high: float | None
    """95 % interval; `None` under two answers."""
    answers: str
    is_running: bool = False


@dataclass(frozen=True, slots=True)
class NoteMark:
    at: float
    """Where on the line: the first period goes from 0 to 1, the second from 1 to 2."""
    words: str
    """With its day: "12 Mar 2026: new phone system"."""


@dataclass(frozen=True, slots=True)
class TrendPicture:
    title: str
    below: str
    """From when to when, and of what."""
    points: tuple[PlottedPoint, ...]
    """Oldest first, empty ones too."""
    notes: tuple[NoteMark, ...]
    """In the order of time; they are numbered from 1."""
    score: str
    """Names the numbers of the axis: "NPS"."""
    answers: str
    """Names the row of answers under the periods: "answers"."""
    band: str
    """Says what the band is."""
    so_far: str
    """Stands under the period that still runs."""


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where things are on the paper."""

    trend: TrendPicture
    left: float
    pitch: float
    top: float
    bottom: float
    up: Scale
    size: float | None
    """Of the numbers at the points; they are turned where there are too many to be level."""

    def middle(self, index: int) -> float:
        return self.left + (index + 0.5) * self.pitch

    def is_labelled(self, index: int) -> bool:
        """Every one, while there is room for a line of type; the last in any case."""
        return (len(self.trend.points) - 1 - index) % ceil(TINY * LEADING / self.pitch) == 0


def draw(trend: TrendPicture, sheet: "PictureSheet") -> None:
    y = sheet.heading(trend.title, trend.below)
    rows = _flag_rows(trend, sheet)
    plot = _plot(trend, sheet, y + 24 + FLAG_ROW * (max(rows, default=-1) + 1))
    _grid(plot, sheet)
    _flags(plot, rows, sheet)
    _band(plot, sheet)
    _line(plot, sheet)
    y = _under(plot, sheet)
    sheet.end(_legend(trend, sheet, y + 26))


def _gutter(trend: TrendPicture, sheet: "PictureSheet") -> float:
    """The room at the left for the numbers of the axis and the name of the row below."""
    return LEFT + 20 + max(sheet.width_of(words, TINY) for words in ("-100", trend.answers))


def _plot(trend: TrendPicture, sheet: "PictureSheet", top: float) -> _Plot:
    left = _gutter(trend, sheet)
    pitch = (RIGHT - left) / max(len(trend.points), 1)
    low, high = span(
        value for point in trend.points for value in (point.score, point.low, point.high) if value is not None
    )
    scores = [str(point.score) for point in trend.points if point.score is not None]
    size = sheet.fitting(scores, pitch - 8, (SMALL, TINY), is_bold=True)
    room = AWAY + (size or max(sheet.width_of(score, SMALL, is_bold=True) for score in scores))
    # Beyond the axis as much as the highest and the lowest number need.
    dot = HEIGHT / (high - low)
    over = max([room - (high - point.score) * dot for point in trend.points if point.score is not None], default=0)
    under = max([room - (point.score - low) * dot for point in trend.points if point.score is not None], default=0)
    up = Scale(low, high, top + max(over, 20) + HEIGHT, top + max(over, 20))
    return _Plot(trend, left, pitch, top, up.start + max(under, 20), up, size)


def _grid(plot: _Plot, sheet: "PictureSheet") -> None:
    for value in ticks(round(plot.up.low), round(plot.up.high)):
        y = plot.up(value)
        sheet.line([(plot.left, y), (RIGHT, y)], MUTED if value == 0 else RULE, layer=1.5, gid=f"grid {value}")
        sheet.text(plot.left - 14, y, str(value), size=TINY, colour=INK if value == 0 else MUTED, align="right")
    y = plot.up(plot.up.high) - TINY * LEADING
    sheet.text(plot.left - 14, y, plot.trend.score, size=TINY, colour=MUTED, align="right")


def _flag_rows(trend: TrendPicture, sheet: "PictureSheet") -> list[int]:
    """A row for each flag, so that no two lie over each other."""
    left = _gutter(trend, sheet)
    pitch = (RIGHT - left) / max(len(trend.points), 1)
    ends: list[float] = []
    rows = []
    for note in trend.notes:
        x = left + note.at * pitch
        row = next((row for row, end in enumerate(ends) if x - end >= 56), len(ends))
        ends[row : row + 1] = [x]
        rows.append(row)
    return rows


def _flags(plot: _Plot, rows: Sequence[int], sheet: "PictureSheet") -> None:
    for number, (note, row) in enumerate(zip(plot.trend.notes, rows, strict=True), start=1):
        x, y = plot.left + note.at * plot.pitch, plot.top - FLAG_ROW * (row + 0.5)
        sheet.line([(x, y), (x, plot.bottom)], MUTED, is_dashed=True, gid=f"flag {number}")
        sheet.badge(x, y, str(number))


def _band(plot: _Plot, sheet: "PictureSheet") -> None:
    for run in _runs(plot.trend.points, lambda point: point.low is not None and point.high is not None):
        edges = [
            (plot.middle(index), plot.up(point.low), plot.up(point.high))
            for index in run
            if (point := plot.trend.points[index]).low is not None and point.high is not None
        ]
        if len(edges) == 1:
            x, low, high = edges[0]
            edges = [(x - 8, low, high), (x + 8, low, high)]
        lower = [(x, low) for x, low, _ in edges]
        sheet.area([*lower, *((x, high) for x, _, high in reversed(edges))], BAND, gid="band")


def _runs(points: Sequence[PlottedPoint], is_in: Callable[[PlottedPoint], bool]) -> Iterator[list[int]]:
    """Indices of points in a row, cut at the gaps."""
    for inside, run in groupby(range(len(points)), key=lambda index: is_in(points[index])):
        if inside:
            yield list(run)


def _line(plot: _Plot, sheet: "PictureSheet") -> None:
    points = plot.trend.points
    heights = [None if point.score is None else plot.up(point.score) for point in points]
    for index, (here, there) in enumerate(pairwise(heights)):
        if here is not None and there is not None:
            ends = [(plot.middle(index), here), (plot.middle(index + 1), there)]
            is_running = points[index + 1].is_running
            sheet.line(ends, PROMOTER, width=5, is_dashed=is_running, layer=3, gid="line")
    for index, (point, y) in enumerate(zip(points, heights, strict=True)):
        if y is not None:
            size = min(20, plot.pitch * 0.6)
            sheet.mark(plot.middle(index), y, PROMOTER, size=size, is_hollow=point.is_running, gid="point")
            if plot.is_labelled(index):
                _score(plot, index, y, _is_dip(heights, index), sheet)


def _is_dip(heights: Sequence[float | None], index: int) -> bool:
    """Lower on the paper than those beside it: there the number has room below."""
    here = heights[index] or 0.0
    beside = [height for height in heights[max(index - 1, 0) : index + 2] if height is not None]
    return here > sum(beside) / len(beside)


def _score(plot: _Plot, index: int, y: float, is_below: bool, sheet: "PictureSheet") -> None:
    sheet.text(
        plot.middle(index),
        y + (AWAY if is_below else -AWAY),
        str(plot.trend.points[index].score),
        size=plot.size or SMALL,
        is_bold=True,
        align="center",
        level="top" if is_below else "bottom",
        is_turned=plot.size is None,
        has_halo=True,
    )


def _under(plot: _Plot, sheet: "PictureSheet") -> float:
    """The periods, their answers, and which one still runs."""
    points = plot.trend.points
    y = _row(plot, [point.period for point in points], plot.bottom + 12, sheet)
    sheet.text(plot.left - 14, y + 10 + SMALL * LEADING / 2, plot.trend.answers, size=TINY, colour=MUTED, align="right")
    y = _row(plot, [point.answers for point in points], y + 10, sheet, colour=MUTED, is_number=True)
    running = next((index for index, point in enumerate(points) if point.is_running), None)
    if running is None:
        return y
    half = sheet.width_of(plot.trend.so_far, SMALL) / 2
    x = min(max(plot.middle(running), LEFT + half), RIGHT - half)
    sheet.text(x, y + 12 + SMALL / 2, plot.trend.so_far, size=SMALL, align="center")
    return y + 12 + SMALL


def _row(
    plot: _Plot, labels: Sequence[str], top: float, sheet: "PictureSheet", *, colour: str = INK, is_number: bool = False
) -> float:
    """One label a period, level if all have room so, word under word if need be; else all turned."""
    room = plot.pitch - 12
    words = labels if is_number else [word for label in labels for word in label.split()]
    size = sheet.fitting(labels, room, (SMALL,)) or sheet.fitting(words, room, (SMALL, TINY))
    if size is None:
        return _turned_row(plot, labels, top, sheet, colour)
    deepest = top
    for index, label in enumerate(labels):
        for number, line in enumerate([label] if is_number else sheet.wrapped(label, room, size)):
            y = top + (number + 0.5) * size * LEADING
            sheet.text(plot.middle(index), y, line, size=size, colour=colour, align="center")
            deepest = max(deepest, y + size * LEADING / 2)
    return deepest


def _turned_row(plot: _Plot, labels: Sequence[str], top: float, sheet: "PictureSheet", colour: str) -> float:
    size = SMALL if plot.pitch >= SMALL * LEADING else TINY
    for index, label in enumerate(labels):
        if plot.is_labelled(index):
            x = plot.middle(index)
            sheet.text(x, top + 4, label, size=size, colour=colour, align="center", level="top", is_turned=True)
    return top + 4 + max((sheet.width_of(label, size) for label in labels), default=0)


def _legend(trend: TrendPicture, sheet: "PictureSheet", top: float) -> float:
    beside = LEFT + 64
    sheet.box(LEFT, top + 6, LEFT + 44, top + 6 + SMALL, BAND, gid="key band")
    y = sheet.paragraph(beside, top, trend.band, RIGHT - beside, size=SMALL, colour=MUTED)
    for number, note in enumerate(trend.notes, start=1):
        sheet.badge(LEFT + 22, y + 12 + SMALL * LEADING / 2, str(number))
        y = sheet.paragraph(beside, y + 12, note.words, RIGHT - beside, size=SMALL)
    return y
