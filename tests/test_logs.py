import asyncio
import gc
import json
import logging
from io import StringIO

import pytest
import structlog

from bot import logs

SECRET = "+4520123456 said: you are thieves"


@pytest.fixture(params=["json", "text"])
def lines(request, monkeypatch):
    """What has been logged, line by line."""
    before = logging.root.handlers[:], logging.root.level
    structure = structlog.get_config()
    written = StringIO()
    monkeypatch.setattr("sys.stderr", written)
    logs.configure(request.param)
    yield lambda: written.getvalue().splitlines()
    structlog.configure(**structure)
    logging.root.handlers[:], level = before
    logging.root.setLevel(level)


def failing():
    raise ValueError(SECRET)


def test_an_exception_is_logged_as_its_kind_and_its_place(lines):
    try:
        failing()
    except ValueError:
        structlog.get_logger().exception("not_handled", provider_id="SM1")
    [line] = lines()
    assert "ValueError" in line
    assert "test_logs.py" in line
    assert "SM1" in line
    assert "thieves" not in line
    assert "20123456" not in line


def test_what_caused_an_exception_is_not_told_either(lines):
    try:
        try:
            failing()
        except ValueError as error:
            raise RuntimeError("again: " + SECRET) from error
    except RuntimeError as error:
        structlog.get_logger().error("failed", exc_info=error)
    [line] = lines()
    assert "RuntimeError" in line
    assert "thieves" not in line


@pytest.mark.parametrize("nothing", [None, False, (None, None, None)])
def test_without_an_exception_there_is_no_error(lines, nothing):
    structlog.get_logger().warning("late", exc_info=nothing)
    [line] = lines()
    assert "late" in line
    assert "error" not in line


def test_a_library_speaks_in_our_form_and_what_it_fills_in_stays_out(lines):
    try:
        failing()
    except ValueError:
        logging.getLogger("some.library").exception("Error handling request from %s: %s", SECRET, SECRET)
    logging.getLogger("some.library").warning("A warning for %s\nwith: %s", "x", SECRET)
    logging.getLogger("some.library").info("Sent to %s", SECRET)
    error, warning = lines()
    assert "Error handling request from %s" in error
    assert "ValueError" in error
    assert "A warning for %s" in warning
    assert "thieves" not in error + warning


async def test_a_task_that_nobody_waited_for_does_not_tell_what_it_knew(lines):
    async def forgotten():
        failing()

    task = asyncio.create_task(forgotten())
    await asyncio.wait({task})
    del task
    gc.collect()
    [line] = lines()
    assert "Task exception was never retrieved" in line
    assert "ValueError" in line
    assert "thieves" not in line


@pytest.mark.parametrize("lines", ["json"], indirect=True)
def test_machines_get_one_json_object_a_line(lines):
    structlog.get_logger().info("sent", id="1", purpose="ask")
    logging.getLogger("x").warning("of a library")
    sent, library = map(json.loads, lines())
    assert (sent["event"], sent["id"], sent["purpose"], sent["level"]) == ("sent", "1", "ask", "info")
    assert sent["timestamp"].endswith("Z")
    assert (library["logger"], library["says"], library["level"]) == ("x", "of a library", "warning")
