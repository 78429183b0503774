"""What Twilio posts to us: whether it is from Twilio, and what it says. Pure.

Signatures: https://www.twilio.com/docs/usage/webhooks/webhooks-security. They are made over the URL that Twilio was
given, so that one is built from PUBLIC_URL and the request's own path and query, letter by letter, never from Host or
X-Forwarded-* headers: a sender can write into those what they like.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final
from urllib.parse import parse_qs, parse_qsl

from multidict import MultiDict
from twilio.request_validator import (
    SIGNATURE_HEADER,
    SIGNATURE_SETTINGS_HEADER,
    RequestValidator,
    get_signature_algorithm,
)

from bot.channels import Failure, Received, ReceivedError
from bot.channels.sms.errors import failure_of
from bot.core.messages import ChannelName, Delivery, DeliveryStatus, Inbound, ProviderWish

SMS_PATH: Final = "/twilio/sms"
STATUS_PATH: Final = "/twilio/status"
#: The query value of the status address that carries our own id of the message.
OUTGOING_ID: Final = "o"

#: Single words that Twilio answers by itself, in English, unless the service has its own list.
#: https://help.twilio.com/articles/223134027-Twilio-support-for-opt-out-keywords-SMS-STOP-filtering-
RESERVED_WORDS: Final = frozenset(
    {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"}
    | {"START", "YES", "UNSTOP"}
    | {"HELP", "INFO"}
)

#: What Advanced Opt-Out says of a message it has acted on, in the words of the service's own list:
#: https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out
WISHES: Final = {"STOP": ProviderWish.STOP, "START": ProviderWish.START, "HELP": ProviderWish.HELP}

#: https://www.twilio.com/docs/messaging/api/message-resource#message-status-values. The others (accepted, scheduled,
#: queued, sending ...) say nothing that the answer to the request has not said.
STATUSES: Final[Mapping[str, DeliveryStatus]] = {
    "sent": DeliveryStatus.SENT,
    "delivered": DeliveryStatus.DELIVERED,
    "read": DeliveryStatus.DELIVERED,
    "failed": DeliveryStatus.FAILED,
    "undelivered": DeliveryStatus.FAILED,
    "canceled": DeliveryStatus.FAILED,
}

_NUMBER_ON_CHANNEL: Final = re.compile(r"[a-z]{1,20}:(\+[1-9][0-9]{6,14})", re.ASCII | re.IGNORECASE)


def is_genuine(received: Received, public_url: str | None, tokens: tuple[str, ...]) -> bool:
    """Any of the tokens will do, so that one can be replaced without losing a message."""
    signature = received.headers.get(SIGNATURE_HEADER)
    # A path with bytes that are no ASCII cannot be from Twilio, and cannot be signed either.
    if not (public_url and signature and received.raw_path.startswith("/") and received.raw_path.isascii()):
        return False
    url = public_url.rstrip("/") + received.raw_path
    form = _form(received)
    algorithm = get_signature_algorithm(received.headers.get(SIGNATURE_SETTINGS_HEADER))
    return any(RequestValidator(token).validate(url, form, signature, algorithm) for token in tokens)


def parse(received: Received, now: datetime) -> Inbound | Delivery | None:
    """May raise ReceivedError."""
    path, _, query = received.raw_path.partition("?")
    if path == SMS_PATH:
        return _inbound(_form(received), now)
    if path == STATUS_PATH:
        return _delivery(_form(received), query, now)
    return None


def _inbound(form: Mapping[str, str], now: datetime) -> Inbound:
    text = form.get("Body", "")
    return Inbound(
        channel=ChannelName.SMS,
        provider_id=_required(form, "MessageSid"),
        address=person_of(_required(form, "From")),
        text=text,
        at=now,
        language_hint=form.get("FromCountry") or None,
        is_answered=bool(form.get("OptOutType")) or text.strip().upper() in RESERVED_WORDS,
        has_more=form.get("NumMedia", "0").strip() not in {"", "0"},
        wish=WISHES.get(form.get("OptOutType", "").upper()),
    )


def person_of(sender: str) -> str:
    """Their number, whatever they write with: RCS comes as `rcs:+4520123456`, WhatsApp as `whatsapp:+4520123456`.

    https://www.twilio.com/docs/messaging/channels: a channel's addresses are its name, a colon and its own address.
    """
    number = _NUMBER_ON_CHANNEL.fullmatch(sender)
    return number[1] if number else sender


def _delivery(form: Mapping[str, str], query: str, now: datetime) -> Delivery | None:
    provider_id = _required(form, "MessageSid")
    status = STATUSES.get(_required(form, "MessageStatus"))
    if status is None:
        return None
    return Delivery(
        channel=ChannelName.SMS,
        provider_id=provider_id,
        status=status,
        at=now,
        outgoing_id=parse_qs(query).get(OUTGOING_ID, [None])[0],
        error_code=form.get("ErrorCode") or None,
        failure=_failure(form.get("ErrorCode", "")),
    )


def _failure(code: str) -> Failure | None:
    return failure_of(int(code)) if code.isdecimal() else None


def _form(received: Received) -> MultiDict[str]:
    # Blank fields are signed too: numbers outside North America come with an empty FromCity, FromState, FromZip.
    return MultiDict(parse_qsl(received.body.decode("utf-8", "replace"), keep_blank_values=True))


def _required(form: Mapping[str, str], name: str) -> str:
    if not (value := form.get(name)):
        raise ReceivedError(f"Twilio's request has no {name}")
    return value
