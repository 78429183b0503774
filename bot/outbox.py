"""Messages out: claimed and committed as `sending`, sent, and the outcome noted.

Law: what may have been sent is never sent again without proof that it was not. The claim is committed before the request
leaves, so a process that dies in between leaves a row that says so, and no second message.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.channels import Failure, SendError
from bot.core.invitation import Asked, Invitation, Undeliverable, advance
from bot.core.messages import ChannelName, Delivery, DeliveryStatus, Purpose
from bot.core.retry import next_attempt
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import audit, contacts, invitations, outbox
from bot.store.outbox import Outcome, OutgoingState, Queued

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


async def claim(runtime: Runtime, most: int) -> list[Queued]:
    """Takes what is due. From the commit on, a number that comes back can be the answer to a question."""
    now = runtime.clock()
    async with runtime.database.transaction() as connection:
        claimed = await outbox.claim(connection, list(runtime.channels), most, now)
        asked = [queued.invitation_id for queued in claimed if queued.outgoing.purpose is Purpose.ASK]
        before = await invitations.by_id(connection, [invitation_id for invitation_id in asked if invitation_id])
        moved = [(one, after) for one in before.values() if (after := advance(one, Asked(now))[0]) is not None]
        await invitations.update(connection, moved, now)
    return claimed


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
    outcomes = [_outcome(runtime, attempt) for attempt in attempts]
    async with runtime.database.transaction() as connection:
        await outbox.settle(connection, outcomes, now)
        for attempt, outcome in zip(attempts, outcomes, strict=True):
            if attempt.error is not None and outcome.state is OutgoingState.FAILED:
                await _note_failure(runtime, connection, attempt.queued, attempt.error.failure)


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


async def _note_failure(runtime: Runtime, connection: Connection, queued: Queued, failure: Failure) -> None:
    """A question that can not arrive closes its invitation; a no to the provider is a no to us."""
    now = runtime.clock()
    if queued.invitation_id and queued.outgoing.purpose is Purpose.ASK:
        before = await invitations.by_id(connection, [queued.invitation_id])
        await invitations.update(connection, [_undeliverable(runtime, one) for one in before.values()], now)
    if queued.contact_id and failure is Failure.OPTED_OUT:
        if queued.outgoing.channel is ChannelName.TELEGRAM:
            await contacts.set_blocked(connection, {queued.contact_id: now})
        else:
            people = await contacts.by_id(connection, [queued.contact_id])
            await contacts.opt_out(connection, runtime.consent, dict.fromkeys(people, ""), people, now)
            await outbox.cancel_asks(connection, people, now)
            await audit.write(connection, [audit.Entry("provider", "opt_out", contact) for contact in people], now)


def _undeliverable(runtime: Runtime, before: Invitation) -> tuple[Invitation, Invitation]:
    after, _ = advance(before, Undeliverable(runtime.clock()))
    return before, after or before


async def note_reports(runtime: Runtime, connection: Connection, reports: Sequence[Delivery]) -> None:
    """What the providers say became of messages; a report settles a send whose own answer was lost."""
    now = runtime.clock()
    delivered: list[str] = []
    for report in reports:
        queued = await outbox.report(connection, report, now)
        if queued is None:
            continue
        log.info("reported", id=queued.outgoing.id, status=report.status.value, code=report.error_code)
        if report.status is DeliveryStatus.DELIVERED and queued.invitation_id and queued.outgoing.purpose in _ASKS:
            delivered.append(queued.invitation_id)
        elif report.status is DeliveryStatus.FAILED:
            await _note_failure(runtime, connection, queued, report.failure or Failure.PERMANENT)
    await invitations.note_delivered(connection, delivered, now)


async def lose_interrupted(runtime: Runtime) -> int:
    """Settles what processes that died were sending: it may have been sent, so it is not sent again. How many."""
    now = runtime.clock()
    async with runtime.database.transaction() as connection:
        lost = await outbox.lose(connection, now - LEASE, now)
    if lost:
        log.warning("sends_interrupted", messages=lost)
    return lost
