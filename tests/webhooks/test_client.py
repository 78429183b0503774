from bot.core.delivery.webhook_retry import Outcome
from bot.sandbox.receiver import Misbehaviour
from bot.webhooks.client import ping
from tests.webhooks.deliveries import OTHER


async def tried(runtime, clock):
    return await ping(runtime.surveys.webhooks["nps"], runtime.settings.webhook_keys, "nps", clock())


async def test_a_ping_is_as_genuine_as_any_event_and_leaves_nothing_behind(runtime, clock, talk, receiver):
    answer = await tried(runtime, clock)
    assert (answer.outcome, answer.code) == (Outcome.TAKEN, "204")
    [event] = receiver.events
    assert (event["type"], event["data"]) == ("ping", {"survey": "nps"})
    assert receiver.taken[0].headers["Content-Type"] == "application/json"
    assert await talk.rows("SELECT * FROM event") == await talk.rows("SELECT * FROM event_count") == []


async def test_what_it_says_is_told(runtime, clock, receiver):
    receiver.misbehave(Misbehaviour.GONE)
    assert (await tried(runtime, clock)).outcome is Outcome.GONE
    receiver.secrets = [OTHER]
    answer = await tried(runtime, clock)
    assert (answer.outcome, answer.code) == (Outcome.REFUSED, "401")
