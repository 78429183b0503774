"""How the Telegram stand-in brings updates to the bot: posted to its webhook, or fetched with getUpdates; never both.

A webhook gets each chat's updates in order and several chats at once, again and again until it answers 2xx; what it
answers with is carried out as if the bot had called it (https://core.telegram.org/bots/api#getting-updates).
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from random import SystemRandom
from typing import Final, Self

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector

from bot.sandbox.telegram.chats import JSON

#: Seconds the real one waits for a webhook's answer.
_ANSWER_TIMEOUT: Final = 60.0
_FIRST_PAUSE: Final = 0.1
_LONGEST_PAUSE: Final = 5.0
#: What comes when the bot has never said what it wants: https://core.telegram.org/bots/api#getupdates.
_NOT_BY_DEFAULT: Final = {"chat_member", "message_reaction", "message_reaction_count"}


class PollingConflictError(Exception):
    """Two that want the same updates."""


@dataclass(frozen=True, slots=True)
class _Pending:
    chat_id: int
    content: JSON


@dataclass(slots=True)
class RegisteredWebhook:
    url: str
    secret: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_at: datetime | None = None
    slots: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self.slots = asyncio.Semaphore(self.max_connections)


class UpdateQueue:
    def __init__(self, carry_out: Callable[[str, JSON], Awaitable[None]]) -> None:
        self.webhook: RegisteredWebhook | None = None
        self.allowed: Sequence[str] = ()
        #: How many more answers of the webhook get lost on the way: the bot has the update and is given it again.
        self.answers_to_lose = 0
        self._carry_out = carry_out
        self._ids = count(SystemRandom().randrange(100_000_000, 900_000_000))
        self._pending: list[_Pending] = []
        self._deliveries: dict[int, asyncio.Task[None]] = {}
        self._has_changed = asyncio.Event()
        self._poll: object = None

    async def __aenter__(self) -> Self:
        # A connection for each call, as the bot may have been restarted since the last one.
        self._session = ClientSession(
            connector=TCPConnector(force_close=True, limit=0), timeout=ClientTimeout(total=_ANSWER_TIMEOUT)
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stop_deliveries()
        await self._session.close()

    def __len__(self) -> int:
        return len(self._pending)

    def add(self, chat_id: int, kind: str, content: JSON) -> None:
        """Something happened; dropped when the bot does not want to know such things."""
        is_wanted = kind in self.allowed if self.allowed else kind not in _NOT_BY_DEFAULT
        if not is_wanted:
            return
        self._pending.append(_Pending(chat_id, {"update_id": next(self._ids), kind: content}))
        self._changed()
        self._deliver()

    async def settled(self) -> None:
        """Waits until the bot has taken everything."""
        while self._pending:
            await self._has_changed.wait()

    async def set_webhook(self, webhook: RegisteredWebhook | None, *, drop_pending: bool = False) -> None:
        await self._stop_deliveries()
        self.webhook = webhook
        if drop_pending:
            self._pending.clear()
        self._changed()
        self._deliver()

    async def fetch(self, offset: int, limit: int, wait: float) -> list[JSON]:
        """A long poll. May raise ConflictError, at once or when another poll begins meanwhile."""
        if self.webhook:
            raise PollingConflictError(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        self._poll = this = object()
        self._pending = [pending for pending in self._pending if pending.content["update_id"] >= offset]
        self._changed()
        try:
            async with asyncio.timeout(wait):
                while not self._pending and self._poll is this:
                    await self._has_changed.wait()
        except TimeoutError:
            return []
        if self._poll is not this:
            raise PollingConflictError(
                "terminated by other getUpdates request; make sure that only one bot instance is running"
            )
        return [pending.content for pending in self._pending[:limit]]

    def end(self) -> None:
        """Lets go of a long poll."""
        self._poll = None
        self._changed()

    def _changed(self) -> None:
        happened, self._has_changed = self._has_changed, asyncio.Event()
        happened.set()

    def _deliver(self) -> None:
        if self.webhook is None:
            return
        for chat_id in {pending.chat_id for pending in self._pending} - self._deliveries.keys():
            self._deliveries[chat_id] = asyncio.create_task(self._deliver_chat(chat_id, self.webhook))

    async def _deliver_chat(self, chat_id: int, webhook: RegisteredWebhook) -> None:
        pause = _FIRST_PAUSE
        while pending := next((pending for pending in self._pending if pending.chat_id == chat_id), None):
            async with webhook.slots:
                is_taken = await self._post(pending.content, webhook)
            if is_taken:
                self._pending.remove(pending)
                self._changed()
                pause = _FIRST_PAUSE
            else:
                await asyncio.sleep(pause)
                pause = min(_LONGEST_PAUSE, 2 * pause)
        del self._deliveries[chat_id]

    async def _post(self, update: JSON, webhook: RegisteredWebhook) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret} if webhook.secret else {}
        try:
            async with self._session.post(webhook.url, json=update, headers=headers) as response:
                is_taken = 200 <= response.status < 300
                is_json = response.content_type == "application/json"
                answer = await response.json() if is_taken and is_json else None
                trouble = f"Wrong response from the webhook: {response.status} {response.reason}"
        except (ClientError, OSError, ValueError) as error:
            is_taken, answer, trouble = False, None, f"Connection failed: {type(error).__name__}"
        if is_taken and self.answers_to_lose:
            self.answers_to_lose -= 1
            is_taken, answer, trouble = False, None, "Read timeout expired"
        if not is_taken:
            webhook.last_error, webhook.last_error_at = trouble, datetime.now(UTC)
        if isinstance(answer, dict) and "method" in answer:
            await self._carry_out(str(answer["method"]), answer)
        return is_taken

    async def _stop_deliveries(self) -> None:
        deliveries = list(self._deliveries.values())
        self._deliveries.clear()
        for delivery in deliveries:
            delivery.cancel()
        await asyncio.gather(*deliveries, return_exceptions=True)
