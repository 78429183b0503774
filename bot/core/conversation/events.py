"""What can happen to an invitation (events), and what follows from it elsewhere (effects)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.core.cases.rules import CaseRules
from bot.core.messages import ChannelName, Purpose
from bot.core.replies import Asks, Awaiting, Kind

#: What is awaited: a score, a comment, or the answer to a driver question, which is read as a score is.
Awaited = Awaiting | Literal["driver"]


def read_as(awaited: Awaited | None) -> Awaiting | None:
    return "score" if awaited == "driver" else awaited


# --- what can happen -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Invited:
    """The contact is to be asked."""

    id: str
    survey: str
    contact_id: str
    channel: ChannelName
    at: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """The question is being sent: from here on, a number can be the answer to it."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Original:
    """What an edited message said before, and what was awaited when it came in."""

    text: str
    awaiting: Awaited | None


@dataclass(frozen=True, slots=True)
class Said:
    """The contact wrote something, tapped a score, or edited what they wrote (then `original` is set)."""

    text: str
    at: datetime
    locale: str
    #: The provider has already answered this by itself.
    is_answered: bool = False
    original: Original | None = None
    #: The driver questions the survey asks, by their keys, in order.
    drivers: tuple[str, ...] = ()
    #: The question of a tapped button: `SCORE`, or the key of a driver question. `None`: it was typed.
    question: str | None = None
    #: It is this wish, whatever the words say: the provider has understood it so, or a talk with an admin goes on.
    wish: Kind | None = None
    #: Anybody can have written it in their name, as an SMS: what cannot be undone is asked back about.
    is_forgeable: bool = False
    #: When they were asked whether they mean to be erased, where that is the last they heard of.
    erasure_asked_at: datetime | None = None
    #: Where it was written.
    channel: ChannelName = ChannelName.SMS
    #: We do not know who writes.
    is_stranger: bool = False
    #: They have said no to our messages: what they do not ask for they do not get.
    has_refused: bool = False
    #: Which answers of the survey open a case, and what the rules can ask of the contact.
    case_rules: CaseRules = field(default_factory=CaseRules)
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Undeliverable:
    """The question could not be delivered."""

    at: datetime
    #: Reports of failure err: until then an answer still counts, for it proves that the question arrived. `None`: the
    #: question never left.
    late_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reminded:
    """The question is to be asked once more."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Expired:
    """The time to answer is over."""

    at: datetime
    #: Until then an answer still counts, as a late one. `None`: what comes after is no answer.
    late_until: datetime | None = None


Event = Invited | Asked | Said | Reminded | Undeliverable | Expired

# --- what follows elsewhere ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Say:
    """Words for the contact; `has_scores` puts the buttons 0-10 below them where the channel has buttons.

    With `may_contact` the sentence MAY_CONTACT stands behind them.
    """

    text: str
    score: int | None = None
    has_scores: bool = False
    purpose: Purpose = Purpose.REPLY
    #: The question to us that is answered; where it is left unsaid, the question is still to be answered.
    answers: Asks | None = None
    #: The sentence before `text`, in the same message.
    opening: str | None = None
    may_contact: bool = False


@dataclass(frozen=True, slots=True)
class ShowChoice:
    """The buttons 0-10 of a question turn into the chosen number."""

    score: int
    #: The driver question; `None`: the score's.
    question: str | None = None


@dataclass(frozen=True, slots=True)
class AskDriver:
    """The driver question is asked, in the words of the survey file; with `may_contact`, MAY_CONTACT before it."""

    question: str
    #: As in `Say`.
    answers: Asks | None = None
    opening: str | None = None
    may_contact: bool = False


@dataclass(frozen=True, slots=True)
class DriverAnswered:
    """The driver question has that answer from now on."""

    question: str
    score: int


@dataclass(frozen=True, slots=True)
class AskedAboutData:
    """They asked about their data, in these words, and get no answer here: for the admins."""

    words: str


@dataclass(frozen=True, slots=True)
class TooLate:
    """The first words after the time in which a late answer counts: for the admins, no answer."""

    words: str


@dataclass(frozen=True, slots=True)
class OptOut:
    words: str


@dataclass(frozen=True, slots=True)
class OptIn:
    words: str


@dataclass(frozen=True, slots=True)
class Erase:
    """The contact's data is to go; scores stay, as numbers of nobody."""


@dataclass(frozen=True, slots=True)
class AwaitErasure:
    """They are asked whether they mean to be erased; their next words say so or do not."""


@dataclass(frozen=True, slots=True)
class DropErasure:
    """They said something else: it is not waited for any more."""


@dataclass(frozen=True, slots=True)
class SetLocale:
    locale: str


Effect = (
    Say
    | ShowChoice
    | AskDriver
    | DriverAnswered
    | TooLate
    | AskedAboutData
    | OptOut
    | OptIn
    | Erase
    | AwaitErasure
    | DropErasure
    | SetLocale
)
