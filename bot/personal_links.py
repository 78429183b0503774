"""Personal links into Telegram, and their QR codes: how a contact who is known by name gets into the chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import segno

from bot.channels.telegram import Telegram
from bot.core.messages import ChannelName, Contact
from bot.database import Connection
from bot.ids import new_token
from bot.runtime import Runtime
from bot.store import contacts


class TelegramOffError(Exception):
    pass


@dataclass(frozen=True, slots=True)
class Link:
    contact: Contact
    url: str


async def make_links(runtime: Runtime, connection: Connection, invited: Sequence[Contact]) -> list[Link]:
    """One each, in their order; a link made earlier and never used stops working.

    Raises SendError, TelegramOffError.
    """
    telegram = runtime.channels.get(ChannelName.TELEGRAM)
    if not isinstance(telegram, Telegram):
        raise TelegramOffError("Telegram is not set up: TELEGRAM_BOT_TOKEN is missing.")
    tokens = [(new_token(), contact.id) for contact in invited]
    await contacts.add(connection, tokens, runtime.clock())
    return [Link(contact, await telegram.link(token)) for contact, (token, _) in zip(invited, tokens, strict=True)]


def qr_png(url: str) -> bytes:
    """A PNG for receipts and mails: error correction M, so that a crease does no harm; printed dots of 8 pixels."""
    buffer = BytesIO()
    segno.make(url, error="m").save(buffer, kind="png", scale=8, border=4)
    return buffer.getvalue()
