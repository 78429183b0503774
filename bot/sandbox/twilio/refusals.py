"""What the Twilio stand-in refuses, and how the refusal reads.

Magic numbers: https://www.twilio.com/docs/iam/test-credentials. Codes: https://www.twilio.com/docs/api/errors.
"""

import re
from collections.abc import Container, Mapping
from typing import Final

from aiohttp import web

#: To these, nothing can be sent, each for its own reason.
MAGIC_RECIPIENTS: Final[Mapping[str, int]] = {
    "+15005550001": 21211,
    "+15005550002": 21612,
    "+15005550003": 21408,
    "+15005550004": 21610,
    "+15005550009": 21614,
}
MAGIC_SENDERS: Final[Mapping[str, int]] = {"+15005550001": 21212, "+15005550007": 21606, "+15005550008": 21611}

REFUSALS: Final[Mapping[int, str]] = {
    20003: "Authenticate",
    20404: "The requested resource was not found",
    20429: "Too Many Requests",
    20500: "An internal server error has occurred",
    20503: "Service unavailable",
    21211: "The 'To' number {to} is not a valid phone number.",
    21212: "The 'From' number {sender} is not a valid phone number.",
    21408: "Permission to send an SMS has not been enabled for the region indicated by the 'To' number: {to}.",
    21602: "Message body is required.",
    21603: "A 'From' phone number is required.",
    21604: "A 'To' phone number is required.",
    21606: "The 'From' phone number {sender} is not a valid, SMS-capable inbound phone number for your account.",
    21610: "Attempt to send to unsubscribed recipient",
    21611: "This 'From' number {sender} has exceeded the maximum number of queued messages",
    21612: "The 'To' phone number: {to}, is not currently reachable using the 'From' phone number: {sender} via SMS.",
    21614: "'To' number: {to}, is not a mobile number",
    21617: "The concatenated message body exceeds the 1600 character limit.",
}

_HTTP_STATUS: Final[Mapping[int, int]] = {20003: 401, 20404: 404, 20429: 429, 20500: 500, 20503: 503}


def refusal(form: Mapping[str, str], opted_out: Container[str]) -> int | None:
    """The code with which a send is refused at once, None when it is accepted."""
    to, sender, body = form.get("To", ""), form.get("From", ""), form.get("Body", "")
    service = form.get("MessagingServiceSid")
    checks: tuple[tuple[bool, int], ...] = (
        (not to, 21604),
        (not (sender or service), 21603),
        (not body, 21602),
        (len(body) > 1600, 21617),
        (not re.fullmatch(r"\+[1-9]\d{6,14}", to), 21211),
        (to in MAGIC_RECIPIENTS, MAGIC_RECIPIENTS.get(to, 0)),
        (sender in MAGIC_SENDERS, MAGIC_SENDERS.get(sender, 0)),
        # A Messaging Service accepts it, and tells of the opt-out in a status report.
        (not service and to in opted_out, 21610),
    )
    return next((code for is_wrong, code in checks if is_wrong), None)


def error(code: int, *, headers: Mapping[str, str] | None = None, to: str = "", sender: str = "") -> web.Response:
    status = _HTTP_STATUS.get(code, 400)
    body = {
        "code": code,
        "message": REFUSALS.get(code, "Refused").format(to=to, sender=sender),
        "more_info": f"https://www.twilio.com/docs/errors/{code}",
        "status": status,
    }
    return web.json_response(body, status=status, headers=headers)
