import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.conversation.comment_lines import MAX_CHARACTERS, added, edited, holds


@pytest.mark.parametrize(
    ("comment", "words", "both"),
    [
        (None, None, None),
        (None, "cold food", "cold food"),
        ("cold food", None, "cold food"),
        ("cold food", "slow staff", "cold food\nslow staff"),
        ("cold food\nslow staff", "cold food", "cold food\nslow staff"),
        ("cold food", "cold", "cold food\ncold"),
        ("", "", None),
    ],
)
def test_words_are_added_below_and_once(comment: str | None, words: str | None, both: str | None) -> None:
    assert added(comment, words) == both


@pytest.mark.parametrize(
    ("comment", "before", "after", "then"),
    [
        ("cold fod", "cold fod", "cold food", "cold food"),
        ("slow\ncold fod\nloud", "cold fod", "cold food", "slow\ncold food\nloud"),
        ("slow\ncold", "cold", None, "slow"),
        ("cold", "cold", None, None),
        # Words inside other words are not those words.
        ("it took long", "ok", "sorry", "it took long\nsorry"),
        ("slow", None, "cold", "slow\ncold"),
        # An edit that keeps the words and adds some, heard twice.
        ("cold", "cold", "cold\nslow", "cold\nslow"),
        ("cold\nslow", "cold", "cold\nslow", "cold\nslow"),
    ],
)
def test_an_edit_stands_where_the_words_stood(
    comment: str, before: str | None, after: str | None, then: str | None
) -> None:
    assert edited(comment, before, after) == then


WORDS = st.none() | st.text(alphabet="ab \n", min_size=1, max_size=8) | st.just("x" * MAX_CHARACTERS)


@given(WORDS, WORDS, WORDS)
def test_nothing_grows_beyond_the_bound_or_by_repeating(
    comment: str | None, before: str | None, after: str | None
) -> None:
    once = added(comment, after)
    assert added(once, after) == once
    assert len(once or "") <= MAX_CHARACTERS
    assert len(edited(comment, before, after) or "") <= MAX_CHARACTERS


@given(WORDS, WORDS)
def test_what_was_added_is_held(comment: str | None, words: str | None) -> None:
    both = added(comment, words)
    assert holds(both, words) or words is None or len(both or "") == MAX_CHARACTERS
