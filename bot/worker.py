"""The way out: each channel's dispatcher sends what is due, and what has run out of time is closed or reminded of.

Woken at once by the bot's own process, by the database on PostgreSQL, and by a short look at the table otherwise.
A database that is away for a while is waited for; a provider that hangs holds up nobody but itself.
"""

import asyncio
from datetime import timedelta
from functools import partial

import structlog

from bot import conversation, dispatch
from bot.cases import alerts, unreachable, withdrawing
from bot.database import Connection, DatabaseError
from bot.dispatch.dispatcher import Dispatcher
from bot.loops import repeat
from bot.reports import digest_sending
from bot.runtime import Runtime
from bot.store import erasure_wishes, events, recent_replies, set_aside
from bot.store.outbox import ANNOUNCEMENT
from bot.webhooks.delivery import Handover
from bot.webhooks.results import EVENT_RETENTION

log = structlog.get_logger()

#: Seconds between two looks at the clock, and between two rounds of tidying.
LOOK_EVERY_SECONDS = 0.5
TIDY_INTERVAL = timedelta(seconds=30)

#: A provider brings a message again for a day at most.
TRY_RETENTION = timedelta(days=2)

#: Seconds between tries while the database is away.
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.5, 5.0


class Worker:
    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._dispatchers = [Dispatcher(runtime, channel) for channel in runtime.channels.values()]
        self._handover = Handover(runtime)
        self._stopping = asyncio.Event()
        self._tidied_at = runtime.clock() - TIDY_INTERVAL

    def stop(self) -> None:
        self._stopping.set()
        for dispatcher in self._dispatchers:
            dispatcher.stop()
        self._handover.stop()

    async def run(self) -> None:
        """Until stop(). Raises DatabaseError when what was sent at the end cannot be noted."""
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
        async def work() -> None:
            await self._see_to_cases()
            await self._runtime.database.scrub()
            await self._tidy()

        await repeat(
            "tidying",
            LOOK_EVERY_SECONDS,
            work,
            first_pause=FIRST_PAUSE_SECONDS,
            longest_pause=LONGEST_PAUSE_SECONDS,
            until=self._stopping,
        )

    async def _see_to_cases(self) -> None:
        """The chats hear of them within a second. A fault here is no reason to stop sending."""
        try:
            if await alerts.is_due(self._runtime):
                await self._runtime.database.repeating(partial(alerts.alert_due, self._runtime))
            if await alerts.is_stale(self._runtime):
                await self._runtime.database.repeating(partial(alerts.refresh_stale, self._runtime))
            if await unreachable.is_due(self._runtime):
                await self._runtime.database.repeating(partial(unreachable.see_to_due, self._runtime))
            if await withdrawing.is_due(self._runtime):
                await self._runtime.database.repeating(partial(withdrawing.withdraw_due, self._runtime))
        except DatabaseError:
            raise
        except Exception:
            log.exception("cases_failed")

    async def _tell_digests(self) -> None:
        """A fault here is no reason to stop sending."""
        try:
            chats = await digest_sending.tell_due(self._runtime)
        except DatabaseError:
            raise
        except Exception:
            log.exception("digests_failed")
        else:
            if chats:
                log.info("digests_queued", chats=chats)

    async def _tidy(self) -> None:
        now = self._runtime.clock()
        if now - self._tidied_at < TIDY_INTERVAL:
            return
        await dispatch.lose_interrupted(self._runtime)
        expired = await self._runtime.database.repeating(partial(conversation.expire, self._runtime))
        reminded = await self._runtime.database.repeating(partial(conversation.remind, self._runtime))

        async def forget(connection: Connection) -> int:
            await recent_replies.forget(connection, now)
            await set_aside.forget_tries(connection, now - TRY_RETENTION)
            await erasure_wishes.forget(connection, now)
            return await events.forget(connection, now - EVENT_RETENTION)

        forgotten = await self._runtime.database.repeating(forget)
        await self._tell_digests()
        self._tidied_at = now
        if forgotten:
            log.error("events_forgotten", events=forgotten)
        if expired:
            log.info("invitations_expired", invitations=expired)
        if reminded:
            log.info("reminders_queued", reminders=reminded)
