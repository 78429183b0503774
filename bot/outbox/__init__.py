"""One message handed to its channel, and what the attempt came to: sent, again later, given up, or nobody knows.

Law: what may have been sent is never sent again without proof that it was not. What an outcome means to a conversation
is for others to say: the outbox gives back what happened.
"""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot.channels import Failure, SendError
from bot.core.delivery.send_retry import next_attempt
from bot.core.messages import ChannelName, Outgoing, Purpose
from bot.core.texts import admins as admin_texts
from bot.database import Connection
from bot.i18n import SOURCE
from bot.outbox import refusals
from bot.outbox.refusals import Answer
from bot.runtime import Runtime
from bot.store import admins, channel_stops, contacts, figures, outcomes
from bot.store.figures import Tried
from bot.store.outbox import OutgoingState, Queued
from bot.store.outcomes import AttemptResult

log = structlog.get_logger()

#: After this time the provider's list has a message whose answer was lost, or never will.
LOOK_UP_DELAY = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One message that was handed to its channel, and what the channel said."""

    queued: Queued
    provider_id: str | None = None
    error: SendError | None = None
    #: How long the channel took, where it was asked.
    seconds: float | None = None


async def send(runtime: Runtime, queued: Queued) -> Attempt:
    """Hands one message over, once."""
    outgoing = _in_topic(runtime, queued.outgoing)
    started = time.monotonic()
    try:
        provider_id = await runtime.channels[outgoing.channel].send(outgoing)
    except SendError as error:
        log.warning(
            "not_sent", id=outgoing.id, purpose=outgoing.purpose.value, failure=error.failure.value, code=error.code
        )
        return Attempt(queued, error=error, seconds=time.monotonic() - started)
    except Exception as error:
        log.exception("send_crashed", id=outgoing.id)
        return Attempt(
            queued, error=SendError(Failure.UNKNOWN, type(error).__name__), seconds=time.monotonic() - started
        )
    log.info("sent", id=outgoing.id, purpose=outgoing.purpose.value, channel=outgoing.channel.value)
    return Attempt(queued, provider_id=provider_id, seconds=time.monotonic() - started)


def _in_topic(runtime: Runtime, outgoing: Outgoing) -> Outgoing:
    """What an admin chat did not ask for goes to the topic that ADMINS names, as it does now."""
    if outgoing.purpose is not Purpose.ALERT or outgoing.topic is not None:
        return outgoing
    return replace(outgoing, topic=runtime.settings.topics.get((outgoing.channel, outgoing.address)))


async def settle(runtime: Runtime, connection: Connection, attempts: Sequence[Attempt]) -> list[tuple[Queued, Failure]]:
    """Writes what the attempts came to. Given back is what will not arrive, and why."""
    stops = await channel_stops.all_of(connection)
    settled = [(attempt, _outcome(runtime, attempt, stops)) for attempt in attempts]
    not_sent = [attempt.queued for attempt, outcome in settled if outcome.state is not OutgoingState.SENT]
    await contacts.by_id(connection, [queued.contact_id for queued in not_sent if queued.contact_id])
    await outcomes.settle(connection, [outcome for _, outcome in settled], runtime.clock())
    failed = [
        (attempt.queued, attempt.error.failure)
        for attempt, outcome in settled
        if attempt.error is not None and outcome.state is OutgoingState.FAILED
    ]
    still_failed = await _say_instead(runtime, connection, failed)
    await refusals.note_answers(runtime, connection, [_answer(attempt) for attempt in attempts])
    await figures.count(connection, [tried for attempt in attempts if (tried := _tried(attempt)) is not None])
    return still_failed


def _outcome(runtime: Runtime, attempt: Attempt, stops: Collection[ChannelName]) -> AttemptResult:
    queued, error, now = attempt.queued, attempt.error, runtime.clock()
    message_id, number = queued.outgoing.id, queued.attempts
    due_at: datetime | None
    if error is None:
        return AttemptResult(message_id, OutgoingState.SENT, provider_id=attempt.provider_id, attempt=number)
    match error.failure:
        case Failure.UNKNOWN:
            state, due_at = OutgoingState.UNKNOWN, now + LOOK_UP_DELAY
        case Failure.DOUBTFUL if queued.outgoing.channel in stops:
            # It was a trial: nobody is given up while it is known that all are refused.
            due_at = next_attempt(Failure.DOUBTFUL, 1, now)
            return AttemptResult(
                message_id, OutgoingState.QUEUED, error=error.code, due_at=due_at, attempt=number, is_counted=False
            )
        case Failure.CONFIGURATION:
            # In its old place: it is the first to go when the channel is opened again.
            return AttemptResult(message_id, OutgoingState.QUEUED, error=error.code, attempt=number, is_counted=False)
        case _ if error.moved_to and queued.outgoing.replaces and queued.outgoing.purpose is not Purpose.ANSWER:
            # Its ids begin anew: what bears that number in the new chat is another message.
            return AttemptResult(message_id, OutgoingState.FAILED, error=error.code, attempt=number)
        case _:
            due_at = now if error.moved_to else next_attempt(error.failure, number, now, error.retry_after)
            state = OutgoingState.FAILED if due_at is None else OutgoingState.QUEUED
    return AttemptResult(message_id, state, error=error.code, due_at=due_at, address=error.moved_to, attempt=number)


async def _say_instead(
    runtime: Runtime, connection: Connection, failed: Sequence[tuple[Queued, Failure]]
) -> list[tuple[Queued, Failure]]:
    """A picture or file that was refused is no reason to keep its words back: admins get them alone. The others.

    Whatever is refused of a picture: a group that allows none, too large, not readable. To a customer it is a letter,
    of which the admin hears that it did not arrive.
    """
    to_admins = {Purpose.ANSWER, Purpose.ALERT}
    refused = [
        queued
        for queued, failure in failed
        if queued.outgoing.attachment is not None
        and queued.outgoing.purpose in to_admins
        and failure in {Failure.PERMANENT, Failure.GONE}
    ]
    locales = await admins.locales(connection) if refused else {}
    words = {}
    for queued in refused:
        chat = queued.outgoing.channel, queued.outgoing.address
        note = runtime.reader(locales.get(chat, SOURCE)).say(admin_texts.NOT_SHOWN)
        words[queued.outgoing.id] = f"{queued.outgoing.text}\n\n{note}" if queued.outgoing.text else note
    await outcomes.drop_attachments(connection, words, runtime.clock())
    return [(queued, failure) for queued, failure in failed if queued.outgoing.id not in words]


def _tried(attempt: Attempt) -> Tried | None:
    if attempt.seconds is None:
        return None
    outgoing, error = attempt.queued.outgoing, attempt.error
    return Tried(outgoing.channel, outgoing.purpose, error.failure if error else None, attempt.seconds)


def _answer(attempt: Attempt) -> Answer:
    outgoing, error = attempt.queued.outgoing, attempt.error
    return Answer(outgoing.channel, outgoing.id, error.failure if error else None, error.code if error else "")
