"""`/cases report`: what it counts, when it compares, and that it tells viewers of nobody. On both databases."""

import pytest

from tests.cases.desk import EVERYBODY, OSLO, desk_over
from tests.commands.admins import alerted, answer, tap_alert, typed
from tests.runtimes import person


async def test_it_counts_what_became_of_cases(desk):
    first = await alerted(desk)
    desk.clock.tick(hours=3)
    await tap_alert(desk, first, "contacted")
    await tap_alert(desk, first, "close solved")
    await alerted(desk, person("+4520123457", name="Bo"))
    desk.clock.tick(days=2)
    await alerted(desk, person("+4520123458", name="Cy"))
    lines = (await answer(desk, typed(desk, "/cases report"))).text.splitlines()
    assert lines[0].startswith("Cases of Yearly survey, ")
    assert lines[1:] == [
        "Opened: 3. Still open: 2, of these late: 1",
        "First contact after 3 h (median); contacted: 1 of 3",
        "Contacted within 24 hours: 50% of 2",
        "Came to: solved 1",
    ]


async def test_of_a_period_in_which_nothing_was_opened_it_tells_what_is_open_now(desk):
    await alerted(desk)
    assert (await answer(desk, typed(desk, "/cases rapport januar 2026"))).text.splitlines()[1:] == [
        "Opened: 0. Still open: 1, of these late: 0"
    ]


async def test_no_cases(desk):
    assert (await answer(desk, typed(desk, "/cases report"))).text.endswith(": none")


async def test_what_is_no_period_is_told_so(desk):
    assert (
        "'nonsense' is neither a survey nor a period"
        in (await answer(desk, typed(desk, "/cases report nonsense"))).text
    )


async def answered_again(desk, number: int, *, is_contacted: bool, score: int) -> None:
    """The case of a customer who then answered once more."""
    contact = await desk.asked(person(f"+45201{int(is_contacted)}{number:04}"))
    await desk.say("3", "Late", address=contact.phone)
    async with desk.database.transaction() as connection:
        await connection.execute(
            "UPDATE customer_case SET contacted_at = :at WHERE contact_id = :id",
            id=contact.id,
            at="2026-03-02T12:00:00.000000Z" if is_contacted else None,
        )
        await connection.execute(
            "INSERT INTO invitation (id, survey, contact_id, channel, state, score, clarifications, created_at, "
            "scored_at) VALUES (:id, 'nps', :contact, 'sms', 'closed', :score, 0, :at, :at)",
            id=f"zz{contact.id}",
            contact=contact.id,
            score=score,
            at="2026-03-03T12:00:00.000000Z",
        )


async def test_the_next_score_is_compared_from_ten_answers_on_each_side_on(desk):
    for number in range(10):
        await answered_again(desk, number, is_contacted=True, score=10)
    for number in range(9):
        await answered_again(desk, number, is_contacted=False, score=0)
    said = (await answer(desk, typed(desk, "/cases report"))).text
    assert "too few answers to compare. Contacted: 10, not contacted: 9; it takes 10 of each." in said
    await answered_again(desk, 9, is_contacted=False, score=0)
    lines = (await answer(desk, typed(desk, "/cases report"))).text.splitlines()
    assert lines[-5:-2] == [
        "The next time they were asked:",
        "- who had been contacted: NPS 100 (10 answers)",
        "- who had not: NPS -100 (10 answers)",
    ]
    assert lines[-2].startswith("Difference +200, most likely between ")
    assert lines[-2].endswith(": unlikely to be chance.")
    assert lines[-1].startswith("That does not show that the contact was the reason")


@pytest.mark.parametrize("level", ["", ":agent", ":viewer"])
async def test_everybody_may_see_the_numbers_and_they_name_nobody(database, clock, level):
    desk = await desk_over(database, clock, admins=f"telegram:{OSLO},telegram:{EVERYBODY}{level}")
    await alerted(desk)
    said = (await answer(desk, typed(desk, "/cases report"))).text
    assert "Opened: 1." in said
    assert not any(word in said for word in ("Ida", "Late\n", "+45"))
    assert await desk.rows("SELECT * FROM audit WHERE action = 'refused'") == []
