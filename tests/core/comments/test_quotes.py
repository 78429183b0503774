"""A quote is short, typical, and tells nothing by which somebody could be known."""

import itertools

import pytest

from bot.core.comments.quotes import LONGEST, Candidate, choose, is_quotable, pieces


@pytest.mark.parametrize(
    "text",
    [
        "Ring til mig på 20 12 34 56, tak",
        "call me on (020) 7946-0018 please",
        "min ordre 448213 er væk",
        "skriv til ida@example.com",
        "se www.eksempel.dk",
        "så det på eksempel.dk i dag",
        "det var Jens der hjalp",
        'hun hed "Åse" tror jeg',
        "for kort",
        "x" * (LONGEST + 1),
    ],
)
def test_not_quoted(text):
    assert not is_quotable(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ventede 3-4 dage, 2 gange",
        "Lang ventetid. Dårlig service",
        "jeg fik en SMS om det",
        "It was what I wanted, and I said so",
        "FOR DYRT OG FOR SENT",
        "Det er OK, men I er dyre",
    ],
)
def test_quoted(text):
    assert is_quotable(text)


def test_one_theme_alone_then_the_middle_score_then_a_good_length():
    both = Candidate(3, "x" * 60, 2)
    far = Candidate(0, "y" * 60, 1)
    near, middle, long = Candidate(3, "z" * 20, 1), Candidate(4, "w" * 60, 1), Candidate(4, "v" * 130, 1)
    assert choose([both]) == both.text
    assert choose([both, far]) == far.text
    for order in itertools.permutations([both, far, near, middle, long]):
        assert choose(order) == near.text
    assert choose([long, middle]) == middle.text


def test_nothing_to_quote():
    assert choose([]) is None
    assert choose([Candidate(3, "20123456 20123456", 1)]) is None


def test_a_long_comment_gives_its_sentences():
    long = "Alt var godt. " * 10 + "Men ventetiden\nvar for lang!"
    assert "Alt var godt." in pieces(long)
    assert pieces("kort  og\ngodt") == ["kort og godt"]
