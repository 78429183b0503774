from datetime import timedelta
from math import inf

import pytest

from bot.core.delivery.flow_control import BROADCAST
from bot.core.messages import Failure, Purpose
from bot.store import channel_stops, figures
from bot.store.channel_stops import ChannelStop
from bot.store.event_figures import EventFigures
from bot.store.figures import AttemptCount, Queue, Tried, Waiting
from tests.runtimes import SMS, TELEGRAM, person


async def read(talk):
    async with talk.database.reading() as connection:
        return await figures.read(connection, talk.clock())


async def count(talk, *tried):
    async with talk.database.transaction() as connection:
        await figures.count(connection, tried)


async def test_a_bot_that_has_done_nothing(talk):
    assert await read(talk) == figures.StoredFigures([], [], [], EventFigures([], []))


async def test_queues_by_channel_and_who_waits_with_the_age_of_the_oldest(talk):
    people = await talk.contacts(person(), person("+4520123457"), person(None, "77"))
    await talk.ask(*people[:1])
    talk.clock.tick(seconds=30)
    await talk.ask(people[1])
    await talk.ask(people[2], channel=TELEGRAM)
    talk.clock.tick(seconds=10)
    await talk.inbox.receive(talk.message("STOP", "77", TELEGRAM))
    talk.clock.tick(seconds=1)
    found = {(queue.channel, queue.waiting): queue for queue in (await read(talk)).queues}
    assert found == {
        (SMS, Waiting.NOBODY): Queue(SMS, Waiting.NOBODY, 2, 41.0),
        # The question that STOP took back is gone, the confirmation is there.
        (TELEGRAM, Waiting.SOMEBODY): Queue(TELEGRAM, Waiting.SOMEBODY, 1, 1.0),
    }


async def test_what_is_due_later_does_not_wait(talk):
    [ida] = await talk.contacts(person())
    await talk.ask(ida, due_at=talk.clock() + timedelta(hours=1))
    assert (await read(talk)).queues == []


async def test_attempts_are_counted_by_outcome_and_by_how_long_they_took(talk):
    await count(talk, Tried(SMS, Purpose.ASK, None, 0.25), Tried(SMS, Purpose.ASK, None, 0.2))
    await count(talk, Tried(SMS, Purpose.ASK, None, 0.15), Tried(SMS, Purpose.ASK, Failure.UNKNOWN, 31.0))
    await count(talk)
    found = sorted((await read(talk)).attempts, key=lambda one: one.at_most)
    assert found == [
        AttemptCount(SMS, Purpose.ASK, "sent", 0.25, 3, pytest.approx(0.6)),
        AttemptCount(SMS, Purpose.ASK, "unknown", inf, 1, 31.0),
    ]


async def test_stopped_channels(talk):
    async with talk.database.transaction() as connection:
        await channel_stops.add(connection, ChannelStop(SMS, talk.clock(), "20003", "m1"))
    assert (await read(talk)).stopped == [SMS]


@pytest.mark.parametrize("purpose", Purpose)
def test_questions_and_reminders_are_what_nobody_waits_for(purpose):
    assert (Waiting.of(purpose) is Waiting.NOBODY) == (purpose in BROADCAST)
