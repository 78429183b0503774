"""The transition table itself, then the laws that hold for whatever comes in."""

from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.conversation import comment_lines
from bot.core.conversation.invitation import (
    MAX_CLARIFICATIONS,
    SCORE,
    TRANSITIONS,
    AskDriver,
    Asked,
    Cause,
    ClosedBecause,
    DriverAnswered,
    Erase,
    Event,
    Expired,
    Invitation,
    InvitationState,
    Invited,
    OptOut,
    Original,
    Reminded,
    Said,
    Say,
    SetLocale,
    TooLate,
    Undeliverable,
    advance,
)
from bot.core.messages import ChannelName, Purpose
from bot.core.replies import Kind
from bot.core.texts import customers as texts
from bot.core.texts import reports as report_texts
from tests.core.dialogues import MINUTE, NOON, asked, in_state

# Bounds


@pytest.mark.parametrize("name", ["score", "comment"])
def test_what_is_kept_has_a_bound_before_and_after_the_number(name: str) -> None:
    conversation = in_state(name)
    for count in range(200):
        conversation.hear(f"words and words {'x' * count}")
    kept = conversation.answer.pending if name == "score" else conversation.answer.comment
    assert len(kept or "") == comment_lines.MAX_CHARACTERS


def test_the_same_words_again_are_kept_once() -> None:
    conversation = asked()
    for _ in range(5):
        conversation.hear("dunno")
    assert conversation.answer.pending == "dunno"


# The transition table

SAID: dict[Kind, str] = {
    Kind.SCORE: "9",
    Kind.SCORE_COMMENT: "9 good selection",
    Kind.UNCLEAR: "dunno",
    Kind.OUT_OF_RANGE: "19",
    Kind.COMMENT: "Nice range and helpful people",
    Kind.OPT_OUT: "STOP",
    Kind.OPT_IN: "UNSTOP",
    Kind.HELP: "HELP",
    Kind.ERASE: "please delete my data",
    Kind.LANGUAGE: "Swedish please",
}
HAPPENS: dict[Cause, Event] = {
    Invited: Invited("i2", "survey", "c1", ChannelName.SMS, NOON),
    Asked: Asked(NOON),
    Reminded: Reminded(NOON),
    Undeliverable: Undeliverable(NOON),
    Expired: Expired(NOON),
}
#: After the number these come as an edit of the message with the number; as a new message they would be a comment.
AS_EDIT = {Kind.SCORE_COMMENT, Kind.UNCLEAR, Kind.OUT_OF_RANGE}
STATES: list[InvitationState | None] = [None, *InvitationState]
CAUSES: list[Cause] = [*HAPPENS, *SAID]


def standing(state: InvitationState | None) -> Invitation | None:
    return None if state is None else in_state(state.value).answer


def event_of(cause: Cause, invitation: Invitation | None) -> Event:
    if not isinstance(cause, Kind):
        return HAPPENS[cause]
    is_edit = cause in AS_EDIT and invitation is not None and invitation.awaiting == "comment"
    return Said(SAID[cause], NOON + timedelta(hours=1), "en", original=Original("8", "score") if is_edit else None)


def test_the_table_speaks_of_every_state_and_of_nothing_unknown() -> None:
    assert set(TRANSITIONS) == set(STATES)
    assert {cause for row in TRANSITIONS.values() for cause in row} <= set(CAUSES)
    assert set(HAPPENS) == set(get_args(Event)) - {Said}
    # A correction moves as the number it is.
    assert set(SAID) == set(Kind) - {Kind.CORRECTION}


@pytest.mark.parametrize(
    ("state", "cause"),
    list(product(STATES, CAUSES)),
    ids=lambda value: getattr(value, "value", getattr(value, "__name__", "none")),
)
def test_every_state_moves_as_the_table_says(state: InvitationState | None, cause: Cause) -> None:
    before = standing(state)
    after, _ = advance(before, event_of(cause, before))
    assert (after.state if after else None) is TRANSITIONS[state].get(cause, state)


@pytest.mark.parametrize("said", [Said("7", NOON, "en"), Said("7", NOON + timedelta(hours=1), "en", question=SCORE)])
def test_a_correction_of_the_score_leaves_a_driver_question_where_it_is(said: Said) -> None:
    after, _ = advance(standing(InvitationState.DRIVER), said)
    assert after is not None
    # The one was said before the number that counts, and came late.
    assert (after.state, after.score) == (InvitationState.DRIVER, 9 if said.question is None else 7)


@pytest.mark.parametrize("state", [InvitationState.SCORE, InvitationState.COMMENT, InvitationState.NOTHING])
def test_a_correction_moves_nothing(state: InvitationState) -> None:
    before = standing(state)
    after, _ = advance(before, Said("7", NOON + timedelta(hours=1), "en"))
    assert after is not None
    assert after.state is TRANSITIONS[state].get(Kind.SCORE, state)


# Laws

TEXTS = st.one_of(
    st.sampled_from(
        [*SAID.values(), "7", "0", "10", "I meant 8", "yes", "ja", "no thanks", "6 or 7", "⓵", "\x00", "", " ", "\n"]
    ),
    st.integers(-5, 15).map(str),
    st.text(max_size=40),
    st.text(st.characters(exclude_categories=()), max_size=40),
)
TIMES = st.integers(0, 60).map(lambda minutes: NOON + minutes * MINUTE)
ORIGINALS = st.none() | st.builds(Original, TEXTS, st.sampled_from(["score", "comment", "driver", None]))
DRIVERS = st.sampled_from([(), (), ("a",), ("a", "b")])
#: Mostly typed; else a button of the score, or of a driver question.
QUESTIONS = st.sampled_from([None, None, None, SCORE, "a", "b"])
SAYINGS = st.builds(
    Said, TEXTS, TIMES, st.sampled_from(["da", "nb", "sv", "en"]), st.booleans(), ORIGINALS, DRIVERS, QUESTIONS
)
INVITES = st.builds(
    Invited, st.sampled_from(["i1", "i2", "i3"]), st.just("survey"), st.just("c1"), st.sampled_from(ChannelName), TIMES
)
OTHERS = st.one_of(
    st.builds(Asked, TIMES),
    st.builds(Undeliverable, TIMES),
    st.builds(Expired, TIMES, st.none() | TIMES),
    st.builds(Reminded, TIMES),
)
EVENTS = st.one_of(SAYINGS, SAYINGS, INVITES, st.builds(Asked, TIMES), OTHERS)
SENTENCES = {text for name, text in vars(texts).items() if name.isupper() and isinstance(text, str)}
SENTENCES.add(report_texts.DRIVER_CLARIFY)


def assert_legal(invitation: Invitation | None) -> None:
    if invitation is None:
        return
    is_scored = invitation.state in {InvitationState.COMMENT, InvitationState.DRIVER, InvitationState.NOTHING}
    assert (invitation.state is InvitationState.DRIVER) <= (invitation.driver is not None)
    assert (invitation.driver is None) == (invitation.driver_at is None) == (invitation.drivers_from is None)
    assert (invitation.driver is not None) <= (invitation.score is not None)
    assert invitation.score is None or invitation.score in range(11)
    assert (invitation.score is None) == (invitation.scored_at is None)
    assert is_scored <= (invitation.score is not None)
    assert (invitation.state in {InvitationState.SEND, InvitationState.SCORE}) <= (invitation.score is None)
    is_asked = invitation.asked_at is not None
    assert is_asked >= (invitation.reminded_at is not None or invitation.late_until is not None)
    assert (invitation.late_until is not None) <= (invitation.closed_because is ClosedBecause.EXPIRED)
    assert invitation.is_late <= (invitation.score is not None and invitation.closed_because is ClosedBecause.EXPIRED)
    assert is_asked >= (
        invitation.state
        in {InvitationState.SCORE, InvitationState.COMMENT, InvitationState.DRIVER, InvitationState.NOTHING}
    )
    assert (invitation.comment is not None) <= (invitation.score is not None)
    assert (invitation.corrected_at is not None) <= (invitation.scored_at is not None)
    is_in_doubt = invitation.pending is not None or invitation.candidate is not None
    assert is_in_doubt <= (invitation.awaiting in {"score", "driver"})
    assert invitation.clarifications <= MAX_CLARIFICATIONS
    is_closed = invitation.state is InvitationState.CLOSED
    assert is_closed == (invitation.closed_at is not None) == (invitation.closed_because is not None)
    assert max(len(invitation.comment or ""), len(invitation.pending or "")) <= comment_lines.MAX_CHARACTERS


@given(st.lists(EVENTS, max_size=25))
def test_whatever_happens_leaves_a_legal_state(events: list[Event]) -> None:
    invitation: Invitation | None = None
    for event in events:
        before = invitation
        invitation, effects = advance(before, event)
        assert (invitation, effects) == advance(before, event), "the same of the same"
        assert_legal(invitation)
        says = [effect for effect in effects if isinstance(effect, Say | AskDriver)]
        assert len(says) <= 1
        assert all(say.text in SENTENCES for say in says if isinstance(say, Say))


@given(st.lists(EVENTS, max_size=25))
def test_at_most_one_is_open_and_nothing_opens_a_closed_one(events: list[Event]) -> None:
    invitation: Invitation | None = None
    for event in events:
        before = invitation
        invitation, _ = advance(before, event)
        if before is None:
            continue
        assert invitation is not None
        if invitation.id != before.id:
            assert before.state is InvitationState.CLOSED
        elif before.state is InvitationState.CLOSED:
            assert invitation.state is InvitationState.CLOSED
            assert (invitation.closed_at, invitation.closed_because) == (before.closed_at, before.closed_because)
            if before.late_until is None:
                # Erasure takes the words of a closed one too; nothing else touches it.
                assert invitation in {before, replace(before, comment=None)}


@given(st.lists(EVENTS, max_size=25))
def test_each_driver_question_is_asked_once_and_never_after_stop(events: list[Event]) -> None:
    invitation = standing(InvitationState.SCORE)
    questions: list[str] = []
    is_over = False
    for event in events:
        if isinstance(event, Invited):
            continue
        invitation, effects = advance(invitation, event)
        is_again = isinstance(event, Said) and any(isinstance(effect, SetLocale) for effect in effects)
        fresh = [effect.question for effect in effects if isinstance(effect, AskDriver)]
        is_over |= any(isinstance(effect, OptOut | Erase) for effect in effects)
        assert not (fresh and is_over)
        questions += [] if is_again else fresh
    assert len(questions) == len(set(questions)) <= 2


@given(st.lists(EVENTS, max_size=25))
def test_a_number_is_a_score_or_an_answer_to_a_driver_question_and_never_both(events: list[Event]) -> None:
    invitation = standing(InvitationState.SCORE)
    for event in events:
        before = invitation
        invitation, effects = advance(before, event)
        assert before is not None
        assert invitation is not None
        answers = [effect for effect in effects if isinstance(effect, DriverAnswered)]
        assert len(answers) <= 1
        assert not answers or (invitation.score, invitation.corrected_at) == (before.score, before.corrected_at)
        assert all(before.drivers_from is not None and answer.score in range(11) for answer in answers)


#: After the first driver question: everything but what belongs to the score beyond doubt.
TYPED = st.builds(
    Said, TEXTS, TIMES.map(lambda at: at + timedelta(hours=2)), st.just("en"), drivers=st.just(("a", "b"))
)


@given(st.lists(TYPED, max_size=12))
def test_no_number_typed_after_a_driver_question_changes_the_score(said: list[Said]) -> None:
    invitation = standing(InvitationState.DRIVER)
    for event in said:
        invitation, _ = advance(invitation, event)
    assert invitation is not None
    assert (invitation.score, invitation.corrected_at) == (9, None)


CLARIFICATIONS = {texts.CLARIFY, texts.CLARIFY_CANDIDATE, texts.OUT_OF_RANGE}


@given(st.lists(EVENTS, max_size=25))
def test_the_bot_asks_again_twice_at_most(events: list[Event]) -> None:
    invitation = standing(InvitationState.SCORE)
    asked_again = 0
    for event in events:
        if isinstance(event, Invited):
            continue
        invitation, effects = advance(invitation, event)
        asked_again += sum(isinstance(effect, Say) and effect.text in CLARIFICATIONS for effect in effects)
    assert asked_again <= MAX_CLARIFICATIONS


@given(st.lists(EVENTS, max_size=25))
def test_one_reminder_at_most_and_none_after_an_answer_or_stop(events: list[Event]) -> None:
    invitation = standing(InvitationState.SCORE)
    reminders, is_over = 0, False
    for event in events:
        if isinstance(event, Invited):
            continue
        invitation, effects = advance(invitation, event)
        assert invitation is not None
        is_over |= invitation.score is not None or any(isinstance(effect, OptOut | Erase) for effect in effects)
        reminders += (is_reminder := any(isinstance(e, Say) and e.purpose is Purpose.REMINDER for e in effects))
        assert not (is_reminder and is_over)
    assert reminders <= 1


@given(st.lists(EVENTS, max_size=25))
def test_nothing_counts_after_stop_or_after_the_word_that_it_is_too_late(events: list[Event]) -> None:
    """After STOP, erasure or the word that it is too late, nothing said is an answer to what has closed."""
    invitation = standing(InvitationState.SCORE)
    told, is_silent = 0, False
    for event in events:
        if isinstance(event, Invited):
            continue
        before = invitation
        invitation, effects = advance(before, event)
        assert before is not None
        assert invitation is not None
        if is_silent:
            assert (invitation.score, invitation.is_late) == (before.score, before.is_late)
        told += any(isinstance(effect, TooLate) for effect in effects)
        is_silent |= any(isinstance(effect, TooLate | OptOut | Erase) for effect in effects)
    assert told <= 1


#: What may come between and changes no number.
WORDS_ONLY = ("HELP", "UNSTOP", "Nice range and helpful people", "Swedish please", "no thanks")
NO_NUMBERS: list[Event] = [
    *(Said(text, NOON, "en") for text in WORDS_ONLY),
    Asked(NOON),
    Invited("i2", "survey", "c1", ChannelName.SMS, NOON),
]
NUMBERS = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 20)), min_size=1, max_size=12)


@given(NUMBERS, st.data())
def test_the_number_said_last_is_stored_in_whatever_order_they_arrive(
    numbers: list[tuple[int, int]], data: st.DataObject
) -> None:
    invitation: Invitation | None = standing(InvitationState.SCORE)
    for score, minute in numbers:
        said = Said(str(score), NOON + minute * MINUTE, "en")
        for event in [*data.draw(st.lists(st.sampled_from(NO_NUMBERS), max_size=2)), said]:
            invitation, _ = advance(invitation, event)
    assert invitation is not None
    last = max(minute for _, minute in numbers)
    assert invitation.score == [score for score, minute in numbers if minute == last][-1]


@given(st.lists(EVENTS, max_size=12), EVENTS)
def test_what_comes_twice_in_a_row_counts_once(events: list[Event], event: Event) -> None:
    """Except that a doubtful reply is asked about each time, and that "yes" answers "Did you mean 9?" only once."""
    invitation: Invitation | None = None
    for earlier in events:
        invitation, _ = advance(invitation, earlier)
    is_yes_to_come = invitation is not None and invitation.candidate is not None
    once, _ = advance(invitation, event)
    twice, _ = advance(once, event)
    if once is not None and twice is not None and not is_yes_to_come:
        assert replace(twice, clarifications=once.clarifications, candidate=once.candidate) == once


@given(st.lists(EVENTS, max_size=12))
def test_what_was_erased_is_gone(events: list[Event]) -> None:
    invitation: Invitation | None = None
    for event in [*events, Said("please delete my data", NOON, "en")]:
        invitation, effects = advance(invitation, event)
    assert effects == (Say(texts.ERASED), Erase())
    assert invitation is None or (invitation.comment, invitation.pending) == (None, None)
