"""Messages in, each once: what arrived while the last commit ran goes into one transaction together.

    webhook --receive--> waiting --batch--> one transaction --commit--> every waiting webhook answers
                                     |
                                     \\-- fails --> each alone: one bad message harms only itself (tries.py)

Commands of admins wait in a line of their own: a report that takes its time holds up no customer. So does what needs a
lock that somebody else does not let go of: the others go on.

No timer: an idle bot commits a single message at once. Measured on SQLite this carries ten times what a transaction a
message does. What people say and what providers report are two transactions: neither waits for locks of the other.
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import timedelta
from functools import partial
from typing import Any

import structlog

from bot import commands, conversation, dispatch
from bot.cases import moving, unreachable
from bot.channels import UnreadableError
from bot.commands.welcome import welcome
from bot.core.messages import NEWS_OF_CHATS, ChannelName, Delivery, Inbound, InboundKind
from bot.database import Connection, DatabaseError
from bot.inbox.queue import BatchQueue
from bot.inbox.tries import DatabaseAwayError, Handle, HeldUpError, Item, NotKeptError, Tries
from bot.inbox.unreadable import Unreadable
from bot.runtime import Runtime
from bot.store import set_aside

log = structlog.get_logger()

MAX_BATCH = 200

#: Between two looks at which groups have moved; strangers' groups are no reason for more.
LEARNING_INTERVAL = timedelta(seconds=5)

#: Transactions of ours let go of a contact within milliseconds. Who holds one for longer, such as a person who looks
#: after the database by hand, is waited for apart.
SHORT_WAIT_SECONDS = 0.2

Arrived = Inbound | Delivery

__all__ = ["DatabaseAwayError", "Inbox", "NotKeptError"]


class Inbox:
    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        hastily, patiently = partial(self._handle, wait_seconds=SHORT_WAIT_SECONDS), self._handle
        self._arrived: BatchQueue[Arrived] = BatchQueue(self._safely(hastily), MAX_BATCH)
        self._held_up: BatchQueue[Arrived] = BatchQueue(self._safely(patiently), MAX_BATCH)
        self._commands: BatchQueue[Inbound] = BatchQueue(self._safely(self._handle_commands), 1)
        self._tries = Tries(runtime)
        self._unreadable = Unreadable(runtime)
        self._learnt_at = runtime.clock() - LEARNING_INTERVAL

    async def receive(self, arrived: Arrived) -> None:
        """Returns when what arrived is committed. Raises NotKeptError when it is not."""
        arrived = storable(arrived)
        try:
            is_command = isinstance(arrived, Inbound) and await self._is_command(arrived)
        except DatabaseError as error:
            raise DatabaseAwayError(type(error).__name__) from error
        if isinstance(arrived, Inbound) and is_command:
            await self._commands.join(arrived)
        else:
            try:
                await self._arrived.join(arrived)
            except HeldUpError:
                await self._held_up.join(arrived)

    async def set_unreadable_aside(self, channel: ChannelName, error: UnreadableError) -> None:
        """Raises NotKeptError when the admins cannot be told."""
        try:
            await self._unreadable.set_aside(channel, error)
        except DatabaseError as failure:
            raise DatabaseAwayError(type(failure).__name__) from failure

    async def close(self) -> None:
        """Finishes what has been received."""
        await self._arrived.close()
        await self._held_up.close()
        await self._commands.close()

    async def handle_again(self, message: Inbound) -> bool:
        """One more try for a message that was set aside; whether it is handled now."""
        handle: Handle[Inbound, None] = self._note_chats if message.kind in NEWS_OF_CHATS else self._hear
        if await self._is_command(message):
            handle = self._answer
        return await self._tries.alone(message, handle) is None

    async def _is_command(self, message: Inbound) -> bool:
        if not _is_person(message) and not self._runtime.is_admin(message.channel, message.address):
            await self._learn_moves()
        return commands.is_command(self._runtime, message) or await commands.is_about_case(self._runtime, message)

    async def _learn_moves(self) -> None:
        """A group that we do not know may be one we knew before it moved."""
        now = self._runtime.clock()
        if now - self._learnt_at >= LEARNING_INTERVAL:
            self._learnt_at = now
            await moving.learn(self._runtime)

    # How each kind is handled, committed when it returns.

    async def _hear(self, messages: Sequence[Inbound], wait_seconds: float | None = None) -> None:
        async def hear(connection: Connection) -> None:
            if wait_seconds is not None:
                await connection.wait_for_locks(wait_seconds)
            await conversation.hear(self._runtime, connection, messages)

        await self._runtime.database.repeating(hear)

    async def _answer(self, messages: Sequence[Inbound]) -> None:
        for message in messages:
            await commands.answer(self._runtime, message)

    async def _note_chats(self, news: Sequence[Inbound]) -> None:
        async def write(connection: Connection) -> None:
            for one in news:
                await _follow(self._runtime, connection, one)
            await set_aside.end(connection, news)

        await self._runtime.database.repeating(write)

    async def _note(self, reports: Sequence[Delivery], wait_seconds: float | None = None) -> None:
        await dispatch.note_reports(self._runtime, reports, wait_seconds)

    # A batch; for each of it None when it is committed.

    def _safely(self, handle: Handle[Item, list[NotKeptError | None]]) -> Handle[Item, list[NotKeptError | None]]:
        """Whatever happens, no webhook is left without an answer."""

        async def handled(batch: Sequence[Item]) -> list[NotKeptError | None]:
            try:
                return await handle(batch)
            except Exception as error:
                log.exception("batch_crashed", messages=len(batch))
                return [NotKeptError(type(error).__name__) for _ in batch]

        return handled

    async def _handle(self, batch: Sequence[Arrived], wait_seconds: float | None = None) -> list[NotKeptError | None]:
        """`wait_seconds` is how long a lock of somebody else's is waited for; None: as long as the database does."""
        hear, note = partial(self._hear, wait_seconds=wait_seconds), partial(self._note, wait_seconds=wait_seconds)
        outcomes: list[NotKeptError | None] = [None] * len(batch)
        said = {at: one for at, one in enumerate(batch) if isinstance(one, Inbound) and _is_person(one)}
        news = {at: one for at, one in enumerate(batch) if isinstance(one, Inbound) and one.kind in NEWS_OF_CHATS}
        reported = {at: one for at, one in enumerate(batch) if isinstance(one, Delivery)}
        for at, outcome in zip(said, await self._tries.counted(list(said.values()), hear), strict=True):
            outcomes[at] = outcome
        for at, outcome in zip(news, await self._tries.counted(list(news.values()), self._note_chats), strict=True):
            outcomes[at] = outcome
        for at, outcome in zip(reported, await self._tries.uncounted(list(reported.values()), note), strict=True):
            outcomes[at] = outcome
        return outcomes

    async def _handle_commands(self, batch: Sequence[Inbound]) -> list[NotKeptError | None]:
        return await self._tries.counted(batch, self._answer)


async def _follow(runtime: Runtime, connection: Connection, news: Inbound) -> None:
    match news.kind:
        case InboundKind.MOVED:
            await moving.note(runtime, connection, (news.channel, news.address), news.text)
        case InboundKind.THROWN_OUT:
            await unreachable.note(runtime, connection, (news.channel, news.address), "thrown out of the group")
        case InboundKind.TAKEN_IN:
            await unreachable.note_back(connection, (news.channel, news.address))
            await welcome(runtime, connection, news)


def _is_person(message: Inbound) -> bool:
    """Groups talk among themselves; what they say is no answer of anybody's."""
    return message.kind not in NEWS_OF_CHATS and not (
        message.channel is ChannelName.TELEGRAM and message.address.startswith("-")
    )


#: What Telegram sends at most, and more than an SMS can be. Whatever comes by another way is cut before it is read.
MAX_CHARACTERS = 4096


def storable(arrived: Arrived) -> Arrived:
    """No longer than a message can be, and without what no database takes in a text: NUL bytes, and halves of
    characters that UTF-8 cannot say.
    """
    changed: dict[str, Any] = {
        field.name: clean
        for field in fields(arrived)
        if isinstance(given := getattr(arrived, field.name), str) and (clean := _clean(given)) != given
    }
    return replace(arrived, **changed) if changed else arrived


def _clean(text: str) -> str:
    text = text[:MAX_CHARACTERS]
    if text.isascii():
        return text.replace("\0", "")
    return text.replace("\0", "").encode(errors="replace").decode()
