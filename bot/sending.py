"""A send: a list of contacts is imported, and those who may be asked are asked.

    CSV --> rows and problems --> contacts --> who may be asked? --> invitations and outbox rows --> the worker sends

A chunk of the list is a transaction, so replies keep being committed while a long list goes in, and what was done
stays done when the script is interrupted: run again, it goes on, and asks nobody twice.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.conversation import invite
from bot.core.manifest import Terms
from bot.core.messages import ChannelName, Contact
from bot.database import Connection
from bot.ids import new_id
from bot.importing import ContactList, Problem, Row
from bot.runtime import Runtime
from bot.store import campaigns, merging
from bot.store.values import chunks, time_text

#: Contacts in one transaction: a webhook waits for at most so many.
CHUNK = 500


class Wanted(StrEnum):
    """The channel a send asks on; `auto` is Telegram where the contact is linked, else SMS."""

    SMS = "sms"
    TELEGRAM = "telegram"
    AUTO = "auto"


class NotSendableError(Exception):
    """The send can not begin; the sentence says why."""


@dataclass(slots=True)
class Sent:
    """What came of a list."""

    asked: int = 0
    #: Why the others were not asked -> how many.
    excluded: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)

    def add(self, other: "Sent") -> None:
        self.asked += other.asked
        self.excluded += other.excluded
        self.problems += other.problems


class _RolledBackError(Exception):
    pass


async def send(
    runtime: Runtime,
    listed: ContactList,
    survey: str,
    wanted: Wanted,
    *,
    at: datetime | None = None,
    is_dry_run: bool = False,
    is_strict: bool = False,
    progress: Callable[[int], object] = lambda _: None,
) -> Sent:
    """Asks those on the list who may be asked; `progress` hears how many rows each step took.

    A dry run does all of it and takes it back, so its numbers are those of the send. Raises UnknownSurveyError,
    NotSendableError.
    """
    runtime.surveys.survey(survey)
    _check_channel(runtime, wanted)
    if is_strict:
        await _check_all(runtime, listed)
    now = runtime.clock()
    campaign_id = new_id(now)
    terms = Terms(campaign_id, survey, wanted.value, time_text(now), "script", time_text(at or now))
    if not is_dry_run:
        async with runtime.database.transaction() as connection:
            await campaigns.add(connection, terms)
    total = Sent(problems=list(listed.problems))
    for rows in chunks(listed.rows, CHUNK):
        part = Sent()
        with suppress(_RolledBackError):
            async with runtime.database.transaction() as connection:
                if is_dry_run:
                    await campaigns.add(connection, terms)
                part = await _send_chunk(runtime, connection, rows, survey, wanted, campaign_id, at)
                if is_dry_run:
                    raise _RolledBackError
        total.add(part)
        progress(len(rows))
    return total


def _check_channel(runtime: Runtime, wanted: Wanted) -> None:
    needed = {Wanted.SMS: ChannelName.SMS, Wanted.TELEGRAM: ChannelName.TELEGRAM}.get(wanted)
    if needed is not None and needed not in runtime.channels:
        name = "TWILIO_ACCOUNT_SID" if needed is ChannelName.SMS else "TELEGRAM_BOT_TOKEN"
        raise NotSendableError(f"The channel '{needed.value}' is off: {name} is not set.")
    if not runtime.channels:
        raise NotSendableError("Both channels are off: set TWILIO_ACCOUNT_SID or TELEGRAM_BOT_TOKEN.")


async def _check_all(runtime: Runtime, listed: ContactList) -> None:
    """Raises NotSendableError if one row of the list can not be used."""
    problems = list(listed.problems)
    for rows in chunks(listed.rows, CHUNK):
        with suppress(_RolledBackError):
            async with runtime.database.transaction() as connection:
                problems += (await remember(runtime, connection, rows))[1]
                raise _RolledBackError
    if problems:
        raise NotSendableError(
            f"Nothing was sent: {len(problems)} lines can not be used, "
            f"the first is line {problems[0].line}: {problems[0].reason}"
        )


async def _send_chunk(
    runtime: Runtime,
    connection: Connection,
    rows: Sequence[Row],
    survey: str,
    wanted: Wanted,
    campaign_id: str,
    at: datetime | None,
) -> Sent:
    people, problems = await remember(runtime, connection, rows)
    asked = [(contact, _channel(runtime, contact, wanted)) for contact in people]
    reasons = await invite(runtime, connection, asked, survey, campaign_id, due_at=at)
    excluded = Counter(reason.value for reason in reasons if reason is not None)
    return Sent(len(reasons) - excluded.total(), excluded, problems)


async def remember(
    runtime: Runtime, connection: Connection, rows: Sequence[Row]
) -> tuple[list[Contact], list[Problem]]:
    """Saves a part of a list; the contacts as they stand now, and the rows that fit nobody."""
    now = runtime.clock()
    fresh = [
        Contact(new_id(now), row.name, row.locale, row.timezone, row.phone, row.telegram, row.attributes)
        for row in rows
    ]
    stored = await merging.remember(connection, fresh, runtime.consent, now)
    problems = [
        Problem(
            row.line,
            "",
            "",
            "The phone number and the Telegram chat belong to two different contacts. Give only one of them.",
        )
        for row, contact in zip(rows, stored, strict=True)
        if contact is None
    ]
    return [contact for contact in stored if contact is not None], problems


def _channel(runtime: Runtime, contact: Contact, wanted: Wanted) -> ChannelName:
    match wanted:
        case Wanted.SMS:
            return ChannelName.SMS
        case Wanted.TELEGRAM:
            return ChannelName.TELEGRAM
        case Wanted.AUTO:
            is_linked = contact.telegram is not None and contact.blocked_at is None
            has_telegram = ChannelName.TELEGRAM in runtime.channels and is_linked
            return ChannelName.TELEGRAM if has_telegram or ChannelName.SMS not in runtime.channels else ChannelName.SMS
