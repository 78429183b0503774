"""What became of messages out: what an attempt came to, what the provider reports, and what nobody knows."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.messages import ChannelName, Delivery, DeliveryStatus, Purpose
from bot.database import Connection, Row
from bot.store import attachments
from bot.store.encoding import chunks, optional_text, time_of, time_text
from bot.store.outbox import ROW, OutgoingState, Queued, queued_of


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """What one attempt came to."""

    id: str
    state: OutgoingState
    provider_id: str | None = None
    error: str | None = None
    #: When it is tried again, or, where it is unknown what became of it, looked up. None: as before.
    due_at: datetime | None = None
    address: str | None = None
    #: Which attempt it was: of an earlier one nothing is believed any more. None: whichever.
    attempt: int | None = None
    #: Nothing was wrong with the message, and it does not get nearer to being given up.
    is_counted: bool = True


async def settle(connection: Connection, outcomes: Sequence[AttemptResult], now: datetime) -> None:
    """Notes what the attempts came to. A report that came first stands: reports only move forward.

    An outcome that comes after all settles what had been given up as unknown. For whoever holds the locks of the
    contacts whose messages were not sent: an ask that STOP overtook must not go back to the queue.
    """
    await connection.execute_many(
        "UPDATE outbox SET state = :state, provider_id = coalesce(:provider_id, provider_id), error = :error, "
        "due_at = coalesce(:due_at, due_at), address = coalesce(:address, address), settled_at = :settled_at, "
        "attempts = attempts - :uncounted "
        "WHERE id = :id AND state IN ('sending', 'unknown') AND attempts = coalesce(:attempt, attempts)",
        [
            {
                "id": outcome.id,
                "state": outcome.state.value,
                "provider_id": outcome.provider_id,
                "error": outcome.error,
                "due_at": optional_text(outcome.due_at),
                "address": outcome.address,
                "settled_at": None if outcome.state is OutgoingState.QUEUED else time_text(now),
                "attempt": outcome.attempt,
                "uncounted": int(not outcome.is_counted),
            }
            for outcome in sorted(outcomes, key=lambda outcome: outcome.id)
        ],
    )
    await _drop_overtaken(connection, [one.id for one in outcomes if one.state is OutgoingState.QUEUED], now)
    await _forget_told(connection, [outcome.id for outcome in outcomes])
    await attachments.forget_sent(connection, [outcome.id for outcome in outcomes])


async def requeue(connection: Connection, ids: Sequence[str], now: datetime) -> None:
    """What was reported as failed for a reason that passes. Questions that were answered all the same stay away."""
    for part in chunks(ids):
        await connection.execute(
            "UPDATE outbox SET state = 'queued', due_at = :now, settled_at = NULL, provider_id = NULL "
            "WHERE id IN (:ids) AND state = 'failed' AND address <> ''",
            now=time_text(now),
            ids=part,
        )
    await _drop_overtaken(connection, ids, now)


async def drop_attachments(connection: Connection, words: Mapping[str, str], now: datetime) -> None:
    """Id -> what is said instead. Those that failed with their picture or file go once more without it."""
    await connection.execute_many(
        "UPDATE outbox SET state = 'queued', attachment = NULL, text = :text, due_at = :now, settled_at = NULL "
        "WHERE id = :id AND state = 'failed'",
        [{"id": message_id, "text": words[message_id], "now": time_text(now)} for message_id in sorted(words)],
    )


async def is_any_claimed(connection: Connection, ids: Sequence[str], since: datetime) -> bool:
    """Was any of them sent since then?"""
    for part in chunks(ids):
        rows = await connection.fetch(
            "SELECT 1 AS found FROM outbox WHERE id IN (:ids) AND claimed_at >= :since LIMIT 1",
            ids=part,
            since=time_text(since),
        )
        if rows:
            return True
    return False


async def _drop_overtaken(connection: Connection, ids: Sequence[str], now: datetime) -> None:
    """What was to be tried again, although its invitation was answered or closed meanwhile, or the reminder has asked
    instead.
    """
    for part in chunks(ids):
        await connection.execute(
            "UPDATE outbox SET state = 'cancelled', settled_at = :now WHERE id IN (:ids) AND state = 'queued' "
            "AND (purpose IN (:purposes) AND invitation_id IN "
            "(SELECT id FROM invitation WHERE state NOT IN ('send', 'score')) "
            "OR purpose = :ask AND invitation_id IN (SELECT id FROM invitation WHERE reminded_at IS NOT NULL))",
            now=time_text(now),
            ids=part,
            purposes=[Purpose.ASK.value, Purpose.REMINDER.value],
            ask=Purpose.ASK.value,
        )


async def _forget_told(connection: Connection, ids: Sequence[str]) -> None:
    """The last words to somebody who asked to be erased, words to nobody we know, and what a command answered, which
    can name anybody, are forgotten once said.
    """
    for part in chunks(ids):
        forgotten = await connection.execute(
            "UPDATE outbox SET address = '', text = '', keyboard = '[]', attachment = NULL "
            "WHERE id IN (:ids) AND state <> 'queued' "
            "AND (contact_id IN (SELECT id FROM contact WHERE erased_at IS NOT NULL) "
            "OR (contact_id IS NULL AND purpose = :reply))",
            ids=part,
            reply=Purpose.REPLY.value,
        )
        # Where they stand is known from then on by the chat and the provider's id alone.
        await connection.execute(
            "UPDATE outbox SET text = '', keyboard = '[]', attachment = NULL WHERE id IN (:ids) AND purpose = :answer "
            "AND state NOT IN ('queued', 'sending')",
            ids=part,
            answer=Purpose.ANSWER.value,
        )
        if forgotten:
            # Each reply to a stranger is such: the worker scrubs after many of them once.
            connection.scrub_afterwards(at_once=False)


#: From which states a report may move a message on. `queued`: it was to be tried again, and this proves it was sent.
_MAY_BECOME = {
    DeliveryStatus.SENT: {OutgoingState.QUEUED, OutgoingState.SENDING, OutgoingState.UNKNOWN},
    DeliveryStatus.DELIVERED: {
        OutgoingState.QUEUED,
        OutgoingState.SENDING,
        OutgoingState.UNKNOWN,
        OutgoingState.SENT,
        # Of a long SMS one part fails and another arrives, and a phone that was off gets it later.
        OutgoingState.FAILED,
    },
    DeliveryStatus.FAILED: {OutgoingState.SENDING, OutgoingState.UNKNOWN, OutgoingState.SENT},
}


async def contacts_of(connection: Connection, reports: Sequence[Delivery]) -> set[str]:
    """Whose messages the reports are about."""
    return {row["contact_id"] for row in await _reported(connection, reports) if row["contact_id"] is not None}


async def report(connection: Connection, reports: Sequence[Delivery], now: datetime) -> list[tuple[Delivery, Queued]]:
    """Moves the messages the reports are about forward; those that changed anything, with their messages."""
    rows = await _reported(connection, reports, "FOR UPDATE")
    by_id = {(row["channel"], row["id"]): row for row in rows}
    by_provider_id = {(row["channel"], row["provider_id"]): row for row in rows}
    states = {row["id"]: OutgoingState(row["state"]) for row in rows}
    moved: list[tuple[Delivery, Queued]] = []
    for one in reports:
        row = by_id.get((one.channel, one.outgoing_id)) or by_provider_id.get((one.channel, one.provider_id))
        if row is not None and states[row["id"]] in _MAY_BECOME[one.status]:
            states[row["id"]] = OutgoingState(one.status.value)
            moved.append((one, queued_of(row)))
    await connection.execute_many(
        "UPDATE outbox SET state = :state, provider_id = :provider_id, error = :error, settled_at = :now "
        "WHERE id = :id",
        [
            {
                "id": queued.outgoing.id,
                "state": one.status.value,
                "provider_id": one.provider_id,
                "error": one.error_code,
                "now": time_text(now),
            }
            for one, queued in moved
        ],
    )
    await _forget_told(connection, [queued.outgoing.id for _, queued in moved])
    return moved


async def _reported(connection: Connection, reports: Sequence[Delivery], lock: str = "") -> list[Row]:
    """The messages the reports are about: found by our own id, else by the provider's."""
    rows: list[Row] = []
    for part in chunks(reports):
        rows += await connection.fetch(
            f"SELECT {ROW}, state, provider_id FROM outbox WHERE channel IN (:channels) "  # noqa: S608
            f"AND (id IN (:ids) OR provider_id IN (:provider_ids)) ORDER BY id {lock}",
            channels=sorted({one.channel.value for one in part}),
            ids=[one.outgoing_id for one in part if one.outgoing_id is not None],
            provider_ids=[one.provider_id for one in part],
        )
    return rows


async def lose(
    connection: Connection,
    claimed_before: datetime,
    now: datetime,
    look_up_at: datetime,
    *,
    channel: ChannelName | None = None,
    except_ids: Collection[str] = (),
) -> int:
    """Claims whose process died: what was being sent then may have been sent. How many."""
    rows = await connection.fetch(
        "SELECT id, channel FROM outbox WHERE state = 'sending' AND claimed_at <= :before "
        "ORDER BY id FOR UPDATE SKIP LOCKED",
        before=time_text(claimed_before),
    )
    lost = [
        AttemptResult(row["id"], OutgoingState.UNKNOWN, error="interrupted", due_at=look_up_at)
        for row in rows
        if row["id"] not in except_ids and channel in {None, ChannelName(row["channel"])}
    ]
    await settle(connection, lost, now)
    return len(lost)


@dataclass(frozen=True, slots=True)
class Unknown:
    queued: Queued
    #: Not sent before then.
    claimed_at: datetime
    #: The provider's ids of other messages to the same address.
    known_ids: frozenset[str]


async def due(
    connection: Connection, channel: ChannelName, most: int, *, claimed_after: datetime, now: datetime
) -> list[Unknown]:
    """What is to be looked up now; whose words were forgotten since cannot be."""
    rows = await connection.fetch(
        f"SELECT {ROW}, claimed_at FROM outbox WHERE state = 'unknown' AND channel = :channel "  # noqa: S608
        "AND due_at <= :now AND claimed_at > :after AND address <> '' AND purpose <> :answer "
        "ORDER BY due_at LIMIT :most",
        channel=channel.value,
        answer=Purpose.ANSWER.value,
        after=time_text(claimed_after),
        now=time_text(now),
        most=most,
    )
    known = await _known_ids(connection, channel, sorted({row["address"] for row in rows}))
    return [Unknown(queued_of(row), time_of(row["claimed_at"]), frozenset(known[row["address"]])) for row in rows]


async def _known_ids(
    connection: Connection, channel: ChannelName, addresses: Sequence[str]
) -> defaultdict[str, set[str]]:
    """Address -> the provider's ids. One that is unknown has none."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for part in chunks(addresses):
        rows = await connection.fetch(
            "SELECT address, provider_id FROM outbox "
            "WHERE channel = :channel AND address IN (:addresses) AND provider_id IS NOT NULL",
            channel=channel.value,
            addresses=part,
        )
        for row in rows:
            found[row["address"]].add(row["provider_id"])
    return found


async def postpone(connection: Connection, message_id: str, due_at: datetime) -> None:
    """Where a report has not settled it meanwhile."""
    await connection.execute(
        "UPDATE outbox SET due_at = :due_at WHERE id = :id AND state = 'unknown'",
        id=message_id,
        due_at=time_text(due_at),
    )
