"""A chat of admins that cannot be written to any more: others hear of it and of its cases. On both databases."""

import pytest
from telegram.error import BadRequest, Forbidden

from bot.channels import Failure, SendError
from bot.channels.telegram.errors import as_send_error
from bot.core.messages import AttachmentKind, InboundKind, Purpose
from tests.cases.desk import ANNA, BERGEN, EVERYBODY, OSLO, Desk, desk_over
from tests.commands.admins import alerted, answers, commands, tap_alert, tapped, typed
from tests.runtimes import SMS, TELEGRAM, person

NUMBER = "+4520999999"

REFUSALS = [
    Forbidden("Forbidden: bot was kicked from the group chat"),
    Forbidden("Forbidden: bot is not a member of the supergroup chat"),
    Forbidden("Forbidden: bot was blocked by the user"),
    Forbidden("Forbidden: user is deactivated"),
    Forbidden("Forbidden: what is not invented yet"),
    BadRequest("Bad Request: chat not found"),
    BadRequest("Bad Request: not enough rights to send text messages to the chat"),
    BadRequest("Bad Request: have no rights to send a message"),
    BadRequest("Bad Request: CHAT_WRITE_FORBIDDEN"),
    BadRequest("Bad Request: TOPIC_CLOSED"),
]
KICKED = as_send_error(REFUSALS[0])
ONLY_OSLO = {"chats": [{"chat": f"telegram:{OSLO}"}]}


class Gone:
    """The far end of Telegram, where one chat refuses everything."""

    def __init__(self, desk: Desk, error=KICKED, *chats: str) -> None:
        self.channel = desk.runtime.channels[TELEGRAM]
        self.chats, self.error = set(chats or {OSLO}), error
        self.send, self.channel.send = self.channel.send, self.refuse

    async def refuse(self, outgoing):
        if outgoing.address in self.chats:
            raise self.error
        return await self.send(outgoing)


def told(desk, chat, channel=TELEGRAM):
    return [one.text for one in desk.runtime.channels[channel].sent if one.address == chat and not one.replaces]


async def gone(desk) -> set[str]:
    return {row["address"] for row in await desk.rows("SELECT address FROM unreachable_chat")}


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda one: one.message)
async def test_its_alert_comes_to_another_chat_and_says_that_the_first_is_gone(database, clock, refusal):
    desk = await desk_over(
        database, clock, ONLY_OSLO, admins=f"telegram:{OSLO},telegram:{EVERYBODY},telegram:-5:viewer"
    )
    Gone(desk, as_send_error(refusal))
    case_id = await alerted(desk)
    said = told(desk, EVERYBODY)
    assert len(said) == 2
    assert said[0].startswith(f"The chat telegram:{OSLO} can no longer be written to")
    assert said[1].startswith("3 of 10 from Ida")
    # With its buttons, and nothing for those who may not see customers.
    assert await tap_alert(desk, case_id, "take") == []
    assert told(desk, "-5") == []
    assert (await desk.case())["owner_name"] == ANNA.name


@pytest.mark.parametrize(
    ("admins", "heirs"),
    [
        (f"telegram:{OSLO},telegram:{BERGEN}:agent,telegram:{EVERYBODY}", {EVERYBODY}),
        (f"telegram:{OSLO},telegram:{BERGEN}:agent,telegram:-5:viewer", {BERGEN}),
        (f"telegram:{OSLO},sms:{NUMBER}", {NUMBER}),
        (f"telegram:{OSLO},sms:{NUMBER}:agent,telegram:-5:viewer", {NUMBER}),
        (f"telegram:{OSLO}:agent,telegram:{BERGEN}:agent,sms:{NUMBER}", {NUMBER}),
    ],
)
@pytest.mark.parametrize("rules", [None, ONLY_OSLO])
async def test_owners_hear_first_and_numbers_where_no_chat_is_left(database, clock, admins, heirs, rules):
    desk = await desk_over(database, clock, rules, admins=admins)
    Gone(desk)
    await alerted(desk)
    heard = {
        one.address
        for channel in desk.runtime.channels.values()
        for one in channel.sent
        if one.purpose is Purpose.ALERT and "can no longer be written to" in one.text
    }
    assert heard == heirs
    everything = [one for channel in desk.runtime.channels.values() for one in channel.sent]
    assert heirs <= {one.address for one in everything if one.text.startswith("3 of 10")}


async def test_cases_it_had_heard_of_before_come_to_others_with_what_happens_from_then_on(database, clock):
    desk = await desk_over(database, clock, ONLY_OSLO, admins=f"telegram:{OSLO},telegram:{EVERYBODY}")
    mine = await alerted(desk)
    closed = await alerted(desk, person("+4520123457"))
    await tap_alert(desk, closed, "close solved", chat=OSLO)
    await tap_alert(desk, mine, "take", chat=OSLO)
    Gone(desk)
    await desk.say(desk.message("", OSLO, TELEGRAM, kind=InboundKind.THROWN_OUT, message_id=None))
    await desk.work()
    assert [text.split("\n")[0] for text in told(desk, EVERYBODY)[1:]] == ["3 of 10 from Ida - Yearly survey"]
    assert commands([one for one in desk.runtime.channels[TELEGRAM].sent if one.keyboard][-1])[0].startswith(
        f"/case {mine}"
    )
    clock.tick(days=3)
    await desk.work()
    assert "Anna, has the customer been contacted?" in told(desk, EVERYBODY)[-1]


async def test_what_the_customer_writes_meanwhile_reaches_the_others(database, clock):
    desk = await desk_over(database, clock, ONLY_OSLO, admins=f"telegram:{OSLO},telegram:{EVERYBODY}")
    case_id = await alerted(desk)
    row = await desk.one("SELECT provider_id FROM outbox JOIN case_message ON outbox_id = outbox.id")
    [preview] = await answers(desk, typed(desk, "May we call?", chat=OSLO, reply_to=row["provider_id"]))
    await answers(desk, tapped(desk, commands(preview)[0], "telegram-9", ANNA, OSLO))
    Gone(desk)
    for words in ("Yes, at nine", "or at ten"):
        clock.tick(seconds=1)
        await desk.inbox.receive(desk.message(words))
    await desk.work()
    assert [text.split("\n")[0] for text in told(desk, EVERYBODY)[1:]] == [
        "3 of 10 from Ida - Yearly survey",
        "Ida: Yes, at nine",
        "Ida: or at ten",
    ]
    await desk.say("hello?")
    await desk.work()
    assert told(desk, EVERYBODY)[-1] == "Ida: hello?"
    assert (await desk.one("SELECT state FROM customer_case WHERE id = :id", id=case_id))["state"] == "contacted"


async def test_it_is_told_once_and_what_others_know_they_are_not_told_again(database, clock):
    desk = await desk_over(database, clock, admins=f"telegram:{OSLO},telegram:{EVERYBODY}")
    Gone(desk)
    for number in range(3):
        await alerted(desk, person(f"+452012345{number}"))
    said = told(desk, EVERYBODY)
    assert sum("can no longer" in text for text in said) == 1
    assert sum(text.startswith("3 of 10") for text in said) == 3


async def test_who_lets_the_bot_in_again_hears_of_cases_again(database, clock):
    desk = await desk_over(database, clock, ONLY_OSLO, admins=f"telegram:{OSLO},telegram:{EVERYBODY}")
    far_end = Gone(desk)
    await alerted(desk)
    assert await gone(desk) == {OSLO}
    far_end.chats.clear()
    await desk.say(desk.message("", OSLO, TELEGRAM, kind=InboundKind.TAKEN_IN, message_id=None))
    assert await gone(desk) == set()
    await alerted(desk, person("+4520123457"))
    assert told(desk, OSLO)[-1].startswith("3 of 10")


async def test_an_answer_that_arrives_shows_that_it_can_be_written_to(database, clock):
    desk = await desk_over(database, clock, admins=f"telegram:{OSLO},telegram:{EVERYBODY}")
    far_end = Gone(desk, as_send_error(REFUSALS[6]))
    await alerted(desk)
    far_end.chats.clear()
    await answers(desk, typed(desk, "/status", chat=OSLO))
    assert await gone(desk) == set()


async def test_where_nobody_is_left_it_waits_for_whoever_comes_back(database, clock):
    desk = await desk_over(database, clock, ONLY_OSLO, admins=f"telegram:{OSLO},telegram:{EVERYBODY}")
    far_end = Gone(desk, KICKED, OSLO, EVERYBODY)
    await alerted(desk)
    assert await gone(desk) == {OSLO, EVERYBODY}
    far_end.chats.remove(EVERYBODY)
    await answers(desk, typed(desk, "/status"))
    await desk.work()
    assert any(text.startswith("3 of 10") for text in told(desk, EVERYBODY))


@pytest.mark.parametrize("kind", AttachmentKind)
async def test_a_chat_that_takes_no_pictures_is_not_gone(database, clock, kind):
    desk = await desk_over(database, clock)
    what = "photos" if kind is AttachmentKind.PHOTO else "documents"
    refusal = as_send_error(BadRequest(f"Bad Request: not enough rights to send {what} to the chat"))
    assert refusal.failure is Failure.PERMANENT
    desk.runtime.channels[TELEGRAM].failures.append(refusal)
    await answers(desk, typed(desk, "/nps"))
    assert await gone(desk) == set()


async def test_a_customer_who_is_gone_is_no_chat_of_admins(desk):
    desk.runtime.channels[SMS].failures.append(SendError(Failure.GONE, "x"))
    await desk.asked(person())
    assert await gone(desk) == set()
