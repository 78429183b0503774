"""Forms of one word have one stem, in each of the four languages."""

import pytest

from bot.reports.stems import stem


@pytest.mark.parametrize(
    ("locale", "forms"),
    [
        ("da", "ventetid ventetiden ventetider"),
        ("nb", "levering leveringen leveringer"),
        ("sv", "väntetid väntetiden väntetider"),
        ("en", "delay delays delayed"),
    ],
)
def test_forms_of_one_word(locale, forms):
    assert len({stem(form, locale) for form in forms.split()}) == 1


def test_each_language_has_its_own_endings():
    assert stem("waiting", "en") != stem("waiting", "da")


def test_a_language_without_a_stemmer_keeps_its_words():
    assert stem("odotusaika", "fi") == "odotusaika"
