"""How the port is guarded: deadlines, a bounded number of connections, and never a busy loop when files run out.

    accept --room?--> Connection --head, body in time--> the handlers of web.py
              \\-- no, and none can be made: closed       (what waits in the kernel's queue waits on while all work)

asyncio's own accepting tries again for each place of the backlog, with a line of log each, when the process is out of
files (BaseSelectorEventLoop._accept_connection of Python 3.11): 6,000 lines a second were measured. So it is done here.
"""

import asyncio
import errno
import resource
import socket
from ipaddress import ip_address

import structlog
from aiohttp import web

from bot.port.connections import ClientConnection, Connections, network_of, note_head

__all__ = ["MAX_CONNECTIONS", "Port", "note_head"]

log = structlog.get_logger()

MAX_CONNECTIONS = 1000

#: Of the files a process may open: for the database, providers, pictures and what is being accepted.
FILES_OF_OTHERS = 160

#: More than any platform's own default; some say a billion, and what goes through all of them would never end.
MAX_FILES = 65_536

#: What the kernel keeps for us until it is accepted.
BACKLOG = 1024

#: Seconds until the next try when nothing can be accepted, and between two looks at the deadlines.
PAUSE_SECONDS = 1.0
LOOK_EVERY_SECONDS = 0.5

#: The connection itself was at fault: https://man7.org/linux/man-pages/man2/accept.2.html
OF_THE_OTHER_SIDE = {errno.ECONNABORTED, errno.EPROTO, errno.ECONNRESET}


class Port:
    """Where an application listens. `host` is an address of this machine; port 0 takes a free one."""

    def __init__(
        self,
        app: web.Application,
        host: str,
        port: int,
        *,
        shutdown_seconds: float,
        max_connections: int = MAX_CONNECTIONS,
    ) -> None:
        self._host, self._number, self._max_connections = host, port, max_connections
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=shutdown_seconds)
        self._listener: socket.socket | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def open(self) -> list[asyncio.Task[None]]:
        """The tasks that run until close(). Raises OSError where the port cannot be had."""
        most = min(self._max_connections, max(16, raise_file_limit() - FILES_OF_OTHERS))
        await self._runner.setup()
        self._listener = _listen(self._host, self._number)
        connections = Connections(most)
        self._tasks = [
            asyncio.create_task(self._accept(self._listener, connections), name="port: accepting"),
            asyncio.create_task(_keep_deadlines(connections), name="port: deadlines"),
        ]
        return self._tasks

    @property
    def number(self) -> int:
        if self._listener is None:
            raise RuntimeError("the port is not open")
        return int(self._listener.getsockname()[1])

    async def close(self) -> None:
        """No new requests; those under way may finish."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._listener is not None:
            self._listener.close()
        await self._runner.cleanup()

    async def _accept(self, listener: socket.socket, connections: Connections) -> None:
        loop = asyncio.get_running_loop()
        server = self._runner.server
        if server is None:
            raise RuntimeError("the application is not set up")
        while True:
            while connections.is_full_of_work():
                await connections.freed()
            try:
                accepted, peer = await loop.sock_accept(listener)
            except OSError as error:
                if error.errno not in OF_THE_OTHER_SIDE:
                    log.error("cannot_accept", error=errno.errorcode.get(error.errno or 0))  # noqa: TRY400
                    connections.close_waiting()
                    await asyncio.sleep(PAUSE_SECONDS)
                continue
            if not connections.makes_room(network_of(str(peer[0]))):
                accepted.close()
                continue
            try:
                await loop.connect_accepted_socket(lambda: ClientConnection(server, connections, loop), accepted)
            except OSError:
                accepted.close()


async def _keep_deadlines(connections: Connections) -> None:
    while True:
        await asyncio.sleep(LOOK_EVERY_SECONDS)
        connections.close_overdue()


def _listen(host: str, port: int) -> socket.socket:
    is_v6 = ":" in host
    family = socket.AF_INET6 if is_v6 else socket.AF_INET
    # `::` is every address of this machine, of both kinds where it can be.
    both = is_v6 and ip_address(host).is_unspecified and socket.has_dualstack_ipv6()
    listener = socket.create_server((host, port), family=family, backlog=BACKLOG, dualstack_ipv6=both)
    listener.setblocking(False)
    return listener


def raise_file_limit() -> int:
    """How many files this process may open: as many as it may allow itself."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MAX_FILES if hard == resource.RLIM_INFINITY else min(hard, MAX_FILES)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        return wanted
    return MAX_FILES if soft == resource.RLIM_INFINITY else soft
