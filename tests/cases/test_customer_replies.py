"""An admin and a customer write to each other about a case, each in their own app. On both databases."""

import asyncio

import pytest

from bot import dispatch, outbox
from bot.channels import Failure, SendError
from bot.core.messages import AttachmentKind, InboundKind, Purpose
from tests.cases.desk import EVERYBODY, OSLO, desk_over
from tests.runtimes import SMS, TELEGRAM, person

IDA = "+4520123456"


class Thread:
    """The admin's chat, where they reply to the alert."""

    def __init__(self, desk):
        self.desk = desk

    async def reply(self, text, *, to=None, name="Anna", sender="1", **more):
        """What goes out because of it."""
        message = self.desk.message(
            text, EVERYBODY, TELEGRAM, reply_to=to or self.alert(), sender=sender, sender_name=name, **more
        )
        await self.desk.inbox.receive(message)
        return await self.desk.deliver()

    def alert(self):
        """By the provider's id."""
        return self.standing(lambda one: one.address == EVERYBODY and one.purpose is Purpose.ALERT)

    def standing(self, is_meant):
        """Where the first such message stands, by the provider's id: an edit is no message of its own."""
        fresh = [one for one in self.desk.runtime.channels[TELEGRAM].sent if one.replaces is None]
        return next(f"telegram-{number}" for number, one in enumerate(fresh, 1) if is_meant(one))

    async def tap(self, preview, place=0, sender="1"):
        data = preview.keyboard[0][place].data
        tap = self.desk.tap(data, None, EVERYBODY, message_id="telegram-7", sender=sender, sender_name="Anna")
        await self.desk.inbox.receive(tap)
        return await self.desk.deliver()

    async def begin(self, text="We are sorry. When may we call?"):
        [preview] = await self.reply(text)
        return [one for one in await self.tap(preview) if one.purpose is Purpose.TALK]


@pytest.fixture
async def thread(desk):
    await desk.asked(person(attributes={"department": "Oslo"}))
    await desk.say("3", "Late and rude")
    await desk.work()
    return Thread(desk)


async def test_the_first_words_are_shown_before_they_go(thread):
    [preview] = await thread.reply("Vi beklager – må vi ringe?")
    assert preview.text.split("\n") == [
        "To Ida by SMS. This is what the customer will read:",
        "",
        "Vi beklager - må vi ringe?",
        "",
        "SMS segments: 1",
    ]
    assert [button.label for button in preview.keyboard[0]] == ["Send", "Do not send"]
    assert thread.desk.runtime.channels[SMS].sent[-1].text != "Vi beklager - må vi ringe?"


async def test_agreed_the_words_arrive_on_the_customers_own_channel_and_the_case_is_contacted(thread):
    [letter] = await thread.begin()
    assert (letter.channel, letter.address, letter.text) == (SMS, IDA, "We are sorry. When may we call?")
    case = await thread.desk.case()
    assert (case["state"], case["owner_name"]) == ("contacted", "Anna")
    assert sorted(await thread.desk.history()) == ["alerted", "contacted", "opened", "written"]


async def test_a_draft_is_sent_once_or_not_at_all(thread):
    [preview] = await thread.reply("Sorry")
    [gone] = await thread.tap(preview, place=1)
    assert (gone.text, gone.replaces) == ("Not sent.", "telegram-7")
    [late] = await thread.tap(preview)
    assert late.text == "That has been settled already."
    assert await thread.desk.rows("SELECT id FROM outbox WHERE purpose = 'talk'") == []


async def test_after_the_first_words_the_talk_goes_on_without_questions(thread):
    await thread.begin()
    [second] = await thread.reply("Is nine too early?")
    assert (second.channel, second.text, second.purpose) == (SMS, "Is nine too early?", Purpose.TALK)


async def test_the_answer_comes_back_in_the_thread_and_is_no_score(thread):
    await thread.begin()
    assert await thread.desk.say("9 is fine") == ["Ida: 9 is fine"] * 3
    told = [one for one in thread.desk.runtime.channels[TELEGRAM].sent if one.text == "Ida: 9 is fine"]
    assert next(one for one in told if one.address == EVERYBODY).reply_to == thread.alert()
    invitation = await thread.desk.invitation()
    assert (invitation["score"], invitation["comment"]) == (3, "Late and rude")


async def test_a_reply_to_the_answer_is_a_reply_in_the_thread(thread):
    await thread.begin()
    await thread.desk.say("Call at 9")
    answer = thread.standing(lambda one: one.text.startswith("Ida:") and one.address == EVERYBODY)
    [words] = await thread.reply("We will", to=answer)
    assert (words.channel, words.text) == (SMS, "We will")


async def test_a_reply_may_come_before_it_is_noted_where_its_message_stands(thread):
    await thread.begin()
    runtime = thread.desk.runtime
    await thread.desk.inbox.receive(thread.desk.message("Call at 9"))
    thread.desk.clock.tick(seconds=1)
    attempts = [await outbox.send(runtime, one) for one in await dispatch.claim(runtime, 20)]
    answer = thread.standing(lambda one: one.text.startswith("Ida:") and one.address == EVERYBODY)
    words = thread.desk.message("We will", EVERYBODY, TELEGRAM, reply_to=answer, sender="1", sender_name="Anna")
    replying = asyncio.create_task(thread.desk.inbox.receive(words))
    await asyncio.sleep(0.05)
    await dispatch.note(runtime, attempts)
    await replying
    assert [one.text for one in await thread.desk.deliver() if one.purpose is Purpose.TALK] == ["We will"]


async def test_stop_is_heard_in_the_middle_of_it_and_then_nothing_more_can_be_written(thread):
    await thread.begin()
    await thread.desk.say("please stop texting me")
    assert (await thread.desk.one("SELECT opted_out_at FROM contact"))["opted_out_at"]
    [refusal] = await thread.reply("But why?")
    assert refusal.text == "The customer does not want messages from us, so this cannot be sent."


async def test_before_anybody_has_written_and_long_after_it_words_are_for_the_survey(thread):
    await thread.desk.say("2")
    assert (await thread.desk.invitation())["score"] == 2
    await thread.begin()
    await thread.desk.say("9")
    assert (await thread.desk.invitation())["score"] == 2
    thread.desk.clock.tick(days=4)
    await thread.desk.say("5")
    assert (await thread.desk.invitation())["score"] == 5


async def test_a_score_said_after_the_case_has_closed_counts(thread):
    await thread.begin()
    async with thread.desk.database.transaction() as connection:
        await connection.execute("UPDATE customer_case SET state = 'closed', outcome = 'solved'")
    await thread.desk.say("Thanks for the help")
    assert (await thread.desk.invitation())["comment"] == "Late and rude"
    await thread.desk.say("now it is a 9")
    assert (await thread.desk.invitation())["score"] == 9


async def test_a_colleague_who_has_the_case_is_not_written_past(thread):
    await thread.begin()
    [refusal] = await thread.reply("Me too", name="Bo", sender="2")
    assert refusal.text == "Anna has this case."


async def test_pictures_go_both_ways_on_telegram(database, clock):
    desk = await desk_over(database, clock)
    await desk.asked(person(telegram="77"), TELEGRAM)
    await desk.say("2", "Look at this", address="77", channel=TELEGRAM)
    await desk.work()
    thread = Thread(desk)
    [letter] = await thread.begin("Can you send a picture?")
    assert (letter.channel, letter.address) == (TELEGRAM, "77")
    await desk.inbox.receive(desk.message("Here", "77", TELEGRAM, photo="file-1"))
    passed_on = [one for one in await desk.deliver() if one.attachment]
    assert {(one.text, one.attachment.kind, one.attachment.provider_id) for one in passed_on} == {
        ("Ida: Here", AttachmentKind.PHOTO, "file-1")
    }
    [answer] = await thread.reply("", photo="file-2")
    assert (answer.address, answer.attachment.provider_id) == ("77", "file-2")


async def test_a_picture_can_not_go_by_sms(thread):
    [refusal] = await thread.reply("Look", photo="file-2")
    assert refusal.text.startswith("A picture cannot go by SMS.")


async def test_what_the_customer_changes_afterwards_is_told_too(database, clock):
    desk = await desk_over(database, clock)
    await desk.asked(person(telegram="77"), TELEGRAM)
    await desk.say("2", "Look at this", address="77", channel=TELEGRAM)
    await desk.work()
    await Thread(desk).begin()
    first = desk.message("At 9", "77", TELEGRAM)
    await desk.inbox.receive(first)
    await desk.deliver()
    clock.tick(seconds=30)
    await desk.inbox.receive(desk.message("At 10", "77", TELEGRAM, kind=InboundKind.EDIT, message_id=first.message_id))
    assert {one.text for one in await desk.deliver()} == {"Ida (changed): At 10"}
    assert (await desk.invitation())["score"] == 2


async def test_at_night_it_waits_for_the_morning_unless_they_have_just_written(database, clock):
    desk = await desk_over(database, clock, quiet={"from": "20:00", "until": "09:00"})
    await desk.asked(person())
    await desk.say("3", "Late")
    await desk.work()
    clock.tick(hours=11)
    thread = Thread(desk)
    [preview] = await thread.reply("Sorry")
    assert "It goes out on 3 Mar 2026 at 09:00" in preview.text
    said = next(one for one in await thread.tap(preview) if one.purpose is Purpose.ANSWER)
    assert said.text.endswith("It will be sent on 3 Mar 2026 at 09:00.")
    clock.tick(hours=12)
    assert [one.text for one in await desk.deliver()] == ["Sorry"]
    clock.tick(hours=13)
    await desk.say("Are you there?")
    assert [one.text for one in await thread.reply("Yes")] == ["Yes"]


async def test_what_stop_comes_before_is_told(thread):
    [preview] = await thread.reply("Sorry")
    await thread.desk.inbox.receive(
        thread.desk.tap(preview.keyboard[0][0].data, None, EVERYBODY, message_id="telegram-7", sender="1")
    )
    await thread.desk.say("STOP")
    assert [one for one in thread.desk.runtime.channels[SMS].sent if one.purpose is Purpose.TALK] == []
    assert thread.desk.screen().count("What you wrote to Ida could not be delivered.") == 1


async def test_what_did_not_arrive_begins_no_talk(thread):
    thread.desk.runtime.channels[SMS].failures.append(SendError(Failure.PERMANENT, "30006"))
    await thread.begin()
    await thread.desk.say("8")
    assert (await thread.desk.invitation())["score"] == 8


async def test_what_can_not_be_delivered_is_told(thread):
    [preview] = await thread.reply("Sorry")
    thread.desk.runtime.channels[SMS].failures.append(SendError(Failure.PERMANENT, "30006"))
    sent = await thread.tap(preview)
    told = [one.text for one in sent if one.address == OSLO and one.replaces is None]
    assert told == ["What you wrote to Ida could not be delivered."]


async def test_erasure_takes_the_talk_along(thread):
    await thread.begin()
    await thread.desk.say("I live in Main Street 4", "delete all my data", "ja")
    assert {row["text"] for row in await thread.desk.rows("SELECT text FROM case_talk")} == {""}
    [refusal] = await thread.reply("Hello?")
    assert refusal.text == "The customer asked to be erased, so this cannot be sent."


async def test_an_admin_who_replies_to_something_else_is_a_customer_like_others(desk):
    await desk.asked(person(telegram=EVERYBODY), TELEGRAM)
    await desk.inbox.receive(desk.message("9", EVERYBODY, TELEGRAM, reply_to="telegram-1"))
    assert (await desk.invitation())["score"] == 9


async def test_a_viewer_can_not_write(database, clock):
    desk = await desk_over(database, clock)
    await desk.asked(person())
    await desk.say("3", "Late")
    await desk.work()
    viewer = await desk_over(database, clock, admins=f"telegram:{EVERYBODY}:viewer,telegram:{OSLO}")
    viewer.runtime.channels[TELEGRAM].sent += desk.runtime.channels[TELEGRAM].sent
    [refusal] = await Thread(viewer).reply("Sorry")
    assert "is not open to this chat" in refusal.text
