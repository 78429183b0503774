"""A short conversation, killed at its first suspension point, at its second ... until it comes to its end unharmed.

One customer of each channel is asked, answers and says why. The providers behave: what is left to go wrong is the kill.
"""

import asyncio
import itertools
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.chaos.customers import Habits
from tests.chaos.lives import Launcher
from tests.chaos.run import run
from tests.chaos.wishes import Report, Wishes

#: Conversations at the same time: most of each is waiting.
AT_ONCE = 8

_HABITS = Habits(answer=100, comment=100, unreachable=0, brought_twice=0, longest_thought=0.05)


@dataclass(slots=True)
class Found:
    kills: int = 0
    #: Point -> what was wrong after a kill there.
    faults: dict[int, str] = field(default_factory=dict)
    #: The first point that no life came to. None: the time, or the points to try, were over before.
    end: int | None = None


async def at_every_point(
    points: Iterable[int] | None = None,
    *,
    minutes: float = 30.0,
    progress: Callable[[int], object] = lambda _: None,
) -> Found:
    """Those points, or all. `progress` is told how many were tried."""
    found, waiting = Found(), iter(itertools.count(1) if points is None else points)
    ends_at = time.monotonic() + 60 * minutes
    tried = itertools.count(1)

    async def work() -> None:
        async with Launcher() as launcher:
            for point in waiting:
                report = await killed_at(point, launcher)
                if not report.verdict.is_good:
                    found.faults[point] = str(report.verdict)
                if not report.kills:
                    found.end = min(point, found.end or point)
                    return
                found.kills += 1
                progress(next(tried))
                if time.monotonic() > ends_at:
                    return

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    return found


async def killed_at(point: int, launcher: Launcher) -> Report:
    with tempfile.TemporaryDirectory(prefix="nps-chaos-") as folder:
        wishes = Wishes(2, minutes=10.0, points=point, is_calm=True, habits=_HABITS, settle_after=1.2, look_every=0.1)
        return await run(f"sqlite:///{Path(folder) / 'nps.db'}", wishes, Path(folder), launcher=launcher)
