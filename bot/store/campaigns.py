"""What sends make: campaigns, their terms, and how far they are. Who was on the list is in `campaign_members.py`.

planned --the worker lists all contacts--> running <--> paused        making --a script writes its list--> running
                                           running --nobody waits any more--> done
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.core.asking.manifest import Terms
from bot.database import Connection, Row
from bot.store.encoding import optional_time, time_of, time_text
from bot.store.outbox import ANNOUNCEMENT


class CampaignState(StrEnum):
    PLANNED = "planned"
    MAKING = "making"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Campaign:
    terms: Terms
    state: CampaignState
    manifest_hash: str | None
    #: When the worker looks at it next.
    next_at: datetime | None
    #: The day of the organisation's calendar that `asked_that_day` counts.
    asked_on: date | None
    asked_that_day: int
    done_at: datetime | None

    @property
    def id(self) -> str:
        return self.terms.campaign_id

    @property
    def start_at(self) -> datetime:
        return time_of(self.terms.start_at)

    def asked_today(self, today: date) -> int:
        return self.asked_that_day if self.asked_on == today else 0


_SELECT = (
    "SELECT id, survey, channel, created_at, created_by, start_at, per_day, sample, seed, occasion, state, "
    "manifest_hash, next_at, asked_on, asked_that_day, done_at FROM campaign"
)


def _campaign(row: Row) -> Campaign:
    return Campaign(
        terms=Terms(
            campaign_id=row["id"],
            survey=row["survey"],
            channel=row["channel"],
            created_at=row["created_at"],
            created_by=row["created_by"],
            start_at=row["start_at"] or row["created_at"],
            per_day=row["per_day"],
            sample=row["sample"],
            seed=row["seed"],
            occasion=row["occasion"],
        ),
        state=CampaignState(row["state"]),
        manifest_hash=row["manifest_hash"],
        next_at=optional_time(row["next_at"]),
        asked_on=date.fromisoformat(row["asked_on"]) if row["asked_on"] else None,
        asked_that_day=row["asked_that_day"],
        done_at=optional_time(row["done_at"]),
    )


async def add(connection: Connection, terms: Terms, state: CampaignState = CampaignState.MAKING) -> bool:
    """False where there is one for this occasion already."""
    count = await connection.execute(
        "INSERT INTO campaign (id, survey, channel, created_at, created_by, start_at, per_day, sample, seed, occasion, "
        "state) VALUES (:campaign_id, :survey, :channel, :created_at, :created_by, :start_at, :per_day, :sample, "
        ":seed, :occasion, :state) ON CONFLICT (occasion) DO NOTHING",
        **asdict(terms),
        state=state.value,
    )
    return bool(count)


async def start(connection: Connection, campaign: Terms, manifest_hash: str, first_at: datetime) -> None:
    """Its list is complete: from the time on at which the first may be asked, the worker asks."""
    await connection.execute(
        "UPDATE campaign SET state = 'running', manifest_hash = :manifest_hash, next_at = :first_at "
        "WHERE id = :id AND state IN ('planned', 'making')",
        id=campaign.campaign_id,
        manifest_hash=manifest_hash,
        first_at=time_text(first_at),
    )
    await connection.announce(ANNOUNCEMENT)


async def get(connection: Connection, campaign_id: str) -> Campaign | None:
    rows = await connection.fetch(f"{_SELECT} WHERE id = :id", id=campaign_id)
    return _campaign(rows[0]) if rows else None


async def ending_in(connection: Connection, ending: str) -> list[Campaign]:
    """Those whose id ends so: the end of an id is random, and short enough to be typed."""
    rows = await connection.fetch(f"{_SELECT} WHERE id LIKE :pattern ORDER BY id DESC LIMIT 2", pattern=f"%{ending}")
    return [_campaign(row) for row in rows]


async def occasions(connection: Connection, names: Sequence[str]) -> set[str]:
    """Those for which there is a campaign."""
    rows = await connection.fetch("SELECT occasion FROM campaign WHERE occasion IN (:names)", names=names)
    return {row["occasion"] for row in rows}


async def in_states(connection: Connection, states: Sequence[CampaignState]) -> list[Campaign]:
    """The newest first."""
    rows = await connection.fetch(
        f"{_SELECT} WHERE state IN (:states) ORDER BY id DESC",
        states=[state.value for state in states],
    )
    return [_campaign(row) for row in rows]


async def recent(connection: Connection, most: int, done_since: datetime) -> list[Campaign]:
    """What runs or waits, and what was done lately; the newest first."""
    rows = await connection.fetch(
        f"{_SELECT} WHERE state IN ('planned', 'running', 'paused') "
        "OR (state = 'done' AND done_at >= :since) ORDER BY id DESC LIMIT :most",
        since=time_text(done_since),
        most=most,
    )
    return [_campaign(row) for row in rows]


async def due(connection: Connection, now: datetime) -> list[str]:
    rows = await connection.fetch(
        "SELECT id FROM campaign WHERE state = 'running' AND next_at <= :now ORDER BY id", now=time_text(now)
    )
    return [row["id"] for row in rows]


async def lock_due(connection: Connection, campaign_id: str, now: datetime) -> Campaign | None:
    """None where it is not due any more, or another process is at it."""
    rows = await connection.fetch(
        f"{_SELECT} WHERE id = :id AND state = 'running' AND next_at <= :now FOR UPDATE SKIP LOCKED",
        id=campaign_id,
        now=time_text(now),
    )
    return _campaign(rows[0]) if rows else None


async def note_fed(connection: Connection, campaign: Campaign, next_at: datetime, today: date, asked: int) -> None:
    await connection.execute(
        "UPDATE campaign SET next_at = :next_at, asked_on = :today, asked_that_day = :asked WHERE id = :id",
        id=campaign.id,
        next_at=time_text(next_at),
        today=today.isoformat(),
        asked=campaign.asked_today(today) + asked,
    )


async def finish(connection: Connection, campaign_id: str, now: datetime) -> None:
    await connection.execute(
        "UPDATE campaign SET state = 'done', done_at = :now WHERE id = :id AND state = 'running'",
        id=campaign_id,
        now=time_text(now),
    )


async def set_paused(connection: Connection, campaign_id: str, now: datetime, *, is_paused: bool) -> bool:
    """Also what it has queued but not sent is held back, or let go. False where it is not running, or not paused."""
    before, after = (
        (CampaignState.RUNNING, CampaignState.PAUSED) if is_paused else (CampaignState.PAUSED, CampaignState.RUNNING)
    )
    count = await connection.execute(
        "UPDATE campaign SET state = :after, next_at = :now WHERE id = :id AND state = :before",
        id=campaign_id,
        before=before.value,
        after=after.value,
        now=time_text(now),
    )
    if not count:
        return False
    held, queued = ("queued", "held") if is_paused else ("held", "queued")
    await connection.execute(
        "UPDATE outbox SET state = :after WHERE state IN ('queued', 'held', 'sending') AND state = :before "
        "AND purpose = 'ask' AND EXISTS (SELECT 1 FROM invitation WHERE invitation.id = outbox.invitation_id "
        "AND invitation.campaign_id = :id)",
        id=campaign_id,
        before=held,
        after=queued,
    )
    if not is_paused:
        await connection.announce(ANNOUNCEMENT)
    return True


async def has_unsent(connection: Connection, campaign_id: str) -> bool:
    rows = await connection.fetch(
        "SELECT 1 AS one FROM outbox WHERE state IN ('queued', 'held', 'sending') AND purpose = 'ask' "
        "AND EXISTS (SELECT 1 FROM invitation WHERE invitation.id = outbox.invitation_id "
        "AND invitation.campaign_id = :id) LIMIT 1",
        id=campaign_id,
    )
    return bool(rows)


async def queued_asks(connection: Connection, now: datetime, within: timedelta) -> dict[str, int]:
    """Channel -> questions that wait to go out soon, of all campaigns."""
    rows = await connection.fetch(
        "SELECT channel, count(*) AS n FROM outbox WHERE state = 'queued' AND purpose = 'ask' AND due_at <= :soon "
        "GROUP BY channel",
        soon=time_text(now + within),
    )
    return {row["channel"]: row["n"] for row in rows}


async def of_invitations(connection: Connection, invitation_ids: Sequence[str]) -> dict[str, tuple[str | None, bool]]:
    """Invitation -> its campaign, and whether that one is paused."""
    rows = await connection.fetch(
        "SELECT invitation.id AS id, campaign.id AS campaign_id, campaign.state AS state "
        "FROM invitation LEFT JOIN campaign ON campaign.id = invitation.campaign_id WHERE invitation.id IN (:ids)",
        ids=invitation_ids,
    )
    return {row["id"]: (row["campaign_id"], row["state"] == CampaignState.PAUSED.value) for row in rows}
