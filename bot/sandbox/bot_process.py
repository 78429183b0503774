"""The bot as a process of its own, with nothing of the user's environment: started, watched, and stopped by SIGTERM."""

import asyncio
import json
import sys
from collections import deque
from collections.abc import Coroutine, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Self, TypeVar

T = TypeVar("T")

#: Where the package `bot` and the folder `scripts` are.
ROOT: Final = Path(__file__).parents[2]

RUN: Final = (sys.executable, "-m", "bot", "run")

#: Seconds the bot has to end when told to, as platforms give it.
MOST_TO_STOP: Final = 10.0

MOST_LOG_LINES: Final = 40


class DemoError(Exception):
    """Something does not work; the sentence says what."""


class BotProcess:
    """Use as `async with`: a bot that still runs at the end is stopped, whatever happened."""

    def __init__(
        self, environment: Mapping[str, str], folder: Path, *, command: Sequence[str] = RUN, patience: float = 20.0
    ) -> None:
        #: The last lines of its log.
        self.log: deque[str] = deque(maxlen=MOST_LOG_LINES)
        self._environment = environment
        self._folder = folder
        self._command = command
        #: Seconds it may take to start.
        self._patience = patience
        self._has_started = asyncio.Event()

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            cwd=self._folder,
            env=self._environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
            limit=1 << 20,
            # Ctrl-C is for us: we end the bot when all else has ended.
            start_new_session=True,
        )
        self._reading = asyncio.create_task(self._read_log())
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()
        await self._reading

    async def started(self) -> None:
        """Waits until it listens. May raise DemoError."""
        try:
            async with asyncio.timeout(self._patience):
                await self.unless_it_ends(self._has_started.wait())
        except TimeoutError:
            raise DemoError(f"The bot did not start within {self._patience:.0f} s.") from None

    async def unless_it_ends(self, doing: Coroutine[Any, Any, T]) -> T:
        """Goes on as long as the bot lives. Raises DemoError when it ends by itself."""
        task = asyncio.create_task(doing)
        ending = asyncio.create_task(self._process.wait())
        try:
            await asyncio.wait({task, ending}, return_when=asyncio.FIRST_COMPLETED)
            if task.done():
                return task.result()
            await self._reading
            raise DemoError(f"The bot ended by itself, with status {self._process.returncode}.")
        finally:
            for one in (task, ending):
                one.cancel()
            await asyncio.gather(task, ending, return_exceptions=True)

    async def stop(self, seconds: float = MOST_TO_STOP) -> int | None:
        """Its exit status; None when it had to be killed."""
        if self._process.returncode is None:
            self._process.terminate()
        try:
            async with asyncio.timeout(seconds):
                return await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
            return None

    async def _read_log(self) -> None:
        stream = self._process.stderr
        if stream is None:
            raise RuntimeError("the log of the bot is not a pipe")
        async for line in stream:
            text = line.decode(errors="replace").rstrip()
            self.log.append(text)
            if _event(text) == "started":
                self._has_started.set()


def _event(text: str) -> str | None:
    try:
        entry = json.loads(text)
    except ValueError:
        return None
    return entry.get("event") if isinstance(entry, dict) else None
