"""Opens a channel again that was stopped since its provider refused us.

    each minute: check() --good--> one message, the one that was refused --sent--> open; the admins are told
                    \\--bad                                     \\--refused
                     \\------------------------------------------\\--> stays stopped, and nobody is told again

A good check alone proves little: it finds the account in order where the sender is not.
"""

from collections.abc import Sequence

import structlog

from bot import alerts, outbox
from bot.channels import Failure, SendError
from bot.core.messages import ChannelName
from bot.core.texts import admins as admin_texts
from bot.database import Connection
from bot.loops import repeat
from bot.outbox import Chosen
from bot.runtime import Runtime
from bot.store import channel_stops
from bot.store.channel_stops import ChannelStop
from bot.store.outbox import Queued

log = structlog.get_logger()

#: Seconds.
EVERY = 60.0

#: So many of those that are due are looked through for the one that was refused.
LOOKED_AT = 200

#: After these it is as open a question as before whether the provider lets us in.
_NO_PROOF = {Failure.CONFIGURATION, Failure.TRANSIENT, Failure.UNKNOWN}


async def keep_reopening(runtime: Runtime, channel: ChannelName) -> None:
    """Until cancelled. For who alone sends on the channel."""

    async def work() -> None:
        if (stop := await stop_of(runtime, channel)) is not None:
            await try_again(runtime, stop)

    await repeat(f"reopening {channel.value}", EVERY, work)


async def stop_of(runtime: Runtime, channel: ChannelName) -> ChannelStop | None:
    async with runtime.database.reading() as connection:
        return (await channel_stops.all_of(connection)).get(channel)


async def try_again(runtime: Runtime, stop: ChannelStop) -> bool:
    """Whether the channel is open now. For who alone sends on it."""
    try:
        await runtime.channels[stop.channel].check()
    except SendError as error:
        log.warning("channel_still_stopped", channel=stop.channel.value, code=error.code)
        return False
    if not await _is_let_in(runtime, stop):
        return False

    async def reopen(connection: Connection) -> None:
        if await channel_stops.remove(connection, stop.channel):
            await alerts.alert(runtime, connection, admin_texts.CHANNEL_OPEN, channel=stop.channel.value)

    await runtime.database.repeating(reopen)
    log.info("channel_open", channel=stop.channel.value)
    return True


async def _is_let_in(runtime: Runtime, stop: ChannelStop) -> bool:
    """Where nothing is due, a good check is all there is to go by."""

    def choose(due: Sequence[Queued]) -> Chosen:
        refused = [one for one in due if one.outgoing.id == stop.outbox_id]
        return Chosen((refused or due)[:1])

    for queued in await outbox.claim(runtime, LOOKED_AT, [stop.channel], choose, is_trial=True):
        attempt = await outbox.send(runtime, queued)
        await outbox.note(runtime, [attempt])
        if attempt.error is not None and attempt.error.failure in _NO_PROOF:
            return False
    return True
