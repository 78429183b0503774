"""Sends what is due on one channel, as fast as its provider takes it, and alone among all processes.

    hold the channel's name --> claim --> each leaves at its time --> what came of it is noted
         \\-- another process has it: ask again in a second

Who holds the name paces in memory, so the provider's limit is the only one. A process that is killed lets go of it at
once; the next one sends on, and what the first was sending is unknown. Meanwhile what is unknown is looked up, and a
channel that was stopped is tried again.
"""

import asyncio
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot import dispatch, outbox
from bot.channels import Channel, Failure, SendError
from bot.core.delivery.flow_control import Choice, FlowControl
from bot.core.delivery.pacing import RATES
from bot.database import DatabaseError, Hold, LockedError
from bot.dispatch.reopening import keep_reopening
from bot.dispatch.settling import keep_settling
from bot.loops import repeat
from bot.outbox import Attempt
from bot.runtime import Runtime
from bot.store.outbox import Queued

log = structlog.get_logger()

#: How many messages of a channel are under way at once: fewer than it has connections (see its transport), or those
#: that wait for one would count as tries. Ten a second that take a second each, and as many that hang.
MAX_AT_ONCE = 20

#: At most this many due messages are considered: the first may all be for chats that have to wait.
MAX_CONSIDERED = 100

#: Seconds. How often the table is looked at when nothing wakes the loop: scripts queue messages from processes of
#: their own.
LOOK_EVERY_SECONDS = 0.5

#: A claim comes a little before what it takes can leave.
CLAIM_AHEAD_SECONDS = 0.05

#: How often a process that does not send asks whether it may now.
TAKE_OVER_EVERY_SECONDS = 1.0

#: Between tries while the database is away.
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.5, 5.0

#: For a lock of somebody else's. Transactions of ours let go within milliseconds.
SHORT_WAIT_SECONDS = 0.2

#: How long a stopping worker waits for what is under way. Platforms kill after 10 s.
SHUTDOWN_GRACE_SECONDS = 6.0

#: How often a stopping worker tries to note what it has sent.
LAST_TRIES = 3


@dataclass(frozen=True, slots=True)
class _Departure:
    queued: Queued
    #: By the monotonic clock.
    at: float


class Dispatcher:
    def __init__(self, runtime: Runtime, channel: Channel) -> None:
        self._runtime, self._name = runtime, channel.name
        self._flow = FlowControl(RATES[channel.name], channel.sender_of, MAX_AT_ONCE)
        self._under_way: dict[asyncio.Task[Attempt], _Departure] = {}
        self._awake = asyncio.Event()
        self._stopping = asyncio.Event()

    def wake(self) -> None:
        self._awake.set()

    def stop(self) -> None:
        self._stopping.set()
        self._awake.set()

    async def run(self) -> None:
        """Until stop(). Raises DatabaseError when what was sent at the end cannot be noted."""
        await repeat(f"taking over {self._name.value}", TAKE_OVER_EVERY_SECONDS, self._take_over, until=self._stopping)
        await self._finish()

    async def _take_over(self) -> None:
        async with self._runtime.database.holding(f"sending-{self._name.value}") as hold:
            if hold is not None:
                await self._send_while(hold)
        # Of a name that was lost.
        await self._note_finished()

    async def _send_while(self, hold: Hold) -> None:
        """Until stop(), or until the name may have passed to another process."""
        ended = asyncio.Event()
        beside = [
            asyncio.create_task(_then(hold.lost, ended, self._awake)),
            asyncio.create_task(_then(self._stopping, ended)),
            asyncio.create_task(keep_settling(self._runtime, self._name)),
            asyncio.create_task(keep_reopening(self._runtime, self._name)),
        ]
        try:
            await self._send_until(ended)
            if self._stopping.is_set():
                await self._finish()
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)

    async def _send_until(self, ended: asyncio.Event) -> None:
        is_new = True

        async def work() -> bool:
            nonlocal is_new
            self._awake.clear()
            if is_new:
                await dispatch.take_over(self._runtime, self._name, self._ids_under_way())
                log.info("sending_begun", channel=self._name.value)
                is_new = False
            await self._wait(await self._start_due())
            await self._note_finished()
            return True

        await repeat(
            f"sending {self._name.value}",
            0.0,
            work,
            first_pause=FIRST_PAUSE_SECONDS,
            longest_pause=LONGEST_PAUSE_SECONDS,
            until=ended,
        )

    def _ids_under_way(self) -> set[str]:
        return {departure.queued.outgoing.id for departure in self._under_way.values()}

    async def _start_due(self) -> float | None:
        """When the next of what is left may leave, if that is known."""
        if len(self._under_way) >= MAX_AT_ONCE:
            return None
        choice = Choice()

        def choose(due: Sequence[Queued]) -> dispatch.Chosen:
            nonlocal choice
            now = time.monotonic()
            choice = self._flow.choose([one.outgoing for one in due], len(self._under_way), now)
            then = self._runtime.clock()
            later = {one: then + timedelta(seconds=at - now) for one, at in choice.postponed.items()}
            return dispatch.Chosen([one for one in due if one.outgoing.id in choice.leaving], later)

        for queued in await dispatch.claim(self._runtime, MAX_CONSIDERED, [self._name], choose):
            departure = _Departure(queued, choice.leaving[queued.outgoing.id])
            self._under_way[asyncio.create_task(self._send(departure))] = departure
        return choice.next_at

    async def _send(self, departure: _Departure) -> Attempt:
        outgoing = departure.queued.outgoing
        await asyncio.sleep(departure.at - time.monotonic())
        while (at := self._flow.leave(outgoing, now := time.monotonic())) > now:  # noqa: ASYNC110  a time is waited for
            await asyncio.sleep(at - now)
        return await outbox.send(self._runtime, departure.queued)

    async def _wait(self, next_at: float | None) -> None:
        """Until a send is finished, something new is due, or there is room for the next."""
        until_next = LOOK_EVERY_SECONDS if next_at is None else next_at - CLAIM_AHEAD_SECONDS - time.monotonic()
        waking = asyncio.create_task(self._awake.wait())
        try:
            await asyncio.wait(
                {waking, *self._under_way},
                timeout=max(0.0, min(until_next, LOOK_EVERY_SECONDS)),
                return_when=asyncio.FIRST_COMPLETED,
            )
        finally:
            waking.cancel()

    async def _note_finished(self) -> None:
        finished = [task for task in self._under_way if task.done()]
        if not finished:
            return
        try:
            await self._note(finished)
        except LockedError:
            # One of them is held by somebody: the others are noted, and that one when it is let go.
            for task in finished:
                with suppress(LockedError):
                    await self._note([task])

    async def _note(self, finished: Sequence[asyncio.Task[Attempt]]) -> None:
        await dispatch.note(self._runtime, [task.result() for task in finished], SHORT_WAIT_SECONDS)
        for task in finished:
            self._hear(task.result(), self._under_way.pop(task))

    def _hear(self, attempt: Attempt, departure: _Departure) -> None:
        error = attempt.error
        self._flow.heard(
            attempt.queued.outgoing,
            error.failure if error else None,
            error.retry_after if error else None,
            left_at=departure.at,
            now=time.monotonic(),
        )

    async def _finish(self) -> None:
        """Waits for what is under way. What hangs may have been sent: it is let go, and noted as that."""
        if not self._under_way:
            return
        _, hanging = await asyncio.wait(self._under_way, timeout=SHUTDOWN_GRACE_SECONDS)
        for task in hanging:
            task.cancel()
        await asyncio.gather(*hanging, return_exceptions=True)
        attempts = [_attempt(task, departure.queued) for task, departure in self._under_way.items()]
        for tries_left in reversed(range(LAST_TRIES)):
            try:
                await dispatch.note(self._runtime, attempts)
            except DatabaseError:
                if not tries_left:
                    raise
                await asyncio.sleep(FIRST_PAUSE_SECONDS)
            else:
                self._under_way.clear()
                return


async def _then(event: asyncio.Event, *followers: asyncio.Event) -> None:
    await event.wait()
    for follower in followers:
        follower.set()


def _attempt(task: asyncio.Task[Attempt], queued: Queued) -> Attempt:
    return Attempt(queued, error=SendError(Failure.UNKNOWN, "stopped")) if task.cancelled() else task.result()
