"""Takes away in the admin chats what names a customer who asked to be erased: deleted, or, where it is older than the
provider deletes, changed into a sentence that says why.
"""

from typing import Final

from bot.core.messages import ChannelName, Outgoing, Purpose
from bot.core.texts import cases as texts
from bot.database import Connection
from bot.i18n import SOURCE
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import admins, outbox, withdrawals
from bot.store.outbox import Queued

#: In one transaction: replies that come in meanwhile wait for no more.
MAX_AT_ONCE: Final = 100


async def is_due(runtime: Runtime) -> bool:
    async with runtime.database.reading() as connection:
        return await withdrawals.is_due(connection)


async def withdraw_due(runtime: Runtime, connection: Connection) -> int:
    """How many messages are queued to be taken away. One that was changed into another page stands there once."""
    now, locales = runtime.clock(), await admins.locales(connection)
    taken = await withdrawals.take_due(connection, MAX_AT_ONCE)
    standing = dict.fromkeys((one.address, one.provider_id) for one in taken if one.provider_id is not None)
    await outbox.add(
        connection,
        [
            Queued(
                Outgoing(
                    new_id(now),
                    ChannelName.TELEGRAM,
                    address,
                    runtime.reader(locales.get((ChannelName.TELEGRAM, address), SOURCE)).say(texts.WITHDRAWN),
                    Purpose.WITHDRAWAL,
                    replaces=provider_id,
                )
            )
            for address, provider_id in standing
        ],
        now,
    )
    return len(standing)
