"""Asking: may these contacts be asked, and if so, their invitations and questions are written.

Everything goes by `eligibility.may_be_asked`: the dry run, `/why`, the campaign that asks, and (in `rechecking.py`) the
last look before the question goes out. What is said is what is done.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.contacts.calendars import calendar_of
from bot.conversation.outgoing import spoken
from bot.core.asking import eligibility
from bot.core.asking.eligibility import History, Verdict, may_be_asked
from bot.core.conversation.invitation import Invitation, Invited, Say, advance
from bot.core.messages import ChannelName, Contact
from bot.database import Connection
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import contacts, invitations, outbox
from bot.store.asking_history import histories
from bot.store.outbox import Queued
from bot.surveys import Survey

#: The contacts to ask, each on a channel.
Asked = Sequence[tuple[Contact, ChannelName]]

#: Where the same contact is given twice, the second has this before it.
_BEING_ASKED = History(has_open_invitation=True)

NO_CAMPAIGN = eligibility.CampaignTerms()


async def judge(
    runtime: Runtime,
    connection: Connection,
    asked: Asked,
    survey: str,
    at: datetime,
    campaign: eligibility.CampaignTerms = NO_CAMPAIGN,
) -> list[Verdict]:
    """In their order."""

    def open_days(key: str) -> int:
        return (runtime.surveys.surveys.get(key) or Survey()).open_days

    before = await histories(connection, [contact.id for contact, _ in asked], open_days)
    rules = runtime.surveys.rules(survey)
    verdicts: list[Verdict] = []
    for contact, channel in asked:
        history = before.get(contact.id, History())
        verdict = may_be_asked(contact, history, channel, rules, campaign, calendar_of(contact), at)
        verdicts.append(verdict)
        if verdict.reason is None:
            before[contact.id] = _BEING_ASKED
    return verdicts


async def ask(
    runtime: Runtime,
    connection: Connection,
    asked: Asked,
    survey: str,
    campaign_id: str,
    campaign: eligibility.CampaignTerms = NO_CAMPAIGN,
) -> list[Verdict]:
    """Asks those who may be asked now; in their order, the verdict by which each was asked or not."""
    now = runtime.clock()
    # Locked, so that of two campaigns with one contact the second waits, and sees the first one's invitation.
    locked = await contacts.by_id(connection, [contact.id for contact, _ in asked])
    people = [(locked[contact.id], channel) for contact, channel in asked]
    verdicts = await judge(runtime, connection, people, survey, now, campaign)
    fresh = [
        _invited(runtime, contact, channel, survey, now)
        for (contact, channel), verdict in zip(people, verdicts, strict=True)
        if verdict.reason is None
    ]
    await invitations.insert(connection, [invitation for invitation, _ in fresh], campaign_id)
    await outbox.add(connection, [message for _, message in fresh], now)
    return verdicts


def _invited(
    runtime: Runtime, contact: Contact, channel: ChannelName, survey: str, now: datetime
) -> tuple[Invitation, Queued]:
    invitation, effects = advance(None, Invited(new_id(now), survey, contact.id, channel, now))
    address = contact.address(channel)
    if invitation is None or address is None:
        raise RuntimeError("eligibility let through a contact that cannot be asked")
    [say] = [effect for effect in effects if isinstance(effect, Say)]
    # Whatever the next list says of the contact, the answer is counted under what was so when it was asked.
    invitation = replace(invitation, locale=contact.locale, attributes=contact.attributes)
    return invitation, spoken(runtime, say, (channel, address), contact.locale, contact, invitation)
