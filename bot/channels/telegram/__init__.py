"""Telegram: a bot asks with buttons, reads what is typed, tapped and edited, and is the admins' desk.

webhook.py    Received -> Inbound            api.py        the requests, over transport.py
polling.py    the same without a webhook     errors.py     what a failed one means
updates.py    what comes and is no update
profile.py    command lists and descriptions as people see them in the app
"""

from __future__ import annotations

import hashlib
import hmac
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from bot.channels import Received, UnreadableError
from bot.channels.telegram import webhook
from bot.channels.telegram.polling import Polling
from bot.core.messages import ChannelName, Inbound, Outgoing, Purpose

if TYPE_CHECKING:
    from telegram import Bot


#: Who has just become one waits no longer than this, and who is none any more has it no longer.
ADMINISTRATORS_KEPT = timedelta(minutes=5)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Telegram:
    name = ChannelName.TELEGRAM

    def __init__(
        self,
        token: str,
        api_url: str | None = None,
        webhook_secret: str | None = None,
        clock: Callable[[], datetime] = _utc_now,
    ) -> None:
        # python-telegram-bot takes 70 ms and 8 MB to import: a bot that only sends SMS, and every script, goes without.
        from bot.channels.telegram.api import BotApi

        # At DEBUG it logs the URL with the token and each message's text, at CRITICAL what it could not read. It raises
        # whatever it logs.
        logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)
        self._token = token
        self._secret = webhook_secret
        self._clock = clock
        self._api = BotApi(token, api_url)
        self._username: str | None = None
        #: Group -> when they were asked for, and who they were.
        self._administrators: dict[str, tuple[datetime, frozenset[str]]] = {}

    async def __aenter__(self) -> Self:
        await self._api.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        await self._api.close()

    @property
    def bot(self) -> Bot:
        """The library's own bot, for what few need (profile.py)."""
        return self._api.bot

    async def administrators(self, group: str) -> frozenset[str]:
        """Of the group, no older than `ADMINISTRATORS_KEPT`. May raise SendError."""
        asked_at, known = self._administrators.get(group, (None, frozenset[str]()))
        now = self._clock()
        if asked_at is None or now - asked_at >= ADMINISTRATORS_KEPT:
            known = await self._api.administrators(group)
            self._administrators[group] = now, known
        return known

    # In

    def is_signed(self, headers: Mapping[str, str]) -> bool:
        return webhook.is_signed(headers, self._secret)

    def is_genuine(self, received: Received) -> bool:
        return self.is_signed(received.headers)

    def parse(self, received: Received) -> Inbound | None:
        return webhook.parse(received, self._username, self._clock())

    def acknowledgement(self, received: Received) -> dict[str, str] | None:
        """The JSON to answer the webhook request with, or None for an empty answer. May raise ReceivedError."""
        return webhook.acknowledgement(received)

    async def poll(
        self,
        receive: Callable[[Inbound], Awaitable[None]],
        set_aside: Callable[[UnreadableError], Awaitable[None]],
    ) -> None:
        """Hands on what comes in, until cancelled. What `receive` raises on comes again; what nobody can read does not,
        and is told to `set_aside`.
        """

        async def prepare() -> None:
            await self.username()
            await self._api.delete_webhook()

        def read(payload: dict[str, Any]) -> Inbound | None:
            return webhook.read(payload, self._username, self._clock())

        await Polling(self._api, read, receive, set_aside).run(prepare)

    async def set_webhook(self, url: str) -> None:
        """Has Telegram call `url`; writes only what has changed, since writing is what Telegram limits.

        May raise SendError, ValueError without a webhook secret.
        """
        if not self._secret:
            raise ValueError("a webhook needs a secret: set TELEGRAM_WEBHOOK_SECRET")
        await self.username()
        url = f"{url}?secret={self._fingerprint()}"
        if not await self._api.is_webhook(url):
            await self._api.set_webhook(url, self._secret)

    def _fingerprint(self) -> str:
        # Telegram tells the URL it calls but not the secret, so the URL says which secret it goes with. Keyed with the
        # token: it gives nothing away.
        return hmac.new(self._token.encode(), (self._secret or "").encode(), hashlib.sha256).hexdigest()[:12]

    # Out

    async def send(self, outgoing: Outgoing) -> str:
        if outgoing.replaces is None:
            return await self._api.send(outgoing)
        if outgoing.purpose is Purpose.WITHDRAWAL:
            await self._api.withdraw(outgoing, outgoing.replaces)
            return outgoing.replaces
        await self._api.change(outgoing, outgoing.replaces)
        return outgoing.replaces

    def sender_of(self, _outgoing: Outgoing) -> str:
        """The bot's id, with which its token begins; no secret."""
        return self._token.partition(":")[0]

    async def check(self) -> str:
        self._username = await self._api.username()
        return f"Telegram bot @{self._username}"

    async def username(self) -> str:
        """The bot's name, asked for once. May raise SendError."""
        if self._username is None:
            self._username = await self._api.username()
        return self._username

    async def link(self, token: str) -> str:
        """A personal link: opened, Telegram shows Start, and tapping it sends `/start <token>`.

        At most 64 of A-Z a-z 0-9 _ - (https://core.telegram.org/bots/features#deep-linking), else ValueError. May raise
        SendError.
        """
        return self._api.link(await self.username(), token)
