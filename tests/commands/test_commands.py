import itertools
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from bot import i18n
from bot.commands import COMMANDS
from bot.core.delivery.sms_segments import count
from bot.core.messages import ChannelName, Inbound, InboundKind
from bot.core.roles import Role
from bot.i18n import NAMES
from bot.inbox import Inbox
from bot.runtime import open_runtime
from bot.sandbox.telegram import TelegramStandIn
from bot.sandbox.twilio import TwilioStandIn
from bot.surveys import Survey, Surveys
from bot.tally_repair import count_uncounted
from tests.bots import ask, environment, rows, settings
from tests.runtimes import Clock

#: As tests.bots.environment names them.
ADMIN, TEAM, ADMIN_PHONE = "900", "-100", "+4520999999"
TELEGRAM, SMS = ChannelName.TELEGRAM, ChannelName.SMS

TWO = Surveys(
    organisation="Nordlys",
    surveys={"relation": Survey(title="Yearly survey"), "delivery": Survey(title="After a delivery")},
)


class Desk:
    """Says things to a bot, and gives what it wants to say back."""

    def __init__(self, runtime):
        self.runtime = runtime
        self.inbox = Inbox(runtime)
        self._ids = itertools.count(1)

    async def say(
        self, text, address=ADMIN, channel=TELEGRAM, provider_id=None, kind=InboundKind.MESSAGE, message_id=None
    ):
        """What is queued because of it."""
        before = {row["id"] for row in await rows(self.runtime, "SELECT id FROM outbox")}
        number = str(next(self._ids))
        provider_id, message_id = provider_id or f"{number}:{address}", message_id or number
        at = self.runtime.clock.tick(seconds=1)
        await self.inbox.receive(Inbound(channel, provider_id, address, text, at, kind, message_id))
        found = await rows(self.runtime, "SELECT id, channel, address, text FROM outbox ORDER BY due_at, id")
        fresh = [row for row in found if row["id"] not in before]
        assert all((row["channel"], row["address"]) == (channel.value, address) for row in fresh)
        return [row["text"] for row in fresh]

    async def answer(self, text, *where, **more):
        [answer] = await self.say(text, *where, **more)
        return answer


@pytest_asyncio.fixture
async def desk(database_url):
    clock = Clock(datetime(2026, 3, 2, 10, tzinfo=UTC))
    async with TwilioStandIn() as twilio, TelegramStandIn() as telegram:
        variables = environment(database_url, twilio=twilio, telegram=telegram)
        async with open_runtime(settings(variables), clock) as runtime:
            yield Desk(replace(runtime, surveys=TWO))


# --- who -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", [(ADMIN, TELEGRAM), (TEAM, TELEGRAM), (ADMIN_PHONE, SMS)])
async def test_admins_and_listed_groups_are_answered(desk, where):
    assert "Yearly survey: no answers yet" in await desk.answer("/nps", *where)


@pytest.mark.parametrize("where", [("901", TELEGRAM), (ADMIN, SMS), (ADMIN_PHONE, TELEGRAM), ("+4520123456", SMS)])
@pytest.mark.parametrize("text", ["/nps", "/invite +4520123456", "/unknown"])
async def test_a_command_of_anybody_else_is_a_customers_message(desk, where, text):
    assert await desk.say(text, *where) == []
    [heard] = await rows(desk.runtime, "SELECT address, text FROM inbound")
    assert heard == {"address": where[0], "text": text}


async def test_a_customer_who_is_asked_and_types_a_command_is_asked_again_for_a_number(desk):
    await ask(desk.runtime, "Ida,+4520123456,", survey="relation")
    async with desk.runtime.database.transaction() as connection:
        await connection.execute("UPDATE invitation SET state = 'score', asked_at = created_at")
    assert "0" in await desk.answer("/nps", "+4520123456", SMS)
    assert "NPS" not in await desk.answer("/nps 30d", "+4520123456", SMS)


@pytest.mark.parametrize("text", ["/nps", "hello", "9", "/start"])
async def test_a_group_that_is_not_listed_is_not_answered_and_nothing_of_it_is_kept(desk, text):
    assert await desk.say(text, "-200") == []
    assert await rows(desk.runtime, "SELECT * FROM inbound") == []


async def test_what_a_listed_group_says_among_itself_is_no_answer_of_anybodys(desk):
    assert await desk.say("9", TEAM) == []
    assert await rows(desk.runtime, "SELECT * FROM inbound") == []


async def test_an_admin_who_is_a_customer_too_can_answer_and_stop(desk):
    await ask(desk.runtime, "Admin,,900", survey="relation")
    async with desk.runtime.database.transaction() as connection:
        await connection.execute("UPDATE invitation SET state = 'score', asked_at = created_at")
    await desk.say("9")
    await desk.say("/stop")
    [found] = await rows(
        desk.runtime, "SELECT score, opted_out_at FROM invitation JOIN contact ON contact.id = contact_id"
    )
    assert found["score"] == 9
    assert found["opted_out_at"] is not None


async def test_an_edited_command_is_not_answered_again(desk):
    await desk.answer("/nps", message_id="7")
    assert await desk.say("/nps 30d", kind=InboundKind.EDIT, message_id="7") == []


# --- once ------------------------------------------------------------------------------------------------------------


async def test_a_command_that_is_delivered_again_is_answered_once(desk):
    assert len(await desk.say("/nps", provider_id="7:900")) == 1
    assert await desk.say("/nps", provider_id="7:900") == []


# --- /nps ------------------------------------------------------------------------------------------------------------


async def answered(desk, survey, *scores, day="2026-02-20"):
    prefix = {"relation": "+45201", "delivery": "+45202"}[survey]
    people = [f"C,{prefix}{number:05}," for number, _ in enumerate(scores)]
    assert await ask(desk.runtime, *people, survey=survey) == len(scores)
    found = await rows(desk.runtime, "SELECT id FROM invitation WHERE survey = :survey ORDER BY id", survey=survey)
    at = f"{day}T12:00:00.000000Z"
    async with desk.runtime.database.transaction() as connection:
        await connection.execute_many(
            "UPDATE invitation SET score = :score, scored_at = :at, asked_at = :at WHERE id = :id",
            [{"id": row["id"], "score": score, "at": at} for row, score in zip(found, scores, strict=True)],
        )
    await count_uncounted(desk.runtime.database, desk.runtime.surveys.zone)


async def test_nps_shows_every_survey_beside_the_others_and_mixes_none(desk):
    await answered(desk, "relation", 10, 10, 0)
    await answered(desk, "delivery", 0)
    head, relation, delivery = (await desk.answer("/nps")).split("\n")
    assert head.startswith("3 Dec 2025 - 2 Mar 2026.")
    assert relation.startswith("Yearly survey: NPS 33, 3 answers")
    assert delivery == "After a delivery: NPS -100, 1 answer"
    [row] = await rows(desk.runtime, "SELECT keyboard FROM outbox WHERE purpose = 'answer'")
    assert json.loads(row["keyboard"]) == [
        [["Yearly survey", "/nps relation"]],
        [["After a delivery", "/nps delivery"]],
    ]


async def test_nps_of_one_survey_comes_with_a_picture(desk):
    await answered(desk, "relation", 10, 10, 0)
    assert (await desk.answer("/nps relation")).startswith("NPS 33 - Yearly survey")
    [row] = await rows(desk.runtime, "SELECT attachment FROM outbox WHERE purpose = 'answer'")
    assert json.loads(row["attachment"])["kind"] == "photo"
    [kept] = await rows(desk.runtime, "SELECT content FROM attachment_content")
    assert bytes(kept["content"]).startswith(b"\x89PNG")


async def test_nps_by_an_attribute_tells_the_values_apart(desk):
    await answered(desk, "relation", *[10] * 6)
    for words in ("by channel", "pr. kanal", "fordelt på kanal", "by chanel"):
        assert "By channel:\nsms: NPS 100 (6 answers)" in await desk.answer(f"/nps relation {words}")
    answer = await desk.answer("/nps relation by shoes")
    assert answer.startswith("There is no attribute 'shoes'. Known: channel, language")


async def test_a_survey_that_is_nearly_named_is_taken_and_what_is_near_is_offered(desk):
    await answered(desk, "relation", 10, 10, 0)
    assert (await desk.answer("/nps relatoin")).startswith("NPS 33 - Yearly survey")
    assert "neither a survey nor a period" in await desk.answer("/nps relat")
    found = await rows(desk.runtime, "SELECT keyboard FROM outbox ORDER BY id")
    assert json.loads(found[-1]["keyboard"]) == [[["/nps relation", "/nps relation"]]]


@pytest.mark.parametrize(
    ("asked", "head"),
    [
        ("/nps relation", "NPS 33 - Yearly survey\n3 Dec 2025 - 2 Mar 2026"),
        ("/NPS Relation", "NPS 33 - Yearly survey\n3 Dec 2025 - 2 Mar 2026"),
        ("/nps relation 30d", "NPS 33 - Yearly survey\n1 Feb 2026 - 2 Mar 2026"),
        ("/nps 30d relation", "NPS 33 - Yearly survey\n1 Feb 2026 - 2 Mar 2026"),
        ("/nps relation forrige måned", "NPS 33 - Yearly survey\n1 Feb 2026 - 28 Feb 2026"),
        ("/nps relation 2026q1", "NPS 33 - Yearly survey\n1 Jan 2026 - 31 Mar 2026"),
        ("/nps relation 2025", "Yearly survey: no answers yet (1 Jan 2025 - 31 Dec 2025)."),
        ("/nps   relation\n2026-02-20", "NPS 33 - Yearly survey\n20 Feb 2026 - 20 Feb 2026"),
        ("/nps delivery", "After a delivery: no answers yet"),
    ],
)
async def test_nps_takes_a_survey_and_a_period(desk, asked, head):
    await answered(desk, "relation", 10, 10, 0)
    assert (await desk.answer(asked)).startswith(head)


@pytest.mark.parametrize(
    "words", ["nonsense", "relation nonsense", "99999d", "{0}", "%s", "x" * 200, "relation relation"]
)
async def test_words_that_are_neither_survey_nor_period_are_answered_with_examples(desk, words):
    answer = await desk.answer(f"/nps {words}")
    assert "neither a survey nor a period" in answer
    assert "/nps 2026q1" in answer
    assert answer.endswith("Surveys: relation, delivery")
    assert len(answer) < 300


@pytest.mark.parametrize("locale", NAMES)
async def test_nps_by_sms_is_cheap_in_every_language(desk, locale):
    await answered(desk, "relation", *[10] * 20, 3)
    await answered(desk, "delivery", *[10] * 10)
    await desk.say(f"/language {locale}", ADMIN_PHONE, SMS)
    answer = await desk.answer("/nps", ADMIN_PHONE, SMS)
    assert "Yearly survey" in answer
    assert (count(answer).encoding, count(answer).segments <= 2) == ("GSM-7", True)


# --- /help and what there is not -------------------------------------------------------------------------------------


async def test_help_lists_the_commands_and_by_sms_those_that_work_there(desk):
    in_chat, by_sms = await desk.answer("/help"), await desk.answer("/help", ADMIN_PHONE, SMS)
    assert [line.split()[0] for line in in_chat.split("\n")[1:-1]] == [f"/{name}" for name in COMMANDS]
    assert "/invite" not in by_sms
    assert count(by_sms).encoding == "GSM-7"


@pytest.mark.parametrize("text", ["/help nps", "/help /nps", "/HELP NPS", "/help npss", "/hlep nps"])
async def test_help_with_a_command_shows_how_it_is_used(desk, text):
    answer = await desk.answer(text)
    assert answer.startswith("/nps - ")
    assert "/nps 2026q1" in answer


async def test_a_slip_of_the_keys_is_forgiven_where_nothing_is_changed(desk):
    assert "Yearly survey: no answers yet" in await desk.answer("/nsp")
    assert (await desk.answer("/pasue")).startswith("There is no command /pasue")


async def test_what_may_have_been_meant_is_offered_as_buttons(desk):
    await desk.say("/pasue now")
    [row] = await rows(desk.runtime, "SELECT keyboard FROM outbox WHERE purpose = 'answer'")
    assert json.loads(row["keyboard"]) == [[["/pause now", "/pause now"]]]


async def test_a_tapped_button_is_the_command_it_stands_for(desk):
    assert (await desk.answer("/help nps", kind=InboundKind.TAP)).startswith("/nps - ")
    assert await desk.say("/help nps", "901", kind=InboundKind.TAP) == []


# --- roles -----------------------------------------------------------------------------------------------------------


async def test_each_role_has_its_commands_and_what_is_refused_is_on_record(desk):
    admins = {(TELEGRAM, "1"): Role.VIEWER, (TELEGRAM, "2"): Role.AGENT, (TELEGRAM, "3"): Role.OWNER}
    settings = desk.runtime.settings.model_copy(update={"admins": admins})
    for_roles = Desk(replace(desk.runtime, settings=settings))
    for chat, (numbers, names, sends) in {"1": (1, 0, 0), "2": (1, 1, 0), "3": (1, 1, 1)}.items():
        listed = await for_roles.answer("/help", chat)
        for text, is_open in {"/nps": numbers, "/why +4520123456": names, "/send relation": sends}.items():
            answer = await for_roles.answer(text, chat)
            assert answer.startswith(f"{text.split()[0]} is not open to this chat") != bool(is_open)
            assert (f"\n{text.split()[0]} " in listed) == bool(is_open)
    refused = await rows(desk.runtime, "SELECT actor, subject FROM audit WHERE action = 'refused' ORDER BY id")
    assert [(one["actor"], one["subject"]) for one in refused] == [
        ("telegram:1", "why"),
        ("telegram:1", "send"),
        ("telegram:2", "send"),
    ]


@pytest.mark.parametrize("text", ["/", "/ ", "/\n", "/unknown", "/unknown " + "x" * 3000, "/{name}", "/" + "y" * 3000])
async def test_a_command_there_is_not_is_answered_with_the_way_to_the_list(desk, text):
    answer = await desk.answer(text)
    assert answer.startswith("There is no command /")
    assert answer.endswith("See the list with /help.")
    assert len(answer) < 120


@pytest.mark.parametrize("text", ["/invite", "/invite +4520123456"])
async def test_what_changes_something_can_not_be_asked_by_sms(desk, text):
    """The sender of an SMS is easily forged."""
    assert await desk.answer(text, ADMIN_PHONE, SMS) == "/invite works in Telegram only."


# --- /language -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "locale"),
    [("dansk", "da"), ("Norsk", "nb"), ("SVENSKA", "sv"), ("English", "en"), ("no", "nb"), ("nn", "nb"), ("da", "da")],
)
async def test_language_changes_the_answers_of_this_chat_alone(desk, word, locale):
    expected = i18n.load().say("From now on the answers here are in English.", locale)
    assert await desk.answer(f"/language {word}") == expected
    assert (await desk.answer("/help")).startswith(i18n.load().say("Commands:", locale))
    assert (await desk.answer("/help", TEAM)).startswith("Commands:")


@pytest.mark.parametrize("word", ["", " suomi", " fi", " 9", " " + "x" * 200])
async def test_a_language_we_do_not_speak_is_answered_with_those_we_do(desk, word):
    assert await desk.answer(f"/language{word}") == "Choose a language: /language dansk, norsk, svenska or English."


# --- /invite ---------------------------------------------------------------------------------------------------------


async def test_invite_makes_a_personal_link_that_the_customer_can_use_once(desk):
    await ask(desk.runtime, "Ida,+4520123456,", survey="relation")
    first, link = (await desk.answer("/invite +45 20 12 34 56")).split("\n")
    assert first == "Personal link, works once: Ida"
    assert link.startswith("https://t.me/nps_sandbox_bot?start=")
    token = link.partition("=")[2]
    assert "Ida" in await desk.answer(token, "101", kind=InboundKind.START)
    [entry] = await rows(desk.runtime, "SELECT actor, subject FROM audit WHERE action = 'invite'")
    [contact] = await rows(desk.runtime, "SELECT id, telegram FROM contact")
    assert (entry["actor"], entry["subject"], contact["telegram"]) == ("telegram:900", contact["id"], "101")


async def test_invite_asks_for_a_number_and_for_a_customer_who_is_known(desk):
    assert (await desk.answer("/invite")).startswith("Write the customer's phone number")
    assert (await desk.answer("/invite Ida")).startswith("Write the customer's phone number")
    assert (await desk.answer("/invite 20123456")).startswith("Write the customer's phone number")
    assert (await desk.answer("/invite +4520123456")).startswith("No customer has that number")


async def test_an_admin_who_presses_start_is_shown_the_commands(desk):
    assert (await desk.answer("", kind=InboundKind.START)).startswith("Commands:")
    assert not (await desk.answer("", "101", kind=InboundKind.START)).startswith("Commands:")


async def test_every_command_says_what_it_is_for_in_every_language():
    catalogues = i18n.load()
    for command in COMMANDS.values():
        for text in (command.help, command.menu):
            translations = {locale: catalogues.say(text, locale) for locale in NAMES}
            assert all(translations.values())
            assert len(set(translations.values())) > 1


@pytest.mark.parametrize("command", ["/nps", "/segments", "/language"])
async def test_a_command_that_is_too_long_is_not_read(desk, command):
    said = await desk.answer(f"{command} {'x' * 3000}", TEAM)
    assert said == f"{command} takes at most 300 characters. Write it shorter."
