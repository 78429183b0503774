"""`/cases`: lists with pages, and who may see them; through the inbox, on both databases."""

import pytest

from bot.core.roles import Role
from tests.cases.desk import ANNA, BO, EVERYBODY, OSLO, desk_over
from tests.commands.admins import alerted, answer, commands, tap_alert, tapped, typed
from tests.runtimes import person


async def many(desk, number: int) -> list[str]:
    """The ids of so many cases, the oldest first."""
    return [await alerted(desk, person(f"+45201234{n:02}", name=f"Customer {n:02}")) for n in range(number)]


async def test_a_line_says_what_one_has_to_know_to_choose(desk):
    case_id = await alerted(desk)
    await tap_alert(desk, case_id, "take")
    desk.clock.tick(days=3)
    said = await answer(desk, typed(desk, "/cases"))
    assert said.text == f"Cases that are not closed: 1\n3 Ida - Yearly survey - 3 d - Anna - LATE ({case_id[-6:]})"
    assert commands(said) == [f"/case {case_id}", "/cases mine", "/cases open", "/cases late"]
    page = await answer(desk, tapped(desk, commands(said)[0], "telegram-9"))
    assert page.replaces == "telegram-9"
    assert page.text.startswith("3 of 10 from Ida")


@pytest.mark.parametrize(
    ("minutes", "age"), [(0, "0 min"), (59, "59 min"), (60, "1 h"), (47 * 60, "47 h"), (2880, "2 d")]
)
async def test_how_old_a_case_is(desk, minutes, age):
    await alerted(desk)
    desk.clock.tick(minutes=minutes)
    said = await answer(desk, typed(desk, "/cases"))
    assert f" - {age} - nobody has it" in said.text


async def test_mine_open_and_late_are_what_they_say(desk):
    mine, theirs, free = await many(desk, 3)
    await tap_alert(desk, mine, "take", ANNA)
    await tap_alert(desk, theirs, "contacted", BO)
    closed = await alerted(desk, person("+4520123499"))
    await tap_alert(desk, closed, "close solved", BO)

    async def listed(words, by=ANNA) -> list[str]:
        shown = await answer(desk, typed(desk, f"/cases {words}", by))
        return [data.removeprefix("/case ") for data in commands(shown) if data.startswith("/case ")]

    assert await listed("") == [mine, theirs, free]
    assert await listed("mine") == await listed("MINA") == [mine]
    assert await listed("mine", BO) == [theirs]
    assert await listed("åbne") == await listed("open") == [free]
    assert await listed("late") == []
    desk.clock.tick(days=10)
    # Whose customer has been contacted waits for nothing any more.
    assert await listed("forsinkede") == [mine, free]


async def test_every_case_stands_on_one_page_and_the_pages_turn(desk):
    ids = await many(desk, 10)
    shown, seen = await answer(desk, typed(desk, "/cases open")), []
    assert shown.text.startswith("Cases nobody has taken: 10\n")
    for _ in range(2):
        seen += [data.removeprefix("/case ") for data in commands(shown) if data.startswith("/case ")]
        further = [data for data in commands(shown) if data.startswith("/cases open ")]
        if further:
            shown = await answer(desk, tapped(desk, further[0], "telegram-9"))
            assert shown.replaces == "telegram-9"
    assert seen == ids
    assert further == []
    assert "/cases open" in commands(shown)
    assert all(len(data.encode()) <= 64 for data in commands(shown))


async def test_no_cases_and_no_such_list(desk):
    assert (await answer(desk, typed(desk, "/cases mine"))).text == "Your cases: 0"
    said = await answer(desk, typed(desk, "/cases yesterday"))
    assert said.text.startswith("'yesterday' is no list of cases.")
    assert "/cases late" in commands(said)


#: As they stand in ADMINS.
LEVELS = {Role.OWNER: "", Role.AGENT: ":agent", Role.VIEWER: ":viewer"}


@pytest.mark.parametrize("role", LEVELS)
@pytest.mark.parametrize("text", ["/cases", "/cases mine", "/case {id}", "/case {id} take", "/case {id} note Late"])
async def test_cases_are_for_agents_and_owners_and_a_refusal_is_audited(database, clock, role, text):
    desk = await desk_over(database, clock, admins=f"telegram:{OSLO},telegram:{EVERYBODY}{LEVELS[role]}")
    case_id = await alerted(desk)
    said = await answer(desk, typed(desk, text.format(id=case_id)))
    refused = await desk.rows("SELECT actor FROM audit WHERE action = 'refused'")
    assert bool(refused) == (role is Role.VIEWER) == said.text.endswith("can change that in ADMINS.")
    if role is Role.VIEWER:
        assert not any(word in said.text for word in ("Ida", "Late"))
        assert (await desk.case())["state"] == "open"
        assert await desk.rows("SELECT * FROM case_note") == []
