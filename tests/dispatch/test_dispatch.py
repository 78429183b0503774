"""What may have been sent is never sent again without proof that it was not. On both databases."""

import asyncio
from datetime import timedelta

import pytest
from telegram.error import BadRequest, Forbidden

from bot import dispatch, outbox
from bot.campaigns.planning import plan
from bot.campaigns.sending import terms
from bot.channels import Failure, SendError
from bot.channels.telegram.errors import as_send_error
from bot.contacts.importing import read_contacts
from bot.core.messages import Delivery, DeliveryStatus, Outgoing, Purpose
from bot.core.texts import customers as texts
from bot.ids import new_ids
from bot.store import outbox as store
from tests.runtimes import SMS, TELEGRAM, Talk, person, runtime_over


def error(failure, code="x", **more):
    return SendError(failure, code, **more)


def report(talk, status, **more):
    values = {"provider_id": "sms-1", "at": talk.clock(), **more}
    return Delivery(SMS, status=status, **values)


async def message(talk):
    """The one message, as it is stored."""
    return await talk.one("SELECT * FROM outbox")


async def asked(talk, **more):
    [ida] = await talk.contacts(person(**more))
    await talk.ask(ida)
    talk.clock.tick(seconds=1)
    return ida


async def attempt(talk, *failures):
    """One round of sending, however it ends."""
    talk.runtime.channels[SMS].failures += failures
    claimed = await dispatch.claim(talk.runtime, 20)
    await dispatch.note(talk.runtime, [await outbox.send(talk.runtime, queued) for queued in claimed])
    return claimed


async def test_a_claimed_question_awaits_its_score(talk):
    await asked(talk)
    assert (await talk.invitation())["state"] == "send"
    await dispatch.claim(talk.runtime, 20)
    stored = await talk.invitation()
    assert (stored["state"], stored["asked_at"] is not None) == ("score", True)
    assert (await message(talk))["state"] == "sending"
    # The answer can come before Twilio's own answer to us.
    assert await talk.inbox._handle([talk.message("9")]) == [None]
    assert (await talk.invitation())["score"] == 9


async def test_sent(talk):
    await asked(talk)
    await attempt(talk)
    row = await message(talk)
    assert (row["state"], row["provider_id"], row["attempts"]) == ("sent", "sms-1", 1)
    assert row["settled_at"] is not None
    assert await attempt(talk) == []


async def test_what_was_certainly_not_sent_is_tried_again_a_little_later(talk):
    await asked(talk)
    await attempt(talk, error(Failure.TRANSIENT))
    row = await message(talk)
    assert (row["state"], row["attempts"], row["error"]) == ("queued", 1, "x")
    talk.clock.tick(seconds=1)
    assert await attempt(talk) == []
    talk.clock.tick(seconds=2)
    assert len(await attempt(talk, error(Failure.TRANSIENT, retry_after=60))) == 1
    talk.clock.tick(seconds=59)
    assert await attempt(talk) == []
    talk.clock.tick(seconds=2)
    assert len(await attempt(talk)) == 1
    row = await message(talk)
    assert (row["state"], row["attempts"]) == ("sent", 3)


async def test_trying_again_ends(talk):
    await asked(talk)
    while (await message(talk))["state"] == "queued":
        await attempt(talk, error(Failure.TRANSIENT))
        talk.clock.tick(hours=7)
    row = await message(talk)
    assert (row["state"], row["attempts"]) == ("failed", 10)
    assert (await talk.invitation())["closed_because"] == "undeliverable"


async def test_what_may_have_been_sent_is_not_sent_again(talk):
    await asked(talk)
    await attempt(talk, error(Failure.UNKNOWN))
    talk.clock.tick(days=1)
    assert await attempt(talk) == []
    assert (await message(talk))["state"] == "unknown"
    assert (await talk.invitation())["state"] == "score"


async def test_a_channel_that_breaks_leaves_it_unknown(talk):
    await asked(talk)
    talk.runtime.channels[SMS].failures.append(RuntimeError("ours"))
    await attempt(talk)
    row = await message(talk)
    assert (row["state"], row["error"]) == ("unknown", "RuntimeError")


async def test_what_can_not_arrive_closes_the_question_and_does_not_count_for_the_quarantine(talk):
    ida = await asked(talk)
    await attempt(talk, error(Failure.PERMANENT, "30006"))
    assert (await message(talk))["state"] == "failed"
    assert (await talk.invitation())["closed_because"] == "undeliverable"
    assert await talk.ask(ida) == [None]


async def test_a_configuration_error_closes_nothing(talk):
    await asked(talk)
    await attempt(talk, error(Failure.CONFIGURATION, "20003"))
    assert (await talk.invitation())["state"] == "score"
    talk.clock.tick(minutes=5, seconds=1)
    assert len(await attempt(talk)) == 1


async def test_who_said_no_to_the_provider_said_no_to_us(talk):
    ida = await asked(talk, telegram="77")
    await attempt(talk, error(Failure.OPTED_OUT, "21610"))
    assert (await talk.one("SELECT opted_out_at IS NULL AS may FROM contact"))["may"] in (0, False)
    assert await talk.ask(ida, channel=TELEGRAM) == ["opted_out"]
    [known] = await talk.contacts(person(phone=None, telegram="77"))
    assert await talk.ask(known, channel=TELEGRAM) == ["opted_out"]
    assert [row["action"] for row in await talk.rows("SELECT action FROM audit")] == ["opt_out"]


async def test_who_blocked_the_bot_can_still_be_asked_by_sms(talk):
    [ida] = await talk.contacts(person(telegram="77"))
    await talk.ask(ida, channel=TELEGRAM)
    talk.clock.tick(seconds=1)
    talk.runtime.channels[TELEGRAM].failures.append(error(Failure.OPTED_OUT, "403"))
    await attempt(talk)
    assert await talk.ask(ida, channel=TELEGRAM) == ["blocked"]
    assert await talk.ask(ida) == [None]


@pytest.mark.parametrize(
    "refusal",
    [
        Forbidden("Forbidden: user is deactivated"),
        Forbidden("Forbidden: bot can't initiate conversation with a user"),
        Forbidden("Forbidden: whatever Telegram will say of it next year"),
        BadRequest("Bad Request: chat not found"),
        BadRequest("Bad Request: PEER_ID_INVALID"),
    ],
    ids=lambda refusal: refusal.message,
)
async def test_whose_telegram_account_is_gone_is_asked_by_sms(talk, refusal):
    [ida] = await talk.contacts(person(telegram="77"))
    await talk.ask(ida, channel=TELEGRAM)
    talk.clock.tick(seconds=1)
    talk.runtime.channels[TELEGRAM].failures.append(as_send_error(refusal))
    await talk.deliver()
    assert (await talk.one("SELECT blocked_at FROM contact"))["blocked_at"]
    listed = read_contacts(b"name,phone,telegram\nIda,+4520123456,77")
    found = await plan(talk.runtime, terms(talk.runtime, "nps"), listed)
    assert [one.channel for one in found.asked] == [SMS]


async def test_a_group_that_moved_is_written_to_where_it_is_now(talk):
    async with talk.database.transaction() as connection:
        alert = Outgoing("one", TELEGRAM, "-1", "Look", Purpose.ALERT)
        await store.add(connection, [store.Queued(alert)], talk.clock())
    talk.runtime.channels[TELEGRAM].failures.append(error(Failure.PERMANENT, "400", moved_to="-100"))
    [sent] = await talk.deliver()
    assert sent.address == "-100"


async def test_a_stop_overtakes_a_question_that_is_to_be_tried_again(talk):
    await asked(talk)
    claimed = await dispatch.claim(talk.runtime, 20)
    talk.runtime.channels[SMS].failures.append(error(Failure.TRANSIENT))
    attempts = [await outbox.send(talk.runtime, queued) for queued in claimed]
    await talk.inbox.receive(talk.message("STOP", is_answered=True))
    await dispatch.note(talk.runtime, attempts)
    talk.clock.tick(days=1)
    assert await talk.deliver() == []
    assert (await message(talk))["state"] == "cancelled"


# --- reports ---


@pytest.mark.parametrize("state", ["sending", "unknown", "queued"])
@pytest.mark.parametrize("status", [DeliveryStatus.SENT, DeliveryStatus.DELIVERED])
async def test_a_report_heals_a_send_whose_answer_was_lost(talk, state, status):
    await asked(talk)
    if state == "sending":
        await dispatch.claim(talk.runtime, 20)
    else:
        await attempt(talk, error(Failure.UNKNOWN if state == "unknown" else Failure.TRANSIENT))
    [row] = await talk.rows("SELECT * FROM outbox")
    assert row["state"] == state
    await talk.inbox.receive(report(talk, status, provider_id="SM9", outgoing_id=row["id"]))
    row = await message(talk)
    assert (row["state"], row["provider_id"]) == (status.value, "SM9")
    talk.clock.tick(days=1)
    assert await talk.deliver() == []


async def test_a_report_can_come_before_the_answer_to_the_request(talk):
    await asked(talk)
    [queued] = await dispatch.claim(talk.runtime, 20)
    sent = await outbox.send(talk.runtime, queued)
    done = report(talk, DeliveryStatus.DELIVERED, outgoing_id=queued.outgoing.id)
    await talk.inbox.receive(done)
    await dispatch.note(talk.runtime, [sent])
    assert (await message(talk))["state"] == "delivered"
    assert (await talk.invitation())["delivered_at"] is not None


@pytest.mark.parametrize("is_one_batch", [True, False])
async def test_reports_only_move_forward(talk, is_one_batch):
    await asked(talk)
    await attempt(talk)
    late = [DeliveryStatus.DELIVERED, DeliveryStatus.SENT, DeliveryStatus.FAILED, DeliveryStatus.DELIVERED]
    reports = [report(talk, status, error_code=str(number)) for number, status in enumerate(late)]
    for batch in [reports] if is_one_batch else [[one] for one in reports]:
        assert set(await talk.inbox._handle(batch)) == {None}
    row = await message(talk)
    assert (row["state"], row["error"]) == ("delivered", "0")
    assert (await talk.invitation())["state"] == "score"


async def test_a_report_of_failure_closes_the_question(talk):
    await asked(talk)
    await attempt(talk)
    failed = report(talk, DeliveryStatus.FAILED, error_code="30006", failure=Failure.PERMANENT)
    await talk.inbox.receive(failed)
    assert (await message(talk))["error"] == "30006"
    assert (await talk.invitation())["closed_because"] == "undeliverable"


async def test_a_report_of_failure_after_the_answer_changes_no_answer(talk):
    await asked(talk)
    await attempt(talk)
    await talk.inbox.receive(talk.message("9"))
    await talk.inbox.receive(report(talk, DeliveryStatus.FAILED))
    stored = await talk.invitation()
    assert (stored["score"], stored["state"]) == (9, "comment")


REPORTS = [("30008", Failure.UNKNOWN), ("30003", Failure.TRANSIENT), ("30006", Failure.PERMANENT), ("99999", None)]


@pytest.mark.parametrize(("code", "failure"), REPORTS)
async def test_an_answer_proves_that_a_question_reported_as_undelivered_arrived(talk, code, failure):
    await talk.asked()
    await talk.inbox.receive(report(talk, DeliveryStatus.FAILED, error_code=code, failure=failure))
    assert (await talk.invitation())["closed_because"] == "undeliverable"
    talk.clock.tick(hours=1)
    assert "main reason" in (await talk.say("3"))[0]
    assert len(await talk.say("You were two hours late and rude")) == 1
    stored = await talk.invitation()
    assert (stored["score"], stored["comment"]) == (3, "You were two hours late and rude")
    assert (stored["is_late"], stored["closed_because"]) == (0, "expired")
    assert len(await talk.rows("SELECT id FROM customer_case")) == 1
    counted = await talk.one(
        "SELECT asked, undelivered, scored, commented FROM tally WHERE attribute = '' AND asked = 1"
    )
    assert counted == {"asked": 1, "undelivered": 0, "scored": 1, "commented": 1}


async def test_whoever_has_written_since_they_were_asked_is_still_asked_whatever_is_reported(talk):
    await talk.asked()
    assert len(await talk.say("what is this about?")) == 1
    await talk.inbox.receive(report(talk, DeliveryStatus.FAILED, error_code="30008", failure=Failure.UNKNOWN))
    assert (await talk.invitation())["state"] == "score"
    assert len(await talk.say("ok, 2. you never answer the phone")) == 1
    stored = await talk.invitation()
    assert (stored["score"], stored["is_late"]) == (2, 0)


async def test_a_report_of_arrival_overrules_one_of_failure(talk):
    await talk.asked()
    await talk.inbox.receive(report(talk, DeliveryStatus.FAILED, error_code="30008", failure=Failure.UNKNOWN))
    await talk.inbox.receive(report(talk, DeliveryStatus.DELIVERED))
    assert (await message(talk))["state"] == "delivered"
    assert await talk.say("9") != []
    assert (await talk.invitation())["score"] == 9


async def test_an_answer_to_what_never_left_is_none(talk):
    await asked(talk)
    await attempt(talk, error(Failure.PERMANENT, "21211"))
    assert await talk.say("9") == [texts.NOTHING_OPEN.format(organisation="us")]
    assert (await talk.invitation())["score"] is None


async def test_words_after_stop_answer_no_question_that_was_reported_as_undelivered(talk):
    await talk.asked()
    await talk.inbox.receive(report(talk, DeliveryStatus.FAILED, error_code="30008", failure=Failure.UNKNOWN))
    await talk.say("STOP")
    assert await talk.say("9") == []
    assert (await talk.invitation())["score"] is None


async def test_a_report_on_nothing_of_ours_is_taken(talk):
    await talk.inbox.receive(report(talk, DeliveryStatus.SENT, provider_id="SM0", outgoing_id="nobody"))


# --- processes that die, workers that compete ---


async def test_a_claim_whose_process_died_is_unknown_after_a_while(talk):
    await asked(talk)
    [queued] = await dispatch.claim(talk.runtime, 20)
    talk.clock.tick(seconds=119)
    assert await dispatch.lose_interrupted(talk.runtime) == 0
    talk.clock.tick(seconds=2)
    assert await dispatch.lose_interrupted(talk.runtime) == 1
    assert (await message(talk))["state"] == "unknown"
    # It lived after all, and was only slow.
    await dispatch.note(talk.runtime, [outbox.Attempt(queued, provider_id="SM1")])
    row = await message(talk)
    assert (row["state"], row["provider_id"]) == ("sent", "SM1")


async def test_two_workers_never_claim_the_same(talk):
    known = await talk.contacts(*(person(f"+45201234{number:02}") for number in range(40)))
    await talk.ask(*known)
    talk.clock.tick(seconds=1)
    other = await runtime_over(talk.database, talk.clock)
    claims = [dispatch.claim(runtime, 7) for _ in range(4) for runtime in (talk.runtime, other)]
    ids = [queued.outgoing.id for claimed in await asyncio.gather(*claims) for queued in claimed]
    while claimed := await dispatch.claim(other, 7):
        ids += [queued.outgoing.id for queued in claimed]
    assert len(ids) == len(set(ids)) == 40
    assert {row["attempts"] for row in await talk.rows("SELECT attempts FROM outbox")} == {1}
    assert {row["state"] for row in await talk.rows("SELECT state FROM invitation")} == {"score"}


async def test_whoever_is_in_conversation_is_asked_a_moment_later(talk):
    """On PostgreSQL the contact is locked by the batch; on SQLite one transaction follows the other anyway."""
    await asked(talk)
    async with talk.database.transaction() as connection:
        if not hasattr(connection, "_raw") or "asyncpg" not in type(connection._raw).__module__:
            pytest.skip("one writer")
        await connection.fetch("SELECT id FROM contact FOR UPDATE")
        assert await asyncio.wait_for(dispatch.claim(talk.runtime, 20), 5) == []
    assert len(await dispatch.claim(talk.runtime, 20)) == 1


async def test_answers_and_stops_while_workers_send(talk):
    """Everybody at once: batches, claims, outcomes and reports. None waits in a circle, none is lost."""
    known = await talk.contacts(*(person(f"+45201234{number:02}", str(500 + number)) for number in range(30)))
    await talk.ask(*known)
    talk.clock.tick(seconds=1)
    talks = [talk, Talk(await runtime_over(talk.database, talk.clock), talk.clock)]
    outcomes = []

    async def work(mine):
        while claimed := await dispatch.claim(mine.runtime, 5):
            mine.runtime.channels[SMS].failures.append(error(Failure.PERMANENT))
            attempts = [await outbox.send(mine.runtime, queued) for queued in claimed]
            await dispatch.note(mine.runtime, attempts)
            reports = [
                report(talk, DeliveryStatus.DELIVERED, provider_id=one.provider_id, outgoing_id=one.queued.outgoing.id)
                for one in attempts
                if one.provider_id
            ]
            outcomes.extend(await mine.inbox._handle(reports[::-1]))

    async def chat(mine, order):
        for contact in order:
            batch = [talk.message("9", contact.phone), talk.message("STOP", contact.telegram, TELEGRAM)]
            outcomes.extend(await mine.inbox._handle(batch))

    rounds = [work(talks[0]), work(talks[1]), chat(talks[0], known), chat(talks[1], known[::-1])]
    await asyncio.wait_for(asyncio.gather(*rounds), 60)
    assert set(outcomes) == {None}
    assert {row["state"] for row in await talk.rows("SELECT state FROM invitation")} == {"closed"}
    assert await talk.rows("SELECT * FROM failed_inbound") == []


# --- order ---


async def queue(talk, *messages):
    ids = new_ids(talk.clock(), len(messages))
    async with talk.database.transaction() as connection:
        for message_id, (text, address, purpose) in zip(ids, messages, strict=True):
            outgoing = Outgoing(message_id, SMS, address, text, purpose)
            await store.add(connection, [store.Queued(outgoing)], talk.clock())
            talk.clock.tick(milliseconds=1)


async def test_whoever_waits_for_an_answer_comes_first(talk):
    await queue(
        talk, ("reminder", "+1", Purpose.REMINDER), ("reply", "+2", Purpose.REPLY), ("alert", "+3", Purpose.ALERT)
    )
    assert [one.text for one in await talk.deliver(most=1)] == ["reply", "alert", "reminder"]


async def test_a_person_gets_one_message_after_the_other(talk):
    lines = [(str(number), "+1", Purpose.REPLY) for number in range(3)]
    await queue(talk, *lines, ("else", "+2", Purpose.REPLY))
    first = await dispatch.claim(talk.runtime, 20)
    assert [queued.outgoing.text for queued in first] == ["0", "else"]
    assert await dispatch.claim(talk.runtime, 20) == []
    await dispatch.note(talk.runtime, [outbox.Attempt(first[0], provider_id="1")])
    assert [queued.outgoing.text for queued in await dispatch.claim(talk.runtime, 20)] == ["1"]


async def test_a_message_that_is_to_wait_holds_up_no_other(talk):
    await queue(talk, ("0", "+1", Purpose.REPLY), ("1", "+1", Purpose.REPLY))
    await attempt(talk, error(Failure.TRANSIENT, retry_after=3600))
    assert [queued.outgoing.text for queued in await dispatch.claim(talk.runtime, 20)] == ["1"]


async def test_a_channel_that_is_off_keeps_its_messages(talk):
    await queue(talk, ("reply", "+1", Purpose.REPLY))
    assert await dispatch.claim(talk.runtime, 20, [TELEGRAM]) == []
    assert len(await dispatch.claim(talk.runtime, 20, [SMS])) == 1


async def test_what_is_for_later_waits(talk):
    [ida] = await talk.contacts(person())
    await talk.ask(ida, due_at=talk.clock() + timedelta(hours=2))
    talk.clock.tick(hours=1, minutes=59)
    assert await dispatch.claim(talk.runtime, 20) == []
    talk.clock.tick(minutes=2)
    assert len(await dispatch.claim(talk.runtime, 20)) == 1


# --- after an erasure ---


@pytest.mark.parametrize("failure", [None, Failure.UNKNOWN, Failure.PERMANENT])
async def test_the_last_words_are_wiped_however_they_end(talk, failure):
    await talk.asked()
    talk.runtime.channels[SMS].failures += [error(failure)] if failure else []
    await talk.say("Delete my data", "yes")
    assert {(row["address"], row["text"]) for row in await talk.rows("SELECT * FROM outbox")} == {("", "")}


async def test_last_words_that_are_to_be_tried_again_are_kept_until_then(talk):
    await talk.asked()
    talk.runtime.channels[SMS].failures += [error(Failure.TRANSIENT)]
    assert await talk.say("Delete my data", "yes") == []
    talk.clock.tick(seconds=5)
    assert len(await talk.deliver()) == 1
    assert {(row["address"], row["text"]) for row in await talk.rows("SELECT * FROM outbox")} == {("", "")}


async def test_last_words_whose_process_died_are_wiped(talk):
    await talk.asked()
    await talk.say("Delete my data")
    await talk.inbox.receive(talk.message("yes"))
    talk.clock.tick(seconds=1)
    assert len(await dispatch.claim(talk.runtime, 20)) == 1
    talk.clock.tick(minutes=3)
    assert await dispatch.lose_interrupted(talk.runtime) == 1
    assert {(row["address"], row["text"]) for row in await talk.rows("SELECT * FROM outbox")} == {("", "")}


# --- counted, and stopped --------------------------------------------------------------------------------------------


async def test_a_handset_that_was_off_is_not_asked_again_and_may_be_asked_by_the_next_campaign(talk):
    ida = await talk.asked()
    off = report(talk, DeliveryStatus.FAILED, error_code="30003", failure=Failure.TRANSIENT)
    await dispatch.note_reports(talk.runtime, [off])
    assert (await talk.invitation())["closed_because"] == "undeliverable"
    talk.clock.tick(hours=5)
    assert await talk.deliver() == []
    assert await talk.ask(ida) == [None]


async def test_each_attempt_is_counted_with_its_outcome(talk):
    await asked(talk)
    await attempt(talk, error(Failure.TRANSIENT))
    talk.clock.tick(seconds=10)
    await attempt(talk)
    rows = await talk.rows("SELECT outcome, sum(attempts) AS attempts FROM attempt_count GROUP BY outcome ORDER BY 1")
    assert rows == [{"outcome": "sent", "attempts": 1}, {"outcome": "transient", "attempts": 1}]


async def test_a_refusal_of_us_stops_the_channel_and_no_other(talk):
    people = await talk.contacts(person(), person(None, "77"))
    await talk.ask(people[0])
    await talk.ask(people[1], channel=TELEGRAM)
    talk.clock.tick(seconds=1)
    talk.runtime.channels[SMS].failures.append(error(Failure.CONFIGURATION, "20003"))
    assert [one.channel for one in await talk.deliver()] == [TELEGRAM, TELEGRAM]  # the question, and the alert
    assert (await talk.one("SELECT code FROM channel_stop"))["code"] == "20003"
    assert (await talk.one("SELECT state, attempts FROM outbox WHERE channel = 'sms'")) == {
        "state": "queued",
        "attempts": 0,
    }


async def test_an_edit_of_a_message_in_a_group_that_moved_changes_no_other_message(talk):
    edit = Outgoing("m1", TELEGRAM, "-1", "4 of 10 from Eva", Purpose.ALERT, replaces="2")
    async with talk.database.transaction() as connection:
        await store.add(connection, [store.Queued(edit)], talk.clock())
    talk.runtime.channels[TELEGRAM].failures.append(error(Failure.PERMANENT, moved_to="-1002"))
    assert await talk.deliver() == []
    assert (await message(talk))["state"] == "failed"
