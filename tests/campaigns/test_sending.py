"""A plan becomes a campaign with a manifest that can be verified. On both databases."""

import asyncio

import pytest

from bot.campaigns.planning import ChannelChoice
from bot.campaigns.sending import NotSendableError, terms, verify
from bot.contacts.importing import read_contacts
from bot.core.asking.manifest import faults, opening
from bot.core.messages import Purpose
from bot.store import campaign_members, campaigns
from bot.store.campaigns import CampaignState
from bot.surveys import UnknownSurveyError
from tests.runtimes import SMS, TELEGRAM, runtime_over
from tests.sends import campaign, carry_out, listed, made


async def manifest(talk, campaign_id):
    async with talk.database.reading() as connection:
        return await campaign_members.manifest(connection, campaign_id)


async def test_the_manifest_has_everyone_and_its_head_is_recorded_twice(talk):
    campaign_id = await made(talk.runtime, read_contacts(b"phone\n+4520123456\nnonsense\n"), sample=1, seed="a")
    found, stored = await campaign(talk, campaign_id), await manifest(talk, campaign_id)
    assert [(entry.line, entry.reason) for entry, _ in stored] == [(2, None), (3, "unusable")]
    entry = await talk.one("SELECT actor, action, subject, details FROM audit")
    assert entry == {"actor": "script", "action": "campaign", "subject": campaign_id, "details": found.manifest_hash}
    assert faults(found.terms, stored, found.manifest_hash, entry["details"]) == []


async def test_a_list_with_nobody_on_it_has_a_manifest_too(talk):
    found = await campaign(talk, await made(talk.runtime, listed(0)))
    assert found.manifest_hash == opening(found.terms)


async def test_a_long_list_goes_in_parts_and_is_one_campaign(talk):
    campaign_id = await made(talk.runtime, listed(1001))
    found, stored = await campaign(talk, campaign_id), await manifest(talk, campaign_id)
    assert found.state is CampaignState.RUNNING
    assert [entry.position for entry, _ in stored] == list(range(1, 1002))
    assert faults(found.terms, stored, found.manifest_hash) == []


CHANGES = [
    "UPDATE campaign_member SET reason = 'removed_by_hand' WHERE position = 2",
    "UPDATE campaign_member SET reason = NULL WHERE position = 3",
    "UPDATE campaign_member SET contact_id = NULL WHERE position = 1",
    "UPDATE campaign_member SET line = 7 WHERE position = 1",
    "UPDATE campaign_member SET channel = 'telegram' WHERE position = 1",
    "UPDATE campaign_member SET hash = 'x' WHERE position = 4",
    "DELETE FROM campaign_member WHERE position = 2",
    "DELETE FROM campaign_member WHERE position = 4",
    "UPDATE campaign SET survey = 'other'",
    "UPDATE campaign SET created_by = 'other'",
    "UPDATE campaign SET sample = 2, seed = 'b'",
    "UPDATE campaign SET manifest_hash = 'x'",
]


@pytest.mark.parametrize("change", CHANGES)
async def test_what_is_changed_in_the_database_is_found(talk, change):
    campaign_id = await made(talk.runtime, listed(4), removed={(SMS, listed(4).rows[2].phone)})
    async with talk.database.transaction() as connection:
        await connection.execute(change)
    found = await campaign(talk, campaign_id)
    assert faults(found.terms, await manifest(talk, campaign_id), found.manifest_hash)


async def test_what_becomes_of_the_members_is_no_change_of_the_manifest(talk):
    campaign_id = await made(talk.runtime, listed(4))
    await carry_out(talk)
    found = await campaign(talk, campaign_id)
    assert faults(found.terms, await manifest(talk, campaign_id), found.manifest_hash) == []


async def test_who_was_asked_without_being_on_the_list_is_counted(talk):
    campaign_id = await made(talk.runtime, listed(3))
    await carry_out(talk)
    async with talk.database.transaction() as connection:
        assert await campaign_members.asked_off_the_list(connection, campaign_id) == 0
        await connection.execute("DELETE FROM campaign_member WHERE position = 3")
        assert await campaign_members.asked_off_the_list(connection, campaign_id) == 1


async def test_a_send_while_they_answer(talk):
    """Lists lock contacts as conversations do, in the same order."""
    await made(talk.runtime, listed(100))
    await carry_out(talk)
    answers = [talk.message("9", row.phone) for row in listed(100).rows]

    async def answer():
        outcomes = []
        for start in range(0, 100, 10):
            outcomes += await talk.inbox._handle(answers[start : start + 10][::-1])
        return outcomes

    other = await runtime_over(talk.database, talk.clock)
    _, outcomes = await asyncio.gather(made(other, listed(100)), answer())
    assert set(outcomes) == {None}
    assert [one for one in await carry_out(talk) if one.purpose is Purpose.ASK] == []
    assert {row["score"] for row in await talk.rows("SELECT score FROM invitation")} == {9}


async def test_what_can_not_begin_says_why(talk):
    with pytest.raises(UnknownSurveyError):
        terms(talk.runtime, "other")
    for channels, wanted, sentence in (
        ({}, ChannelChoice.AUTO, "Both channels are off"),
        ({SMS}, ChannelChoice.TELEGRAM, "'telegram' is off: TELEGRAM_BOT_TOKEN is not set"),
        ({TELEGRAM}, ChannelChoice.SMS, "'sms' is off: TWILIO_ACCOUNT_SID is not set"),
    ):
        for name in list(talk.runtime.channels):
            if name not in channels:
                del talk.runtime.channels[name]
        with pytest.raises(NotSendableError, match=sentence):
            terms(talk.runtime, "nps", wanted)
        talk.runtime.channels.update((await runtime_over(talk.database, talk.clock)).channels)


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
