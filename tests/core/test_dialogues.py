"""Dialogues as tables: what is said, what is answered, and what is stored in the end."""

from dataclasses import dataclass, replace

import pytest

from bot.core.conversation.invitation import (
    Asked,
    ClosedBecause,
    Erase,
    Expired,
    Invitation,
    InvitationState,
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
    advance,
)
from bot.core.messages import ChannelName, Purpose
from bot.core.texts import customers as texts
from tests.core.dialogues import (
    DAY,
    GRACE_OVER,
    LINES_TO,
    NOON,
    After,
    Answered,
    Edit,
    Late,
    Line,
    asked,
    corrected_to,
    did_you_mean,
    in_state,
    play,
)

DETRACTOR, PASSIVE, PROMOTER = texts.FOLLOW_UP_DETRACTOR, texts.FOLLOW_UP_PASSIVE, texts.FOLLOW_UP_PROMOTER


@dataclass(frozen=True)
class Words:
    """The same conversation in one language."""

    locale: str
    score_9: str
    score_8_comment: tuple[str, str]
    comment: str
    addition: str
    decline: str
    unclear: tuple[str, str, str]
    correction_7: str
    yes: str
    stop: str
    start: str
    help: str
    erase: str
    other_language: tuple[str, str]


WORDS = [
    Words(
        "da", "ni", ("8 hurtig levering", "hurtig levering"), "Hurtig levering og gode priser",
        "Og venligt personale", "nej tak", ("ved ikke", "måske", "ok"), "jeg mente 7", "ja", "afmeld", "unstop tak",
        "hjælp!", "I skal slette mine data", ("engelsk tak", "en"),
    ),
    Words(
        "nb", "ni!", ("8 veldig god service", "veldig god service"), "Greit utvalg, men dyrt",
        "Og hyggelige folk", "nei takk", ("usikker", "kanskje", "ok"), "jeg mente 7", "ja", "Stopp takk",
        "Unstop takk", "hjelp.", "Vennligst slett mine data", ("på engelsk takk", "en"),
    ),
    Words(
        "sv", "Nio!", ("8 bra mat", "bra mat"), "Bra sortiment och trevligt folk",
        "Och lugnt i lokalen", "nej tack", ("vet inte", "kanske", "ok"), "jag menade 7", "ja", "Stopp tack",
        "unstop tack", "hjälp.", "radera alla mina uppgifter", ("på engelska tack", "en"),
    ),
    Words(
        "en", "nine", ("8 good selection", "good selection"), "Nice range and helpful people",
        "And a quiet shop", "no thanks", ("dunno", "maybe", "ok"), "I meant 7", "yes", "Stop please",
        "unstop please", "help.", "please delete my data", ("Swedish please", "sv"),
    ),
]  # fmt: skip

every_language = pytest.mark.parametrize("words", WORDS, ids=lambda words: words.locale)
every_channel = pytest.mark.parametrize("channel", ChannelName)
every_state = pytest.mark.parametrize("name", LINES_TO)

# Dialogues, in every language and on both channels


@every_channel
@every_language
def test_a_score_then_the_reason(words: Words, channel: ChannelName) -> None:
    answer = play([(words.score_9, PROMOTER), (words.comment, texts.THANKS)], asked(channel, words.locale))
    assert (answer.score, answer.comment, answer.state) == (9, words.comment, InvitationState.NOTHING)


@every_channel
@every_language
def test_a_score_with_its_reason_gets_no_follow_up(words: Words, channel: ChannelName) -> None:
    text, comment = words.score_8_comment
    answer = play([(text, texts.THANKS)], asked(channel, words.locale))
    assert (answer.score, answer.comment, answer.state) == (8, comment, InvitationState.NOTHING)


@every_channel
@every_language
def test_a_reason_can_be_declined(words: Words, channel: ChannelName) -> None:
    answer = play([(words.score_9, PROMOTER), (words.decline, texts.THANKS)], asked(channel, words.locale))
    assert (answer.score, answer.comment, answer.state) == (9, None, InvitationState.NOTHING)


@every_channel
@every_language
def test_an_unclear_reply_is_asked_about_and_then_answered(words: Words, channel: ChannelName) -> None:
    dialogue = [(words.unclear[0], texts.CLARIFY), (words.score_9, PROMOTER), (words.decline, texts.THANKS)]
    assert play(dialogue, asked(channel, words.locale)).score == 9


@every_channel
@every_language
def test_two_clarifications_then_silence_and_a_number_still_counts(words: Words, channel: ChannelName) -> None:
    first, second, third = words.unclear
    conversation = asked(channel, words.locale)
    play([(first, texts.CLARIFY), (second, texts.CLARIFY), (third, None), (second, None)], conversation)
    assert play([(words.score_9, PROMOTER)], conversation).score == 9


@every_channel
@every_language
def test_a_correction_within_the_group_and_into_another(words: Words, channel: ChannelName) -> None:
    dialogue = [("8", PASSIVE), (words.correction_7, corrected_to(7)), (words.score_9, PROMOTER)]
    answer = play(dialogue, asked(channel, words.locale))
    assert (answer.score, answer.state) == (9, InvitationState.COMMENT)


@every_channel
@every_language
def test_after_the_thanks_words_are_added_in_silence(words: Words, channel: ChannelName) -> None:
    dialogue = [(words.score_9, PROMOTER), (words.comment, texts.THANKS), (words.addition, None)]
    assert play(dialogue, asked(channel, words.locale)).comment == f"{words.comment}\n{words.addition}"


@every_channel
@every_language
@every_state
def test_stop_counts_always_and_start_reopens_nothing(words: Words, channel: ChannelName, name: str) -> None:
    conversation = in_state(name, channel, words.locale)
    before = conversation.answer
    play([(words.stop, texts.STOPPED)], conversation)
    assert OptOut(words.stop) in conversation.effects
    stopped = conversation.answer
    assert stopped.state is InvitationState.CLOSED
    assert (stopped.score, stopped.comment) == (before.score, before.comment)
    play([(words.start, texts.STARTED)], conversation)
    assert OptIn(words.start) in conversation.effects
    assert conversation.answer == stopped
    assert play([("7", texts.NOTHING_OPEN), (words.comment, None)], conversation) == stopped


@every_channel
@every_language
@every_state
def test_help_changes_nothing(words: Words, channel: ChannelName, name: str) -> None:
    conversation = in_state(name, channel, words.locale)
    before = conversation.answer
    help_text = texts.HELP if before.awaiting == "score" else texts.WHO_WE_ARE
    assert play([(words.help, help_text)], conversation) == before


@every_channel
@every_language
@every_state
def test_whoever_asks_to_be_forgotten_leaves_a_number_and_no_words(
    words: Words, channel: ChannelName, name: str
) -> None:
    conversation = in_state(name, channel, words.locale)
    before = conversation.answer
    answer = play([(words.erase, texts.ERASED)], conversation)
    assert Erase() in conversation.effects
    assert (answer.state, answer.score, answer.comment, answer.pending) == (
        InvitationState.CLOSED,
        before.score,
        None,
        None,
    )


@every_channel
@every_language
@pytest.mark.parametrize(
    ("name", "again"),
    [
        ("send", texts.LANGUAGE_CHANGED),
        ("score", None),
        ("comment", PROMOTER),
        ("nothing", texts.LANGUAGE_CHANGED),
        ("closed", texts.LANGUAGE_CHANGED),
    ],
)
def test_another_language_repeats_the_question_that_is_open(
    words: Words, channel: ChannelName, name: str, again: str | None
) -> None:
    text, locale = words.other_language
    conversation = in_state(name, channel, words.locale)
    before = conversation.answer
    assert play([(text, again or texts.ASK[channel])], conversation) == before
    assert conversation.effects[0] == SetLocale(locale)


def test_wishes_are_heard_where_nothing_was_asked() -> None:
    said = [advance(None, Said(text, NOON, "en")) for text in ("STOP", "HELP", "please delete my data", "9", "hello")]
    assert said == [
        (None, (OptOut("STOP"), Say(texts.STOPPED))),
        (None, (Say(texts.WHO_WE_ARE),)),
        (None, (Say(texts.ERASED), Erase())),
        (None, (Say(texts.NOTHING_OPEN),)),
        (None, ()),
    ]


@every_state
@pytest.mark.parametrize("word", ["STOP", "START", "HELP"])
def test_what_the_provider_answered_already_is_not_answered_twice(name: str, word: str) -> None:
    conversation = in_state(name)
    play([(Answered(word), None)], conversation)
    consent = {"STOP": (OptOut("STOP"),), "START": (OptIn("START"),), "HELP": ()}
    assert conversation.effects == consent[word]


# Asking


@every_channel
def test_the_question_comes_with_the_scores_and_is_no_reply(channel: ChannelName) -> None:
    invitation, effects = advance(None, Invited("i1", "survey", "c1", channel, NOON))
    assert effects == (Say(texts.ASK[channel], has_scores=True, purpose=Purpose.ASK),)
    assert invitation == Invitation("i1", "survey", "c1", channel, NOON, InvitationState.SEND)


def test_a_number_before_the_question_left_is_no_answer_to_it() -> None:
    conversation = in_state("send")
    dialogue = [("9", texts.NOTHING_OPEN), (Asked(NOON), None), ("3", DETRACTOR)]
    assert play(dialogue, conversation).score == 3


def test_an_open_invitation_is_never_replaced() -> None:
    conversation = in_state("comment")
    before = conversation.answer
    assert play([(Invited("i2", "other", "c1", ChannelName.SMS, NOON), None)], conversation) == before


def test_after_a_closed_invitation_comes_a_new_one_and_never_the_same() -> None:
    conversation = in_state("closed")
    closed = conversation.answer
    play([(Invited("i1", "survey", "c1", ChannelName.SMS, NOON), None)], conversation)
    assert conversation.answer == closed
    play([(Invited("i2", "survey", "c1", ChannelName.SMS, NOON), texts.ASK_SMS)], conversation)
    assert (conversation.answer.id, conversation.answer.state) == ("i2", InvitationState.SEND)


@pytest.mark.parametrize(
    ("name", "is_closed"), [("send", True), ("score", True), ("comment", False), ("nothing", False)]
)
def test_whoever_answered_was_reached_whatever_the_provider_says(name: str, is_closed: bool) -> None:
    conversation = in_state(name)
    play([(Undeliverable(NOON), None)], conversation)
    assert (conversation.answer.closed_because is ClosedBecause.UNDELIVERABLE) is is_closed


# The number


@pytest.mark.parametrize("score", range(11))
def test_the_follow_up_fits_the_score(score: int) -> None:
    conversation = asked()
    play([(str(score), DETRACTOR if score <= 6 else PASSIVE if score <= 8 else PROMOTER)], conversation)
    assert conversation.effects[0] == ShowChoice(score)


def test_a_number_off_the_scale_is_asked_about() -> None:
    assert play([("11", texts.OUT_OF_RANGE), ("14", texts.OUT_OF_RANGE), ("16", None), ("10", PROMOTER)]).score == 10


def in_doubt(channel: ChannelName = ChannelName.SMS, locale: str = "en", pending: str | None = None):
    """Just after "Did you mean 9?"."""
    conversation = asked(channel, locale)
    conversation.invitation = replace(conversation.answer, candidate=9, clarifications=1, pending=pending)
    return conversation


@every_channel
@every_language
def test_did_you_mean_9_yes(words: Words, channel: ChannelName) -> None:
    answer = play([(words.yes, PROMOTER), (words.comment, texts.THANKS)], in_doubt(channel, words.locale))
    assert (answer.score, answer.comment) == (9, words.comment)


def test_one_plausible_number_is_asked_about_and_not_taken() -> None:
    conversation = asked()
    play([("almost 9", did_you_mean(9))], conversation)
    assert (conversation.answer.score, conversation.answer.clarifications) == (None, 1)
    assert play([("Yes!", PROMOTER)], conversation).score == 9


def test_did_you_mean_9_no() -> None:
    assert play([("almost 9", did_you_mean(9)), ("no", texts.CLARIFY), ("8", PASSIVE)]).score == 8


@pytest.mark.parametrize("between", ["HELP", "unstop please", "Swedish please", "dunno"])
def test_yes_to_an_older_question_is_no_number(between: str) -> None:
    conversation = in_doubt()
    conversation.hear(between)
    conversation.hear("ja")
    assert (conversation.answer.score, conversation.answer.state) == (None, InvitationState.SCORE)


def test_an_edit_into_yes_is_no_number() -> None:
    conversation = asked()
    conversation.hear("dunno")
    conversation.invitation = replace(conversation.answer, candidate=9)
    conversation.hear(Edit("dunno", "yes"))
    assert conversation.answer.score is None


# Words before the number


@every_channel
def test_a_reason_before_the_number_is_kept_and_not_asked_for_again(channel: ChannelName) -> None:
    before = "The food was cold and the staff slow"
    answer = play([(before, texts.CLARIFY), ("4", texts.THANKS)], asked(channel))
    assert (answer.score, answer.comment, answer.pending) == (4, before, None)


def test_a_few_words_before_the_number_are_kept_but_are_no_reason() -> None:
    answer = play([("Cold food", texts.CLARIFY), ("4", DETRACTOR), ("Slow staff too", texts.THANKS)])
    assert answer.comment == "Cold food\nSlow staff too"


def test_a_reason_before_the_number_is_kept_when_more_comes_with_it() -> None:
    answer = play([("The food was cold", texts.CLARIFY), ("4, and the staff was slow", texts.THANKS)])
    assert answer.score == 4
    assert answer.comment is not None
    assert answer.comment.startswith("The food was cold\n")


def test_a_reason_is_kept_when_the_number_is_a_yes() -> None:
    answer = play([("yes", texts.THANKS)], in_doubt(pending="The staff was really nice"))
    assert (answer.score, answer.comment) == (9, "The staff was really nice")


def test_a_number_off_the_scale_is_no_reason() -> None:
    assert play([("11", texts.OUT_OF_RANGE), ("👍", texts.CLARIFY), ("10", PROMOTER)]).comment is None


def test_what_is_no_words_does_not_hide_the_words_before_the_number() -> None:
    reason = "The staff was really nice"
    answer = play([("11", texts.OUT_OF_RANGE), (reason, texts.CLARIFY), ("10", texts.THANKS)])
    assert (answer.score, answer.comment) == (10, reason)


def test_words_that_make_the_number_doubtful_again_are_left_out() -> None:
    conversation = asked()
    conversation.hear("8.5 if I could choose")
    assert play([("9 good food", texts.THANKS)], conversation).comment == "good food"


def test_what_is_closed_waits_for_no_answer() -> None:
    closed = play([(Expired(NOON), None)], in_doubt(pending="9ish"))
    assert (closed.pending, closed.candidate, closed.closed_because) == (None, None, ClosedBecause.EXPIRED)


# Corrections


@pytest.mark.parametrize(
    ("first", "follow_up", "second", "answer"),
    [("9", PROMOTER, "10", corrected_to(10)), ("9", PROMOTER, "3", DETRACTOR), ("3", DETRACTOR, "8", PASSIVE)],
)
def test_before_the_reason_a_correction_asks_what_fits_the_new_group(
    first: str, follow_up: str, second: str, answer: str
) -> None:
    corrected = play([(first, follow_up), (second, answer)])
    assert (corrected.score, corrected.state) == (int(second), InvitationState.COMMENT)


@pytest.mark.parametrize("second", [10, 8, 7])
def test_after_the_reason_a_correction_is_confirmed_and_no_more_is_asked(second: int) -> None:
    conversation = in_state("nothing")
    corrected = play([(str(second), corrected_to(second))], conversation)
    assert (corrected.score, corrected.comment) == (second, "Nice range and helpful people")
    assert conversation.effects[0] == ShowChoice(second)


def test_a_correction_into_0_to_6_after_the_reason_is_asked_why_once() -> None:
    conversation = in_state("nothing")
    corrected = play(
        [
            ("I meant 3", DETRACTOR),
            ("The parcel was broken", texts.THANKS),
            ("I meant 9", corrected_to(9)),
            ("I meant 3", corrected_to(3)),
        ],
        conversation,
    )
    assert (corrected.score, corrected.state) == (3, InvitationState.NOTHING)
    assert corrected.comment == "Nice range and helpful people\nThe parcel was broken"


def test_a_correction_into_0_to_6_that_says_why_is_not_asked_why() -> None:
    corrected = play([("I meant 3. The parcel was broken", corrected_to(3))], in_state("nothing"))
    assert (corrected.score, corrected.state) == (3, InvitationState.NOTHING)


def test_a_correction_remembers_when_the_first_number_came() -> None:
    first = in_state("comment").answer
    corrected = play([("3", DETRACTOR)], in_state("comment"))
    assert corrected.scored_at == first.scored_at
    assert corrected.corrected_at is not None
    assert corrected.scored_at is not None
    assert corrected.corrected_at > corrected.scored_at


def test_the_chosen_button_tapped_again_shows_as_chosen_and_says_nothing() -> None:
    conversation = in_state("comment")
    play([("9", None)], conversation)
    assert conversation.effects == (ShowChoice(9),)


@pytest.mark.parametrize("text", ["9, quick and friendly", "I'd give it a 9"])
def test_the_answer_sent_twice_counts_once(text: str) -> None:
    conversation = asked()
    conversation.hear(text)
    once = conversation.answer
    assert conversation.hear(text) is None
    assert replace(conversation.answer, corrected_at=None) == once


def test_a_number_that_arrives_late_does_not_undo_a_later_one() -> None:
    dialogue = [("9", PROMOTER), ("3", DETRACTOR), (Late("8", minutes_ago=1.5), None), (Late("10", 10), None)]
    assert play(dialogue).score == 3


def test_a_number_said_once_more_counts_from_then_on() -> None:
    dialogue = [("9", PROMOTER), ("3", DETRACTOR), ("3", None), (Late("8", minutes_ago=1.5), None)]
    assert play(dialogue).score == 3


def test_an_auto_reply_is_not_answered_and_does_not_take_the_place_of_the_reason() -> None:
    auto = "Automatic reply: I am out of the office until 9 March and will answer when I am back."
    before = in_state("comment").answer
    assert play([(auto, None)], in_state("comment")) == before
    assert play([(auto, None)], in_state("score")) == in_state("score").answer


# What an edit changes, on Telegram

THANKS, CLARIFY = texts.THANKS, texts.CLARIFY
WHY, DONE = InvitationState.COMMENT, InvitationState.NOTHING

edits = pytest.mark.parametrize(
    ("lines", "score", "comment", "state"),
    [
        # The message with the number
        ([("9", PROMOTER), (Edit("9", "10"), corrected_to(10))], 10, None, WHY),
        ([("9", PROMOTER), (Edit("9", "3"), DETRACTOR)], 3, None, WHY),
        ([("9", PROMOTER), (Edit("9", "9 good selection"), THANKS)], 9, "good selection", DONE),
        ([("9", PROMOTER), (Edit("9", "8 good selection"), corrected_to(8))], 8, "good selection", DONE),
        ([("9 good selection", THANKS), (Edit("9 good selection", "9"), None)], 9, None, DONE),
        ([("9 good selection", THANKS), (Edit("9 good selection", "9 good food"), None)], 9, "good food", DONE),
        ([("9", PROMOTER), ("Good food", THANKS), (Edit("9", "8"), corrected_to(8))], 8, "Good food", DONE),
        # ... that turns unclear, or leaves the scale: the number stays, the words follow
        ([("9", PROMOTER), (Edit("9", "dunno"), None)], 9, None, WHY),
        ([("9", PROMOTER), (Edit("9", "11"), None)], 9, None, WHY),
        ([("9 good food", THANKS), (Edit("9 good food", "really good food"), None)], 9, "really good food", DONE),
        # The message with the reason
        ([("9", PROMOTER), ("Cold fod", THANKS), (Edit("Cold fod", "Cold food"), None)], 9, "Cold food", DONE),
        ([("9", PROMOTER), ("Good", THANKS), (Edit("Good", "no thanks"), None)], 9, None, DONE),
        ([("9", PROMOTER), ("Good", THANKS), (Edit("Good", "8"), corrected_to(8))], 8, None, DONE),
        # ... whose words stand inside others
        (
            [("4", DETRACTOR), ("It took long", THANKS), ("ok", None), (Edit("ok", "sorry"), None)],
            4, "It took long\nsorry", DONE,
        ),
        # The message before the number
        ([("dunno", CLARIFY), (Edit("dunno", "9"), PROMOTER)], 9, None, WHY),
        ([("Cold fod", CLARIFY), (Edit("Cold fod", "Cold food"), None), ("4", DETRACTOR)], 4, "Cold food", WHY),
        ([("Cold fod", CLARIFY), ("4", DETRACTOR), (Edit("Cold fod", "Cold food"), None)], 4, "Cold food", WHY),
        ([("Cold food", CLARIFY), ("4", DETRACTOR), (Edit("Cold food", "3"), corrected_to(3))], 3, None, WHY),
        # An edit that leaves the number as it was does not bring it back
        ([("9", PROMOTER), ("8", PASSIVE), (Edit("9", "9 good food"), THANKS)], 8, "good food", DONE),
        # An edit that is older than a correction
        ([("9", PROMOTER), ("3", DETRACTOR), (Edit("9", "8", minutes_ago=1.5), None)], 3, None, WHY),
    ],
)  # fmt: skip


@edits
def test_an_edit_changes_what_the_message_said(
    lines: list[tuple[Line, str | None]], score: int, comment: str | None, state: InvitationState
) -> None:
    answer = play(lines, asked(ChannelName.TELEGRAM))
    assert (answer.score, answer.comment, answer.state) == (score, comment, state)


def test_an_edit_uses_up_no_clarification() -> None:
    conversation = asked(ChannelName.TELEGRAM)
    lines = [("dunno", CLARIFY), (Edit("dunno", "hmm"), None), (Edit("hmm", "well"), None), ("maybe", CLARIFY)]
    assert play(lines, conversation).pending == "well\nmaybe"


@pytest.mark.parametrize("name", ["score", "comment", "nothing"])
def test_stop_counts_in_an_edit_too(name: str) -> None:
    conversation = in_state(name, ChannelName.TELEGRAM)
    original = Original("9", "score")
    invitation, effects = advance(conversation.answer, Said("STOP", NOON, "en", original=original))
    assert invitation is not None
    assert invitation.state is InvitationState.CLOSED
    assert OptOut("STOP") in effects


@pytest.mark.parametrize("name", ["score", "comment", "nothing"])
def test_an_edit_of_what_was_said_before_the_question_is_no_answer(name: str) -> None:
    before = in_state(name, ChannelName.TELEGRAM).answer
    for text in ("9", "3", "Good food", "dunno"):
        assert advance(before, Said(text, NOON, "en", original=Original("hello", None))) == (before, ())


# The reminder


@every_channel
def test_a_reminder_asks_again_with_the_scores(channel: ChannelName) -> None:
    conversation = asked(channel)
    at = NOON + 3 * DAY
    reminded = play([(Reminded(at), texts.REMIND[channel])], conversation)
    assert conversation.effects == (Say(texts.REMIND[channel], has_scores=True, purpose=Purpose.REMINDER),)
    assert (reminded.reminded_at, reminded.state) == (at, InvitationState.SCORE)
    assert play([("9", PROMOTER)], conversation).score == 9


def test_a_reminder_comes_once() -> None:
    dialogue = [(Reminded(NOON), texts.REMIND_SMS), (Reminded(NOON + DAY), None), ("dunno", CLARIFY)]
    assert play([*dialogue, (Reminded(NOON + DAY), None)]).reminded_at == NOON


@pytest.mark.parametrize("name", sorted(LINES_TO.keys() - {"score"}))
def test_nobody_is_reminded_before_the_question_or_after_an_answer_or_the_end(name: str) -> None:
    conversation = in_state(name)
    before = conversation.answer
    assert play([(Reminded(NOON + DAY), None)], conversation) == before


@every_language
def test_nobody_is_reminded_after_stop(words: Words) -> None:
    dialogue = [(words.stop, texts.STOPPED), (Reminded(NOON), None), (words.start, texts.STARTED)]
    assert play([*dialogue, (Reminded(NOON), None)], asked(locale=words.locale)).reminded_at is None


# After the end


@every_channel
@every_language
def test_a_late_number_counts_and_is_thanked_and_nothing_more_is_asked(words: Words, channel: ChannelName) -> None:
    conversation = in_state("expired", channel, words.locale)
    answer = play([(After(3, words.score_9), texts.THANKS)], conversation)
    assert (answer.score, answer.is_late, answer.state) == (9, True, InvitationState.CLOSED)
    assert ShowChoice(9) in conversation.effects
    assert play([(words.comment, texts.THANKS), (words.addition, None)], conversation).comment == (
        f"{words.comment}\n{words.addition}"
    )


@every_channel
@every_language
def test_a_late_number_with_its_reason(words: Words, channel: ChannelName) -> None:
    text, comment = words.score_8_comment
    answer = play([(After(3, text), texts.THANKS)], in_state("expired", channel, words.locale))
    assert (answer.score, answer.comment, answer.is_late) == (8, comment, True)


@pytest.mark.parametrize(
    ("lines", "score", "comment"),
    [
        ([("9", THANKS), ("10", corrected_to(10))], 10, None),
        ([("9", THANKS), ("3", corrected_to(3)), ("Cold food", THANKS)], 3, "Cold food"),
        ([("9 good food", THANKS), ("3", corrected_to(3))], 3, "good food"),
        ([("9", THANKS), ("9", None)], 9, None),
        ([("9", THANKS), (Edit("9", "8"), corrected_to(8))], 8, None),
        ([("9", THANKS), (Late("3", minutes_ago=10), None)], 9, None),
        ([("almost 9", did_you_mean(9)), ("yes", THANKS)], 9, None),
        ([("The food was really cold", CLARIFY), ("4", THANKS)], 4, "The food was really cold"),
    ],
)
def test_late_answers_are_doubted_and_corrected_as_others_are(
    lines: list[tuple[Line, str | None]], score: int, comment: str | None
) -> None:
    answer = play(lines, in_state("expired", ChannelName.TELEGRAM))
    assert (answer.score, answer.comment, answer.state, answer.is_late) == (
        score,
        comment,
        InvitationState.CLOSED,
        True,
    )


def test_in_doubt_a_late_answer_is_asked_about_twice_at_most_in_all() -> None:
    dialogue = [("dunno", CLARIFY), (Expired(NOON, GRACE_OVER), None), ("maybe", CLARIFY), ("hmm", None)]
    assert play([*dialogue, ("9", THANKS)]).is_late


def test_the_reason_may_come_after_the_end_and_the_score_is_not_late() -> None:
    answer = play([(After(1, "Cold food"), THANKS)], in_state("expired_in_comment"))
    assert (answer.score, answer.comment, answer.is_late) == (9, "Cold food", False)


def test_a_score_can_be_corrected_after_the_end_and_is_not_late() -> None:
    answer = play([(After(1, "3"), corrected_to(3))], in_state("expired_in_nothing"))
    assert (answer.score, answer.is_late, answer.state) == (3, False, InvitationState.CLOSED)


def test_a_number_that_was_said_before_the_end_and_arrives_after_it_is_not_late() -> None:
    conversation = asked()
    play([("HELP", texts.HELP), (Expired(conversation.now + DAY, GRACE_OVER), None)], conversation)
    assert play([("9", THANKS)], conversation).is_late is False


@every_channel
@pytest.mark.parametrize("name", ["expired", "expired_in_comment", "expired_in_nothing"])
@pytest.mark.parametrize("text", ["3", "Cold food", "3 cold food"])
def test_after_the_grace_one_is_thanked_once_and_the_admins_are_told(
    text: str, name: str, channel: ChannelName
) -> None:
    conversation = in_state(name, channel)
    before = conversation.answer
    play([(After(15, text), texts.THANKS_LATE)], conversation)
    assert conversation.effects == (Say(texts.THANKS_LATE), TooLate(text))
    after = conversation.answer
    assert after == replace(before, late_until=None)
    again = texts.NOTHING_OPEN if text.startswith("3") else None
    assert play([(text, again), ("9", texts.NOTHING_OPEN), ("Hello?", None)], conversation) == after


def test_after_the_grace_an_edit_an_automatic_reply_and_a_wish_are_not_too_late_answers() -> None:
    auto = "Automatic reply: I am out of the office until 9 March and will answer when I am back."
    conversation = in_state("expired", ChannelName.TELEGRAM)
    play([("9", THANKS), (After(15, auto), None), (Edit("9", "3"), None), ("HELP", texts.WHO_WE_ARE)], conversation)
    assert play([("Hello?", texts.THANKS_LATE)], conversation).score == 9


def test_what_was_never_asked_awaits_no_late_answer() -> None:
    conversation = in_state("send")
    assert play([(Expired(NOON, GRACE_OVER), None), ("9", texts.NOTHING_OPEN)], conversation).score is None


@every_language
@pytest.mark.parametrize("name", ["expired", "expired_in_comment", "expired_in_nothing"])
def test_after_stop_there_is_no_late_answer_either(words: Words, name: str) -> None:
    conversation = in_state(name, locale=words.locale)
    stopped = play([(words.stop, texts.STOPPED), (words.start, texts.STARTED)], conversation)
    assert play([("7", texts.NOTHING_OPEN), (After(15, words.comment), None)], conversation) == stopped
