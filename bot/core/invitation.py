"""One asking of one contact: what it awaits, what moves it, and what follows.

Law 1: everything that moves an invitation stands in this file. `advance()` is the only door, and it is pure.
Law 2: a state is named by what it awaits. `None` is a state too: nothing was asked, and STOP still counts.
Law 3: the invitation holds the answer. Saving it is recording the answer; effects are only what changes elsewhere.
Law 4: doubt is no answer. At most two clarifications, then silence; nothing is rounded or guessed.
Law 5: of two numbers the one said later counts, in whatever order they come in. An edit says a number only if it
       changes it.

    None  --Invited--> SEND --Asked--> SCORE --a number--> COMMENT --words, or declined--> NOTHING
                                       |  ^      \\------- a number with words ---------------^
                       unclear: ask again |      (a new number corrects the score in COMMENT and NOTHING)
                                       \\--/
    any open state --STOP, erasure, Expired--> CLOSED        SEND, SCORE --Undeliverable--> CLOSED
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.core import comments, texts
from bot.core.events import (
    Asked,
    Effect,
    Erase,
    Event,
    Expired,
    Invited,
    OptIn,
    OptOut,
    Original,
    Said,
    Say,
    SetLocale,
    ShowChoice,
    Undeliverable,
)
from bot.core.messages import ChannelName, Purpose
from bot.core.nps import group_of
from bot.core.replies import Awaiting, Kind, Reading, is_yes, read

__all__ = [
    "TRANSITIONS",
    "Asked",
    "ClosedBecause",
    "Effect",
    "Erase",
    "Event",
    "Expired",
    "Invitation",
    "Invited",
    "OptIn",
    "OptOut",
    "Original",
    "Said",
    "Say",
    "SetLocale",
    "ShowChoice",
    "State",
    "Undeliverable",
    "advance",
]

MOST_CLARIFICATIONS: Final = 2

#: So many words before the number are a reason. Fewer ("maybe", "who is this?") are kept, and the follow-up is asked.
REASON_WORDS: Final = 4


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


Cause = Kind | type[Invited] | type[Asked] | type[Undeliverable] | type[Expired]

_ENDS: Final[Mapping[Cause, State]] = {
    Kind.OPT_OUT: State.CLOSED,
    Kind.ERASE: State.CLOSED,
    Expired: State.CLOSED,
}

#: State -> what happens -> the next state. What is not listed leaves the state as it is. A number is `SCORE` alone and
#: `SCORE_COMMENT` with words, be it the first or a correction.
TRANSITIONS: Final[Mapping[State | None, Mapping[Cause, State]]] = {
    None: {Invited: State.SEND},
    State.SEND: {Asked: State.SCORE, Undeliverable: State.CLOSED, **_ENDS},
    State.SCORE: {
        Kind.SCORE: State.COMMENT,
        Kind.SCORE_COMMENT: State.NOTHING,
        Undeliverable: State.CLOSED,
        **_ENDS,
    },
    State.COMMENT: {Kind.COMMENT: State.NOTHING, Kind.SCORE_COMMENT: State.NOTHING, **_ENDS},
    State.NOTHING: _ENDS,
    State.CLOSED: {Invited: State.SEND},
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
    #: When the score was last said after that: another number, or the same once more.
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
        case _:
            return invitation and _moved(invitation, type(event), event.at), ()


def _invited(invitation: Invitation | None, event: Invited) -> Step:
    next_state = TRANSITIONS[invitation.state if invitation else None].get(Invited)
    is_late_duplicate = invitation is not None and invitation.id == event.id
    if next_state is None or is_late_duplicate:
        return invitation, ()
    fresh = Invitation(event.id, event.survey, event.contact_id, event.channel, event.at, next_state)
    return fresh, (Say(texts.ASK[event.channel], has_scores=True, purpose=Purpose.ASK),)


def _moved(invitation: Invitation, cause: Cause, at: datetime) -> Invitation:
    """Moved as the table says, or as it was."""
    next_state = TRANSITIONS[invitation.state].get(cause)
    match next_state:
        case None:
            return invitation
        case State.SCORE:
            return replace(invitation, state=next_state, asked_at=at)
        case State.CLOSED:
            because = _BECAUSE[cause]
            return replace(
                invitation, state=next_state, closed_at=at, closed_because=because, pending=None, candidate=None
            )
        case _:
            return replace(invitation, state=next_state)


# --- what was said ---------------------------------------------------------------------------------------------------


def _said(invitation: Invitation | None, said: Said) -> Step:
    awaiting = _awaiting(invitation, said)
    if invitation is not None and invitation.candidate is not None and said.original is None and is_yes(said.text):
        said = replace(said, text=str(invitation.candidate))
    reading = read(said.text, awaiting=awaiting, locale=said.locale)
    if reading.is_automatic:
        return invitation, ()
    if reading.kind in _WISHES:
        return _wished(invitation, said, reading)
    if invitation is None or awaiting is None:
        return invitation, ()
    if invitation.state is State.SCORE:
        return _heard_first(invitation, said, reading)
    return _heard_more(invitation, said, reading)


def _awaiting(invitation: Invitation | None, said: Said) -> Awaiting | None:
    """What the words are an answer to. An edited message stays the answer to what it was an answer to."""
    awaiting = invitation.awaiting if invitation else None
    return said.original.awaiting if said.original and awaiting else awaiting


_WISHES: Final = {Kind.OPT_OUT, Kind.OPT_IN, Kind.HELP, Kind.ERASE, Kind.LANGUAGE}


def _wished(invitation: Invitation | None, said: Said, reading: Reading) -> Step:
    """What is asked of us about our messages; counts at any time, asked or not."""
    moved = invitation and replace(_moved(invitation, reading.kind, said.at), candidate=None)
    match reading.kind:
        case Kind.OPT_OUT:
            return moved, (OptOut(said.text), *_unless_answered(said, texts.STOPPED))
        case Kind.OPT_IN:
            return moved, (OptIn(said.text), *_unless_answered(said, texts.STARTED))
        case Kind.HELP:
            return moved, _unless_answered(said, texts.HELP)
        case Kind.ERASE:
            return moved and replace(moved, comment=None), (Say(texts.ERASED), Erase())
        case _:
            return moved, (SetLocale(reading.locale or said.locale), _open_question(invitation))


def _unless_answered(said: Said, text: str) -> tuple[Say, ...]:
    return () if said.is_answered else (Say(text),)


def _open_question(invitation: Invitation | None) -> Say:
    """The question that is open, said again (in the language just asked for)."""
    if invitation is not None and invitation.state is State.SCORE:
        return Say(texts.ASK[invitation.channel], has_scores=True)
    if invitation is not None and invitation.state is State.COMMENT and invitation.score is not None:
        return Say(texts.FOLLOW_UP[group_of(invitation.score)])
    return Say(texts.LANGUAGE_CHANGED)


# --- the first number ------------------------------------------------------------------------------------------------


def _heard_first(invitation: Invitation, said: Said, reading: Reading) -> Step:
    if reading.score is None:
        return _heard_doubtful(invitation, said, reading)
    comment = _comment_so_far(invitation, said, reading)
    has_reason = reading.comment is not None or len((comment or "").split()) >= REASON_WORDS
    scored = replace(invitation, score=reading.score, comment=comment, scored_at=said.at, pending=None, candidate=None)
    moved = _moved(scored, Kind.SCORE_COMMENT if has_reason else Kind.SCORE, said.at)
    text = texts.THANKS if has_reason else texts.FOLLOW_UP[group_of(reading.score)]
    return moved, (ShowChoice(reading.score), Say(text))


def _comment_so_far(invitation: Invitation, said: Said, reading: Reading) -> str | None:
    """The words with the number and those before it, if all of them together still read as that number."""
    before = (
        comments.edited(invitation.pending, said.original.text.strip(), None) if said.original else invitation.pending
    )
    lines = [line for line in (before or "").split("\n") if any(character.isalpha() for character in line)]
    together = read("\n".join([*lines, said.text]), awaiting="score", locale=said.locale) if lines else reading
    return comments.added(None, together.comment if together.score == reading.score else reading.comment)


def _heard_doubtful(invitation: Invitation, said: Said, reading: Reading) -> Step:
    """No number: the bot asks once more. An edit only changes the words, for the question still stands."""
    if said.original is not None:
        pending = comments.edited(invitation.pending, said.original.text.strip(), said.text.strip())
        return replace(invitation, pending=pending, candidate=None), ()
    waiting = replace(invitation, pending=comments.added(invitation.pending, said.text.strip()), candidate=None)
    if invitation.clarifications >= MOST_CLARIFICATIONS:
        return waiting, ()
    asked = replace(waiting, candidate=reading.candidate, clarifications=invitation.clarifications + 1)
    if reading.kind is Kind.OUT_OF_RANGE:
        return asked, (Say(texts.OUT_OF_RANGE),)
    if reading.candidate is not None:
        return asked, (Say(texts.CLARIFY_CANDIDATE, score=reading.candidate),)
    return asked, (Say(texts.CLARIFY),)


# --- after the number ------------------------------------------------------------------------------------------------


def _heard_more(invitation: Invitation, said: Said, reading: Reading) -> Step:
    """The reason, an addition to it, a correction, or an edit of any of them."""
    if said.original is not None:
        return _heard_edit(invitation, said, said.original, reading)
    if reading.kind in _DOUBTFUL or _is_repeated(invitation, said, reading):
        return invitation, ()
    corrected = _corrected(invitation, reading.score, said.at)
    told = replace(corrected, comment=comments.added(invitation.comment, reading.comment))
    return _told(invitation, told, reading, said.at)


def _heard_edit(invitation: Invitation, said: Said, original: Original, reading: Reading) -> Step:
    before = read(original.text, awaiting=original.awaiting, locale=said.locale)
    words_before, words = _words(original.text, before), _words(said.text, reading)
    if reading.kind in _DOUBTFUL and not comments.holds(invitation.comment, words_before):
        return invitation, ()
    is_new_number = reading.score != before.score
    corrected = _corrected(invitation, reading.score, said.at) if is_new_number else invitation
    told = replace(corrected, comment=comments.edited(invitation.comment, words_before, words))
    return _told(invitation, told, reading, said.at)


_DOUBTFUL: Final = {Kind.UNCLEAR, Kind.OUT_OF_RANGE}


def _words(text: str, reading: Reading) -> str | None:
    """What of a message stands in the comment: of one without a clear number, all of it."""
    return text.strip() if reading.kind in _DOUBTFUL else reading.comment


def _is_repeated(invitation: Invitation, said: Said, reading: Reading) -> bool:
    """Is it the answer once more, as when someone is not sure that it was sent?"""
    if reading.score is not None:
        return False
    again = read(said.text, awaiting="score", locale=said.locale)
    is_known = again.comment is None or comments.holds(invitation.comment, again.comment)
    return again.score == invitation.score and is_known


def _corrected(invitation: Invitation, score: int | None, at: datetime) -> Invitation:
    """With the number, unless it was said before the one that counts. Of two said at once the later heard counts."""
    said_at = invitation.corrected_at or invitation.scored_at
    is_repeated = at == said_at and score == invitation.score
    if score is None or (said_at is not None and at < said_at) or is_repeated:
        return invitation
    return replace(invitation, score=score, corrected_at=at)


def _told(before: Invitation, told: Invitation, reading: Reading, at: datetime) -> Step:
    number = Kind.SCORE if reading.comment is None else Kind.SCORE_COMMENT
    after = _moved(told, reading.kind if reading.score is None else number, at)
    return after, (*_choice(after, reading), *_answer(before, after))


def _choice(after: Invitation, reading: Reading) -> tuple[Effect, ...]:
    """A tapped number turns its buttons into the choice, even if it was chosen already."""
    return () if reading.score is None or after.score is None else (ShowChoice(after.score),)


def _answer(before: Invitation, after: Invitation) -> tuple[Effect, ...]:
    if before.score is not None and after.score is not None and before.score != after.score:
        is_other_group = group_of(after.score) is not group_of(before.score)
        if is_other_group and after.state is State.COMMENT:
            return (Say(texts.FOLLOW_UP[group_of(after.score)]),)
        return (Say(texts.CORRECTED, score=after.score),)
    if before.state is State.COMMENT and after.state is State.NOTHING:
        return (Say(texts.THANKS),)
    return ()
