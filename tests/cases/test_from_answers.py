"""What answers do to cases, through the real conversation. On both databases."""

from dataclasses import replace

import pytest

from bot.cases.from_answers import COMMENT_WAIT
from bot.core.messages import InboundKind
from bot.store.encoding import time_of, time_text
from tests.cases.desk import desk_over
from tests.runtimes import TELEGRAM, person


async def test_a_critic_opens_a_case_that_waits_for_the_reason(desk):
    ida = await desk.asked()
    await desk.say("3")
    case = await desk.case()
    assert (case["state"], case["survey"], case["contact_id"]) == ("open", "nps", ida.id)
    assert time_of(case["due_at"]) - time_of(case["opened_at"]) == COMMENT_WAIT
    assert await desk.work() == []
    assert await desk.history() == ["opened"]


@pytest.mark.parametrize("reason", ["They were late", "no"])
async def test_once_the_reason_is_told_or_declined_the_alert_is_due(desk, reason):
    await desk.asked()
    await desk.say("3")
    desk.clock.tick(seconds=40)
    await desk.say(reason)
    assert (await desk.case())["due_at"] <= time_text(desk.clock())
    assert len(await desk.work()) == 3


async def test_with_the_reason_in_the_same_breath_nothing_is_waited_for(desk):
    await desk.asked()
    await desk.say("3 because they were late")
    assert len(await desk.work()) == 3


async def test_stop_ends_the_waiting_but_not_the_case(desk):
    await desk.asked()
    await desk.say("3")
    desk.clock.tick(seconds=20)
    await desk.say("STOP")
    assert len(await desk.work()) == 3
    assert (await desk.case())["state"] == "open"


@pytest.mark.parametrize("score", [7, 8, 9, 10])
async def test_others_open_none(desk, score):
    await desk.asked()
    await desk.say(str(score), "Kind people")
    assert await desk.cases() == []


async def test_a_promoter_who_asks_something_opens_one(desk):
    await desk.asked()
    await desk.say("10", "Great. When do you open in Aarhus?")
    assert [case["state"] for case in await desk.cases()] == ["open"]


async def test_one_case_for_one_answer_however_much_is_said(desk):
    await desk.asked()
    await desk.say("3", "Late", "And rude", "2", "Really rude")
    assert len(await desk.cases()) == 1
    assert await desk.history() == ["opened"]


async def test_corrected_out_of_the_rule_before_the_alert_nobody_hears(desk):
    await desk.asked()
    await desk.say("3")
    desk.clock.tick(seconds=20)
    await desk.say("9")
    case = await desk.case()
    assert (case["state"], case["outcome"], case["due_at"]) == ("closed", "corrected", None)
    desk.clock.tick(hours=1)
    assert await desk.work() == []
    assert await desk.history() == ["opened", "closed"]


@pytest.mark.parametrize("together", [True, False])
async def test_down_and_up_and_down_again_is_a_second_case(desk, together):
    await desk.asked()
    batch = [desk.message(text, at=desk.clock.tick(seconds=9)) for text in ("3", "9", "2", "They were late")]
    for part in [batch] if together else [[one] for one in batch]:
        desk.clock.tick(milliseconds=1)
        await desk.inbox._handle(part)
    assert sorted((case["state"], case["outcome"]) for case in await desk.cases()) == [
        ("closed", "corrected"), ("open", None),
    ]  # fmt: skip
    assert len(await desk.work()) == 3
    assert await desk.history() == ["opened", "closed", "opened", "alerted"]


async def test_a_correction_within_the_rule_changes_the_alert(desk):
    await desk.asked()
    await desk.say("3", "Late")
    await desk.work()
    await desk.say("1", "And rude")
    edits = await desk.work()
    assert {edit.replaces is None for edit in edits} == {False}
    [alert] = desk.screen()
    assert alert.startswith("1 of 10 from Ida - Yearly survey\n> Late\n> And rude\n")


async def test_corrected_out_of_the_rule_after_the_alert_is_told_below_it(desk):
    await desk.asked()
    await desk.say("3", "Late")
    await desk.work()
    await desk.say("9")
    await desk.work()
    alert, news = desk.screen()
    assert alert.startswith("9 of 10 from Ida")
    assert "Closed" in alert
    assert "the customer changed the answer" in alert
    assert news == "The customer changed the answer to 9. The case is closed."
    assert desk.runtime.channels[TELEGRAM].sent[-1].keyboard == ()
    assert await desk.work() == []


async def test_an_edited_telegram_message_corrects_as_well(desk):
    await desk.asked(person(telegram="77"), TELEGRAM)
    said = desk.message("3", "77", TELEGRAM)
    await desk.say(said)
    at = desk.clock.tick(seconds=20)
    await desk.say(replace(said, provider_id="9999:77", text="10", kind=InboundKind.EDIT, at=at))
    assert (await desk.case())["outcome"] == "corrected"


async def test_a_late_answer_opens_one_at_once(desk):
    from bot.conversation import expire

    await desk.asked()
    desk.clock.tick(days=15)
    async with desk.database.transaction() as connection:
        assert await expire(desk.runtime, connection) == 1
    await desk.say("2")
    assert len(await desk.work()) == 3


async def test_only_customers_the_rules_are_about(database, clock):
    desk = await desk_over(database, clock, {"where": {"segment": "key"}, "words": ["lawyer*"]})
    await desk.asked(person(attributes={"segment": "Key"}))
    await desk.asked(person("+4520123457", attributes={"segment": "small"}))
    await desk.say("9 but my lawyers will call", address="+4520123456")
    await desk.say("0", address="+4520123457")
    assert len(await desk.cases()) == 1


# --- erasure ---


@pytest.mark.parametrize("is_alerted", [False, True])
async def test_an_erased_customer_leaves_a_closed_case_and_no_words(desk, is_alerted):
    await desk.asked(person(attributes={"department": "Secret"}))
    await desk.say("3", "My secret reason")
    if is_alerted:
        await desk.work()
    await desk.say("Delete my data", "yes")
    case = await desk.case()
    assert (case["state"], case["outcome"]) == ("closed", "erased")
    await desk.work()
    standing = desk.screen()
    assert len(standing) == int(is_alerted)
    assert not any("ecret" in text or "Ida" in text for text in standing)
    assert await desk.history() == ["opened", *(["alerted"] if is_alerted else []), "closed"]
    assert not any("ecret" in str(row) for row in await desk.rows("SELECT text FROM outbox"))


async def test_erasure_takes_back_what_was_told_of_a_case_that_is_closed_and_one_that_is_years_old(desk):
    await desk.asked()
    await desk.say("3", "My secret reason")
    await desk.work()
    await desk.say("9")
    await desk.work()
    desk.clock.tick(days=400)
    await desk.say("Delete my data", "yes")
    await desk.work()
    assert not any("ecret" in text or "Ida" in text for text in desk.screen())
    assert (await desk.case())["outcome"] == "corrected"


async def test_an_alert_that_is_being_sent_when_the_customer_is_erased_is_taken_back_once_it_is_there(desk):
    from bot import dispatch, outbox
    from bot.cases import alerts

    await desk.asked()
    await desk.say("3", "My secret reason")
    async with desk.database.transaction() as connection:
        await alerts.alert_due(desk.runtime, connection)
    desk.clock.tick(seconds=1)
    claimed = await dispatch.claim(desk.runtime, 20)
    assert len(claimed) == 3
    for text in ("Delete my data", "yes"):
        await desk.inbox.receive(desk.message(text))
    await dispatch.note(desk.runtime, [await outbox.send(desk.runtime, queued) for queued in claimed])
    assert "My secret reason" in desk.screen()[0]
    await desk.work()
    assert not any("ecret" in text or "Ida" in text for text in desk.screen())
