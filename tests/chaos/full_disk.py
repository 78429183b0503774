"""A disk that is full for a while: what cannot be kept is refused with 503, and all is taken once there is room again.

SQLite       no file of a bot process may grow: its database, its WAL, its log (RLIMIT_FSIZE)
PostgreSQL   the tables lie on a small file system that is filled to the brim (tmpfs, where we may mount one)
"""

import asyncio
import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from pathlib import Path

import asyncpg

from tests.chaos.beside import Beside
from tests.chaos.strangers import Strangers

#: So many refusals show that the disk is full.
REFUSALS = 5

#: Messages a second that strangers write, so that there is something to keep.
A_SECOND = 40

#: The bot sends and is killed in this time too.
SECONDS = 2.0

SMALL_BYTES = 64 * 2**20


class NoSmallDiskError(Exception):
    """Nothing can be mounted here; the sentence says why."""


async def begin(beside: Beside, stack: AsyncExitStack) -> None:
    """Before the bot is started. Raises NoSmallDiskError."""
    fill = _grown_no_more(beside)
    if beside.is_postgresql:
        folder = stack.enter_context(small_disk())
        await stack.enter_async_context(_moved(beside.database_url, folder))
        fill = _filled(folder)
    beside.begin(_full_for_a_while(beside, fill))


async def _full_for_a_while(beside: Beside, fill: Callable[[], Awaitable[Callable[[], None]]]) -> None:
    loop, strangers = asyncio.get_running_loop(), Strangers(beside)
    await strangers.write()
    make_room = await fill()
    full_at = loop.time()
    try:
        async with asyncio.TaskGroup() as group:
            while strangers.refused < REFUSALS or loop.time() - full_at < SECONDS:
                group.create_task(strangers.write())
                await asyncio.sleep(1 / A_SECOND)
            make_room()
    finally:
        make_room()
    beside.figures["answers 503 while the disk was full"] = strangers.refused
    beside.figures["messages taken after all"] = len(strangers.taken_at)


def _grown_no_more(beside: Beside) -> Callable[[], Awaitable[Callable[[], None]]]:
    async def fill() -> Callable[[], None]:
        keeping = asyncio.create_task(_keep_full(beside))
        beside.companions.append(keeping)

        def make_room() -> None:
            keeping.cancel()
            beside.companions = [one for one in beside.companions if one is not keeping]
            _limit(beside, resource.RLIM_INFINITY)

        return make_room

    return fill


async def _keep_full(beside: Beside) -> None:
    """Of each life that begins meanwhile too."""
    while True:
        _limit(beside, 1)
        await asyncio.sleep(0.02)


def _limit(beside: Beside, most_bytes: int) -> None:
    for one in beside.lives:
        with suppress(ProcessLookupError):
            if one.pid is not None:
                _, hard = resource.prlimit(one.pid, resource.RLIMIT_FSIZE)
                resource.prlimit(one.pid, resource.RLIMIT_FSIZE, (most_bytes, hard))


def _filled(folder: Path) -> Callable[[], Awaitable[Callable[[], None]]]:
    ballast = folder / "ballast"

    async def fill() -> Callable[[], None]:
        with ballast.open("wb", buffering=0) as file, suppress(OSError):
            while file.write(b"0" * 4096):
                pass
        return lambda: ballast.unlink(missing_ok=True)

    return fill


@contextmanager
def small_disk() -> Iterator[Path]:
    """A file system of its own. Raises NoSmallDiskError."""
    folder = Path(tempfile.mkdtemp(prefix="nps-small-"))
    mount = shutil.which("mount")
    try:
        if mount is None or os.geteuid() != 0:
            raise NoSmallDiskError("a small disk can be mounted by root alone")
        options = f"size={SMALL_BYTES},mode=0755"
        done = subprocess.run(  # noqa: S603
            [mount, "-t", "tmpfs", "-o", options, "nps-small", str(folder)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise NoSmallDiskError(f"this machine mounts no small disk: {done.stderr.strip()}")
        try:
            yield folder
        finally:
            subprocess.run(["umount", "--lazy", str(folder)], check=False)  # noqa: S603, S607
    finally:
        folder.rmdir()


@asynccontextmanager
async def _moved(url: str, folder: Path) -> AsyncIterator[None]:
    """All tables and indexes lie there, and in the end where they were before."""
    space = folder / "tables"
    space.mkdir()
    name = f"small_{os.getpid()}"
    connection = await asyncpg.connect(url)
    try:
        _give(space, await connection.fetchval("SELECT current_setting('data_directory')"))
        await connection.execute(f"CREATE TABLESPACE {name} LOCATION '{space}'")
        await _move(connection, "pg_default", name)
        yield
        await _move(connection, name, "pg_default")
        await connection.execute(f"DROP TABLESPACE {name}")
    finally:
        await connection.close()


def _give(space: Path, data: str) -> None:
    """To the user that the server runs as."""
    owner = Path(data).stat()
    os.chown(space, owner.st_uid, owner.st_gid)


async def _move(connection: asyncpg.Connection, here: str, there: str) -> None:
    for kind in ("TABLE", "INDEX"):
        await connection.execute(f"ALTER {kind} ALL IN TABLESPACE {here} SET TABLESPACE {there}")
