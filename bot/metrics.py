"""What a monitor may know of the bot, in the text format of Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats/).

of this process, since it started:
    nps_inbound_total{channel,kind}             what came in and is stored
    nps_rejected_total{channel}                 requests without a genuine signature
of the whole bot, from the database, the same whichever process is asked (so take one of them, not their sum):
    nps_sends_total{channel,purpose,outcome}    attempts to send         nps_send_seconds{channel}
    nps_queue_messages{channel,waiting}         what is due              nps_queue_age_seconds{channel,waiting}
    nps_channel_stopped{channel}                1: refused by its provider
    nps_admin_chats_unreachable                 chats of admins that cannot be written to: others hear instead
    nps_events_total{survey,outcome}            tries to tell the webhook of a survey
    nps_event_queue{survey}                     what waits for it        nps_event_queue_age_seconds{survey}
    nps_events_set_aside{survey}                what it has not taken for days
    nps_database_up                             0: nothing is known of the whole bot

Law: every label is a word of a fixed list. No address, name, id or text can become one, so a monitor learns nothing of
anybody, and the number of series is bounded.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from math import inf
from typing import Final

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.registry import Collector
from prometheus_client.utils import floatToGoString

from bot.core.delivery.webhook_retry import DeliveryResult
from bot.core.messages import ChannelName, InboundKind
from bot.store.event_figures import EventFigures, EventQueue
from bot.store.figures import BOUNDS, StoredFigures, Waiting

CONTENT_TYPE: Final = CONTENT_TYPE_LATEST

Families = Iterator[CounterMetricFamily | GaugeMetricFamily | HistogramMetricFamily]


class Metrics:
    """Of one process."""

    def __init__(self, channels: Iterable[ChannelName], webhooks: Iterable[str] = ()) -> None:
        """`webhooks`: the surveys that have one."""
        self._channels, self._webhooks = tuple(channels), tuple(webhooks)
        self._registry = registry = CollectorRegistry()
        self._inbound = Counter("nps_inbound", "Messages received", ["channel", "kind"], registry=registry)
        self._rejected = Counter(
            "nps_rejected", "Webhook requests without a genuine signature", ["channel"], registry=registry
        )
        for channel in self._channels:
            # Known from the start, at zero: an alert on what has never happened needs something to compare with.
            self._rejected.labels(channel.value)

    def count_inbound(self, channel: ChannelName, kind: InboundKind) -> None:
        self._inbound.labels(channel.value, kind.value).inc()

    def count_rejected(self, channel: ChannelName) -> None:
        self._rejected.labels(channel.value).inc()

    def render(self, figures: StoredFigures | None) -> bytes:
        """`None` while the database is away: what was there before is not what is there now."""
        stored = CollectorRegistry()
        stored.register(_Stored(self._channels, self._webhooks, figures))
        return generate_latest(self._registry) + generate_latest(stored)


class _Stored(Collector):
    """What the database tells, as it is now."""

    def __init__(
        self, channels: tuple[ChannelName, ...], webhooks: tuple[str, ...], figures: StoredFigures | None
    ) -> None:
        self._channels, self._webhooks, self._figures = channels, webhooks, figures

    def collect(self) -> Families:
        yield GaugeMetricFamily("nps_database_up", "Whether the database answers", int(self._figures is not None))
        if self._figures is not None:
            yield from self._queues(self._figures)
            yield from self._attempts(self._figures)
            yield self._stopped(self._figures)
            yield GaugeMetricFamily(
                "nps_admin_chats_unreachable",
                "Admin chats that cannot be written to",
                self._figures.unreachable_chats,
            )
            yield from self._events(self._figures.events)

    def _queues(self, figures: StoredFigures) -> Families:
        labels = ["channel", "waiting"]
        depth = GaugeMetricFamily("nps_queue_messages", "Messages that are due", labels=labels)
        age = GaugeMetricFamily("nps_queue_age_seconds", "How long the oldest of them has been due", labels=labels)
        found = {(queue.channel, queue.waiting): queue for queue in figures.queues}
        for channel in self._channels:
            for waiting in Waiting:
                queue = found.get((channel, waiting))
                depth.add_metric([channel.value, waiting.value], queue.messages if queue else 0)
                age.add_metric([channel.value, waiting.value], queue.age_seconds if queue else 0.0)
        yield from (depth, age)

    def _attempts(self, figures: StoredFigures) -> Families:
        sends = CounterMetricFamily("nps_sends", "Attempts to send", labels=["channel", "purpose", "outcome"])
        made: defaultdict[tuple[str, str, str], int] = defaultdict(int)
        for one in figures.attempts:
            made[one.channel.value, one.purpose.value, one.outcome] += one.attempts
        for words, attempts in sorted(made.items()):
            sends.add_metric(words, attempts)
        yield sends
        took = HistogramMetricFamily("nps_send_seconds", "How long a provider took to answer", labels=["channel"])
        for channel in self._channels:
            of_channel = [one for one in figures.attempts if one.channel is channel]
            classes: dict[float, int] = dict.fromkeys(BOUNDS, 0)
            for one in of_channel:
                # Of a bound that is no more: into the next one that is.
                classes[min((bound for bound in BOUNDS if bound >= one.at_most), default=inf)] += one.attempts
            buckets = zip(map(floatToGoString, BOUNDS), accumulate(classes.values()), strict=True)
            took.add_metric([channel.value], [*buckets], sum(one.seconds for one in of_channel))
        yield took

    def _stopped(self, figures: StoredFigures) -> GaugeMetricFamily:
        stopped = GaugeMetricFamily("nps_channel_stopped", "1: the provider refuses the channel", labels=["channel"])
        for channel in self._channels:
            stopped.add_metric([channel.value], int(channel in figures.stopped))
        return stopped

    def _events(self, figures: EventFigures) -> Families:
        tries = CounterMetricFamily("nps_events", "Tries to tell a survey's webhook", labels=["survey", "outcome"])
        made = {(one.survey, one.outcome): one.attempts for one in figures.attempts}
        depth = GaugeMetricFamily("nps_event_queue", "Events that wait for the webhook", labels=["survey"])
        age = GaugeMetricFamily("nps_event_queue_age_seconds", "How long the oldest has waited", labels=["survey"])
        aside = GaugeMetricFamily("nps_events_set_aside", "Events it has not taken for days", labels=["survey"])
        queues = {queue.survey: queue for queue in figures.queues}
        for survey in self._webhooks:
            for outcome in DeliveryResult:
                tries.add_metric([survey, outcome.value], made.get((survey, outcome.value), 0))
            queue = queues.get(survey) or EventQueue(survey, 0, 0.0)
            depth.add_metric([survey], queue.events)
            age.add_metric([survey], queue.age_seconds)
            aside.add_metric([survey], queue.set_aside)
        yield from (tries, depth, age, aside)
