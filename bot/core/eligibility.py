"""May this contact be asked now? One function decides and explains, for the send and for whoever asks why."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.messages import ChannelName, Contact

QUARANTINE = timedelta(days=180)


class Reason(StrEnum):
    """Why a contact is not asked."""

    OPTED_OUT = "opted_out"
    NO_PHONE = "no_phone"
    NOT_LINKED = "not_linked"
    BLOCKED = "blocked"
    OPEN_INVITATION = "open_invitation"
    QUARANTINE = "quarantine"


@dataclass(frozen=True, slots=True)
class History:
    """What was asked of a contact before, over all surveys and channels."""

    has_open_invitation: bool = False
    last_asked_at: datetime | None = None


def reason_against(
    contact: Contact, history: History, channel: ChannelName, now: datetime, quarantine: timedelta = QUARANTINE
) -> Reason | None:
    """The first rule that forbids asking, or None."""
    if contact.opted_out_at is not None:
        return Reason.OPTED_OUT
    if contact.address(channel) is None:
        return Reason.NO_PHONE if channel is ChannelName.SMS else Reason.NOT_LINKED
    if channel is ChannelName.TELEGRAM and contact.blocked_at is not None:
        return Reason.BLOCKED
    if history.has_open_invitation:
        return Reason.OPEN_INVITATION
    if history.last_asked_at is not None and now < history.last_asked_at + quarantine:
        return Reason.QUARANTINE
    return None
