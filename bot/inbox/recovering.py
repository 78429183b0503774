"""Fetches what people wrote while no webhook could be reached: at the start, and every ten minutes.

    the provider's list since the last time --> inbox, which drops what is known --> up to then, all is here

Telegram needs none of this: it keeps what it could not deliver for a day and brings it by itself, as long as nobody
tells it to drop what is pending (https://core.telegram.org/bots/api#getting-updates).
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.channels import Recoverable, SendError
from bot.core.messages import ChannelName, Inbound
from bot.inbox import Inbox, NotKeptError
from bot.loops import repeat
from bot.runtime import Runtime
from bot.store import inbound, set_aside
from bot.store.encoding import chunks

log = structlog.get_logger()

#: Seconds.
FETCH_EVERY_SECONDS = 600.0
FIRST_PAUSE_SECONDS = 5.0

#: Fetched once more each time: a list of messages need not be complete at once.
OVERLAP = timedelta(hours=1)

#: What is older is no answer to anything that is still open.
MAX_AGE = timedelta(days=7)

#: The least that one message is said after another.
SMALLEST_STEP = timedelta(microseconds=1)

#: Handed on at once, as the inbox takes many in one transaction.
MAX_TOGETHER = 200


async def keep_recovering(runtime: Runtime, inbox: Inbox) -> None:
    """Until cancelled. What fails is tried again, first soon and then ever more slowly."""
    await repeat(
        "recovering",
        FETCH_EVERY_SECONDS,
        lambda: recover(runtime, inbox),
        first_pause=FIRST_PAUSE_SECONDS,
        longest_pause=FETCH_EVERY_SECONDS,
        expected=(SendError, NotKeptError),
    )


async def recover(runtime: Runtime, inbox: Inbox) -> None:
    """Once, on every channel that keeps what came in. Raises SendError, NotKeptError, DatabaseError."""
    for name, channel in runtime.channels.items():
        if not isinstance(channel, Recoverable):
            continue
        # One process is enough; the others find it done.
        async with runtime.database.holding(f"recovering-{name.value}") as hold:
            if hold is not None:
                await _recover(runtime, inbox, name, channel)


async def _recover(runtime: Runtime, inbox: Inbox, name: ChannelName, channel: Recoverable) -> None:
    now = runtime.clock()
    async with runtime.database.reading() as connection:
        until = await inbound.recovered_until(connection, name)
    if until is None:
        return
    listed = await channel.missed(max(until - OVERLAP, now - MAX_AGE))
    async with runtime.database.reading() as connection:
        known = await inbound.heard_at(connection, name, [one.provider_id for one in listed])
    for part in chunks(in_order(listed, known), MAX_TOGETHER):
        outcomes = await asyncio.gather(*map(inbox.receive, part), return_exceptions=True)
        for outcome in outcomes:
            if isinstance(outcome, BaseException):
                raise outcome
    await runtime.database.repeating(lambda connection: inbound.note(connection, name, now))
    log.info("recovered", channel=name.value, listed=len(listed))


def in_order(listed: Sequence[Inbound], known: Mapping[str, datetime]) -> list[Inbound]:
    """Those that are not known, each at a time between those of the messages around it in its sender's list.

    What was said last counts, and only the list knows what that is: its clock is not ours, and has whole seconds.
    """
    found: dict[str, Inbound] = {}
    for messages, bound, step in ((listed, max, SMALLEST_STEP), (listed[::-1], min, -SMALLEST_STEP)):
        beside: dict[str, datetime] = {}
        for message in messages:
            at = known.get(message.provider_id)
            if at is None:
                at = found.get(message.provider_id, message).at
                at = bound(at, beside[message.address] + step) if message.address in beside else at
                found[message.provider_id] = replace(message, at=at)
            beside[message.address] = bound(at, beside.get(message.address, at))
    return list(found.values())


async def retry_set_aside(runtime: Runtime) -> tuple[int, int]:
    """(handled, failed again): those that failed stay set aside, and nothing is lost."""
    inbox = Inbox(runtime)
    async with runtime.database.reading() as connection:
        waiting = await set_aside.all_of(connection)
    failed = 0
    for message in waiting:
        if not await inbox.handle_again(message):
            failed += 1
            continue
        await runtime.database.repeating(partial(set_aside.forget, inbound=message))
    return len(waiting) - failed, failed
