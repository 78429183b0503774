"""What admins do, through the store: one wins, the other is told, and the chats show it. On both databases."""

import asyncio

import pytest

from bot.cases import actions
from bot.core.cases.events import Because, CaseOutcome, Refused
from tests.cases.desk import ANNA, BERGEN, BO, EVERYBODY, OSLO, desk_over
from tests.runtimes import TELEGRAM


async def act(desk, action, *more):
    async with desk.database.transaction() as connection:
        return await action(desk.runtime, connection, *more)


async def alerted(desk) -> str:
    """The id of a case that three chats have heard of."""
    await desk.asked()
    await desk.say("3", "Late")
    await desk.work()
    return (await desk.case())["id"]


async def test_two_admins_press_take_at_once_one_wins_and_the_other_is_told(desk):
    case_id = await alerted(desk)
    both = await asyncio.gather(act(desk, actions.take, case_id, ANNA), act(desk, actions.take, case_id, BO))
    [winner] = [one.case.owner for one in both if one.refused is None]
    assert [one.refused for one in both if one.refused] == [Refused(Because.TAKEN, winner)]
    assert (await desk.case())["owner_name"] == winner.name
    assert await desk.history() == ["opened", "alerted", "taken"]


async def test_the_whole_way_is_shown_in_every_chat_and_stands_in_the_audit(desk):
    case_id = await alerted(desk)
    for action, more, shown, words in (
        (actions.take, (), "Taken by Anna", ["contacted", "call", "later", "close"]),
        (actions.note_contacted, (), "Anna has contacted the customer", ["later", "close"]),
        (actions.close, (CaseOutcome.SOLVED,), "Closed by Anna", []),
    ):
        desk.clock.tick(minutes=5)
        assert (await act(desk, action, case_id, ANNA, *more)).refused is None
        await desk.work()
        for chat in (OSLO, BERGEN, EVERYBODY):
            [alert] = desk.screen(chat)
            assert shown in alert
            commands = [data for row in desk.buttons(chat) for data in row]
            assert commands == [f"/case {case_id} {word}" for word in words]
            assert all(len(data.encode()) <= 64 for data in commands)
    actors = await desk.rows("SELECT actor, action FROM audit WHERE subject = :id ORDER BY id", id=case_id)
    assert [row["actor"] for row in actors][-3:] == [ANNA.id] * 3
    assert await desk.history() == ["opened", "alerted", "taken", "contacted", "closed"]


async def test_whoever_is_too_late_changes_nothing(desk):
    case_id = await alerted(desk)
    await act(desk, actions.take, case_id, ANNA)
    before = await desk.case()
    for action, more in ((actions.note_contacted, ()), (actions.close, (CaseOutcome.SOLVED,))):
        done = await act(desk, action, case_id, BO, *more)
        assert done.refused == Refused(Because.TAKEN, ANNA)
    assert await desk.case() == before


@pytest.mark.parametrize("action", [actions.take, actions.note_contacted, actions.release])
async def test_there_is_no_such_case(desk, action):
    assert await act(desk, action, "0" * 32, ANNA) is None


async def test_not_now_tells_the_next_chat_at_once(database, clock):
    chats = [{"chat": f"telegram:{OSLO}"}, {"chat": f"telegram:{BERGEN}"}]
    desk = await desk_over(database, clock, {"chats": chats})
    case_id = await alerted(desk)
    assert (len(desk.screen(OSLO)), len(desk.screen(BERGEN))) == (1, 0)
    await act(desk, actions.release, case_id, ANNA)
    await desk.work()
    assert (len(desk.screen(OSLO)), len(desk.screen(BERGEN)), len(desk.screen())) == (1, 1, 0)
    # There is no third.
    await act(desk, actions.release, case_id, BO)
    assert [one for one in await desk.work() if one.replaces is None] == []


async def test_an_alert_that_is_still_on_its_way_is_changed_when_it_has_arrived(desk):
    from bot.cases import alerts

    await desk.asked()
    await desk.say("3", "Late")
    async with desk.database.transaction() as connection:
        await alerts.alert_due(desk.runtime, connection)
    await act(desk, actions.take, (await desk.case())["id"], ANNA)
    sent = await desk.work()
    assert [one.replaces is None for one in sent] == [True] * 3 + [False] * 3
    assert "Taken by Anna" in desk.screen()[0]


async def test_said_after_the_end_is_told_below_the_alert_as_a_reply_to_it(desk):
    case_id = await alerted(desk)
    await act(desk, actions.close, case_id, ANNA, CaseOutcome.EXPLAINED)
    await desk.work()
    await desk.say("And it happened again today")
    news = [one for one in await desk.work() if one.replaces is None and one.address == EVERYBODY]
    assert [one.text for one in news] == [
        "The customer has written more since the case was closed. It stands in the message above."
    ]
    number = 1 + next(
        place for place, one in enumerate(desk.runtime.channels[TELEGRAM].sent) if one.address == EVERYBODY
    )
    assert news[0].reply_to == f"telegram-{number}"
    assert "And it happened again today" in desk.screen()[0]
    assert (await desk.case())["state"] == "closed"


async def test_a_note_is_kept(desk):
    case_id = await alerted(desk)
    await act(desk, actions.write_down, case_id, BO, "Called, voicemail")
    note = await desk.one("SELECT author_name, text FROM case_note")
    assert note == {"author_name": "Bo", "text": "Called, voicemail"}
