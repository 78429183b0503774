"""The themes of a survey and a period, from the store to the names they have in the reader's language."""

from dataclasses import replace

import pytest

from bot import i18n
from bot.core.comments.lexicon import BUILT_IN
from bot.core.texts import reports as report_texts
from bot.i18n import Reader
from bot.reports import themes
from bot.store import comments
from bot.surveys import Surveys
from tests.answers import answered


async def test_from_the_store(talk):
    start = talk.clock()
    for score, comment, locale in ((2, "Lang ventetid", "da"), (10, "Ingen väntetid", "sv")) * 5:
        await answered(talk, score, comment, locale=locale)
    await answered(talk, 2, "Alt for dyrt", survey="other")
    await answered(talk, 2)
    async with talk.database.reading() as connection:
        said = await comments.all_comments(connection, ["nps"], start, talk.clock.tick(seconds=1))
    found = await themes.counted(talk.runtime, said)
    assert [(theme.key, theme.mentions.promoters, theme.mentions.detractors) for theme in found.themes] == [
        ("waiting", 5, 5)
    ]


@pytest.mark.parametrize(("locale", "name"), [("da", "Ventetid"), ("sv", "Väntetid"), ("en", "Waiting time")])
def test_a_theme_is_called_as_the_reader_calls_it(runtime, locale, name):
    assert themes.title(runtime, "waiting", Reader(i18n.load(), locale)) == name


def test_a_theme_is_called_as_the_survey_file_calls_it(runtime):
    own = Surveys.model_validate({"themes": {"parking": {"all": ["parking"]}, "waiting": {"title": "Kø"}}})
    named = replace(runtime, surveys=own)
    assert [themes.title(named, key, Reader(i18n.load(), "sv")) for key in ("parking", "waiting")] == ["Parking", "Kø"]


def test_every_theme_has_a_name():
    assert set(report_texts.THEMES) == set(BUILT_IN["en"])
