"""Handles messages again that were set aside, once their fault is mended."""

from bot.inbox import Inbox
from bot.runtime import Runtime
from bot.store import failures


async def retry_set_aside(runtime: Runtime) -> tuple[int, int]:
    """(handled, failed again): those that failed stay set aside, and nothing is lost."""
    inbox = Inbox(runtime)
    async with runtime.database.reading() as connection:
        waiting = await failures.set_aside(connection)
    failed = 0
    for message in waiting:
        if not await inbox.handle_again(message):
            failed += 1
            continue
        async with runtime.database.transaction() as connection:
            await failures.forget(connection, message)
    return len(waiting) - failed, failed
