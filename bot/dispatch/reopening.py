"""Opens a channel again that was stopped since its provider refused us.

    each minute: check() --good--> one message, the one that was refused --sent--> open; the admins are told
                    \\--bad                                     \\--refused
                     \\------------------------------------------\\--> stays stopped, and nobody is told again

Where the provider took the messages and reported the refusal, one is tried each hour, and a report opens the channel.

A good check alone proves little: it finds the account in order where the sender is not.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog

from bot import dispatch, outbox
from bot.channels import Failure, SendError
from bot.core.messages import ChannelName
from bot.dispatch import Chosen
from bot.loops import repeat
from bot.outbox import refusals
from bot.runtime import Runtime
from bot.store import channel_stops
from bot.store import refusals as store
from bot.store.channel_stops import ChannelStop
from bot.store.outbox import Queued

log = structlog.get_logger()

#: Seconds.
CHECK_EVERY_SECONDS = 60.0

#: At most this many due messages are searched for the one that was refused.
MAX_CONSIDERED = 200

#: After these it is as open a question as before whether the provider lets us in.
_NO_PROOF = {Failure.CONFIGURATION, Failure.DOUBTFUL, Failure.TRANSIENT, Failure.UNKNOWN}

#: Between two tries where a report has to tell what came of each.
REPORTED_TRIAL_INTERVAL = timedelta(hours=1)


async def keep_reopening(runtime: Runtime, channel: ChannelName) -> None:
    """Until cancelled. Only for the process that holds the channel."""
    tried_at: datetime | None = None

    async def work() -> None:
        nonlocal tried_at
        stop, now = await stop_of(runtime, channel), runtime.clock()
        if stop is not None and is_due(stop, tried_at, now):
            tried_at = now
            await try_again(runtime, stop)

    await repeat(f"reopening {channel.value}", CHECK_EVERY_SECONDS, work)


def is_due(stop: ChannelStop, tried_at: datetime | None, now: datetime) -> bool:
    """Whether the channel is to be tried now."""
    last = stop.since if tried_at is None else max(tried_at, stop.since)
    return not stop.is_reported or now - last >= REPORTED_TRIAL_INTERVAL


async def stop_of(runtime: Runtime, channel: ChannelName) -> ChannelStop | None:
    async with runtime.database.reading() as connection:
        return (await channel_stops.all_of(connection)).get(channel)


async def try_again(runtime: Runtime, stop: ChannelStop) -> bool:
    """Whether the channel is open now. Only for the process that holds the channel."""
    try:
        await runtime.channels[stop.channel].check()
    except SendError as error:
        log.warning("channel_still_stopped", channel=stop.channel.value, code=error.code)
        return False
    if not await _is_let_in(runtime, stop):
        return False
    if stop.is_reported:
        return False
    await runtime.database.repeating(lambda connection: refusals.reopen(runtime, connection, stop.channel))
    return True


async def _is_let_in(runtime: Runtime, stop: ChannelStop) -> bool:
    """Where nothing is due, a good check is all there is to go by; it tells nothing of a refusal nobody understands."""
    async with runtime.database.reading() as connection:
        doubtful = await store.of(connection, stop.channel)

    def choose(due: Sequence[Queued]) -> Chosen:
        refused = [one for one in due if one.outgoing.id == stop.outbox_id]
        # Whether it was about the recipients, only others can tell.
        others = [one for one in due if one.outgoing.id not in doubtful]
        return Chosen(((others if doubtful else refused) or due)[:1])

    for queued in await dispatch.claim(runtime, MAX_CONSIDERED, [stop.channel], choose, is_trial=True):
        attempt = await outbox.send(runtime, queued)
        await dispatch.note(runtime, [attempt])
        return attempt.error is None or attempt.error.failure not in _NO_PROOF
    return not doubtful
