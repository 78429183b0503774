"""The customers of a run: each is asked once, many answer and say why, and some cannot be reached.

What they say is kept by the provider until the bot has taken it, as real providers do; some of it is brought twice.
"""

import asyncio
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.core.messages import ChannelName
from bot.sandbox.telegram import ChatMessage as TelegramMessage
from bot.sandbox.telegram import Person
from bot.sandbox.twilio.messages import TwilioMessage
from tests.chaos.mischief import Dice
from tests.chaos.providers import Telegram, Twilio

SMS, TELEGRAM = ChannelName.SMS, ChannelName.TELEGRAM


@dataclass(frozen=True, slots=True)
class Habits:
    """Of a hundred customers, or messages."""

    answer: int = 60
    comment: int = 50
    unreachable: int = 2
    #: Messages that the bot has, and that are brought once more.
    brought_twice: int = 10
    #: Of those that Twilio could not bring: left for the bot to fetch.
    given_up: int = 50
    #: Seconds a customer thinks at most.
    longest_thought: float = 2.0
    #: Seconds a late report waits at most: some of them come after the bot has looked the message up.
    latest_report: float = 8.0


#: A number with 30005 (no such subscriber) or 21610 (opted out at Twilio; 400 where that refusal came garbled), a chat
#: that is blocked.
REASONS = {SMS: {"30005", "21610", "400"}, TELEGRAM: {"bot was blocked by the user"}}


#: Stands in what asks for the score, and not in what asks why.
_SCALE = "10 ="


@dataclass(slots=True)
class Customer:
    channel: ChannelName
    address: str
    is_reachable: bool
    score: int | None
    comment: str | None
    #: What was said so far, and what was heard first.
    said: int = 0
    question: str | None = None
    person: Person | None = None


class Customers:
    """`start` them before the bot."""

    def __init__(self, many: int, dice: Dice, bot_url: str, habits: Habits) -> None:
        self._dice, self._habits = dice, habits
        self.twilio = Twilio(bot_url, dice, habits.latest_report, self._heard_by_sms)
        self.telegram = Telegram(dice, self._heard_on_telegram)
        self.all = [self._customer(number) for number in range(many)]
        self._by_address = {(one.channel, one.address): one for one in self.all}
        #: (channel, address, text): all that the bot must know.
        self.said: Counter[tuple[str, str, str]] = Counter()
        #: What Twilio gave up to bring, and what was brought although the bot had it.
        self.given_up = self.brought_again = 0
        self._speaking: set[asyncio.Task[None]] = set()

    def _customer(self, number: int) -> Customer:
        channel = (SMS, TELEGRAM)[number % 2]
        address = f"+45201{number:05}" if channel is SMS else str(1_000_000 + number)
        dice, habits = self._dice, self._habits
        score = dice.random.randrange(11) if dice.happens(habits.answer) else None
        comment = f"Because of {number}" if score is not None and dice.happens(habits.comment) else None
        return Customer(channel, address, not dice.happens(habits.unreachable), score, comment)

    def start(self) -> None:
        for one in self.all:
            if one.channel is TELEGRAM:
                one.person = self.telegram.person(int(one.address), "Anna", "da")
                one.person.has_blocked = not one.is_reachable
            elif not one.is_reachable:
                if self._dice.happens(50):
                    self.twilio.opted_out.add(one.address)
                else:
                    self.twilio.undeliverable[one.address] = 30005

    def csv(self) -> str:
        rows = [f",{one.address}," if one.channel is SMS else f",,{one.address}" for one in self.all]
        return "\n".join(("name,phone,telegram", *rows))

    def received(self, one: Customer) -> list[str]:
        return self.twilio.received[one.address] if one.channel is SMS else self.telegram.received[int(one.address)]

    def are_speaking(self) -> bool:
        return bool(self._speaking) or self.twilio.is_busy() or self.telegram.is_busy()

    async def stop(self) -> None:
        for task in self._speaking:
            task.cancel()
        await asyncio.gather(*self._speaking, return_exceptions=True)

    def _heard_by_sms(self, message: TwilioMessage) -> None:
        self._heard((SMS, message.to), message.body)

    def _heard_on_telegram(self, chat: int, message: TelegramMessage) -> None:
        self._heard((TELEGRAM, str(chat)), message.text)

    def _heard(self, address: tuple[ChannelName, str], text: str) -> None:
        one = self._by_address.get(address)
        if one is None or not one.is_reachable:
            return
        if one.question is None:
            one.question = text
            if one.score is not None:
                self._speak(self._say(one, str(one.score)))
        elif _SCALE not in text and one.said == 1 and one.comment:
            self._speak(self._say(one, one.comment))

    def _speak(self, saying: Coroutine) -> None:
        task = asyncio.create_task(saying)
        self._speaking.add(task)
        task.add_done_callback(self._speaking.discard)

    async def _say(self, one: Customer, text: str) -> None:
        one.said += 1
        await asyncio.sleep(self._dice.seconds(self._habits.longest_thought))
        self.said[one.channel.value, one.address, text] += 1
        if one.person is None:
            await self._say_by_sms(one, text)
            return
        if self.telegram.is_calling() and self._dice.happens(self._habits.brought_twice):
            self.brought_again += 1
            self.telegram.lose_webhook_answers()
        if one.said == 1 and self._dice.happens(50):
            await one.person.tap(text)
        else:
            await one.person.say(text)

    async def _say_by_sms(self, one: Customer, text: str) -> None:
        """Twilio tries four times by itself. Then it gives up, and the bot has to fetch it; or its people try again."""
        message = TwilioMessage(
            account_sid=self.twilio.account_sid,
            to=self.twilio.number,
            sender=one.address,
            body=text,
            direction="inbound",
            status="received",
            created_at=datetime.now(UTC),
        )
        self.twilio.inbound.append(message)
        while await self.twilio.deliver(message) != 200:
            if self._dice.happens(self._habits.given_up):
                self.given_up += 1
                return
            await asyncio.sleep(0.3)
        if self._dice.happens(self._habits.brought_twice):
            self.brought_again += 1
            await self.twilio.deliver(message)
