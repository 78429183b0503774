"""What customers ask us: answered once, the question to them stays open, and nothing of it becomes an answer."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.conversation.events import AskedAboutData, OptOut, Original, Said, Say, TooLate
from bot.core.conversation.invitation import InvitationState, advance
from bot.core.conversation.questions_to_us import ABOUT_DATA
from bot.core.messages import ChannelName
from bot.core.replies import Asks, read
from bot.core.texts import customers as texts
from tests.core.dialogues import LINES_TO, MINUTE, NOON, After, Conversation, Edit, asked, did_you_mean, in_state, play

WHO, SOURCE, COST = texts.WHO_WE_ARE, texts.WHERE_FROM, texts.COST_SMS
DETRACTOR, PASSIVE, PROMOTER = texts.FOLLOW_UP_DETRACTOR, texts.FOLLOW_UP_PASSIVE, texts.FOLLOW_UP_PROMOTER

#: Kind -> language -> as people write it.
QUESTIONS = {
    Asks.WHO: {"da": "Hvem er I?", "nb": "Hvem er dette?", "sv": "Vem är det här?", "en": "Who is this?"},
    Asks.SOURCE: {
        "da": "Hvor har I mit nummer fra?",
        "nb": "Hvor har dere nummeret mitt fra?",
        "sv": "Var har ni fått mitt nummer ifrån?",
        "en": "Where did you get my number?",
    },
    Asks.ACCESS: {
        "da": "Hvilke oplysninger har I om mig?",
        "nb": "Hvilke opplysninger har dere om meg?",
        "sv": "Vilka uppgifter har ni om mig?",
        "en": "What do you know about me?",
    },
    Asks.ANONYMITY: {
        "da": "Er mit svar anonymt?",
        "nb": "Er svaret mitt anonymt?",
        "sv": "Är mitt svar anonymt?",
        "en": "Is my answer anonymous?",
    },
    Asks.TRUST: {
        "da": "Er det her svindel?",
        "nb": "Er dette svindel?",
        "sv": "Är det bluff?",
        "en": "Is this a scam?",
    },
    Asks.COST: {
        "da": "Hvad koster det at svare?",
        "nb": "Hva koster det å svare?",
        "sv": "Vad kostar det att svara?",
        "en": "What does it cost?",
    },
    Asks.WHY: {
        "da": "Hvorfor skriver I til mig?",
        "nb": "Hvorfor skriver dere til meg?",
        "sv": "Varför skriver ni till mig?",
        "en": "Why do I get this?",
    },
}
EVERY_QUESTION = [(asks, locale, text) for asks, said in QUESTIONS.items() for locale, text in said.items()]
GREETINGS = {"da": "Hej", "nb": "Hei", "sv": "Hej", "en": "Hello"}


def answer(asks: Asks, channel: ChannelName = ChannelName.SMS) -> str:
    return {
        Asks.WHO: WHO,
        Asks.SOURCE: SOURCE,
        Asks.ACCESS: texts.WHAT_WE_KEEP,
        Asks.ANONYMITY: texts.NOT_ANONYMOUS,
        Asks.TRUST: texts.NO_FRAUD,
        Asks.COST: texts.WHAT_IT_COSTS[channel],
        Asks.WHY: texts.WHY_YOU,
    }[asks]


@pytest.mark.parametrize(("asks", "locale", "text"), EVERY_QUESTION)
def test_the_questions_of_this_file_are_read_as_what_they_are(asks: Asks, locale: str, text: str) -> None:
    assert read(text, awaiting="score", locale=locale).asks is asks


# The law: each question, in each state, on each channel, in each language, and as people vary it


@pytest.mark.parametrize("channel", ChannelName)
@pytest.mark.parametrize("name", LINES_TO)
@pytest.mark.parametrize(("asks", "locale", "text"), EVERY_QUESTION)
def test_a_question_is_answered_once_and_changes_nothing_else(
    asks: Asks, locale: str, text: str, name: str, channel: ChannelName
) -> None:
    conversation = in_state(name, channel, locale)
    before = conversation.answer
    variants = (text, text.upper(), f"{GREETINGS[locale]}, {text}", text.rstrip("?"), f"\n{text}\n{text}", f"{text} 🙂")
    for number, asked_so in enumerate(variants):
        assert conversation.hear(asked_so) == (None if number else answer(asks, channel)), asked_so
    assert conversation.answer == replace(before, answered=frozenset({asks}))


PIECES = st.one_of(
    st.sampled_from([text for _, _, text in EVERY_QUESTION]),
    st.sampled_from(["7", "3", "10", "Too slow", "dunno", "19", "6 or 7", "yes", "no thanks", "Hi", "I meant 8"]),
)
MESSAGES = st.lists(st.lists(PIECES, min_size=1, max_size=3).map(". ".join), max_size=8)
WORDS_OF_QUESTIONS = [text.rstrip("?").casefold() for _, _, text in EVERY_QUESTION]


@given(st.sampled_from(sorted(LINES_TO)), MESSAGES, st.sampled_from(["en", "da", "nb", "sv"]), st.data())
def test_no_question_becomes_part_of_an_answer_and_each_is_answered_once(
    name: str, messages: list[str], locale: str, data: st.DataObject
) -> None:
    invitation = in_state(name).answer
    answers: list[Asks] = []
    earlier: list[str] = []
    for minute, text in enumerate(messages):
        is_edit = bool(earlier) and data.draw(st.booleans())
        original = Original(data.draw(st.sampled_from(earlier)), invitation.awaiting) if is_edit else None
        said = Said(text, NOON + timedelta(hours=1) + minute * MINUTE, locale, original=original, drivers=("a",))
        after, effects = advance(invitation, said)
        assert after is not None
        answers += [asks for effect in effects if (asks := getattr(effect, "answers", None))]
        kept = f"{after.comment or ''} {after.pending or ''}".casefold()
        assert not [words for words in WORDS_OF_QUESTIONS if words in kept]
        invitation, earlier = after, [*earlier, text]
    assert len(answers) == len(set(answers))
    assert set(answers) == invitation.answered


@given(st.sampled_from(EVERY_QUESTION), st.integers(0, 10), st.booleans())
def test_what_a_question_leaves_over_is_heard_as_if_it_were_all(
    question: tuple[Asks, str, str], score: int, is_first: bool
) -> None:
    asks, locale, text = question
    together = f"{score}. {text}" if is_first else f"{text} {score}"
    alone, alone_effects = advance(asked(locale=locale).answer, Said(str(score), NOON, locale))
    both, effects = advance(asked(locale=locale).answer, Said(together, NOON, locale))
    assert alone is not None
    assert both == replace(alone, answered=frozenset({asks}))
    [said] = [effect for effect in effects if isinstance(effect, Say)]
    assert replace(said, opening=None, answers=None) in alone_effects
    assert (said.opening, said.answers) == (answer(asks), asks)


# Dialogues


def test_who_is_this_and_then_a_number_is_a_number_without_a_reason() -> None:
    dialogue = [("Who is this?", WHO), ("who are you??", None), ("8", PASSIVE), ("Too slow", texts.THANKS)]
    stored = play(dialogue)
    assert (stored.score, stored.comment, stored.clarifications) == (8, "Too slow", 0)


def test_both_clarifications_are_left_after_every_question() -> None:
    conversation = asked()
    for asks in Asks:
        assert conversation.hear(QUESTIONS[asks]["en"]) == answer(asks)
    play([("maybe", texts.CLARIFY), ("hmm", texts.CLARIFY), ("well", None), ("4", DETRACTOR)], conversation)


@pytest.mark.parametrize(
    ("text", "answered", "score", "comment"),
    [
        ("hvem er I? 8", f"{WHO} | {PASSIVE}", 8, None),
        ("7 (hvem er I?)", f"{WHO} | {PASSIVE}", 7, None),
        ("8 - who is this", f"{WHO} | {PASSIVE}", 8, None),
        ("Er det her spam? 9, super service!", f"{texts.NO_FRAUD} | {texts.THANKS_PROMOTER}", 9, "super service!"),
        ("Hej\nHvem er I?\n8", f"{WHO} | {PASSIVE}", 8, None),
        ("I er elendige. Hvem er I egentlig?", WHO, None, None),
        ("Hvem er I? næsten 9", f"{WHO} | {did_you_mean(9)}", None, None),
        ("Who is this? 19", f"{WHO} | {texts.OUT_OF_RANGE}", None, None),
        ("Hvem er I, og hvor har I mit nummer fra?", SOURCE, None, None),
        ("8 hvem er I?", f"{WHO} | {did_you_mean(8)}", None, None),
        ("hvem er I 10", f"{WHO} | {did_you_mean(10)}", None, None),
        ("hvem er I 12", WHO, None, None),
        # A word of a question that is a number word elsewhere.
        ("Varför skriver ni till mig", texts.WHY_YOU, None, None),
    ],
)
def test_one_message_gets_one_message(text: str, answered: str, score: int | None, comment: str | None) -> None:
    stored = play([(text, answered)], asked(locale="da"))
    assert (stored.score, stored.comment) == (score, comment)


def test_what_was_said_beside_a_question_before_the_number_is_the_reason() -> None:
    stored = play([("Hvem er I? Maden var kold og alt for dyr", WHO), ("3", texts.THANKS)], asked(locale="da"))
    assert (stored.score, stored.comment) == (3, "Maden var kold og alt for dyr")


def test_the_reason_is_still_waited_for_after_a_question() -> None:
    dialogue = [("3", DETRACTOR), ("Hej, er svaret anonymt?", texts.NOT_ANONYMOUS), ("Maden var kold", texts.THANKS)]
    assert play(dialogue, asked(locale="da")).comment == "Maden var kold"


def test_a_question_after_the_reason_is_not_added_to_it() -> None:
    dialogue = [("3 cold food", texts.THANKS), ("Is it anonymous?", texts.NOT_ANONYMOUS), ("and rude staff", None)]
    assert play(dialogue).comment == "cold food\nand rude staff"


def test_yes_still_means_the_number_asked_about_before_the_question() -> None:
    dialogue = [("almost 9", did_you_mean(9)), ("Who is this?", WHO), ("yes", PROMOTER)]
    assert play(dialogue).score == 9


def test_a_number_that_touches_a_question_is_asked_about_and_a_yes_means_it() -> None:
    dialogue = [("8 who is this", f"{WHO} | {did_you_mean(8)}"), ("yes", PASSIVE)]
    stored = play(dialogue)
    assert (stored.score, stored.comment) == (8, None)


def test_a_driver_question_stays_open_and_opens_with_the_answer() -> None:
    conversation = asked(drivers=("a", "b"))
    dialogue = [("9 nice range. Who is this?", f"{WHO} | <a>"), ("What does it cost?", COST), ("7", "<b>")]
    stored = play(dialogue, conversation)
    assert (stored.driver, stored.comment) == ("b", "nice range.")


@pytest.mark.parametrize(("channel", "text"), texts.WHAT_IT_COSTS.items())
def test_what_a_reply_costs_depends_on_the_channel(channel: ChannelName, text: str) -> None:
    play([("What does it cost?", text)], asked(channel))


# Edits


def test_a_question_that_is_edited_into_an_answer_is_one() -> None:
    stored = play([("Who is this?", WHO), (Edit("Who is this?", "9"), PROMOTER), ("Who is this?", None)])
    assert (stored.score, stored.comment) == (9, None)


def test_a_reason_that_is_edited_into_a_question_is_none() -> None:
    dialogue = [("9", PROMOTER), ("Cold food", texts.THANKS), (Edit("Cold food", "Who is this?"), WHO)]
    stored = play(dialogue)
    assert (stored.score, stored.comment, stored.state) == (9, None, InvitationState.NOTHING)


def test_an_edit_beside_a_question_changes_the_words_and_not_the_question() -> None:
    before, after = "9. Cold food. Who is this?", "9. Warm food. Who is this?"
    stored = play([(before, f"{WHO} | {texts.THANKS_PROMOTER}"), (Edit(before, after), None)])
    assert stored.comment == "Warm food."


# With nothing open


def stranger() -> Conversation:
    return Conversation(is_stranger=True)


@pytest.mark.parametrize("asks", Asks)
def test_a_stranger_is_told_who_we_are_and_nothing_that_is_not_true_of_them(asks: Asks) -> None:
    known = {Asks.TRUST: texts.NO_FRAUD, Asks.COST: COST}
    assert stranger().hear(QUESTIONS[asks]["en"]) == known.get(asks, WHO)


def test_help_with_nothing_open_asks_for_no_number_and_one_that_comes_is_not_passed_over() -> None:
    nobody = Conversation()
    heard = [nobody.hear(line) for line in ("HELP", "9", "Cold food", "9 good")]
    assert heard == [WHO, texts.NOTHING_OPEN, None, texts.NOTHING_OPEN]
    assert not any(character.isdigit() for character in WHO)


def test_whoever_said_no_gets_no_word_about_a_number() -> None:
    play([("STOP", texts.STOPPED), ("9", None), ("START", texts.STARTED), ("9", texts.NOTHING_OPEN)])


def test_too_late_a_question_is_answered_and_what_is_said_beside_it_is_for_the_admins() -> None:
    conversation = in_state("expired")
    play([(After(15, "Who is this?"), WHO)], conversation)
    assert conversation.effects == (Say(WHO, answers=Asks.WHO),)
    play([("What does it cost? Cold food", f"{COST} | {texts.THANKS_LATE}")], conversation)
    assert TooLate("Cold food") in conversation.effects


# A question and a no


@pytest.mark.parametrize(("asks", "locale", "text"), EVERY_QUESTION)
def test_a_no_beside_a_question_is_a_no_and_the_admins_hear_of_data(asks: Asks, locale: str, text: str) -> None:
    conversation = asked(locale=locale)
    together = f"{text} STOP"
    assert conversation.hear(together) == texts.STOPPED
    told = (AskedAboutData(together),) if asks in ABOUT_DATA else ()
    assert conversation.effects == (OptOut(together), Say(texts.STOPPED), *told)
    assert conversation.answer.state is InvitationState.CLOSED


def test_every_kind_of_question_is_asked_here_in_every_language() -> None:
    assert {(asks, locale) for asks, locale, _ in EVERY_QUESTION} == set(product(Asks, GREETINGS))


@pytest.mark.parametrize(
    ("asks", "said"),
    [
        (Asks.WHO, "hvem i alverden er I | vem är ni som skriver till mig | who r u | new phone who dis"),
        (Asks.COST, "koster det penge at svare | koster det penger | kostar det pengar | does it cost money to reply"),
        (
            Asks.WHY,
            "hvad går det ud på | hvad handler det om | hva gjelder dette | vad gäller det | Why do I get this?",
        ),
        (Asks.WHY, "vad ska ni ha det till | vad ska det användas till | hva skal dere med dette"),
        (Asks.TRUST, "am I being scammed"),
    ],
)
def test_questions_as_people_type_them(asks: Asks, said: str) -> None:
    for text in said.split(" | "):
        assert play([(text, answer(asks))]).score is None
