"""What is for the admin who wrote, and what for the survey."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.conversation.admin_thread import LASTS, Talk, is_for_admin
from bot.core.replies import Kind, read

AT = datetime(2026, 3, 2, 10, 0, 0, 500_000, tzinfo=UTC)
OPEN, CLOSED = Talk("c", AT, is_closed=False), Talk("c", AT, is_closed=True)
SOON = AT + timedelta(minutes=1)


@pytest.mark.parametrize("text", ["9", "Klokken 9", "10 would be fine", "ja", "Tak, 9!", "jag menade 6", "", "👍"])
def test_while_the_case_is_open_a_number_is_no_score(text):
    assert is_for_admin(OPEN, text, "da", SOON)


@pytest.mark.parametrize(
    ("text", "locale"), [("STOP", "en"), ("slet mine data", "da"), ("sluta skicka sms", "sv"), ("START", "nb")]
)
@pytest.mark.parametrize("talk", [OPEN, CLOSED])
def test_wishes_are_heard_whatever_is_talked_about(talk, text, locale):
    assert not is_for_admin(talk, text, locale, SOON)


@pytest.mark.parametrize(("text", "is_talk"), [("9", False), ("nu er det en 9'er", False), ("Tak for hjælpen", True)])
def test_once_the_case_has_closed_a_score_counts_again(text, is_talk):
    assert is_for_admin(CLOSED, text, "da", SOON) is is_talk


@pytest.mark.parametrize(
    ("at", "is_talk"),
    [
        (AT - timedelta(seconds=2), False),
        (AT.replace(microsecond=0), True),
        (AT + LASTS, True),
        (AT + LASTS + timedelta(seconds=1), False),
    ],
)
def test_only_what_was_written_after_the_admin_and_not_long_after_is_an_answer(at, is_talk):
    assert is_for_admin(OPEN, "9", "en", at) is is_talk


@given(st.text(max_size=60), st.sampled_from(["da", "nb", "sv", "en"]))
def test_what_ends_or_begins_consent_is_never_talk(text, locale):
    if read(text, awaiting=None, locale=locale).kind in {Kind.OPT_OUT, Kind.ERASE, Kind.OPT_IN}:
        assert not is_for_admin(OPEN, text, locale, SOON)
