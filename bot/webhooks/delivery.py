"""Tells each webhook what is due for it, alone among all processes.

    hold the name "handover" --> one courier a webhook: what is due --> post, some at once --> what came of it is noted
         \\-- another process has it: ask again in a second

An event may come twice, so nothing is noted before it is posted: whoever takes over from a process that was killed
posts again what that one was posting. A webhook that hangs holds up no other, and no message to anybody.
"""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

import structlog

from bot.core.delivery import webhook_retry
from bot.core.delivery.webhook_retry import PAUSING, DeliveryResult
from bot.database import Hold
from bot.loops import repeat
from bot.runtime import Runtime
from bot.store import events
from bot.store.events import DueEvent
from bot.surveys.webhook import Webhook
from bot.webhooks import results
from bot.webhooks.client import MAX_CONNECTIONS, Poster, WebhookAnswer

log = structlog.get_logger()

#: Seconds. How often the table is looked at when nothing wakes a courier.
LOOK_EVERY_SECONDS: Final = 0.5

#: How often a process that tells nothing asks whether it may now.
TAKE_OVER_EVERY_SECONDS: Final = 1.0

#: After a failure of the database, or of our own.
FAILURE_PAUSE_SECONDS: Final = 5.0

#: How long a stopping process waits for what is being posted. What is cut off comes again.
SHUTDOWN_GRACE_SECONDS: Final = 6.0


class WebhookSender:
    """Of one webhook."""

    def __init__(self, runtime: Runtime, survey: str, webhook: Webhook) -> None:
        self._runtime, self._survey, self._webhook = runtime, survey, webhook
        self._awake = asyncio.Event()
        #: Those in a row after which all of the webhook waits, and until when.
        self._failures, self._paused_until = 0, runtime.clock()

    def wake(self) -> None:
        self._awake.set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Until that is set, or cancelled."""
        async with Poster(self._webhook, self._runtime.settings.webhook_keys) as poster:
            await repeat(
                f"webhook of {self._survey}",
                LOOK_EVERY_SECONDS,
                lambda: self.carry(poster),
                first_pause=FAILURE_PAUSE_SECONDS,
                longest_pause=FAILURE_PAUSE_SECONDS,
                awake=self._awake,
                until=stopping,
            )

    async def carry(self, poster: Poster) -> bool:
        """Tells what is due now, some of it at once. Whether there may be more."""
        if self._runtime.clock() < self._paused_until:
            return False
        # A webhook that could take nothing is asked by one event whether it can again.
        most = 1 if self._failures else MAX_CONNECTIONS
        async with self._runtime.database.reading() as connection:
            due = await events.due(connection, self._survey, most, self._runtime.clock())
        if not due:
            return False
        tried = list(zip(due, await asyncio.gather(*(self._post(poster, one) for one in due)), strict=True))
        await results.note(self._runtime, self._survey, self._webhook, tried)
        self._hear(tried)
        return True

    async def _post(self, poster: Poster, event: DueEvent) -> WebhookAnswer:
        answer = await poster.post(event.id, event.body, self._runtime.clock())
        if answer.outcome is DeliveryResult.TAKEN:
            log.info("event_taken", id=event.id, type=event.type, survey=self._survey)
        else:
            log.warning(
                "event_not_taken", id=event.id, type=event.type, survey=self._survey, code=answer.code,
                outcome=answer.outcome.value, attempt=event.attempts + 1,
            )  # fmt: skip
        return answer

    def _hear(self, tried: Sequence[tuple[DueEvent, WebhookAnswer]]) -> None:
        bad = [answer for _, answer in tried if answer.outcome in PAUSING]
        if not bad:
            self._failures = 0
            return
        self._failures += 1
        asked_for = max((answer.asked_for for answer in bad), default=timedelta(0))
        self._paused_until = self._runtime.clock() + webhook_retry.pause(self._failures, asked_for)


class Handover:
    """All couriers; nothing where no survey has a webhook."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._couriers = [WebhookSender(runtime, key, webhook) for key, webhook in runtime.surveys.webhooks.items()]
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        self._stopping.set()
        self._wake()

    def _wake(self) -> None:
        for courier in self._couriers:
            courier.wake()

    async def run(self) -> None:
        """Until stop()."""
        if not self._couriers:
            await self._stopping.wait()
            return
        await self._runtime.database.listen(events.ANNOUNCEMENT, self._wake)
        await repeat("taking over webhooks", TAKE_OVER_EVERY_SECONDS, self._take_over, until=self._stopping)

    async def _take_over(self) -> None:
        async with self._runtime.database.holding("handover") as hold:
            if hold is not None:
                log.info("handover_begun", surveys=sorted(self._runtime.surveys.webhooks))
                await self._run_while(hold)

    async def _run_while(self, hold: Hold) -> None:
        """Until stop(), or until the name may have passed to another process."""
        running = [asyncio.create_task(courier.run(self._stopping)) for courier in self._couriers]
        ends = [asyncio.create_task(event.wait()) for event in (self._stopping, hold.lost)]
        try:
            await asyncio.wait([*ends, *running], return_when=asyncio.FIRST_COMPLETED)
            if self._stopping.is_set():
                await asyncio.wait(running, timeout=SHUTDOWN_GRACE_SECONDS)
        finally:
            for task in (*ends, *running):
                task.cancel()
            await asyncio.gather(*ends, *running, return_exceptions=True)
