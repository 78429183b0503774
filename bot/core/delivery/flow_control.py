"""Which of the messages that are due leave now, and what a provider's answers change in that.

    due, in the queue's order --choose--> leave, each at its time | postponed: not for seconds | the rest: soon
    its time has come ---------leave----> it goes | a little later, for the process was held up
    answer ---------------------heard---> halts: a chat, a sender, or all while the provider is silent

Laws: only as much is taken ahead as leaves within a tenth of a second, so nothing waits behind a broadcast, and of a
process that is killed hardly more is uncertain than what was on its way. Broadcasts leave room for those somebody waits
for. Times are seconds of any clock that never goes back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.core.delivery.pacing import Pace, Rates, units
from bot.core.messages import ChannelName, Failure, Outgoing, Purpose

#: Seconds. What leaves within them may be taken now. With less, a database that is slow would cost pace.
CLAIM_AHEAD_SECONDS: Final = 0.1

#: What has to wait for longer than so many seconds is put off, so that it is not in the way of others meanwhile.
LONG_PAUSE_SECONDS: Final = 5.0

#: Nobody waits for these.
BROADCAST: Final = frozenset({Purpose.ASK, Purpose.REMINDER})

#: Which part of the requests under way may be broadcasts: where all of those hang, replies still go.
BROADCAST_SHARE: Final = 0.75


@dataclass(slots=True)
class Choice:
    #: Id -> when it leaves.
    leaving: dict[str, float] = field(default_factory=dict)
    #: Id -> before when it cannot leave.
    postponed: dict[str, float] = field(default_factory=dict)
    #: When the first of the rest may leave. None: there is no rest, or it waits for an answer to come back.
    next_at: float | None = None


class FlowControl:
    """Of one channel."""

    def __init__(self, rates: Rates, sender_of: Callable[[Outgoing], str], most_at_once: int) -> None:
        self._pace = Pace(rates)
        #: As it really was: a process that is held up leaves later than it meant to.
        self._left = Pace(rates)
        self._sender_of = sender_of
        self._most = {
            False: most_at_once,
            True: max(1, int(most_at_once * BROADCAST_SHARE)),
        }
        self._breakers: dict[str, Breaker] = {}
        #: Sender and chat -> until when.
        self._throttled: dict[tuple[str, str], float] = {}

    def choose(self, due: Sequence[Outgoing], under_way: int, now: float) -> Choice:
        """What is said to leave is counted as gone."""
        choice = Choice()
        for outgoing in due:
            is_broadcast = outgoing.purpose in BROADCAST
            sender, size = self._sender_of(outgoing), units(outgoing)
            at = self._pace.earliest(sender, outgoing.address, size, now=now, evenly=is_broadcast)
            if at > now + LONG_PAUSE_SECONDS:
                choice.postponed[outgoing.id] = at
            elif under_way + len(choice.leaving) >= self._most[is_broadcast]:
                continue
            elif at > now + CLAIM_AHEAD_SECONDS:
                choice.next_at = min(at, choice.next_at or at)
            else:
                self._pace.take(sender, outgoing.address, size, at=at)
                choice.leaving[outgoing.id] = at
        return choice

    def leave(self, outgoing: Outgoing, now: float) -> float:
        """When it may really leave: now, and then it is counted as gone, or later, where others left late.

        Who was held up does not make up for it in a burst.
        """
        sender, size = self._sender_of(outgoing), units(outgoing)
        at = self._left.earliest(sender, outgoing.address, size, now=now)
        if at <= now:
            self._left.take(sender, outgoing.address, size, at=now)
        return at

    def heard(
        self, outgoing: Outgoing, failure: Failure | None, retry_after: float | None, *, left_at: float, now: float
    ) -> None:
        """What the provider answered, or that it did not. `retry_after` is in seconds."""
        sender = self._sender_of(outgoing)
        if retry_after is not None:
            self._throttle(sender, outgoing, now + retry_after, now)
        is_answered = retry_after is not None or failure not in {Failure.TRANSIENT, Failure.UNKNOWN}
        breaker = self._breakers.setdefault(sender, Breaker())
        if (until := breaker.note(is_answered, left_at=left_at, now=now)) is not None:
            self._pace.halt_sender(sender, until)

    def _throttle(self, sender: str, outgoing: Outgoing, until: float, now: float) -> None:
        """Twilio counts by sender. Telegram does not say whether the chat or the bot was meant: a second chat tells."""
        if outgoing.channel is not ChannelName.TELEGRAM:
            self._pace.halt_sender(sender, until)
            return
        self._pace.halt_chat(sender, outgoing.address, until)
        self._throttled = {key: end for key, end in self._throttled.items() if end > now}
        self._throttled[sender, outgoing.address] = until
        if sum(of == sender for of, _ in self._throttled) > 1:
            self._pace.halt_sender(sender, until)


#: After this many requests in a row without an answer the provider is out.
SILENT: Final = 5

#: Seconds. A provider that is out is left alone ever longer.
SHORTEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 60.0


class Breaker:
    """Circuit breaker: an outage costs a few requests a minute instead of every message in the queue one attempt.

    https://martinfowler.com/bliki/CircuitBreaker.html. Any answer closes it, a refusal as well as a success.
    """

    def __init__(self) -> None:
        self._silent = 0
        self._pause = SHORTEST_PAUSE_SECONDS
        self._until = float("-inf")

    def note(self, is_answered: bool, *, left_at: float, now: float) -> float | None:
        """Until when nothing is to leave, where that is new."""
        if is_answered:
            self._silent, self._pause = 0, SHORTEST_PAUSE_SECONDS
            return None
        if left_at < self._until:  # left before the pause was over, and tells nothing new
            return None
        self._silent += 1
        if self._silent < SILENT:
            return None
        self._until = now + self._pause
        self._pause = min(2 * self._pause, LONGEST_PAUSE_SECONDS)
        return self._until
