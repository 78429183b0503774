"""A campaign as it was made, and one that somebody has touched. On both databases."""

import pytest

from bot.campaigns.verifying import verify
from bot.store import campaigns
from tests.runtimes import SMS
from tests.sends import carry_out, listed, made


async def verified(talk, campaign_id, change=None):
    async with talk.database.transaction() as connection:
        if change:
            await connection.execute(change)
        [found] = await campaigns.ending_in(connection, campaign_id[-6:])
        return await verify(connection, found)


async def test_a_campaign_that_nobody_touched(talk):
    campaign_id = await made(talk.runtime, listed(5), removed={(SMS, listed(5).rows[4].phone)})
    await carry_out(talk)
    found = await verified(talk, campaign_id)
    assert found.faults == []
    assert found.entries == {None: 4, "removed_by_hand": 1}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("UPDATE campaign_member SET reason = NULL WHERE position = 5", "Entry 5, or the terms"),
        ("UPDATE campaign SET manifest_hash = 'x'", "The last hash is not the one that was recorded"),
        ("UPDATE audit SET details = 'x'", "The last hash is not the one in the audit log."),
        ("DELETE FROM audit", "The audit log has 0 records"),
        ("DELETE FROM campaign_member WHERE position = 1", "1 were asked who are not on the list"),
    ],
)
async def test_one_that_somebody_touched(talk, change, sentence):
    campaign_id = await made(talk.runtime, listed(5), removed={(SMS, listed(5).rows[4].phone)})
    await carry_out(talk)
    found = await verified(talk, campaign_id, change)
    assert any(fault.startswith(sentence) for fault in found.faults)
