"""Every kind of update and of message that the Bot API has, from everybody who can send it, through the webhook.

Law: each is taken (200), none is set aside, and what a customer says while a question is open is kept or answered.
The kinds are those of https://core.telegram.org/bots/api#update and https://core.telegram.org/bots/api#message.
"""

import copy

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from telegram.constants import MessageAttachmentType, MessageType

from bot.channels.telegram.webhook import MORE
from bot.core.messages import ChannelName
from bot.runtime import open_runtime
from bot.sandbox.telegram import TelegramStandIn
from bot.store.encoding import time_text
from tests.bots import ask, environment, listening, rows, settings
from tests.channels.telegram.kinds import updates
from tests.test_web import Provider

#: The library warns of what it will change one day; a warning is no error outside of tests.
pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

WHEN = 1_767_225_600
USER = {"id": 1, "is_bot": False, "first_name": "Anna"}
FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 9}
PICTURE = [FILE | {"width": 9, "height": 9}]
PLACE = {"latitude": 55.7, "longitude": 12.6}
OTHER = {"id": -100900, "type": "channel", "title": "News"}
POLL = {"id": "1", "question": "Why?", "options": [], "total_voter_count": 0, "type": "regular"}
POLL |= dict.fromkeys(
    ("is_closed", "is_anonymous", "allows_multiple_answers", "allows_revoting", "members_only"), False
)
PAYMENT = {"currency": "XTR", "total_amount": 1, "invoice_payload": "p", "telegram_payment_charge_id": "1"}
INVOICE = {"title": "t", "description": "d", "start_parameter": "s", "currency": "DKK", "total_amount": 100}

#: What somebody can send: what it says, and what it holds beside words.
SAID = {
    "text": ({"text": "It broke"}, "It broke"),
    "text with a link": (
        {
            "text": "It broke here",
            "entities": [{"type": "text_link", "offset": 9, "length": 4, "url": "https://a.dk/"}],
        },
        "It broke here (https://a.dk/)",
    ),
    "forwarded": (
        {"text": "It broke", "forward_origin": {"type": "hidden_user", "date": WHEN, "sender_user_name": "Bo"}},
        "It broke",
    ),
    "a quote": ({"text": "It broke", "quote": {"text": "How", "position": 0}}, "It broke"),
    "by way of a bot": ({"text": "It broke", "via_bot": USER | {"is_bot": True, "username": "gif"}}, "It broke"),
    **{
        f"{kind}{' with words' if words else ''}": ({kind: content} | words, words.get("caption"))
        for words in ({}, {"caption": "It broke"})
        for kind, content in {
            "photo": PICTURE,
            "animation": FILE | {"width": 9, "height": 9, "duration": 1},
            "audio": FILE | {"duration": 1},
            "document": FILE,
            "video": FILE | {"width": 9, "height": 9, "duration": 1},
            "voice": FILE | {"duration": 1},
            "paid_media": {"star_count": 1, "paid_media": []},
        }.items()
    },
    **{
        kind: ({kind: content}, None)
        for kind, content in {
            "sticker": FILE | {"type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False},
            "video_note": FILE | {"length": 9, "duration": 1},
            "story": {"chat": OTHER, "id": 1},
            "contact": {"phone_number": "+4520123456", "first_name": "Bo"},
            "dice": {"emoji": "🎲", "value": 3},
            "game": {"title": "g", "description": "g", "photo": PICTURE},
            "poll": POLL,
            "location": PLACE,
            "venue": {"location": PLACE, "title": "t", "address": "a"},
            "invoice": INVOICE,
            "checklist": {"title": "t", "tasks": []},
            "something invented later": {"scent": "rose"},
        }.items()
    },
}

#: News of the chat itself, or of a payment: nobody says anything.
SERVICE = {
    "delete_chat_photo": True,
    "group_chat_created": True,
    "supergroup_chat_created": True,
    "channel_chat_created": True,
    "forum_topic_closed": {},
    "forum_topic_reopened": {},
    "general_forum_topic_hidden": {},
    "general_forum_topic_unhidden": {},
    "video_chat_started": {},
    "giveaway_created": {},
    "write_access_allowed": {},
    "new_chat_members": [USER],
    "left_chat_member": USER,
    "new_chat_title": "Team",
    "new_chat_photo": PICTURE,
    "message_auto_delete_timer_changed": {"message_auto_delete_time": 60},
    "pinned_message": {"message_id": 1, "date": 0, "chat": OTHER},
    "connected_website": "a.dk",
    "users_shared": {"request_id": 1, "users": [{"user_id": 1}]},
    "chat_shared": {"request_id": 1, "chat_id": 1},
    "proximity_alert_triggered": {"traveler": USER, "watcher": USER, "distance": 1},
    "boost_added": {"boost_count": 1},
    "forum_topic_created": {"name": "t", "icon_color": 1},
    "forum_topic_edited": {"name": "t"},
    "giveaway_completed": {"winner_count": 1},
    "video_chat_scheduled": {"start_date": WHEN},
    "video_chat_ended": {"duration": 1},
    "video_chat_participants_invited": {"users": [USER]},
    "web_app_data": {"data": "d", "button_text": "b"},
    "successful_payment": PAYMENT | {"provider_payment_charge_id": "1"},
    "refunded_payment": PAYMENT,
}

#: Whose chat it is: a customer's, an admin's, the admins' group, a stranger's, a stranger's group.
ADMIN, TEAM, STRANGER, OTHERS = 900, -100, 555, -777
FIRST_CUSTOMER = 5000


def chat_of(number: int) -> dict[str, object]:
    if number > 0:
        return {"id": number, "type": "private", "first_name": "Anna"}
    return {"id": number, "type": "group", "title": "Team"}


@pytest_asyncio.fixture
async def provider(database_url):
    async with (
        TelegramStandIn() as telegram,
        open_runtime(settings(environment(database_url, telegram=telegram))) as runtime,
        listening(runtime) as url,
        ClientSession() as session,
    ):
        yield Sender(session, url, None, runtime)


class Sender(Provider):
    """Telegram, with an update at a time."""

    number = 0

    async def update(self, kind, content):
        self.number += 1
        status, _, _ = await self.telegram({"update_id": self.number, kind: content})
        return status

    async def message(self, chat, content, kind="message", **more):
        self.number += 1
        author = USER | {"id": chat if chat > 0 else 42}
        at = int(self.runtime.clock().timestamp())
        stamp = {"edit_date": at} if kind == "edited_message" else {}
        message = {
            "message_id": self.number,
            "from": author,
            "chat": chat_of(chat),
            "date": at,
            **stamp,
            **content,
            **more,
        }
        return await self.update(kind, message)

    async def asked(self, many):
        """So many customers on Telegram, of whom each has been asked."""
        chats = [FIRST_CUSTOMER + number for number in range(many)]
        await ask(self.runtime, *(f"Ida,,{chat}" for chat in chats))
        async with self.runtime.database.transaction() as connection:
            await connection.execute("UPDATE outbox SET state = 'sent'")
            await connection.execute(
                "UPDATE invitation SET state = 'score', asked_at = :at", at=time_text(self.runtime.clock())
            )
        return chats

    async def kept(self, chat):
        """What is kept of the customer's words, and what they are answered."""
        [invitation] = await rows(
            self.runtime,
            "SELECT invitation.* FROM invitation JOIN contact ON contact.id = contact_id WHERE telegram = :chat",
            chat=str(chat),
        )
        said = await rows(
            self.runtime,
            "SELECT text FROM outbox WHERE address = :chat AND purpose = 'reply' ORDER BY due_at",
            chat=str(chat),
        )
        return f"{invitation['pending'] or ''}{invitation['comment'] or ''}", [row["text"] for row in said]

    async def set_aside(self):
        return await rows(self.runtime, "SELECT error FROM failed_inbound") + await rows(
            self.runtime, "SELECT text FROM outbox WHERE text LIKE '%could not be%'"
        )


async def test_what_a_customer_says_is_kept_or_answered(provider):
    chats = await provider.asked(len(SAID))
    for chat, (name, (content, words)) in zip(chats, SAID.items(), strict=True):
        assert await provider.message(chat, content) == 200, name
        kept, answers = await provider.kept(chat)
        assert answers, f"{name}: no answer"
        if words is not None:
            assert words in kept, name
        else:
            assert "only read words" in answers[0], name
    assert await provider.set_aside() == []


async def test_what_a_customer_changes_is_kept(provider):
    chats = await provider.asked(len(SAID))
    for chat, (name, (content, words)) in zip(chats, SAID.items(), strict=True):
        assert await provider.message(chat, content) == 200, name
        changed = {key: "It fell apart" if key in {"text", "caption"} else value for key, value in content.items()}
        changed.pop("entities", None)
        assert await provider.message(chat, changed, "edited_message", message_id=provider.number - 1) == 200, name
        kept, _ = await provider.kept(chat)
        assert words is None or "It fell apart" in kept, name
    assert await provider.set_aside() == []


async def test_the_kinds_that_nobody_says_change_nothing(provider):
    [chat] = await provider.asked(1)
    for name, content in SERVICE.items():
        for where in (chat, ADMIN, TEAM, STRANGER, OTHERS):
            assert await provider.message(where, {name: content}) == 200, name
    assert await provider.kept(chat) == ("", [])
    assert await rows(provider.runtime, "SELECT text FROM outbox WHERE purpose <> 'ask'") == []
    assert await provider.set_aside() == []


@pytest.mark.parametrize("where", [ADMIN, TEAM, STRANGER, OTHERS])
@pytest.mark.parametrize("kind", ["message", "edited_message"])
async def test_whoever_else_says_it_nobody_stumbles(provider, where, kind):
    for name, (content, _) in SAID.items():
        assert await provider.message(where, content, kind) == 200, name
    assert await provider.set_aside() == []


def of(content: object, chat: int) -> object:
    """The same as if it came from that chat."""
    if isinstance(content, dict):
        moved = {key: of(value, chat) for key, value in content.items()}
        replaced = {"chat": chat_of(chat), "from": USER | {"id": abs(chat)}, "user": USER | {"id": abs(chat)}}
        return moved | {key: value for key, value in replaced.items() if isinstance(content.get(key), dict)}
    return [of(one, chat) for one in content] if isinstance(content, list) else content


@pytest.mark.parametrize("where", [FIRST_CUSTOMER, ADMIN, TEAM, STRANGER, OTHERS])
async def test_every_kind_of_update_is_taken(provider, where):
    await provider.asked(1)
    for kind, update in updates().items():
        content = of(copy.deepcopy(update[kind]), where)
        assert await provider.update(kind, content) == 200, kind
    assert await rows(provider.runtime, "SELECT error FROM failed_inbound") == []


@pytest.mark.parametrize("status", ["creator", "administrator", "member", "restricted", "left", "kicked", "unheard of"])
async def test_every_membership_is_taken(provider, status):
    [customer] = await provider.asked(1)
    for where in (customer, ADMIN, TEAM, STRANGER, OTHERS):
        member = {"user": USER | {"is_bot": True}, "status": status, "until_date": 0}
        change = {
            "chat": chat_of(where),
            "from": USER,
            "date": WHEN,
            "old_chat_member": member,
            "new_chat_member": member,
        }
        assert await provider.update("my_chat_member", change) == 200
    assert await rows(provider.runtime, "SELECT error FROM failed_inbound") == []
    gone = await rows(provider.runtime, "SELECT address FROM unreachable_chat")
    assert gone == ([{"address": str(TEAM)}] if status in {"left", "kicked"} else [])
    assert provider.runtime.is_admin(ChannelName.TELEGRAM, str(TEAM))


def test_the_table_is_whole():
    """What the library knows besides is a property of a message, or moves a chat, which has tests of its own."""
    not_kinds = {"business_connection_id", "effect_id", "reply_to_story", "sender_boost_count", "sender_business_bot"}
    tried_in_whole = {kind.value for kind in MessageType} & set(updates()["message"]["message"])
    known = {kind.value for kind in MessageType} - not_kinds - {"migrate_to_chat_id"}
    assert known - {*SERVICE, *SAID} <= tried_in_whole
    attachments = {kind.value for kind in MessageAttachmentType} - {"photo", "successful_payment"}
    assert attachments <= set(MORE)
