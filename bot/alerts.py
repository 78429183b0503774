"""What the admin chats are told without having asked."""

from bot.core.messages import ChannelName, Outgoing, Purpose
from bot.core.roles import Role
from bot.database import Connection
from bot.i18n import SOURCE
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import admins, channel_stops, outbox, unreachable_chats


async def alert(
    runtime: Runtime, connection: Connection, text: str, *, contact_id: str | None = None, **values: object
) -> None:
    """To every owner's chat on Telegram, in its language; to the SMS numbers only where no chat is set up, or none can
    be reached since Telegram is stopped or they threw the bot out. Where nobody is an owner, all admins are told.

    One that has a contact's words in it carries the contact's id, so that erasure finds it.
    """
    stopped = await channel_stops.all_of(connection)
    everyone = runtime.admins
    owners = [admin for admin, role in everyone.items() if role is Role.OWNER] or list(everyone)
    gone = await unreachable_chats.all_of(connection)
    able = [admin for admin in owners if admin[0] not in stopped and admin not in gone]
    if not able:
        # Who may see customers hears it, before nobody does.
        agents = [admin for admin, role in everyone.items() if role.may(Role.AGENT)]
        able = [admin for admin in agents if admin[0] not in stopped and admin not in gone] or owners
    targets = [admin for admin in able if admin[0] is ChannelName.TELEGRAM] or able
    locales = await admins.locales(connection)
    now = runtime.clock()
    messages = [
        outbox.Queued(
            Outgoing(
                new_id(now),
                channel,
                address,
                runtime.reader(locales.get((channel, address), SOURCE)).say(text, **values),
                Purpose.ALERT,
            ),
            contact_id,
        )
        for channel, address in targets
    ]
    await outbox.add(connection, messages, now)
