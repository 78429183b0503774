"""Which PostgreSQL server is meant, and what it says when something fails, in a sentence an operator can act on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

import asyncpg

from bot.database.door import LOCK_TIMEOUT_SECONDS
from bot.database.errors import ConflictError, DatabaseError, DuplicateError, LockedError, UnavailableError

DRIVER_ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)
SETTINGS = {"application_name": "nps-bot", "lock_timeout": f"{LOCK_TIMEOUT_SECONDS:.0f}s"}


@dataclass(frozen=True)
class Server:
    """Where the database is; what may be shown of its URL."""

    url: str = field(repr=False)
    place: str
    user: str
    database: str

    @classmethod
    def of(cls, url: str) -> "Server":
        try:
            parts = urlsplit(url)
            query = parse_qs(parts.query)
            host = parts.hostname or query.get("host", ["localhost"])[0]
            port = parts.port or 5432
        except ValueError:
            raise DatabaseError(UNREADABLE) from None
        # A password with an unescaped / ? or # would otherwise be taken for a database name, and shown.
        if "@" in parts.path + parts.query + parts.fragment:
            raise DatabaseError(UNREADABLE)
        return cls(url, f"{host}:{port}", parts.username or "(default)", parts.path.strip("/") or "(default)")


UNREADABLE = (
    "DATABASE_URL is not understood: write postgresql://user:password@host:5432/name, "
    "with special characters in the password percent-encoded (/ is %2F, @ is %40, # is %23)."
)


UNREACHABLE = "PostgreSQL at {place} cannot be reached ({reason}): start it, or correct DATABASE_URL."

# https://www.postgresql.org/docs/current/errcodes-appendix.html: by code, else by class, its first two characters.
# {reason} is the server's first line, which names tables and constraints but no values; its detail would show them.
SENTENCES: dict[str, tuple[type[DatabaseError], str]] = {
    "08": (UnavailableError, UNREACHABLE),
    "22": (DatabaseError, "A value does not fit its column or function ({state})."),
    "23505": (DuplicateError, "{reason}."),
    "25006": (DatabaseError, "{reason}: write in a transaction, on a server that is no standby."),
    "28": (UnavailableError, "PostgreSQL at {place} refuses user {user}: correct name or password in DATABASE_URL."),
    "3D000": (UnavailableError, "PostgreSQL at {place} has no database {database}: make it, or correct DATABASE_URL."),
    "40": (ConflictError, "{reason}."),
    "53100": (UnavailableError, "The disk of PostgreSQL at {place} is full: make room; nothing was lost."),
    "53": (UnavailableError, "PostgreSQL at {place} is short of resources ({reason})."),
    "55P03": (
        LockedError,
        "The database {database} has been locked for {patience:.0f} seconds: see pg_stat_activity for what holds it.",
    ),
    "57": (UnavailableError, UNREACHABLE),
}


def sentence(error: Exception, server: Server) -> DatabaseError:
    kind: type[DatabaseError]
    state, reason = getattr(error, "sqlstate", None), str(getattr(error, "message", None) or error)
    if isinstance(error, asyncpg.InvalidCachedStatementError | asyncpg.OutdatedSchemaCacheError):
        kind, text = ConflictError, "The tables were changed by a migration meanwhile."
    elif state is not None:
        kind, text = SENTENCES.get(state) or SENTENCES.get(state[:2]) or (DatabaseError, "{reason}.")
    elif isinstance(error, OSError | TimeoutError) or "closed" in reason:
        kind, text = UnavailableError, UNREACHABLE
        reason = reason or "no answer"
    elif isinstance(error, asyncpg.ClientConfigurationError):
        kind, text = DatabaseError, UNREADABLE
    elif isinstance(error, ValueError):  # the driver's message shows the value
        kind, text = DatabaseError, "A value does not fit its column."
    else:
        kind, text = DatabaseError, "{reason}."
    place, user, database = server.place, server.user, server.database
    return kind(
        text.format(
            state=state, reason=reason, place=place, user=user, database=database, patience=LOCK_TIMEOUT_SECONDS
        )
    )


@contextmanager
def spoken(server: Server) -> Iterator[None]:
    """Says the driver's errors in a sentence; without their chain, which may hold values."""
    try:
        yield
    except (*DRIVER_ERRORS, TimeoutError) as error:
        raise sentence(error, server) from None
    except (UnicodeEncodeError, OverflowError) as error:
        raise DatabaseError(f"A value cannot be stored ({type(error).__name__}).") from None
