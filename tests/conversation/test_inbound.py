"""Buttons, edits, links and the language: what a message is an answer to. On both databases."""

import pytest

from bot.conversation import expire
from bot.core.messages import InboundKind
from bot.core.texts import customers as texts
from bot.store import contacts
from tests.runtimes import TELEGRAM, person

US = {"organisation": "us", "name": "Ida"}
DETRACTOR, PROMOTER = texts.FOLLOW_UP_DETRACTOR, texts.FOLLOW_UP_PROMOTER
STOPPED, STARTED = texts.STOPPED.format(**US), texts.STARTED.format(**US)
WELCOME = texts.WELCOME.format(**US)


async def link(talk, contact, token="token"):  # noqa: S107
    async with talk.database.transaction() as connection:
        await contacts.add(connection, [(token, contact.id)], talk.clock())


def start(talk, token="", address="77"):
    return talk.message(token, address, TELEGRAM, kind=InboundKind.START, at=talk.clock.tick(seconds=1))


async def stored_contact(talk, contact):
    return await talk.one("SELECT * FROM contact WHERE id = :id", id=contact.id)


async def test_start_on_telegram_undoes_a_stop(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    assert await talk.say("STOP", address="77", channel=TELEGRAM) == [STOPPED]
    assert await talk.say(start(talk)) == [STARTED]
    talk.clock.tick(minutes=1)
    assert await talk.say(start(talk)) == [WELCOME]


# --- Telegram ---


async def test_the_buttons_turn_into_the_chosen_score_and_back(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    invitation = await talk.invitation()
    sent = talk.runtime.channels[TELEGRAM].sent
    assert [len(row) for row in sent[0].keyboard] == [6, 5]
    assert await talk.say(talk.tap("9", invitation["id"])) == [PROMOTER]
    assert [[button.label for button in row] for row in sent[1].keyboard] == [["✓ 9"]]
    assert sent[1].replaces == "telegram-1"
    assert await talk.say(talk.tap("change", invitation["id"])) == []
    assert [len(row) for row in sent[-1].keyboard] == [6, 5]
    assert await talk.say(talk.tap("3", invitation["id"])) == [DETRACTOR]
    assert [[button.label for button in row] for row in sent[-2].keyboard] == [["✓ 3"]]
    assert (await talk.invitation())["score"] == 3


async def test_an_answer_by_sms_turns_the_buttons_too(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    await talk.say("9")
    last = talk.runtime.channels[TELEGRAM].sent[-1]
    assert (last.replaces, last.keyboard[0][0].label) == ("telegram-1", "✓ 9")


async def test_a_button_of_an_earlier_question_changes_nothing(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    old = await talk.invitation()
    await talk.say("9", address="77", channel=TELEGRAM)
    talk.clock.tick(days=200)
    async with talk.database.transaction() as connection:
        assert await expire(talk.runtime, connection) == 1
    await talk.asked(person(telegram="77"), TELEGRAM)
    before = await talk.rows("SELECT * FROM invitation ORDER BY id")
    for stale in (talk.tap("0", old["id"]), talk.tap("change", old["id"]), talk.tap("0", "unknown")):
        assert await talk.say(stale) == []
    assert await talk.rows("SELECT * FROM invitation ORDER BY id") == before
    assert talk.runtime.channels[TELEGRAM].sent[-1].purpose == "ask"


async def test_an_edit_corrects_what_it_edits(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    said = talk.message("9", "77", TELEGRAM)
    assert await talk.say(said) == [PROMOTER]
    edit = {"kind": InboundKind.EDIT, "message_id": said.message_id}
    await talk.say("3", address="77", channel=TELEGRAM, at=talk.clock.tick(seconds=9), **edit)
    assert (await talk.invitation())["score"] == 3
    assert (await talk.one("SELECT score FROM revision"))["score"] == 9


async def test_an_edit_of_older_talk_answers_nothing(talk):
    [ida] = await talk.contacts(person(telegram="77"))
    old = talk.message("hello there", "77", TELEGRAM)
    await talk.say(old)
    await talk.ask(ida, channel=TELEGRAM)
    await talk.deliver()
    edit = {"kind": InboundKind.EDIT, "message_id": old.message_id}
    assert await talk.say("3", address="77", channel=TELEGRAM, at=talk.clock.tick(seconds=9), **edit) == []
    assert (await talk.invitation())["score"] is None
    # To want no more messages is no answer, and ends what is open.
    assert await talk.say("STOP", address="77", channel=TELEGRAM, at=talk.clock.tick(seconds=9), **edit) == [STOPPED]
    assert (await talk.invitation())["closed_because"] == "opted_out"
    assert {row["invitation_id"] for row in await talk.rows("SELECT invitation_id FROM inbound")} == {None}


async def test_a_start_of_before_the_stop_is_too_late_by_link_and_button_too(talk):
    ida = await talk.asked(person(telegram="77"), TELEGRAM)
    await link(talk, ida)
    late = [start(talk), start(talk, "token")]
    talk.clock.tick(seconds=9)
    assert await talk.say("STOP", address="77", channel=TELEGRAM) == [STOPPED]
    assert await talk.say(*late) == []
    assert (await stored_contact(talk, ida))["opted_out_at"] is not None


@pytest.mark.parametrize("is_one_batch", [True, False])
async def test_a_message_that_comes_after_its_own_edit_is_too_late(talk, is_one_batch):
    await talk.asked(person(telegram="77"), TELEGRAM)
    said = talk.message("9", "77", TELEGRAM)
    at = talk.clock.tick(seconds=9)
    edit = talk.message("3", "77", TELEGRAM, kind=InboundKind.EDIT, message_id=said.message_id, at=at)
    if is_one_batch:
        assert await talk.inbox._handle([edit, said]) == [None, None]
    else:
        await talk.say(edit, said)
    assert (await talk.invitation())["score"] == 3
    assert await talk.rows("SELECT * FROM revision") == []


async def test_blocked_and_unblocked(talk):
    [ida] = await talk.contacts(person(telegram="77"))
    await talk.say(talk.message("", "77", TELEGRAM, kind=InboundKind.BLOCKED))
    assert await talk.ask(ida, channel=TELEGRAM) == ["blocked"]
    await talk.say(talk.message("", "77", TELEGRAM, kind=InboundKind.UNBLOCKED))
    assert await talk.ask(ida, channel=TELEGRAM) == [None]


# --- personal links ---


async def test_a_personal_link_works_once(talk):
    [ida] = await talk.contacts(person())
    await link(talk, ida)
    assert await talk.ask(ida, channel=TELEGRAM) == ["not_linked"]
    assert await talk.say(start(talk, "token")) == [WELCOME]
    assert (await stored_contact(talk, ida))["telegram"] == "77"
    assert await talk.ask(ida, channel=TELEGRAM) == [None]
    assert texts.LINK_SPENT.format(**US) in await talk.say(start(talk, "token", "78"))
    assert (await stored_contact(talk, ida))["telegram"] == "77"
    # The token is a secret: it is not kept with the words.
    assert {row["text"] for row in await talk.rows("SELECT text FROM inbound")} == {""}


async def test_a_link_moves_a_chat_from_one_contact_to_the_other(talk):
    ida, bo = await talk.contacts(person(telegram="77"), person(phone="+4520000000", name="Bo"))
    await link(talk, bo)
    batch = [talk.message("hi", "77", TELEGRAM), start(talk, "token"), talk.message("norsk", "77", TELEGRAM)]
    assert await talk.inbox._handle(batch) == [None] * 3
    assert (await stored_contact(talk, ida))["telegram"] is None
    assert (await stored_contact(talk, bo))["telegram"] == "77"
    who = await talk.rows("SELECT contact_id FROM inbound ORDER BY provider_id")
    assert [row["contact_id"] for row in who] == [ida.id, bo.id, bo.id]


async def test_a_link_opened_in_the_midst_of_an_answer_loses_nothing(talk):
    """The join loads nothing anew: what the batch has changed so far stays."""
    ida = await talk.asked()
    await link(talk, ida)
    batch = [talk.message("9"), start(talk, "token"), talk.message("Kind people", "77", TELEGRAM)]
    assert await talk.inbox._handle(batch) == [None] * 3
    stored = await talk.invitation()
    assert (stored["score"], stored["comment"]) == (9, "Kind people")


async def test_a_link_is_a_yes_after_a_stop(talk):
    ida = await talk.asked()
    await link(talk, ida)
    await talk.say("STOP")
    await talk.say("STOP", address="77", channel=TELEGRAM)  # a stranger yet
    await talk.say(start(talk, "token"))
    talk.clock.tick(days=200)
    [known] = await talk.contacts(person(telegram="77"))
    assert await talk.ask(known, channel=TELEGRAM) == [None]


# --- language ---


async def test_a_chosen_language_survives_the_next_import(talk):
    ida = await talk.asked()
    await talk.say("dansk")
    [known] = await talk.contacts(person(locale="sv"))
    assert (known.id, known.locale) == (ida.id, "da")
    assert (await stored_contact(talk, ida))["locale"] == "sv"
