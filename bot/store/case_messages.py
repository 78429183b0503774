"""What the chats were told of a case: the alert, which is kept up to date, and what was told below it.

fresh --the case changes--> stale --the worker, once the provider has said where it stands--> fresh
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from operator import itemgetter

from bot.core.cases.events import News
from bot.core.messages import ChannelName
from bot.database import Connection, Row
from bot.store.consent import Address
from bot.store.encoding import chunks, time_text


class CaseMessageKind(StrEnum):
    ALERT = "alert"
    #: A reminder, or news that an edited alert alone would not make anybody notice.
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class CaseMessage:
    """A message of the outbox that is about a case."""

    outbox_id: str
    case_id: str
    chat: Address
    kind: CaseMessageKind = CaseMessageKind.ALERT
    #: Where it stands, by the provider's id. `None`: nobody knows, or not yet.
    provider_id: str | None = None
    #: What is to be told below it.
    news: News | None = None


def _message(row: Row) -> CaseMessage:
    return CaseMessage(
        outbox_id=row["outbox_id"],
        case_id=row["case_id"],
        chat=(ChannelName(row["channel"]), row["address"]),
        kind=CaseMessageKind(row["kind"]),
        provider_id=row["provider_id"],
        news=News(row["news"]) if row["news"] else None,
    )


_SELECT = (
    "SELECT case_message.outbox_id, case_message.case_id, case_message.channel, case_message.address, "
    "case_message.kind, case_message.news, outbox.provider_id "
    "FROM case_message JOIN outbox ON outbox.id = case_message.outbox_id"
)


async def add(connection: Connection, messages: Sequence[CaseMessage]) -> None:
    """Raises DuplicateError where the chat was alerted of the case before."""
    await connection.execute_many(
        "INSERT INTO case_message (outbox_id, case_id, channel, address, kind) "
        "VALUES (:outbox_id, :case_id, :channel, :address, :kind)",
        [
            {
                "outbox_id": one.outbox_id,
                "case_id": one.case_id,
                "channel": one.chat[0].value,
                "address": one.chat[1],
                "kind": one.kind.value,
            }
            for one in messages
        ],
    )


async def mark_stale(connection: Connection, changed: Mapping[str, News | None], now: datetime) -> None:
    """Case id -> what is to be told below its alerts. On Telegram alone: an SMS cannot be changed."""
    await connection.execute_many(
        "UPDATE case_message SET stale_at = :now, news = coalesce(:news, news) "
        "WHERE case_id = :case_id AND kind = 'alert' AND channel = 'telegram'",
        [
            {"case_id": case_id, "news": news.value if news else None, "now": time_text(now)}
            for case_id, news in sorted(changed.items(), key=itemgetter(0))
        ],
    )


async def mark_fresh(connection: Connection, messages: Sequence[CaseMessage]) -> None:
    """For whoever has read them as stale in this transaction."""
    for part in chunks(one.outbox_id for one in messages):
        await connection.execute(
            "UPDATE case_message SET stale_at = NULL, news = NULL WHERE outbox_id IN (:ids)", ids=part
        )


#: Row by row, of which there are few: of a join PostgreSQL may make a walk through all of the outbox, while its
#: statistics are older than what is there.
_PROVIDER_ID = "(SELECT provider_id FROM outbox WHERE outbox.id = case_message.outbox_id)"
_CAN_BE_CHANGED = f"stale_at IS NOT NULL AND {_PROVIDER_ID} IS NOT NULL"


async def has_stale(connection: Connection) -> bool:
    """Are there alerts that can be brought up to date now?"""
    found = await connection.fetch(f"SELECT 1 AS found FROM case_message WHERE {_CAN_BE_CHANGED} LIMIT 1")  # noqa: S608
    return bool(found)


async def stale(connection: Connection, most: int) -> list[CaseMessage]:
    """Alerts that can be brought up to date now; one that is still being sent cannot be.

    Held for this transaction: what changes meanwhile waits, and makes them stale once more.
    """
    rows = await connection.fetch(
        f"SELECT outbox_id, case_id, channel, address, kind, news, {_PROVIDER_ID} AS provider_id "  # noqa: S608
        "FROM case_message "
        f"WHERE {_CAN_BE_CHANGED} ORDER BY stale_at LIMIT :most FOR UPDATE SKIP LOCKED",
        most=most,
    )
    return [_message(row) for row in rows]


async def alerts_of(connection: Connection, case_ids: Iterable[str]) -> dict[str, list[CaseMessage]]:
    """Case id -> its alerts, the first first."""
    found: dict[str, list[CaseMessage]] = {}
    for part in chunks(sorted(set(case_ids))):
        rows = await connection.fetch(
            f"{_SELECT} WHERE case_message.case_id IN (:ids) AND case_message.kind = 'alert' "
            "ORDER BY case_message.outbox_id",
            ids=part,
        )
        for row in rows:
            found.setdefault(row["case_id"], []).append(_message(row))
    return found


async def is_any_under_way(connection: Connection, chat: Address) -> bool:
    """Is anything about a case being sent to the chat now? Where it stands is not known yet."""
    channel, address = chat
    rows = await connection.fetch(
        "SELECT 1 AS found FROM outbox JOIN case_message ON case_message.outbox_id = outbox.id "
        "WHERE outbox.state = 'sending' AND outbox.channel = :channel AND case_message.address = :address LIMIT 1",
        channel=channel.value,
        address=address,
    )
    return bool(rows)


async def case_of(connection: Connection, chat: Address, provider_id: str) -> str | None:
    """The case that a message of a chat, by the provider's id, is about."""
    channel, address = chat
    rows = await connection.fetch(
        f"{_SELECT} WHERE outbox.channel = :channel AND outbox.provider_id = :provider_id "
        # A group that has moved is written to under its new id; of who is erased the outbox has forgotten it.
        "AND (outbox.address = :address OR (outbox.address = '' AND case_message.address = :address))",
        channel=channel.value,
        provider_id=provider_id,
        address=address,
    )
    return rows[0]["case_id"] if rows else None
