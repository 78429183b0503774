"""How the bot logs: ids and outcomes, as text for people or JSON for machines; never numbers, names or words.

Law: an exception is logged as its kind and its place, and a library's line as it stands in the library's source, before
anything is filled in: what would be filled in may be what somebody wrote.
"""

import logging
import sys
import time
import traceback
from collections import OrderedDict
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from math import inf
from pathlib import Path
from typing import Any, Literal, TextIO, cast

import structlog

Event = MutableMapping[str, Any]

#: Innermost calls that are shown of an error.
MAX_FRAMES = 6


def without_words(_logger: Any, _method: str, event: Event) -> Event:
    """An exception as its kind and its place. Its message may hold what somebody wrote, so it stays out."""
    error = _error(event.pop("exc_info", None))
    if error is not None:
        frames = traceback.extract_tb(error.__traceback__)[-MAX_FRAMES:]
        event["error"] = type(error).__name__
        event["at"] = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
    return event


def _error(exc_info: Any) -> BaseException | None:
    match exc_info:
        case BaseException():
            return exc_info
        case (_, BaseException() as error, _):
            return error
        case None | False | (None, None, None):
            return None
        case _:
            return sys.exception()


#: Lines that others can make us say as often as they like. Each kind of them is said once in RATION_SECONDS, the next
#: time with how often it came meanwhile: a disk that is full of log takes the database with it.
RATIONED = {
    "library",
    "webhook_refused",
    "webhook_not_understood",
    "cannot_accept",
    "not_ready",
    "update_set_aside",
}
RATION_SECONDS = 60.0

#: What makes two lines the same kind. Ids do not: they would make each line its own.
_KIND = ("event", "channel", "logger", "says", "error")

#: Kinds that are remembered; a library that fills its lines itself could make as many as it likes.
MAX_KINDS = 500


class LineRation:
    """Drops a line that was said just now."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        #: Kind -> when it was said last, and how often it was dropped since.
        self._said: OrderedDict[tuple[str, ...], tuple[float, int]] = OrderedDict()

    def __call__(self, _logger: Any, _method: str, event: Event) -> Event:
        if event.get("event") not in RATIONED:
            return event
        kind, now = tuple(str(event.get(name)) for name in _KIND), self._clock()
        said_at, dropped = self._said.get(kind, (-inf, 0))
        if now - said_at < RATION_SECONDS:
            self._said[kind] = said_at, dropped + 1
            raise structlog.DropEvent
        if dropped:
            event["dropped"] = dropped
        self._said[kind] = now, 0
        self._said.move_to_end(kind)
        if len(self._said) > MAX_KINDS:
            self._said.popitem(last=False)
        return event


class Libraries(logging.Handler):
    """Brings what libraries log into our own log, in its form and by its law."""

    def emit(self, record: logging.LogRecord) -> None:
        first_line = str(record.msg).partition("\n")[0]
        structlog.get_logger().log(
            record.levelno, "library", logger=record.name, says=first_line, exc_info=record.exc_info
        )


class Lines:
    """Standard error. A line that cannot be written, to a file on a full disk or to a reader that is gone, is dropped:
    whoever logs has something to finish.
    """

    def __init__(self) -> None:
        self._file = sys.stderr

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()


def configure(style: Literal["text", "json"]) -> None:
    """Logs go to standard error; libraries speak up from warnings on."""
    renderer: Any = (
        structlog.processors.JSONRenderer(sort_keys=True)
        if style == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            without_words,
            LineRation(),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(cast("TextIO", Lines())),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, handlers=[Libraries()], force=True)
