"""Who was asked whether they mean to be erased, and has not answered: by hashes of their addresses."""

from collections.abc import Collection, Mapping
from datetime import datetime

from bot.core.conversation.erasure_wishes import CONFIRMED_WITHIN
from bot.database import Connection
from bot.store.consent import Address, Consent
from bot.store.encoding import chunks, time_of, time_text


async def of(connection: Connection, consent: Consent, addresses: Collection[Address]) -> dict[Address, datetime]:
    """Address -> when they were asked."""
    owners = {consent.hash_of(address): address for address in addresses}
    found: dict[Address, datetime] = {}
    for part in chunks(sorted(owners)):
        rows = await connection.fetch(
            "SELECT address_hash, at FROM erasure_wish WHERE address_hash IN (:hashes)", hashes=part
        )
        found.update({owners[row["address_hash"]]: time_of(row["at"]) for row in rows})
    return found


async def change(connection: Connection, consent: Consent, changed: Mapping[Address, datetime | None]) -> None:
    """Address -> since when it is waited for them; `None`: no longer."""
    hashes = {consent.hash_of(address): at for address, at in changed.items()}
    for part in chunks(sorted(hashes)):
        await connection.execute("DELETE FROM erasure_wish WHERE address_hash IN (:hashes)", hashes=part)
    await connection.execute_many(
        "INSERT INTO erasure_wish (address_hash, at) VALUES (:hash, :at) "
        "ON CONFLICT (address_hash) DO UPDATE SET at = excluded.at",
        [{"hash": hashed, "at": time_text(at)} for hashed, at in sorted(hashes.items()) if at is not None],
    )


async def forget(connection: Connection, now: datetime) -> None:
    """Those who did not answer in time."""
    await connection.execute("DELETE FROM erasure_wish WHERE at < :before", before=time_text(now - CONFIRMED_WITHIN))
