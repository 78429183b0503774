import asyncio
import socket

import pytest
from aiohttp import ClientConnectorError, ConnectionTimeoutError, web

from bot.channels.sms.errors import ThrottledError
from bot.channels.sms.transport import CONNECTIONS, Transport

URL = "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json"


class Provider:
    """Answers as told, and keeps what it was asked."""

    def __init__(self):
        self.requests = []
        self.status = 200
        self.headers = {}
        self.text = "{}"
        self.gate = asyncio.Event()
        self.gate.set()
        self.at_work = self.most_at_work = 0
        self.is_full = asyncio.Event()

    async def answer(self, request):
        self.requests.append((request.method, request.raw_path, dict(request.headers), await request.text()))
        self.at_work += 1
        self.most_at_work = max(self.most_at_work, self.at_work)
        if self.at_work == CONNECTIONS:
            self.is_full.set()
        await self.gate.wait()
        self.at_work -= 1
        echo = request.query.get("n", "")
        return web.Response(status=self.status, headers=self.headers, text=self.text or echo)


@pytest.fixture
async def provider():
    provider = Provider()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", provider.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    provider.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield provider
    provider.gate.set()
    await runner.cleanup()


@pytest.fixture
async def transport(provider):
    transport = Transport(provider.url, timeout=10)
    yield transport
    await transport.close()


async def test_a_request_arrives_as_twilio_made_it(provider, transport):
    form = {"To": "+4520123456", "Body": "æ+ø &å", "MediaUrl": ["a", "b"]}
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    await transport.request("POST", URL, data=form, headers=kind, auth=("AC1", "token"))
    [(method, path, headers, body)] = provider.requests
    assert (method, path) == ("POST", "/2010-04-01/Accounts/AC1/Messages.json")
    assert body == "To=%2B4520123456&Body=%C3%A6%2B%C3%B8+%26%C3%A5&MediaUrl=a&MediaUrl=b"
    assert headers["Authorization"] == "Basic QUMxOnRva2Vu"
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"


async def test_an_api_may_live_below_a_path(provider):
    transport = Transport(f"{provider.url}/twilio/", timeout=10)
    await transport.request("GET", f"{URL}?PageToken=PA1&To=%2B45")
    await transport.close()
    assert provider.requests[0][1] == "/twilio/2010-04-01/Accounts/AC1/Messages.json?PageToken=PA1&To=%2B45"


async def test_without_an_api_url_the_address_is_twilios():
    assert Transport(None, timeout=10)._address(URL) == URL


async def test_answers_are_not_mixed_up(provider, transport):
    provider.text = ""
    answers = await asyncio.gather(*(transport.request("GET", URL, params={"n": str(n)}) for n in range(200)))
    assert [answer.text for answer in answers] == [str(n) for n in range(200)]


async def test_connections_are_few(provider, transport):
    provider.gate.clear()
    sends = asyncio.gather(*(transport.request("GET", URL) for _ in range(5 * CONNECTIONS)))
    await provider.is_full.wait()
    provider.gate.set()
    await sends
    assert provider.most_at_work == CONNECTIONS


async def test_an_answer_that_does_not_come_ends_in_a_time_out(provider):
    provider.gate.clear()
    transport = Transport(provider.url, timeout=0.3)
    with pytest.raises(TimeoutError) as caught:
        await transport.request("POST", URL)
    await transport.close()
    assert not isinstance(caught.value, ConnectionTimeoutError)
    assert len(provider.requests) == 1


async def test_a_request_may_have_its_own_time_out(provider, transport):
    provider.gate.clear()
    with pytest.raises(TimeoutError):
        await transport.request("POST", URL, timeout=0.3)


async def test_waiting_for_a_free_connection_is_not_having_sent(provider):
    provider.gate.clear()
    transport = Transport(provider.url, timeout=3)
    busy = [asyncio.create_task(transport.request("POST", URL)) for _ in range(CONNECTIONS)]
    await provider.is_full.wait()
    with pytest.raises(ConnectionTimeoutError):
        await transport.request("POST", URL, timeout=0.3)
    provider.gate.set()
    await asyncio.gather(*busy)
    await transport.close()
    assert len(provider.requests) == CONNECTIONS


async def test_nobody_there_is_told_from_a_lost_answer():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        transport = Transport(f"http://127.0.0.1:{free.getsockname()[1]}", timeout=10)
        with pytest.raises(ClientConnectorError):
            await transport.request("POST", URL)
        await transport.close()


@pytest.mark.parametrize("status", [500, 503])
async def test_a_failure_is_not_tried_again(provider, transport, status):
    provider.status = status
    assert (await transport.request("POST", URL)).status_code == status
    assert len(provider.requests) == 1


@pytest.mark.parametrize(
    ("text", "headers", "code", "seconds"),
    [
        ('{"code": 20429, "message": "Too Many Requests"}', {"Retry-After": "7"}, "20429", 7.0),
        ("busy", {"Retry-After": "soon"}, "429", None),
        ("[]", {}, "429", None),
    ],
)
async def test_too_many_requests_says_how_long_to_wait(provider, transport, text, headers, code, seconds):
    provider.status, provider.text, provider.headers = 429, text, headers
    with pytest.raises(ThrottledError) as caught:
        await transport.request("POST", URL)
    assert (caught.value.code, caught.value.retry_after) == (code, seconds)
    assert len(provider.requests) == 1


async def test_a_redirect_is_not_followed(provider, transport):
    provider.status, provider.headers = 302, {"Location": "/elsewhere"}
    assert (await transport.request("POST", URL)).status_code == 302
    assert len(provider.requests) == 1


async def test_closing_what_was_never_opened_is_fine():
    await Transport(None, timeout=10).close()


@pytest.mark.parametrize(
    ("api_url", "address"),
    [
        (None, "https://messaging.twilio.com/v1/Services"),
        ("https://api.dublin.ie1.twilio.com", "https://messaging.dublin.ie1.twilio.com/v1/Services"),
        ("http://127.0.0.1:8081/", "http://127.0.0.1:8081/v1/Services"),
    ],
)
async def test_each_product_of_twilio_has_its_own_host_at_an_edge_and_one_at_a_stand_in(api_url, address):
    assert Transport(api_url, timeout=1)._address("https://messaging.twilio.com/v1/Services") == address
