"""Answers counted, on both databases."""

from datetime import UTC, datetime, timedelta

from bot.core.reach import Response
from bot.store import answers
from tests.runtimes import person

START, END = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 3, tzinfo=UTC)


async def test_counts_and_response_of_a_day(talk):
    people = await talk.contacts(*(person(f"+452012345{number}") for number in range(6)))
    await talk.ask(*people)
    await talk.deliver()
    for contact, said in zip(people, ("9", "9", "0", "10"), strict=False):
        await talk.say(said, address=contact.phone)
    await talk.say("Kind people", address=people[0].phone)
    await talk.say("3", address=people[1].phone, at=talk.clock.tick(days=3))
    async with talk.database.transaction() as connection:
        closed = {"state": "closed", "because": "undeliverable", "id": people[5].id}
        await connection.execute(
            "UPDATE invitation SET state = :state, closed_because = :because WHERE contact_id = :id", **closed
        )
        counts = await answers.counts(connection, "nps", START, END)
        # A corrected answer counts with its last score, on the day it was first given.
        assert [(score, many) for score, many in enumerate(counts) if many] == [(0, 1), (3, 1), (9, 1), (10, 1)]
        assert await answers.response(connection, "nps", START, END) == Response(6, 5, 4, 1)


async def test_none_is_none(talk):
    async with talk.database.transaction() as connection:
        assert await answers.counts(connection, "nps", START, END) == [0] * 11
        assert await answers.response(connection, "nps", START, END) == Response(0, 0, 0, 0)


async def test_a_period_holds_its_start_and_not_its_end(talk):
    await talk.asked()
    await talk.say(talk.message("9", at=END))
    async with talk.database.transaction() as connection:
        assert sum(await answers.counts(connection, "nps", START, END)) == 0
        assert sum(await answers.counts(connection, "nps", END, END + timedelta(days=1))) == 1
