"""Surveys that ask by themselves: in each period the survey file names, a campaign over all contacts, once."""

from functools import partial

from bot.campaigns.sending import terms
from bot.core.calendar.recurrence import occasion, share_of
from bot.runtime import Runtime
from bot.store import campaigns, contacts
from bot.store.campaigns import CampaignState


async def plan(runtime: Runtime) -> list[str]:
    """Plans what this day asks for; the ids. However many processes do so, there is one campaign an occasion.

    The occasion is the seed of a daily share: nobody chose it, and anybody can draw the sample again.
    """
    today = runtime.clock().astimezone(runtime.surveys.zone).date()
    names = {
        key: occasion(key, survey.every, today)
        for key, survey in runtime.surveys.surveys.items()
        if survey.every is not None or survey.daily_share is not None
    }
    if not names or not runtime.channels:
        return []
    async with runtime.database.reading() as connection:
        known = await campaigns.occasions(connection, list(names.values()))
        many = await contacts.count(connection)
    planned = []
    for key, name in names.items():
        if name in known:
            continue
        survey = runtime.surveys.survey(key)
        sample = None if survey.daily_share is None else share_of(many, survey.daily_share)
        laid_down = terms(runtime, key, by="bot", per_day=survey.per_day, sample=sample, seed=name, occasion=name)
        if await runtime.database.repeating(partial(campaigns.add, terms=laid_down, state=CampaignState.PLANNED)):
            planned.append(laid_down.campaign_id)
    return planned
