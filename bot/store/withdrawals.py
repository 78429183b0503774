r"""What stands in admin chats about customers who are erased, and is to be taken away there.

noted --once the provider has said where it stands--> queued to be deleted in the chat, and let go of here
      \-- it never arrived ---------------------------> let go of here
"""

from dataclasses import dataclass

from bot.database import Connection
from bot.store.encoding import chunks


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A message of ours in an admin chat on Telegram."""

    outbox_id: str
    address: str
    #: By the provider's id. `None`: it stands nowhere, as far as anybody can know.
    provider_id: str | None


#: Alerts of cases are changed instead, and what changes one is no message of its own.
_NAMING = """
    INSERT INTO withdrawal (outbox_id, address)
    SELECT id, address FROM outbox WHERE channel = 'telegram' AND address <> '' AND state <> 'cancelled'
    AND (purpose = 'alert' AND replaces IS NULL AND contact_id = :id
        AND id NOT IN (SELECT outbox_id FROM case_message WHERE kind = 'alert')
        OR purpose = 'answer' AND id IN (SELECT outbox_id FROM message_about WHERE contact_id = :id))
    ON CONFLICT (outbox_id) DO NOTHING
"""


async def note(connection: Connection, contact_id: str) -> None:
    """All that names the contact; before the outbox forgets where that went."""
    await connection.execute(_NAMING, id=contact_id)


#: Row by row, of which there are few: of a join PostgreSQL may make a walk through all of the outbox, while its
#: statistics are older than what is there.
_KNOWN = (
    "FROM withdrawal WHERE (SELECT state FROM outbox WHERE outbox.id = withdrawal.outbox_id) "
    "NOT IN ('queued', 'sending')"
)


async def is_due(connection: Connection) -> bool:
    return bool(await connection.fetch(f"SELECT 1 AS found {_KNOWN} LIMIT 1"))


async def take_due(connection: Connection, most: int) -> list[Withdrawal]:
    """Those of which it is known where they stand; each is given to one caller, once."""
    rows = await connection.fetch(
        "SELECT outbox_id, address, "  # noqa: S608
        f"(SELECT provider_id FROM outbox WHERE outbox.id = withdrawal.outbox_id) AS provider_id {_KNOWN} "
        "ORDER BY outbox_id LIMIT :most FOR UPDATE SKIP LOCKED",
        most=most,
    )
    found = [Withdrawal(row["outbox_id"], row["address"], row["provider_id"]) for row in rows]
    for part in chunks(one.outbox_id for one in found):
        await connection.execute("DELETE FROM withdrawal WHERE outbox_id IN (:ids)", ids=part)
    return found
