"""A provider that refuses one message of ours refuses them all: the channel stops, and the admins are told once.

a refusal that is about us                            stops it at once
one that could be about anybody, of several in a row     stops it too: a list of such refusals is about us
a report that a message failed for our sake           stops it until a report says that one got through

What was refused for our sake is sent once the channel is open again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import structlog

from bot import alerts
from bot.channels import Failure
from bot.core.messages import ChannelName, Delivery, DeliveryStatus
from bot.core.texts import admins as admin_texts
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import channel_stops, outcomes, refusals
from bot.store.channel_stops import ChannelStop
from bot.store.outbox import Queued

log = structlog.get_logger()

#: This many messages in a row, refused with one code that could be about anybody, are about us.
STOP_AFTER_REFUSALS: Final = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What a provider said of one message; `failure` is `None` where it took it."""

    channel: ChannelName
    outbox_id: str
    failure: Failure | None
    code: str = ""


async def note_answers(
    runtime: Runtime, connection: Connection, answers: Iterable[Answer], *, is_reported: bool = False
) -> None:
    """In their order. Stops what is to be stopped."""
    before: Answer | None = None
    for answer in answers:
        is_first = before is None or before.failure is not None or before.channel is not answer.channel
        before = answer
        match answer.failure:
            case None if is_first:
                await refusals.clear(connection, answer.channel, is_arrived=is_reported)
            case Failure.CONFIGURATION:
                await _stop(runtime, connection, answer, is_reported=is_reported)
            case Failure.DOUBTFUL:
                many = await refusals.add(
                    connection, answer.channel, answer.outbox_id, answer.code, is_reported=is_reported
                )
                if many >= STOP_AFTER_REFUSALS:
                    await _stop(runtime, connection, answer, is_reported=is_reported)
            case _:
                pass


async def note_reports(runtime: Runtime, connection: Connection, moved: Sequence[tuple[Delivery, Queued]]) -> None:
    """What was reported as refused for our sake waits, and is sent when the channel is open again."""
    now = runtime.clock()
    answers = [_reported(one, queued) for one, queued in moved if one.status is not DeliveryStatus.SENT]
    await note_answers(runtime, connection, answers, is_reported=True)
    await outcomes.requeue(
        connection, [queued.outgoing.id for one, queued in moved if one.failure is Failure.CONFIGURATION], now
    )
    arrived = [queued.outgoing for one, queued in moved if one.status is DeliveryStatus.DELIVERED]
    stops = await channel_stops.all_of(connection) if arrived else {}
    for channel, stop in stops.items():
        ids = [one.id for one in arrived if one.channel is channel]
        if stop.is_reported and await outcomes.is_any_claimed(connection, ids, stop.since):
            await reopen(runtime, connection, channel)


def _reported(report: Delivery, queued: Queued) -> Answer:
    failure = (report.failure or Failure.PERMANENT) if report.status is DeliveryStatus.FAILED else None
    return Answer(report.channel, queued.outgoing.id, failure, report.error_code or "")


async def _stop(runtime: Runtime, connection: Connection, answer: Answer, *, is_reported: bool) -> None:
    stop = ChannelStop(answer.channel, runtime.clock(), answer.code, answer.outbox_id, is_reported)
    if await channel_stops.add(connection, stop):
        log.error("channel_stopped", channel=answer.channel.value, code=answer.code)
        await alerts.alert(
            runtime, connection, admin_texts.CHANNEL_STOPPED, channel=answer.channel.value, code=answer.code
        )


async def reopen(runtime: Runtime, connection: Connection, channel: ChannelName) -> None:
    await refusals.clear(connection, channel, is_arrived=True)
    if await channel_stops.remove(connection, channel):
        await alerts.alert(runtime, connection, admin_texts.CHANNEL_OPEN, channel=channel.value)
        log.info("channel_open", channel=channel.value)
