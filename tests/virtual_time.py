"""Hours that pass in seconds: an event loop whose clock jumps to the next moment at which a task wakes.

    with VirtualTime(start) as virtual:
        virtual.run(main())         # asyncio.sleep(3600) in there is over at once

Nothing is skipped: every timer rings, in its order and at its time, however far apart they are. While a transaction is
under way the clock stands still, for the thread of the database works in real time.
"""

import asyncio
import selectors
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any, Self

from bot.database import Connection, Database


class _Selector(selectors.DefaultSelector):
    """Instead of waiting until a timer rings, it moves the clock there."""

    loop: "Loop"

    def select(self, timeout: float | None = None) -> list:
        if not timeout or self.loop.is_waiting_for_another_thread():
            return super().select(timeout)
        if found := super().select(0):
            return found
        self.loop.seconds += timeout
        return []


class Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.seconds = 0.0
        self.database: Watched | None = None
        selector = _Selector()
        selector.loop = self
        super().__init__(selector)

    def time(self) -> float:
        return self.seconds

    def is_waiting_for_another_thread(self) -> bool:
        # As long as there is no database to watch, it may just be opened.
        return self.database is None or self.database.under_way > 0


class Watched:
    """A database of which is known whether a transaction is under way."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.under_way = 0

    async def repeating(self, work: Callable[[Connection], Awaitable[Any]], **how: bool) -> Any:
        with self:
            return await self._database.repeating(work, **how)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Connection]:
        with self:
            async with self._database.transaction() as connection:
                yield connection

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Connection]:
        with self:
            async with self._database.reading() as connection:
                yield connection

    def __enter__(self) -> None:
        self.under_way += 1

    def __exit__(self, *_: object) -> None:
        self.under_way -= 1

    def __getattr__(self, name: str) -> Any:
        return getattr(self._database, name)


class VirtualTime:
    def __init__(self, start: datetime) -> None:
        self._start = start

    def __enter__(self) -> Self:
        self.loop = Loop()
        self._runner = asyncio.Runner(loop_factory=lambda: self.loop)
        return self

    def __exit__(self, *_: object) -> None:
        self._runner.close()

    def run(self, main: Coroutine) -> Any:
        return self._runner.run(main)

    def now(self) -> datetime:
        """For `Runtime.clock`."""
        return self._start + timedelta(seconds=self.loop.time())

    @asynccontextmanager
    async def over(self, database: Database) -> AsyncIterator[Watched]:
        """Time is virtual in here, and real outside."""
        self.loop.database = Watched(database)
        try:
            yield self.loop.database
        finally:
            self.loop.database = None

    async def sleep_until(self, moment: datetime) -> None:
        await asyncio.sleep((moment - self.now()) / timedelta(seconds=1))
