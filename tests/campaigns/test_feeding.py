"""Campaigns are carried out: everybody once, within the cap and the hours, and a pause acts. On both databases."""

import asyncio
from datetime import timedelta

import pytest

from bot.campaigns import feeding
from bot.campaigns.sending import terms
from bot.core.asking.eligibility import Reason
from bot.core.asking.manifest import ManifestEntry
from bot.database import open_database
from bot.store import campaign_members, campaigns
from bot.store.campaign_members import ListedMember
from bot.store.campaigns import CampaignState
from tests.bots import until
from tests.runtimes import person, runtime_over
from tests.sends import campaign, carry_out, listed, made, progress


async def set_paused(talk, campaign_id, *, is_paused):
    async with talk.database.transaction() as connection:
        return await feeding.set_paused(talk.runtime, connection, campaign_id, "test", is_paused=is_paused)


async def finished(talk, campaign_id):
    await feeding.feed(talk.runtime)
    return (await campaign(talk, campaign_id)).state


async def test_everybody_is_asked_and_then_it_is_done(talk):
    campaign_id = await made(talk.runtime, listed(250))
    assert (await campaign(talk, campaign_id)).state is CampaignState.RUNNING
    sent = await carry_out(talk)
    assert sorted(one.address for one in sent) == [row.phone for row in listed(250).rows]
    assert await finished(talk, campaign_id) is CampaignState.DONE
    found = await progress(talk, campaign_id)
    assert (found.asked, found.waiting, found.unsent) == (250, 0, 0)


async def test_only_as_much_is_handed_over_as_goes_out_in_ten_seconds(talk):
    await made(talk.runtime, listed(250))
    assert [await feeding.feed(talk.runtime) for _ in range(3)] == [100, 0, 0]
    await talk.deliver()
    assert [await feeding.feed(talk.runtime) for _ in range(2)] == [100, 0]


async def test_the_order_is_that_of_the_list(talk):
    await made(talk.runtime, listed(30))
    await feeding.feed(talk.runtime)
    assert [one.address for one in await talk.deliver()] == [row.phone for row in listed(30).rows]


async def test_the_same_list_again_asks_nobody(talk):
    await made(talk.runtime, listed(20))
    waiting = await made(talk.runtime, listed(20))
    assert (await progress(talk, waiting)).excluded == {"in_another_send": 20}
    assert len(await carry_out(talk)) == 20
    asked = await made(talk.runtime, listed(20))
    assert (await progress(talk, asked)).excluded == {"open_invitation": 20}
    assert await carry_out(talk) == []
    assert await finished(talk, asked) is CampaignState.DONE


async def test_who_says_stop_meanwhile_is_left_out_with_that_reason(talk):
    campaign_id = await made(talk.runtime, listed(3))
    await talk.say("STOP", address=listed(3).rows[1].phone)
    assert len(await carry_out(talk)) == 2
    assert (await progress(talk, campaign_id)).dropped == {"opted_out": 1}


async def test_two_workers_at_once_ask_nobody_twice(talk):
    await made(talk.runtime, listed(90))
    await made(talk.runtime, listed(90, start=45))
    other = await runtime_over(talk.database, talk.clock)
    for _ in range(5):
        await asyncio.gather(*(feeding.feed(one) for one in (talk.runtime, other, talk.runtime, other)))
        await talk.deliver(most=200)
    rows = await talk.rows("SELECT address FROM outbox WHERE purpose = 'ask'")
    assert len(rows) == len({row["address"] for row in rows}) == 135


async def test_two_sends_made_at_once_ask_each_once(talk):
    other = await runtime_over(talk.database, talk.clock)
    await asyncio.gather(*(made(one, listed(60)) for one in (talk.runtime, other)))
    await asyncio.gather(*(feeding.feed(one) for one in (talk.runtime, other)))
    await carry_out(talk)
    rows = await talk.rows("SELECT address FROM outbox WHERE purpose = 'ask'")
    assert len(rows) == len({row["address"] for row in rows}) == 60


async def test_nothing_before_its_time(talk):
    await made(talk.runtime, listed(2), at=talk.clock() + timedelta(hours=3))
    assert await carry_out(talk) == []
    talk.clock.tick(hours=3)
    assert len(await carry_out(talk)) == 2


async def test_a_cap_spreads_it_over_days(talk):
    campaign_id = await made(talk.runtime, listed(25), per_day=10)
    assert len(await carry_out(talk)) == 10
    # Midnight in Copenhagen.
    assert (await campaign(talk, campaign_id)).next_at == talk.clock().replace(
        hour=23, minute=0, second=0, microsecond=0
    )
    talk.clock.tick(hours=14)
    assert await carry_out(talk) == []
    talk.clock.tick(hours=10)
    assert len(await carry_out(talk)) == 10
    talk.clock.tick(days=1)
    assert len(await carry_out(talk)) == 5
    assert await finished(talk, campaign_id) is CampaignState.DONE


async def test_at_night_it_waits_for_the_morning(talk):
    campaign_id = await made(talk.runtime, listed(150))
    await feeding.feed(talk.runtime)
    # 20:30 in Copenhagen: a hundred are queued, fifty wait.
    talk.clock.tick(hours=9, minutes=30)
    assert await carry_out(talk) == []
    assert [row["state"] for row in await talk.rows("SELECT DISTINCT state FROM outbox")] == ["queued"]
    talk.clock.tick(hours=12, minutes=30)
    assert len(await carry_out(talk)) == 150
    assert await finished(talk, campaign_id) is CampaignState.DONE


async def test_a_pause_holds_back_what_is_queued(talk):
    campaign_id = await made(talk.runtime, listed(150))
    await feeding.feed(talk.runtime)
    talk.clock.tick(seconds=1)
    assert await set_paused(talk, campaign_id, is_paused=True)
    assert await carry_out(talk) == []
    assert not await set_paused(talk, campaign_id, is_paused=True)
    talk.clock.tick(seconds=1)
    assert await set_paused(talk, campaign_id, is_paused=False)
    assert len(await carry_out(talk)) == 150
    assert [row["action"] for row in await talk.rows("SELECT action FROM audit ORDER BY id")] == [
        "campaign", "pause", "resume",
    ]  # fmt: skip


async def test_who_says_stop_while_it_is_paused_is_not_asked_after_it(talk):
    campaign_id = await made(talk.runtime, listed(2))
    await feeding.feed(talk.runtime)
    await set_paused(talk, campaign_id, is_paused=True)
    await talk.say("STOP", address=listed(2).rows[0].phone)
    await set_paused(talk, campaign_id, is_paused=False)
    assert [one.address for one in await carry_out(talk)] == [listed(2).rows[1].phone]
    assert await finished(talk, campaign_id) is CampaignState.DONE


async def test_a_pause_of_one_campaign_leaves_the_others_alone(talk):
    first, _ = await made(talk.runtime, listed(3)), await made(talk.runtime, listed(4, start=10))
    await feeding.feed(talk.runtime)
    await set_paused(talk, first, is_paused=True)
    assert len(await carry_out(talk)) == 4


async def test_a_channel_that_is_off_waits(talk):
    campaign_id = await made(talk.runtime, listed(3))
    sms = talk.runtime.channels.pop(next(name for name in talk.runtime.channels if name == "sms"))
    assert await carry_out(talk) == []
    talk.runtime.channels[sms.name] = sms
    assert len(await carry_out(talk)) == 3
    assert await finished(talk, campaign_id) is CampaignState.DONE


async def test_who_can_not_be_reached_any_more_is_taken_back_when_claimed(talk):
    campaign_id = await made(talk.runtime, listed(2))
    await feeding.feed(talk.runtime)
    [known, _] = await talk.rows("SELECT id FROM contact ORDER BY phone")
    async with talk.database.transaction() as connection:
        await connection.execute(
            "UPDATE contact SET opted_out_at = '2026-03-01T00:00:00.000000Z' WHERE id = :id", **known
        )
    assert len(await talk.deliver()) == 1
    found = await progress(talk, campaign_id)
    assert (found.asked, found.dropped) == (1, {Reason.OPTED_OUT: 1})
    closed = await talk.one("SELECT closed_because FROM invitation WHERE contact_id = :id", **known)
    assert closed == {"closed_because": "undeliverable"}


async def test_all_that_are_known_are_listed_by_the_worker(talk):
    await talk.contacts(*(person(row.phone) for row in listed(5).rows))
    laid_down = terms(talk.runtime, "nps", by="telegram:99", sample=3)
    async with talk.database.transaction() as connection:
        await campaigns.add(connection, laid_down, CampaignState.PLANNED)
    other = await runtime_over(talk.database, talk.clock)
    await asyncio.gather(*(feeding.make_planned(one) for one in (talk.runtime, other)))
    assert (await progress(talk, laid_down.campaign_id)).excluded == {"not_sampled": 2}
    assert len(await carry_out(talk)) == 3


async def test_a_list_whose_making_was_interrupted_is_made_anew(talk):
    await talk.contacts(*(person(row.phone) for row in listed(5).rows))
    laid_down = terms(talk.runtime, "nps")
    half = ListedMember(ManifestEntry(1, None, None, None, "unusable"), "x", None)
    async with talk.database.transaction() as connection:
        await campaigns.add(connection, laid_down, CampaignState.PLANNED)
        await campaign_members.add(connection, laid_down.campaign_id, [half])
    assert await carry_out(talk) == []
    await feeding.make_planned(talk.runtime)
    assert len(await carry_out(talk)) == 5


async def test_it_runs_until_it_is_stopped(talk):
    campaign_id = await made(talk.runtime, listed(5))
    running = asyncio.create_task(feeding.run(talk.runtime))

    async def is_fed():
        return not (await progress(talk, campaign_id)).waiting

    await until(is_fed)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert len(await talk.deliver()) == 5


@pytest.mark.parametrize("is_paused", [True, False])
async def test_what_is_done_is_neither_paused_nor_resumed(talk, is_paused):
    campaign_id = await made(talk.runtime, listed(0))
    assert await finished(talk, campaign_id) is CampaignState.DONE
    assert not await set_paused(talk, campaign_id, is_paused=is_paused)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_contact_that_somebody_holds_keeps_nobody_else_from_being_asked(talk, database_url):
    await made(talk.runtime, listed(3))
    held = listed(3).rows[0].phone
    async with open_database(database_url) as by_hand, by_hand.transaction() as connection:
        assert await connection.fetch("SELECT id FROM contact WHERE phone = :held FOR UPDATE", held=held)
        assert await feeding.feed(talk.runtime) == 2
    assert await feeding.feed(talk.runtime) == 0
    talk.clock.now += feeding.HELD_PAUSE
    assert await feeding.feed(talk.runtime) == 1
