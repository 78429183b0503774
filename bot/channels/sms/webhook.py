"""What Twilio posts to us: whether it is from Twilio, and what it says. Pure.

Signatures: https://www.twilio.com/docs/usage/webhooks/webhooks-security. They are made over the URL that Twilio was
given, so that one is built from PUBLIC_URL and the request's own path and query, letter by letter, never from Host or
X-Forwarded-* headers: a sender can write into those what they like.

What is signed are names and values one after the other, with nothing between. Who has seen one request of their own
with its signature may therefore draw the borders elsewhere: `Body=hiFrom+4599` and `From=+4520` make a From of another.
So each field must come once and look like what it is, and no other than Body may hold what looks like a From.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final
from urllib.parse import parse_qsl

from multidict import MultiDict
from twilio.request_validator import (
    SIGNATURE_HEADER,
    SIGNATURE_SETTINGS_HEADER,
    RequestValidator,
    get_signature_algorithm,
)

from bot.channels import Received, ReceivedError
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

#: Twilio sends about thirty; a message with ten pictures has twenty more.
MAX_FIELDS: Final = 200

#: The base64 of 20 bytes (SHA-1) or of 32 (SHA-256).
_SIGNATURE: Final = re.compile(r"[A-Za-z0-9+/]{27}=|[A-Za-z0-9+/]{43}=")

#: A number, a short code, or a name: https://www.twilio.com/docs/glossary/what-alphanumeric-sender-id. Perhaps with the
#: way it came by before it (whatsapp:, rcs:).
_ADDRESS: Final = re.compile(
    r"(?:[A-Za-z]{2,12}:)?(?:\+[1-9][0-9]{4,14}|[0-9]{3,15}|(?=[^A-Za-z]{0,64}[A-Za-z])[A-Za-z0-9 _&+-]{1,64})"
)

#: https://www.twilio.com/docs/glossary/what-is-a-sid; what stands in for Twilio in tests has shorter ones.
_SID: Final = re.compile(r"[A-Z]{2}[0-9A-Za-z]{1,62}")

_ERROR_CODE: Final = re.compile(r"[0-9]{1,9}")

#: What a From that was moved leaves behind in the name or the value of another field; and what a Body holds that has
#: swallowed the fields after it.
_MOVED_FROM: Final = re.compile(r"From(?:[A-Za-z]{2,12}:)?\+?[0-9]")
_MOVED_SID: Final = re.compile(r"MessageSid[A-Z]{2}[0-9a-fA-F]{32}")


_NUMBER_ON_CHANNEL: Final = re.compile(r"[a-z]{1,20}:(\+[1-9][0-9]{6,14})", re.ASCII | re.IGNORECASE)


def is_signed(headers: Mapping[str, str]) -> bool:
    return _SIGNATURE.fullmatch(headers.get(SIGNATURE_HEADER, "")) is not None


def is_genuine(received: Received, public_url: str | None, tokens: tuple[str, ...]) -> bool:
    """Any of the tokens will do, so that one can be replaced without losing a message."""
    signature = received.headers.get(SIGNATURE_HEADER)
    # A path with bytes that are no ASCII cannot be from Twilio, and cannot be signed either.
    if not (public_url and signature and received.raw_path.startswith("/") and received.raw_path.isascii()):
        return False
    url = public_url.rstrip("/") + received.raw_path
    try:
        form = _form(received)
    except ReceivedError:
        return False
    algorithm = get_signature_algorithm(received.headers.get(SIGNATURE_SETTINGS_HEADER))
    return any(RequestValidator(token).validate(url, form, signature, algorithm) for token in tokens)


def parse(received: Received, now: datetime, account_sid: str) -> Inbound | Delivery | None:
    """What the account of ours was sent, or what became of what it sent. May raise ReceivedError."""
    path, _, query = received.raw_path.partition("?")
    if path not in {SMS_PATH, STATUS_PATH}:
        return None
    form = _form(received)
    _check_borders(form)
    if form.get("AccountSid") != account_sid:
        raise ReceivedError("Twilio's request is of another account: see AccountSid")
    return _inbound(form, now) if path == SMS_PATH else _delivery(form, query, now)


def _check_borders(form: MultiDict[str]) -> None:
    """Raises ReceivedError where names and values may stand otherwise than Twilio has written them."""
    if len(set(form)) < len(form):
        raise ReceivedError("Twilio's request has a field twice")
    for name, value in form.items():
        if (name != "Body" and _MOVED_FROM.search(f"{name}\n{value}")) or _MOVED_SID.search(value):
            raise ReceivedError("Twilio's request has one field within another")


def _inbound(form: Mapping[str, str], now: datetime) -> Inbound:
    text = form.get("Body", "")
    return Inbound(
        channel=ChannelName.SMS,
        provider_id=_required(form, "MessageSid", _SID),
        address=person_of(_required(form, "From", _ADDRESS)),
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
    provider_id = _required(form, "MessageSid", _SID)
    status = STATUSES.get(_required(form, "MessageStatus"))
    if status is None:
        return None
    code = _error_code(form)
    return Delivery(
        channel=ChannelName.SMS,
        provider_id=provider_id,
        status=status,
        at=now,
        outgoing_id=dict(parse_qsl(query, max_num_fields=MAX_FIELDS)).get(OUTGOING_ID),
        error_code=code,
        failure=failure_of(int(code)) if code else None,
    )


def _error_code(form: Mapping[str, str]) -> str | None:
    """None where there was no error. One that is no number tells nothing, and the status counts all the same."""
    code = form.get("ErrorCode", "")
    return code if _ERROR_CODE.fullmatch(code) else None


def _form(received: Received) -> MultiDict[str]:
    """May raise ReceivedError."""
    text = received.body.decode("utf-8", "replace")
    try:
        # Blank fields are signed too: numbers outside North America come with an empty FromCity, FromState, FromZip.
        return MultiDict(parse_qsl(text, keep_blank_values=True, max_num_fields=MAX_FIELDS))
    except ValueError:
        raise ReceivedError("Twilio's request has more fields than any of its kinds") from None


def _required(form: Mapping[str, str], name: str, shape: re.Pattern[str] | None = None) -> str:
    if not (value := form.get(name)):
        raise ReceivedError(f"Twilio's request has no {name}")
    if shape is not None and not shape.fullmatch(value):
        raise ReceivedError(f"Twilio's request has no {name} that can be one")
    return value
