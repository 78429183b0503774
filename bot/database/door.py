"""What both databases offer: transactions that end whatever happens, the same statements, and waking who listens.

Law of locks: of one kind they are taken in the order of their keys, and of several kinds in this order: contacts,
invitations, cases, campaigns and their members, messages, then the tally, last of all. A statement that locks many rows
names them sorted, or is preceded by one that does. An INSERT that refers to a contact locks it too.

Law of repetition: where two transactions stand in each other's way all the same, one of them is told to give in
(ConflictError). Whatever can be done again from its beginning goes through `repeating`, so that nobody hears of it.
"""

import asyncio
import random
import re
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar

from bot.database.errors import ConflictError

Row = Mapping[str, Any]
Result = TypeVar("Result")

# How long a statement waits for a lock that another process holds.
LOCK_TIMEOUT_SECONDS = 10.0


#: How long each further try of a repeated transaction waits; drawn between half and one and a half of it, so that two
#: who met do not meet again. PostgreSQL takes a second to find a deadlock: seven tries are some ten seconds.
RETRY_PAUSES_SECONDS: Final = (0.02, 0.05, 0.1, 0.2, 0.5, 1.0)


class Connection(Protocol):
    """A transaction under way. Values are text, int, float, bytes or None; a list or tuple stands inside `IN (...)`."""

    async def fetch(self, sql: str, /, **values: object) -> list[Row]:
        """The rows of a SELECT, or of a statement with RETURNING."""
        ...

    async def execute(self, sql: str, /, **values: object) -> int:
        """How many rows were inserted, changed or deleted."""
        ...

    async def execute_many(self, sql: str, rows: Sequence[Mapping[str, object]], /) -> None:
        """One statement for each row, in one go. A value may be None in some rows."""
        ...

    async def announce(self, channel: str) -> None:
        """Wake those who listen to the channel as soon as this transaction is committed."""
        ...

    async def lock(self, name: str) -> None:
        """Wait until no other transaction holds this name; it is let go at the end of the transaction."""
        ...

    async def wait_for_locks(self, seconds: float) -> None:
        """How long a statement of this transaction waits for a lock; then it raises LockedError."""
        ...

    async def lock_table(self, name: str) -> None:
        """Wait until no other transaction has written to this table, and let none begin to before this one ends.

        What the others wrote is seen by the next statement. Whoever only reads goes on.
        """
        ...

    async def tables(self) -> set[str]: ...

    def scrub_afterwards(self, *, at_once: bool) -> None:
        """What this transaction deletes is to be in no file of the database either, as far as that can be had: with its
        end, or when this process scrubs next.
        """
        ...


@dataclass(frozen=True, slots=True)
class Hold:
    """A name that no other process has."""

    #: Set when the name may have passed to another process: stop what it stands for.
    lost: asyncio.Event


class Database(Protocol):
    def transaction(self, *, is_durable: bool = True) -> AbstractAsyncContextManager[Connection]:
        """Commits at the end; an exception, cancellation included, leaves nothing behind.

        What is not durable outlives the end of the process, but perhaps not that of the machine: nothing waits for the
        disk.
        """
        ...

    async def repeating(self, work: Callable[[Connection], Awaitable[Result]], *, is_durable: bool = True) -> Result:
        """Do the work in a transaction, and all of it again where that is in conflict with another one.

        Nothing outside of the transaction may be changed by the work: it may be begun several times. What it returns
        was committed. Raises ConflictError when the last of seven tries is in conflict too.
        """
        ...

    def reading(self) -> AbstractAsyncContextManager[Connection]:
        """All that is read sees the same moment."""
        ...

    async def try_to_write(self, sql: str, /, **values: object) -> None:
        """As a transaction that is undone, up to the disk where there is one. Raises DatabaseError when what is written
        would not stay: locked, full, read-only, or no longer the database that is there.
        """
        ...

    async def scrub(self) -> None:
        """Does what could not be done after a transaction that asked for it: another process was reading then."""
        ...

    async def listen(self, channel: str, callback: Callable[[], object]) -> None:
        """Call back after each announcement, and after a gap in which one may have been missed.

        Announcements cross processes on PostgreSQL only: on SQLite, also look at intervals.
        """
        ...

    async def announce(self, channel: str) -> None:
        """Wake those who listen to the channel now."""
        ...

    def holding(self, name: str) -> AbstractAsyncContextManager[Hold | None]:
        """Hold this name, alone among all who have the database open; None where another holds it.

        It is let go at the end, and at once when the process dies, however it dies. Nothing waits: ask again later.
        """
        ...

    async def close(self) -> None: ...


class Listeners:
    """Who in this process wants to be woken, by channel."""

    def __init__(self) -> None:
        self._callbacks: defaultdict[str, list[Callable[[], object]]] = defaultdict(list)

    def add(self, channel: str, callback: Callable[[], object]) -> None:
        self._callbacks[channel].append(callback)

    def wake(self, channel: str) -> None:
        # Through the loop: whoever announces is not harmed by a callback that fails.
        for callback in self._callbacks.get(channel, ()):
            asyncio.get_running_loop().call_soon(callback)

    def wake_all(self) -> None:
        for channel in self._callbacks:
            self.wake(channel)


async def repeated(
    transaction: Callable[..., AbstractAsyncContextManager[Connection]],
    work: Callable[[Connection], Awaitable[Result]],
    *,
    is_durable: bool,
) -> Result:
    """`Database.repeating`, for both databases."""
    for pause in (*RETRY_PAUSES_SECONDS, None):
        try:
            async with transaction(is_durable=is_durable) as connection:
                result = await work(connection)
        except ConflictError:
            if pause is None:
                raise
            await asyncio.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311  no secret
        else:
            return result
    raise AssertionError("the last try returns or raises")


def checked(name: str) -> str:
    """The name as it is. It becomes a part of a file's name."""
    if not re.fullmatch(r"[a-z][a-z0-9_-]*", name):
        raise ValueError(f"{name!r} cannot be held: a name takes small letters, digits, _ and -.")
    return name


async def to_the_end(work: Coroutine[Any, Any, Result]) -> Result:
    """Finish the work even when its caller is cancelled meanwhile; the cancellation is raised afterwards."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is None:
        return task.result()
    if not task.cancelled():
        task.exception()  # seen, so that asyncio does not report it as forgotten
    raise cancelled
