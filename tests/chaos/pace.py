"""How many messages the providers got in any second, by their own clocks."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime, timedelta

_SECOND = timedelta(seconds=1)


def most_in_a_second(times: Sequence[datetime]) -> int:
    """In any, wherever it begins; one that is over the instant the next message comes does not hold it."""
    ordered = sorted(times)
    return max((bisect_left(ordered, at + _SECOND) - first for first, at in enumerate(ordered)), default=0)


def rate(times: Sequence[datetime]) -> float:
    """Messages a second from the first to the last."""
    span = (max(times) - min(times)) / _SECOND
    return (len(times) - 1) / span
