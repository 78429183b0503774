"""Writers of every kind meet on one database: no conflict between them reaches anybody (scripts/stress is longer)."""

from tests.stress import KINDS, stress


async def test_no_conflict_reaches_anybody(database_url):
    counts = await stress(database_url, seconds=4, writers=2)
    assert {kind: dict(count.failed) for kind, count in counts.items() if count.failed} == {}
    assert [kind for kind in KINDS if not counts[kind].done] == []
