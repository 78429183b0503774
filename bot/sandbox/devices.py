"""What people hold in their hands: a phone with SMS or the Telegram app, and what has been on its screen so far."""

import asyncio
import struct
from dataclasses import dataclass
from typing import Final, Protocol

from bot.core.messages import ChannelName
from bot.sandbox.people import Act, ScriptStep
from bot.sandbox.telegram import ChatMessage, Person
from bot.sandbox.twilio import TwilioStandIn

#: Seconds. Longer than anybody sits in front of a demo.
A_DAY = 86_400.0

_PNG: Final = b"\x89PNG\r\n\x1a\n"

Buttons = tuple[tuple[str, ...], ...]


class NotPossibleError(Exception):
    """It cannot be done with this device, or not now; the sentence says why."""


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """One thing on a screen: the bot's words, or only its buttons in place of earlier ones; or an act of the person."""

    text: str
    buttons: Buttons = ()
    #: None: the bot's.
    act: Act | None = None
    #: Words of the bot's message that is replied to, or had the button.
    about: str = ""
    #: It stands where earlier words stood.
    is_change: bool = False
    #: A picture above the words, or a file: its name and its size.
    attached: str = ""


class Device(Protocol):
    @property
    def channel(self) -> ChannelName: ...

    @property
    def lines(self) -> list[ScreenLine]: ...

    async def hear(self, seconds: float) -> ScreenLine:
        """What comes next. May raise TimeoutError."""

    async def do(self, act: Act, text: str, about: str = "") -> None:
        """`about`: see Step. May raise NotPossibleError."""

    def unread(self) -> int: ...

    async def close(self) -> None: ...


async def take(step: ScriptStep, device: Device, seconds: float) -> None:
    """Does it, and waits for all it brings. May raise NotPossibleError, TimeoutError."""
    await device.do(step.act, step.text, step.about)
    brought = [await device.hear(seconds) for _ in range(step.brings)]
    # The bot sends them at once. What changes stands above, and so it is shown first.
    device.lines[len(device.lines) - step.brings :] = sorted(brought, key=lambda line: not line.is_change)


class SmsPhone:
    channel = ChannelName.SMS

    def __init__(self, twilio: TwilioStandIn, number: str) -> None:
        self.lines: list[ScreenLine] = []
        self._twilio = twilio
        self._number = number

    async def hear(self, seconds: float) -> ScreenLine:
        line = ScreenLine(await self._twilio.next_to(self._number, seconds))
        self.lines.append(line)
        return line

    async def do(self, act: Act, text: str, about: str = "") -> None:
        del about
        if act is not Act.SAY:
            raise NotPossibleError("An SMS has no buttons, cannot be edited, and replies to nothing in particular.")
        self.lines.append(ScreenLine(text, act=act))
        status = await self._twilio.say(self._number, text)
        if status != 200:
            raise NotPossibleError(f"The bot did not take the SMS: status {status}.")

    def unread(self) -> int:
        return self._twilio.unread(self._number)

    async def close(self) -> None:
        """Nothing is open."""


class App:
    channel = ChannelName.TELEGRAM

    def __init__(self, person: Person) -> None:
        self.lines: list[ScreenLine] = []
        self._person = person
        self._said: ChatMessage | None = None
        self._arrived: asyncio.Queue[ScreenLine] = asyncio.Queue()
        self._watches = [asyncio.create_task(self._watch_chat())]

    async def start(self, payload: str = "") -> None:
        """Presses Start, in the app or behind a personal link."""
        self.lines.append(ScreenLine("Start", act=Act.TAP))
        await self._person.start(payload)

    async def hear(self, seconds: float) -> ScreenLine:
        line = await asyncio.wait_for(self._arrived.get(), seconds)
        self.lines.append(line)
        return line

    async def do(self, act: Act, text: str, about: str = "") -> None:
        try:
            await self._do(act, text, about)
        except ValueError as error:
            raise NotPossibleError(f"{error}.") from None
        self.lines.append(ScreenLine(text, act=act, about=about))

    async def _do(self, act: Act, text: str, about: str) -> None:
        match act:
            case Act.SAY:
                self._said = await self._person.say(text)
            case Act.REPLY:
                self._said = await self._person.say(text, reply_to=self._person.saying(about))
            case Act.TAP:
                await self._person.tap(text, about)
            case Act.EDIT if self._said is None:
                raise NotPossibleError("There is nothing to edit yet.")
            case Act.EDIT:
                await self._person.edit(self._said, text)

    def unread(self) -> int:
        return self._person.unread() + self._arrived.qsize()

    async def close(self) -> None:
        # Until Python 3.12 wait_for can lose a cancellation: https://github.com/python/cpython/issues/86296
        while left := [watch for watch in self._watches if not watch.done()]:
            for watch in left:
                watch.cancel()
            await asyncio.wait(left, timeout=0.1)

    async def _watch_chat(self) -> None:
        while True:
            message = await self._person.next(A_DAY)
            text = message.text
            self._arrived.put_nowait(ScreenLine(text, _buttons(message.buttons), attached=_attached(message)))
            if message.rows:
                self._watches.append(asyncio.create_task(self._watch_changes(message, text)))

    async def _watch_changes(self, message: ChatMessage, before: str) -> None:
        while True:
            buttons = _buttons(await message.changed(A_DAY))
            words, before = "" if message.text == before else message.text, message.text
            self._arrived.put_nowait(ScreenLine(words, buttons, is_change=True))


def _buttons(labels: list[list[str]]) -> Buttons:
    return tuple(tuple(row) for row in labels)


def _attached(message: ChatMessage) -> str:
    """Its name and its size: of a PNG in pixels (https://www.w3.org/TR/png-3/#11IHDR), of anything else in bytes."""
    file = message.file
    if file is None:
        return ""
    if file.content.startswith(_PNG):
        width, height = struct.unpack(">II", file.content[16:24])
        return f"picture: {file.name}, {width} x {height}"
    return f"{file.kind}: {file.name}, {len(file.content)} bytes"
