from bot.store import admins
from tests.runtimes import SMS, TELEGRAM


async def test_the_last_language_chosen_counts(talk):
    async with talk.database.transaction() as connection:
        for address, locale in (((TELEGRAM, "-1"), "sv"), ((SMS, "+45"), "da"), ((TELEGRAM, "-1"), "nb")):
            await admins.set_locale(connection, address, locale)
        assert await admins.locales(connection) == {(TELEGRAM, "-1"): "nb", (SMS, "+45"): "da"}
