"""Personal links: one each, spent once. On both databases."""

from bot.store import links
from tests.runtimes import person


async def test_a_new_link_ends_the_old_one_but_not_its_history(talk):
    [ida] = await talk.contacts(person())
    async with talk.database.transaction() as connection:
        await links.add(connection, [("one", ida.id)], talk.clock())
        await links.add(connection, [("two", ida.id)], talk.clock())
        assert await links.unused(connection, ["one", "two", "three"]) == {"two": ida.id}
        await links.spend(connection, [("two", ida.id, "77")], talk.clock())
        await links.add(connection, [("three", ida.id)], talk.clock())
        assert await links.unused(connection, ["one", "two", "three"]) == {"three": ida.id}
        assert len(await connection.fetch("SELECT * FROM link")) == 2


async def test_a_chat_wanders_within_one_batch(talk):
    ida, bo = await talk.contacts(person("+4520000001", "77"), person("+4520000002", "78"))
    async with talk.database.transaction() as connection:
        await links.spend(connection, [("a", bo.id, "77"), ("b", ida.id, "78"), ("c", bo.id, "79")], talk.clock())
        rows = await connection.fetch("SELECT telegram FROM contact ORDER BY phone")
    assert [row["telegram"] for row in rows] == ["78", "79"]
