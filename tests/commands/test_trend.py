"""/trend through the inbox, on both databases: numbers against a recount, words in four languages."""

import re
from datetime import UTC, date, datetime

import pytest

from bot.core.calendar.periods import CalendarUnit, containing
from bot.core.delivery.sms_segments import count
from bot.i18n import LOCALES
from tests.cohorts import One, answer, by_sms, crowd, desk_of, happened, recount
from tests.runtimes import TELEGRAM, Clock

TODAY = date(2026, 3, 20)


@pytest.fixture
def clock():
    return Clock(datetime(2026, 3, 20, 10, tzinfo=UTC))


@pytest.fixture
def desk(runtime, clock):
    return desk_of(runtime, clock, "relation")


def points(text):
    """Period, score and answers of each line."""
    found = re.findall(r"^(\S.*?): NPS (-?\d+) \((\d+) answers\)(.*)$", text, re.MULTILINE)
    return [(period, int(score), int(answers), rest) for period, score, answers, rest in found]


async def test_two_years_by_quarter_with_the_numbers_of_a_recount(desk):
    await happened(desk, crowd(1, 900, date(2024, 1, 15), TODAY))
    text = await answer(desk, "/trend")
    assert text.startswith("NPS by quarter - Yearly survey\n")
    assert "Earlier periods, on the picture only: 1" in text
    shown = points(text)
    assert [period for period, *_ in shown[-2:]] == ["4th quarter 2025", "1st quarter 2026"]
    assert len(shown) == 8
    quarter = containing(TODAY, CalendarUnit.QUARTER)
    for _, score, answers, _ in reversed(shown):
        assert (score, answers) == await recount(desk, quarter.first, quarter.last)
        quarter = quarter.previous()


async def test_the_period_that_runs_is_so_far_and_gets_no_verdict(desk):
    await happened(desk, crowd(2, 300, date(2025, 7, 1), date(2025, 12, 31)))
    await happened(desk, [One(0, date(2026, 2, 1)) for _ in range(50)])
    text = await answer(desk, "/trend")
    *_, running = points(text)
    assert running == ("1st quarter 2026", -100, 50, ", so far")
    assert re.search(r"\n4th quarter 2025: [+-]?\d+ compared with 3rd quarter 2025: could be chance\. About \d+ ", text)


async def test_what_is_more_than_chance_is_said(desk):
    await happened(desk, [One(3, date(2025, 8, 1)) for _ in range(40)])
    await happened(desk, [One(10, date(2025, 11, 1)) for _ in range(40)])
    text = await answer(desk, "/trend relation quarter")
    assert "4th quarter 2025: NPS 100 (40 answers), +200: unlikely to be chance" in text
    assert "4th quarter 2025: +200 compared with 3rd quarter 2025: unlikely to be chance." in text


async def test_few_answers_make_it_coarser_and_that_is_said(desk):
    await happened(desk, crowd(3, 250, date(2024, 1, 15), TODAY))
    text = await answer(desk, "/trend week")
    assert text.startswith("NPS by half-year - Yearly survey\nShown by half-year, since by week there would usually")
    assert points(text)[0][0] == "first half of 2024"


@pytest.mark.parametrize(
    ("words", "head", "first"),
    [
        ("2025 month", "by month", "May 2025"),
        ("relation per måned 2025", "by month", "May 2025"),
        ("2025 kvartalsvis", "by quarter", "1st quarter 2025"),
        ("half year", "by half-year", "first half of 2025"),
        ("år", "by year", "2025"),
        ("uke", "by week", "week 5 2026"),
        ("sidste år", "by quarter", "1st quarter 2025"),
        ("relatoin 2025", "by quarter", "1st quarter 2025"),
    ],
)
async def test_a_unit_and_a_period_are_taken_in_any_language(desk, words, head, first):
    people = [One(9, day) for day in (date(2025, month, 10) for month in range(1, 13)) for _ in range(40)]
    weeks = [date.fromordinal(date(2026, 1, 5).toordinal() + 7 * number) for number in range(10)]
    await happened(desk, people + [One(9, day) for day in weeks for _ in range(40)])
    text = await answer(desk, f"/trend {words}")
    assert text.startswith(f"NPS {head} - Yearly survey")
    assert points(text)[0][0] == first


async def test_a_gap_is_said_and_is_no_zero(desk):
    await happened(desk, [One(9, date(2025, 2, 1)) for _ in range(40)])
    await happened(desk, [One(9, date(2025, 8, 1)) for _ in range(40)])
    await happened(desk, [One(9, date(2025, 11, 1)) for _ in range(40)])
    assert "\n2nd quarter 2025: no answers\n" in await answer(desk, "/trend")


async def test_no_answers_and_one_answer(desk):
    assert await answer(desk, "/trend") == "Yearly survey: no answers yet (1 Jan 2016 - 31 Dec 2026)."
    assert await by_sms(desk, "/trend 2025") == "Yearly survey: no answers yet (1 Jan 2025 - 31 Dec 2025)."
    await happened(desk, [One(9, TODAY)])
    text = await answer(desk, "/trend")
    assert "1st quarter 2026: NPS 100 (1 answer), so far" in text
    assert text.endswith("There is no earlier period that is over to compare with yet.")
    assert desk.runtime.channels[TELEGRAM].sent[-1].attachment is None


async def test_too_few_answers_to_compare_are_said(desk):
    await happened(desk, [One(9, date(2025, month, 1)) for month in (2, 5, 8) for _ in range(40)])
    await happened(desk, [One(9, date(2025, 11, 1)) for _ in range(9)])
    text = await answer(desk, "/trend 2025")
    assert text.endswith("4th quarter 2025: too few answers to compare with 3rd quarter 2025 (at least 10 in each).")


async def test_of_several_surveys_one_must_be_named(runtime, clock):
    desk = desk_of(runtime, clock, "relation", "delivery")
    await happened(desk, [One(9, date(2025, 8, 1), survey="delivery") for _ in range(40)])
    assert await answer(desk, "/trend month") == "Which survey? There are: relation, delivery"
    assert (await answer(desk, "/trend delivery month")).startswith("NPS by month - After a delivery")


@pytest.mark.parametrize("words", ["nonsense", "relation nonsense", "month nonsense", "{0}", "x" * 200])
async def test_what_is_not_understood_is_said(desk, words):
    assert "neither a survey nor a period" in await answer(desk, f"/trend {words}")


async def test_notes_stand_on_the_line(desk):
    await happened(desk, crowd(4, 400, date(2025, 1, 1), TODAY))
    await answer(desk, "/note 12/8-2025 nyt telefonsystem")
    await answer(desk, "/note relation 3 Feb 2026 new letter")
    text = await answer(desk, "/trend")
    assert text.endswith("What was done:\n12 Aug 2025: nyt telefonsystem\n3 Feb 2026: new letter")
    assert desk.runtime.channels[TELEGRAM].sent[-1].attachment.content.startswith(b"\x89PNG")


@pytest.mark.parametrize("locale", LOCALES)
async def test_by_sms_it_takes_two_segments_in_every_language(desk, locale):
    await happened(desk, crowd(5, 2000, date(2023, 1, 1), TODAY))
    await by_sms(desk, f"/language {locale}")
    for words in ("", " month", " relation 2025 half-year", " year"):
        said = await by_sms(desk, f"/trend{words}")
        assert (count(said).encoding, count(said).segments <= 2) == ("GSM-7", True)
        assert said.startswith("NPS ")
        assert "Yearly survey" in said
