"""What is due leaves, and what came of it is drawn: each of these steps is one transaction.

    claim: due --> addressed --> rechecked --> asked, committed as `sending` --> send --> note: what it came to
                                                                                     \\--> reports of the provider

Law: the claim is committed before the request leaves, so a process that dies in between leaves a row that says so, and
no second message.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.campaigns.rechecking import recheck
from bot.channels import Failure
from bot.conversation import sent
from bot.core.conversation.tally import Tally
from bot.core.messages import ChannelName, Delivery, DeliveryStatus
from bot.database import Connection
from bot.dispatch import admin_chats
from bot.dispatch.addressing import UNASKED, readdress
from bot.outbox import LOOK_UP_DELAY, Attempt, refusals, settle
from bot.runtime import Runtime
from bot.store import channel_stops, contacts, outbox, outcomes, tally
from bot.store.outbox import Queued

log = structlog.get_logger()

#: Longer than any request may take. A row that is `sending` for longer belongs to a process that died.
LEASE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of the messages that are due is sent now; the rest stays in the queue."""

    now: Sequence[Queued]
    #: Id -> before when it cannot leave.
    later: Mapping[str, datetime] = field(default_factory=dict)


async def claim(
    runtime: Runtime,
    most: int,
    channels: Sequence[ChannelName] | None = None,
    choose: Callable[[Sequence[Queued]], Chosen] = Chosen,
    *,
    is_trial: bool = False,
) -> list[Queued]:
    """Takes what is due on these channels, or on all that are on; `choose` is shown so many of each, most urgent first.

    From the commit on, a number that comes back can be the answer to a question. Nothing is taken from a channel that
    is stopped, but for a trial.
    """
    now = runtime.clock()

    async def take(connection: Connection) -> list[Queued]:
        stops = {} if is_trial else await channel_stops.all_of(connection)
        claimed, counted = [], Tally()
        for channel in channels or list(runtime.channels):
            if channel not in stops:
                choice = choose(await outbox.due(connection, channel, most, now))
                await outbox.postpone(connection, choice.later)
                claimed += await _claim(runtime, connection, choice.now, counted)
        await tally.add(connection, counted)
        return claimed

    return await runtime.database.repeating(take)


async def _claim(runtime: Runtime, connection: Connection, chosen: Sequence[Queued], counted: Tally) -> list[Queued]:
    now = runtime.clock()
    # Whoever is in conversation now is written to a moment later. Waiting for them here could be waiting in a circle.
    unasked = {one.contact_id for one in chosen if one.contact_id is not None and one.outgoing.purpose in UNASKED}
    busy = unasked - await contacts.lock_free(connection, unasked)
    ready = [one for one in chosen if one.outgoing.purpose not in UNASKED or one.contact_id not in busy]
    ready = await readdress(runtime, connection, await outbox.still_queued(connection, ready))
    ready = await recheck(runtime, connection, ready, counted)
    counted.update(await sent.note_asked(runtime, connection, ready))
    return await outbox.claim(connection, ready, now)


async def note(runtime: Runtime, attempts: Sequence[Attempt], wait_seconds: float | None = None) -> None:
    """Commits what the attempts came to.

    Raises LockedError where somebody else holds what one of them needs for longer than `wait_seconds`.
    """

    async def write(connection: Connection) -> None:
        if wait_seconds is not None:
            await connection.wait_for_locks(wait_seconds)
        failed = await settle(runtime, connection, attempts)
        await admin_chats.note_moves(runtime, connection, attempts)
        await admin_chats.note_reach(runtime, connection, attempts, [queued.outgoing.id for queued, _ in failed])
        await tally.add(connection, await sent.note_failed(runtime, connection, failed))

    await runtime.database.repeating(write)


async def note_reports(runtime: Runtime, reports: Sequence[Delivery], wait_seconds: float | None = None) -> None:
    """What the providers say became of messages; a report settles a send whose own answer was lost.

    Raises LockedError where somebody else holds one of their contacts for longer than `wait_seconds`.

    What failed for our sake is sent once the channel, which stops, is open again: see `refusals.py`.
    """
    if not reports:
        return
    now = runtime.clock()

    async def write(connection: Connection) -> list[tuple[Delivery, Queued]]:
        if wait_seconds is not None:
            await connection.wait_for_locks(wait_seconds)
        await contacts.by_id(connection, await outcomes.contacts_of(connection, reports))
        moved = await outcomes.report(connection, reports, now)
        delivered = [queued for report, queued in moved if report.status is DeliveryStatus.DELIVERED]
        await sent.note_delivered(connection, delivered, now)
        failed = [
            (queued, report.failure or Failure.PERMANENT)
            for report, queued in moved
            if report.status is DeliveryStatus.FAILED and report.failure is not Failure.CONFIGURATION
        ]
        await refusals.note_reports(runtime, connection, moved)
        counted = await sent.note_failed(runtime, connection, failed, may_have_arrived=True)
        await tally.add(connection, counted)
        return moved

    moved = await runtime.database.repeating(write)
    for report, queued in moved:
        log.info("reported", id=queued.outgoing.id, status=report.status.value, code=report.error_code)


async def lose_interrupted(runtime: Runtime) -> int:
    """Settles what processes that died were sending: it may have been sent. How many."""
    return await _lose(runtime, runtime.clock() - LEASE)


async def take_over(runtime: Runtime, channel: ChannelName, except_ids: Collection[str]) -> int:
    """As `lose_interrupted`, at once. Only for the process that holds the channel, and still sends `except_ids`."""
    return await _lose(runtime, runtime.clock(), channel, except_ids)


async def _lose(
    runtime: Runtime, before: datetime, channel: ChannelName | None = None, except_ids: Collection[str] = ()
) -> int:
    now = runtime.clock()

    async def write(connection: Connection) -> int:
        look_up_at = now + LOOK_UP_DELAY
        return await outcomes.lose(connection, before, now, look_up_at, channel=channel, except_ids=except_ids)

    lost = await runtime.database.repeating(write)
    if lost:
        log.warning("sends_interrupted", messages=lost)
    return lost
