"""How the bot logs: ids and outcomes, as text for people or JSON for machines; never numbers, names or what people wrote."""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any, Literal

import structlog

Event = MutableMapping[str, Any]


def without_words(_logger: Any, _method: str, event: Event) -> Event:
    """An exception as its kind and its place. Its message may hold what somebody wrote, so it stays out."""
    if event.pop("exc_info", None):
        error = sys.exception()
        if error is not None:
            frames = traceback.extract_tb(error.__traceback__)
            event["error"] = type(error).__name__
            event["at"] = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames[-6:]))
    return event


def configure(style: Literal["text", "json"]) -> None:
    """Logs go to standard error; libraries speak up from warnings on, since some log addresses and texts below that."""
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
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, force=True)
