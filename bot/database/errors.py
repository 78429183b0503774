"""What can go wrong with a database, each said in a sentence that an operator can act on.

No message holds a password or a value of a row: what people wrote, and their numbers, never reach a log.
"""

STATEMENT_FAILED = "A statement of this transaction had failed before: nothing of the transaction is kept."


class DatabaseError(Exception):
    """The statement, the value or the database is wrong: trying again will not help."""


class DuplicateError(DatabaseError):
    """A unique value is already there."""


class ConflictError(DatabaseError):
    """Two transactions stood in each other's way and this one gave in: worth one more try."""


class UnavailableError(DatabaseError):
    """The database cannot serve now (unreachable, locked, full, read-only): the statement is not to blame."""


class LockedError(UnavailableError):
    """Somebody else holds what the statement needs, and went on holding it."""


class DatabaseIsNewer(DatabaseError):
    """The database was migrated by a newer version of the bot."""
