"""What Telegram tells us, read: from request to update, from update to Inbound. Pure.

    Received --decode--> payload --read--> Inbound, or None when it is no business of ours

The objects are documented at https://core.telegram.org/bots/api#update.
"""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypedDict

from bot.channels import Received, ReceivedError, UnreadableError
from bot.channels.telegram.updates import checked, is_update, words_alone
from bot.core.messages import ChannelName, Inbound, InboundKind

if TYPE_CHECKING:
    from telegram import CallbackQuery, Chat, ChatMemberUpdated, MaybeInaccessibleMessage, Message, Update, User

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  a header's name

#: Always said in full: left out, Telegram keeps whatever was said last (https://core.telegram.org/bots/api#setwebhook).
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

PRIVATE = "private"

#: `/nps@our_bot 30d`: command, bot. Groups with several bots write it so.
ADDRESSED_COMMAND = re.compile(r"(/\w+)@(\w+)(?=\s|$)")

#: `<invitation id>:<what the button stands for>`. What does not look so is a command, as an admin would type it.
BUTTON_DATA = re.compile(r"([\w-]+):(.+)", re.DOTALL)


#: What a message can hold beside words and a picture: https://core.telegram.org/bots/api#message
MORE = (
    *("animation", "audio", "checklist", "contact", "dice", "document", "game", "giveaway", "invoice"),
    *("live_photo", "location"),
    *("paid_media", "passport_data", "poll", "sticker", "story", "venue", "video", "video_note", "voice"),
)


#: What stands with whatever a message is.
ABOUT = frozenset({"message_id", "date", "edit_date", "chat", "from", "from_user", "reply_to_message", "api_kwargs"})
ABOUT |= {"external_reply", "quote", "forward_origin", "has_protected_content", "is_from_offline", "effect_id"}


def is_signed(headers: Mapping[str, str], secret: str | None) -> bool:
    """Whether the request carries our secret. Compared in constant time; without a secret nothing is genuine."""
    if not secret:
        return False
    said = headers.get(SECRET_HEADER, "")
    # As bytes: compare_digest refuses text beyond ASCII, and a forger may send any.
    return hmac.compare_digest(said.encode("utf-8", "surrogateescape"), secret.encode())


def decode(received: Received) -> dict[str, Any]:
    """The update as Telegram wrote it. May raise ReceivedError."""
    try:
        payload = json.loads(received.body)
    except (ValueError, RecursionError):
        raise ReceivedError("the body is not JSON") from None
    if not is_update(payload):
        raise ReceivedError("the body is not an Update: update_id is missing")
    found: dict[str, Any] = payload
    return found


def parse(received: Received, username: str | None, now: datetime) -> Inbound | None:
    """What the request says. May raise ReceivedError, UnreadableError."""
    return read(decode(received), username, now)


def read(payload: dict[str, Any], username: str | None, now: datetime) -> Inbound | None:
    """The update in the words of the house. `now` is when a tap was made: Telegram does not say.

    Raises UnreadableError for what Telegram's documentation does not promise, or promises since a later version.
    """
    wanted = {name: payload[name] for name in ("update_id", *ALLOWED_UPDATES) if name in payload}
    if len(wanted) < 2:
        return None
    tap = wanted.get("callback_query")
    message = tap.get("message") if isinstance(tap, dict) else None
    if isinstance(message, dict):
        # The eleven buttons under the tapped message: half of the time it takes to read a tap, and never looked at.
        message.pop("reply_markup", None)
    try:
        return _parsed(wanted, username, now)
    except Exception as error:  # noqa: BLE001  whatever the library does with what it does not know
        # The kind alone: what the library says can quote what somebody wrote.
        unreadable = UnreadableError(str(payload["update_id"]), type(error).__name__)
    words = words_alone(wanted)
    if words is None:
        raise unreadable
    try:
        # What was said counts, although a picture or a poll around it is of a kind yet unknown.
        return _parsed(words, username, now)
    except Exception:  # noqa: BLE001  as above
        raise unreadable from None


def _parsed(payload: dict[str, Any], username: str | None, now: datetime) -> Inbound | None:
    from telegram import Update  # not with this module, see Telegram.__init__

    return checked(_read(Update.de_json(payload, None), username, now))


def acknowledgement(received: Received) -> dict[str, str] | None:
    """What to answer a tap with, so that the button stops spinning. Telegram carries it out as if we had called it:
    https://core.telegram.org/bots/api#making-requests-when-getting-updates. May raise ReceivedError.
    """
    query_id = tapped(decode(received))
    return {"method": "answerCallbackQuery", "callback_query_id": query_id} if query_id else None


def tapped(payload: dict[str, Any]) -> str | None:
    """The id of the tap, where the update is one."""
    match payload.get("callback_query"):
        case {"id": str(query_id)}:
            return query_id
        case _:
            return None


def _read(update: Update, username: str | None, now: datetime) -> Inbound | None:
    if update.message:
        return _message(update.update_id, update.message, username)
    if update.edited_message:
        return _edit(update.update_id, update.edited_message, username)
    if update.callback_query:
        return _tap(update.update_id, update.callback_query, now)
    if update.my_chat_member:
        return _membership(update.update_id, update.my_chat_member)
    return None


def _message(update_id: int, message: Message, username: str | None) -> Inbound | None:
    # Both chats tell it: https://core.telegram.org/bots/api#message
    if message.migrate_to_chat_id:
        return _moved(update_id, message, message.chat.id, message.migrate_to_chat_id)
    if message.migrate_from_chat_id:
        return _moved(update_id, message, message.migrate_from_chat_id, message.chat.id)
    if not _is_said_by_a_person(message):
        return None
    text = _without_mention(words_of(message), username)
    if text is None:
        return None
    kind = InboundKind.MESSAGE
    command, _, rest = text.partition(" ")
    if command == "/start" and message.chat.type == PRIVATE:
        kind, text = InboundKind.START, rest.strip()
    return Inbound(
        channel=ChannelName.TELEGRAM,
        provider_id=_provider_id(update_id, message.chat),
        address=str(message.chat.id),
        text=text,
        at=message.date,
        kind=kind,
        message_id=str(message.message_id),
        reply_to=_reply_to(message),
        photo=message.photo[-1].file_id if message.photo else None,
        has_more=_has_more(message),
        topic=_topic(message),
        is_anonymous=_is_anonymous(message),
        **_sender(message.from_user),
    )


def _moved(update_id: int, message: Message, old: int, new: int) -> Inbound:
    return Inbound(
        channel=ChannelName.TELEGRAM,
        provider_id=_provider_id(update_id, message.chat),
        address=str(old),
        text=str(new),
        at=message.date,
        kind=InboundKind.MOVED,
    )


class _Sender(TypedDict, total=False):
    sender: str
    sender_name: str
    language_hint: str | None


def _sender(user: User | None) -> _Sender:
    if user is None:
        return {}
    return {"sender": str(user.id), "sender_name": user.full_name, "language_hint": user.language_code}


def _edit(update_id: int, message: Message, username: str | None) -> Inbound | None:
    # A shared live location is "edited" every few seconds.
    if message.location or not _is_said_by_a_person(message):
        return None
    text = _without_mention(words_of(message), username)
    if text is None:
        return None
    return Inbound(
        channel=ChannelName.TELEGRAM,
        provider_id=_provider_id(update_id, message.chat),
        address=str(message.chat.id),
        text=text,
        at=message.edit_date or message.date,
        kind=InboundKind.EDIT,
        message_id=str(message.message_id),
        reply_to=_reply_to(message),
        photo=message.photo[-1].file_id if message.photo else None,
        has_more=_has_more(message),
        topic=_topic(message),
        is_anonymous=_is_anonymous(message),
        **_sender(message.from_user),
    )


def _tap(update_id: int, tap: CallbackQuery, now: datetime) -> Inbound | None:
    # The message can be too old to be told ("inaccessible"), yet chat and id are always there.
    if tap.message is None or not tap.data:
        return None
    parts = BUTTON_DATA.fullmatch(tap.data)
    return Inbound(
        channel=ChannelName.TELEGRAM,
        provider_id=_provider_id(update_id, tap.message.chat),
        address=str(tap.message.chat.id),
        text=parts[2] if parts else tap.data,
        # Whole seconds, as Telegram's own times: else what is written in the second of a tap would be older than it.
        at=now.replace(microsecond=0),
        kind=InboundKind.TAP,
        message_id=str(tap.message.message_id),
        invitation_id=parts[1] if parts else None,
        topic=_topic(tap.message),
        **_sender(tap.from_user),
    )


#: In a private chat the bot is a member, or is kicked: nothing else happens there.
MEMBERSHIPS = {"kicked": InboundKind.BLOCKED, "member": InboundKind.UNBLOCKED}
#: https://core.telegram.org/bots/api#chatmember
GROUP_MEMBERSHIPS = {
    **dict.fromkeys(("kicked", "left"), InboundKind.THROWN_OUT),
    **dict.fromkeys(("creator", "administrator", "member", "restricted"), InboundKind.TAKEN_IN),
}


def _membership(update_id: int, change: ChatMemberUpdated) -> Inbound | None:
    kinds = MEMBERSHIPS if change.chat.type == PRIVATE else GROUP_MEMBERSHIPS
    kind = kinds.get(change.new_chat_member.status)
    # Whoever becomes an administrator was in the group before.
    if kind is None or (kind is InboundKind.TAKEN_IN and kinds.get(change.old_chat_member.status) is kind):
        return None
    return Inbound(
        channel=ChannelName.TELEGRAM,
        provider_id=_provider_id(update_id, change.chat),
        address=str(change.chat.id),
        text="",
        at=change.date,
        kind=kind,
        **_sender(change.from_user),
    )


def _provider_id(update_id: int, chat: Chat) -> str:
    # After a quiet week Telegram goes on from a random update id; together with the chat none comes back.
    return f"{update_id}:{chat.id}"


def _is_said_by_a_person(message: Message) -> bool:
    """Not a bot, not a channel passing a post on, and not news of the chat itself (a pinned message, a new member)."""
    if message.chat.type == "channel" or message.is_automatic_forward:
        return False
    if message.from_user is None or (message.from_user.is_bot and not _is_anonymous(message)):
        return False
    return bool(message.text or message.caption or message.photo or _has_more(message))


def _is_anonymous(message: Message) -> bool:
    return message.sender_chat is not None and message.sender_chat.id == message.chat.id


def _has_more(message: Message) -> bool:
    return any(getattr(message, content, None) for content in MORE) or _is_of_an_unknown_kind(message)


def _is_of_an_unknown_kind(message: Message) -> bool:
    """What the app can send since a later version of the Bot API: whoever sends it to us hears that it is not read."""
    unknown = {name for name, value in message.api_kwargs.items() if isinstance(value, dict)}
    if not unknown or message.chat.type != PRIVATE:
        return False
    known = {name for name, value in message.to_dict(recursive=False).items() if value}
    return not known - unknown - ABOUT


def _topic(message: MaybeInaccessibleMessage) -> int | None:
    """Of a group with topics; elsewhere a thread is only a chain of replies."""
    return getattr(message, "message_thread_id", None) if getattr(message, "is_topic_message", None) else None


def _reply_to(message: Message) -> str | None:
    """In a topic, what replies to nothing is told as a reply to the message that began the topic."""
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created else str(replied.message_id)


def words_of(message: Message) -> str:
    """What is written, with the addresses behind words: "here (https://...)"."""
    text = message.text or message.caption or ""
    links = [one for one in message.entities or message.caption_entities or () if one.type == "text_link" and one.url]
    # Telegram counts in UTF-16 code units: https://core.telegram.org/bots/api#messageentity
    units = text.encode("utf-16-le")
    for link in sorted(links, key=lambda one: one.offset, reverse=True):
        end = 2 * (link.offset + link.length)
        shown = units[2 * link.offset : end].decode("utf-16-le", "replace").strip()
        if shown != link.url:
            units = units[:end] + f" ({link.url})".encode("utf-16-le") + units[end:]
    return units.decode("utf-16-le", "replace")


def _without_mention(text: str, username: str | None) -> str | None:
    """`/nps@our_bot 30d` as `/nps 30d`; None when another bot is meant.

    As long as our name is not known any is taken for it: in privacy mode Telegram hands a bot only what is meant for it
    (https://core.telegram.org/bots/features#privacy-mode).
    """
    addressed = ADDRESSED_COMMAND.match(text)
    if not addressed:
        return text
    if username and addressed[2].lower() != username.lower():
        return None
    return addressed[1] + text[addressed.end() :]
