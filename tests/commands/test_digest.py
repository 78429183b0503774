import json

from bot.store import admins
from tests.bots import rows
from tests.commands.test_commands import ADMIN, ADMIN_PHONE, SMS, TEAM, desk

__all__ = ["desk"]


async def wishes(desk):
    async with desk.runtime.database.reading() as connection:
        return {one.address[1]: (one.digest, str(one.told_through)) for one in await admins.all_of(connection)}


async def test_each_chat_has_a_wish_of_its_own(desk):
    assert (await desk.answer("/digest")).startswith("This chat gets no digest.")
    assert (await desk.answer("/digest ugentligt")).startswith("Every Monday from 8 o'clock")
    assert (await desk.answer("/digest monthly", TEAM)).startswith("On the first working day of each month")
    # Monday 2 March: last week and February are known, the next ones are told.
    assert await wishes(desk) == {ADMIN: ("weekly", "2026-03-01"), TEAM: ("monthly", "2026-02-28")}
    assert (await desk.answer("/digest")).startswith("Every Monday from 8 o'clock")
    assert (await desk.answer("/digest fra")).startswith("This chat gets no digest.")
    assert set(await wishes(desk)) == {TEAM}


async def test_by_sms_too(desk):
    assert (await desk.answer("/digest weekly", ADMIN_PHONE, SMS)).startswith("Every Monday")
    assert set(await wishes(desk)) == {ADMIN_PHONE}


async def test_what_is_not_understood_is_answered_with_what_there_is(desk):
    assert await desk.answer("/digest daily") == "Write /digest weekly, /digest monthly or /digest off."
    assert await wishes(desk) == {}
    [last] = await rows(desk.runtime, "SELECT keyboard FROM outbox ORDER BY id DESC LIMIT 1")
    assert [data for [[_, data]] in json.loads(last["keyboard"])] == [
        "/digest weekly",
        "/digest monthly",
        "/digest off",
    ]


async def test_who_changed_it_is_noted(desk):
    await desk.answer("/digest weekly", TEAM)
    [noted] = await rows(desk.runtime, "SELECT actor, details FROM audit WHERE action = 'digest'")
    assert noted == {"actor": "telegram:-100", "details": "weekly"}
