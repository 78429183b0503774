"""Connections to the bot's port that say nothing; whichever it closes is opened again at once."""

import asyncio
import resource
from contextlib import suppress

from tests.chaos.beside import Beside

#: Seconds between two tries while no bot listens.
AGAIN_AFTER = 0.2


def begin(beside: Beside, many: int) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < 2 * many + 500:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(2 * many + 500, hard), hard))
    for _ in range(many):
        beside.accompany(_silent(beside))


async def _silent(beside: Beside) -> None:
    while True:
        with suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", beside.port)
            beside.figures["connections that said nothing"] += 1
            try:
                await reader.read()
            finally:
                writer.close()
        await asyncio.sleep(AGAIN_AFTER)
