"""The webhooks: is it genuine, what does it say, hand it to the inbox, and answer only when it is committed.

403  not from the provider          400  not what the provider's documentation promises
503  not stored: send it again      200  stored (nothing is ever sent from here: replies are in the outbox)

GET /healthz   200 ready: the database answers and fits; 503 live, but not ready; no answer: not live
GET /metrics   see metrics.py
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web

from bot.channels import Channel, Received, ReceivedError
from bot.channels.sms import SMS_PATH, STATUS_PATH
from bot.channels.telegram import Telegram
from bot.core.messages import ChannelName, Inbound
from bot.database import DatabaseError
from bot.database.migrate import outstanding, read
from bot.inbox import Inbox, NotKeptError
from bot.metrics import CONTENT_TYPE
from bot.runtime import MIGRATIONS, Runtime
from bot.store import channel_stops, figures

log = structlog.get_logger()

#: Larger than anything the providers send; whatever is larger is not from them.
MOST_BYTES = 1 << 20

#: Seconds until a database that says nothing counts as away. Monitors wait no longer either.
PATIENCE = 5.0

TELEGRAM_PATH = "/telegram"

PATHS = {ChannelName.SMS: (SMS_PATH, STATUS_PATH), ChannelName.TELEGRAM: (TELEGRAM_PATH,)}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def application(runtime: Runtime, inbox: Inbox) -> web.Application:
    app = web.Application(client_max_size=MOST_BYTES)
    app.router.add_get("/healthz", _health(runtime))
    app.router.add_get("/metrics", _metrics(runtime))
    for channel in runtime.channels.values():
        for path in PATHS[channel.name]:
            app.router.add_post(path, _webhook(runtime, channel, inbox))
    return app


def _webhook(runtime: Runtime, channel: Channel, inbox: Inbox) -> Handler:
    async def handle(request: web.Request) -> web.StreamResponse:
        received = Received(request.raw_path, request.headers, await request.read())
        if not channel.is_genuine(received):
            log.warning("webhook_refused", channel=channel.name.value)
            runtime.metrics.count_rejected(channel.name)
            return web.Response(status=403)
        try:
            arrived = channel.parse(received)
        except ReceivedError as error:
            log.warning("webhook_not_understood", channel=channel.name.value, error=str(error))
            return web.Response(status=400)
        if arrived is not None:
            try:
                await inbox.receive(arrived)
            except NotKeptError:
                return web.Response(status=503, headers={"Retry-After": "2"})
            if isinstance(arrived, Inbound):
                runtime.metrics.count_inbound(channel.name, arrived.kind)
        return _answer(channel, received)

    return handle


def _answer(channel: Channel, received: Received) -> web.Response:
    """Telegram carries out a method that stands in the answer: the button stops spinning without a request of ours."""
    if isinstance(channel, Telegram):
        acknowledgement = channel.acknowledgement(received)
        return web.json_response(acknowledgement) if acknowledgement else web.Response()
    # text/plain would be sent to the customer as an SMS.
    return web.Response(text="<Response/>", content_type="text/xml")


def _health(runtime: Runtime) -> Handler:
    migrations = read(MIGRATIONS)

    async def handle(_request: web.Request) -> web.StreamResponse:
        try:
            async with asyncio.timeout(PATIENCE), runtime.database.reading() as connection:
                is_up_to_date = not await outstanding(connection, migrations)
                stopped = sorted(await channel_stops.all_of(connection)) if is_up_to_date else []
        except (DatabaseError, TimeoutError):
            return _not_ready("the database can not be used")
        if not is_up_to_date:
            return _not_ready("the database is not up to date")
        return web.json_response(
            {"live": True, "ready": True, "channels": sorted(runtime.channels), "stopped": stopped}
        )

    return handle


def _not_ready(reason: str) -> web.Response:
    return web.json_response({"live": True, "ready": False, "reason": reason}, status=503)


def _metrics(runtime: Runtime) -> Handler:
    async def handle(_request: web.Request) -> web.StreamResponse:
        try:
            async with asyncio.timeout(PATIENCE), runtime.database.reading() as connection:
                known = await figures.read(connection, runtime.clock())
        except (DatabaseError, TimeoutError):
            known = None
        return web.Response(body=runtime.metrics.render(known), headers={"Content-Type": CONTENT_TYPE})

    return handle
