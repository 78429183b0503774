"""SMS through Twilio.

    POST /twilio/sms      somebody wrote             -> Inbound
    POST /twilio/status   what became of a message   -> Delivery
    Outgoing -> POST Messages.json -> the message's SID

Our own id of a message travels in the address of its status reports: a send whose answer was lost is found again.
"""

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Final, Self, TypeVar
from urllib.parse import quote, urlsplit

from bot.channels import Failure, Received, SendError
from bot.channels.sms import errors, webhook
from bot.channels.sms.webhook import OUTGOING_ID, SMS_PATH, STATUS_PATH
from bot.core.messages import ChannelName, Delivery, Inbound, Outgoing

__all__ = ["SMS_PATH", "STATUS_PATH", "Sms"]

T = TypeVar("T")

#: Asks Twilio to report again up to three times when we cannot be reached, are slow or fail; by itself it would try
#: once more, and only if no connection came about. https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
_TRY_AGAIN: Final = "#rc=3&rp=ct,rt,5xx"


class Sms:
    """The first token signs our requests; webhooks signed with any of them are believed.

    `api_url` replaces https://api.twilio.com; `timeout` is the seconds a request may take, connecting included.
    """

    name: ChannelName = ChannelName.SMS

    def __init__(
        self,
        account_sid: str,
        auth_tokens: tuple[str, ...],
        public_url: str | None,
        sender: str | None = None,
        messaging_service_sid: str | None = None,
        api_url: str | None = None,
        *,
        timeout: float = 30.0,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        # Not above: some 80 ms and 16 MB beyond aiohttp (requests, the models of the API), which a bot without SMS need
        # not pay.
        from twilio.rest import Client

        from bot.channels.sms.transport import Transport

        _check_sender(sender, messaging_service_sid)
        if not re.fullmatch(r"AC[0-9a-fA-F]{32}", account_sid):
            raise ValueError("TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits: copy it from Twilio's console.")
        if not auth_tokens:
            raise ValueError("SMS needs Twilio's auth token: set TWILIO_AUTH_TOKEN.")
        if api_url and urlsplit(api_url).scheme not in {"http", "https"}:
            raise ValueError("TWILIO_API_URL must begin with http:// or https://.")
        self._account_sid, self._tokens, self._clock = account_sid, auth_tokens, clock
        self._public_url = public_url.rstrip("/") if public_url else None
        self._from = {"from_": sender, "messaging_service_sid": messaging_service_sid}
        self._transport = Transport(api_url, timeout)
        # Without an environment (an empty one counts as none) it would read TWILIO_EDGE and TWILIO_REGION by itself.
        client = Client(account_sid, auth_tokens[0], http_client=self._transport, environment={"TWILIO_EDGE": ""})
        self._account: Any = client.api.v2010.accounts(account_sid)
        self._messages: Any = client.messages

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        await self._transport.close()

    def is_genuine(self, received: Received) -> bool:
        return webhook.is_genuine(received, self._public_url, self._tokens)

    def parse(self, received: Received) -> Inbound | Delivery | None:
        return webhook.parse(received, self._clock())

    async def send(self, outgoing: Outgoing) -> str:
        """Text alone: an SMS has no buttons."""
        given = {"to": outgoing.address, "body": outgoing.text, "status_callback": self._status_url(outgoing.id)}
        request = given | self._from
        message = await _answer(
            self._messages.create_async(**{name: value for name, value in request.items() if value is not None})
        )
        if not message.sid:
            raise SendError(Failure.UNKNOWN, "unreadable")
        return str(message.sid)

    async def check(self) -> str:
        account = await _answer(self._account.fetch_async())
        if account.status != "active":
            raise SendError(Failure.CONFIGURATION, f"account {account.status}")
        sender = self._from["from_"] or f"Messaging Service {_short(self._from['messaging_service_sid'] or '')}"
        return f"Twilio account {_short(self._account_sid)} ({account.status}) sends as {sender}"

    def _status_url(self, outgoing_id: str) -> str | None:
        if self._public_url is None:
            return None
        return f"{self._public_url}{STATUS_PATH}?{OUTGOING_ID}={quote(outgoing_id, safe='')}{_TRY_AGAIN}"


async def _answer(request: Awaitable[T]) -> T:
    """What Twilio answers. Raised outside of `except`, for twilio's errors quote phone numbers and would be chained."""
    try:
        return await request
    except errors.KINDS as error:
        refusal = errors.classify(error)
    raise refusal


def _check_sender(sender: str | None, messaging_service_sid: str | None) -> None:
    if not (sender or messaging_service_sid):
        raise ValueError("SMS needs a sender: set TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID.")
    if sender and re.search(r"[^\W\d_]", sender):
        raise ValueError(
            f"TWILIO_FROM is the name {sender!r}: names can only send, so nobody could answer. Use a phone number."
        )
    if sender and not re.fullmatch(r"\+[1-9]\d{6,14}|\d{3,8}", sender):
        raise ValueError(f"TWILIO_FROM is {sender!r}: write a number like +4520123456, or a short code like 1999.")


def _short(sid: str) -> str:
    return f"{sid[:2]}…{sid[-4:]}"
