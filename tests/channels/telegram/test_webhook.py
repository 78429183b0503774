import json
from datetime import UTC, datetime

import pytest
from telegram.constants import MessageAttachmentType

from bot.channels import Received, ReceivedError
from bot.channels.telegram import webhook
from bot.core.messages import ChannelName, Inbound, InboundKind

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
SENT = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
EDITED = datetime(2026, 11, 2, 9, 5, tzinfo=UTC)
SECRET = "a-secret_of-ours"

ANNA = {"id": 101, "is_bot": False, "first_name": "Anna", "language_code": "da"}
BOT = {"id": 4200000001, "is_bot": True, "first_name": "NPS", "username": "nps_bot"}
ANNAS_CHAT = {"id": 101, "type": "private", "first_name": "Anna"}
TEAM = {"id": -1001234567890, "type": "supergroup", "title": "Kundeservice"}
KEYBOARD = {"inline_keyboard": [[{"text": "9", "callback_data": "inv1:9"}]]}


def message(**fields):
    return {"message_id": 7, "from": ANNA, "chat": ANNAS_CHAT, "date": int(SENT.timestamp())} | fields


def command(text, **fields):
    entity = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
    return message(text=text, entities=[entity], **fields)


def tap(data="inv1:9", **fields):
    asked = message(**{"from": BOT, "message_id": 6, "text": "0-10?", "reply_markup": KEYBOARD})
    return {"id": "4382bfdwdsb323b2d9", "from": ANNA, "chat_instance": "1", "data": data, "message": asked} | fields


def membership(status, chat=ANNAS_CHAT, before="member"):
    return {
        "chat": chat,
        "from": ANNA,
        "date": int(SENT.timestamp()),
        "old_chat_member": {"user": BOT, "status": before},
        "new_chat_member": {"user": BOT, "status": status, "until_date": 0},
    }


def received(body, headers=None):
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Received(raw_path="/telegram", headers=headers or {}, body=raw)


def parse(body, username="nps_bot"):
    return webhook.parse(received(body), username, NOW)


def inbound(**fields):
    expected = {
        "channel": ChannelName.TELEGRAM,
        "provider_id": "500:101",
        "address": "101",
        "at": SENT,
        "message_id": "7",
        "language_hint": "da",
        "sender": "101",
        "sender_name": "Anna",
    }
    return Inbound(**(expected | fields))


PHOTO = [
    {"file_id": "small", "file_unique_id": "u", "width": 90, "height": 90},
    {"file_id": "large", "file_unique_id": "v", "width": 900, "height": 900},
]
UNDERSTOOD = {
    "a typed number": ({"message": message(text="9")}, inbound(text="9")),
    "spaces and lines are left alone": ({"message": message(text=" 9 \nfint ")}, inbound(text=" 9 \nfint ")),
    "a caption": ({"message": message(photo=PHOTO, caption="7")}, inbound(text="7", photo="large")),
    "a picture without words": ({"message": message(photo=PHOTO)}, inbound(text="", photo="large")),
    "a reply": ({"message": message(text="ok", reply_to_message=message(text="?"))}, inbound(text="ok", reply_to="7")),
    "no language told": (
        {"message": message(text="9", **{"from": {"id": 101, "is_bot": False, "first_name": "Anna"}})},
        inbound(text="9", language_hint=None),
    ),
    "an edited message": (
        {"edited_message": message(text="3", edit_date=int(EDITED.timestamp()))},
        inbound(text="3", kind=InboundKind.EDIT, at=EDITED),
    ),
    "a tapped button": (
        {"callback_query": tap()},
        inbound(text="9", kind=InboundKind.TAP, at=NOW, message_id="6", invitation_id="inv1"),
    ),
    "a button under a message too old to be told": (
        {"callback_query": tap(message={"chat": ANNAS_CHAT, "message_id": 6, "date": 0})},
        inbound(text="9", kind=InboundKind.TAP, at=NOW, message_id="6", invitation_id="inv1"),
    ),
    "a button that belongs to no invitation": (
        {"callback_query": tap(data="/nps 30d")},
        inbound(text="/nps 30d", kind=InboundKind.TAP, at=NOW, message_id="6"),
    ),
    "a command behind a button is no invitation": (
        {"callback_query": tap(data="/nps shop:1")},
        inbound(text="/nps shop:1", kind=InboundKind.TAP, at=NOW, message_id="6"),
    ),
    "start": ({"message": command("/start")}, inbound(text="", kind=InboundKind.START)),
    "start behind a link": ({"message": command("/start tok-1_A")}, inbound(text="tok-1_A", kind=InboundKind.START)),
    "start addressed": ({"message": command("/start@NPS_bot t")}, inbound(text="t", kind=InboundKind.START)),
    "no start but a word like it": ({"message": command("/started t")}, inbound(text="/started t")),
    "a command in a group": (
        {"message": command("/nps 30d", chat=TEAM)},
        inbound(text="/nps 30d", address="-1001234567890", provider_id="500:-1001234567890"),
    ),
    "a command in a group, addressed to us": (
        {"message": command("/nps@nps_bot 30d  by land", chat=TEAM)},
        inbound(text="/nps 30d  by land", address="-1001234567890", provider_id="500:-1001234567890"),
    ),
    "start in a group is a command like any other": (
        {"message": command("/start@nps_bot", chat=TEAM)},
        inbound(text="/start", address="-1001234567890", provider_id="500:-1001234567890"),
    ),
    "an admin of a group who hides behind its name": (
        {
            "message": command(
                "/nps",
                chat=TEAM,
                sender_chat=TEAM,
                **{"from": {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}},
            )
        },
        inbound(
            text="/nps",
            address="-1001234567890",
            is_anonymous=True,
            provider_id="500:-1001234567890",
            language_hint=None,
            sender="1087968824",
            sender_name="Group",
        ),
    ),
    "blocked": (
        {"my_chat_member": membership("kicked")},
        inbound(text="", kind=InboundKind.BLOCKED, message_id=None),
    ),
    "unblocked": (
        {"my_chat_member": membership("member")},
        inbound(text="", kind=InboundKind.UNBLOCKED, message_id=None),
    ),
    **{
        f"in a group the bot is {status} now": (
            {"my_chat_member": membership(status, TEAM, before)},
            inbound(
                text="",
                kind=kind,
                message_id=None,
                address="-1001234567890",
                provider_id="500:-1001234567890",
            ),
        )
        for before, status, kind in (
            ("left", "member", InboundKind.TAKEN_IN),
            ("member", "kicked", InboundKind.THROWN_OUT),
        )
    },
    **{
        f"a group becomes a supergroup, told in the {where} chat": (
            {"message": message(chat={**TEAM, "id": chat}, **{field: other})},
            inbound(
                text="-100555",
                kind=InboundKind.MOVED,
                address="-555",
                provider_id=f"500:{chat}",
                message_id=None,
                sender=None,
                sender_name=None,
                language_hint=None,
            ),
        )
        for where, chat, field, other in (
            ("old", -555, "migrate_to_chat_id", -100555),
            ("new", -100555, "migrate_from_chat_id", -555),
        )
    },
}


@pytest.mark.parametrize(("content", "expected"), UNDERSTOOD.values(), ids=UNDERSTOOD.keys())
def test_what_people_do_arrives_in_one_shape(content, expected):
    assert parse({"update_id": 500, **content}) == expected


NONE_OF_OUR_BUSINESS = {
    "a channel post": {"channel_post": message(chat={"id": -100200, "type": "channel", "title": "News"}, text="9")},
    "a command for another bot": {"message": command("/nps@other_bot", chat=TEAM)},
    "an edited command for another bot": {"edited_message": command("/nps@other_bot", chat=TEAM)},
    "another bot": {"message": message(text="9", chat=TEAM, **{"from": BOT})},
    "an edit by another bot": {"edited_message": message(text="9", chat=TEAM, **{"from": BOT})},
    "a channel's post passed on": {
        "message": message(
            text="9",
            chat=TEAM,
            is_automatic_forward=True,
            sender_chat={"id": -100200, "type": "channel", "title": "News"},
            **{"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}},
        )
    },
    "somebody joined": {"message": message(chat=TEAM, new_chat_members=[ANNA])},
    "somebody left": {"message": message(chat=TEAM, left_chat_member=ANNA)},
    "a live location moving": {"edited_message": message(location={"latitude": 55.7, "longitude": 12.6})},
    "a button of an inline message": {
        "callback_query": {"id": "1", "from": ANNA, "chat_instance": "1", "data": "a:9", "inline_message_id": "x"}
    },
    "a game's button": {"callback_query": {k: v for k, v in tap().items() if k != "data"} | {"game_short_name": "g"}},
    "a poll": {"poll_answer": {"poll_id": "1", "user": ANNA, "option_ids": [0], "option_persistent_ids": ["0"]}},
    "a kind of update that is not invented yet": {"telepathy": {"thought": "9"}},
}


@pytest.mark.parametrize("content", NONE_OF_OUR_BUSINESS.values(), ids=NONE_OF_OUR_BUSINESS.keys())
def test_what_is_none_of_our_business_is_passed_over(content):
    assert parse({"update_id": 500, **content}) is None


def test_a_command_is_taken_for_ours_until_the_bot_knows_its_name():
    assert parse({"update_id": 1, "message": command("/nps@other_bot 30d")}, username=None).text == "/nps 30d"


def test_a_redelivery_carries_the_same_id_and_another_chat_another():
    once = {"update_id": 500, "message": message(text="9")}
    assert parse(once).provider_id == parse(once).provider_id
    assert parse({"update_id": 500, "message": message(text="9", chat=TEAM)}).provider_id != parse(once).provider_id


GARBAGE = {
    "nothing": b"",
    "no JSON": b"<html>",
    "not UTF-8": b'{"update_id": 1, "x": "\xff\xfe"}',
    "a list": b"[]",
    "a number": b"9",
    "an object without an id": b'{"message": {}}',
    "an id that is none": b'{"update_id": "1"}',
    "a message without its parts": {"update_id": 1, "message": {"text": "hemmelig"}},
    "a message that is a word": {"update_id": 1, "message": "hemmelig"},
    "a date beyond time": {"update_id": 1, "message": message(text="hemmelig", date=10**20)},
    "a tap that is a list": {"update_id": 1, "callback_query": ["hemmelig"]},
}


@pytest.mark.parametrize("body", GARBAGE.values(), ids=GARBAGE.keys())
def test_garbage_is_refused_without_quoting_it(body):
    with pytest.raises(ReceivedError) as refused:
        parse(body)
    assert "hemmelig" not in str(refused.value)
    assert refused.value.__cause__ is None


@pytest.mark.parametrize(
    ("secret", "said", "is_signed"),
    [
        (SECRET, SECRET, True),
        (SECRET, SECRET + "x", False),
        (SECRET, SECRET[:-1], False),
        (SECRET, "", False),
        (SECRET, None, False),
        (SECRET, "sécret", False),
        (SECRET, "\udcff", False),
        (None, "", False),
        (None, SECRET, False),
        ("", "", False),
    ],
)
def test_only_who_knows_the_secret_is_telegram(secret, said, is_signed):
    headers = {} if said is None else {"X-Telegram-Bot-Api-Secret-Token": said}
    assert webhook.is_signed(headers, secret) is is_signed


def test_a_tap_is_not_later_than_what_is_written_in_the_same_second():
    update = received({"update_id": 1, "callback_query": tap()})
    assert webhook.parse(update, None, NOW.replace(microsecond=999_999)).at == NOW


def test_a_tap_is_acknowledged_in_the_answer_to_the_webhook():
    answer = webhook.acknowledgement(received({"update_id": 1, "callback_query": tap()}))
    assert answer == {"method": "answerCallbackQuery", "callback_query_id": "4382bfdwdsb323b2d9"}


def test_all_else_is_acknowledged_with_nothing():
    assert webhook.acknowledgement(received({"update_id": 1, "message": message(text="9")})) is None


CONTENTS = {
    "animation": {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "duration": 1},
    "audio": {"file_id": "f", "file_unique_id": "u", "duration": 1},
    "contact": {"phone_number": "+4520123456", "first_name": "Bo"},
    "dice": {"emoji": "x", "value": 1},
    "document": {"file_id": "f", "file_unique_id": "u"},
    "location": {"longitude": 10.0, "latitude": 55.0},
    "sticker": {
        "file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "is_animated": False, "is_video": False,
        "type": "regular",
    },
    "story": {"chat": ANNAS_CHAT, "id": 1},
    "venue": {"location": {"longitude": 10.0, "latitude": 55.0}, "title": "t", "address": "a"},
    "video": {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "duration": 1},
    "video_note": {"file_id": "f", "file_unique_id": "u", "length": 1, "duration": 1},
    "voice": {"file_id": "f", "file_unique_id": "u", "duration": 1},
}  # fmt: skip


@pytest.mark.parametrize("content", CONTENTS)
@pytest.mark.parametrize("caption", [{}, {"caption": "Here it is"}])
def test_whatever_comes_beside_words_is_told(content, caption):
    found = parse({"update_id": 500, "message": message(**{content: CONTENTS[content]}, **caption)})
    assert (found.has_more, found.photo, found.text) == (True, None, caption.get("caption", ""))


def test_words_and_pictures_are_nothing_more():
    size = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}
    assert not parse({"update_id": 500, "message": message(text="9")}).has_more
    assert not parse({"update_id": 500, "message": message(photo=[size])}).has_more


def test_every_kind_of_attachment_the_library_knows_is_known_here():
    known = {kind.value for kind in MessageAttachmentType} - {"photo", "successful_payment"}
    assert known <= set(webhook.MORE)


LINK = "https://nordlys.example/book/7f3"


@pytest.mark.parametrize(
    ("text", "shown", "read"),
    [
        ("You can book here", "here", f"You can book here ({LINK})"),
        ("\U0001f600\U0001f600 book here now", "here", f"\U0001f600\U0001f600 book here ({LINK}) now"),
        ("\u00e6 \U0001f1e9\U0001f1f0 her", "her", f"\u00e6 \U0001f1e9\U0001f1f0 her ({LINK})"),
        (LINK, LINK, LINK),
    ],
)
@pytest.mark.parametrize("update", ["message", "edited_message"])
def test_the_address_behind_words_is_read(text, shown, read, update):
    before = text[: text.index(shown)]
    entity = {"type": "text_link", "url": LINK, "offset": utf16(before), "length": utf16(shown)}
    for part, entities in (("text", "entities"), ("caption", "caption_entities")):
        more = {} if part == "text" else {"document": CONTENTS["document"]}
        assert parse({"update_id": 500, update: message(**{part: text, entities: [entity]}, **more)}).text == read


def utf16(text):
    return len(text.encode("utf-16-le")) // 2


def test_two_links_in_one_message_are_both_read():
    entities = [
        {"type": "text_link", "url": LINK, "offset": 0, "length": 1},
        {"type": "bold", "offset": 0, "length": 3},
        {"type": "text_link", "url": "https://b.example/", "offset": 2, "length": 1},
    ]
    assert parse({"update_id": 500, "message": message(text="a b", entities=entities)}).text == (
        f"a ({LINK}) b (https://b.example/)"
    )


def test_a_topic_is_told_and_what_began_it_is_no_reply():
    began = message(message_id=17, chat=TEAM, forum_topic_created={"name": "Alerts", "icon_color": 7322096})
    fields = {"chat": TEAM, "text": "/status", "message_thread_id": 17, "is_topic_message": True}
    found = parse({"update_id": 500, "message": message(**fields, reply_to_message=began)})
    assert (found.topic, found.reply_to) == (17, None)
    # A chain of replies has a thread as well.
    assert parse({"update_id": 500, "message": message(chat=TEAM, text="x", message_thread_id=9)}).topic is None


def test_an_admin_who_writes_as_the_group_is_nobody_in_particular():
    group_bot = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    found = parse(
        {"update_id": 500, "message": message(**{"from": group_bot}, chat=TEAM, sender_chat=TEAM, text="take")}
    )
    assert found.is_anonymous
    assert not parse({"update_id": 500, "message": message(text="take")}).is_anonymous
