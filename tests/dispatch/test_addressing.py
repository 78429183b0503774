"""A message goes to the address that is true when it leaves, and never to one that said no. On both databases."""

from datetime import timedelta

import pytest

from bot.core.messages import Purpose
from bot.dispatch.addressing import UNASKED
from tests.runtimes import SMS, TELEGRAM, person

OLD, NEW, CHAT = "+4520123456", "+4531222333", "77"
NIGHT = timedelta(hours=23)


async def waiting(talk, purpose, channel=SMS):
    """Ida, to whom a message of that purpose waits until the morning."""
    [ida] = await talk.contacts(person(OLD, CHAT))
    if purpose is Purpose.ASK:
        assert await talk.ask(ida, channel=channel, due_at=talk.clock() + NIGHT) == [None]
        return ida
    assert await talk.ask(ida, channel=channel) == [None]
    await talk.deliver()
    await talk.rewrite(purpose)
    return ida


@pytest.fixture
def night(talk):
    """Turns the message that went out last into one that waits, with all that belongs to it."""

    async def rewrite(purpose):
        async with talk.database.transaction() as connection:
            await connection.execute(
                "UPDATE outbox SET state = 'queued', purpose = :purpose, provider_id = NULL, due_at = :at",
                purpose=purpose.value,
                at=(talk.clock() + NIGHT).isoformat(timespec="microseconds").replace("+00:00", "Z"),
            )

    talk.rewrite = rewrite
    return talk


def to(sent, channel=SMS):
    return [(one.purpose, one.address) for one in sent if one.channel is channel and one.purpose in UNASKED]


EVERY = sorted(UNASKED)


@pytest.mark.parametrize("purpose", EVERY)
async def test_it_goes_to_the_number_the_contact_has_when_it_leaves(night, purpose):
    await waiting(night, purpose)
    await night.contacts(person(NEW, CHAT))
    night.clock.tick(hours=24)
    assert to(await night.deliver()) == [(purpose, NEW)]
    assert (await night.one("SELECT address FROM outbox"))["address"] == NEW


@pytest.mark.parametrize("purpose", EVERY)
async def test_it_goes_to_the_chat_the_contact_has_when_it_leaves(night, purpose):
    await waiting(night, purpose, TELEGRAM)
    await night.contacts(person(OLD, "88"))
    night.clock.tick(hours=24)
    assert to(await night.deliver(), TELEGRAM) == [(purpose, "88")]


@pytest.mark.parametrize("purpose", EVERY)
async def test_a_number_that_is_another_persons_now_gets_nothing_of_it(night, purpose):
    await waiting(night, purpose)
    await night.contacts(person(NEW, CHAT))
    await night.contacts(person(OLD, name="Bo"))
    night.clock.tick(hours=24)
    assert to(await night.deliver()) == [(purpose, NEW)]


@pytest.mark.parametrize("purpose", EVERY)
async def test_whoever_has_the_old_number_says_stop_and_hears_no_more(night, purpose):
    await waiting(night, purpose)
    await night.contacts(person(NEW, CHAT))
    await night.say("STOP")
    night.clock.tick(hours=24)
    assert OLD not in [address for _, address in to(await night.deliver())]


@pytest.mark.parametrize("purpose", EVERY)
async def test_a_no_of_the_new_number_counts_whenever_it_was_said(night, purpose):
    ida = await waiting(night, purpose)
    await night.say("STOP", address=NEW)
    async with night.database.transaction() as connection:
        # As another process would that knew the number a moment before its STOP.
        await connection.execute("UPDATE contact SET phone = :phone WHERE id = :id", phone=NEW, id=ida.id)
    night.clock.tick(hours=24)
    assert to(await night.deliver()) == []
    assert (await night.one("SELECT opted_out_at FROM contact WHERE id = :id", id=ida.id))["opted_out_at"]


@pytest.mark.parametrize("purpose", EVERY)
async def test_without_an_address_it_is_taken_back(night, purpose):
    ida = await waiting(night, purpose)
    async with night.database.transaction() as connection:
        await connection.execute("UPDATE contact SET phone = NULL WHERE id = :id", id=ida.id)
    night.clock.tick(hours=24)
    assert to(await night.deliver()) == []
    assert [
        row["state"] for row in await night.rows("SELECT state FROM outbox WHERE purpose = :p", p=purpose.value)
    ] == ["cancelled"]
