"""What can happen to a case (events), and what follows from it elsewhere (effects)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final


@dataclass(frozen=True, slots=True)
class Owner:
    """The admin who acts on a case."""

    #: As in the audit, such as "telegram:99": the person, not the group they are in.
    id: str
    #: As they call themselves.
    name: str
    #: Where they acted, such as "telegram:-100": of an anonymous administrator no more is known.
    chat: str | None = field(default=None, compare=False)
    #: Whoever writes as their group; `id` is then the group's, and nobody in particular.
    is_anonymous: bool = field(default=False, compare=False)


class CaseOutcome(StrEnum):
    """What a case came to."""

    SOLVED = "solved"
    EXPLAINED = "explained"
    NO_ANSWER = "no_answer"
    NOT_OURS = "not_ours"
    #: The customer changed the answer, and nobody need act on it any more.
    CORRECTED = "corrected"
    #: The customer asked to be forgotten.
    ERASED = "erased"


#: What an admin can close a case with; the others come about by themselves.
BY_ADMINS: Final = (CaseOutcome.SOLVED, CaseOutcome.EXPLAINED, CaseOutcome.NO_ANSWER, CaseOutcome.NOT_OURS)

# --- what can happen -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Opened:
    """An answer came under the rule."""

    id: str
    survey: str
    invitation_id: str
    contact_id: str
    at: datetime
    #: When the chat is to be told.
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Taken:
    by: Owner
    at: datetime
    #: Until when the customer is to be contacted.
    contact_by: datetime


@dataclass(frozen=True, slots=True)
class Contacted:
    by: Owner
    at: datetime


@dataclass(frozen=True, slots=True)
class Released:
    """Given back; or, where nobody has it, "not now": the next chat hears at once."""

    by: Owner
    at: datetime
    #: Until when somebody is to take it.
    take_by: datetime
    #: There is a chat that has not been told yet.
    has_next: bool = False


@dataclass(frozen=True, slots=True)
class Closed:
    """Raises ValueError for an outcome that comes about by itself."""

    by: Owner
    outcome: CaseOutcome
    at: datetime

    def __post_init__(self) -> None:
        if self.outcome not in BY_ADMINS:
            raise ValueError(f"Nobody can close a case as {self.outcome.value}: that comes about by itself.")


@dataclass(frozen=True, slots=True)
class Corrected:
    """The customer changed the answer."""

    at: datetime
    #: Somebody must still act on it.
    is_under_rule: bool


@dataclass(frozen=True, slots=True)
class MoreSaid:
    """The customer gave a reason, or more of it."""

    at: datetime
    #: Nothing more is awaited.
    is_all: bool


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The customer was erased."""

    at: datetime


@dataclass(frozen=True, slots=True)
class CaseDue:
    """The time has come to tell a chat, or to remind those who were told."""

    at: datetime
    #: How many chats are told, one after the other.
    chats: int
    most_reminders: int
    #: Until when what it waits for is to be done.
    until: datetime


Event = Opened | Taken | Contacted | Released | Closed | Corrected | MoreSaid | Forgotten | CaseDue

# --- what follows elsewhere ------------------------------------------------------------------------------------------


class News(StrEnum):
    """What is told below the alert, since nobody notices that a message was edited."""

    CORRECTED = "corrected"
    MORE_SAID = "more_said"


class Because(StrEnum):
    """Why an admin cannot do that."""

    TAKEN = "taken"
    CLOSED = "closed"
    #: It takes a person, and nobody knows who wrote it.
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Alert:
    """The chat with this number, from 0 on, is told of the case."""

    step: int


@dataclass(frozen=True, slots=True)
class Remind:
    """The chats that were told are reminded."""


@dataclass(frozen=True, slots=True)
class Refresh:
    """The alerts say how it stands now."""

    news: News | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    because: Because
    #: Whose case it is, or was. `None`: closed without anybody.
    owner: Owner | None


@dataclass(frozen=True, slots=True)
class AuditLine:
    """A line for the audit, about the case."""

    action: str
    actor: str
    details: str | None = None


Effect = Alert | Remind | Refresh | Refused | AuditLine
