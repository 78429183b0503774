"""The dots of `/segments`: a row a segment with its 95 % interval, and all answers together as the upright line.

Whatever differs from everyone else by more than chance is bold, and a triangle that points to where it differs.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from bot.pictures.palette import DETRACTOR, INK, MUTED, PROMOTER, RULE
from bot.pictures.paper import LEADING, LEFT, RIGHT, SMALL, TINY
from bot.pictures.scales import Scale, span, ticks

if TYPE_CHECKING:
    from bot.pictures.sheet import PictureSheet

ROW: Final = 66
NAMES: Final = 330
"""Pixels for the names at most."""


class Differs(StrEnum):
    """From everyone else, by more than chance."""

    LOWER = "lower"
    HIGHER = "higher"
    NOT = "not"


#: Shape and colour.
MARKS: Final = {Differs.LOWER: ("v", DETRACTOR), Differs.HIGHER: ("^", PROMOTER), Differs.NOT: ("o", MUTED)}


@dataclass(frozen=True, slots=True)
class SegmentRow:
    name: str
    score: int
    low: float | None
    high: float | None
    """95 % interval; `None` under two answers."""
    answers: str
    differs: Differs = Differs.NOT


@dataclass(frozen=True, slots=True)
class SegmentsPicture:
    title: str
    below: str
    """By what and from when to when."""
    rows: tuple[SegmentRow, ...]
    """In the order to be shown in: the lowest first."""
    whole: int
    """The score of all answers together."""
    whole_words: str
    """ "All 29"."""
    score: str
    """Over the scores: "NPS"."""
    answers: str
    """Over the numbers of answers."""
    lower: str
    higher: str
    not_different: str
    """What the three shapes mean."""
    footnote: str = ""
    """What is not shown, and why."""


@dataclass(frozen=True, slots=True)
class _Columns:
    names: float
    along: Scale
    score: float
    answers: float
    """Right ends of the names and the two numbers."""


def draw(picture: SegmentsPicture, sheet: "PictureSheet") -> None:
    y = sheet.heading(picture.title, picture.below)
    columns = _columns(picture, sheet)
    top = _heads(picture, columns, sheet, y + 30)
    bottom = _rows(picture, columns, sheet, top)
    _grid(picture, columns, sheet, top, bottom)
    sheet.end(_legend(picture, sheet, bottom + 62))


def _columns(picture: SegmentsPicture, sheet: "PictureSheet") -> _Columns:
    answers = max(sheet.width_of(words, SMALL) for words in (picture.answers, *(row.answers for row in picture.rows)))
    score = max(sheet.width_of(words, SMALL, is_bold=True) for words in (picture.score, "-100"))
    lines = [line for row in picture.rows for line in sheet.wrapped(row.name, NAMES, SMALL, is_bold=True)]
    names = LEFT + max((sheet.width_of(line, SMALL, is_bold=True) for line in lines), default=0)
    found = [value for row in picture.rows for value in (row.score, row.low, row.high) if value is not None]
    low, high = span([*found, picture.whole])
    score_end = RIGHT - answers - 28
    return _Columns(names, Scale(low, high, names + 40, score_end - score - 40), score_end, RIGHT)


def _heads(picture: SegmentsPicture, columns: _Columns, sheet: "PictureSheet", top: float) -> float:
    y = top + SMALL / 2
    sheet.text(columns.score, y, picture.score, size=SMALL, colour=MUTED, align="right")
    sheet.text(columns.answers, y, picture.answers, size=SMALL, colour=MUTED, align="right")
    half = sheet.width_of(picture.whole_words, SMALL, is_bold=True) / 2
    furthest = columns.score - sheet.width_of(picture.score, SMALL) - 20 - half
    x = min(max(columns.along(picture.whole), LEFT + half), furthest)
    sheet.text(x, y, picture.whole_words, size=SMALL, is_bold=True, align="center")
    return top + SMALL + 16


def _rows(picture: SegmentsPicture, columns: _Columns, sheet: "PictureSheet", top: float) -> float:
    for row in picture.rows:
        lines = sheet.wrapped(row.name, columns.names - LEFT + 1, SMALL, is_bold=True)
        height = max(ROW, len(lines) * SMALL * LEADING + 20)
        _row(row, lines, columns, sheet, top + height / 2)
        top += height
    return top


def _row(row: SegmentRow, lines: list[str], columns: _Columns, sheet: "PictureSheet", y: float) -> None:
    is_different = row.differs is not Differs.NOT
    shape, colour = MARKS[row.differs]
    for number, line in enumerate(lines):
        offset = (number - (len(lines) - 1) / 2) * SMALL * LEADING
        sheet.text(LEFT, y + offset, line, size=SMALL, is_bold=is_different)
    if row.low is not None and row.high is not None:
        ends = [(columns.along(row.low), y), (columns.along(row.high), y)]
        sheet.line(ends, colour, width=6 if is_different else 4, layer=3, gid="interval")
    sheet.mark(columns.along(row.score), y, colour, shape=shape, size=28 if is_different else 20, gid=row.differs)
    sheet.text(columns.score, y, str(row.score), size=SMALL, is_bold=is_different, align="right")
    sheet.text(columns.answers, y, row.answers, size=SMALL, align="right")


def _grid(picture: SegmentsPicture, columns: _Columns, sheet: "PictureSheet", top: float, bottom: float) -> None:
    along = columns.along
    low, high = round(along.low), round(along.high)
    shown = next((found for step in (1, 2, 4) if _have_room(found := ticks(low, high)[::step], along, sheet)), range(0))
    for value in shown:
        x = along(value)
        sheet.line([(x, top), (x, bottom + 8)], MUTED if value == 0 else RULE, layer=1, gid=f"grid {value}")
        sheet.text(x, bottom + 12 + TINY / 2, str(value), size=TINY, colour=MUTED, align="center")
    x = along(picture.whole)
    sheet.line([(x, top), (x, bottom)], INK, width=3, is_dashed=True, layer=2, gid="whole")


def _have_room(values: range, along: Scale, sheet: "PictureSheet") -> bool:
    return all(
        sheet.width_of(str(value), TINY) + 16 <= along(values.step + along.low) - along.start for value in values
    )


def _legend(picture: SegmentsPicture, sheet: "PictureSheet", top: float) -> float:
    words = {Differs.LOWER: picture.lower, Differs.HIGHER: picture.higher, Differs.NOT: picture.not_different}
    beside, y = LEFT + 44, top
    for differs in Differs:
        if any(row.differs is differs for row in picture.rows):
            shape, colour = MARKS[differs]
            sheet.mark(LEFT + 14, y + SMALL * LEADING / 2, colour, shape=shape, size=24, gid="key")
            y = sheet.paragraph(beside, y, words[differs], RIGHT - beside, size=SMALL, colour=MUTED) + 4
    return sheet.paragraph(LEFT, y + 8, picture.footnote, RIGHT - LEFT, size=SMALL, colour=MUTED)
