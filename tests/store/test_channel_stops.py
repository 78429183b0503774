from datetime import timedelta

from bot.store import channel_stops
from bot.store.channel_stops import ChannelStop
from tests.runtimes import SMS, TELEGRAM


async def test_the_first_stop_of_a_channel_stands(database, clock):
    first = ChannelStop(SMS, clock(), "20003", "m1")
    async with database.transaction() as connection:
        assert await channel_stops.add(connection, first)
        assert not await channel_stops.add(connection, ChannelStop(SMS, clock() + timedelta(hours=1), "21606", "m2"))
    async with database.reading() as connection:
        assert await channel_stops.all_of(connection) == {SMS: first}


async def test_each_channel_stops_and_opens_alone(database, clock):
    async with database.transaction() as connection:
        for channel in (SMS, TELEGRAM):
            await channel_stops.add(connection, ChannelStop(channel, clock(), "x", "m"))
        assert await channel_stops.remove(connection, SMS)
        assert not await channel_stops.remove(connection, SMS)
        assert list(await channel_stops.all_of(connection)) == [TELEGRAM]
