"""What goes on beside a run to make it harder, from its beginning to its end."""

import asyncio
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

from tests.chaos.customers import Customers
from tests.chaos.lives import Lives


@dataclass(slots=True)
class Beside:
    """What a hardship may use, and what it leaves."""

    database_url: str
    #: Of the bot.
    port: int
    customers: Customers
    #: In numbers, for people.
    figures: Counter[str] = field(default_factory=Counter)
    #: Under way: the run is not quiet before they are done.
    tasks: list[asyncio.Task[None]] = field(default_factory=list)
    #: Under way for as long as the run is.
    companions: list[asyncio.Task[None]] = field(default_factory=list)
    lives: list[Lives] = field(default_factory=list)
    #: Ids of messages that nobody can handle.
    hopeless: set[str] = field(default_factory=set)

    @property
    def is_postgresql(self) -> bool:
        return not self.database_url.startswith("sqlite")

    def accompany(self, work: Coroutine[Any, Any, None]) -> None:
        self.companions.append(asyncio.create_task(work))

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        self.tasks.append(asyncio.create_task(work))

    def is_done(self) -> bool:
        """Raises what went wrong with one of them."""
        for task in (*self.tasks, *self.companions):
            if task.done():
                task.result()
        return all(task.done() for task in self.tasks)

    async def end(self) -> None:
        """Whatever is still under way is cancelled."""
        under_way = [*self.tasks, *self.companions]
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
