"""How the Twilio stand-in calls the bot: signed, tried again as the address asks for, and reading what is answered.

Tries: https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides. `#rc=3&rp=ct,rt,5xx` behind an address
means three more tries after a failed connection, a missing answer or a 5xx. Without it there is one more,
after a failed connection. That part is neither sent nor signed.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from secrets import token_hex
from typing import Final
from urllib.parse import parse_qsl
from xml.etree import ElementTree

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    TCPConnector,
)
from twilio.request_validator import RequestValidator
from yarl import URL

_CONNECT_SECONDS: Final = 5.0
#: For all tries together.
_TOTAL_SECONDS: Final = 15.0
_MOST_TRIES_AGAIN: Final = 5


@dataclass(frozen=True, slots=True)
class WebhookReply:
    """What the bot answered; 502 stands for nothing at all, as in Twilio's own debugger."""

    status: int = 502
    content_type: str = ""
    text: str = ""
    #: In the letters of Twilio's retry policy: ct = no connection, rt = no answer.
    trouble: str = ""


class Webhooks:
    """One per stand-in; `async with`."""

    async def __aenter__(self) -> "Webhooks":
        # A connection for each call, as the bot may have been restarted since the last one.
        self._session = ClientSession(
            connector=TCPConnector(force_close=True), timeout=ClientTimeout(sock_connect=_CONNECT_SECONDS)
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def post(self, address: str, form: Mapping[str, str], auth_token: str) -> WebhookReply:
        """The last answer of as many tries as the address asks for."""
        url, _, fragment = address.partition("#")
        wishes = dict(parse_qsl(fragment))
        policy = set(wishes.get("rp", "ct").split(","))
        headers = {
            "X-Twilio-Signature": RequestValidator(auth_token).compute_signature(url, dict(form)),
            "I-Twilio-Idempotency-Token": token_hex(16),
        }
        answer = WebhookReply()
        try:
            async with asyncio.timeout(_TOTAL_SECONDS):
                for _ in range(1 + min(int(wishes.get("rc", 1)), _MOST_TRIES_AGAIN)):
                    answer = await self._try(url, form, headers)
                    if (answer.trouble not in policy and "all" not in policy) or not answer.trouble:
                        break
        except TimeoutError:
            return WebhookReply(trouble="rt")
        return answer

    async def _try(self, url: str, form: Mapping[str, str], headers: Mapping[str, str]) -> WebhookReply:
        try:
            # Sent letter by letter: a query written in another way would have another signature.
            async with self._session.post(URL(url, encoded=True), data=form, headers=headers) as response:
                text = await response.text(errors="replace")
        except (ClientConnectorError, ConnectionTimeoutError):
            return WebhookReply(trouble="ct")
        except ClientError:
            return WebhookReply(trouble="rt")
        trouble = f"{response.status // 100}xx" if response.status >= 400 else ""
        return WebhookReply(response.status, response.content_type, text, trouble)


def replies_in(answer: WebhookReply) -> tuple[list[str], str | None]:
    """The texts that Twilio sends to the person for this answer to their message, and what its debugger says.

    https://www.twilio.com/docs/messaging/twiml: a plain text is a message too, whatever it was meant to be.
    """
    if not 200 <= answer.status < 300:
        return [], f"11200 HTTP retrieval failure: {answer.status}"
    if not answer.text.strip():
        return [], None
    if answer.content_type == "text/plain":
        return [answer.text], "12300 answered with plain text, which goes to the person as it is"
    if answer.content_type not in {"text/xml", "application/xml"}:
        return [], f"12300 invalid Content-Type: {answer.content_type}"
    try:
        root = ElementTree.fromstring(answer.text)  # noqa: S314 - what our own bot has written
    except ElementTree.ParseError:
        return [], "12100 document parse failure"
    return ["".join(element.itertext()).strip() for element in root.iter("Message")], None
