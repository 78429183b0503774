"""What is for the admin who wrote, and what for the survey."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.conversation.admin_thread import THREAD_DURATION, WISHES, Hearer, Talk, hearer
from bot.core.replies import Kind, read

AT = datetime(2026, 3, 2, 10, 0, 0, 500_000, tzinfo=UTC)
OPEN, CLOSED = Talk("c", AT, is_closed=False), Talk("c", AT, is_closed=True)
ASKED = Talk("c", AT, is_closed=False, is_question=True)


@pytest.mark.parametrize(
    "text", ["9", "Klokken 9", "10 would be fine", "ja", "Tak, 9!", "jag menade 6", "", "\U0001f44d"]
)
def test_while_the_case_is_open_a_number_is_no_score(text):
    assert hearer(OPEN, text, "da") is Hearer.ADMIN


@pytest.mark.parametrize(
    ("text", "locale"),
    [("STOP", "en"), ("slet mine data", "da"), ("sluta skicka sms", "sv"), ("Info", "en"), ("help", "nb"),
     ("English please", "da")],
)  # fmt: skip
@pytest.mark.parametrize("talk", [OPEN, CLOSED, ASKED])
def test_wishes_are_obeyed_whatever_is_talked_about_and_the_admin_reads_them(talk, text, locale):
    assert hearer(talk, text, locale) is Hearer.BOTH


@pytest.mark.parametrize("text", ["Yes", "yes", "YES", "START"])
def test_a_yes_of_somebody_who_never_said_no_is_an_answer(text):
    assert hearer(OPEN, text, "en") is Hearer.ADMIN
    assert hearer(OPEN, text, "en", has_said_no=True) is Hearer.BOTH


ABOUT_AN_ORDER = [
    ("Yes, cancel it", "en"), ("cancel it", "en"), ("Cancel everything please", "en"), ("No, don't send it", "en"),
    ("Please cancel my order", "en"), ("ok, delete it", "en"), ("Ja, slet den", "da"), ("Slet den", "da"),
    ("Send den ikke", "da"), ("Annuller ordren, tak", "da"), ("Fjern den bare", "da"), ("Ja, slett den", "nb"),
    ("Ikke send den", "nb"), ("Avbestill den", "nb"), ("Ta bort den", "sv"), ("Skicka inte den", "sv"),
    ("Ja avsluta", "sv"), ("Avboka den tack", "sv"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "locale"), ABOUT_AN_ORDER)
def test_after_a_question_cancel_it_is_about_what_was_asked(text, locale):
    assert hearer(ASKED, text, locale) is Hearer.ADMIN


@pytest.mark.parametrize(("text", "locale"), ABOUT_AN_ORDER)
def test_without_a_question_it_is_the_wish_that_it_reads_as(text, locale):
    is_wish = read(text, awaiting=None, locale=locale).kind in WISHES
    assert hearer(OPEN, text, locale) is (Hearer.BOTH if is_wish else Hearer.ADMIN)


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("cancel", "en"), ("STOP", "en"), ("Stop it", "en"), ("remove me", "en"), ("Delete my data", "en"),
        ("Don't text me", "en"), ("take me off the list", "en"), ("unsubscribe", "en"), ("Stop", "da"),
        ("afmeld", "da"), ("slet mig", "da"), ("slet mine data", "da"), ("fjern mig", "da"), ("avmeld", "nb"),
        ("slutt å sende meldinger", "nb"), ("sluta skicka", "sv"), ("ta bort mig", "sv"),
    ],
)  # fmt: skip
def test_a_question_of_the_admin_takes_no_stop_away(text, locale):
    assert hearer(ASKED, text, locale) is hearer(OPEN, text, locale)
    assert read(text, awaiting=None, locale=locale).kind not in WISHES or hearer(ASKED, text, locale) is Hearer.BOTH


@pytest.mark.parametrize("wish", [Kind.OPT_OUT, Kind.OPT_IN, Kind.HELP])
def test_what_the_provider_has_understood_is_a_wish_whatever_the_words(wish):
    assert hearer(ASKED, "FARVEL", "da", wish=wish) is Hearer.BOTH


@pytest.mark.parametrize(("text", "is_talk"), [("9", False), ("nu er det en 9'er", False), ("Tak for hjælpen", True)])
def test_once_the_case_has_closed_a_score_counts_again(text, is_talk):
    assert hearer(CLOSED, text, "da") is (Hearer.ADMIN if is_talk else Hearer.SURVEY)


@pytest.mark.parametrize(
    ("at", "is_talk"),
    [
        (AT - timedelta(seconds=2), False),
        (AT.replace(microsecond=0), True),
        (AT + THREAD_DURATION, True),
        (AT + THREAD_DURATION + timedelta(seconds=1), False),
    ],
)
def test_only_what_was_written_after_the_admin_and_not_long_after_is_an_answer(at, is_talk):
    assert OPEN.goes_on(at) is is_talk


@given(st.text(max_size=60), st.sampled_from(["da", "nb", "sv", "en"]), st.sampled_from([OPEN, ASKED]))
def test_while_the_case_is_open_every_word_reaches_the_admin(text, locale, talk):
    assert hearer(talk, text, locale) is not Hearer.SURVEY


@given(st.text(max_size=60), st.sampled_from(["da", "nb", "sv", "en"]))
def test_what_ends_consent_is_never_the_admins_alone(text, locale):
    if read(text, awaiting=None, locale=locale).kind in {Kind.OPT_OUT, Kind.ERASE}:
        assert hearer(OPEN, text, locale) is Hearer.BOTH
