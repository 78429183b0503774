"""Fetches updates where no webhook can reach us: a laptop, a demo, a company network.

    ask --updates--> hand on: chats at once, one chat in order --> all taken: ask for what comes next
                                                               --> one not taken: pause, ask for it again
                                                               --> one that nobody can read: set aside, the next

Telegram forgets an update when the next one is asked for, so nothing is asked past an update that was not taken, and a
process that ends at any moment is given it again. What was taken but not yet forgotten may come twice; `provider_id`
tells.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

import structlog

from bot.channels import Failure, SendError, UnreadableError
from bot.channels.telegram.webhook import tapped
from bot.core.messages import Inbound

if TYPE_CHECKING:
    from bot.channels.telegram.api import BotApi

log = structlog.get_logger(__name__)

#: Seconds Telegram may hold a request open. Below the 39 after which it closes the connection itself.
LONG_POLL_SECONDS = 30
FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 30.0


class Polling:
    def __init__(
        self,
        api: BotApi,
        read: Callable[[dict[str, Any]], Inbound | None],
        receive: Callable[[Inbound], Awaitable[None]],
        set_aside: Callable[[UnreadableError], Awaitable[None]],
    ) -> None:
        self._api = api
        self._read = read
        self._receive = receive
        self._set_aside = set_aside
        self._offset: int | None = None
        self._taken: set[int] = set()
        self._failures = 0

    async def run(self, prepare: Callable[[], Awaitable[None]]) -> None:
        """Until cancelled."""
        is_prepared = False
        while True:
            try:
                if not is_prepared:
                    await prepare()
                    is_prepared = True
                all_taken = await self._turn()
            except SendError as error:
                await self._pause(error)
                continue
            if all_taken:
                self._failures = 0
            else:
                await self._pause()

    async def _turn(self) -> bool:
        """Whether everything that came was taken."""
        updates = await self._api.updates(self._offset, wait=LONG_POLL_SECONDS)
        by_chat: dict[str | None, list[tuple[dict[str, Any], Inbound | UnreadableError | None]]] = defaultdict(list)
        for update in updates:
            if update["update_id"] not in self._taken:
                found = self._try_to_read(update)
                by_chat[found.address if isinstance(found, Inbound) else None].append((update, found))
        await asyncio.gather(*(self._hand_on(of_chat) for of_chat in by_chat.values()))
        return self._advance([update["update_id"] for update in updates])

    def _try_to_read(self, update: dict[str, Any]) -> Inbound | UnreadableError | None:
        try:
            return self._read(update)
        except UnreadableError as error:
            return error

    async def _hand_on(self, updates: Sequence[tuple[dict[str, Any], Inbound | UnreadableError | None]]) -> None:
        for update, found in updates:
            try:
                if isinstance(found, UnreadableError):
                    await self._set_aside(found)
                elif found:
                    await self._receive(found)
            except Exception as error:  # noqa: BLE001  whatever it is: the update stays with Telegram
                # The kind alone: what the error says can quote what somebody wrote.
                log.warning("update_not_taken", update_id=update["update_id"], error=type(error).__name__)
                return
            self._taken.add(update["update_id"])
            if query_id := tapped(update):
                await self._stop_spinning(query_id)

    async def _stop_spinning(self, query_id: str) -> None:
        try:
            await self._api.answer_tap(query_id)
        except SendError as error:
            # Too late or lost: the button stops by itself after a while.
            log.debug("tap_not_answered", code=error.code)

    def _advance(self, ids: Sequence[int]) -> bool:
        missing = next((update_id for update_id in ids if update_id not in self._taken), None)
        if missing is not None:
            self._offset = missing
            return False
        # An empty answer means that Telegram has forgotten all before the offset. Then the offset goes: after a quiet
        # week the ids start anew at random, perhaps below it.
        self._offset = ids[-1] + 1 if ids else None
        self._taken.clear()
        return True

    async def _pause(self, error: SendError | None = None) -> None:
        pause = min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** min(self._failures, 10))
        self._failures += 1
        if error:
            pause = error.retry_after or pause
            say = log.error if error.failure is Failure.CONFIGURATION else log.info
            say("telegram_not_reached", code=error.code, again_in=pause)
        await asyncio.sleep(pause)
