"""Which chat hears when: once each, in its turn, in working hours after the first. On both databases."""

import asyncio
from datetime import UTC, datetime

from bot.cases import alerts
from bot.cases.from_answers import COMMENT_WAIT
from bot.conversation import expire
from bot.store import admins, case_messages
from bot.store.encoding import time_of
from tests.cases.desk import BERGEN, EVERYBODY, OSLO, desk_over
from tests.runtimes import SMS, TELEGRAM, person

TURNS = [
    {"chat": f"telegram:{OSLO}", "where": {"department": "Oslo"}},
    {"chat": f"telegram:{BERGEN}", "where": {"department": ["Bergen", "Oslo"]}},
]


async def test_without_a_reason_the_chats_hear_after_five_minutes_once(desk):
    await desk.asked()
    await desk.say("3")
    desk.clock.tick(seconds=COMMENT_WAIT.total_seconds() - 1)
    assert await desk.work() == []
    desk.clock.tick(seconds=2)
    sent = await desk.work()
    assert sorted(one.address for one in sent) == sorted([OSLO, BERGEN, EVERYBODY])
    assert await desk.work() == []


async def test_two_workers_alert_once(desk):
    await desk.asked()
    await desk.say("3", "Late")

    async def work():
        async with desk.database.transaction() as connection:
            return await alerts.alert_due(desk.runtime, connection)

    assert sum(await asyncio.gather(work(), work(), work())) == 1
    assert len(await desk.work()) == 3


async def test_an_alert_says_who_what_and_what_they_said_before(desk):
    ida = await desk.asked(person(attributes={"department": "Oslo", "segment": ""}))
    await desk.say("9", "Good")
    desk.clock.tick(days=400)
    async with desk.database.transaction() as connection:
        await expire(desk.runtime, connection)
    assert await desk.ask(ida) == [None]
    await desk.deliver()
    await desk.say("3", "Late\nand rude")
    await desk.work()
    assert desk.screen() == [
        "3 of 10 from Ida - Yearly survey\n> Late\n> and rude\ndepartment: Oslo\nBefore: 9 (2 Mar 2026)\n"
        "Nobody has taken it yet."
    ]


async def test_by_department_and_to_the_next_chat_when_nobody_takes_it(database, clock):
    desk = await desk_over(database, clock, {"chats": TURNS, "take_within_hours": 2, "reminders": 1})
    await desk.asked(person(attributes={"department": "Oslo"}))
    await desk.asked(person("+4520123457", attributes={"department": "Bergen"}))
    await desk.asked(person("+4520123458"))
    for number in "678":
        await desk.say("2", "Late", address=f"+452012345{number}")
    assert sorted(one.address for one in await desk.work()) == sorted(
        # Oslo, Bergen, and for who belongs nowhere all of them.
        [OSLO, BERGEN, OSLO, BERGEN, EVERYBODY]
    )
    desk.clock.tick(hours=2)
    told = [one for one in await desk.work() if one.keyboard]
    assert [one.address for one in told] == [BERGEN]
    # The set number of reminders, and then silence.
    for _ in range(9):
        desk.clock.tick(hours=2)
        await desk.work()
    rows = await desk.rows("SELECT reminders FROM customer_case")
    assert [row["reminders"] for row in rows] == [1, 1, 1]
    desk.clock.tick(days=9)
    assert await desk.work() == []


async def test_reminders_come_in_working_hours_though_the_first_alert_comes_at_night(database, clock):
    clock.now = datetime(2026, 4, 1, 10, tzinfo=UTC)  # Maundy Thursday is tomorrow
    hours = {"from": "08:00", "until": "16:00"}
    desk = await desk_over(database, clock, {"chats": TURNS}, working_hours=hours)
    await desk.asked(person(attributes={"department": "Oslo"}))
    clock.tick(hours=11)
    await desk.say("2", "Late")
    assert len(await desk.work()) == 1
    assert time_of((await desk.case())["due_at"]) == datetime(2026, 4, 7, 8, tzinfo=UTC)  # ten o'clock there


async def test_each_chat_in_its_language_and_none_that_may_not_see(database, clock):
    desk = await desk_over(database, clock, admins=f"telegram:{OSLO},telegram:{BERGEN}:viewer,telegram:99:agent")
    async with desk.database.transaction() as connection:
        await admins.set_locale(connection, (TELEGRAM, OSLO), "da")
    await desk.asked()
    await desk.say("2", "Late")
    assert sorted(one.address for one in await desk.work()) == sorted([OSLO, "99"])


async def test_a_viewer_who_is_to_hear_is_told_no_more_than_the_number(database, clock):
    chats = [{"chat": f"telegram:{BERGEN}"}]
    desk = await desk_over(database, clock, {"chats": chats}, admins=f"telegram:{BERGEN}:viewer")
    await desk.asked(person(attributes={"department": "Oslo"}))
    await desk.say("2", "Late")
    [alert] = await desk.work()
    assert alert.text == "2 of 10 - Yearly survey\nNobody has taken it yet."
    assert alert.keyboard == ()


async def test_where_there_is_no_chat_it_goes_by_sms_in_plain_signs(database, clock):
    desk = await desk_over(database, clock, admins="sms:+4520999999")
    await desk.asked()
    await desk.say("2", "Late " * 200)
    [alert] = await desk.work()
    assert (alert.channel, alert.keyboard) == (SMS, ())
    assert len(alert.text) < 400


async def test_without_admins_a_case_waits_in_the_list(database, clock):
    desk = await desk_over(database, clock, admins="")
    await desk.asked()
    await desk.say("2", "Late")
    assert await desk.work() == []
    assert (await desk.case())["state"] == "open"


async def test_a_reply_to_an_alert_finds_its_case(desk):
    await desk.asked()
    await desk.say("2", "Late")
    await desk.work()
    sent = desk.runtime.channels[TELEGRAM].sent
    number = 1 + next(place for place, one in enumerate(sent) if one.address == OSLO)
    case_id = (await desk.case())["id"]
    async with desk.database.reading() as connection:
        assert await case_messages.case_of(connection, (TELEGRAM, OSLO), f"telegram-{number}") == case_id
        assert await case_messages.case_of(connection, (TELEGRAM, BERGEN), f"telegram-{number}") is None
