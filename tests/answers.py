"""Answers for tests, put into the store as they are when their talk is over."""

import itertools
from datetime import datetime, timedelta

from bot.core.asking.manifest import Terms
from bot.core.conversation.invitation import Invitation, InvitationState
from bot.store import campaigns, invitations
from bot.store.encoding import time_text
from tests.runtimes import SMS, person

_PHONES = itertools.count(20_000_000)


async def someone(talk, **more):
    """A contact with a number of its own."""
    [contact] = await talk.contacts(person(f"+45{next(_PHONES)}", **more))
    return contact


async def answered(talk, score, comment=None, *, at: datetime | None = None, survey="nps", contact=None, **more):
    """A closed invitation with this answer; `more` are fields of the invitation, or `attributes` and `locale` of a
    new contact; `snapshot` is what was kept of both when it was asked."""
    at = at or talk.clock.tick(seconds=1)
    attributes = more.pop("attributes", {})
    asked_as = dict(zip(("locale", "attributes"), more.pop("snapshot", (None, None)), strict=True))
    who = contact or await someone(talk, attributes=attributes, locale=more.pop("locale", "da"))
    values = {
        "state": InvitationState.CLOSED, "score": score, "comment": comment, "asked_at": at - timedelta(hours=1),
        "scored_at": None if score is None else at,
    } | asked_as | more  # fmt: skip
    invitation = Invitation(f"{next(_IDS):032x}", survey, who.id, SMS, at - timedelta(hours=1), **values)
    async with talk.database.transaction() as connection:
        await _campaign(connection, survey)
        await invitations.insert(connection, [invitation], f"campaign-{survey}")
    return invitation


_IDS = itertools.count(1)


async def _campaign(connection, survey):
    if not await connection.fetch("SELECT id FROM campaign WHERE id = :id", id=f"campaign-{survey}"):
        now = time_text(datetime.fromisoformat("2026-01-01T00:00:00Z"))
        await campaigns.add(connection, Terms(f"campaign-{survey}", survey, "auto", now, "test", now))
