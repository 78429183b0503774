"""Where a number lies on the paper."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor

LEAST_SPAN = 40
"""Points of NPS an axis shows at least, so that noise does not look like news."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight line from numbers to pixels: `low` lies at `start`, `high` at `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def span(values: Iterable[float]) -> tuple[int, int]:
    """Lowest and highest of an NPS axis: multiples of ten around all values, at least LEAST_SPAN apart, in -100..100.

    Without values it is the whole scale.
    """
    found = list(values)
    if not found:
        return -100, 100
    # In whole numbers, which are exact: -5e-324 / 10 is -0.0, and an axis from 0 would not hold it.
    low, high = floor(min(found)) // 10 * 10, -(-ceil(max(found)) // 10) * 10
    while high - low < LEAST_SPAN:
        low, high = max(-100, low - 10), min(100, high + 10)
    return low, high


def ticks(low: int, high: int) -> range:
    """Round numbers between the two, at most eight."""
    step = next(step for step in (10, 20, 50) if (high - low) / step <= 7)
    return range(ceil(low / step) * step, high + 1, step)
