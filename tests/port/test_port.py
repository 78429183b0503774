"""Real sockets against the real port: who says nothing, or half of something, is closed, and others are answered."""

import asyncio
import os
import resource
import socket
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from structlog.testing import capture_logs

from bot import port as port_module
from bot.port import Port, connections, note_head, raise_file_limit
from bot.port.connections import network_of
from tests.bots import until

#: What the tests take for ten seconds, so that they wait for one.
DEADLINE = 1.0


def application():
    async def said(request):
        return web.Response(text=f"{len(await request.read())}")

    async def busy(request):
        request.app[GATE].append(gate := asyncio.Event())
        await gate.wait()
        return web.Response(text="done")

    async def failing(_request):
        raise RuntimeError("a fault of ours")

    async def here(_request):
        return web.Response(text="here")

    app = web.Application(client_max_size=64 * 1024, middlewares=[note_head])
    app[GATE] = []
    app.router.add_post("/said", said)
    app.router.add_get("/busy", busy)
    app.router.add_get("/failing", failing)
    app.router.add_get("/", here)
    return app


GATE = web.AppKey("gate", list)


@pytest_asyncio.fixture
async def app():
    return application()


@pytest_asyncio.fixture
async def opened(app, monkeypatch):
    monkeypatch.setattr(connections, "REQUEST_SECONDS", DEADLINE)
    monkeypatch.setattr(port_module, "LOOK_EVERY_SECONDS", 0.05)
    port = Port(app, "127.0.0.1", 0, shutdown_seconds=5)
    await port.open()
    yield port
    for gate in app[GATE]:
        gate.set()
    await port.close()


class Line:
    """One connection, byte by byte."""

    @classmethod
    async def to(cls, port):
        line = cls()
        line.reader, line.writer = await asyncio.open_connection("127.0.0.1", port.number)
        return line

    def send(self, data):
        self.writer.write(data)

    async def end(self):
        """All that came until the other side closed."""
        try:
            return await self.reader.read()
        except ConnectionResetError:
            return b""
        finally:
            self.writer.close()

    async def answer(self):
        head = await self.reader.readuntil(b"\r\n\r\n")
        [length] = [int(line[16:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length: ")]
        return head, await self.reader.readexactly(length)


async def get(port, path="/"):
    line = await Line.to(port)
    line.send(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
    return await line.end()


@asynccontextmanager
async def lines(port, count, data=b""):
    async with AsyncExitStack() as stack:
        found = []
        for _ in range(count):
            line = await Line.to(port)
            line.send(data)
            stack.callback(line.writer.close)
            found.append(line)
        yield found


HALVES = {
    "nothing": b"",
    "half a line": b"POST /sa",
    "half a head": b"POST /said HTTP/1.1\r\nHost: x\r\nX-Twilio-Sig",
    "half a body": b"POST /said HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf",
    "half a chunk": b"POST /said HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf",
    "a body of which nothing comes": b"POST /said HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n",
    "a body that is asked for": b"POST /said HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n",
    "a body nobody reads": b"POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf",
    "a second request that never comes": b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    "half a second request": b"GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HT",
    "half of an upgrade": b"GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
}


@pytest.mark.parametrize("said", HALVES.values(), ids=HALVES.keys())
async def test_who_says_half_is_closed_and_others_are_answered_meanwhile(opened, said):
    async with lines(opened, 20, said) as found:
        assert b"200 OK" in await get(opened)
        async with asyncio.timeout(20):
            await asyncio.gather(*(line.end() for line in found))
    assert b"200 OK" in await get(opened)


@pytest.mark.parametrize(
    ("begin", "drop"),
    [
        (b"POST /said HTTP/1.1\r\n", b"X: y\r\n"),
        (b"POST /said HTTP/1.1\r\nX: ", b"y"),
        (b"POST /said HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n", b"y"),
        (b"POST /said HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\ny\r\n"),
        (b"GET / HTTP/1.1\r\nHost: x\r\n\r\nGET ", b"/"),
        (b"\r\n", b"\r\n"),
    ],
)
async def test_who_drips_is_closed_all_the_same(opened, begin, drop):
    line = await Line.to(opened)
    line.send(begin)

    async def drip():
        with suppress(ConnectionError):
            while True:
                line.send(drop)
                await line.writer.drain()
                await asyncio.sleep(0.05)

    dripping = asyncio.create_task(drip())
    async with asyncio.timeout(20):
        await line.end()
    dripping.cancel()
    await asyncio.gather(dripping, return_exceptions=True)


async def test_who_does_not_read_the_answer_is_closed(opened):
    line = await Line.to(opened)
    line.writer.transport.pause_reading()
    line.send(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" * 2000)
    await asyncio.sleep(2 * DEADLINE)
    line.writer.transport.resume_reading()
    async with asyncio.timeout(20):
        await line.end()
    assert b"200 OK" in await get(opened)


async def test_a_request_that_takes_its_time_to_be_answered_is_left_alone(opened, app):
    asking = asyncio.create_task(get(opened, "/busy"))
    await asyncio.sleep(2 * DEADLINE)
    assert not asking.done()
    app[GATE][0].set()
    assert (await asking).endswith(b"done")


async def test_a_connection_that_is_used_again_and_again_stays(opened):
    line = await Line.to(opened)
    for _ in range(6):
        line.send(b"POST /said HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n123")
        assert (await line.answer())[1] == b"3"
        await asyncio.sleep(DEADLINE / 3)
    line.writer.close()


# --- many ------------------------------------------------------------------------------------------------------------


@contextmanager
def files(most):
    """So many may be open; a thousand connections are two thousand files here."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, before[1]), before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


async def test_a_thousand_that_say_nothing_leave_the_others_answered(app):
    # With the deadline as it is: they are there the whole time.
    with files(4096):
        port = Port(app, "127.0.0.1", 0, shutdown_seconds=5)
        await port.open()
        async with lines(port, 1000):
            async with asyncio.timeout(5):
                for _ in range(20):
                    assert b"200 OK" in await get(port)
        await port.close()


async def test_of_too_many_the_one_that_waited_longest_goes_and_who_works_stays(app):
    port = Port(app, "127.0.0.1", 0, shutdown_seconds=5, max_connections=4)
    await port.open()
    working = asyncio.create_task(get(port, "/busy"))
    await until(lambda: app[GATE])
    first, second = await Line.to(port), await Line.to(port)
    # One network has half of four: the first makes room for the second.
    assert await first.end() == b""
    app[GATE][0].set()
    assert (await working).endswith(b"done")
    second.send(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert b"200 OK" in await second.end()
    await port.close()


class Standing:
    """A connection, as far as the rule looks at it."""

    def __init__(self, network, is_waiting, all_of_them):
        self.network, self.is_waiting, self.all_of_them = network, is_waiting, all_of_them
        all_of_them.add(self)

    def abort(self):
        self.all_of_them.remove(self)


async def test_room_is_made_by_whoever_has_the_most():
    found = connections.Connections(10)
    many = [Standing("10.0.0.1", True, found) for _ in range(5)]
    few = [Standing(f"10.0.0.{number}", True, found) for number in range(2, 7)]
    assert found.makes_room("10.0.0.9")
    assert many[0] not in found._since
    assert all(one in found._since for one in few)
    assert len(found) == 9


async def test_nobody_who_works_is_closed_and_a_newcomer_waits_or_goes():
    found = connections.Connections(4)
    working = [Standing("10.0.0.1", False, found) for _ in range(2)]
    assert not found.makes_room("10.0.0.1")
    working += [Standing("10.0.0.2", False, found) for _ in range(2)]
    assert found.is_full_of_work()
    assert not found.makes_room("10.0.0.3")
    freed = asyncio.create_task(found.freed())
    await asyncio.sleep(0)
    working[0].abort()
    await freed
    assert not found.is_full_of_work()
    assert found.makes_room("10.0.0.3")


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::"),
        ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::"),
        ("fe80::1%eth0", "fe80::"),
        ("", ""),
    ],
)
def test_who_has_a_network_of_addresses_counts_as_one(address, network):
    assert network_of(address) == network


# --- out of files ----------------------------------------------------------------------------------------------------


@contextmanager
def no_file_left():
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    lowest = os.dup(0)
    os.close(lowest)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


async def test_out_of_files_it_neither_spins_nor_floods_and_goes_on(app, monkeypatch):
    monkeypatch.setattr(port_module, "PAUSE_SECONDS", 0.2)
    port = Port(app, "127.0.0.1", 0, shutdown_seconds=5)
    await port.open()
    loop = asyncio.get_running_loop()
    idle = await Line.to(port)
    clients = [socket.socket() for _ in range(50)]
    for client in clients:
        client.setblocking(False)
    with capture_logs() as logs, no_file_left():
        for client in clients:
            await loop.sock_connect(client, ("127.0.0.1", port.number))
        await asyncio.sleep(1)
    failures = [entry["error"] for entry in logs if entry["event"] == "cannot_accept"]
    assert set(failures) == {"EMFILE"}
    assert len(failures) <= 6
    # Who said nothing is given up for those who come, one at each try; all others are heard in the end.
    assert await idle.end() == b""
    async with asyncio.timeout(20):
        heard = [await heard_by(client) for client in clients]
    assert heard.count(True) >= len(clients) - len(failures)
    assert b"200 OK" in await get(port)
    await port.close()


async def heard_by(client):
    """Whether a request over this socket is answered."""
    loop = asyncio.get_running_loop()
    with client, suppress(ConnectionError):
        await loop.sock_sendall(client, b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        return b"200 OK" in await loop.sock_recv(client, 1000)
    return False


async def test_as_many_files_as_this_process_may_allow_itself():
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, before[1]))
    assert raise_file_limit() == min(before[1], port_module.MAX_FILES)
    assert resource.getrlimit(resource.RLIMIT_NOFILE) == (min(before[1], port_module.MAX_FILES), before[1])
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


# --- what is said of us ----------------------------------------------------------------------------------------------

ODD = [
    b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    b"GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    b"GET /said HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    b"GET /failing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"garbage\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost : x\r\n\r\n",
    b"GET / HTTP/1.1\r\nX: " + b"y" * 20_000 + b"\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 500 + b"\r\n",
    b"POST /said HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    b"POST /said HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"POST /said HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 90000\r\n\r\n" + b"y" * 90_000,
]


@pytest.mark.parametrize("said", ODD, ids=lambda said: str(said[:30]))
async def test_no_answer_tells_a_version(opened, said):
    line = await Line.to(opened)
    line.send(said)
    async with asyncio.timeout(20):
        answer = await line.end()
    assert b"Server: nps-bot\r\n" in answer
    for word in (b"aiohttp", b"Python", b"Traceback", b"a fault of ours"):
        assert word not in answer


async def test_a_body_that_is_torn_is_no_fault_of_ours(opened):
    with capture_logs() as logs:
        for said in (HALVES["half a body"], HALVES["half a chunk"], ODD[10]):
            line = await Line.to(opened)
            line.send(said)
            await line.writer.drain()
            await asyncio.sleep(0.1)
            line.writer.close()
        assert b"200 OK" in await get(opened)
        with socket.create_connection(("127.0.0.1", opened.number)):
            pass
    # The library says its own line, once a minute at most.
    ours = [entry for entry in logs if entry["event"] != "library"]
    assert [entry for entry in ours if entry["log_level"] in {"error", "critical"}] == []


async def test_what_is_packed_is_not_unpacked(opened):
    """A kilobyte can become a gigabyte."""
    async with aiohttp.ClientSession() as session:
        packed = b"x" * 500
        headers = {"Content-Encoding": "gzip"}
        async with session.post(f"http://127.0.0.1:{opened.number}/said", data=packed, headers=headers) as answer:
            assert await answer.text() == "500"
