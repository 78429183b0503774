"""Messages that came in: each once, for ever."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.conversation.events import Awaited, Original
from bot.core.messages import ChannelName, Inbound, InboundKind
from bot.database import Connection
from bot.store.consent import Address, Consent
from bot.store.encoding import chunks, time_of, time_text

#: channel, provider id
Key = tuple[str, str]

#: channel, address, message id: what an edit and the message it edits have in common
MessageKey = tuple[ChannelName, str, str]


def key_of(inbound: Inbound) -> Key:
    return inbound.channel.value, inbound.provider_id


def message_key_of(inbound: Inbound) -> MessageKey | None:
    """None for what cannot be edited."""
    if inbound.message_id is None or inbound.kind not in {InboundKind.MESSAGE, InboundKind.EDIT}:
        return None
    return inbound.channel, inbound.address, inbound.message_id


@dataclass(frozen=True, slots=True)
class Heard:
    """An inbound message with whom it came from, and what it was taken as an answer to."""

    inbound: Inbound
    contact_id: str | None = None
    invitation_id: str | None = None
    awaiting: Awaited | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a message of theirs said last, since when, and the invitation it was an answer to."""

    original: Original
    invitation_id: str | None
    at: datetime


async def unheard(connection: Connection, batch: Sequence[Inbound], consent: Consent) -> list[Inbound]:
    """The messages of the batch that were never handled before, each once, in their order."""
    # Under its hash is kept what came from somebody who is erased.
    hashes = {key_of(one): consent.hash_of((one.channel, one.provider_id)) for one in batch}
    known: set[Key] = set()
    for part in chunks(hashes):
        rows = await connection.fetch(
            "SELECT channel, provider_id FROM inbound WHERE channel IN (:channels) AND provider_id IN (:ids)",
            channels=sorted({channel for channel, _ in part}),
            ids=[given for key in part for given in (key[1], hashes[key])],
        )
        known.update((row["channel"], row["provider_id"]) for row in rows)
    fresh = {
        key: one
        for one in reversed(batch)
        if (key := key_of(one)) not in known and (one.channel.value, hashes[key]) not in known
    }
    return list(reversed(fresh.values()))


async def heard_at(connection: Connection, channel: ChannelName, provider_ids: Sequence[str]) -> dict[str, datetime]:
    """When those of them came in that were handled, by our clock."""
    found: dict[str, datetime] = {}
    for part in chunks(provider_ids):
        rows = await connection.fetch(
            "SELECT provider_id, at FROM inbound WHERE channel = :channel AND provider_id IN (:ids)",
            channel=channel.value,
            ids=part,
        )
        found.update({row["provider_id"]: time_of(row["at"]) for row in rows})
    return found


async def said_since(
    connection: Connection, channel: ChannelName, addresses: Collection[str], since: datetime
) -> list[tuple[str, str, datetime]]:
    """(address, provider id, when) of what was said from there at that time or later."""
    found: list[tuple[str, str, datetime]] = []
    for part in chunks(sorted(addresses)):
        rows = await connection.fetch(
            "SELECT address, provider_id, at FROM inbound "
            "WHERE channel = :channel AND address IN (:addresses) AND at >= :since",
            channel=channel.value,
            addresses=part,
            since=time_text(since),
        )
        found += [(row["address"], row["provider_id"], time_of(row["at"])) for row in rows]
    return found


async def with_more(connection: Connection, invitation_ids: Collection[str]) -> set[str]:
    """The invitations to which something came that is not words."""
    found: set[str] = set()
    for part in chunks(sorted(invitation_ids)):
        rows = await connection.fetch(
            "SELECT DISTINCT invitation_id FROM inbound WHERE invitation_id IN (:ids) AND has_more = 1", ids=part
        )
        found.update(row["invitation_id"] for row in rows)
    return found


async def last_written(connection: Connection, contact_ids: Collection[str]) -> dict[str, datetime]:
    """Contact id -> when they last wrote or tapped anything; of those who ever did."""
    found: dict[str, datetime] = {}
    for part in chunks(sorted(contact_ids)):
        rows = await connection.fetch(
            "SELECT contact_id, max(at) AS at FROM inbound WHERE contact_id IN (:ids) AND kind IN (:kinds) "
            "GROUP BY contact_id",
            ids=part,
            kinds=[InboundKind.MESSAGE.value, InboundKind.EDIT.value, InboundKind.TAP.value],
        )
        found.update({row["contact_id"]: time_of(row["at"]) for row in rows})
    return found


async def record(
    connection: Connection, heard: Sequence[Heard], erased: Collection[Address] = (), consent: Consent | None = None
) -> None:
    """Raises DuplicateError when another process was faster.

    Of what comes from an address that is `erased` only a hash is kept, by which a redelivery is known.
    """
    kept = [_hidden(one, consent) if consent and _sender(one) in erased else one for one in heard]
    await connection.execute_many(
        "INSERT INTO inbound (channel, provider_id, address, contact_id, invitation_id, kind, text, message_id, "
        "awaiting, has_more, at) VALUES (:channel, :provider_id, :address, :contact_id, :invitation_id, :kind, :text, "
        ":message_id, :awaiting, :has_more, :at)",
        [
            {
                "channel": one.inbound.channel.value,
                "provider_id": one.inbound.provider_id,
                "address": one.inbound.address,
                "contact_id": one.contact_id,
                "invitation_id": one.invitation_id,
                "kind": one.inbound.kind.value,
                "text": one.inbound.text,
                "message_id": one.inbound.message_id,
                "awaiting": one.awaiting,
                "has_more": int(one.inbound.has_more or one.inbound.photo is not None),
                "at": time_text(one.inbound.at),
            }
            for one in kept
        ],
    )


def _sender(heard: Heard) -> Address | None:
    """Of a contact it is known who they are, whatever their address was before."""
    return (heard.inbound.channel, heard.inbound.address) if heard.contact_id is None else None


def _hidden(heard: Heard, consent: Consent) -> Heard:
    message = heard.inbound
    hashed = consent.hash_of((message.channel, message.provider_id))
    return replace(heard, inbound=replace(message, provider_id=hashed, address="", text="", message_id=None))


async def earlier(connection: Connection, messages: Sequence[Inbound]) -> dict[MessageKey, Earlier]:
    """What is known of messages that can be edited, each as it was said last."""
    keys = {key for message in messages if (key := message_key_of(message)) is not None}
    found: dict[MessageKey, Earlier] = {}
    for part in chunks(sorted(keys)):
        rows = await connection.fetch(
            "SELECT channel, address, message_id, text, awaiting, invitation_id, at FROM inbound "
            "WHERE channel IN (:channels) AND address IN (:addresses) AND message_id IN (:ids) AND kind IN (:kinds) "
            "ORDER BY at, provider_id",
            channels=sorted({channel.value for channel, _, _ in part}),
            addresses=sorted({address for _, address, _ in part}),
            ids=sorted({message_id for _, _, message_id in part}),
            kinds=[InboundKind.MESSAGE.value, InboundKind.EDIT.value],
        )
        for row in rows:
            key = ChannelName(row["channel"]), row["address"], row["message_id"]
            found[key] = Earlier(Original(row["text"], row["awaiting"]), row["invitation_id"], time_of(row["at"]))
    return {key: one for key, one in found.items() if key in keys}


async def recovered_until(connection: Connection, channel: ChannelName) -> datetime | None:
    """None when nothing can have been missed: nothing ever came in or went out there.

    Before the first recovery, what came in last counts; else what went out first, for nobody can have answered before.
    """
    for sql in (
        "SELECT until AS at FROM recovery WHERE channel = :channel",
        "SELECT max(at) AS at FROM inbound WHERE channel = :channel",
        "SELECT min(created_at) AS at FROM outbox WHERE channel = :channel",
    ):
        rows = await connection.fetch(sql, channel=channel.value)
        if rows and rows[0]["at"] is not None:
            return time_of(rows[0]["at"])
    return None


async def note(connection: Connection, channel: ChannelName, until: datetime) -> None:
    """Only ever later."""
    await connection.execute(
        "INSERT INTO recovery (channel, until) VALUES (:channel, :until) "
        "ON CONFLICT (channel) DO UPDATE SET until = excluded.until WHERE recovery.until < excluded.until",
        channel=channel.value,
        until=time_text(until),
    )
