"""`/case` as admins send it, typed and by the buttons below an alert; through the inbox, on both databases."""

import asyncio

import pytest

from bot.core.cases.events import BY_ADMINS
from tests.cases.desk import ANNA, BERGEN, BO, EVERYBODY, OSLO, Desk, desk_over
from tests.commands.admins import alert, alerted, answer, answers, commands, tap_alert, tapped, typed
from tests.runtimes import SMS, TELEGRAM, person

# --- below the alert -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "state", "shown"),
    [("take", "taken", "Taken by Anna"), ("contacted", "contacted", "Anna has contacted the customer")],
)
async def test_a_tap_below_the_alert_is_answered_by_the_alert_itself(desk, word, state, shown):
    case_id = await alerted(desk)
    assert await tap_alert(desk, case_id, word) == []
    assert all(shown in desk.screen(chat)[0] for chat in (OSLO, BERGEN, EVERYBODY))
    case = await desk.case()
    assert (case["state"], case["owner_id"], case["owner_name"]) == (state, ANNA.id, ANNA.name)


async def test_call_takes_it_and_says_whom_to_call(desk):
    case_id = await alerted(desk)
    [said] = await tap_alert(desk, case_id, "call")
    assert said.text == "Call Ida: +4520123456"
    assert commands(said) == [f"/case {case_id} contacted"]
    assert (await desk.case())["state"] == "taken"
    # The button stands elsewhere: its message shows the case from then on.
    [page] = await answers(desk, tapped(desk, commands(said)[0], "telegram-9"))
    assert page.replaces == "telegram-9"
    assert "Anna has contacted the customer" in page.text
    assert (await desk.case())["state"] == "contacted"


async def test_who_has_no_phone_is_written_to(desk):
    contact = await desk.asked(person(None, "77"), TELEGRAM)
    await desk.say("3", "Late", address=contact.telegram, channel=TELEGRAM)
    await desk.work()
    [said] = await tap_alert(desk, (await desk.case())["id"], "call")
    assert said.text == "There is no phone number. Write to the customer by replying to the alert."


async def test_close_asks_what_it_came_to_and_then_shows_it(desk):
    case_id = await alerted(desk)
    [asked] = await tap_alert(desk, case_id, "close")
    assert asked.text == "3 of 10 from Ida - Yearly survey\nWhat did the case come to?"
    assert commands(asked) == [f"/case {case_id} close {outcome}" for outcome in BY_ADMINS]
    assert all(len(data.encode()) <= 64 for data in commands(asked))
    assert (await desk.case())["state"] == "open"
    page = await answer(desk, tapped(desk, commands(asked)[2], "telegram-9"))
    assert page.replaces == "telegram-9"
    assert "no answer" in page.text
    assert ((await desk.case())["state"], (await desk.case())["outcome"]) == ("closed", "no_answer")


async def test_not_now_is_heard_though_the_alert_looks_the_same(database, clock):
    desk = await desk_over(database, clock, {"chats": [{"chat": f"telegram:{OSLO}"}, {"chat": f"telegram:{BERGEN}"}]})
    case_id = await alerted(desk)
    [said] = await tap_alert(desk, case_id, "later", chat=OSLO)
    assert said.text == "The next chat is told of it now."
    assert len(desk.screen(BERGEN)) == 1
    [said] = await tap_alert(desk, case_id, "later", BO, chat=BERGEN)
    assert said.text == "The case stays open."
    await tap_alert(desk, case_id, "take", BO, chat=BERGEN)
    # What was taken and is given back shows by itself.
    assert await tap_alert(desk, case_id, "later", BO, chat=BERGEN) == []
    assert "Nobody has taken it yet." in desk.screen(BERGEN)[0]


async def test_two_tap_take_at_once_one_wins_and_the_other_is_told(desk):
    case_id = await alerted(desk)
    one, other = [
        tapped(desk, f"/case {case_id} take", await alert(desk, case_id, chat), by, chat)
        for by, chat in ((ANNA, OSLO), (BO, BERGEN))
    ]
    await asyncio.gather(desk.inbox.receive(one), desk.inbox.receive(other))
    said = [sent.text for sent in await desk.deliver() if sent.purpose == "answer"]
    winner = (await desk.case())["owner_name"]
    assert said == [f"3 of 10 from Ida - Yearly survey\n{winner} has this case."]
    assert await desk.history() == ["opened", "alerted", "taken"]


@pytest.mark.parametrize("word", ["take", "call", "contacted", "close", "close solved"])
async def test_whoever_is_too_late_hears_who_has_it_and_changes_nothing(desk, word):
    case_id = await alerted(desk)
    await tap_alert(desk, case_id, "take")
    before = await desk.case()
    [said] = await tap_alert(desk, case_id, word, BO)
    assert said.text.endswith("Anna has this case.")
    assert await desk.case() == before


async def test_a_closed_case_stays_closed(desk):
    case_id = await alerted(desk)
    await tap_alert(desk, case_id, "close solved")
    [said] = await tap_alert(desk, case_id, "take", BO)
    assert said.text.endswith("This case is closed.")


async def test_in_a_group_it_is_the_person_who_has_it_and_alone_the_chat(desk):
    case_id = await alerted(desk)
    await tap_alert(desk, case_id, "take", BO, chat=OSLO)
    assert (await desk.case())["owner_id"] == BO.id
    await answer(desk, desk.message(f"/case {case_id} later", EVERYBODY, TELEGRAM))
    await answer(desk, desk.message(f"/case {case_id} take", EVERYBODY, TELEGRAM))
    assert ((await desk.case())["owner_id"], (await desk.case())["owner_name"]) == ("telegram:99", "99")


# --- typed -----------------------------------------------------------------------------------------------------------


async def test_a_case_is_shown_by_its_last_letters_with_notes_and_history(desk: Desk):
    case_id = await alerted(desk)
    await answer(desk, typed(desk, f"/case {case_id[-6:]} note They have\nmoved  to Oslo", BO))
    await answer(desk, typed(desk, f"/case {case_id[-6:]} take"))
    shown = await answer(desk, typed(desk, f"/case {case_id[-6:].upper()}"))
    head, notes, history = shown.text.split("\n\n")
    assert head.splitlines()[:2] == ["3 of 10 from Ida - Yearly survey", "> Late"]
    assert notes == "Notes:\n2 Mar 2026 at 11:00 Bo: They have\nmoved  to Oslo"
    assert [line.split(" 11:00 ")[-1] for line in history.splitlines()] == [
        "History:",
        "opened",
        "a chat was told",
        "taken by Anna",
    ]
    assert commands(shown) == [
        *(f"/case {case_id} {word}" for word in ("contacted", "call", "later", "close")),
        "/cases",
    ]


async def test_the_history_names_everybody_who_had_it(desk):
    case_id = await alerted(desk)
    for word, by in (("take", ANNA), ("later", BO), ("contacted", BO), ("close explained", BO)):
        await tap_alert(desk, case_id, word, by)
    shown = await answer(desk, typed(desk, f"/case {case_id}"))
    history = [line.split(" 11:00 ")[-1] for line in shown.text.split("\n\n")[-1].splitlines()]
    assert history[3:] == [
        "taken by Anna",
        "not taken, or given back, by Bo",
        "customer contacted by Bo",
        "closed: explained",
    ]


@pytest.mark.parametrize(
    ("words", "state"),
    [("tag", "taken"), ("TA", "taken"), ("ringt", "contacted"), ("luk løst", "closed"), ("stäng inte vårt", "closed")],
)
async def test_the_words_of_four_languages_are_understood(desk, words, state):
    case_id = await alerted(desk)
    await answer(desk, typed(desk, f"/case {case_id} {words}"))
    assert (await desk.case())["state"] == state


async def test_a_command_in_reply_to_the_alert_needs_no_id(desk):
    case_id = await alerted(desk)
    below = await alert(desk, case_id)
    await answer(desk, typed(desk, "/case take", reply_to=below))
    assert (await desk.case())["owner_name"] == "Anna"
    said = await answer(desk, typed(desk, "/case", reply_to=below))
    assert "Taken by Anna" in said.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/case", "Which case?"),
        ("/case take", "Which case?"),
        ("/case 000000", "There is no case '000000'."),
        ("/case %", "There is no case '%'."),
        ("/case {id} tke", "'tke' is nothing one can do with a case."),
        ("/case {id} note", "Write the note behind it: /case {id} note"),
    ],
)
async def test_what_is_not_understood_is_told_what_would_be(desk, text, said):
    case_id = await alerted(desk)
    shown = await answer(desk, typed(desk, text.format(id=case_id[-6:])))
    assert shown.text.startswith(said.format(id=case_id[-6:]))
    assert (await desk.case())["state"] == "open"


async def test_letters_that_fit_several_cases_name_none(desk):
    case_id = await alerted(desk)
    other = await alerted(desk, person("+4520123457"))
    async with desk.database.transaction() as connection:
        await connection.execute("DELETE FROM audit")
        await connection.execute("DELETE FROM case_message")
        await connection.execute(
            "UPDATE customer_case SET id = :id WHERE id = :other", id=f"{other[:-6]}{case_id[-6:]}", other=other
        )
    said = await answer(desk, typed(desk, f"/case {case_id[-6:]} take"))
    assert said.text.startswith("Several cases end in")
    assert {case["state"] for case in await desk.cases()} == {"open"}


async def test_who_was_erased_is_not_shown(desk):
    case_id = await alerted(desk)
    await answer(desk, typed(desk, f"/case {case_id} note She was angry"))
    await desk.say("Delete my data", "ja")
    shown = await answer(desk, typed(desk, f"/case {case_id}"))
    assert not any(word in shown.text for word in ("Ida", "Late", "angry", "+45"))
    assert shown.text.startswith("3 of 10 - Yearly survey\nThe customer asked to be erased")


async def test_a_sender_of_sms_is_easily_forged_so_cases_are_not_moved_by_sms(database, clock):
    desk = await desk_over(database, clock, admins=f"telegram:{EVERYBODY},sms:+4520999999")
    case_id = await alerted(desk)
    await desk.say(desk.message(f"/case {case_id} take", "+4520999999", SMS))
    assert (await desk.case())["state"] == "open"
    assert desk.runtime.channels[SMS].sent[-1].text == "/case works in Telegram only."
