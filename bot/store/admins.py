"""In which language each admin chat wants its answers."""

from dataclasses import dataclass
from datetime import date

from bot.core.calendar.periods import Period
from bot.core.measuring.digests import Digest
from bot.core.messages import ChannelName
from bot.database import Connection, Row
from bot.store.consent import Address


async def locales(connection: Connection) -> dict[Address, str]:
    rows = await connection.fetch("SELECT channel, address, locale FROM admin_locale")
    return {(ChannelName(row["channel"]), row["address"]): row["locale"] for row in rows}


async def set_locale(connection: Connection, address: Address, locale: str) -> None:
    channel, value = address
    await connection.execute(
        "INSERT INTO admin_locale (channel, address, locale) VALUES (:channel, :address, :locale) "
        "ON CONFLICT (channel, address) DO UPDATE SET locale = :locale",
        channel=channel.value,
        address=value,
        locale=locale,
    )


@dataclass(frozen=True, slots=True)
class Wish:
    address: Address
    digest: Digest
    told_through: date


async def all_of(connection: Connection) -> list[Wish]:
    rows = await connection.fetch("SELECT channel, address, every, told_through FROM digest ORDER BY channel, address")
    return [_wish(row) for row in rows]


async def of(connection: Connection, address: Address) -> Digest | None:
    rows = await connection.fetch(
        "SELECT channel, address, every, told_through FROM digest WHERE channel = :channel AND address = :address",
        **_key(address),
    )
    return _wish(rows[0]).digest if rows else None


async def wish(connection: Connection, address: Address, digest: Digest, told_through: date) -> None:
    """From that day on. Who has wished for the same before misses nothing and is told nothing twice."""
    await connection.execute(
        "INSERT INTO digest (channel, address, every, told_through) VALUES (:channel, :address, :every, :through) "
        "ON CONFLICT (channel, address) DO UPDATE SET every = :every, told_through = :through "
        "WHERE digest.every <> :every",
        **_key(address),
        every=digest.value,
        through=told_through.isoformat(),
    )


async def forget(connection: Connection, address: Address) -> None:
    await connection.execute("DELETE FROM digest WHERE channel = :channel AND address = :address", **_key(address))


async def tell(connection: Connection, wish: Wish, period: Period) -> bool:
    """Notes that the chat is told of the period. False: it was, or it wishes for something else by now."""
    return bool(
        await connection.execute(
            "UPDATE digest SET told_through = :through WHERE channel = :channel AND address = :address "
            "AND every = :every AND told_through < :through",
            **_key(wish.address),
            every=wish.digest.value,
            through=period.last.isoformat(),
        )
    )


def _key(address: Address) -> dict[str, str]:
    channel, value = address
    return {"channel": channel.value, "address": value}


def _wish(row: Row) -> Wish:
    address = ChannelName(row["channel"]), row["address"]
    return Wish(address, Digest(row["every"]), date.fromisoformat(row["told_through"]))
