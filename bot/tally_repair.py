"""The tally is made where there is none, put right, and checked against what it counts, while the bot goes on.

    at the start     what is not counted yet is counted: all of it once, after an update from a version without a tally
    scripts/rebuild-tally    dates are assigned anew in the time zone of the survey file, and every day is counted again

What is interrupted keeps what it has done, and the next time goes on from there.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import structlog

from bot.core.calendar.periods import CalendarUnit, bounds, containing
from bot.core.conversation.invitation import Invitation
from bot.core.conversation.tally import Tally, dated
from bot.core.messages import Contact
from bot.database import Connection, Database
from bot.store import contacts, invitations, tally, tally_recount

log = structlog.get_logger()

#: Invitations in one transaction: replies that come in meanwhile wait no longer than for these.
MAX_AT_ONCE = 500


async def prepare(database: Database, zone: ZoneInfo) -> None:
    """Counts what is not counted yet, so that nobody is shown a number that lacks something."""
    if count := await count_uncounted(database, zone):
        log.info("tally_made", invitations=count)
    if (zone_of_days := await other_zone(database, zone)) is not None:
        log.warning(
            "tally_in_other_time_zone",
            dates_in=zone_of_days,
            survey_file=zone.key,
            to_do="run scripts/rebuild-tally once",
        )
        return
    await database.repeating(partial(tally_recount.set_zone, name=zone.key))


async def other_zone(database: Database, zone: ZoneInfo) -> str | None:
    """The time zone in which days were told, where the survey file says another one now."""
    async with database.reading() as connection:
        known = await tally_recount.zone(connection)
        is_other = known is not None and known != zone.key
        return known if is_other and await tally_recount.days(connection) else None


async def count_uncounted(database: Database, zone: ZoneInfo) -> int:
    """How many invitations that were."""
    count = 0
    while True:
        waiting, changed = await database.repeating(partial(_count_some, zone=zone))
        count += changed
        if waiting < MAX_AT_ONCE:
            return count


async def _count_some(connection: Connection, zone: ZoneInfo) -> tuple[int, int]:
    """How many were still to be counted, and how many of them changed."""
    waiting = await tally_recount.uncounted(connection, MAX_AT_ONCE)
    return len(waiting), await _tell_days(connection, waiting, zone)


async def _tell_days(connection: Connection, waiting: tally_recount.Waiting, zone: ZoneInfo) -> int:
    """Tells the days of these in the zone, and counts them there. How many changed."""
    people = await contacts.by_id(connection, [contact_id for _, contact_id in waiting])
    # Only now that the contacts are locked: whoever talks with them may have changed something until then.
    found = (await invitations.by_id(connection, [invitation_id for invitation_id, _ in waiting])).values()
    moves = [(one, _told(one, people[one.contact_id], zone)) for one in found]
    changes = Tally()
    for before, after in moves:
        changes.move(before, after)
    await tally_recount.note(connection, [after for before, after in moves if before != after])
    await tally.add(connection, changes)
    return sum(before != after for before, after in moves)


def _told(invitation: Invitation, contact: Contact, zone: ZoneInfo) -> Invitation:
    """What nobody noted when it was made is taken from the contact as it is now: that is all there is."""
    if invitation.attributes is None:
        attributes, locale = contact.attributes, invitation.locale or contact.locale
        invitation = replace(invitation, attributes=attributes, locale=locale)
    return dated(replace(invitation, asked_on=None, scored_on=None), invitation, zone)


@dataclass(frozen=True, slots=True)
class Recounted:
    """One day of a survey, and in how many rows of the tally it was wrong."""

    survey: str
    day: date
    differing: int
    #: Invitations whose day was told in another time zone.
    misdated: int
    #: Of how many days of all surveys it is which.
    number: int
    of: int


async def recount(database: Database, zone: ZoneInfo, *, is_check: bool) -> AsyncIterator[Recounted]:
    """Counts every day again and puts the tally right, or only tells, if it is a check, what would be put right.

    Each day in a transaction of its own. Only one that is wrong is locked, for as long as it takes to count it.
    """
    async with database.reading() as connection:
        known = await tally_recount.days(connection)
    span = {survey: (last - first).days + 1 for survey, (first, last) in known.items()}
    number, of = 0, sum(span.values())
    for survey, (first, _) in sorted(known.items()):
        for day in (first + timedelta(days=place) for place in range(span[survey])):
            number += 1
            misdated = await _misdated(database, survey, day, zone, is_check=is_check)
            differing = await _differing(database, survey, day, is_check=is_check)
            yield Recounted(survey, day, differing, misdated, number, of)
    if not is_check:
        await database.repeating(partial(tally_recount.set_zone, name=zone.key))


async def _misdated(database: Database, survey: str, day: date, zone: ZoneInfo, *, is_check: bool) -> int:
    inside = bounds(containing(day, CalendarUnit.DAY), zone)
    count = 0
    while True:
        async with database.reading() as connection:
            waiting = await tally_recount.misdated(connection, survey, day, inside, MAX_AT_ONCE)
        if is_check or not waiting:
            return count + len(waiting)
        count += await database.repeating(partial(_tell_days, waiting=waiting, zone=zone))


async def _differing(database: Database, survey: str, day: date, *, is_check: bool) -> int:
    async with database.reading() as connection:
        wrong = len(list(await tally_recount.differences(connection, survey, day)))
    if wrong and not is_check:
        await database.repeating(partial(_put_right, survey=survey, day=day))
    return wrong


async def _put_right(connection: Connection, survey: str, day: date) -> None:
    # From here on no answer is committed that is not seen below.
    await connection.lock_table("tally")
    await tally.add(connection, await tally_recount.differences(connection, survey, day))
