"""A Telegram on this machine: people press Start, write and tap, the bot answers, and it misbehaves when told to.

the bot  -- sendMessage -->              stand-in  -- await anna.next() -->  a person
         <-- webhook, or getUpdates --             <-- await anna.tap("9") --

async with TelegramStandIn() as telegram:
    anna = telegram.person(101, "Anna", "da")
    telegram.misbehave(TelegramMisbehaviour.HANG)
    await anna.start()
"""

import re
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hmac import compare_digest
from secrets import token_urlsafe
from types import TracebackType
from typing import Final, Self

from aiohttp import web

from bot.sandbox.telegram.api import ApiError, SandboxBotApi, plain
from bot.sandbox.telegram.chats import JSON, Chat, ChatMessage, ShownButton, Tap, World
from bot.sandbox.telegram.misbehaviour import TelegramMisbehaviour, TelegramMisbehaviours, failure
from bot.sandbox.telegram.people import GroupChat, Person
from bot.sandbox.telegram.updates import PollingConflictError, UpdateQueue

__all__ = [
    "Call",
    "Chat",
    "ChatMessage",
    "GroupChat",
    "Person",
    "ShownButton",
    "Tap",
    "TelegramMisbehaviour",
    "TelegramStandIn",
]

_BOT_ID: Final = 4200000001
_TOKEN: Final = re.compile(r"\d+:[\w-]{30,}")


@dataclass(frozen=True, slots=True)
class Call:
    """A request of the bot's that was carried out or refused."""

    method: str
    values: JSON
    at: datetime


class TelegramStandIn:
    """Serves one bot. Everything that is kept is open to look at."""

    def __init__(self, *, token: str | None = None, username: str = "nps_sandbox_bot", port: int = 0) -> None:
        self.token = token or f"{_BOT_ID}:{token_urlsafe(26)}"
        self.username = username
        #: What the bot called, in order, the waiting for updates apart.
        self.calls: list[Call] = []
        self._updates = UpdateQueue(self._carry_out)
        self._world = World(username, int(self.token.partition(":")[0]), self._updates)
        self._api = SandboxBotApi(self._world, self._updates)
        self._misbehaviours = TelegramMisbehaviours()
        self._port = port

    async def __aenter__(self) -> Self:
        self._closing = AsyncExitStack()
        await self._closing.enter_async_context(self._updates)
        app = web.Application(middlewares=[self._misbehaviours.middleware], client_max_size=50 * 1024**2)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        self._closing.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, "127.0.0.1", self._port).start()
        self._port = runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._misbehaviours.end()
        self._updates.end()
        await self._closing.aclose()

    @property
    def url(self) -> str:
        """What the bot gets as TELEGRAM_API_URL."""
        return f"http://127.0.0.1:{self._port}"

    def person(self, user_id: int, name: str, language_code: str | None = None) -> Person:
        """Somebody with the app, who has not met the bot yet."""
        return Person(self._world, user_id, name, language_code)

    def group(self, chat_id: int, title: str) -> GroupChat:
        """A group the bot is in; ids of groups are negative."""
        return GroupChat(self._world, chat_id, title)

    def misbehave(
        self, kind: TelegramMisbehaviour, times: int = 1, *, seconds: float = 1.0, method: str | None = None
    ) -> None:
        """From the next request on, or the next of that method.

        `seconds` is how late SLOW answers and what THROTTLE asks to wait. A polling bot asks all the time: say which
        method, lest getUpdates takes what was meant for another.
        """
        self._misbehaviours.add(kind, times, seconds, method)

    def lose_webhook_answers(self, times: int = 1) -> None:
        """The bot takes the update, its answer is lost on the way, and the update comes again."""
        self._updates.answers_to_lose += times

    def pending(self) -> int:
        """How many updates the bot has not taken yet."""
        return len(self._updates)

    async def settled(self) -> None:
        """Waits until the bot has taken every update."""
        await self._updates.settled()

    def called(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    def profile(self, kind: str, scope: str = "default", language: str = "") -> object:
        """What is set for "commands", "description" or "short_description"; a chat's scope is "chat <id>"."""
        return self._api.profile.get((kind, scope, language))

    async def _answer(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        if not compare_digest(token.encode(), self.token.encode()):
            return failure(401, "Unauthorized") if _TOKEN.fullmatch(token) else failure(404, "Not Found")
        method = request.match_info["method"]
        try:
            values = plain(await _values(request))
            if method != "getUpdates":
                self.calls.append(Call(method, values, datetime.now(UTC)))
            return web.json_response({"ok": True, "result": await self._api.call(method, values)})
        except PollingConflictError as error:
            return failure(409, f"Conflict: {error}")
        except ApiError as error:
            return failure(error.status, error.description, error.parameters)

    async def _carry_out(self, method: str, values: JSON) -> None:
        # Whether it worked is not told: https://core.telegram.org/bots/api#making-requests-when-getting-updates.
        with suppress(ApiError):
            self.calls.append(Call(method, values, datetime.now(UTC)))
            await self._api.call(method, values)


async def _values(request: web.Request) -> JSON:
    if request.content_type == "application/json":
        try:
            values = await request.json()
        except ValueError:
            raise ApiError(400, "Bad Request: can't parse JSON object") from None
        return values if isinstance(values, dict) else {}
    return dict(request.query) | dict(await request.post())
