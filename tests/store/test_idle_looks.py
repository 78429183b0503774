"""What a worker looks at several times a second costs the same whatever was sent before, and behind whatever waits.

Counted are rows of the outbox that PostgreSQL reads. Its statistics are those of an empty table: a broadcast is faster
than whatever brings them up to date, and a reader that holds a snapshot for minutes lets nothing be cleaned away.
"""

from datetime import timedelta

import pytest

from bot.core.messages import ChannelName
from bot.store import campaigns, case_messages, cases, outbox, outcomes, withdrawals

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

SMS = ChannelName.SMS
MOST = 100

LOOKS = {
    "messages that are due": lambda connection, now: outbox.due(connection, SMS, MOST, now),
    "alerts out of date": lambda connection, _now: case_messages.has_stale(connection),
    "alerts to change": lambda connection, _now: case_messages.stale(connection, MOST),
    "words to take away": lambda connection, _now: withdrawals.is_due(connection),
    "words to take away now": lambda connection, _now: withdrawals.take_due(connection, MOST),
    "cases that are due": lambda connection, now: cases.due(connection, now, most=1),
    "what became of messages": lambda connection, now: outcomes.due(
        connection, SMS, MOST, claimed_after=now - timedelta(days=3), now=now
    ),
    "campaigns that are due": campaigns.due,
}

#: Each its own address; so many of them were delivered, and as many wait.
_FILL = """
INSERT INTO outbox (id, channel, address, purpose, priority, text, keyboard, state, due_at, attempts, created_at)
SELECT state || number, 'sms', '+45' || number, 'ask', 2, 'How likely?', '[]', state,
    to_char(timestamp '2026-03-02 08:00' + number * interval '1 ms', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+00:00', 0,
    '2026-03-02T08:00:00.000000+00:00'
FROM generate_series({first}, {last}) AS number, unnest(ARRAY['queued', 'delivered']) AS state
"""
_READ = "SELECT seq_tup_read + idx_tup_fetch AS n FROM pg_stat_xact_user_tables WHERE relname = 'outbox'"
#: One of each that cannot be dealt with yet: its message still waits.
_WAITING = """
INSERT INTO withdrawal (outbox_id, address) SELECT id, '99' FROM outbox WHERE id = 'queued1';
SET session_replication_role = replica;
INSERT INTO case_message (outbox_id, case_id, channel, address, kind, stale_at)
    VALUES ('queued1', 'a case', 'telegram', '99', 'alert', '2026-03-02T08:00:00.000000+00:00');
SET session_replication_role = origin
"""


@pytest.fixture
async def filled(database):
    """Fills up to so many of each, behind the back of the statistics."""

    async def fill(first, last):
        async with database.transaction() as connection:
            await connection.execute(_FILL.format(first=first, last=last))
            if first == 1:
                for statement in _WAITING.split(";"):
                    await connection.execute(statement)

    async with database.transaction() as connection:
        await connection.execute("ALTER TABLE outbox SET (autovacuum_enabled = false)")
        await connection.execute("ANALYZE outbox")
    yield fill
    async with database.transaction() as connection:
        await connection.execute("ALTER TABLE outbox RESET (autovacuum_enabled)")


@pytest.fixture
def rows_read(database, clock):
    async def read(look):
        async with database.transaction() as connection:
            before = (await connection.fetch(_READ))[0]["n"]
            await look(connection, clock())
            return (await connection.fetch(_READ))[0]["n"] - before

    return read


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
async def test_a_look_reads_no_more_of_a_larger_outbox(filled, rows_read, look):
    await filled(1, 2000)
    few = await rows_read(look)
    await filled(2001, 4000)
    assert await rows_read(look) <= few + 10
    assert few < 1000
