"""Who asks to be erased by SMS is asked once whether they mean it; only a yes that comes next erases anything."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.conversation.erasure_wishes import CONFIRMED_WITHIN, is_confirmed
from bot.core.conversation.invitation import AwaitErasure, DropErasure, Erase, Said, Say, advance
from bot.core.texts import customers as texts
from tests.core.test_dialogues import NOON

WISHES = [
    ("slet mine data", "da"),
    ("slett dataene mine", "nb"),
    ("radera mina uppgifter", "sv"),
    ("delete my data", "en"),
]


@pytest.mark.parametrize(("wish", "locale"), WISHES)
def test_a_wish_by_sms_is_asked_back_about_and_changes_nothing(wish, locale):
    assert advance(None, Said(wish, NOON, locale, is_forgeable=True)) == (
        None,
        (Say(texts.CONFIRM_ERASURE), AwaitErasure()),
    )
    assert advance(None, Said(wish, NOON, locale)) == (None, (Say(texts.ERASED), Erase()))


@pytest.mark.parametrize("locale", ["da", "nb", "sv", "en"])
@pytest.mark.parametrize("word", ["ja", "JA", "Ja tak", "yes", "YES", "Yes delete", "YES DELETE!", "ja slet", "delete"])
@pytest.mark.parametrize("is_answered", [False, True])
def test_a_yes_in_any_language_confirms_it(word, locale, is_answered):
    """Also the YES that the provider takes for a START."""
    said = Said(word, NOON, locale, is_answered, is_forgeable=True, erasure_asked_at=NOON)
    assert advance(None, said) == (None, (Say(texts.ERASED), Erase()))


@pytest.mark.parametrize("word", ["nej", "no", "9", "yes but later", "who are you?", "STOP", "hello", "ja 9"])
def test_anything_else_ends_it(word):
    _, effects = advance(None, Said(word, NOON, "en", is_forgeable=True, erasure_asked_at=NOON))
    assert Erase() not in effects
    assert effects[-1] == DropErasure()


@pytest.mark.parametrize("after", [-timedelta(seconds=1), CONFIRMED_WITHIN + timedelta(seconds=1)])
def test_a_yes_counts_in_time_alone(after):
    assert not is_confirmed(NOON, "ja", NOON + after)
    assert is_confirmed(NOON, "ja", NOON + CONFIRMED_WITHIN)
    assert not is_confirmed(None, "ja", NOON)


@given(st.text(max_size=200))
def test_by_sms_nothing_is_erased_that_was_not_asked_back_about(text):
    assert Erase() not in advance(None, Said(text, NOON, "en", is_forgeable=True))[1]
