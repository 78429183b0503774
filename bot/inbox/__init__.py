"""Messages in, each once: what arrived while the last commit ran goes into one transaction together.

    webhook --receive--> waiting --batch--> one transaction --commit--> every waiting webhook answers
                                     |
                                     \\-- fails --> each alone: one bad message harms only itself.
                                                    It is counted, and set aside after the third failure.

Commands of admins wait in a line of their own: a report that takes its time holds up no customer.

No timer: an idle bot commits a single message at once. Measured on SQLite this carries ten times what a transaction a
message does. What people say and what providers report are two transactions: neither waits for locks of the other.
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

import structlog

from bot import alerts, commands, conversation, outbox
from bot.channels import UnreadableError
from bot.core.messages import ChannelName, Delivery, Inbound, nameless
from bot.core.texts import admins as admin_texts
from bot.database import ConflictError, DatabaseError, DuplicateError, UnavailableError
from bot.inbox.queue import BatchQueue
from bot.inbox.unreadable import Unreadable
from bot.runtime import Runtime
from bot.store import set_aside

log = structlog.get_logger()

MOST_IN_A_BATCH = 200

Arrived = Inbound | Delivery


class NotKeptError(Exception):
    """The message is not stored: the provider is to send it again."""


class DatabaseAwayError(NotKeptError):
    """Nothing can be stored now; no message is to blame."""


Outcome = NotKeptError | None


class Inbox:
    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._arrived: BatchQueue[Arrived] = BatchQueue(self._handle_safely, MOST_IN_A_BATCH)
        self._commands: BatchQueue[Arrived] = BatchQueue(self._handle_safely, 1)
        self._unreadable = Unreadable(runtime)

    async def receive(self, arrived: Arrived) -> None:
        """Returns when what arrived is committed. Raises NotKeptError when it is not."""
        arrived = storable(arrived)
        try:
            is_command = isinstance(arrived, Inbound) and await self._is_command(arrived)
        except DatabaseError as error:
            raise DatabaseAwayError(type(error).__name__) from error
        await (self._commands if is_command else self._arrived).join(arrived)

    async def set_unreadable_aside(self, channel: ChannelName, error: UnreadableError) -> None:
        """Raises NotKeptError when the admins cannot be told."""
        try:
            await self._unreadable.set_aside(channel, error)
        except DatabaseError as failure:
            raise DatabaseAwayError(type(failure).__name__) from failure

    async def close(self) -> None:
        """Finishes what has been received."""
        await self._arrived.close()
        await self._commands.close()

    async def handle_again(self, message: Inbound) -> bool:
        """One more try for a message that was set aside; whether it is handled now."""
        return await self._try([message]) is None

    async def _handle_safely(self, batch: Sequence[Arrived]) -> list[Outcome]:
        """Whatever happens, no webhook is left without an answer."""
        try:
            return await self._handle(batch)
        except Exception as error:
            log.exception("batch_crashed", messages=len(batch))
            return [NotKeptError(type(error).__name__) for _ in batch]

    async def _handle(self, batch: Sequence[Arrived]) -> list[Outcome]:
        """For each, None when it is committed."""
        outcomes: list[Outcome] = [None] * len(batch)
        said: list[int] = []
        reported: list[int] = []
        for position, arrived in enumerate(batch):
            if isinstance(arrived, Delivery):
                reported.append(position)
            elif await self._is_command(arrived):
                outcomes[position] = await self._alone(arrived)
            elif _is_person(arrived):
                said.append(position)
        for positions in (said, reported):
            done = await self._together([batch[position] for position in positions])
            for position, outcome in zip(positions, done, strict=True):
                outcomes[position] = outcome
        return outcomes

    async def _together(self, batch: Sequence[Arrived]) -> list[Outcome]:
        if len(batch) > 1:
            error = await self._try(batch)
            if error is None:
                return [None] * len(batch)
            log.warning("batch_failed", messages=len(batch), error=type(error).__name__)
            if isinstance(error, UnavailableError):
                return [DatabaseAwayError(type(error).__name__) for _ in batch]
        outcomes: list[Outcome] = []
        for arrived in batch:
            # Each try of a database that is away can take seconds, and a webhook waits.
            is_away = bool(outcomes) and isinstance(outcomes[-1], DatabaseAwayError)
            outcomes.append(DatabaseAwayError("UnavailableError") if is_away else await self._alone(arrived))
        return outcomes

    async def _alone(self, arrived: Arrived) -> Outcome:
        error = await self._try([arrived])
        match error:
            case None:
                return None
            case UnavailableError():
                return DatabaseAwayError(type(error).__name__)
            case ConflictError():
                return NotKeptError(type(error).__name__)
            case _:
                return await self._count_failure(arrived, type(error).__name__)

    async def _try(self, batch: Sequence[Arrived]) -> Exception | None:
        """What went wrong, if anything did."""
        try:
            try:
                await self._commit(batch)
            except (ConflictError, DuplicateError):
                # Another process was in the way, most likely with the same message: now it is through.
                await self._commit(batch)
        except Exception as error:
            alone = batch[0] if len(batch) == 1 else None
            which = {"channel": alone.channel.value, "provider_id": nameless(alone.provider_id)} if alone else {}
            log.exception("not_handled", messages=len(batch), **which)
            return error
        return None

    async def _commit(self, batch: Sequence[Arrived]) -> None:
        """All of one kind: said, reported, or a single command."""
        messages = [one for one in batch if isinstance(one, Inbound)]
        if len(messages) == 1 and await self._is_command(messages[0]):
            await commands.answer(self._runtime, messages[0])
        elif messages:
            async with self._runtime.database.transaction() as connection:
                await conversation.hear(self._runtime, connection, messages)
        await outbox.note_reports(self._runtime, [one for one in batch if isinstance(one, Delivery)])

    async def _is_command(self, message: Inbound) -> bool:
        return commands.is_command(self._runtime, message) or await commands.is_about_case(self._runtime, message)

    async def _count_failure(self, arrived: Arrived, error: str) -> Outcome:
        if isinstance(arrived, Delivery):
            return NotKeptError(error)
        channel, provider_id = arrived.channel.value, arrived.provider_id
        try:
            async with self._runtime.database.transaction() as connection:
                tries = await set_aside.count(connection, arrived, error, self._runtime.clock())
                if tries == set_aside.MOST_ATTEMPTS:
                    text = admin_texts.SET_ASIDE
                    await alerts.alert(
                        self._runtime,
                        connection,
                        text,
                        attempts=tries,
                        channel=channel,
                        id=nameless(provider_id),
                    )
        except Exception as failure:
            log.exception("failure_not_counted", error=type(failure).__name__)
            return NotKeptError(error)
        if tries < set_aside.MOST_ATTEMPTS:
            return NotKeptError(error)
        log.error("message_set_aside", channel=channel, provider_id=nameless(provider_id), error=error)
        return None


def _is_person(message: Inbound) -> bool:
    """Groups talk among themselves; what they say is no answer of anybody's."""
    return not (message.channel is ChannelName.TELEGRAM and message.address.startswith("-"))


def storable(arrived: Arrived) -> Arrived:
    """Without what no database takes in a text: NUL bytes, and halves of characters that UTF-8 can not say."""
    changed: dict[str, Any] = {
        field.name: clean
        for field in fields(arrived)
        if isinstance(given := getattr(arrived, field.name), str) and (clean := _clean(given)) != given
    }
    return replace(arrived, **changed) if changed else arrived


def _clean(text: str) -> str:
    if text.isascii():
        return text.replace("\0", "")
    return text.replace("\0", "").encode(errors="replace").decode()
