"""Which invitations are exported, in which order, each once. On both databases."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.conversation.invitation import ClosedBecause
from bot.store import exports
from bot.store.exports import ExportFilter
from tests.answers import answered, someone

MARCH, APRIL = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def read(talk):
    async def read(surveys=("nps",), **wanted):
        wanted = ExportFilter(surveys=surveys, **wanted)
        found = [one async for part in exports.parts(talk.database, wanted) for one in part]
        async with talk.database.reading() as connection:
            assert await exports.count(connection, wanted) == len(found)
        return found

    return read


@pytest.fixture
async def around_march(talk):
    """Name in the comment -> asked and scored at those times."""
    for name, asked, scored in (
        ("long before", MARCH - 9 * DAY, MARCH - 8 * DAY),
        ("asked before, answered in it", MARCH - DAY, MARCH),
        ("in it", MARCH, MARCH + DAY),
        ("answered after", APRIL - DAY, APRIL),
        ("after", APRIL, APRIL + DAY),
    ):
        await answered(talk, 9, name, at=scored, asked_at=asked)
    await answered(talk, None, "not answered", at=MARCH + 2 * DAY, asked_at=MARCH + 2 * DAY)


@pytest.mark.usefixtures("around_march")
async def test_whoever_was_asked_or_answered_in_the_period(read):
    found = await read(start=MARCH, end=APRIL)
    assert [one.comment for one in found] == [
        "asked before, answered in it", "in it", "not answered", "answered after",
    ]  # fmt: skip


@pytest.mark.usefixtures("around_march")
async def test_answers_alone_are_those_that_count_in_the_period(read):
    found = await read(start=MARCH, end=APRIL, is_answers_only=True)
    assert [one.comment for one in found] == ["asked before, answered in it", "in it"]
    assert len(await read(is_answers_only=True)) == 5


@pytest.mark.usefixtures("around_march")
async def test_without_a_period_all_of_them_once_in_the_order_they_were_asked(read, monkeypatch):
    monkeypatch.setattr(exports, "PART", 2)
    found = await read()
    assert len({one.invitation_id for one in found}) == len(found) == 6
    assert [one.asked_at for one in found] == sorted(one.asked_at for one in found)


async def test_many_asked_at_the_same_moment_are_read_in_parts(talk, read, monkeypatch):
    monkeypatch.setattr(exports, "PART", 3)
    for _ in range(7):
        await answered(talk, 5, at=MARCH)
    found = await read()
    assert [one.invitation_id for one in found] == sorted(one.invitation_id for one in found)
    assert len(found) == 7


async def test_surveys_one_after_the_other_and_no_other(talk, read):
    for survey in ("b", "a", "c", "b"):
        await answered(talk, 5, survey=survey)
    assert [one.survey for one in await read(["a", "b"])] == ["a", "b", "b"]


async def test_who_was_never_asked_is_no_row(talk, read):
    await answered(talk, None, asked_at=None, closed_because=ClosedBecause.UNDELIVERABLE)
    assert await read() == []


async def test_earlier_scores_are_those_that_were_other_ones(talk, read):
    fresh = await answered(talk, 9, "fine")
    async with talk.database.transaction() as connection:
        # 3, then 9, then the same 9 with another comment.
        for number, score in enumerate((None, 3, 9)):
            await connection.execute(
                "INSERT INTO revision (id, invitation_id, score, replaced_at) VALUES (:id, :of, :score, '')",
                id=str(number), of=fresh.id, score=score,
            )  # fmt: skip
    assert [one.earlier_scores for one in await read()] == [1]


async def test_attributes_of_all_contacts_in_the_alphabet(talk, monkeypatch):
    monkeypatch.setattr(exports, "PART", 2)
    for attributes in ({"b": "1"}, {}, {"a": "1", "b": "2"}, {"c": "x"}, {}):
        await someone(talk, attributes=attributes)
    assert await exports.attributes(talk.database) == ["a", "b", "c"]


async def test_a_customer_who_moved_is_exported_as_when_asked(talk, read):
    await answered(talk, 9, attributes={"city": "Oslo"}, snapshot=("nb", {"city": "Aarhus"}))
    await answered(talk, 9, attributes={"city": "Oslo"}, locale="da")
    found = [(one.locale, one.attributes) for one in await read()]
    # The second was asked before that was kept: as it is known now.
    assert found == [("nb", {"city": "Aarhus"}), ("da", {"city": "Oslo"})]
