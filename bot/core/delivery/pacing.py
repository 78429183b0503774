"""How fast messages may leave: per sender, per chat, and not at all while a provider has asked for quiet.

    Window   at most so many units in any so many seconds, wherever the seconds begin
    Pace     the windows of all senders and chats, and their halts

    at = pace.earliest(sender, chat, now=now)          when may it go?
    if at <= now: pace.take(sender, chat, at=now)      it goes

Law: no second holds more than its limit, and under load each holds at least 95 % of it (of what fits, where messages
of several segments do not fill it). A token bucket breaks the first half: a full one lets twice its rate through in its
first second. Times are seconds of any clock that never goes back. Who goes first is not decided here.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Final

from bot.core.delivery import sms_segments
from bot.core.messages import ChannelName, Outgoing


@dataclass(frozen=True, slots=True)
class RateLimit:
    """At most `limit` units in any `per` seconds."""

    limit: int
    per: float


@dataclass(frozen=True, slots=True)
class Rates:
    """What a provider takes: of one sender in units, to one chat in messages."""

    sender: RateLimit
    chat: tuple[RateLimit, ...]
    group: tuple[RateLimit, ...]


_TO_ONE_PHONE: Final = (RateLimit(15, 30.0),)
#: One a second in the long run, of which three may come at once.
_TO_ONE_CHAT: Final = RateLimit(3, 3.0)

RATES: Final[Mapping[ChannelName, Rates]] = {
    # https://help.twilio.com/articles/115002943027: 10 segments a second of one number outside North America.
    # https://www.twilio.com/docs/api/errors/14107: 15 messages between two numbers within 30 seconds.
    ChannelName.SMS: Rates(RateLimit(10, 1.0), chat=_TO_ONE_PHONE, group=_TO_ONE_PHONE),
    # https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: about 30 a second to all, 1 a
    # second to one chat with short bursts, 20 a minute to a group.
    ChannelName.TELEGRAM: Rates(RateLimit(25, 1.0), chat=(_TO_ONE_CHAT,), group=(_TO_ONE_CHAT, RateLimit(20, 60.0))),
}


def units(outgoing: Outgoing) -> int:
    """What a message counts for its sender: its segments on SMS, one on Telegram."""
    return max(1, sms_segments.count(outgoing.text).segments) if outgoing.channel is ChannelName.SMS else 1


#: Which part of a window may be caught up with at once, where takes are even: a loop that woke late loses nothing.
_CATCH_UP: Final = 0.2


class Window:
    """A sliding window. Holds the takes of its last `per` seconds only, at most `limit` of them."""

    __slots__ = ("_even", "_last", "_limit", "_per", "_taken", "_total")

    def __init__(self, limit: int, per: float) -> None:
        self._limit, self._per = limit, per
        self._taken: deque[tuple[float, int]] = deque()
        self._total = 0
        self._last = self._even = float("-inf")

    def earliest(self, units: int, now: float) -> float:
        """When so many units may be taken, `now` at best. Once they may, they may ever after, until the next take."""
        at = max(now, self._last)
        excess = self._total + min(units, self._limit) - self._limit
        for taken_at, taken in self._taken:
            if excess <= 0:
                break
            excess -= taken
            at = max(at, taken_at + self._per)
        return at

    def evenly(self, now: float) -> float:
        """When the takes so far have used up their share of the time: the next ones stand apart, not in bursts."""
        return max(now, self._even)

    def take(self, units: int, at: float) -> None:
        """Not before `earliest`, else ValueError. What is more than the limit counts in the windows after this one."""
        if at < self.earliest(units, at):
            raise ValueError("taken before its time")
        while self._taken and self._taken[0][0] + self._per <= at:
            self._total -= self._taken.popleft()[1]
        self._even = max(self._even, at - _CATCH_UP * self._per) + units * self._per / self._limit
        while units > 0:
            part = min(units, self._limit)
            self._taken.append((at, part))
            self._total += part
            self._last = at
            units -= part
            at += self._per

    def idle_from(self) -> float:
        """When it holds nothing any more."""
        return self._last + self._per


_Key = tuple[str, str]


class Pace:
    """All senders of one channel. Chats that have been quiet are forgotten, so what is kept is bounded by the rates."""

    def __init__(self, rates: Rates) -> None:
        self._rates = rates
        self._senders: dict[str, Window] = {}
        #: The longest quiet first.
        self._chats: dict[_Key, tuple[Window, ...]] = {}
        self._halts = _Halts()

    def earliest(self, sender: str, chat: str, units: int = 1, *, now: float, evenly: bool = False) -> float:
        """When the message may go, `now` at best.

        `evenly` is for what nobody waits for. A burst uses up the second, and a reply waits for the rest of it; spread
        over the second, the reply waits a third of it.
        """
        window = self._senders.get(sender)
        at = self._halts.until((sender, ""), self._halts.until((sender, chat), now))
        if window is not None:
            at = max(window.earliest(units, at), window.evenly(at) if evenly else at)
        for one in self._chats.get((sender, chat), ()):
            at = one.earliest(1, at)
        return at

    def take(self, sender: str, chat: str, units: int = 1, *, at: float) -> None:
        """The message goes now. Not before `earliest`, else ValueError."""
        if at < self.earliest(sender, chat, units, now=at):
            raise ValueError("taken before its time")
        if sender not in self._senders:
            self._senders[sender] = _window(self._rates.sender)
        self._senders[sender].take(units, at)
        windows = self._chats.pop((sender, chat), None) or tuple(map(_window, self._rates_of(chat)))
        for window in windows:
            window.take(1, at)
        self._chats[sender, chat] = windows
        self._forget(at)

    def halt_sender(self, sender: str, until: float) -> None:
        """Nothing goes from there before then; a shorter halt does not end a longer one."""
        self._halts.add((sender, ""), until)

    def halt_chat(self, sender: str, chat: str, until: float) -> None:
        """As `halt_sender`, for one chat: all the others go on."""
        self._halts.add((sender, chat), until)

    def _rates_of(self, chat: str) -> tuple[RateLimit, ...]:
        # Groups have negative ids: https://core.telegram.org/bots/api#chat
        return self._rates.group if chat.startswith("-") else self._rates.chat

    def _forget(self, now: float) -> None:
        for key in [*self._quiet(now)]:
            del self._chats[key]
        self._halts.forget(now)

    def _quiet(self, now: float) -> Iterator[_Key]:
        for key, windows in self._chats.items():
            if any(window.idle_from() > now for window in windows):
                return
            yield key


class _Halts:
    """Until when each is silent; those that are over are forgotten."""

    def __init__(self) -> None:
        self._until: dict[_Key, float] = {}
        self._ending: list[tuple[float, _Key]] = []

    def until(self, key: _Key, now: float) -> float:
        return max(now, self._until.get(key, now))

    def add(self, key: _Key, until: float) -> None:
        if until > self._until.get(key, float("-inf")):
            self._until[key] = until
            heappush(self._ending, (until, key))

    def forget(self, now: float) -> None:
        while self._ending and self._ending[0][0] <= now:
            until, key = heappop(self._ending)
            if self._until.get(key) == until:
                del self._until[key]


def _window(rate: RateLimit) -> Window:
    return Window(rate.limit, rate.per)
