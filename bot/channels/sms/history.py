"""What Twilio's own list of messages tells: did a send go out whose answer was lost, and what was written while we
were away?

https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources. The list is narrowed by
recipient alone and the rest is compared here: its filter by date knows days only, and leaves out what is still queued.
"""

from collections.abc import AsyncIterator, Awaitable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import phonenumbers

from bot.channels import Failure, SendError
from bot.channels.sms.errors import answer
from bot.channels.sms.webhook import RESERVED_WORDS, person_of
from bot.core.delivery import sms_segments
from bot.core.messages import ChannelName, Inbound, Outgoing

#: Twilio's dates have no fractions, and its clock and ours are not the same. Too much finds an older message of the
#: same words, unless its id is known; too little finds none, and somebody is asked twice.
CLOCK_TOLERANCE: Final = timedelta(minutes=1)

#: Twilio's own most is 1000 a page.
_TO_ONE_PERSON: Final = {"page_size": 200, "most_pages": 5}
_TO_ONE_NUMBER: Final = {"page_size": 1000, "most_pages": 100}

#: Stands before every text of a trial account, in the list too.
_TRIAL: Final = "Sent from your Twilio trial account - "


@dataclass(frozen=True, slots=True)
class ListedMessage:
    """A message as it stands in the list."""

    sid: str
    sender: str
    text: str
    is_inbound: bool
    created_at: datetime
    has_media: bool = False


async def find(messages: Any, outgoing: Outgoing, since: datetime, except_ids: Collection[str]) -> str | None:
    """The SID of the oldest message with these words to this person since then; the words, not their spaces, count."""
    wanted, earliest = _words(outgoing.text), since - CLOCK_TOLERANCE
    listed = await _listed(messages, outgoing.address, earliest, **_TO_ONE_PERSON)
    found = [one for one in listed if not one.is_inbound and one.sid not in except_ids and _words(one.text) == wanted]
    return found[0].sid if found else None


async def missed(messages: Any, numbers: Sequence[str], since: datetime) -> list[Inbound]:
    """What was written to these numbers of ours, oldest first."""
    listed: list[ListedMessage] = []
    for number in numbers:
        listed += await _listed(messages, number, since - CLOCK_TOLERANCE, **_TO_ONE_NUMBER)
    return [_inbound(one) for one in sorted(listed, key=lambda one: one.created_at) if one.is_inbound]


async def numbers_of(service: Any) -> list[str]:
    """The senders of a Messaging Service that people can answer."""
    phone_numbers = await answer(service.phone_numbers.list_async())
    short_codes = await answer(service.short_codes.list_async())
    return [one.phone_number for one in phone_numbers] + [one.short_code for one in short_codes]


async def _listed(
    messages: Any, to: str, earliest: datetime, *, page_size: int, most_pages: int
) -> list[ListedMessage]:
    """Since then, oldest first. Raises SendError too when there are more than could be read: then nothing is known."""
    found: list[ListedMessage] = []
    pages_left = most_pages
    async for page in _pages(messages, to, page_size):
        recent = [one for one in page if one.created_at >= earliest]
        found += recent
        pages_left -= 1
        if not recent:  # newest first
            break
        if not pages_left:
            raise SendError(Failure.UNKNOWN, "too_many")
    found.reverse()  # dates have whole seconds: within one, the list's order counts
    return sorted(found, key=lambda one: one.created_at)


async def _pages(messages: Any, to: str, page_size: int) -> AsyncIterator[list[ListedMessage]]:
    page, listed = await answer(_read(messages.page_async(to=to, page_size=page_size)))
    yield listed
    while page.next_page_url:
        page, listed = await answer(_read(page.next_page_async()))
        yield listed


async def _read(request: Awaitable[Any]) -> tuple[Any, list[ListedMessage]]:
    page = await request
    return page, [_one(message) for message in page]


def _one(message: Any) -> ListedMessage:
    if not (message.sid and message.date_created):
        raise ValueError("a message without an id or a date")
    return ListedMessage(
        str(message.sid),
        person_of(str(message.from_ or "")),
        str(message.body or ""),
        message.direction == "inbound",
        message.date_created,
        str(message.num_media or "0") != "0",
    )


def _words(text: str) -> str:
    # Smart encoding replaces typographic signs, and spaces at the ends may go.
    return " ".join(sms_segments.fold(text.removeprefix(_TRIAL)).split())


def _inbound(listed: ListedMessage) -> Inbound:
    """As the webhook would have told it."""
    return Inbound(
        channel=ChannelName.SMS,
        provider_id=listed.sid,
        address=listed.sender,
        text=listed.text,
        at=listed.created_at,
        language_hint=_country(listed.sender),
        has_more=listed.has_media,
        is_answered=listed.text.strip().upper() in RESERVED_WORDS,
    )


def _country(number: str) -> str | None:
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return None
