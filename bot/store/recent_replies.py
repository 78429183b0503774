"""What was said to each address in the last 24 hours, by hashes: also to strangers, of whom nothing else is kept."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from hashlib import sha256

from bot.core.conversation.reply_limits import DAY, HOUR, LimitedReply
from bot.database import Connection
from bot.store.consent import Address, Consent
from bot.store.encoding import chunks, time_of, time_text


def words_of(text: str) -> str:
    """The same for the same words."""
    return sha256(text.encode()).hexdigest()


async def of(
    connection: Connection, consent: Consent, addresses: Iterable[Address], now: datetime
) -> dict[Address, list[LimitedReply]]:
    """Address -> the replies of the last 24 hours, and those that wait."""
    hashes = {consent.hash_of(address): address for address in set(addresses)}
    found: dict[Address, list[LimitedReply]] = defaultdict(list)
    for part in chunks(sorted(hashes)):
        rows = await connection.fetch(
            "SELECT id, address_hash, words, due_at, CASE WHEN EXISTS (SELECT 1 FROM outbox "
            "WHERE outbox.id = recent_reply.id AND outbox.state = 'queued') THEN 1 ELSE 0 END AS is_queued "
            "FROM recent_reply WHERE address_hash IN (:hashes) AND due_at > :since ORDER BY due_at, id",
            hashes=part,
            since=time_text(now - DAY),
        )
        for row in rows:
            reply = LimitedReply(row["id"], row["words"], time_of(row["due_at"]), bool(row["is_queued"]))
            found[hashes[row["address_hash"]]].append(reply)
    return found


async def to_strangers(connection: Connection, now: datetime) -> int:
    """How many were said to senders who are no contact in the last hour. No other transaction can add to them until
    this one ends: for whoever has the locks of its contacts.
    """
    await connection.lock("replies-to-strangers")
    rows = await connection.fetch(
        "SELECT count(*) AS n FROM recent_reply WHERE is_stranger = 1 AND due_at > :since", since=time_text(now - HOUR)
    )
    return int(rows[0]["n"])


async def add(
    connection: Connection,
    consent: Consent,
    said: Sequence[tuple[Address, LimitedReply]],
    strangers: Collection[Address] = (),
) -> None:
    await connection.execute_many(
        "INSERT INTO recent_reply (id, address_hash, words, due_at, is_stranger) "
        "VALUES (:id, :hash, :words, :due_at, :is_stranger)",
        [
            {
                "id": reply.id,
                "hash": consent.hash_of(address),
                "words": reply.words,
                "due_at": time_text(reply.due_at),
                "is_stranger": int(address in strangers),
            }
            for address, reply in said
        ],
    )


async def take_back(connection: Connection, ids: Iterable[str], now: datetime) -> None:
    """Replies that wait and are not to be said any more. One that is being sent already stays said."""
    for part in chunks(sorted(ids)):
        await connection.execute(
            "UPDATE outbox SET state = 'cancelled', settled_at = :now WHERE id IN (:ids) AND state = 'queued'",
            now=time_text(now),
            ids=part,
        )
        await connection.execute(
            "DELETE FROM recent_reply WHERE id IN (SELECT id FROM outbox WHERE id IN (:ids) AND state = 'cancelled')",
            ids=part,
        )


async def forget(connection: Connection, now: datetime) -> None:
    """What is older than a day no longer counts."""
    await connection.execute("DELETE FROM recent_reply WHERE due_at <= :before", before=time_text(now - DAY))
