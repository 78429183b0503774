"""How the bot runs as a process: the way in (`web`), the way out (`worker`), or both (`run`); and how it ends.

On SIGTERM: no new requests, what has come in is committed, what is being sent is finished and noted, exit 0 within 10 s.
"""

import asyncio
import errno
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import structlog
from aiohttp import web

from bot.channels.telegram import Telegram
from bot.core.messages import ChannelName
from bot.inbox import Inbox
from bot.publishing import publish
from bot.runtime import Runtime
from bot.settings import TelegramMode
from bot.web import application
from bot.worker import Worker

log = structlog.get_logger()

#: How long an open request may take to finish when the process ends.
GRACE = 5.0


class StartError(Exception):
    """The process can not start; the sentence says why."""


async def run(runtime: Runtime, *, is_web: bool, is_worker: bool) -> None:
    """Until SIGTERM or SIGINT, or until one of its parts fails (then that exception). Raises StartError."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    async with AsyncExitStack() as stack:
        parts: list[asyncio.Task[Any]] = []
        if is_worker:
            parts.append(await stack.enter_async_context(_working(runtime)))
        if is_web:
            parts += await stack.enter_async_context(_listening(runtime))
        log.info("started", web=is_web, worker=is_worker, channels=sorted(runtime.channels))
        waiting = asyncio.create_task(stopping.wait())
        done, _ = await asyncio.wait({waiting, *parts}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        log.info("stopping")
        for task in done - {waiting}:
            task.result()
    log.info("stopped")


@asynccontextmanager
async def _working(runtime: Runtime) -> AsyncIterator[asyncio.Task[None]]:
    worker = Worker(runtime)
    task = asyncio.create_task(worker.run())
    try:
        yield task
    finally:
        worker.stop()
        await asyncio.wait({task})


@asynccontextmanager
async def _listening(runtime: Runtime) -> AsyncIterator[list[asyncio.Task[None]]]:
    inbox = Inbox(runtime)
    runner = web.AppRunner(application(runtime, inbox), access_log=None, shutdown_timeout=GRACE)
    await runner.setup()
    telegram = runtime.channels.get(ChannelName.TELEGRAM)
    polling: list[asyncio.Task[None]] = []
    publishing: list[asyncio.Task[None]] = []
    try:
        await _bind(runner, runtime)
        if isinstance(telegram, Telegram):
            publishing.append(asyncio.create_task(publish(runtime, telegram)))
            if runtime.settings.mode_of_telegram is TelegramMode.POLLING:
                polling.append(asyncio.create_task(telegram.poll(inbox.receive)))
        yield polling
    finally:
        for task in (*polling, *publishing):
            task.cancel()
        await asyncio.gather(runner.cleanup(), *polling, *publishing, return_exceptions=True)
        await inbox.close()


async def _bind(runner: web.AppRunner, runtime: Runtime) -> None:
    host, port = runtime.settings.host, runtime.settings.port
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise StartError(
                f"PORT: {port} is taken, perhaps by a bot that runs already. Stop it or choose another."
            ) from None
        if error.errno == errno.EACCES:
            raise StartError(f"PORT: {port} needs the rights of root. Choose one above 1023.") from None
        raise StartError(f"PORT: can not listen on {port}: {error.strerror}") from None
