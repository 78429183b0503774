"""The same few letters for what four languages say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar.period_words import canonical


@pytest.mark.parametrize(
    ("texts", "letters"),
    [
        ("day|today|i dag|idag|I DAG|dagen", "d"),
        ("yesterday|i går|igår|i gaar", "p d"),
        ("this week|denne uge|denne uken|denne uka|denna vecka|den här veckan|ugen", "w"),
        ("last week|sidste uge|forrige uge|forrige uke|i forrige uke|förra veckan|föregående vecka", "p w"),
        ("this month|denne måned|indeværende måned|inneværende måned|denna månad|den här månaden|denne maaned", "m"),
        ("last month|sidste måned|forrige måned|siste måned|förra månaden|forra manaden|senaste månaden", "p m"),
        ("this quarter|dette kvartal|dette kvartalet|det här kvartalet|kvartal|innevarande kvartal", "q"),
        ("last quarter|sidste kvartal|forrige kvartal|förra kvartalet|previous quarter", "p q"),
        ("this half-year|dette halvår|dette halve år|dette halvåret|det här halvåret|half year|H", "h"),
        ("last half-year|sidste halve år|forrige halvår|siste halvår|förra halvåret", "p h"),
        ("h1 2026|H1-2026", "h 1 2026"),
        ("1. halvår 2026|første halvår 2026|första halvåret 2026|1:a halvåret 2026|1st half of 2026", "1 h 2026"),
        ("2nd quarter|second quarter|andet kvartal|andre kvartal|andra kvartalet|2:a kvartalet", "2 q"),
        ("tredje kvartal|third quarter|fjerde kvartal|fjärde kvartalet|4:e kvartalet", "3 q|3 q|4 q|4 q|4 q"),
        ("this year|i år|dette år|dette året|det här året|i aar|Year", "y"),
        ("last year|sidste år|forrige år|i fjor|ifjor|i fjol|förra året", "p y"),
        ("last 30 days|sidste 30 dage|de seneste 30 dage|siste 30 dager|de senaste 30 dagarna", "p 30 d"),
        ("12w|12 weeks|12 uger|12 uker|12 veckor", "12 w"),
        ("q1|Q1|k1|1. kvartal|kvartal 1", "q 1|q 1|q 1|1 q|q 1"),
        ("march 2026|marts 2026|mars 2026|i mars 2026|Mar. 2026", "m 3 2026"),
        ("may|maj|mai", "m 5"),
        ("2026-W05|2026w05|2026 uge 05|2026 v05", "2026 w 05"),
        ("2026-03-01..2026-03-15|fra 2026-03-01 til 2026-03-15|from 2026-03-01 to 2026-03-15", "2026 03 01 2026 03 15"),
    ],
)
def test_four_languages_with_and_without_their_letters(texts: str, letters: str) -> None:
    spoken = texts.split("|")
    expected = letters.split("|") if "|" in letters else [letters] * len(spoken)
    assert [canonical(text) for text in spoken] == expected


@pytest.mark.parametrize(
    "months",
    [
        "january february march april may june july august september october november december",
        "januar februar marts april maj juni juli august september oktober november december",
        "januar februar mars april mai juni juli august september oktober november desember",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "jan feb mar apr maj jun jul aug sep okt nov dec",
    ],
)
def test_every_month_has_its_number(months: str) -> None:
    assert [canonical(month) for month in months.split()] == [f"m {number}" for number in range(1, 13)]


@pytest.mark.parametrize("text", ["", "  ", "this", "30d; drop table", "±30d", "30d + 5", "２０２６年", "😀"])
def test_what_is_no_period_comes_to_nothing(text: str) -> None:
    assert canonical(text) == ""


def test_an_unknown_word_stays_so_that_it_fits_nothing() -> None:
    assert canonical("30 bananas") == "30 bananas"


@given(st.text())
def test_any_text_comes_to_lower_case_letters_and_digits(text: str) -> None:
    assert set(canonical(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
