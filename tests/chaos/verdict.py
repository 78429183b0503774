"""What a run came to: was anybody asked twice, was anything lost, is every message in a final state?

The stand-ins say what was really taken, the customers what they said, the database what the bot believes.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from bot.core.messages import ChannelName
from bot.database import Database, Row
from tests.chaos.customers import REASONS, Customer, Customers

FINAL = {"sent", "delivered", "failed", "cancelled", "unknown"}

SMS, TELEGRAM = ChannelName.SMS, ChannelName.TELEGRAM


@dataclass(slots=True)
class Verdict:
    #: What must not be, each with an example or more.
    faults: dict[str, list[str]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def is_good(self) -> bool:
        return not any(self.faults.values())

    def fault(self, kind: str, found: list[str]) -> None:
        self.faults[kind] = found

    def __str__(self) -> str:
        lines = [f"{len(found)} {kind}: {', '.join(found[:5])}" for kind, found in self.faults.items() if found]
        return "\n".join(lines) or "nothing twice, nothing lost"


async def judge(
    database: Database, customers: Customers, *, is_reminding: bool, hopeless: Collection[str] = ()
) -> Verdict:
    """`is_reminding`: a question that may not have arrived has been asked once more. `hopeless` are the ids of messages
    that must have been set aside.
    """
    async with database.reading() as connection:
        outbox = await connection.fetch("SELECT * FROM outbox")
        inbound = await connection.fetch("SELECT channel, address, text FROM inbound")
        answers = await connection.fetch(
            "SELECT contact.phone, contact.telegram, invitation.channel, invitation.score, invitation.comment "
            "FROM invitation JOIN contact ON contact.id = invitation.contact_id"
        )
        set_aside = await connection.fetch("SELECT provider_id FROM failed_inbound")
    verdict = Verdict()
    asks, reminders = (
        {(row["channel"], row["address"]): row for row in outbox if row["purpose"] == purpose}
        for purpose in ("ask", "reminder")
    )
    _asked_once(verdict, customers, asks, reminders)
    _reminded_once(verdict, outbox, asks, reminders, is_reminding=is_reminding)
    _taken_once(verdict, customers, outbox)
    _nothing_open(verdict, outbox)
    _nothing_made_up(verdict, customers, outbox)
    _heard_once(verdict, customers, inbound, answers)
    aside = {row["provider_id"] for row in set_aside}
    verdict.fault("messages set aside", sorted(aside - set(hopeless)))
    verdict.fault("messages that hang, and were not set aside", sorted(set(hopeless) - aside))
    _count(verdict, customers, outbox, inbound)
    return verdict


Rows = dict[tuple[str, str], Row]


def _asked_once(verdict: Verdict, customers: Customers, asks: Rows, reminders: Rows) -> None:
    twice, lost = [], []
    for one in customers.all:
        key = one.channel.value, one.address
        received, row = customers.received(one), asks.get(key)
        if received and received.count(received[0]) > 1:
            twice.append(one.address)
        if received and row is not None and not _is_asked_by(received[0], row, reminders.get(key)):
            twice.append(f"{one.address} heard something before the question")
        if not received and not _has_reason(one, row):
            lost.append(f"{one.address} ({'no row' if row is None else row['state']})")
    verdict.fault("asked twice", twice)
    verdict.fault("asks lost", lost)


def _is_asked_by(text: str, ask: Row, reminder: Row | None) -> bool:
    """By the question; or by the reminder, where nobody knew whether the question had arrived."""
    is_covered = reminder is not None and ask["state"] in {"unknown", "cancelled"}
    texts = [ask["text"], *([reminder["text"]] if is_covered else [])]
    return text.split() in [one.split() for one in texts]


def _reminded_once(verdict: Verdict, outbox: list[Row], asks: Rows, reminders: Rows, *, is_reminding: bool) -> None:
    """Nobody twice, and everybody of whose question nobody knows: unless they have answered it."""
    times = Counter(row["invitation_id"] for row in outbox if row["purpose"] == "reminder")
    wrong = [f"{invitation_id} {many} times" for invitation_id, many in times.items() if many > 1]
    if is_reminding:
        answered = {row["invitation_id"] for row in outbox if row["purpose"] == "reply"}
        wrong += [
            f"{address} never"
            for (channel, address), row in asks.items()
            if row["state"] == "unknown"
            and row["invitation_id"] not in answered
            and (channel, address) not in reminders
        ]
    verdict.fault("reminders too many or missing", wrong)


def _has_reason(one: Customer, row: Row | None) -> bool:
    """Why the question did not arrive: a refusal that the stand-in gave, or Telegram, where nobody can look it up."""
    if row is None:
        return False
    if row["state"] == "unknown":
        return one.channel is TELEGRAM
    return row["state"] == "failed" and not one.is_reachable and row["error"] in REASONS[one.channel]


def _taken_once(verdict: Verdict, customers: Customers, outbox: list[Row]) -> None:
    """Every message, whatever it is for. By SMS our own id is in the address of the reports; else the words count."""
    taken = Counter(_id_in(message.status_callback) for message in customers.twilio.messages)
    twice = [outgoing_id for outgoing_id, times in taken.items() if times > 1]
    wanted = Counter((row["address"], row["text"]) for row in outbox if row["channel"] == "telegram" and row["text"])
    got = Counter((str(chat), text) for chat, texts in customers.telegram.received.items() for text in texts)
    twice += [f"{chat}" for (chat, text), times in got.items() if times > wanted[chat, text]]
    verdict.fault("messages sent twice", twice)


def _id_in(status_callback: str | None) -> str:
    return (status_callback or "").partition("?")[2].partition("=")[2].partition("#")[0]


def _nothing_open(verdict: Verdict, outbox: list[Row]) -> None:
    open_ = [f"{row['id']} {row['purpose']} {row['state']}" for row in outbox if row["state"] not in FINAL]
    open_ += [f"{row['id']} unknown" for row in outbox if row["state"] == "unknown" and row["channel"] == "sms"]
    verdict.fault("messages without an end", open_)


def _nothing_made_up(verdict: Verdict, customers: Customers, outbox: list[Row]) -> None:
    """What the bot believes to be sent was taken; what never was is not called so."""
    by_sms = {_id_in(message.status_callback) for message in customers.twilio.messages}
    chats = customers.telegram.received
    made_up = []
    for row in outbox:
        if row["state"] not in {"sent", "delivered"} or row["replaces"] is not None:
            continue
        is_taken = row["id"] in by_sms if row["channel"] == "sms" else row["text"] in chats[int(row["address"])]
        if not is_taken:
            made_up.append(f"{row['id']} {row['purpose']} {row['state']}")
    verdict.fault("messages believed to be sent that never were", made_up)


def _heard_once(verdict: Verdict, customers: Customers, inbound: list[Row], answers: list[Row]) -> None:
    stored = Counter((row["channel"], row["address"], row["text"]) for row in inbound)
    verdict.fault("customers' messages lost", [f"{key}" for key in (customers.said - stored)])
    verdict.fault("customers' messages stored twice", [f"{key}" for key in (stored - customers.said)])
    kept = {(row["channel"], row[_COLUMN[row["channel"]]]): (row["score"], row["comment"]) for row in answers}
    wrong = []
    for one in customers.all:
        said = (one.score if one.said else None, one.comment if one.said > 1 else None)
        if kept.get((one.channel.value, one.address), (None, None)) != said:
            wrong.append(f"{one.address} said {said}, kept {kept.get((one.channel.value, one.address))}")
    verdict.fault("answers lost or changed", wrong)


_COLUMN = {"sms": "phone", "telegram": "telegram"}


def _count(verdict: Verdict, customers: Customers, outbox: list[Row], inbound: list[Row]) -> None:
    asks = [row for row in outbox if row["purpose"] == "ask"]
    states = Counter((row["channel"], row["state"]) for row in asks)
    for (channel, state), many in sorted(states.items()):
        verdict.counts[f"asks by {channel}: {state}"] = many
    telegram = [row for row in asks if row["state"] == "unknown" and row["channel"] == "telegram"]
    arrived = sum(bool(customers.telegram.received.get(int(row["address"]))) for row in telegram)
    verdict.counts["asks on telegram unknown, and arrived, or the reminder did"] = arrived
    verdict.counts["asks on telegram unknown, and nothing arrived"] = len(telegram) - arrived
    reminders = Counter((row["channel"], row["state"]) for row in outbox if row["purpose"] == "reminder")
    for (channel, state), many in sorted(reminders.items()):
        verdict.counts[f"reminders by {channel}: {state}"] = many
    verdict.counts["messages out"] = len(outbox)
    verdict.counts["messages in"] = len(inbound)
    verdict.counts["messages in brought again"] = customers.brought_again
    verdict.counts["messages in given up by Twilio"] = customers.given_up
