"""How the bot logs: ids and outcomes, as text for people or JSON for machines; never numbers, names or words.

Law: an exception is logged as its kind and its place, and a library's line as it stands in the library's source, before
anything is filled in: what would be filled in may be what somebody wrote.
"""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, Literal

import structlog

Event = MutableMapping[str, Any]

#: Innermost calls that are shown of an error.
MOST_FRAMES = 6


def without_words(_logger: Any, _method: str, event: Event) -> Event:
    """An exception as its kind and its place. Its message may hold what somebody wrote, so it stays out."""
    error = _error(event.pop("exc_info", None))
    if error is not None:
        frames = traceback.extract_tb(error.__traceback__)[-MOST_FRAMES:]
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


class Libraries(logging.Handler):
    """Brings what libraries log into our own log, in its form and by its law."""

    def emit(self, record: logging.LogRecord) -> None:
        first_line = str(record.msg).partition("\n")[0]
        structlog.get_logger().log(
            record.levelno, "library", logger=record.name, says=first_line, exc_info=record.exc_info
        )


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
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, handlers=[Libraries()], force=True)
