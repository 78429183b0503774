"""Answers and invitations as a file: a row for each invitation, in columns that stay as they are.

    store, part by part -> rows -> CSV, XLSX or JSONL

Without `with_contacts` a file has no name, number or chat, and none of the attributes that hold one (an e-mail address
of the list, for instance); comments are as people wrote them, and may hold anything.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, tzinfo
from functools import partial
from pathlib import Path

from bot.core.contact_data import is_contact_data, without_contact_data
from bot.core.nps import group_of
from bot.exports.columns import Row, attribute, columns, question
from bot.exports.formats import Format, writer
from bot.runtime import Runtime
from bot.store import exports
from bot.store.exports import Exported, ExportFilter

__all__ = ["ExportFilter", "Format", "count", "write"]


async def count(runtime: Runtime, wanted: ExportFilter) -> int:
    """How many rows it will be."""
    async with runtime.database.reading() as connection:
        return await exports.count(connection, wanted)


async def write(
    runtime: Runtime,
    wanted: ExportFilter,
    path: Path,
    chosen: Format,
    *,
    for_excel: bool = False,
    with_contacts: bool = False,
    progress: Callable[[int], object] = lambda _: None,
) -> int:
    """Writes the file; how many rows it has. `progress` is told of each part how many.

    Raises OSError where the file cannot be written. A file that was begun is then left as it is.
    """
    zone = runtime.surveys.zone
    names = await exports.attributes(runtime.database)
    if not with_contacts:
        names = [name for name in names if not is_contact_data(name)]
    questions = await exports.questions(runtime.database)
    shown = partial(row, zone=zone, names=names, questions=questions, with_contacts=with_contacts)
    rows = 0
    with writer(path, chosen, columns(names, questions, with_contacts=with_contacts), for_excel=for_excel) as file:
        async for part in exports.parts(runtime.database, wanted):
            # Written off the loop: this may be the process that answers webhooks.
            await asyncio.to_thread(file.write, [shown(one) for one in part])
            rows += len(part)
            progress(len(part))
    return rows


def row(
    one: Exported,
    zone: tzinfo,
    names: Sequence[str],
    questions: Sequence[str] = (),
    *,
    with_contacts: bool = False,
) -> Row:
    """With every column there may be; the writer takes those it was opened with."""
    has: Mapping[str, str] = one.attributes if with_contacts else without_contact_data(one.attributes)
    return {
        "survey": one.survey,
        "invitation_id": one.invitation_id,
        "contact_id": one.contact_id,
        "campaign_id": one.campaign_id,
        "channel": one.channel,
        "locale": one.locale,
        "asked_at": one.asked_at,
        "asked_on": _day(one.asked_at, zone),
        "delivered_at": one.delivered_at,
        "scored_at": one.scored_at,
        "scored_on": _day(one.scored_at, zone),
        "score": one.score,
        "group": None if one.score is None else group_of(one.score).value,
        "comment": one.comment,
        "is_late": one.is_late,
        "corrected_at": one.corrected_at,
        "earlier_scores": one.earlier_scores,
        "reminded_at": one.reminded_at,
        "closed_at": one.closed_at,
        "closed_because": one.closed_because,
        "contact_name": one.name or None,
        "contact_phone": one.phone,
        "contact_telegram": one.telegram,
        **{question(key): one.driver_answers.get(key) for key in questions},
        **{attribute(name): has.get(name) for name in names},
    }


def _day(at: datetime | None, zone: tzinfo) -> date | None:
    return None if at is None else at.astimezone(zone).date()
