"""Comments are read newest first, page by page, and found by what is asked of them. On both databases."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.comments.searching import Search
from bot.core.nps import Group
from bot.store import comments, erasure
from bot.store.comments import CommentCount, CommentFilter
from tests.answers import answered, someone
from tests.runtimes import person


@pytest.fixture
def read(talk):
    async def read(after=None, most=5, **wanted):
        async with talk.database.reading() as connection:
            wanted = CommentFilter(**{"surveys": ["nps"], **wanted})
            return await comments.page(connection, wanted, after=after, most=most)

    return read


@pytest.fixture
def count(talk):
    async def count(**wanted):
        async with talk.database.reading() as connection:
            return await comments.count(connection, CommentFilter(**{"surveys": ["nps"], **wanted}))

    return count


def texts(page):
    return [comment.text for comment in page.comments]


async def test_the_newest_first_with_all_that_is_told_of_them(talk, read):
    await answered(talk, 3, "slow", attributes={"department": "Salg"})
    last = await answered(talk, 10, "great")
    await answered(talk, 9)
    page = await read()
    assert texts(page) == ["great", "slow"]
    assert page.next is None
    assert page.comments[0].invitation_id == last.id
    assert page.comments[0].scored_at == last.scored_at
    assert (page.comments[1].score, page.comments[1].attributes) == (3, {"department": "Salg"})
    assert page.comments[1].survey == "nps"


async def test_pages_hold_every_comment_once_whatever_arrives_meanwhile(talk, read):
    for number in range(7):
        # Several within the same moment, too.
        await answered(talk, 5, f"c{number}", at=talk.clock() + timedelta(seconds=number // 3))
    first = await read(most=3)
    await answered(talk, 5, "new", at=talk.clock() + timedelta(hours=1))
    second = await read(first.next, most=3)
    third = await read(second.next, most=3)
    assert texts(first) + texts(second) + texts(third) == [f"c{number}" for number in reversed(range(7))]
    assert third.next is None


async def test_a_full_last_page_has_no_next(talk, read):
    for number in range(4):
        await answered(talk, 5, f"c{number}")
    first = await read(most=2)
    assert (await read(first.next, most=2)).next is None


async def test_pages_over_several_surveys_are_one_row_of_comments(talk, read, count):
    for number in range(6):
        await answered(talk, 5, f"c{number}", survey=("a", "b", "c")[number % 3])
    both = {"surveys": ["a", "b"]}
    first = await read(most=3, **both)
    assert texts(first) == ["c4", "c3", "c1"]
    assert texts(await read(first.next, most=3, **both)) == ["c0"]
    assert await count(**both) == CommentCount(4, is_all=True)


@pytest.mark.parametrize(("group", "found"), [("detractor", "0 6"), ("passive", "7 8"), ("promoter", "9 10")])
async def test_by_group(talk, read, count, group, found):
    for score in (0, 6, 7, 8, 9, 10):
        await answered(talk, score, str(score))
    page = await read(group=Group(group))
    assert texts(page)[::-1] == found.split()
    assert (await count(group=Group(group))).number == 2


async def test_by_period_half_open(talk, read, count):
    midnight = datetime(2026, 3, 1, tzinfo=UTC)
    for name, at in (("before", -1), ("first", 0), ("last", 86399), ("after", 86400)):
        await answered(talk, 5, name, at=midnight + timedelta(seconds=at))
    period = {"start": midnight, "end": midnight + timedelta(days=1)}
    assert texts(await read(**period)) == ["last", "first"]
    assert await count(**period) == CommentCount(2, is_all=True)


async def test_by_words_in_any_case_and_on_any_keyboard(talk, read, count):
    for text in ("ÆRLIG TALT FOR DYRT", "ærligt godt", "dyrt"):
        await answered(talk, 5, text)
    assert texts(await read(search=Search("ærlig dyrt"))) == ["ÆRLIG TALT FOR DYRT"]
    assert await count(search=Search("aerlig")) == CommentCount(2, is_all=True)


async def test_by_attribute_in_any_case(talk, read):
    await answered(talk, 5, "theirs", attributes={"Department": "København"})
    await answered(talk, 5, "others", attributes={"Department": "Køge", "city": "København"})
    assert texts(await read(attributes=(("department", "KØBENHAVN"),))) == ["theirs"]


async def test_a_search_ends_after_so_many_and_can_go_on(talk, read, count, monkeypatch):
    monkeypatch.setattr(comments, "MAX_READ", 3)
    for text in ("needle", "hay", "hay", "hay", "hay"):
        await answered(talk, 5, text)
    search = {"search": Search("needle")}
    first = await read(**search)
    assert (texts(first), first.next is None) == ([], False)
    assert texts(await read(first.next, **search)) == ["needle"]
    assert await count(**search) == CommentCount(0, is_all=False)


async def test_what_was_erased_is_not_read(talk, read, count):
    contact = await someone(talk)
    await answered(talk, 5, "mine", contact=contact)
    async with talk.database.transaction() as connection:
        await erasure.erase(connection, talk.runtime.consent, contact, talk.clock())
    assert texts(await read()) == []
    assert await count() == CommentCount(0, is_all=True)


async def test_a_page_after_what_is_not_there_begins_at_the_beginning(talk, read):
    await answered(talk, 5, "one")
    assert texts(await read("nobody")) == ["one"]


async def test_all_comments_for_the_themes_with_the_language_of_their_contact(talk, monkeypatch):
    start = talk.clock()
    [ida] = await talk.contacts(person(locale="sv"))
    await answered(talk, 3, "dyrt", contact=ida)
    await answered(talk, 9, "fint", locale="nb")
    await answered(talk, 9, "elsewhere", survey="other")
    async with talk.database.reading() as connection:
        found = await comments.all_comments(connection, ["nps"], start, talk.clock.tick(days=1))
        assert [(one.score, one.text, one.locale) for one in found] == [(9, "fint", "nb"), (3, "dyrt", "sv")]
        monkeypatch.setattr(comments, "MAX_THEMED", 1)
        assert len(await comments.all_comments(connection, ["nps"], start, talk.clock())) == 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_page_is_read_from_the_index_and_sorts_nothing(talk):
    asked = []
    async with talk.database.reading() as connection:
        fetch = connection.fetch

        class Explaining:
            async def fetch(self, sql, /, **values):
                asked.extend(await fetch(f"EXPLAIN QUERY PLAN {sql}", **values))
                return []

        await comments.page(Explaining(), CommentFilter(surveys=["nps"], group=Group.DETRACTOR))
    plan = " ".join(row["detail"] for row in asked)
    assert "invitation_commented" in plan
    assert "TEMP B-TREE" not in plan


async def test_backwards_are_the_nearest_that_are_newer(talk):
    for number in range(7):
        await answered(talk, 5, f"c{number}", survey=("a", "b")[number % 2])
    wanted = CommentFilter(surveys=["a", "b"])
    async with talk.database.reading() as connection:
        first = await comments.page(connection, wanted, most=3)
        second = await comments.page(connection, wanted, after=first.next, most=3)
        back = await comments.page(connection, wanted, after=second.comments[0].invitation_id, is_backwards=True)
    assert texts(second) == ["c3", "c2", "c1"]
    assert (texts(back), back.next) == (["c4", "c5", "c6"], None)


async def test_by_several_attributes_all_of_them(talk, read):
    await answered(talk, 5, "both", attributes={"department": "Oslo", "size": "big"})
    await answered(talk, 5, "one", attributes={"department": "Oslo", "size": "small"})
    assert texts(await read(attributes=(("department", "oslo"), ("Size", "BIG")))) == ["both"]
