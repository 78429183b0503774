"""Sends from the chat: asked for twice, looked at, paused. On both databases."""

import re
from dataclasses import replace

import pytest

from bot.campaigns import feeding
from bot.core.asking.eligibility import Reason
from bot.core.asking.manifest import LeftOut
from bot.core.roles import Role
from bot.core.texts import admins as admin_texts
from bot.surveys import Survey, Surveys
from tests.runtimes import ADMIN, SMS, TELEGRAM, Talk, person
from tests.sends import carry_out, listed, made


@pytest.fixture
def desk(runtime, clock):
    """Two surveys, and an admin on each channel."""
    surveys = Surveys(surveys={"nps": Survey(title="Yearly"), "delivery": Survey(title="After a delivery")})
    admins = runtime.settings.model_copy(
        update={"admins": {(TELEGRAM, ADMIN): Role.OWNER, (SMS, "+4520999999"): Role.OWNER}}
    )
    return Talk(replace(runtime, surveys=surveys, settings=admins), clock)


async def ask(desk, text, address=ADMIN, channel=TELEGRAM):
    [answer] = await desk.say(text, address=address, channel=channel)
    return answer


async def known(desk, many):
    return await desk.contacts(*(person(row.phone) for row in listed(many).rows))


async def begun(desk, words):
    """The short id of a send that was asked for, listed by the worker."""
    answer = await ask(desk, f"/send {words} yes")
    await feeding.make_planned(desk.runtime)
    return re.search(r"Send (\w{6}) begins", answer)[1]


async def test_a_send_begins_only_when_it_is_asked_for_a_second_time(desk):
    await known(desk, 3)
    answer = await ask(desk, "/send delivery sample 2 per day 100")
    assert answer.splitlines() == [
        "After a delivery. Contacts: 3. Those of them who may be asked are asked, each at a decent hour.",
        "A random sample: 2",
        "At most per day: 100",
        "To begin, write: /send delivery sample 2 per day 100 yes",
    ]
    assert await desk.rows("SELECT id FROM campaign") == []
    await ask(desk, answer.rpartition("write: ")[2])
    await feeding.make_planned(desk.runtime)
    assert len(await carry_out(desk)) == 2
    laid_down = await desk.one("SELECT survey, sample, per_day, created_by FROM campaign")
    assert laid_down == {"survey": "delivery", "sample": 2, "per_day": 100, "created_by": f"telegram:{ADMIN}"}


@pytest.mark.parametrize(
    "words",
    [
        "nps stikprøve 5 om dagen 7",
        "nps stikprøve 5 pr. dag 7",
        "nps stikprøve 5 7 om dagen",
        "nps 7 om dagen stikprøve 5",
        "nps utvalg 5 per dag 7",
        "nps urval 5 per dag 7",
        "NPS Sample 5 Per Day 7",
    ],
)
async def test_the_words_of_four_languages(desk, words):
    assert (await ask(desk, f"/send {words}")).endswith("/send nps sample 5 per day 7 yes")
    await ask(desk, f"/send {words} ja")
    assert await desk.one("SELECT sample, per_day FROM campaign") == {"sample": 5, "per_day": 7}


@pytest.mark.parametrize("words", ["", "other", "nps sample 0", "nps tomorrow", "nps sample many yes", "delivery nps"])
async def test_what_is_not_understood_is_answered_with_how_it_is_written(desk, words):
    answer = await ask(desk, f"/send {words}")
    assert "is not understood" in answer
    assert answer.endswith("Surveys: nps, delivery")
    assert await desk.rows("SELECT id FROM campaign") == []


async def test_status_counts_everybody_on_the_list_once(desk):
    people = await known(desk, 5)
    await desk.say("STOP", address=people[0].phone)
    short = await begun(desk, "nps sample 3")
    await carry_out(desk)
    await desk.say("9", address=(await desk.rows("SELECT address FROM outbox WHERE purpose = 'ask'"))[0]["address"])
    assert (await ask(desk, "/status")).splitlines() == [
        f"Send {short}, Yearly: done",
        "Asked: 3, waiting: 0, have answered: 1",
        "Not asked: not in the sample 1, has opted out 1",
    ]
    desk.clock.tick(days=8)
    assert "none was done in the last 7 days" in await ask(desk, "/status")


async def test_status_tells_who_was_removed_by_hand_and_when_it_goes_on(desk):
    await made(desk.runtime, listed(3), removed={(SMS, listed(3).rows[0].phone)}, per_day=1)
    await carry_out(desk)
    assert (await ask(desk, "/status")).splitlines()[1:] == [
        "Asked: 1, waiting: 1, have answered: 0",
        "Removed by hand: 1",
        "Continues on 3 Mar 2026 at 00:00",
    ]


async def test_pause_and_resume(desk):
    await made(desk.runtime, listed(3))
    await feeding.feed(desk.runtime)
    assert "is paused" in await ask(desk, "/pause")
    assert await carry_out(desk) == []
    assert ": paused" in await ask(desk, "/status")
    assert await ask(desk, "/pause") == "No such send is running. See /status."
    assert "goes on" in (await desk.say("/resume", address=ADMIN, channel=TELEGRAM))[-1]
    assert ": running" in await ask(desk, "/status")


async def test_where_several_run_one_has_to_be_named(desk):
    first = await made(desk.runtime, listed(3))
    desk.clock.tick(seconds=1)
    second = await made(desk.runtime, listed(3, start=10))
    answer = await ask(desk, "/pause")
    assert first[-6:] in answer
    assert second[-6:] in answer
    assert (
        await ask(desk, f"/pause {second[-6:]}")
        == f"Send {second[-6:]} is paused. Let it go on with /resume {second[-6:]}"
    )
    states = await desk.rows("SELECT id, state FROM campaign ORDER BY id")
    assert [row["state"] for row in states] == ["running", "paused"]


@pytest.mark.parametrize("text", ["/send nps yes", "/pause", "/resume"])
async def test_what_changes_something_does_not_go_by_sms(desk, text):
    await made(desk.runtime, listed(1), at=desk.clock.tick(hours=1))
    assert "works in Telegram only" in await ask(desk, text, "+4520999999", SMS)
    assert [row["state"] for row in await desk.rows("SELECT state FROM campaign")] == ["running"]


def test_every_reason_has_words():
    assert set(admin_texts.REASONS) == {reason.value for reason in (*Reason, *LeftOut)}
