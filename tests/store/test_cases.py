"""Cases are stored as they stand, one open for an invitation, and listed page by page. On both databases."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from bot.core.cases.case import Case, CaseState
from bot.core.cases.events import CaseOutcome, Owner
from bot.database import DuplicateError
from bot.store import cases, contacts, erasure
from bot.store.cases import CaseList, CaseNote
from tests.runtimes import person

ANNA, BO = Owner("telegram:1", "Anna"), Owner("telegram:2", "Bo")


async def asked(talk, *people):
    """(invitation id, contact id) of each, who were asked."""
    known = await talk.contacts(*people)
    await talk.ask(*known)
    rows = await talk.rows("SELECT id, contact_id FROM invitation")
    ids = {row["contact_id"]: row["id"] for row in rows}
    return [(ids[one.id], one.id) for one in known]


@pytest.fixture
async def fresh(talk):
    [(invitation_id, contact_id)] = await asked(talk, person())
    return Case("c1", "nps", invitation_id, contact_id, talk.clock())


async def test_every_field_is_kept(talk, fresh):
    now = talk.clock()
    full = replace(fresh, state=CaseState.CLOSED, owner=ANNA, outcome=CaseOutcome.SOLVED, step=2, reminders=1)
    # All the others are times.
    full = replace(full, **{one.name: now for one in fields(full) if getattr(full, one.name) is None})
    async with talk.database.transaction() as connection:
        await cases.insert(connection, [fresh])
        assert await cases.by_id(connection, ["c1", "c2"]) == {"c1": fresh}
        await cases.update(connection, [(fresh, full)])
        assert await cases.by_id(connection, ["c1"]) == {"c1": full}


async def test_what_has_moved_on_is_not_changed_by_an_older_decision(talk, fresh):
    taken = replace(fresh, state=CaseState.TAKEN, owner=ANNA)
    async with talk.database.transaction() as connection:
        await cases.insert(connection, [fresh])
        await cases.update(connection, [(fresh, taken)])
        await cases.update(connection, [(fresh, replace(taken, owner=BO)), (replace(fresh, step=1), fresh)])
        assert await cases.by_id(connection, ["c1"]) == {"c1": taken}


async def test_an_invitation_has_one_open_case(talk, fresh):
    closed = replace(fresh, id="c0", state=CaseState.CLOSED)
    async with talk.database.transaction() as connection:
        await cases.insert(connection, [closed, fresh])
        # The open one, although another was closed later.
        later = replace(closed, id="c9")
        await cases.insert(connection, [later])
        assert await cases.last_of(connection, [fresh.invitation_id]) == {fresh.invitation_id: fresh}
        assert await cases.of_contacts(connection, [fresh.contact_id]) == [closed, fresh, later]
    with pytest.raises(DuplicateError):
        async with talk.database.transaction() as connection:
            await cases.insert(connection, [replace(fresh, id="c2")])


async def test_lists_and_pages(talk):
    now, hour = talk.clock(), timedelta(hours=1)
    known = await asked(talk, *(person(f"+452012345{n}") for n in range(5)))
    made = [Case(f"c{n}", "nps", *one, now) for n, one in enumerate(known)]
    made[1] = replace(made[1], state=CaseState.TAKEN, owner=ANNA, late_at=now)
    made[2] = replace(made[2], state=CaseState.CONTACTED, owner=BO)
    made[3] = replace(made[3], state=CaseState.CLOSED, owner=ANNA, late_at=now)
    made[4] = replace(made[4], late_at=now + hour, due_at=now + hour)
    async with talk.database.transaction() as connection:
        await cases.insert(connection, made)

        async def page(which, at=now, **more):
            return [case.id for case in await cases.listed(connection, which, ANNA.id, at, **more)]

        assert await page(CaseList.ALL) == ["c0", "c1", "c2", "c4"]
        assert await page(CaseList.ALL, most=2) == ["c0", "c1"]
        assert await page(CaseList.ALL, most=2, after_id="c1") == ["c2", "c4"]
        assert await page(CaseList.MINE) == ["c1"]
        assert await page(CaseList.OPEN) == ["c0", "c4"]
        assert await page(CaseList.LATE) == ["c1"]
        assert await page(CaseList.LATE, now + hour) == ["c1", "c4"]
        assert await cases.count(connection, CaseList.ALL, ANNA.id, now) == 4
        assert await cases.due(connection, now, 9) == []
        assert [case.id for case in await cases.due(connection, now + hour, 9)] == ["c4"]


async def test_notes_are_kept_in_order_and_go_with_the_customer(talk, fresh):
    now = talk.clock()
    notes = [CaseNote(ANNA, "Called, nobody there", now), CaseNote(BO, "Løst", now + timedelta(seconds=1))]
    async with talk.database.transaction() as connection:
        await cases.insert(connection, [fresh])
        for note in notes:
            await cases.add_note(connection, "c1", note)
        assert await cases.notes_of(connection, "c1") == notes
        people = await contacts.by_id(connection, [fresh.contact_id])
        await erasure.erase(connection, talk.runtime.consent, people[fresh.contact_id], now)
        assert await cases.notes_of(connection, "c1") == []
