"""The loop that sends what is due and closes what has expired; ends when asked to, with nothing half done.

Woken at once by the bot's own process, by the database on PostgreSQL, and by a short look at the table otherwise.
A database that is away for a while is waited for; a provider that hangs holds up nobody but itself.
"""

import asyncio
from contextlib import suppress
from datetime import timedelta

import structlog

from bot import conversation, outbox
from bot.channels import Failure, SendError
from bot.core.messages import ChannelName
from bot.database import DatabaseError
from bot.outbox import Attempt
from bot.runtime import Runtime
from bot.store import rations
from bot.store.outbox import ANNOUNCEMENT, Queued

log = structlog.get_logger()

#: How many messages of a channel are under way at once: no more than it has connections (see its transport), or those
#: that wait for one would count as tries. Providers limit by the second; more gains nothing.
MOST_AT_ONCE = 10

#: How often the table is looked at when nothing wakes the loop: scripts queue messages from processes of their own.
LOOK_EVERY = 0.5

TIDY_EVERY = timedelta(seconds=30)

#: Seconds between tries while the database is away.
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 5.0

#: How long a stopping worker waits for what is under way. Platforms kill after 10 s.
GRACE = 6.0

#: How often a stopping worker tries to note what it has sent.
LAST_TRIES = 3


class Worker:
    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._awake = asyncio.Event()
        self._stopping = asyncio.Event()
        self._under_way: dict[asyncio.Task[Attempt], Queued] = {}
        self._tidied_at = runtime.clock() - TIDY_EVERY

    def stop(self) -> None:
        self._stopping.set()
        self._awake.set()

    async def run(self) -> None:
        """Until stop(). Raises DatabaseError when what was sent at the end can not be noted."""
        await self._runtime.database.listen(ANNOUNCEMENT, self._awake.set)
        pause = FIRST_PAUSE
        while not self._stopping.is_set():
            self._awake.clear()
            try:
                await self._tidy()
                await self._start_due()
                await self._note_finished()
                pause = FIRST_PAUSE
            except DatabaseError as error:
                log.error("database_failed", error=str(error))  # noqa: TRY400  the sentence says all
                await self._rest(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
        await self._finish()

    async def _rest(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)

    async def _tidy(self) -> None:
        now = self._runtime.clock()
        if now - self._tidied_at < TIDY_EVERY:
            return
        await outbox.lose_interrupted(self._runtime)
        async with self._runtime.database.transaction() as connection:
            expired = await conversation.expire(self._runtime, connection)
        async with self._runtime.database.transaction() as connection:
            reminded = await conversation.remind(self._runtime, connection)
            await rations.forget(connection, now)
        self._tidied_at = now
        if expired:
            log.info("invitations_expired", invitations=expired)
        if reminded:
            log.info("reminders_queued", reminders=reminded)

    async def _start_due(self) -> None:
        free = {channel: MOST_AT_ONCE - self._busy(channel) for channel in self._runtime.channels}
        ready = [channel for channel, slots in free.items() if slots > 0]
        if not ready:
            return
        for queued in await outbox.claim(self._runtime, min(free[channel] for channel in ready), ready):
            self._under_way[asyncio.create_task(outbox.send(self._runtime, queued))] = queued
            self._awake.set()

    def _busy(self, channel: ChannelName) -> int:
        return sum(queued.outgoing.channel is channel for queued in self._under_way.values())

    async def _note_finished(self) -> None:
        """Waits until a send is finished or something new is due, and commits what has finished."""
        waking = asyncio.create_task(self._awake.wait())
        try:
            await asyncio.wait({waking, *self._under_way}, timeout=LOOK_EVERY, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waking.cancel()
        finished = [task for task in self._under_way if task.done()]
        if finished:
            await outbox.note(self._runtime, [task.result() for task in finished])
            for task in finished:
                del self._under_way[task]
            self._awake.set()

    async def _finish(self) -> None:
        """Waits for what is under way. What hangs may have been sent: it is let go, and noted as that."""
        if not self._under_way:
            return
        _, hanging = await asyncio.wait(self._under_way, timeout=GRACE)
        for task in hanging:
            task.cancel()
        await asyncio.gather(*hanging, return_exceptions=True)
        attempts = [_attempt(task, queued) for task, queued in self._under_way.items()]
        for tries_left in reversed(range(LAST_TRIES)):
            try:
                await outbox.note(self._runtime, attempts)
            except DatabaseError:
                if not tries_left:
                    raise
                await asyncio.sleep(FIRST_PAUSE)
            else:
                return


def _attempt(task: asyncio.Task[Attempt], queued: Queued) -> Attempt:
    return Attempt(queued, error=SendError(Failure.UNKNOWN, "stopped")) if task.cancelled() else task.result()
