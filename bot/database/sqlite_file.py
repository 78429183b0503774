"""The file of an SQLite database: made for this user alone, refused when it was emptied, known again while open."""

import asyncio
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bot.database.errors import DatabaseError, UnavailableError

#: Another process that is just making the file is given this long to write its first page.
MAKING_SECONDS = 1.0


async def make_if_new(path: Path) -> None:
    """Raises DatabaseError when there is a file with nothing in it: what it remembered is lost, every STOP with it."""
    if not _made(path):
        await _refuse_empty(path)


def _made(path: Path) -> bool:
    """Whether the file is new. Where it cannot be made SQLite says why, when it is about to open it."""
    try:
        # SQLite gives its log and its index the same rights (findCreateFileMode in os_unix.c).
        number = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except OSError:
        return False
    try:
        os.write(number, _first_page())
    finally:
        os.close(number)
    return True


def _first_page() -> bytes:
    """So that a file of ours is never empty, however soon the process ends."""
    with closing(sqlite3.connect(":memory:")) as blank:
        for statement in ("CREATE TABLE soon_gone (x)", "DROP TABLE soon_gone", "VACUUM"):
            blank.execute(statement)
        return blank.serialize()


async def _refuse_empty(path: Path) -> None:
    deadline = asyncio.get_running_loop().time() + MAKING_SECONDS
    while _is_empty(path):
        if asyncio.get_running_loop().time() > deadline:
            raise DatabaseError(
                f"The database {path} is an empty file: what it held is lost, also who has said STOP. Put a backup in "
                "its place; only if nobody has ever been asked from it, delete the file and start again."
            )
        await asyncio.sleep(0.05)


def _is_empty(path: Path) -> bool:
    """And would be filled: where it cannot be written, that is what SQLite tells."""
    try:
        return path.is_file() and path.stat().st_size == 0 and os.access(path, os.W_OK)
    except OSError:
        return False


def uri_of(path: Path) -> str:
    """To open what is there, and to make nothing: https://www.sqlite.org/uri.html"""
    return f"{path.absolute().as_uri()}?mode=rw"


@dataclass(frozen=True, slots=True)
class Identity:
    """Which file it is, whatever its name."""

    device: int
    inode: int

    @classmethod
    def of(cls, path: Path) -> Self:
        found = path.stat()
        return cls(found.st_dev, found.st_ino)

    def check(self, path: Path) -> None:
        """Raises UnavailableError when another file has the name, or none: what is written goes nowhere."""
        try:
            is_same = Identity.of(path) == self
        except OSError:
            is_same = False
        if not is_same:
            raise UnavailableError(
                f"The database {path} was deleted or replaced while it was open: what is written now is lost at the "
                "end. Put the file back, or restart the bot with the one that is there."
            )
