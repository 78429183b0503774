"""What is told of answers and cases, from what people say to what the webhook takes. On both databases, over HTTP."""

import json

import pytest

from bot import webhooks
from bot.cases import actions
from bot.core.cases.events import CaseOutcome, Owner
from bot.surveys import Surveys
from bot.surveys.cases import CaseTable
from tests.runtimes import Talk, person, runtime_over
from tests.webhooks.deliveries import Driven, passing_on

IDA = {"attributes": {"department": "Aarhus"}}


async def told(talk, receiver):
    """What the webhook has taken, all that is due being told."""
    await Driven(talk.runtime).carry()
    return receiver.events


async def test_a_first_score_is_told(talk, receiver):
    ida = await talk.asked(person(**IDA))
    await talk.say("3")
    [event] = await told(talk, receiver)
    invitation = await talk.invitation()
    at = "2026-03-02T10:00:00.001000Z"
    assert event == {
        "id": receiver.taken[0].id,
        "type": "answer.created",
        "timestamp": event["timestamp"],
        "version": 1,
        "data": {
            "invitation": {"id": invitation["id"], "survey": "nps", "channel": "sms", "asked_at": at},
            "contact": {
                "id": ida.id, "name": None, "phone": None, "locale": "en", "attributes": {"department": "Aarhus"},
            },
            "answer": {
                "score": 3, "group": "detractor", "comment": None, "scored_at": event["timestamp"],
                "corrected_at": None, "is_late": False,
            },
        },
    }  # fmt: skip
    assert event["timestamp"].endswith("Z")


async def test_a_comment_and_a_correction_are_told_with_what_was_before(talk, receiver):
    await talk.asked()
    await talk.say("3", "The invoice was late", "9")
    created, commented, corrected = await told(talk, receiver)
    assert [event["type"] for event in receiver.events] == ["answer.created", "answer.changed", "answer.changed"]
    assert created["data"]["answer"]["score"] == 3
    assert commented["data"]["before"] == {"score": 3, "comment": None}
    assert commented["data"]["answer"]["comment"] == "The invoice was late"
    assert corrected["data"]["before"]["score"] == 3
    assert (corrected["data"]["answer"]["score"], corrected["data"]["answer"]["group"]) == (9, "promoter")
    assert corrected["data"]["answer"]["corrected_at"] is not None


async def test_a_batch_is_told_as_its_messages_one_by_one(talk, receiver):
    await talk.asked()
    await talk.inbox._handle([talk.message("3"), talk.message("The invoice was late"), talk.message("9")])
    await told(talk, receiver)
    assert receiver.types == ["answer.created", "answer.changed", "answer.changed"]


async def test_what_changes_no_answer_is_not_told(talk, receiver):
    await talk.asked()
    await talk.say("what is this?", "STOP please")
    assert await told(talk, receiver) == []


async def test_names_and_numbers_only_where_the_survey_file_says_so(database, clock, receiver):
    talk = Talk(passing_on(await runtime_over(database, clock), receiver.url, contacts=True), clock)
    await talk.asked()
    await talk.say("3")
    [event] = await told(talk, receiver)
    assert (event["data"]["contact"]["name"], event["data"]["contact"]["phone"]) == ("Ida", "+4520123456")


async def test_without_a_webhook_nothing_is_kept(database, clock):
    talk = Talk(await runtime_over(database, clock), clock)
    assert talk.runtime.surveys == Surveys()
    await talk.asked()
    await talk.say("3")
    assert await talk.rows("SELECT * FROM event") == []


async def test_what_is_taken_is_kept_no_longer(talk, receiver):
    await talk.asked()
    await talk.say("3")
    assert len(await talk.rows("SELECT * FROM event")) == 1
    await told(talk, receiver)
    assert await talk.rows("SELECT * FROM event") == []


async def test_an_answer_that_is_not_committed_is_not_told(talk, receiver):
    """The event is of the same transaction."""
    await talk.asked()
    async with talk.database.transaction() as connection:
        await connection.execute("ALTER TABLE event RENAME TO elsewhere")
    await talk.inbox._handle([talk.message("3")])
    assert (await talk.invitation())["score"] is None
    async with talk.database.transaction() as connection:
        await connection.execute("ALTER TABLE elsewhere RENAME TO event")
    await talk.say("4")
    assert [event["data"]["answer"]["score"] for event in await told(talk, receiver)] == [4]


# --- erasure ---------------------------------------------------------------------------------------------------------


async def test_an_erasure_is_told_and_takes_the_person_out_of_what_waits(database, clock, receiver):
    talk = Talk(passing_on(await runtime_over(database, clock), receiver.url, contacts=True), clock)
    await talk.asked(person(**IDA))
    await talk.say("3", "Bad service in Aarhus", "Delete my data", "yes")
    secret = ("Ida", "+4520123456", "Aarhus", "Bad")
    for row in await talk.rows("SELECT * FROM event"):
        assert not any(word in row["body"] + row["bare"] for word in secret)
    await told(talk, receiver)
    assert receiver.types == ["answer.created", "answer.changed", "answer.erased"]
    assert [event["data"]["answer"]["score"] for event in receiver.events[:2]] == [3, 3]
    erased = receiver.events[2]["data"]
    assert (erased["contact_id"], erased["invitation"]["id"]) == (
        receiver.events[0]["data"]["contact"]["id"],
        receiver.events[0]["data"]["invitation"]["id"],
    )


async def test_all_they_ever_answered_is_told_to_be_erased_also_in_the_batch_of_the_answer(talk, receiver):
    ida = await talk.asked()
    await talk.say("3", "A reason")
    talk.clock.tick(days=200)
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE invitation SET state = 'closed', closed_because = 'expired'")
    await talk.asked(ida)
    await talk.inbox._handle([talk.message("8"), talk.message("Delete my data"), talk.message("yes")])
    of_invitation: dict[str, list[str]] = {}
    for event in await told(talk, receiver):
        of_invitation.setdefault(event["data"]["invitation"]["id"], []).append(event["type"])
    first, second = (of_invitation[key] for key in sorted(of_invitation))
    assert first == ["answer.created", "answer.changed", "answer.erased"]
    assert second == ["answer.created", "answer.erased"]


async def test_who_never_answered_was_never_told_of(talk, receiver):
    await talk.asked()
    await talk.say("Delete my data", "yes")
    assert await told(talk, receiver) == []


# --- cases -----------------------------------------------------------------------------------------------------------


METTE = Owner("telegram:99", "Mette")


@pytest.fixture
def with_cases(runtime, clock, receiver):
    return Talk(passing_on(runtime, receiver.url, cases=CaseTable()), clock)


async def test_what_happens_to_a_case_is_told_after_the_answer(with_cases, receiver):
    talk = with_cases
    await talk.asked()
    await talk.say("2")
    [case] = await talk.rows("SELECT id FROM customer_case")
    for act in (actions.take, actions.take, actions.release, actions.note_contacted):
        async with talk.database.transaction() as connection:
            await act(talk.runtime, connection, case["id"], METTE)
    async with talk.database.transaction() as connection:
        await actions.close(talk.runtime, connection, case["id"], METTE, CaseOutcome.SOLVED)
    await told(talk, receiver)
    assert receiver.types == [
        "answer.created", "case.opened", "case.taken", "case.released", "case.contacted", "case.closed",
    ]  # fmt: skip
    opened, taken, *_, closed = (event["data"] for event in receiver.events[1:])
    assert opened["case"] == {"id": case["id"], "state": "open", "owner": None, "outcome": None}
    assert opened["answer"]["score"] == 2
    assert taken["case"]["owner"] == {"id": "telegram:99", "name": "Mette"}
    assert (closed["case"]["state"], closed["case"]["outcome"]) == ("closed", "solved")


async def test_a_case_that_closes_by_itself_is_told(with_cases, receiver):
    talk = with_cases
    await talk.asked()
    await talk.say("2", "9")
    await told(talk, receiver)
    assert receiver.types == ["answer.created", "case.opened", "answer.changed", "case.closed"]
    assert receiver.events[-1]["data"]["case"]["outcome"] == "corrected"


# --- set aside -------------------------------------------------------------------------------------------------------


async def test_what_was_set_aside_is_told_once_more_when_asked_to(talk, receiver):
    await talk.asked()
    await talk.say("3")
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE event SET state = 'set_aside', attempts = 12")
    assert await told(talk, receiver) == []
    assert await webhooks.retry(talk.runtime) == 1
    assert len(await told(talk, receiver)) == 1
    assert await webhooks.retry(talk.runtime) == 0


@pytest.mark.parametrize("comment", ['æøå 🙂 " \\ \n \u2028', "ord " * 50_000])
async def test_whatever_people_write_arrives_as_they_wrote_it(talk, receiver, comment):
    await talk.asked()
    await talk.say("3")
    async with talk.database.transaction() as connection:
        row = await talk.one("SELECT id, body FROM event")
        body = json.loads(row["body"])
        body["data"]["answer"]["comment"] = comment
        await connection.execute(
            "UPDATE event SET body = :body WHERE id = :id", body=json.dumps(body, ensure_ascii=False), id=row["id"]
        )
    [event] = await told(talk, receiver)
    assert event["data"]["answer"]["comment"] == comment
    assert receiver.forged == 0
