"""Surveys that ask by themselves: once a period, whatever the number of workers. On both databases."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.campaigns import feeding, recurring
from bot.core.asking.sampling import drawn
from bot.core.calendar.recurrence import Every
from bot.surveys import Survey, Surveys
from tests.runtimes import Talk, person, runtime_over
from tests.sends import carry_out, listed


def asking(runtime, **survey):
    return replace(runtime, surveys=Surveys(quarantine_days_overall=1, surveys={"nps": Survey(**survey)}))


async def known(talk, many):
    return await talk.contacts(*(person(row.phone) for row in listed(many).rows))


async def planned(runtime):
    ids = await recurring.plan(runtime)
    await feeding.make_planned(runtime)
    return ids


async def test_each_quarter_everybody_is_asked_once(talk, clock):
    runtime = asking(talk.runtime, every=Every.QUARTER, quarantine_days=1)
    every_quarter = Talk(runtime, clock)
    await known(talk, 3)
    assert len(await planned(runtime)) == 1
    assert await planned(runtime) == []
    assert len(await carry_out(every_quarter)) == 3
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE invitation SET state = 'closed', closed_because = 'expired'")
    # The last day of the quarter in Copenhagen, and the first of the next.
    clock.now = datetime(2026, 3, 31, 21, 59, tzinfo=UTC)
    assert await planned(runtime) == []
    clock.now = datetime(2026, 3, 31, 22, 0, tzinfo=UTC)
    assert len(await planned(runtime)) == 1
    clock.now = datetime(2026, 4, 1, 8, tzinfo=UTC)
    assert len(await carry_out(every_quarter)) == 3
    found = await talk.rows("SELECT occasion, created_by FROM campaign ORDER BY occasion")
    assert [(row["occasion"], row["created_by"]) for row in found] == [("nps 2026q1", "bot"), ("nps 2026q2", "bot")]


async def test_many_workers_make_one_campaign(talk, clock):
    await known(talk, 5)
    runtimes = [asking(await runtime_over(talk.database, clock), every=Every.MONTH) for _ in range(4)]
    made = await asyncio.gather(*(recurring.plan(one) for one in runtimes))
    assert sorted(map(len, made)) == [0, 0, 0, 1]
    await asyncio.gather(*(feeding.make_planned(one) for one in runtimes))
    assert len(await talk.rows("SELECT position FROM campaign_member")) == 5


async def test_a_daily_share_is_a_random_sample_that_can_be_drawn_again(talk, clock):
    runtime = asking(talk.runtime, daily_share=0.2, quarantine_days=30)
    people = await known(talk, 20)
    await planned(runtime)
    chosen = {
        row["contact_id"] for row in await talk.rows("SELECT contact_id FROM campaign_member WHERE reason IS NULL")
    }
    assert chosen == drawn([one.id for one in people], 4, "nps 2026-03-02")
    assert len(await carry_out(Talk(runtime, clock))) == 4
    clock.tick(days=1)
    await planned(runtime)
    assert len(await carry_out(Talk(runtime, clock))) == 4
    assert len({row["contact_id"] for row in await talk.rows("SELECT contact_id FROM invitation")}) == 8


async def test_a_cap_of_the_survey_is_kept(talk, clock):
    runtime = asking(talk.runtime, every=Every.YEAR, per_day=2)
    await known(talk, 5)
    await planned(runtime)
    assert len(await carry_out(Talk(runtime, clock))) == 2


@pytest.mark.parametrize("survey", [{}, {"every": Every.MONTH}])
async def test_nothing_is_planned_where_nothing_recurs_or_no_channel_is_on(talk, survey):
    runtime = asking(talk.runtime, **survey)
    if survey:
        runtime.channels.clear()
    assert await recurring.plan(runtime) == []
