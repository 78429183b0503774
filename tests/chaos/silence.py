"""Connections to the bot's port that say nothing; whichever it closes comes again some seconds later.

Not at once: a thousand that do are a flood of new ones, of the providers' own network here, and another thing.
"""

import asyncio
import random
import resource
from contextlib import suppress

from tests.chaos.beside import Beside

#: While no bot listens.
REFUSED_PAUSE_SECONDS = 0.2

#: After the bot has closed it: by chance between the two, so that they do not come all together.
CLOSED_PAUSE_SECONDS = (2.0, 8.0)


def begin(beside: Beside, many: int) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < 2 * many + 500:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(2 * many + 500, hard), hard))
    for _ in range(many):
        beside.accompany(_silent(beside))


async def _silent(beside: Beside) -> None:
    while True:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", beside.port)
        except OSError:
            await asyncio.sleep(REFUSED_PAUSE_SECONDS)
            continue
        beside.figures["connections that said nothing"] += 1
        try:
            with suppress(OSError):
                await reader.read()
        finally:
            writer.close()
        await asyncio.sleep(random.uniform(*CLOSED_PAUSE_SECONDS))
