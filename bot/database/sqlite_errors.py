"""What SQLite says when something fails, in a sentence an operator can act on (https://sqlite.org/rescode.html)."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.database.door import LOCK_TIMEOUT_SECONDS
from bot.database.errors import DatabaseError, DuplicateError, UnavailableError


@contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Says the driver's errors in a sentence; without their chain, which may hold values."""
    try:
        yield
    except sqlite3.Error as error:
        raise sentence(error, path) from None
    except OSError as error:
        raise UnavailableError(
            f"The folder of the database {path} cannot be made ({error.strerror}): "
            "make it yourself, or change DATABASE_URL."
        ) from None
    except (OverflowError, UnicodeEncodeError) as error:
        raise DatabaseError(f"A value cannot be stored ({type(error).__name__}).") from None
    except ValueError:
        raise UnavailableError(f"The database {path} is closed.") from None


def sentence(error: sqlite3.Error, path: Path) -> DatabaseError:
    match primary_code(error):
        case sqlite3.SQLITE_CONSTRAINT if "UNIQUE" in str(error) or "PRIMARY KEY" in str(error):
            return DuplicateError(f"{error}.")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return UnavailableError(
                f"The database {path} has been locked by another process for {LOCK_TIMEOUT_SECONDS:.0f} seconds: "
                "find out what else has it open."
            )
        case sqlite3.SQLITE_FULL:
            return UnavailableError(f"The disk that holds the database {path} is full: make room; nothing was lost.")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return UnavailableError(
                f"The database {path} cannot be written: this user must be allowed to write the file and its folder "
                f"{path.parent} (and what only reads must not write)."
            )
        case sqlite3.SQLITE_NOTADB:
            return DatabaseError(f"The file {path} is not an SQLite database: change DATABASE_URL, or move it away.")
        case sqlite3.SQLITE_CORRUPT:
            return DatabaseError(f"The database {path} is damaged: put a backup in its place.")
        case sqlite3.SQLITE_IOERR:
            return UnavailableError(f"The disk that holds the database {path} fails ({error.sqlite_errorname}).")
    return DatabaseError(f"{error}.")


def primary_code(error: sqlite3.Error) -> int:
    """The result code without its extension; -1 for the driver's own errors."""
    return (error.sqlite_errorcode & 0xFF) if hasattr(error, "sqlite_errorcode") else -1
