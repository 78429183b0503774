"""Is all that is needed there to keep an answer? What a monitor asks; told in time, whatever the database does.

200 ready                 what is written would stay, and the tables fit
503 live, but not ready   full, locked, read-only, frozen, away, not the file we have open, or not up to date
no answer                 not live
"""

import asyncio
from dataclasses import dataclass

import structlog

from bot.database import Database, DatabaseError
from bot.database.migrate import outstanding, read, try_to_write
from bot.runtime import MIGRATIONS
from bot.store import channel_stops, unreachable_chats

log = structlog.get_logger()

#: Of the seconds in which an answer is due: to put it into words and on the wire.
SPARE_SECONDS = 0.5

CANNOT_BE_USED = "the database cannot be used"
NOT_UP_TO_DATE = "the database is not up to date"


@dataclass(frozen=True, slots=True)
class State:
    #: Why nothing can be kept.
    fault: str | None
    #: Channels refused by their provider.
    stopped: tuple[str, ...] = ()
    #: How many chats of admins cannot be written to.
    unreachable_chats: int = 0


class Health:
    """One look at a time, however many ask: a flood of questions costs one write after the other."""

    def __init__(self, database: Database, patience_seconds: float) -> None:
        self._database = database
        self._patience_seconds = patience_seconds - SPARE_SECONDS
        self._migrations = read(MIGRATIONS)
        self._looking: asyncio.Task[State] | None = None

    async def look(self) -> State:
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look(), name="health")
        # Not cancelled: what hangs may not even end in time. Whoever asks next waits for the same look.
        await asyncio.wait([self._looking], timeout=self._patience_seconds)
        return self._looking.result() if self._looking.done() else State(CANNOT_BE_USED)

    async def _look(self) -> State:
        try:
            async with asyncio.timeout(self._patience_seconds):
                async with self._database.reading() as connection:
                    if await outstanding(connection, self._migrations):
                        return State(NOT_UP_TO_DATE)
                    stopped = tuple(sorted(await channel_stops.all_of(connection)))
                    unreachable = len(await unreachable_chats.all_of(connection))
                await try_to_write(self._database)
        except (DatabaseError, TimeoutError) as error:
            # A sentence for the operator, without values; a monitor asks often, and the log rations it.
            log.warning("not_ready", error=str(error) or type(error).__name__)
            return State(CANNOT_BE_USED)
        return State(None, stopped, unreachable)
