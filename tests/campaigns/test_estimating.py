"""What a planned send will take."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from bot.campaigns.estimating import costs_of, foreseen, pace
from bot.contacts.importing import read_contacts
from bot.core.asking.forecast import Cost
from bot.surveys import Surveys
from tests.runtimes import SMS, TELEGRAM
from tests.sends import campaign, carry_out, listed, made, planned


def priced(runtime):
    surveys = Surveys.model_validate({"prices": {"currency": "EUR", "DK": 0.045, "SE": 0.05}})
    return replace(runtime, surveys=surveys)


async def test_the_cost_by_country_and_who_has_no_price(talk):
    runtime = priced(talk.runtime)
    contacts = read_contacts(b"phone;telegram\n+4520123456;\n+4520123457;\n+46701234567;\n+4790123456;\n;77\n")
    assert costs_of(runtime, await planned(runtime, contacts)) == [
        Cost("DK", 2, 2, Decimal("0.090")), Cost("SE", 1, 1, Decimal("0.05")), Cost("NO", 1, 1, None),
    ]  # fmt: skip


async def test_several_numbers_are_faster(talk):
    settings = talk.runtime.settings.model_copy(update={"twilio_from": ("+4511111111", "+4522222222")})
    assert pace(talk.runtime) == {SMS: 10, TELEGRAM: 25}
    assert pace(replace(talk.runtime, settings=settings)) == {SMS: 20, TELEGRAM: 25}


async def test_the_forecast_is_what_happens(talk):
    plan = await planned(talk.runtime, listed(25), per_day=10)
    expected = foreseen(talk.runtime, plan)
    start = talk.clock()
    campaign_id = await made(talk.runtime, listed(25), per_day=10)
    days = []
    for _ in range(5):
        if sent := await carry_out(talk):
            days.append((talk.clock().date(), len(sent)))
        talk.clock.tick(days=1)
    assert dict(days) == expected.days
    assert expected.first == start
    assert expected.last - datetime(2026, 3, 4, 8, tzinfo=UTC) < timedelta(seconds=1)
    assert (await campaign(talk, campaign_id)).state == "done"
