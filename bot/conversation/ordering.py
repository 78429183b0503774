"""When was it said? Telegram dates what people write, but not what they tap; it numbers both, in the order they come.

    a tap             counts from when it comes in: later than it was, where we were away or our clock is ahead
    what comes next   was said after it, whatever its date says

Source: https://core.telegram.org/bots/api#update, `update_id`: "to restore the correct update sequence".
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.messages import ChannelName, Inbound
from bot.database import Connection
from bot.store import inbound

#: The least that one message is said after another.
_MOMENT: Final = timedelta(microseconds=1)


async def in_sequence(connection: Connection, messages: Sequence[Inbound]) -> list[Inbound]:
    """The messages as they come, those of Telegram at a time after all that was said in their chat before them."""
    numbered = [one for one in messages if one.channel is ChannelName.TELEGRAM]
    if not numbered:
        return list(messages)
    since = min(one.at for one in numbered)
    known = await inbound.said_since(connection, ChannelName.TELEGRAM, {one.address for one in numbered}, since)
    said: defaultdict[str, list[tuple[int, datetime]]] = defaultdict(list)
    for address, provider_id, at in known:
        said[address].append((_number(provider_id), at))
    found: dict[str, Inbound] = {}
    for one in sorted(numbered, key=lambda one: _number(one.provider_id)):
        number = _number(one.provider_id)
        before = [at + _MOMENT for earlier, at in said[one.address] if earlier < number]
        found[one.provider_id] = replace(one, at=max([one.at, *before]))
        said[one.address].append((number, found[one.provider_id].at))
    return [found[one.provider_id] if one.channel is ChannelName.TELEGRAM else one for one in messages]


def _number(provider_id: str) -> int:
    """The update's: `<update_id>:<chat>`, see channels/telegram/webhook.py."""
    return int(provider_id.partition(":")[0])
