"""`/drivers`, as an admin asks it."""

from dataclasses import replace

import pytest

from bot import i18n
from bot.core.delivery.sms_segments import count
from bot.store import driver_answers
from bot.store.driver_answers import DriverAnswer
from bot.surveys import Surveys
from bot.tally_repair import count_uncounted
from tests.answers import answered
from tests.questions import asking
from tests.runtimes import ADMIN, SMS, TELEGRAM, Talk, runtime_over

PHONE = "+4520999999"


@pytest.fixture
async def talk(database, clock):
    runtime = await runtime_over(database, clock, f"telegram:{ADMIN}:viewer,sms:{PHONE}:viewer")
    return Talk(replace(runtime, surveys=asking(), catalogues=i18n.load()), clock)


async def given(talk, many, *questions):
    """Scores from 0 to 10 in turn; whoever gives a high one is content with the wait, and not more with the price."""
    kept = []
    for number in range(many):
        invitation = await answered(talk, number % 11)
        answers = {"waiting": number % 11, "price": number * 7 % 10}
        kept += [DriverAnswer(invitation.id, one, answers[one], talk.clock()) for one in questions]
    async with talk.database.transaction() as connection:
        await driver_answers.keep(connection, kept)
    await count_uncounted(talk.database, talk.runtime.surveys.zone)


async def reply(talk, text, address=ADMIN, channel=TELEGRAM):
    await talk.inbox.receive(talk.message(text, address, channel))
    [sent] = await talk.deliver()
    return sent


async def test_what_goes_with_the_score_stands_first_with_means_by_group_and_a_picture(talk):
    await given(talk, 66, "waiting", "price")
    sent = await reply(talk, "/drivers")
    lines = sent.text.split("\n")
    assert lines[0] == "What goes with recommending - nps"
    assert lines[3] == ("Waiting time: average 5.0 (promoters 9.5, passives 7.5, detractors 3.0), 66 answers")
    assert lines[4].startswith("Goes with the score by 1.00, most likely between 1.00 and 1.00")
    assert lines[6].startswith("Price: average 4.5")
    assert lines[-1] == "Goes with does not mean causes: whoever is content answers everything higher."
    assert sent.attachment.content.startswith(b"\x89PNG")


async def test_under_fifty_answers_nothing_is_said(talk):
    await given(talk, 49, "waiting")
    sent = await reply(talk, "/drivers 30d")
    assert sent.text.split("\n")[2:] == [
        "Waiting time: 49 answers, at least 50 are needed to say something.",
        "Price: 0 answers, at least 50 are needed to say something.",
    ]
    assert sent.attachment is None


async def test_where_nothing_is_asked_it_says_how_to(talk):
    talk = Talk(replace(talk.runtime, surveys=Surveys()), talk.clock)
    assert (await reply(talk, "/drivers")).text.startswith("nps asks no extra questions.")


@pytest.mark.parametrize("locale", ["da", "nb", "sv", "en"])
async def test_by_sms_two_segments_at_most(talk, locale):
    await given(talk, 55, "waiting", "price")
    async with talk.database.transaction() as connection:
        await connection.execute(
            "INSERT INTO admin_locale (channel, address, locale) VALUES ('sms', :address, :locale)",
            address=PHONE,
            locale=locale,
        )
    sent = await reply(talk, "/drivers", PHONE, SMS)
    cost = count(sent.text)
    assert (cost.encoding, cost.segments <= 2) == ("GSM-7", True)
    assert "55" in sent.text
    assert sent.attachment is None
