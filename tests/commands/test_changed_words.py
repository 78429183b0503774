"""An admin changes what they wrote to a customer: a draft follows, and so does what was sent, or they hear that it does
not. On both databases.
"""

import pytest

from bot.channels import Failure, SendError
from bot.core.messages import AttachmentKind, InboundKind, Purpose
from tests.cases.desk import EVERYBODY, Desk, desk_over
from tests.commands.admins import alert, alerted, answers, commands, tapped, typed
from tests.runtimes import SMS, TELEGRAM, person


class Writing:
    """Anna's words about a case, on the customer's channel."""

    def __init__(self, desk: Desk, channel):
        self.desk, self.channel = desk, channel

    async def reply(self, text, **more):
        row = await self.desk.one("SELECT id FROM customer_case")
        self.message = typed(self.desk, text, reply_to=await alert(self.desk, row["id"]), **more)
        return await answers(self.desk, self.message)

    async def edit(self, text, **more):
        self.desk.clock.tick(seconds=5)
        fields = {"kind": InboundKind.EDIT, "message_id": self.message.message_id, **more}
        return [one.text for one in await answers(self.desk, typed(self.desk, text, **fields))]

    async def tap(self, preview, place=0):
        return await answers(self.desk, tapped(self.desk, commands(preview)[place], "telegram-50"))

    async def sent(self, text, **more):
        [preview] = await self.reply(text, **more)
        await self.tap(preview)
        return self.letters()

    def letters(self):
        """What the customer has on the screen: words, and which message they changed."""
        return [
            (one.text, one.replaces is not None)
            for one in self.desk.runtime.channels[self.channel].sent
            if one.purpose is Purpose.TALK
        ]


async def begun(desk, channel) -> Writing:
    if channel is SMS:
        await alerted(desk)
    else:
        await desk.asked(person(telegram="77"), TELEGRAM)
        await desk.say("3", "Late", address="77", channel=TELEGRAM)
        await desk.work()
    return Writing(desk, channel)


@pytest.mark.parametrize("channel", [SMS, TELEGRAM])
async def test_a_draft_follows_and_as_it_was_it_cannot_be_sent(desk, channel):
    writing = await begun(desk, channel)
    [preview] = await writing.reply("We pay back 400 kr")
    [again] = await writing.edit("We pay back 40 kr")
    assert "We pay back 40 kr" in again
    [late] = await writing.tap(preview)
    assert late.text == "That has been settled already."
    assert writing.letters() == []
    fresh = next(one for one in desk.runtime.channels[TELEGRAM].sent if one.text == again)
    await writing.tap(fresh)
    assert writing.letters() == [("We pay back 40 kr", False)]
    # After it was sent the same message is still found by its edits.
    assert await writing.edit("We pay back 40 kr") == []


async def test_on_telegram_the_customers_message_is_changed(desk):
    writing = await begun(desk, TELEGRAM)
    await writing.sent("Call us at 10")
    assert await writing.edit("Call us at 11") == ["Changed for the customer too."]
    assert writing.letters() == [("Call us at 10", False), ("Call us at 11", True)]
    await writing.reply("Bring the receipt")
    assert await writing.edit("Bring the old receipt") == ["Changed for the customer too."]
    assert await writing.edit("Bring the old receipt") == []
    rows = await desk.rows("SELECT text FROM case_talk WHERE state = 'written' ORDER BY at")
    assert [row["text"] for row in rows] == ["Call us at 11", "Bring the old receipt"]


async def test_words_below_a_picture_are_changed_below_it(desk):
    writing = await begun(desk, TELEGRAM)
    await writing.sent("This one?", photo="file-1")
    await writing.edit("This one here?", photo="file-1")
    change = desk.runtime.channels[TELEGRAM].sent
    [changed] = [one for one in change if one.purpose is Purpose.TALK and one.replaces]
    assert (changed.text, changed.attachment.kind) == ("This one here?", AttachmentKind.PHOTO)


async def test_an_sms_stays_and_the_admin_hears_it(desk):
    writing = await begun(desk, SMS)
    await writing.sent("Call us at 10")
    [said] = await writing.edit("Call us at 11")
    assert said.startswith("The customer keeps the earlier words: what has been sent by SMS cannot be changed.")
    assert writing.letters() == [("Call us at 10", False)]


@pytest.mark.parametrize("channel", [SMS, TELEGRAM])
async def test_what_waits_for_the_morning_is_sent_as_it_was_changed(database, clock, channel):
    desk = await desk_over(database, clock, quiet={"from": "20:00", "until": "09:00"})
    writing = await begun(desk, channel)
    clock.tick(hours=11)
    await writing.sent("Call us at 10")
    assert await writing.edit("Call us at 11") == ["Changed: these are the words that will be sent."]
    clock.tick(hours=12)
    await desk.deliver()
    assert writing.letters() == [("Call us at 11", False)]


async def test_who_has_said_stop_since_is_not_reached_by_an_edit_either(desk):
    writing = await begun(desk, TELEGRAM)
    await writing.sent("Call us at 10")
    await desk.say("STOP", address="77", channel=TELEGRAM)
    assert await writing.edit("Call us at 11") == [
        "The customer does not want messages from us, so this cannot be sent."
    ]
    assert writing.letters() == [("Call us at 10", False)]


async def test_a_change_that_is_refused_is_told(desk):
    writing = await begun(desk, TELEGRAM)
    await writing.sent("Call us at 10")
    desk.clock.tick(seconds=5)
    await desk.inbox.receive(typed(desk, "Call us at 11", kind=InboundKind.EDIT, message_id=writing.message.message_id))
    channel = desk.runtime.channels[TELEGRAM]
    send = channel.send

    async def refuse(outgoing):
        if outgoing.purpose is Purpose.TALK:
            raise SendError(Failure.PERMANENT, "message to edit not found")
        return await send(outgoing)

    channel.send = refuse
    await desk.work()
    assert "What you changed could not be changed for Ida, who still has the earlier words." in desk.screen(EVERYBODY)


async def test_what_was_never_sent_to_a_customer_can_be_changed_in_peace(desk):
    writing = await begun(desk, SMS)
    writing.message = typed(desk, "/nps")
    await answers(desk, writing.message)
    assert await writing.edit("/nps 30d") == []
    await writing.reply("We pay back 400 kr")
    # The same number in another chat is another message.
    assert await writing.edit("x", chat="-1") == []
