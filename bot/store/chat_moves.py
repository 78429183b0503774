"""Groups that became supergroups, and what of theirs goes along to the new address."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.messages import ChannelName, Purpose
from bot.database import Connection
from bot.store.consent import Address
from bot.store.encoding import chunks, time_text


async def all_of(connection: Connection) -> dict[Address, str]:
    """The old address -> the one of now."""
    rows = await connection.fetch("SELECT channel, address, moved_to FROM chat_move")
    return {(ChannelName(row["channel"]), row["address"]): row["moved_to"] for row in rows}


async def add(connection: Connection, chat: Address, moved_to: str, now: datetime) -> bool:
    """False where it is known."""
    channel, address = chat
    rows = await connection.fetch(
        "INSERT INTO chat_move (channel, address, moved_to, at) VALUES (:channel, :address, :moved_to, :at) "
        "ON CONFLICT (channel, address) DO NOTHING RETURNING address",
        channel=channel.value,
        address=address,
        moved_to=moved_to,
        at=time_text(now),
    )
    return bool(rows)


async def take_along(connection: Connection, chat: Address, moved_to: str, now: datetime) -> None:
    """The chat's language, its digest, whose cases are its own, and what waits to be sent there."""
    channel, address = chat
    names = {"channel": channel.value, "old": address, "new": moved_to}
    for table in ("admin_locale", "digest"):
        await connection.execute(
            f"UPDATE {table} SET address = :new WHERE channel = :channel AND address = :old AND NOT EXISTS "  # noqa: S608
            f"(SELECT 1 FROM {table} AS known WHERE known.channel = :channel AND known.address = :new)",
            **names,
        )
    await connection.execute(
        "UPDATE customer_case SET owner_chat = :new WHERE owner_chat = :old",
        old=f"{channel.value}:{address}",
        new=f"{channel.value}:{moved_to}",
    )
    await connection.execute(
        "UPDATE outbox SET state = 'cancelled', settled_at = :now WHERE channel = :channel AND address = :old "
        "AND state = 'queued' AND replaces IS NOT NULL AND purpose <> :answer",
        channel=channel.value,
        old=address,
        now=time_text(now),
        answer=Purpose.ANSWER.value,
    )
    await connection.execute(
        "UPDATE outbox SET address = :new, reply_to = NULL, replaces = NULL "
        "WHERE channel = :channel AND address = :old AND state = 'queued'",
        **names,
    )


async def stand_alone(connection: Connection, outbox_ids: Sequence[str]) -> None:
    """What was to reply to a message, or to take its place: the new chat has other messages under those ids."""
    for part in chunks(outbox_ids):
        await connection.execute(
            "UPDATE outbox SET reply_to = NULL, replaces = NULL WHERE id IN (:ids) AND state = 'queued'", ids=part
        )


async def forget_alerts(connection: Connection, chat: Address) -> set[str]:
    """Where alerts of cases stood in the old chat is of no more use. The ids of the cases."""
    channel, address = chat
    rows = await connection.fetch(
        "DELETE FROM case_message WHERE channel = :channel AND address = :address RETURNING case_id, kind",
        channel=channel.value,
        address=address,
    )
    return {row["case_id"] for row in rows if row["kind"] == "alert"}
