"""A group of admins becomes a supergroup: nothing of another message is touched, nothing ends. On both databases."""

from dataclasses import replace

import pytest

from bot.channels import Failure, SendError
from bot.core.messages import InboundKind, Purpose
from tests.cases.desk import ANNA, BERGEN, OSLO, Desk, desk_over, screen
from tests.commands.admins import alert, alerted, answers, tap_alert, tapped, typed
from tests.runtimes import SMS, TELEGRAM, person

NEW = "-100777"


@pytest.fixture
async def desk(database, clock) -> Desk:
    return await desk_over(database, clock, admins=f"telegram:{OSLO}")


def moved(desk, old=OSLO, new=NEW):
    return desk.message(new, old, TELEGRAM, kind=InboundKind.MOVED, message_id=None)


def refuses(desk, times=1):
    """As Telegram does with the old id."""
    error = SendError(Failure.PERMANENT, "group became a supergroup", moved_to=NEW)
    desk.runtime.channels[TELEGRAM].failures += [error] * times


def sent(desk, chat=NEW):
    return [one for one in desk.runtime.channels[TELEGRAM].sent if one.address == chat]


async def by_news(desk):
    await desk.say(moved(desk))


async def by_a_refused_edit(desk):
    refuses(desk)
    await desk.say("2")
    await desk.work()


@pytest.mark.parametrize("hears", [by_news, by_a_refused_edit])
async def test_alerts_of_open_cases_are_posted_anew_and_no_other_message_is_changed(desk, hears):
    first = await alerted(desk)
    other = await alerted(desk, person("+4520123457"))
    closed = await alerted(desk, person("+4520123458"))
    await tap_alert(desk, closed, "close solved", chat=OSLO)
    desk.runtime.channels[TELEGRAM].sent.clear()
    await hears(desk)
    await desk.work()
    alerts = [one for one in sent(desk) if one.replaces is None and one.keyboard]
    assert {button.data for one in alerts for row in one.keyboard for button in row if "take" in button.data} == {
        f"/case {first} take",
        f"/case {other} take",
    }
    assert all(one.reply_to is None for one in sent(desk))
    # By the new numbers they are changed from then on.
    await tap_alert(desk, other, "take", ANNA, NEW)
    shown = screen([one for one in desk.runtime.channels[TELEGRAM].sent if one.address == NEW], NEW)
    assert sum("Taken by Anna" in text for text in shown) >= 1
    assert (await desk.one("SELECT state FROM customer_case WHERE id = :id", id=other))["state"] == "taken"


async def test_role_language_digest_and_cases_go_along(desk):
    case_id = await alerted(desk)
    await answers(desk, typed(desk, "/language dansk", chat=OSLO), typed(desk, "/digest weekly", chat=OSLO))
    await tap_alert(desk, case_id, "take", ANNA, OSLO)
    await desk.say(moved(desk))
    await desk.work()
    [said] = await answers(desk, typed(desk, f"/case {case_id} close solved", chat=NEW, is_anonymous=True))
    assert said.address == NEW
    assert (await desk.case())["state"] == "closed"
    assert await desk.rows("SELECT address FROM digest") == [{"address": NEW}]
    assert await desk.rows("SELECT address FROM admin_locale") == [{"address": NEW}]


async def test_a_reply_to_the_new_alert_reaches_the_customer(desk):
    case_id = await alerted(desk)
    await desk.say(moved(desk))
    await desk.work()
    [preview] = await answers(desk, typed(desk, "Sorry", chat=NEW, reply_to=await alert(desk, case_id, NEW)))
    await answers(desk, tapped(desk, preview.keyboard[0][0].data, "telegram-9", ANNA, NEW))
    assert [one.text for one in desk.runtime.channels[SMS].sent if one.purpose is Purpose.TALK] == ["Sorry"]


async def test_the_operator_is_told_once_what_to_write_into_admins(desk):
    for _ in range(2):
        await desk.say(moved(desk))
    told = [one.text for one in sent(desk) if "ADMINS" in one.text]
    assert told == [
        "This group is a supergroup now, with another id. The bot goes on here as before. "
        f"Write telegram:{NEW} instead of telegram:{OSLO} in ADMINS when you next change it."
    ]


async def test_with_both_ids_in_admins_every_alert_comes_once(database, clock):
    desk = await desk_over(database, clock, admins=f"telegram:{OSLO},telegram:{NEW}")
    await desk.say(moved(desk))
    assert sent(desk) == []
    await alerted(desk)
    assert [one.address for one in desk.runtime.channels[TELEGRAM].sent if one.keyboard] == [NEW]


async def test_another_process_learns_of_it(desk, clock):
    other = Desk(replace(desk.runtime, moves={}), clock)
    await desk.say(moved(desk))
    clock.tick(seconds=10)
    assert [one.address for one in await answers(other, typed(other, "/status", chat=NEW))] == [NEW]


@pytest.mark.parametrize("kind", [InboundKind.MESSAGE, InboundKind.TAP])
async def test_an_answer_that_was_under_way_comes_to_the_new_chat_as_a_message_of_its_own(desk, kind):
    refuses(desk)
    await desk.say(typed(desk, "/case", chat=OSLO, kind=kind, message_id="telegram-3"))
    await desk.work()
    [said] = [one for one in sent(desk) if one.purpose is Purpose.ANSWER]
    assert (said.replaces, said.reply_to) == (None, None)


async def test_a_strangers_group_that_moves_is_nobodys_business(desk):
    await desk.say(moved(desk, BERGEN, "-100888"))
    assert desk.runtime.moves == {}
    assert await desk.rows("SELECT * FROM chat_move") == []
