"""What the Twilio stand-in knows of a message: its record, the forms it is posted as, the words Twilio answers itself.

Twilio's side is written down here anew and shares nothing with the bot's: a mistake in common would never be seen.

Sources: https://www.twilio.com/docs/messaging/api/message-resource (record and statuses),
https://www.twilio.com/docs/messaging/guides/webhook-request (forms).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from secrets import token_hex
from typing import Any, Final

from bot.core.delivery import sms_segments

API_VERSION: Final = "2010-04-01"

AUTO_REPLIES: Final[Mapping[str, str]] = {
    "STOP": "You have successfully been unsubscribed. You will not receive any more messages from this number."
    " Reply START to resubscribe.",
    "START": "You have successfully been re-subscribed to messages from this number. Reply HELP for help."
    " Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
    "HELP": "Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
}
_KEYWORDS: Final[Mapping[str, str]] = (
    dict.fromkeys(("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"), "STOP")
    | dict.fromkeys(("start", "yes", "unstop"), "START")
    | dict.fromkeys(("help", "info"), "HELP")
)

#: Longest first: +298 is the Faroe Islands, and nothing of the United Kingdom's.
_COUNTRIES: Final = {
    "+298": "FO",
    "+299": "GL",
    "+354": "IS",
    "+358": "FI",
    "+44": "GB",
    "+45": "DK",
    "+46": "SE",
    "+47": "NO",
    "+49": "DE",
    "+1": "US",
}


@dataclass(slots=True, kw_only=True)
class TwilioMessage:
    account_sid: str
    to: str
    sender: str
    body: str
    direction: str
    status: str
    created_at: datetime
    sid: str = field(default_factory=lambda: "SM" + token_hex(16))
    messaging_service_sid: str | None = None
    status_callback: str | None = None
    error_code: int | None = None

    @property
    def num_segments(self) -> int:
        return max(1, sms_segments.count(self.body).segments)

    @property
    def path(self) -> str:
        return f"/{API_VERSION}/Accounts/{self.account_sid}/Messages/{self.sid}"

    def as_json(self) -> dict[str, Any]:
        # A Messaging Service chooses the sender, and with it the price, only after it has answered.
        is_open = self.status == "accepted"
        created = format_datetime(self.created_at)
        return {
            "account_sid": self.account_sid,
            "api_version": API_VERSION,
            "body": self.body,
            "date_created": created,
            "date_sent": None if self.status in {"accepted", "queued"} else created,
            "date_updated": created,
            "direction": self.direction,
            "error_code": self.error_code,
            "error_message": None if self.error_code is None else f"Error {self.error_code}",
            "from": None if is_open else self.sender,
            "messaging_service_sid": self.messaging_service_sid,
            "num_media": "0",
            "num_segments": "0" if is_open else str(self.num_segments),
            "price": None,
            "price_unit": "USD",
            "sid": self.sid,
            "status": self.status,
            "subresource_uris": {"media": f"{self.path}/Media.json"},
            "to": self.to,
            "uri": f"{self.path}.json",
        }


def keyword(text: str) -> str | None:
    """STOP, START or HELP when the text is one of the words that Twilio answers itself, and nothing else."""
    return _KEYWORDS.get(text.strip().lower())


def inbound_form(message: TwilioMessage) -> dict[str, str]:
    """What a message from a person is posted as. Places are known for North American numbers only, and blank else."""
    return {
        "ToCountry": _country(message.to),
        "ToState": "",
        "SmsMessageSid": message.sid,
        "NumMedia": "0",
        "ToCity": "",
        "FromZip": "",
        "SmsSid": message.sid,
        "FromState": "",
        "SmsStatus": "received",
        "FromCity": "",
        "Body": message.body,
        "FromCountry": _country(message.sender),
        "To": message.to,
        "ToZip": "",
        "NumSegments": str(message.num_segments),
        "MessageSid": message.sid,
        "AccountSid": message.account_sid,
        "From": message.sender,
        "ApiVersion": API_VERSION,
    }


def status_form(message: TwilioMessage, status: str) -> dict[str, str]:
    form = {
        "SmsSid": message.sid,
        "SmsStatus": status,
        "MessageStatus": status,
        "To": message.to,
        "MessageSid": message.sid,
        "AccountSid": message.account_sid,
        "From": message.sender,
        "ApiVersion": API_VERSION,
    }
    if message.messaging_service_sid:
        form["MessagingServiceSid"] = message.messaging_service_sid
    if status == "delivered":
        form["RawDlrDoneDate"] = datetime.now(UTC).strftime("%y%m%d%H%M")
    if status in {"failed", "undelivered"}:
        form["ErrorCode"] = str(message.error_code)
    return form


def _country(number: str) -> str:
    return next((country for prefix, country in _COUNTRIES.items() if number.startswith(prefix)), "")
