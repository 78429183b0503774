"""Pictures and files that go with messages out: kept until the message has left, and no longer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.core.messages import Attachment, AttachmentKind, Outgoing
from bot.database import Connection
from bot.store.encoding import chunks, json_of, json_text


def text_of(attachment: Attachment | None) -> str | None:
    """All of it but the content."""
    if attachment is None:
        return None
    return json_text(
        {
            "kind": attachment.kind.value,
            "filename": attachment.filename,
            "provider_id": attachment.provider_id,
        }
    )


def of_text(text: str | None) -> Attachment | None:
    if text is None:
        return None
    said = json_of(text)
    return Attachment(AttachmentKind(said["kind"]), said["filename"], provider_id=said["provider_id"])


def with_content(outgoing: Outgoing, content: bytes | None) -> Outgoing:
    if content is None or outgoing.attachment is None:
        return outgoing
    return replace(outgoing, attachment=replace(outgoing.attachment, content=content))


async def keep(connection: Connection, messages: Sequence[Outgoing]) -> None:
    await connection.execute_many(
        "INSERT INTO attachment_content (outbox_id, content) VALUES (:outbox_id, :content)",
        [
            {"outbox_id": outgoing.id, "content": outgoing.attachment.content}
            for outgoing in messages
            if outgoing.attachment is not None and outgoing.attachment.content
        ],
    )


async def contents(connection: Connection, messages: Sequence[Outgoing]) -> Mapping[str, bytes]:
    """Id of the message -> content."""
    found: dict[str, bytes] = {}
    for part in chunks(outgoing.id for outgoing in messages if outgoing.attachment is not None):
        rows = await connection.fetch(
            "SELECT outbox_id, content FROM attachment_content WHERE outbox_id IN (:ids)", ids=part
        )
        found.update({row["outbox_id"]: row["content"] for row in rows})
    return found


async def forget_sent(connection: Connection, ids: Sequence[str]) -> None:
    """What of these is not to be sent any more."""
    for part in chunks(ids):
        await connection.execute(
            "DELETE FROM attachment_content WHERE outbox_id IN "
            "(SELECT id FROM outbox WHERE id IN (:ids) AND state NOT IN ('queued', 'sending'))",
            ids=part,
        )
