"""The people and groups of the Telegram stand-in, and what they do: press Start, write, edit, tap, block.

What they do becomes an update of https://core.telegram.org/bots/api#update, as the real server words it.
"""

from datetime import UTC, datetime
from itertools import count

from bot.sandbox.telegram.chats import COMMAND, JSON, Chat, ChatMessage, Tap, World


class Person(Chat):
    """Somebody with the Telegram app, and the private chat with the bot."""

    def __init__(self, world: World, user_id: int, name: str, language_code: str | None) -> None:
        super().__init__(world, user_id)
        self.name = name
        self.language_code = language_code
        self.has_started = False
        self.has_blocked = False

    def as_user(self) -> JSON:
        user: JSON = {"id": self.id, "is_bot": False, "first_name": self.name}
        return user | ({"language_code": self.language_code} if self.language_code else {})

    def as_json(self) -> JSON:
        return {"id": self.id, "type": "private", "first_name": self.name}

    def refusal(self) -> tuple[int, str] | None:
        if not self.has_started:
            return 400, "Bad Request: chat not found"
        return (403, "Forbidden: bot was blocked by the user") if self.has_blocked else None

    async def start(self, payload: str = "") -> ChatMessage:
        """Presses Start, in the app or behind a personal link."""
        if self.has_blocked:
            await self.unblock()
        self.has_started = True
        return await self.say(f"/start {payload}".rstrip())

    async def say(self, text: str, *, reply_to: ChatMessage | None = None, photo: bytes | None = None) -> ChatMessage:
        """Writes; with a photo the text is what stands below it."""
        if not self.has_started or self.has_blocked:
            raise ValueError(f"{self.name} must press Start before writing")
        file = None if photo is None else self.world.keep("photo", "", photo)
        message = self.say_as(self.as_user(), text, reply_to=reply_to, file=file)
        self.world.updates.add(self.id, "message", message.as_json())
        return message

    async def edit(self, message: ChatMessage, text: str) -> None:
        """Changes an earlier message of theirs, here or in a group."""
        message.text, message.edited_at = text, datetime.now(UTC)
        self.world.updates.add(message.chat.id, "edited_message", message.as_json())

    async def tap(self, label: str, words: str = "") -> Tap:
        """Taps the button on the newest message that has it, and these words. Raises ValueError."""
        return self.tap_as(self.as_user(), label, words)

    async def block(self) -> None:
        self.has_blocked = True
        self._membership("member", "kicked")

    async def unblock(self) -> None:
        self.has_blocked = False
        self._membership("kicked", "member")

    def _membership(self, before: str, after: str) -> None:
        bot = self.world.bot_user
        content = {
            "chat": self.as_json(),
            "from": self.as_user(),
            "date": int(datetime.now(UTC).timestamp()),
            "old_chat_member": {"user": bot, "status": before, "until_date": 0},
            "new_chat_member": {"user": bot, "status": after, "until_date": 0},
        }
        self.world.updates.add(self.id, "my_chat_member", content)


#: Of an administrator: what the Bot API always gives.
_RIGHTS: JSON = dict.fromkeys(
    (
        "can_be_edited",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    ),
    False,
)

#: As whom an administrator writes who does not want to be named: https://core.telegram.org/bots/api#message
ANONYMOUS: JSON = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


class GroupChat(Chat):
    """A team's group with the bot in it, in privacy mode: the bot sees commands and replies to itself, nothing else
    (https://core.telegram.org/bots/features#privacy-mode).
    """

    def __init__(self, world: World, chat_id: int, title: str) -> None:
        super().__init__(world, chat_id)
        self.title = title
        self.upgraded_to: GroupChat | None = None
        self.has_thrown_out = False
        self.administrators: list[Person] = []
        #: What the bot has no right to send: "text", "photo", "document".
        self.forbidden: set[str] = set()
        #: The open topics, besides the general one.
        self.topics: set[int] = set()
        #: The closed ones; 1 is the general one.
        self.closed_topics: set[int] = set()
        if self.is_supergroup:
            # Of private chats and groups ids are counted together, of each supergroup by themselves; 1 began it.
            self.message_ids = count(2)

    @property
    def is_supergroup(self) -> bool:
        return str(self.id).startswith("-100")

    def as_json(self) -> JSON:
        kind = "supergroup" if self.is_supergroup else "group"
        return {"id": self.id, "type": kind, "title": self.title} | ({"is_forum": True} if self.topics else {})

    def refusal(self) -> tuple[int, str] | None:
        if self.has_thrown_out:
            kind = "supergroup" if self.is_supergroup else "group"
            return 403, f"Forbidden: bot was kicked from the {kind} chat"
        return None if self.upgraded_to is None else (400, "Bad Request: group chat was upgraded to a supergroup chat")

    def refusal_of(self, _kind: str, topic: int | None) -> str | None:
        if _kind in self.forbidden:
            return f"Bad Request: not enough rights to send {_NAMES[_kind]} to the chat"
        if (topic or 1) in self.closed_topics:
            return "Bad Request: TOPIC_CLOSED"
        is_known = topic is None or topic in self.topics
        return None if is_known else "Bad Request: message thread not found"

    async def say(
        self, person: Person | None, text: str, *, reply_to: ChatMessage | None = None, topic: int | None = None
    ) -> ChatMessage:
        """Without a person it is an administrator who writes as the group."""
        author = ANONYMOUS if person is None else person.as_user()
        message = self.say_as(author, text, reply_to=reply_to, topic=topic)
        command = COMMAND.match(text)
        is_command = command is not None and (command[1] or self.world.username).lower() == self.world.username.lower()
        if is_command or (reply_to is not None and reply_to.is_by_bot):
            as_group = {"sender_chat": self.as_json()} if person is None else {}
            self.world.updates.add(self.id, "message", message.as_json() | as_group)
        return message

    async def tap(self, person: Person, label: str) -> Tap:
        return self.tap_as(person.as_user(), label)

    def begin_topic(self, name: str) -> int:
        """Its id is that of the message that began it."""
        service = self.say_as(self.world.bot_user, "")
        self.topics.add(service.id)
        created = {"name": name, "icon_color": 7322096}
        said = service.as_json() | {"message_thread_id": service.id, "forum_topic_created": created}
        del said["text"]
        self.world.updates.add(self.id, "message", said)
        return service.id

    async def throw_out(self, person: Person) -> None:
        self.has_thrown_out = True
        self._membership(person, "member", "kicked")

    def as_administrators(self) -> list[JSON]:
        """The bot may be one too: https://core.telegram.org/bots/api#getchatadministrators"""
        return [
            {"user": person.as_user(), "status": "creator" if not number else "administrator", "is_anonymous": False}
            | ({} if not number else _RIGHTS)
            for number, person in enumerate(self.administrators)
        ]

    async def take_in(self, person: Person) -> None:
        self.has_thrown_out = False
        self._membership(person, "left", "member")

    def _membership(self, person: Person, before: str, after: str) -> None:
        bot = self.world.bot_user
        content = {
            "chat": self.as_json(),
            "from": person.as_user(),
            "date": int(datetime.now(UTC).timestamp()),
            "old_chat_member": {"user": bot, "status": before, "until_date": 0},
            "new_chat_member": {"user": bot, "status": after, "until_date": 0},
        }
        self.world.updates.add(self.id, "my_chat_member", content)

    async def upgrade(self) -> "GroupChat":
        """Becomes a supergroup, as groups do by themselves, with a new id."""
        new = GroupChat(self.world, int(f"-100{-self.id}"), self.title)
        self.upgraded_to = new
        for chat, said in ((self, {"migrate_to_chat_id": new.id}), (new, {"migrate_from_chat_id": self.id})):
            service = chat.say_as(self.world.bot_user, "").as_json() | said
            del service["text"]
            self.world.updates.add(chat.id, "message", service)
        return new


_NAMES = {"text": "text messages", "photo": "photos", "document": "documents"}
