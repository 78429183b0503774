"""What comes as an update is not always one: what can be told before the library reads it, and what it read after."""

import re
from datetime import datetime
from typing import Any, get_type_hints

from bot.core.messages import Inbound, InboundKind

#: Of chats, messages and updates: 52 bits at most (https://core.telegram.org/bots/api#chat), so sixteen digits.
ID = re.compile(r"-?[0-9]{1,20}")


#: Of a message, what says who said which words, and to what.
WORDS = frozenset({"message_id", "date", "edit_date", "chat", "from", "sender_chat", "is_automatic_forward"})
WORDS |= {"text", "caption", "reply_to_message", "message_thread_id", "is_topic_message"}


def words_alone(payload: dict[str, Any]) -> dict[str, Any] | None:
    """The update without all that is around its words; None where it has no words."""
    for name in ("message", "edited_message"):
        message = payload.get(name)
        if isinstance(message, dict) and (message.get("text") or message.get("caption")):
            found = {key: message[key] for key in WORDS & {*message}}
            if isinstance(reply := message.get("reply_to_message"), dict):
                found["reply_to_message"] = {key: reply[key] for key in WORDS & {*reply} - {"reply_to_message"}}
            return {"update_id": payload["update_id"], name: found}
    return None


def is_update(payload: object) -> bool:
    """Whether it can be let go by its id, whatever else is in it."""
    return isinstance(payload, dict) and type(number := payload.get("update_id")) is int and 0 <= number < 1 << 63


#: The fields of a message in our words whose types can be told of a value.
_TYPES = {
    name: kind
    for name, kind in get_type_hints(Inbound).items()
    if kind in {str, str | None, bool, datetime, InboundKind}
}


def checked(inbound: Inbound | None) -> Inbound | None:
    """As it is. The library takes what comes for what is promised; raises TypeError where it is not."""
    if inbound is None:
        return None
    for name, kind in _TYPES.items():
        if not isinstance(getattr(inbound, name), kind):
            raise TypeError(name)
    for number in (inbound.address, inbound.message_id, inbound.reply_to, inbound.sender):
        if number is not None and not ID.fullmatch(number):
            raise TypeError("id")
    return inbound
