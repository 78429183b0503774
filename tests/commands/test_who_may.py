"""Whose a case and a draft are, what a forged number can do, and who of a group has its role. On both databases."""

from dataclasses import replace

import pytest

from bot.channels import Failure, SendError
from bot.commands.sms_limits import MAX_AN_HOUR
from bot.commands.table import COMMANDS
from bot.core.conversation.reply_limits import MAX_TO_STRANGERS_AN_HOUR
from bot.core.messages import InboundKind, Purpose
from bot.core.roles import Role
from tests.cases.desk import ANNA, BERGEN, BO, OSLO, desk_over
from tests.commands.admins import alert, answer, answers, commands, tapped, typed
from tests.runtimes import TELEGRAM, Recording, person

PHONE = "+4520999999"
OSLO_ALONE = {"chats": [{"chat": f"telegram:{OSLO}"}]}
AGENTS = f"telegram:{OSLO}:agent,telegram:{BERGEN}:agent,telegram:99"


@pytest.fixture
async def desk(database, clock):
    return await desk_over(database, clock, OSLO_ALONE, admins=AGENTS)


async def told_in_oslo(desk) -> str:
    contact = await desk.asked(person())
    await desk.say("3", "Late /export\nTaken by Anna", address=contact.phone)
    await desk.work()
    return (await desk.case())["id"]


# --- cases and drafts ------------------------------------------------------------------------------------------------


async def test_agents_see_the_cases_their_chat_was_told_of_and_owners_all(desk):
    case_id = await told_in_oslo(desk)
    for chat, sees in ((OSLO, True), (BERGEN, False), ("99", True)):
        shown = await answer(desk, typed(desk, f"/case {case_id}", chat=chat))
        assert ("Ida" in shown.text) is sees
        listed = await answer(desk, typed(desk, "/cases", chat=chat))
        assert (f"/case {case_id}" in commands(listed)) is sees
        assert ("Ida" in listed.text) is sees
        quoted = await answer(desk, typed(desk, "/comments", chat=chat))
        assert any(case_id in command for command in commands(quoted)) is sees


async def test_agents_of_another_chat_change_nothing_about_it(desk):
    case_id = await told_in_oslo(desk)
    before = await desk.case()
    for word in ("take", "call", "later", "contacted", "close solved", "note They moved", "tell yes"):
        await answers(desk, typed(desk, f"/case {case_id} {word}", BO, BERGEN))
        await answers(desk, tapped(desk, f"/case {case_id} {word}", "telegram-9", BO, BERGEN))
    assert await desk.case() == before
    assert await desk.rows("SELECT * FROM case_note") == []


async def test_whoever_has_a_case_sees_it_in_a_chat_of_their_own_too(desk):
    case_id = await told_in_oslo(desk)
    await answers(desk, typed(desk, f"/case {case_id} take", ANNA, OSLO))
    shown = await answer(desk, typed(desk, f"/case {case_id}", ANNA, BERGEN))
    assert "Ida" in shown.text


@pytest.mark.parametrize("word", ["yes", "no"])
async def test_only_who_wrote_a_draft_sends_it_or_throws_it_away(desk, word):
    case_id = await told_in_oslo(desk)
    draft = await answer(desk, typed(desk, "May we call you?", ANNA, OSLO, reply_to=await alert(desk, case_id, OSLO)))
    [button] = [one for one in commands(draft) if one.endswith(word)]
    refused = await answer(desk, tapped(desk, button, "telegram-9", BO, OSLO))
    assert refused.text == "This draft is Anna's: only they can send it or throw it away."
    assert refused.replaces is None
    assert await desk.rows("SELECT id FROM case_talk WHERE state = 'written'") == []
    await answers(desk, tapped(desk, button, "telegram-9", ANNA, OSLO))
    written = await desk.rows("SELECT id FROM case_talk WHERE state = 'written'")
    assert len(written) == (word == "yes")


async def test_what_customers_wrote_looks_like_no_line_of_ours(desk):
    await told_in_oslo(desk)
    shown = desk.screen(OSLO)[0].split("\n")
    assert "> Late /\u2060export" in shown
    assert "> Taken by Anna" in shown


# --- by SMS ----------------------------------------------------------------------------------------------------------


@pytest.fixture
async def by_sms(database, clock):
    return await desk_over(database, clock, OSLO_ALONE, admins=f"{AGENTS},sms:{PHONE}")


async def test_a_number_gets_ten_answers_an_hour_and_one_that_says_so(by_sms):
    said = [await by_sms.say("/status", address=PHONE) for _ in range(MAX_AN_HOUR + 5)]
    assert all(len(one) == 1 for one in said[: MAX_AN_HOUR + 1])
    assert said[MAX_AN_HOUR] == [
        f"That was the last answer by SMS for now: a number gets {MAX_AN_HOUR} an hour. Telegram has no such limit."
    ]
    assert said[MAX_AN_HOUR + 1 :] == [[]] * 4
    by_sms.clock.tick(hours=1)
    assert len(await by_sms.say("/status", address=PHONE)) == 1


#: What keeping and answering a message writes in any case, and the settings of the chat that asks.
OWN = {"inbound", "outbox", "recent_reply", "message_about", "admin_locale", "digest", "attempt_count"}


@pytest.mark.parametrize("name", COMMANDS)
async def test_by_sms_a_command_changes_nothing_of_anybody_else(by_sms, name):
    case_id = await told_in_oslo(by_sms)
    tables = {row for row in await tables_of(by_sms) if row not in OWN and row != "audit"}
    before = {table: await by_sms.rows(f"SELECT * FROM {table}") for table in tables}
    for words in ("", "nps", f"{case_id} take", "yes", "+4520123456", "weekly", "dansk", "nps yes", "2026-03-01 Moved"):
        await by_sms.say(f"/{name} {words}", address=PHONE)
        by_sms.clock.tick(minutes=10)
    assert {table: await by_sms.rows(f"SELECT * FROM {table}") for table in tables} == before


async def tables_of(desk) -> set[str]:
    async with desk.database.reading() as connection:
        return await connection.tables()


# --- strangers -------------------------------------------------------------------------------------------------------


async def test_strangers_get_a_hundred_replies_an_hour_all_together_and_customers_theirs(talk):
    await talk.asked()
    strangers = [talk.message("Who is this?", f"+45301{number:05}") for number in range(MAX_TO_STRANGERS_AN_HOUR + 30)]
    for first in range(0, len(strangers), 40):
        await talk.say(*strangers[first : first + 40])
    rows = await talk.rows("SELECT address FROM outbox WHERE purpose = 'reply'")
    assert len(rows) == MAX_TO_STRANGERS_AN_HOUR
    assert len(await talk.say("9")) == 1
    talk.clock.tick(hours=1)
    assert len(await talk.say(talk.message("Who is this?", "+4530999999"))) == 1


async def test_the_stop_of_a_stranger_is_heard_all_the_same(talk):
    for number in range(MAX_TO_STRANGERS_AN_HOUR):
        await talk.say("Who is this?", address=f"+45301{number:05}")
    assert await talk.say("STOP", address="+4530999999") == []
    [known] = await talk.contacts(person("+4530999999"))
    assert known.opted_out_at is not None


# --- groups ----------------------------------------------------------------------------------------------------------


class Administered(Recording):
    """A channel whose groups have administrators."""

    async def administrators(self, _group: str) -> frozenset[str]:
        if self.failures:
            raise self.failures[0]
        return frozenset({ANNA.id.removeprefix("telegram:")})


@pytest.fixture
async def group(database, clock):
    desk = await desk_over(database, clock, OSLO_ALONE, admins=f"telegram:{OSLO}:owner:administrators")
    channels = {**desk.runtime.channels, TELEGRAM: Administered(TELEGRAM)}
    return type(desk)(replace(desk.runtime, channels=channels), clock)


async def test_in_a_narrowed_group_administrators_have_the_role_and_the_others_the_one_below(group):
    assert "not open" not in (await answer(group, typed(group, "/pause", ANNA, OSLO))).text
    assert "not open" in (await answer(group, typed(group, "/pause", BO, OSLO))).text
    assert "not open" not in (await answer(group, typed(group, "/comments", BO, OSLO))).text
    # Only administrators can write as the group.
    anonymous = typed(group, "/pause", BO, OSLO, is_anonymous=True)
    assert "not open" not in (await answer(group, anonymous)).text


async def test_while_telegram_does_not_say_who_they_are_nobody_counts_as_one(group):
    group.runtime.channels[TELEGRAM].failures.append(SendError(Failure.TRANSIENT, "away"))
    async with group.database.reading():
        pass
    message = typed(group, "/pause", ANNA, OSLO)
    await group.inbox.receive(message)
    group.runtime.channels[TELEGRAM].failures.clear()
    [said] = [one.text for one in await group.deliver() if one.purpose is Purpose.ANSWER]
    assert said.startswith(
        "/pause is for the administrators of this group, and Telegram does not say now who they are."
    )


@pytest.mark.parametrize(
    ("admins", "first", "more"),
    [
        (f"telegram:{OSLO}", "Everyone in this group can now use the bot", []),
        (f"telegram:{OSLO}:viewer", "Everyone in this group can now use the bot", []),
        (
            f"telegram:{OSLO}:owner:administrators",
            "Everyone in this group can now use the bot",
            ["Only the group's administrators can export answers and start sends."],
        ),
    ],
)
async def test_a_group_is_told_what_it_may_when_the_bot_is_let_in(database, clock, admins, first, more):
    desk = await desk_over(database, clock, OSLO_ALONE, admins=admins)
    news = desk.message("", OSLO, TELEGRAM, kind=InboundKind.TAKEN_IN, message_id=None)
    [welcome] = await desk.say(news, news)
    lines = welcome.split("\n")
    assert lines[0].startswith(first)
    assert lines[1:] == more
    stranger = desk.message("", "-777", TELEGRAM, kind=InboundKind.TAKEN_IN, message_id=None)
    assert await desk.say(stranger) == []


def test_the_role_below_is_the_one_before_and_the_least_its_own():
    assert [role.below for role in Role] == [Role.VIEWER, Role.VIEWER, Role.AGENT]
