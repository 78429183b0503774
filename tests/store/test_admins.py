from datetime import date

from bot.core.calendar.periods import CalendarUnit, Period
from bot.core.measuring.digests import Digest
from bot.store import admins
from bot.store.admins import Wish
from tests.runtimes import SMS, TELEGRAM


async def test_the_last_language_chosen_counts(talk):
    async with talk.database.transaction() as connection:
        for address, locale in (((TELEGRAM, "-1"), "sv"), ((SMS, "+45"), "da"), ((TELEGRAM, "-1"), "nb")):
            await admins.set_locale(connection, address, locale)
        assert await admins.locales(connection) == {(TELEGRAM, "-1"): "nb", (SMS, "+45"): "da"}


CHAT = TELEGRAM, "-1"
FEBRUARY = Period(date(2026, 2, 1), date(2026, 2, 28), CalendarUnit.MONTH)
JANUARY = date(2026, 1, 31)


async def test_a_wish_stands_until_another_or_none(talk):
    async with talk.database.transaction() as connection:
        assert await admins.of(connection, CHAT) is None
        await admins.wish(connection, CHAT, Digest.WEEKLY, JANUARY)
        await admins.wish(connection, (SMS, "+45"), Digest.MONTHLY, JANUARY)
        assert await admins.of(connection, CHAT) is Digest.WEEKLY
        await admins.wish(connection, CHAT, Digest.MONTHLY, date(2026, 2, 8))
        assert await admins.all_of(connection) == [
            Wish((SMS, "+45"), Digest.MONTHLY, JANUARY),
            Wish(CHAT, Digest.MONTHLY, date(2026, 2, 8)),
        ]
        await admins.forget(connection, CHAT)
        assert await admins.of(connection, CHAT) is None


async def test_the_same_wish_once_more_changes_nothing(talk):
    async with talk.database.transaction() as connection:
        await admins.wish(connection, CHAT, Digest.WEEKLY, JANUARY)
        await admins.wish(connection, CHAT, Digest.WEEKLY, date(2026, 2, 28))
        [wish] = await admins.all_of(connection)
    assert wish.told_through == JANUARY


async def test_a_period_is_told_once(talk):
    wish = Wish(CHAT, Digest.MONTHLY, JANUARY)
    async with talk.database.transaction() as connection:
        await admins.wish(connection, CHAT, Digest.MONTHLY, JANUARY)
        assert [await admins.tell(connection, wish, FEBRUARY) for _ in range(2)] == [True, False]


async def test_who_wishes_for_something_else_meanwhile_is_not_told(talk):
    wish = Wish(CHAT, Digest.MONTHLY, JANUARY)
    async with talk.database.transaction() as connection:
        await admins.wish(connection, CHAT, Digest.WEEKLY, JANUARY)
        assert not await admins.tell(connection, wish, FEBRUARY)
        await admins.forget(connection, CHAT)
        assert not await admins.tell(connection, wish, FEBRUARY)
