"""Whether what a customer writes is for the admin who wrote to them about their case, or for the survey.

    an admin wrote, the case is open      all words are for the admin: a number is a time or a sum, never a score
    an admin wrote, the case has closed   what reads as a score is one, as the rules of the survey allow; the rest is
                                          for the admin
    nobody wrote for three days           it is for the survey

STOP, START, HELP, erasure and language are obeyed whatever is talked about, and the admin reads them too. A yes of
somebody who has never said no, and "cancel it" after a question of the admin's, are no such wishes. A tapped button is
never part of the talk.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Final

from bot.core.conversation.order_words import is_about_a_thing
from bot.core.replies import Kind, read

#: For this long after an admin has written, an answer is to the admin.
THREAD_DURATION: Final = timedelta(days=3)

WISHES: Final = {Kind.OPT_OUT, Kind.OPT_IN, Kind.HELP, Kind.ERASE, Kind.LANGUAGE}


class Hearer(Enum):
    SURVEY = auto()
    ADMIN = auto()
    #: A wish about our messages, said in the talk.
    BOTH = auto()


@dataclass(frozen=True, slots=True)
class Talk:
    """What an admin has begun."""

    case_id: str
    #: When an admin wrote last.
    written_at: datetime
    is_closed: bool
    #: The admin asked something.
    is_question: bool = False

    def goes_on(self, at: datetime) -> bool:
        """`at` is when something was written, in whole seconds on some channels."""
        return self.written_at.replace(microsecond=0) <= at <= self.written_at + THREAD_DURATION


def hearer(talk: Talk, text: str, locale: str, *, wish: Kind | None = None, has_said_no: bool = False) -> Hearer:
    """Of what was written while the talk goes on; `wish` is what the provider has understood by itself."""
    if wish is not None:
        return Hearer.BOTH
    kind = read(text, awaiting=None, locale=locale).kind
    if kind in {Kind.OPT_OUT, Kind.ERASE} and talk.is_question and is_about_a_thing(text):
        return Hearer.ADMIN
    if kind in WISHES:
        return Hearer.ADMIN if kind is Kind.OPT_IN and not has_said_no else Hearer.BOTH
    is_score = talk.is_closed and read(text, awaiting="score", locale=locale).score is not None
    return Hearer.SURVEY if is_score else Hearer.ADMIN
