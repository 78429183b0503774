"""One loop for all that is done again and again."""

import asyncio

import pytest

from bot.database import UnavailableError
from bot.loops import repeat


class Work:
    """Does what it is told, one after the other, then stops the loop."""

    def __init__(self, *outcomes):
        self.outcomes, self.done = list(outcomes), asyncio.Event()

    async def __call__(self):
        outcome = self.outcomes.pop(0)
        if not self.outcomes:
            self.done.set()
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


async def rests(monkeypatch, work, every, **more):
    rested = []

    async def rest(_event, seconds):
        rested.append(seconds)

    monkeypatch.setattr("bot.loops.wait", rest)
    await repeat("test", every, work, until=work.done, **more)
    return rested


async def test_it_rests_between_and_goes_on_at_once_where_there_is_more(monkeypatch):
    assert await rests(monkeypatch, Work(None, True, True, False), 5) == [5, 0, 0, 5]


@pytest.mark.parametrize("error", [UnavailableError("away"), LookupError("others"), RuntimeError("ours")])
async def test_whatever_fails_is_tried_again_ever_more_slowly(monkeypatch, error):
    pauses = {"first_pause": 1, "longest_pause": 4, "expected": (LookupError,)}
    work = Work(error, error, error, error, None, error, None)
    assert await rests(monkeypatch, work, 5, **pauses) == [1, 2, 4, 4, 5, 1, 5]


async def test_whoever_is_woken_rests_no_longer():
    awake, work = asyncio.Event(), Work(None, None)
    loop = asyncio.create_task(repeat("test", 3600, work, awake=awake, until=work.done))
    await asyncio.sleep(0)
    awake.set()
    await asyncio.sleep(0.01)
    awake.set()
    await asyncio.wait_for(loop, 5)
    assert work.outcomes == []


async def test_it_ends_in_the_middle_of_a_rest():
    stopping = asyncio.Event()
    loop = asyncio.create_task(repeat("test", 3600, Work(None, None), until=stopping))
    await asyncio.sleep(0)
    stopping.set()
    await asyncio.wait_for(loop, 5)
