"""Who waits in a line is handled in order, together with those who came meanwhile, and answered each for itself."""

import asyncio

import pytest

from bot.inbox.queue import BatchQueue


async def test_what_comes_meanwhile_is_handled_together():
    batches = []

    async def handle(items):
        batches.append(list(items))
        await asyncio.sleep(0)
        return [ValueError(item) if item == "bad" else None for item in items]

    line = BatchQueue(handle, most=3)
    outcomes = await asyncio.gather(*(line.join(item) for item in ("a", "bad", "b", "c")), return_exceptions=True)
    assert batches == [["a", "bad", "b"], ["c"]]
    assert [type(one) for one in outcomes] == [type(None), ValueError, type(None), type(None)]


async def test_what_has_joined_is_finished_before_it_closes():
    handled = []

    async def handle(items):
        await asyncio.sleep(0)
        handled.extend(items)
        return [None] * len(items)

    line = BatchQueue(handle, most=1)
    gone, waits = (asyncio.create_task(line.join(item)) for item in "ab")
    await asyncio.sleep(0)
    gone.cancel()
    await line.close()
    await waits
    assert handled == ["a", "b"]
    with pytest.raises(asyncio.CancelledError):
        await gone
