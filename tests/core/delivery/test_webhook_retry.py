from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.delivery.webhook_retry import (
    GIVE_UP_AFTER,
    LONGEST_WAIT,
    PAUSES,
    WAITS,
    DeliveryResult,
    asked_for,
    next_try,
    outcome_of,
    pause,
)

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ids = st.integers(0, 2**128 - 1).map(lambda number: f"{number:032x}")


@pytest.mark.parametrize(
    ("statuses", "outcome"),
    [
        ((200, 202, 204, 299), DeliveryResult.TAKEN),
        ((301, 302, 307, 400, 401, 404, 409, 422, 500, 199, 999), DeliveryResult.REFUSED),
        ((429, 502, 503, 504), DeliveryResult.BUSY),
        ((410,), DeliveryResult.GONE),
        ((None,), DeliveryResult.UNREACHABLE),
    ],
)
def test_what_an_answer_means(statuses, outcome):
    assert {outcome_of(status) for status in statuses} == {outcome}


def test_the_waits_grow():
    assert all(shorter < longer for shorter, longer in pairwise(WAITS))
    assert all(shorter < longer for shorter, longer in pairwise(PAUSES))


@given(ids, st.integers(1, 1000), st.timedeltas(timedelta(0), GIVE_UP_AFTER - timedelta(seconds=1)))
def test_it_is_told_again_until_three_days_have_gone_by(event_id, attempts, waited):
    at = next_try(event_id, attempts, NOW - waited, NOW)
    wait = WAITS[min(attempts, len(WAITS)) - 1]
    assert at is not None
    assert wait <= at - NOW <= wait * 1.2
    assert next_try(event_id, attempts, NOW - GIVE_UP_AFTER, NOW) is None


def test_one_event_is_told_some_twenty_times_at_most():
    at, attempts = NOW, 0
    while at is not None:
        attempts += 1
        at = next_try("0" * 32, attempts, NOW, at)
    assert 15 <= attempts <= 25


def test_what_failed_together_does_not_come_back_together():
    assert len({next_try(f"{number:032x}", 5, NOW, NOW) for number in range(0, 65536, 1000)}) > 50


def test_it_waits_longer_when_asked_to():
    assert next_try("0" * 32, 1, NOW, NOW, timedelta(hours=1)) == NOW + timedelta(hours=1)
    assert pause(1) == PAUSES[0]
    assert pause(100) == PAUSES[-1]
    assert pause(1, timedelta(hours=1)) == timedelta(hours=1)


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("120", timedelta(seconds=120)),
        (" 7 ", timedelta(seconds=7)),
        (format_datetime(NOW + timedelta(minutes=5), usegmt=True), timedelta(minutes=5)),
        (format_datetime(NOW - timedelta(minutes=5), usegmt=True), timedelta(0)),
        ("Mon, 02 Mar 2026 13:00:00 -0000", timedelta(0)),
        ("9" * 400, LONGEST_WAIT),
        ("-5", timedelta(0)),
        ("1.5", timedelta(0)),
        ("soon", timedelta(0)),
        ("", timedelta(0)),
        (None, timedelta(0)),
    ],
)
def test_retry_after_as_seconds_and_as_a_date(header, wait):
    assert asked_for(header, NOW) == wait


@given(st.text())
def test_whatever_stands_there_is_no_fault(header):
    assert timedelta(0) <= asked_for(header, NOW) <= LONGEST_WAIT
