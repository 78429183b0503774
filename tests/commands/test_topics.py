"""In a group with topics an admin is answered where they asked, and alerts go where ADMINS says. On both databases."""

import pytest

from bot.core.messages import InboundKind, Purpose
from tests.cases.desk import BERGEN, EVERYBODY, OSLO, desk_over
from tests.commands.admins import alert, alerted, answers, typed
from tests.runtimes import TELEGRAM


def sent(desk, chat=OSLO):
    return [one for one in desk.runtime.channels[TELEGRAM].sent if one.address == chat]


@pytest.mark.parametrize("topic", [None, 17])
@pytest.mark.parametrize(
    "asked",
    [
        {"text": "/status"},
        {"text": "/nps"},
        {"text": "/comments"},
        {"text": "/no_such_command"},
        {"text": "/status", "kind": InboundKind.TAP, "message_id": "telegram-5"},
        {"text": "/why +4520123456"},
    ],
    ids=lambda one: " ".join(map(str, one.values())),
)
async def test_an_answer_stands_where_the_question_was_asked(desk, asked, topic):
    await alerted(desk)
    said = await answers(desk, typed(desk, chat=OSLO, topic=topic, **asked))
    assert said
    assert {one.topic for one in said if one.replaces is None} == {topic}


async def test_the_draft_of_a_reply_stands_below_it_in_its_topic(desk):
    case_id = await alerted(desk)
    reply = typed(desk, "May we call?", chat=OSLO, topic=17, reply_to=await alert(desk, case_id, OSLO))
    [preview] = await answers(desk, reply)
    assert (preview.topic, bool(preview.keyboard)) == (17, True)


async def test_what_is_told_without_being_asked_goes_to_the_topic_of_the_chat(database, clock):
    admins = f"telegram:{OSLO}/17,telegram:{BERGEN},telegram:{EVERYBODY}:agent"
    desk = await desk_over(database, clock, {"take_within_hours": 1}, admins=admins)
    await alerted(desk)
    clock.tick(hours=3)
    await desk.work()
    told = {chat: {one.topic for one in sent(desk, chat)} for chat in (OSLO, BERGEN, EVERYBODY)}
    assert told == {OSLO: {17}, BERGEN: {None}, EVERYBODY: {None}}
    assert any(one.reply_to for one in sent(desk))
    # Asked in another topic, it is answered there.
    await answers(desk, typed(desk, "/status", chat=OSLO, topic=4))
    assert [one.topic for one in sent(desk) if one.purpose is Purpose.ANSWER] == [4]
