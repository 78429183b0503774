"""As many messages as an answer needs. On both databases."""

import pytest

from bot.commands.messages import messages_of
from bot.commands.request import CommandRequest, Reply
from bot.core.delivery.message_split import LONGEST_CAPTION, LONGEST_TEXT
from bot.core.messages import Attachment, AttachmentKind, Button, InboundKind
from bot.core.roles import Role
from tests.runtimes import ADMIN, SMS, TELEGRAM

PNG = Attachment(AttachmentKind.PHOTO, "nps.png", b"PNG")
KEYBOARD = ((Button("Older", "/comments 2"),),)


@pytest.fixture
def sent(talk):
    def sent(reply, channel=TELEGRAM, **more):
        message = talk.message("/comments", ADMIN, channel, **more)
        question = CommandRequest(talk.runtime, None, message, (), "en", Role.OWNER)
        return [queued.outgoing for queued in messages_of(question, reply)]

    return sent


def test_a_text_is_one_message(sent):
    [message] = sent("NPS 29")
    assert (message.text, message.keyboard, message.address) == ("NPS 29", (), ADMIN)


def test_nothing_to_say_is_no_message(sent):
    assert sent("") == []
    assert sent("", SMS) == []


def test_a_picture_stands_over_its_words_or_before_them_when_they_are_long(sent):
    [together] = sent(Reply("NPS 29", KEYBOARD, PNG))
    assert (together.text, together.attachment, together.keyboard) == ("NPS 29", PNG, KEYBOARD)
    picture, words = sent(Reply("x" * (LONGEST_CAPTION + 1), KEYBOARD, PNG))
    assert (picture.text, picture.attachment, picture.keyboard) == ("", PNG, ())
    assert (words.attachment, words.keyboard) == (None, KEYBOARD)


def test_a_long_text_is_cut_and_the_buttons_stand_below_the_last(sent):
    first, last = sent(Reply("\n".join(["x" * 99] * (LONGEST_TEXT // 100 + 1)), KEYBOARD))
    assert (first.keyboard, last.keyboard) == ((), KEYBOARD)


def test_a_page_takes_the_place_of_the_one_before_only_when_a_button_asked_for_it(sent):
    page = Reply("Page 2", KEYBOARD, is_page=True)
    [turned] = sent(page, kind=InboundKind.TAP, message_id="7")
    assert (turned.replaces, turned.text) == ("7", "Page 2")
    [typed] = sent(page)
    assert typed.replaces is None


def test_by_sms_only_the_words_go_out(sent):
    [message] = sent(Reply("NPS 29", KEYBOARD, PNG), SMS)
    assert (message.text, message.keyboard, message.attachment) == ("NPS 29", (), None)
