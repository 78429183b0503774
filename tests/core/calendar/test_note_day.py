"""Days are read as people write them, and a number that is no day stays in the text."""

from datetime import date

import pytest

from bot.core.calendar.note_day import read

TODAY = date(2026, 3, 20)
TWELFTH = date(2026, 3, 12)


@pytest.mark.parametrize(
    "words",
    [
        "2026-03-12",
        "12. marts",
        "12. mars",
        "12 mars",
        "12 March",
        "March 12",
        "March 12, 2026",
        "12. marts 2026",
        "12. mar. 2026:",
        "12/3",
        "12.3.",
        "12.3.2026",
        "12.03.2026",
        "12/3-2026",
    ],
)
def test_a_day_is_read_in_four_languages(words):
    assert read(f"{words} new phone system", today=TODAY) == (TWELFTH, "new phone system")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today x", TODAY),
        ("i dag x", TODAY),
        ("yesterday x", date(2026, 3, 19)),
        ("I går x", date(2026, 3, 19)),
        ("24 dec x", date(2025, 12, 24)),
        ("29. februar x", date(2024, 2, 29)),
        ("5 maj 2027 x", date(2027, 5, 5)),
    ],
)
def test_a_day_without_a_year_is_the_latest(words, day):
    assert read(words, today=TODAY) == (day, "x")


@pytest.mark.parametrize(
    "words",
    [
        "new phones",
        "a day off for all",
        "2 new people",
        "2.5 percent more",
        "3 d x",
        "2026-03 new",
        "march on",
        "2026 x",
    ],
)
def test_what_is_no_day_stays_in_the_text_and_the_note_is_todays(words):
    assert read(words, today=TODAY) == (TODAY, words)


def test_a_day_alone_has_no_text():
    assert read("2026-03-12", today=TODAY) == (TWELFTH, "")
    assert read("", today=TODAY) == (TODAY, "")


@pytest.mark.parametrize("words", ["2026-02-30 x", "31/2 x", "32.1.2026 x", "1.13.2026 x"])
def test_a_day_there_is_not_is_refused(words):
    with pytest.raises(ValueError, match="no day"):
        read(words, today=TODAY)
