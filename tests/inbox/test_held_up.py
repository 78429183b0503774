"""Somebody holds rows of PostgreSQL by hand and forgets to let go: only what needs those rows waits."""

import asyncio

import pytest
import pytest_asyncio

from bot.core.messages import Delivery, DeliveryStatus
from bot.database import open_database
from bot.inbox import NotKeptError
from tests.bots import until
from tests.runtimes import SMS, person

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

IDA, OTHERS = "+4520123456", [f"+45201235{number:02}" for number in range(30)]

HELD = {
    "their contact": "SELECT 1 AS one FROM contact WHERE phone = :phone FOR UPDATE",
    "a change of their contact": "UPDATE contact SET name = 'Ida Ny' WHERE phone = :phone RETURNING 1 AS one",
    "their invitation": "SELECT 1 AS one FROM invitation "
    "WHERE contact_id = (SELECT id FROM contact WHERE phone = :phone) FOR UPDATE",
    "their messages": "SELECT 1 AS one FROM outbox WHERE address = :phone FOR UPDATE",
}
ALL = {"the tally": "LOCK TABLE tally IN SHARE MODE"}


@pytest_asyncio.fixture
async def other_hand(database_url):
    """Another connection, by hand."""
    async with open_database(database_url) as database:
        yield database


@pytest_asyncio.fixture
async def asked(talk):
    for phone in (IDA, *OTHERS):
        await talk.asked(person(phone=phone))


async def brought(talk, arrived):
    """Again and again, as providers do."""
    while True:
        try:
            return await talk.inbox.receive(arrived)
        except NotKeptError:
            await asyncio.sleep(0.1)


async def heard(talk):
    rows = await talk.rows(
        "SELECT contact.phone FROM invitation JOIN contact ON contact.id = contact_id WHERE score = 9"
    )
    return {row["phone"] for row in rows}


async def sids(talk):
    rows = await talk.rows("SELECT address, provider_id FROM outbox WHERE purpose = 'ask'")
    return {row["address"]: row["provider_id"] for row in rows}


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("held", HELD.values(), ids=HELD)
async def test_others_are_heard_meanwhile_and_they_as_soon_as_it_is_let_go(talk, other_hand, held):
    known = await sids(talk)
    async with other_hand.transaction() as connection:
        await connection.fetch(held, phone=IDA)
        said = [asyncio.create_task(brought(talk, talk.message("9", phone))) for phone in (IDA, *OTHERS)]
        reports = [Delivery(SMS, known[phone], DeliveryStatus.DELIVERED, talk.clock()) for phone in (IDA, *OTHERS)]
        said += [asyncio.create_task(brought(talk, report)) for report in reports]

        async def all_others():
            delivered = await talk.rows("SELECT 1 FROM outbox WHERE purpose = 'ask' AND state = 'delivered'")
            return await heard(talk) >= set(OTHERS) and len(delivered) >= len(OTHERS)

        await until(all_others)
    await asyncio.gather(*said)
    assert await heard(talk) == {IDA, *OTHERS}
    assert await talk.rows("SELECT * FROM failed_inbound") == await talk.rows("SELECT * FROM inbound_try") == []


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("held", ALL.values(), ids=ALL)
async def test_what_all_of_them_need_is_waited_for(talk, other_hand, held):
    async with other_hand.transaction() as connection:
        await connection.execute(held)
        said = [asyncio.create_task(brought(talk, talk.message("9", phone))) for phone in (IDA, *OTHERS)]
        await asyncio.sleep(1)
        assert not any(one.done() for one in said)
    await asyncio.gather(*said)
    assert await heard(talk) == {IDA, *OTHERS}
    assert await talk.rows("SELECT * FROM failed_inbound") == await talk.rows("SELECT * FROM inbound_try") == []
