"""The measures of the paper, in pixels from the top left.

On a phone a chat shows the picture about 300 points wide: 28 pixels are then still 8 points, and twice that when it is
tapped. Nothing smaller is set.
"""

from typing import Final, Literal

WIDTH: Final = 1080
MARGIN: Final = 48
LEFT: Final = MARGIN
RIGHT: Final = WIDTH - MARGIN

#: At which a point of type or line is a pixel.
DPI: Final = 72

#: Heights of type.
TINY: Final = 24
SMALL: Final = 28
NORMAL: Final = 32
LARGE: Final = 40
HEADLINE: Final = 92

#: From one line to the next, as a multiple of the type.
LEADING: Final = 1.3

Align = Literal["left", "center", "right"]
Level = Literal["top", "center", "bottom"]
