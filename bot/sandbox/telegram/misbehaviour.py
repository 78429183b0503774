"""How the Telegram stand-in goes wrong when told to: each way a network or a provider can leave a sender in doubt."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import Final

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class TelegramMisbehaviour(Enum):
    HANG = "accepts, and never answers"
    SLOW = "accepts, and answers after some seconds"
    DROP_BEFORE = "closes the connection without accepting"
    DROP_AFTER = "accepts, and closes the connection without an answer"
    THROTTLE = "429 with retry_after, not accepted"
    ERROR = "500, not accepted"
    ERROR_AFTER = "500, and yet accepted"
    UNAVAILABLE = "502 with a page instead of JSON, not accepted"
    UNAVAILABLE_AFTER = "502 with a page instead of JSON, and yet accepted"
    GARBLED = "accepts, and answers with half a JSON document"


_NOT_ACCEPTED: Final = {
    TelegramMisbehaviour.DROP_BEFORE,
    TelegramMisbehaviour.THROTTLE,
    TelegramMisbehaviour.ERROR,
    TelegramMisbehaviour.UNAVAILABLE,
}


@dataclass(frozen=True, slots=True)
class _Planned:
    kind: TelegramMisbehaviour
    seconds: float
    method: str | None


def failure(status: int, description: str, parameters: dict[str, int] | None = None) -> web.Response:
    """A refusal in the Bot API's words: https://core.telegram.org/bots/api#making-requests."""
    answer: dict[str, object] = {"ok": False, "error_code": status, "description": description}
    return web.json_response(answer | ({"parameters": parameters} if parameters else {}), status=status)


class TelegramMisbehaviours:
    """Those to come, in order; one for each request they are meant for."""

    def __init__(self) -> None:
        self._planned: list[_Planned] = []
        self._is_over = asyncio.Event()

    def add(self, kind: TelegramMisbehaviour, times: int, seconds: float, method: str | None) -> None:
        self._planned.extend([_Planned(kind, seconds, method)] * times)

    def end(self) -> None:
        """Lets go of every request that hangs."""
        self._is_over.set()

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        planned = self._take(request.match_info.get("method", ""))
        if planned is None:
            return await handler(request)
        await request.read()
        answer = failure(500, "Internal Server Error") if planned.kind in _NOT_ACCEPTED else await handler(request)
        return await self._spoilt(request, answer, planned)

    def _take(self, method: str) -> _Planned | None:
        for planned in self._planned:
            if planned.method in (None, method):
                self._planned.remove(planned)
                return planned
        return None

    async def _spoilt(self, request: web.Request, answer: web.StreamResponse, planned: _Planned) -> web.StreamResponse:
        match planned.kind:
            case TelegramMisbehaviour.HANG:
                await self._is_over.wait()
                return _dropped(request, answer)
            case TelegramMisbehaviour.SLOW:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._is_over.wait(), planned.seconds)
                return answer
            case TelegramMisbehaviour.DROP_BEFORE | TelegramMisbehaviour.DROP_AFTER:
                return _dropped(request, answer)
            case TelegramMisbehaviour.THROTTLE:
                seconds = round(planned.seconds)
                return failure(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
            case TelegramMisbehaviour.ERROR | TelegramMisbehaviour.ERROR_AFTER:
                return failure(500, "Internal Server Error")
            case TelegramMisbehaviour.UNAVAILABLE | TelegramMisbehaviour.UNAVAILABLE_AFTER:
                return web.Response(status=502, text="<html><h1>502 Bad Gateway</h1></html>", content_type="text/html")
            case TelegramMisbehaviour.GARBLED:
                return web.Response(text='{"ok":true,"result":{"mess', content_type="application/json")


def _dropped(request: web.Request, answer: web.StreamResponse) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return answer
