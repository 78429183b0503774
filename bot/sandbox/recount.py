"""The demo's own look at what was stored: with plain SQL and a formula of its own, nothing of the bot's.

Run when the bot has ended; the database is opened read-only.
"""

import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from bot.sandbox.people import SandboxCustomer


@dataclass(frozen=True, slots=True)
class Compared:
    is_good: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class RecountTotals:
    """Answers, counted from the stored scores."""

    scores: tuple[int, ...]

    @property
    def promoters(self) -> int:
        return sum(score >= 9 for score in self.scores)

    @property
    def passives(self) -> int:
        return sum(7 <= score <= 8 for score in self.scores)

    @property
    def detractors(self) -> int:
        return sum(score <= 6 for score in self.scores)

    @property
    def nps(self) -> int:
        """Promoters less detractors in percent of all; halves away from zero. There must be an answer."""
        exact = Decimal(100 * (self.promoters - self.detractors)) / len(self.scores)
        return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def look(
    database: Path, survey: str, customers: Sequence[SandboxCustomer], told: Sequence[str]
) -> tuple[RecountTotals, list[Compared]]:
    """`told`: the answers to `/nps` as the admin got them."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        rows = connection.execute("SELECT score FROM invitation WHERE survey = ? AND score IS NOT NULL", [survey])
        count = RecountTotals(tuple(score for (score,) in rows))
        findings = [
            *(_told(count, text) for text in told),
            *(_understood(connection, customer) for customer in customers),
            _asked_once(connection, len(customers)),
            _all_sent(connection),
        ]
    return count, findings


def look_at_case(
    database: Path, customer: SandboxCustomer, admin: str, letters: Sequence[str], answers: Sequence[str]
) -> list[Compared]:
    """`letters`: what the admin wrote to the customer; `answers`: what the customer wrote back."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        return [
            _closed(connection, customer, admin),
            _alerted_once(connection, customer),
            _kept_once(connection, customer, "written", letters),
            _kept_once(connection, customer, "heard", answers),
        ]


def look_at_report(database: Path, survey: str, told: str) -> Compared:
    """`told`: the answer to `/cases report`, in English."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        [[opened, left, solved, corrected]] = connection.execute(
            "SELECT count(*), sum(state <> 'closed'), sum(outcome = 'solved'), sum(outcome = 'corrected') "
            "FROM customer_case WHERE survey = ?",
            [survey],
        ).fetchall()
    counts = [f"Opened: {opened}. Still open: {left}", f"solved {solved}", f"changed the answer {corrected}"]
    is_right = all(re.search(rf"{re.escape(one)}\b", told) for one in counts)
    said = "; ".join(line for line in told.splitlines() if "Opened" in line or "Came to" in line)
    return Compared(is_right, f"The admin was told of cases: {said or 'nothing'}. Recounted: {', '.join(counts)}.")


def _closed(connection: sqlite3.Connection, customer: SandboxCustomer, admin: str) -> Compared:
    """One case, which had every state on its way."""
    rows = connection.execute(
        "SELECT customer_case.id, state, outcome, owner_name, "
        "alerted_at <= taken_at AND taken_at <= contacted_at AND contacted_at <= closed_at "
        "FROM customer_case JOIN contact ON contact.id = contact_id WHERE contact.phone = ?",
        [customer.phone],
    ).fetchall()
    stands = "; ".join(f"{state}, {outcome}, by {owner}" for _, state, outcome, owner, _ in rows)
    is_right = [row[1:] for row in rows] == [("closed", "solved", admin, 1)]
    return Compared(is_right, f"{customer.name}: {len(rows)} case: {stands or 'none'}.")


def _alerted_once(connection: sqlite3.Connection, customer: SandboxCustomer) -> Compared:
    [[alerts]] = connection.execute(
        "SELECT count(*) FROM outbox WHERE purpose = 'alert' AND replaces IS NULL AND keyboard <> '[]' "
        "AND state = 'sent' AND contact_id = (SELECT id FROM contact WHERE phone = ?)",
        [customer.phone],
    ).fetchall()
    return Compared(alerts == 1, f"{customer.name}: alerts that were sent of the case: {alerts}.")


def _kept_once(connection: sqlite3.Connection, customer: SandboxCustomer, state: str, words: Sequence[str]) -> Compared:
    rows = connection.execute(
        "SELECT text FROM case_talk JOIN contact ON contact.id = contact_id WHERE phone = ? AND state = ? "
        "ORDER BY at, case_talk.id",
        [customer.phone, state],
    ).fetchall()
    kept = [text for (text,) in rows]
    return Compared(kept == list(words), f"{customer.name}: {state} about the case: {'; '.join(kept) or 'nothing'}.")


def _told(count: RecountTotals, text: str) -> Compared:
    """Whether the admin was told this NPS and, in one line, these answers, promoters, passives and detractors."""
    if not count.scores:
        return Compared(False, "No answer is stored.")
    head = re.search(r"NPS\s+(-?\d+)", text)
    groups = [len(count.scores), count.promoters, count.passives, count.detractors]
    has_groups = any([int(number) for number in re.findall(r"\d+", line)] == groups for line in text.splitlines())
    is_right = head is not None and int(head[1]) == count.nps and has_groups
    recounted = f"{count.nps} from {groups[0]} answers: {groups[1]} + {groups[2]} + {groups[3]}"
    said = f"NPS {head[1]}" if head else "no NPS"
    return Compared(is_right, f"The admin was told {said}; recounted {recounted}.")


def _understood(connection: sqlite3.Connection, customer: SandboxCustomer) -> Compared:
    row = connection.execute(
        "SELECT coalesce(chosen_locale, contact.locale), opted_out_at IS NOT NULL, score, comment "
        "FROM contact LEFT JOIN invitation ON invitation.contact_id = contact.id WHERE contact.phone = ?",
        [customer.phone],
    ).fetchone()
    if row is None:
        return Compared(False, f"{customer.name}: not in the database.")
    stored = (row[0], bool(row[1]), row[2], row[3])
    meant = (customer.locale, customer.is_opted_out, customer.score, customer.comment)
    if stored == meant:
        return Compared(True, f"{customer.name}: {_in_words(*stored)}.")
    return Compared(False, f"{customer.name}: stored is {_in_words(*stored)}; meant was {_in_words(*meant)}.")


def _in_words(locale: str, is_opted_out: bool, score: int | None, comment: str | None) -> str:
    said = "no answer" if score is None else f"{score}"
    parts = [f"{said}, “{comment}”" if comment else said, "opted out" if is_opted_out else "", locale]
    return ", ".join(filter(None, parts))


def _asked_once(connection: sqlite3.Connection, people: int) -> Compared:
    asked = connection.execute(
        "SELECT count(*) FROM outbox WHERE purpose = 'ask' AND state <> 'cancelled' GROUP BY contact_id"
    ).fetchall()
    most = max((questions for (questions,) in asked), default=0)
    is_right = len(asked) == people and most == 1
    return Compared(is_right, f"Of {people} people {len(asked)} were asked; most questions to one of them: {most}.")


def _all_sent(connection: sqlite3.Connection) -> Compared:
    rows = connection.execute(
        "SELECT state, count(*) FROM outbox WHERE state NOT IN ('sent', 'delivered') GROUP BY state ORDER BY state"
    ).fetchall()
    left = ", ".join(f"{number} {state}" for state, number in rows)
    return Compared(not rows, f"Messages that were not sent: {left or 'none'}.")
