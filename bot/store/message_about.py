"""Which customers the answers to admins name, so that an erasure finds where it stands in their chats."""

from collections.abc import Iterable, Sequence

from bot.database import Connection
from bot.store.encoding import chunks


async def add(
    connection: Connection, outbox_ids: Sequence[str], contact_ids: Iterable[str], invitation_ids: Iterable[str]
) -> None:
    """By the contacts, or by the invitations whose comments are quoted. What names somebody who was erased since it was
    read is not sent.
    """
    named = set(contact_ids)
    for part in chunks(sorted(set(invitation_ids))):
        rows = await connection.fetch("SELECT contact_id FROM invitation WHERE id IN (:ids)", ids=part)
        named.update(row["contact_id"] for row in rows)
    await connection.execute_many(
        "INSERT INTO message_about (outbox_id, contact_id) VALUES (:outbox_id, :contact_id)",
        [
            {"outbox_id": outbox_id, "contact_id": contact_id}
            for outbox_id in outbox_ids
            for contact_id in sorted(named)
        ],
    )
    for part in chunks(outbox_ids if named else ()):
        await connection.execute(
            "UPDATE outbox SET state = 'cancelled', text = '', keyboard = '[]' WHERE id IN (SELECT outbox_id "
            "FROM message_about JOIN contact ON contact.id = message_about.contact_id "
            "WHERE outbox_id IN (:ids) AND contact.erased_at IS NOT NULL)",
            ids=part,
        )
