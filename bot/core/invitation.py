"""One asking of one contact: its states, what can happen to it, and what follows.

Law 1: everything that moves an invitation stands in this file. `advance()` is the only door, and it is pure.
Law 2: a state is named by what it awaits. `None` is a state too: nothing was asked, and STOP still counts.
Law 3: the invitation holds the answer. Saving it is recording the answer; effects are only what changes elsewhere.
Law 4: doubt is no answer. At most two clarifications, then silence; nothing is rounded or guessed.

    None  --Invited--> SEND --Asked--> SCORE --a score--> COMMENT --words, or declined--> NOTHING
                                       |  ^      \\------- a score with words ----------------^
                       unclear: ask again |      (a new number corrects the score in COMMENT and NOTHING)
                                       \\--/
    any open state --STOP, erasure, Expired--> CLOSED        SEND, SCORE --Undeliverable--> CLOSED
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.core import texts
from bot.core.messages import ChannelName, Purpose
from bot.core.nps import group_of
from bot.core.replies import Awaiting, Kind, Reading, is_yes, read

MOST_CLARIFICATIONS = 2


class State(StrEnum):
    """What an invitation awaits."""

    SEND = "send"
    SCORE = "score"
    COMMENT = "comment"
    #: All is said; a correction or an addition still counts.
    NOTHING = "nothing"
    CLOSED = "closed"


class ClosedBecause(StrEnum):
    EXPIRED = "expired"
    OPTED_OUT = "opted_out"
    ERASED = "erased"
    UNDELIVERABLE = "undeliverable"


@dataclass(frozen=True, slots=True)
class Invitation:
    id: str
    survey: str
    contact_id: str
    channel: ChannelName
    created_at: datetime
    state: State = State.SEND
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
    #: When the score that counts now was said, if it is not the first.
    corrected_at: datetime | None = None
    closed_at: datetime | None = None
    closed_because: ClosedBecause | None = None

    @property
    def awaiting(self) -> Awaiting | None:
        """How the next words are to be read (`None`: nothing was asked)."""
        match self.state:
            case State.SCORE:
                return "score"
            case State.COMMENT | State.NOTHING:
                return "comment"
            case _:
                return None


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
    awaiting: Awaiting | None


@dataclass(frozen=True, slots=True)
class Said:
    """The contact wrote something, tapped a score, or edited what they wrote (then `original` is set)."""

    text: str
    at: datetime
    locale: str
    is_answered: bool = False
    original: Original | None = None


@dataclass(frozen=True, slots=True)
class Undeliverable:
    at: datetime


@dataclass(frozen=True, slots=True)
class Expired:
    at: datetime


Event = Invited | Asked | Said | Undeliverable | Expired

# --- what follows elsewhere ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Say:
    """Words for the contact; `has_scores` puts the buttons 0-10 below them where the channel has buttons."""

    text: str
    score: int | None = None
    has_scores: bool = False
    purpose: Purpose = Purpose.REPLY


@dataclass(frozen=True, slots=True)
class ShowChoice:
    """The buttons 0-10 turn into the chosen score."""

    score: int


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
class SetLocale:
    locale: str


Effect = Say | ShowChoice | OptOut | OptIn | Erase | SetLocale
Step = tuple[Invitation | None, tuple[Effect, ...]]


def advance(invitation: Invitation | None, event: Event) -> Step:
    """The next state, and what follows from it elsewhere.

    Takes any event in any state: what comes twice, late or out of order changes nothing it should not.
    """
    match event:
        case Invited():
            return _invited(invitation, event)
        case Said():
            return _said(invitation, event)
        case _ if invitation is None or invitation.state is State.CLOSED:
            return invitation, ()
        case Asked():
            return (_asked(invitation, event) if invitation.state is State.SEND else invitation), ()
        case Expired():
            return _closed(invitation, event.at, ClosedBecause.EXPIRED), ()
        case Undeliverable():
            is_answered = invitation.state not in {State.SEND, State.SCORE}
            return (invitation if is_answered else _closed(invitation, event.at, ClosedBecause.UNDELIVERABLE)), ()


def _invited(invitation: Invitation | None, event: Invited) -> Step:
    if invitation is not None and invitation.state is not State.CLOSED:
        return invitation, ()
    fresh = Invitation(event.id, event.survey, event.contact_id, event.channel, event.at)
    return fresh, (Say(texts.ASK[event.channel], has_scores=True, purpose=Purpose.ASK),)


def _asked(invitation: Invitation, event: Asked) -> Invitation:
    return replace(invitation, state=State.SCORE, asked_at=event.at)


def _closed(invitation: Invitation, at: datetime, because: ClosedBecause) -> Invitation:
    return replace(invitation, state=State.CLOSED, closed_at=at, closed_because=because, pending=None, candidate=None)


def _said(invitation: Invitation | None, event: Said) -> Step:
    is_open = invitation is not None and invitation.state is not State.CLOSED
    current = invitation if is_open else None
    reading = _understood(current, event)
    wish = _wish(current, event, reading)
    if wish is not None:
        moved, effects = wish
        return (moved if is_open else invitation), effects
    if current is None or reading.is_automatic:
        return invitation, ()
    match current.state:
        case State.SCORE:
            return _heard_score(current, event, reading)
        case State.COMMENT | State.NOTHING:
            return _heard_more(current, event, reading)
        case _:
            return current, ()


def _understood(invitation: Invitation | None, event: Said) -> Reading:
    awaiting = invitation.awaiting if invitation else None
    if invitation and invitation.candidate is not None and is_yes(event.text):
        return Reading(Kind.SCORE, score=invitation.candidate)
    if event.original is not None and awaiting == "comment":
        awaiting = event.original.awaiting or awaiting
    return read(event.text, awaiting=awaiting, locale=event.locale)


def _wish(invitation: Invitation | None, event: Said, reading: Reading) -> Step | None:
    """What is asked of us about our messages; counts at any time, asked or not."""
    match reading.kind:
        case Kind.OPT_OUT:
            moved = _closed(invitation, event.at, ClosedBecause.OPTED_OUT) if invitation else None
            return moved, (OptOut(event.text), *_unless_answered(event, texts.STOPPED))
        case Kind.OPT_IN:
            return invitation, (OptIn(event.text), *_unless_answered(event, texts.STARTED))
        case Kind.HELP:
            return invitation, _unless_answered(event, texts.HELP)
        case Kind.ERASE:
            moved = _closed(invitation, event.at, ClosedBecause.ERASED) if invitation else None
            return moved and replace(moved, comment=None), (Say(texts.ERASED), Erase())
        case Kind.LANGUAGE if reading.locale is not None:
            return invitation, (SetLocale(reading.locale), _question(invitation))
        case _:
            return None


def _unless_answered(event: Said, text: str) -> tuple[Say, ...]:
    return () if event.is_answered else (Say(text),)


def _question(invitation: Invitation | None) -> Say:
    """The question that is open, said again (in the language just asked for)."""
    if invitation is not None and invitation.state is State.SCORE:
        return Say(texts.ASK[invitation.channel], has_scores=True)
    if invitation is not None and invitation.state is State.COMMENT and invitation.score is not None:
        return Say(texts.FOLLOW_UP[group_of(invitation.score)])
    return Say(texts.LANGUAGE_CHANGED)


def _heard_score(invitation: Invitation, event: Said, reading: Reading) -> Step:
    if reading.score is None:
        return _clarify(invitation, event, reading)
    comment = reading.comment or _comment_before(invitation, event, reading.score)
    scored = replace(
        invitation,
        score=reading.score,
        comment=comment,
        scored_at=event.at,
        state=State.NOTHING if comment else State.COMMENT,
        pending=None,
        candidate=None,
    )
    text = texts.THANKS if comment else texts.FOLLOW_UP[group_of(reading.score)]
    return scored, (ShowChoice(reading.score), Say(text))


def _comment_before(invitation: Invitation, event: Said, score: int) -> str | None:
    """The comment in what was said before the number, if all of it together still reads as that number."""
    if invitation.pending is None:
        return None
    together = read(f"{invitation.pending}\n{event.text}", awaiting="score", locale=event.locale)
    return together.comment if together.score == score else None


def _clarify(invitation: Invitation, event: Said, reading: Reading) -> Step:
    pending = f"{invitation.pending}\n{event.text}" if invitation.pending else event.text
    waiting = replace(invitation, pending=pending, candidate=None)
    if invitation.clarifications >= MOST_CLARIFICATIONS:
        return waiting, ()
    asked = replace(waiting, candidate=reading.candidate, clarifications=invitation.clarifications + 1)
    if reading.kind is Kind.OUT_OF_RANGE:
        return asked, (Say(texts.OUT_OF_RANGE),)
    if reading.candidate is not None:
        return asked, (Say(texts.CLARIFY_CANDIDATE, score=reading.candidate),)
    return asked, (Say(texts.CLARIFY),)


def _heard_more(invitation: Invitation, event: Said, reading: Reading) -> Step:
    """After the score: the reason, an addition to it, a correction, or an edit of any of them."""
    if reading.kind in {Kind.UNCLEAR, Kind.OUT_OF_RANGE}:
        return invitation, ()
    corrected = _corrected(invitation, event, reading.score)
    told = replace(corrected, comment=_comment_with(invitation, event, reading))
    if reading.kind is Kind.COMMENT or reading.comment is not None:
        told = replace(told, state=State.NOTHING)
    return told, _answer_to(invitation, told)


def _corrected(invitation: Invitation, event: Said, score: int | None) -> Invitation:
    said_at = invitation.corrected_at or invitation.scored_at
    is_older = said_at is not None and event.at < said_at
    if score is None or score == invitation.score or is_older:
        return invitation
    return replace(invitation, score=score, corrected_at=event.at)


def _comment_with(invitation: Invitation, event: Said, reading: Reading) -> str | None:
    """The comment with the new words: they replace what an edit took back, and else are added below."""
    comment = invitation.comment or ""
    if event.original is not None:
        before = read(event.original.text, awaiting=event.original.awaiting, locale=event.locale).comment
        if before and before in comment:
            return comment.replace(before, reading.comment or "", 1).strip() or None
    return "\n".join(part for part in (comment, reading.comment) if part) or None


def _answer_to(before: Invitation, after: Invitation) -> tuple[Effect, ...]:
    effects: list[Effect] = []
    is_corrected = after.score is not None and after.score != before.score
    if is_corrected and after.score is not None and before.score is not None:
        effects.append(ShowChoice(after.score))
        is_other_group = group_of(after.score) is not group_of(before.score)
        if after.state is State.COMMENT and is_other_group:
            effects.append(Say(texts.FOLLOW_UP[group_of(after.score)]))
        else:
            effects.append(Say(texts.CORRECTED, score=after.score))
    elif before.state is State.COMMENT and after.state is State.NOTHING:
        effects.append(Say(texts.THANKS))
    return tuple(effects)
