"""What was set aside is handled again, in the order it was said, and never twice."""

from bot.inbox.recovering import retry_set_aside
from bot.store import set_aside
from tests.runtimes import SMS


async def put_aside(talk, *messages):
    async with talk.database.transaction() as connection:
        for message in messages:
            assert await set_aside.put(connection, message, "RuntimeError", talk.clock())


async def test_in_the_order_it_was_said(talk):
    await talk.asked()
    first = talk.message("3", at=talk.clock.tick(seconds=1))
    second = talk.message("9", at=talk.clock.tick(seconds=1))
    await put_aside(talk, second, first)
    assert await retry_set_aside(talk.runtime) == (2, 0)
    assert (await talk.invitation())["score"] == 9
    assert (await talk.one("SELECT score FROM revision"))["score"] == 3


async def test_an_answer_given_since_is_not_overruled(talk):
    await talk.asked()
    old = talk.message("3", at=talk.clock.tick(seconds=1))
    await put_aside(talk, old)
    await talk.say(talk.message("9", at=talk.clock.tick(hours=1)))
    assert await retry_set_aside(talk.runtime) == (1, 0)
    assert (await talk.invitation())["score"] == 9


async def test_what_was_handled_meanwhile_is_only_put_away(talk):
    await talk.asked()
    message = talk.message("9")
    await talk.say(message)
    await put_aside(talk, message)
    assert await retry_set_aside(talk.runtime) == (1, 0)
    assert await retry_set_aside(talk.runtime) == (0, 0)
    assert len(await talk.rows("SELECT * FROM inbound")) == 1


async def test_who_is_erased_has_nothing_set_aside(talk):
    await talk.asked()
    await put_aside(talk, talk.message("Ida is cross"))
    await talk.say("Delete my data", "yes", channel=SMS)
    assert await talk.rows("SELECT * FROM failed_inbound") == []
