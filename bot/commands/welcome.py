"""Said in a group of ADMINS when the bot is let in: everyone there can give its commands, and nobody would guess it."""

from dataclasses import replace
from typing import Final

from bot.core.messages import Inbound, Outgoing, Purpose
from bot.core.roles import Role
from bot.core.texts import admins as texts
from bot.database import Connection
from bot.i18n import SOURCE
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import admins, inbound, outbox
from bot.store.inbound import Heard
from bot.store.outbox import Queued

_WELCOME: Final = {
    Role.OWNER: texts.WELCOME_OWNERS,
    Role.AGENT: texts.WELCOME_AGENTS,
    Role.VIEWER: texts.WELCOME_VIEWERS,
}
_WHAT_ONLY: Final = {Role.OWNER: texts.WHAT_OWNERS_DO, Role.AGENT: texts.WHAT_AGENTS_DO}


async def welcome(runtime: Runtime, connection: Connection, news: Inbound) -> None:
    """Once for each time. Groups that are not of ADMINS hear nothing, and nothing is kept of them."""
    role = runtime.role_of(news.channel, news.address)
    is_group = news.address.startswith("-")
    if role is None or not is_group or not await inbound.unheard(connection, [news], runtime.consent):
        return
    await inbound.record(connection, [Heard(replace(news, text=""))])
    locale = (await admins.locales(connection)).get((news.channel, news.address), SOURCE)
    is_narrowed = runtime.is_narrowed(news.channel, news.address)
    reader = runtime.reader(locale)
    words = [reader.say(_WELCOME[role.below if is_narrowed else role])]
    if is_narrowed:
        words.append(reader.say(texts.WELCOME_NARROWED, what=reader.say(_WHAT_ONLY[role])))
    outgoing = Outgoing(new_id(runtime.clock()), news.channel, news.address, "\n".join(words), Purpose.ALERT)
    await outbox.add(connection, [Queued(outgoing)], runtime.clock())
