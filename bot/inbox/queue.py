"""A line of what waits to be handled: what came in while the last was handled is handled together."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")


class BatchQueue(Generic[Item]):
    """`handle` gives for each, in order, what is raised to whoever waits for it; it never raises itself."""

    def __init__(self, handle: Callable[[Sequence[Item]], Awaitable[Sequence[Exception | None]]], most: int) -> None:
        self._handle = handle
        self._most = most
        self._waiting: list[tuple[Item, asyncio.Future[None]]] = []
        self._work: asyncio.Task[None] | None = None

    async def join(self, item: Item) -> None:
        """Returns when it is handled. Whoever stops waiting stops nothing else."""
        handled = asyncio.get_running_loop().create_future()
        self._waiting.append((item, handled))
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._handle_waiting())
        await handled

    async def close(self) -> None:
        """Finishes what has joined."""
        if self._work is not None:
            await self._work

    async def _handle_waiting(self) -> None:
        while self._waiting:
            batch = self._waiting[: self._most]
            del self._waiting[: self._most]
            outcomes = await self._handle([item for item, _ in batch])
            for (_, handled), error in zip(batch, outcomes, strict=True):
                if handled.done():
                    continue
                if error is None:
                    handled.set_result(None)
                else:
                    handled.set_exception(error)
