"""Who writes as the group they administer: their taps say who they are, their words do not. On both databases."""

import pytest

from bot.core.cases.events import Owner
from bot.core.messages import Purpose
from tests.cases.desk import BO, EVERYBODY, OSLO, Desk
from tests.commands.admins import alert, alerted, answer, answers, commands, tap_alert, tapped, typed
from tests.runtimes import SMS

#: As Telegram calls whoever writes as the group.
GROUP = Owner("telegram:1087968824", "Group")
XENIA = Owner("telegram:5596148289", "Xenia")

WHO = "Telegram does not say which administrator wrote this."


def as_group(desk: Desk, text: str, chat: str = OSLO, **more):
    return typed(desk, text, GROUP, chat, is_anonymous=True, **more)


@pytest.fixture
async def case_id(desk) -> str:
    return await alerted(desk)


async def letters(desk) -> list[str]:
    return [one.text for one in desk.runtime.channels[SMS].sent if one.purpose is Purpose.TALK]


async def begin(desk, case_id):
    """Xenia's first words, sent by her tap."""
    [preview] = await answers(desk, as_group(desk, "May we call?", reply_to=await alert(desk, case_id, OSLO)))
    await answers(desk, tapped(desk, commands(preview)[0], "telegram-7", XENIA, OSLO))


async def test_who_took_it_by_a_tap_goes_on_in_words_without_a_name(desk, case_id):
    await tap_alert(desk, case_id, "take", XENIA, OSLO)
    await begin(desk, case_id)
    assert await answers(desk, as_group(desk, "Is nine too early?", reply_to=await alert(desk, case_id, OSLO))) == []
    await answer(desk, as_group(desk, f"/case {case_id} contacted"))
    await answer(desk, as_group(desk, f"/case {case_id} close solved"))
    assert await letters(desk) == ["May we call?", "Is nine too early?"]
    case = await desk.case()
    assert (case["owner_name"], case["state"], case["outcome"]) == ("Xenia", "closed", "solved")


@pytest.mark.parametrize("words", ["take", "contacted", "close solved", "call"])
async def test_what_takes_a_person_is_not_done_for_nobody_in_particular(desk, case_id, words):
    before = await desk.case()
    for _ in range(2):
        said = await answer(desk, as_group(desk, f"/case {case_id} {words}"))
        assert said.text.startswith(WHO)
    assert await desk.case() == before
    await tap_alert(desk, case_id, "take", BO, OSLO)
    assert (await desk.case())["owner_name"] == "Bo"


async def test_a_case_of_another_chat_is_not_theirs(desk, case_id):
    await tap_alert(desk, case_id, "take", BO, EVERYBODY)
    said = await answer(desk, as_group(desk, f"/case {case_id} close solved"))
    assert said.text.startswith("Bo has this case.")
    assert (await desk.case())["state"] == "taken"


async def test_whoever_taps_send_takes_a_case_that_was_given_back(desk, case_id):
    await tap_alert(desk, case_id, "take", XENIA, OSLO)
    await begin(desk, case_id)
    await tap_alert(desk, case_id, "later", XENIA, OSLO)
    [preview] = await answers(desk, as_group(desk, "Still there?", reply_to=await alert(desk, case_id, OSLO)))
    assert await letters(desk) == ["May we call?"]
    await answers(desk, tapped(desk, commands(preview)[0], "telegram-9", BO, OSLO))
    assert await letters(desk) == ["May we call?", "Still there?"]
    assert (await desk.case())["owner_name"] == "Bo"


async def test_it_can_be_given_back_and_noted_by_the_group_and_the_group_has_no_cases_of_its_own(desk, case_id):
    await tap_alert(desk, case_id, "take", XENIA, OSLO)
    await answer(desk, as_group(desk, f"/case {case_id} note She has moved"))
    shown = await answer(desk, as_group(desk, f"/case {case_id} later"))
    assert "an administrator of this group: She has moved" in shown.text
    assert (await desk.case())["state"] == "open"
    assert (await answer(desk, as_group(desk, "/cases mine"))).text.startswith(WHO)
    actors = {row["actor"] for row in await desk.rows("SELECT actor FROM audit WHERE action = 'case_noted'")}
    assert actors == {f"telegram:{OSLO}"}
