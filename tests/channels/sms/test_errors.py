import json

import aiohttp
import pytest
from twilio.base.exceptions import TwilioException, TwilioRestException, TwilioServiceException
from twilio.http.response import Response

from bot.channels import Failure
from bot.channels.sms.errors import FAILURES, KINDS, ThrottledError, classify, failure_of

NUMBER = "+4520123456"


def rest(status, code=None):
    return TwilioRestException(status, f"/Messages.json?To={NUMBER}", f"{NUMBER} is wrong", code)


def problem(status, code):
    return TwilioServiceException("urn:x", f"{NUMBER} is wrong", status, code, detail=NUMBER)


def unread(document):
    try:
        json.loads(document)
    except ValueError as error:
        return error


CASES = [
    (rest(400, 21610), Failure.OPTED_OUT, "21610"),
    (rest(400, 21211), Failure.PERMANENT, "21211"),
    (rest(400, 21408), Failure.DOUBTFUL, "21408"),
    (rest(400, 21606), Failure.CONFIGURATION, "21606"),
    (rest(400, 21611), Failure.TRANSIENT, "21611"),
    (rest(401, 20003), Failure.CONFIGURATION, "20003"),
    (rest(403, 99999), Failure.CONFIGURATION, "99999"),
    (rest(404, 20404), Failure.CONFIGURATION, "20404"),
    (rest(408, 408), Failure.UNKNOWN, "408"),
    (rest(400, 99999), Failure.DOUBTFUL, "99999"),
    (rest(400), Failure.DOUBTFUL, "400"),
    (rest(302, 302), Failure.CONFIGURATION, "302"),
    (rest(500, 20500), Failure.UNKNOWN, "20500"),
    (rest(503, 20503), Failure.UNKNOWN, "20503"),
    # Whatever the code says, a 5xx may have gone out.
    (rest(500, 21610), Failure.UNKNOWN, "21610"),
    (problem(400, 21610), Failure.OPTED_OUT, "21610"),
    (problem(500, 20500), Failure.UNKNOWN, "20500"),
    (TwilioException("Unable to fetch page", Response(401, NUMBER)), Failure.CONFIGURATION, "401"),
    (TwilioException("Unable to fetch page", Response(503, NUMBER)), Failure.UNKNOWN, "503"),
    (TwilioException("Page Records cannot be deserialized"), Failure.UNKNOWN, "unreadable"),
    (ThrottledError("20429", 7.0), Failure.TRANSIENT, "20429"),
    (aiohttp.ClientConnectorError(None, OSError("refused")), Failure.TRANSIENT, "connect"),
    (aiohttp.ClientConnectorDNSError(None, OSError("no name")), Failure.TRANSIENT, "connect"),
    (aiohttp.ConnectionTimeoutError(NUMBER), Failure.TRANSIENT, "connect"),
    (aiohttp.SocketTimeoutError(NUMBER), Failure.UNKNOWN, "timeout"),
    (TimeoutError(NUMBER), Failure.UNKNOWN, "timeout"),
    (aiohttp.ServerDisconnectedError(NUMBER), Failure.UNKNOWN, "disconnected"),
    (aiohttp.ClientOSError(104, NUMBER), Failure.UNKNOWN, "disconnected"),
    (aiohttp.ClientPayloadError(NUMBER), Failure.UNKNOWN, "disconnected"),
    (ConnectionResetError(NUMBER), Failure.UNKNOWN, "disconnected"),
    (unread("{"), Failure.UNKNOWN, "unreadable"),
    (AttributeError(f"'list' object has no attribute 'get' {NUMBER}"), Failure.UNKNOWN, "unreadable"),
]


@pytest.mark.parametrize(("error", "failure", "code"), CASES, ids=[f"{type(e).__name__} {c}" for e, _, c in CASES])
def test_every_way_a_request_ends(error, failure, code):
    assert isinstance(error, KINDS)
    refusal = classify(error)
    assert (refusal.failure, refusal.code) == (failure, code)
    assert NUMBER not in str(refusal)
    assert NUMBER not in repr(refusal)


def test_throttled_says_how_long_to_wait():
    assert classify(ThrottledError("20429", 7.0)).retry_after == 7.0
    assert classify(ThrottledError("20429", None)).retry_after is None


def test_only_stop_is_an_opt_out():
    assert [code for code, failure in FAILURES.items() if failure is Failure.OPTED_OUT] == [21610]


@pytest.mark.parametrize(
    ("code", "failure"),
    [
        (30003, Failure.TRANSIENT),
        (30005, Failure.PERMANENT),
        (30007, Failure.DOUBTFUL),
        (30008, Failure.UNKNOWN),
        (21610, Failure.OPTED_OUT),
        (30999, Failure.DOUBTFUL),
    ],
)
def test_the_codes_of_status_reports(code, failure):
    assert failure_of(code) is failure
