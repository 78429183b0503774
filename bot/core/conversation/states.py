"""What an invitation holds and awaits, and the table of what moves it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bot.core.conversation.events import Asked, Awaited, Expired, Invited, Undeliverable
from bot.core.messages import ChannelName
from bot.core.replies import Asks, Kind

#: The score's question, beside the keys of driver questions.
SCORE: Final = "score"


class InvitationState(StrEnum):
    """What an invitation awaits."""

    SEND = "send"
    SCORE = "score"
    COMMENT = "comment"
    #: The answer to a driver question.
    DRIVER = "driver"
    #: All is said; a correction or an addition still counts.
    NOTHING = "nothing"
    CLOSED = "closed"


class ClosedBecause(StrEnum):
    EXPIRED = "expired"
    OPTED_OUT = "opted_out"
    ERASED = "erased"
    UNDELIVERABLE = "undeliverable"


Cause = Kind | type[Invited] | type[Asked] | type[Undeliverable] | type[Expired]

_ENDS: Final[Mapping[Cause, InvitationState]] = {
    Kind.OPT_OUT: InvitationState.CLOSED,
    Kind.ERASE: InvitationState.CLOSED,
    Expired: InvitationState.CLOSED,
}

#: State -> what happens -> the next state. What is not listed leaves the state as it is. A number is `SCORE` alone and
#: `SCORE_COMMENT` with words, be it the first or a correction.
TRANSITIONS: Final[Mapping[InvitationState | None, Mapping[Cause, InvitationState]]] = {
    None: {Invited: InvitationState.SEND},
    InvitationState.SEND: {Asked: InvitationState.SCORE, Undeliverable: InvitationState.CLOSED, **_ENDS},
    InvitationState.SCORE: {
        # Sent again, since the first time it certainly did not arrive: it is asked from now on.
        Asked: InvitationState.SCORE,
        Kind.SCORE: InvitationState.COMMENT,
        Kind.SCORE_COMMENT: InvitationState.NOTHING,
        Undeliverable: InvitationState.CLOSED,
        **_ENDS,
    },
    InvitationState.COMMENT: {
        Kind.COMMENT: InvitationState.NOTHING,
        Kind.SCORE_COMMENT: InvitationState.NOTHING,
        **_ENDS,
    },
    # To the next driver question instead, where there is one, and back here once all have been answered; and where
    # NOTHING stands above, DRIVER comes before it in a survey that asks such questions: see driver_questions.py.
    InvitationState.DRIVER: {Kind.SCORE: InvitationState.NOTHING, Kind.SCORE_COMMENT: InvitationState.NOTHING, **_ENDS},
    # And back to COMMENT where a correction into 0-6 is asked why: see answers.py.
    InvitationState.NOTHING: _ENDS,
    InvitationState.CLOSED: {Invited: InvitationState.SEND},
}

_BECAUSE: Final[Mapping[Cause, ClosedBecause]] = {
    Kind.OPT_OUT: ClosedBecause.OPTED_OUT,
    Kind.ERASE: ClosedBecause.ERASED,
    Expired: ClosedBecause.EXPIRED,
    Undeliverable: ClosedBecause.UNDELIVERABLE,
}


@dataclass(frozen=True, slots=True)
class Invitation:
    id: str
    survey: str
    contact_id: str
    channel: ChannelName
    created_at: datetime
    state: InvitationState = InvitationState.SEND
    score: int | None = None
    comment: str | None = None
    #: What was said before a score could be read from it; becomes the comment once the score comes.
    pending: str | None = None
    #: The number the last clarification asked about ("Did you mean 9?").
    candidate: int | None = None
    clarifications: int = 0
    asked_at: datetime | None = None
    #: When the first score was said.
    scored_at: datetime | None = None
    #: When the score was last said after that: another number, or the same once more.
    corrected_at: datetime | None = None
    reminded_at: datetime | None = None
    closed_at: datetime | None = None
    closed_because: ClosedBecause | None = None
    #: Expired, or reported as not delivered, but until then what is said still counts. `None`: nothing that is said now
    #: is about this invitation.
    late_until: datetime | None = None
    #: The first score was said after the invitation had expired.
    is_late: bool = False
    #: The contact's when the invitation was made. Of an erased one the language alone is kept.
    locale: str | None = None
    attributes: Mapping[str, str] | None = None
    #: The days of `asked_at` and `scored_at` in the organisation's calendar: under these the tally counts it.
    asked_on: date | None = None
    scored_on: date | None = None
    #: The driver question asked last.
    driver: str | None = None
    #: What was said until then is not about that question, and what was said until `drivers_from` about none of them.
    driver_at: datetime | None = None
    drivers_from: datetime | None = None
    #: What they have asked us and were answered.
    answered: frozenset[Asks] = frozenset()

    @property
    def awaiting(self) -> Awaited | None:
        """How the next words are to be read (`None`: nothing was asked)."""
        match self.state:
            case InvitationState.SCORE:
                return "score"
            case InvitationState.COMMENT | InvitationState.NOTHING:
                return "comment"
            case InvitationState.DRIVER:
                return "driver"
            case InvitationState.CLOSED if self.late_until is not None:
                return "score" if self.score is None else "comment"
            case _:
                return None


def moved(invitation: Invitation, cause: Cause, at: datetime) -> Invitation:
    """Moved as the table says, or as it was."""
    next_state = TRANSITIONS[invitation.state].get(cause)
    match next_state:
        case None:
            return invitation
        case InvitationState.SCORE:
            return replace(invitation, state=next_state, asked_at=at)
        case InvitationState.CLOSED:
            because = _BECAUSE[cause]
            return replace(
                invitation, state=next_state, closed_at=at, closed_because=because, pending=None, candidate=None
            )
        case _:
            return replace(invitation, state=next_state)
