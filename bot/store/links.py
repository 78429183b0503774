"""Personal one-time links: how a contact who is known by name gets into Telegram."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.database import Connection
from bot.store.values import chunks, time_text


async def add(connection: Connection, tokens: Sequence[tuple[str, str]], now: datetime) -> None:
    """(token, contact id) pairs. Earlier links of the same contacts that were never used stop working."""
    await connection.execute_many(
        "DELETE FROM link WHERE contact_id = :contact_id AND used_at IS NULL",
        [{"contact_id": contact_id} for _, contact_id in tokens],
    )
    await connection.execute_many(
        "INSERT INTO link (token, contact_id, created_at) VALUES (:token, :contact_id, :at)",
        [{"token": token, "contact_id": contact_id, "at": time_text(now)} for token, contact_id in tokens],
    )


async def unused(connection: Connection, tokens: Iterable[str]) -> dict[str, str]:
    """Token -> contact id, of those that still work. For certain only to whoever holds the contacts' locks."""
    found: dict[str, str] = {}
    for part in chunks(sorted(set(tokens))):
        rows = await connection.fetch(
            "SELECT token, contact_id FROM link WHERE token IN (:tokens) AND used_at IS NULL", tokens=part
        )
        found.update({row["token"]: row["contact_id"] for row in rows})
    return found


async def spend(connection: Connection, joins: Sequence[tuple[str, str, str]], now: datetime) -> None:
    """(token, contact id, chat), in their order: each chat is that contact's from now on, and nobody else's."""
    await connection.execute_many(
        "UPDATE link SET used_at = :at WHERE token = :token",
        [{"token": token, "at": time_text(now)} for token, _, _ in joins],
    )
    for _, contact_id, chat in joins:
        await connection.execute("UPDATE contact SET telegram = NULL WHERE telegram = :chat", chat=chat)
        await connection.execute("UPDATE contact SET telegram = :chat WHERE id = :id", chat=chat, id=contact_id)
