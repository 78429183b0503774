"""A Twilio on this machine: takes messages, reports on them, lets people write, and misbehaves when told to.

the bot  -- POST Messages.json -->  stand-in  -- next_to(number) -->  a person
         <-- status, signed ------            <-- say(number, text) --

async with TwilioStandIn("http://127.0.0.1:8000") as twilio:
    twilio.misbehave(TwilioMisbehaviour.HANG)
    await twilio.say("+4520123456", "9")
"""

import asyncio
from collections import defaultdict
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from enum import Enum
from secrets import token_hex
from types import TracebackType
from typing import Final, NamedTuple, Self

from aiohttp import web

from bot.sandbox.twilio.api import routes
from bot.sandbox.twilio.messages import AUTO_REPLIES, TwilioMessage, inbound_form, keyword, status_form
from bot.sandbox.twilio.misbehaviour import TwilioMisbehaviour, TwilioMisbehaviours
from bot.sandbox.twilio.webhooks import Webhooks, replies_in

__all__ = ["Callbacks", "TwilioMisbehaviour", "TwilioStandIn"]

_UNSUBSCRIBED: Final = 21610


class Callbacks(Enum):
    """When a message's status is reported."""

    IN_ORDER = "after the answer: sent, delivered"
    EARLY = "before the answer to the send"
    LATE = "when the stand-in is told to release them"
    TWICE = "each report comes two times"
    OUT_OF_ORDER = "delivered, sent"
    NONE = "never"


class MessageFate(NamedTuple):
    """The statuses that a message goes through after the answer to the send, each of them reported.

    https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks
    """

    statuses: tuple[str, ...]
    error_code: int | None = None


class TwilioStandIn:
    """Serves one account with one number, or several. Everything that is kept is open to look at."""

    def __init__(
        self,
        bot_url: str = "",
        *,
        account_sid: str | None = None,
        auth_token: str | None = None,
        number: str = "+15005550006",
        port: int = 0,
    ) -> None:
        #: Where the bot is, as its PUBLIC_URL says; may be set later, as a port is only known when it is open.
        self.bot_url = bot_url
        self.number = number
        #: What the account's Messaging Service sends from: numbers and short codes.
        self.pool = [number]
        self.account_sid = account_sid or "AC" + token_hex(16)
        self.auth_token = auth_token or token_hex(16)
        self.account_status = "active"
        self.callbacks = Callbacks.IN_ORDER
        #: Behind the address of inbound messages, as "#rc=3&rp=ct,rt,5xx" in the real console.
        self.webhook_wishes = ""
        #: Numbers that accept and do not receive, each with the error code that is reported.
        self.undeliverable: dict[str, int] = {}
        self.opted_out: set[str] = set()
        #: What was accepted from the bot, in order.
        self.messages: list[TwilioMessage] = []
        #: What people wrote, in order.
        self.inbound: list[TwilioMessage] = []
        #: What the debugger of the real console would show.
        self.alerts: list[str] = []
        self._phones: defaultdict[str, asyncio.Queue[str]] = defaultdict(asyncio.Queue)
        self._held: list[tuple[TwilioMessage, MessageFate]] = []
        self._reports: set[asyncio.Task[None]] = set()
        self._misbehaviours = TwilioMisbehaviours()
        self._port = port

    async def __aenter__(self) -> Self:
        self._closing = AsyncExitStack()
        self._webhooks = await self._closing.enter_async_context(Webhooks())
        app = web.Application(middlewares=[self._misbehaviours.middleware])
        app.add_routes(routes(self))
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        self._closing.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, "127.0.0.1", self._port).start()
        self._port = runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._misbehaviours.end()
        for report in self._reports:
            report.cancel()
        await asyncio.gather(*self._reports, return_exceptions=True)
        await self._closing.aclose()

    @property
    def url(self) -> str:
        """What the bot gets as TWILIO_API_URL."""
        return f"http://127.0.0.1:{self._port}"

    def misbehave(self, kind: TwilioMisbehaviour, times: int = 1, *, seconds: float = 1.0) -> None:
        """From the next request on. `seconds` is how late SLOW answers and what THROTTLE asks to wait."""
        self._misbehaviours.add(kind, times, seconds)

    async def say(self, number: str, text: str, *, to: str | None = None) -> int:
        """A person writes; gives the status of the bot's answer, 502 when there was none."""
        message = TwilioMessage(
            account_sid=self.account_sid,
            to=to or self.number,
            sender=number,
            body=text,
            direction="inbound",
            status="received",
            created_at=datetime.now(UTC),
        )
        self.inbound.append(message)
        if word := keyword(text):
            if word == "STOP":
                self.opted_out.add(number)
            elif word == "START":
                self.opted_out.discard(number)
            self._phones[number].put_nowait(AUTO_REPLIES[word])
        return await self.deliver(message)

    async def deliver(self, message: TwilioMessage) -> int:
        """Posts what somebody wrote to the bot; again, if it was posted before."""
        address = f"{self.bot_url.rstrip('/')}/twilio/sms{self.webhook_wishes}"
        answer = await self._webhooks.post(address, inbound_form(message), self.auth_token)
        texts, alert = replies_in(answer)
        if alert:
            self.alerts.append(alert)
        for text in texts:
            self._phones[message.sender].put_nowait(text)
        return answer.status

    async def next_to(self, number: str, timeout: float = 5.0) -> str:  # noqa: ASYNC109 - reads as what it is
        """The next text on this person's phone that was not looked at yet, Twilio's own replies included.

        May raise TimeoutError.
        """
        try:
            return await asyncio.wait_for(self._phones[number].get(), timeout)
        except TimeoutError:
            raise TimeoutError(f"nothing came to {number} within {timeout} s") from None

    def unread(self, number: str) -> int:
        """How many texts wait on this person's phone."""
        return self._phones[number].qsize()

    async def accept(self, message: TwilioMessage) -> None:
        """Takes a message of the bot's: the person has it, and its reports begin."""
        self.messages.append(message)
        fate = self._fate(message)
        if not fate.error_code:
            self._phones[message.to].put_nowait(message.body)
        match self.callbacks:
            case Callbacks.EARLY:
                await self._report(message, fate)
            case Callbacks.LATE:
                self._held.append((message, fate))
            case _:
                self._start_report(message, fate)

    async def release(self) -> None:
        """Sends the reports that LATE has held back."""
        held, self._held = self._held, []
        for message, fate in held:
            self._start_report(message, fate)
        await self.settled()

    async def settled(self) -> None:
        """Waits until every report that is not held back has been delivered or given up."""
        while self._reports:
            await asyncio.gather(*self._reports)

    def _fate(self, message: TwilioMessage) -> MessageFate:
        first = ("queued",) if message.messaging_service_sid else ()
        if message.to in self.opted_out:
            return MessageFate((*first, "failed"), _UNSUBSCRIBED)
        if code := self.undeliverable.get(message.to):
            return MessageFate((*first, "sent", "undelivered"), code)
        return MessageFate((*first, "sent", "delivered"))

    def _start_report(self, message: TwilioMessage, fate: MessageFate) -> None:
        report = asyncio.create_task(self._report(message, fate))
        self._reports.add(report)
        report.add_done_callback(self._reports.discard)

    async def _report(self, message: TwilioMessage, fate: MessageFate) -> None:
        message.status, message.error_code = fate.statuses[-1], fate.error_code
        if not message.status_callback or self.callbacks is Callbacks.NONE:
            return
        for status in self._as_reported(fate.statuses):
            answer = await self._webhooks.post(message.status_callback, status_form(message, status), self.auth_token)
            if not 200 <= answer.status < 300:
                self.alerts.append(f"11200 HTTP retrieval failure: {answer.status}")

    def _as_reported(self, statuses: tuple[str, ...]) -> tuple[str, ...]:
        match self.callbacks:
            case Callbacks.TWICE:
                return tuple(status for status in statuses for _ in range(2))
            case Callbacks.OUT_OF_ORDER:
                return statuses[::-1]
            case _:
                return statuses
