"""The right to be forgotten: everything of a person goes, the scores stay as numbers of nobody."""

from datetime import datetime

from bot.core.messages import Contact
from bot.database import Connection
from bot.store.consent import Consent, addresses_of
from bot.store.values import time_text

#: In this order. The last words to the person are queued afterwards, and wiped when they are sent.
_STATEMENTS = (
    "UPDATE invitation SET comment = NULL, pending = NULL WHERE contact_id = :id",
    "UPDATE revision SET comment = NULL WHERE invitation_id IN (SELECT id FROM invitation WHERE contact_id = :id)",
    "UPDATE outbox SET state = 'cancelled' WHERE contact_id = :id AND state = 'queued'",
    "UPDATE outbox SET address = '', text = '' WHERE contact_id = :id AND state <> 'sending'",
    "DELETE FROM link WHERE contact_id = :id",
    "UPDATE contact SET name = '', phone = NULL, telegram = NULL, attributes = '{}', opted_out_at = coalesce(opted_out_at, :now), "
    "erased_at = :now WHERE id = :id",
)


async def erase(connection: Connection, consent: Consent, contact: Contact, now: datetime) -> None:
    """Forgets the person. Only that this address wants no messages is kept, as a hash that no one can read back."""
    addresses = addresses_of(contact)
    await consent.remember(connection, addresses, "", now)
    await consent.forget_words(connection, addresses)
    for statement in _STATEMENTS:
        await connection.execute(statement, id=contact.id, now=time_text(now))
    for channel, address in addresses:
        await connection.execute(
            "DELETE FROM failed_inbound WHERE channel = :channel AND address = :address",
            channel=channel.value,
            address=address,
        )
    await _blank_inbound(connection, consent, contact)


async def _blank_inbound(connection: Connection, consent: Consent, contact: Contact) -> None:
    """Provider ids can hold a chat id: a hash keeps a redelivery from counting twice, and tells nothing."""
    rows = await connection.fetch("SELECT channel, provider_id FROM inbound WHERE contact_id = :id", id=contact.id)
    await connection.execute_many(
        "UPDATE inbound SET text = '', address = '', message_id = NULL, provider_id = :hash "
        "WHERE channel = :channel AND provider_id = :provider_id",
        [{**row, "hash": consent.hash_of((row["channel"], row["provider_id"]))} for row in rows],
    )
