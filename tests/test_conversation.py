"""Dialogues end to end: through the inbox into the store, and out again through the outbox. On both databases."""

from datetime import timedelta

import pytest

from bot.conversation import expire
from bot.core import texts
from tests.runtimes import SMS, TELEGRAM, person

US = {"organisation": "us", "name": "Ida"}
ASK = texts.ASK_SMS.format(**US)
DETRACTOR, PASSIVE, PROMOTER, THANKS = (
    texts.FOLLOW_UP_DETRACTOR, texts.FOLLOW_UP_PASSIVE, texts.FOLLOW_UP_PROMOTER, texts.THANKS,
)  # fmt: skip
STOPPED, STARTED = texts.STOPPED.format(**US), texts.STARTED.format(**US)

DIALOGUES = {
    "a score and its reason": ([("9", [PROMOTER]), ("Quick and kind people", [THANKS])], 9, "Quick and kind people"),
    "a critic": ([("3", [DETRACTOR])], 3, None),
    "a passive": ([("8", [PASSIVE])], 8, None),
    "a correction": ([("9", [PROMOTER]), ("3", [DETRACTOR])], 3, None),
    "out of range, then right": ([("11", [texts.OUT_OF_RANGE]), ("10", [PROMOTER])], 10, None),
    "STOP ends it": ([("STOP", [STOPPED]), ("9", [])], None, None),
    "STOP after the score keeps it": ([("9", [PROMOTER]), ("STOP", [STOPPED]), ("2", [])], 9, None),
}


@pytest.mark.parametrize("channel", [SMS, TELEGRAM])
@pytest.mark.parametrize("name", DIALOGUES)
async def test_dialogue(talk, name, channel):
    lines, score, comment = DIALOGUES[name]
    await talk.asked(person(telegram="77"), channel)
    address = "+4520123456" if channel is SMS else "77"
    for said, answered in lines:
        talk.clock.tick(seconds=20)
        assert await talk.say(said, address=address, channel=channel) == answered
    stored = await talk.invitation()
    assert (stored["score"], stored["comment"]) == (score, comment)


async def test_the_question_is_asked_once(talk):
    [ida] = await talk.contacts(person())
    assert await talk.ask(ida, ida) == [None, "open_invitation"]
    assert await talk.ask(ida) == ["open_invitation"]
    assert [one.text for one in await talk.deliver()] == [ASK]
    assert (await talk.invitation())["state"] == "score"


async def stored_contact(talk, contact):
    return await talk.one("SELECT * FROM contact WHERE id = :id", id=contact.id)


# --- STOP and START ---


@pytest.mark.parametrize(("address", "channel"), [("+4520123456", SMS), ("77", TELEGRAM)])
async def test_stop_on_either_channel_counts_for_the_person_and_survives_a_new_import(talk, address, channel):
    ida = await talk.asked(person(telegram="77"))
    assert await talk.say("STOP", address=address, channel=channel) == [STOPPED]
    talk.clock.tick(days=400)
    for again in (person(telegram="77"), person(), person(phone=None, telegram="77")):
        [known] = await talk.contacts(again)
        assert known.id == ida.id
        assert await talk.ask(known) == await talk.ask(known, channel=TELEGRAM) == ["opted_out"]
    assert await talk.deliver() == []


@pytest.mark.parametrize(("address", "channel"), [("+4520123456", SMS), ("77", TELEGRAM)])
async def test_stop_survives_erasure(talk, address, channel):
    await talk.asked(person(telegram="77"))
    await talk.say("STOP", "Delete my data", address=address, channel=channel)
    talk.clock.tick(days=400)
    for again in (person(name="Ida"), person(phone=None, telegram="77", name="Ida")):
        [known] = await talk.contacts(again)
        assert await talk.ask(known, channel=SMS if known.phone else TELEGRAM) == ["opted_out"]


async def test_stop_then_start_in_one_batch(talk):
    ida = await talk.asked()
    assert await talk.inbox._together([talk.message("STOP"), talk.message("START")]) == [None, None]
    assert [one.text for one in await talk.deliver()] == [STOPPED, STARTED]
    assert (await stored_contact(talk, ida))["opted_out_at"] is None
    assert await talk.rows("SELECT * FROM opt_out") == []
    assert [row["action"] for row in await talk.rows("SELECT action FROM audit ORDER BY id")] == ["opt_out", "opt_in"]


async def test_start_then_stop_in_one_batch(talk):
    ida = await talk.asked()
    assert await talk.inbox._together([talk.message("START"), talk.message("STOP")]) == [None, None]
    assert (await stored_contact(talk, ida))["opted_out_at"] is not None
    assert (await talk.one("SELECT words FROM opt_out"))["words"] == "STOP"


async def test_stop_takes_back_what_was_not_asked_yet(talk):
    [ida] = await talk.contacts(person())
    await talk.ask(ida)
    assert await talk.say("STOP") == [STOPPED]
    assert (await talk.invitation())["closed_because"] == "opted_out"
    assert [row["state"] for row in await talk.rows("SELECT state FROM outbox ORDER BY purpose")] == [
        "cancelled",
        "sent",
    ]


async def test_the_stop_of_a_stranger_counts_when_they_are_imported(talk):
    stop = talk.message("STOP", language_hint="DK")
    assert await talk.say(stop) == [STOPPED]
    [ida] = await talk.contacts(person())
    assert await talk.ask(ida) == ["opted_out"]
    assert await talk.say("START") == [STARTED]
    assert await talk.ask(ida) == [None]


async def test_what_the_provider_has_answered_is_not_answered_again(talk):
    await talk.asked()
    assert await talk.say(talk.message("STOP", is_answered=True)) == []
    assert (await talk.invitation())["closed_because"] == "opted_out"


# --- expiry ---


async def test_what_stays_unanswered_is_closed(talk):
    await talk.asked()
    talk.clock.tick(days=13)
    async with talk.database.transaction() as connection:
        assert await expire(talk.runtime, connection) == 0
    talk.clock.tick(days=2)
    async with talk.database.transaction() as connection:
        assert await expire(talk.runtime, connection) == 1
        assert await expire(talk.runtime, connection) == 0
    closed = await talk.invitation()
    assert (closed["state"], closed["closed_because"]) == ("closed", "expired")


async def test_a_question_for_later_does_not_expire_before_it_is_asked(talk):
    [ida] = await talk.contacts(person())
    await talk.ask(ida, due_at=talk.clock() + timedelta(days=30))
    talk.clock.tick(days=29)
    async with talk.database.transaction() as connection:
        assert await expire(talk.runtime, connection) == 0
    talk.clock.tick(days=1)
    assert len(await talk.deliver()) == 1
    async with talk.database.transaction() as connection:
        assert await expire(talk.runtime, connection) == 0
    assert await talk.say("9") == [PROMOTER]


async def test_a_question_that_never_went_out_expires_with_its_message(talk):
    [ida] = await talk.contacts(person())
    await talk.ask(ida)
    talk.clock.tick(days=20)
    async with talk.database.transaction() as connection:
        assert await expire(talk.runtime, connection) == 1
    assert await talk.deliver() == []


# --- quarantine ---


async def test_nobody_is_asked_again_too_soon(talk):
    ida = await talk.asked()
    talk.clock.tick(days=20)
    async with talk.database.transaction() as connection:
        await expire(talk.runtime, connection)
    assert await talk.ask(ida) == ["quarantine"]
    talk.clock.tick(days=159)
    assert await talk.ask(ida) == ["quarantine"]
    talk.clock.tick(days=1)
    assert await talk.ask(ida) == [None]
