from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.delivery.send_retry import CONFIGURATION_WAIT, LONGEST_WAIT, WAITS, next_attempt
from bot.core.messages import Failure

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("failure", [Failure.UNKNOWN, Failure.PERMANENT, Failure.OPTED_OUT])
@pytest.mark.parametrize("retry_after", [None, 1.0])
def test_what_may_have_been_sent_or_can_not_arrive_is_never_tried_again(
    failure: Failure, retry_after: float | None
) -> None:
    assert all(next_attempt(failure, attempts, NOW, retry_after) is None for attempts in range(1, 20))


def test_what_was_certainly_not_sent_is_tried_again_ever_more_slowly_and_then_given_up() -> None:
    assert all(shorter < longer for shorter, longer in pairwise(WAITS))
    tries = [next_attempt(Failure.TRANSIENT, attempts, NOW) for attempts in range(1, len(WAITS) + 3)]
    assert tries == [*(NOW + wait for wait in WAITS), None, None]


def test_a_message_is_given_up_within_a_working_day() -> None:
    assert sum(WAITS, timedelta(0)) < timedelta(hours=9)


def test_wrong_credentials_wait_for_a_person_and_cost_no_message() -> None:
    assert next_attempt(Failure.CONFIGURATION, 1000, NOW) == NOW + CONFIGURATION_WAIT


@pytest.mark.parametrize(
    ("retry_after", "wait"),
    [
        (None, WAITS[0]),
        (0, WAITS[0]),
        (-5, WAITS[0]),
        (1, WAITS[0]),
        (30, timedelta(seconds=30)),
        (86_400, LONGEST_WAIT),
        (1e300, LONGEST_WAIT),
        (float("inf"), LONGEST_WAIT),
        (float("nan"), WAITS[0]),
    ],
)
def test_a_provider_may_ask_for_a_longer_wait_within_reason(retry_after: float | None, wait: timedelta) -> None:
    assert next_attempt(Failure.TRANSIENT, 1, NOW, retry_after) == NOW + wait


@given(st.sampled_from(Failure), st.integers(0, 10**6), st.none() | st.floats())
def test_the_next_attempt_is_later_than_now_or_never(
    failure: Failure, attempts: int, retry_after: float | None
) -> None:
    at = next_attempt(failure, attempts, NOW, retry_after)
    assert at is None or NOW < at <= NOW + LONGEST_WAIT


def test_the_first_wait_is_the_shortest_even_if_nothing_was_counted() -> None:
    assert next_attempt(Failure.TRANSIENT, 0, NOW) == NOW + WAITS[0]
