"""What is said about driver questions: plain signs, short, and never that one thing causes another."""

import re

import pytest

from bot import i18n
from bot.core import driver_texts
from bot.core.delivery.sms_segments import count
from bot.i18n import LOCALES

SENTENCES = {name: text for name, text in vars(driver_texts).items() if name.isupper() and isinstance(text, str)}
CATALOGUES = i18n.load()

in_every_language = pytest.mark.parametrize("locale", LOCALES)


def translated(name: str, locale: str) -> str:
    fields = {field: f"{{{field}}}" for field in re.findall(r"{(\w+)}", SENTENCES[name])}
    return CATALOGUES.say(SENTENCES[name], locale, **fields)


@in_every_language
@pytest.mark.parametrize("name", SENTENCES)
def test_every_sentence_is_gsm7(name, locale):
    assert count(translated(name, locale)).encoding == "GSM-7"


@in_every_language
def test_lengths(locale):
    assert len(translated("MENU_DRIVERS", locale)) <= 32
    assert count(translated("DRIVER_CLARIFY", locale)).segments == 1
