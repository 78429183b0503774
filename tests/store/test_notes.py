"""Notes are found by their day, for their survey and for all."""

from datetime import UTC, date, datetime

from bot.store import notes
from bot.store.notes import Note

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


async def test_notes_of_a_survey_and_of_all_are_found_by_day(database):
    kept = [
        Note("1" * 32, None, date(2026, 2, 1), "all"),
        Note("2" * 32, "relation", date(2026, 1, 1), "of one"),
        Note("3" * 32, "delivery", date(2026, 1, 15), "of another"),
        Note("4" * 32, None, date(2026, 2, 2), "later"),
    ]
    async with database.transaction() as connection:
        for note in kept:
            await notes.add(connection, note, "telegram:900", NOW)
        found = await notes.between(connection, "relation", date(2026, 1, 1), date(2026, 2, 1))
        assert found == [kept[1], kept[0]]
        assert await notes.latest(connection, 2) == [kept[3], kept[0]]


async def test_a_note_is_removed_once(database):
    async with database.transaction() as connection:
        await notes.add(connection, Note("1" * 32, None, date(2026, 2, 1), "x"), "telegram:900", NOW)
        assert await notes.remove(connection, "1" * 32)
        assert not await notes.remove(connection, "1" * 32)
        assert await notes.latest(connection, 9) == []
