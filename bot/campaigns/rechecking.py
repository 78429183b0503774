"""The last look at a question before it goes out: the hour may have turned quiet since it was queued.

may go now                      goes
not at this hour                waits for the right one
its campaign is paused          is held until it goes on
cannot arrive any more         is taken back, and the campaign says why
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.contacts.calendars import calendar_of
from bot.core.asking.eligibility import CampaignTerms, History, Reason, Verdict, may_be_asked
from bot.core.conversation.invitation import Invitation, Undeliverable, advance
from bot.core.conversation.tally import Tally
from bot.core.messages import Contact, Purpose
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import campaign_members, campaigns, contacts, invitations, outbox
from bot.store.outbox import Queued


@dataclass(frozen=True, slots=True)
class _Stopped:
    queued: Queued
    invitation: Invitation
    campaign_id: str | None
    reason: Reason
    verdict: Verdict

    @property
    def is_hopeless(self) -> bool:
        return self.reason is not Reason.CAMPAIGN_PAUSED and self.verdict.possible_at is None


async def recheck(runtime: Runtime, connection: Connection, due: Sequence[Queued], counted: Tally) -> list[Queued]:
    """Those that may go out now. For whoever holds the outbox rows and the locks of the contacts of questions.

    What is taken back changes the tally: that is put into `counted`.
    What somebody waits for (replies, answers, alerts) goes at any hour.
    """
    questions = [one for one in due if one.outgoing.purpose in {Purpose.ASK, Purpose.REMINDER}]
    if not questions:
        return list(due)
    stopped = await _stopped(runtime, connection, questions)
    times = {one.queued.outgoing.id: at for one in stopped if (at := one.verdict.possible_at) is not None}
    await outbox.postpone(connection, times)
    paused = [one.queued.outgoing.id for one in stopped if one.reason is Reason.CAMPAIGN_PAUSED]
    await outbox.hold(connection, paused)
    counted.update(await _take_back(runtime, connection, [one for one in stopped if one.is_hopeless]))
    ids = {one.queued.outgoing.id for one in stopped}
    return [one for one in due if one.outgoing.id not in ids]


async def _stopped(runtime: Runtime, connection: Connection, questions: Sequence[Queued]) -> list[_Stopped]:
    people = await contacts.read(connection, [one.contact_id for one in questions if one.contact_id])
    invited = await invitations.by_id(connection, [one.invitation_id for one in questions if one.invitation_id])
    owners = await campaigns.of_invitations(connection, list(invited))
    found = []
    for one in questions:
        contact, invitation = people.get(one.contact_id or ""), invited.get(one.invitation_id or "")
        if contact is None or invitation is None:
            continue
        campaign_id, is_paused = owners[invitation.id]
        is_held = is_paused and one.outgoing.purpose is Purpose.ASK
        verdict = _verdict(runtime, contact, invitation, CampaignTerms(is_paused=is_held))
        if verdict.reason is not None:
            found.append(_Stopped(one, invitation, campaign_id, verdict.reason, verdict))
    return found


def _verdict(runtime: Runtime, contact: Contact, invitation: Invitation, campaign: CampaignTerms) -> Verdict:
    """Without a history: that this one was asked is known, for it is the question itself."""
    rules, calendar = runtime.surveys.rules(invitation.survey), calendar_of(contact)
    return may_be_asked(contact, History(), invitation.channel, rules, campaign, calendar, runtime.clock())


async def _take_back(runtime: Runtime, connection: Connection, hopeless: Sequence[_Stopped]) -> Tally:
    now = runtime.clock()
    await outbox.cancel(connection, [one.queued.outgoing.id for one in hopeless], now)
    asks = [one for one in hopeless if one.queued.outgoing.purpose is Purpose.ASK]
    closed = [(one.invitation, after) for one in asks if (after := advance(one.invitation, Undeliverable(now))[0])]
    counted = await invitations.update(connection, closed, now, runtime.surveys.zone)
    dropped = [
        (one.campaign_id, one.invitation.contact_id, one.reason.value) for one in asks if one.campaign_id is not None
    ]
    await campaign_members.drop_asked(connection, dropped, now)
    return counted
