"""What admins write behind `/case ID` and `/cases`, in whatever language, with and without their letters."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from bot.core.cases.events import BY_ADMINS, CaseOutcome
from bot.core.language import meanings, merged


class Verb(StrEnum):
    """What can be done with a case. The buttons below an alert send these words."""

    TAKE = "take"
    #: Take it, and be told how to reach the customer.
    CALL = "call"
    #: Not now; or given back.
    LATER = "later"
    CONTACTED = "contacted"
    CLOSE = "close"
    NOTE = "note"
    #: Tell the customer what a closed case came to.
    TELL = "tell"


_VERBS: Final = {word: Verb(verb) for word, verb in meanings("case_verbs").items()}
_OUTCOMES: Final = {words: CaseOutcome(outcome) for words, outcome in meanings("case_outcomes").items()}
#: As they are in the table, and as the buttons below a case send them.
_OUTCOMES.update({outcome.value: outcome for outcome in BY_ADMINS})
_LISTS: Final = meanings("case_lists")
_REPORT: Final = merged("case_report")


def verb(word: str) -> Verb | None:
    """Never guessed: it changes a case."""
    return _VERBS.get(word.casefold())


def outcome(words: Sequence[str]) -> CaseOutcome | None:
    return _OUTCOMES.get(" ".join(words).casefold())


def which_list(word: str) -> str | None:
    """One of "all", "mine", "open" and "late"."""
    return _LISTS.get(word.casefold())


def is_report(word: str) -> bool:
    return word.casefold() in _REPORT
