from bot.store import campaigns


async def test_a_run_is_kept_with_its_survey(talk):
    async with talk.database.transaction() as connection:
        await campaigns.add(connection, "c1", "nps", talk.clock())
    row = await talk.one("SELECT id, survey FROM campaign")
    assert (row["id"], row["survey"]) == ("c1", "nps")
