"""The way out: each channel's dispatcher sends what is due, and what has run out of time is closed or reminded of.

Woken at once by the bot's own process, by the database on PostgreSQL, and by a short look at the table otherwise.
A database that is away for a while is waited for; a provider that hangs holds up nobody but itself.
"""

import asyncio
from contextlib import suppress
from datetime import timedelta

import structlog

from bot import conversation, outbox
from bot.cases import alerts, withdrawing
from bot.database import DatabaseError
from bot.outbox.dispatcher import Dispatcher
from bot.reports import digest_sending
from bot.runtime import Runtime
from bot.store import erasure_wishes, events, recent_replies
from bot.store.outbox import ANNOUNCEMENT
from bot.webhooks.delivery import Handover
from bot.webhooks.results import KEPT

log = structlog.get_logger()

#: Seconds between two looks at the clock, and between two rounds of tidying.
LOOK_EVERY = 0.5
TIDY_EVERY = timedelta(seconds=30)

#: Seconds between tries while the database is away.
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 5.0


class Worker:
    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._dispatchers = [Dispatcher(runtime, channel) for channel in runtime.channels.values()]
        self._handover = Handover(runtime)
        self._stopping = asyncio.Event()
        self._tidied_at = runtime.clock() - TIDY_EVERY

    def stop(self) -> None:
        self._stopping.set()
        for dispatcher in self._dispatchers:
            dispatcher.stop()
        self._handover.stop()

    async def run(self) -> None:
        """Until stop(). Raises DatabaseError when what was sent at the end can not be noted."""
        await self._runtime.database.listen(ANNOUNCEMENT, self._wake)
        running = (self._keep_tidy(), self._handover.run(), *(one.run() for one in self._dispatchers))
        parts = [asyncio.create_task(part) for part in running]
        try:
            # A part that fails ends the others too, what they send noted; then its exception is raised.
            await asyncio.wait(parts, return_when=asyncio.FIRST_EXCEPTION)
        finally:
            self.stop()
            outcomes = await asyncio.gather(*parts, return_exceptions=True)
        for outcome in outcomes:
            if outcome is not None:
                raise outcome

    def _wake(self) -> None:
        for dispatcher in self._dispatchers:
            dispatcher.wake()

    async def _keep_tidy(self) -> None:
        pause = FIRST_PAUSE
        while not self._stopping.is_set():
            try:
                await self._see_to_cases()
                await self._runtime.database.scrub()
                await self._tidy()
                pause = FIRST_PAUSE
                await self._rest(LOOK_EVERY)
            except DatabaseError as error:
                log.error("database_failed", error=str(error))  # noqa: TRY400  the sentence says all
                await self._rest(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    async def _rest(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)

    async def _see_to_cases(self) -> None:
        """The chats hear of them within a second. A fault here is no reason to stop sending."""
        try:
            if await alerts.is_due(self._runtime):
                async with self._runtime.database.transaction() as connection:
                    await alerts.alert_due(self._runtime, connection)
            if await alerts.is_stale(self._runtime):
                async with self._runtime.database.transaction() as connection:
                    await alerts.refresh_stale(self._runtime, connection)
            if await withdrawing.is_due(self._runtime):
                async with self._runtime.database.transaction() as connection:
                    await withdrawing.withdraw_due(self._runtime, connection)
        except DatabaseError:
            raise
        except Exception:
            log.exception("cases_failed")

    async def _tell_digests(self) -> None:
        """A fault here is no reason to stop sending."""
        try:
            told = await digest_sending.tell_due(self._runtime)
        except DatabaseError:
            raise
        except Exception:
            log.exception("digests_failed")
        else:
            if told:
                log.info("digests_queued", chats=told)

    async def _tidy(self) -> None:
        now = self._runtime.clock()
        if now - self._tidied_at < TIDY_EVERY:
            return
        await outbox.lose_interrupted(self._runtime)
        async with self._runtime.database.transaction() as connection:
            expired = await conversation.expire(self._runtime, connection)
        async with self._runtime.database.transaction() as connection:
            reminded = await conversation.remind(self._runtime, connection)
            await recent_replies.forget(connection, now)
            await erasure_wishes.forget(connection, now)
            forgotten = await events.forget(connection, now - KEPT)
        await self._tell_digests()
        self._tidied_at = now
        if forgotten:
            log.error("events_forgotten", events=forgotten)
        if expired:
            log.info("invitations_expired", invitations=expired)
        if reminded:
            log.info("reminders_queued", reminders=reminded)
