"""Campaigns for tests: made from lists as scripts make them, carried out as a worker does."""

from bot.campaigns import feeding
from bot.campaigns.planning import ChannelChoice, Plan, plan
from bot.campaigns.sending import make, terms
from bot.contacts.importing import ContactList, Row
from bot.store import campaign_members, campaigns
from bot.store.campaign_members import Progress
from bot.store.campaigns import Campaign
from bot.surveys import DEFAULT_KEY


def listed(many: int, start: int = 0) -> ContactList:
    rows = [
        Row(line, "", f"+45201{line:05}", None, "da", "Europe/Copenhagen", {"n": str(line)})
        for line in range(start + 2, start + many + 2)
    ]
    return ContactList(tuple(rows), (), ("n",))


async def planned(runtime, contacts: ContactList | None, *, removed=(), is_dry_run=False, **laid_down) -> Plan:
    survey, wanted = laid_down.pop("survey", DEFAULT_KEY), laid_down.pop("wanted", ChannelChoice.AUTO)
    return await plan(
        runtime, terms(runtime, survey, wanted, **laid_down), contacts, removed=removed, is_dry_run=is_dry_run
    )


async def made(runtime, contacts: ContactList | None, **more) -> str:
    """The id of the campaign."""
    return await make(runtime, await planned(runtime, contacts, **more))


async def carry_out(talk) -> list:
    """Feeds and delivers until nothing is due; what was sent."""
    sent = []
    while await feeding.feed(talk.runtime) or sent == []:
        delivered = await talk.deliver(most=500)
        if not delivered:
            break
        sent += delivered
    return sent


async def campaign(talk, campaign_id: str) -> Campaign:
    async with talk.database.reading() as connection:
        return await campaigns.get(connection, campaign_id)


async def progress(talk, campaign_id: str) -> Progress:
    async with talk.database.reading() as connection:
        return await campaign_members.progress(connection, campaign_id)
