"""Invitations are stored as they stand; one is open; what no longer counts is kept. On both databases."""

from dataclasses import fields, replace
from datetime import UTC
from itertools import pairwise

import pytest

from bot.core.asking.manifest import Terms
from bot.core.conversation.invitation import ClosedBecause, Invitation, InvitationState
from bot.database import DuplicateError
from bot.store import campaigns, invitations
from bot.store.encoding import time_text
from tests.runtimes import SMS, person


@pytest.fixture
async def stored(talk):
    """One open invitation."""
    [ida] = await talk.contacts(person())
    fresh = Invitation("i1", "nps", ida.id, SMS, talk.clock(), locale="en", attributes={"department": "Øst"})
    async with talk.database.transaction() as connection:
        now = time_text(talk.clock())
        await campaigns.add(connection, Terms("c1", "nps", "auto", now, "test", now))
        await invitations.insert(connection, [fresh], "c1")
    return fresh


async def test_every_field_is_kept(talk, stored):
    now = talk.clock()
    full = replace(
        stored, state=InvitationState.CLOSED, score=0, comment="Æ", pending="?", candidate=9, clarifications=2,
        closed_because=ClosedBecause.EXPIRED, asked_on=now.date(), scored_on=now.date(), driver="waiting",
    )  # fmt: skip
    # All the others are times.
    full = replace(full, **{one.name: now for one in fields(full) if getattr(full, one.name) is None})
    async with talk.database.transaction() as connection:
        await invitations.update(connection, [(stored, full)], now, UTC)
        assert await invitations.by_id(connection, ["i1"]) == {"i1": full}
        assert await invitations.open_of(connection, [stored.contact_id]) == {}


async def test_one_is_open(talk, stored):
    with pytest.raises(DuplicateError):
        async with talk.database.transaction() as connection:
            await invitations.insert(connection, [replace(stored, id="i2", survey="other")], "c1")


async def test_every_answer_that_no_longer_counts_is_kept_in_order(talk, stored):
    nine, three = replace(stored, score=9), replace(stored, score=3)
    told, more = replace(three, comment="slow"), replace(three, comment="slow\nand dear")
    chain = [stored, nine, nine, three, told, more]
    async with talk.database.transaction() as connection:
        await invitations.update(connection, list(pairwise(chain)), talk.clock(), UTC)
        rows = await connection.fetch("SELECT score, comment FROM revision ORDER BY id")
        assert [(row["score"], row["comment"]) for row in rows] == [(9, None), (3, "slow")]
        assert await invitations.open_of(connection, [stored.contact_id]) == {stored.contact_id: more}


@pytest.mark.usefixtures("stored")
async def test_delivered_is_noted_once(talk):
    async with talk.database.transaction() as connection:
        first = talk.clock()
        await invitations.note_delivered(connection, ["i1"], first)
        await invitations.note_delivered(connection, ["i1"], talk.clock.tick(days=1))
    assert (await talk.invitation())["delivered_at"].startswith(first.strftime("%Y-%m-%d"))


async def test_surveys_with_open_invitations(talk, stored):
    async with talk.database.transaction() as connection:
        assert await invitations.open_surveys(connection) == ["nps"]
        await invitations.update(
            connection, [(stored, replace(stored, state=InvitationState.CLOSED))], talk.clock(), UTC
        )
        assert await invitations.open_surveys(connection) == []
