import asyncio
import gc
import json
import logging
import re
from io import StringIO
from pathlib import Path

import pytest
import structlog

from bot import logs

ROOT = Path(logs.__file__).parent

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


# --- what others can make us say -------------------------------------------------------------------------------------


class Watch:
    def __init__(self):
        self.seconds = 0.0

    def __call__(self):
        return self.seconds


def said_by(ration, **event):
    """The line as it is written; None where it is not."""
    try:
        return ration(None, "warning", dict(event))
    except structlog.DropEvent:
        return None


def test_what_others_repeat_is_said_once_a_minute_with_how_often():
    watch = Watch()
    ration = logs.LineRation(watch)
    written = []
    for _ in range(6000):
        written.append(said_by(ration, event="webhook_refused", channel="sms"))
        watch.seconds += 0.02
    assert [line for line in written if line] == [
        {"event": "webhook_refused", "channel": "sms"},
        {"event": "webhook_refused", "channel": "sms", "dropped": 2999},
    ]


@pytest.mark.parametrize("event", sorted(logs.RATIONED))
def test_of_two_kinds_neither_hides_the_other_and_ids_make_no_kind(event):
    ration = logs.LineRation(Watch())
    assert said_by(ration, event=event, channel="sms", provider_id="1") is not None
    assert said_by(ration, event=event, channel="sms", provider_id="2") is None
    assert said_by(ration, event=event, channel="telegram", provider_id="3") is not None


def test_what_we_say_of_ourselves_is_never_dropped():
    ration = logs.LineRation(Watch())
    assert all(said_by(ration, event="not_handled", provider_id="1") for _ in range(100))


def test_a_library_that_makes_up_lines_fills_no_memory():
    ration = logs.LineRation(Watch())
    for number in range(10 * logs.MAX_KINDS):
        said_by(ration, event="library", logger="x", says=f"line {number}")
    assert len(ration._said) == logs.MAX_KINDS


def test_a_library_that_repeats_itself_is_written_once(lines):
    for _ in range(1000):
        logging.getLogger("asyncio").error("socket.accept() out of system resource")
    assert len(lines()) == 1


def test_every_line_of_the_web_that_others_can_cause_is_rationed():
    """What is logged between a request and its signature."""
    said = set()
    for path in [ROOT / "web.py", ROOT / "health.py", *(ROOT / "port").glob("*.py")]:
        said |= set(re.findall(r'log\.\w+\(\s*"(\w+)"', path.read_text(encoding="utf-8")))
    assert said
    assert said <= logs.RATIONED


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this machine has no device that is always full")
@pytest.mark.usefixtures("lines")
def test_a_line_that_cannot_be_written_stops_nobody(monkeypatch):
    """Standard error is a file on a full disk."""
    full = Path("/dev/full").open("w", buffering=1)  # noqa: SIM115  closing it fails too
    monkeypatch.setattr("sys.stderr", full)
    logs.configure("json")
    for _ in range(3):
        structlog.get_logger().info("sent", id="x" * 9000)
    with pytest.raises(OSError, match="No space left"):
        full.close()
