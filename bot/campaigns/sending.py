"""A send: terms are laid down, and the plan made by them becomes a campaign that the worker carries out.

A list whose making was interrupted is never asked; sent again, it makes a campaign anew. Whoever was asked, or waits in
another campaign, is left out there, so nobody is asked twice.
"""

import asyncio
import secrets
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.campaigns.planning import CHUNK, ChannelChoice, Plan
from bot.core.asking.manifest import ManifestEntry, Terms, faults, heads, opening
from bot.core.messages import ChannelName
from bot.database import Connection
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import audit, campaign_members, campaigns
from bot.store.campaign_members import ListedMember
from bot.store.campaigns import Campaign, CampaignState
from bot.store.encoding import chunks, time_of, time_text

#: Seconds in which others write between two parts. Who waits for SQLite's lock looks for it every 0.1 s.
PAUSE_SECONDS = 0.1


class NotSendableError(Exception):
    """The send cannot begin; the sentence says why."""


def terms(
    runtime: Runtime,
    survey: str,
    wanted: ChannelChoice = ChannelChoice.AUTO,
    *,
    by: str = "script",
    at: datetime | None = None,
    per_day: int | None = None,
    sample: int | None = None,
    seed: str | None = None,
    occasion: str | None = None,
) -> Terms:
    """Those of a new campaign. A sample without a seed gets one nobody chose. Raises UnknownSurveyError,
    NotSendableError.
    """
    runtime.surveys.survey(survey)
    _check_channel(runtime, wanted)
    now = runtime.clock()
    return Terms(
        campaign_id=new_id(now),
        survey=survey,
        channel=wanted.value,
        created_at=time_text(now),
        created_by=by,
        start_at=time_text(at or now),
        per_day=per_day,
        sample=sample,
        seed=None if sample is None else seed or secrets.token_hex(4),
        occasion=occasion,
    )


def _check_channel(runtime: Runtime, wanted: ChannelChoice) -> None:
    needed = {ChannelChoice.SMS: ChannelName.SMS, ChannelChoice.TELEGRAM: ChannelName.TELEGRAM}.get(wanted)
    if needed is not None and needed not in runtime.channels:
        name = "TWILIO_ACCOUNT_SID" if needed is ChannelName.SMS else "TELEGRAM_BOT_TOKEN"
        raise NotSendableError(f"The channel '{needed.value}' is off: {name} is not set.")
    if not runtime.channels:
        raise NotSendableError("Both channels are off: set TWILIO_ACCOUNT_SID or TELEGRAM_BOT_TOKEN.")


async def make(runtime: Runtime, planned: Plan, *, progress: Callable[[int], object] = lambda _: None) -> str:
    """Writes the campaign and its manifest, and lets the worker begin; the id of the campaign."""
    laid_down = planned.terms

    async def begin(connection: Connection) -> None:
        if await campaigns.get(connection, laid_down.campaign_id) is None:
            await campaigns.add(connection, laid_down, CampaignState.MAKING)
        await campaign_members.clear(connection, laid_down.campaign_id)

    await runtime.database.repeating(begin)
    entries = [
        ManifestEntry(position, member.contact_id, member.line, member.channel and member.channel.value, member.reason)
        for position, member in enumerate(planned.members, 1)
    ]
    hashes = list(heads(laid_down, entries))
    listed = [
        ListedMember(entry, hashed, member.possible_at)
        for entry, hashed, member in zip(entries, hashes, planned.members, strict=True)
    ]
    for part in chunks(listed, CHUNK):
        await runtime.database.repeating(partial(campaign_members.add, campaign_id=laid_down.campaign_id, listed=part))
        progress(len(part))
        await asyncio.sleep(PAUSE_SECONDS)

    async def start(connection: Connection) -> None:
        head = hashes[-1] if hashes else opening(laid_down)
        entry = audit.AuditEntry(laid_down.created_by, "campaign", laid_down.campaign_id, head)
        await audit.write(connection, [entry], runtime.clock())
        times = [member.possible_at for member in planned.asked if member.possible_at is not None]
        await campaigns.start(connection, laid_down, head, min(times, default=time_of(laid_down.start_at)))

    await runtime.database.repeating(start)
    return laid_down.campaign_id


@dataclass(frozen=True, slots=True)
class Verified:
    campaign: Campaign
    #: Reason -> how many entries; None for those to be asked.
    entries: Counter[str | None]
    #: One sentence each.
    faults: list[str]


async def verify(connection: Connection, campaign: Campaign) -> Verified:
    """The manifest against what is stored with the campaign, and what the audit log recorded."""
    stored = await campaign_members.manifest(connection, campaign.id)
    recorded = await audit.details_of(connection, campaign.id, "campaign")
    found = faults(campaign.terms, stored, campaign.manifest_hash)
    if len(recorded) != 1:
        found.append(f"The audit log has {len(recorded)} records of this campaign being made, and not one.")
    elif recorded[0] != campaign.manifest_hash:
        found.append("The last hash is not the one in the audit log.")
    if strangers := await campaign_members.asked_off_the_list(connection, campaign.id):
        found.append(f"{strangers} were asked who are not on the list, or were left out there.")
    return Verified(campaign, Counter(entry.reason for entry, _ in stored), found)
