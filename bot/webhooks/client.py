"""One try to tell a webhook an event: a signed POST, and what came of it. The body of the answer is not read.

Errors leave here by the name of their class alone: aiohttp's quote the address, in which there may be a token.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType
from typing import Final, Self

import aiohttp

from bot import __version__
from bot.core.delivery import webhook_signature
from bot.core.delivery.webhook_retry import DeliveryResult, asked_for, outcome_of
from bot.ids import new_id
from bot.surveys.webhook import Webhook
from bot.webhooks.payloads import Ping, PingData

#: Seconds. Standard Webhooks 1.0.0 recommends to wait 15 to 30 for the answer.
CONNECT_TIMEOUT_SECONDS: Final = 5.0
TOTAL_TIMEOUT_SECONDS: Final = 20.0

#: Connections to one webhook, and so how many events are told it at once.
MAX_CONNECTIONS: Final = 8


@dataclass(frozen=True, slots=True)
class WebhookAnswer:
    outcome: DeliveryResult
    #: The status, or the name of what went wrong.
    code: str
    #: What the webhook wants to wait before the next try.
    asked_for: timedelta = timedelta(0)


class Poster:
    """Of one webhook. Use as `async with`."""

    def __init__(self, webhook: Webhook, keys: Sequence[bytes]) -> None:
        self._url, self._keys = webhook.url, keys

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=MAX_CONNECTIONS, keepalive_timeout=15),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=TOTAL_TIMEOUT_SECONDS, connect=CONNECT_TIMEOUT_SECONDS),
            headers={"User-Agent": f"nps-bot/{__version__}", "Content-Type": "application/json"},
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def post(self, event_id: str, body: str, at: datetime) -> WebhookAnswer:
        content = body.encode()
        headers = webhook_signature.headers(self._keys, event_id, at, content)
        try:
            # A redirect could lead anywhere: it is no answer.
            async with self._session.post(self._url, data=content, headers=headers, allow_redirects=False) as response:
                wait = asked_for(response.headers.get("Retry-After"), at)
                return WebhookAnswer(outcome_of(response.status), str(response.status), wait)
        # ValueError: of what stands on the wire or in the address, some things only show here.
        except (aiohttp.ClientError, OSError, ValueError) as error:
            return WebhookAnswer(DeliveryResult.UNREACHABLE, type(error).__name__)


async def ping(webhook: Webhook, keys: Sequence[bytes], survey: str, now: datetime) -> WebhookAnswer:
    payload = Ping(id=new_id(now), timestamp=now, data=PingData(survey=survey))
    async with Poster(webhook, keys) as poster:
        return await poster.post(payload.id, payload.model_dump_json(), now)
