"""Campaigns and their lists. On both databases."""

from dataclasses import replace

from bot.core.asking.manifest import Terms
from bot.store import campaigns
from bot.store.campaigns import CampaignState
from bot.store.encoding import time_text


def terms(talk, campaign_id="c1", **more):
    now = time_text(talk.clock())
    return Terms(campaign_id, "nps", "auto", now, "test", now, **more)


async def test_the_terms_are_kept_to_the_letter(talk):
    laid_down = terms(talk, per_day=7, sample=8, seed="autumn", occasion="nps 2026q1")
    async with talk.database.transaction() as connection:
        assert await campaigns.add(connection, laid_down)
    async with talk.database.reading() as connection:
        found = await campaigns.get(connection, "c1")
    assert found.terms == laid_down
    assert found.state is CampaignState.MAKING


async def test_there_is_one_campaign_an_occasion(talk):
    first = terms(talk, occasion="nps 2026q1")
    async with talk.database.transaction() as connection:
        assert await campaigns.add(connection, first)
        assert not await campaigns.add(connection, replace(first, campaign_id="c2"))
        assert await campaigns.add(connection, replace(first, campaign_id="c3", occasion="nps 2026q2"))


async def test_any_number_of_campaigns_have_no_occasion(talk):
    async with talk.database.transaction() as connection:
        assert await campaigns.add(connection, terms(talk))
        assert await campaigns.add(connection, terms(talk, "c2"))
