"""Every word of a talk reaches the admin who waits for it, and nothing is lost in silence. On both databases."""

import pytest

from bot.core.messages import ProviderWish, Purpose
from tests.cases.desk import EVERYBODY, desk_over
from tests.cases.test_customer_replies import Thread
from tests.runtimes import TELEGRAM, person


@pytest.fixture
async def thread(desk):
    await desk.asked(person())
    await desk.say("3", "Wrong bill")
    await desk.work()
    return Thread(desk)


def told(said):
    """What one of the three chats reads."""
    return list(dict.fromkeys(text for text in said if text.startswith(("Ida", "The customer"))))


@pytest.mark.parametrize(
    "text", ["Yes", "YES", "Yes, cancel it", "slet den", "Info", "Skicka inte den", "8", "Who are you?"]
)
async def test_whatever_is_answered_to_a_question_is_read_by_the_admin(thread, text):
    await thread.begin("Shall we cancel the order?")
    assert f"Ida: {text}" in told(await thread.desk.say(text))
    stored = await thread.desk.invitation()
    assert (stored["score"], stored["comment"], stored["closed_because"]) == (3, "Wrong bill", None)


@pytest.mark.parametrize("text", ["STOP", "Please don't text me again", "unsubscribe"])
async def test_a_stop_is_obeyed_and_the_admin_reads_it_and_that_nothing_more_can_be_written(thread, text):
    await thread.begin("Shall we cancel the order?")
    said = await thread.desk.say(text)
    assert told(said) == [
        f"Ida: {text}",
        "Ida wants no more messages from us: nothing more can be written to them.",
    ]
    assert (await thread.desk.one("SELECT opted_out_at FROM contact"))["opted_out_at"]
    [refused] = await thread.reply("Are you there?")
    assert refused.text == "The customer does not want messages from us, so this cannot be sent."


async def test_an_erasure_in_a_talk_closes_the_case_before_the_eyes_of_the_admin(thread):
    await thread.begin("Shall we cancel the order?")
    await thread.desk.say("Delete my data", "ja")
    await thread.desk.work()
    assert (await thread.desk.case())["state"] == "closed"
    assert "asked to be erased" in " ".join(thread.desk.screen())


async def test_what_waits_for_the_morning_does_not_end_the_talk_of_today(database, clock):
    quiet = {"from": "20:00", "until": "09:00", "weekends": False, "holidays": False}
    desk = await desk_over(database, clock, quiet=quiet)
    await desk.asked(person())
    await desk.say("3", "Wrong bill")
    await desk.work()
    thread = Thread(desk)
    desk.clock.tick(hours=2)
    await thread.begin("When may we call you?")
    desk.clock.tick(hours=10)
    assert "It will be sent" in (await thread.reply("Or shall we write?"))[0].text
    desk.clock.tick(minutes=30)
    assert told(await desk.say("8 tomorrow")) == ["Ida: 8 tomorrow"]
    desk.clock.tick(minutes=1)
    assert told(await desk.say("8")) == ["Ida: 8"]
    stored = await desk.invitation()
    assert (stored["score"], stored["comment"]) == (3, "Wrong bill")


async def test_words_that_come_late_are_an_answer_to_what_was_read_when_they_were_written(thread):
    await thread.begin("When may we call you?")
    at = thread.desk.clock.tick(minutes=1)
    message = thread.desk.message("8", at=at)
    thread.desk.clock.tick(minutes=1)
    await thread.reply("Are you there?")
    assert told(await thread.desk.say(message)) == ["Ida: 8"]


async def test_what_came_with_the_words_of_a_customer_is_told(thread):
    await thread.begin()
    [words] = told(await thread.desk.say(thread.desk.message("Here it is", has_more=True)))
    assert words == "Ida: Here it is\n\nSomething came with it that is not words. It cannot be passed on."
    assert told(await thread.desk.say(thread.desk.message("", has_more=True))) == [
        "Ida sent something that is not words."
    ]


async def test_a_file_of_an_admins_is_refused_with_its_words(thread):
    await thread.begin()
    [refused] = await thread.reply("Here is the corrected invoice", has_more=True)
    assert (refused.address, refused.purpose) == (EVERYBODY, Purpose.ANSWER)
    assert "Nothing was sent" in refused.text


@pytest.mark.parametrize("more", [{"has_more": True}, {"photo": "file-1"}])
async def test_a_voice_message_as_the_reason_is_answered_and_the_alert_says_that_something_came(desk, more):
    await desk.asked(person())
    await desk.say("2")
    said = await desk.say(desk.message("", **more))
    assert said == ["We can only read words. Please write your answer."]
    desk.clock.tick(minutes=6)
    [alert, *_] = await desk.work()
    assert "Something came that is not words. It cannot be shown." in alert.text
    assert "No reason given" not in alert.text
    assert len(await desk.say(desk.message("", **more), desk.message("", **more))) <= 1


@pytest.mark.parametrize("more", [{"has_more": True}, {"photo": "file-1"}])
async def test_a_voice_message_instead_of_a_score_is_answered(desk, more):
    await desk.asked(person())
    assert await desk.say(desk.message("", **more)) == ["We can only read words. Please write your answer."]
    assert len(await desk.say("9")) == 1


async def test_the_alert_that_stands_already_says_that_something_came_after_it(desk):
    await desk.asked(person(phone=None, telegram="77"), channel=TELEGRAM)
    await desk.say("2", "Late", address="77", channel=TELEGRAM)
    await desk.work()
    await desk.say(desk.message("", "77", TELEGRAM, has_more=True))
    await desk.work()
    assert "Something came that is not words" in desk.screen()[0]


@pytest.mark.parametrize("text", ["FARVEL", "FARVÄL", "", "9"])
@pytest.mark.parametrize("is_scored", [False, True])
async def test_a_stop_the_provider_has_understood_counts_whatever_the_words(desk, text, is_scored):
    await desk.asked(person())
    if is_scored:
        await desk.say("3")
    assert await desk.say(desk.message(text, wish=ProviderWish.STOP, is_answered=True)) == []
    assert (await desk.one("SELECT opted_out_at FROM contact"))["opted_out_at"]
    stored = await desk.invitation()
    assert (stored["comment"], stored["closed_because"]) == (None, "opted_out")


async def test_a_start_and_a_help_the_provider_has_understood_count_too(desk):
    await desk.asked(person())
    await desk.say("9")
    assert await desk.say(desk.message("SUPPORT", wish=ProviderWish.HELP, is_answered=True)) == []
    assert (await desk.invitation())["comment"] is None
    await desk.say("STOP")
    assert await desk.say(desk.message("BÖRJA", wish=ProviderWish.START, is_answered=True)) == []
    assert (await desk.one("SELECT opted_out_at FROM contact"))["opted_out_at"] is None


async def test_the_alert_of_a_group_that_moved_is_replied_to_where_it_stands(thread):
    async with thread.desk.database.transaction() as connection:
        await connection.execute("UPDATE case_message SET address = '-99' WHERE address = '99'")
    [preview] = await thread.reply("We are sorry")
    assert "This is what the customer will read" in preview.text
