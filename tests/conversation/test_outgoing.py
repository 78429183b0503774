"""How a customer is spoken to."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot import i18n
from bot.conversation.outgoing import asked, first_name, words
from bot.core.conversation.invitation import AskDriver, Invitation, Say
from bot.core.messages import ChannelName, Contact
from bot.core.texts import customers as texts
from bot.surveys import DEFAULT_KEY, Survey, Surveys
from tests.bots import any_database as only_sqlite


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Freja Lund", "Freja"),
        ("Lund, Freja", "Freja"),
        ("Lund, Freja Marie", "Freja"),
        ("Anne-Margrethe Sørensen", "Anne-Margrethe"),
        ("  Ida  ", "Ida"),
        ("Dr. Hansen", "Dr. Hansen"),
        ("A Hansen", "A Hansen"),
        ("Hansen,", "Hansen,"),
        ("", ""),
    ],
)
def test_people_are_greeted_by_their_first_name(name, greeted):
    assert first_name(name) == greeted


@pytest.fixture
def named(runtime):
    return replace(runtime, surveys=asking(), catalogues=i18n.load())


def asking() -> Surveys:
    waiting = {"text": {"da": "Ventetid? 0-10", "nb": "Ventetid? 0-10", "sv": "Tid? 0-10", "en": "Waiting? 0-10"}}
    survey = Survey.model_validate({"questions": [{"key": "waiting", "name": "Waiting", **waiting}]})
    return Surveys(organisation="Nordlys", surveys={DEFAULT_KEY: survey})


@only_sqlite
async def test_that_we_may_make_contact_stands_behind_the_thanks_and_before_a_driver_question(named):
    said = words(named, Say(texts.CORRECTED, score=3, may_contact=True), ChannelName.SMS, "da")
    assert said == "Tak, vi har ændret dit svar til 3. Vi kontakter dig måske for at høre mere."
    person = Contact("c1", "Ida", "nb", "Europe/Oslo", "+4790123456")
    invitation = Invitation("i1", DEFAULT_KEY, "c1", ChannelName.SMS, datetime(2026, 3, 2, tzinfo=UTC))
    to = ChannelName.SMS, "+4790123456"
    for may_contact, opening in ((True, "Det kan hende vi kontakter deg for å høre mer. "), (False, "")):
        queued = asked(named, AskDriver("waiting", may_contact=may_contact), to, person, invitation)
        assert queued is not None
        assert queued.outgoing.text == f"{opening}Ventetid? 0-10"


@only_sqlite
async def test_who_has_no_name_signs_as_those_behind_the_survey(named, runtime):
    assert named.signature("da") == "Nordlys"
    assert replace(runtime, catalogues=i18n.load()).signature("sv") == "teamet bakom undersökningen"


@only_sqlite
@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("da", "1. dec. 2026 kl. 08.00"),
        ("nb", "1. des. 2026 kl. 08:00"),
        ("sv", "1 dec. 2026 kl. 08:00"),
        ("en", "1 Dec 2026 at 08:00"),
    ],
)
async def test_a_date_and_a_time_by_the_clock_of_the_organisation(named, locale, written):
    assert named.moment(datetime(2026, 12, 1, 7, tzinfo=UTC), locale) == written
