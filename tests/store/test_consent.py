"""A no is kept as a keyed hash: it is found again, and tells nothing."""

from dataclasses import replace

import pytest

from bot.database import DatabaseError
from bot.store.consent import Consent
from bot.store.consent_keys import Keys
from tests.runtimes import SMS, TELEGRAM, Talk, person

KEY = b"0123456789abcdef" * 2


async def test_the_key_is_made_once(database):
    one, two = await Consent.open(database), await Consent.open(database)
    assert one.hash_of((SMS, "+4520123456")) == two.hash_of((SMS, "+4520123456"))
    assert one.hash_of((SMS, "77")) != one.hash_of((TELEGRAM, "77"))
    assert Consent(Keys(b"other")).hash_of((SMS, "77")) != one.hash_of((SMS, "77"))


async def test_a_key_set_later_seals_what_is_there_and_finds_it(talk):
    """A no, an erasure, a redelivery of what the erased wrote: all known by hashes alone."""
    await talk.say("STOP", address="+4520000001")
    erase = talk.message("Delete my data", address="77", channel=TELEGRAM)
    await talk.say(erase)
    plain = await hashes(talk)
    assert plain
    sealed = Talk(replace(talk.runtime, consent=await Consent.open(talk.database, KEY)), talk.clock)
    assert len(await hashes(talk)) == len(plain)
    assert not plain & await hashes(talk)
    # Who has the database has its own key, and not ours.
    own = await Consent.open(talk.database, KEY)
    [row] = await talk.rows("SELECT value FROM secret WHERE name = 'address_key'")
    assert Keys(bytes.fromhex(row["value"])).hash_of("sms:+4520000001") not in await hashes(talk)
    assert own.hash_of((SMS, "+4520000001")) in await hashes(talk)
    assert await sealed.say(erase) == []
    assert await sealed.contacts(person(phone=None, telegram="77")) == [None]
    [refused] = await sealed.contacts(person("+4520000001"))
    assert await sealed.ask(refused) == ["opted_out"]


async def hashes(talk) -> set[str]:
    rows = await talk.rows(
        "SELECT address_hash AS hash FROM opt_out UNION ALL SELECT address_hash FROM recent_reply "
        "UNION ALL SELECT provider_id FROM inbound WHERE address = ''"
    )
    return {row["hash"] for row in rows}


@pytest.mark.parametrize("other", [None, b"other" * 8])
async def test_another_key_than_before_is_refused_before_a_no_is_missed(database, other):
    await Consent.open(database, KEY)
    await Consent.open(database, KEY)
    with pytest.raises(DatabaseError, match=r"^ERASURE_KEY is "):
        await Consent.open(database, other)


async def test_a_no_is_found_by_any_address_and_forgotten_by_address(database, clock):
    consent = await Consent.open(database)
    ida, bo = person("+4520000001", "1"), person("+4520000002")
    async with database.transaction() as connection:
        await consent.remember(connection, [((TELEGRAM, "1"), "STOP"), ((TELEGRAM, "1"), "again")], clock())
        assert list(await consent.refusing(connection, [ida, bo])) == [ida.id]
        assert "1" not in [value for row in await connection.fetch("SELECT * FROM opt_out") for value in row.values()]
        await consent.note_erased(connection, [(TELEGRAM, "1")], clock())
        assert [row["words"] for row in await connection.fetch("SELECT words FROM opt_out")] == [None]
        await consent.forget(connection, [(TELEGRAM, "1"), (SMS, "unknown")])
        assert await consent.refusing(connection, [ida, bo]) == {}
