"""What a monitor may know of the bot, in the text format of Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats/).

    nps_inbound_total{channel,kind}                  what came in          nps_rejected_total{channel}
    nps_sends_total{channel,purpose,outcome}         what went out         nps_send_seconds{channel}
    nps_queue_messages{channel,waiting}              what is due           nps_queue_age_seconds{channel,waiting}

Law: every label is a word of a fixed list. No address, name, id or text can become one, so a monitor learns nothing of
anybody, and the number of series is bounded.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.core.messages import ChannelName, Failure, InboundKind, Purpose
from bot.database import DatabaseError

CONTENT_TYPE: Final = CONTENT_TYPE_LATEST

#: In seconds. A provider answers within one; a request is given up after thirty.
_BUCKETS: Final = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)

_SENT: Final = "sent"


class Waiting(StrEnum):
    """Who waits for a message."""

    #: Somebody who wrote, or an admin: seconds count.
    SOMEBODY = "somebody"
    #: Nobody: questions and reminders go when there is room.
    NOBODY = "nobody"

    @classmethod
    def of(cls, purpose: Purpose) -> "Waiting":
        return cls.NOBODY if purpose in {Purpose.ASK, Purpose.REMINDER} else cls.SOMEBODY


@dataclass(frozen=True, slots=True)
class Queue:
    """What is due and has not been sent."""

    channel: ChannelName
    waiting: Waiting
    messages: int
    #: How long the one that has been due longest has been so.
    age_seconds: float


#: Reads the queues; may raise DatabaseError. A queue that is not among them is empty.
Snapshot = Callable[[], Awaitable[Iterable[Queue]]]


class Metrics:
    """Of one process. `snapshot` is asked at each `render`."""

    def __init__(self, channels: Iterable[ChannelName], snapshot: Snapshot) -> None:
        self._channels, self._snapshot = tuple(channels), snapshot
        self._registry = registry = CollectorRegistry()
        self._inbound = Counter("nps_inbound", "Messages received", ["channel", "kind"], registry=registry)
        self._rejected = Counter(
            "nps_rejected", "Webhook requests without a genuine signature", ["channel"], registry=registry
        )
        self._sends = Counter("nps_sends", "Attempts to send", ["channel", "purpose", "outcome"], registry=registry)
        self._seconds = Histogram(
            "nps_send_seconds", "How long a provider took to answer", ["channel"], buckets=_BUCKETS, registry=registry
        )
        self._depth = Gauge("nps_queue_messages", "Messages that are due", ["channel", "waiting"], registry=registry)
        self._age = Gauge(
            "nps_queue_age_seconds",
            "How long the oldest of them has been due",
            ["channel", "waiting"],
            registry=registry,
        )
        self._is_database_up = Gauge("nps_database_up", "Whether the database answers", registry=registry)
        for channel in self._channels:
            # Known from the start, at zero: an alert on what has never happened needs something to compare with.
            self._rejected.labels(channel.value)
            self._seconds.labels(channel.value)

    def count_inbound(self, channel: ChannelName, kind: InboundKind) -> None:
        self._inbound.labels(channel.value, kind.value).inc()

    def count_rejected(self, channel: ChannelName) -> None:
        self._rejected.labels(channel.value).inc()

    def count_send(self, channel: ChannelName, purpose: Purpose, failure: Failure | None, seconds: float) -> None:
        """One attempt, sent where there is no failure, and how long the provider took."""
        outcome = _SENT if failure is None else failure.value
        self._sends.labels(channel.value, purpose.value, outcome).inc()
        self._seconds.labels(channel.value).observe(seconds)

    async def render(self) -> bytes:
        """Without the queues while the database is away: what they held before is not what they hold now."""
        try:
            self._fill(await self._snapshot())
        except DatabaseError:
            self._is_database_up.set(0)
            self._depth.clear()
            self._age.clear()
        else:
            self._is_database_up.set(1)
        return generate_latest(self._registry)

    def _fill(self, queues: Iterable[Queue]) -> None:
        found = {(queue.channel, queue.waiting): queue for queue in queues}
        for channel in self._channels:
            for waiting in Waiting:
                queue = found.get((channel, waiting))
                self._depth.labels(channel.value, waiting.value).set(queue.messages if queue else 0)
                self._age.labels(channel.value, waiting.value).set(queue.age_seconds if queue else 0.0)
