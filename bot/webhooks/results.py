"""What tries to tell a webhook came to: taken and gone, told again later, or set aside with one alert."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

import structlog

from bot import alerts
from bot.core.delivery.webhook_retry import GIVE_UP_AFTER, PAUSING, DeliveryResult, next_try
from bot.core.texts import admins as admin_texts
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import event_figures, events
from bot.store.events import DueEvent
from bot.surveys.webhook import Webhook
from bot.webhooks.client import WebhookAnswer

log = structlog.get_logger()

#: What has waited for so long is forgotten, set aside or not: what people wrote is not kept for a webhook that is gone.
EVENT_RETENTION: Final = timedelta(days=30)


async def note(
    runtime: Runtime, survey: str, webhook: Webhook, tried: Sequence[tuple[DueEvent, WebhookAnswer]]
) -> None:
    """Commits it."""

    async def write(connection: Connection) -> None:
        await events.remove(connection, [event.id for event, answer in tried if answer.outcome is DeliveryResult.TAKEN])
        failed = [(event, answer) for event, answer in tried if answer.outcome is not DeliveryResult.TAKEN]
        await event_figures.count(connection, survey, [answer.outcome for _, answer in tried])
        if any(answer.outcome is DeliveryResult.GONE for _, answer in failed):
            await _stop(runtime, connection, survey, webhook)
        elif failed:
            await _try_later(runtime, connection, survey, failed)

    await runtime.database.repeating(write)


async def _stop(runtime: Runtime, connection: Connection, survey: str, webhook: Webhook) -> None:
    now = runtime.clock()
    is_new = await events.stop(connection, survey, webhook.fingerprint, now)
    await events.set_aside_before(connection, survey, now)
    if is_new:
        log.error("webhook_gone", survey=survey)
        await alerts.alert(runtime, connection, admin_texts.GONE, survey=survey)


async def _try_later(
    runtime: Runtime, connection: Connection, survey: str, failed: Sequence[tuple[DueEvent, WebhookAnswer]]
) -> None:
    now = runtime.clock()
    had_set_aside = await events.has_set_aside(connection, survey)
    again, given_up = {}, {}
    for event, answer in failed:
        at = next_try(event.id, event.attempts + 1, event.queued_at, now, answer.asked_for)
        if at is None:
            given_up[event.id] = answer.code
        else:
            again[event.id] = at, answer.code
    await events.postpone(connection, again)
    await events.set_aside(connection, given_up)
    takes_nothing = any(answer.outcome in PAUSING for _, answer in failed)
    if given_up and takes_nothing:
        await events.set_aside_before(connection, survey, now - GIVE_UP_AFTER)
    if given_up and not had_set_aside:
        log.error("events_set_aside", survey=survey)
        code = next(iter(given_up.values()))
        days, kept = GIVE_UP_AFTER.days, EVENT_RETENTION.days
        text = admin_texts.NOT_TAKEN
        await alerts.alert(runtime, connection, text, survey=survey, code=code, days=days, kept=kept)
