"""What a process does again and again for as long as it runs, whatever goes wrong in between.

    work --done--> rest `every`, or until woken --> work     the work says True where there is more: then at once
         --fails--> said in the log --> rest, first briefly, then twice as long, at most `longest_pause`

A fault of one loop is no reason to stop the others, and a database that is away is waited for.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

from bot.database import DatabaseError

log = structlog.get_logger()


async def repeat(
    name: str,
    every: float,
    work: Callable[[], Awaitable[object]],
    *,
    first_pause: float | None = None,
    longest_pause: float | None = None,
    expected: tuple[type[Exception], ...] = (),
    awake: asyncio.Event | None = None,
    until: asyncio.Event | None = None,
) -> None:
    """Until it is cancelled or `until` is set. Times are seconds; without pauses a failure rests as long as a success.

    `awake` ends the rest after work that was done, and is cleared before the next; a failure rests its time.
    `expected` are failures of others, which need no trace.
    """
    shortest, longest = first_pause or every, longest_pause or every
    pause = shortest
    while until is None or not until.is_set():
        rest, wake = pause, until
        if awake is not None:
            awake.clear()
        try:
            has_more = await work()
        except DatabaseError as error:
            log.error("database_failed", loop=name, error=str(error))  # noqa: TRY400  the sentence says all
            pause = min(2 * pause, longest)
        except expected as error:
            log.warning("loop_failed", loop=name, error=type(error).__name__, again_in=rest)
            pause = min(2 * pause, longest)
        except Exception:
            log.exception("loop_crashed", loop=name)
            pause = min(2 * pause, longest)
        else:
            pause = shortest
            rest, wake = 0 if has_more is True else every, awake or until
        await wait(wake, rest)


async def wait(event: asyncio.Event | None, seconds: float) -> None:
    """Until it is set, at most so long."""
    if event is None:
        await asyncio.sleep(seconds)
        return
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)
