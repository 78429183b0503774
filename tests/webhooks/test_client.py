from bot.core.delivery.webhook_retry import DeliveryResult
from bot.sandbox.receiver import ReceiverMisbehaviour
from bot.webhooks.client import ping
from tests.webhooks.deliveries import OTHER


async def tried(runtime, clock):
    return await ping(runtime.surveys.webhooks["nps"], runtime.settings.webhook_keys, "nps", clock())


async def test_a_ping_is_as_genuine_as_any_event_and_leaves_nothing_behind(runtime, clock, talk, receiver):
    answer = await tried(runtime, clock)
    assert (answer.outcome, answer.code) == (DeliveryResult.TAKEN, "204")
    [event] = receiver.events
    assert (event["type"], event["data"]) == ("ping", {"survey": "nps"})
    assert receiver.taken[0].headers["Content-Type"] == "application/json"
    assert await talk.rows("SELECT * FROM event") == await talk.rows("SELECT * FROM event_count") == []


async def test_what_it_says_is_told(runtime, clock, receiver):
    receiver.misbehave(ReceiverMisbehaviour.GONE)
    assert (await tried(runtime, clock)).outcome is DeliveryResult.GONE
    receiver.secrets = [OTHER]
    answer = await tried(runtime, clock)
    assert (answer.outcome, answer.code) == (DeliveryResult.REFUSED, "401")
