"""The colours, chosen so that nobody needs to see colours.

The usual red, yellow and green of an NPS are one muddy brown to a man in twelve. Orange, grey and blue stay apart for
the red-blind, the green-blind and the blue-blind; grey is lighter than either, for a black and white print (measured in
the tests). Whatever a colour says, a label, a place or a shape says too.
"""

from typing import Final

PAPER: Final = "#ffffff"
INK: Final = "#1b1f24"
MUTED: Final = "#59616b"
"""Second-rank words: still 4.5 to 1 and more on the paper (WCAG 2.2, 1.4.3)."""
RULE: Final = "#d9dde2"
"""Lines to measure by; they carry no meaning of their own."""

DETRACTOR: Final = "#b53a08"
PASSIVE: Final = "#8b929c"
PROMOTER: Final = "#0f4f9a"
BAND: Final = "#cfe0f3"


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, of "#rrggbb" (WCAG 2.2)."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ink_on(colour: str) -> str:
    """What is best read on it."""
    return max(PAPER, INK, key=lambda ink: contrast(ink, colour))
