"""The webhooks: is it genuine, what does it say, hand it to the inbox, and answer only when it is committed.

403  not from the provider          400  not what the provider's documentation promises
503  not stored: send it again      200  stored (nothing is ever sent from here: replies are in the outbox)
"""

from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web

from bot.channels import Channel, Received, ReceivedError
from bot.channels.sms import SMS_PATH, STATUS_PATH
from bot.channels.telegram import Telegram
from bot.core.messages import ChannelName
from bot.database import DatabaseError
from bot.inbox import Inbox, NotKeptError
from bot.runtime import Runtime

log = structlog.get_logger()

#: Larger than anything the providers send; whatever is larger is not from them.
MOST_BYTES = 1 << 20

TELEGRAM_PATH = "/telegram"

PATHS = {ChannelName.SMS: (SMS_PATH, STATUS_PATH), ChannelName.TELEGRAM: (TELEGRAM_PATH,)}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def application(runtime: Runtime, inbox: Inbox) -> web.Application:
    app = web.Application(client_max_size=MOST_BYTES)
    app.router.add_get("/healthz", _health(runtime))
    for channel in runtime.channels.values():
        for path in PATHS[channel.name]:
            app.router.add_post(path, _webhook(channel, inbox))
    return app


def _webhook(channel: Channel, inbox: Inbox) -> Handler:
    async def handle(request: web.Request) -> web.StreamResponse:
        received = Received(request.raw_path, request.headers, await request.read())
        if not channel.is_genuine(received):
            log.warning("webhook_refused", channel=channel.name.value)
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
    async def handle(_request: web.Request) -> web.StreamResponse:
        try:
            async with runtime.database.reading() as connection:
                await connection.fetch("SELECT 1")
        except DatabaseError:
            return web.json_response({"status": "database unreachable"}, status=503)
        return web.json_response({"status": "ok", "channels": sorted(runtime.channels)})

    return handle
