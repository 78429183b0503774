"""Alerts that were sent say how their case stands now; what nobody would notice in an edited one is told below it."""

from collections.abc import Mapping
from typing import Final

from bot.cases import showing, telling
from bot.core.cases.events import News
from bot.core.texts import cases as case_texts
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import case_messages, cases

#: So many alerts are changed in one transaction.
MOST_AT_ONCE: Final = 100


async def refresh(runtime: Runtime, connection: Connection, changed: Mapping[str, News | None]) -> None:
    """All alerts of these cases (by id, with what is to be told below them) are changed; one that is still on its way
    is changed when it has arrived.
    """
    await case_messages.mark_stale(connection, changed, runtime.clock())
    await refresh_stale(runtime, connection)


async def is_stale(runtime: Runtime) -> bool:
    """Whether there is anything to do: asked often, and without holding up anybody."""
    async with runtime.database.reading() as connection:
        return await case_messages.has_stale(connection)


async def refresh_stale(runtime: Runtime, connection: Connection) -> int:
    """Changes the alerts that no longer say how it stands. How many."""
    stale = await case_messages.stale(connection, MOST_AT_ONCE)
    if not stale:
        return 0
    known = await cases.by_id(connection, [alert.case_id for alert in stale])
    facts = await showing.facts_of(connection, known.values())
    told = await telling.begin(runtime, connection)
    for alert in stale:
        about = facts[alert.case_id]
        told.change(about, alert)
        if alert.news is not None and not about.contact.is_erased:
            told.below(about, alert, case_texts.NEWS[alert.news], score=about.invitation.score)
    await told.save(connection)
    await case_messages.mark_fresh(connection, stale)
    return len(stale)
