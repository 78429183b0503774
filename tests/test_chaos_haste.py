"""A chaos run hastens every wait that it can meet: one that takes an hour would keep it from coming to rest."""

import importlib
import pkgutil
from datetime import timedelta

import pytest

from tests.chaos.haste import BY_RUN, CONSTANTS, NOT_WAITED_FOR

#: What sends and takes: its loops and its tries. Webhooks of surveys and cases have no part in a run.
PACKAGES = ("bot.dispatch", "bot.outbox", "bot.inbox", "bot.campaigns", "bot.channels", "bot.core.delivery")
NO_PART = "bot.core.delivery.webhook_retry"

#: What a run may wait for without anybody wondering.
LONG_SECONDS = 10.0

#: Of numbers; what is a timedelta is a span by itself.
SPANS = ("EVERY", "PAUSE", "WAIT")


def modules():
    for package in PACKAGES:
        yield package
        yield from (one.name for one in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."))


def longest_seconds(name, value):
    match value:
        case timedelta():
            return value.total_seconds()
        case (timedelta(), *_):
            return max(one.total_seconds() for one in value)
        case float() if any(word in name for word in SPANS):
            return value
    return 0.0


WAITS = [
    f"{module}:{name}"
    for module in modules()
    if module != NO_PART
    for name, value in vars(importlib.import_module(module)).items()
    if name.isupper() and longest_seconds(name, value) >= LONG_SECONDS
]


def test_waits_are_found():
    assert {
        "bot.core.delivery.send_retry:WAITS",
        "bot.dispatch.reopening:CHECK_EVERY_SECONDS",
        "bot.dispatch:LEASE",
    } <= set(WAITS)


@pytest.mark.parametrize("wait", WAITS)
def test_every_long_wait_is_hastened_or_no_run_waits_for_it(wait):
    assert wait in {*CONSTANTS, *BY_RUN, *NOT_WAITED_FOR}


@pytest.mark.parametrize("wait", NOT_WAITED_FOR)
def test_what_is_left_as_it_is_is_there(wait):
    assert wait in WAITS
