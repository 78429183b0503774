"""Starts programs of the project for tests in hundredths of a second: each is a fork of one that has imported all.

    a test -- {"argv": [...], "environment": {...}, "folder": ...} + its files --> launcher --fork--> program
           <-- {"pid": 4711}
           <-- {"status": -15}     when it has ended

The program is a process of its own with its own environment, folder, signals and session, and runs from its first line
as it would if Python had just started. The launcher ends, and ends its programs, when whoever started it is gone.
"""

import asyncio
import atexit
import json
import os
import runpy
import select
import signal
import socket
import sys
import threading
import time
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parent.parent

#: An order is one message of this size at most: an environment and some arguments.
_ORDER_BYTES = 1 << 18


class Launched:
    """A program that was started, as `asyncio.subprocess.Process` would show it."""

    def __init__(self, connection: socket.socket, pid: int) -> None:
        self._connection, self.pid = connection, pid
        self.returncode: int | None = None

    async def wait(self) -> int:
        if self.returncode is None:
            told = await asyncio.get_running_loop().sock_recv(self._connection, 4096)
            self._connection.close()
            assert told, "the launcher is gone"
            self.returncode = json.loads(told)["status"]
        return self.returncode

    def send_signal(self, number: signal.Signals) -> None:
        if self.returncode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


class Launcher:
    """The launcher of this test process, started when first needed."""

    _running: Self | None = None

    @classmethod
    def running(cls) -> Self:
        if cls._running is None:
            cls._running = cls()
        return cls._running

    def __init__(self) -> None:
        import subprocess

        self._ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603  our own Python
                [sys.executable, "-m", "tests.launcher", str(theirs.fileno())],
                cwd=ROOT,
                env={"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)},
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        atexit.register(self._end)

    async def start(
        self, argv: Sequence[str], environment: Mapping[str, str], folder: Path, files: tuple[int, int, int]
    ) -> Launched:
        """`files` become its standard input, output and error, and stay open here."""
        order = json.dumps({"argv": list(argv), "environment": dict(environment), "folder": str(folder)}).encode()
        assert len(order) < _ORDER_BYTES
        here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        here.setblocking(False)
        with there:
            socket.send_fds(self._ours, [order], [there.fileno(), *files])
        told = json.loads(await asyncio.get_running_loop().sock_recv(here, 4096))
        return Launched(here, told["pid"])

    def _end(self) -> None:
        self._ours.close()
        self._process.wait()


def main() -> None:
    orders = socket.socket(fileno=int(sys.argv[1]))
    _import_all()
    woken, waking = os.pipe()
    os.set_blocking(waking, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(waking)
    running: dict[int, socket.socket] = {}
    while True:
        ready, _, _ = select.select([orders, woken], [], [])
        if woken in ready:
            os.read(woken, 512)
            _tell_of_the_ended(running)
        if orders in ready and not _start_next(orders, running):
            break
    for pid in running:
        os.kill(pid, signal.SIGKILL)


def _start_next(orders: socket.socket, running: dict[int, socket.socket]) -> bool:
    """Whether there was another order."""
    order, files, _, _ = socket.recv_fds(orders, _ORDER_BYTES, 4)
    if not order:
        return False
    pid = os.fork()
    if pid == 0:
        orders.close()
        for connection in running.values():
            connection.close()
        os.close(files[0])
        _be(json.loads(order), files[1:])
    for file in files[1:]:
        os.close(file)
    running[pid] = socket.socket(fileno=files[0])
    running[pid].send(json.dumps({"pid": pid}).encode())
    return True


def _tell_of_the_ended(running: dict[int, socket.socket]) -> None:
    for pid in list(running):
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:
            with running.pop(pid) as connection:
                connection.send(json.dumps({"status": os.waitstatus_to_exitcode(status)}).encode())


def _be(order: dict, files: Sequence[int]) -> None:
    """Never returns."""
    status = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        # A shell that puts the tests into the background has them ignore it.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.setsid()
        for number, file in enumerate(files):
            os.dup2(file, number)
            os.close(file)
        os.environ.clear()
        os.environ.update(order["environment"])
        time.tzset()
        os.chdir(order["folder"])
        status = _run(order["argv"])
        threading._shutdown()
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    except KeyboardInterrupt:
        traceback.print_exc()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    except BaseException:  # noqa: BLE001  the process ends here, whatever it was
        traceback.print_exc()
    finally:
        os._exit(status)


def _run(argv: Sequence[str]) -> int:
    """`-m MODULE ...` or a script, as Python runs it; its exit status."""
    try:
        if argv[0] == "-m":
            sys.argv = [argv[1], *argv[2:]]
            runpy.run_module(argv[1], run_name="__main__", alter_sys=True)
        else:
            sys.argv = list(argv)
            sys.path.insert(0, str(Path(argv[0]).parent))
            runpy.run_path(argv[0], run_name="__main__")
    except SystemExit as end:
        if isinstance(end.code, str):
            sys.stderr.write(f"{end.code}\n")
            return 1
        return end.code or 0
    return 0


def _import_all() -> None:
    """What programs of the project import, early or late."""
    import asyncpg  # noqa: F401
    import holidays  # noqa: F401
    import rich.progress  # noqa: F401

    from bot import i18n
    from bot.channels.sms import Sms
    from bot.channels.telegram import Telegram

    i18n.load()
    Sms("AC" + "0" * 32, ("token",), None, senders=("+15005550006",))
    Telegram("1:token")


if __name__ == "__main__":
    main()
