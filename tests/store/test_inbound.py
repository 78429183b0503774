"""Each message once, for ever, and what is known of a message that is edited. On both databases."""

import pytest

from bot.core.conversation.invitation import Original
from bot.core.messages import InboundKind
from bot.database import DuplicateError
from bot.store import inbound
from bot.store.inbound import Earlier, Heard
from tests.runtimes import SMS, TELEGRAM


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
