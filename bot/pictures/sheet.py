"""A sheet of paper to draw on: matplotlib, with pixels from the top left.

The sheet is as wide as a chat shows a picture and grows downwards with what it has to hold, so nothing is cut or laid
over something else. matplotlib is known here and in `lettering` alone, and is only imported when a picture is drawn.

Its object interface is used: `pyplot` keeps state for the whole process. Its settings are those it is shipped with,
whatever a matplotlibrc of the machine says. It is not safe between threads: one sheet at a time.
https://matplotlib.org/stable/gallery/user_interfaces/canvasagg.html
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.patheffects import withStroke

from bot.pictures import lettering
from bot.pictures.palette import INK, MUTED, PAPER
from bot.pictures.paper import DPI, LARGE, LEADING, LEFT, MARGIN, NORMAL, RIGHT, SMALL, WIDTH, Align, Level

Point = tuple[float, float]


@contextmanager
def shipped_settings() -> Iterator[None]:
    """All drawing happens inside: the machine's own settings are put aside, and come back after."""
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams["text.parse_math"] = False  # "$5 or $10" is no formula
        yield


class PictureSheet:
    def __init__(self) -> None:
        self.figure = Figure(figsize=(WIDTH / DPI, 1), dpi=DPI, facecolor=PAPER)
        FigureCanvasAgg(self.figure)  # makes itself known to the figure
        self.page = self.figure.add_axes((0, 0, 1, 1))
        self.page.set_axis_off()
        self.page.set_xlim(0, WIDTH)

    def end(self, last: float) -> None:
        """Cut the sheet under the last thing drawn."""
        height = round(last) + MARGIN
        self.figure.set_size_inches(WIDTH / DPI, height / DPI)
        self.page.set_ylim(height, 0)

    def png(self) -> bytes:
        written = BytesIO()
        # Without the version of matplotlib, so that the same picture is the same file.
        self.figure.savefig(written, format="png", metadata={"Software": None})
        return written.getvalue()

    def width_of(self, words: str, size: float, *, is_bold: bool = False) -> float:
        return lettering.width_of(words, size, is_bold=is_bold)

    def wrapped(self, words: str, width: float, size: float, *, is_bold: bool = False) -> list[str]:
        return lettering.wrapped(words, width, size, is_bold=is_bold)

    def fitting(
        self, labels: Sequence[str], width: float, sizes: Sequence[float], *, is_bold: bool = False
    ) -> float | None:
        """The first of the sizes at which all labels are narrow enough, if there is one."""
        return next(
            (size for size in sizes if all(self.width_of(words, size, is_bold=is_bold) <= width for words in labels)),
            None,
        )

    def heading(self, title: str, below: str) -> float:
        """What the picture is of. Returns where the rest may begin, as everything does that goes downwards."""
        size = self.fitting([title], RIGHT - LEFT, (LARGE, LARGE - 4), is_bold=True) or LARGE
        y = self.paragraph(LEFT, MARGIN, title, RIGHT - LEFT, size=size, is_bold=True)
        return self.paragraph(LEFT, y + 4, below, RIGHT - LEFT, colour=MUTED)

    def paragraph(
        self,
        x: float,
        y: float,
        words: str,
        width: float,
        *,
        size: float = NORMAL,
        is_bold: bool = False,
        colour: str = INK,
    ) -> float:
        for line in lettering.wrapped(words, width, size, is_bold=is_bold):
            self.text(x, y + size * LEADING / 2, line, size=size, is_bold=is_bold, colour=colour)
            y += size * LEADING
        return y

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = NORMAL,
        is_bold: bool = False,
        colour: str = INK,
        align: Align = "left",
        level: Level = "center",
        is_turned: bool = False,
        has_halo: bool = False,
    ) -> None:
        """One line. Turned, it reads upwards; `align` and `level` stay those of the paper."""
        self.page.text(
            x,
            y,
            lettering.settable(words),
            fontproperties=lettering.font(size, is_bold=is_bold),
            color=colour,
            ha=align,
            # On the middle of the capitals, whatever hangs below the line in these words and not in those beside.
            va="center_baseline" if level == "center" and not is_turned else level,
            rotation=90 if is_turned else 0,
            zorder=10,
            path_effects=[withStroke(linewidth=6, foreground=PAPER)] if has_halo else None,
        )

    def box(self, left: float, top: float, right: float, bottom: float, colour: str, *, gid: str = "") -> None:
        self.page.add_patch(Rectangle((left, top), right - left, bottom - top, facecolor=colour, linewidth=0, gid=gid))

    def plate(self, left: float, top: float, right: float, bottom: float) -> None:
        """Clears the paper for words that lie on lines."""
        self.page.add_patch(
            Rectangle(
                (left - 4, top), right - left + 8, bottom - top, facecolor=PAPER, linewidth=0, zorder=4, alpha=0.85
            )
        )

    def line(
        self,
        points: Sequence[Point],
        colour: str,
        *,
        width: float = 2,
        is_dashed: bool = False,
        gid: str = "",
        layer: float = 2,
    ) -> None:
        xs, ys = zip(*points, strict=True)
        style = (0, (3, 3)) if is_dashed else "solid"
        self.page.plot(xs, ys, color=colour, linewidth=width, linestyle=style, zorder=layer, gid=gid)

    def area(self, points: Sequence[Point], colour: str, *, gid: str = "") -> None:
        xs, ys = zip(*points, strict=True)
        self.page.fill(xs, ys, facecolor=colour, linewidth=0, zorder=1, gid=gid)

    def mark(
        self,
        x: float,
        y: float,
        colour: str,
        *,
        shape: str = "o",
        size: float = 20,
        is_hollow: bool = False,
        gid: str = "",
    ) -> None:
        """A point of data. Shapes are matplotlib's markers: "o" is round, "D" a diamond."""
        self.page.plot(
            [x],
            [y],
            marker=shape,
            markersize=size,
            markerfacecolor=PAPER if is_hollow else colour,
            markeredgecolor=colour,
            markeredgewidth=4 if is_hollow else 0,
            zorder=5,
            gid=gid,
        )

    def badge(self, x: float, y: float, words: str) -> None:
        """A number on a dark plate, to be looked up elsewhere."""
        half_height = SMALL * 0.72
        half_width = max(half_height, self.width_of(words, SMALL, is_bold=True) / 2 + 10)
        self.page.add_patch(
            FancyBboxPatch(
                (x - half_width, y - half_height),
                2 * half_width,
                2 * half_height,
                boxstyle=f"round,pad=0,rounding_size={half_height}",
                facecolor=INK,
                linewidth=0,
                zorder=6,
                gid="badge",
            )
        )
        self.text(x, y, words, size=SMALL, is_bold=True, colour=PAPER, align="center")
