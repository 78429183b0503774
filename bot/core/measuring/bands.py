"""The score in a word: critical, acceptable, good, excellent; two words where the answers do not separate them.

    below 0 critical | 0 to 19 acceptable | 20 to 49 good | from 50 excellent

The cuts are the rule of thumb of the Danish and the Norwegian guides to NPS. They are of the integer that is shown, so
that nobody reads "20" and "acceptable" side by side. A company does better to compare with itself.
"""

from enum import StrEnum
from typing import Final

from bot.core.nps import Summary, nearest


class Band(StrEnum):
    CRITICAL = "critical"
    ACCEPTABLE = "acceptable"
    GOOD = "good"
    EXCELLENT = "excellent"


_FROM: Final = {Band.EXCELLENT: 50, Band.GOOD: 20, Band.ACCEPTABLE: 0}


def band_of(shown: int) -> Band:
    return next((band for band, least in _FROM.items() if shown >= least), Band.CRITICAL)


def bands(summary: Summary) -> tuple[Band, Band] | None:
    """Those of the two ends of the interval, the same twice where it is clear. `None` where there is no interval."""
    if summary.interval is None:
        return None
    low, high = summary.interval
    return band_of(nearest(low)), band_of(nearest(high))
