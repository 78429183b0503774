"""Messages that could not be handled are counted, and come back as they were. On both databases."""

from bot.core.messages import InboundKind
from bot.store import set_aside
from tests.runtimes import TELEGRAM


async def test_set_aside_with_the_third_failure_and_whole(talk):
    message = talk.message("Æ\n👋", "77", TELEGRAM, kind=InboundKind.EDIT, language_hint="nb")
    async with talk.database.transaction() as connection:
        counts = []
        for _ in range(4):
            assert await set_aside.set_aside(connection) == ([message] if len(counts) >= 3 else [])
            counts.append(await set_aside.count(connection, message, "KeyError", talk.clock.tick(seconds=1)))
        assert counts == [1, 2, 3, 4]
        assert await set_aside.set_aside(connection) == [message]
        await set_aside.forget(connection, message)
        assert await set_aside.set_aside(connection) == []
