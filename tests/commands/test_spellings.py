"""Lists of several systems write one place in several ways: it is one segment everywhere. On both databases."""

import re
from datetime import UTC, date, datetime, timedelta
from unicodedata import normalize

import pytest

from tests.cohorts import One, answer, desk_of, happened
from tests.runtimes import Clock

FIRST = date(2026, 1, 5)

#: The spelling that was there first, and others.
PLACES = {
    "Oslo": ("OSLO", "oslo", " oSLO"),
    "A\u030alesund": ("Ålesund", "ÅLESUND", "a\u030alesund"),
    "stor kunde": ("Stor  kunde", "STOR\u00a0KUNDE"),
}


@pytest.fixture
def clock():
    return Clock(datetime(2026, 3, 20, 10, tzinfo=UTC))


@pytest.fixture
async def desk(runtime, clock):
    desk = desk_of(runtime, clock, "relation")
    for place, (first, others) in enumerate(PLACES.items()):
        spellings = [first, *others]
        people = [
            One(3 * place, FIRST + timedelta(days=number), "Fine", attributes={"city": spelling})
            for number, spelling in enumerate(spellings)
            for _ in range(12 // len(spellings))
        ]
        await happened(desk, people)
    return desk


@pytest.mark.parametrize("command", ["/segments city 2026q1", "/nps relation 2026q1 by city"])
async def test_each_place_is_one_segment_under_its_first_spelling(desk, command):
    text = await answer(desk, command)
    shown = {line.partition(": NPS -100 (12 answers)")[0] for line in text.splitlines() if "answers)" in line}
    assert shown == {normalize("NFC", name) for name in PLACES}


async def test_the_rate_is_of_the_place_too(desk):
    text = await answer(desk, "/rate 2026q1 by city")
    for first, others in PLACES.items():
        assert text.count(f"{normalize('NFC', first)}:") == 1
        assert not any(f"\n{other}:" in text for other in others if other != normalize("NFC", first))


@pytest.mark.parametrize(("first", "others"), PLACES.items(), ids=PLACES)
async def test_by_any_spelling_the_comments_of_all_are_found(desk, first, others):
    counts = {
        (await answer(desk, f'/comments city="{spelling.strip()}" 2026q1')).splitlines()[0]
        for spelling in (first, *others)
    }
    assert len({line.rpartition(" ")[2] for line in counts}) == 1
    assert not any(line.startswith("No comments") for line in counts)


async def test_small_spellings_of_a_large_place_are_not_hidden(runtime, clock):
    desk = desk_of(runtime, clock, "relation")
    names = ("Bergen", "BERGEN", "bergen") * 2 + ("Voss", "VOSS") * 3
    await happened(desk, [One(10, FIRST, attributes={"shop": name}) for name in names])
    text = await answer(desk, "/segments shop 2026q1")
    found = re.findall(r"^(\w+): NPS 100 \((\d+) answers\)", text, re.MULTILINE)
    assert {(name.lower(), many) for name, many in found} == {("bergen", "6"), ("voss", "6")}
