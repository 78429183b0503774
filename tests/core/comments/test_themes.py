"""What comments are about: who mentions each theme, what they think, in whose words."""

import random

import pytest

from bot.core.comments.lexicon import BUILT_IN, Lexicon
from bot.core.comments.themes import ThemedComment, report
from bot.core.nps import Summary
from bot.reports.stems import stem

LEXICON = Lexicon(BUILT_IN)


def reported(*comments):
    return report([ThemedComment(*one) for one in comments], LEXICON, stem)


def theme(found, key):
    [one] = [theme for theme in found.themes if theme.key == key]
    return one


def test_under_ten_comments_nothing_is_counted():
    nine = [(3, "Lang ventetid", "da")] * 9
    assert not reported(*nine).has_enough
    assert reported(*nine).themes == ()
    assert reported(*nine).comments == Summary(promoters=0, passives=0, detractors=9)
    assert reported(*nine, (9, "godt", "da")).has_enough


def test_mentions_by_group_over_languages_and_the_nps_of_those_who_mention_it():
    found = reported(
        *[(2, "Alt for lang ventetid i telefonen", "da")] * 4,
        *[(5, "Lang väntetid", "sv")] * 2,
        (8, "litt ventetid", "nb"),
        (10, "no waiting at all", "en"),
        *[(9, "godt", "da")] * 6,
    )
    waiting = theme(found, "waiting")
    assert waiting.mentions == Summary(promoters=1, passives=1, detractors=6)
    assert (waiting.mentions.shown, waiting.mentions.answers) == (-63, 8)
    assert found.comments.answers == 14
    assert waiting.quote == "Alt for lang ventetid i telefonen"


def test_a_theme_counts_once_in_a_comment():
    found = reported(*[(2, "Ventetid, ventetid, kø og mere ventetid", "da")] * 10)
    assert theme(found, "waiting").mentions.answers == 10


def test_the_critics_theme_comes_first_and_the_promoters_last():
    found = reported(
        *[(2, "Alt for dyrt", "da")] * 20,
        *[(10, "Søde medarbejdere", "da")] * 20,
        *[(score, "Fin kvalitet på varerne", "da") for score in (3, 10)] * 10,
    )
    assert [one.key for one in found.themes] == ["price", "quality", "staff"]
    assert theme(found, "price").is_sure
    assert theme(found, "staff").is_sure
    assert not theme(found, "quality").is_sure


def test_the_quote_is_of_those_the_theme_is_told_of():
    found = reported(
        *[(10, f"Ingen ventetid hos jer, nummer {number}", "da") for number in range(3)],
        *[(2, "Ventetiden er håbløs", "da")] * 12,
    )
    assert theme(found, "waiting").quote == "Ventetiden er håbløs"


def test_of_a_long_comment_the_sentence_about_it_is_quoted():
    long = "Jeg har været kunde i mange år og plejer at være glad for det hele. " * 2 + "Men nu er ventetiden håbløs."
    assert theme(reported(*[(2, long, "da")] * 10), "waiting").quote == "Men nu er ventetiden håbløs."


def test_what_could_tell_who_it_was_is_not_quoted():
    found = reported(*[(2, "Ventetid! Ring 20 12 34 56", "da")] * 10)
    assert theme(found, "waiting").quote is None


def test_words_that_set_apart_are_stems_shown_as_most_write_them():
    found = reported(
        *[(2, "håbløse ventetider", "da")] * 8,
        *[(2, "håbløs ventetid", "da")] * 12,
        *[(10, "søde mennesker", "da")] * 20,
    )
    shown = {word.shown: word for word in found.words}
    assert shown["ventetid"].critics == 20
    assert "ventetider" not in shown
    assert len(found.words) <= 5


def test_a_new_theme_is_suggested_from_the_comments_without_one():
    found = reported(
        *[(2, "Vi fandt ingen parkering", "da")] * 13,
        *[(2, "Lang ventetid ved parkering", "da")] * 5,
        *[(2, "Alt for dyrt", "da")] * 80,
        *[(10, "Dejligt sted", "da")] * 60,
        (10, "Parkering var fin", "da"),
    )
    suggested = {word.shown: word for word in found.suggestions}
    assert all(word.z > 2 for word in suggested.values())
    assert (suggested["parkering"].critics, suggested["parkering"].promoters) == (13, 1)
    assert not suggested["parkering"].is_sure
    assert "ventetid" not in suggested


@pytest.mark.parametrize("seed", range(3))
def test_the_same_comments_in_any_order_give_the_same_report(seed):
    comments = [
        ThemedComment(score, text, "da")
        for score in (0, 3, 8, 9)
        for text in ("Dyrt og langsomt her", "Ventetiden!", "fint")
    ]
    comments *= 3
    before = report(comments, LEXICON, stem)
    random.Random(seed).shuffle(comments)
    assert report(comments, LEXICON, stem) == before


def test_no_comments():
    assert reported().themes == ()
    assert reported().comments.score is None
