"""Does a comment ask something? Sentences as people write them, in four languages."""

import pytest

from bot.core.cases.questions import is_question

ASKED = [
    "Fin service. Hvornår åbner I i Aarhus?",
    "Kan I ringe til mig i morgen",
    "super, men hvad koster det at få leveret",
    "Bra! Når kommer den nye appen",
    "Kan dere sende meg kvitteringen",
    "Allt bra. Går det att ändra adressen",
    "kan ni ringa mig?",
    "Love it. Is there a way to pay by invoice",
    "do you deliver to Sweden",
    "Nice people\ncan you call me",
    "Have I still got the discount?",
]

TOLD = [
    None,
    "",
    "?",
    "???",
    "Hvad?",
    "Når jeg ringer, får jeg altid hjelp",
    "Hvor er I søde",
    "When I call, somebody answers",
    "Why I give 9: fast and kind",
    "De kan jo det hele",
    "Bra personal som kan sitt jobb",
    "Hurtig og venlig",
    "Du kan jeg anbefale",
]


@pytest.mark.parametrize("comment", ASKED)
def test_this_asks_something(comment):
    assert is_question(comment)


@pytest.mark.parametrize("comment", TOLD)
def test_this_does_not(comment):
    assert not is_question(comment)
