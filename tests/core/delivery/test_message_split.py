"""Long texts are cut at the ends of lines, lose nothing, and are never longer than Telegram takes."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.delivery.message_split import length, pieces


def test_lines_stay_whole_where_they_can():
    assert pieces("one\ntwo\nthree", 8) == ["one\ntwo", "three"]
    assert pieces("short", 8) == ["short"]


def test_a_line_that_is_too_long_is_cut_inside():
    assert pieces("abcdefghij\nk", 4) == ["abcd", "efgh", "ij\nk"]


@given(st.text(alphabet="ab æ🙂\n", max_size=200), st.integers(2, 30))
def test_nothing_is_lost_and_nothing_is_too_long(text, longest):
    found = pieces(text, longest)
    assert all(0 < length(piece) <= longest for piece in found)
    assert "".join("".join(found).split()) == "".join(text.split())
