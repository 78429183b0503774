"""The keys of the hashes of addresses: one in the database, and one of the environment over it where there is one.

    plain     HMAC(key of the database, address)            who has the database can try all numbers, in minutes
    sealed    HMAC(ERASURE_KEY, plain)                      who has the database alone can try nothing

Set later, the key of the environment is laid over the hashes that are there: each goes on being found.
"""

import hmac
import secrets
from dataclasses import dataclass
from typing import Final

from bot.database import Connection, Database, DatabaseError

#: What begins so is sealed.
SEALED: Final = "k:"

_PROOF: Final = "erasure_key_proof"

_MISSING: Final = (
    "ERASURE_KEY is missing: it was set when the bot ran last, and without it nobody who said no would be known. "
    "Set it as it was."
)
_OTHER: Final = (
    "ERASURE_KEY is not the one that was set before: with another nobody who said no would be known. Set it as it was."
)

#: Where hashes are kept, as (table, column, which rows).
_KEPT: Final = (
    ("opt_out", "address_hash", "1 = 1"),
    ("erasure_wish", "address_hash", "1 = 1"),
    ("recent_reply", "address_hash", "1 = 1"),
    ("inbound", "provider_id", "address = ''"),
)


@dataclass(frozen=True, slots=True)
class Keys:
    database: bytes
    environment: bytes | None = None

    def hash_of(self, text: str) -> str:
        plain = _hmac(self.database, text)
        return plain if self.environment is None else _sealed(self.environment, plain)


def _hmac(key: bytes, text: str) -> str:
    return hmac.new(key, text.encode(), "sha256").hexdigest()


def _sealed(key: bytes, plain: str) -> str:
    return f"{SEALED}{_hmac(key, plain)}"


async def open_keys(database: Database, environment: bytes | None) -> Keys:
    """The database makes its own at the first start. Raises DatabaseError where that of the environment has changed."""
    async with database.transaction() as connection:
        await connection.lock("erasure_key")
        own = await _kept(connection, "address_key", secrets.token_hex(32))
        if (wrong := await fault(connection, environment)) is not None:
            raise DatabaseError(wrong)
        if environment is not None and not await _proofs(connection):
            await _kept(connection, _PROOF, _hmac(environment, _PROOF))
            await _seal(connection, environment)
    return Keys(bytes.fromhex(own), environment)


async def fault(connection: Connection, environment: bytes | None) -> str | None:
    """What is wrong with the key of the environment, in a sentence."""
    proofs = await _proofs(connection)
    if not proofs:
        return None
    if environment is None:
        return _MISSING
    return None if hmac.compare_digest(proofs[0], _hmac(environment, _PROOF)) else _OTHER


async def _proofs(connection: Connection) -> list[str]:
    """By which the key is known again, if there was one before."""
    return [str(row["value"]) for row in await connection.fetch("SELECT value FROM secret WHERE name = :n", n=_PROOF)]


async def _kept(connection: Connection, name: str, value: str) -> str:
    await connection.execute(
        "INSERT INTO secret (name, value) VALUES (:name, :value) ON CONFLICT (name) DO NOTHING", name=name, value=value
    )
    rows = await connection.fetch("SELECT value FROM secret WHERE name = :name", name=name)
    return str(rows[0]["value"])


async def _seal(connection: Connection, environment: bytes) -> None:
    """All that is there, once."""
    connection.scrub_afterwards(at_once=True)
    for table, column, which in _KEPT:
        rows = await connection.fetch(f"SELECT {column} AS plain FROM {table} WHERE {which}")  # noqa: S608
        await connection.execute_many(
            f"UPDATE {table} SET {column} = :sealed WHERE {column} = :plain",  # noqa: S608
            [{"plain": row["plain"], "sealed": _sealed(environment, row["plain"])} for row in rows],
        )
