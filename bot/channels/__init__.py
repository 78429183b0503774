"""Ways to reach people. Each channel knows its provider and nothing of contacts, surveys or the store.

    webhook request --is_genuine--> --parse--> Inbound | Delivery          (pure)
    Outgoing --send--> the provider's id of the message, or a SendError

A `SendError` answers the only two questions the sender has: can it have been sent, and may it be tried again?
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self, runtime_checkable

from bot.core.messages import ChannelName, Delivery, Failure, Inbound, Outgoing

__all__ = [
    "Channel",
    "Failure",
    "Received",
    "ReceivedError",
    "Recoverable",
    "SendError",
    "Traceable",
    "UnreadableError",
]


@dataclass(frozen=True, slots=True)
class Received:
    """A webhook request as it stands on the wire: signatures are made over exactly this."""

    #: Path and query, not decoded.
    raw_path: str
    #: Case-insensitive.
    headers: Mapping[str, str]
    body: bytes


class ReceivedError(ValueError):
    """The provider sent something that is none of what its documentation promises."""


class UnreadableError(ReceivedError):
    """The provider sent what it documents, or what it will document one day, and we cannot read it: asked for again, it
    would be the same.
    """

    def __init__(self, provider_id: str, kind: str) -> None:
        super().__init__(kind)
        #: By which an operator finds it with the provider, and the kind of error: never what somebody wrote.
        self.provider_id = provider_id
        self.kind = kind


class SendError(Exception):
    """A message was not sent, or perhaps was. Carries no address and no words."""

    def __init__(
        self, failure: Failure, code: str, *, retry_after: float | None = None, moved_to: str | None = None
    ) -> None:
        super().__init__(f"{failure.value} ({code})")
        self.failure = failure
        #: The provider's own code, or a short name of ours ("timeout").
        self.code = code
        #: Seconds the provider asks us to wait.
        self.retry_after = retry_after
        #: The chat's new address (a Telegram group that became a supergroup).
        self.moved_to = moved_to


class Channel(Protocol):
    name: ChannelName

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...

    def is_signed(self, headers: Mapping[str, str]) -> bool:
        """Whether there is a signature that can be one: asked before the body is read."""

    def is_genuine(self, received: Received) -> bool:
        """Whether the provider itself sent this."""

    def parse(self, received: Received) -> Inbound | Delivery | None:
        """What the request says; None when it is none of our business. May raise ReceivedError, UnreadableError."""

    async def send(self, outgoing: Outgoing) -> str:
        """Hands the message over once, without retries, and gives the provider's id. May raise SendError."""

    def sender_of(self, outgoing: Outgoing) -> str:
        """As whom it goes out: providers limit what one sender may send in a second."""

    async def check(self) -> str:
        """Reaches the provider and says as whom, in a sentence. May raise SendError."""


@runtime_checkable
class Traceable(Protocol):
    """A channel that can tell what became of a send whose answer was lost."""

    async def find(self, outgoing: Outgoing, since: datetime, except_ids: Collection[str]) -> str | None:
        """The provider's id of a message with the same words to the same address, accepted since then.

        None: it was not accepted. Wait some minutes first, for a request that was given up may still arrive. Ids known
        to be other messages' are passed over, as the same words may well be said twice. Raises SendError when nothing
        is known.
        """


@runtime_checkable
class Administered(Protocol):
    """A channel with groups that know their own administrators."""

    async def administrators(self, group: str) -> frozenset[str]:
        """Who they are, as senders are named. May be some minutes old. Raises SendError when nobody can be asked."""
        ...


@runtime_checkable
class Recoverable(Protocol):
    """A channel that keeps what came in while the bot was away, and does not bring it again by itself."""

    async def missed(self, since: datetime) -> list[Inbound]:
        """All that came in since then, oldest first, as the webhook would have told it: what was heard already is among
        it, under the same ids. Raises SendError when it cannot be had.
        """
