"""How the bot runs as a process: the way in (`web`), the way out (`worker`), or both (`run`); and how it ends.

On SIGTERM: no new requests, what has come in is committed, what is being sent is finished and noted; exit 0 in 10 s.
"""

import asyncio
import errno
import signal
from collections.abc import Sequence
from functools import partial
from typing import Any, Protocol

import structlog

from bot.campaigns import feeding
from bot.channels.telegram import Telegram
from bot.core.messages import ChannelName, Inbound
from bot.inbox import Inbox
from bot.inbox.recovering import keep_recovering
from bot.port import Port
from bot.runtime import Runtime
from bot.settings import TelegramMode
from bot.telegram_profile import publish
from bot.web import application
from bot.worker import Worker

log = structlog.get_logger()

#: How long an open request may take to finish when the process ends.
SHUTDOWN_GRACE_SECONDS = 5.0

Tasks = list[asyncio.Task[Any]]


class StartError(Exception):
    """The process cannot start; the sentence says why."""


class ProcessPart(Protocol):
    async def start(self) -> Tasks:
        """Those that run until stop(): one that ends by itself has failed. May raise StartError."""
        ...

    async def stop(self) -> None:
        """Finishes what is under way."""
        ...


async def run(runtime: Runtime, *, is_web: bool, is_worker: bool) -> None:
    """Until SIGTERM or SIGINT, or until one of its parts fails (then that exception). Raises StartError."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    # The port first: a second bot that was started by mistake is to send nothing.
    parts: list[ProcessPart] = [*([WebPart(runtime)] if is_web else []), *([WorkerPart(runtime)] if is_worker else [])]
    try:
        running = [task for part in parts for task in await part.start()]
        log.info(
            "started", web=is_web, worker=is_worker, channels=sorted(channel.value for channel in runtime.channels)
        )
        await _first_of(stopping, running)
        log.info("stopping")
    finally:
        await _stop(parts)
    log.info("stopped")


async def _first_of(stopping: asyncio.Event, running: Tasks) -> None:
    waiting = asyncio.create_task(stopping.wait())
    done, _ = await asyncio.wait({waiting, *running}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    for task in done - {waiting}:
        task.result()


async def _stop(parts: Sequence[ProcessPart]) -> None:
    """All at once, for the time is short; then raises what went wrong first."""
    for outcome in await asyncio.gather(*(part.stop() for part in parts), return_exceptions=True):
        if isinstance(outcome, BaseException):
            raise outcome


class WorkerPart:
    """Campaigns are carried out, and what is due is sent."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._worker = Worker(runtime)
        self._sending: asyncio.Task[None] | None = None
        self._campaigning: asyncio.Task[None] | None = None

    async def start(self) -> Tasks:
        self._sending = asyncio.create_task(self._worker.run())
        self._campaigning = asyncio.create_task(feeding.run(self._runtime))
        return [self._sending, self._campaigning]

    async def stop(self) -> None:
        self._worker.stop()
        if self._campaigning is not None:
            # What it had begun is not committed, and begun again.
            self._campaigning.cancel()
            await asyncio.wait([self._campaigning])
        if self._sending is not None:
            await self._sending


class WebPart:
    """Webhooks, and polling where Telegram cannot call."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._inbox = Inbox(runtime)
        app = application(runtime, self._inbox)
        self._port = Port(app, runtime.settings.host, runtime.settings.port, shutdown_seconds=SHUTDOWN_GRACE_SECONDS)
        self._tasks: Tasks = []

    async def start(self) -> Tasks:
        running = await self._open()
        self._tasks.append(asyncio.create_task(keep_recovering(self._runtime, self._inbox)))
        telegram = self._runtime.channels.get(ChannelName.TELEGRAM)
        if not isinstance(telegram, Telegram):
            return running
        self._tasks.append(asyncio.create_task(publish(self._runtime, telegram)))
        if self._runtime.settings.mode_of_telegram is not TelegramMode.POLLING:
            return running
        set_aside = partial(self._inbox.set_unreadable_aside, ChannelName.TELEGRAM)
        polling = asyncio.create_task(telegram.poll(self._receive, set_aside))
        self._tasks.append(polling)
        return [*running, polling]

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(self._port.close(), *self._tasks, return_exceptions=True)
        await self._inbox.close()

    async def _receive(self, inbound: Inbound) -> None:
        await self._inbox.receive(inbound)
        self._runtime.metrics.count_inbound(inbound.channel, inbound.kind)

    async def _open(self) -> Tasks:
        try:
            return await self._port.open()
        except OSError as error:
            raise StartError(_why_not(error, self._runtime.settings.host, self._runtime.settings.port)) from None


def _why_not(error: OSError, host: str, port: int) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            return f"PORT: {port} is taken, perhaps by a bot that runs already. Stop it or choose another."
        case errno.EACCES:
            return f"PORT: {port} needs the rights of root. Choose one above 1023."
        case errno.EADDRNOTAVAIL | errno.EAFNOSUPPORT:
            return f"HOST: {host} is no address of this machine. Take 127.0.0.1, or 0.0.0.0 for all it has."
        case _:
            return f"PORT: cannot listen on {port}: {error.strerror}"
