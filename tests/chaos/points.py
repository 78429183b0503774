"""Where a process can die: each suspension point of each of its tasks, counted, and death at the one that was chosen.

    a coroutine runs --awaits--> suspended     one point: what it awaits has begun, and may or may not come to an end
                     <-resumes-- woken         one point: it has come to an end, and nothing after it has begun

Death is SIGKILL by the process's own hand: no handler, no `finally`, no flush. What had left for a socket or for the
thread of a database by then goes its way, as it does in a real crash.
"""

import asyncio
import os
import signal
from collections.abc import Coroutine, Generator
from typing import Any


class Points:
    """Counts, and kills this process at point number `last`; never when that is 0."""

    def __init__(self, last: int) -> None:
        self.passed = 0
        self._last = last

    def pass_one(self) -> None:
        self.passed += 1
        if self.passed == self._last:
            os.kill(os.getpid(), signal.SIGKILL)

    def factory(self, loop: asyncio.AbstractEventLoop, coro: Coroutine, **options: Any) -> asyncio.Task:
        """For `loop.set_task_factory`."""
        # What Telegram's menus say is told at each start; it sends nothing to anybody, and takes many points.
        is_counted = getattr(coro, "__qualname__", "") != "publish"
        return asyncio.Task(Counted(coro, self) if is_counted else coro, loop=loop, **options)


class Counted(Coroutine):
    """A coroutine each of whose suspension points is passed under the eyes of `Points`."""

    def __init__(self, coro: Coroutine, points: Points) -> None:
        self._coro, self._points = coro, points
        self._has_begun = False

    def send(self, value: Any) -> Any:
        if self._has_begun:
            self._points.pass_one()
        self._has_begun = True
        awaited = self._coro.send(value)
        self._points.pass_one()
        return awaited

    def throw(self, *error: Any) -> Any:
        awaited = self._coro.throw(*error)
        self._points.pass_one()
        return awaited

    def close(self) -> None:
        self._coro.close()

    def __await__(self) -> Generator:
        return self._coro.__await__()
