"""A bot process with many lives: whenever it has died, however it died, it is started again at once.

Lives --order--> Launcher, a process (launcher.py) --fork--> the bot
"""

import asyncio
import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from tests.bots import PATIENCE, ROOT

KILLED = -signal.SIGKILL


class Launcher:
    """Use as `async with`; for one life after another."""

    #: The bot that lives now.
    pid: int | None = None

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.chaos.launcher",
            cwd=ROOT,
            env={"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        # It ends the bot, and itself, when nobody speaks to it any more.
        self._process.stdin.close()
        try:
            async with asyncio.timeout(10):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    async def live(self, order: Mapping[str, Any]) -> int:
        """One life, to its end; its exit status."""
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        self.pid = (await self._said())["pid"]
        status = (await self._said())["status"]
        self.pid = None
        return status

    async def _said(self) -> dict[str, int]:
        line = await self._process.stdout.readline()
        if not line:
            raise RuntimeError("the launcher has ended: see what it wrote")
        return json.loads(line)


class Lives:
    """Use as `async with`. `length` draws at which point each life ends; 0: it goes on until stop()."""

    def __init__(
        self,
        launcher: Launcher,
        command: str,
        environment: Mapping[str, str],
        log: Path,
        length: Callable[[], int],
        **more: Any,
    ) -> None:
        """`more` is what the launcher is to do beside: see there."""
        self._launcher = launcher
        self._order = {"command": command, "environment": dict(environment), "log": str(log), **more}
        self._length = length
        self._is_stopping = False
        #: How each life ended: -9 is a kill, 0 an end as wished.
        self.ends: Counter[int] = Counter()

    async def __aenter__(self) -> Self:
        self._living = asyncio.create_task(self._live())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._is_stopping = True
        while not self._living.done():
            self._send(signal.SIGKILL)
            await asyncio.wait([self._living], timeout=0.1)
        await asyncio.gather(self._living, return_exceptions=True)

    @property
    def pid(self) -> int | None:
        """Of the bot that lives now."""
        return self._launcher.pid

    @property
    def kills(self) -> int:
        return self.ends[KILLED]

    def check(self) -> None:
        """Raises what went wrong with the harness itself."""
        if self._living.done():
            self._living.result()

    def broken_ends(self) -> dict[int, int]:
        """Exits that nobody wished, by status."""
        return {status: many for status, many in self.ends.items() if status not in {KILLED, 0}}

    async def stop(self) -> None:
        """As a platform does: SIGTERM, and some patience."""
        self._is_stopping = True
        async with asyncio.timeout(PATIENCE):
            while not self._living.done():
                # Again each second: a new life may have begun just now, and have no ear yet.
                self._send(signal.SIGTERM)
                await asyncio.wait([self._living], timeout=1.0)
        self._living.result()

    def _send(self, number: signal.Signals) -> None:
        if self._launcher.pid is not None:
            with suppress(ProcessLookupError):
                os.kill(self._launcher.pid, number)

    async def _live(self) -> None:
        while not self._is_stopping:
            status = await self._launcher.live(self._order | {"kill_at": self._length()})
            if not (self._is_stopping and status == -signal.SIGTERM):
                self.ends[status] += 1
            if status not in {KILLED, 0}:
                # A fault of the bot's own: seen in the report, and no reason to spin.
                await asyncio.sleep(0.5)
