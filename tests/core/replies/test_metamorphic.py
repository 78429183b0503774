"""Laws over every labelled reply: what changes nothing for a reader changes nothing for ours."""

import unicodedata
from collections.abc import Callable

import pytest

from bot.core.replies import Reading, read
from tests.replies.corpus import HERE, load, words

pytestmark = pytest.mark.whole

ROWS = [*load(), *(load(HERE / "second") if (HERE / "second").is_dir() else [])]
READINGS = [read(row.text, awaiting=row.stage, locale=row.lang) for row in ROWS]


def changed(change: Callable[[str], str], but: str | None = None) -> list[str]:
    """The replies that are read otherwise after the change; not those with `but` in them."""
    return [
        f"{row.lang} {row.stage}: {row.text!r}: {_of(before)} became {_of(after)}"
        for row, before in zip(ROWS, READINGS, strict=True)
        if (but is None or but not in row.text)
        and _of(after := read(change(row.text), awaiting=row.stage, locale=row.lang)) != _of(before)
    ]


def _of(reading: Reading) -> tuple[str, int | None, str | None, str]:
    return reading.kind.value, reading.score, reading.locale, words(reading.comment)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: unicodedata.normalize("NFC", text),
        "\u200b".join,
        lambda text: "\ufeff" + text,
        lambda text: text.replace(" ", " \u2060"),
        lambda text: text.replace("e", "e\u00ad"),
        lambda text: "\u202a" + text + "\u202c",
    ],
    ids=["NFD", "NFC", "zero width space", "byte order mark", "word joiner", "soft hyphen", "direction"],
)
def test_what_nobody_sees_changes_nothing(change):
    assert changed(change) == []


@pytest.mark.parametrize("change", [str.upper, str.lower, str.swapcase], ids=["upper", "lower", "swapped"])
def test_case_changes_nothing(change):
    # "IO" looks like 10, "io" does not.
    assert changed(change, but="IO") == []


@pytest.mark.parametrize("sign", [" 😀", "👍", " ❤️", ".", "!", "!!", " 🙏🏽"])
def test_a_sign_at_the_end_changes_nothing(sign):
    assert changed(lambda text: text + sign) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda text: f"  {text} ",
        lambda text: f"\t{text}\t",
        lambda text: f"\n\n{text}\n\n",
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", " \n "),
    ],
    ids=["around", "tabs", "blank lines around", "doubled", "no-break", "blank lines", "CR LF", "at line ends"],
)
def test_white_space_changes_nothing(change):
    assert changed(change) == []
