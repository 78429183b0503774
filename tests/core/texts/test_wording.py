"""Kinds of faults that natives found in sentences, looked for in every sentence of every language.

Each law is a kind: a sentence that is new and has the fault fails here, whoever writes it.
"""

import ast
import re
from pathlib import Path

import pytest

from bot import i18n
from bot.core.cases.events import CaseOutcome
from bot.core.delivery.sms_segments import count
from bot.core.nps import Group
from bot.core.replies import Kind, read
from bot.core.texts import admins, cases, customers, pictures, reports
from bot.i18n import LOCALES
from tests.core.texts.sentences import in_every_language, of, translated

SENTENCES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": text
    for module in (admins, cases, customers, pictures, reports)
    for name, text in of(module).items()
}
TO_CUSTOMERS = {
    **of(customers),
    **{name: text for name, text in of(cases).items() if name.startswith("TOLD_")},
    "DRIVER_CLARIFY": reports.DRIVER_CLARIFY,
}
#: Parts of sentences: nothing that is sent by itself.
PARTS = {"US", "TEAM"}
TELEGRAM_ONLY = {"ASK_TELEGRAM", "REMIND_TELEGRAM", "WELCOME", "WELCOME_UNKNOWN", "LINK_SPENT"}

#: Organisations as they are called, of 20 characters or nearly; and a person.
ORGANISATIONS = ("Sparebanken Sørøst A", "Göteborgs Bostäder G", "Fredericia Forsyning", "Åkeri & Söner i Växjö"[:20])
PERSON = "Anne-Margrethe Sørensen-Østergaard"

#: Language -> what is wrong with a sentence in which it stands.
FAULTS = {
    "da": {
        r"[^,.:;(\s!?] (?:hvis|fordi|selvom)\b": "a comma stands before a clause, as everywhere else",
        r"\b(?:kontakter|svaret|spurgt) \{": "a verb as well, so a colon stands before the number",
        r"kan ikke forstås": "a verdict on the writer",
        r"\bsidste (?:kvartal|måned|uge|år)\b": "the last of the year as well: forrige",
        r"\bfår \w+ at (?:læse|se)\b": "a promise",
        r"godt at vide": "sarcastic after 'nej tak'",
        r"\bom dagen \{|om dagen \d": "stands behind its number",
    },
    "nb": {
        r", hvis\b": "no comma before a clause that comes last",
        r"\b(?:kontakter|svart|spurt) \{": "a verb as well, so a colon stands before the number",
        r"kan ikke forstås": "a verdict on the writer",
        r"[Pp]romotør": "ambassadør",
        r"\bbare svare\b": "only answer",
        r"\b0 = ikke,": "no end of a scale",
        r"godt å vite": "sarcastic after 'nei takk'",
    },
    "sv": {
        r"\b(?:kontakter|svarat|tillfrågats) \{": "a colon stands before the number",
        r"går inte att förstå": "a verdict on the writer",
        r"\bbara (?:svara|här)\b|[Ss]vara bara\b": "only answer",
        r"\bslippa\b": "avanmäla",
        r"\buteslut": "överhoppade",
        r"bra att veta": "sarcastic after 'nej tack'",
    },
    "en": {
        r"\bat \{(?:at|day|date)\}": "a date does not stand behind 'at'",
        r"\bcontacts \{": "a colon stands before the number",
        r"good to know": "sarcastic after 'no thanks'",
        r"\bget better\b": "what patients do",
        r"went wrong": "it need not have",
    },
}


@pytest.mark.parametrize(
    ("locale", "fault", "why"),
    [(locale, fault, why) for locale, faults in FAULTS.items() for fault, why in faults.items()],
)
def test_no_sentence_has_a_fault_that_a_native_has_found(locale, fault, why):
    found = {name: translated(text, locale) for name, text in SENTENCES.items()}
    assert {name: said for name, said in found.items() if re.search(fault, said)} == {}, why


@in_every_language
def test_a_date_with_a_time_has_the_word_between_them(locale):
    word = "at" if locale == "en" else "kl."
    assert translated(admins.MOMENT, locale) == f"{{day}} {word} {{time}}"


def test_times_that_people_read_are_made_in_one_place():
    """By `Runtime.moment`, in words of the language. The rest is for machines, or says a time of day to be written."""
    makers = {
        path.as_posix()
        for room in ("cases", "commands", "reports", "conversation", "webhooks")
        for path in Path("bot", room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"%H.?%M", node.value)
    }
    assert makers == set()


@in_every_language
def test_what_a_case_came_to_is_said_with_the_name_of_who_says_it(locale):
    assert set(cases.TOLD) <= set(CaseOutcome)
    for text in cases.TOLD.values():
        said = translated(text, locale)
        assert said.endswith(" {organisation}"), said
        # And does not say that the customer told of a fault: a number alone opens a case too.
        assert re.search(r"undersøgelse|undersøkelse|undersökning|survey", said), said


@in_every_language
def test_the_sentence_about_contact_ends_the_question_why_and_stands_alone(locale):
    sentence = translated(customers.MAY_CONTACT, locale)
    asked = translated(customers.FOLLOW_UP_DETRACTOR, locale)
    assert asked.endswith(f"? {sentence}")
    assert sentence[0].isupper()


@in_every_language
def test_every_answer_is_thanked_in_the_same_words(locale):
    """Whatever is said in the end stands behind the same thanks, so that it fits after 'no thanks' as after praise."""
    thanks = translated(customers.THANKS, locale)
    assert set(customers.CLOSING) == set(Group)
    for text in customers.CLOSING.values():
        said = translated(text, locale)
        assert said.startswith(thanks)
        assert "?" not in said


@in_every_language
def test_what_is_sent_with_nothing_open_asks_for_nothing_now(locale):
    for text in (customers.HELP, customers.STOPPED, customers.STARTED, customers.ERASED, customers.THANKS_LATE):
        assert "?" not in translated(text, locale)


@in_every_language
def test_who_is_told_of_a_deletion_is_told_what_of(locale):
    """The organisation has orders and invoices elsewhere, and the bot deletes none of them."""
    for text in (customers.ERASED, customers.CONFIRM_ERASURE):
        assert re.search(r"i undersøgelsen|i undersøkelsen|i undersökningen|in this survey", translated(text, locale))
    assert re.search(r" (?:her|här|here)\.$", translated(customers.ERASED, locale))


#: One word for opting out in each language, in its forms.
OPT_OUT = {"da": "[Aa]fmeld", "nb": "[Aa]vmeld|meld(?:e)? deg av", "sv": "[Aa]vanmäl", "en": "[Oo]pt out"}


@in_every_language
def test_the_word_that_stops_us_stands_with_one_word_for_what_it_does(locale):
    for name, text in {**TO_CUSTOMERS, "DESCRIPTION": admins.DESCRIPTION}.items():
        said = translated(text, locale)
        words = re.findall(r"\b[A-Z]{4,}\b", said)
        # "YES DELETE" answers a question that was asked for.
        if name != "CONFIRM_ERASURE" and any(
            read(word, awaiting="comment", locale=locale).kind is Kind.OPT_OUT for word in words
        ):
            assert re.search(OPT_OUT[locale], said), f"{name}: {said}"


@in_every_language
def test_every_question_and_reminder_has_its_way_out(locale):
    for text in (*customers.ASK.values(), *customers.REMIND.values()):
        word = translated(text, locale).split()[-1]
        assert read(word, awaiting="score", locale=locale).kind is Kind.OPT_OUT


@in_every_language
def test_a_reminder_has_the_ends_of_the_scale_of_the_question(locale):
    """The upper one to the letter; of the lower one what both share may be left out."""
    ends = r"0 ?= ?([^,]+), 10 ?= ?([^.\n]+)"
    [low, high] = re.search(ends, translated(customers.ASK_SMS, locale)).groups()
    [low_again, high_again] = re.search(ends, translated(customers.REMIND_SMS, locale)).groups()
    assert high_again == high
    # "ikke" alone is no answer to "how likely", so Norwegian says "slett ikke".
    assert low.startswith(low_again) or (locale, low_again) == ("nb", "slett ikke")


@in_every_language
def test_units_are_all_shortened_the_same_way(locale):
    units = {translated(text, locale)[-1] for text in (cases.AGE_MINUTES, cases.AGE_HOURS, cases.AGE_DAYS)}
    assert "." not in units


@in_every_language
@pytest.mark.parametrize("organisation", ORGANISATIONS)
@pytest.mark.parametrize("name", sorted(TO_CUSTOMERS.keys() - TELEGRAM_ONLY - PARTS))
def test_an_sms_with_a_name_as_names_are_is_one_segment(name, locale, organisation):
    assert count(organisation).units <= 20
    values = {"organisation": organisation, "name": PERSON, "score": 10, "contact": "kunde@nordlys.dk"}
    said = i18n.load().say(TO_CUSTOMERS[name], locale, **values)
    assert (count(said).encoding, count(said).segments) == ("GSM-7", 1)


#: What the sentence about contact can stand behind.
BEFORE_CONTACT = ("THANKS", "THANKS_PASSIVE", "THANKS_PROMOTER", "CORRECTED", "FOLLOW_UP_PASSIVE", "FOLLOW_UP_PROMOTER")


@in_every_language
@pytest.mark.parametrize("name", [*BEFORE_CONTACT, "OUT_OF_RANGE", "CLARIFY_CANDIDATE", "DRIVER_CLARIFY"])
def test_the_sentence_about_contact_costs_no_segment_more(name, locale):
    said = i18n.load().say(TO_CUSTOMERS[name], locale, score=10)
    assert count(f"{said} {translated(customers.MAY_CONTACT, locale)}").segments == 1


def test_every_language_is_looked_at():
    assert set(FAULTS) == set(OPT_OUT) == set(LOCALES)
