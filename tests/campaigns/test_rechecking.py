"""The last look before a question goes out. On both databases."""

from datetime import UTC, datetime

import pytest

from bot.campaigns import feeding
from bot.core.messages import Purpose
from tests.runtimes import person
from tests.sends import carry_out, listed, made


async def states(talk):
    return [(row["state"], row["due_at"]) for row in await talk.rows("SELECT state, due_at FROM outbox ORDER BY id")]


async def test_a_question_whose_hour_turned_quiet_waits_for_the_end_of_it(talk):
    await made(talk.runtime, listed(1))
    await feeding.feed(talk.runtime)
    # Friday, 20:00 in Copenhagen.
    talk.clock.now = datetime(2026, 3, 6, 19, tzinfo=UTC)
    assert await talk.deliver() == []
    assert await states(talk) == [("queued", "2026-03-09T08:00:00.000000Z")]
    talk.clock.now = datetime(2026, 3, 9, 8, tzinfo=UTC)
    assert len(await talk.deliver()) == 1


@pytest.mark.parametrize("hour", [3, 10, 23])
async def test_whoever_waits_for_an_answer_gets_it_at_any_hour(talk, hour):
    await talk.asked()
    talk.clock.now = datetime(2026, 3, 7, hour, tzinfo=UTC)
    assert len(await talk.say("9")) == 1


async def test_a_question_of_a_paused_campaign_is_held_even_where_the_pause_missed_it(talk):
    """It was under way when the pause came, and goes back to the queue because it cannot have been sent."""
    campaign_id = await made(talk.runtime, listed(1))
    await feeding.feed(talk.runtime)
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE campaign SET state = 'paused' WHERE id = :id", id=campaign_id)
    assert await talk.deliver() == []
    assert [state for state, _ in await states(talk)] == ["held"]
    async with talk.database.transaction() as connection:
        await feeding.set_paused(talk.runtime, connection, campaign_id, "test", is_paused=False)
    assert len(await carry_out(talk)) == 1


async def test_a_blocked_bot_asks_nobody(talk):
    await talk.contacts(person(phone=None, telegram="77"))
    await made(talk.runtime, None)
    await feeding.feed(talk.runtime)
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE contact SET blocked_at = '2026-03-02T10:00:00.000000Z'")
    assert await talk.deliver() == []
    [member] = await talk.rows("SELECT outcome FROM campaign_member")
    assert member == {"outcome": "blocked"}
    assert [state for state, _ in await states(talk)] == ["cancelled"]


async def test_a_reminder_waits_for_the_hour_too(talk):
    ida = await talk.asked()
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE outbox SET state = 'queued', purpose = :purpose", purpose=Purpose.REMINDER)
    talk.clock.now = datetime(2026, 3, 2, 22, tzinfo=UTC)
    assert await talk.deliver() == []
    talk.clock.now = datetime(2026, 3, 3, 8, tzinfo=UTC)
    assert [one.address for one in await talk.deliver()] == [ida.phone]
