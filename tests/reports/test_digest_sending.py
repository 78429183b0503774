"""Who is told the figures by themselves, when, and what of them."""

import asyncio
import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot import i18n
from bot.core.delivery.sms_segments import count
from bot.core.measuring.digests import Digest
from bot.core.messages import Purpose
from bot.reports import digest_sending
from bot.store import admins
from bot.store import admins as store
from bot.surveys import Surveys
from bot.tally_repair import count_uncounted
from tests.answers import answered
from tests.runtimes import ADMIN, SMS, TELEGRAM, Talk, runtime_over

#: Monday morning, and a moment of the week before.
MONDAY = datetime(2026, 3, 9, 8, tzinfo=UTC)
LAST_WEEK = datetime(2026, 3, 4, 12, tzinfo=UTC)

VIEWER, AGENT, PHONE = "-5", "-6", "+4520999999"
ADMINS = f"telegram:{ADMIN},telegram:{VIEWER}:viewer,telegram:{AGENT}:agent,sms:{PHONE}"
TWO = Surveys.model_validate(
    {"surveys": {"nps": {"title": "Yearly survey"}, "delivery": {"title": "After a delivery"}}}
)


@pytest.fixture
async def talk(database, clock):
    runtime = await runtime_over(database, clock, ADMINS)
    clock.now = MONDAY
    return Talk(replace(runtime, catalogues=i18n.load(), surveys=TWO), clock)


async def wish(talk, address=ADMIN, channel=TELEGRAM, digest=Digest.WEEKLY, through=date(2026, 3, 1)):
    async with talk.database.transaction() as connection:
        await store.wish(connection, (channel, address), digest, through)


async def answers(talk, *scores, comment=None, **more):
    minutes = itertools.count()
    for score in scores:
        at = more.get("at", LAST_WEEK) + timedelta(minutes=next(minutes))
        await answered(talk, score, comment, **{**more, "at": at})
    await count_uncounted(talk.database, talk.runtime.surveys.zone)


async def told(talk):
    """What the chats are sent because of it."""
    await digest_sending.tell_due(talk.runtime)
    return await talk.deliver()


async def test_the_figures_of_last_week_come_with_their_picture(talk):
    await wish(talk)
    await answers(talk, *[9] * 6, *[3] * 6)
    await answers(talk, *[9] * 12, at=LAST_WEEK - timedelta(days=7))
    [message] = await told(talk)
    assert (message.address, message.purpose) == (ADMIN, Purpose.ALERT)
    assert message.text.split("\n") == [
        "Yearly survey, week 10 2026: NPS 0",
        "12 answers: promoters 6, passives 0, detractors 6",
        "To one decimal: 0.0. Most likely between -48 and 48.",
        "-100 compared with the previous period (100): unlikely to be chance.",
        "Response rate: 100% (asked in the period: 12, have answered: 12)",
    ]
    assert message.attachment.filename == "nps.png"
    assert message.attachment.content.startswith(b"\x89PNG")
    [[button]] = message.keyboard
    assert button.data == "/nps nps 2026w10"


async def test_each_chat_in_its_language(talk):
    await wish(talk)
    async with talk.database.transaction() as connection:
        await admins.set_locale(connection, (TELEGRAM, ADMIN), "da")
    await answers(talk, 9)
    [message] = await told(talk)
    assert message.text.startswith("Yearly survey, uge 10 2026: NPS 100\n1 svar")


async def test_nothing_is_said_where_nobody_has_answered_and_nothing_late(talk):
    await wish(talk)
    assert await told(talk) == []
    # It is the end of that week's digest: what is found out later about it is not told on Tuesday.
    await answers(talk, 9)
    talk.clock.tick(days=1)
    assert await told(talk) == []


async def test_of_several_surveys_those_that_were_answered_are_told_of(talk):
    await wish(talk)
    await answers(talk, 9, survey="delivery")
    assert [one.text.split(",")[0] for one in await told(talk)] == ["After a delivery"]
    talk.clock.tick(days=7)
    await answers(talk, 9, at=LAST_WEEK + timedelta(days=7))
    await answers(talk, 2, at=LAST_WEEK + timedelta(days=7), survey="delivery")
    assert [one.text.split(",")[0] for one in await told(talk)] == ["Yearly survey", "After a delivery"]


async def test_once_only_however_often_and_by_how_many_workers_it_is_tried(talk, database, clock):
    await wish(talk)
    await wish(talk, AGENT)
    await answers(talk, 9, 9)
    other = await runtime_over(database, clock, ADMINS)
    done = await asyncio.gather(*(digest_sending.tell_due(one) for one in (talk.runtime, other, talk.runtime)))
    assert sum(done) == 2
    assert sorted(one.address for one in await talk.deliver()) == [AGENT, ADMIN]
    assert await told(talk) == []


async def test_what_a_stopped_bot_missed_is_told_once_the_latest_only(talk):
    await wish(talk)
    await answers(talk, 9)
    await answers(talk, 2, at=LAST_WEEK + timedelta(days=14))
    talk.clock.tick(days=16)
    assert [one.text.split("\n")[0] for one in await told(talk)] == ["Yearly survey, week 12 2026: NPS -100"]
    assert await told(talk) == []


async def test_a_month(talk):
    await wish(talk, digest=Digest.MONTHLY, through=date(2026, 1, 31))
    await answers(talk, 9, at=datetime(2026, 2, 10, 12, tzinfo=UTC))
    [message] = await told(talk)
    assert message.text.startswith("Yearly survey, February 2026: NPS 100\n")
    assert message.keyboard[0][0].data == "/nps nps 2026-02"


async def test_before_the_hour_nobody_is_told(talk):
    await wish(talk)
    await answers(talk, 9)
    talk.clock.now = datetime(2026, 3, 9, 6, 59, tzinfo=UTC)  # 07:59 in Copenhagen
    assert await told(talk) == []
    talk.clock.tick(minutes=1)
    assert len(await told(talk)) == 1


async def test_who_is_no_admin_any_more_is_told_nothing(talk):
    await wish(talk, "-77")
    await answers(talk, 9)
    assert await told(talk) == []


async def test_a_picture_that_can_not_be_drawn_keeps_no_number_back(talk, monkeypatch):
    async def broken(_picture):
        raise RuntimeError("no fonts")

    monkeypatch.setattr("bot.pictures.png", broken)
    await wish(talk)
    await answers(talk, 9)
    [message] = await told(talk)
    assert message.text.startswith("Yearly survey, week 10 2026: NPS 100")
    assert message.attachment is None


# --- words of customers ----------------------------------------------------------------------------------------------


async def test_who_may_read_comments_gets_a_quote_of_each_group_and_viewers_their_number(talk):
    await wish(talk, AGENT)
    await wish(talk, VIEWER)
    for score, comment in ((2, "I waited for ages."), (7, "It is all right so far."), (10, "Always friendly to me.")):
        await answers(talk, score, comment=comment)
    await answers(talk, 3, comment="Call me on 20 12 34 56 please")
    sent = await told(talk)
    to_agent, to_viewer = ([one.text for one in sent if one.address == chat] for chat in (AGENT, VIEWER))
    assert "New comments: 4" in to_agent[0]
    assert to_agent[1:] == [
        '2: "I waited for ages."',
        '7: "It is all right so far."',
        '10: "Always friendly to me."',
    ]
    assert len(to_viewer) == 1
    assert "New comments: 4" in to_viewer[0]


async def test_a_quote_is_erased_with_its_customer(talk):
    await wish(talk)
    await talk.asked()
    talk.clock.now = LAST_WEEK
    await talk.say("3", "I waited for ages.")
    talk.clock.now = MONDAY
    assert '3: "I waited for ages."' in [one.text for one in await told(talk)]
    await talk.say("delete my data", "ja")
    assert await talk.rows("SELECT text FROM outbox WHERE text LIKE '%waited%'") == []


async def test_what_is_erased_while_the_picture_is_drawn_is_not_quoted(talk, monkeypatch):
    await wish(talk)
    await answers(talk, 3, comment="I waited for ages.")

    async def erased_meanwhile(_picture):
        async with talk.database.transaction() as connection:
            await connection.execute("UPDATE invitation SET comment = NULL")
        return b"picture"

    monkeypatch.setattr("bot.pictures.png", erased_meanwhile)
    assert [one.text for one in await told(talk) if "waited" in one.text] == []


# --- by SMS ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", ["da", "nb", "sv", "en"])
async def test_by_sms_it_takes_two_segments_at_most_and_no_quotes(talk, locale):
    await wish(talk, PHONE, SMS)
    async with talk.database.transaction() as connection:
        await admins.set_locale(connection, (SMS, PHONE), locale)
    await answers(talk, *[9] * 30, *[3] * 12, comment="I waited for ages.")
    [message] = await told(talk)
    assert (message.channel, message.attachment, message.keyboard) == (SMS, None, ())
    cost = count(message.text)
    assert (cost.encoding, cost.segments) == ("GSM-7", 2)
    assert ": 42" in message.text  # the comments, with what else there was room for
