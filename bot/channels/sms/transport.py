"""How requests reach Twilio's API: a pooled aiohttp session that times out, retries nothing and logs nothing.

twilio-python's own asynchronous client (9.13) ignores its time-out, can give one caller the answer of another, sends a
POST again on 5xx (a second SMS), and hides Retry-After: https://github.com/twilio/twilio-python/issues/925.
"""

import json
import logging
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from aiohttp import ClientSession, ClientTimeout, TCPConnector, encode_basic_auth
from twilio.http import AsyncHttpClient
from twilio.http.response import Response

from bot.channels.sms.errors import ThrottledError

#: More than the sender ever has under way (`bot/dispatch/dispatcher.py`) with what is looked up meanwhile, so that
#: nothing waits for a connection. Twilio sends 10 segments a second per sender and limits requests at work per account.
CONNECTIONS: Final = 24

# They log addresses with phone numbers in them at INFO.
for _name in ("twilio.async_http_client", "twilio.http_client"):
    logging.getLogger(_name).setLevel(logging.WARNING)


class Transport(AsyncHttpClient):  # type: ignore[misc]  # twilio-python ships no types
    """Opens its session with the first request, inside the running loop; `close` it."""

    def __init__(self, api_url: str | None, timeout: float) -> None:
        super().__init__(logging.getLogger("twilio.async_http_client"), is_async=True, timeout=timeout)
        self._api_url = api_url
        self._session: ClientSession | None = None
        # A third of the time for getting a connection: what waits for a free one until then has surely not been sent.
        self._timeout = ClientTimeout(total=timeout, connect=timeout / 3)

    async def request(
        self,
        method: str,
        uri: str,
        params: dict[str, Any] | None = None,
        data: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - the signature is twilio's
        allow_redirects: bool = False,
    ) -> Response:
        """May raise ThrottledError, aiohttp.ClientError, TimeoutError."""
        headers = dict(headers or {})
        if auth:
            headers["Authorization"] = encode_basic_auth(*auth)
        if self._session is None:
            self._session = ClientSession(connector=TCPConnector(limit=CONNECTIONS), timeout=self._timeout)
        async with self._session.request(
            method,
            self._address(uri),
            params=params,
            data=urlencode(data, doseq=True).encode() if data else None,
            headers=headers,
            timeout=ClientTimeout(total=timeout, connect=timeout / 3) if timeout else self._timeout,
            allow_redirects=allow_redirects,
        ) as answer:
            text = await answer.text(errors="replace")
            if answer.status == 429:
                raise ThrottledError(_code(text), _seconds(answer.headers.get("Retry-After", "")))
            return Response(answer.status, text, answer.headers)

    def _address(self, uri: str) -> str:
        if self._api_url is None:
            return uri
        parts = urlsplit(uri)
        # api.dublin.ie1.twilio.com has its siblings, such as messaging.dublin.ie1.twilio.com.
        product = parts.netloc.partition(".")[0]
        base = self._api_url.rstrip("/").replace("://api.", f"://{product}.", 1)
        return base + parts._replace(scheme="", netloc="").geturl()

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None


def _code(text: str) -> str:
    try:
        return str(json.loads(text)["code"])
    except (ValueError, TypeError, KeyError):
        return "429"


def _seconds(value: str) -> float | None:
    # A date is allowed too (RFC 9110, 10.2.3), but Twilio counts seconds.
    return float(value) if value.isascii() and value.isdigit() else None
