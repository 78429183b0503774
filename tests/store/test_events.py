from datetime import timedelta

from bot.store import events
from bot.store.events import Event
from tests.runtimes import person


async def added(talk, *ids):
    """Events of one invitation, noted one after the other at the same moment."""
    await talk.asked(person())
    row = await talk.one("SELECT id, contact_id FROM invitation")
    for event_id in ids:
        async with talk.database.transaction() as connection:
            event = Event(event_id, "nps", "ping", row["id"], row["contact_id"], f"body of {event_id}", "bare")
            await events.add(connection, [event], talk.clock())


async def due(talk):
    async with talk.database.reading() as connection:
        return [one.id for one in await events.due(connection, "nps", 10, talk.clock())]


async def test_those_of_an_invitation_are_due_one_by_one_in_the_order_they_were_noted(talk):
    await added(talk, "b", "c", "a")
    for event_id in ("b", "c", "a"):
        assert await due(talk) == [event_id]
        async with talk.database.transaction() as connection:
            await events.remove(connection, [event_id])
    assert await due(talk) == []


async def test_one_that_waits_holds_up_those_behind_it(talk):
    await added(talk, "b", "a")
    async with talk.database.transaction() as connection:
        await events.postpone(connection, {"b": (talk.clock() + timedelta(hours=1), "503")})
    assert await due(talk) == []
    talk.clock.tick(hours=1)
    assert await due(talk) == ["b"]


async def test_what_has_waited_too_long_is_forgotten_whatever_it_waits_for(talk):
    await added(talk, "b", "a")
    async with talk.database.transaction() as connection:
        await events.set_aside(connection, {"b": "503"})
        assert await events.forget(connection, talk.clock()) == 0
        assert await events.forget(connection, talk.clock() + timedelta(seconds=1)) == 2
    assert await talk.rows("SELECT * FROM event") == []
