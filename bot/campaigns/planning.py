"""The plan of a send: everyone on the list, with one reason against asking or none. Alone, it is the dry run.

    a list of contacts, or all that are known --plan--> Plan --sending.make--> a campaign

Parts of a list are transactions of their own, so replies keep being committed while a long list goes in.
"""

from collections import Counter
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Never

from bot.campaigns.asking import judge
from bot.contacts import addresses
from bot.contacts.calendars import calendar_of, country_of
from bot.contacts.importing import ContactList, Problem, Row
from bot.conversation.outgoing import words
from bot.core.asking.eligibility import Verdict
from bot.core.asking.forecast import Ask, Cost, Forecast, Limits, costs, forecast
from bot.core.asking.manifest import LeftOut, Terms
from bot.core.asking.sampling import drawn
from bot.core.calendar.quiet_hours import Calendar
from bot.core.conversation.invitation import Say
from bot.core.delivery.pacing import RATES
from bot.core.delivery.sms_segments import costly, count
from bot.core.messages import ChannelName, Contact
from bot.core.texts import customers as texts
from bot.database import Connection
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import campaign_members, contact_import, contacts
from bot.store.consent import Address, addresses_of
from bot.store.contact_import import Listed
from bot.store.encoding import chunks, time_of

#: Contacts in one transaction: a webhook waits for at most so many.
CHUNK = 1000


class ChannelChoice(StrEnum):
    """The channel a send asks on; `auto` is Telegram where the contact is linked, else SMS."""

    SMS = "sms"
    TELEGRAM = "telegram"
    AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Member:
    """One on the list, with one reason against asking or none."""

    line: int | None
    contact_id: str | None = None
    channel: ChannelName | None = None
    reason: str | None = None
    #: When the question may be asked at the earliest.
    possible_at: datetime | None = None
    country: str = ""
    place: str = ""
    segments: int = 0
    #: The characters that double the price of this question.
    costly: tuple[str, ...] = ()


@dataclass(slots=True)
class Plan:
    """What would come of a send."""

    terms: Terms
    members: list[Member] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    #: Of each place.
    calendars: dict[str, Calendar] = field(default_factory=dict)

    @property
    def asked(self) -> list[Member]:
        return [member for member in self.members if member.reason is None]

    @property
    def excluded(self) -> Counter[str]:
        return Counter(member.reason for member in self.members if member.reason is not None)

    @property
    def costly(self) -> Counter[str]:
        """Character -> how many questions it makes dearer."""
        return Counter(character for member in self.asked for character in member.costly)


async def plan(
    runtime: Runtime,
    laid_down: Terms,
    listed: ContactList | None = None,
    *,
    removed: Collection[Address] = (),
    is_dry_run: bool = False,
    progress: Callable[[int], object] = lambda _: None,
) -> Plan:
    """Of the contacts on the list, which are saved, or of all that are known. A dry run changes nothing."""
    planner = _Planner(runtime, laid_down, frozenset(removed))
    if listed is None:
        async for people in _everyone(runtime):
            await planner.add_known(people)
            progress(len(people))
    else:
        planner.plan.problems += listed.problems
        for rows in chunks(listed.rows, CHUNK):
            await planner.add_rows(rows, is_dry_run=is_dry_run)
            progress(len(rows))
    return planner.finished()


async def _everyone(runtime: Runtime) -> AsyncIterator[list[Contact]]:
    after = ""
    while True:
        async with runtime.database.reading() as connection:
            people = await contacts.page(connection, after, CHUNK)
        if not people:
            return
        yield people
        after = people[-1].id


#: A line of the list, and the contact it is about.
_OnLine = tuple[int | None, Contact]


class _RolledBackError(Exception):
    """Ends a rehearsal, with what it found."""

    def __init__(self, people: list[_OnLine], problems: list[Problem], erased: list[int], judged: "_Judged") -> None:
        super().__init__()
        self.found = people, problems, erased, judged


@dataclass(frozen=True, slots=True)
class _Judged:
    """By contact id: how each would be reached, whether to ask, and who waits in another send."""

    channels: Mapping[str, ChannelName]
    verdicts: Mapping[str, Verdict]
    elsewhere: Collection[str]


async def _stored(
    runtime: Runtime, rows: Sequence[Row], connection: Connection
) -> tuple[list[_OnLine], list[Problem], list[int]]:
    """Who is stored now, what fits nobody, and the lines of those who are erased."""
    stored, problems, erased = await _remembered(runtime, connection, rows)
    people: list[_OnLine] = [(row.line, one) for row, one in zip(rows, stored, strict=True) if one is not None]
    return people, problems, erased


class _Planner:
    """Takes a list part by part, and remembers whom it has seen."""

    def __init__(self, runtime: Runtime, laid_down: Terms, removed: frozenset[Address]) -> None:
        self.plan = Plan(laid_down)
        self._runtime = runtime
        self._removed = removed
        self._seen: set[str] = set()
        self._at = max(runtime.clock(), time_of(laid_down.start_at))
        self._texts: dict[tuple[ChannelName, str, str], tuple[int, tuple[str, ...]]] = {}

    async def add_rows(self, rows: Sequence[Row], *, is_dry_run: bool) -> None:
        if is_dry_run:
            people, problems, erased, judged = await self._rehearsed(rows)
        else:
            people, problems, erased = await self._runtime.database.repeating(partial(_stored, self._runtime, rows))
            judged = await self._judged_now(people)
        self.plan.problems += problems
        self.plan.members += [Member(line, reason=LeftOut.ERASED_AT_THEIR_WISH.value) for line in erased]
        self._add(people, judged)

    async def add_known(self, people: Sequence[Contact]) -> None:
        listed: list[_OnLine] = [(None, contact) for contact in people]
        self._add(listed, await self._judged_now(listed))

    async def _rehearsed(self, rows: Sequence[Row]) -> tuple[list[_OnLine], list[Problem], list[int], "_Judged"]:
        """What would be stored and how it would be judged; nothing is kept."""

        async def rehearse(connection: Connection) -> Never:
            people, problems, erased = await _stored(self._runtime, rows, connection)
            raise _RolledBackError(people, problems, erased, await self._judged(connection, people))

        try:
            await self._runtime.database.repeating(rehearse)
        except _RolledBackError as end:
            return end.found
        raise AssertionError("a rehearsal ends with what it found")

    async def _judged_now(self, people: Sequence[_OnLine]) -> "_Judged":
        # Without a lock on anything: judging takes longer than saving, and others write meanwhile.
        async with self._runtime.database.reading() as connection:
            return await self._judged(connection, people)

    async def _judged(self, connection: Connection, people: Sequence[_OnLine]) -> "_Judged":
        fresh = {contact.id: contact for _, contact in people if contact.id not in self._seen}
        asked = [(contact, channel_for(self._runtime, contact, self._wanted)) for contact in fresh.values()]
        elsewhere = await campaign_members.waiting_in(connection, fresh)
        verdicts = await judge(self._runtime, connection, asked, self.plan.terms.survey, self._at)
        channels = {contact.id: channel for contact, channel in asked}
        return _Judged(channels, dict(zip(fresh, verdicts, strict=True)), elsewhere)

    def _add(self, people: Sequence[_OnLine], judged: "_Judged") -> None:
        for line, contact in people:
            if contact.id in self._seen:
                self.plan.members.append(Member(line, contact.id, reason=LeftOut.LISTED_TWICE.value))
                continue
            self._seen.add(contact.id)
            channel, verdict = judged.channels[contact.id], judged.verdicts[contact.id]
            reason = self._left_out(contact, judged.elsewhere)
            if reason is None and not verdict.is_to_be_asked:
                reason = str(verdict.reason)
            if reason is not None:
                self.plan.members.append(Member(line, contact.id, channel, reason))
            else:
                self.plan.members.append(self._to_ask(line, contact, channel, verdict.possible_at or self._at))

    def _left_out(self, contact: Contact, elsewhere: Collection[str]) -> str | None:
        if not self._removed.isdisjoint(addresses_of(contact)):
            return LeftOut.REMOVED_BY_HAND.value
        return LeftOut.IN_ANOTHER_SEND.value if contact.id in elsewhere else None

    def _to_ask(self, line: int | None, contact: Contact, channel: ChannelName, possible_at: datetime) -> Member:
        country = country_of(contact)
        place = f"{country} {contact.timezone}"
        self.plan.calendars.setdefault(place, calendar_of(contact))
        segments, dear = self._priced(contact, channel)
        return Member(line, contact.id, channel, None, possible_at, country, place, segments, dear)

    def _priced(self, contact: Contact, channel: ChannelName) -> tuple[int, tuple[str, ...]]:
        key = channel, contact.locale, contact.name if "{name}" in texts.ASK[channel] else ""
        if key not in self._texts:
            text = words(self._runtime, Say(texts.ASK[channel]), *key)
            is_sms = channel is ChannelName.SMS
            self._texts[key] = (count(text).segments, costly(text)) if is_sms else (0, ())
        return self._texts[key]

    @property
    def _wanted(self) -> ChannelChoice:
        return ChannelChoice(self.plan.terms.channel)

    def finished(self) -> Plan:
        """In the order of the list, with the lines nobody can use, and all but the sample left out."""
        plan = self.plan
        known = {member.line for member in plan.members}
        unusable = {problem.line for problem in plan.problems} - known
        plan.members += [Member(line, reason=LeftOut.UNUSABLE.value) for line in unusable]
        plan.members.sort(key=lambda member: member.line or 0)
        plan.problems.sort(key=lambda problem: problem.line)
        if plan.terms.sample is not None:
            eligible = [member.contact_id for member in plan.asked if member.contact_id is not None]
            sample = drawn(eligible, plan.terms.sample, plan.terms.seed or "")
            plan.members = [
                member if member.reason or member.contact_id in sample else _not_sampled(member)
                for member in plan.members
            ]
        return plan


def _not_sampled(member: Member) -> Member:
    return Member(member.line, member.contact_id, member.channel, LeftOut.NOT_SAMPLED.value)


async def remember(
    runtime: Runtime, connection: Connection, rows: Sequence[Row]
) -> tuple[list[Contact], list[Problem]]:
    """Saves a part of a list; the contacts as they stand now, and the rows that fit nobody or are not to be stored."""
    stored, problems, erased = await _remembered(runtime, connection, rows)
    sentence = "This person asked to be erased, and is not stored again."
    problems += [Problem(line, "", "", sentence) for line in erased]
    return [contact for contact in stored if contact is not None], problems


async def _remembered(
    runtime: Runtime, connection: Connection, rows: Sequence[Row]
) -> tuple[list[Contact | None], list[Problem], list[int]]:
    """Row by row; the rows that fit nobody, and the lines of those who are erased."""
    now = runtime.clock()
    listed = [_listed(row, new_id(now)) for row in rows]
    fresh = [one.contact for one in listed]
    erased = await contact_import.erased_among(connection, fresh, runtime.consent)
    lines = [row.line for row, contact in zip(rows, fresh, strict=True) if contact.id in erased]
    stored = await contact_import.remember(connection, listed, runtime.consent, now, addresses.implied_by)
    sentence = "The phone number and the Telegram chat belong to two different contacts. Give only one of them."
    problems = [
        Problem(row.line, "", "", sentence)
        for row, contact in zip(rows, stored, strict=True)
        if contact is None and row.line not in lines
    ]
    return stored, problems, lines


def _listed(row: Row, contact_id: str) -> Listed:
    locale = row.locale or addresses.locale_of_country(row.country)
    timezone = row.timezone or addresses.timezone_of_country(row.country)
    contact = Contact(contact_id, row.name, locale, timezone, row.phone, row.telegram, row.attributes)
    return Listed(contact, says_locale=row.locale is not None, says_timezone=row.timezone is not None)


def channel_for(runtime: Runtime, contact: Contact, wanted: ChannelChoice) -> ChannelName:
    match wanted:
        case ChannelChoice.SMS:
            return ChannelName.SMS
        case ChannelChoice.TELEGRAM:
            return ChannelName.TELEGRAM
        case ChannelChoice.AUTO:
            is_linked = contact.telegram is not None and contact.blocked_at is None
            has_telegram = ChannelName.TELEGRAM in runtime.channels and is_linked
            return ChannelName.TELEGRAM if has_telegram or ChannelName.SMS not in runtime.channels else ChannelName.SMS


def pace(runtime: Runtime) -> dict[ChannelName, float]:
    """Units a second that all senders of a channel take together."""
    senders = {ChannelName.SMS: max(1, len(runtime.settings.twilio_from)), ChannelName.TELEGRAM: 1}
    return {name: rates.sender.limit / rates.sender.per * senders[name] for name, rates in RATES.items()}


def foreseen(runtime: Runtime, planned: Plan) -> Forecast:
    quiet = runtime.surveys.rules(planned.terms.survey).quiet
    limits = Limits(quiet, planned.calendars, pace(runtime), planned.terms.per_day, runtime.surveys.zone)
    return forecast(
        (
            Ask(member.possible_at, member.channel, max(1, member.segments), member.place)
            for member in planned.asked
            if member.possible_at is not None and member.channel is not None
        ),
        limits,
    )


def costs_of(runtime: Runtime, planned: Plan) -> list[Cost]:
    """Of the SMS."""
    sms = ((member.country, member.segments) for member in planned.asked if member.channel is ChannelName.SMS)
    return costs(sms, runtime.surveys.price_table)


def abroad_of(runtime: Runtime, planned: Plan) -> Counter[str]:
    """Country -> how many are asked by SMS from there by a number abroad. Of a Messaging Service nobody knows."""
    found = Counter(member.country for member in planned.asked if member.channel is ChannelName.SMS)
    ours = runtime.settings.twilio_from
    return Counter({country: count for country, count in found.items() if addresses.is_abroad(country, ours)})
