"""Campaigns under way: those whose turn it is are handed to the outbox, a few seconds' worth at a time.

    waiting --feed: may be asked now--> invitation and question, queued --pause--> held --resume--> queued
            --only the hour is wrong--> waits for the right one
            --a reason that came up---> left out, with that reason

So a pause works at once, and a STOP said a moment ago counts. The row of the campaign is the lock: whatever the number
of workers, one of them feeds it.
"""

from datetime import datetime, timedelta
from functools import partial
from typing import Final

import structlog

from bot.campaigns import asking, planning, recurring, sending
from bot.campaigns.planning import pace
from bot.core.asking import eligibility
from bot.core.asking.forecast import end_of_day
from bot.core.messages import ChannelName
from bot.database import Connection
from bot.loops import repeat
from bot.runtime import Runtime
from bot.store import audit, campaign_members, campaigns, contacts
from bot.store.campaigns import Campaign, CampaignState

log = structlog.get_logger()

#: How much is handed over at a time: what goes out within it.
FEED_AHEAD: Final = timedelta(seconds=10)

#: Seconds between looks at the campaigns, and after a database that did not answer.
LOOK_EVERY_SECONDS, FAILURE_PAUSE_SECONDS = 0.5, 5.0

#: How long it takes until those are asked who could not be looked at, as another transaction held them.
HELD_PAUSE: Final = timedelta(seconds=5)

#: How often it is asked whether a new period of a survey has begun.
RECURRENCE_INTERVAL: Final = timedelta(minutes=1)


async def run(runtime: Runtime) -> None:
    """Carries out all campaigns until it is cancelled; nothing is left half done."""
    recurred_at = runtime.clock() - RECURRENCE_INTERVAL

    async def work() -> None:
        nonlocal recurred_at
        if runtime.clock() - recurred_at >= RECURRENCE_INTERVAL:
            await recurring.plan(runtime)
            recurred_at = runtime.clock()
        await make_planned(runtime)
        await feed(runtime)

    await repeat(
        "campaigns", LOOK_EVERY_SECONDS, work, first_pause=FAILURE_PAUSE_SECONDS, longest_pause=FAILURE_PAUSE_SECONDS
    )


async def make_planned(runtime: Runtime) -> None:
    """Lists all contacts for the campaigns that are planned over them; one process at a time does."""
    if not await _planned(runtime):
        return
    async with runtime.database.holding("campaigns") as hold:
        if hold is None:
            return
        for campaign in await _planned(runtime):
            await sending.make(runtime, await planning.plan(runtime, campaign.terms))
            log.info("campaign_made", id=campaign.id, by=campaign.terms.created_by)


async def _planned(runtime: Runtime) -> list[Campaign]:
    async with runtime.database.reading() as connection:
        return await campaigns.in_states(connection, [CampaignState.PLANNED])


async def feed(runtime: Runtime) -> int:
    """Asks those whose turn has come. How many."""
    async with runtime.database.reading() as connection:
        due = await campaigns.due(connection, runtime.clock())
    asked = 0
    for campaign_id in due:
        asked += await runtime.database.repeating(partial(_feed, runtime, campaign_id))
    return asked


async def _feed(runtime: Runtime, campaign_id: str, connection: Connection) -> int:
    now = runtime.clock()
    campaign = await campaigns.lock_due(connection, campaign_id, now)
    if campaign is None:
        return 0
    today = now.astimezone(runtime.surveys.zone).date()
    left = None if campaign.terms.per_day is None else campaign.terms.per_day - campaign.asked_today(today)
    asked = 0
    for channel, room in (await _room(runtime, connection, now)).items():
        most = room if left is None else min(room, left - asked)
        if most > 0:
            asked += await _ask(runtime, connection, campaign, channel, most)
    waits_for = await campaign_members.next_due(connection, campaign_id)
    if waits_for is not None and left is not None and asked >= left:
        waits_for = max(waits_for, end_of_day(today, runtime.surveys.zone))
    await campaigns.note_fed(connection, campaign, max(now, waits_for or now), today, asked)
    if waits_for is None and not await campaigns.has_unsent(connection, campaign_id):
        await campaigns.finish(connection, campaign_id, now)
        log.info("campaign_done", id=campaign_id)
    return asked


def context_of(runtime: Runtime, campaign: Campaign) -> eligibility.CampaignTerms:
    """What the rule about asking has to know of a campaign."""
    now = runtime.clock()
    today = now.astimezone(runtime.surveys.zone).date()
    cap = None
    if campaign.terms.per_day is not None:
        day_ends_at = end_of_day(today, runtime.surveys.zone)
        cap = eligibility.DailyCap(campaign.terms.per_day, campaign.asked_today(today), day_ends_at)
    return eligibility.CampaignTerms(is_paused=campaign.state is CampaignState.PAUSED, cap=cap)


async def _room(runtime: Runtime, connection: Connection, now: datetime) -> dict[ChannelName, int]:
    """How many more questions each channel gets rid of soon."""
    queued = await campaigns.queued_asks(connection, now, FEED_AHEAD)
    seconds = FEED_AHEAD.total_seconds()
    return {
        channel: int(rate * seconds) - queued.get(channel.value, 0)
        for channel, rate in pace(runtime).items()
        if channel in runtime.channels
    }


async def _ask(runtime: Runtime, connection: Connection, campaign: Campaign, channel: ChannelName, most: int) -> int:
    now = runtime.clock()
    due = await campaign_members.due(connection, campaign.id, channel, now, most)
    # Whoever is in conversation, or held by somebody else, keeps nobody waiting.
    free = await contacts.lock_free(connection, due)
    held = [(position, now + HELD_PAUSE) for contact_id, position in due.items() if contact_id not in free]
    due = {contact_id: position for contact_id, position in due.items() if contact_id in free}
    people = await contacts.read(connection, due)
    asked = [(people[contact_id], channel) for contact_id in due]
    verdicts = await asking.ask(runtime, connection, asked, campaign.terms.survey, campaign.id)
    settled, delayed = [], []
    for position, verdict in zip(due.values(), verdicts, strict=True):
        if verdict.reason is None:
            settled.append((position, campaign_members.ASKED))
        elif verdict.is_to_be_asked and verdict.possible_at is not None:
            delayed.append((position, verdict.possible_at))
        else:
            settled.append((position, verdict.reason.value))
    await campaign_members.settle(connection, campaign.id, settled, now)
    await campaign_members.postpone(connection, campaign.id, delayed + held)
    return sum(outcome == campaign_members.ASKED for _, outcome in settled)


async def set_paused(
    runtime: Runtime, connection: Connection, campaign_id: str, actor: str, *, is_paused: bool
) -> bool:
    """False where it was not running, or not paused."""
    now = runtime.clock()
    if not await campaigns.set_paused(connection, campaign_id, now, is_paused=is_paused):
        return False
    action = "pause" if is_paused else "resume"
    await audit.write(connection, [audit.AuditEntry(actor, action, campaign_id)], now)
    return True
