"""Who can be asked, and how they are reached."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.eligibility import History
from bot.core.messages import ChannelName, Contact
from bot.database import Connection, Row
from bot.store.consent import Consent, addresses_of
from bot.store.values import chunks, json_of, json_text, optional_text, optional_time, time_text

_COLUMNS = "id, name, phone, telegram, coalesce(chosen_locale, locale) AS locale, timezone, attributes, opted_out_at, blocked_at"
_ADDRESS = {ChannelName.SMS: "phone", ChannelName.TELEGRAM: "telegram"}


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
    )


async def by_address(connection: Connection, channel: ChannelName, addresses: Iterable[str]) -> dict[str, Contact]:
    """Address -> contact. The rows are locked: the contact is the lock of its conversation."""
    found: dict[str, Contact] = {}
    column = _ADDRESS[channel]
    for part in chunks(sorted(set(addresses))):
        # In the order of ids, so that two batches that share contacts wait for each other and never deadlock.
        rows = await connection.fetch(
            f"SELECT {_COLUMNS} FROM contact WHERE {column} IN (:addresses) ORDER BY id FOR UPDATE",  # noqa: S608
            addresses=part,
        )
        found.update({row[column]: _contact(row) for row in rows})
    return found


async def by_id(connection: Connection, ids: Iterable[str]) -> dict[str, Contact]:
    found: dict[str, Contact] = {}
    for part in chunks(sorted(set(ids))):
        rows = await connection.fetch(
            f"SELECT {_COLUMNS} FROM contact WHERE id IN (:ids) ORDER BY id FOR UPDATE",  # noqa: S608
            ids=part,
        )
        found.update({row["id"]: _contact(row) for row in rows})
    return found


class AddressConflictError(Exception):
    """The phone number belongs to one contact and the Telegram chat to another."""


async def remember(
    connection: Connection, fresh: Sequence[Contact], consent: Consent, now: datetime
) -> list[Contact | None]:
    """Saves an imported list; each contact as it is stored now, in the same order.

    A known address keeps its contact, with the new name, time zone and attributes. `None` stands for one whose phone
    number and Telegram chat belong to two different contacts: nobody can tell which of them is meant.
    """
    by_phone = await by_address(connection, ChannelName.SMS, [c.phone for c in fresh if c.phone])
    by_chat = await by_address(connection, ChannelName.TELEGRAM, [c.telegram for c in fresh if c.telegram])
    merged = [
        _merged(contact, by_phone.get(contact.phone or ""), by_chat.get(contact.telegram or "")) for contact in fresh
    ]
    known = {contact.id for contact in (*by_phone.values(), *by_chat.values())}
    kept = [contact for contact in merged if contact is not None]
    refusing = await consent.refusing(connection, kept)
    stored = {
        contact.id: replace(contact, opted_out_at=contact.opted_out_at or optional_time(refusing.get(contact.id)))
        for contact in kept
    }
    await _insert(connection, [contact for contact in stored.values() if contact.id not in known], now)
    await _update(connection, [contact for contact in stored.values() if contact.id in known])
    return [None if contact is None else stored[contact.id] for contact in merged]


def _merged(fresh: Contact, by_phone: Contact | None, by_chat: Contact | None) -> Contact | None:
    if by_phone is not None and by_chat is not None and by_phone.id != by_chat.id:
        return None
    known = by_phone or by_chat
    if known is None:
        return fresh
    return replace(
        fresh,
        id=known.id,
        name=fresh.name or known.name,
        phone=fresh.phone or known.phone,
        telegram=fresh.telegram or known.telegram,
        attributes={**known.attributes, **fresh.attributes},
        opted_out_at=known.opted_out_at,
        blocked_at=known.blocked_at,
    )


def _values(contact: Contact) -> dict[str, str | None]:
    return {
        "id": contact.id,
        "name": contact.name,
        "phone": contact.phone,
        "telegram": contact.telegram,
        "locale": contact.locale,
        "timezone": contact.timezone,
        "attributes": json_text(dict(contact.attributes)),
        "opted_out_at": optional_text(contact.opted_out_at),
    }


async def _insert(connection: Connection, contacts: Sequence[Contact], now: datetime) -> None:
    await connection.execute_many(
        "INSERT INTO contact (id, name, phone, telegram, locale, timezone, attributes, opted_out_at, created_at) "
        "VALUES (:id, :name, :phone, :telegram, :locale, :timezone, :attributes, :opted_out_at, :created_at)",
        [{**_values(contact), "created_at": time_text(now)} for contact in contacts],
    )


async def _update(connection: Connection, contacts: Sequence[Contact]) -> None:
    await connection.execute_many(
        "UPDATE contact SET name = :name, phone = :phone, telegram = :telegram, locale = :locale, timezone = :timezone, "
        "attributes = :attributes, opted_out_at = :opted_out_at WHERE id = :id",
        [_values(contact) for contact in contacts],
    )


async def histories(connection: Connection, ids: Iterable[str]) -> dict[str, History]:
    """What was asked of each before. An ask that could not be delivered was never heard, and does not count."""
    found: dict[str, History] = {}
    for part in chunks(sorted(set(ids))):
        rows = await connection.fetch(
            "SELECT contact_id, max(CASE WHEN state <> 'closed' THEN 1 ELSE 0 END) AS is_open, max(asked_at) AS last_asked_at "
            "FROM invitation WHERE contact_id IN (:ids) AND (closed_because IS NULL OR closed_because <> 'undeliverable') "
            "GROUP BY contact_id",
            ids=part,
        )
        for row in rows:
            found[row["contact_id"]] = History(bool(row["is_open"]), optional_time(row["last_asked_at"]))
    return found


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
    connection: Connection, consent: Consent, refusals: dict[str, str], contacts: dict[str, Contact], now: datetime
) -> None:
    """No more messages: contact id -> the words it was said with. Counts for every address of the person."""
    for contact_id, words in refusals.items():
        await consent.remember(connection, addresses_of(contacts[contact_id]), words, now)
    await connection.execute_many(
        "UPDATE contact SET opted_out_at = :at WHERE id = :id AND opted_out_at IS NULL",
        [{"id": contact_id, "at": time_text(now)} for contact_id in refusals],
    )


async def opt_in(connection: Connection, consent: Consent, contacts: Sequence[Contact]) -> None:
    await consent.forget(connection, [address for contact in contacts for address in addresses_of(contact)])
    await connection.execute_many(
        "UPDATE contact SET opted_out_at = NULL WHERE id = :id", [{"id": contact.id} for contact in contacts]
    )
