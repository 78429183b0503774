"""/rate through the inbox, on both databases: numbers against a recount."""

import re
from datetime import UTC, date, datetime

import pytest

from bot.core.delivery.sms_segments import count
from bot.i18n import LOCALES
from tests.cohorts import One, answer, by_sms, crowd, desk_of, happened
from tests.runtimes import TELEGRAM, Clock

FIRST, TODAY = date(2026, 1, 1), date(2026, 3, 20)


@pytest.fixture
def clock():
    return Clock(datetime(2026, 3, 20, 10, tzinfo=UTC))


@pytest.fixture
def desk(runtime, clock):
    return desk_of(runtime, clock, "relation")


async def test_the_steps_of_a_cohort_are_those_of_a_recount(desk):
    await happened(desk, crowd(1, 600, date(2025, 12, 1), TODAY))
    text = await answer(desk, "/rate 2026q1")
    row = await desk.one(
        "SELECT count(*) AS sent, sum(CASE WHEN closed_because = 'undeliverable' THEN 0 ELSE 1 END) AS reached, "
        "count(score) AS scored, count(comment) AS commented FROM invitation WHERE asked_at >= '2026-01-01'"
    )
    assert [int(number) for number in re.findall(r"^[A-Z][a-z ]+: (\d+)", text, re.MULTILINE)] == [
        row["sent"], row["reached"], row["scored"], row["commented"], row["sent"] - row["reached"]
    ]  # fmt: skip
    assert text.startswith(f"Response rate {round(100 * row['scored'] / row['reached'])}% - Yearly survey")
    assert "So far" not in text
    assert desk.runtime.channels[TELEGRAM].sent[-1].attachment.content.startswith(b"\x89PNG")


async def test_who_was_asked_lately_is_waited_for_and_is_not_silent(desk):
    await happened(desk, [One(9, date(2026, 3, 1)) for _ in range(20)])
    assert "If those who did not answer" not in await answer(desk, "/rate 2026q1")
    await happened(desk, [One(None, date(2026, 3, 15), is_open=True) for _ in range(30)])
    text = await answer(desk, "/rate 2026q1")
    assert text.startswith("Response rate 40% - ")
    assert text.endswith("So far: 30 were asked lately and can still answer.")


async def test_what_the_silent_could_change_is_said_where_they_are_many(desk):
    """40 at 25 %, as the notes on statistics have it: 25."""
    people = [One(10, FIRST)] * 60 + [One(7, FIRST)] * 20 + [One(0, FIRST)] * 20
    await happened(desk, people + [One(None, FIRST, because="expired")] * 300)
    text = await answer(desk, "/rate 2026q1")
    assert text.endswith("If those who did not answer were 20 points lower, the NPS would be 25 instead of 40.")


async def test_nothing_is_said_of_the_silent_after_under_ten_answers(desk):
    await happened(desk, [One(10, FIRST)] * 9 + [One(None, FIRST, because="expired")] * 300)
    assert "If those" not in await answer(desk, "/rate 2026q1")


async def test_by_an_attribute_the_lowest_first_and_small_ones_hidden(desk):
    def of(department, answered, silent):
        attributes = {"department": department}
        return [One(9, FIRST, attributes=attributes)] * answered + [
            One(None, FIRST, attributes=attributes, because="expired")
        ] * silent

    await happened(desk, of("Support", 30, 10) + of("Sales", 5, 45) + of("Board", 2, 1) + of("Shop", 2, 2))
    for words in ("by department 2026q1", "2026q1 pr. department"):
        assert (await answer(desk, f"/rate {words}")).endswith(
            "By department, the lowest first:\nSales: 10% (5 of 50)\nSupport: 75% (30 of 40)\n"
            "Too small to be shown, so that nobody can be recognised: 2"
        )
    await answer(desk, "/rate 2026q1")
    keyboard = desk.runtime.channels[TELEGRAM].sent[-1].keyboard
    assert [button.data for [button] in keyboard][-1] == "/rate 2026q1 by department"


async def test_nobody_was_asked_and_nobody_was_reached(desk):
    assert await answer(desk, "/rate 2026q1") == "Yearly survey: nobody was asked (1st quarter 2026)."
    await happened(desk, [One(None, FIRST, because="undeliverable")])
    assert (await answer(desk, "/rate 2026q1")).startswith("Response rate: nobody reached yet - Yearly survey")
    assert "Response rate -" in await by_sms(desk, "/rate 2026q1")


async def test_of_several_surveys_one_must_be_named(runtime, clock):
    desk = desk_of(runtime, clock, "relation", "delivery")
    await happened(desk, [One(9, FIRST)])
    assert (await answer(desk, "/rate")).startswith("Which survey?")
    assert (await answer(desk, "/rate relation nonsense")).startswith("'nonsense' is neither")
    assert (await answer(desk, "/rate relation by shoes")).startswith("There is no attribute 'shoes'.")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("words", ["2026q1", "2026q1 by department"])
async def test_by_sms_it_takes_two_segments_in_every_language(desk, locale, words):
    await happened(desk, crowd(2, 900, FIRST, TODAY, department=[f"Department {number}" for number in range(12)]))
    await happened(desk, [One(None, date(2026, 3, 15), is_open=True) for _ in range(900)])
    await by_sms(desk, f"/language {locale}")
    said = await by_sms(desk, f"/rate {words}")
    assert (count(said).encoding, count(said).segments <= 2) == ("GSM-7", True)
    assert "Yearly survey" in said
