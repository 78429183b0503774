"""Bots for tests: their environment against the stand-ins; in this process, or as processes of their own.

environment(...)   what an operator would set
settings(...)      the same for a bot in this process
listening(...)     its webhooks on a port of this machine
Process            any program of the project, watched and ended
"""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

import pytest
from aiohttp import ClientSession

from bot.campaigns import feeding
from bot.campaigns.planning import plan
from bot.campaigns.sending import make, terms
from bot.contacts.importing import read_contacts
from bot.inbox import Inbox
from bot.port import Port
from bot.runtime import Runtime
from bot.sandbox.telegram import TelegramStandIn
from bot.sandbox.twilio import TwilioStandIn
from bot.settings import Settings
from bot.web import application
from tests.launcher import Launched, Launcher

ROOT = Path(__file__).parent.parent
#: One survey, and no quiet hours: tests run at any hour.
SURVEYS = Path(__file__).parent / "round_the_clock.toml"
SECRET = "a-secret-of-the-tests"

#: For whole processes whose words are the subject, not their SQL: one database shows it.
any_database = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

#: Seconds until a test that waits is given up. The machine may be busy: nothing is said by how long it takes.
PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment(
    database_url: str,
    *,
    twilio: TwilioStandIn | None = None,
    telegram: TelegramStandIn | None = None,
    port: int = 0,
    **more: str,
) -> dict[str, str]:
    """With webhooks for Telegram; a channel without its stand-in is off."""
    found = {
        "DATABASE_URL": database_url,
        "SURVEYS_FILE": str(SURVEYS),
        "LOG_FORMAT": "json",
        "ADMINS": "telegram:900,telegram:-100,sms:+4520999999",
    }
    # Port 9 is where nobody listens (RFC 863).
    found["PUBLIC_URL"] = f"http://127.0.0.1:{port or 9}"
    if port:
        found["PORT"] = str(port)
    if twilio is not None:
        found |= {
            "TWILIO_ACCOUNT_SID": twilio.account_sid,
            "TWILIO_AUTH_TOKEN": twilio.auth_token,
            "TWILIO_FROM": twilio.number,
            "TWILIO_API_URL": twilio.url,
        }
    if telegram is not None:
        found |= {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_WEBHOOK_SECRET": SECRET,
            "TELEGRAM_API_URL": telegram.url,
        }
    return found | more


def settings(variables: Mapping[str, str]) -> Settings:
    """From these alone, and from no .env."""
    return Settings(_env_file=None, **{name.lower(): value for name, value in variables.items() if value})


@asynccontextmanager
async def listening(runtime: Runtime, port: int = 0) -> AsyncIterator[str]:
    """Where the webhooks are."""
    inbox = Inbox(runtime)
    opened = Port(application(runtime, inbox), "127.0.0.1", port, shutdown_seconds=60)
    await opened.open()
    try:
        yield f"http://127.0.0.1:{opened.number}"
    finally:
        await opened.close()
        await inbox.close()


class Process:
    """Use as `async with`: what still runs at the end is killed.

    `command` is what stands behind `python`. It is a fork of one that has imported all (`launcher.py`); where the start
    itself is the subject, `is_fork` is False.
    """

    def __init__(self, *command: str, environment: Mapping[str, str], folder: Path, is_fork: bool = True) -> None:
        self._command = command
        self._is_fork = is_fork
        # Nothing of whoever runs the tests.
        self._environment = {"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
        self._environment |= environment
        self._folder = folder
        self.output = self.errors = ""

    @property
    def status(self) -> int | None:
        return self._process.returncode

    @property
    def pid(self) -> int:
        return self._process.pid

    async def __aenter__(self) -> Self:
        reading, writing = zip(os.pipe(), os.pipe(), strict=True)
        nothing = os.open(os.devnull, os.O_RDONLY)
        try:
            self._process = await self._started((nothing, *writing))
        finally:
            for file in (nothing, *writing):
                os.close(file)
        self._reading = asyncio.gather(self._read("output", reading[0]), self._read("errors", reading[1]))
        return self

    async def _started(self, files: tuple[int, int, int]) -> Launched | asyncio.subprocess.Process:
        if self._is_fork:
            return await Launcher.running().start(self._command, self._environment, self._folder, files)
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *self._command,
            cwd=self._folder,
            env=self._environment,
            stdin=files[0],
            stdout=files[1],
            stderr=files[2],
            start_new_session=True,
        )

    async def __aexit__(self, *_: object) -> None:
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()
        await self._reading

    async def _read(self, name: str, file: int) -> None:
        lines = asyncio.StreamReader()
        pipe = os.fdopen(file, "rb")
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(lines), pipe
        )
        try:
            async for line in lines:
                setattr(self, name, getattr(self, name) + line.decode())
        finally:
            transport.close()

    def send(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    async def ended(self) -> int:
        """Its exit status; everything it said has been read then."""
        async with asyncio.timeout(PATIENCE):
            await self._process.wait()
            await self._reading
        return self._process.returncode

    async def until_it_says(self, words: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while words not in self.errors + self.output:
                assert not self._reading.done(), f"it ended without saying {words!r}:\n{self.errors}"
                await asyncio.sleep(0.01)


def bot(command: str, variables: Mapping[str, str], folder: Path, *, is_fork: bool = True) -> Process:
    return Process("-m", "bot", command, environment=variables, folder=folder, is_fork=is_fork)


def script(name: str, arguments: Sequence[str], variables: Mapping[str, str], folder: Path) -> Process:
    return Process(str(ROOT / "scripts" / name), *arguments, environment=variables, folder=folder)


async def run(process: Process) -> Process:
    """To its end."""
    async with process:
        await process.ended()
    return process


async def healthy(url: str) -> None:
    """Waits until a bot answers there."""
    async with asyncio.timeout(PATIENCE), ClientSession() as session:
        while True:
            try:
                async with session.get(f"{url}/healthz") as answer:
                    if answer.status == 200:
                        return
            except OSError:
                pass
            await asyncio.sleep(0.05)


async def until(condition) -> None:
    """Waits until the condition, a function or coroutine function, holds."""
    async with asyncio.timeout(PATIENCE):
        while True:
            found = condition()
            if await found if asyncio.iscoroutine(found) else found:
                return
            await asyncio.sleep(0.02)


async def ask(runtime: Runtime, *rows: str, survey: str = "nps", columns: str = "name,phone,telegram") -> int:
    """Queues the question for these contacts; how many will be asked."""
    listed = read_contacts("\n".join((columns, *rows)).encode())
    await make(runtime, await plan(runtime, terms(runtime, survey), listed))
    return await feeding.feed(runtime)


async def rows(runtime: Runtime, sql: str, **values: object) -> list[dict]:
    async with runtime.database.reading() as connection:
        return [dict(row) for row in await connection.fetch(sql, **values)]
