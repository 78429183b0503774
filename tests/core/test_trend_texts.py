"""The sentences of /trend and /note: cheap by SMS, short in a menu, and every example in them tried."""

import re
from datetime import date

import pytest

from bot import i18n
from bot.core import trend_texts
from bot.core.calendar import note_day
from bot.core.calendar.trend_units import splits
from bot.core.delivery.sms_segments import count
from bot.i18n import LOCALES

SENTENCES = {name: text for name, text in vars(trend_texts).items() if name.isupper() and isinstance(text, str)}
CATALOGUES = i18n.load()
TODAY = date(2026, 8, 31)

in_every_language = pytest.mark.parametrize("locale", LOCALES)


def translated(name: str, locale: str) -> str:
    """With its placeholders left as they are."""
    fields = {field: f"{{{field}}}" for field in re.findall(r"{(\w+)}", SENTENCES[name])}
    return CATALOGUES.say(SENTENCES[name], locale, **fields)


def examples(name: str, locale: str, command: str) -> list[str]:
    return [words.strip(" .,") for words in re.findall(rf"/{command}\b([^/]*)", translated(name, locale))]


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
def test_every_unit_in_an_example_is_understood(locale):
    _, survey, year, week = examples("HELP_TREND", locale, "trend")
    assert [next(splits(words))[0] for words in (survey, year, week)] == ["month", "month", "week"]


@in_every_language
@pytest.mark.parametrize("name", ["HELP_NOTE", "NOTE_NONE", "NOTE_USAGE", "NOTE_NO_DAY"])
def test_every_day_in_an_example_is_understood(name, locale):
    dated = examples(name, locale, "note")[0]
    day, text = note_day.read(dated, today=TODAY)
    assert day == date(2026, 3, 12)
    assert text.split()[-1] in {"system", "telefonsystem"}
