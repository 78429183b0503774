from itertools import product
from math import inf

import pytest
from prometheus_client import REGISTRY
from prometheus_client.parser import text_string_to_metric_families

from bot.core.messages import ChannelName, Failure, InboundKind, Purpose
from bot.metrics import CONTENT_TYPE, Metrics
from bot.store.event_figures import EventCount, EventFigures, EventQueue
from bot.store.figures import AttemptCount, Queue, StoredFigures, Waiting

SMS, TELEGRAM = ChannelName.SMS, ChannelName.TELEGRAM


@pytest.fixture
def metrics():
    return Metrics(ChannelName)


def read(metrics, figures=StoredFigures()):  # noqa: B008  nothing can change it
    """{(name, the values of its labels by their names' order): value}, as a monitor reads them."""
    return {
        (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(metrics.render(figures).decode())
        for sample in family.samples
        if not sample.name.endswith("_created")
    }


def test_what_came_in_is_counted_by_channel_and_kind(metrics):
    for kind in (InboundKind.MESSAGE, InboundKind.TAP, InboundKind.TAP):
        metrics.count_inbound(TELEGRAM, kind)
    found = read(metrics)
    assert found["nps_inbound_total", "telegram", "message"] == 1
    assert found["nps_inbound_total", "telegram", "tap"] == 2


def test_sends_are_told_by_channel_purpose_and_outcome(metrics):
    attempts = [
        AttemptCount(SMS, Purpose.ASK, "sent", 0.25, 2, 0.4),
        AttemptCount(SMS, Purpose.ASK, "sent", 0.5, 3, 1.2),
        AttemptCount(SMS, Purpose.ASK, "unknown", inf, 1, 31.0),
        AttemptCount(TELEGRAM, Purpose.REPLY, "opted_out", 0.1, 1, 0.1),
    ]
    found = read(metrics, StoredFigures(attempts=attempts))
    assert {key[1:]: value for key, value in found.items() if key[0] == "nps_sends_total"} == {
        ("sms", "sent", "ask"): 5,
        ("sms", "unknown", "ask"): 1,
        ("telegram", "opted_out", "reply"): 1,
    }


def test_how_long_providers_take(metrics):
    attempts = [
        AttemptCount(SMS, Purpose.ASK, "sent", 0.05, 1, 0.04),
        AttemptCount(SMS, Purpose.REPLY, "sent", 0.25, 1, 0.2),
        AttemptCount(SMS, Purpose.ASK, "unknown", inf, 1, 31.0),
    ]
    found = read(metrics, StoredFigures(attempts=attempts))
    assert found["nps_send_seconds_count", "sms"] == 3
    assert found["nps_send_seconds_sum", "sms"] == pytest.approx(31.24)
    buckets = {key[2]: value for key, value in found.items() if key[:2] == ("nps_send_seconds_bucket", "sms")}
    assert [buckets[bound] for bound in ("0.05", "0.1", "0.25", "30.0", "+Inf")] == [1, 1, 2, 2, 3]
    assert found["nps_send_seconds_count", "telegram"] == 0


def test_a_bound_of_an_earlier_version_still_counts(metrics):
    found = read(metrics, StoredFigures(attempts=[AttemptCount(SMS, Purpose.ASK, "sent", 0.7, 4, 2.0)]))
    assert found["nps_send_seconds_bucket", "sms", "1.0"] == 4
    assert found["nps_send_seconds_bucket", "sms", "0.5"] == 0


def test_rejected_signatures_start_at_zero(metrics):
    assert read(metrics)["nps_rejected_total", "sms"] == 0
    metrics.count_rejected(SMS)
    assert read(metrics)["nps_rejected_total", "sms"] == 1
    assert read(metrics)["nps_rejected_total", "telegram"] == 0


def test_queues_are_as_they_are_when_asked(metrics):
    queues = [Queue(SMS, Waiting.NOBODY, 100_000, 3600.5), Queue(TELEGRAM, Waiting.SOMEBODY, 1, 0.2)]
    found = read(metrics, StoredFigures(queues=queues))
    assert found["nps_queue_messages", "sms", "nobody"] == 100_000
    assert found["nps_queue_age_seconds", "sms", "nobody"] == 3600.5
    assert found["nps_queue_messages", "telegram", "somebody"] == 1
    assert found["nps_queue_messages", "sms", "somebody"] == 0
    assert read(metrics)["nps_queue_messages", "sms", "nobody"] == 0
    assert read(metrics)["nps_queue_age_seconds", "sms", "nobody"] == 0


def test_a_channel_that_is_stopped(metrics):
    found = read(metrics, StoredFigures(stopped=[SMS]))
    assert (found["nps_channel_stopped", "sms"], found["nps_channel_stopped", "telegram"]) == (1, 0)


def test_a_database_that_is_away_leaves_the_rest_and_no_old_figures(metrics):
    assert read(metrics, StoredFigures(queues=[Queue(SMS, Waiting.NOBODY, 7, 1.0)]))["nps_database_up",] == 1
    metrics.count_rejected(SMS)
    found = read(metrics, None)
    assert found["nps_database_up",] == 0
    assert found["nps_rejected_total", "sms"] == 1
    assert not [key for key in found if key[0].startswith(("nps_queue", "nps_send", "nps_channel"))]


def test_every_label_is_a_word_of_a_fixed_list(metrics):
    for channel, kind in product(ChannelName, InboundKind):
        metrics.count_inbound(channel, kind)
    attempts = [
        AttemptCount(channel, purpose, outcome, 0.1, 1, 0.1)
        for channel, purpose, outcome in product(ChannelName, Purpose, ["sent", *Failure])
    ]
    queues = [Queue(channel, waiting, 1, 1.0) for channel, waiting in product(ChannelName, Waiting)]
    words = {"sent", *ChannelName, *InboundKind, *Purpose, *Failure, *Waiting}
    text = metrics.render(StoredFigures(queues, attempts, list(ChannelName))).decode()
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            assert {value for name, value in sample.labels.items() if name != "le"} <= words


def test_two_bots_in_one_process_do_not_mix(metrics):
    other = Metrics([SMS])
    other.count_rejected(SMS)
    assert read(metrics)["nps_rejected_total", "sms"] == 0
    assert not [name for name in REGISTRY._names_to_collectors if name.startswith("nps")]


def test_the_content_type_is_the_one_of_the_format():
    assert CONTENT_TYPE.startswith("text/plain; version=")


def test_webhooks_by_survey_and_outcome_known_from_the_start():
    metrics = Metrics(ChannelName, ["relation"])
    found = read(metrics)
    assert found["nps_events_total", "taken", "relation"] == found["nps_events_total", "gone", "relation"] == 0
    assert found["nps_event_queue", "relation"] == found["nps_events_set_aside", "relation"] == 0
    queues, attempts = [EventQueue("relation", 4, 61.5, 2)], [EventCount("relation", "busy", 7)]
    found = read(metrics, StoredFigures(events=EventFigures(queues, attempts)))
    assert found["nps_events_total", "busy", "relation"] == 7
    assert found["nps_event_queue", "relation"] == 4
    assert found["nps_event_queue_age_seconds", "relation"] == 61.5
    assert found["nps_events_set_aside", "relation"] == 2
