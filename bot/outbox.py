"""Messages out: claimed and committed as `sending`, sent, and the outcome noted.

Law: what may have been sent is never sent again without proof that it was not. The claim is committed before the
request leaves, so a process that dies in between leaves a row that says so, and no second message.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.channels import Failure, SendError
from bot.core.invitation import Asked, Undeliverable, advance
from bot.core.messages import ChannelName, Delivery, DeliveryStatus, Purpose
from bot.core.retry import next_attempt
from bot.database import Connection
from bot.rechecking import recheck
from bot.runtime import Runtime
from bot.store import audit, contacts, invitations, outbox, outcomes
from bot.store.outbox import OutgoingState, Queued
from bot.store.outcomes import Outcome

log = structlog.get_logger()

#: Longer than any request may take. A row that is `sending` for longer belongs to a process that died.
LEASE = timedelta(minutes=2)

_ASKS = {Purpose.ASK, Purpose.REMINDER}


@dataclass(frozen=True, slots=True)
class Attempt:
    """One message that was handed to its channel, and what the channel said."""

    queued: Queued
    provider_id: str | None = None
    error: SendError | None = None


async def claim(runtime: Runtime, most: int, channels: Sequence[ChannelName] | None = None) -> list[Queued]:
    """Takes what is due on these channels, or on all that are on.

    From the commit on, a number that comes back can be the answer to a question.
    """
    now = runtime.clock()
    async with runtime.database.transaction() as connection:
        due = await outbox.due(connection, channels or list(runtime.channels), most, now)
        # Whoever is in conversation now is asked a moment later. Waiting for them here could be waiting in a circle.
        free = await contacts.lock_free(connection, [one.contact_id or "" for one in due if _is_ask(one)])
        ready = [one for one in due if not _is_ask(one) or one.contact_id in free]
        ready = await recheck(runtime, connection, ready)
        before = await invitations.by_id(connection, [one.invitation_id or "" for one in ready if _is_ask(one)])
        steps = [(one, after) for one in before.values() if (after := advance(one, Asked(now))[0]) is not None]
        await invitations.update(connection, steps, now)
        return await outbox.claim(connection, ready, now)


def _is_ask(queued: Queued) -> bool:
    return queued.outgoing.purpose is Purpose.ASK


def _is_to_contact(queued: Queued) -> bool:
    """An alert about a contact is not to them."""
    return queued.contact_id is not None and queued.outgoing.purpose is not Purpose.ALERT


async def send(runtime: Runtime, queued: Queued) -> Attempt:
    """Hands one message over, once."""
    outgoing = queued.outgoing
    try:
        provider_id = await runtime.channels[outgoing.channel].send(outgoing)
    except SendError as error:
        log.warning(
            "not_sent", id=outgoing.id, purpose=outgoing.purpose.value, failure=error.failure.value, code=error.code
        )
        return Attempt(queued, error=error)
    except Exception as error:
        log.exception("send_crashed", id=outgoing.id)
        return Attempt(queued, error=SendError(Failure.UNKNOWN, type(error).__name__))
    log.info("sent", id=outgoing.id, purpose=outgoing.purpose.value, channel=outgoing.channel.value)
    return Attempt(queued, provider_id=provider_id)


async def note(runtime: Runtime, attempts: Sequence[Attempt]) -> None:
    """Commits what the attempts came to."""
    now = runtime.clock()
    noted = [(attempt, _outcome(runtime, attempt)) for attempt in attempts]
    not_sent = [attempt.queued for attempt, outcome in noted if outcome.state is not OutgoingState.SENT]
    failed = [
        (attempt.queued, attempt.error.failure)
        for attempt, outcome in noted
        if attempt.error is not None and outcome.state is OutgoingState.FAILED
    ]
    async with runtime.database.transaction() as connection:
        await contacts.by_id(connection, [queued.contact_id for queued in not_sent if queued.contact_id])
        await outcomes.settle(connection, [outcome for _, outcome in noted], now)
        await _note_failures(runtime, connection, failed)


def _outcome(runtime: Runtime, attempt: Attempt) -> Outcome:
    message_id = attempt.queued.outgoing.id
    if attempt.error is None:
        return Outcome(message_id, OutgoingState.SENT, provider_id=attempt.provider_id)
    error = attempt.error
    if error.failure is Failure.UNKNOWN:
        return Outcome(message_id, OutgoingState.UNKNOWN, error=error.code)
    now = runtime.clock()
    due_at = now if error.moved_to else next_attempt(error.failure, attempt.queued.attempts, now, error.retry_after)
    state = OutgoingState.FAILED if due_at is None else OutgoingState.QUEUED
    return Outcome(message_id, state, error=error.code, due_at=due_at, address=error.moved_to)


async def _note_failures(runtime: Runtime, connection: Connection, failed: Sequence[tuple[Queued, Failure]]) -> None:
    """A question that can not arrive closes its invitation; a no to the provider is a no to us."""
    now = runtime.clock()
    asked = await invitations.by_id(connection, [queued.invitation_id or "" for queued, _ in failed if _is_ask(queued)])
    steps = [(one, after) for one in asked.values() if (after := advance(one, Undeliverable(now))[0]) is not None]
    await invitations.update(connection, steps, now)
    refused = [queued for queued, failure in failed if failure is Failure.OPTED_OUT and _is_to_contact(queued)]
    blocked = {queued.contact_id or "": now for queued in refused if queued.outgoing.channel is ChannelName.TELEGRAM}
    await contacts.set_blocked(connection, dict(blocked))
    stopped = [queued.contact_id or "" for queued in refused if queued.outgoing.channel is ChannelName.SMS]
    people = await contacts.by_id(connection, stopped)
    await contacts.opt_out(connection, runtime.consent, [(contact, "") for contact in people.values()], now)
    await outbox.cancel_asks(connection, people, now)
    await audit.write(connection, [audit.Entry("provider", "opt_out", contact_id) for contact_id in people], now)


async def note_reports(runtime: Runtime, reports: Sequence[Delivery]) -> None:
    """What the providers say became of messages; a report settles a send whose own answer was lost."""
    if not reports:
        return
    now = runtime.clock()
    async with runtime.database.transaction() as connection:
        await contacts.by_id(connection, await outcomes.contacts_of(connection, reports))
        moved = await outcomes.report(connection, reports, now)
        delivered = [
            queued.invitation_id
            for report, queued in moved
            if report.status is DeliveryStatus.DELIVERED and queued.invitation_id and queued.outgoing.purpose in _ASKS
        ]
        await invitations.note_delivered(connection, delivered, now)
        failed = [
            (queued, report.failure or Failure.PERMANENT)
            for report, queued in moved
            if report.status is DeliveryStatus.FAILED
        ]
        await _note_failures(runtime, connection, failed)
    for report, queued in moved:
        log.info("reported", id=queued.outgoing.id, status=report.status.value, code=report.error_code)


async def lose_interrupted(runtime: Runtime) -> int:
    """Settles what processes that died were sending: it may have been sent, so it is not sent again. How many."""
    now = runtime.clock()
    async with runtime.database.transaction() as connection:
        lost = await outcomes.lose(connection, now - LEASE, now)
    if lost:
        log.warning("sends_interrupted", messages=lost)
    return lost
