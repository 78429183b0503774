"""Commands by SMS: ten an hour from one number, for a sender is easily forged and each answer is paid for.

The eleventh gets a sentence that says so, and those after it nothing.
"""

from datetime import datetime
from typing import Final

from bot.core.conversation.reply_limits import HOUR, LimitedReply
from bot.core.messages import ChannelName
from bot.database import Connection
from bot.ids import new_id
from bot.store import recent_replies
from bot.store.consent import Address, Consent

MAX_AN_HOUR: Final = 10


async def answered(connection: Connection, consent: Consent, number: str, now: datetime) -> int:
    """How many answers the number has got in the last hour."""
    key = _key(number)
    earlier = await recent_replies.of(connection, consent, [key], now)
    return sum(one.due_at > now - HOUR for one in earlier[key])


async def note(connection: Connection, consent: Consent, number: str, now: datetime) -> None:
    """One more."""
    await recent_replies.add(connection, consent, [(_key(number), LimitedReply(new_id(now), "", now))])


def _key(number: str) -> Address:
    """No address of anybody: what the same person is told as a customer is counted for itself."""
    return ChannelName.SMS, f"/{number}"
