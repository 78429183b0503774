"""A list is imported, and those who may be asked are asked, once. On both databases."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest

from bot.core.messages import Purpose
from bot.importing import ContactList, Row, read_contacts
from bot.sending import NotSendableError, Wanted, send
from bot.surveys import UnknownSurveyError
from tests.runtimes import SMS, TELEGRAM, person, runtime_over

LIST = b"""name;phone;telegram;locale;department
Ida;+4520123456;;da;Support
Bo;+4520123457;77;nb;Sales
Eva;;78;sv;Sales
Nobody;;;;
"""


def listed(many):
    rows = [
        Row(line, f"N{line}", f"+45201{line:05}", None, "da", "Europe/Copenhagen", {"n": str(line)})
        for line in range(many)
    ]
    return ContactList(tuple(rows), (), ("n",))


async def asks(talk):
    return await talk.rows(
        "SELECT channel, address FROM outbox WHERE purpose = :ask ORDER BY id", ask=Purpose.ASK.value
    )


async def test_each_is_asked_on_the_channel_they_can_be_reached_on(talk):
    sent = await send(talk.runtime, read_contacts(LIST), "nps", Wanted.AUTO)
    assert (sent.asked, sent.excluded, [problem.line for problem in sent.problems]) == (3, Counter(), [5])
    rows = {(row["channel"], row["address"]) for row in await asks(talk)}
    assert rows == {("sms", "+4520123456"), ("telegram", "77"), ("telegram", "78")}


async def test_the_same_list_again_asks_nobody(talk):
    await send(talk.runtime, read_contacts(LIST), "nps", Wanted.AUTO)
    again = await send(talk.runtime, read_contacts(LIST), "nps", Wanted.AUTO)
    assert (again.asked, again.excluded) == (0, Counter(open_invitation=3))
    assert len(await asks(talk)) == 3


async def test_who_can_not_be_reached_there_is_told(talk):
    by_sms = await send(talk.runtime, read_contacts(LIST), "nps", Wanted.SMS)
    assert (by_sms.asked, by_sms.excluded) == (2, Counter(no_phone=1))
    on_telegram = await send(talk.runtime, read_contacts(LIST), "nps", Wanted.TELEGRAM)
    assert (on_telegram.asked, on_telegram.excluded) == (1, Counter(open_invitation=1, not_linked=1))


async def test_a_dry_run_tells_the_same_and_leaves_nothing(talk):
    dry = await send(talk.runtime, listed(3), "nps", Wanted.SMS, is_dry_run=True)
    for table in ("contact", "invitation", "outbox", "campaign"):
        assert await talk.rows(f"SELECT * FROM {table}") == []
    assert dry == await send(talk.runtime, listed(3), "nps", Wanted.SMS)
    assert dry.asked == 3


async def test_strict_refuses_all_for_one_bad_line(talk):
    with pytest.raises(NotSendableError, match="1 lines can not be used, the first is line 5"):
        await send(talk.runtime, read_contacts(LIST), "nps", Wanted.AUTO, is_strict=True)
    await talk.contacts(person("+4520123456"), person(phone=None, telegram="77"))
    torn = read_contacts(b"phone;telegram\n+4520123456;77\n")
    with pytest.raises(NotSendableError, match="two different contacts"):
        await send(talk.runtime, torn, "nps", Wanted.AUTO, is_strict=True)
    assert await asks(talk) == []


async def test_one_line_that_fits_two_contacts_is_reported_and_the_others_are_asked(talk):
    await talk.contacts(person("+4520123456"), person(phone=None, telegram="77"))
    torn = read_contacts(b"phone;telegram\n+4520123456;77\n+4520123458;\n")
    sent = await send(talk.runtime, torn, "nps", Wanted.AUTO)
    assert (sent.asked, [problem.line for problem in sent.problems]) == (1, [2])


async def test_a_long_list_goes_in_parts(talk):
    steps = []
    sent = await send(talk.runtime, listed(1001), "nps", Wanted.SMS, progress=steps.append)
    assert (sent.asked, steps) == (1001, [500, 500, 1])
    assert len(await talk.rows("SELECT DISTINCT campaign_id FROM invitation")) == 1


async def test_at_a_time(talk):
    at = talk.clock() + timedelta(hours=3)
    await send(talk.runtime, listed(2), "nps", Wanted.SMS, at=at)
    assert await talk.deliver() == []
    talk.clock.tick(hours=3)
    assert len(await talk.deliver()) == 2


async def test_two_sends_of_the_same_list_at_once_ask_each_once(talk):
    other = await runtime_over(talk.database, talk.clock)
    rows = listed(300).rows
    lists = [ContactList(rows, (), ()), ContactList(rows[::-1], (), ())]
    sends = [send(runtime, one, "nps", Wanted.SMS) for one, runtime in zip(lists, (talk.runtime, other), strict=True)]
    one, two = await asyncio.wait_for(asyncio.gather(*sends), 60)
    assert one.asked + two.asked == 300
    assert one.excluded + two.excluded == Counter(open_invitation=300)
    assert len(await talk.rows("SELECT id FROM contact")) == len(await asks(talk)) == 300


async def test_a_send_while_they_answer(talk):
    """Imports lock contacts as conversations do, in the same order."""
    await send(talk.runtime, listed(100), "nps", Wanted.SMS)
    await talk.deliver(most=100)
    answers = [talk.message("9", row.phone) for row in listed(100).rows]

    async def answer():
        outcomes = []
        for start in range(0, 100, 10):
            outcomes += await talk.inbox._together(answers[start : start + 10][::-1])
        return outcomes

    again, outcomes = await asyncio.gather(send(talk.runtime, listed(100), "nps", Wanted.SMS), answer())
    assert (set(outcomes), again.asked) == ({None}, 0)
    assert {row["score"] for row in await talk.rows("SELECT score FROM invitation")} == {9}


async def test_what_can_not_begin_says_why(talk):
    with pytest.raises(UnknownSurveyError):
        await send(talk.runtime, listed(1), "other", Wanted.SMS)
    for channels, wanted, sentence in (
        ({}, Wanted.AUTO, "Both channels are off"),
        ({SMS}, Wanted.TELEGRAM, "'telegram' is off: TELEGRAM_BOT_TOKEN is not set"),
        ({TELEGRAM}, Wanted.SMS, "'sms' is off: TWILIO_ACCOUNT_SID is not set"),
    ):
        for name in list(talk.runtime.channels):
            if name not in channels:
                del talk.runtime.channels[name]
        with pytest.raises(NotSendableError, match=sentence):
            await send(talk.runtime, listed(1), "nps", wanted)
        talk.runtime.channels.update((await runtime_over(talk.database, talk.clock)).channels)
