"""Whether what a customer writes is for the admin who wrote to them about their case, or for the survey.

    an admin wrote, the case is open      all words are for the admin: a number is a time or a sum, never a score
    an admin wrote, the case has closed   what reads as a score is one, as the rules of the survey allow; the rest is
                                          for the admin
    nobody wrote for three days           it is for the survey

STOP, START, HELP, erasure and language are heard whatever is talked about. A tapped button is never part of the talk.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.core.replies import Kind, read

#: So long after an admin has written, an answer is to the admin.
LASTS: Final = timedelta(days=3)

_WISHES: Final = {Kind.OPT_OUT, Kind.OPT_IN, Kind.HELP, Kind.ERASE, Kind.LANGUAGE}


@dataclass(frozen=True, slots=True)
class Talk:
    """What an admin has begun."""

    case_id: str
    #: When an admin wrote last.
    written_at: datetime
    is_closed: bool


def is_for_admin(talk: Talk, text: str, locale: str, at: datetime) -> bool:
    """`at` is when it was written, in whole seconds on some channels."""
    if not talk.written_at.replace(microsecond=0) <= at <= talk.written_at + LASTS:
        return False
    if read(text, awaiting=None, locale=locale).kind in _WISHES:
        return False
    return not talk.is_closed or read(text, awaiting="score", locale=locale).score is None
