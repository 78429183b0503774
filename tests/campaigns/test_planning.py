"""Who is on the list, who may be asked, and when; a dry run changes nothing. On both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from bot.campaigns.planning import ChannelChoice, costs_of, foreseen, pace
from bot.contacts.importing import ContactList, read_contacts
from bot.core.asking.eligibility import CampaignTerms, History, may_be_asked
from bot.core.asking.forecast import Cost
from bot.core.asking.manifest import LeftOut
from bot.core.asking.sampling import drawn
from bot.store.consent import Address
from bot.surveys import Surveys
from tests.runtimes import SMS, TELEGRAM, person
from tests.sends import campaign, carry_out, listed, made, planned

LIST = b"""name;phone;telegram;locale;department
Ida;+4520123456;;da;Support
Bo;+4520123457;77;nb;Sales
Eva;;78;sv;Sales
Nobody;;;;
"""


def reasons(plan):
    return {member.line: member.reason for member in plan.members}


async def test_everyone_on_the_list_is_there_once_in_its_order(talk):
    plan = await planned(talk.runtime, read_contacts(LIST))
    assert reasons(plan) == {2: None, 3: None, 4: None, 5: LeftOut.UNUSABLE}
    assert [member.line for member in plan.members] == [2, 3, 4, 5]
    assert [member.channel for member in plan.members] == [SMS, TELEGRAM, TELEGRAM, None]


@pytest.mark.parametrize(
    ("wanted", "excluded"),
    [(ChannelChoice.SMS, {4: "no_phone"}), (ChannelChoice.TELEGRAM, {2: "not_linked"}), (ChannelChoice.AUTO, {})],
)
async def test_who_can_not_be_reached_on_the_channel_is_left_out(talk, wanted, excluded):
    plan = await planned(talk.runtime, read_contacts(LIST), wanted=wanted)
    assert {line: reason for line, reason in reasons(plan).items() if reason} == {5: LeftOut.UNUSABLE, **excluded}


async def test_a_dry_run_tells_the_same_and_leaves_nothing(talk):
    dry = await planned(talk.runtime, read_contacts(LIST), is_dry_run=True)
    for table in ("contact", "invitation", "outbox", "campaign", "campaign_member"):
        assert await talk.rows(f"SELECT * FROM {table}") == []
    real = await planned(talk.runtime, read_contacts(LIST))
    assert reasons(dry) == reasons(real)
    assert [member.possible_at for member in dry.members] == [member.possible_at for member in real.members]


async def test_one_line_that_fits_two_contacts_is_reported_and_the_others_are_asked(talk):
    await talk.contacts(person("+4520123456"), person(phone=None, telegram="77"))
    torn = read_contacts(b"phone;telegram\n+4520123456;77\n+4520123458;\n")
    plan = await planned(talk.runtime, torn)
    assert reasons(plan) == {2: LeftOut.UNUSABLE, 3: None}
    assert [problem.line for problem in plan.problems] == [2]


async def test_two_lines_of_one_contact_ask_it_once(talk):
    await talk.contacts(person("+4520123456", telegram="77"))
    plan = await planned(talk.runtime, read_contacts(b"phone;telegram\n+4520123456;\n;77\n"))
    assert reasons(plan) == {2: None, 3: LeftOut.LISTED_TWICE}


async def test_who_is_removed_by_hand_is_told_apart_from_all_others(talk):
    removed: set[Address] = {(SMS, "+4520123456"), (TELEGRAM, "78"), (SMS, "+4520999999")}
    plan = await planned(talk.runtime, read_contacts(LIST), removed=removed)
    assert plan.excluded == {LeftOut.REMOVED_BY_HAND: 2, LeftOut.UNUSABLE: 1}


async def test_a_sample_leaves_the_others_out_and_can_be_drawn_again(talk):
    first = await planned(talk.runtime, listed(40), sample=10, seed="autumn")
    again = await planned(talk.runtime, listed(40), sample=10, seed="autumn")
    asked = {member.contact_id for member in first.asked}
    assert asked == {member.contact_id for member in again.asked}
    assert asked == drawn([member.contact_id for member in first.members], 10, "autumn")
    assert first.excluded == {LeftOut.NOT_SAMPLED: 30}


async def test_a_sample_is_drawn_from_those_who_may_be_asked(talk):
    await made(talk.runtime, ContactList(listed(40).rows[:35], (), ()))
    await carry_out(talk)
    plan = await planned(talk.runtime, listed(40), sample=4, seed="autumn")
    assert plan.excluded == {"open_invitation": 35, LeftOut.NOT_SAMPLED: 1}


async def test_a_seed_that_nobody_chose_is_another_each_time(talk):
    seeds = {(await planned(talk.runtime, listed(1), sample=1)).terms.seed for _ in range(5)}
    assert len(seeds) == 5


async def test_whoever_may_not_be_asked_now_but_at_the_start_is_on_the_list(talk):
    await made(talk.runtime, listed(1))
    await carry_out(talk)
    later = talk.clock() + timedelta(days=181)
    talk.clock.tick(days=15)
    await talk.say("8", address=listed(1).rows[0].phone)
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE invitation SET state = 'closed'")
    assert (await planned(talk.runtime, listed(1))).excluded.total() == 1
    assert (await planned(talk.runtime, listed(1), at=later)).excluded.total() == 0


async def test_at_night_everybody_waits_for_their_own_morning(talk):
    talk.clock.now = datetime(2026, 3, 2, 22, tzinfo=UTC)
    plan = await planned(talk.runtime, read_contacts(b"phone\n+4520123456\n+358401234567\n"))
    assert [member.possible_at for member in plan.members] == [
        datetime(2026, 3, 3, 8, tzinfo=UTC), datetime(2026, 3, 3, 7, tzinfo=UTC),
    ]  # fmt: skip


async def test_all_that_are_known_without_a_list(talk):
    await talk.contacts(person("+4520123456"), person(phone=None, telegram="77"))
    plan = await planned(talk.runtime, None)
    assert sorted(member.channel for member in plan.asked) == [SMS, TELEGRAM]


async def test_dry_run_and_core_agree_on_reason_and_time(talk):
    """Also when the core is asked for each contact by itself, as `/why` does."""
    talk.clock.now = datetime(2026, 3, 6, 18, tzinfo=UTC)
    plan = await planned(talk.runtime, listed(3))
    rules = talk.runtime.surveys.rules("nps")
    for member in plan.members:
        contact = (await talk.contacts(person(listed(3).rows[member.line - 2].phone)))[0]
        calendar = plan.calendars[member.place]
        verdict = may_be_asked(contact, History(), SMS, rules, CampaignTerms(), calendar, talk.clock())
        assert (verdict.possible_at or talk.clock()) == member.possible_at == datetime(2026, 3, 6, 18, tzinfo=UTC)


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


@pytest.mark.parametrize("is_dry_run", [True, False])
async def test_a_list_says_how_many_asked_to_be_erased_and_stores_none_of_them(talk, is_dry_run):
    await talk.asked(person("+4520123456"))
    await talk.say("Delete my data", "yes")
    plan = await planned(talk.runtime, read_contacts(LIST), is_dry_run=is_dry_run)
    assert plan.excluded == {LeftOut.ERASED_AT_THEIR_WISH: 1, LeftOut.UNUSABLE: 1}
    # No fault of the list: `--strict` takes it.
    assert [problem.line for problem in plan.problems] == [5]
    assert "+4520123456" not in {row["phone"] for row in await talk.rows("SELECT phone FROM contact")}
