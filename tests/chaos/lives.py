"""A bot process with many lives: whenever it has died, however it died, it is started again at once."""

import asyncio
import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Self

from tests.bots import PATIENCE, ROOT

KILLED = -signal.SIGKILL


class Lives:
    """Use as `async with`. `length` draws at which point each life ends; 0: it goes on until stop()."""

    def __init__(
        self, command: str, environment: Mapping[str, str], log: Path, length: Callable[[], int], haste: str = "all"
    ) -> None:
        self._order = {"command": command, "environment": {"TZ": "UTC", **environment}, "log": str(log), "haste": haste}
        self._length = length
        self._is_stopping = False
        self._pid: int | None = None
        #: How each life ended: -9 is a kill, 0 an end as wished.
        self.ends: Counter[int] = Counter()

    async def __aenter__(self) -> Self:
        environment = {"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
        self._launcher = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.chaos.launcher",
            cwd=ROOT,
            env=environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        self._living = asyncio.create_task(self._live())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._living.cancel()
        await asyncio.gather(self._living, return_exceptions=True)
        # The launcher ends the bot, and itself, when nobody speaks to it any more.
        self._launcher.stdin.close()
        try:
            async with asyncio.timeout(10):
                await self._launcher.wait()
        except TimeoutError:
            self._launcher.kill()
            await self._launcher.wait()

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
                # A new life may have begun just now, and have no ear yet.
                if self._pid is not None:
                    with suppress(ProcessLookupError):
                        os.kill(self._pid, signal.SIGTERM)
                await asyncio.wait([self._living], timeout=1.0)
        self._living.result()

    async def _live(self) -> None:
        while not self._is_stopping:
            order = self._order | {"kill_at": self._length()}
            self._launcher.stdin.write(json.dumps(order).encode() + b"\n")
            self._pid = (await self._said())["pid"]
            status = (await self._said())["status"]
            self._pid = None
            if not (self._is_stopping and status == -signal.SIGTERM):
                self.ends[status] += 1
            if status not in {KILLED, 0}:
                # A fault of the bot's own: seen in the report, and no reason to spin.
                await asyncio.sleep(0.5)

    async def _said(self) -> dict[str, int]:
        line = await self._launcher.stdout.readline()
        if not line:
            raise RuntimeError("the launcher has ended: see what it wrote")
        return json.loads(line)
