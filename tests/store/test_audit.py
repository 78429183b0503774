from bot.store import audit


async def test_entries_keep_their_order(talk):
    entries = [audit.AuditEntry("ida", f"did {number}", "subject" if number else None) for number in range(20)]
    async with talk.database.transaction() as connection:
        await audit.write(connection, entries, talk.clock())
        await audit.write(connection, [], talk.clock())
        rows = await connection.fetch("SELECT actor, action, subject, details FROM audit ORDER BY id")
    assert [audit.AuditEntry(**row) for row in rows] == entries
