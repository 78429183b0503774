"""What an organisation may write about themes in its survey file, and what it is told when it writes something else."""

import tomllib

import pytest
from pydantic import ValidationError

from bot.core.comments.lexicon import words_in
from bot.surveys import themes
from bot.surveys.themes import ThemeTables


def written(text):
    return ThemeTables.model_validate(tomllib.loads(text).get("themes", {}))


def touched(tables, comment, locale="da"):
    return tables.lexicon.touched(words_in(comment), locale)


def test_the_example_in_the_documentation_can_be_used_as_it_is():
    tables = written(themes.__doc__.split("\n\n", 1)[1])
    assert touched(tables, "Umuligt at finde en P-plads") == {"parking"}
    assert touched(tables, "I had nowhere to park", "en") == {"parking"}
    assert touched(tables, "click and collect virker", "sv") == {"delivery"}
    assert touched(tables, "hjemmesiden er nede") == set()
    assert (tables.title("parking", "sv"), tables.title("delivery", "sv")) == ("Parking", None)


def test_without_a_word_of_its_own_everything_is_there():
    assert touched(ThemeTables(), "ventetid") == {"waiting"}


def test_more_words_leave_the_others_as_they_are():
    tables = written('[themes.waiting]\nda = ["bomkø*"]')
    assert touched(tables, "bomkøen") == touched(tables, "ventetid") == {"waiting"}


def test_only_these_words():
    tables = written('[themes.waiting]\nonly = true\nda = ["bomkø*"]')
    assert touched(tables, "ventetid på nettet") == {"website"}
    assert touched(tables, "bomkøen") == {"waiting"}


def test_a_theme_may_have_a_title_in_each_language():
    tables = written('[themes.parking]\nall = ["parking"]\ntitle = { da = "Parkering", en = "Parking" }')
    assert [tables.title("parking", locale) for locale in ("da", "en", "sv")] == ["Parkering", "Parking", "Parkering"]


def test_without_a_title_it_is_called_by_its_key():
    assert written('[themes.opening-hours]\nda = ["åbningstid*"]').title("opening-hours", "da") == "Opening hours"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('themes.parking.da = ["park*", "ko*"]', "'ko*' finds too much: beside a * write 4 letters or more"),
        ('themes.parking.da = ["**"]', "is not understood: write a word"),
        ('themes.parking.da = ["* plads"]', "a lone * stands between two words"),
        ('themes.parking.da = ["park & ride"]', "'park & ride' is not understood"),
        ('themes.parking.title = "Parking"', 'parking has no words: give it some, such as da = ["parking*"]'),
        ('themes.parking.fi = ["pysäköinti"]', "parking.fi\n  Extra inputs are not permitted"),
        ('themes.Parking.da = ["parkering*"]', "String should match pattern"),
        ("themes.parking.da = 'parkering*'", "parking.da"),
        ('themes.parking = { all = ["parking"], title = { fi = "x" } }', "Input should be 'da', 'nb', 'sv' or 'en'"),
    ],
)
def test_a_mistake_is_told_with_what_to_do(text, told):
    with pytest.raises(ValidationError) as refused:
        written(text)
    assert told in str(refused.value)
