"""Messages out: claimed and committed as `sending`, sent, and the outcome noted.

Law: what may have been sent is never sent again without proof that it was not. The claim is committed before the
request leaves, so a process that dies in between leaves a row that says so, and no second message.
"""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.campaigns.rechecking import recheck
from bot.cases import customer_replies
from bot.channels import Failure, SendError
from bot.core.conversation.invitation import Asked, Undeliverable, advance
from bot.core.conversation.tally import Tally
from bot.core.delivery.send_retry import next_attempt
from bot.core.messages import ChannelName, Delivery, DeliveryStatus, Purpose
from bot.core.texts import admins as admin_texts
from bot.database import Connection
from bot.i18n import SOURCE
from bot.outbox import refusals
from bot.outbox.addressing import UNASKED, readdress
from bot.outbox.refusals import Answer
from bot.runtime import Runtime
from bot.store import admins, audit, channel_stops, contacts, figures, inbound, invitations, outbox, outcomes, tally
from bot.store.figures import Tried
from bot.store.outbox import OutgoingState, Queued
from bot.store.outcomes import AttemptResult

log = structlog.get_logger()

#: Longer than any request may take. A row that is `sending` for longer belongs to a process that died.
LEASE = timedelta(minutes=2)

#: So long after an attempt whose answer was lost, the provider's list has the message for sure, or never will.
LOOK_UP_AFTER = timedelta(minutes=2)

_ASKS = {Purpose.ASK, Purpose.REMINDER}


@dataclass(frozen=True, slots=True)
class Attempt:
    """One message that was handed to its channel, and what the channel said."""

    queued: Queued
    provider_id: str | None = None
    error: SendError | None = None
    #: How long the channel took, where it was asked.
    seconds: float | None = None


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
    before = await invitations.by_id(connection, [one.invitation_id or "" for one in ready if _is_ask(one)])
    steps = [(one, after) for one in before.values() if (after := advance(one, Asked(now))[0]) is not None]
    counted.update(await invitations.update(connection, steps, now, runtime.surveys.zone))
    return await outbox.claim(connection, ready, now)


def _is_ask(queued: Queued) -> bool:
    return queued.outgoing.purpose is Purpose.ASK


def _is_to_contact(queued: Queued) -> bool:
    """An alert about a contact is not to them."""
    return queued.contact_id is not None and queued.outgoing.purpose is not Purpose.ALERT


async def send(runtime: Runtime, queued: Queued) -> Attempt:
    """Hands one message over, once."""
    outgoing = queued.outgoing
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


async def note(runtime: Runtime, attempts: Sequence[Attempt], wait_seconds: float | None = None) -> None:
    """Commits what the attempts came to.

    Raises LockedError where somebody else holds what one of them needs for longer than `wait_seconds`.
    """
    now = runtime.clock()
    async with runtime.database.reading() as connection:
        stops = await channel_stops.all_of(connection)
    noted = [(attempt, _outcome(runtime, attempt, stops)) for attempt in attempts]
    not_sent = [attempt.queued for attempt, outcome in noted if outcome.state is not OutgoingState.SENT]
    failed = [
        (attempt.queued, attempt.error.failure)
        for attempt, outcome in noted
        if attempt.error is not None and outcome.state is OutgoingState.FAILED
    ]

    async def write(connection: Connection) -> None:
        if wait_seconds is not None:
            await connection.wait_for_locks(wait_seconds)
        await contacts.by_id(connection, [queued.contact_id for queued in not_sent if queued.contact_id])
        await outcomes.settle(connection, [outcome for _, outcome in noted], now)
        still_failed = await _say_instead(runtime, connection, failed)
        counted = await _note_failures(runtime, connection, still_failed)
        await refusals.note_answers(runtime, connection, [_answer(attempt) for attempt in attempts])
        await figures.count(connection, [tried for attempt in attempts if (tried := _tried(attempt)) is not None])
        await tally.add(connection, counted)

    await runtime.database.repeating(write)


def _outcome(runtime: Runtime, attempt: Attempt, stops: Collection[ChannelName]) -> AttemptResult:
    queued, error, now = attempt.queued, attempt.error, runtime.clock()
    message_id, number = queued.outgoing.id, queued.attempts
    due_at: datetime | None
    if error is None:
        return AttemptResult(message_id, OutgoingState.SENT, provider_id=attempt.provider_id, attempt=number)
    match error.failure:
        case Failure.UNKNOWN:
            state, due_at = OutgoingState.UNKNOWN, now + LOOK_UP_AFTER
        case Failure.DOUBTFUL if queued.outgoing.channel in stops:
            # It was a trial: nobody is given up while it is known that all are refused.
            due_at = next_attempt(Failure.DOUBTFUL, 1, now)
            return AttemptResult(
                message_id, OutgoingState.QUEUED, error=error.code, due_at=due_at, attempt=number, is_counted=False
            )
        case Failure.CONFIGURATION:
            # In its old place: it is the first to go when the channel is opened again.
            return AttemptResult(message_id, OutgoingState.QUEUED, error=error.code, attempt=number, is_counted=False)
        case _ if error.moved_to and queued.outgoing.replaces:
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
        note = runtime.catalogues.say(admin_texts.NOT_SHOWN, locales.get(chat, SOURCE))
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


async def _note_failures(
    runtime: Runtime,
    connection: Connection,
    failed: Sequence[tuple[Queued, Failure]],
    *,
    may_have_arrived: bool = False,
) -> Tally:
    """A question that cannot arrive closes its invitation; a no to the provider is a no to us.

    Returns what changes in the tally.
    """
    now = runtime.clock()
    await customer_replies.tell_undelivered(
        runtime, connection, [queued.outgoing.id for queued, _ in failed if queued.outgoing.purpose is Purpose.TALK]
    )
    unasked = [(queued.invitation_id or "", failure) for queued, failure in failed if _is_ask(queued)]
    counted = await _close_unasked(runtime, connection, dict(unasked), may_have_arrived=may_have_arrived)
    refused = [queued for queued, failure in failed if failure is Failure.OPTED_OUT and _is_to_contact(queued)]
    # Telegram's no is to the chat, which may be nobody's by now: on other channels the person is asked.
    unreachable = {Failure.OPTED_OUT, Failure.GONE}
    blocked = [queued for queued, failure in failed if failure in unreachable and _is_to_contact(queued)]
    chats = {one.contact_id or "": now for one in blocked if one.outgoing.channel is ChannelName.TELEGRAM}
    await contacts.set_blocked(connection, dict(chats))
    stopped = [queued.contact_id or "" for queued in refused if queued.outgoing.channel is ChannelName.SMS]
    people = await contacts.by_id(connection, stopped)
    await contacts.opt_out(connection, runtime.consent, [(contact, "") for contact in people.values()], now)
    await outbox.cancel_asks(connection, people, now)
    await audit.write(connection, [audit.AuditEntry("provider", "opt_out", contact_id) for contact_id in people], now)
    return counted


async def _close_unasked(
    runtime: Runtime, connection: Connection, unasked: Mapping[str, Failure], *, may_have_arrived: bool
) -> Tally:
    """Invitation id -> why its question failed. Whoever has written since they were asked is in conversation."""
    now = runtime.clock()
    asked = await invitations.by_id(connection, unasked)
    written = await inbound.last_written(connection, {one.contact_id for one in asked.values()})
    steps = []
    for one in asked.values():
        if one.asked_at is not None and one.contact_id in written and written[one.contact_id] >= one.asked_at:
            continue
        is_open_to_doubt = may_have_arrived and unasked[one.id] is not Failure.OPTED_OUT
        late_until = now + runtime.surveys.answers_count_for(one.survey) if is_open_to_doubt else None
        after, _ = advance(one, Undeliverable(now, late_until))
        if after is not None:
            steps.append((one, after))
    return await invitations.update(connection, steps, now, runtime.surveys.zone)


async def note_reports(runtime: Runtime, reports: Sequence[Delivery], wait_seconds: float | None = None) -> None:
    """What the providers say became of messages; a report settles a send whose own answer was lost.

    Raises LockedError where somebody else holds one of their contacts for longer than `wait_seconds`.

    A question reported as failed is not asked again, even if the handset was merely off: the operator has tried for
    hours by then, nobody waits for a survey, and as an undeliverable question it leaves the contact free for the next.
    Yet reports err: an answer that comes all the same counts.
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
        delivered = [
            queued.invitation_id
            for report, queued in moved
            if report.status is DeliveryStatus.DELIVERED and queued.invitation_id and queued.outgoing.purpose in _ASKS
        ]
        await invitations.note_delivered(connection, delivered, now)
        failed = [
            (queued, report.failure or Failure.PERMANENT)
            for report, queued in moved
            if report.status is DeliveryStatus.FAILED and report.failure is not Failure.CONFIGURATION
        ]
        await refusals.note_reports(runtime, connection, moved)
        await tally.add(connection, await _note_failures(runtime, connection, failed, may_have_arrived=True))
        return moved

    moved = await runtime.database.repeating(write)
    for report, queued in moved:
        log.info("reported", id=queued.outgoing.id, status=report.status.value, code=report.error_code)


async def lose_interrupted(runtime: Runtime) -> int:
    """Settles what processes that died were sending: it may have been sent. How many."""
    return await _lose(runtime, runtime.clock() - LEASE)


async def take_over(runtime: Runtime, channel: ChannelName, except_ids: Collection[str]) -> int:
    """As `lose_interrupted`, at once: for who alone sends on the channel now, and is still sending only those."""
    return await _lose(runtime, runtime.clock(), channel, except_ids)


async def _lose(
    runtime: Runtime, before: datetime, channel: ChannelName | None = None, except_ids: Collection[str] = ()
) -> int:
    now = runtime.clock()

    async def write(connection: Connection) -> int:
        look_up_at = now + LOOK_UP_AFTER
        return await outcomes.lose(connection, before, now, look_up_at, channel=channel, except_ids=except_ids)

    lost = await runtime.database.repeating(write)
    if lost:
        log.warning("sends_interrupted", messages=lost)
    return lost
