import re
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from bot.ids import new_id, new_token

moments = st.integers(0, 200 * 365 * 86_400_000).map(
    lambda n: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=n)
)


@given(moments)
def test_an_id_is_a_uuid_of_version_7_and_tells_when_it_was_made(now):
    found = UUID(new_id(now))
    assert (found.version, found.variant) == (7, "specified in RFC 4122")
    made_at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=found.int >> 80)
    assert abs(made_at - now) <= timedelta(milliseconds=1)


@given(moments, moments)
def test_ids_sort_by_time(one, other):
    if abs(one - other) > timedelta(milliseconds=1):
        assert (new_id(one) < new_id(other)) == (one < other)


def test_ids_of_one_moment_are_different():
    now = datetime(2026, 3, 2, tzinfo=UTC)
    assert len({new_id(now) for _ in range(10_000)}) == 10_000


def test_a_token_fits_into_a_telegram_link_and_is_not_guessed():
    """https://core.telegram.org/bots/features#deep-linking: up to 64 of A-Z a-z 0-9 _ -"""
    tokens = {new_token() for _ in range(10_000)}
    assert len(tokens) == 10_000
    assert all(re.fullmatch(r"[\w-]{22}", token, re.ASCII) for token in tokens)
