"""No message holds the process: a slice of its handling, from one wait to the next, has a deadline.

While a slice runs nothing else of the process does, no webhook, no timer and no SIGTERM, so the deadline comes from
outside of the event loop: a timer of the kernel, whose signal Python takes up between two steps, and its engine of
patterns in the middle of its work. It counts the time that the process computes; waiting is not counted.
"""

import signal
import threading
from collections.abc import Awaitable, Generator, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")

#: Of computing, in one slice. Two hundred replies of ordinary length take a tenth of a second.
SLICE_SECONDS = 2.0


class TooLongError(BaseException):
    """A slice took longer. Nothing that goes on after ordinary exceptions may go on after this."""


class Sliced(Generic[Result]):
    """`await Sliced(work)` is `await work`, but raises TooLongError where a slice takes too long."""

    def __init__(self, work: Awaitable[Result]) -> None:
        self._work = work

    def __await__(self) -> Generator[Any, Any, Result]:
        steps: Any = self._work.__await__()
        go_on, value = steps.send, None
        while True:
            try:
                with _timed():
                    waits_for = go_on(value)
            except StopIteration as end:
                result: Result = end.value
                return result
            try:
                go_on, value = steps.send, (yield waits_for)
            except BaseException as error:  # noqa: BLE001  passed on to the work, as `await` does
                go_on, value = steps.throw, error


_is_timed = False


@contextmanager
def _timed() -> Iterator[None]:
    global _is_timed  # noqa: PLW0603  there is one timer in a process
    if threading.current_thread() is not threading.main_thread():
        # Signals are taken up by the main thread alone; there the loop of every process of the bot runs.
        yield
        return
    if signal.getsignal(signal.SIGVTALRM) is not _over:
        signal.signal(signal.SIGVTALRM, _over)
    _is_timed = True
    signal.setitimer(signal.ITIMER_VIRTUAL, SLICE_SECONDS)
    try:
        yield
    finally:
        _is_timed = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _over(_number: int, _frame: FrameType | None) -> None:
    # The signal may come when the slice has just ended.
    if _is_timed:
        raise TooLongError
