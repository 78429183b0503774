"""Starts the bot again and again, each time a process of its own that dies where it was told to.

    harness -- {"command": "run", "kill_at": 77, ...} --> launcher --fork--> the bot
            <-- {"pid": 4711} ------------------------
            <-- {"status": -9} -----------------------    when it has ended

All that the bot imports and its catalogues are read once, here, so a new bot takes a few hundredths of a second. Where
the harness is gone the bot is ended too. The bot runs its own code from its own `main` on; what is hastened is in
`haste.py`.
"""

import asyncio
import json
import os
import select
import signal
import sys
from pathlib import Path

from bot import __main__ as bot
from bot import i18n
from bot.channels.sms import Sms
from bot.channels.telegram import Telegram
from tests.chaos import faults, haste
from tests.chaos.points import Points


def main() -> None:
    _read_once()
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(writing)
    for line in sys.stdin:
        order = json.loads(line)
        pid = os.fork()
        if pid == 0:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            _be_the_bot(order)
        _say(pid=pid)
        _say(status=_ended(pid, reading))


def _read_once() -> None:
    """What is read whenever a bot starts."""
    import asyncpg  # noqa: F401
    import holidays  # noqa: F401

    i18n.load()
    Sms("AC" + "0" * 32, ("token",), None, senders=("+15005550006",))
    Telegram("1:token")


def _ended(pid: int, woken: int) -> int:
    while True:
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        ready, _, _ = select.select([woken, sys.stdin.fileno()], [], [])
        if woken in ready:
            os.read(woken, 512)
        elif not os.read(sys.stdin.fileno(), 1):
            # Nobody is there any more.
            os.kill(pid, signal.SIGKILL)


def _say(**what: int) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def _be_the_bot(order: dict) -> None:
    """Never returns."""
    status = 1
    try:
        log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(log, 2)
        os.dup2(log, 1)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.environ.clear()
        os.environ.update(order["environment"])
        os.chdir(Path(order["log"]).parent)
        haste.apply(**order["haste"])
        if order["fault"]:
            faults.ALL[order["fault"]]()
        _count(Points(order["kill_at"]))
        sys.argv = ["bot", order["command"]]
        status = bot.main()
        sys.stderr.flush()
    except BaseException:  # noqa: BLE001  the process ends here, whatever it was
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(status)


def _count(points: Points) -> None:
    class Policy(asyncio.DefaultEventLoopPolicy):
        def new_event_loop(self) -> asyncio.AbstractEventLoop:
            loop = super().new_event_loop()
            loop.set_task_factory(points.factory)
            return loop

    asyncio.set_event_loop_policy(Policy())


if __name__ == "__main__":
    main()
