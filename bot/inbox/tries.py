"""What is tried with a message that came in, and how often.

    never tried: count one try of each --> handle together --fails--> handle each alone --fails--> 503: brought again
    tried before: count a try of this one --> handle it alone             \\-- third time: set it aside, tell the admins
    tried three times, and no try ended: set it aside

Law: a try is counted before it begins, so a message that hangs or kills the process is known by its tries. After the
first, which many share, it counts its own alone: nobody is set aside for having waited behind it.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TypeVar

import structlog

from bot import alerts
from bot.core.messages import ChannelName, Delivery, Inbound, nameless
from bot.core.texts import admins as admin_texts
from bot.database import ConflictError, Connection, DatabaseError, DuplicateError, LockedError, UnavailableError
from bot.inbox.deadline import Sliced, TooLongError
from bot.runtime import Runtime
from bot.store import set_aside

log = structlog.get_logger()


class NotKeptError(Exception):
    """The message is not stored: the provider is to send it again."""


class DatabaseAwayError(NotKeptError):
    """Nothing can be stored now; no message is to blame."""


class HeldUpError(DatabaseAwayError):
    """Somebody else holds what is needed for this one."""


class SlowError(Exception):
    """The handling was stopped at its deadline."""


class LeftAloneError(Exception):
    """The message was tried three times before, and each time the process ended in the middle of it."""


Item = TypeVar("Item")
Result = TypeVar("Result")
Handle = Callable[[Sequence[Item]], Awaitable[Result]]

#: So many in a row that wait for a lock show that it is not one of theirs.
MAX_LOCKED_IN_A_ROW = 3

#: A webhook waits meanwhile, and has waited for the database before.
TAKE_BACK_SECONDS = 1.0

#: Messages that are remembered as having met a database that is away.
MAX_EXCUSED = 10_000


class Tries:
    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        #: Message -> tries that failed because of the database, and that it could not take back: they speak against no
        #: message.
        self._excused: Counter[tuple[ChannelName, str]] = Counter()

    async def counted(self, batch: Sequence[Inbound], handle: Handle[Inbound, None]) -> list[NotKeptError | None]:
        """For each, None when it is committed or set aside."""
        if not batch:
            return []
        try:
            tries = await self._runtime.database.repeating(partial(self._begun, batch), is_durable=False)
        except DatabaseError as error:
            return [DatabaseAwayError(type(error).__name__) for _ in batch]
        fresh = [message for message, count in zip(batch, tries, strict=True) if count == 1]
        together = iter(await self._together(fresh, handle))
        outcomes: list[NotKeptError | None] = []
        for message, count in zip(batch, tries, strict=True):
            if count == 1:
                outcomes.append(await self._outcome(message, count, next(together)))
            else:
                outcomes.append(await self._again(message, handle))
        await self._take_back([message for message in batch if _key(message) in self._excused])
        return outcomes

    async def _take_back(self, excused: Sequence[Inbound]) -> None:
        """What the database did speaks against no message, even where this process ends before it comes again."""
        if not excused:
            return
        counts = {_key(message): self._excused[_key(message)] for message in excused}
        try:
            async with (
                asyncio.timeout(TAKE_BACK_SECONDS),
                self._runtime.database.transaction(is_durable=False) as connection,
            ):
                await set_aside.take_back(connection, counts)
        except (DatabaseError, TimeoutError):
            # It is still away: this process remembers.
            return
        for key in counts:
            self._excused.pop(key, None)

    async def _begun(self, batch: Sequence[Inbound], connection: Connection) -> list[int]:
        """Counts the first try of those that were never tried; for each 1, or more where one began before."""
        before = await set_aside.tries(connection, batch)
        counts = [count - self._excused[_key(message)] + 1 for message, count in zip(batch, before, strict=True)]
        fresh = [message for message, count in zip(batch, counts, strict=True) if count == 1]
        await set_aside.begin(connection, fresh, self._runtime.clock())
        return counts

    async def _again(self, message: Inbound, handle: Handle[Inbound, None]) -> NotKeptError | None:
        begin = partial(set_aside.begin, messages=[message], now=self._runtime.clock())
        try:
            (count,) = await self._runtime.database.repeating(begin, is_durable=False)
        except DatabaseError as away:
            return DatabaseAwayError(type(away).__name__)
        tries = count - self._excused[_key(message)]
        found = await self.alone(message, handle) if tries <= set_aside.MAX_TRIES else LeftAloneError()
        return await self._outcome(message, tries, found)

    async def uncounted(self, batch: Sequence[Item], handle: Handle[Item, None]) -> list[NotKeptError | None]:
        """Reports of providers hold no words of people."""
        return [_not_kept(error) for error in await self._together(batch, handle)]

    async def alone(self, message: Inbound, handle: Handle[Inbound, None]) -> Exception | None:
        """What went wrong, if anything did."""
        return await self._try([message], handle)

    async def _outcome(self, message: Inbound, tries: int, error: Exception | None) -> NotKeptError | None:
        key = _key(message)
        match error:
            case None:
                self._excused.pop(key, None)
                return None
            case UnavailableError() | ConflictError():
                if len(self._excused) < MAX_EXCUSED:
                    self._excused[key] += 1
                return _not_kept(error)
            case _ if tries < set_aside.MAX_TRIES:
                return _not_kept(error)
        return await self._set_aside(message, type(error).__name__)

    async def _set_aside(self, message: Inbound, error: str) -> NotKeptError | None:
        channel, provider_id = message.channel.value, nameless(message.provider_id)

        async def write(connection: Connection) -> None:
            if await set_aside.put(connection, message, error, self._runtime.clock()):
                text, tries = admin_texts.SET_ASIDE, set_aside.MAX_TRIES
                await alerts.alert(self._runtime, connection, text, attempts=tries, channel=channel, id=provider_id)

        try:
            await self._runtime.database.repeating(write)
        except Exception as failure:
            log.exception("failure_not_counted", error=type(failure).__name__)
            return NotKeptError(error)
        log.error("message_set_aside", channel=channel, provider_id=provider_id, error=error)
        return None

    async def _together(self, batch: Sequence[Item], handle: Handle[Item, None]) -> list[Exception | None]:
        """What went wrong with each. A batch that fails is tried one by one: a bad message harms only itself."""
        if len(batch) > 1:
            error = await self._try(batch, handle)
            if error is None or (isinstance(error, UnavailableError) and not isinstance(error, LockedError)):
                return [error] * len(batch)
            log.warning("batch_failed", messages=len(batch), error=type(error).__name__)
        errors: list[Exception | None] = []
        for one in batch:
            errors.append(errors[-1] if _is_away(errors) else await self._try([one], handle))
        return errors

    async def _try(self, batch: Sequence[Item], handle: Handle[Item, None]) -> Exception | None:
        """What went wrong, if anything did."""
        try:
            try:
                await Sliced(handle(batch))
            except DuplicateError:
                # Another process was in the way with the same message: now it is through.
                await Sliced(handle(batch))
        except LockedError as error:
            log.warning("held_up", messages=len(batch))
            return error
        except (Exception, TooLongError) as error:
            which = {}
            if len(batch) == 1 and isinstance(batch[0], Inbound | Delivery):
                which = {"channel": batch[0].channel.value, "provider_id": nameless(batch[0].provider_id)}
            log.exception("not_handled", messages=len(batch), **which)
            return error if isinstance(error, Exception) else SlowError()
        return None


def _not_kept(error: Exception | None) -> NotKeptError | None:
    if error is None:
        return None
    match error:
        case LockedError():
            return HeldUpError(type(error).__name__)
        case UnavailableError():
            return DatabaseAwayError(type(error).__name__)
    return NotKeptError(type(error).__name__)


def _is_away(errors: Sequence[Exception | None]) -> bool:
    """Each try of a database that is away can take seconds, and a webhook waits."""
    last = errors[-MAX_LOCKED_IN_A_ROW:]
    if last and all(isinstance(error, LockedError) for error in last):
        return len(last) == MAX_LOCKED_IN_A_ROW
    return bool(last) and isinstance(last[-1], UnavailableError) and not isinstance(last[-1], LockedError)


def _key(message: Inbound) -> tuple[ChannelName, str]:
    return message.channel, message.provider_id
