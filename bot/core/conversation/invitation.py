"""One asking of one contact: what moves it, and what follows.

Law 1: `advance()` is the only door, and it is pure. The record and the table of moves are in `states.py`, what is made
       of words, also of those that come after the end, in `answers.py`,
       what is asked besides in `driver_questions.py`. That somebody may contact them is said by `contact_sentence.py`;
       what they ask us is answered by `questions_to_us.py`.
Law 2: a state is named by what it awaits. `None` is a state too: nothing was asked, and STOP still counts.
Law 3: the invitation holds the answer. Saving it is recording the answer; effects are only what changes elsewhere.
Law 4: it is reminded of once, and never after an answer. What has closed is never opened again, by nothing.

    None  --Invited--> SEND --Asked--> SCORE --a number--> COMMENT --words, or declined--> NOTHING
                                       |  ^      \\------- a number with words ---------------^
             unclear: ask again, twice |  |                         ^--- corrected into 0-6: why is asked, once
          Reminded: ask again, once    \\--/      (a new number corrects the score in COMMENT and NOTHING)

    DRIVER, between the last of these and NOTHING, awaits the answer to a driver question

    any open state --STOP, erasure, Expired--> CLOSED        SEND, SCORE --Undeliverable--> CLOSED

    CLOSED because Expired, or reported as Undeliverable: what is said until `late_until` still counts, what is said
    after it is thanked once
"""

from dataclasses import replace
from typing import Final

from bot.core.conversation.answers import (
    MAX_CLARIFICATIONS,
    heard_first,
    heard_late,
    heard_more,
    taken_back,
    without_follow_up,
)
from bot.core.conversation.contact_sentence import with_contact_sentence
from bot.core.conversation.driver_questions import asked_on, heard_about_drivers, is_about_drivers
from bot.core.conversation.erasure_wishes import confirms
from bot.core.conversation.events import (
    AskDriver,
    Asked,
    AskedAboutData,
    Awaited,
    AwaitErasure,
    DriverAnswered,
    DropErasure,
    Effect,
    Erase,
    Event,
    Expired,
    Invited,
    OptIn,
    OptOut,
    Original,
    Reminded,
    Said,
    Say,
    SetLocale,
    ShowChoice,
    TooLate,
    Undeliverable,
    read_as,
)
from bot.core.conversation.questions_to_us import (
    answered,
    asked_with_a_no,
    before_the_edit,
    doubt_in,
    is_vague,
    noted,
    rest_of,
)
from bot.core.conversation.states import SCORE, TRANSITIONS, Cause, ClosedBecause, Invitation, InvitationState, moved
from bot.core.messages import Purpose
from bot.core.nps import group_of
from bot.core.replies import Kind, Reading, is_yes, read
from bot.core.texts import customers as texts

__all__ = [
    "MAX_CLARIFICATIONS",
    "SCORE",
    "TRANSITIONS",
    "AskDriver",
    "Asked",
    "AskedAboutData",
    "AwaitErasure",
    "Cause",
    "ClosedBecause",
    "DriverAnswered",
    "DropErasure",
    "Effect",
    "Erase",
    "Event",
    "Expired",
    "Invitation",
    "InvitationState",
    "Invited",
    "OptIn",
    "OptOut",
    "Original",
    "Reminded",
    "Said",
    "Say",
    "SetLocale",
    "ShowChoice",
    "TooLate",
    "Undeliverable",
    "advance",
]

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
        case Reminded():
            return _reminded(invitation, event)
        case Expired():
            return invitation and _expired(invitation, event), ()
        case Undeliverable():
            return invitation and _undeliverable(invitation, event), ()
        case _:
            return invitation and moved(invitation, type(event), event.at), ()


def _invited(invitation: Invitation | None, event: Invited) -> Step:
    next_state = TRANSITIONS[invitation.state if invitation else None].get(Invited)
    is_late_duplicate = invitation is not None and invitation.id == event.id
    if next_state is None or is_late_duplicate:
        return invitation, ()
    fresh = Invitation(event.id, event.survey, event.contact_id, event.channel, event.at, next_state)
    return fresh, (Say(texts.ASK[event.channel], has_scores=True, purpose=Purpose.ASK),)


def _reminded(invitation: Invitation | None, event: Reminded) -> Step:
    """Once, and only while the score is awaited."""
    if invitation is None or invitation.state is not InvitationState.SCORE or invitation.reminded_at is not None:
        return invitation, ()
    text = texts.REMIND[invitation.channel]
    return replace(invitation, reminded_at=event.at), (Say(text, has_scores=True, purpose=Purpose.REMINDER),)


def _expired(invitation: Invitation, event: Expired) -> Invitation:
    """What was never asked awaits no late answer."""
    after = moved(invitation, Expired, event.at)
    is_heard = invitation.state not in {InvitationState.SEND, InvitationState.CLOSED}
    return replace(after, late_until=event.late_until) if is_heard else after


def _undeliverable(invitation: Invitation, event: Undeliverable) -> Invitation:
    after = moved(invitation, Undeliverable, event.at)
    return replace(after, late_until=event.late_until) if invitation.state is InvitationState.SCORE else after


# --- what was said ---------------------------------------------------------------------------------------------------


def _said(invitation: Invitation | None, said: Said) -> Step:
    if confirms(said):
        return _erased(invitation, said)
    return _heard(invitation, said)


def _erased(invitation: Invitation | None, said: Said) -> Step:
    after = invitation and replace(moved(invitation, Kind.ERASE, said.at), candidate=None)
    return after and replace(_silenced(after), comment=None), (Say(texts.ERASED), Erase())


def _heard(invitation: Invitation | None, said: Said) -> Step:
    awaiting = _awaiting(invitation, said)
    if invitation is not None and invitation.candidate is not None and said.original is None and is_yes(said.text):
        said = replace(said, text=str(invitation.candidate))
    reading = _reading(said, awaiting)
    if reading.is_automatic:
        return invitation, ()
    after, effects = _understood(invitation, before_the_edit(said), reading, awaiting)
    is_asked_back = any(isinstance(effect, AwaitErasure) for effect in effects)
    return after, effects if is_asked_back or said.erasure_asked_at is None else (*effects, DropErasure())


def _understood(invitation: Invitation | None, said: Said, reading: Reading, awaiting: Awaited | None) -> Step:
    if reading.kind is Kind.ERASE and said.is_forgeable:
        return invitation, (Say(texts.CONFIRM_ERASURE), AwaitErasure())
    if reading.kind in _WISHES:
        return _wished(invitation, said, reading)
    if reading.asks is not None:
        return answered(reading.asks, said, _beside_question(invitation, said, awaiting))
    if invitation is None or awaiting is None:
        return invitation, _unasked(said)
    return with_contact_sentence(invitation, _answered(invitation, said, reading), said)


def _beside_question(invitation: Invitation | None, said: Said, awaiting: Awaited | None) -> Step:
    """What comes of the rest of a message that asks us something."""
    rest = rest_of(said)
    if rest is None and invitation is not None and (doubtful := doubt_in(said, awaiting)) is not None:
        return _understood(invitation, replace(said, text=str(doubtful.candidate)), doubtful, awaiting)
    if rest is None:
        return invitation and taken_back(invitation, said), ()
    again = replace(_reading(rest, awaiting), asks=None)
    if invitation is not None and awaiting is not None and is_vague(again) and not _is_too_late(invitation, said):
        return noted(invitation, rest, awaiting), ()
    return _understood(invitation, rest, again, awaiting)


def _unasked(said: Said) -> tuple[Say, ...]:
    """A number to no question is not passed over in silence: they would think it counts."""
    if said.original is not None or said.has_refused:
        return ()
    is_number = read(said.text, awaiting="score", locale=said.locale).score is not None
    return (Say(texts.NOTHING_OPEN),) if is_number else ()


def _reading(said: Said, awaiting: Awaited | None) -> Reading:
    if said.wish is None:
        return read(said.text, awaiting=read_as(awaiting), locale=said.locale)
    alone = read(said.text, awaiting=None, locale=said.locale)
    return alone if alone.kind is said.wish else Reading(said.wish)


def _answered(invitation: Invitation, said: Said, reading: Reading) -> tuple[Invitation, tuple[Effect, ...]]:
    if is_about_drivers(invitation, said) and not _is_too_late(invitation, said):
        return heard_about_drivers(invitation, said, reading)
    match invitation.state:
        case InvitationState.SCORE:
            return asked_on(invitation, heard_first(invitation, said, reading), said)
        case InvitationState.CLOSED:
            return heard_late(invitation, said, reading)
        case InvitationState.DRIVER:
            after, effects = heard_more(replace(invitation, state=InvitationState.NOTHING), said, reading)
            asked = replace(after, state=InvitationState.DRIVER)
            return asked, tuple(without_follow_up(effect, invitation, asked) for effect in effects)
        case _:
            return asked_on(invitation, heard_more(invitation, said, reading), said)


def _is_too_late(invitation: Invitation, said: Said) -> bool:
    is_closed = invitation.state is InvitationState.CLOSED
    return is_closed and (invitation.late_until is None or said.at > invitation.late_until)


def _awaiting(invitation: Invitation | None, said: Said) -> Awaited | None:
    """What the words are an answer to. An edited message stays the answer to what it was an answer to."""
    awaiting = invitation.awaiting if invitation else None
    if invitation is None or awaiting is None or said.original is not None:
        return said.original.awaiting if said.original and awaiting else awaiting
    if is_about_drivers(invitation, said):
        return "driver" if said.question is not None else awaiting
    return "comment" if awaiting == "driver" else awaiting


_WISHES: Final = {Kind.OPT_OUT, Kind.OPT_IN, Kind.HELP, Kind.ERASE, Kind.LANGUAGE}


def _wished(invitation: Invitation | None, said: Said, reading: Reading) -> Step:
    """What is asked of us about our messages; counts at any time, asked or not."""
    after = invitation and replace(moved(invitation, reading.kind, said.at), candidate=None)
    match reading.kind:
        case Kind.OPT_OUT:
            told: tuple[Effect, ...] = (*_unless_answered(said, texts.STOPPED), *asked_with_a_no(invitation, said))
            return after and _silenced(after), (OptOut(said.text), *told)
        case Kind.OPT_IN:
            return after, (OptIn(said.text), *_unless_answered(said, texts.STARTED))
        case Kind.HELP:
            is_number_awaited = invitation is not None and invitation.awaiting == "score"
            return after, _unless_answered(said, texts.HELP if is_number_awaited else texts.WHO_WE_ARE)
        case Kind.ERASE:
            return _erased(invitation, said)
        case _:
            return after, (SetLocale(reading.locale or said.locale), _open_question(invitation))


def _silenced(invitation: Invitation) -> Invitation:
    """Nothing said later is an answer, not even a late one."""
    return replace(invitation, late_until=None, pending=None)


def _unless_answered(said: Said, text: str) -> tuple[Say, ...]:
    return () if said.is_answered else (Say(text),)


def _open_question(invitation: Invitation | None) -> Say | AskDriver:
    """The question that is open, said again (in the language just asked for)."""
    if invitation is not None and invitation.state is InvitationState.SCORE:
        return Say(texts.ASK[invitation.channel], has_scores=True)
    if invitation is not None and invitation.state is InvitationState.COMMENT and invitation.score is not None:
        return Say(texts.FOLLOW_UP[group_of(invitation.score)])
    if invitation is not None and invitation.state is InvitationState.DRIVER and invitation.driver is not None:
        return AskDriver(invitation.driver)
    return Say(texts.LANGUAGE_CHANGED)
