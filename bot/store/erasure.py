"""The right to be forgotten: everything of a person goes, the scores stay as numbers of nobody."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.conversation.tally import Tally
from bot.core.messages import ChannelName, Contact
from bot.database import Connection
from bot.store import invitations, withdrawals
from bot.store.consent import Address, Consent, addresses_of
from bot.store.encoding import time_text

#: The answers to admins that name the contact.
_NAMING = "(SELECT outbox_id FROM message_about WHERE contact_id = :id)"

#: In this order. The last words to the person are queued afterwards, and wiped when they are sent; what is being sent
#: now is wiped when its outcome is noted.
_STATEMENTS = (
    "UPDATE invitation SET comment = NULL, pending = NULL, attributes = '{}' WHERE contact_id = :id",
    "UPDATE revision SET comment = NULL WHERE invitation_id IN (SELECT id FROM invitation WHERE contact_id = :id)",
    "UPDATE outbox SET state = 'cancelled', settled_at = :now WHERE contact_id = :id AND state IN ('queued', 'held')",
    f"UPDATE outbox SET state = 'cancelled', settled_at = :now WHERE id IN {_NAMING} AND state IN ('queued', 'held')",  # noqa: S608
    f"UPDATE outbox SET text = '', keyboard = '[]', attachment = NULL WHERE id IN {_NAMING} AND state <> 'sending'",  # noqa: S608
    f"DELETE FROM attachment_content WHERE outbox_id IN {_NAMING} "  # noqa: S608
    "AND outbox_id IN (SELECT id FROM outbox WHERE state <> 'sending')",
    "UPDATE outbox SET address = '', text = '', keyboard = '[]', attachment = NULL "
    "WHERE contact_id = :id AND state <> 'sending'",
    "DELETE FROM attachment_content WHERE outbox_id IN (SELECT id FROM outbox WHERE contact_id = :id "
    "AND state <> 'sending')",
    "UPDATE event SET body = bare WHERE contact_id = :id",
    "UPDATE case_talk SET text = '', photo = NULL WHERE contact_id = :id",
    "DELETE FROM case_note WHERE case_id IN (SELECT id FROM customer_case WHERE contact_id = :id)",
    "DELETE FROM link WHERE contact_id = :id",
    "UPDATE contact SET name = '', phone = NULL, telegram = NULL, attributes = '{}', "
    "opted_out_at = coalesce(opted_out_at, :now), erased_at = :now WHERE id = :id",
)


async def erase(connection: Connection, consent: Consent, contact: Contact, now: datetime) -> Tally:
    """Forgets a contact. Only that its addresses want no messages is kept, as hashes that no one can read back.

    Returns what changes in the tally: the answers stay in the whole, and under channel and language, which tell of
    nobody. Under an attribute, one of a customer number even, nothing is left of them.
    """
    forgotten = Tally()
    for before in await invitations.of_contact(connection, contact.id):
        forgotten.move(before, replace(before, comment=None, attributes={}))
    await withdrawals.note(connection, contact.id)
    for statement in _STATEMENTS:
        await connection.execute(statement, id=contact.id, now=time_text(now))
    rows = await connection.fetch("SELECT channel, provider_id FROM inbound WHERE contact_id = :id", id=contact.id)
    await _blank(connection, consent, [(row["channel"], row["provider_id"]) for row in rows])
    await _cut_out(connection, contact)
    await erase_addresses(connection, consent, addresses_of(contact), now)
    return forgotten


async def _cut_out(connection: Connection, contact: Contact) -> None:
    """Of what admins wrote down about something else, what this contact can be found by."""
    whole_name = contact.name if " " in contact.name.strip() else ""
    for term in filter(None, (contact.phone, contact.telegram, whole_name)):
        for table in ("note", "case_note", "case_talk"):
            await connection.execute(
                f"UPDATE {table} SET text = replace(text, :term, '…') WHERE text LIKE '%' || :term || '%'",  # noqa: S608
                term=term,
            )


async def erase_addresses(
    connection: Connection, consent: Consent, addresses: Sequence[Address], now: datetime
) -> None:
    """Forgets what came from addresses, whoever they belonged to then."""
    if not addresses:
        return
    connection.scrub_afterwards(at_once=True)
    await consent.remember(connection, [(address, None) for address in addresses], now)
    await consent.note_erased(connection, addresses, now)
    for channel, address in addresses:
        where = {"channel": channel.value, "address": address}
        await connection.execute("DELETE FROM failed_inbound WHERE channel = :channel AND address = :address", **where)
        # The provider's id ends in the chat. Tries are few, and gone when what was tried is handled.
        await connection.execute(
            "DELETE FROM inbound_try WHERE channel = :channel AND provider_id LIKE :ending",
            channel=where["channel"],
            ending=f"%:{where['address']}",
        )
        rows = await connection.fetch(
            "SELECT provider_id FROM inbound WHERE channel = :channel AND address = :address", **where
        )
        await _blank(connection, consent, [(channel.value, row["provider_id"]) for row in rows])


async def _blank(connection: Connection, consent: Consent, keys: Sequence[tuple[str, str]]) -> None:
    """Provider ids can hold a chat id: a hash keeps a redelivery from counting twice, and tells nothing."""
    await connection.execute_many(
        "UPDATE inbound SET text = '', address = '', message_id = NULL, provider_id = :hash "
        "WHERE channel = :channel AND provider_id = :provider_id AND address <> ''",
        [
            {
                "channel": channel,
                "provider_id": provider_id,
                "hash": consent.hash_of((ChannelName(channel), provider_id)),
            }
            for channel, provider_id in keys
        ],
    )
