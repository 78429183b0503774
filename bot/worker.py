"""The loop that sends what is due and closes what has expired; ends when asked to, with nothing half done.

Woken at once by the bot's own process, by the database on PostgreSQL, and by a short look at the table otherwise.
"""

import asyncio
from datetime import timedelta

import structlog

from bot import conversation, outbox
from bot.database import DatabaseError
from bot.outbox import Attempt
from bot.runtime import Runtime
from bot.store.outbox import ANNOUNCEMENT

log = structlog.get_logger()

#: How many messages are under way at once. Providers limit by the second, not by connections; more gains nothing.
MOST_AT_ONCE = 20

#: How often the table is looked at when nothing wakes the loop: scripts queue messages from processes of their own.
LOOK_EVERY = 0.5

TIDY_EVERY = timedelta(seconds=30)

#: How long a stopping worker waits for what is under way. Platforms kill after 10 s.
GRACE = 8.0


class Worker:
    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._awake = asyncio.Event()
        self._is_stopping = False
        self._under_way: set[asyncio.Task[Attempt]] = set()
        self._tidied_at = runtime.clock() - TIDY_EVERY

    def stop(self) -> None:
        self._is_stopping = True
        self._awake.set()

    async def run(self) -> None:
        """Until stop(). A database that is away for a while is waited for."""
        await self._runtime.database.listen(ANNOUNCEMENT, self._awake.set)
        while not self._is_stopping:
            self._awake.clear()
            try:
                await self._tidy()
                await self._start_due()
                await self._note_finished()
            except DatabaseError as error:
                log.error("database_failed", error=str(error))  # noqa: TRY400  the sentence says all
                await asyncio.sleep(LOOK_EVERY)
        await self._finish()

    async def _tidy(self) -> None:
        now = self._runtime.clock()
        if now - self._tidied_at < TIDY_EVERY:
            return
        self._tidied_at = now
        await outbox.lose_interrupted(self._runtime)
        async with self._runtime.database.transaction() as connection:
            expired = await conversation.expire(self._runtime, connection)
        if expired:
            log.info("invitations_expired", invitations=expired)

    async def _start_due(self) -> None:
        free = MOST_AT_ONCE - len(self._under_way)
        if free <= 0 or not self._runtime.channels:
            return
        for queued in await outbox.claim(self._runtime, free):
            self._under_way.add(asyncio.create_task(outbox.send(self._runtime, queued)))
            self._awake.set()

    async def _note_finished(self) -> None:
        """Waits until a send is finished or something new is due, and commits what has finished."""
        waking = asyncio.create_task(self._awake.wait())
        try:
            if not self._awake.is_set() or self._under_way:
                await asyncio.wait({waking, *self._under_way}, timeout=LOOK_EVERY, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waking.cancel()
        finished = {task for task in self._under_way if task.done()}
        if finished:
            await outbox.note(self._runtime, [task.result() for task in finished])
            self._under_way -= finished
            self._awake.set()

    async def _finish(self) -> None:
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=GRACE)
        finished = [task.result() for task in self._under_way if task.done()]
        if finished:
            await outbox.note(self._runtime, finished)
