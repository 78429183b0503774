"""`/nps` by SMS through the inbox: what was asked for is said, once, within two segments. On both databases."""

import re
from datetime import UTC, date, datetime

import pytest

from bot.core.delivery.sms_segments import count
from bot.i18n import LOCALES
from tests.cohorts import One, by_sms, desk_of, happened
from tests.runtimes import Clock

FIRST = date(2026, 1, 1)


@pytest.fixture
def clock():
    return Clock(datetime(2026, 3, 20, 10, tzinfo=UTC))


@pytest.fixture
async def desk(runtime, clock):
    desk = desk_of(runtime, clock, "relation")
    people = [One(score, FIRST, attributes={"department": name}) for name, score in (("Oslo", 3), ("Ålesund", 10)) * 13]
    await happened(desk, people)
    return desk


async def test_the_breakdown_that_was_asked_for_is_in_it(desk):
    text = await by_sms(desk, "/nps relation 2026q1 by department")
    assert "By department:" in text
    assert re.findall(r"\n(Oslo|Ålesund): NPS (-?\d+)", text) == [("Oslo", "-100"), ("Ålesund", "100")]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("words", ["", " by department"])
async def test_the_number_of_answers_is_said_once_and_all_of_it_fits(desk, locale, words):
    await by_sms(desk, f"/language {locale}")
    text = await by_sms(desk, f"/nps relation 2026q1{words}")
    assert len(re.findall(r"26 (?:svar|answers)", text)) == 1
    assert count(text).segments <= 2


async def test_of_more_parts_than_there_is_room_for_it_says_how_many(desk):
    many = [f"Department number {number}" for number in range(12)]
    await happened(desk, [One(9, FIRST, attributes={"shop": name}) for name in many for _ in range(6)])
    text = await by_sms(desk, "/nps relation 2026q1 by shop")
    assert count(text).segments <= 2
    left_out = int(re.search(r"More parts in Telegram: (\d+)", text)[1])
    assert text.count("Department number") + left_out == 12


async def test_of_several_surveys_it_asks_which(runtime, clock):
    desk = desk_of(runtime, clock, "relation", "delivery")
    await happened(desk, [One(3, FIRST, attributes={"department": "Oslo"}) for _ in range(9)])
    text = await by_sms(desk, "/nps 2026q1 by department")
    assert "relation" in text
    assert "delivery" in text
    assert "NPS -100" not in text
