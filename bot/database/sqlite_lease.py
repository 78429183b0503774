"""A name that one process at a time holds, beside an SQLite database: a lock of the operating system on a file.

    nps.db.sending.lock        the file stays, empty; who has it locked holds the name

The system lets the lock go with the process, however it ended (https://man7.org/linux/man-pages/man2/flock.2.html), so
it is never lost before. The file is not deleted: two processes could then hold two files of one name.
"""

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.database.door import Hold
from bot.database.errors import UnavailableError


@asynccontextmanager
async def holding(database: Path, name: str) -> AsyncIterator[Hold | None]:
    file = _locked(_beside(database, name))
    if file is None:
        yield None
        return
    try:
        yield Hold(lost=asyncio.Event())
    finally:
        # Not by closing alone: a child that was forked meanwhile has the file open as well.
        fcntl.flock(file, fcntl.LOCK_UN)
        os.close(file)


def _beside(database: Path, name: str) -> Path:
    # Links are followed: whoever opens the same database by another path locks the same file.
    real = database.resolve()
    return real.with_name(f"{real.name}.{name}.lock")


def _locked(path: Path) -> int | None:
    """The open file, None when another has it locked. Waits for nothing, so it needs no thread."""
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise UnavailableError(
            f"The file {path} cannot be opened ({error.strerror}): let this user write it and its folder."
        ) from None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(file)
        return None
    except OSError as error:
        os.close(file)
        raise UnavailableError(
            f"The file {path} cannot be locked ({error.strerror}): put the database on a disk of this machine."
        ) from None
    return file
