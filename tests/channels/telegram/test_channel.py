import json
import logging
import subprocess
import sys
import traceback
from contextlib import suppress
from datetime import timedelta

import pytest

from bot.channels import Failure, Received, SendError
from bot.channels.telegram import Telegram
from bot.core.delivery.message_split import LONGEST_CAPTION, LONGEST_TEXT
from bot.core.messages import Attachment, AttachmentKind, Button, ChannelName, InboundKind, Outgoing, Purpose
from bot.sandbox.telegram import TelegramMisbehaviour

SECRET = "a-secret_of-ours"
SCORES = tuple(tuple(Button(str(score), f"inv1:{score}") for score in row) for row in (range(6), range(6, 11)))
CHOSEN = ((Button("✓ 9", "inv1:9"),),)


def ask(text="Hvor sandsynligt er det?", address="101", **fields):
    return Outgoing("out1", ChannelName.TELEGRAM, address, text, Purpose.ASK, **fields)


async def anna_in(standin):
    anna = standin.person(101, "Anna", "da")
    await anna.start()
    return anna


async def test_a_question_arrives_with_its_eleven_buttons(standin, telegram):
    anna = await anna_in(standin)
    message_id = await telegram.send(ask(keyboard=SCORES))
    asked = await anna.next()
    assert message_id == str(asked.id)
    assert asked.text == "Hvor sandsynligt er det?"
    assert asked.buttons == [["0", "1", "2", "3", "4", "5"], ["6", "7", "8", "9", "10"]]


async def test_what_looks_like_markup_is_plain_text_and_links_are_not_previewed(standin, telegram):
    anna = await anna_in(standin)
    await telegram.send(ask("<b>Æble & Pære</b> *_` https://example.com"))
    assert (await anna.next()).text == "<b>Æble & Pære</b> *_` https://example.com"
    values = standin.called("sendMessage")[0].values
    assert "parse_mode" not in values
    assert values["link_preview_options"] == {"is_disabled": True}


async def test_buttons_turn_into_the_chosen_score_without_a_new_message(standin, telegram):
    anna = await anna_in(standin)
    message_id = await telegram.send(ask(keyboard=SCORES))
    asked = await anna.next()
    assert await telegram.send(ask(keyboard=CHOSEN, replaces=message_id)) == message_id
    assert await asked.changed() == [["✓ 9"]]
    assert anna.unread() == 0


async def test_words_below_a_picture_can_be_changed(standin, telegram):
    anna = await anna_in(standin)
    picture = Attachment(AttachmentKind.PHOTO, "x.png", b"png")
    message_id = await telegram.send(ask("Before", attachment=picture))
    shown = await anna.next()
    await telegram.send(ask("After", attachment=picture, replaces=message_id))
    assert (shown.text, shown.file is not None) == ("After", True)


async def test_buttons_can_go(standin, telegram):
    anna = await anna_in(standin)
    message_id = await telegram.send(ask(keyboard=SCORES))
    asked = await anna.next()
    await telegram.send(ask(replaces=message_id))
    assert asked.buttons == []


async def test_words_change_with_their_buttons_where_there_are_any(standin, telegram):
    anna = await anna_in(standin)
    message_id = await telegram.send(ask("Page 1", keyboard=SCORES))
    page = await anna.next()
    await telegram.send(ask("Page 2", keyboard=CHOSEN, replaces=message_id))
    assert (page.text, page.buttons) == ("Page 2", [["✓ 9"]])
    assert await telegram.send(ask("Page 2", keyboard=CHOSEN, replaces=message_id)) == message_id


@pytest.mark.parametrize("kind", AttachmentKind)
async def test_a_picture_or_a_file_comes_with_its_words_and_buttons(standin, telegram, kind):
    anna = await anna_in(standin)
    attachment = Attachment(kind, "nps-æ.png", b"\x89PNG...")
    await telegram.send(ask("NPS 29", keyboard=CHOSEN, attachment=attachment))
    came = await anna.next()
    assert (came.text, came.buttons) == ("NPS 29", [["✓ 9"]])
    assert (came.file.kind, came.file.name, came.file.content) == (kind.value, "nps-æ.png", b"\x89PNG...")


async def test_what_the_provider_has_is_sent_on_by_its_id(standin, telegram):
    anna = await anna_in(standin)
    await anna.say("Look", photo=b"JPEG")
    file_id = anna.history[-1].file.id
    await telegram.send(ask("", attachment=Attachment(AttachmentKind.PHOTO, provider_id=file_id)))
    assert (await anna.next()).file.content == b"JPEG"


async def test_a_caption_that_is_too_long_is_not_even_tried(standin, telegram):
    await anna_in(standin)
    attachment = Attachment(AttachmentKind.PHOTO, "a.png", b"PNG")
    with pytest.raises(SendError) as refused:
        await telegram.send(ask("x" * (LONGEST_CAPTION + 1), attachment=attachment))
    assert refused.value.failure is Failure.PERMANENT
    assert standin.called("sendPhoto") == []


async def test_a_reply_hangs_on_its_message_and_arrives_without_it(standin, telegram):
    anna = await anna_in(standin)
    said = await anna.say("Hej")
    await telegram.send(ask("Svar", reply_to=str(said.id)))
    assert (await anna.next()).reply_to is said
    await telegram.send(ask("Svar", reply_to="987654"))
    assert (await anna.next()).reply_to is None


async def test_buttons_that_are_already_so_are_done(standin, telegram):
    await anna_in(standin)
    message_id = await telegram.send(ask(keyboard=CHOSEN))
    assert await telegram.send(ask(keyboard=CHOSEN, replaces=message_id)) == message_id


async def test_length_is_counted_as_telegram_counts(standin, telegram):
    anna = await anna_in(standin)
    await telegram.send(ask("🙂" * (LONGEST_TEXT // 2)))
    await anna.next()
    with pytest.raises(SendError) as failed:
        await telegram.send(ask("🙂" * (LONGEST_TEXT // 2) + "!"))
    assert (failed.value.failure, failed.value.code) == (Failure.PERMANENT, "too_long")
    assert len(standin.called("sendMessage")) == 1


REFUSALS = {
    "never pressed start": (ask(address="102"), Failure.GONE, "chat not found"),
    "no chat id at all": (ask(address="+4520123456"), Failure.GONE, "chat not found"),
    "blocked": (ask(address="103"), Failure.OPTED_OUT, "bot was blocked by the user"),
    "no text": (ask(" "), Failure.PERMANENT, "message text is empty"),
    "too much behind a button": (
        ask(keyboard=((Button("9", "æ" * 33),),)),
        Failure.PERMANENT,
        "button_data_invalid",
    ),
    "buttons of a message that is gone": (ask(replaces="999"), Failure.PERMANENT, "message to edit not found"),
    "somebody else's message": (ask(replaces="1", keyboard=CHOSEN), Failure.PERMANENT, "message can't be edited"),
    "a group that moved": (ask(address="-555"), Failure.PERMANENT, "group became a supergroup"),
}


@pytest.mark.parametrize(("outgoing", "failure", "code"), REFUSALS.values(), ids=REFUSALS.keys())
async def test_refusals(standin, telegram, outgoing, failure, code):
    await anna_in(standin)
    standin.person(102, "Bo")
    carl = standin.person(103, "Carl")
    await carl.start()
    await carl.block()
    await standin.group(-555, "Kundeservice").upgrade()
    with pytest.raises(SendError) as failed:
        await telegram.send(outgoing)
    assert (failed.value.failure, failed.value.code) == (failure, code)
    assert failed.value.moved_to == ("-100555" if code == "group became a supergroup" else None)


async def test_the_wait_asked_for_is_told(standin, telegram):
    await anna_in(standin)
    standin.misbehave(TelegramMisbehaviour.THROTTLE, seconds=17)
    with pytest.raises(SendError) as failed:
        await telegram.send(ask())
    assert (failed.value.failure, failed.value.retry_after) == (Failure.TRANSIENT, 17.0)


def test_it_sends_as_itself_and_keeps_its_token():
    sender = Telegram("42:secret").sender_of(Outgoing("1", ChannelName.TELEGRAM, "7", "Hej", Purpose.ASK))
    assert sender == "42"


async def test_check_says_as_whom(telegram):
    assert await telegram.check() == "Telegram bot @nps_sandbox_bot"


@pytest.mark.parametrize("token", ["1:wrong", "4200000001:" + "x" * 35])
async def test_check_says_that_the_token_is_wrong_without_telling_it(standin, token):
    async with Telegram(token, standin.url) as telegram:
        with pytest.raises(SendError) as failed:
            await telegram.check()
    assert failed.value.failure is Failure.CONFIGURATION
    assert token not in str(failed.value)


async def test_a_personal_link(standin, telegram):
    assert await telegram.link("tok-1_A") == "https://t.me/nps_sandbox_bot?start=tok-1_A"
    await telegram.link("tok-2")
    assert len(standin.called("getMe")) == 1
    for bad in ("a b", "x" * 65):
        with pytest.raises(ValueError, match=r"deep-linked URLs|must not exceed"):
            await telegram.link(bad)


async def test_an_address_with_a_slash_behind_is_the_same_address(standin):
    async with Telegram(standin.token, standin.url + "/") as telegram:
        assert await telegram.check() == "Telegram bot @nps_sandbox_bot"


async def test_the_webhook_is_written_once_and_again_when_something_changes(standin, telegram):
    url = "http://127.0.0.1:9/telegram"
    await telegram.set_webhook(url)
    await telegram.set_webhook(url)
    assert len(standin.called("setWebhook")) == 1
    said = standin.called("setWebhook")[0].values
    assert said["secret_token"] == SECRET
    assert said["allowed_updates"] == ["message", "edited_message", "callback_query", "my_chat_member"]
    assert said["url"].startswith(f"{url}?")
    assert SECRET not in said["url"]
    await telegram.set_webhook(url + "/new")
    async with Telegram(standin.token, standin.url, "another-secret") as rotated:
        await rotated.set_webhook(url + "/new")
    assert len(standin.called("setWebhook")) == 3


async def test_a_webhook_that_telegram_refuses_is_a_matter_of_configuration(telegram):
    with pytest.raises(SendError) as failed:
        await telegram.set_webhook("ftp://example.com")
    assert failed.value.failure is Failure.CONFIGURATION
    assert "https url must be provided" in failed.value.code


async def test_a_webhook_needs_a_secret(standin):
    async with Telegram(standin.token, standin.url) as telegram:
        with pytest.raises(ValueError, match="TELEGRAM_WEBHOOK_SECRET"):
            await telegram.set_webhook("http://127.0.0.1:9/telegram")


async def test_once_its_name_is_known_a_command_for_another_bot_is_passed_over(telegram):
    said = {
        "message_id": 7,
        "date": 1,
        "text": "/nps@other_bot",
        "chat": {"id": -5, "type": "group", "title": "Team"},
        "from": {"id": 101, "is_bot": False, "first_name": "Anna"},
    }
    received = Received("/telegram", {}, json.dumps({"update_id": 1, "message": said}).encode())
    assert telegram.parse(received).kind is InboundKind.MESSAGE
    await telegram.check()
    assert telegram.parse(received) is None


async def test_neither_token_nor_words_nor_addresses_are_logged(standin, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    await anna_in(standin)
    async with Telegram(standin.token, standin.url, SECRET) as telegram:
        await telegram.check()
        for misbehaviour in (
            None,
            TelegramMisbehaviour.GARBLED,
            TelegramMisbehaviour.ERROR,
            TelegramMisbehaviour.DROP_AFTER,
        ):
            if misbehaviour:
                standin.misbehave(misbehaviour)
            with suppress(SendError):
                await telegram.send(ask("hemmelig besked"))
    logged = caplog.text + "".join(capfd.readouterr())
    assert standin.token not in logged
    assert "hemmelig" not in logged


async def test_a_failed_send_drags_no_quotation_along(standin, telegram):
    await anna_in(standin)
    standin.misbehave(TelegramMisbehaviour.GARBLED)
    with pytest.raises(SendError) as failed:
        await telegram.send(ask("hemmelig besked"))
    told = "".join(traceback.format_exception(failed.value))
    assert standin.token not in told
    assert "hemmelig" not in told.replace('ask("hemmelig besked")', "")


def test_a_bot_without_telegram_does_not_pay_for_its_library():
    code = "import sys, bot.channels.telegram; sys.exit('telegram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


def withdrawal(replaces: str) -> Outgoing:
    return Outgoing("w1", ChannelName.TELEGRAM, "101", "Erased.", Purpose.WITHDRAWAL, replaces=replaces)


async def test_what_names_somebody_erased_is_deleted_in_the_chat(standin, telegram):
    anna = await anna_in(standin)
    message_id = await telegram.send(ask("Call Ida", keyboard=SCORES))
    assert await telegram.send(withdrawal(message_id)) == message_id
    assert [one.text for one in anna.history if one.is_by_bot] == []


@pytest.mark.parametrize("attachment", [None, Attachment(AttachmentKind.PHOTO, "nps.png", b"picture")])
async def test_what_is_too_old_to_be_deleted_says_why_it_is_gone(standin, telegram, attachment):
    anna = await anna_in(standin)
    message_id = await telegram.send(ask("Call Ida", attachment=attachment, keyboard=SCORES))
    anna.saying("Call Ida").at -= timedelta(hours=49)
    assert await telegram.send(withdrawal(message_id)) == message_id
    assert [(one.text, one.rows) for one in anna.history if one.is_by_bot] == [("Erased.", [])]


async def test_what_is_gone_from_the_chat_already_is_no_more_than_refused(standin, telegram):
    await anna_in(standin)
    with pytest.raises(SendError) as error:
        await telegram.send(withdrawal("4711"))
    assert error.value.failure is Failure.PERMANENT
