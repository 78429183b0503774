"""`/comments` as admins use it: in whatever order of words, page by page, and without a name. On both databases."""

import json
from datetime import UTC, datetime

import pytest

from bot.core.delivery.sms_segments import count
from bot.core.messages import InboundKind
from bot.i18n import NAMES
from bot.tally_repair import count_uncounted
from tests.answers import answered, someone
from tests.commands.test_commands import ADMIN_PHONE, SMS, desk  # noqa: F401
from tests.runtimes import Talk


@pytest.fixture
def said(desk):  # noqa: F811
    talk = Talk(desk.runtime, desk.runtime.clock)

    async def said(score, comment=None, day="2026-02-20", survey="relation", **more):
        at = datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC)
        return await answered(talk, score, comment, at=at, survey=survey, **more)

    said.talk = talk
    return said


async def keyboard(desk):  # noqa: F811
    async with desk.runtime.database.reading() as connection:
        found = await connection.fetch("SELECT keyboard FROM outbox ORDER BY due_at, id")
    return [button for row in json.loads(found[-1]["keyboard"] or "[]") for button in row]


async def test_the_newest_first_with_score_day_and_attributes_and_no_name(desk, said):  # noqa: F811
    await said(3, "They came two hours late", attributes={"department": "Oslo"})
    await said(10, "Kind people", "2026-03-01")
    await said(9)
    assert await desk.answer("/comments relation") == (
        "Comments (Yearly survey): 2\n\n"
        "1. Score 10, 1 Mar 2026\n> Kind people\n\n"
        "2. Score 3, 20 Feb 2026, department: Oslo\n> They came two hours late"
    )
    assert await keyboard(desk) == []


async def test_of_several_surveys_each_comment_says_which(desk, said):  # noqa: F811
    await said(3, "late", survey="delivery")
    assert "1. Score 3, 20 Feb 2026, After a delivery\n> late" in await desk.answer("/comments")


@pytest.mark.parametrize(
    ("words", "head", "found"),
    [
        ("detractors", "detractors", {"slow", "dear"}),
        ("Kritikere", "detractors", {"slow", "dear"}),
        ("ambassadörer", "promoters", {"good"}),
        ("passive", "passives", {"so so"}),
        ("kritiker relation februari 2026", "Yearly survey, detractors, February 2026", {"slow"}),
        ("februar 2026 RELATION", "Yearly survey, February 2026", {"slow", "good"}),
        ("1. kvartal 2026 go", '1st quarter 2026, "go"', {"good"}),
        ('"so so"', '"so so"', {"so so"}),
        ("“so so”", '"so so"', {"so so"}),
        ("so", '"so"', {"so so"}),
        ("department=oslo", "department: oslo", {"slow"}),
        ('departmnet="New York" critics', "detractors, department: New York", {"dear"}),
        ("sprog=svenska", "language: svenska", {"so so"}),
    ],
)
async def test_asked_in_whatever_order_and_language(desk, said, words, head, found):  # noqa: F811
    await said(3, "slow", attributes={"department": "Oslo"})
    await said(9, "good")
    await said(7, "so so", "2026-01-20", "delivery", locale="sv")
    await said(0, "dear", "2025-11-20", "delivery", attributes={"department": "New York"})
    await count_uncounted(desk.runtime.database, desk.runtime.surveys.zone)
    answer = await desk.answer(f"/comments {words}")
    assert answer.startswith(f"Comments ({head}): {len(found)}\n")
    assert set(quoted(answer)) == found


async def test_an_unknown_attribute_is_answered_with_those_there_are(desk, said):  # noqa: F811
    await said(3, "slow", attributes={"department": "Oslo"})
    await count_uncounted(desk.runtime.database, desk.runtime.surveys.zone)
    assert (await desk.answer("/comments shoes=42")).startswith("There is no attribute 'shoes'. Known: ")
    assert await desk.answer("/comments department=Olso") == "No comments (department: Olso)."
    assert await keyboard(desk) == [["/comments department=Oslo"] * 2]


async def test_where_nothing_is_found_what_was_perhaps_meant_is_offered(desk):  # noqa: F811
    assert await desk.answer("/comments") == "No comments."
    assert await desk.answer("/comments relatoin 2026") == 'No comments (2026, "relatoin").'
    assert await keyboard(desk) == [["/comments relation 2026"] * 2]


def quoted(answer):
    """The words of each comment."""
    return [line.removeprefix("> ") for line in answer.split("\n")[3::3]]


async def tap(desk, label):  # noqa: F811
    [command] = [data for shown, data in await keyboard(desk) if shown == label]
    assert len(command.encode()) <= 64
    return quoted(await desk.answer(command, kind=InboundKind.TAP))


async def test_pages_are_turned_both_ways_and_stand_still_while_comments_come_in(desk, said):  # noqa: F811
    for number in range(1, 13):
        await said(10, f"c{number:02}", f"2026-02-{number:02}")
    first = await desk.answer("/comments relation promoters")
    assert quoted(first) == ["c12", "c11", "c10", "c09", "c08"]
    assert await tap(desk, "Older") == ["c07", "c06", "c05", "c04", "c03"]
    await said(10, "new", "2026-03-01")
    assert await tap(desk, "Older") == ["c02", "c01"]
    assert [label for label, _ in await keyboard(desk)] == ["Newer"]
    assert await tap(desk, "Newer") == ["c07", "c06", "c05", "c04", "c03"]
    assert await tap(desk, "Newer") == ["c12", "c11", "c10", "c09", "c08"]
    assert await tap(desk, "Newer") == ["new", "c12", "c11", "c10", "c09"]
    assert [label for label, _ in await keyboard(desk)] == ["Older"]


async def test_a_page_takes_the_place_of_the_one_before(desk, said):  # noqa: F811
    for number in range(6):
        await said(10, f"c{number}")
    await desk.say("/comments")
    [[_, older]] = await keyboard(desk)
    await desk.say(older, kind=InboundKind.TAP, message_id="7")
    async with desk.runtime.database.reading() as connection:
        found = await connection.fetch("SELECT replaces FROM outbox ORDER BY due_at, id")
    assert [row["replaces"] for row in found] == [None, "7"]


async def test_words_that_are_too_long_for_buttons_are_answered_with_how_to_narrow(desk, said):  # noqa: F811
    for _ in range(6):
        await said(10, "a very long wait for delivery")
    answer = await desk.answer("/comments relation very long wait for delivery")
    assert answer.endswith("buttons to turn pages.")
    assert await keyboard(desk) == []


async def test_a_case_is_opened_from_the_comment_of_its_critic(desk, said):  # noqa: F811
    answer = await said(3, "slow")
    await said(10, "good")
    async with desk.runtime.database.transaction() as connection:
        await connection.execute(
            "INSERT INTO customer_case (id, survey, invitation_id, contact_id, state, opened_at, step, reminders) "
            "VALUES (:id, 'relation', :invitation_id, :contact_id, 'open', :at, 0, 0)",
            id="c" * 32,
            invitation_id=answer.id,
            contact_id=answer.contact_id,
            at="2026-02-20T12:00:00.000000Z",
        )
    number = next(line[0] for line in (await desk.answer("/comments")).split("\n") if "Score 3" in line)
    assert await keyboard(desk) == [[f"Open case {number}", "/case " + "c" * 32]]


async def test_nobody_is_named_and_no_number_is_told(desk, said):  # noqa: F811
    customer = await someone(said.talk, name="Ida Holm")
    await said(3, "slow", contact=customer)
    answer = await desk.answer("/comments")
    assert "Ida" not in answer
    assert customer.phone not in answer


@pytest.mark.parametrize(
    "words", [">", "<", ">x", "=", "a=", '"', '""', "=b", "> <", "x" * 3000, "d " * 1500, "{0} %s"]
)
async def test_whatever_is_written_is_answered(desk, said, words):  # noqa: F811
    await said(3, "slow")
    assert len(await desk.answer(f"/comments {words}")) < 2500


async def test_a_long_comment_is_shortened(desk, said):  # noqa: F811
    await said(3, "slow " * 1000)
    answer = await desk.answer("/comments")
    assert answer.endswith("...")
    assert len(answer) < 500


@pytest.mark.parametrize("locale", NAMES)
async def test_in_every_language(desk, said, locale):  # noqa: F811
    await said(3, "slow")
    await desk.say(f"/language {locale}")
    answer = await desk.answer("/comments kritiker")
    assert answer.split("\n")[3] == "> slow"
    assert ("detractors" in answer) == (locale == "en")


async def test_not_by_sms(desk):  # noqa: F811
    answer = await desk.answer("/comments", ADMIN_PHONE, SMS)
    assert answer == "/comments works in Telegram only."
    assert count(answer).segments == 1
