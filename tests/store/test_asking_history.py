"""What the rules about asking again go by. On both databases."""

from datetime import timedelta

from bot.core.asking.eligibility import History
from bot.store.asking_history import histories
from tests.runtimes import person


async def found(talk, *people):
    async with talk.database.reading() as connection:
        return await histories(connection, [one.id for one in people], lambda _: 14)


async def test_an_open_invitation_with_the_day_it_closes_by_itself(talk):
    ida, bo = await talk.contacts(person(), person("+4520123457"))
    await talk.ask(ida)
    assert await found(talk, ida, bo) == {ida.id: History(has_open_invitation=True)}
    await talk.deliver()
    asked_at = talk.clock()
    history = (await found(talk, ida, bo))[ida.id]
    assert timedelta(0) <= asked_at - history.last_asked_at < timedelta(seconds=1)
    assert history.open_until == history.last_asked_at + timedelta(days=14)
    assert history.last_asked_in == {"nps": history.last_asked_at}


async def test_each_survey_has_its_own_last_time(talk):
    ida = await talk.asked()
    first = (await found(talk, ida))[ida.id]
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE invitation SET state = 'closed', closed_because = 'expired', survey = 'older'")
    talk.clock.tick(days=200)
    await talk.ask(ida)
    await talk.deliver()
    history = (await found(talk, ida))[ida.id]
    assert history.last_asked_in == {"older": first.last_asked_at, "nps": history.last_asked_at}
    assert history.last_asked_at > first.last_asked_at


async def test_an_ask_that_could_not_be_delivered_was_never_heard(talk):
    ida = await talk.asked()
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE invitation SET state = 'closed', closed_because = 'undeliverable'")
    assert await found(talk, ida) == {}
