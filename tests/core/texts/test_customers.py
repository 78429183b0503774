"""What customers are sent, in every language, as it arrives: names filled in, counted and priced."""

import re
from datetime import UTC, datetime

import pytest

from bot import i18n
from bot.channels.sms.webhook import RESERVED_WORDS
from bot.core.conversation.erasure_wishes import is_confirmed
from bot.core.delivery.sms_segments import count
from bot.core.messages import ChannelName
from bot.core.nps import Group
from bot.core.replies import Kind, is_yes, read
from bot.core.texts import customers as texts
from bot.i18n import LOCALES, SOURCE

SENTENCES = {name: text for name, text in vars(texts).items() if name.isupper() and isinstance(text, str)}
TELEGRAM_ONLY = {"ASK_TELEGRAM", "REMIND_TELEGRAM", "WELCOME", "WELCOME_UNKNOWN", "LINK_SPENT", "COST_TELEGRAM"}
ANSWERS = {
    "WHO_WE_ARE",
    "WHERE_FROM",
    "WHAT_WE_KEEP",
    "NOT_ANONYMOUS",
    "NO_FRAUD",
    "COST_SMS",
    "COST_TELEGRAM",
    "WHY_YOU",
}

ORGANISATION = "Sparebanken Sørøst A"
CATALOGUES = i18n.load()

in_every_language = pytest.mark.parametrize("locale", LOCALES)
every_sentence = pytest.mark.parametrize("name", SENTENCES)


def said(name: str, locale: str, organisation: str = ORGANISATION) -> str:
    values = {"name": "Anne-Margrethe Sørensen", "contact": "+45 70 10 20 30", "score": 10}
    return CATALOGUES.say(SENTENCES[name], locale, organisation=organisation, **values)


def test_the_name_the_texts_are_measured_with_has_twenty_characters():
    assert count(ORGANISATION).units == 20


@in_every_language
@every_sentence
def test_every_sentence_is_gsm7(name, locale):
    assert count(said(name, locale)).encoding == "GSM-7"


@in_every_language
@pytest.mark.parametrize("name", sorted(SENTENCES.keys() - TELEGRAM_ONLY))
def test_every_sms_is_one_segment(name, locale):
    assert count(said(name, locale)).segments == 1


@in_every_language
@every_sentence
def test_no_links_no_exclamations_no_emphasis(name, locale):
    text = said(name, locale)
    assert not re.search(r"https?:|www\.|\w\.\w{2,}", text)
    assert "!" not in text
    assert "  " not in text
    assert text == text.strip()


@in_every_language
@pytest.mark.parametrize("name", ["ASK_SMS", "REMIND_SMS"])
def test_the_question_states_both_ends_of_the_scale(name, locale):
    assert re.search(r"\? 0 ?= ?[^,.=]+, 10 ?= ?[^,.=]+\. ", said(name, locale))


@pytest.mark.parametrize(
    ("locale", "question"),
    [
        ("da", "Hvor sandsynligt er det, at du vil anbefale Nordlys til en ven eller bekendt?"),
        ("nb", "Hvor sannsynlig er det at du vil anbefale Nordlys til en venn eller en kollega?"),
        ("sv", "Hur troligt är det att du skulle rekommendera Nordlys till en vän eller kollega?"),
        ("en", "How likely is it that you would recommend Nordlys to a friend or colleague?"),
    ],
)
@pytest.mark.parametrize("name", ["ASK_SMS", "ASK_TELEGRAM"])
def test_the_question_is_the_one_results_are_compared_by(name, locale, question):
    assert said(name, locale, "Nordlys").startswith(question)


@in_every_language
def test_both_channels_ask_the_same(locale):
    sms, telegram = said("ASK_SMS", locale), said("ASK_TELEGRAM", locale)
    question, scale, way_out = telegram.split("\n")
    assert sms == f"{question} {scale}. {way_out}"


@in_every_language
def test_a_reminder_asks_the_same_question_and_begins_with_saying_what_it_is(locale):
    question = said("ASK_SMS", locale).partition("?")[0]
    for name in ("REMIND_SMS", "REMIND_TELEGRAM"):
        assert re.fullmatch(rf"[^\W\d_]+: {re.escape(question)}", said(name, locale).partition("?")[0])
    assert said("REMIND_TELEGRAM", locale).splitlines()[1] == said("ASK_TELEGRAM", locale).splitlines()[1]


@in_every_language
@pytest.mark.parametrize("name", ["ASK_SMS", "ASK_TELEGRAM", "REMIND_SMS", "REMIND_TELEGRAM"])
def test_the_question_ends_with_a_word_that_stops_us(name, locale):
    word = said(name, locale).split()[-1]
    assert read(word, awaiting="score", locale=locale).kind is Kind.OPT_OUT


@in_every_language
@every_sentence
def test_words_in_capitals_do_what_they_promise(name, locale):
    if name == "CONFIRM_ERASURE":
        [promised] = re.findall("[A-Z]{2}[A-Z ]*[A-Z]|[A-Z]{2}", said(name, locale))
        now = datetime(2026, 3, 2, tzinfo=UTC)
        assert promised != "YES"
        assert is_confirmed(now, promised, now)
        return
    kinds = {read(word, awaiting="comment", locale=locale).kind for word in re.findall("[A-Z]{4,}", said(name, locale))}
    assert kinds == {
        "ASK_SMS": {Kind.OPT_OUT},
        "ASK_TELEGRAM": {Kind.OPT_OUT},
        "REMIND_SMS": {Kind.OPT_OUT},
        "REMIND_TELEGRAM": {Kind.OPT_OUT},
        "HELP": {Kind.OPT_OUT},
        "STOPPED": {Kind.OPT_IN},
        "STARTED": {Kind.OPT_OUT},
        "WELCOME": {Kind.OPT_OUT},
        **{answer: {Kind.OPT_OUT} for answer in ANSWERS},
    }.get(name, set())


@in_every_language
@pytest.mark.parametrize(
    "name",
    [
        "CLARIFY",
        "CLARIFY_CANDIDATE",
        "OUT_OF_RANGE",
        "FOLLOW_UP_DETRACTOR",
        "FOLLOW_UP_PASSIVE",
        "FOLLOW_UP_PROMOTER",
        "THANKS",
        "THANKS_PASSIVE",
        "THANKS_PROMOTER",
        "THANKS_LATE",
        "CORRECTED",
        "NOTHING_OPEN",
        "CONTACT",
    ],
)
def test_nobody_is_led_to_answer_with_a_word_that_twilio_takes(name, locale):
    assert not RESERVED_WORDS & set(re.findall(r"\w+", said(name, locale).upper()))


@in_every_language
def test_yes_is_offered_only_where_it_reaches_us(locale):
    offered = [word for word in re.findall(r"\w+", said("CLARIFY_CANDIDATE", locale)) if is_yes(word)]
    assert offered == ([] if locale == SOURCE else ["ja"])


@in_every_language
def test_us_stands_for_an_organisation_without_a_name(locale):
    us = CATALOGUES.say(texts.US, locale)
    for name, text in SENTENCES.items():
        if "{organisation}" in text:
            sentence = said(name, locale, us)
            assert not re.search(rf"(?:^|[.:?]\s+){us}\b", sentence), f"{us} begins a sentence: {sentence}"
            assert re.search(
                rf"\b(?:from|ask|recommend|fra|från|be|bed|anbefale|rekommendera) {us}\b", sentence, re.IGNORECASE
            ), f"{us} is not an object: {sentence}"


def test_a_customer_without_a_name_is_greeted_all_the_same():
    assert CATALOGUES.say(texts.WELCOME, "da", organisation="Nordlys", name="").startswith("Hej \nHer får du ")


@pytest.mark.parametrize(("locale", "word"), [("da", "dansk"), ("nb", "norsk"), ("sv", "svenska"), ("en", "English")])
def test_each_language_names_itself(locale, word):
    assert word in said("LANGUAGE_CHANGED", locale)
    assert word == i18n.NAMES[locale]


def test_every_channel_has_its_question_and_every_group_its_follow_up():
    assert set(texts.ASK) == set(texts.REMIND) == set(ChannelName)
    assert set(texts.FOLLOW_UP) == set(Group)
    assert len(set(texts.FOLLOW_UP.values())) == len(Group)
