"""How the Twilio stand-in goes wrong when told to: all the ways to leave a sender in doubt."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from enum import Enum
from typing import Final

from aiohttp import web

from bot.sandbox.twilio.refusals import error

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class TwilioMisbehaviour(Enum):
    HANG = "accepts, and never answers"
    SLOW = "accepts, and answers after some seconds"
    DROP_BEFORE = "closes the connection without accepting"
    DROP_AFTER = "accepts, and closes the connection without an answer"
    THROTTLE = "429 with Retry-After, not accepted"
    ERROR = "500, not accepted"
    ERROR_AFTER = "500, and yet accepted"
    UNAVAILABLE = "503, not accepted"
    UNAVAILABLE_AFTER = "503, and yet accepted"
    GARBLED = "accepts, and answers with half a JSON document"
    EMPTY = "accepts, and answers with nothing"


_NOT_ACCEPTED: Final = {
    TwilioMisbehaviour.DROP_BEFORE,
    TwilioMisbehaviour.THROTTLE,
    TwilioMisbehaviour.ERROR,
    TwilioMisbehaviour.UNAVAILABLE,
}


class TwilioMisbehaviours:
    """Those to come, in order; one for each request to the API."""

    def __init__(self) -> None:
        self._queue: deque[tuple[TwilioMisbehaviour, float]] = deque()
        self._is_over = asyncio.Event()

    def add(self, kind: TwilioMisbehaviour, times: int, seconds: float) -> None:
        self._queue.extend([(kind, seconds)] * times)

    def end(self) -> None:
        """Lets go of every request that hangs."""
        self._is_over.set()

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not self._queue:
            return await handler(request)
        kind, seconds = self._queue.popleft()
        await request.read()
        answer = error(20500) if kind in _NOT_ACCEPTED else await handler(request)
        return await self._spoilt(request, answer, kind, seconds)

    async def _spoilt(
        self, request: web.Request, answer: web.StreamResponse, kind: TwilioMisbehaviour, seconds: float
    ) -> web.StreamResponse:
        match kind:
            case TwilioMisbehaviour.HANG:
                await self._is_over.wait()
                return _dropped(request, answer)
            case TwilioMisbehaviour.SLOW:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._is_over.wait(), seconds)
                return answer
            case TwilioMisbehaviour.DROP_BEFORE | TwilioMisbehaviour.DROP_AFTER:
                return _dropped(request, answer)
            case TwilioMisbehaviour.THROTTLE:
                return error(20429, headers={"Retry-After": f"{seconds:.0f}"})
            case TwilioMisbehaviour.ERROR | TwilioMisbehaviour.ERROR_AFTER:
                return error(20500)
            case TwilioMisbehaviour.UNAVAILABLE | TwilioMisbehaviour.UNAVAILABLE_AFTER:
                return error(20503)
            case TwilioMisbehaviour.GARBLED:
                return web.Response(status=answer.status, text='{"sid": "SM', content_type="application/json")
            case TwilioMisbehaviour.EMPTY:
                return web.Response(status=answer.status)


def _dropped(request: web.Request, answer: web.StreamResponse) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return answer
