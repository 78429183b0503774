"""/segments through the inbox, on both databases: numbers against a recount, nobody recognised."""

import re
from datetime import UTC, date, datetime

import pytest

from bot.core.delivery.sms_segments import count
from bot.i18n import LOCALES
from tests.cohorts import One, answer, by_sms, crowd, desk_of, happened
from tests.runtimes import TELEGRAM, Clock

FIRST, TODAY = date(2026, 1, 1), date(2026, 3, 20)
DEPARTMENTS = ["Support", "Sales", "Årsmøde"]


@pytest.fixture
def clock():
    return Clock(datetime(2026, 3, 20, 10, tzinfo=UTC))


@pytest.fixture
def desk(runtime, clock):
    return desk_of(runtime, clock, "relation")


def of(department, score, many):
    return [One(score, FIRST, attributes={"department": department} if department else {}) for _ in range(many)]


async def test_each_department_has_the_numbers_of_a_recount_the_lowest_first(desk):
    await happened(desk, crowd(1, 600, FIRST, TODAY, department=DEPARTMENTS))
    await happened(desk, of("Invoicing", 2, 30))
    text = await answer(desk, "/segments department 2026q1")
    assert text.startswith(
        "NPS by department - Yearly survey\n1st quarter 2026\n\nInvoicing: NPS -100 (30 answers) - lower"
    )
    found = {name: (int(score), int(n)) for name, score, n in re.findall(r"(\S+): NPS (-?\d+) \((\d+) answers\)", text)}
    scores = [score for score, _ in found.values()]
    assert scores == sorted(scores)
    for department in [*DEPARTMENTS, "Invoicing"]:
        row = await desk.one(
            "SELECT count(*) AS answers, "
            "sum(CASE WHEN score >= 9 THEN 1 WHEN score <= 6 THEN -1 ELSE 0 END) AS balance "
            "FROM invitation WHERE score IS NOT NULL AND attributes LIKE :department",
            department=f'%"{department}"%',
        )
        assert found[department] == (round(100 * row["balance"] / row["answers"]), row["answers"])
    assert desk.runtime.channels[TELEGRAM].sent[-1].attachment.content.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "words",
    [
        "department",
        "by department",
        "departmnt relation",
        "relation department 30d",
        "pr. department 30d",
        "30d DEPARTMENT",
    ],
)
async def test_it_is_asked_for_in_any_order_and_with_slips(desk, words):
    await happened(desk, crowd(2, 300, date(2026, 3, 1), TODAY, department=DEPARTMENTS))
    assert (await answer(desk, f"/segments {words}")).startswith("NPS by department - Yearly survey\n")


async def test_without_an_attribute_those_there_are_come_as_buttons(desk):
    await happened(desk, crowd(3, 50, FIRST, TODAY, department=DEPARTMENTS))
    assert await answer(desk, "/segments 2026") == "By what? There are: channel, language, department"
    keyboard = desk.runtime.channels[TELEGRAM].sent[-1].keyboard
    assert [button.data for [button] in keyboard][-1] == "/segments department 2026"
    assert (await answer(desk, "/segments shoes 2026")).startswith(
        "There is no attribute 'shoes'. Known: channel, language, department"
    )
    assert "neither a survey nor a period" in await answer(desk, "/segments shoes nonsense")


async def test_no_answers_at_all(desk):
    assert (await answer(desk, "/segments")).startswith("The answers of these days have no attributes")
    await happened(desk, [One(9, date(2025, 1, 1), attributes={"department": "Support"})])
    assert await answer(desk, "/segments department 2026q1") == (
        "No answer of these days has department with it (1st quarter 2026)."
    )


async def test_one_answer_is_hidden(desk):
    await happened(desk, of("Support", 9, 1))
    text = await answer(desk, "/segments department 2026q1")
    assert text.endswith("Too small to be shown, so that nobody can be recognised: 1")
    assert "100" not in text
    assert desk.runtime.channels[TELEGRAM].sent[-1].attachment is None


async def test_a_small_one_can_not_be_worked_out_from_the_whole(desk):
    await happened(desk, of("Support", 9, 40) + of("Sales", 9, 20) + of("Delivery", 8, 30) + of("Board", 0, 4))
    text = await answer(desk, "/segments department 2026q1")
    assert "Too small to be shown, so that nobody can be recognised: 2" in text
    assert "Sales: NPS" not in text
    await happened(desk, of(None, 9, 8))
    text = await answer(desk, "/segments department 2026q1")
    assert "Too small to be shown, so that nobody can be recognised: 1" in text
    assert "Sales: NPS 100 (20 answers)" in text
    assert "Answers without" not in text


async def test_the_weighted_score_is_said_where_it_differs(desk):
    await happened(desk, of("Support", 10, 60) + of("Sales", 0, 60))
    assert "Weighted by how many" not in await answer(desk, "/segments department 2026q1")
    await happened(desk, [One(None, FIRST, attributes={"department": "Sales"}, because="expired") for _ in range(120)])
    text = await answer(desk, "/segments department 2026q1")
    assert "Weighted by how many were asked, by department: about NPS -50 instead of 0." in text


async def test_of_many_those_at_either_end_are_shown(desk):
    await happened(desk, [one for number in range(30) for one in of(f"Shop {number:02}", number % 11, 6)])
    text = await answer(desk, "/segments department 2026q1")
    assert text.count("NPS") == 17
    assert "... and 14 between these" in text


@pytest.mark.parametrize("locale", LOCALES)
async def test_by_sms_it_takes_two_segments_in_every_language(desk, locale):
    await happened(
        desk, [one for number in range(30) for one in of(f"Shop № {number}" if number < 3 else f"Butik {number}", 9, 6)]
    )
    await by_sms(desk, f"/language {locale}")
    said = await by_sms(desk, "/segments department 2026q1")
    assert (count(said).encoding, count(said).segments <= 2) == ("GSM-7", True)
    assert "Butik 10 100 (6), Butik 11 100 (6)" in said
