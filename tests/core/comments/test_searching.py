"""Comments are found by words as people type them into a chat: any case, any keyboard."""

import pytest

from bot.core.comments.searching import Search


@pytest.mark.parametrize(
    ("words", "comment"),
    [
        ("levering", "LEVERINGEN kom for sent"),
        ("FÖRSENAD", "Paketet var försenad"),
        ("forsenad", "Paketet var försenad"),
        ("foersenad", "Paketet var försenad"),
        ("försenad", "paketet var foersenad"),
        ("kødisk", "Ködisken var lukket"),
        ("få", "det tog lang tid at faa svar"),
        ("aerlig", "ikke ærlig"),
        ("arlig", "ikke ærlig"),
        ("cafe", "Caféen er hyggelig"),
        ("café", "the cafe is lovely"),
        ("tid", "Lang ventetid"),
        ("lang tid", "tid er penge, og den var lang"),
        ('"lang tid"', "det tog lang\ntid"),
        ("“lang tid”", "det tog lang tid"),
        ("İstanbul", "fløj til Istanbul"),
        ("", "alt"),
    ],
)
def test_found(words, comment):
    assert Search(words).finds(comment)


@pytest.mark.parametrize(
    ("words", "comment"),
    [
        ("kø", "kom igen"),
        ("kö", "en ko"),
        ("få", "fader"),
        ("lang tid", "lang kø"),
        ('"lang tid"', "tid og lang"),
        ("ventetid", "vente"),
    ],
)
def test_not_found(words, comment):
    assert not Search(words).finds(comment)


def test_nothing_to_look_for_is_told():
    assert not Search(' "" ')
    assert Search("a")
