"""Why somebody is not asked: what `/why` tells, the dry run says and the worker does is one and the same."""

import asyncio
import tempfile
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.campaigns import asking, feeding
from bot.campaigns.planning import ChannelChoice, channel_for
from bot.campaigns.sending import make
from bot.contacts.importing import ContactList
from bot.core.asking.manifest import Terms
from bot.core.conversation.invitation import ClosedBecause, Invitation, InvitationState
from bot.core.texts import admins as admin_texts
from bot.database import open_database
from bot.database.migrate import migrate
from bot.ids import new_id
from bot.store import campaigns, contacts, invitations
from bot.store.encoding import time_text
from tests.conftest import MIGRATIONS
from tests.runtimes import ADMIN, SMS, TELEGRAM, Clock, Talk, person, runtime_over
from tests.sends import carry_out, listed, made, planned

PHONE = "+4520123456"
#: Monday.
START = datetime(2026, 3, 2, tzinfo=UTC)


async def why(talk, words=PHONE):
    [answer] = await talk.say(f"/why {words}", address=ADMIN, channel=TELEGRAM)
    return answer


async def test_somebody_who_may_be_asked(talk):
    await talk.contacts(person())
    assert await why(talk) == "nps: may be asked now."
    assert await why(talk, "20 12 34 56") == "No customer has that address."


async def test_whom_waiting_helps_and_whom_it_does_not(talk):
    ida = await talk.asked()
    assert (await why(talk)).startswith("nps: is being asked. May be asked from ")
    await talk.say("STOP", address=ida.phone)
    assert await why(talk) == "nps: has opted out. Is not asked."


async def test_at_night(talk):
    await talk.contacts(person())
    talk.clock.now = datetime(2026, 3, 6, 22, tzinfo=UTC)
    assert await why(talk) == "nps: quiet hours. May be asked from 9 Mar 2026 at 09:00."


async def test_whoever_is_on_a_list_waits_for_what_the_send_waits_for(talk):
    campaign_id = await made(talk.runtime, listed(2), per_day=1)
    assert len(await carry_out(talk)) == 1
    second = listed(2).rows[1].phone
    lines = [
        f"Is on the list of send {campaign_id[-6:]}.",
        "nps: enough for today. May be asked from 3 Mar 2026 at 09:00.",
    ]
    assert (await why(talk, second)).splitlines() == lines
    async with talk.database.transaction() as connection:
        await feeding.set_paused(talk.runtime, connection, campaign_id, "test", is_paused=True)
    assert (await why(talk, second)).splitlines()[1] == "nps: the send is paused. Is not asked."


@pytest.mark.parametrize("words", ["", "hello", "12"])
async def test_what_is_no_address_is_answered_with_how_one_is_written(talk, words):
    assert await why(talk, words) in {
        "Write the customer's phone number, or the id of the Telegram chat: /why +4520123456",
        "No customer has that address.",
    }


# --- one and the same ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Past:
    has_phone: bool
    has_telegram: bool
    is_opted_out: bool
    is_blocked: bool
    asked_days_ago: int | None
    is_open: bool
    timezone: str


pasts = st.builds(
    Past,
    has_phone=st.booleans(),
    has_telegram=st.booleans(),
    is_opted_out=st.sampled_from([False, False, False, True]),
    is_blocked=st.booleans(),
    asked_days_ago=st.sampled_from([None, None, 3, 13, 179, 180, 300]),
    is_open=st.booleans(),
    timezone=st.sampled_from(["Europe/Copenhagen", "Europe/Helsinki", "America/New_York"]),
).filter(lambda past: past.has_phone or past.has_telegram)


@asynccontextmanager
async def a_bot(now):
    with tempfile.TemporaryDirectory() as folder:
        async with open_database(f"sqlite:///{Path(folder) / 'nps.db'}") as database:
            await migrate(database, MIGRATIONS, START)
            clock = Clock(now)
            yield Talk(await runtime_over(database, clock), clock)


async def remembered(talk, past, number):
    phone = f"+4520100{number:03}" if past.has_phone else None
    telegram = str(5000 + number) if past.has_telegram else None
    [contact] = await talk.contacts(person(phone, telegram, timezone=past.timezone))
    now = talk.clock()
    async with talk.database.transaction() as connection:
        at = time_text(now)
        for column, is_so in (("opted_out_at", past.is_opted_out), ("blocked_at", past.is_blocked)):
            if is_so:
                await connection.execute(f"UPDATE contact SET {column} = :at WHERE id = :id", at=at, id=contact.id)
        if past.asked_days_ago is not None:
            asked_at = now - timedelta(days=past.asked_days_ago)
            earlier = Invitation(new_id(now), "nps", contact.id, SMS, asked_at, asked_at=asked_at)
            if past.is_open:
                earlier = replace(earlier, state=InvitationState.SCORE)
            else:
                closed = ClosedBecause.EXPIRED
                earlier = replace(earlier, state=InvitationState.CLOSED, closed_because=closed, closed_at=asked_at)
            terms = Terms(new_id(now), "nps", "auto", at, "test", at)
            await campaigns.add(connection, terms)
            await invitations.insert(connection, [earlier], terms.campaign_id)
        return contact.id


async def asked(talk, campaign_id):
    rows = await talk.rows("SELECT contact_id FROM invitation WHERE campaign_id = :id", id=campaign_id)
    return {row["contact_id"] for row in rows}


async def explained(talk, contact_ids):
    """What the rule says of each, as /why asks it."""
    found = {}
    async with talk.database.transaction() as connection:
        people = await contacts.read(connection, contact_ids)
        for contact in people.values():
            channel = channel_for(talk.runtime, contact, ChannelChoice.AUTO)
            [found[contact.id]] = await asking.judge(
                talk.runtime, connection, [(contact, channel)], "nps", talk.clock()
            )
    return found


async def check_one_and_the_same(people, now):
    async with a_bot(now) as talk:
        ids = [await remembered(talk, past, number) for number, past in enumerate(people)]
        verdicts = await explained(talk, ids)
        plan = await planned(talk.runtime, None)
        for member in plan.members:
            verdict = verdicts[member.contact_id]
            if verdict.is_to_be_asked:
                assert (member.reason, member.possible_at) == (None, verdict.possible_at or now)
            else:
                assert member.reason == verdict.reason.value
        await told_as_explained(talk, verdicts)
        campaign_id = await make(talk.runtime, plan)
        for at in sorted({member.possible_at for member in plan.asked}):
            turn = {member.contact_id for member in plan.asked if member.possible_at == at}
            if at > now:
                talk.clock.now = at - timedelta(microseconds=1)
                await feeding.feed(talk.runtime)
                assert turn.isdisjoint(await asked(talk, campaign_id))
            talk.clock.now = at
            await feeding.feed(talk.runtime)
            assert turn <= await asked(talk, campaign_id)
        assert await asked(talk, campaign_id) == {member.contact_id for member in plan.asked}


async def told_as_explained(talk, verdicts):
    for row in await talk.rows("SELECT id, phone, telegram FROM contact"):
        # What the clock of a test ticks while answers are delivered must not reach the rule.
        now = talk.clock()
        answer = await why(talk, row["phone"] or row["telegram"])
        talk.clock.now = now
        verdict = verdicts[row["id"]]
        assert admin_texts.REASONS[verdict.reason.value] in answer if verdict.reason else "may be asked now" in answer
        assert ("May be asked from" in answer) is (verdict.possible_at is not None)


@given(
    st.lists(pasts, min_size=1, max_size=6),
    st.integers(0, 14 * 24 * 4).map(lambda quarters: START + timedelta(minutes=15 * quarters)),
)
@settings(max_examples=25, deadline=None)
def test_dry_run_why_and_worker_agree_on_reason_and_time(people, now):
    asyncio.run(check_one_and_the_same(people, now))


async def test_a_list_and_all_contacts_are_judged_alike(talk):
    await talk.contacts(*(person(row.phone) for row in listed(4).rows))
    await talk.say("STOP", address=listed(4).rows[0].phone)
    from_list = await planned(talk.runtime, ContactList(listed(4).rows, (), ()))
    from_all = await planned(talk.runtime, None)
    assert from_list.excluded == from_all.excluded == {"opted_out": 1}


async def test_somebody_who_asked_to_be_erased(talk):
    await talk.asked(person())
    await talk.say("Delete my data", "yes")
    assert await why(talk) == admin_texts.WHY_ERASED
