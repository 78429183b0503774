"""Everyone who was on the list of a campaign: the manifest, which never changes, and what became of each.

waiting --asked | a reason that came up meanwhile--> settled          left out from the start: has a reason
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.core.asking.manifest import LeftOut, ManifestEntry
from bot.core.messages import ChannelName
from bot.database import Connection
from bot.store.encoding import chunks, optional_text, optional_time, time_text

#: The outcome of whoever was handed to the outbox.
ASKED: Final = "asked"


@dataclass(frozen=True, slots=True)
class ListedMember:
    """An entry of the manifest with its hash, and when it may be asked at the earliest."""

    entry: ManifestEntry
    hash: str
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a campaign is; on its list are as many as all of these together."""

    #: Reason in the manifest -> how many were left out from the start.
    excluded: Counter[str] = field(default_factory=Counter)
    #: Reason that came up after the list was made -> how many were left out for it.
    dropped: Counter[str] = field(default_factory=Counter)
    waiting: int = 0
    asked: int = 0

    # Of those asked:
    unsent: int = 0
    undelivered: int = 0
    answered: int = 0

    @property
    def included(self) -> int:
        return self.waiting + self.asked + self.dropped.total()


async def add(connection: Connection, campaign_id: str, listed: Sequence[ListedMember]) -> None:
    await connection.execute_many(
        "INSERT INTO campaign_member (campaign_id, position, contact_id, line, channel, reason, hash, due_at) "
        "VALUES (:campaign_id, :position, :contact_id, :line, :channel, :reason, :hash, :due_at)",
        [
            {
                "campaign_id": campaign_id,
                "position": one.entry.position,
                "contact_id": one.entry.contact_id,
                "line": one.entry.line,
                "channel": one.entry.channel,
                "reason": one.entry.reason,
                "hash": one.hash,
                "due_at": optional_text(one.due_at),
            }
            for one in listed
        ],
    )


async def clear(connection: Connection, campaign_id: str) -> None:
    """The beginning of a list that was never completed."""
    await connection.execute(
        "DELETE FROM campaign_member WHERE campaign_id = :id "
        "AND EXISTS (SELECT 1 FROM campaign WHERE id = :id AND state = 'planned')",
        id=campaign_id,
    )


async def manifest(connection: Connection, campaign_id: str) -> list[tuple[ManifestEntry, str]]:
    rows = await connection.fetch(
        "SELECT position, contact_id, line, channel, reason, hash FROM campaign_member "
        "WHERE campaign_id = :id ORDER BY position",
        id=campaign_id,
    )
    return [
        (ManifestEntry(row["position"], row["contact_id"], row["line"], row["channel"], row["reason"]), row["hash"])
        for row in rows
    ]


async def asked_off_the_list(connection: Connection, campaign_id: str) -> int:
    """How many the campaign has asked who are not on its list, or were left out there."""
    rows = await connection.fetch(
        "SELECT count(*) AS n FROM invitation WHERE campaign_id = :id AND NOT EXISTS (SELECT 1 FROM campaign_member "
        "WHERE campaign_member.campaign_id = :id AND campaign_member.contact_id = invitation.contact_id "
        "AND campaign_member.reason IS NULL)",
        id=campaign_id,
    )
    return int(rows[0]["n"])


async def due(
    connection: Connection, campaign_id: str, channel: ChannelName, now: datetime, most: int
) -> dict[str, int]:
    """Contact -> position: those to be asked now, in their order."""
    rows = await connection.fetch(
        "SELECT contact_id, position FROM campaign_member WHERE campaign_id = :id AND channel = :channel "
        "AND due_at <= :now AND reason IS NULL AND settled_at IS NULL ORDER BY due_at, position LIMIT :most",
        id=campaign_id,
        channel=channel.value,
        now=time_text(now),
        most=most,
    )
    return {row["contact_id"]: row["position"] for row in rows}


async def next_due(connection: Connection, campaign_id: str) -> datetime | None:
    """When the first of those who wait may be asked; None where nobody waits."""
    rows = await connection.fetch(
        "SELECT min(due_at) AS due_at FROM campaign_member "
        "WHERE campaign_id = :id AND reason IS NULL AND settled_at IS NULL",
        id=campaign_id,
    )
    return optional_time(rows[0]["due_at"])


async def settle(connection: Connection, campaign_id: str, outcomes: Iterable[tuple[int, str]], now: datetime) -> None:
    await connection.execute_many(
        "UPDATE campaign_member SET outcome = :outcome, settled_at = :now "
        "WHERE campaign_id = :id AND position = :position AND settled_at IS NULL",
        [
            {"id": campaign_id, "position": position, "outcome": outcome, "now": time_text(now)}
            for position, outcome in outcomes
        ],
    )


async def postpone(connection: Connection, campaign_id: str, delays: Iterable[tuple[int, datetime]]) -> None:
    await connection.execute_many(
        "UPDATE campaign_member SET due_at = :due_at "
        "WHERE campaign_id = :id AND position = :position AND settled_at IS NULL",
        [{"id": campaign_id, "position": position, "due_at": time_text(due_at)} for position, due_at in delays],
    )


async def drop_asked(connection: Connection, dropped: Sequence[tuple[str, str, str]], now: datetime) -> None:
    """(campaign, contact, reason) of those whose question was taken back before it was sent."""
    await connection.execute_many(
        "UPDATE campaign_member SET outcome = :reason, settled_at = :now "
        "WHERE campaign_id = :campaign_id AND contact_id = :contact_id AND reason IS NULL",
        [
            {"campaign_id": campaign_id, "contact_id": contact_id, "reason": reason, "now": time_text(now)}
            for campaign_id, contact_id, reason in dropped
        ],
    )


async def waiting_in(connection: Connection, contact_ids: Iterable[str]) -> dict[str, str]:
    """Contact -> the campaign that is going to ask it."""
    found: dict[str, str] = {}
    for part in chunks(sorted(set(contact_ids))):
        rows = await connection.fetch(
            "SELECT contact_id, campaign_id FROM campaign_member WHERE contact_id IN (:ids) AND reason IS NULL "
            "AND settled_at IS NULL AND campaign_id IN (SELECT id FROM campaign WHERE state IN ('running', 'paused'))",
            ids=part,
        )
        found.update({row["contact_id"]: row["campaign_id"] for row in rows})
    return found


async def progress(connection: Connection, campaign_id: str) -> Progress:
    rows = await connection.fetch(
        "SELECT reason, outcome, count(*) AS n FROM campaign_member WHERE campaign_id = :id GROUP BY reason, outcome",
        id=campaign_id,
    )
    excluded = Counter({row["reason"]: row["n"] for row in rows if row["reason"] is not None})
    outcomes = {row["outcome"]: row["n"] for row in rows if row["reason"] is None}
    waiting, asked = outcomes.pop(None, 0), outcomes.pop(ASKED, 0)
    [reached] = await connection.fetch(
        "SELECT coalesce(sum(CASE WHEN scored_at IS NOT NULL THEN 1 ELSE 0 END), 0) AS answered, "
        "coalesce(sum(CASE WHEN closed_because = 'undeliverable' THEN 1 ELSE 0 END), 0) AS undelivered, "
        "coalesce(sum(CASE WHEN asked_at IS NULL AND state <> 'closed' THEN 1 ELSE 0 END), 0) AS unsent "
        "FROM invitation WHERE campaign_id = :id",
        id=campaign_id,
    )
    return Progress(
        excluded, Counter(outcomes), waiting, asked, reached["unsent"], reached["undelivered"], reached["answered"]
    )


async def removed_by_hand(connection: Connection, survey: str, start: datetime, end: datetime) -> int:
    """How many were taken off the lists of the survey's campaigns that were made in [start, end)."""
    [row] = await connection.fetch(
        # The reason is written out, for the index that holds nobody else.
        f"SELECT count(*) AS removed FROM campaign_member WHERE reason = '{LeftOut.REMOVED_BY_HAND.value}' "  # noqa: S608
        "AND campaign_id IN "
        "(SELECT id FROM campaign WHERE survey = :survey AND created_at >= :start AND created_at < :end)",
        survey=survey,
        start=time_text(start),
        end=time_text(end),
    )
    return int(row["removed"])
