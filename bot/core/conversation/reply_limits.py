"""How much is said to one address: enough for a person who talks, too little for a machine that answers a machine.

Law 1: at most two replies in any minute. A third that carries the conversation on waits until the minute is over, and
       takes the place of one that waits already; any other is left unsaid.
Law 2: the same words at most twice in 24 hours.
Law 3: at most three in one breath, each at most a minute after the one before. Whoever still answers then within
       a minute, each time, is no person; only that they get no more messages is told all the same, once.
Law 4: senders who are no contact get at most a hundred replies an hour all together, for a sender is easily forged and
       each reply is paid for. What they ask for (no messages, to be forgotten) is done all the same.

Questions, reminders, the welcome to whoever used a personal link, and what admins are told are not rationed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.core.texts import customers as texts

MINUTE: Final = timedelta(minutes=1)
DAY: Final = timedelta(days=1)

MAX_IN_A_MINUTE: Final = 2
MAX_OF_THE_SAME: Final = 2
MAX_IN_ONE_BREATH: Final = 3
HOUR: Final = timedelta(hours=1)
MAX_TO_STRANGERS_AN_HOUR: Final = 100

#: What is due this much later waits for a minute to be over; the replies of one transaction are microseconds apart.
_DELAY: Final = timedelta(seconds=1)

_LAST_WORDS: Final = {texts.STOPPED, texts.ERASED}

#: Without these the other side would not know where the conversation stands.
CARRIES_ON: Final = {
    *texts.ASK.values(),
    *texts.FOLLOW_UP.values(),
    *texts.CLOSING.values(),
    texts.THANKS_LATE,
    texts.CORRECTED,
    texts.STARTED,
    texts.LANGUAGE_CHANGED,
    texts.CONFIRM_ERASURE,
    texts.WELCOME,
    *_LAST_WORDS,
}


@dataclass(frozen=True, slots=True)
class LimitedReply:
    """What was said to the address, or waits to be."""

    id: str
    #: Anything that is the same for the same words.
    words: str
    due_at: datetime
    #: It has not left: it can be taken back.
    is_queued: bool = True


@dataclass(frozen=True, slots=True)
class Ration:
    due_at: datetime
    #: What waits and is overtaken by this reply.
    overtakes: tuple[LimitedReply, ...] = ()


def ration(text: str, words: str, earlier: Sequence[LimitedReply], now: datetime) -> Ration | None:
    """When to say it; `None`: never. `text` is the sentence of `texts/customers.py`, `earlier` the last 24 hours."""
    waiting = tuple(reply for reply in earlier if reply.due_at > now + _DELAY) if text in CARRIES_ON else ()
    said = sorted((reply for reply in earlier if reply not in waiting), key=lambda reply: reply.due_at)
    again = sum(reply.words == words for reply in said if reply.due_at > now - DAY)
    is_first_of_last_words = text in _LAST_WORDS and not again
    if again >= MAX_OF_THE_SAME:
        return None
    if _in_one_breath(said, now) >= MAX_IN_ONE_BREATH and not is_first_of_last_words:
        return None
    due_at = now
    if len(said) >= MAX_IN_A_MINUTE:
        due_at = max(now, said[-MAX_IN_A_MINUTE].due_at + MINUTE)
    if due_at > now and text not in CARRIES_ON:
        return None
    return Ration(due_at, waiting)


def _in_one_breath(said: Sequence[LimitedReply], now: datetime) -> int:
    count, after = 0, now
    for reply in reversed(said):
        if after - reply.due_at > MINUTE:
            break
        count, after = count + 1, reply.due_at
    return count
