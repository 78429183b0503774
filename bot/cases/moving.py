"""A group became a supergroup: its role, its language and its cases go along, and its alerts are posted anew.

Telegram counts the messages of the new chat from the start: what bears the number of an old alert there is another one.
"""

import structlog

from bot.cases import card, thread
from bot.core.messages import Outgoing, Purpose
from bot.core.texts import admins as texts
from bot.database import Connection
from bot.i18n import SOURCE
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import admins, case_messages, cases, chat_moves, outbox
from bot.store.consent import Address
from bot.store.outbox import Queued

log = structlog.get_logger()


async def note(runtime: Runtime, connection: Connection, chat: Address, moved_to: str) -> None:
    """Once, however often and by whatever way it is heard. Of other chats than those of admins nothing is kept."""
    new: Address = chat[0], moved_to
    if not (runtime.is_admin(*chat) or runtime.is_admin(*new)):
        return
    now = runtime.clock()
    is_news = await chat_moves.add(connection, chat, moved_to, now)
    runtime.moves[chat] = moved_to
    if not is_news:
        return
    log.warning("group_became_supergroup", old=chat[1], new=moved_to)
    await chat_moves.take_along(connection, chat, moved_to, now)
    await _post_anew(runtime, connection, chat, new)
    if (chat in runtime.settings.admins) and new not in runtime.settings.admins:
        locale = (await admins.locales(connection)).get(new, SOURCE)
        words = runtime.reader(locale).say(texts.MOVED, old=_name(chat), new=_name(new))
        await outbox.add(connection, [Queued(Outgoing(new_id(now), *new, words, Purpose.ALERT))], now)


async def _post_anew(runtime: Runtime, connection: Connection, chat: Address, new: Address) -> None:
    """The cases that somebody must still act on."""
    known = await cases.by_id(connection, await chat_moves.forget_alerts(connection, chat))
    alerts = await case_messages.alerts_of(connection, known)
    open_ = [
        case
        for case in known.values()
        if not case.is_closed and all(alert.chat != new for alert in alerts.get(case.id, ()))
    ]
    facts = await card.facts_of(connection, open_)
    told = await thread.begin(runtime, connection)
    for case in open_:
        told.alert(facts[case.id], new)
    await told.save(connection)
    # Whoever changes one of them at this moment does not know of the new alert yet.
    await case_messages.mark_stale(connection, dict.fromkeys(facts), runtime.clock())


async def learn(runtime: Runtime) -> None:
    """What other processes have heard."""
    async with runtime.database.reading() as connection:
        runtime.moves.update(await chat_moves.all_of(connection))


def _name(chat: Address) -> str:
    return f"{chat[0].value}:{chat[1]}"
