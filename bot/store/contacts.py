"""Who can be asked, and how they are reached.

Law: the contact is the lock of its conversation. Whoever changes what hangs on a contact (invitations, consent,
messages that wait) locks it first, all of a set in one statement and in the order of ids, so that nobody ever waits in
a circle.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.core.messages import ChannelName, Contact
from bot.database import Connection, Row
from bot.store.consent import Address, Consent, addresses_of
from bot.store.encoding import chunks, json_of, optional_text, optional_time, time_text

_COLUMNS = (
    "id, name, phone, telegram, coalesce(chosen_locale, locale) AS locale, timezone, attributes, "
    "opted_out_at, blocked_at, erased_at"
)


def _contact(row: Row) -> Contact:
    return Contact(
        id=row["id"],
        name=row["name"],
        locale=row["locale"],
        timezone=row["timezone"],
        phone=row["phone"],
        telegram=row["telegram"],
        attributes=json_of(row["attributes"]),
        opted_out_at=optional_time(row["opted_out_at"]),
        blocked_at=optional_time(row["blocked_at"]),
        erased_at=optional_time(row["erased_at"]),
    )


async def find(connection: Connection, addresses: Iterable[Address], ids: Iterable[str] = ()) -> list[Contact]:
    """Those with one of the addresses or ids, locked. At most some thousands: one statement, so one order of locks."""
    known = sorted(set(addresses))
    rows = await connection.fetch(
        f"SELECT {_COLUMNS} FROM contact WHERE phone IN (:phones) OR telegram IN (:chats) OR id IN (:ids) "  # noqa: S608
        "ORDER BY id FOR UPDATE",
        phones=[address for channel, address in known if channel is ChannelName.SMS],
        chats=[address for channel, address in known if channel is ChannelName.TELEGRAM],
        ids=sorted(set(ids)),
    )
    return [_contact(row) for row in rows]


async def by_address(connection: Connection, channel: ChannelName, addresses: Iterable[str]) -> dict[str, Contact]:
    """Address -> contact, locked."""
    found = await find(connection, [(channel, address) for address in addresses])
    return {address: contact for contact in found if (address := contact.address(channel)) is not None}


async def ids_by_number(connection: Connection, numbers: Iterable[str]) -> set[str]:
    """Whose phone numbers (E.164) or chats these are, on any channel; not locked."""
    found: set[str] = set()
    for part in chunks(sorted(set(numbers))):
        rows = await connection.fetch("SELECT id FROM contact WHERE phone IN (:n) OR telegram IN (:n)", n=part)
        found.update(row["id"] for row in rows)
    return found


async def by_id(connection: Connection, ids: Iterable[str]) -> dict[str, Contact]:
    """Id -> contact, locked."""
    wanted = set(ids)
    return {contact.id: contact for contact in await find(connection, (), wanted)} if wanted else {}


async def read(connection: Connection, ids: Iterable[str]) -> dict[str, Contact]:
    """Id -> contact, not locked: for whoever holds the locks already, or changes nothing."""
    found: dict[str, Contact] = {}
    for part in chunks(sorted(set(ids))):
        rows = await connection.fetch(f"SELECT {_COLUMNS} FROM contact WHERE id IN (:ids)", ids=part)  # noqa: S608
        found.update({row["id"]: _contact(row) for row in rows})
    return found


async def page(connection: Connection, after_id: str, most: int) -> list[Contact]:
    """So many of those who were not erased, in the order of their ids, from behind that one."""
    rows = await connection.fetch(
        f"SELECT {_COLUMNS} FROM contact WHERE id > :after AND erased_at IS NULL ORDER BY id LIMIT :most",  # noqa: S608
        after=after_id,
        most=most,
    )
    return [_contact(row) for row in rows]


async def count(connection: Connection) -> int:
    """How many have not said no."""
    rows = await connection.fetch("SELECT count(*) AS n FROM contact WHERE erased_at IS NULL AND opted_out_at IS NULL")
    return int(rows[0]["n"])


async def lock_free(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Locks those that nobody else holds now, without waiting for the others; which they are."""
    free: set[str] = set()
    for part in chunks(sorted(set(ids))):
        rows = await connection.fetch(
            "SELECT id FROM contact WHERE id IN (:ids) ORDER BY id FOR UPDATE SKIP LOCKED", ids=part
        )
        free.update(row["id"] for row in rows)
    return free


async def set_locales(connection: Connection, locales: dict[str, str]) -> None:
    await connection.execute_many(
        "UPDATE contact SET chosen_locale = :locale WHERE id = :id",
        [{"id": contact_id, "locale": locale} for contact_id, locale in locales.items()],
    )


async def set_blocked(connection: Connection, blocked: dict[str, datetime | None]) -> None:
    await connection.execute_many(
        "UPDATE contact SET blocked_at = :at WHERE id = :id",
        [{"id": contact_id, "at": optional_text(at)} for contact_id, at in blocked.items()],
    )


async def opt_out(
    connection: Connection, consent: Consent, refusals: Sequence[tuple[Contact, str]], now: datetime
) -> None:
    """No more messages, with the words it was said with. Counts for every address of the person.

    Since when stands in the contact, and is now where it does not: the last time they said no.
    """
    refused = [(address, words) for contact, words in refusals for address in addresses_of(contact)]
    await consent.remember(connection, refused, now)
    await connection.execute_many(
        "UPDATE contact SET opted_out_at = :at WHERE id = :id AND (opted_out_at IS NULL OR opted_out_at < :at)",
        [{"id": contact.id, "at": time_text(contact.opted_out_at or now)} for contact, _ in refusals],
    )


async def opt_in(connection: Connection, consent: Consent, contacts: Sequence[Contact]) -> None:
    await consent.forget(connection, [address for contact in contacts for address in addresses_of(contact)])
    await connection.execute_many(
        "UPDATE contact SET opted_out_at = NULL WHERE id = :id", [{"id": contact.id} for contact in contacts]
    )


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
