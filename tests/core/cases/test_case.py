"""What may happen to a case, as a table; one owner; and a bound on how much the chats hear of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.cases.case import TRANSITIONS, Case, CaseState, advance
from bot.core.cases.events import (
    Alert,
    AuditLine,
    Because,
    CaseDue,
    CaseOutcome,
    Closed,
    Contacted,
    Corrected,
    Forgotten,
    MoreSaid,
    News,
    Opened,
    Owner,
    Refresh,
    Refused,
    Released,
    Remind,
    Taken,
)

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
ANNA, BO = Owner("telegram:1", "Anna"), Owner("telegram:2", "Bo")
SOLVED, CORRECTED, ERASED = CaseOutcome.SOLVED, CaseOutcome.CORRECTED, CaseOutcome.ERASED

OPENED = Opened("c1", "nps", "i1", "p1", NOW, NOW + timedelta(minutes=5))
WAITING, _ = advance(None, OPENED)
ALERTED = replace(WAITING, alerted_at=NOW, due_at=NOW + HOUR, late_at=NOW + HOUR, step=1)


def case(state: CaseState) -> Case:
    """Told to one chat; Anna's, where it is somebody's."""
    match state:
        case CaseState.OPEN:
            return ALERTED
        case CaseState.TAKEN:
            return replace(ALERTED, state=state, owner=ANNA, taken_at=NOW)
        case CaseState.CONTACTED:
            return replace(ALERTED, state=state, owner=ANNA, taken_at=NOW, contacted_at=NOW, due_at=None, late_at=None)
        case CaseState.CLOSED:
            return replace(ALERTED, state=state, owner=ANNA, outcome=SOLVED, closed_at=NOW, due_at=None, late_at=None)


EVENTS = {
    "taken": Taken(ANNA, NOW, NOW + HOUR),
    "contacted": Contacted(ANNA, NOW),
    "released": Released(ANNA, NOW, NOW + HOUR),
    "closed": Closed(ANNA, SOLVED, NOW),
    "corrected, still a critic": Corrected(NOW, is_under_rule=True),
    "corrected out of the rule": Corrected(NOW, is_under_rule=False),
    "more said": MoreSaid(NOW, is_all=True),
    "forgotten": Forgotten(NOW),
    "due": CaseDue(NOW + HOUR, 2, 3, NOW + 2 * HOUR),
    "opened again": OPENED,
}

TABLE = {
    CaseState.OPEN: {
        "taken": CaseState.TAKEN,
        "contacted": CaseState.CONTACTED,
        "closed": CaseState.CLOSED,
        "corrected out of the rule": CaseState.CLOSED,
        "forgotten": CaseState.CLOSED,
    },
    CaseState.TAKEN: {
        "contacted": CaseState.CONTACTED,
        "released": CaseState.OPEN,
        "closed": CaseState.CLOSED,
        "corrected out of the rule": CaseState.CLOSED,
        "forgotten": CaseState.CLOSED,
    },
    CaseState.CONTACTED: {
        "released": CaseState.OPEN,
        "closed": CaseState.CLOSED,
        "corrected out of the rule": CaseState.CLOSED,
        "forgotten": CaseState.CLOSED,
    },
    CaseState.CLOSED: {},
}


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("state", CaseState)
def test_every_event_in_every_state(state, event):
    after, _ = advance(case(state), EVENTS[event])
    assert after.state is TABLE[state].get(event, state)


def test_the_table_of_the_module_says_the_same():
    for state in CaseState:
        assert set(TRANSITIONS[state].values()) == set(TABLE[state].values()), state


@pytest.mark.parametrize("event", [event for name, event in EVENTS.items() if name != "opened again"])
def test_nothing_happens_to_a_case_that_is_not_there(event):
    assert advance(None, event) == (None, ())


def test_an_answer_opens_a_case_that_waits_for_its_reason():
    after, effects = advance(None, OPENED)
    assert (after.state, after.opened_at, after.due_at) == (CaseState.OPEN, NOW, NOW + timedelta(minutes=5))
    assert (after.alerted_at, after.owner, after.step) == (None, None, 0)
    assert effects == (AuditLine("case_opened", "p1"),)


# --- one has it ---


@pytest.mark.parametrize("state", [CaseState.TAKEN, CaseState.CONTACTED])
@pytest.mark.parametrize("event", [Taken(BO, NOW, NOW), Contacted(BO, NOW), Closed(BO, SOLVED, NOW)])
def test_who_comes_second_is_told_whose_it_is_and_changes_nothing(state, event):
    assert advance(case(state), event) == (case(state), (Refused(Because.TAKEN, ANNA),))


@pytest.mark.parametrize("by", [ANNA, BO])
@pytest.mark.parametrize("event", [Taken, Contacted, Released, Closed])
def test_what_has_closed_stays_closed(event, by):
    made = {
        Taken: Taken(by, NOW, NOW),
        Contacted: Contacted(by, NOW),
        Released: Released(by, NOW, NOW),
        Closed: Closed(by, SOLVED, NOW),
    }[event]
    assert advance(case(CaseState.CLOSED), made) == (case(CaseState.CLOSED), (Refused(Because.CLOSED, ANNA),))


@pytest.mark.parametrize(("state", "event"), [("taken", "taken"), ("contacted", "contacted"), ("contacted", "taken")])
def test_the_same_button_twice_changes_nothing(state, event):
    assert advance(case(CaseState(state)), EVENTS[event]) == (case(CaseState(state)), ())


@pytest.mark.parametrize("state", [CaseState.TAKEN, CaseState.CONTACTED])
def test_the_case_of_a_colleague_who_is_ill_can_be_given_back(state):
    after, effects = advance(case(state), Released(BO, NOW, NOW + HOUR))
    assert (after.state, after.owner) == (CaseState.OPEN, None)
    assert effects == (Refresh(), AuditLine("case_released", BO.id, BO.name))
    assert advance(after, Taken(BO, NOW, NOW + HOUR))[0].owner == BO


def test_who_takes_it_is_given_time_to_contact_the_customer():
    after, effects = advance(ALERTED, Taken(BO, NOW, NOW + 8 * HOUR))
    assert (after.owner, after.taken_at, after.due_at, after.late_at) == (BO, NOW, NOW + 8 * HOUR, NOW + 8 * HOUR)
    assert effects == (Refresh(), AuditLine("case_taken", BO.id, BO.name))
    assert after.is_late(NOW + 8 * HOUR)
    assert not after.is_late(NOW + 7 * HOUR)


def test_calling_a_customer_takes_the_case_and_nobody_is_reminded_any_more():
    after, _ = advance(ALERTED, Contacted(BO, NOW))
    assert (after.owner, after.taken_at, after.contacted_at) == (BO, NOW, NOW)
    assert (after.due_at, after.late_at) == (None, None)


def test_the_first_contact_counts_also_when_the_case_is_given_back():
    back, _ = advance(case(CaseState.CONTACTED), Released(ANNA, NOW + HOUR, NOW + 2 * HOUR))
    again, _ = advance(back, Contacted(BO, NOW + 2 * HOUR))
    assert again.contacted_at == NOW


def test_not_now_passes_it_on_at_once_where_there_is_another_chat():
    later, _ = advance(ALERTED, Released(ANNA, NOW, NOW + 2 * HOUR, has_next=True))
    assert (later.due_at, later.late_at) == (NOW, NOW + 2 * HOUR)
    alone, _ = advance(ALERTED, Released(ANNA, NOW, NOW + 2 * HOUR))
    assert alone.due_at == NOW + 2 * HOUR


@pytest.mark.parametrize("outcome", [CORRECTED, ERASED])
def test_nobody_closes_with_what_comes_about_by_itself(outcome):
    with pytest.raises(ValueError, match=outcome.value):
        Closed(ANNA, outcome, NOW)


def test_closing_says_by_whom_and_as_what():
    after, effects = advance(case(CaseState.OPEN), Closed(BO, CaseOutcome.NOT_OURS, NOW))
    assert (after.owner, after.outcome, after.closed_at, after.due_at) == (BO, CaseOutcome.NOT_OURS, NOW, None)
    assert effects == (Refresh(), AuditLine("case_closed", BO.id, "not_ours"))


# --- the customer goes on talking ---


@pytest.mark.parametrize("state", [CaseState.OPEN, CaseState.TAKEN, CaseState.CONTACTED])
def test_a_correction_out_of_the_rule_closes_it_and_is_told(state):
    after, effects = advance(case(state), Corrected(NOW, is_under_rule=False))
    assert (after.state, after.outcome, after.due_at) == (CaseState.CLOSED, CORRECTED, None)
    assert effects == (Refresh(News.CORRECTED), AuditLine("case_closed", "p1", "corrected"))


def test_what_was_never_told_of_is_not_told_of_when_it_closes():
    after, effects = advance(WAITING, Corrected(NOW, is_under_rule=False))
    assert effects == (AuditLine("case_closed", "p1", "corrected"),)
    assert advance(after, CaseDue(NOW + HOUR, 1, 3, NOW + HOUR)) == (after, ())


def test_the_alert_comes_as_soon_as_all_is_said_and_never_later_for_it():
    assert advance(WAITING, MoreSaid(NOW, is_all=True))[0].due_at == NOW
    assert advance(WAITING, MoreSaid(NOW, is_all=False)) == (WAITING, ())
    assert advance(WAITING, MoreSaid(NOW + HOUR, is_all=True)) == (WAITING, ())


def test_more_said_is_shown_and_after_the_end_told():
    assert advance(ALERTED, MoreSaid(NOW, is_all=True)) == (ALERTED, (Refresh(),))
    closed = case(CaseState.CLOSED)
    assert advance(closed, MoreSaid(NOW, is_all=True)) == (closed, (Refresh(News.MORE_SAID),))


def test_an_erased_customer_leaves_nothing_in_the_chats():
    after, effects = advance(case(CaseState.TAKEN), Forgotten(NOW))
    assert (after.state, after.outcome) == (CaseState.CLOSED, ERASED)
    assert effects == (Refresh(), AuditLine("case_closed", "p1", "erased"))
    assert advance(case(CaseState.CLOSED), Forgotten(NOW)) == (case(CaseState.CLOSED), (Refresh(),))


# --- time ---


def due(at: datetime, chats: int = 1, most: int = 3) -> CaseDue:
    return CaseDue(at, chats, most, at + HOUR)


def test_each_chat_in_its_turn_then_reminders_then_silence():
    seen, at, now = [], WAITING, WAITING.due_at
    while at.due_at is not None:
        now = at.due_at
        at, effects = advance(at, due(now, chats=3, most=2))
        seen += [effect for effect in effects if not isinstance(effect, AuditLine)]
    assert seen == [Alert(0), Alert(1), Alert(2), Remind(), Remind()]
    assert (at.state, at.alerted_at, at.step, at.reminders) == (CaseState.OPEN, OPENED.due_at, 3, 2)


def test_it_is_too_early():
    assert advance(WAITING, due(NOW)) == (WAITING, ())


def test_who_has_taken_it_is_reminded_and_no_other_chat_told():
    taken = case(CaseState.TAKEN)
    after, effects = advance(taken, due(NOW + HOUR, chats=3))
    assert effects == (Remind(), AuditLine("case_reminded", "bot"))
    assert after.step == taken.step


def test_what_is_taken_from_a_list_before_the_alert_is_alerted_all_the_same():
    taken, _ = advance(WAITING, Taken(ANNA, NOW, NOW + 8 * HOUR))
    assert taken.due_at == WAITING.due_at
    told, effects = advance(taken, due(WAITING.due_at))
    assert effects[0] == Alert(0)
    assert (told.due_at, told.late_at) == (NOW + 8 * HOUR, NOW + 8 * HOUR)


# --- whatever happens ---

ACTIONS = st.sampled_from(["take", "contact", "release", "close", "up", "down", "more", "forget", "due"])


@given(st.lists(st.tuples(ACTIONS, st.sampled_from([ANNA, BO]), st.integers(0, 400)), max_size=30))
def test_no_case_is_ever_in_a_state_that_makes_no_sense(script):
    at, now, alerts, reminders = WAITING, NOW, 0, 0
    for name, by, minutes in script:
        now += timedelta(minutes=minutes)
        before = at
        at, effects = advance(
            at,
            {
                "take": Taken(by, now, now + HOUR),
                "contact": Contacted(by, now),
                "release": Released(by, now, now + HOUR, has_next=at.step < 2),
                "close": Closed(by, SOLVED, now),
                "up": Corrected(now, is_under_rule=False),
                "down": Corrected(now, is_under_rule=True),
                "more": MoreSaid(now, is_all=True),
                "forget": Forgotten(now),
                "due": due(now, chats=2),
            }[name],
        )
        alerts += sum(isinstance(effect, Alert) for effect in effects)
        reminders += sum(isinstance(effect, Remind) for effect in effects)
        assert before.state is not CaseState.CLOSED or at == before
        assert (at.state is CaseState.CLOSED) == (at.outcome is not None) == (at.closed_at is not None)
        assert at.state is not CaseState.OPEN or at.owner is None
        assert at.state not in {CaseState.TAKEN, CaseState.CONTACTED} or (at.owner and at.taken_at)
        assert at.state is not CaseState.CONTACTED or at.contacted_at
        assert at.state is not CaseState.CLOSED or at.due_at is None
        # An alert that is still to come never gets lost.
        assert at.state is CaseState.CLOSED or at.alerted_at or at.due_at
        assert not any(isinstance(effect, Refresh) for effect in effects) or before.alerted_at
    assert alerts == at.step <= 2
    assert reminders == at.reminders <= 3


def test_whoever_writes_as_the_group_never_becomes_an_owner_and_never_changes_whose_it_is():
    by = Owner("telegram:-1", "an administrator", "telegram:-1", is_anonymous=True)
    acts = (Taken(by, NOW, NOW + HOUR), Contacted(by, NOW), Closed(by, SOLVED, NOW), Released(by, NOW, NOW + HOUR))
    for state in (CaseState.OPEN, CaseState.TAKEN, CaseState.CONTACTED):
        for chat in (None, "telegram:-1", "telegram:-2"):
            before = case(state)
            before = replace(before, owner=replace(before.owner, chat=chat) if before.owner else None)
            for act in acts:
                after, effects = advance(before, act)
                assert after.owner in (before.owner, None)
                is_refused = any(isinstance(one, Refused) for one in effects)
                may = isinstance(act, Released) or (before.owner is not None and chat == "telegram:-1")
                assert is_refused is not may, (state, chat, act)
                assert not is_refused or after == before
