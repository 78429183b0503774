"""Messages in, each once: what arrived while the last commit ran goes into one transaction together.

    webhook --receive--> waiting --batch--> one transaction --commit--> every waiting webhook answers
                                     |
                                     \\-- fails --> each alone: one bad message harms only itself.
                                                    It is counted, and set aside after the third failure.

No timer: an idle bot commits a single message at once. Measured on SQLite this carries ten times what a transaction a
message does.
"""

import asyncio
from collections.abc import Sequence

import structlog

from bot import alerts, commands, conversation, outbox
from bot.core import admin_texts
from bot.core.messages import ChannelName, Delivery, Inbound
from bot.database import ConflictError, UnavailableError
from bot.runtime import Runtime
from bot.store import inbound

log = structlog.get_logger()

MOST_IN_A_BATCH = 200

Arrived = Inbound | Delivery


class NotKeptError(Exception):
    """The message is not stored: the provider is to send it again."""


class Inbox:
    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._waiting: list[tuple[Arrived, asyncio.Future[None]]] = []
        self._work: asyncio.Task[None] | None = None

    async def receive(self, arrived: Arrived) -> None:
        """Returns when what arrived is committed. Raises NotKeptError when it is not."""
        kept = asyncio.get_running_loop().create_future()
        self._waiting.append((arrived, kept))
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._handle_waiting())
        await kept

    async def close(self) -> None:
        """Finishes what has been received."""
        if self._work is not None:
            await self._work

    async def _handle_waiting(self) -> None:
        while self._waiting:
            batch = self._waiting[:MOST_IN_A_BATCH]
            del self._waiting[:MOST_IN_A_BATCH]
            outcomes = await self._handle([arrived for arrived, _ in batch])
            for (_, kept), error in zip(batch, outcomes, strict=True):
                if kept.done():
                    continue
                if error is None:
                    kept.set_result(None)
                else:
                    kept.set_exception(error)

    async def _handle(self, batch: Sequence[Arrived]) -> list[NotKeptError | None]:
        """For each, None when it is committed."""
        outcomes: dict[int, NotKeptError | None] = {}
        together: list[tuple[int, Arrived]] = []
        for position, arrived in enumerate(batch):
            if isinstance(arrived, Inbound) and commands.is_command(self._runtime, arrived):
                # Alone: a report that takes its time holds up no customer's transaction.
                outcomes[position] = await self._alone(arrived)
            elif isinstance(arrived, Delivery) or _is_person(arrived):
                together.append((position, arrived))
            else:
                outcomes[position] = None
        outcomes.update(await self._together(together))
        return [outcomes[position] for position in range(len(batch))]

    async def _together(self, batch: Sequence[tuple[int, Arrived]]) -> dict[int, NotKeptError | None]:
        if len(batch) == 1:
            position, arrived = batch[0]
            return {position: await self._alone(arrived)}
        try:
            await self._commit([arrived for _, arrived in batch])
        except Exception as error:  # noqa: BLE001  whatever it was, each message gets its own try
            log.warning("batch_failed", messages=len(batch), error=type(error).__name__)
            return {position: await self._alone(arrived) for position, arrived in batch}
        return dict.fromkeys((position for position, _ in batch), None)

    async def _commit(self, batch: Sequence[Arrived]) -> None:
        if not batch:
            return
        async with self._runtime.database.transaction() as connection:
            await conversation.hear(self._runtime, connection, [one for one in batch if isinstance(one, Inbound)])
            await outbox.note_reports(self._runtime, connection, [one for one in batch if isinstance(one, Delivery)])

    async def handle_again(self, message: Inbound) -> bool:
        """One more try for a message that was set aside; whether it is handled now."""
        return await self._try(message) is None

    async def _alone(self, arrived: Arrived) -> NotKeptError | None:
        error = await self._try(arrived)
        if error is None:
            return None
        if isinstance(error, UnavailableError | ConflictError):
            # The database is to blame, not the message.
            return NotKeptError(type(error).__name__)
        return await self._count_failure(arrived, type(error).__name__)

    async def _try(self, arrived: Arrived) -> Exception | None:
        """What went wrong, if anything did."""
        try:
            if isinstance(arrived, Inbound) and commands.is_command(self._runtime, arrived):
                await commands.answer(self._runtime, arrived)
            else:
                await self._commit([arrived])
        except Exception as error:
            log.exception("message_failed", channel=arrived.channel.value, provider_id=arrived.provider_id)
            return error
        return None

    async def _count_failure(self, arrived: Arrived, error: str) -> NotKeptError | None:
        if isinstance(arrived, Delivery):
            return NotKeptError(error)
        try:
            async with self._runtime.database.transaction() as connection:
                tries = await inbound.count_failure(connection, arrived, error, self._runtime.clock())
                if tries == inbound.MOST_ATTEMPTS:
                    await alerts.alert(
                        self._runtime, connection, admin_texts.SET_ASIDE,
                        attempts=tries, channel=arrived.channel.value, id=arrived.provider_id,
                    )  # fmt: skip
        except Exception as failure:
            log.exception("failure_not_counted", error=type(failure).__name__)
            return NotKeptError(error)
        if tries < inbound.MOST_ATTEMPTS:
            return NotKeptError(error)
        log.error("message_set_aside", channel=arrived.channel.value, provider_id=arrived.provider_id, error=error)
        return None


def _is_person(message: Inbound) -> bool:
    """Groups talk among themselves; what they say is no answer of anybody's."""
    return not (message.channel is ChannelName.TELEGRAM and message.address.startswith("-"))
