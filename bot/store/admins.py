"""In which language each admin chat wants its answers."""

from bot.core.messages import ChannelName
from bot.database import Connection
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
