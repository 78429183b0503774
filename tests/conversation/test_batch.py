"""A batch costs the same few statements however large it is, and changes what its messages would one by one."""

from collections import Counter
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import conversation
from bot.core.messages import InboundKind
from bot.database import open_database
from bot.database.migrate import migrate
from bot.store import contacts
from tests.conftest import MIGRATIONS
from tests.runtimes import SMS, TELEGRAM, Clock, Talk, person, runtime_over


class Counting:
    """A connection that counts what is asked of it."""

    def __init__(self, connection):
        self._connection = connection
        self.counts = Counter()

    async def execute_many(self, sql, rows):
        # Nothing to write costs nothing.
        self.counts[sql] += bool(rows)
        await self._connection.execute_many(sql, rows)

    async def fetch(self, sql, /, **values):
        self.counts[sql] += 1
        return await self._connection.fetch(sql, **values)

    async def execute(self, sql, /, **values):
        self.counts[sql] += 1
        return await self._connection.execute(sql, **values)

    async def lock(self, name):
        await self._connection.lock(name)

    async def announce(self, channel):
        self.counts["NOTIFY"] += 1
        await self._connection.announce(channel)

    @property
    def asked(self):
        return +self.counts


async def statements(talk, messages):
    async with talk.database.transaction() as connection:
        counting = Counting(connection)
        await conversation.hear(talk.runtime, counting, messages)
    return counting.asked


async def ask_many(talk, many, channel):
    people = [person(f"+45201{number:05}", str(10_000 + number)) for number in range(many)]
    known = await talk.contacts(*people)
    await talk.ask(*known, channel=channel)
    await talk.deliver(most=500)
    return known


async def test_two_hundred_answers_by_sms_take_the_statements_of_one(talk):
    known = await ask_many(talk, 201, channel=SMS)
    one = await statements(talk, [talk.message("9", known[200].phone)])
    many = await statements(talk, [talk.message("9", contact.phone) for contact in known[:200]])
    assert many == one
    assert many.total() <= 14


async def test_two_hundred_taps_and_edits_take_the_statements_of_one(talk):
    known = await ask_many(talk, 101, channel=TELEGRAM)
    ids = {row["contact_id"]: row["id"] for row in await talk.rows("SELECT id, contact_id FROM invitation")}

    def both(contact):
        said = talk.message("3", contact.telegram, TELEGRAM)
        at = talk.clock() + timedelta(seconds=1)
        edit = replace(said, provider_id=f"{said.provider_id}e", text="4", kind=InboundKind.EDIT, at=at)
        return [talk.tap("9", ids[contact.id], contact.telegram), said, edit]

    one = await statements(talk, both(known[100]))
    many = await statements(talk, [message for contact in known[:66] for message in both(contact)])
    assert many == one
    # Two of them for the cases of the critics.
    assert many.total() <= 17


async def test_many_links_and_refusals_are_read_in_sets(talk):
    known = await ask_many(talk, 40, channel=SMS)
    async with talk.database.transaction() as connection:
        await contacts.add(connection, [(f"token{i}", contact.id) for i, contact in enumerate(known)], talk.clock())
    stops = [talk.message("STOP", contact.phone) for contact in known]
    counts = await statements(talk, stops)
    assert set(counts.values()) == {1}
    starts = [talk.message(f"token{i}", f"5{i}", TELEGRAM, kind=InboundKind.START) for i in range(40)]
    counts = await statements(talk, starts)
    assert [sql for sql, times in counts.items() if sql.startswith("SELECT") and times > 2] == []


# --- the law ---

#: What one person may say.
SAID = st.lists(
    st.sampled_from(["9", "3", "0", "10", "11", "Kind people there", "STOP", "START", "dansk", "Delete my data"]),
    max_size=6,
)


@asynccontextmanager
async def talk_over(path):
    async with open_database(f"sqlite:///{path}") as database:
        clock = Clock()
        await migrate(database, MIGRATIONS, clock())
        yield Talk(await runtime_over(database, clock), clock)


async def outcome(talk):
    """What is stored of the answers, and what was said, without ids."""
    shown = "state, score, comment, pending, clarifications, scored_at, corrected_at, closed_at, closed_because"
    return [
        await talk.rows(f"SELECT {shown} FROM invitation"),
        await talk.rows("SELECT score, comment FROM revision ORDER BY id"),
        await talk.rows("SELECT locale, chosen_locale, opted_out_at IS NULL AS may, name FROM contact ORDER BY id"),
        await talk.rows("SELECT count(*) AS n FROM opt_out"),
        await talk.rows("SELECT action FROM audit ORDER BY id"),
        sorted(one.text for one in await talk.deliver() if one.replaces is None),
    ]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=SAID, is_telegram=st.booleans())
async def test_a_batch_changes_what_its_messages_change_one_by_one(tmp_path_factory, said, is_telegram):
    folder = tmp_path_factory.mktemp("law")
    outcomes = []
    for name in ("together", "alone"):
        async with talk_over(folder / name) as talk:
            await talk.asked(person(telegram="77"), TELEGRAM)
            where = {"address": "77", "channel": TELEGRAM} if is_telegram else {}
            at = [talk.clock() + timedelta(seconds=second) for second in range(len(said))]
            messages = [talk.message(text, at=when, **where) for text, when in zip(said, at, strict=True)]
            for batch in [messages] if name == "together" else [[message] for message in messages]:
                talk.clock.tick(milliseconds=1)
                await talk.inbox._handle(batch)
            outcomes.append(await outcome(talk))
    assert outcomes[0] == outcomes[1]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), scores=st.lists(st.integers(0, 10), min_size=1, max_size=5))
async def test_however_numbers_are_shuffled_and_repeated_the_last_one_said_counts(tmp_path_factory, data, scores):
    """What providers do: deliver late, in another order, and twice, in batches of any size."""
    async with talk_over(tmp_path_factory.mktemp("law") / "nps.db") as talk:
        await talk.asked()
        said = [talk.message(str(one), at=talk.clock.tick(seconds=30)) for one in scores]
        order = data.draw(st.permutations(said + data.draw(st.lists(st.sampled_from(said), max_size=4))))
        while order:
            size = data.draw(st.integers(1, len(order)))
            await talk.inbox._handle(order[:size])
            order = order[size:]
        stored = await talk.invitation()
        assert (stored["score"], stored["state"]) == (scores[-1], "comment")
        assert (await talk.one("SELECT count(*) AS n FROM inbound"))["n"] == len(said)


@pytest.mark.parametrize("text", ["9", "STOP", "Delete my data"])
async def test_nothing_is_left_of_a_batch_that_fails(talk, text, monkeypatch):
    await talk.asked()
    tables = ("contact", "invitation", "inbound", "outbox", "opt_out", "audit")
    before = [await talk.rows(f"SELECT * FROM {table}") for table in tables]

    async def broken(*_):
        raise RuntimeError("at the very end")

    monkeypatch.setattr("bot.store.outbox.add", broken)
    with pytest.raises(RuntimeError):
        await statements(talk, [talk.message(text)])
    assert [await talk.rows(f"SELECT * FROM {table}") for table in tables] == before
