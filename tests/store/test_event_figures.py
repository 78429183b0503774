from bot.core.delivery.webhook_retry import DeliveryResult
from bot.store import event_figures
from bot.store.event_figures import EventCount, EventQueue
from tests.runtimes import person


async def read(talk):
    async with talk.database.reading() as connection:
        return await event_figures.read(connection, talk.clock())


async def test_what_waits_and_what_is_set_aside_with_the_age_of_the_oldest_that_waits(talk):
    await talk.asked(person())
    at = "2026-03-02T10:00:00.000000Z"
    async with talk.database.transaction() as connection:
        for number, state in enumerate(["queued", "queued", "set_aside"]):
            await connection.execute(
                "INSERT INTO event (id, survey, type, invitation_id, contact_id, position, body, bare, state, "
                "attempts, due_at, queued_at) SELECT :id, 'nps', 'ping', id, contact_id, 1, '', '', :state, 0, '9', "
                ":at FROM invitation",
                id=f"e{number}",
                state=state,
                at=at if number else "2026-03-02T09:59:00.000000Z",
            )
    talk.clock.now = talk.clock.now.replace(minute=1, second=0, microsecond=0)
    assert list((await read(talk)).queues) == [EventQueue("nps", 2, 120.0, 1)]
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE event SET state = 'set_aside'")
    assert list((await read(talk)).queues) == [EventQueue("nps", 0, 0.0, 3)]


async def test_tries_add_up(talk):
    for outcomes in ([DeliveryResult.TAKEN, DeliveryResult.TAKEN, DeliveryResult.BUSY], [DeliveryResult.TAKEN], []):
        async with talk.database.transaction() as connection:
            await event_figures.count(connection, "nps", outcomes)
    found = sorted((await read(talk)).attempts, key=lambda one: one.outcome)
    assert found == [EventCount("nps", "busy", 1), EventCount("nps", "taken", 3)]
