"""Carries python-telegram-bot's requests over aiohttp, and tells "never left" from "left, and no answer came".

The library's own transport (httpx) loses a connection of its pool for each cancelled request
(https://github.com/encode/httpcore/issues/1093) and costs two to six times the CPU.

The URL of each request holds the bot's token and aiohttp's errors quote the URL, so errors leave here by the name of
their class alone, with no cause attached.
"""

import json
from typing import Any

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

#: Seconds. Waiting for a free connection and making one; then silence while Telegram works.
CONNECT_TIMEOUT_SECONDS = 10.0
READ_TIMEOUT_SECONDS = 20.0

#: Together with the long poll more than the sender ever has in flight, so that nothing waits for a connection.
CONNECTIONS = 64


class NotSentError(NetworkError):
    """No connection came about: Telegram has seen nothing of the request."""


class NoAnswerError(NetworkError):
    """The request left, and what came back says nothing of what became of it."""


class RateLimitedError(TelegramError):
    """429. The library's own `RetryAfter` warns of a change to come whenever it is made; this one holds the seconds."""

    def __init__(self, retry_after: float | None) -> None:
        super().__init__("too many requests")
        self.retry_after = retry_after


class AiohttpRequest(BaseRequest):
    """One session with one pool for everything, the long poll included."""

    def __init__(
        self, *, connect_timeout: float = CONNECT_TIMEOUT_SECONDS, read_timeout: float = READ_TIMEOUT_SECONDS
    ) -> None:
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_timeout

    async def initialize(self) -> None:
        if self._session is None:
            # Idle connections are dropped after 15 s, before Telegram drops them (about 39 s): a request on a
            # connection the other side is just closing would end as "perhaps sent".
            connector = aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=15)
            self._session = aiohttp.ClientSession(connector=connector, headers={"User-Agent": self.USER_AGENT})

    async def shutdown(self) -> None:
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  aiohttp has none; the total bounds it
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  part of aiohttp's connect
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSentError("session is not open")
        timeout = self._timeout(connect_timeout, read_timeout)
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout, allow_redirects=False
            ) as response:
                status, payload = response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            raise NotSentError(f"not connected: {type(error).__name__}") from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NoAnswerError(f"connection lost: {type(error).__name__}") from None
        _refuse_useless(status, payload)
        return status, payload

    def _timeout(self, connect_given: object, read_given: object) -> aiohttp.ClientTimeout:
        connect = _seconds(connect_given, self._connect_timeout)
        read = _seconds(read_given, self._read_timeout)
        # The total stops a server that trickles for ever; it is above the sum, so that connect and read speak first.
        return aiohttp.ClientTimeout(total=connect + 2 * read, connect=connect, sock_read=read)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As the library's, but without logging the payload, which may hold what somebody wrote."""
        try:
            answer = json.loads(payload)
        except ValueError:
            raise NoAnswerError("answer is not JSON") from None
        if not isinstance(answer, dict) or not answer.keys() & {"result", "description"}:
            raise NoAnswerError("answer is not of the Bot API")
        return answer


def _seconds(given: object, default: float) -> float:
    return given if isinstance(given, int | float) else default


def _body(request: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if request is None:
        return None
    if not request.contains_files:
        return request.json_parameters
    # Unquoted: Telegram shows a file's name as it comes, and %C3%A6 is no æ.
    form = aiohttp.FormData(request.json_parameters, quote_fields=False)
    for name, (filename, content, content_type) in request.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=content_type)
    return form


def _refuse_useless(status: int, payload: bytes) -> None:
    """The two answers python-telegram-bot tells too little of."""
    if status >= 500:
        raise NoAnswerError(str(status))
    if status == 429:
        try:
            raise RateLimitedError(float(json.loads(payload)["parameters"]["retry_after"]))
        except (ValueError, KeyError, TypeError):
            raise RateLimitedError(None) from None
