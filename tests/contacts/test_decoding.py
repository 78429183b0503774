"""Text that comes in any encoding, in two at once, or damaged before it came."""

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.contacts.decoding import NotTextError, decode, is_damaged, mended

WORDS = [
    "Müller", "Émile", "Jákup", "Sólrun", "Þór", "O’Neill", "Saša", "Åse", "Østby", "Øyvind", "Ægir", "Ärla", "Örjan",
    "Łódź", "naïve", "Ærø", "Ásta",
]  # fmt: skip


def misread(text: str, encoding: str) -> str:
    """As a program shows UTF-8 that takes it for another encoding; what has no letter there stays a control."""
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman", "cp437", "cp850"])
@pytest.mark.parametrize("word", WORDS)
def test_text_that_was_encoded_twice_is_mended(word, encoding):
    assert mended(misread(word, encoding)) == word


@given(st.text("abcæøåäöéüÆØÅÄÖÉÜþðáíóúýÞÐñß’–“”€ ", min_size=1, max_size=12), st.integers(1, 3))
def test_damage_of_any_nordic_text_is_mended_however_often_it_was_done(text, times):
    damaged = text
    for _ in range(times):
        damaged = misread(damaged, "cp1252")
    assert mended(damaged) == text or is_damaged(damaged) or is_damaged(text)


@given(st.text("abcæøåäöéüÆØÅÄÖÉÜþðáíóúý -.,'1", max_size=20))
def test_what_is_right_stays_as_it_is(text):
    assert mended(text) == text
    assert not is_damaged(text)


def test_what_cannot_be_mended_is_known_as_damaged():
    assert is_damaged(mended("Åse MÃ¼ller"))
    assert is_damaged("Troms\ufffd")


LINES = st.lists(
    st.tuples(st.text("abcæøåäöÆØÅ;,1 ", min_size=1, max_size=12), st.sampled_from(["utf-8", "cp1252"])), max_size=8
)


@given(LINES)
@example([("Jørgen", "utf-8"), ("Køge", "cp1252")])
def test_each_line_is_read_in_its_own_encoding(lines):
    data = b"\r\n".join(text.encode(encoding) for text, encoding in lines)
    said = decode(data).split("\r\n") if lines else []
    for (text, encoding), read in zip(lines, said, strict=True):
        assert read == text or (encoding == "cp1252" and text.encode("cp1252").decode("utf-8", "ignore") == read)


@pytest.mark.parametrize("ending", ["\x1a", "\r\n\x1a", "\x1a\r\n", "\x1a\x1a\x1a"])
def test_the_end_of_a_dos_text_is_no_line(ending):
    assert decode(f"phone\r\n1{ending}".encode()).splitlines() == ["phone", "1"]


@pytest.mark.parametrize("marks", ["\ufeff", "\ufeff\ufeff", "\ufeff" * 3])
def test_byte_order_marks_are_no_text(marks):
    assert decode(f'{marks}"phone"'.encode()) == '"phone"'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"])
@given(text=st.text("abcæøåÆØÅ +45\n", min_size=8, max_size=40))
def test_every_encoding_that_lists_come_in_is_read(encoding, text):
    assert decode(f"phone {text}".encode(encoding)) == f"phone {text}"


@given(st.binary())
def test_any_bytes_are_text_or_are_none(data):
    with suppress(NotTextError):
        assert "\0" not in decode(data)
