"""Driver questions as dialogues: what is said, and what is answered. `<waiting>` is that question being asked."""

import pytest

from bot.core.conversation.invitation import SCORE, DriverAnswered, Expired, InvitationState, ShowChoice
from bot.core.texts import customers as texts
from bot.core.texts.reports import DRIVER_CLARIFY
from tests.core.dialogues import (
    GRACE_OVER,
    NOON,
    After,
    Conversation,
    Edit,
    Late,
    Tap,
    asked,
    corrected_to,
    did_you_mean,
    meant,
)

PROMOTER, DETRACTOR, THANKS = texts.FOLLOW_UP_PROMOTER, texts.FOLLOW_UP_DETRACTOR, texts.THANKS
TWO = ("waiting", "price")


def told(dialogue, drivers=TWO) -> tuple[Conversation, dict[str, int]]:
    """Plays it; the answers to the driver questions, each as it was given last."""
    conversation = asked(drivers=drivers)
    answers = {}
    for number, (line, answer) in enumerate(dialogue, start=1):
        heard = conversation.hear(line)
        assert heard == meant(conversation, answer), f"line {number}: {line!r}"
        answers |= {one.question: one.score for one in conversation.effects if isinstance(one, DriverAnswered)}
    return conversation, answers


def test_both_are_asked_in_the_place_of_the_thanks_and_then_thanked_for():
    talk, answers = told([("9", PROMOTER), ("Nice range", "<waiting>"), ("7", "<price>"), ("4", THANKS), ("3", None)])
    assert answers == {"waiting": 7, "price": 4}
    assert (talk.answer.score, talk.answer.comment, talk.answer.state) == (9, "Nice range", InvitationState.NOTHING)


def test_after_a_score_with_its_reason_at_once():
    _, answers = told([("9 nice range", "<waiting>"), ("10", THANKS)], ("waiting",))
    assert answers == {"waiting": 10}


def test_who_declines_to_comment_is_asked_and_who_declines_that_is_left_alone():
    talk, answers = told([("9", PROMOTER), ("no thanks", "<waiting>"), ("no thanks", THANKS), ("8", None)])
    assert answers == {}
    assert (talk.answer.score, talk.answer.comment) == (9, None)


def test_without_questions_nothing_is_different():
    assert told([("9", PROMOTER), ("Nice range", THANKS), ("8", corrected_to(8))], ())[0].answer.score == 8


def test_words_with_the_number_stand_with_the_comment():
    talk, answers = told([("9 nice range", "<waiting>"), ("3 because the line is always busy", THANKS)], ("waiting",))
    assert answers == {"waiting": 3}
    assert talk.answer.comment == "nice range\nbecause the line is always busy"


def test_what_is_unclear_is_asked_about_once_and_kept():
    talk, answers = told(
        [("9 nice range", "<waiting>"), ("it depends", DRIVER_CLARIFY), ("on the day", None), ("6", THANKS)],
        ("waiting",),
    )
    assert answers == {"waiting": 6}
    assert talk.answer.comment == "nice range\nit depends\non the day"


@pytest.mark.parametrize(("said", "asked_back"), [("19", texts.OUT_OF_RANGE), ("I meant 9", DRIVER_CLARIFY)])
def test_what_could_be_anything_is_no_answer(said, asked_back):
    talk, answers = told([("8 nice range", "<waiting>"), (said, asked_back)])
    assert answers == {}
    assert talk.answer.score == 8


def test_a_yes_answers_did_you_mean():
    _, answers = told([("9 nice range", "<waiting>"), ("6 or 7", DRIVER_CLARIFY), ("7", "<price>")])
    assert answers == {"waiting": 7}
    _, answers = told([("9 nice range", "<waiting>"), ("almost 8", did_you_mean(8)), ("yes", "<price>")])
    assert answers == {"waiting": 8}


def test_a_number_said_before_the_question_and_coming_after_it_is_about_the_score():
    talk, answers = told(
        [("9", PROMOTER), ("Nice range", "<waiting>"), (Late("7", 1.5), corrected_to(7)), ("4", "<price>")]
    )
    assert answers == {"waiting": 4}
    assert talk.answer.score == 7


def test_an_edit_of_the_score_corrects_it_and_one_of_an_answer_changes_nothing():
    talk, answers = told(
        [
            ("9", PROMOTER),
            ("Nice range", "<waiting>"),
            (Edit("9", "6"), corrected_to(6)),
            ("4", "<price>"),
            (Edit("4", "5"), None),
            ("2", THANKS),
        ]
    )
    assert answers == {"waiting": 4, "price": 2}
    assert talk.answer.score == 6


def test_an_unclear_answer_can_be_edited_into_one():
    _, answers = told([("9 nice range", "<waiting>"), ("eihgtish", DRIVER_CLARIFY), (Edit("eihgtish", "8"), "<price>")])
    assert answers == {"waiting": 8}


def test_a_button_answers_its_own_question_whatever_is_awaited():
    talk, answers = told(
        [
            (Tap(9, SCORE), PROMOTER),
            ("Nice range", "<waiting>"),
            (Tap(3, "waiting"), "<price>"),
            (Tap(8, SCORE), corrected_to(8)),
            (Tap(5, "waiting"), None),
            (Tap(6, "price"), THANKS),
            (Tap(7, "price"), None),
        ]
    )
    assert answers == {"waiting": 5, "price": 7}
    assert (talk.answer.score, talk.answer.state) == (8, InvitationState.NOTHING)
    assert ShowChoice(7, "price") in talk.effects


def test_stop_ends_the_questions():
    talk, answers = told([("9 nice range", "<waiting>"), ("STOP", texts.STOPPED), ("8", None)])
    assert answers == {}
    assert talk.answer.state is InvitationState.CLOSED


def test_a_question_is_said_again_in_the_language_asked_for():
    talk, _ = told([("9 nice range", "<waiting>"), ("Swedish please", "<waiting>"), ("8", "<price>")])
    assert talk.locale == "sv"


def test_after_the_end_words_count_and_numbers_do_not():
    talk, answers = told(
        [("9 nice range", "<waiting>"), (Expired(NOON, GRACE_OVER), None), (After(1, "8"), None), ("And cheap", None)]
    )
    assert answers == {}
    assert (talk.answer.score, talk.answer.comment) == (9, "nice range\nAnd cheap")


def test_a_late_score_is_thanked_for_and_asked_nothing_more():
    told([(Expired(NOON, GRACE_OVER), None), (After(1, "9 nice range"), THANKS)])


def test_a_question_taken_out_of_the_survey_meanwhile_is_followed_by_the_thanks():
    talk = asked(drivers=("waiting", "price"))
    talk.hear("9 nice range")
    talk.drivers = ("price",)
    assert talk.hear("8") == texts.THANKS_PROMOTER


@pytest.mark.parametrize(
    "words",
    [
        "jeg mente 3",
        "I meant 3",
        "undskyld, jeg mente 3",
        "rettelse: 3",
        "beklager, mente 3",
        "jag menade 3",
        "sorry, I meant 3",
    ],
)
def test_a_correction_after_the_last_words_corrects_the_score_as_without_questions(words):
    lines = [("9", PROMOTER), ("Nice range", "<waiting>"), ("8", THANKS)]
    talk, answers = told([*lines, (words, DETRACTOR), ("The box was wet", None)], ("waiting",))
    assert (talk.answer.score, answers) == (3, {"waiting": 8})
    assert talk.answer.comment == "Nice range\nThe box was wet"


def test_words_with_a_number_after_the_last_words_are_words():
    lines = [("9", PROMOTER), ("Nice range", "<waiting>"), ("8", THANKS)]
    for words in ("we were 3 people", "3", "there were 3 of them"):
        talk, _ = told([*lines, (words, None)], ("waiting",))
        assert talk.answer.score == 9


def test_it_is_corrected_too_when_the_invitation_has_expired():
    lines = [("9", PROMOTER), ("Nice range", "<waiting>"), ("8", THANKS), (Expired(NOON, GRACE_OVER), None)]
    talk, _ = told([*lines, ("I meant 3", corrected_to(3))], ("waiting",))
    assert (talk.answer.score, talk.answer.state) == (3, InvitationState.CLOSED)
