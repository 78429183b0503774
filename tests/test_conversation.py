"""Dialogues end to end: through the inbox into the store, and out again through the outbox. On both databases."""

import pytest

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
