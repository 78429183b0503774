"""Laws of every sentence: plain signs, since any of them may go by SMS, and short where phones are narrow."""

import pytest

from bot.core.delivery.sms_segments import count
from bot.core.texts import admins, cases, customers, pictures, reports
from tests.core.texts.sentences import in_every_language, of, translated

FILES = {"admins": admins, "cases": cases, "customers": customers, "pictures": pictures, "reports": reports}
SENTENCES = [(f"{file}.{name}", text) for file, texts in FILES.items() for name, text in of(texts).items()]


def those_named(beginning: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        "text",
        [pytest.param(text, id=name) for name, text in SENTENCES if name.partition(".")[2].startswith(beginning)],
    )


@in_every_language
@those_named("")
def test_every_sentence_is_gsm7(text, locale):
    assert count(translated(text, locale)).encoding == "GSM-7"


@in_every_language
@those_named("")
def test_only_a_response_rate_is_a_percentage(text, locale):
    if "%" in translated(text, locale):
        assert "%" in text


@in_every_language
@those_named("MENU_")
def test_menu_texts_fit_telegram_and_a_narrow_phone(text, locale):
    """https://core.telegram.org/bots/api#botcommand takes 256; what is longer than about 32 is cut off on a phone."""
    assert 1 <= len(translated(text, locale)) <= 32


@in_every_language
@those_named("BUTTON_")
def test_two_buttons_fit_beside_each_other_on_a_phone(text, locale):
    assert 1 <= len(translated(text, locale).replace("{number}", "5")) <= 18
