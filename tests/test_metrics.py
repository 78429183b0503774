import asyncio
from itertools import product

import pytest
from prometheus_client import REGISTRY
from prometheus_client.parser import text_string_to_metric_families

from bot.core.messages import ChannelName, Failure, InboundKind, Purpose
from bot.database import UnavailableError
from bot.metrics import CONTENT_TYPE, Metrics, Queue, Waiting

SMS, TELEGRAM = ChannelName.SMS, ChannelName.TELEGRAM


class Queues:
    """What the store would tell."""

    def __init__(self):
        self.now = []
        self.is_away = False

    async def __call__(self):
        await asyncio.sleep(0)
        if self.is_away:
            raise UnavailableError("gone")
        return self.now


@pytest.fixture
def queues():
    return Queues()


@pytest.fixture
def metrics(queues):
    return Metrics(ChannelName, queues)


async def read(metrics):
    """{(name, the values of its labels by their names' order): value}, as a monitor reads them."""
    text = (await metrics.render()).decode()
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if not sample.name.endswith("_created")
    }


async def test_what_came_in_is_counted_by_channel_and_kind(metrics):
    for kind in (InboundKind.MESSAGE, InboundKind.TAP, InboundKind.TAP):
        metrics.count_inbound(TELEGRAM, kind)
    found = await read(metrics)
    assert found["nps_inbound_total", "telegram", "message"] == 1
    assert found["nps_inbound_total", "telegram", "tap"] == 2


async def test_sends_are_counted_by_channel_purpose_and_outcome(metrics):
    metrics.count_send(SMS, Purpose.ASK, None, 0.2)
    metrics.count_send(SMS, Purpose.ASK, None, 0.2)
    metrics.count_send(SMS, Purpose.ASK, Failure.UNKNOWN, 30.0)
    metrics.count_send(TELEGRAM, Purpose.REPLY, Failure.OPTED_OUT, 0.1)
    found = await read(metrics)
    assert {key[1:]: value for key, value in found.items() if key[0] == "nps_sends_total"} == {
        ("sms", "sent", "ask"): 2,
        ("sms", "unknown", "ask"): 1,
        ("telegram", "opted_out", "reply"): 1,
    }


async def test_how_long_providers_take(metrics):
    for seconds in (0.04, 0.2, 31.0):
        metrics.count_send(SMS, Purpose.ASK, None, seconds)
    found = await read(metrics)
    assert found["nps_send_seconds_count", "sms"] == 3
    assert found["nps_send_seconds_sum", "sms"] == pytest.approx(31.24)
    assert found["nps_send_seconds_bucket", "sms", "0.25"] == 2
    assert found["nps_send_seconds_bucket", "sms", "30.0"] == 2
    assert found["nps_send_seconds_bucket", "sms", "+Inf"] == 3


async def test_rejected_signatures_start_at_zero(metrics):
    assert (await read(metrics))["nps_rejected_total", "sms"] == 0
    metrics.count_rejected(SMS)
    assert (await read(metrics))["nps_rejected_total", "sms"] == 1
    assert (await read(metrics))["nps_rejected_total", "telegram"] == 0


async def test_queues_are_as_they_are_when_asked(metrics, queues):
    queues.now = [Queue(SMS, Waiting.NOBODY, 100_000, 3600.5), Queue(TELEGRAM, Waiting.SOMEBODY, 1, 0.2)]
    found = await read(metrics)
    assert found["nps_queue_messages", "sms", "nobody"] == 100_000
    assert found["nps_queue_age_seconds", "sms", "nobody"] == 3600.5
    assert found["nps_queue_messages", "telegram", "somebody"] == 1
    assert found["nps_queue_messages", "sms", "somebody"] == 0
    queues.now = []
    found = await read(metrics)
    assert found["nps_queue_messages", "sms", "nobody"] == 0
    assert found["nps_queue_age_seconds", "sms", "nobody"] == 0


async def test_a_database_that_is_away_leaves_the_rest_and_no_old_depth(metrics, queues):
    queues.now = [Queue(SMS, Waiting.NOBODY, 7, 1.0)]
    assert (await read(metrics))["nps_database_up",] == 1
    queues.is_away = True
    metrics.count_rejected(SMS)
    found = await read(metrics)
    assert found["nps_database_up",] == 0
    assert found["nps_rejected_total", "sms"] == 1
    assert not [key for key in found if key[0].startswith("nps_queue")]
    queues.is_away = False
    assert (await read(metrics))["nps_queue_messages", "sms", "nobody"] == 7


@pytest.mark.parametrize("purpose", Purpose)
def test_questions_and_reminders_are_what_nobody_waits_for(purpose):
    assert (Waiting.of(purpose) is Waiting.NOBODY) == (purpose in {Purpose.ASK, Purpose.REMINDER})


async def test_every_label_is_a_word_of_a_fixed_list(metrics):
    for channel, kind in product(ChannelName, InboundKind):
        metrics.count_inbound(channel, kind)
    for channel, purpose, failure in product(ChannelName, Purpose, [None, *Failure]):
        metrics.count_send(channel, purpose, failure, 0.1)
    words = {"sent", *ChannelName, *InboundKind, *Purpose, *Failure, *Waiting}
    text = (await metrics.render()).decode()
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            assert {value for name, value in sample.labels.items() if name != "le"} <= words


async def test_two_bots_in_one_process_do_not_mix(metrics, queues):
    other = Metrics([SMS], queues)
    other.count_rejected(SMS)
    assert (await read(metrics))["nps_rejected_total", "sms"] == 0
    assert not [name for name in REGISTRY._names_to_collectors if name.startswith("nps")]


def test_the_content_type_is_the_one_of_the_format():
    assert CONTENT_TYPE.startswith("text/plain; version=")
