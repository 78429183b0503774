"""What the groups are called."""

import pytest

from bot import i18n
from bot.core.comments.group_words import WORDS
from bot.core.texts import reports as report_texts
from bot.i18n import LOCALES


@pytest.mark.parametrize("locale", LOCALES)
def test_every_group_is_understood_by_the_name_the_reports_give_it(locale):
    catalogues = i18n.load()
    for group, text in report_texts.GROUPS.items():
        assert WORDS[catalogues.say(text, locale)] is group


def test_words_are_in_small_letters():
    assert {word.casefold() for word in WORDS} == set(WORDS)
