"""An admin chat that cannot be written to any more: others hear of it, of its cases, and of what did not arrive there.

a message to it is refused, or it throws the bot out --> noted, and told to the others
its open cases, of which no other chat knows         --> alerts in the other chats
what did not arrive there                            --> told in the other chats
a message arrives there, or it writes                --> it hears of cases again

The others are the owners' chats that see customers, else all that do; on Telegram, else by SMS.
"""

from collections.abc import Sequence
from typing import Final

import structlog

from bot.cases import card, chats, thread
from bot.core.messages import Outgoing, Purpose
from bot.core.texts import admins as texts
from bot.database import Connection
from bot.i18n import SOURCE
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import admins, case_messages, cases, outbox, unreachable_chats
from bot.store.case_messages import CaseMessage
from bot.store.consent import Address
from bot.store.outbox import Queued

log = structlog.get_logger()

#: In one transaction.
MAX_AT_ONCE: Final = 100


async def note(runtime: Runtime, connection: Connection, chat: Address, code: str) -> None:
    """Whether it is an admin chat is looked at here."""
    if not runtime.is_admin(*chat):
        return
    now = runtime.clock()
    if not await unreachable_chats.add(connection, chat, code, now):
        return
    log.error("admin_chat_unreachable", channel=chat[0].value, code=code)
    locales = await admins.locales(connection)
    others = (await chats.reach(runtime, connection)).heirs
    values = {"chat": f"{chat[0].value}:{chat[1]}", "code": code}
    told = [
        Outgoing(
            new_id(now),
            *one,
            runtime.reader(locales.get(one, SOURCE)).say(texts.CHAT_UNREACHABLE, **values),
            Purpose.ALERT,
        )
        for one in others
    ]
    await outbox.add(connection, [Queued(one) for one in told], now)


async def note_back(connection: Connection, chat: Address) -> None:
    if await unreachable_chats.remove(connection, chat):
        log.info("admin_chat_reachable", channel=chat[0].value)


async def is_due(runtime: Runtime) -> bool:
    async with runtime.database.reading() as connection:
        known = await unreachable_chats.all_of(connection)
        waits = any(not one.is_seen_to for one in known.values())
        # Where nobody can be told it waits for a chat that can be.
        return waits and bool((await chats.reach(runtime, connection)).heirs)


async def see_to_due(runtime: Runtime, connection: Connection) -> int:
    """How much is told to others."""
    others = (await chats.reach(runtime, connection)).heirs
    done = 0
    for one in (await unreachable_chats.all_of(connection)).values():
        if not one.is_seen_to and others:
            done_now = await _see_to(runtime, connection, one.chat, others)
            if not done_now:
                await unreachable_chats.mark_seen_to(connection, one.chat)
            done += done_now
    return done


async def _see_to(runtime: Runtime, connection: Connection, chat: Address, others: Sequence[Address]) -> int:
    """First the alerts, then what was below them."""
    now = runtime.clock()
    alone = await unreachable_chats.alerted_there_alone(connection, chat, others, MAX_AT_ONCE)
    lost = await unreachable_chats.lost(connection, chat, MAX_AT_ONCE)
    known = await cases.by_id(connection, [*alone, *(case_id for _, case_id in lost if case_id)])
    facts = await card.facts_of(connection, known.values())
    alerts = await case_messages.alerts_of(connection, known)
    told = await thread.begin(runtime, connection)
    for case_id in alone:
        for other in others:
            told.alert(facts[case_id], other)
    has_owner = any(chats.is_owner(runtime, other) for other in others)
    fresh = list(told.remembered)
    for queued, about in lost:
        for other in others:
            if about is not None:
                _pass_on(told, facts[about], fresh, alerts.get(about, ()), queued, other)
            elif not has_owner:
                # Every owner was told it, and none of them is left.
                copy = Outgoing(new_id(now), *other, queued.outgoing.text, Purpose.ALERT)
                told.queued.append(Queued(copy, queued.contact_id))
    await told.save(connection)
    # Whoever changes one of them at this moment does not know of the new alerts yet.
    await case_messages.mark_stale(connection, dict.fromkeys(alone), now)
    await unreachable_chats.let_go(connection, [queued.outgoing.id for queued, _ in lost], now)
    return len(alone) + len(lost)


def _pass_on(
    told: thread.ThreadMessages,
    facts: card.Facts,
    fresh: Sequence[CaseMessage],
    alerts: Sequence[CaseMessage],
    queued: Queued,
    chat: Address,
) -> None:
    """Below the alert of whoever has not been told the same: those whose alert came after it."""
    lost = queued.outgoing
    later = [*fresh, *(one for one in alerts if one.outbox_id > lost.id)]
    below = next((one for one in later if (one.case_id, one.chat) == (facts.case.id, chat)), None)
    if below is not None and not facts.contact.is_erased:
        told.pass_on(facts, below, lost.text, lost.attachment)
