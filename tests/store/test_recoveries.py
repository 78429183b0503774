from datetime import timedelta

from bot.store import recoveries
from tests.runtimes import SMS, TELEGRAM, person


async def until(talk, channel=SMS):
    async with talk.database.reading() as connection:
        return await recoveries.recovered_until(connection, channel)


async def note(talk, at, channel=SMS):
    async with talk.database.transaction() as connection:
        await recoveries.note(connection, channel, at)


async def test_where_nothing_was_said_nothing_can_be_missed(talk):
    assert await until(talk) is None


async def test_nobody_answers_before_the_first_message_out(talk):
    first = talk.clock()
    await talk.asked()
    talk.clock.tick(hours=1)
    await talk.asked(person("+4520123457"))
    assert await until(talk) == first
    assert await until(talk, TELEGRAM) is None


async def test_before_the_first_recovery_what_came_in_last_counts(talk):
    await talk.asked()
    for _ in range(2):
        last = talk.clock.tick(hours=1)
        await talk.say("9")
    assert await until(talk) == last


async def test_a_recovery_reaches_further_than_what_came_in_since(talk):
    """A message that comes in first when the webhooks are back hides none of those before it."""
    await talk.asked()
    recovered = talk.clock()
    await note(talk, recovered)
    talk.clock.tick(hours=5)
    await talk.say("9")
    assert await until(talk) == recovered


async def test_a_recovery_only_moves_forward(talk):
    at = talk.clock()
    for hours in (0, 1, -1):
        await note(talk, at + timedelta(hours=hours))
    assert await until(talk) == at + timedelta(hours=1)
