"""What admins are sent: counted, and every example in it tried."""

import re
from datetime import date

import pytest

from bot import i18n
from bot.contacts import addresses
from bot.core.calendar import periods
from bot.core.delivery.sms_segments import count
from bot.core.texts import admins as admin_texts
from bot.i18n import NAMES
from tests.core.texts.sentences import CATALOGUES, examples, in_every_language, of, translated

SENTENCES = of(admin_texts)
TODAY = date(2026, 8, 31)

#: As long as a name in the survey file may be.
ORGANISATION = "Sparebanken Sørøst-Agder og Vestfold ASA"
#: A long title, and numbers as long as they get for a large company.
VALUES = {
    "organisation": ORGANISATION,
    "survey": "Kundetilfredshed efter køb i butik",
    "score": -100,
    "low": -100,
    "high": 100,
    "answers": "1 234 567",
}


def say(name: str, locale: str, **values: object) -> str:
    return CATALOGUES.say(SENTENCES[name], locale, **VALUES, **values)


@in_every_language
@pytest.mark.parametrize("name", ["NPS_SMS", "NPS_SMS_ONE", "NPS_NONE"])
def test_nps_by_sms_takes_two_segments_at_most(name, locale):
    first, last = i18n.day(date(2025, 9, 30), locale), i18n.day(date(2026, 12, 31), locale)
    period = say("NPS_PERIOD", locale, first=first, last=last)
    cost = count(say(name, locale, first=first, last=last, period=period))
    assert cost.encoding == "GSM-7"
    assert cost.segments <= 2


@in_every_language
@pytest.mark.parametrize(("name", "limit"), [("DESCRIPTION", 512), ("SHORT_DESCRIPTION", 120)])
def test_descriptions_fit_telegram(name, limit, locale):
    """https://core.telegram.org/bots/api#setmydescription and #setmyshortdescription"""
    assert 1 <= len(say(name, locale)) <= limit


@in_every_language
@pytest.mark.parametrize("name", ["DESCRIPTION", "SHORT_DESCRIPTION"])
def test_us_stands_for_an_organisation_without_a_name(name, locale):
    us = CATALOGUES.say("us", locale)
    sentence = CATALOGUES.say(SENTENCES[name], locale, organisation=us)
    assert re.search(rf"\b(?:from|fra|från) {us}\b", sentence)


@in_every_language
@pytest.mark.parametrize("name", ["HELP_NPS", "UNKNOWN_PERIOD"])
def test_every_period_in_an_example_is_understood(name, locale):
    named = (re.sub(r"^[A-ZÅÄÆÖØ]+ ", "", words) for words in examples(SENTENCES[name], locale, "nps"))
    periods_named = [re.sub(r" (?:by|pr\.|per) \w+$", "", words) for words in named]
    assert [periods.parse(words, today=TODAY) for words in periods_named if words] == [
        periods.parse(words, today=TODAY) for words in ("30d", "2026q1", "this month")
    ]


@in_every_language
@pytest.mark.parametrize("name", ["HELP_INVITE", "INVITE_USAGE"])
def test_the_number_in_an_example_is_one(name, locale):
    [number] = examples(SENTENCES[name], locale, "invite")
    assert addresses.normalise_phone(number) == number


@in_every_language
@pytest.mark.parametrize("name", ["HELP_LANGUAGE", "LANGUAGE_UNKNOWN"])
def test_the_languages_to_choose_from_are_named_as_they_are_understood(name, locale):
    [words] = examples(SENTENCES[name], locale, "language")
    assert set(NAMES.values()) <= set(re.findall(r"\w+", words))


@in_every_language
def test_each_language_names_itself(locale):
    assert NAMES[locale] in say("LANGUAGE_SET", locale)


@in_every_language
def test_an_nps_is_no_percentage(locale):
    assert [name for name in SENTENCES if "%" in translated(SENTENCES[name], locale)] == ["NPS_RESPONSE"]


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        ("da", "12 svar: ambassadører 7, passive 4, kritikere 1"),
        ("nb", "12 svar: ambassadører 7, passive 4, kritikere 1"),
        ("sv", "12 svar: ambassadörer 7, passiva 4, kritiker 1"),
        ("en", "12 answers: promoters 7, passives 4, detractors 1"),
    ],
)
def test_the_groups_are_called_what_managers_call_them(locale, line):
    values = {"answers": 12, "promoters": 7, "passives": 4, "detractors": 1}
    assert CATALOGUES.say(admin_texts.NPS_ANSWERS, locale, **values) == line


@in_every_language
@pytest.mark.parametrize("name", ["", "Anne-Margrethe Sørensen"])
def test_a_link_is_announced_with_and_without_a_name(name, locale):
    line = CATALOGUES.say(admin_texts.INVITE_LINK, locale, name=name)
    assert re.fullmatch(rf"[^:]+: {name}", line)


@in_every_language
@pytest.mark.parametrize("name", ["NOT_TAKEN", "GONE"])
def test_a_webhook_that_takes_nothing_is_named_with_the_way_out(name, locale):
    said = CATALOGUES.say(SENTENCES[name], locale, survey="relation", days=3, kept=30, code="503")
    assert "'relation'" in said
    assert "'python -m bot retry'" in said
