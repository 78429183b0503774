"""What the demo happens on: both stand-ins, the bot, a folder for its files, and everybody's device.

people -- devices --> stand-ins <== HTTP ==> the bot, a process of its own
                                             scripts/invite, scripts/send, processes too
"""

import asyncio
import csv
import os
import socket
import sys
from collections.abc import Sequence
from contextlib import AsyncExitStack
from io import StringIO
from pathlib import Path
from secrets import token_urlsafe
from tempfile import TemporaryDirectory
from typing import Final, Self

from bot.core.inert import inert_row
from bot.core.messages import ChannelName
from bot.sandbox.bot_process import ROOT, RUN, BotProcess, DemoError
from bot.sandbox.devices import App, Device, SmsPhone
from bot.sandbox.people import ADMIN, CUSTOMERS, SandboxCustomer
from bot.sandbox.telegram import TelegramStandIn
from bot.sandbox.twilio import TwilioStandIn

ORGANISATION: Final = "Nordlys"
SURVEY: Final = "relation"
SURVEYS_FILE: Final = f"""\
organisation = "{ORGANISATION}"
timezone = "Europe/Copenhagen"

# The demo works at night and on Christmas Eve too.
[quiet]
from = "24:00"
until = "00:00"
weekends = false
holidays = false

[surveys.{SURVEY}]
title = "Yearly survey"
"""
ADMIN_ID: Final = 900

SEND: Final = f"scripts/send customers.csv --survey {SURVEY} --yes"

#: What README tells to set in Twilio's console.
_WISHES: Final = "#rc=3&rp=ct,rt,5xx"


class Stage:
    """Use as `async with`; then everything runs."""

    def __init__(self, *, command: Sequence[str] = RUN, patience: float = 60.0) -> None:
        self._command = command
        #: Seconds that the bot and each script may take to start and to work.
        self.patience = patience
        self.devices: dict[str, Device] = {}

    async def __aenter__(self) -> Self:
        self._closing = AsyncExitStack()
        try:
            await self._open(self._closing)
        except BaseException:
            await self._closing.aclose()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._closing.aclose()

    async def _open(self, closing: AsyncExitStack) -> None:
        self.folder = Path(closing.enter_context(TemporaryDirectory(prefix="nps-demo-")))
        self.database = self.folder / "nps.db"
        (self.folder / "surveys.toml").write_text(SURVEYS_FILE, encoding="utf-8")
        (self.folder / "customers.csv").write_text(_csv(CUSTOMERS), encoding="utf-8")
        on_telegram = [customer for customer in CUSTOMERS if customer.channel is ChannelName.TELEGRAM]
        (self.folder / "telegram.csv").write_text(_csv(on_telegram), encoding="utf-8")
        port = _free_port()
        self.twilio = await closing.enter_async_context(TwilioStandIn(f"http://127.0.0.1:{port}"))
        self.twilio.webhook_wishes = _WISHES
        self.telegram = await closing.enter_async_context(TelegramStandIn())
        self._hand_out_devices(closing)
        self.environment = self._environment(port)
        self.bot = await closing.enter_async_context(
            BotProcess(self.environment, self.folder, command=self._command, patience=self.patience)
        )

    def _hand_out_devices(self, closing: AsyncExitStack) -> None:
        for number, customer in enumerate(CUSTOMERS, 101):
            if customer.channel is ChannelName.TELEGRAM:
                self.devices[customer.name] = App(self.telegram.person(number, customer.name, customer.locale))
            else:
                self.devices[customer.name] = SmsPhone(self.twilio, customer.phone)
        self.devices[ADMIN] = App(self.telegram.person(ADMIN_ID, ADMIN, "en"))
        for device in self.devices.values():
            closing.push_async_callback(device.close)

    def _environment(self, port: int) -> dict[str, str]:
        """All that the bot gets. It has its own folder too, so no .env is read."""
        return {
            "PATH": os.defpath,
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
            "LOG_FORMAT": "json",
            "DATABASE_URL": f"sqlite:///{self.database}",
            "PORT": str(port),
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "SURVEYS_FILE": str(self.folder / "surveys.toml"),
            "ADMINS": f"telegram:{ADMIN_ID}",
            "TELEGRAM_MODE": "webhook",
            "TELEGRAM_BOT_TOKEN": self.telegram.token,
            "TELEGRAM_WEBHOOK_SECRET": token_urlsafe(24),
            "TELEGRAM_API_URL": self.telegram.url,
            "TWILIO_ACCOUNT_SID": self.twilio.account_sid,
            "TWILIO_AUTH_TOKEN": self.twilio.auth_token,
            "TWILIO_FROM": self.twilio.number,
            "TWILIO_API_URL": self.twilio.url,
        }

    async def script(self, name: str, *arguments: str) -> str:
        """What scripts/<name> prints. May raise DemoError."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, str(ROOT / "scripts" / name), *arguments,
            cwd=self.folder,
            env=self.environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )  # fmt: skip
        try:
            async with asyncio.timeout(self.patience):
                said, complaint = await process.communicate()
        except TimeoutError:
            raise DemoError(f"scripts/{name} did not end within {self.patience:.0f} s.") from None
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode:
            raise DemoError(f"scripts/{name} ended with status {process.returncode}: {complaint.decode().strip()}")
        return said.decode().strip()

    async def join_telegram(self) -> int:
        """Customers on Telegram press Start behind their personal links, the admin without one; how many links."""
        links = list(csv.DictReader(StringIO(await self.script("invite", "telegram.csv"))))
        payloads = {link["name"]: link["link"].partition("?start=")[2] for link in links}
        await asyncio.gather(*(self._join(name, payload) for name, payload in (payloads | {ADMIN: ""}).items()))
        return len(links)

    async def _join(self, name: str, payload: str) -> None:
        app = self.devices[name]
        if not isinstance(app, App):
            raise DemoError(f"scripts/invite made a link for {name}, who is not on Telegram.")
        await app.start(payload)
        await self._hear(name, "the welcome")

    async def send(self) -> str:
        """What scripts/send prints."""
        return await self.script(*SEND.removeprefix("scripts/").split())

    async def questions(self) -> None:
        """Waits until everybody has been asked."""
        await asyncio.gather(*(self._hear(customer.name, "the question") for customer in CUSTOMERS))

    async def _hear(self, name: str, what: str) -> None:
        try:
            await self.devices[name].hear(self.patience)
        except TimeoutError:
            raise DemoError(f"{name} did not get {what} within {self.patience:.0f} s.") from None


def _csv(customers: Sequence[SandboxCustomer]) -> str:
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(inert_row(["name", "phone"]))
    writer.writerows(inert_row([customer.name, customer.phone]) for customer in customers)
    return text.getvalue()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
