"""When the stand-ins misbehave, and how: drawn request by request from a seed, and counted.

The stand-ins themselves know every way to leave a sender in doubt; here is only how often each of them happens.
"""

import random
from collections import Counter
from collections.abc import Callable
from contextvars import ContextVar

from aiohttp import web

from bot.sandbox import telegram, twilio
from bot.sandbox.telegram.misbehaviour import TelegramMisbehaviours
from bot.sandbox.twilio import Callbacks
from bot.sandbox.twilio.misbehaviour import TwilioMisbehaviours
from tests.chaos.haste import TIMEOUT

#: Of a thousand requests. `SLOW` answers after the bot has given up.
OF_A_THOUSAND = {
    "HANG": 6,
    "SLOW": 10,
    "DROP_BEFORE": 15,
    "DROP_AFTER": 15,
    "THROTTLE": 15,
    "ERROR": 10,
    "ERROR_AFTER": 10,
    "UNAVAILABLE": 10,
    "UNAVAILABLE_AFTER": 10,
    "GARBLED": 10,
    "EMPTY": 10,
}

#: Of a hundred messages: how their reports come.
REPORTS_OF_A_HUNDRED = {
    Callbacks.IN_ORDER: 40,
    Callbacks.EARLY: 15,
    Callbacks.LATE: 15,
    Callbacks.TWICE: 10,
    Callbacks.OUT_OF_ORDER: 10,
    Callbacks.NONE: 10,
}

#: What is said about a message that is under way, to whichever task speaks of it.
MANNER: ContextVar[Callbacks] = ContextVar("manner", default=Callbacks.IN_ORDER)


class Dice:
    """One seed for all of a run. What was drawn is counted."""

    def __init__(self, seed: int, *, is_calm: bool = False) -> None:
        self.random = random.Random(seed)
        self.drawn: Counter[str] = Counter()
        #: Nothing goes wrong at the providers.
        self._is_calm = is_calm

    def misbehaviour(self, kinds: type) -> "twilio.TwilioMisbehaviour | telegram.TelegramMisbehaviour | None":
        rest = self.random.randrange(1000)
        for name, share in OF_A_THOUSAND.items():
            rest -= share
            if rest < 0:
                if self._is_calm or name not in kinds.__members__:
                    return None
                self.drawn[name.lower().replace("_", " ")] += 1
                return kinds[name]
        return None

    def manner(self) -> Callbacks:
        if self._is_calm:
            return Callbacks.IN_ORDER
        [manner] = self.random.choices(list(REPORTS_OF_A_HUNDRED), list(REPORTS_OF_A_HUNDRED.values()))
        self.drawn[f"reports {manner.name.lower().replace('_', ' ')}"] += 1
        return manner

    def happens(self, of_a_hundred: float) -> bool:
        return self.random.random() * 100 < of_a_hundred

    def seconds(self, most: float) -> float:
        return self.random.random() * most


def _seconds(name: str) -> float:
    """How late the answer is, or how long the bot is asked to wait."""
    return 1.0 if name == "THROTTLE" else 1.5 * TIMEOUT


class TwilioMischief(TwilioMisbehaviours):
    def __init__(self, dice: Dice) -> None:
        super().__init__()
        self._dice = dice

    @web.middleware
    async def middleware(self, request: web.Request, handler: Callable) -> web.StreamResponse:
        # Nothing is awaited between the draw and what it is for, so no other request can take it.
        if "/Messages" in request.path and (kind := self._dice.misbehaviour(twilio.TwilioMisbehaviour)):
            self.add(kind, 1, _seconds(kind.name))
        return await super().middleware(request, handler)


class TelegramMischief(TelegramMisbehaviours):
    def __init__(self, dice: Dice) -> None:
        super().__init__()
        self._dice = dice

    @web.middleware
    async def middleware(self, request: web.Request, handler: Callable) -> web.StreamResponse:
        method = request.match_info.get("method", "")
        speaks = method in {"sendMessage", "editMessageReplyMarkup"}
        if speaks and (kind := self._dice.misbehaviour(telegram.TelegramMisbehaviour)):
            self.add(kind, 1, _seconds(kind.name), method)
        return await super().middleware(request, handler)
