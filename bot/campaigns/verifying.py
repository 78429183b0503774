"""Is the list of a campaign still what it was when the campaign was made, and was nobody asked who is not on it?"""

from collections import Counter
from dataclasses import dataclass

from bot.core.asking.manifest import faults
from bot.database import Connection
from bot.store import audit, members
from bot.store.campaigns import Campaign


@dataclass(frozen=True, slots=True)
class Verified:
    campaign: Campaign
    #: Reason -> how many entries; None for those to be asked.
    entries: Counter[str | None]
    #: One sentence each.
    faults: list[str]


async def verify(connection: Connection, campaign: Campaign) -> Verified:
    """The manifest against what is stored with the campaign, and what the audit log recorded."""
    stored = await members.manifest(connection, campaign.id)
    recorded = await audit.details_of(connection, campaign.id, "campaign")
    found = faults(campaign.terms, stored, campaign.manifest_hash)
    if len(recorded) != 1:
        found.append(f"The audit log has {len(recorded)} records of this campaign being made, and not one.")
    elif recorded[0] != campaign.manifest_hash:
        found.append("The last hash is not the one in the audit log.")
    if strangers := await members.asked_off_the_list(connection, campaign.id):
        found.append(f"{strangers} were asked who are not on the list, or were left out there.")
    return Verified(campaign, Counter(entry.reason for entry, _ in stored), found)
