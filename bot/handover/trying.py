"""A trial: a webhook is told a `ping`, as genuine as any event, and nothing is remembered of it."""

from collections.abc import Sequence
from datetime import datetime

from bot.handover.payloads import Ping, PingData
from bot.handover.posting import Answer, Poster
from bot.ids import new_id
from bot.webhooks import Webhook


async def ping(webhook: Webhook, keys: Sequence[bytes], survey: str, now: datetime) -> Answer:
    payload = Ping(id=new_id(now), timestamp=now, data=PingData(survey=survey))
    async with Poster(webhook, keys) as poster:
        return await poster.post(payload.id, payload.model_dump_json(), now)
