"""Messages that could not be handled are counted, and come back as they were. On both databases."""

from bot.core.messages import InboundKind
from bot.store import set_aside
from tests.runtimes import TELEGRAM


async def test_tries_are_counted_and_what_is_set_aside_comes_back_whole(talk):
    message = talk.message("Æ\n👋", "77", TELEGRAM, kind=InboundKind.EDIT, language_hint="nb")
    async with talk.database.transaction() as connection:
        tries = [await set_aside.begin(connection, [message, message], talk.clock()) for _ in range(3)]
        assert tries == [[1, 1], [2, 2], [3, 3]]
        assert await set_aside.all_of(connection) == []
        assert await set_aside.put(connection, message, "KeyError", talk.clock())
        assert not await set_aside.put(connection, message, "KeyError", talk.clock())
        assert await set_aside.all_of(connection) == [message]
        await set_aside.forget_tries(connection, talk.clock.tick(days=9))
        # Brought again, it is known as long as it is set aside.
        assert await set_aside.begin(connection, [message], talk.clock()) == [4]
        await set_aside.forget(connection, message)
        await set_aside.forget_tries(connection, talk.clock.tick(days=9))
        assert await set_aside.begin(connection, [message], talk.clock()) == [1]
