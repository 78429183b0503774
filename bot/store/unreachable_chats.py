"""Admin chats that cannot be written to: they threw the bot out, blocked it, or let it write nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.messages import ChannelName, Purpose
from bot.database import Connection, Row
from bot.store.consent import Address
from bot.store.encoding import time_of, time_text
from bot.store.outbox import ROW, Queued, queued_of


@dataclass(frozen=True, slots=True)
class Unreachable:
    chat: Address
    since: datetime
    #: What the provider said.
    code: str
    #: Others have been told of all that the chat had been told of, and of what did not arrive there.
    is_seen_to: bool


def _unreachable(row: Row) -> Unreachable:
    chat = ChannelName(row["channel"]), row["address"]
    return Unreachable(chat, time_of(row["since"]), row["code"], bool(row["is_seen_to"]))


async def all_of(connection: Connection) -> dict[Address, Unreachable]:
    rows = await connection.fetch("SELECT channel, address, since, code, is_seen_to FROM unreachable_chat")
    return {one.chat: one for one in map(_unreachable, rows)}


async def add(connection: Connection, chat: Address, code: str, now: datetime) -> bool:
    """False where it is known; either way something did not arrive there that is to be seen to."""
    channel, address = chat
    names = {"channel": channel.value, "address": address, "code": code}
    rows = await connection.fetch(
        "INSERT INTO unreachable_chat (channel, address, since, code, is_seen_to) "
        "VALUES (:channel, :address, :since, :code, 0) ON CONFLICT (channel, address) DO NOTHING RETURNING address",
        **names,
        since=time_text(now),
    )
    if rows:
        return True
    await connection.execute(
        "UPDATE unreachable_chat SET code = :code, is_seen_to = 0 WHERE channel = :channel AND address = :address",
        **names,
    )
    return False


async def remove(connection: Connection, chat: Address) -> bool:
    """Whether it was unreachable."""
    channel, address = chat
    removed = await connection.execute(
        "DELETE FROM unreachable_chat WHERE channel = :channel AND address = :address",
        channel=channel.value,
        address=address,
    )
    return removed > 0


async def mark_seen_to(connection: Connection, chat: Address) -> None:
    channel, address = chat
    await connection.execute(
        "UPDATE unreachable_chat SET is_seen_to = 1 WHERE channel = :channel AND address = :address",
        channel=channel.value,
        address=address,
    )


async def lost(connection: Connection, chat: Address, most: int) -> Sequence[tuple[Queued, str | None]]:
    """What was told to the chat and did not arrive, and the case it was below the alert of; the first first."""
    channel, address = chat
    fields = ", ".join(f"outbox.{name.strip()}" for name in ROW.split(","))
    rows = await connection.fetch(
        f"SELECT {fields}, case_message.case_id, case_message.kind AS told FROM outbox "  # noqa: S608
        "LEFT JOIN case_message ON case_message.outbox_id = outbox.id "
        "WHERE outbox.channel = :channel AND outbox.address = :address AND outbox.state = 'failed' "
        "AND outbox.purpose = :alert AND outbox.replaces IS NULL AND outbox.settled_at >= "
        "(SELECT since FROM unreachable_chat WHERE channel = :channel AND address = :address) "
        "ORDER BY outbox.due_at, outbox.id LIMIT :most",
        channel=channel.value,
        address=address,
        alert=Purpose.ALERT.value,
        most=most,
    )
    return [(queued_of(row), row["case_id"]) for row in rows if row["told"] != "alert"]


async def let_go(connection: Connection, outbox_ids: Sequence[str], now: datetime) -> None:
    """Others have been told instead."""
    if outbox_ids:
        await connection.execute(
            "UPDATE outbox SET state = 'cancelled', settled_at = :now WHERE id IN (:ids) AND state = 'failed'",
            ids=list(outbox_ids),
            now=time_text(now),
        )


async def alerted_there_alone(
    connection: Connection, chat: Address, others: Sequence[Address], most: int
) -> Sequence[str]:
    """Ids of cases that are not closed, of which the chat was alerted and none of the others."""
    channel, address = chat
    reached = [f"{one.value}:{where}" for one, where in others]
    rows = await connection.fetch(
        "SELECT DISTINCT case_message.case_id FROM case_message "
        "JOIN customer_case ON customer_case.id = case_message.case_id AND customer_case.state <> 'closed' "
        "WHERE case_message.channel = :channel AND case_message.address = :address AND case_message.kind = 'alert' "
        "AND NOT EXISTS (SELECT 1 FROM case_message AS other WHERE other.case_id = case_message.case_id "
        "AND other.kind = 'alert' AND other.channel || ':' || other.address IN (:reached)) "
        "ORDER BY case_message.case_id LIMIT :most",
        channel=channel.value,
        address=address,
        reached=reached,
        most=most,
    )
    return [row["case_id"] for row in rows]
