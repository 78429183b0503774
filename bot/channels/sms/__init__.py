"""SMS through Twilio.

    POST /twilio/sms      somebody wrote             -> Inbound
    POST /twilio/status   what became of a message   -> Delivery
    Outgoing -> POST Messages.json -> the message's SID
                GET Messages.json  -> what was sent, and what was written, while nobody listened

Our own id of a message travels in the address of its status reports: a send whose answer was lost is found again, and
if the report is lost too, in Twilio's list.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import quote, urlsplit

from bot.channels import Failure, Received, SendError
from bot.channels.sms import errors, history, webhook
from bot.channels.sms.senders import Senders
from bot.channels.sms.webhook import OUTGOING_ID, SMS_PATH, STATUS_PATH
from bot.core.messages import ChannelName, Delivery, Inbound, Outgoing

__all__ = ["SMS_PATH", "STATUS_PATH", "Sms"]

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
        senders: tuple[str, ...] = (),
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

        if not (senders or messaging_service_sid):
            raise ValueError("SMS needs a sender: set TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID.")
        if not re.fullmatch(r"AC[0-9a-fA-F]{32}", account_sid):
            raise ValueError("TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits: copy it from Twilio's console.")
        if not auth_tokens:
            raise ValueError("SMS needs Twilio's auth token: set TWILIO_AUTH_TOKEN.")
        if api_url and urlsplit(api_url).scheme not in {"http", "https"}:
            raise ValueError("TWILIO_API_URL must begin with http:// or https://.")
        self._account_sid, self._tokens, self._clock = account_sid, auth_tokens, clock
        self._public_url = public_url.rstrip("/") if public_url else None
        self._senders, self._service_sid = Senders(senders), messaging_service_sid
        self._transport = Transport(api_url, timeout)
        # Without an environment (an empty one counts as none) it would read TWILIO_EDGE and TWILIO_REGION by itself.
        client = Client(account_sid, auth_tokens[0], http_client=self._transport, environment={"TWILIO_EDGE": ""})
        self._account: Any = client.api.v2010.accounts(account_sid)
        self._client: Any = client
        self._messages: Any = client.messages

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        await self._transport.close()

    def is_signed(self, headers: Mapping[str, str]) -> bool:
        return webhook.is_signed(headers)

    def is_genuine(self, received: Received) -> bool:
        return webhook.is_genuine(received, self._public_url, self._tokens)

    def parse(self, received: Received) -> Inbound | Delivery | None:
        return webhook.parse(received, self._clock(), self._account_sid)

    async def send(self, outgoing: Outgoing) -> str:
        """Text alone: an SMS has no buttons."""
        request = {"to": outgoing.address, "body": outgoing.text}
        request["messaging_service_sid" if self._service_sid else "from_"] = self.sender_of(outgoing)
        if self._public_url is not None:
            request["status_callback"] = _status_url(self._public_url, outgoing.id)
        message = await errors.answer(self._messages.create_async(**request))
        if not message.sid:
            raise SendError(Failure.UNKNOWN, "unreadable")
        return str(message.sid)

    def sender_of(self, outgoing: Outgoing) -> str:
        """The number of ours that writes to this address, always the same one, or the Messaging Service."""
        return self._service_sid or self._senders.of(outgoing.address)

    async def find(self, outgoing: Outgoing, since: datetime, except_ids: Collection[str]) -> str | None:
        return await history.find(self._messages, outgoing, since, except_ids)

    async def missed(self, since: datetime) -> list[Inbound]:
        # By number even where a service sends: the list of the whole account holds every message that went out too.
        numbers: Sequence[str] = self._senders.numbers
        if self._service_sid:
            numbers = await history.numbers_of(self._client.messaging.v1.services(self._service_sid))
        return await history.missed(self._messages, numbers, since)

    async def check(self) -> str:
        account = await errors.answer(self._account.fetch_async())
        if account.status != "active":
            raise SendError(Failure.CONFIGURATION, f"account {account.status}")
        service = f"Messaging Service {_short(self._service_sid)}" if self._service_sid else None
        sender = service or ", ".join(self._senders.numbers)
        return f"Twilio account {_short(self._account_sid)} ({account.status}) sends as {sender}"


def _status_url(public_url: str, outgoing_id: str) -> str:
    return f"{public_url}{STATUS_PATH}?{OUTGOING_ID}={quote(outgoing_id, safe='')}{_TRY_AGAIN}"


def _short(sid: str) -> str:
    return f"{sid[:2]}…{sid[-4:]}"
