"""The sentences of /segments and /rate: cheap by SMS, short in a menu, and every example in them tried."""

import re
from datetime import date

import pytest

from bot import i18n
from bot.core import breakdown_texts
from bot.core.calendar import periods
from bot.core.delivery.sms_segments import count
from bot.i18n import LOCALES

SENTENCES = {name: text for name, text in vars(breakdown_texts).items() if name.isupper()}
CATALOGUES = i18n.load()

in_every_language = pytest.mark.parametrize("locale", LOCALES)


def translated(name: str, locale: str) -> str:
    """With its placeholders left as they are."""
    fields = {field: f"{{{field}}}" for field in re.findall(r"{(\w+)}", SENTENCES[name])}
    return CATALOGUES.say(SENTENCES[name], locale, **fields)


@in_every_language
@pytest.mark.parametrize("name", SENTENCES)
def test_every_sentence_is_gsm7_and_without_a_percent_sign(name, locale):
    assert count(translated(name, locale)).encoding == "GSM-7"
    assert "%" not in translated(name, locale)


@in_every_language
@pytest.mark.parametrize("name", [name for name in SENTENCES if name.startswith("MENU_")])
def test_menu_texts_fit_a_narrow_phone(name, locale):
    assert 1 <= len(translated(name, locale)) <= 32


@in_every_language
@pytest.mark.parametrize("name", ["HELP_SEGMENTS", "HELP_RATE"])
def test_a_period_in_an_example_is_understood(name, locale):
    [quarter] = re.findall(r"20\w+", translated(name, locale))
    assert periods.parse(quarter, today=date(2026, 8, 31)) == periods.parse("2026q1", today=date(2026, 8, 31))
