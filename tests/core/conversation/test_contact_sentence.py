"""Every way into a case says that somebody may contact them: the ways as a table, then the law for what comes in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.cases.rules import CaseRules, opens
from bot.core.conversation.invitation import (
    AskDriver,
    Asked,
    Effect,
    Expired,
    Invitation,
    InvitationState,
    Invited,
    Said,
    Say,
    advance,
)
from bot.core.messages import ChannelName
from bot.core.nps import Group, group_of
from bot.core.texts import customers as texts
from tests.core.dialogues import GRACE_OVER, MINUTE, NOON

RULES = [CaseRules(), CaseRules(scores=frozenset(), words=("lawyer",)), CaseRules(has_questions=False)]


def says_it(effects: tuple[Effect, ...]) -> bool:
    return Say(texts.FOLLOW_UP_DETRACTOR) in effects or any(
        isinstance(one, Say | AskDriver) and one.may_contact for one in effects
    )


def heard(
    words: list[str], rules: CaseRules = RULES[0], drivers: tuple[str, ...] = ()
) -> list[tuple[Invitation, Invitation, tuple[Effect, ...]]]:
    """Each step of an SMS conversation: before, after, and what followed."""
    invitation, _ = advance(None, Invited("i1", "nps", "c1", ChannelName.SMS, NOON))
    invitation, _ = advance(invitation, Asked(NOON))
    steps = []
    for minute, text in enumerate(words, start=1):
        assert invitation is not None
        event = Said(text, NOON + minute * MINUTE, "en", drivers=drivers, case_rules=rules)
        after, effects = advance(invitation, event)
        assert after is not None
        steps.append((invitation, after, effects))
        invitation = after
    return steps


#: What is said, and the last of the words that answer it.
WAYS = {
    "a number alone": (["4"], Say(texts.FOLLOW_UP_DETRACTOR)),
    "a number and a reason": (["4, waited three weeks for an answer"], Say(texts.THANKS, may_contact=True)),
    "a correction after the thanks": (["9 super service", "sorry, I meant 3"], Say(texts.FOLLOW_UP_DETRACTOR)),
    "a correction with its reason": (
        ["9 super service", "I meant 3. The parcel was broken"],
        Say(texts.CORRECTED, score=3, may_contact=True),
    ),
    "a question with a high number": (
        ["8, when does my parcel come?"],
        Say(texts.THANKS_PASSIVE, may_contact=True),
    ),
    "a question as the reason": (
        ["9", "Can you call me about my invoice?"],
        Say(texts.THANKS_PROMOTER, may_contact=True),
    ),
    "a question after the thanks": (
        ["9 super service", "Can you send me the invoice again?"],
        Say(texts.THANKS, may_contact=True),
    ),
}


@pytest.mark.parametrize(("words", "last"), WAYS.values(), ids=WAYS)
def test_each_way_into_a_case_says_that_somebody_may_contact_them(words: list[str], last: Say) -> None:
    *_, (_, after, effects) = heard(words)
    assert opens(CaseRules(), {}, after.score, after.comment)
    assert [one for one in effects if isinstance(one, Say)] == [last]


def test_it_is_said_once_where_the_question_has_said_it() -> None:
    *_, (_, _, effects) = heard(["4", "waited three weeks"])
    assert effects == (Say(texts.THANKS),)


def test_no_case_no_sentence() -> None:
    *_, (_, _, effects) = heard(["8 fine service"])
    assert Say(texts.THANKS_PASSIVE) in effects


def test_it_goes_before_the_driver_question_that_takes_the_place_of_the_thanks() -> None:
    *_, (_, _, effects) = heard(["4, waited three weeks for an answer"], drivers=("waiting",))
    assert AskDriver("waiting", may_contact=True) in effects


def test_a_late_answer_that_opens_a_case_says_it_too() -> None:
    invitation, _ = advance(None, Invited("i1", "nps", "c1", ChannelName.SMS, NOON))
    invitation, _ = advance(invitation, Asked(NOON))
    invitation, _ = advance(invitation, Expired(NOON + MINUTE, GRACE_OVER))
    _, effects = advance(invitation, Said("3", NOON + 2 * MINUTE, "en"))
    assert Say(texts.THANKS, may_contact=True) in effects


WORDS = st.sampled_from(
    [
        *("4", "9", "8", "3, waited three weeks", "9 super service", "I meant 3", "I meant 9", "no thanks", "when?"),
        *("dunno", "When does my parcel come?", "8, can you call me about it?", "I take a lawyer", "super service"),
        *("I meant 3. The parcel was broken", "", "11", "HELP"),
    ]
)


@given(st.lists(WORDS, max_size=8), st.sampled_from(RULES), st.sampled_from([(), ("a",), ("a", "b")]))
def test_what_opens_a_case_says_so_or_answers_what_said_so(
    words: list[str], rules: CaseRules, drivers: tuple[str, ...]
) -> None:
    for before, after, effects in heard(words, rules, drivers):
        is_opened = opens(rules, {}, after.score, after.comment) and not opens(rules, {}, before.score, before.comment)
        is_asked_why = before.state is InvitationState.COMMENT and group_of(before.score or 0) is Group.DETRACTOR
        if is_opened and not is_asked_why:
            assert says_it(effects)
        if any(isinstance(one, Say | AskDriver) and one.may_contact for one in effects):
            assert is_opened
