"""May this contact be asked now, and if not, why not and when? One function decides, and explains.

Law 1: the send, the dry run and `/why` call the same function, so what is said is what is done.
Law 2: the reason given is the first of these that holds, in the order in which a person would name them:

    the contact said no, cannot be reached -> is being asked, was asked lately -> the send waits -> the hour is wrong

Law 3: `possible_at` is the first instant at which no rule holds if nothing changes but the time: one microsecond
earlier one still does. Where waiting alone does not help, there is none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.core.calendar.quiet_hours import Calendar, Quiet, next_allowed, silence
from bot.core.messages import ChannelName, Contact

QUARANTINE: Final = timedelta(days=180)


class Reason(StrEnum):
    """Why a contact is not asked."""

    OPTED_OUT = "opted_out"
    NO_PHONE = "no_phone"
    NOT_LINKED = "not_linked"
    BLOCKED = "blocked"
    OPEN_INVITATION = "open_invitation"
    #: Asked in this survey, within its own quarantine.
    QUARANTINE_SURVEY = "quarantine_survey"
    #: Asked in any survey, within the quarantine over all of them.
    QUARANTINE_OVERALL = "quarantine_overall"
    CAMPAIGN_PAUSED = "campaign_paused"
    DAILY_CAP = "daily_cap"
    QUIET_HOURS = "quiet_hours"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


#: Nobody is left out for these: the question is sent later.
_OF_THE_HOUR: Final = {Reason.DAILY_CAP, Reason.QUIET_HOURS, Reason.WEEKEND, Reason.HOLIDAY}


@dataclass(frozen=True, slots=True)
class History:
    """What was asked of a contact before, on all channels."""

    has_open_invitation: bool = False
    last_asked_at: datetime | None = None
    #: Survey -> when it was last asked.
    last_asked_in: Mapping[str, datetime] = field(default_factory=dict)
    #: When the open invitation closes by itself. `None`: nobody knows.
    open_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """What the organisation has laid down for one survey."""

    survey: str
    quarantine: timedelta = QUARANTINE
    quarantine_overall: timedelta = QUARANTINE
    quiet: Quiet = field(default_factory=Quiet)


@dataclass(frozen=True, slots=True)
class DailyCap:
    """How many one send may ask on a day, and how many it has asked on this one."""

    most: int
    asked: int
    day_ends_at: datetime


@dataclass(frozen=True, slots=True)
class CampaignTerms:
    """The send that asks, as it stands now."""

    is_paused: bool = False
    cap: DailyCap | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    #: `None`: ask now.
    reason: Reason | None = None
    #: When, if nothing changes but the time, the contact may be asked. `None`: now, or never by waiting.
    possible_at: datetime | None = None

    @property
    def is_to_be_asked(self) -> bool:
        """Now, or at `possible_at`, since only the hour is wrong."""
        return self.reason is None or (self.reason in _OF_THE_HOUR and self.possible_at is not None)


def may_be_asked(
    contact: Contact,
    history: History,
    channel: ChannelName,
    rules: Rules,
    campaign: CampaignTerms,
    calendar: Calendar,
    now: datetime,
) -> Verdict:
    """Whether to ask now; `now` may lie ahead, and then it is said what will hold.

    `calendar` is that of the place where the contact is.
    """
    first: Reason | None = None
    at = now
    while held := next(_holding(contact, history, channel, rules, campaign, calendar, at), None):
        reason, until = held
        first = first or reason
        if until is None:
            return Verdict(first)
        if reason is Reason.OPEN_INVITATION:
            history = replace(history, has_open_invitation=False)
        at = until
    return Verdict(first, at if first else None)


#: A rule that holds, and until when. `None`: until something happens.
_Held = tuple[Reason, datetime | None]


def _holding(
    contact: Contact,
    history: History,
    channel: ChannelName,
    rules: Rules,
    campaign: CampaignTerms,
    calendar: Calendar,
    at: datetime,
) -> Iterator[_Held]:
    """Every rule that holds at this instant, in their order."""
    if (reason := _unreachable(contact, channel)) is not None:
        yield reason, None
    yield from _asked_before(history, rules, at)
    if campaign.is_paused:
        yield Reason.CAMPAIGN_PAUSED, None
    if (cap := campaign.cap) is not None and cap.asked >= cap.most and at < cap.day_ends_at:
        yield Reason.DAILY_CAP, cap.day_ends_at
    if (found := silence(at, rules.quiet, calendar)) is not None:
        yield Reason(found), next_allowed(at, rules.quiet, calendar)


def _unreachable(contact: Contact, channel: ChannelName) -> Reason | None:
    if contact.opted_out_at is not None:
        return Reason.OPTED_OUT
    if contact.address(channel) is None:
        return Reason.NO_PHONE if channel is ChannelName.SMS else Reason.NOT_LINKED
    if channel is ChannelName.TELEGRAM and contact.blocked_at is not None:
        return Reason.BLOCKED
    return None


def _asked_before(history: History, rules: Rules, at: datetime) -> Iterator[_Held]:
    if history.has_open_invitation:
        # Open is what is open, even when it was due to be closed before.
        yield Reason.OPEN_INVITATION, history.open_until and max(at, history.open_until)
    for reason, last, quarantine in (
        (Reason.QUARANTINE_SURVEY, history.last_asked_in.get(rules.survey), rules.quarantine),
        (Reason.QUARANTINE_OVERALL, history.last_asked_at, rules.quarantine_overall),
    ):
        if last is not None and at < last + quarantine:
            yield reason, last + quarantine
