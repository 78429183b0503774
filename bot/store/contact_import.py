"""A list of contacts meets those that are already there: who is known keeps their history, their language, their no."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.messages import Contact
from bot.database import Connection
from bot.store import contacts
from bot.store.consent import Address, Consent, addresses_of
from bot.store.encoding import json_text, optional_text, optional_time, time_text


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody as a list has them. What it does not say of them is what their country implies: for who is new."""

    contact: Contact
    says_locale: bool = True
    says_timezone: bool = True


#: The language and the time zone that a number implies.
Implied = Callable[[str | None], tuple[str, str]]


async def remember(
    connection: Connection, listed: Sequence[Listed], consent: Consent, now: datetime, implied: Implied
) -> list[Contact | None]:
    """Saves a part of a list; each contact as it is stored now, in the same order.

    A known address keeps its contact, with all that the list says of it. `None` stands for one who asked to be erased,
    by either address, and is not stored again; and for one whose phone number and Telegram chat belong to two different
    contacts: nobody knows which of them is meant.
    """
    # Two lists at once that both bring somebody new would both add them.
    await connection.lock("contacts")
    erased = await erased_among(connection, [one.contact for one in listed], consent)
    welcome = [one for one in listed if one.contact.id not in erased]
    found = {address for one in welcome for address in addresses_of(one.contact)}
    known = await contacts.find(connection, found)
    before = {contact.id: contact for contact in known}
    merged, after = _merged(known, welcome, implied)
    refusing = await consent.refusing(connection, list(after.values()))
    people = [replace(c, opted_out_at=c.opted_out_at or optional_time(refusing.get(c.id))) for c in after.values()]
    await _update(connection, before, [contact for contact in people if contact.id in before])
    await _insert(connection, [contact for contact in people if contact.id not in before], now)
    stored = await contacts.by_id(connection, after)
    ids = dict(zip((one.contact.id for one in welcome), merged, strict=True))
    return [stored.get(ids.get(one.contact.id) or "") for one in listed]


async def erased_among(connection: Connection, fresh: Sequence[Contact], consent: Consent) -> set[str]:
    """Their ids: who asked to be erased, and has not asked to hear from us again since."""
    erased = await consent.erased(connection, {address for contact in fresh for address in addresses_of(contact)})
    return {contact.id for contact in fresh if erased.intersection(addresses_of(contact))}


def _merged(
    known: Sequence[Contact], listed: Sequence[Listed], implied: Implied
) -> tuple[list[str | None], dict[str, Contact]]:
    """Row by row, each seeing what the rows before it did: the contact's id of each row, and the contacts touched."""
    owners = {address: contact for contact in known for address in addresses_of(contact)}
    touched: dict[str, Contact] = {}
    merged: list[str | None] = []
    for one in listed:
        contact = one.contact
        found = {owner.id: owner for address in addresses_of(contact) if (owner := owners.get(address)) is not None}
        if len(found) > 1:
            merged.append(None)
            continue
        [owner] = found.values() or [None]
        after = contact if owner is None else _joined(owner, one, implied)
        _hand_over(owners, owner, after)
        touched[after.id] = after
        merged.append(after.id)
    return merged, touched


def _joined(known: Contact, listed: Listed, implied: Implied) -> Contact:
    """What is implied is worked out again where the number is another and what is known was implied by the old one."""
    fresh = listed.contact
    has_moved = fresh.phone is not None and fresh.phone != known.phone
    was = implied(known.phone) if has_moved else None
    is_new_locale = listed.says_locale or (was is not None and known.locale == was[0])
    is_new_timezone = listed.says_timezone or (was is not None and known.timezone == was[1])
    telegram = fresh.telegram or known.telegram
    return replace(
        fresh,
        id=known.id,
        name=fresh.name or known.name,
        locale=fresh.locale if is_new_locale else known.locale,
        timezone=fresh.timezone if is_new_timezone else known.timezone,
        phone=fresh.phone or known.phone,
        telegram=telegram,
        attributes={**known.attributes, **fresh.attributes},
        opted_out_at=known.opted_out_at,
        blocked_at=known.blocked_at if telegram == known.telegram else None,
    )


def _hand_over(owners: dict[Address, Contact], before: Contact | None, after: Contact) -> None:
    for address in addresses_of(before) if before else ():
        del owners[address]
    owners.update(dict.fromkeys(addresses_of(after), after))


async def _update(connection: Connection, before: dict[str, Contact], people: Sequence[Contact]) -> None:
    # Addresses can go round among contacts, and each is unique: whoever changes one lets go of the old one first.
    await connection.execute_many(
        "UPDATE contact SET phone = NULL, telegram = NULL WHERE id = :id",
        [{"id": contact.id} for contact in people if addresses_of(contact) != addresses_of(before[contact.id])],
    )
    await connection.execute_many(
        "UPDATE contact SET name = :name, phone = :phone, telegram = :telegram, locale = :locale, "
        "timezone = :timezone, attributes = :attributes, opted_out_at = :opted_out_at, blocked_at = :blocked_at "
        "WHERE id = :id",
        [_values(contact) for contact in people],
    )


async def _insert(connection: Connection, people: Sequence[Contact], now: datetime) -> None:
    await connection.execute_many(
        "INSERT INTO contact (id, name, phone, telegram, locale, timezone, attributes, opted_out_at, blocked_at, "
        "created_at) VALUES (:id, :name, :phone, :telegram, :locale, :timezone, :attributes, :opted_out_at, "
        ":blocked_at, :created_at)",
        [{**_values(contact), "created_at": time_text(now)} for contact in people],
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
        "blocked_at": optional_text(contact.blocked_at),
    }
