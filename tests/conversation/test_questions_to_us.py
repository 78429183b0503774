"""What customers ask us: one answer, the question still open, the admins told. End to end, on both databases."""

from dataclasses import replace

import pytest

from bot import i18n
from bot.core.delivery.sms_segments import count
from bot.core.messages import Purpose
from bot.core.texts import admins as admin_texts
from bot.core.texts import customers as texts
from bot.surveys import Surveys
from tests.runtimes import ADMIN, SMS, TELEGRAM, Talk, person, runtime_over

US = {"organisation": "us"}
WHO, SOURCE, ACCESS = (text.format(**US) for text in (texts.WHO_WE_ARE, texts.WHERE_FROM, texts.WHAT_WE_KEEP))
TRUST, COST, NOTHING_OPEN = (text.format(**US) for text in (texts.NO_FRAUD, texts.COST_SMS, texts.NOTHING_OPEN))
STOPPED = texts.STOPPED.format(**US)
CONTACT = "70 10 20 30"


def alert(words: str) -> str:
    return admin_texts.ASKED_ABOUT_DATA.format(name="Ida", words=words)


@pytest.mark.parametrize("channel", [SMS, TELEGRAM])
async def test_a_question_is_answered_once_and_the_number_is_still_heard(talk, channel):
    await talk.asked(person(telegram="77"), channel)
    where = {"address": "+4520123456" if channel is SMS else "77", "channel": channel}
    cost = COST if channel is SMS else texts.COST_TELEGRAM.format(**US)
    assert await talk.say("Who is this?", **where) == [WHO]
    assert await talk.say("What does it cost?", **where) == [cost]
    talk.clock.tick(minutes=2)
    assert await talk.say("who are you??", **where) == []
    stored = await talk.invitation()
    assert (stored["state"], stored["answered"], stored["clarifications"]) == ("score", "cost who", 0)
    assert await talk.say("8", **where) == [texts.FOLLOW_UP_PASSIVE]
    stored = await talk.invitation()
    assert (stored["score"], stored["comment"]) == (8, None)


@pytest.mark.parametrize(("channel", "between"), [(SMS, " "), (TELEGRAM, "\n\n")])
async def test_a_question_with_the_number_gets_one_message_for_both(talk, channel, between):
    await talk.asked(person(telegram="77"), channel)
    where = {"address": "+4520123456" if channel is SMS else "77", "channel": channel}
    assert await talk.say("Who is this? 8", **where) == [f"{WHO}{between}{texts.FOLLOW_UP_PASSIVE}"]


async def test_what_was_left_unsaid_for_there_was_too_much_is_answered_the_next_time(talk):
    await talk.asked()
    said = await talk.say("Who is this?", "Is this a scam?", "Where did you get my number?")
    assert sorted(said) == sorted([WHO, TRUST])
    assert (await talk.invitation())["answered"] == "trust who"
    talk.clock.tick(minutes=2)
    assert await talk.say("Where did you get my number?") == [SOURCE, alert("Where did you get my number?")]


async def test_the_admins_hear_of_a_question_about_data_once_and_no_log_does(talk, capsys):
    ida = await talk.asked()
    capsys.readouterr()
    asked = "What do you know about me, I wonder?"
    assert await talk.say(asked) == [ACCESS, alert(asked)]
    assert await talk.say("what do you know about me") == []
    [told] = [one for one in talk.runtime.channels[TELEGRAM].sent if one.purpose is Purpose.ALERT]
    assert told.address == ADMIN
    log = capsys.readouterr().out
    assert "wonder" not in log
    assert "Ida" not in log
    talk.clock.tick(minutes=2)
    await talk.say("Delete my data", "yes")
    assert await talk.rows("SELECT text FROM outbox WHERE contact_id = :id AND text <> ''", id=ida.id) == []


async def test_with_nothing_open_the_admins_hear_no_more_often_than_is_answered(talk):
    await talk.contacts(person())
    asked = "Where did you get my number?"
    assert await talk.say(asked, asked, asked, asked) == [SOURCE, SOURCE, alert(asked), alert(asked)]


async def test_a_no_beside_a_question_about_data_is_confirmed_and_told_once(talk):
    await talk.asked()
    asked = "Where did you get my number? STOP"
    assert await talk.say(asked) == [STOPPED, alert(asked)]
    talk.clock.tick(minutes=5)
    assert await talk.say(asked) == []


# --- those who are asked nothing ---


async def test_a_stranger_is_answered_within_the_ration_and_no_admin_is_told(talk):
    asked = "Where did you get my number?"
    assert await talk.say(asked, asked, asked) == [WHO, WHO]
    talk.clock.tick(days=2)
    assert await talk.say("Who is this?", "HELP", "9") == [WHO, WHO]
    talk.clock.tick(minutes=2)
    assert await talk.say("9") == [NOTHING_OPEN]


@pytest.mark.parametrize("no", ["STOP", "Delete my data"])
@pytest.mark.parametrize("is_contact", [True, False])
@pytest.mark.parametrize("is_one_batch", [True, False])
async def test_who_said_no_hears_nothing_about_a_number(talk, no, is_contact, is_one_batch):
    if is_contact:
        await talk.asked(person(telegram="77"), TELEGRAM)
    where = {"address": "77", "channel": TELEGRAM}
    said = [talk.message(text, **where) for text in (no, "9")]
    if is_one_batch:
        heard = await talk.say(*said)
    else:
        heard = [*await talk.say(said[0]), *await talk.say(said[1])]
    assert heard in ([STOPPED], [texts.ERASED.format(**US)])


async def test_what_admins_say_in_their_chat_is_not_answered(talk):
    assert await talk.say("Who is this?", "9", address=ADMIN, channel=TELEGRAM) == []


# --- whom they can ask ---


async def with_contact(database, clock, organisation="Nordlys"):
    surveys = Surveys.model_validate({"organisation": organisation, "contact": CONTACT})
    return Talk(replace(await runtime_over(database, clock), surveys=surveys, catalogues=i18n.load()), clock)


async def test_the_contact_of_the_survey_file_stands_where_it_costs_nothing(database, clock):
    talk = await with_contact(database, clock)
    await talk.asked(person(telegram="77", locale="da"))
    [who] = await talk.say("hvem er I?")
    [cost] = await talk.say("hvad koster det at svare?")
    talk.clock.tick(minutes=2)
    [on_telegram] = await talk.say("er det svindel?", address="77", channel=TELEGRAM)
    assert who.endswith(f"STOP Spørgsmål: {CONTACT}")
    assert count(who).segments == 1
    assert CONTACT not in cost
    assert on_telegram.endswith(f"STOP\nSpørgsmål: {CONTACT}")


async def test_by_sms_another_segment_is_for_their_data_alone(database, clock):
    talk = await with_contact(database, clock, "Sparebanken Sørøst A")
    await talk.asked(person(locale="da"))
    [trust] = await talk.say("er det svindel?")
    source, _ = await talk.say("hvor har I mit nummer fra?")
    assert (CONTACT in trust, count(trust).segments) == (False, 1)
    assert (CONTACT in source, count(source).segments) == (True, 2)
