"""What customers wrote cannot pass for ours, nor be tapped; and it stays what they wrote."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.customer_words import behind, harmless, on_one_line, quoted

#: What Telegram makes a link of: a sign that begins a word, with letters or digits behind it.
TAPPABLE = re.compile(r"(?<![\w/])[/@#$]\w")
ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"

#: Words that want to be something else, put together at random.
HOSTILE = st.lists(
    st.sampled_from(
        [*ENDS, "\r\n", "/export", "/pause@nps_bot", "@anna", "#1", "$NPS", "> ", "Taken by Anna. Nothing to do.",
         "\u202e", "\u2066", "\u200f", " ", "(", "a", "9", "æ", "/", "@", "https://a.example/b@c", "ida@example.com"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(HOSTILE | st.text(max_size=60))
def test_every_line_is_marked_as_theirs_and_none_can_be_tapped(words):
    lines = quoted(words).split("\n")
    assert all(line.startswith("> ") for line in lines)
    assert not any(end in line for line in lines for end in ENDS)
    assert not any(TAPPABLE.search(line.removeprefix("> ")) for line in lines)


@given(HOSTILE | st.text(max_size=60))
def test_on_one_line_there_is_one_and_behind_a_name_no_second_begins_as_ours(words):
    assert not any(end in on_one_line(words) for end in ENDS)
    assert all(line.startswith("> ") for line in behind(words).split("\n")[1:])
    assert not TAPPABLE.search(on_one_line(words))


@pytest.mark.parametrize(
    "words", ["https://a.example/x/y", "ida@example.com", "8/10", "og/eller", "5 $", "C#", "Det var fint & godt."]
)
def test_what_is_no_button_stays_as_it_is(words):
    assert harmless(words) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("/export", "/\u2060export"),
        ("(@anna)", "(@\u2060anna)"),
        ("Fint./export", "Fint./\u2060export"),
        ("se:/pause", "se:/\u2060pause"),
        ("👍/nps", "👍/\u2060nps"),
    ],
)
def test_what_is_one_looks_the_same(words, shown):
    assert harmless(words) == shown
    assert harmless(shown) == shown
