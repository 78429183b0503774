"""What people wrote: newest first, page by page, with the score and what is known of them, never who they are.

A page begins behind an invitation, not at a number: what arrives meanwhile moves nothing that was already shown.

Search words and attributes are compared in Python, row by row on the way: SQLite knows no letter beyond z, and what
folds letters in PostgreSQL is an extension that few may install. So a search reads at most `MAX_READ` comments, 0.1 s,
and then says where it stopped.
"""

from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.core.comments import themes
from bot.core.comments.searching import Search
from bot.core.conversation.tally import segments_of
from bot.core.nps import Group
from bot.core.spelling import folded
from bot.database import Connection, Row
from bot.store.encoding import json_of, optional_text, time_of

#: Comments that one page or one count of a search reads.
MAX_READ: Final = 20_000

#: Comments that themes are made of: the newest. More change no report, and take memory.
MAX_THEMED: Final = 100_000

_CHUNK: Final = 1000

_SCORES: Final = {None: (0, 10), Group.DETRACTOR: (0, 6), Group.PASSIVE: (7, 8), Group.PROMOTER: (9, 10)}

#: Before and behind all times.
_FIRST, _LAST = "", "9999"

_WANTED: Final = (
    "FROM invitation JOIN contact ON contact.id = invitation.contact_id "
    "WHERE invitation.survey = :survey AND invitation.comment IS NOT NULL "
    "AND invitation.scored_at >= :start AND invitation.scored_at < :end "
    "AND invitation.score >= :lowest AND invitation.score <= :highest"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentFilter:
    """Which comments: those for which all of this is so."""

    surveys: Collection[str]
    #: [start, end) in UTC, by when the score was first said; `None` for open.
    start: datetime | None = None
    end: datetime | None = None
    group: Group | None = None
    search: Search | None = None
    #: As the tally names them, channel and language among them, each with its value, in whatever case.
    attributes: tuple[tuple[str, str], ...] = ()

    @property
    def is_compared_here(self) -> bool:
        return bool(self.search) or bool(self.attributes)


@dataclass(frozen=True, slots=True)
class Comment:
    invitation_id: str
    survey: str
    #: When the score was first said.
    scored_at: datetime
    score: int
    text: str
    #: Of the contact when asked.
    attributes: dict[str, str]
    channel: str
    locale: str


@dataclass(frozen=True, slots=True)
class CommentPage:
    comments: tuple[Comment, ...]
    #: What the next page is `after`; `None`: there is none. A search that stopped has one, whatever it found.
    next: str | None


@dataclass(frozen=True, slots=True)
class CommentCount:
    number: int
    #: All were read; else there may be more.
    is_all: bool


async def page(
    connection: Connection,
    wanted: CommentFilter,
    *,
    after: str | None = None,
    most: int = 5,
    is_backwards: bool = False,
) -> CommentPage:
    """So many comments, from behind that invitation; backwards, the nearest that are newer, the nearest first."""
    found: list[Comment] = []
    read = 0
    last = after
    size = _CHUNK if wanted.is_compared_here else most + 1
    async for row in _in_order(connection, wanted, after, size, is_backwards=is_backwards):
        if len(found) == most or read == MAX_READ:
            return CommentPage(tuple(found), last)
        read, last = read + 1, row["id"]
        comment = _comment(row)
        if _is_wanted(comment, wanted):
            found.append(comment)
    return CommentPage(tuple(found), None)


async def count(connection: Connection, wanted: CommentFilter) -> CommentCount:
    if not wanted.is_compared_here:
        rows = [
            await connection.fetch(f"SELECT count(*) AS n {_WANTED}", **_values(wanted, survey))
            for survey in wanted.surveys
        ]
        return CommentCount(sum(one["n"] for [one] in rows), is_all=True)
    number = read = 0
    async for row in _in_order(connection, wanted, None, _CHUNK):
        if read == MAX_READ:
            return CommentCount(number, is_all=False)
        read += 1
        number += _is_wanted(_comment(row), wanted)
    return CommentCount(number, is_all=True)


async def all_comments(
    connection: Connection, surveys: Collection[str], start: datetime, end: datetime
) -> list[themes.ThemedComment]:
    """The newest of some surveys, answered in [start, end), each with the language it was asked in."""
    found: list[themes.ThemedComment] = []
    async for row in _in_order(connection, CommentFilter(surveys=surveys, start=start, end=end), None, 10 * _CHUNK):
        found.append(themes.ThemedComment(row["score"], row["comment"], row["locale"], row["id"]))
        if len(found) == MAX_THEMED:
            break
    return found


async def _in_order(
    connection: Connection, wanted: CommentFilter, after: str | None, size: int, *, is_backwards: bool = False
) -> AsyncIterator[Row]:
    """Row by row, read so many at a time, from behind an invitation, the newest first unless it goes backwards."""
    position = await _position(connection, after)
    while True:
        rows = await _chunk(connection, wanted, position, size, is_backwards=is_backwards)
        for row in rows:
            yield row
        if len(rows) < size:
            return
        position = rows[-1]["scored_at"], rows[-1]["id"]


async def _position(connection: Connection, after: str | None) -> tuple[str, str]:
    if after is None:
        return _LAST, _LAST
    rows = await connection.fetch("SELECT scored_at FROM invitation WHERE id = :id", id=after)
    # A button of a message from before a database was restored: from the beginning.
    return (rows[0]["scored_at"], after) if rows and rows[0]["scored_at"] else (_LAST, _LAST)


async def _chunk(
    connection: Connection, wanted: CommentFilter, behind: tuple[str, str], size: int, *, is_backwards: bool
) -> list[Row]:
    """Of each survey as many as are needed at most: one index, read from its end, whatever the number of surveys."""
    beyond, order = (">", "ASC") if is_backwards else ("<", "DESC")
    rows = [
        row
        for survey in wanted.surveys
        for row in await connection.fetch(
            "SELECT invitation.id, invitation.survey, invitation.scored_at, invitation.score, invitation.comment, "
            "invitation.channel, "
            "coalesce(invitation.attributes, contact.attributes) AS attributes, "
            f"coalesce(invitation.locale, contact.chosen_locale, contact.locale) AS locale {_WANTED} "
            f"AND (invitation.scored_at, invitation.id) {beyond} (:at, :id) "
            f"ORDER BY invitation.scored_at {order}, invitation.id {order} LIMIT :most",
            **_values(wanted, survey),
            at=behind[0],
            id=behind[1],
            most=size,
        )
    ]
    return sorted(rows, key=lambda row: (row["scored_at"], row["id"]), reverse=not is_backwards)[:size]


def _values(wanted: CommentFilter, survey: str) -> dict[str, str | int]:
    lowest, highest = _SCORES[wanted.group]
    return {
        "survey": survey,
        "start": optional_text(wanted.start) or _FIRST,
        "end": optional_text(wanted.end) or _LAST,
        "lowest": lowest,
        "highest": highest,
    }


def _comment(row: Row) -> Comment:
    return Comment(
        row["id"],
        row["survey"],
        time_of(row["scored_at"]),
        row["score"],
        row["comment"],
        json_of(row["attributes"]),
        row["channel"],
        row["locale"],
    )


def _is_wanted(comment: Comment, wanted: CommentFilter) -> bool:
    segments = segments_of(comment.channel, comment.locale, comment.attributes) if wanted.attributes else ()
    has = {(folded(name), folded(value)) for name, value in segments}
    if not all((folded(name), folded(value)) in has for name, value in wanted.attributes):
        return False
    return not wanted.search or wanted.search.finds(comment.text)
