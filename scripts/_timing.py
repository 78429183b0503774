"""Seconds that can be compared: parts of one run, in turn, because machines and their neighbours differ."""

import statistics
import time
from collections.abc import Callable

ROUNDS = 7


def interleaved(*parts: Callable[[], object]) -> list[float]:
    """Median seconds of each part, run in turn so that a busy moment hits all of them."""
    for part in parts:
        part()
    rounds = [[seconds(part) for part in parts] for _ in range(ROUNDS)]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def seconds(part: Callable[[], object]) -> float:
    start = time.perf_counter()
    part()
    return time.perf_counter() - start
