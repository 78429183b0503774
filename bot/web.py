"""The webhooks: is it genuine, what does it say, hand it to the inbox, and answer only when it is committed.

403  not from the provider          400  not what the provider's documentation promises
413  larger than any webhook        503  not stored: send it again
200  stored, or set aside since nobody can read it (nothing is ever sent from here: replies are in the outbox)

GET /healthz   see health.py
GET /metrics   see metrics.py; for this machine, or with METRICS_TOKEN
"""

import asyncio
import hmac
from collections.abc import Awaitable, Callable
from ipaddress import ip_address

import structlog
from aiohttp import HttpVersion11, web

from bot.channels import Channel, Received, ReceivedError, UnreadableError
from bot.channels.sms import SMS_PATH, STATUS_PATH
from bot.channels.telegram import Telegram
from bot.core.messages import ChannelName, Inbound
from bot.database import DatabaseError
from bot.health import Health
from bot.inbox import Inbox, NotKeptError
from bot.metrics import CONTENT_TYPE
from bot.port import note_head
from bot.runtime import Runtime
from bot.store import figures

log = structlog.get_logger()

#: Larger than anything the providers post: an SMS has 1,600 characters, a message on Telegram 4,096, each of them six
#: to twelve bytes in a form or in JSON.
MAX_BODY_BYTES = 64 * 1024

#: Until a database that says nothing counts as away. Monitors wait no longer either.
ANSWER_WITHIN_SECONDS = 5.0

TELEGRAM_PATH = "/telegram"

PATHS = {ChannelName.SMS: (SMS_PATH, STATUS_PATH), ChannelName.TELEGRAM: (TELEGRAM_PATH,)}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def application(runtime: Runtime, inbox: Inbox) -> web.Application:
    app = web.Application(client_max_size=MAX_BODY_BYTES, middlewares=[note_head])
    app.router.add_get("/healthz", _health(runtime))
    app.router.add_get("/metrics", _metrics(runtime))
    for channel in runtime.channels.values():
        for path in PATHS[channel.name]:
            app.router.add_post(path, _webhook(runtime, channel, inbox))
    return app


def _webhook(runtime: Runtime, channel: Channel, inbox: Inbox) -> Handler:
    async def handle(request: web.Request) -> web.StreamResponse:
        if (request.content_length or 0) > MAX_BODY_BYTES:
            raise web.HTTPRequestEntityTooLarge(MAX_BODY_BYTES)
        # Before the body is read: whoever cannot sign is not to cost us one.
        if not channel.is_signed(request.headers):
            return _refused(runtime, channel)
        received = Received(request.raw_path, request.headers, await request.read())
        if not channel.is_genuine(received):
            return _refused(runtime, channel)
        try:
            await _take(runtime, channel, inbox, received)
        except ReceivedError as error:
            log.warning("webhook_not_understood", channel=channel.name.value, error=str(error))
            return web.Response(status=400)
        except NotKeptError:
            return web.Response(status=503, headers={"Retry-After": "2"})
        return _answer(channel, received)

    return handle


async def _take(runtime: Runtime, channel: Channel, inbox: Inbox, received: Received) -> None:
    """Raises ReceivedError, NotKeptError."""
    try:
        arrived = channel.parse(received)
    except UnreadableError as error:
        await inbox.set_unreadable_aside(channel.name, error)
        return
    if arrived is not None:
        await inbox.receive(arrived)
    if isinstance(arrived, Inbound):
        runtime.metrics.count_inbound(channel.name, arrived.kind)


def _refused(runtime: Runtime, channel: Channel) -> web.Response:
    log.warning("webhook_refused", channel=channel.name.value)
    runtime.metrics.count_rejected(channel.name)
    return web.Response(status=403)


def _answer(channel: Channel, received: Received) -> web.Response:
    """Telegram carries out a method that stands in the answer: the button stops spinning without a request of ours."""
    if isinstance(channel, Telegram):
        acknowledgement = channel.acknowledgement(received)
        return web.json_response(acknowledgement) if acknowledgement else web.Response()
    # text/plain would be sent to the customer as an SMS.
    return web.Response(text="<Response/>", content_type="text/xml")


def _health(runtime: Runtime) -> Handler:
    health = Health(runtime.database, ANSWER_WITHIN_SECONDS)

    async def handle(_request: web.Request) -> web.StreamResponse:
        state = await health.look()
        if state.fault is not None:
            return web.json_response({"live": True, "ready": False, "reason": state.fault}, status=503)
        return web.json_response(
            {
                "live": True,
                "ready": True,
                "channels": sorted(runtime.channels),
                "stopped": list(state.stopped),
                "admin_chats_unreachable": state.unreachable_chats,
            }
        )

    return handle


def _metrics(runtime: Runtime) -> Handler:
    async def handle(request: web.Request) -> web.StreamResponse:
        if not (is_of_this_machine(request) or _has_token(request, runtime)):
            return web.Response(
                status=401,
                headers={"WWW-Authenticate": "Bearer"},
                text="Ask from this machine, or set METRICS_TOKEN and send it as a bearer token.\n",
            )
        try:
            async with asyncio.timeout(ANSWER_WITHIN_SECONDS), runtime.database.reading() as connection:
                known = await figures.read(connection, runtime.clock())
        except (DatabaseError, TimeoutError):
            known = None
        return web.Response(body=runtime.metrics.render(known), headers={"Content-Type": CONTENT_TYPE})

    return handle


#: What proxies add: by any of them the request is somebody else's, although it comes from this machine.
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via")


def is_of_this_machine(request: web.BaseRequest) -> bool:
    """Not merely passed on by a proxy on it, even one that adds nothing: by default nginx speaks HTTP/1.0 to us, and
    others keep the name that was asked for.
    """
    if any(name in request.headers for name in FORWARDED) or request.version < HttpVersion11:
        return False
    name = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdecimal() else request.host
    return _is_loopback(request.remote or "") and (name == "localhost" or _is_loopback(name.strip("[]")))


def _is_loopback(address: str) -> bool:
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return (getattr(found, "ipv4_mapped", None) or found).is_loopback


def _has_token(request: web.BaseRequest, runtime: Runtime) -> bool:
    token = runtime.settings.metrics_token
    kind, _, said = request.headers.get("Authorization", "").partition(" ")
    if token is None or kind.lower() != "bearer":
        return False
    # As bytes: compare_digest refuses text beyond ASCII.
    return hmac.compare_digest(said.strip().encode("utf-8", "surrogateescape"), token.get_secret_value().encode())
