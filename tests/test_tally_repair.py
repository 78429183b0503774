"""The tally is what a recount says, whatever happened, on both databases."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot import conversation, tally_repair
from bot.channels import Failure, SendError
from bot.core.messages import Delivery, DeliveryStatus, InboundKind
from bot.ids import new_id
from bot.store import tally_recount
from tests.runtimes import SMS, TELEGRAM, person
from tests.tallies import differs, is_right

AUCKLAND = ZoneInfo("Pacific/Auckland")
COPENHAGEN = ZoneInfo("Europe/Copenhagen")

# --- whatever happens ------------------------------------------------------------------------------------------------

WORDS = (
    "9",
    "3",
    "0",
    "I meant 6",
    "10, quick and kind",
    "slow",
    "dunno",
    "STOP",
    "START",
    "Delete my data",
    "dansk tak",
)
SAID = st.sampled_from(WORDS)
WHO = st.integers(0, 2)
HAPPENINGS = st.one_of(
    st.tuples(st.just("say"), WHO, SAID),
    st.tuples(st.just("tap"), WHO, st.sampled_from(["2", "8", "10"])),
    st.tuples(st.just("edit"), WHO, SAID),
    st.tuples(st.just("again"), WHO, st.none()),
    st.tuples(st.just("list"), WHO, st.sampled_from(["Øst", "West"])),
    st.tuples(st.just("ask"), WHO, st.sampled_from([SMS, TELEGRAM])),
    st.tuples(st.just("fail"), WHO, st.sampled_from([Failure.PERMANENT, Failure.TRANSIENT, Failure.OPTED_OUT])),
    st.tuples(st.just("report"), WHO, st.none()),
    # Reminded, expired, too late even for a late answer, and out of quarantine.
    st.tuples(st.just("wait"), WHO, st.sampled_from([1, 4, 14, 28, 210])),
)
ALL_OF_IT = [
    ("list", 0, "Øst"), ("ask", 0, SMS), ("say", 0, "9"), ("list", 0, "West"), ("say", 0, "slow"), ("again", 0, None),
    ("say", 0, "I meant 6"), ("ask", 1, TELEGRAM), ("tap", 1, "8"), ("say", 1, "3"), ("edit", 1, "10, quick and kind"),
    ("say", 1, "Delete my data"), ("fail", 2, Failure.TRANSIENT), ("ask", 2, SMS), ("wait", 2, 4), ("wait", 2, 14),
    ("say", 2, "0"), ("say", 2, "STOP"), ("say", 0, "Delete my data"), ("wait", 0, 210), ("say", 2, "START"),
    ("ask", 2, SMS), ("report", 2, None),
]  # fmt: skip


class World:
    """Three people who do what happens to them, known by addresses that nobody had before."""

    def __init__(self, talk):
        self.talk = talk
        self.people = []
        self.last = {}

    async def begin(self):
        [row] = await self.talk.rows("SELECT count(*) AS n FROM contact")
        numbers = range(row["n"], row["n"] + 3)
        self.people = [person(f"+45201{n:05}", str(1000 + n), attributes={"shop": str(n)}) for n in numbers]
        await self.talk.contacts(*self.people)

    async def happens(self, what, who, detail):
        await getattr(self, what)(self.people[who], detail)
        self.talk.clock.tick(seconds=40)
        await self.talk.deliver()

    async def say(self, contact, text):
        await self._receive(contact, self.talk.message(text, contact.telegram, TELEGRAM))

    async def tap(self, contact, text):
        found = await self.talk.rows(
            "SELECT invitation.id FROM invitation JOIN contact ON contact.id = contact_id WHERE telegram = :chat "
            "ORDER BY invitation.id DESC LIMIT 1",
            chat=contact.telegram,
        )
        for row in found:
            await self._receive(contact, self.talk.tap(text, row["id"], contact.telegram))

    async def edit(self, contact, text):
        said = self.last.get(contact.telegram)
        if said is not None and said.kind is not InboundKind.TAP:
            edited = {"kind": InboundKind.EDIT, "message_id": said.message_id}
            await self.talk.inbox.receive(self.talk.message(text, contact.telegram, TELEGRAM, **edited))

    async def again(self, contact, _):
        if (said := self.last.get(contact.telegram)) is not None:
            await self.talk.inbox.receive(said)

    async def _receive(self, contact, message):
        self.last[contact.telegram] = message
        await self.talk.inbox.receive(message)

    async def list(self, contact, department):
        await self._listed(contact, attributes={"department": department})

    async def _listed(self, contact, **more):
        # With an id of its own, for whoever was erased is somebody new.
        [known] = await self.talk.contacts(replace(contact, id=new_id(self.talk.clock()), **more))
        return known

    async def ask(self, contact, channel):
        known = await self._listed(contact)
        if known is not None:
            await self.talk.ask(known, channel=channel)

    async def fail(self, _, failure):
        for channel in self.talk.runtime.channels.values():
            channel.failures = [SendError(failure, "30003")]

    async def report(self, *_):
        """The last question did not arrive."""
        rows = await self.talk.rows(
            "SELECT channel, provider_id FROM outbox WHERE purpose = 'ask' AND provider_id IS NOT NULL ORDER BY id DESC"
        )
        for row in rows[:1]:
            channel = SMS if row["channel"] == "sms" else TELEGRAM
            failed = Delivery(channel, row["provider_id"], DeliveryStatus.FAILED, self.talk.clock())
            await self.talk.inbox.receive(replace(failed, failure=Failure.PERMANENT))

    async def wait(self, _, days):
        self.talk.clock.tick(days=days)
        async with self.talk.database.transaction() as connection:
            await conversation.remind(self.talk.runtime, connection)
        async with self.talk.database.transaction() as connection:
            await conversation.expire(self.talk.runtime, connection)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(happenings=st.lists(HAPPENINGS, max_size=15))
@example(happenings=ALL_OF_IT)
async def test_whatever_happens_the_tally_is_what_a_recount_says(talk, happenings):
    world = World(talk)
    await world.begin()
    for what, who, detail in happenings:
        await world.happens(what, who, detail)
        assert await differs(talk.database, talk.runtime.surveys.zone) == (Counter(), Counter()), (what, who, detail)


async def test_much_of_it_happens_there(talk):
    """Or the test above would hold of an empty tally."""
    world = World(talk)
    await world.begin()
    for what, who, detail in ALL_OF_IT:
        await world.happens(what, who, detail)
    stored = await talk.rows("SELECT closed_because, is_late, score, comment, attributes FROM invitation")
    assert {"erased", "undeliverable"} <= {row["closed_because"] for row in stored}
    assert {row["attributes"] for row in stored} >= {"{}"}
    assert any(row["is_late"] for row in stored)
    assert len({row["score"] for row in stored}) >= 3
    assert (await talk.one("SELECT count(*) AS n FROM revision"))["n"] >= 3
    assert (await talk.one("SELECT count(*) AS n FROM tally"))["n"] >= 10


# --- made, moved, put right ------------------------------------------------------------------------------------------


@pytest.fixture
async def answered(talk):
    """Twelve who were asked, one answer late in the evening."""
    people = await talk.contacts(*(person(f"+45201234{n:02}", attributes={"shop": str(n % 3)}) for n in range(12)))
    await talk.ask(*people)
    await talk.deliver()
    for number, contact in enumerate(people[:8]):
        await talk.say(str(number), "because", address=contact.phone)
    await talk.say(talk.message("9", people[8].phone, at=talk.clock().replace(hour=20)))
    await tally_repair.prepare(talk.database, COPENHAGEN)
    return people


async def change(talk, sql):
    async with talk.database.transaction() as connection:
        await connection.execute(sql)


async def recounted(talk, zone=COPENHAGEN, *, is_check=False):
    return [one async for one in tally_repair.recount(talk.database, zone, is_check=is_check)]


async def as_before_the_tally(talk):
    await change(talk, "DELETE FROM tally")
    await change(talk, "DELETE FROM tally_zone")
    await change(talk, "UPDATE invitation SET asked_on = NULL, scored_on = NULL, locale = NULL, attributes = NULL")


@pytest.mark.usefixtures("answered")
async def test_an_older_database_is_counted_at_the_start(talk, monkeypatch):
    monkeypatch.setattr(tally_repair, "MAX_AT_ONCE", 5)
    before = await talk.rows("SELECT * FROM tally ORDER BY survey, attribute, day, value")
    await as_before_the_tally(talk)
    await tally_repair.prepare(talk.database, COPENHAGEN)
    assert await talk.rows("SELECT * FROM tally ORDER BY survey, attribute, day, value") == before
    assert await tally_repair.count_uncounted(talk.database, COPENHAGEN) == 0
    assert await is_right(talk.runtime)


@pytest.mark.usefixtures("answered")
async def test_a_start_that_is_interrupted_goes_on_where_it_was(talk, monkeypatch):
    await as_before_the_tally(talk)
    monkeypatch.setattr(tally_repair, "MAX_AT_ONCE", 5)
    real, calls = tally_recount.uncounted, []

    async def interrupted(connection, most):
        calls.append(most)
        if len(calls) == 2:
            raise asyncio.CancelledError
        return await real(connection, most)

    monkeypatch.setattr(tally_recount, "uncounted", interrupted)
    with pytest.raises(asyncio.CancelledError):
        await tally_repair.prepare(talk.database, COPENHAGEN)
    assert await tally_repair.count_uncounted(talk.database, COPENHAGEN) == 12 - 5
    assert await is_right(talk.runtime)


async def test_a_correction_before_it_was_counted_counts_once(talk, answered):
    await as_before_the_tally(talk)
    await talk.say("10", address=answered[0].phone)
    await tally_repair.prepare(talk.database, COPENHAGEN)
    [row] = await talk.rows("SELECT * FROM tally WHERE attribute = '' AND s10 > 0")
    assert (row["s10"], row["s0"], row["asked"], row["scored"], row["commented"]) == (1, 0, 12, 9, 8)


@pytest.mark.usefixtures("answered")
async def test_what_is_wrong_is_told_and_only_then_put_right(talk):
    assert not any(one.differing or one.misdated for one in await recounted(talk, is_check=True))
    await change(talk, "UPDATE tally SET s3 = 7 WHERE attribute = ''")
    await change(talk, "DELETE FROM tally WHERE attribute = 'shop' AND value = '1'")
    await change(
        talk,
        "INSERT INTO tally SELECT survey, 'gone', '2026-02-01', value, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, "
        "asked, undelivered, scored, commented FROM tally WHERE attribute = ':locale'",
    )
    for is_check in (True, False):
        wrong = [(one.day, one.differing) for one in await recounted(talk, is_check=is_check) if one.differing]
        assert wrong == [(date(2026, 2, 1), 1), (date(2026, 3, 2), 2)]
    assert await is_right(talk.runtime)
    assert not any(one.differing for one in await recounted(talk, is_check=True))


@pytest.mark.usefixtures("answered")
async def test_in_another_time_zone_the_days_are_told_anew(talk):
    """In Auckland it is the next day by 20:00 UTC, in March by 11:00."""
    assert await tally_repair.other_zone(talk.database, COPENHAGEN) is None
    assert await tally_repair.other_zone(talk.database, AUCKLAND) == "Europe/Copenhagen"
    assert sum(one.misdated for one in await recounted(talk, AUCKLAND, is_check=True)) == 1
    assert await is_right(talk.runtime)
    assert sum(one.misdated for one in await recounted(talk, AUCKLAND)) == 1
    assert await differs(talk.database, AUCKLAND) == (Counter(), Counter())
    days = {row["day"] for row in await talk.rows("SELECT day FROM tally WHERE s9 > 0")}
    assert days == {"2026-03-03"}
    assert await tally_repair.other_zone(talk.database, AUCKLAND) is None


async def test_before_the_first_question_any_time_zone_will_do(talk):
    await tally_repair.prepare(talk.database, COPENHAGEN)
    await tally_repair.prepare(talk.database, AUCKLAND)
    assert await talk.rows("SELECT zone FROM tally_zone") == [{"zone": "Pacific/Auckland"}]


async def test_it_is_right_while_answers_come_in(talk, answered):
    """On PostgreSQL several transactions at once; a recount that is wrong by one would stay so."""
    await change(talk, "UPDATE tally SET s3 = 7 WHERE attribute = ''")

    async def answer(contact, words):
        for said in words:
            async with talk.database.transaction() as connection:
                await conversation.hear(talk.runtime, connection, [talk.message(said, contact.phone)])

    async def spoil():
        for place in range(8):
            await change(talk, f"UPDATE tally SET s{place} = s{place} + 1 WHERE attribute = ':channel'")
            await recounted(talk)

    words = ["2", "I meant 6", "9", "because", "0"]
    await asyncio.gather(spoil(), *(answer(contact, words) for contact in answered), recounted(talk))
    await recounted(talk)
    assert await is_right(talk.runtime)
