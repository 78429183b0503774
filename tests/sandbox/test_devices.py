import pytest

from bot.core.messages import ChannelName
from bot.sandbox.devices import App, Line, NotPossibleError, Phone
from bot.sandbox.people import Act
from bot.sandbox.telegram import Button, TelegramStandIn
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
    question = person.receive("?", [[Button("9", "a:9")]])
    assert await app.hear(5) == Line("?", (("9",),))
    await app.do(Act.TAP, "9")
    question.change(question.text, [[Button("✓ 9", "a:change")]])
    assert await app.hear(5) == Line("", (("✓ 9",),))
    assert app.lines == [
        Line("Start", act=Act.TAP),
        Line("?", (("9",),)),
        Line("9", act=Act.TAP),
        Line("", (("✓ 9",),)),
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


async def test_what_can_not_be_done_leaves_no_trace(anna):
    app, _ = anna
    with pytest.raises(NotPossibleError, match="press Start"):
        await app.do(Act.SAY, "9")
    await app.start()
    with pytest.raises(NotPossibleError, match="no message here has a button"):
        await app.do(Act.TAP, "9")
    assert app.lines == [Line("Start", act=Act.TAP)]


async def test_a_phone_has_no_buttons_and_says_when_the_bot_takes_nothing():
    async with TwilioStandIn("http://127.0.0.1:9") as twilio:
        phone = Phone(twilio, "+4520123401")
        assert phone.channel is ChannelName.SMS
        for act in (Act.TAP, Act.EDIT):
            with pytest.raises(NotPossibleError, match="An SMS has no buttons"):
                await phone.do(act, "9")
        with pytest.raises(NotPossibleError, match="status 502"):
            await phone.do(Act.SAY, "9")
