"""The methods of the Bot API that the Telegram stand-in knows, as https://core.telegram.org/bots/api describes them.

Refusals are worded as the real server words them; its validation is public: https://github.com/tdlib/telegram-bot-api.
"""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from bot.sandbox.telegram.chats import JSON, Chat, ChatMessage, ShownButton, World
from bot.sandbox.telegram.people import GroupChat
from bot.sandbox.telegram.updates import RegisteredWebhook, UpdateQueue

#: Values that a form carries as JSON text.
_OBJECTS: Final = {
    "reply_markup",
    "reply_parameters",
    "allowed_updates",
    "commands",
    "scope",
    "link_preview_options",
}
_MAX_TEXT: Final = 4096
_MAX_CAPTION: Final = 1024
#: https://core.telegram.org/bots/api#deletemessage
_DELETABLE_FOR: Final = timedelta(hours=48)
_MAX_BUTTON_DATA: Final = 64
#: Nowhere documented; met by many: https://github.com/tginfo/Telegram-Limits/issues/228
_MAX_BUTTONS: Final = 100
_MAX_MARKUP_BYTES: Final = 10_000
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
_COMMAND: Final = re.compile(r"/?[a-z0-9_]{1,32}")
_LANGUAGE: Final = re.compile(r"(?:[a-z]{2})?")


class ApiError(Exception):
    """The request is refused."""

    def __init__(self, status: int, description: str, parameters: dict[str, int] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def _not_modified() -> ApiError:
    return ApiError(
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the"
        " same as a current content and reply markup of the message",
    )


def plain(values: Mapping[str, Any]) -> JSON:
    """A request's values, of a form or of JSON, in one shape."""
    try:
        return {
            name: json.loads(value) if name in _OBJECTS and isinstance(value, str) else value
            for name, value in values.items()
        }
    except ValueError:
        raise ApiError(400, "Bad Request: can't parse a parameter as JSON") from None


class SandboxBotApi:
    """One bot. Each method takes the request's values and gives the `result`."""

    def __init__(self, world: World, updates: UpdateQueue) -> None:
        self._world = world
        self._updates = updates
        #: (kind, scope, language) -> what was set.
        self.profile: dict[tuple[str, str, str], Any] = {}
        self._methods: dict[str, Callable[[JSON], Awaitable[Any]]] = {
            "getMe": self._get_me,
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._get_webhook_info,
            "sendMessage": self._send_message,
            "sendPhoto": lambda values: self._send_file("photo", values),
            "sendDocument": lambda values: self._send_file("document", values),
            "editMessageText": self._edit_message_text,
            "editMessageCaption": self._edit_message_caption,
            "editMessageReplyMarkup": self._edit_message_reply_markup,
            "deleteMessage": self._delete_message,
            "answerCallbackQuery": self._answer_callback_query,
            "getChatAdministrators": self._get_chat_administrators,
            "getMyCommands": self._get_my_commands,
            "setMyCommands": self._set_my_commands,
            "getMyDescription": lambda values: self._get_text("description", values),
            "setMyDescription": lambda values: self._set_text("description", 512, values),
            "getMyShortDescription": lambda values: self._get_text("short_description", values),
            "setMyShortDescription": lambda values: self._set_text("short_description", 120, values),
        }

    async def call(self, method: str, values: JSON) -> Any:
        """May raise ApiError."""
        if method not in self._methods:
            raise ApiError(404, "Not Found")
        return await self._methods[method](values)

    async def _get_me(self, _: JSON) -> JSON:
        return self._world.bot_user | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }

    async def _get_updates(self, values: JSON) -> list[JSON]:
        if "allowed_updates" in values:
            self._updates.allowed = values["allowed_updates"]
        limit = int(values.get("limit", 100))
        return await self._updates.fetch(int(values.get("offset", 0)), limit, float(values.get("timeout", 0)))

    async def _set_webhook(self, values: JSON) -> bool:
        url, secret = str(values.get("url", "")), str(values.get("secret_token", ""))
        if not url:
            return await self._delete_webhook(values)
        # The real one takes https only; a Bot API server of one's own takes http as well, and so does this one.
        if not url.startswith(("http://", "https://")):
            raise ApiError(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        if secret and not _SECRET.fullmatch(secret):
            raise ApiError(400, "Bad Request: secret token contains unallowed characters")
        if "allowed_updates" in values:
            self._updates.allowed = values["allowed_updates"]
        webhook = RegisteredWebhook(url, secret, int(values.get("max_connections", 40)))
        await self._updates.set_webhook(webhook, drop_pending=_is_true(values.get("drop_pending_updates")))
        return True

    async def _delete_webhook(self, values: JSON) -> bool:
        await self._updates.set_webhook(None, drop_pending=_is_true(values.get("drop_pending_updates")))
        return True

    async def _get_webhook_info(self, _: JSON) -> JSON:
        webhook = self._updates.webhook
        info: JSON = {
            "url": webhook.url if webhook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates),
        }
        if webhook:
            info |= {"max_connections": webhook.max_connections, "ip_address": "127.0.0.1"}
        if webhook and webhook.last_error_at:
            info |= {
                "last_error_date": int(webhook.last_error_at.timestamp()),
                "last_error_message": webhook.last_error,
            }
        return info | ({"allowed_updates": list(self._updates.allowed)} if self._updates.allowed else {})

    async def _send_message(self, values: JSON) -> JSON:
        text = _text(values)
        chat, rows = self._writable(values), _rows(values)
        topic = _topic(chat, "text", values)
        return chat.receive(text, rows, reply_to=_replied(chat, values), topic=topic).as_json()

    async def _send_file(self, kind: str, values: JSON) -> JSON:
        caption = _caption(values)
        chat, rows = self._writable(values), _rows(values)
        topic = _topic(chat, kind, values)
        file = self._world.file(kind, values.get(kind))
        if file is None:
            raise ApiError(400, "Bad Request: wrong file identifier/HTTP URL specified")
        return chat.receive(caption, rows, reply_to=_replied(chat, values), file=file, topic=topic).as_json()

    async def _edit_message_text(self, values: JSON) -> JSON:
        message, rows = self._own_message(self._writable(values), values), _rows(values)
        if message.file is not None:
            raise ApiError(400, "Bad Request: there is no text in the message to edit")
        text = _text(values)
        if (message.text, message.rows) == (text, rows):
            raise _not_modified()
        message.change(text, rows)
        return message.as_json()

    async def _edit_message_caption(self, values: JSON) -> JSON:
        message, rows = self._own_message(self._writable(values), values), _rows(values)
        if message.file is None:
            raise ApiError(400, "Bad Request: there is no caption in the message to edit")
        caption = _caption(values)
        if (message.text, message.rows) == (caption, rows):
            raise _not_modified()
        message.change(caption, rows)
        return message.as_json()

    async def _delete_message(self, values: JSON) -> bool:
        chat = self._writable(values)
        message = chat.message(int(values.get("message_id", 0)))
        if message is None:
            raise ApiError(400, "Bad Request: message to delete not found")
        is_old = datetime.now(UTC) - message.at >= _DELETABLE_FOR
        # Of what others write, a bot that is no administrator deletes what came to it in private.
        if is_old or not (message.is_by_bot or chat.id > 0):
            raise ApiError(400, "Bad Request: message can't be deleted")
        chat.history.remove(message)
        return True

    async def _edit_message_reply_markup(self, values: JSON) -> JSON:
        message, rows = self._own_message(self._writable(values), values), _rows(values)
        if message.rows == rows:
            raise _not_modified()
        message.change(message.text, rows)
        return message.as_json()

    async def _answer_callback_query(self, values: JSON) -> bool:
        tap = self._world.taps.pop(str(values.get("callback_query_id")), None)
        if tap is None:
            raise ApiError(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        tap.answer()
        return True

    async def _get_chat_administrators(self, values: JSON) -> list[JSON]:
        chat = self._writable(values)
        if not isinstance(chat, GroupChat):
            raise ApiError(400, "Bad Request: there are no administrators in the private chat")
        return chat.as_administrators()

    async def _get_my_commands(self, values: JSON) -> list[JSON]:
        commands: list[JSON] = self.profile.get(self._profile_key("commands", values), [])
        return commands

    async def _set_my_commands(self, values: JSON) -> bool:
        commands = values.get("commands", [])
        for command in commands:
            if not _COMMAND.fullmatch(command["command"]):
                raise ApiError(400, "Bad Request: BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise ApiError(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
        self.profile[self._profile_key("commands", values)] = commands
        return True

    async def _get_text(self, kind: str, values: JSON) -> JSON:
        return {kind: self.profile.get(self._profile_key(kind, values), "")}

    async def _set_text(self, kind: str, longest: int, values: JSON) -> bool:
        text = str(values.get(kind, ""))
        if len(text) > longest:
            raise ApiError(400, f"Bad Request: {kind} is too long")
        self.profile[self._profile_key(kind, values)] = text
        return True

    def _profile_key(self, kind: str, values: JSON) -> tuple[str, str, str]:
        scope, language = values.get("scope", {"type": "default"}), str(values.get("language_code", ""))
        if not _LANGUAGE.fullmatch(language):
            raise ApiError(400, "Bad Request: invalid language code specified")
        if scope["type"] != "chat":
            return kind, scope["type"], language
        return kind, f"chat {self._writable(scope).id}", language

    def _writable(self, values: JSON) -> Chat:
        """The chat, if the bot may write there."""
        try:
            chat = self._world.chats[int(values["chat_id"])]
        except (KeyError, ValueError):
            raise ApiError(400, "Bad Request: chat not found") from None
        if refusal := chat.refusal():
            moved_to = chat.upgraded_to if isinstance(chat, GroupChat) else None
            raise ApiError(*refusal, {"migrate_to_chat_id": moved_to.id} if moved_to else None)
        return chat

    def _own_message(self, chat: Chat, values: JSON) -> ChatMessage:
        message = chat.message(int(values.get("message_id", 0)))
        if message is None:
            raise ApiError(400, "Bad Request: message to edit not found")
        if not message.is_by_bot:
            raise ApiError(400, "Bad Request: message can't be edited")
        return message


def _text(values: JSON) -> str:
    text = str(values.get("text", "")).strip()
    if not text:
        raise ApiError(400, "Bad Request: message text is empty")
    if len(text.encode("utf-16-le")) // 2 > _MAX_TEXT:
        raise ApiError(400, "Bad Request: message is too long")
    return text


def _caption(values: JSON) -> str:
    caption = str(values.get("caption", "")).strip()
    if len(caption.encode("utf-16-le")) // 2 > _MAX_CAPTION:
        raise ApiError(400, "Bad Request: message caption is too long")
    return caption


def _topic(chat: Chat, kind: str, values: JSON) -> int | None:
    """Where it goes, if this kind of message may be sent there."""
    topic = int(values["message_thread_id"]) if values.get("message_thread_id") else None
    if refusal := chat.refusal_of(kind, topic):
        raise ApiError(400, refusal)
    return topic


def _replied(chat: Chat, values: JSON) -> ChatMessage | None:
    asked = values.get("reply_parameters")
    if not asked:
        return None
    message = chat.message(int(asked["message_id"]))
    if message is None and not asked.get("allow_sending_without_reply"):
        raise ApiError(400, "Bad Request: message to be replied not found")
    return message


def _is_true(value: object) -> bool:
    return value is True or str(value).lower() in ("true", "1")


def _rows(values: JSON) -> list[list[ShownButton]]:
    keyboard = values.get("reply_markup", {}).get("inline_keyboard", [])
    rows = [[ShownButton(button["text"], button.get("callback_data", "")) for button in row] for row in keyboard]
    if sum(map(len, rows)) > _MAX_BUTTONS or len(json.dumps(keyboard, ensure_ascii=False).encode()) > _MAX_MARKUP_BYTES:
        raise ApiError(400, "Bad Request: reply markup is too long")
    for button in (button for row in rows for button in row):
        if not button.label:
            raise ApiError(400, "Bad Request: inline keyboard button text must be non-empty")
        if not 1 <= len(button.data.encode()) <= _MAX_BUTTON_DATA:
            raise ApiError(400, "Bad Request: BUTTON_DATA_INVALID")
    return rows
