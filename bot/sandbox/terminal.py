"""The demo that stays up: you type as any of the customers or as the admin, and see at once what the bot answers.

Works in a terminal and behind a pipe; the end of the input is the end of the demo.
"""

import asyncio
import os
import sys
from codecs import getincrementaldecoder
from dataclasses import dataclass
from threading import Thread
from typing import Final

from rich.console import Console
from rich.control import Control
from rich.segment import ControlType
from rich.text import Text

from bot.sandbox import drawing
from bot.sandbox.devices import A_DAY, NotPossibleError, ScreenLine
from bot.sandbox.people import ADMIN, CUSTOMERS, Act
from bot.sandbox.stage import Stage

MANUAL: Final = """\
  3            choose a person: then all you type is theirs; an empty line lets go of them
  3 9 fin      write as a person without choosing them; 0 is the admin, who hears of unhappy
               customers, and may ask /nps
  tap 9        tap a button (Telegram); with several such buttons that of the last message
  tap Olav | Take       the button below the last message that has "Olav" in it
  reply Olav | Sorry!   reply to that message; without "Olav |" to the last one (Telegram)
  edit 8       change the last message (Telegram)
  say help     write something that would be a command here
  who, log, help, quit
"""

#: Number -> name; the admin is 0.
PEOPLE: Final = (ADMIN, *(customer.name for customer in CUSTOMERS))

_ACTS: Final = {"tap": Act.TAP, "edit": Act.EDIT, "say": Act.SAY, "reply": Act.REPLY}

#: At the end of a pipe: seconds without an answer after which there is none to come, and for how long at most.
_QUIET, _MOST_QUIET = 1.5, 10.0


@dataclass(frozen=True, slots=True)
class Choose:
    """From now on type as this person; None: as nobody."""

    person: int | None


@dataclass(frozen=True, slots=True)
class Do:
    person: int
    act: Act
    text: str
    #: Words of the message that is meant.
    about: str = ""


@dataclass(frozen=True, slots=True)
class Show:
    what: str


@dataclass(frozen=True, slots=True)
class Puzzled:
    sentence: str


Wish = Choose | Do | Show | Puzzled


def understand(line: str, chosen: int | None) -> Wish:
    """What a typed line asks for, when that person is chosen."""
    words = line.strip()
    if not words:
        return Choose(None)
    if words.lower() in {"who", "log", "help", "quit"}:
        return Show(words.lower())
    if chosen is not None:
        return _done(chosen, words)
    number, _, rest = words.partition(" ")
    if not number.isdecimal():
        return Puzzled("Begin with the number of a person; 'who' lists them, 'help' tells the rest.")
    if int(number) >= len(PEOPLE):
        return Puzzled(f"There is nobody with the number {number}; 'who' lists them.")
    return _done(int(number), rest.strip()) if rest.strip() else Choose(int(number))


def _done(person: int, words: str) -> Do:
    first, _, rest = words.partition(" ")
    act = _ACTS.get(first.lower())
    if act is None or not rest.strip():
        return Do(person, Act.SAY, words)
    about, bar, text = rest.partition("|")
    is_named = act in {Act.TAP, Act.REPLY} and bar and text.strip()
    return Do(person, act, text.strip(), about.strip()) if is_named else Do(person, act, rest.strip())


class Terminal:
    def __init__(self, stage: Stage, console: Console) -> None:
        self._stage = stage
        self._console = console
        self._chosen: int | None = None
        self._has_arrived = asyncio.Event()
        self._is_tty = sys.stdin is not None and sys.stdin.isatty()

    async def run(self) -> None:
        """Until `quit` or the end of the input."""
        self._who()
        self._console.print(f"\n{MANUAL}")
        lines = _read_lines()
        async with asyncio.TaskGroup() as group:
            followers = [group.create_task(self._follow(number)) for number in range(len(PEOPLE))]
            self._prompt()
            while (line := await lines.get()) is not None:
                if not self._is_tty:
                    self._console.print(f"> {line}")
                if not await self._obey(understand(line, self._chosen)):
                    break
                self._prompt()
            else:
                await self._hear_the_rest()
            for follower in followers:
                follower.cancel()

    async def _obey(self, wish: Wish) -> bool:
        """Whether to go on."""
        match wish:
            case Show("quit"):
                return False
            case Show("who"):
                self._who()
            case Show("log"):
                self._console.print("\n".join(self._stage.bot.log), soft_wrap=True)
            case Show():
                self._console.print(MANUAL)
            case Choose(person):
                self._choose(person)
            case Puzzled(sentence):
                self._console.print(sentence)
            case Do():
                await self._do(wish)
        return True

    async def _do(self, wish: Do) -> None:
        name = PEOPLE[wish.person]
        try:
            await self._stage.devices[name].do(wish.act, wish.text, wish.about)
        except NotPossibleError as error:
            self._console.print(f"{name}: {error}")

    def _choose(self, person: int | None) -> None:
        self._chosen = person
        if person is not None:
            name = PEOPLE[person]
            shown = drawing.dialogue(_title(person), self._stage.devices[name].lines, drawing.width_of(self._console))
            self._console.print(shown)

    def _who(self) -> None:
        titles = [_title(number) for number in range(len(PEOPLE))]
        longest = max(map(len, titles))
        for number, (title, name) in enumerate(zip(titles, PEOPLE, strict=True)):
            lines = self._stage.devices[name].lines
            last = lines[-1].text.replace("\n", " ") if lines else ""
            row = Text(f"{number:>3}  {title:{longest}}  ").append(last, style="dim")
            row.truncate(self._console.width, overflow="ellipsis")
            self._console.print(row)

    async def _follow(self, number: int) -> None:
        device = self._stage.devices[PEOPLE[number]]
        while True:
            line = await device.hear(A_DAY)
            self._has_arrived.set()
            self._show(number, line)

    def _show(self, number: int, line: ScreenLine) -> None:
        if self._is_tty:
            # What was being typed is still in the terminal's own line, only no longer to be seen.
            self._console.control(Control((ControlType.CARRIAGE_RETURN,), (ControlType.ERASE_IN_LINE, 2)))
        self._console.print(Text(f"to {number} {_title(number)}", style="bold"))
        self._console.print(drawing.bubble(line, drawing.width_of(self._console)))
        self._prompt()

    def _prompt(self) -> None:
        if self._is_tty:
            self._console.print("> " if self._chosen is None else f"{PEOPLE[self._chosen]}> ", end="")

    async def _hear_the_rest(self) -> None:
        """A pipe ends at once; what it asked for is still on its way."""
        try:
            async with asyncio.timeout(_MOST_QUIET):
                while True:
                    self._has_arrived.clear()
                    await asyncio.wait_for(self._has_arrived.wait(), _QUIET)
        except TimeoutError:
            return


def _title(number: int) -> str:
    return f"{ADMIN} · Telegram" if number == 0 else drawing.title(CUSTOMERS[number - 1])


def _read_lines() -> asyncio.Queue[str | None]:
    """The lines of standard input, then None. A thread reads them, as not every kind of input can be waited for."""
    lines: asyncio.Queue[str | None] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def put(line: str | None) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(lines.put_nowait, line)

    def read() -> None:
        decoder, rest = getincrementaldecoder("utf-8")(errors="replace"), ""
        # Not by way of sys.stdin: its lock would be held by this thread when the process ends.
        while piece := os.read(0, 4096):
            *whole, rest = (rest + decoder.decode(piece)).split("\n")
            for line in whole:
                put(line.rstrip("\r"))
        if rest:
            put(rest)
        put(None)

    Thread(target=read, daemon=True).start()
    return lines
