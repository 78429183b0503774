"""Who may stay connected: each has a deadline for its request, and of too many the ones that say nothing go first.

A connection *waits* until its request has come in whole, and *works* until that is answered. Only what waits is ever
closed here; what works has time-outs of its own.

    waiting for a head, or in the middle of one     REQUEST_SECONDS, dripping or not
    waiting for the rest of a body                  REQUEST_SECONDS more
    answered, and kept open for the next request    REQUEST_SECONDS

Room for a newcomer is made by closing the one that has waited longest, of the newcomer's own network where that has its
share already, else of the network that has the most. So who opens a thousand closes their own.
"""

import asyncio
from collections import Counter
from ipaddress import IPv6Address, ip_address
from typing import Any

from aiohttp import web

#: For a head, then for its body, then between two requests. Providers take milliseconds; nginx gives 60, uvicorn 5.
REQUEST_SECONDS = 10.0

#: A request's line and each of its headers, and how many: what a connection can keep in memory before it is believed.
MAX_LINE_BYTES = 8190
MAX_HEADERS = 64


class Connections:
    """All of one port. `most` in all; one network has at most half of them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._most_of_one = max(1, most // 2)
        #: With the time each began to wait, the longest wait first.
        self._since: dict[ClientConnection, float] = {}
        self._networks: Counter[str] = Counter()
        self._freed = asyncio.Event()

    def __len__(self) -> int:
        return len(self._since)

    def add(self, connection: "ClientConnection") -> None:
        self._networks[connection.network] += 1
        self._since[connection] = asyncio.get_running_loop().time()

    def begin_wait(self, connection: "ClientConnection") -> None:
        # One that was closed meanwhile does not come back.
        if self._since.pop(connection, None) is not None:
            self._since[connection] = asyncio.get_running_loop().time()

    def remove(self, connection: "ClientConnection") -> None:
        if self._since.pop(connection, None) is None:
            return
        self._networks[connection.network] -= 1
        if not self._networks[connection.network]:
            del self._networks[connection.network]
        self._freed.set()

    def makes_room(self, network: str) -> bool:
        """Whether one more from there can stay; another may have been closed for it."""
        if self._networks[network] >= self._most_of_one:
            return self._close_longest_wait(network)
        if len(self) < self._most:
            return True
        # Counted anew each time: there are at most as many networks as connections.
        return any(self._close_longest_wait(name) for name, _ in self._networks.most_common())

    async def freed(self) -> None:
        """Returns when a connection has ended since this was called."""
        self._freed.clear()
        await self._freed.wait()

    def is_full_of_work(self) -> bool:
        """No room, and none can be made."""
        return len(self) >= self._most and not any(one.is_waiting for one in self._since)

    def close_overdue(self) -> None:
        due = asyncio.get_running_loop().time() - REQUEST_SECONDS
        overdue = []
        for connection, since in self._since.items():
            if since > due:
                break
            overdue.append(connection)
        for connection in overdue:
            if connection.is_waiting:
                connection.abort()

    def close_waiting(self) -> None:
        """All of them: the process has run out of files."""
        for connection in [one for one in self._since if one.is_waiting]:
            connection.abort()

    def _close_longest_wait(self, network: str) -> bool:
        for connection in self._since:
            if connection.network == network and connection.is_waiting:
                connection.abort()
                return True
        return False


class ClientConnection(web.RequestHandler):
    """One connection, by aiohttp's own protocol, which has no time-outs for what it reads."""

    def __init__(self, server: web.Server, connections: Connections, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(
            server,
            loop=loop,
            access_log=None,  # type: ignore[arg-type]
            max_line_size=MAX_LINE_BYTES,
            max_field_size=MAX_LINE_BYTES,
            max_headers=MAX_HEADERS,
            # No provider compresses what it posts, and a few kilobytes can unfold to gigabytes.
            auto_decompress=False,
        )
        self._connections = connections
        self._request: web.BaseRequest | None = None
        self._has_answered = False
        self.network = ""

    @property
    def is_waiting(self) -> bool:
        return self._request is None or not self._request.content.is_eof()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.network = network_of(str((transport.get_extra_info("peername") or ("",))[0]))
        self._connections.add(self)
        super().connection_made(transport)

    def connection_lost(self, exc: BaseException | None) -> None:
        self._connections.remove(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._has_answered:
            # The first byte of a next request on a connection kept open: its time begins now.
            self._has_answered = False
            self._connections.begin_wait(self)
        super().data_received(data)

    def began(self, request: web.BaseRequest) -> None:
        """The head is whole."""
        self._request, self._has_answered = request, False
        self._connections.begin_wait(self)

    async def finish_response(
        self, request: web.BaseRequest, resp: web.StreamResponse, start_time: float | None
    ) -> tuple[web.StreamResponse, bool]:
        # Its own default tells the versions of Python and aiohttp, which only attackers can use.
        resp.headers["Server"] = "nps-bot"
        self._request = None
        self._connections.begin_wait(self)
        try:
            return await super().finish_response(request, resp, start_time)
        finally:
            self._has_answered = True

    def abort(self) -> None:
        """At once: whoever does not read is not waited for."""
        transport: Any = self.transport
        self._connections.remove(self)
        if transport is not None:
            transport.abort()


@web.middleware
async def note_head(request: web.Request, handler: Any) -> web.StreamResponse:
    """Tells the connection that the head of a request is whole. A body that never becomes whole is no fault of ours."""
    if isinstance(request.protocol, ClientConnection):
        request.protocol.began(request)
    try:
        response: web.StreamResponse = await handler(request)
    except Exception:
        # Torn, given up, or not what its head says of it (chunks without end, a length that is none).
        if request.content.exception() is None:
            raise
        return web.Response(status=400)
    return response


def network_of(address: str) -> str:
    """What one customer of a provider has: an IPv4 address, or the first 64 bits of an IPv6 one."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    if not isinstance(found, IPv6Address):
        return str(found)
    return str(found.ipv4_mapped or IPv6Address(int(found) >> 64 << 64))
