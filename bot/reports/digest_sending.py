"""Digests: last week's or last month's figures, told to the admin chats that wish for them, each once.

    read who is due --> read the figures --> draw --> note that the chat is told, and queue its messages, together

Many workers may read and draw; one of them notes it first, and the others find nothing to do. A chat is told of the
surveys that were answered; where none was, it is noted as told and nothing is sent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import structlog

from bot import pictures
from bot.core import customer_words
from bot.core.calendar.periods import CalendarUnit, Period, bounds
from bot.core.comments.quotes import Candidate, choose, pieces
from bot.core.measuring.digests import due
from bot.core.messages import Attachment, AttachmentKind, Button, ChannelName, Keyboard, Outgoing, Purpose
from bot.core.nps import Group
from bot.core.roles import Role
from bot.core.texts import reports as texts
from bot.database import Connection
from bot.i18n import SOURCE, Reader
from bot.ids import new_id
from bot.reports import captions, digest, figures, period_names
from bot.reports.digest import Told
from bot.runtime import Runtime
from bot.store import admins, case_figures, comments, contacts, invitations, outbox, tally
from bot.store.admins import Wish
from bot.store.comments import CommentFilter
from bot.store.consent import Address
from bot.store.outbox import Queued

log = structlog.get_logger()

#: The newest comments of each group that a quote is chosen from.
CANDIDATES: Final = 50


@dataclass(frozen=True, slots=True)
class Quote:
    invitation_id: str
    score: int
    text: str


@dataclass(frozen=True, slots=True)
class Edition:
    """What all chats with the same wish are told of, each in its language."""

    period: Period
    told: Sequence[Told]
    quotes: Mapping[str, Sequence[Quote]]
    """Survey -> one of each group, where there is one that can be shown."""


async def tell_due(runtime: Runtime) -> int:
    """How many chats were told. Raises DatabaseError."""
    now = runtime.clock()
    async with runtime.database.reading() as connection:
        found = [(wish, period) for wish in await admins.all_of(connection) if (period := _due(runtime, wish, now))]
        if not found:
            return 0
        locales = await admins.locales(connection)
        editions = {period: await _edition(runtime, connection, period) for _, period in dict.fromkeys(found)}
    told = 0
    for wish, period in found:
        reader = runtime.reader(locales.get(wish.address, SOURCE))
        drawn = await _drawn(editions[period], wish.address, reader)
        told += await _tell(runtime, wish, editions[period], drawn, reader)
    return told


def _due(runtime: Runtime, wish: Wish, now: datetime) -> Period | None:
    """Only for who still is an admin, on a channel that is set up."""
    channel, address = wish.address
    if channel not in runtime.channels or not runtime.is_admin(channel, address):
        return None
    return due(wish.digest, wish.told_through, now, runtime.surveys.office)


# --- what there is to tell -------------------------------------------------------------------------------------------


async def _edition(runtime: Runtime, connection: Connection, period: Period) -> Edition:
    told, quotes = [], {}
    known = dict.fromkeys([*runtime.surveys.surveys, *await tally.surveys(connection)])
    start, end = bounds(period, runtime.surveys.zone)
    for survey in known:
        found = await figures.read(runtime, connection, survey, period)
        if found.summary.shown is None:
            continue
        wanted = CommentFilter(surveys=(survey,), start=start, end=end)
        written = await comments.count(connection, wanted)
        told.append(Told(found, written.number, await case_figures.still_open(connection, survey)))
        quotes[survey] = await _quotes(connection, survey, start, end)
    return Edition(period, told, quotes)


async def _quotes(connection: Connection, survey: str, start: datetime, end: datetime) -> list[Quote]:
    """Critics first: theirs can be acted on."""
    found = []
    for group in (Group.DETRACTOR, Group.PASSIVE, Group.PROMOTER):
        wanted = CommentFilter(surveys=(survey,), start=start, end=end, group=group)
        page = await comments.page(connection, wanted, most=CANDIDATES)
        parts = {
            Candidate(comment.score, piece, themes=1): comment
            for comment in page.comments
            for piece in pieces(comment.text)
        }
        text = choose(parts)
        found += [Quote(one.invitation_id, of.score, text) for of, one in parts.items() if of.text == text][:1]
    return found


async def _drawn(edition: Edition, address: Address, reader: Reader) -> dict[str, Attachment]:
    """Survey -> its picture. One that cannot be drawn is no reason to keep the number back."""
    drawn: dict[str, Attachment] = {}
    for told in edition.told if address[0] is ChannelName.TELEGRAM else ():
        one = told.figures
        period = period_names.name(reader, edition.period)
        try:
            content = await pictures.png(captions.card(reader, title=one.title, period=period, counts=one.counts))
        except Exception as error:
            log.exception("picture_not_drawn", kind="digest", error=type(error).__name__)
        else:
            drawn[one.survey] = Attachment(AttachmentKind.PHOTO, "nps.png", content)
    return drawn


# --- telling it ------------------------------------------------------------------------------------------------------


async def _tell(
    runtime: Runtime, wish: Wish, edition: Edition, drawn: Mapping[str, Attachment], reader: Reader
) -> bool:
    """False where another worker was first, or there is nothing to say."""
    now = runtime.clock()

    async def write(connection: Connection) -> bool:
        if not await admins.tell(connection, wish, edition.period) or not edition.told:
            return False
        messages = _messages(runtime, wish.address, edition, drawn, reader)
        if wish.address[0] is ChannelName.TELEGRAM and _may_read(runtime, wish.address):
            messages += await _quoted(runtime, connection, wish.address, edition, reader)
        await outbox.add(connection, messages, now)
        return True

    return await runtime.database.repeating(write)


def _messages(
    runtime: Runtime, address: Address, edition: Edition, drawn: Mapping[str, Attachment], reader: Reader
) -> list[Queued]:
    today = _today(runtime)
    if address[0] is ChannelName.SMS:
        return [_message(runtime, address, digest.for_sms(reader, edition.told, today))]
    return [
        _message(
            runtime,
            address,
            digest.for_chat(reader, told, today),
            keyboard=((Button(reader.say(texts.DIGEST_MORE), _command(told)),),),
            attachment=drawn.get(told.figures.survey),
        )
        for told in edition.told
    ]


async def _quoted(
    runtime: Runtime, connection: Connection, address: Address, edition: Edition, reader: Reader
) -> list[Queued]:
    """A message for each quote, under its customer's id: so erasure finds it. Of those who are held now, and whose
    words still stand.
    """
    every = [quote for told in edition.told for quote in edition.quotes[told.figures.survey]]
    answers = await invitations.by_id(connection, [quote.invitation_id for quote in every])
    free = set(await contacts.lock_free(connection, [one.contact_id for one in answers.values()]))
    answers = await invitations.by_id(connection, answers)
    standing = [
        (quote, answer.contact_id)
        for quote in every
        if (answer := answers[quote.invitation_id]).contact_id in free and quote.text in pieces(answer.comment or "")
    ]
    return [
        _message(
            runtime,
            address,
            reader.say(texts.DIGEST_QUOTE, score=quote.score, words=customer_words.on_one_line(quote.text)),
            contact_id=contact_id,
        )
        for quote, contact_id in standing
    ]


def _message(
    runtime: Runtime,
    address: Address,
    text: str,
    *,
    keyboard: Keyboard = (),
    attachment: Attachment | None = None,
    contact_id: str | None = None,
) -> Queued:
    channel, to = address
    message_id = new_id(runtime.clock())
    return Queued(Outgoing(message_id, channel, to, text, Purpose.ALERT, keyboard, attachment=attachment), contact_id)


def _may_read(runtime: Runtime, address: Address) -> bool:
    role = runtime.role_of(*address)
    return role is not None and role.may(Role.AGENT)


def _command(told: Told) -> str:
    """`/nps relation 2026w09`"""
    period = told.figures.period
    year, week, _ = period.first.isocalendar()
    name = f"{year}w{week:02}" if period.kind is CalendarUnit.WEEK else f"{period.first:%Y-%m}"
    return f"/nps {told.figures.survey} {name}"


def _today(runtime: Runtime) -> date:
    return runtime.clock().astimezone(runtime.surveys.zone).date()
