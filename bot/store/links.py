"""Personal one-time links: how a contact who is known by name gets into Telegram."""

from collections.abc import Sequence
from datetime import datetime

from bot.database import Connection
from bot.store.values import time_text


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


async def spend(connection: Connection, token: str, now: datetime) -> str | None:
    """The contact a link belongs to, once; None for an unknown or used one."""
    spent = await connection.execute(
        "UPDATE link SET used_at = :at WHERE token = :token AND used_at IS NULL", token=token, at=time_text(now)
    )
    if not spent:
        return None
    rows = await connection.fetch("SELECT contact_id FROM link WHERE token = :token", token=token)
    return str(rows[0]["contact_id"])


async def join(connection: Connection, contact_id: str, chat: str) -> None:
    """The chat is this contact's from now on, and nobody else's."""
    await connection.execute(
        "UPDATE contact SET telegram = NULL WHERE telegram = :chat AND id <> :id", chat=chat, id=contact_id
    )
    await connection.execute(
        "UPDATE contact SET telegram = :chat, blocked_at = NULL WHERE id = :id", chat=chat, id=contact_id
    )
