"""Ids that the bot makes itself, before any database is asked, and that sort by time."""

import secrets
from datetime import datetime
from typing import Final

#: Of an id, all of them hex digits.
LETTERS: Final = 32


def new_id(now: datetime) -> str:
    """32 hex digits: milliseconds, then randomness, laid out as UUID version 7 (RFC 9562, section 5.7)."""
    milliseconds = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    low = (0b10 << 62) | secrets.randbits(62)
    high = (milliseconds << 16) | (0x7 << 12) | secrets.randbits(12)
    return f"{high:016x}{low:016x}"


def new_ids(now: datetime, many: int) -> list[str]:
    """So many ids, in their order also within the millisecond."""
    return sorted(new_id(now) for _ in range(many))


def new_token() -> str:
    """A one-time secret that nobody guesses: 22 characters, of those allowed in a Telegram link."""
    return secrets.token_urlsafe(16)
