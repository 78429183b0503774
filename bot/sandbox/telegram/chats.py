"""The chats of the Telegram stand-in: what was said there, which buttons are on the screen, what the bot sends.

Messages and taps are worded as in https://core.telegram.org/bots/api#available-types.
"""

import asyncio
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from secrets import randbits
from typing import Any, Final, Protocol

from aiohttp import web

JSON = dict[str, Any]

COMMAND: Final = re.compile(r"/\w+(?:@(\w+))?")


class Updates(Protocol):
    def add(self, chat_id: int, kind: str, content: JSON) -> None: ...


@dataclass(frozen=True, slots=True)
class ShownButton:
    label: str
    data: str


@dataclass(frozen=True, slots=True)
class File:
    """A picture or a document, as the server keeps it."""

    id: str
    kind: str
    name: str
    content: bytes


@dataclass(eq=False)
class ChatMessage:
    """One message in a chat. The bot's own change while they are looked at: `rows` is always what is on the screen."""

    id: int
    chat: "Chat"
    #: The user object of whoever wrote it.
    author: JSON
    text: str
    at: datetime
    rows: list[list[ShownButton]] = field(default_factory=list)
    reply_to: "ChatMessage | None" = None
    edited_at: datetime | None = None
    file: File | None = None
    #: Of a group with topics; None in the general one.
    topic: int | None = None
    _changes: asyncio.Queue[list[list[str]]] = field(default_factory=asyncio.Queue)

    @property
    def is_by_bot(self) -> bool:
        return bool(self.author["is_bot"])

    @property
    def buttons(self) -> list[list[str]]:
        """The labels, row by row."""
        return [[button.label for button in row] for row in self.rows]

    def change(self, text: str, rows: list[list[ShownButton]]) -> None:
        self.text, self.rows = text, rows
        self._changes.put_nowait(self.buttons)

    async def changed(self, timeout: float = 5.0) -> list[list[str]]:  # noqa: ASYNC109 - reads as what it is
        """The buttons after the next change that was not looked at yet. May raise TimeoutError."""
        try:
            return await asyncio.wait_for(self._changes.get(), timeout)
        except TimeoutError:
            raise TimeoutError(f"the buttons of message {self.id} did not change within {timeout} s") from None

    def as_json(self) -> JSON:
        said: JSON = {
            "message_id": self.id,
            "from": self.author,
            "chat": self.chat.as_json(),
            "date": int(self.at.timestamp()),
            **self._content(),
        }
        if self.edited_at:
            said["edit_date"] = int(self.edited_at.timestamp())
        if self.file is None and (command := COMMAND.match(self.text)):
            said["entities"] = [{"type": "bot_command", "offset": 0, "length": command.end()}]
        if self.topic is not None:
            said |= {"message_thread_id": self.topic, "is_topic_message": True}
        if self.reply_to:
            said["reply_to_message"] = self.reply_to.as_json()
        if self.rows:
            said["reply_markup"] = {
                "inline_keyboard": [[{"text": b.label, "callback_data": b.data} for b in row] for row in self.rows]
            }
        return said

    def _content(self) -> JSON:
        if self.file is None:
            return {"text": self.text}
        caption = {"caption": self.text} if self.text else {}
        known: JSON = {"file_id": self.file.id, "file_unique_id": self.file.id, "file_size": len(self.file.content)}
        if self.file.kind == "photo":
            return {"photo": [known | {"width": 90, "height": 60}, known | {"width": 900, "height": 600}], **caption}
        return {"document": known | {"file_name": self.file.name}, **caption}


@dataclass(eq=False)
class Tap:
    """A tapped button; it spins until the bot has answered."""

    id: str
    _answered: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def is_answered(self) -> bool:
        return self._answered.is_set()

    def answer(self) -> None:
        self._answered.set()

    async def answered(self, timeout: float = 5.0) -> None:  # noqa: ASYNC109 - reads as what it is
        """Waits until the button stops spinning. May raise TimeoutError."""
        await asyncio.wait_for(self._answered.wait(), timeout)


class World:
    """What all chats share: the bot, the count of messages, who is there, and where updates go."""

    def __init__(self, username: str, bot_id: int, updates: Updates) -> None:
        self.username = username
        self.updates = updates
        self.bot_user: JSON = {"id": bot_id, "is_bot": True, "first_name": "NPS", "username": username}
        self.chats: dict[int, Chat] = {}
        self.taps: dict[str, Tap] = {}
        self.files: dict[str, File] = {}
        self.message_ids = count(1)

    def keep(self, kind: str, name: str, content: bytes) -> File:
        """What somebody has sent: by its id it can be sent on."""
        file = File(f"{kind}-{len(self.files) + 1}", kind, name, content)
        self.files[file.id] = file
        return file

    def file(self, kind: str, given: object) -> File | None:
        """What a request brings, or names by its id; None where it is neither."""
        if isinstance(given, web.FileField):
            return self.keep(kind, given.filename, given.file.read())
        return self.files.get(str(given))


class Chat:
    def __init__(self, world: World, chat_id: int) -> None:
        self.world = world
        self.id = chat_id
        self.message_ids = world.message_ids
        #: Everything that was said here, in order.
        self.history: list[ChatMessage] = []
        self._arrived: asyncio.Queue[ChatMessage] = asyncio.Queue()
        world.chats[chat_id] = self

    def as_json(self) -> JSON:
        raise NotImplementedError

    def refusal(self) -> tuple[int, str] | None:
        """Why the bot cannot write here: status and description."""
        raise NotImplementedError

    def refusal_of(self, _kind: str, topic: int | None) -> str | None:
        """Why the bot cannot write this kind of message here: "text", "photo" or "document"."""
        return None if topic is None else "Bad Request: message thread not found"

    def receive(
        self,
        text: str,
        rows: list[list[ShownButton]],
        *,
        reply_to: ChatMessage | None = None,
        file: File | None = None,
        topic: int | None = None,
    ) -> ChatMessage:
        """The bot writes."""
        message = self.say_as(self.world.bot_user, text, rows=rows, reply_to=reply_to, file=file, topic=topic)
        self._arrived.put_nowait(message)
        return message

    async def next(self, timeout: float = 5.0) -> ChatMessage:  # noqa: ASYNC109 - reads as what it is
        """The bot's next message here that was not looked at yet. May raise TimeoutError."""
        try:
            return await asyncio.wait_for(self._arrived.get(), timeout)
        except TimeoutError:
            raise TimeoutError(f"nothing came to {self.id} within {timeout} s") from None

    def unread(self) -> int:
        """How many messages of the bot's were not looked at."""
        return self._arrived.qsize()

    def message(self, message_id: int) -> ChatMessage | None:
        return next((message for message in self.history if message.id == message_id), None)

    def say_as(
        self,
        author: JSON,
        text: str,
        *,
        rows: list[list[ShownButton]] | None = None,
        reply_to: ChatMessage | None = None,
        file: File | None = None,
        topic: int | None = None,
    ) -> ChatMessage:
        """Puts it on the screen; whether the bot hears of it is for others to say."""
        message = ChatMessage(next(self.message_ids), self, author, text, datetime.now(UTC), rows or [], reply_to)
        message.file, message.topic = file, topic
        self.history.append(message)
        return message

    def saying(self, words: str) -> ChatMessage:
        """The bot's newest message that has these words in it. Raises ValueError."""
        for message in reversed(self.history):
            if message.is_by_bot and words in message.text:
                return message
        raise ValueError(f"the bot has written nothing here with {words!r} in it")

    def tap_as(self, author: JSON, label: str, words: str = "") -> Tap:
        message, button = self._button(label, words)
        tap = Tap(str(randbits(62)))
        self.world.taps[tap.id] = tap
        content = {
            "id": tap.id,
            "from": author,
            "message": message.as_json(),
            "chat_instance": str(self.id),
            "data": button.data,
        }
        self.world.updates.add(self.id, "callback_query", content)
        return tap

    def _button(self, label: str, words: str) -> tuple[ChatMessage, ShownButton]:
        for message in reversed(self.history):
            found = [button for row in message.rows for button in row if button.label == label]
            if found and words in message.text:
                return message, found[0]
        where = f"with {words!r} in it " if words else ""
        raise ValueError(f"no message here {where}has a button {label!r}")
