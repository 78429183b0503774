"""What a refusal of Twilio's means for the one who sends: may it have gone out, and may it be tried again?

    it never left (no connection, 429)                  TRANSIENT
    it left, and no clear answer came back              UNKNOWN
    Twilio said no                                      by its error code, else by the HTTP status, else DOUBTFUL

Each code is described at https://www.twilio.com/docs/api/errors/<code>. Names and texts of errors may change without
notice, so nothing is read from them. Twilio goes on dividing old codes into new ones, about recipients and about
senders (https://www.twilio.com/en-us/changelog/updates-to-the-error-code-dictionary-to-clarify-number-validatio), so a
code that is not listed here says nothing of whom it is about.
"""

from collections.abc import Awaitable, Mapping
from typing import Final, TypeVar

import aiohttp
from twilio.base.exceptions import TwilioException, TwilioRestException, TwilioServiceException

from bot.channels import Failure, SendError

T = TypeVar("T")


class ThrottledError(Exception):
    """HTTP 429 with its Retry-After in seconds. twilio-python's own errors drop the headers."""

    def __init__(self, code: str, retry_after: float | None) -> None:
        super().__init__(code)
        self.code = code
        self.retry_after = retry_after


#: Everything twilio-python lets through: its own errors, aiohttp's, and what reading an unexpected answer raises.
KINDS: Final = (ThrottledError, TwilioException, aiohttp.ClientError, OSError, ValueError, TypeError, AttributeError)

FAILURES: Final[Mapping[int, Failure]] = {
    # The answer to a send. About us:
    10001: Failure.CONFIGURATION,  # account not active
    10002: Failure.CONFIGURATION,  # a trial account cannot do this
    20003: Failure.CONFIGURATION,  # wrong account SID or auth token
    20005: Failure.CONFIGURATION,  # account not active
    20006: Failure.CONFIGURATION,  # access denied
    20008: Failure.CONFIGURATION,  # credentials for tests alone
    20403: Failure.CONFIGURATION,  # the credentials do not allow this
    20404: Failure.CONFIGURATION,  # no such account
    20429: Failure.TRANSIENT,  # too many requests at once: not processed, safe to send again
    21212: Failure.CONFIGURATION,  # the sender is not a phone number
    21267: Failure.CONFIGURATION,  # a trial account cannot send under a name
    21601: Failure.CONFIGURATION,  # the sender is not ours, or cannot send SMS
    21603: Failure.CONFIGURATION,  # no sender
    21606: Failure.CONFIGURATION,  # the sender is not ours, or cannot send SMS
    21609: Failure.CONFIGURATION,  # PUBLIC_URL is no address for reports
    21611: Failure.TRANSIENT,  # the sender's queue is full (360,000 segments)
    21659: Failure.CONFIGURATION,  # the sender is no number of Twilio's
    21660: Failure.CONFIGURATION,  # the sender belongs to another account
    21661: Failure.CONFIGURATION,  # the sender cannot send SMS
    21701: Failure.CONFIGURATION,  # no such Messaging Service
    21703: Failure.CONFIGURATION,  # the Messaging Service has no sender
    21704: Failure.CONFIGURATION,  # the Messaging Service has no sender for this country
    21705: Failure.CONFIGURATION,  # no such Messaging Service
    # About the recipient or the words:
    21211: Failure.PERMANENT,  # not a phone number
    21265: Failure.PERMANENT,  # a short code
    21266: Failure.PERMANENT,  # the sender itself
    21268: Failure.PERMANENT,  # a premium or information service
    21602: Failure.PERMANENT,  # no text
    21604: Failure.PERMANENT,  # no recipient
    21610: Failure.OPTED_OUT,  # the recipient has written STOP
    21614: Failure.PERMANENT,  # not a mobile number
    21617: Failure.PERMANENT,  # more than 1600 characters
    21635: Failure.PERMANENT,  # a landline
    # About both: one number may be out of reach, or a whole country.
    21408: Failure.DOUBTFUL,  # this country is switched off in the console; the others can be reached
    21608: Failure.DOUBTFUL,  # a trial account reaches only numbers verified in the console
    21612: Failure.DOUBTFUL,  # this sender cannot reach this recipient
    # The error of a status report: it was accepted, and did not arrive. About us:
    14107: Failure.TRANSIENT,  # more than 15 replies between two numbers within 30 seconds
    30001: Failure.TRANSIENT,  # queue overflow
    30002: Failure.CONFIGURATION,  # account suspended
    30022: Failure.TRANSIENT,  # more a second than the registration in the USA allows
    30023: Failure.TRANSIENT,  # more a day than the registration in the USA allows
    30032: Failure.CONFIGURATION,  # the toll-free number is not verified
    30033: Failure.CONFIGURATION,  # the registration in the USA is suspended
    30034: Failure.CONFIGURATION,  # the number is not registered in the USA
    30037: Failure.CONFIGURATION,  # sending is switched off for the account
    # About the recipient or the words:
    30003: Failure.TRANSIENT,  # handset switched off or out of reach
    30004: Failure.PERMANENT,  # blocked by the recipient or the operator
    30005: Failure.PERMANENT,  # no such subscriber
    30006: Failure.PERMANENT,  # landline, or an operator that cannot be reached
    30008: Failure.UNKNOWN,  # the operator gave no reason
    30017: Failure.TRANSIENT,  # operator congested
    30036: Failure.TRANSIENT,  # could not be delivered within its validity period
    30410: Failure.UNKNOWN,  # the operator did not answer in time
    # About both:
    30007: Failure.DOUBTFUL,  # filtered as spam
    30018: Failure.DOUBTFUL,  # the country wants senders registered first
    30024: Failure.DOUBTFUL,  # the operator wants senders registered first
    30040: Failure.DOUBTFUL,  # the operator wants senders registered first
}

_BY_STATUS: Final[Mapping[int, Failure]] = {
    401: Failure.CONFIGURATION,
    403: Failure.CONFIGURATION,
    404: Failure.CONFIGURATION,  # with a sender and an account that exist there is nothing not to be found
    408: Failure.UNKNOWN,
    429: Failure.TRANSIENT,
}


def failure_of(code: int, status: int = 400) -> Failure:
    """What an error code means, of an answer with that HTTP status or of a status report."""
    if status >= 500:
        return Failure.UNKNOWN
    if status < 400:
        return Failure.CONFIGURATION  # a redirect: this is not Twilio's API
    return FAILURES.get(code) or _BY_STATUS.get(status, Failure.DOUBTFUL)


def classify(error: Exception) -> SendError:
    """Turns whatever a request ended with into what the sender must know, without address and words."""
    match error:
        case ThrottledError():
            return SendError(Failure.TRANSIENT, error.code, retry_after=error.retry_after)
        case TwilioRestException() | TwilioServiceException():
            code = error.code or error.status
            return SendError(failure_of(code, error.status), str(code))
        case TwilioException(args=(_, response)):  # reading a list: neither .status nor .code
            return SendError(failure_of(0, response.status_code), str(response.status_code))
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return SendError(Failure.TRANSIENT, "connect")
        case TimeoutError():
            return SendError(Failure.UNKNOWN, "timeout")
        case aiohttp.ClientError() | OSError():
            return SendError(Failure.UNKNOWN, "disconnected")
        case _:
            return SendError(Failure.UNKNOWN, "unreadable")


async def answer(request: Awaitable[T]) -> T:
    """What Twilio answers, or SendError. Raised outside of `except`, for twilio's errors quote phone numbers and would
    be chained.
    """
    try:
        return await request
    except KINDS as error:
        refusal = classify(error)
    raise refusal
