"""What the tally says of answers and of those asked, on both databases."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.channels import Failure, SendError
from bot.core.conversation.tally import CHANNEL, LOCALE, Key, Tally
from bot.core.measuring.response_rate import Response
from bot.store import tally
from bot.store.tally import waiting
from tests.cohorts import One, desk_of, happened
from tests.runtimes import SMS, TELEGRAM, person
from tests.tallies import is_right

DAY = date(2026, 3, 2)
NEXT = DAY + timedelta(days=1)


def scores(**counts):
    return [counts.get(f"s{score}", 0) for score in range(11)]


async def read(talk, function, *arguments, **named):
    async with talk.database.reading() as connection:
        return await function(connection, *arguments, **named)


async def all_of(talk, *people, channel=SMS):
    found = await talk.contacts(*people)
    await talk.ask(*found, channel=channel)
    await talk.deliver()
    return found


async def test_counts_and_response_of_a_day(talk):
    talk.runtime.channels[SMS].failures.append(SendError(Failure.PERMANENT, "30003"))
    people = await all_of(talk, *(person(f"+452012345{number}") for number in range(6)))
    [lost] = await talk.rows("SELECT contact_id FROM invitation WHERE closed_because = 'undeliverable'")
    reached = [contact for contact in people if contact.id != lost["contact_id"]]
    for contact, said in zip(reached, ("9", "9", "0", "10"), strict=False):
        await talk.say(said, address=contact.phone)
    await talk.say("Kind people", address=reached[0].phone)
    await talk.say("3", address=reached[1].phone, at=talk.clock.tick(days=3))
    # A corrected answer counts with its last score, on the day it was first given.
    assert await read(talk, tally.counts, "nps", DAY, DAY) == scores(s0=1, s3=1, s9=1, s10=1)
    assert await read(talk, tally.response, "nps", DAY, DAY) == Response(6, 5, 4, 1)
    assert await read(talk, tally.counts, "nps", NEXT, NEXT + timedelta(days=9)) == scores()
    assert await is_right(talk.runtime)


async def test_none_is_none(talk):
    assert await read(talk, tally.counts, "nps", DAY, DAY) == scores()
    assert await read(talk, tally.response, "nps", DAY, DAY) == Response(0, 0, 0, 0)
    for function in (tally.attributes, tally.surveys):
        assert await read(talk, function, *(["nps"] if function is tally.attributes else [])) == []


async def test_a_day_is_one_of_the_organisation_and_a_cohort_stays_where_it_was_asked(talk):
    """In Copenhagen the day begins at 23:00 UTC, in winter."""
    await talk.asked()
    await talk.say(talk.message("9", at=talk.clock().replace(hour=23, minute=0)))
    assert await read(talk, tally.by_day, "nps", DAY, NEXT) == {NEXT: scores(s9=1)}
    assert await read(talk, tally.counts, "nps", DAY, DAY) == scores()
    assert await read(talk, tally.response, "nps", DAY, DAY) == Response(1, 1, 1, 0)
    assert await read(talk, tally.response, "nps", NEXT, NEXT) == Response(0, 0, 0, 0)


async def test_answers_are_told_apart_by_what_the_contact_was_when_it_was_asked(talk):
    east = {"department": "Øst", "Land": "DK"}
    await all_of(talk, person("+4520123450", attributes=east, locale="da"), person("+4520123451"))
    await all_of(talk, person(telegram="77", phone=None, attributes={"department": "West"}), channel=TELEGRAM)
    # Moved to another department before it answers: those asked in the east are as many as before.
    await talk.contacts(person("+4520123450", attributes={"department": "West"}, locale="sv"))
    for address, channel, said in (("+4520123450", SMS, "2"), ("+4520123451", SMS, "9"), ("77", TELEGRAM, "10")):
        await talk.say(said, address=address, channel=channel)

    assert await read(talk, tally.attributes, "nps") == [CHANNEL, LOCALE, "Land", "department"]
    assert await read(talk, tally.by_value, "nps", "department", DAY, DAY) == {
        "West": scores(s10=1),
        "Øst": scores(s2=1),
    }
    assert await read(talk, tally.by_value, "nps", CHANNEL, DAY, DAY) == {
        "sms": scores(s2=1, s9=1),
        "telegram": scores(s10=1),
    }
    assert await read(talk, tally.values, "nps", LOCALE) == ["da", "en"]
    assert await read(talk, tally.counts, "nps", DAY, DAY, "Land", "DK") == scores(s2=1)
    assert await read(talk, tally.by_day, "nps", DAY, DAY, "department", "Øst") == {DAY: scores(s2=1)}
    assert await read(talk, tally.response, "nps", DAY, DAY, "department", "Øst") == Response(1, 1, 1, 0)
    assert await read(talk, tally.attributes, "nps", NEXT, NEXT) == []
    assert await is_right(talk.runtime)


async def test_an_attribute_named_like_ours_is_another_one(talk):
    await all_of(talk, person(attributes={"channel": "shop", ":channel": "fair", "": "nameless"}))
    await talk.say("7")
    assert await read(talk, tally.attributes, "nps") == [":", "::channel", CHANNEL, LOCALE, "channel"]
    assert await read(talk, tally.values, "nps", CHANNEL) == ["sms"]
    assert await read(talk, tally.values, "nps", "channel") == ["shop"]


async def test_the_response_rate_by_segment_holds_those_who_kept_silent(talk):
    east, west = {"department": "Øst"}, {"department": "West"}
    await all_of(talk, *(person(f"+452012345{n}", attributes=west if n else east) for n in range(4)))
    await talk.say("7", "fine", address="+4520123451")
    found = await read(talk, tally.response_by_value, "nps", "department", DAY, DAY)
    assert found == {"West": Response(3, 3, 1, 1), "Øst": Response(1, 1, 0, 0)}
    assert await read(talk, tally.by_value, "nps", "department", DAY, DAY) == {"West": scores(s7=1)}
    assert await read(talk, tally.values, "nps", "department") == ["West"]


async def test_an_erased_answer_stays_in_the_whole_and_nothing_tells_whose_it_was(talk):
    await all_of(talk, person(attributes={"customer": "4711"}))
    await talk.say("3", "slow", "Delete my data", "yes")
    assert await read(talk, tally.counts, "nps", DAY, DAY) == scores(s3=1)
    assert await read(talk, tally.response, "nps", DAY, DAY) == Response(1, 1, 1, 0)
    assert await talk.rows("SELECT * FROM tally WHERE attribute = 'customer' OR value = '4711'") == []
    assert await is_right(talk.runtime)


async def test_surveys_with_answers(talk):
    await all_of(talk, person())
    assert await read(talk, tally.surveys) == []
    await talk.say("8")
    assert await read(talk, tally.surveys) == ["nps"]


@pytest.mark.parametrize("many", [1, 700])
async def test_what_is_added_and_taken_away_leaves_no_row(talk, many):
    plus, minus = Tally(), Tally()
    for place in range(many):
        key = Key("nps", "customer", DAY, str(place))
        plus.add(key, 3, 2)
        minus.add(key, 3, -2)
    async with talk.database.transaction() as connection:
        await tally.add(connection, plus)
        await tally.add(connection, plus)
        await tally.add(connection, minus)
        assert await tally.counts(connection, "nps", DAY, DAY, "customer", "0") == scores(s3=2)
        await tally.add(connection, minus)
        assert await tally.of_day(connection, "nps", DAY) == []


SENT, OLD = date(2026, 3, 1), date(2026, 2, 1)


async def test_open_ones_without_a_score_that_were_asked_lately_are_waited_for(runtime, clock):
    desk = desk_of(runtime, clock, "relation")
    await happened(
        desk,
        [
            *(One(None, SENT, is_open=True) for _ in range(3)),
            One(9, SENT, is_open=True),
            One(None, SENT, because="expired"),
            One(None, OLD, is_open=True),
            One(None, SENT, is_open=True, survey="delivery"),
        ],
    )
    after = datetime(2026, 2, 20, tzinfo=UTC)
    async with runtime.database.reading() as connection:
        assert await waiting(connection, "relation", OLD, SENT, after) == 3
        assert await waiting(connection, "relation", OLD, OLD, after) == 0
        assert await waiting(connection, "relation", OLD, SENT, datetime(2026, 1, 1, tzinfo=UTC)) == 4
