"""Who said no, kept by address so that it survives a new import and even erasure.

An address is kept as a keyed hash: phone numbers are few enough that a plain hash could be undone by trying them all.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Self

from bot.core.messages import ChannelName, Contact
from bot.database import Connection, Database
from bot.store.consent_keys import Keys, open_keys
from bot.store.encoding import chunks, time_text

Address = tuple[ChannelName, str]


def addresses_of(contact: Contact) -> list[Address]:
    return [(channel, address) for channel in ChannelName if (address := contact.address(channel)) is not None]


class Consent:
    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    @classmethod
    async def open(cls, database: Database, erasure_key: bytes | None = None) -> Self:
        """With the keys of this database and, where there is one, of the environment. Raises DatabaseError."""
        return cls(await open_keys(database, erasure_key))

    def hash_of(self, address: Address) -> str:
        """Also of a provider's id of a message: it can have an address in it."""
        channel, value = address
        return self._keys.hash_of(f"{channel.value}:{value}")

    async def remember(
        self, connection: Connection, refusals: Iterable[tuple[Address, str | None]], now: datetime
    ) -> None:
        """Addresses with the words they said no with. The first no counts as the proof; a second changes nothing."""
        await connection.execute_many(
            "INSERT INTO opt_out (address_hash, at, words) VALUES (:hash, :at, :words) "
            "ON CONFLICT (address_hash) DO NOTHING",
            [
                # In one order, so that two at once wait for each other and never in a circle.
                {"hash": hashed, "at": time_text(now), "words": words}
                for hashed, words in sorted(((self.hash_of(a), words) for a, words in refusals), key=itemgetter(0))
            ],
        )

    async def forget(self, connection: Connection, addresses: Iterable[Address]) -> None:
        for hashes in chunks(sorted(self.hash_of(address) for address in addresses)):
            await connection.execute("DELETE FROM opt_out WHERE address_hash IN (:hashes)", hashes=hashes)

    async def note_erased(self, connection: Connection, addresses: Iterable[Address], now: datetime) -> None:
        """Of those who said no: that they did stays, what they wrote goes, and no list brings them back."""
        for hashes in chunks(sorted(self.hash_of(address) for address in addresses)):
            await connection.execute(
                "UPDATE opt_out SET words = NULL, erased_at = coalesce(erased_at, :now) "
                "WHERE address_hash IN (:hashes)",
                hashes=hashes,
                now=time_text(now),
            )

    async def refusals(self, connection: Connection, addresses: Iterable[Address]) -> dict[Address, bool]:
        """Those that said no, and whether their owners asked to be erased as well."""
        owners = {self.hash_of(address): address for address in addresses}
        found: dict[Address, bool] = {}
        for hashes in chunks(sorted(owners)):
            rows = await connection.fetch(
                "SELECT address_hash, erased_at FROM opt_out WHERE address_hash IN (:hashes)", hashes=hashes
            )
            found.update({owners[row["address_hash"]]: row["erased_at"] is not None for row in rows})
        return found

    async def erased(self, connection: Connection, addresses: Iterable[Address]) -> set[Address]:
        """Those whose owners asked to be erased, and have not asked to hear from us again since."""
        refusals = await self.refusals(connection, addresses)
        return {address for address, is_erased in refusals.items() if is_erased}

    async def refusing(self, connection: Connection, contacts: Sequence[Contact]) -> dict[str, str]:
        """The contacts with an address that said no: id of the contact -> since when."""
        owners = {self.hash_of(address): contact.id for contact in contacts for address in addresses_of(contact)}
        found: dict[str, str] = {}
        for hashes in chunks(owners):
            rows = await connection.fetch(
                "SELECT address_hash, at FROM opt_out WHERE address_hash IN (:hashes)", hashes=hashes
            )
            found.update({owners[row["address_hash"]]: row["at"] for row in rows})
        return found
