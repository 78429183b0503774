"""What became of sends whose answer was lost: looked up with a provider that keeps a list of what it took.

    unknown --two minutes--> look up --it is there-----> sent, under the provider's id
                             |   \\--it is not there--> queued again, for now it is proven that it was not sent
                             \\--no answer: again later, ever more slowly, for three days

A report that comes first settles it too. Telegram keeps no list: there it stays unknown, and the reminder covers a
question that never came.
"""

from datetime import datetime, timedelta

import structlog

from bot import dispatch
from bot.channels import Failure, SendError, Traceable
from bot.core.messages import ChannelName
from bot.loops import repeat
from bot.outbox import Attempt
from bot.runtime import Runtime
from bot.store import outcomes
from bot.store.outcomes import Unknown

log = structlog.get_logger()

#: Seconds between two rounds, and what is looked up in one at most.
ROUND_EVERY_SECONDS = 5.0
MAX_IN_A_ROUND = 20

#: What could not be looked up for so long stays unknown: a question that came then would be too late.
LOOK_UP_PERIOD = timedelta(days=3)

SHORTEST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=1)


async def keep_settling(runtime: Runtime, name: ChannelName) -> None:
    """Until cancelled. Only for the process that holds the channel."""

    async def work() -> bool:
        return await settle_unknown(runtime, name) == MAX_IN_A_ROUND

    await repeat(f"settling {name.value}", ROUND_EVERY_SECONDS, work)


async def settle_unknown(runtime: Runtime, name: ChannelName) -> int:
    """One round; how many are settled. A provider that does not answer ends the round."""
    channel = runtime.channels[name]
    if not isinstance(channel, Traceable):
        return 0
    now = runtime.clock()
    async with runtime.database.reading() as connection:
        due = await outcomes.due(connection, name, MAX_IN_A_ROUND, claimed_after=now - LOOK_UP_PERIOD, now=now)
    found: set[str] = set()
    for settled, one in enumerate(due):
        try:
            # Of two messages with the same words, each is another one in the provider's list.
            provider_id = await channel.find(one.queued.outgoing, one.claimed_at, one.known_ids | found)
        except SendError as error:
            await _look_up_later(runtime, one, error)
            return settled
        await dispatch.note(runtime, [_attempt(one, provider_id)])
        found.update([provider_id] if provider_id else [])
        log.info("looked_up", id=one.queued.outgoing.id, was_sent=provider_id is not None)
    return len(due)


def _attempt(one: Unknown, provider_id: str | None) -> Attempt:
    """The attempt as it turned out to be."""
    if provider_id is not None:
        return Attempt(one.queued, provider_id=provider_id)
    return Attempt(one.queued, error=SendError(Failure.TRANSIENT, "not_accepted"))


async def _look_up_later(runtime: Runtime, one: Unknown, error: SendError) -> None:
    at = next_look_up(one.claimed_at, runtime.clock())
    log.warning("not_looked_up", id=one.queued.outgoing.id, failure=error.failure.value, code=error.code)
    await runtime.database.repeating(lambda connection: outcomes.postpone(connection, one.queued.outgoing.id, at))


def next_look_up(claimed_at: datetime, now: datetime) -> datetime:
    """Half as long again as it has been unknown already: the pauses grow without anything being counted."""
    return now + min(max((now - claimed_at) / 2, SHORTEST_PAUSE), LONGEST_PAUSE)
