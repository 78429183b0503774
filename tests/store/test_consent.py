"""A no is kept as a keyed hash: it is found again, and tells nothing."""

from bot.store.consent import Consent
from tests.runtimes import SMS, TELEGRAM, person


async def test_the_key_is_made_once(database):
    one, two = await Consent.open(database), await Consent.open(database)
    assert one.hash_of((SMS, "+4520123456")) == two.hash_of((SMS, "+4520123456"))
    assert one.hash_of((SMS, "77")) != one.hash_of((TELEGRAM, "77"))
    assert Consent(b"other").hash_of((SMS, "77")) != one.hash_of((SMS, "77"))


async def test_a_no_is_found_by_any_address_and_forgotten_by_address(database, clock):
    consent = await Consent.open(database)
    ida, bo = person("+4520000001", "1"), person("+4520000002")
    async with database.transaction() as connection:
        await consent.remember(connection, [((TELEGRAM, "1"), "STOP"), ((TELEGRAM, "1"), "again")], clock())
        assert list(await consent.refusing(connection, [ida, bo])) == [ida.id]
        assert "1" not in [value for row in await connection.fetch("SELECT * FROM opt_out") for value in row.values()]
        await consent.note_erased(connection, [(TELEGRAM, "1")])
        assert [row["words"] for row in await connection.fetch("SELECT words FROM opt_out")] == [None]
        await consent.forget(connection, [(TELEGRAM, "1"), (SMS, "unknown")])
        assert await consent.refusing(connection, [ida, bo]) == {}
