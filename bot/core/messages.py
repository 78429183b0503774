"""The words of the house: who is talked with, what came in, what goes out, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class ChannelName(StrEnum):
    SMS = "sms"
    TELEGRAM = "telegram"


@dataclass(frozen=True, slots=True)
class Contact:
    """A customer who can be asked."""

    id: str
    name: str
    locale: str
    timezone: str
    phone: str | None = None
    telegram: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    opted_out_at: datetime | None = None
    #: Telegram says that the contact has blocked the bot; sending there is pointless until they come back.
    blocked_at: datetime | None = None
    erased_at: datetime | None = None

    @property
    def is_erased(self) -> bool:
        return self.erased_at is not None

    def address(self, channel: ChannelName) -> str | None:
        return self.phone if channel is ChannelName.SMS else self.telegram


class InboundKind(StrEnum):
    MESSAGE = "message"
    #: The sender changed an earlier message of theirs; `text` is what it says now.
    EDIT = "edit"
    #: A tapped button; `text` is what the button stands for, so a tapped 9 and a typed 9 are the same.
    TAP = "tap"
    #: `/start`, with the one-time token of a personal link in `text` (empty when the bot was found by other means).
    START = "start"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    #: A group became a supergroup: `text` is its new address.
    MOVED = "moved"
    #: A group has thrown the bot out, or taken it in.
    THROWN_OUT = "thrown_out"
    TAKEN_IN = "taken_in"


#: News of a chat itself: nobody says anything.
NEWS_OF_CHATS = frozenset({InboundKind.MOVED, InboundKind.THROWN_OUT, InboundKind.TAKEN_IN})


class ProviderWish(StrEnum):
    """What the provider has understood by itself, whatever the words say in which language."""

    STOP = "stop"
    START = "start"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message that came in, of the same shape whatever the channel and however it was said."""

    channel: ChannelName
    #: Unique within the channel for ever. A redelivery carries the same one.
    provider_id: str
    #: Where an answer goes: E.164, or a Telegram chat id (negative for a group).
    address: str
    #: Exactly what was written; empty for a picture without words.
    text: str
    at: datetime
    kind: InboundKind = InboundKind.MESSAGE
    #: The id of the message within its chat, by which an edit finds what it edits.
    message_id: str | None = None
    #: The invitation a tapped button belongs to.
    invitation_id: str | None = None
    #: Who wrote or tapped, by the provider's id and as they call themselves: in a group not the chat itself.
    sender: str | None = None
    sender_name: str | None = None
    #: The message of the same chat this one is a reply to.
    reply_to: str | None = None
    #: A picture that came with it, by the provider's id: the provider sends it on without our having it.
    photo: str | None = None
    #: Something else came with it, or instead of words, which we do not pass on: a file, a voice message, a place.
    has_more: bool = False
    #: The topic of a group in which it was written.
    topic: int | None = None
    #: An admin of a group who writes as the group: nobody is told who it is.
    is_anonymous: bool = False
    wish: ProviderWish | None = None
    #: What the provider tells of the sender's language: a country code on SMS, a language tag on Telegram.
    language_hint: str | None = None
    #: The provider has already answered this by itself (Twilio: STOP, START and HELP in English).
    is_answered: bool = False


def nameless(provider_id: str) -> str:
    """The provider's id of a message without the chat it came from: for logs and alerts."""
    return provider_id.partition(":")[0]


class DeliveryStatus(StrEnum):
    """What a provider says became of a message, in the order in which it can only move forward."""

    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A provider's report on a message of ours."""

    channel: ChannelName
    provider_id: str
    status: DeliveryStatus
    at: datetime
    #: Our own id of the message, when the report carries it: heals a send whose answer was lost.
    outgoing_id: str | None = None
    error_code: str | None = None
    #: What the error code means for sending there again.
    failure: "Failure | None" = None


class Failure(StrEnum):
    """Why a message was not sent, or perhaps was: what the sender needs to know."""

    #: It cannot have been sent: try again later.
    TRANSIENT = "transient"
    #: It may have been sent: never send it again without proof that it was not.
    UNKNOWN = "unknown"
    #: This address cannot be reached, now or later.
    PERMANENT = "permanent"
    #: There is nobody behind this address any more, or nobody who can be written to: other addresses of theirs may do.
    GONE = "gone"
    #: It was refused, and nobody knows whether for the recipient's sake or for ours: try again much later. Where
    #: many in a row are refused so, it is for ours.
    DOUBTFUL = "doubtful"
    #: The person said no: to the provider, or by blocking the bot.
    OPTED_OUT = "opted_out"
    #: Nobody can be reached: credentials, sender or account are wrong.
    CONFIGURATION = "configuration"


class Purpose(StrEnum):
    """Why a message goes out."""

    ASK = "ask"
    REMINDER = "reminder"
    REPLY = "reply"
    #: An earlier message of ours gets other buttons.
    KEYBOARD = "keyboard"
    #: What an admin asked for.
    ANSWER = "answer"
    ALERT = "alert"
    #: What an admin writes to a customer about a case.
    TALK = "talk"
    #: An earlier message of ours is deleted; where it is too old for that, it says `text` instead.
    WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    #: What comes back when it is tapped; at most 64 bytes on Telegram.
    data: str


#: Rows of buttons.
Keyboard = tuple[tuple[Button, ...], ...]


class AttachmentKind(StrEnum):
    #: Shown in the chat, with the text below it.
    PHOTO = "photo"
    #: A file to open or keep.
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Attachment:
    """What goes with a text where a channel can carry it: Telegram can, SMS cannot."""

    kind: AttachmentKind
    filename: str = ""
    content: bytes = field(default=b"", repr=False)
    #: Instead of content: what the provider has already, by its own id.
    provider_id: str | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to send. Its id is ours, and travels with it so that a report finds its way back."""

    id: str
    channel: ChannelName
    address: str
    text: str
    purpose: Purpose
    keyboard: Keyboard = ()
    #: The provider's id of an earlier message of ours that changes instead of a new one being sent: its buttons become
    #: `keyboard`, and its words `text` unless that is empty.
    replaces: str | None = None
    #: The provider's id of the message of the same chat this one is a reply to.
    reply_to: str | None = None
    attachment: Attachment | None = None
    #: The topic of a group that it goes to; where that is closed or gone, it goes to the group all the same.
    topic: int | None = None
