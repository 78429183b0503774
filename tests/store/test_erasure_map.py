"""Whoever adds a table or a column that holds text says what becomes of it when a contact is erased."""

from bot.store.erasure_map import FATES

_SQLITE = """
    SELECT tables.name AS place, columns.name AS name, columns.type AS type
    FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'
"""
_POSTGRESQL = """
    SELECT table_name AS place, column_name AS name, data_type AS type
    FROM information_schema.columns WHERE table_schema = current_schema()
"""
#: What can hold no words. Whatever is not here counts as text, whatever it is called.
_NUMBERS = {"integer", "bigint", "double precision"}


async def columns(connection, database_url: str) -> set[tuple[str, str]]:
    rows = await connection.fetch(_SQLITE if database_url.startswith("sqlite") else _POSTGRESQL)
    return {(row["place"], row["name"]) for row in rows if row["type"].lower() not in _NUMBERS}


def said() -> list[tuple[str, str]]:
    return [(table, name) for table, fates in FATES.items() for names in fates.values() for name in names.split()]


async def test_of_every_column_it_is_said_once_what_an_erasure_does_to_it(database, database_url):
    async with database.reading() as connection:
        assert set(said()) == await columns(connection, database_url)
    assert len(said()) == len(set(said()))


async def test_a_column_of_which_nothing_is_said_is_found(database, database_url):
    async with database.transaction() as connection:
        await connection.execute("CREATE TABLE visit (id bigint, words text)")
        await connection.execute("ALTER TABLE tally_zone ADD COLUMN remark varchar(20)")
        added = await columns(connection, database_url) - set(said())
        assert added == {("visit", "words"), ("tally_zone", "remark")}
        await connection.execute("DROP TABLE visit")
        await connection.execute("ALTER TABLE tally_zone DROP COLUMN remark")
