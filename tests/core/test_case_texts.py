"""What admins are sent about cases: short, plain signs, in every language."""

import re

import pytest

from bot import i18n
from bot.core import case_texts
from bot.core.cases.events import Because, News, Outcome
from bot.core.delivery.sms_segments import count
from bot.i18n import LOCALES

SENTENCES = {name: text for name, text in vars(case_texts).items() if name.isupper() and isinstance(text, str)}
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
@pytest.mark.parametrize("name", [name for name in SENTENCES if name.startswith("BUTTON_")])
def test_two_buttons_fit_beside_each_other_on_a_phone(name, locale):
    assert len(translated(name, locale)) <= 15


@in_every_language
def test_buttons_of_one_message_say_different_things(locale):
    labels = [translated(name, locale) for name in SENTENCES if name.startswith("BUTTON_")]
    assert len(set(labels)) == len(labels)


def test_there_is_a_word_for_everything():
    assert set(case_texts.OUTCOMES) == set(Outcome)
    assert set(case_texts.NEWS) == set(News)
    assert set(case_texts.REFUSED) == set(Because)
