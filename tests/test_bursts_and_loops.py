"""Machines that answer every message at once, and people who write fifty in a minute. On both databases."""

import itertools
from collections.abc import Callable
from datetime import datetime

import pytest

from bot.store.encoding import time_of
from tests.runtimes import SMS, TELEGRAM, Talk, person

#: What a machine answers to the message it got.
Machine = Callable[[str], str]


def alternating(*words: str) -> Machine:
    turns = itertools.cycle(words)
    return lambda _: next(turns)


MACHINES: dict[str, Callable[[], Machine]] = {
    "says the same": lambda: lambda _: "Thank you for contacting us, we will be with you shortly",
    "echoes": lambda: lambda heard: heard,
    "quotes": lambda: lambda heard: f"You wrote: {heard}",
    "says one number": lambda: lambda _: "9",
    "says all numbers": lambda: alternating(*map(str, range(11))),
    "says numbers of other groups": lambda: alternating("2", "8", "10"),
    "counts": lambda: alternating(*map(str, range(1000))),
    "asks for help": lambda: lambda _: "help please",
    "asks for help in four languages": lambda: alternating("hjælp!", "hjelp!", "hjälp!", "help please"),
    "stops and starts": lambda: alternating("Stop please", "unstop please"),
    "changes the language": lambda: alternating("dansk tak", "English please", "svenska tack", "norsk takk"),
    "wants to be forgotten": lambda: lambda _: "please delete my data",
    "does everything": lambda: alternating(
        "9", "help please", "dunno", "3", "Stop please", "dansk tak", "unstop please"
    ),
}


async def next_due(talk: Talk) -> datetime | None:
    rows = await talk.rows("SELECT min(due_at) AS at FROM outbox WHERE state = 'queued'")
    return rows[0]["at"] and time_of(rows[0]["at"])


async def converse(talk: Talk, machine: Machine, said: str, latency: float, **where) -> int:
    """How often we answer before it is over; `said` is what the machine says first."""
    ours = 0
    for _ in range(100):
        heard = await talk.say(said, **where)
        if not heard and (at := await next_due(talk)) is not None:
            talk.clock.now = max(at, talk.clock.now)
            heard = [one.text for one in await talk.deliver() if one.text]
        if not heard:
            return ours
        ours += len(heard)
        talk.clock.tick(seconds=latency)
        said = machine(heard[-1])
    raise AssertionError("two machines talk for ever")


@pytest.mark.parametrize("latency", [0, 25])
@pytest.mark.parametrize("name", MACHINES)
async def test_two_machines_end_within_three_messages_of_ours(talk, name, latency):
    machine = MACHINES[name]()
    await talk.asked(person(telegram="77"), TELEGRAM)
    [ask] = [one.text for one in talk.runtime.channels[TELEGRAM].sent]
    assert await converse(talk, machine, machine(ask), latency, address="77", channel=TELEGRAM) <= 3


@pytest.mark.parametrize("name", MACHINES)
async def test_nor_does_a_machine_that_nobody_knows_go_on(talk, name):
    machine = MACHINES[name]()
    assert await converse(talk, machine, machine("Hello"), 1, address="+4520000009") <= 3


BURSTS = {
    "numbers": [str(number % 11) for number in range(50)],
    "words": [f"This is line {'abcdefghij'[number % 10] * (number + 1)} of my complaint" for number in range(50)],
    "doubts": ["dunno", "maybe 9ish", "19", "?"] * 12 + ["well", "hm"],
    "wishes": ["help please", "Stop please", "unstop please", "svenska tack", "dansk tak"] * 10,
    "mixed": ["9", "Kind people", "help please", "3", "Stop please", "unstop please", "19", "?", "8", "ok"] * 5,
}


@pytest.mark.parametrize("is_one_batch", [True, False])
@pytest.mark.parametrize("name", BURSTS)
async def test_fifty_messages_in_a_minute_are_all_heard_and_answered_twice(talk, name, is_one_batch):
    await talk.asked()
    beginning = talk.clock()
    said = [talk.message(text, at=talk.clock.tick(seconds=1)) for text in BURSTS[name]]
    if is_one_batch:
        assert await talk.inbox._handle(said) == [None] * 50
        await talk.deliver()
    else:
        talk.clock.now = beginning
        for message in said:
            talk.clock.now = message.at
            await talk.say(message)
    stored = await talk.rows("SELECT text FROM inbound ORDER BY at")
    assert [row["text"] for row in stored] == BURSTS[name]
    replies = await talk.rows("SELECT due_at FROM outbox WHERE purpose = 'reply' AND state <> 'cancelled'")
    times = sorted(time_of(row["due_at"]) for row in replies)
    assert 1 <= len(times) <= 3
    assert all((third - first).total_seconds() >= 60 for first, third in zip(times, times[2:], strict=False))
    sent = await talk.rows("SELECT 1 FROM outbox WHERE purpose = 'reply' AND state = 'sent'")
    assert 1 <= len(sent) <= 2


async def test_a_burst_of_numbers_leaves_the_last_one_said(talk):
    await talk.asked()
    said = [talk.message(str(number % 11), at=talk.clock.tick(seconds=1)) for number in range(50)]
    assert await talk.inbox._handle(said) == [None] * 50
    assert (await talk.invitation())["score"] == 49 % 11


async def test_the_third_reply_waits_and_what_is_said_meanwhile_takes_its_place(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    where = {"address": "77", "channel": TELEGRAM}
    assert len(await talk.say("help please", **where)) == len(await talk.say("dunno", **where)) == 1
    assert await talk.say("3", **where) == []
    assert await talk.say("Cold food", **where) == []
    talk.clock.tick(minutes=1)
    assert [one.text for one in await talk.deliver() if one.text] == ["Thank you for taking the time to answer."]
    assert (await talk.one("SELECT count(*) AS many FROM recent_reply"))["many"] == 3


async def test_two_addresses_are_rationed_apart(talk):
    for phone in ("+4520000001", "+4520000002"):
        assert [len(await talk.say("help please", "help please", address=phone))] == [2]
        assert await talk.say("help please", address=phone) == []
    assert await talk.say("help please", address="+4520000003", channel=SMS) != []
