import pytest

from bot.core.messages import ChannelName
from bot.sandbox.devices import App, NotPossibleError, ScreenLine, SmsPhone
from bot.sandbox.people import Act
from bot.sandbox.telegram import ShownButton, TelegramStandIn
from bot.sandbox.twilio import TwilioStandIn


@pytest.fixture
async def anna():
    async with TelegramStandIn() as telegram:
        person = telegram.person(101, "Anna", "da")
        app = App(person)
        yield app, person
        await app.close()


async def test_words_and_new_buttons_come_in_turn(anna):
    app, person = anna
    await app.start("token")
    question = person.receive("?", [[ShownButton("9", "a:9")]])
    assert await app.hear(5) == ScreenLine("?", (("9",),))
    await app.do(Act.TAP, "9")
    question.change(question.text, [[ShownButton("✓ 9", "a:change")]])
    assert await app.hear(5) == ScreenLine("", (("✓ 9",),), is_change=True)
    assert app.lines == [
        ScreenLine("Start", act=Act.TAP),
        ScreenLine("?", (("9",),)),
        ScreenLine("9", act=Act.TAP),
        ScreenLine("", (("✓ 9",),), is_change=True),
    ]
    assert app.unread() == 0


async def test_an_edit_changes_the_last_message(anna):
    app, person = anna
    await app.start()
    with pytest.raises(NotPossibleError, match="nothing to edit"):
        await app.do(Act.EDIT, "8")
    await app.do(Act.SAY, "3")
    await app.do(Act.EDIT, "8")
    assert person.history[-1].text == "8"


async def test_one_replies_to_a_message_and_taps_below_it_by_words_it_has(anna):
    app, person = anna
    await app.start()
    old = person.receive("4 of 10 from Olav", [[ShownButton("Take", "old")]])
    person.receive("2 of 10 from James", [[ShownButton("Take", "new")]])
    await app.do(Act.REPLY, "Sorry", "Olav")
    assert person.history[-1].reply_to is old
    assert app.lines[-1] == ScreenLine("Sorry", act=Act.REPLY, about="Olav")
    await app.do(Act.TAP, "Take", "Olav")
    await app.do(Act.TAP, "Take")
    updates = await person.world.updates.fetch(0, 10, 0)
    assert [one["callback_query"]["data"] for one in updates if "callback_query" in one] == ["old", "new"]
    with pytest.raises(NotPossibleError, match="nothing here with 'Mette' in it"):
        await app.do(Act.REPLY, "Sorry", "Mette")
    with pytest.raises(NotPossibleError, match="no message here with 'Mette' in it has a button 'Take'"):
        await app.do(Act.TAP, "Take", "Mette")


async def test_words_that_change_and_pictures_are_seen(anna):
    app, person = anna
    await app.start()
    alert = person.receive("Nobody has it", [[ShownButton("Take", "take")]])
    assert await app.hear(5) == ScreenLine("Nobody has it", (("Take",),))
    alert.change("Anna has it", [])
    assert await app.hear(5) == ScreenLine("Anna has it", is_change=True)
    png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (640).to_bytes(4) + (480).to_bytes(4)
    person.receive("NPS 20", [], file=person.world.keep("photo", "nps.png", png))
    assert await app.hear(5) == ScreenLine("NPS 20", attached="picture: nps.png, 640 x 480")
    person.receive("", [], file=person.world.keep("document", "answers.csv", b"score"))
    assert await app.hear(5) == ScreenLine("", attached="document: answers.csv, 5 bytes")


async def test_what_can_not_be_done_leaves_no_trace(anna):
    app, _ = anna
    with pytest.raises(NotPossibleError, match="press Start"):
        await app.do(Act.SAY, "9")
    await app.start()
    with pytest.raises(NotPossibleError, match="no message here has a button"):
        await app.do(Act.TAP, "9")
    assert app.lines == [ScreenLine("Start", act=Act.TAP)]


async def test_a_phone_has_no_buttons_and_says_when_the_bot_takes_nothing():
    async with TwilioStandIn("http://127.0.0.1:9") as twilio:
        phone = SmsPhone(twilio, "+4520123401")
        assert phone.channel is ChannelName.SMS
        for act in (Act.TAP, Act.EDIT, Act.REPLY):
            with pytest.raises(NotPossibleError, match="An SMS has no buttons"):
                await phone.do(act, "9")
        with pytest.raises(NotPossibleError, match="status 502"):
            await phone.do(Act.SAY, "9")
