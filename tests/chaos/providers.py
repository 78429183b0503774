"""The stand-ins of a run: they misbehave by the dice, keep when each message was taken, and hand it to its customer."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime

from bot.sandbox.telegram import Call, Person, TelegramStandIn
from bot.sandbox.telegram.chats import ChatMessage as TelegramMessage
from bot.sandbox.twilio import Callbacks, TwilioStandIn
from bot.sandbox.twilio.messages import TwilioMessage
from tests.chaos.mischief import MANNER, Dice, TelegramMischief, TwilioMischief


class Twilio(TwilioStandIn):
    def __init__(self, bot_url: str, dice: Dice, latest_report: float, taken: Callable[[TwilioMessage], None]) -> None:
        """`latest_report` is how many seconds a late one waits at most."""
        super().__init__(bot_url)
        self._latest_report = latest_report
        self.webhook_wishes = "#rc=3&rp=ct,rt,5xx"
        self._dice, self._taken = dice, taken
        self._misbehaviours = TwilioMischief(dice)
        #: Number -> what it has got, in order.
        self.received: defaultdict[str, list[str]] = defaultdict(list)
        self._late: set[asyncio.Task[None]] = set()
        #: Until a message was taken, of those that were.
        self.slowest_seconds = 0.0

    # Each message has its own manner of being reported: that of whichever task speaks of it.
    @property
    def callbacks(self) -> Callbacks:
        return MANNER.get()

    @callbacks.setter
    def callbacks(self, manner: Callbacks) -> None:
        MANNER.set(manner)

    async def deliver(self, message: TwilioMessage) -> int:
        began = time.monotonic()
        status = await super().deliver(message)
        if status == 200:
            self.slowest_seconds = max(self.slowest_seconds, time.monotonic() - began)
        return status

    async def accept(self, message: TwilioMessage) -> None:
        self.callbacks = manner = self._dice.manner()
        self.received[message.to].append(message.body)
        self._taken(message)
        if manner is not Callbacks.LATE:
            await super().accept(message)
            return
        self.messages.append(message)
        late = asyncio.create_task(self._report_late(message))
        self._late.add(late)
        late.add_done_callback(self._late.discard)

    async def _report_late(self, message: TwilioMessage) -> None:
        await asyncio.sleep(self._dice.seconds(self._latest_report))
        await self._report(message, self._fate(message))

    def is_busy(self) -> bool:
        return bool(self._late or self._reports)


class Telegram(TelegramStandIn):
    def __init__(self, dice: Dice, taken: Callable[[int, TelegramMessage], None]) -> None:
        super().__init__()
        self._dice, self._taken = dice, taken
        self._misbehaviours = TelegramMischief(dice)
        self.received: defaultdict[int, list[str]] = defaultdict(list)
        #: When each message was taken.
        self.times: list[datetime] = []

    def person(self, user_id: int, name: str, language_code: str | None = None) -> Person:
        """Somebody who can be written to, and who hears what is written."""
        person = super().person(user_id, name, language_code)
        person.has_started = True
        receive = person.receive

        def heard(text: str, rows: list, **more) -> TelegramMessage:
            message = receive(text, rows, **more)
            self.received[user_id].append(text)
            self.times.append(datetime.now(UTC))
            self._taken(user_id, message)
            return message

        person.receive = heard
        return person

    def is_calling(self) -> bool:
        """The bot; else it waits until it is asked."""
        return self._updates.webhook is not None

    def is_busy(self) -> bool:
        return self.pending() > 0


__all__ = ["Call", "Telegram", "Twilio"]
