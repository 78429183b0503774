"""What attempts say of the chats of admins: one has become a supergroup, cannot be written to, or can be again."""

from collections.abc import Collection, Sequence
from typing import Final

from bot.cases import moving, unreachable
from bot.channels import Failure
from bot.core.messages import Purpose
from bot.database import Connection
from bot.outbox import Attempt
from bot.runtime import Runtime
from bot.store import chat_moves, unreachable_chats

_TO_ADMINS: Final = {Purpose.ANSWER, Purpose.ALERT}

#: Why a chat cannot be written to, whatever the message.
_UNREACHABLE: Final = {Failure.OPTED_OUT, Failure.GONE}


async def note_moves(runtime: Runtime, connection: Connection, attempts: Sequence[Attempt]) -> None:
    moved = [(one.queued.outgoing, one.error.moved_to) for one in attempts if one.error and one.error.moved_to]
    await chat_moves.stand_alone(connection, [outgoing.id for outgoing, _ in moved])
    for (channel, address), moved_to in {(one.channel, one.address): to for one, to in moved}.items():
        await moving.note(runtime, connection, (channel, address), moved_to)


async def note_reach(
    runtime: Runtime, connection: Connection, attempts: Sequence[Attempt], failed: Collection[str]
) -> None:
    """`failed` are the ids of what will not arrive."""
    known = await unreachable_chats.all_of(connection)
    for attempt in attempts:
        outgoing, error = attempt.queued.outgoing, attempt.error
        chat = outgoing.channel, outgoing.address
        if outgoing.purpose not in _TO_ADMINS or outgoing.replaces is not None:
            continue
        if error is None and chat in known:
            await unreachable.note_back(connection, chat)
        elif error is not None and outgoing.id in failed and error.failure in _UNREACHABLE:
            await unreachable.note(runtime, connection, chat, error.code)
