"""Those who may be asked are asked, each once. On both databases."""

import asyncio

from bot.campaigns.asking import ask
from bot.core.asking.eligibility import CampaignTerms, Reason
from bot.core.asking.manifest import Terms
from bot.store import campaigns
from bot.store.encoding import time_text
from tests.runtimes import SMS, TELEGRAM, person, runtime_over


async def test_the_same_contact_twice_in_one_go_is_asked_once(talk):
    [ida] = await talk.contacts(person())
    assert await talk.ask(ida, ida) == [None, Reason.OPEN_INVITATION]
    assert len(await talk.deliver()) == 1


async def test_each_has_a_verdict_of_their_own_in_their_order(talk):
    ida, bo, eva = await talk.contacts(person(), person(None, "77"), person("+4520123457", "78"))
    assert await talk.ask(ida, bo, eva, channel=TELEGRAM) == [Reason.NOT_LINKED, None, None]
    assert [one.address for one in await talk.deliver()] == ["77", "78"]


async def test_a_paused_campaign_asks_nobody(talk):
    [ida] = await talk.contacts(person())
    async with talk.database.transaction() as connection:
        now = time_text(talk.clock())
        await campaigns.add(connection, Terms("c1", "nps", "auto", now, "test", now))
        [verdict] = await ask(talk.runtime, connection, [(ida, SMS)], "nps", "c1", CampaignTerms(is_paused=True))
    assert (verdict.reason, verdict.possible_at) == (Reason.CAMPAIGN_PAUSED, None)
    assert await talk.deliver() == []


async def test_two_campaigns_at_once_ask_a_contact_once(talk):
    people = await talk.contacts(*(person(f"+45201234{number:02}") for number in range(20)))
    other = await runtime_over(talk.database, talk.clock)

    async def asked(runtime, campaign_id, order):
        async with talk.database.transaction() as connection:
            now = time_text(talk.clock())
            await campaigns.add(connection, Terms(campaign_id, "nps", "auto", now, "test", now))
            return await ask(runtime, connection, [(one, SMS) for one in order], "nps", campaign_id)

    verdicts = await asyncio.gather(asked(talk.runtime, "c1", people), asked(other, "c2", people[::-1]))
    reasons = sorted(str(verdict.reason) for part in verdicts for verdict in part)
    assert reasons == ["None"] * 20 + ["open_invitation"] * 20
    assert len(await talk.deliver()) == 20
