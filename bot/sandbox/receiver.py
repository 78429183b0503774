"""A CRM on this machine: takes what a survey's webhook is told, checks each signature by itself, and misbehaves.

    the bot  -- POST, signed -->  receiver  -- events, in the order they came, repeats included -->  whoever looks

async with Receiver(["whsec_..."]) as receiver:
    receiver.misbehave(ReceiverMisbehaviour.HANG)
    receiver.url    for [surveys.KEY.webhook]

It shares no code with the bot: it follows https://www.standardwebhooks.com, as a receiver elsewhere would.
"""

import asyncio
import base64
import hashlib
import hmac
import json
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from types import TracebackType
from typing import Any, Final, Self

from aiohttp import web

#: Seconds by which the time of a try may differ from ours.
TOLERANCE: Final = 300

PATH: Final = "/nps"


class ReceiverMisbehaviour(Enum):
    HANG = "takes it, and never answers"
    SLOW = "takes it, and answers after some seconds"
    DROP = "takes it, and closes the connection without an answer"
    LIE = "takes it, and answers 500"
    REFUSE = "400, not taken"
    THROTTLE = "429 with Retry-After, not taken"
    UNAVAILABLE = "503, not taken"
    GONE = "410, not taken"
    REDIRECT = "302 to elsewhere, not taken"
    FLOOD = "takes it, and answers with words that never end"


_STATUS: Final = {
    ReceiverMisbehaviour.LIE: 500,
    ReceiverMisbehaviour.REFUSE: 400,
    ReceiverMisbehaviour.THROTTLE: 429,
    ReceiverMisbehaviour.UNAVAILABLE: 503,
    ReceiverMisbehaviour.GONE: 410,
    ReceiverMisbehaviour.REDIRECT: 302,
}
_TAKES: Final = {
    ReceiverMisbehaviour.HANG,
    ReceiverMisbehaviour.SLOW,
    ReceiverMisbehaviour.DROP,
    ReceiverMisbehaviour.LIE,
    ReceiverMisbehaviour.FLOOD,
}


@dataclass(frozen=True, slots=True)
class ReceivedEvent:
    """One genuine request."""

    id: str
    #: Of the body.
    event: Mapping[str, Any]
    headers: Mapping[str, str]
    body: bytes


class Receiver:
    """Everything that is kept is open to look at."""

    def __init__(self, secrets: Sequence[str], *, port: int = 0, clock: Callable[[], float] = time.time) -> None:
        #: Those it knows; one match is enough.
        self.secrets = list(secrets)
        #: What it took, repeats included.
        self.taken: list[ReceivedEvent] = []
        #: Every genuine request, taken or not.
        self.asked: list[ReceivedEvent] = []
        #: Requests whose signature or time is wrong.
        self.forged = 0
        #: Requests to where a redirect leads.
        self.strayed = 0
        self._queue: deque[tuple[ReceiverMisbehaviour, float]] = deque()
        self._is_over = asyncio.Event()
        self._port = port
        self._clock = clock

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=1 << 22)
        app.router.add_post(PATH, self._receive)
        app.router.add_route("*", "/elsewhere", self._stray)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over.set()
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}{PATH}"

    @property
    def events(self) -> list[Mapping[str, Any]]:
        """What it took, each once, in the order it came first."""
        return list({one.id: one.event for one in reversed(self.taken)}.values())[::-1]

    @property
    def types(self) -> list[str]:
        return [event["type"] for event in self.events]

    def misbehave(self, kind: ReceiverMisbehaviour, times: int = 1, *, seconds: float = 1.0) -> None:
        """From the next request on. `seconds` is how late SLOW answers and what THROTTLE asks to wait."""
        self._queue.extend([(kind, seconds)] * times)

    def behave(self) -> None:
        """From the next request on."""
        self._queue.clear()

    async def _receive(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        if not self._is_genuine(request.headers, body):
            self.forged += 1
            return web.Response(status=401)
        received = ReceivedEvent(request.headers["webhook-id"], json.loads(body), dict(request.headers), body)
        self.asked.append(received)
        kind, seconds = self._queue.popleft() if self._queue else (None, 0.0)
        if kind is None or kind in _TAKES:
            self.taken.append(received)
        return await self._answer(request, kind, seconds)

    async def _answer(
        self, request: web.Request, kind: ReceiverMisbehaviour | None, seconds: float
    ) -> web.StreamResponse:
        match kind:
            case ReceiverMisbehaviour.HANG:
                await self._is_over.wait()
            case ReceiverMisbehaviour.SLOW:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._is_over.wait(), seconds)
            case ReceiverMisbehaviour.DROP:
                if request.transport is not None:
                    request.transport.abort()
            case ReceiverMisbehaviour.FLOOD:
                return await self._flood(request)
        headers = {"Retry-After": f"{seconds:.0f}"} if kind is ReceiverMisbehaviour.THROTTLE else {}
        if kind is ReceiverMisbehaviour.REDIRECT:
            headers["Location"] = "/elsewhere"
        return web.Response(status=204 if kind is None else _STATUS.get(kind, 204), headers=headers)

    async def _flood(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        with suppress(ConnectionError):
            while not self._is_over.is_set():
                await response.write(b" " * 65536)
        return response

    async def _stray(self, _request: web.Request) -> web.Response:
        self.strayed += 1
        return web.Response()

    def _is_genuine(self, headers: Mapping[str, str], body: bytes) -> bool:
        event_id, sent_at = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
        if not sent_at.isdigit() or abs(self._clock() - int(sent_at)) > TOLERANCE:
            return False
        given = [part.removeprefix("v1,") for part in headers.get("webhook-signature", "").split(" ")]
        content = f"{event_id}.{sent_at}.".encode() + body
        for secret in self.secrets:
            key = base64.b64decode(secret.removeprefix("whsec_"))
            expected = base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
            if any(hmac.compare_digest(expected, one) for one in given):
                return True
        return False
