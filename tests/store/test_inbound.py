"""Each message once, for ever, and what is known of a message that is edited. On both databases."""

from datetime import timedelta

import pytest

from bot.core.conversation.invitation import Original
from bot.core.messages import InboundKind
from bot.database import DuplicateError
from bot.store import inbound
from bot.store.inbound import Earlier, Heard
from tests.runtimes import SMS, TELEGRAM, person


async def test_unheard_keeps_the_order_and_each_once(talk):
    consent = talk.runtime.consent
    one, two, three = (talk.message(text) for text in "123")
    same_id = talk.message("4", "77", TELEGRAM, provider_id=one.provider_id)
    async with talk.database.transaction() as connection:
        await inbound.record(connection, [Heard(two)])
        batch = [three, one, three, two, one, same_id]
        assert await inbound.unheard(connection, batch, consent) == [three, one, same_id]
        many = [talk.message("x") for _ in range(1200)]
        assert await inbound.unheard(connection, many, consent) == many
        assert await inbound.unheard(connection, [], consent) == []


async def test_a_message_is_recorded_once(talk):
    message = talk.message("9")
    with pytest.raises(DuplicateError):
        async with talk.database.transaction() as connection:
            await inbound.record(connection, [Heard(message), Heard(message)])
    async with talk.database.reading() as connection:
        assert await connection.fetch("SELECT * FROM inbound") == []


async def test_the_last_version_of_a_message_is_the_one_that_counts(talk):
    said = talk.message("9", "77", TELEGRAM, message_id="5")
    edit = talk.message("8", "77", TELEGRAM, message_id="5", kind=InboundKind.EDIT, at=talk.clock.tick(seconds=1))
    others = [
        talk.message("1", "78", TELEGRAM, message_id="5"),
        talk.message("2", "77", TELEGRAM, message_id="6"),
        talk.message("3", "77", TELEGRAM, message_id="5", kind=InboundKind.TAP),
        talk.message("4", "77", SMS),
    ]
    async with talk.database.transaction() as connection:
        await inbound.record(connection, [Heard(edit, awaiting="score"), Heard(said), *map(Heard, others)])
        found = await inbound.earlier(connection, [said, others[3]])
    assert found == {(TELEGRAM, "77", "5"): Earlier(Original("8", "score"), None, edit.at)}


async def until(talk, channel=SMS):
    async with talk.database.reading() as connection:
        return await inbound.recovered_until(connection, channel)


async def note(talk, at, channel=SMS):
    async with talk.database.transaction() as connection:
        await inbound.note(connection, channel, at)


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
