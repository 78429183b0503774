"""Groups with topics: what is sent stands where it belongs, and where that cannot be, in the group all the same."""

import pytest

from bot.channels import Failure, SendError
from bot.core.messages import Attachment, AttachmentKind, ChannelName, Outgoing, Purpose

TEAM = -1001234567890

KINDS = {
    "text": None,
    "photo": Attachment(AttachmentKind.PHOTO, "nps.png", b"png"),
    "document": Attachment(AttachmentKind.DOCUMENT, "nps.csv", b"csv"),
}


@pytest.fixture
def team(standin):
    return standin.group(TEAM, "Kundeservice")


def answer(topic, attachment=None, **more):
    fields = {"attachment": attachment, "topic": topic, **more}
    return Outgoing("out1", ChannelName.TELEGRAM, str(TEAM), "NPS 42", Purpose.ANSWER, **fields)


@pytest.mark.parametrize("attachment", KINDS.values(), ids=KINDS)
async def test_it_stands_in_its_topic(telegram, team, attachment):
    topic = team.begin_topic("Alerts")
    await telegram.send(answer(topic, attachment))
    assert (await team.next()).topic == topic


@pytest.mark.parametrize("attachment", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("end", ["closed", "deleted", "never there"])
async def test_where_the_topic_takes_nothing_it_stands_in_the_group(telegram, team, attachment, end):
    topic = team.begin_topic("Alerts")
    if end == "closed":
        team.closed_topics.add(topic)
    else:
        team.topics.remove(topic)
    await telegram.send(answer(topic if end != "never there" else 4711, attachment))
    shown = await team.next()
    assert (shown.topic, shown.text) == (None, "NPS 42")
    assert team.unread() == 0


async def test_where_the_general_topic_is_closed_too_the_sender_is_told(telegram, team):
    topic = team.begin_topic("Alerts")
    team.closed_topics |= {topic, 1}
    for one in (answer(topic), answer(None)):
        with pytest.raises(SendError) as failed:
            await telegram.send(one)
        assert (failed.value.failure, failed.value.code) == (Failure.GONE, "topic_closed")


async def test_what_is_refused_for_another_reason_is_tried_once(standin, telegram, team):
    topic = team.begin_topic("Alerts")
    team.forbidden.add("photo")
    with pytest.raises(SendError, match="not enough rights"):
        await telegram.send(answer(topic, KINDS["photo"]))
    assert len(standin.called("sendPhoto")) == 1


async def test_a_change_goes_where_its_message_stands(telegram, team):
    topic = team.begin_topic("Alerts")
    message_id = await telegram.send(answer(topic))
    shown = await team.next()
    await telegram.send(Outgoing("2", ChannelName.TELEGRAM, str(TEAM), "NPS 43", Purpose.ANSWER, replaces=message_id))
    assert (shown.text, shown.topic) == ("NPS 43", topic)
