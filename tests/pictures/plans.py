"""What is on a picture: its words and shapes, before they become pixels."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from bot.pictures import Picture, draw
from bot.pictures.sheet import PictureSheet, shipped_settings

#: A line of type is measured with the room above and below its letters; of those, so many pixels may be shared.
SHARED = 5


@dataclass
class Plan:
    sheet: PictureSheet

    @property
    def size(self) -> tuple[int, int]:
        width, height = self.sheet.figure.get_size_inches() * self.sheet.figure.dpi
        return round(width), round(height)

    @property
    def texts(self) -> list[Text]:
        return list(self.sheet.page.texts)

    @property
    def words(self) -> list[str]:
        return [text.get_text() for text in self.texts]

    def text(self, words: str) -> Text:
        (found,) = [text for text in self.texts if text.get_text() == words]
        return found

    def shapes(self, gid: str) -> list:
        """All with that name, or with a name that begins so."""
        return [
            shape
            for shape in (*self.sheet.page.patches, *self.sheet.page.lines)
            if (shape.get_gid() or "").split(" ")[0] == gid or shape.get_gid() == gid
        ]

    def boxes(self) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
        """Where each line of type stands, in pixels: left, bottom, right, top."""
        canvas = self.sheet.figure.canvas
        assert isinstance(canvas, FigureCanvasAgg)
        for text in self.texts:
            yield text.get_text(), text.get_window_extent(canvas.get_renderer()).extents

    def overlapping(self) -> list[tuple[str, str]]:
        return [
            (words, others)
            for (words, (left, bottom, right, top)), (others, (x0, y0, x1, y1)) in combinations(self.boxes(), 2)
            if min(right, x1) - max(left, x0) > 1 and min(top, y1) - max(bottom, y0) > SHARED
        ]

    def cut(self) -> list[str]:
        width, height = self.size
        return [
            words
            for words, (left, bottom, right, top) in self.boxes()
            if left < 0 or bottom < 0 or right > width or top > height
        ]


def plan(picture: Picture) -> Plan:
    with shipped_settings():
        sheet = PictureSheet()
        draw(picture, sheet)
    return Plan(sheet)
