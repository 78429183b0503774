"""Themes are found by word starts and short phrases, in compounds, without Nordic letters, and not by chance."""

from pathlib import Path

import pytest

from bot.core.comments.lexicon import BUILT_IN, Lexicon, fault, words_in

FOLDER = Path(__file__).parent / "themes"

LEXICON = Lexicon(BUILT_IN)


def touched(comment, locale="da", lexicon=LEXICON):
    return lexicon.touched(words_in(comment), locale)


def one(*entries, locale="da"):
    return Lexicon({locale: {"it": entries}})


@pytest.mark.parametrize(
    ("entries", "comment"),
    [
        (["kø"], "lang KØ!"),
        (["ventetid*"], "Ventetidsgarantien holdt ikke"),
        (["*kvalitet"], "billedkvalitet under al kritik"),
        (["*kunde*"], "storkundeafdelingen"),
        (["p-plads*"], "ingen P-pladser"),
        (["kundeservice*"], "jeres kunde-service"),
        (["service"], "kunde-service"),
        (["løbetid*"], "lobetiden loebetiden löbetiden"),
        (["took_*_weeks"], "It took three weeks"),
        (["kom aldrig frem"], "pakken kom aldrig frem"),
        (["hel* dag*"], "hele dagen gik"),
        (["app'en"], "app’en er nede"),
    ],
)
def test_found(entries, comment):
    assert touched(comment, lexicon=one(*entries)) == {"it"}


@pytest.mark.parametrize(
    ("entries", "comment"),
    [
        (["kø"], "køb køkken ko"),
        (["*kvalitet"], "kvaliteten"),
        (["took_*_weeks"], "it took weeks"),
        (["took_*_weeks"], "what a time it took. Weeks"),
        (["took_*_weeks"], "it took"),
        (["kom aldrig"], "den kom. Aldrig igen"),
        (["pris*", "!prisme*"], "et prisme"),
    ],
)
def test_not_found(entries, comment):
    assert touched(comment, lexicon=one(*entries)) == set()


@pytest.mark.parametrize(
    ("comment", "locale"),
    [
        ("Jeg har et gammelt apparat", "da"),
        ("Apparently you appreciate me", "en"),
        ("Det er nettopp det jeg mener, eventuelt senere", "nb"),
        ("Bodde nära och köpte ett kök sen", "sv"),
        ("Leverpostej er godt", "da"),
        ("The situation was fun, later we laughed", "en"),
        ("Enterprise, surprise", "en"),
    ],
)
def test_a_short_start_finds_nothing_by_chance(comment, locale):
    assert touched(comment, locale) == set()


def test_languages_are_merged():
    for comment, locale in (("ventetid", "da"), ("ventetida", "nb"), ("väntetiden", "sv"), ("waiting", "en")):
        assert touched(comment, locale) == {"waiting"}


def test_who_answers_in_another_language_is_understood():
    assert touched("the delivery never arrived", "da") == {"delivery"}
    assert touched("ventetid", "fi") == {"waiting"}


def test_words_of_another_language_do_not_mix_in_where_the_own_ones_find_something():
    # English "rude" is a Danish window, and "staff" would be found.
    assert touched("Prisen på en ny rude", "da") == {"price"}


@pytest.mark.parametrize("locale", BUILT_IN)
def test_every_entry_is_understood_and_open_at_four_letters_or_more(locale):
    faults = [fault(entry) for entries in BUILT_IN[locale].values() for entry in entries]
    assert list(filter(None, faults)) == []


@pytest.mark.parametrize("locale", BUILT_IN)
def test_every_language_has_every_theme(locale):
    assert set(BUILT_IN[locale]) == {"waiting", "price", "staff", "quality", "delivery", "information", "website"}


def labelled(locale):
    for line in (FOLDER / f"{locale}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            themes, comment = line.split(" | ", 1)
            yield set(themes.split()) - {"-"}, comment


@pytest.mark.parametrize("locale", BUILT_IN)
def test_as_good_as_at_first_sight(locale):
    """On comments written before the words: found 97 % of what they touch, and of what was found 94 % was right."""
    right = wrong = missed = 0
    for wanted, comment in labelled(locale):
        found = touched(comment, locale)
        right, wrong, missed = right + len(found & wanted), wrong + len(found - wanted), missed + len(wanted - found)
    assert right / (right + wrong) >= 0.85
    assert right / (right + missed) >= 0.9
