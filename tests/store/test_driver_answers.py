"""Driver questions in the store: what a talk leaves there, and how it is counted."""

import asyncio
import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.conversation import keyboards
from bot.core.messages import InboundKind
from bot.store import driver_answers
from bot.store.driver_answers import DriverAnswer
from tests.answers import answered
from tests.questions import COST, WAIT, asking
from tests.runtimes import TELEGRAM, Talk, person


@pytest.fixture
def talk(runtime, clock):
    return Talk(replace(runtime, surveys=asking()), clock)


async def stored(talk):
    return {row["question"]: row["score"] for row in await talk.rows("SELECT question, score FROM driver_answer")}


async def test_by_sms_one_after_the_other(talk):
    await talk.asked()
    assert await talk.say("9") == ["Thank you for your answer. What do you like most about us?"]
    assert await talk.say("Nice range") == [WAIT]
    talk.clock.tick(minutes=1)
    assert await talk.say("7") == [COST]
    talk.clock.tick(minutes=1)
    assert await talk.say("nul") == ["Thank you for taking the time to answer. We appreciate it."]
    assert await stored(talk) == {"waiting": 7, "price": 0}
    invitation = await talk.invitation()
    assert (invitation["score"], invitation["comment"], invitation["state"]) == (9, "Nice range", "nothing")


async def test_in_one_batch_too(talk):
    await talk.asked()
    at = talk.clock()
    messages = [
        talk.message(text, at=at + timedelta(seconds=second)) for second, text in enumerate(["9 nice range", "7", "4"])
    ]
    await asyncio.gather(*(talk.inbox.receive(message) for message in messages))
    assert await stored(talk) == {"waiting": 7, "price": 4}
    assert (await talk.invitation())["score"] == 9


async def test_stop_takes_back_the_question_that_waits(talk):
    await talk.asked()
    await talk.inbox.receive(talk.message("9 nice range"))
    await talk.inbox.receive(talk.message("STOP"))
    assert WAIT not in [one.text for one in await talk.deliver()]
    await talk.say("8")
    assert await stored(talk) == {}


async def test_stop_in_the_batch_in_which_they_are_asked_leaves_none_to_be_sent(talk):
    await talk.asked()
    at = talk.clock()
    said = [talk.message(text, at=at + timedelta(seconds=n)) for n, text in enumerate(["9 nice range", "7", "STOP"])]
    await asyncio.gather(*(talk.inbox.receive(message) for message in said))
    assert {WAIT, COST}.isdisjoint(one.text for one in await talk.deliver())


async def test_erasure_leaves_numbers_of_nobody(talk):
    await talk.asked()
    for text in ("9 nice range", "7", "delete my data", "ja"):
        await talk.say(text)
        talk.clock.tick(minutes=2)
    assert await stored(talk) == {"waiting": 7}
    assert await talk.one("SELECT name, phone FROM contact") == {"name": "", "phone": None}


async def test_on_telegram_each_question_has_buttons_of_its_own(talk):
    await talk.asked(person(None, "77"), TELEGRAM)
    invitation = (await talk.invitation())["id"]
    await talk.say(talk.tap("9", invitation))
    await talk.say("Nice range", address="77", channel=TELEGRAM)
    sent = talk.runtime.channels[TELEGRAM].sent
    assert (sent[-1].text, sent[-1].keyboard) == (WAIT, keyboards.scores(invitation, "waiting"))
    assert max(len(button.data) for row in sent[-1].keyboard for button in row) <= 64
    before = len(sent)
    number = (await talk.one("SELECT provider_id FROM outbox WHERE text = :text", text=WAIT))["provider_id"]
    await talk.say(talk.tap("waiting:3", invitation, message_id=number))
    changed = [one for one in sent[before:] if one.replaces]
    assert [(one.replaces, one.keyboard) for one in changed] == [(number, keyboards.chosen(invitation, 3, "waiting"))]
    # Changed again, by the button that shows all of them.
    await talk.say(talk.tap("waiting:change", invitation, message_id=number))
    assert sent[-1].keyboard == keyboards.scores(invitation, "waiting")
    await talk.say(talk.tap("waiting:4", invitation, message_id=number))
    # The score's own buttons stay the score's.
    await talk.say(talk.tap("6", invitation))
    assert sent[-1].text == "Thank you, we have changed your answer to 6. We may contact you to hear more."
    assert await stored(talk) == {"waiting": 4}
    found = await talk.invitation()
    assert (found["score"], found["state"]) == (6, "driver")


async def test_an_edit_of_an_answer_is_known_as_one(talk):
    await talk.asked(person(None, "77"), TELEGRAM)
    say = {"address": "77", "channel": TELEGRAM}
    await talk.say("9 nice range", message_id="500", **say)
    talk.clock.tick(seconds=5)
    await talk.say("7", message_id="501", **say)
    talk.clock.tick(seconds=5)
    await talk.say("3", message_id="501", kind=InboundKind.EDIT, **say)
    assert await stored(talk) == {"waiting": 7}
    assert (await talk.invitation())["score"] == 9
    await talk.say("8 nice range", message_id="500", kind=InboundKind.EDIT, **say)
    assert (await talk.invitation())["score"] == 8


async def test_pairs_are_those_of_a_recount(talk):
    chance = random.Random(7)
    expected: dict[str, Counter] = {"waiting": Counter(), "price": Counter()}
    kept = []
    for _ in range(60):
        invitation = await answered(talk, score := chance.randrange(11), survey=(of := chance.choice(["nps", "b"])))
        for question in chance.sample(["waiting", "price"], chance.randrange(3)):
            kept.append(DriverAnswer(invitation.id, question, answer := chance.randrange(11), talk.clock()))
            expected[question][score, answer] += of == "nps"
    async with talk.database.transaction() as connection:
        await driver_answers.keep(connection, kept)
    async with talk.database.reading() as connection:
        start, end = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 3, tzinfo=UTC)
        assert await driver_answers.pairs(connection, "nps", start, end) == {
            question: {pair: n for pair, n in pairs.items() if n} for question, pairs in expected.items()
        }
        assert await driver_answers.pairs(connection, "nps", end, end + timedelta(days=30)) == {}
        assert await driver_answers.questions(connection) == ["price", "waiting"]


async def test_the_last_answer_to_a_question_counts(talk):
    invitation = await answered(talk, 9)
    async with talk.database.transaction() as connection:
        for score in (3, 8):
            await driver_answers.keep(connection, [DriverAnswer(invitation.id, "price", score, talk.clock())])
        assert await driver_answers.of(connection, [invitation.id]) == {invitation.id: {"price": 8}}
