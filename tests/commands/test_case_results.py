"""A customer is told what became of their case: the words an admin saw, once, and only who may be written to."""

import pytest
from pydantic import ValidationError

from bot.core.delivery.sms_segments import costly, count
from bot.core.messages import Purpose
from bot.core.texts.cases import TOLD
from bot.i18n import LOCALES, load
from tests.cases.desk import ANNA, BO, EVERYBODY, defined, desk_over
from tests.commands.admins import alerted, answer, commands, tap_alert, tapped, typed
from tests.runtimes import SMS

SOLVED = (
    "Thank you for your answer in our survey. We have followed it up and solved the problem. "
    "Regards, the team behind the survey"
)


async def closed(desk, outcome="solved"):
    """The id of the case, and the offer to tell the customer."""
    case_id = await alerted(desk)
    [asked] = await tap_alert(desk, case_id, "close")
    [choice] = [data for data in commands(asked) if data.endswith(outcome)]
    return case_id, await answer(desk, tapped(desk, choice, "telegram-99"))


def told(desk) -> list[str]:
    return [one.text for one in desk.runtime.channels[SMS].sent if one.purpose is Purpose.TALK]


async def test_the_admin_sees_the_words_and_the_customer_reads_them_once(desk):
    case_id, offer = await closed(desk)
    assert offer.text.endswith(f"The customer can be told this by SMS:\n\n{SOLVED}\n\nSMS segments: 1")
    assert commands(offer) == [f"/case {case_id} tell yes", f"/case {case_id}", "/cases"]
    assert told(desk) == []
    said = await answer(desk, tapped(desk, f"/case {case_id} tell yes", "telegram-99"))
    assert said.text.endswith("\n\nSent.")
    assert "customer told by Anna" in (await answer(desk, typed(desk, f"/case {case_id}"))).text
    again = await answer(desk, tapped(desk, f"/case {case_id} tell yes", "telegram-99", BO))
    assert again.text.endswith("The customer has been told already.")
    assert told(desk) == [SOLVED]


async def test_who_is_not_told_hears_nothing_and_can_be_told_later(desk):
    case_id, offer = await closed(desk)
    await answer(desk, tapped(desk, commands(offer)[1], "telegram-99"))
    assert told(desk) == []
    assert SOLVED in (await answer(desk, typed(desk, f"/case {case_id} tell"))).text
    assert told(desk) == []


@pytest.mark.parametrize("words", [["STOP"], ["Delete my data", "yes"]])
async def test_who_said_no_is_not_told(desk, words):
    case_id, _ = await closed(desk)
    await desk.say(*words)
    said = await answer(desk, typed(desk, f"/case {case_id} tell yes"))
    assert "so this cannot be sent." in said.text
    assert told(desk) == []


@pytest.mark.parametrize("words", [["STOP"], ["Delete my data", "yes"]])
async def test_in_the_night_it_waits_for_the_morning_unless_they_say_no(database, clock, words):
    desk = await desk_over(database, clock, quiet={"from": "20:00", "until": "09:00"})
    case_id = await alerted(desk)
    desk.clock.tick(hours=12)
    await answer(desk, typed(desk, f"/case {case_id} close solved"))
    said = await answer(desk, typed(desk, f"/case {case_id} tell yes"))
    assert said.text.endswith("It will be sent on 3 Mar 2026 at 09:00.")
    assert told(desk) == []
    await desk.say(*words)
    desk.clock.tick(hours=12)
    await desk.work()
    assert told(desk) == []


async def test_what_they_answer_comes_to_the_thread(desk):
    case_id, _ = await closed(desk)
    await answer(desk, tapped(desk, f"/case {case_id} tell yes", "telegram-99"))
    desk.clock.tick(minutes=5)
    await desk.say("Thanks, that works now")
    assert any("Thanks, that works now" in text for text in desk.screen(EVERYBODY))


async def test_only_what_an_admin_has_closed_is_told(desk):
    case_id = await alerted(desk)
    said = await answer(desk, typed(desk, f"/case {case_id} tell yes"))
    assert said.text.endswith("Close the case first: then the customer can be told what it came to.")
    await desk.say("10")
    said = await answer(desk, typed(desk, f"/case {case_id} tell yes"))
    assert said.text.endswith("This case closed by itself: there is nothing to tell the customer.")
    assert told(desk) == []


async def test_the_survey_file_has_words_of_its_own(database, clock):
    desk = await desk_over(database, clock, {"told": {"solved": {"en": "It is mended – come back!"}}})
    case_id, _ = await closed(desk)
    await answer(desk, tapped(desk, f"/case {case_id} tell yes", "telegram-99", ANNA))
    assert told(desk) == ["It is mended - come back!"]


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ({"solved": {"da": "Løst ✓"}}, "write it without ✓"),
        ({"solved": {"da": "Løst " * 100}}, "it takes 4 SMS"),
        ({"solved": {"da": " "}}, "it is empty"),
        ({"solved": {"da": "https://example.com"}}, "no links"),
        ({"solved": {"fi": "Valmis"}}, "da|nb|sv|en"),
        ({"erased": {"da": "Slettet"}}, "nobody can close a case as erased"),
    ],
)
def test_words_that_can_not_go_by_sms_are_refused_at_the_start(table, problem):
    with pytest.raises(ValidationError) as error:
        defined({"told": table})
    assert problem in str(error.value)


@pytest.mark.parametrize("locale", LOCALES)
def test_our_words_take_one_sms_in_every_language(locale):
    for sentence in TOLD.values():
        text = load().say(sentence, locale, organisation="Sparebanken Sørøst A")
        assert costly(text) == ()
        assert count(text).segments == 1
