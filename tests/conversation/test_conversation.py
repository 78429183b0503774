"""Dialogues end to end: through the inbox into the store, and out again through the outbox. On both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot import conversation
from bot.channels import Failure, SendError
from bot.conversation import expire
from bot.core.messages import Purpose
from bot.core.texts import customers as texts
from bot.database.postgresql import PostgresqlDatabase
from bot.store.encoding import time_of
from bot.surveys import Surveys
from tests.runtimes import ADMIN, SMS, TELEGRAM, Talk, person, runtime_over

US = {"organisation": "us", "name": "Ida"}
ASK = texts.ASK_SMS.format(**US)
DETRACTOR, PASSIVE, PROMOTER, THANKS = (
    texts.FOLLOW_UP_DETRACTOR, texts.FOLLOW_UP_PASSIVE, texts.FOLLOW_UP_PROMOTER, texts.THANKS,
)  # fmt: skip
STOPPED, STARTED = texts.STOPPED.format(**US), texts.STARTED.format(**US)

DIALOGUES = {
    "a score and its reason": (
        [("9", [PROMOTER]), ("Quick and kind people", [texts.THANKS_PROMOTER])],
        9,
        "Quick and kind people",
    ),
    "a critic": ([("3", [DETRACTOR])], 3, None),
    "a passive": ([("8", [PASSIVE])], 8, None),
    "a correction": ([("9", [PROMOTER]), ("3", [DETRACTOR])], 3, None),
    "out of range, then right": ([("11", [texts.OUT_OF_RANGE]), ("10", [PROMOTER])], 10, None),
    "STOP ends it": ([("STOP", [STOPPED]), ("9", [])], None, None),
    "STOP after the score keeps it": ([("9", [PROMOTER]), ("STOP", [STOPPED]), ("2", [])], 9, None),
}


@pytest.mark.parametrize("channel", [SMS, TELEGRAM])
@pytest.mark.parametrize("name", DIALOGUES)
async def test_dialogue(talk, name, channel):
    lines, score, comment = DIALOGUES[name]
    await talk.asked(person(telegram="77"), channel)
    address = "+4520123456" if channel is SMS else "77"
    for said, answered in lines:
        talk.clock.tick(seconds=20)
        assert await talk.say(said, address=address, channel=channel) == answered
    stored = await talk.invitation()
    assert (stored["score"], stored["comment"]) == (score, comment)


async def test_the_question_is_asked_once(talk):
    [ida] = await talk.contacts(person())
    assert await talk.ask(ida, ida) == [None, "open_invitation"]
    assert await talk.ask(ida) == ["open_invitation"]
    assert [one.text for one in await talk.deliver()] == [ASK]
    assert (await talk.invitation())["state"] == "score"


async def stored_contact(talk, contact):
    return await talk.one("SELECT * FROM contact WHERE id = :id", id=contact.id)


# --- STOP and START ---


@pytest.mark.parametrize(("address", "channel"), [("+4520123456", SMS), ("77", TELEGRAM)])
async def test_stop_on_either_channel_counts_for_the_person_and_survives_a_new_import(talk, address, channel):
    ida = await talk.asked(person(telegram="77"))
    assert await talk.say("STOP", address=address, channel=channel) == [STOPPED]
    talk.clock.tick(days=400)
    for again in (person(telegram="77"), person(), person(phone=None, telegram="77")):
        [known] = await talk.contacts(again)
        assert known.id == ida.id
        assert await talk.ask(known) == await talk.ask(known, channel=TELEGRAM) == ["opted_out"]
    assert await talk.deliver() == []


@pytest.mark.parametrize(("address", "channel"), [("+4520123456", SMS), ("77", TELEGRAM)])
async def test_stop_survives_erasure(talk, address, channel):
    await talk.asked(person(telegram="77"))
    await talk.say("STOP", "Delete my data", address=address, channel=channel)
    if channel is SMS:
        await talk.say("yes", address=address)
    talk.clock.tick(days=400)
    # No list brings them back, so there is nobody to ask.
    assert await talk.contacts(person(name="Ida"), person(phone=None, telegram="77", name="Ida")) == [None, None]


async def test_stop_then_start_in_one_batch(talk):
    ida = await talk.asked()
    assert await talk.inbox._handle([talk.message("STOP"), talk.message("START")]) == [None, None]
    assert [one.text for one in await talk.deliver()] == [STOPPED, STARTED]
    assert (await stored_contact(talk, ida))["opted_out_at"] is None
    assert await talk.rows("SELECT * FROM opt_out") == []
    assert [row["action"] for row in await talk.rows("SELECT action FROM audit ORDER BY id")] == ["opt_out", "opt_in"]


async def test_start_then_stop_in_one_batch(talk):
    ida = await talk.asked()
    assert await talk.inbox._handle([talk.message("START"), talk.message("STOP")]) == [None, None]
    assert (await stored_contact(talk, ida))["opted_out_at"] is not None
    assert (await talk.one("SELECT words FROM opt_out"))["words"] == "STOP"


async def test_stop_takes_back_what_was_not_asked_yet(talk):
    [ida] = await talk.contacts(person())
    await talk.ask(ida)
    assert await talk.say("STOP") == [STOPPED]
    assert (await talk.invitation())["closed_because"] == "opted_out"
    assert [row["state"] for row in await talk.rows("SELECT state FROM outbox ORDER BY purpose")] == [
        "cancelled",
        "sent",
    ]


async def test_the_stop_of_a_stranger_counts_when_they_are_imported(talk):
    stop = talk.message("STOP", language_hint="DK")
    assert await talk.say(stop) == [STOPPED]
    [ida] = await talk.contacts(person())
    assert await talk.ask(ida) == ["opted_out"]
    assert await talk.say("START") == [STARTED]
    assert await talk.ask(ida) == [None]


async def test_what_the_provider_has_answered_is_not_answered_again(talk):
    await talk.asked()
    assert await talk.say(talk.message("STOP", is_answered=True)) == []
    assert (await talk.invitation())["closed_because"] == "opted_out"


WAITING = "SELECT purpose, state FROM outbox WHERE state IN ('queued', 'held')"


@pytest.mark.parametrize(("address", "channel"), [("+4520123456", SMS), ("77", TELEGRAM)])
@pytest.mark.parametrize("state", ["queued", "held"])
async def test_stop_takes_back_asks_and_reminders_of_all_channels(talk, address, channel, state):
    ida = await talk.asked(person(telegram="77"))
    talk.clock.tick(days=3)
    assert await remind(talk) == 1
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE outbox SET state = :state WHERE purpose = 'reminder'", state=state)
    assert await talk.say("STOP", address=address, channel=channel) == [STOPPED]
    assert await talk.rows(WAITING) == []
    assert (await talk.invitation())["closed_because"] == "opted_out"
    assert (await talk.one("SELECT details, subject FROM audit")) == {"details": channel.value, "subject": ida.id}


async def test_stop_and_start_in_one_batch_leave_no_question_of_before(talk):
    [ida] = await talk.contacts(person())
    await talk.ask(ida)
    assert await talk.inbox._handle([talk.message("STOP"), talk.message("START")]) == [None, None]
    assert [one.text for one in await talk.deliver()] == [STOPPED, STARTED]


async def test_stop_takes_back_a_reply_that_waits(talk):
    await talk.asked()
    await talk.say("help please", "dunno", "3")
    [waiting] = await talk.rows(WAITING)
    assert waiting["purpose"] == "reply"
    assert await talk.say(talk.message("STOP", is_answered=True)) == []
    assert await talk.rows(WAITING) == []


@pytest.mark.parametrize(("address", "channel"), [("+4520123456", SMS), ("77", TELEGRAM)])
async def test_stop_is_confirmed_once_and_nothing_but_start_undoes_it(talk, address, channel):
    ida = await talk.asked(person(telegram="77"))
    where = {"address": address, "channel": channel}
    assert await talk.say("STOP", **where) == [STOPPED]
    for words in ("STOP", "9", "Kind people", "hello again", "dansk"):
        talk.clock.tick(hours=1)
        assert STOPPED not in await talk.say(words, **where)
    assert (await stored_contact(talk, ida))["opted_out_at"] is not None
    assert [row["action"] for row in await talk.rows("SELECT action FROM audit ORDER BY id")][:2] == ["opt_out"] * 2
    talk.clock.tick(hours=1)
    assert await talk.say("START", **where) == [STARTED]
    assert (await stored_contact(talk, ida))["opted_out_at"] is None
    assert await talk.rows("SELECT * FROM opt_out") == []
    talk.clock.tick(hours=1)
    assert await talk.say("STOP", **where) == [STOPPED]


@pytest.mark.parametrize("is_one_batch", [True, False])
async def test_a_start_said_before_the_stop_and_coming_after_it_changes_nothing(talk, is_one_batch):
    ida = await talk.asked()
    said = [
        talk.message("START", at=talk.clock.tick(minutes=1)),
        talk.message("STOP", at=talk.clock.tick(minutes=1)),
        talk.message("START", at=talk.clock.tick(minutes=1)),
        talk.message("STOP", at=talk.clock.tick(minutes=1)),
    ]
    arriving = [said[1], said[3], said[0], said[2]]
    talk.clock.tick(minutes=5)
    if is_one_batch:
        assert await talk.inbox._handle(arriving) == [None] * 4
        heard = [one.text for one in await talk.deliver()]
    else:
        heard = await talk.say(*arriving)
    assert heard == [STOPPED]
    assert time_of((await stored_contact(talk, ida))["opted_out_at"]) == said[3].at
    assert await talk.ask(ida) == ["opted_out"]
    assert await talk.say(talk.message("START", at=talk.clock.tick(minutes=1))) == [STARTED]


async def test_an_admin_who_blocks_the_bot_stops_no_customer(talk):
    ida = await talk.asked(person(telegram="77"))
    await expired(talk, days_ago=20)
    await talk.inbox.receive(talk.message("Hello?"))
    talk.runtime.channels[TELEGRAM].failures.append(SendError(Failure.OPTED_OUT, "403"))
    await talk.deliver()
    assert [row["state"] for row in await talk.rows("SELECT state FROM outbox WHERE purpose = 'alert'")] == ["failed"]
    stored = await stored_contact(talk, ida)
    assert (stored["blocked_at"], stored["opted_out_at"]) == (None, None)


# --- reminders ---


async def remind(talk):
    async with talk.database.transaction() as connection:
        return await conversation.remind(talk.runtime, connection)


@pytest.mark.parametrize("channel", [SMS, TELEGRAM])
async def test_who_has_not_answered_is_reminded_once_after_three_days(talk, channel):
    await talk.asked(person(telegram="77"), channel)
    talk.clock.tick(days=2, hours=23)
    assert await remind(talk) == 0
    talk.clock.tick(hours=1)
    assert [await remind(talk), await remind(talk)] == [1, 0]
    [sent] = await talk.deliver()
    assert (sent.text, sent.purpose) == (texts.REMIND[channel].format(**US), Purpose.REMINDER)
    assert bool(sent.keyboard) is (channel is TELEGRAM)
    talk.clock.tick(days=5)
    assert await remind(talk) == 0
    where = {"address": sent.address, "channel": channel}
    assert await talk.say("9", **where) == [PROMOTER]
    stored = await talk.invitation()
    assert (stored["score"], stored["is_late"]) == (9, 0)
    assert time_of(stored["reminded_at"]) > time_of(stored["asked_at"])


@pytest.mark.parametrize("said", [["9"], ["9 kind people"], ["STOP"], ["Delete my data", "yes"]])
async def test_nobody_is_reminded_after_an_answer_or_a_no(talk, said):
    await talk.asked()
    await talk.say(*said)
    talk.clock.tick(days=4)
    assert await remind(talk) == 0


@pytest.mark.parametrize("said", [["9"], ["9 kind people"], ["STOP"], ["Delete my data", "yes"]])
async def test_an_answer_takes_back_the_reminder_that_waits(talk, said):
    await talk.asked()
    talk.clock.tick(days=3)
    assert await remind(talk) == 1
    for text in said:
        await talk.inbox.receive(talk.message(text))
    assert Purpose.REMINDER not in [one.purpose for one in await talk.deliver()]


async def test_an_answer_takes_back_the_question_that_is_to_be_tried_again(talk):
    [ida] = await talk.contacts(person())
    await talk.ask(ida)
    talk.runtime.channels[SMS].failures.append(SendError(Failure.TRANSIENT, "503"))
    await talk.deliver()
    assert await talk.say("9") == [PROMOTER]
    talk.clock.tick(hours=2)
    assert await talk.deliver() == []


async def test_the_doubtful_are_reminded_too(talk):
    await talk.asked()
    await talk.say("dunno")
    talk.clock.tick(days=3)
    assert await remind(talk) == 1


async def test_a_reminder_waits_for_the_end_of_the_quiet_hours(talk):
    """Asked on a Wednesday at noon: three days later it is Saturday in Copenhagen."""
    talk.clock.now = datetime(2026, 3, 4, 11, tzinfo=UTC)
    await talk.asked()
    talk.clock.tick(days=3)
    assert await remind(talk) == 1
    assert await talk.deliver() == []
    due = await talk.one("SELECT due_at FROM outbox WHERE purpose = 'reminder'")
    assert time_of(due["due_at"]).replace(microsecond=0) == datetime(2026, 3, 9, 8, tzinfo=UTC)


async def test_a_question_that_may_not_have_arrived_is_covered_by_the_reminder(talk):
    [ida] = await talk.contacts(person(telegram="77"))
    await talk.ask(ida, channel=TELEGRAM)
    talk.runtime.channels[TELEGRAM].failures.append(SendError(Failure.UNKNOWN, "timeout"))
    assert await talk.deliver() == []
    talk.clock.tick(days=3)
    assert await remind(talk) == 1
    assert [one.purpose for one in await talk.deliver()] == [Purpose.REMINDER]


async def test_a_question_that_is_still_being_sent_is_not_reminded_of(talk):
    await talk.asked()
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE outbox SET state = 'queued'")
    talk.clock.tick(days=4)
    assert await remind(talk) == 0


async def test_who_blocked_the_bot_is_not_reminded_and_not_tried_again(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE contact SET blocked_at = '2026-03-03T00:00:00.000000Z'")
    talk.clock.tick(days=3)
    assert [await remind(talk), await talk.deliver()] == [0, []]
    assert (await talk.invitation())["reminded_at"] is not None


async def test_a_reminder_that_can_not_arrive_closes_nothing(talk):
    await talk.asked()
    talk.clock.tick(days=3)
    await remind(talk)
    talk.runtime.channels[SMS].failures.append(SendError(Failure.PERMANENT, "30005"))
    assert await talk.deliver() == []
    assert (await talk.invitation())["state"] == "score"


async def test_many_are_reminded_a_part_at_a_time(talk, monkeypatch):
    monkeypatch.setattr(conversation, "MAX_AT_ONCE", 2)
    people = [person(f"+45202000{number:02}") for number in range(5)]
    await talk.ask(*await talk.contacts(*people))
    await talk.deliver()
    talk.clock.tick(days=3)
    assert [await remind(talk) for _ in range(4)] == [2, 2, 1, 0]
    assert len(await talk.deliver()) == 5


async def test_whoever_is_in_conversation_is_reminded_the_next_time(talk):
    if not isinstance(talk.database, PostgresqlDatabase):
        pytest.skip("one writer")
    ida = await talk.asked()
    talk.clock.tick(days=3)
    async with talk.database.transaction() as busy:
        await busy.fetch("SELECT id FROM contact WHERE id = :id FOR UPDATE", id=ida.id)
        assert await remind(talk) == 0
    assert await remind(talk) == 1


# --- expiry ---


async def test_what_stays_unanswered_is_closed(talk):
    await talk.asked()
    talk.clock.tick(days=13)
    async with talk.database.transaction() as connection:
        assert await expire(talk.runtime, connection) == 0
    talk.clock.tick(days=2)
    async with talk.database.transaction() as connection:
        assert await expire(talk.runtime, connection) == 1
        assert await expire(talk.runtime, connection) == 0
    closed = await talk.invitation()
    assert (closed["state"], closed["closed_because"]) == ("closed", "expired")
    assert time_of(closed["late_until"]) == talk.clock() + timedelta(days=14)


async def expired(talk, *, days_ago=0):
    talk.clock.tick(days=15)
    async with talk.database.transaction() as connection:
        assert await expire(talk.runtime, connection) == 1
    talk.clock.tick(days=days_ago)


@pytest.mark.parametrize("channel", [SMS, TELEGRAM])
async def test_a_late_answer_counts_and_is_thanked(talk, channel):
    await talk.asked(person(telegram="77"), channel)
    await expired(talk, days_ago=13)
    where = {"address": "+4520123456" if channel is SMS else "77", "channel": channel}
    assert await talk.say("9", **where) == [texts.THANKS_PROMOTER]
    stored = await talk.invitation()
    assert (stored["score"], stored["state"], stored["is_late"]) == (9, "closed", 1)
    talk.clock.tick(hours=1)
    assert await talk.say("3", **where) == [f"{texts.CORRECTED.format(score=3)} {texts.MAY_CONTACT}"]
    assert await talk.say("Cold food", **where) == [THANKS]
    stored = await talk.invitation()
    assert (stored["score"], stored["comment"], stored["state"], stored["is_late"]) == (3, "Cold food", "closed", 1)
    assert (await talk.one("SELECT score FROM revision WHERE comment IS NULL"))["score"] == 9


async def test_a_late_tap_turns_the_buttons(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    await expired(talk)
    await talk.inbox.receive(talk.tap("8", (await talk.invitation())["id"]))
    assert [one.purpose for one in await talk.deliver()] == [Purpose.KEYBOARD, Purpose.REPLY]
    assert (await talk.invitation())["score"] == 8


async def test_the_reason_may_come_when_the_time_is_over(talk):
    await talk.asked()
    assert await talk.say("3") == [DETRACTOR]
    await expired(talk)
    assert await talk.say("Cold food") == [THANKS]
    stored = await talk.invitation()
    assert (stored["comment"], stored["is_late"]) == ("Cold food", 0)


async def test_after_the_grace_one_is_thanked_once_and_the_admins_are_told(talk, capsys):
    ida = await talk.asked()
    await expired(talk, days_ago=15)
    before = await talk.invitation()
    capsys.readouterr()
    told = f"Ida wrote after the survey was over. It does not count as an answer: 9 {'very late ' * 29}very lat"
    assert await talk.say(f"9 {'very late ' * 40}") == [texts.THANKS_LATE, told]
    assert await talk.say("9", "Hello?") == [texts.NOTHING_OPEN.format(organisation="us")]
    assert await talk.invitation() == {**before, "late_until": None}
    assert len(await talk.rows("SELECT text FROM inbound WHERE text LIKE '9%'")) == 2
    [alert] = [one for one in talk.runtime.channels[TELEGRAM].sent if one.purpose is Purpose.ALERT]
    assert alert.address == ADMIN
    log = capsys.readouterr().out
    assert "very late" not in log
    assert "Ida" not in log
    # With the person go their words, also those the admins were told.
    talk.clock.tick(minutes=2)
    await talk.say("Delete my data", "yes")
    left = await talk.rows("SELECT text FROM outbox WHERE contact_id = :id AND text <> ''", id=ida.id)
    assert left == []


async def test_what_is_said_is_about_the_last_invitation_only(talk):
    ida = await talk.asked()
    await expired(talk)
    talk.clock.tick(days=202)
    await talk.ask(ida)
    await talk.deliver()
    assert await talk.say("9") == [PROMOTER]
    assert await talk.say("STOP") == [STOPPED]
    talk.clock.tick(hours=1)
    assert await talk.say("3", "Hello?") == []
    stored = await talk.rows("SELECT score, is_late FROM invitation ORDER BY id")
    assert stored == [{"score": None, "is_late": 0}, {"score": 9, "is_late": 0}]


async def test_after_stop_there_is_no_late_answer(talk):
    await talk.asked()
    await expired(talk)
    assert await talk.say("STOP", "9") == [STOPPED]
    assert (await talk.invitation())["score"] is None


async def test_a_question_for_later_does_not_expire_before_it_is_asked(talk):
    [ida] = await talk.contacts(person())
    await talk.ask(ida, due_at=talk.clock() + timedelta(days=30))
    talk.clock.tick(days=29)
    async with talk.database.transaction() as connection:
        assert await expire(talk.runtime, connection) == 0
    talk.clock.tick(days=1)
    assert len(await talk.deliver()) == 1
    async with talk.database.transaction() as connection:
        assert await expire(talk.runtime, connection) == 0
    assert await talk.say("9") == [PROMOTER]


async def test_a_question_that_never_went_out_expires_with_its_message(talk):
    [ida] = await talk.contacts(person())
    await talk.ask(ida)
    talk.clock.tick(days=20)
    async with talk.database.transaction() as connection:
        assert await expire(talk.runtime, connection) == 1
    assert await talk.deliver() == []


# --- quarantine ---


async def test_nobody_is_asked_again_too_soon(talk):
    ida = await talk.asked()
    talk.clock.tick(days=20)
    async with talk.database.transaction() as connection:
        await expire(talk.runtime, connection)
    assert await talk.ask(ida) == ["quarantine_survey"]
    talk.clock.tick(days=159)
    assert await talk.ask(ida) == ["quarantine_survey"]
    # The day after is a Saturday.
    talk.clock.tick(days=3)
    assert await talk.ask(ida) == [None]


# --- the last words --------------------------------------------------------------------------------------------------

LINK = "https://example.com/reviews"


@pytest.mark.parametrize("channel", [SMS, TELEGRAM])
@pytest.mark.parametrize(
    ("score", "last_words", "has_link"),
    [("4", texts.THANKS, False), ("7", texts.THANKS_PASSIVE, True), ("10", texts.THANKS_PROMOTER, True)],
)
async def test_each_group_has_its_last_words_and_a_link_is_for_telegram_alone(
    database, clock, channel, score, last_words, has_link
):
    surveys = Surveys.model_validate({"surveys": {"nps": {"title": "Yearly survey", "link": LINK}}})
    talk = Talk(replace(await runtime_over(database, clock), surveys=surveys), clock)
    await talk.asked(person(telegram="77"), channel)
    where = {"address": "+4520123456" if channel is SMS else "77", "channel": channel}
    await talk.say(score, **where)
    clock.tick(seconds=40)
    expected = f"{last_words}\n{LINK}" if has_link and channel is TELEGRAM else last_words
    assert await talk.say("Because of the food", **where) == [expected]
